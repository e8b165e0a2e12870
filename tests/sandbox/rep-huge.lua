-- expect: error "longer than"
local x = ("x"):rep(1 << 62)
