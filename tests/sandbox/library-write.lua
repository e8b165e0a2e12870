-- expect: error "string cannot be changed"
string.upper = function() return "mine" end
