-- expect: limit
local t = {}
for i = 1, 60 do t[i * 63] = true end
while true do local x = t[63 * 4095 * 3] end
