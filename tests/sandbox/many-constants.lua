-- expect: limit
-- grow: 2000 t.x = t.x t[#t + 1] = 1.5 
-- Over 255 constants in one function: then Lua writes other instructions.
local t = {}
GROW_HERE
for i = 1, 100 do t[i] = t.x end
while true do end
