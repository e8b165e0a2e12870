-- expect: error "there is no \"(a long name)\""
-- grow: 60000 n
local x = GROW_HERE
