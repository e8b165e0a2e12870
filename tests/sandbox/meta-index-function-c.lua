-- expect: limit
local t = setmetatable({}, {__index = pcall})
while true do local x = t[print] end
