-- expect: ok
local t = {z = 1, a = 2, [10] = 3, [2.5] = 4, "one", "two", [-1] = 5, [true] = 6, [false] = 7, B = 8}
local keys = {}
for k in pairs(t) do keys[#keys + 1] = tostring(k) end
assert(table.concat(keys, " ") == "1 2 -1 2.5 10 B a z false true", table.concat(keys, " "))
