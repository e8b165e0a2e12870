-- expect: error "table.sort: give it a function"
table.sort({1, "a", {}})
