-- expect: error "one  two"
error("one\n\ttwo")
