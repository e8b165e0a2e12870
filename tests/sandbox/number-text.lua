-- expect: limit
-- A loop's limit may be a text: Lua reads all of its digits in one instruction.
local s = ("1"):rep(200000)
while true do for i = 1, s do break end end
