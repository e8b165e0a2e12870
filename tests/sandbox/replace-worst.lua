-- expect: error "longer than"
local s = ("a"):rep(250000):replace("a", ("b"):rep(1000))
