-- expect: limit
-- Whole numbers that all meet in one place of the table: each read walks all of them.
local t = {}
for i = 1, math.huge do t[i * 32767] = true end
