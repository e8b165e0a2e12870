-- expect: error "longer than 20000"
local t = {} for i = 1, 30000 do t[i] = i end table.sort(t)
