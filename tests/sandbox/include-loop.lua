-- expect: limit
while true do include("return " .. ("1 "):rep(1)) end
