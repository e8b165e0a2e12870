-- expect: limit
local a = 1.1e300 while true do local x = a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a .. a end
