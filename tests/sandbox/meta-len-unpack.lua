-- expect: error "for plain lists"
table.unpack(setmetatable({}, {__len = function() return 1 << 62 end}))
