-- expect: error "format knows"
local x = string.format("%p", {})
