-- expect: error "there is no __pairs here"
setmetatable({}, {__pairs = function() while true do end end})
