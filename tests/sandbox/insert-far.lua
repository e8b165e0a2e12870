-- expect: error "place out of the list"
table.insert({}, 1 << 62, 1)
