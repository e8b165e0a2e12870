-- expect: error "makes no character"
local x = "\u{7FFFFFFF}"
