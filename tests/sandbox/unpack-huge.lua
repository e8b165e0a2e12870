-- expect: error "more than 250 values"
table.unpack({}, 1, 1e8)
