-- expect: error "give it its own first"
-- Built from its far end, a chain would never be seen whole.
local first = {}
local t = first
for i = 1, 2000 do
  local base = {}
  setmetatable(t, {__index = base})
  t = base
end
