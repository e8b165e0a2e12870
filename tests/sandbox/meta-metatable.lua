-- expect: error "there is no __metatable here"
setmetatable({}, {__metatable = function() while true do end end})
