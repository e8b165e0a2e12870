-- expect: error "makes no character"
local x = "\xff"
