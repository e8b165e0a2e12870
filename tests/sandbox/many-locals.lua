-- expect: error "too many local variables"
-- grow: 300 local x = 1 
GROW_HERE
