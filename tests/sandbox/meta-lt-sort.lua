-- expect: limit
local mt = {__lt = function() while true do end end}
local a, b = setmetatable({}, mt), setmetatable({}, mt)
table.sort({a, b}, function(x, y) return x < y end)
