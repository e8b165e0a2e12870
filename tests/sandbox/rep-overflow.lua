-- expect: error "longer than"
local x = ("xxxxxxxx"):rep((1 << 61) + 1)
