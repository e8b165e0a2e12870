-- expect: error "no visible label"
-- grow: 8000 goto a 
GROW_HERE
