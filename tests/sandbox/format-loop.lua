-- expect: limit
while true do local x = string.format("%99.99f", 1e308) end
