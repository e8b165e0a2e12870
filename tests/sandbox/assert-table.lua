-- expect: error "error was given a table"
assert(false, {})
