-- expect: error "at most 250 extra arguments"
local function many(n, ...) if n == 0 then while true do local a = select("#", ...) end end return many(n - 1, 1, 2, 3, 4, ...) end
many(5000)
