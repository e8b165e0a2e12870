-- expect: ok
for i = 1, 100 do assert(tonumber(("1"):rep(100000)) == nil) end
