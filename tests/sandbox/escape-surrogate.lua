-- expect: error "makes no character"
local x = "\u{D800}"
