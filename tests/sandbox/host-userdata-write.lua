-- expect: error "attempt to index a thing value"
thing.x = 1
