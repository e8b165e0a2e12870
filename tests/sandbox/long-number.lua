-- expect: ok
-- grow: 60000 9
local x = GROW_HERE
