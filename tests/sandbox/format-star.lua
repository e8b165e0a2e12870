-- expect: error "format knows"
local x = string.format("%*d", 100000000, 1)
