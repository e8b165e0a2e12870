-- expect: error "nested more than 200 deep"
-- grow: 3000 f(
local function f() end f(GROW_HERE
