-- expect: error "nested more than 200 deep"
local mt = {}
local t = setmetatable({}, {__index = function(t, k) return t[k .. "x"] end})
local x = t.a
