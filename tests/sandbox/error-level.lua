-- expect: error "out there"
local function f() error("out there", 2) end f()
