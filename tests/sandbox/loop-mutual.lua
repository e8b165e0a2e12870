-- expect: limit
local f, g
function f() pcall(g) end
function g() while true do end end
while true do f() end
