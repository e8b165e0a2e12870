-- expect: error "attempt to index"
local x = thing.secret
