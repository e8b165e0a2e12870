-- expect: ok
-- A comparing function that answers anything: the sort ends and loses nothing.
local t = {} for i = 1, 500 do t[i] = (i * 7919) & 511 end
local turn = 0
table.sort(t, function(a, b) turn = turn + 1 return (turn * 2654435761) & 4 == 0 end)
table.sort(t, function() return true end)
local sum = 0 for _, v in ipairs(t) do sum = sum + v end
local want = 0 for i = 1, 500 do want = want + ((i * 7919) & 511) end
assert(#t == 500 and sum == want)
