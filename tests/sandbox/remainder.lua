-- expect: limit
local a, b = 1e308, 1e-308
while true do local x = a % b end
