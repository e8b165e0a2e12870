-- expect: error "nested more than 200 deep"
-- grow: 10000 do 
GROW_HERE
