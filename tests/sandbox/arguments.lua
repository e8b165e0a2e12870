-- expect: error "at most 250 extra arguments"
local function f(...) return f(1, 2, 3, ...) end f()
