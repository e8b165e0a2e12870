-- expect: limit
local t = {} for i = 1, 1000 do t[i * 3] = i end
for i = 1, math.huge do t[i * 7] = 1 t[i * 7] = nil end
