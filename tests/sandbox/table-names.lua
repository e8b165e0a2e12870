-- expect: limit
local t = {} for i = 1, 1 << 26 do t["n" .. i] = true end
