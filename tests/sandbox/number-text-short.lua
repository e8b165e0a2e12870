-- expect: limit
local s = ("1"):rep(300)
while true do for i = 1, s do break end end
