-- expect: error "unfinished"
-- grow: 60000 n
local x = [[GROW_HERE
