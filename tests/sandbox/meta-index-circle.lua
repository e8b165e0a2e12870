-- expect: error "give it its own first"
local a, b = {}, {}
setmetatable(a, {__index = b})
setmetatable(b, {__index = a})
local x = a.x
