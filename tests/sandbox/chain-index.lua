-- expect: error "too many dots or brackets"
-- grow: 20000 [k]
local a = {} local k = "k" a[k] = a
local x = aGROW_HERE + 1
