-- expect: error "nested more than 200 deep"
-- grow: 3000 if true then 
GROW_HERE
