-- expect: error "error was given a table"
error({})
