-- expect: error "nested more than 200 deep"
-- grow: 300 (
local x = GROW_HERE 1
