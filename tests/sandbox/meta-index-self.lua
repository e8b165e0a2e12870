-- expect: error "in itself"
local t = {}
setmetatable(t, {__index = t})
local x = t.x
