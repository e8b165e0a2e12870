-- expect: error "(a long name)"
-- grow: 60000 n
GROW_HERE = 1
