-- expect: error "too many dots or brackets"
-- grow: 3000 [x
local x = {} local y = x GROW_HERE
