-- expect: error "this table cannot be changed"
setmetatable(string, {})
