-- expect: limit
while true do local t = ("a"):rep(60000):split("a") end
