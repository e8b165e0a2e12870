-- expect: error "there is no __tostring here"
setmetatable({}, {__tostring = function() while true do end end})
