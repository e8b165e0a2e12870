-- expect: error "format knows"
local x = string.format("%n", 1)
