-- expect: limit
local t = {} for j = 1, 20 do t[j] = {} for i = 1, 20000 do t[j][i] = "k" .. j .. "," .. i end end
