-- expect: limit
local s, what = ("a"):rep(250000), ("a"):rep(1000) .. "b"
while true do local x = s:find(what) end
