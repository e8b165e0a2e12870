-- expect: error "there is no __name here"
setmetatable({}, {__name = function() while true do end end})
