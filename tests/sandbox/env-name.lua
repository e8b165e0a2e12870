-- expect: error "there is no _ENV here"
local x = _ENV
