-- expect: error "nnnnnnnnnnnn"
error(("n"):rep(200000))
