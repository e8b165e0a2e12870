-- expect: ok
local function f() return 1 + f() end
for i = 1, 5 do local done, why = pcall(f) assert(not done and why:find("deep"), why) end
