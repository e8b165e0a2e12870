-- expect: error "error was given a function"
error(error)
