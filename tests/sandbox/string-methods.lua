-- expect: error "attempt to index"
("").upper.x = 1
