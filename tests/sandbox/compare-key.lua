-- expect: limit
local a, b = ("x"):rep(200000), ("x"):rep(199999) .. "x"
local t = {[a] = 1}
while true do local x = t[b] end
