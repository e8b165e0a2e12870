-- expect: error "nested more than 200 deep"
local function f() local _, why = pcall(function() error(select(2, pcall(f))) end) error(why, 0) end f()
