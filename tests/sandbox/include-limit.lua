-- expect: limit
while true do pcall(include, "while true do end") end
