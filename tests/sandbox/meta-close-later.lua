-- expect: error "non-closable"
-- A metatable is copied when it is set, so what is added afterwards never arrives.
local mt = {}
local t = setmetatable({}, mt)
mt.__close = function() while true do end end
do local x <close> = t end
