-- expect: error "string cannot be changed"
local t = setmetatable({}, {__newindex = string}) t.upper = 1
