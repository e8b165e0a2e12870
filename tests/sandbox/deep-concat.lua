-- expect: error "nested more than 200 deep"
local t t = setmetatable({}, {__concat = function(a, b) return t .. b end})
local x = t .. "x"
