-- expect: error "table expected"
setmetatable(thing, {})
