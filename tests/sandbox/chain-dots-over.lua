-- expect: error "longer than 65536 bytes"
-- grow: 100000 .b
local a = {} a.b = a
local x = aGROW_HERE + 1
