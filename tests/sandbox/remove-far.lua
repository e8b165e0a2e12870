-- expect: error "place out of the list"
table.remove({1}, 1 << 62)
