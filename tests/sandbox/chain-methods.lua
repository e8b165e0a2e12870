-- expect: ok
-- grow: 150 :trim()
local s = "x"
s = sGROW_HERE
assert(s == "x")
