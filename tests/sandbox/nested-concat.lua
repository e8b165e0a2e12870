-- expect: error "nested more than 200 deep"
-- grow: 10000 "a"..
local x = GROW_HERE "a"
