-- expect: error "longer than"
local s = ("x"):rep(100000) table.concat({s, s, s, s})
