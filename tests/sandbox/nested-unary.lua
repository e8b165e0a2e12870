-- expect: error "nested more than 200 deep"
-- grow: 30000 - 
local x = GROW_HERE 1
