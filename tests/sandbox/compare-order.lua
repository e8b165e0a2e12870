-- expect: limit
local a, b = ("x"):rep(200000), ("x"):rep(199999) .. "x"
while true do local x = a < b end
