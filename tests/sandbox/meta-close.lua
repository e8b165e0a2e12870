-- expect: error "there is no __close here"
setmetatable({}, {__close = function() while true do end end})
