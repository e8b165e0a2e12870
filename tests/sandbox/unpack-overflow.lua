-- expect: error "more than 250 values"
table.unpack({}, math.mininteger, math.maxinteger)
