-- expect: error "makes no character"
local x = "\200"
