-- expect: limit
-- grow: 7000 t.x=t.y 
-- To name the value that was nil, Lua reads the function from its beginning, once for each dot.
local a, x, t = {}, false, {}
a.b = a
local function f()
  if x then GROW_HERE end
  return a.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b.b + 1
end
while true do pcall(f) end
