-- expect: error "nested more than 200 deep"
local a, b
local mt = {__lt = function(x, y) return y < x end}
a, b = setmetatable({}, mt), setmetatable({}, mt)
local x = a < b
