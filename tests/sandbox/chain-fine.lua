-- expect: error "attempt to perform arithmetic on a table value"
-- grow: 30 .b
local a = {} a.b = a
local x = aGROW_HERE + 1
