-- expect: error "calls itself"
local function f() return 1 + f() end f()
