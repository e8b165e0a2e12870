-- expect: error "just this"
error("just this")
