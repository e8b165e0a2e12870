-- expect: error "longer than"
local x = string.format("%s%s", ("x"):rep(200000), ("x"):rep(200000))
