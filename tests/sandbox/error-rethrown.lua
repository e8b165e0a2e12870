-- expect: error "attempt to index a nil value"
local done, why = pcall(function() local t = nil return t.x end)
error(why, 0)
