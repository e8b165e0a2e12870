-- expect: error "there is no math.random"
local x = math.random()
