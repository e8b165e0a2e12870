-- expect: error "nested more than 200 deep"
-- grow: 20000 1^
local x = GROW_HERE 1
