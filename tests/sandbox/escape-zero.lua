-- expect: error "makes no character"
local x = "a\0b"
