-- expect: error "format knows"
local x = string.format("%99999d", 1)
