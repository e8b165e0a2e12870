-- expect: error "longer than"
local x = (""):rep(1 << 40, "x")
