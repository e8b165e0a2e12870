-- expect: error "too many dots"
-- grow: 30000 .b
local a = {} a.b = a
local x = aGROW_HERE + 1
