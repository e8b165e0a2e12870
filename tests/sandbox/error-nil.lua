-- expect: error "error was given a nil"
error()
