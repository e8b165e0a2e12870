-- expect: error "more than 8 deep"
local t = {}
for i = 1, 2000 do t = setmetatable({}, {__newindex = t}) end
