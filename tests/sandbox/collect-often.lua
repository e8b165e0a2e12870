-- expect: limit
-- Just under the bound, so that every allocation has to collect everything.
local t = {}
for i = 1, 64 do t[i] = ("x"):rep(200000) .. i end
local keep = {}
for i = 1, math.huge do
  keep[i & 1023] = ("x"):rep(2000) .. i
end
