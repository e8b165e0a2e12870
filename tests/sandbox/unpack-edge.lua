-- expect: ok
assert(select("#", table.unpack({}, math.maxinteger - 2, math.maxinteger)) == 3)
assert(select("#", table.unpack({}, math.maxinteger, math.mininteger)) == 0)
