-- expect: error "error was given a number"
error(42)
