-- expect: error "number expected"
local x = string.format("%d %d", 1)
