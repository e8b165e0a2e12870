-- expect: ok
local t, seen = {a = 1, b = 2, c = 3}, 0
for k in pairs(t) do seen = seen + 1 t.c = nil t["new" .. seen] = 1 end
assert(seen == 2)
