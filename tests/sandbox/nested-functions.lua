-- expect: error "nested-functions.lua:0: this is nested more than 200 deep"
-- grow: 3000 function() return 
local x = GROW_HERE
