-- expect: error "nested more than 200 deep"
local function f() local done, why = pcall(f) if not done then error(why, 0) end end f()
