-- expect: error "nested more than 200 deep"
local a, b
local mt = {__eq = function(x, y) return x == y end}
a, b = setmetatable({}, mt), setmetatable({}, mt)
local x = a == b
