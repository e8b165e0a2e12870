-- expect: error "nested more than 200 deep"
local function f() table.sort({2, 1}, function() f() return true end) end f()
