-- expect: limit
local t = {}
for i = 1, 2000 do t[i * 2047] = true end
while true do for k in pairs(t) do end end
