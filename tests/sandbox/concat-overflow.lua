-- expect: error "table.concat"
table.concat({}, "", math.maxinteger, math.maxinteger)
