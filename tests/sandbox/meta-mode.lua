-- expect: error "there is no __mode here"
setmetatable({}, {__mode = function() while true do end end})
