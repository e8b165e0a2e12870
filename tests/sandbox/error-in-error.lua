-- expect: error "error was given a table"
local t = setmetatable({}, {__concat = error, __call = error, __index = function() error("again") end})
error(t)
