-- expect: error "longer than 65536 bytes"
-- grow: 70000 \n
GROW_HERE
