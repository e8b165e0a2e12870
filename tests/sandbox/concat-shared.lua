-- expect: error "longer than"
local s, t = ("x"):rep(200000), {} for i = 1, 1000 do t[i] = s end table.concat(t)
