-- expect: limit
local t = {}
for i = 1, 4000 do t[i * 4095] = true end
while true do local x = t[4095 * 4095 * 3] end
