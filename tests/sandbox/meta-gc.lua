-- expect: error "there is no __gc here"
setmetatable({}, {__gc = function() while true do end end})
