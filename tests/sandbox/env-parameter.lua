-- expect: error "there is no _ENV here"
local function f(_ENV) x = 1 end f({})
