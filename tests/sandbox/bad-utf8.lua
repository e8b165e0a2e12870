-- expect: error "UTF-8"
local x = "café"
