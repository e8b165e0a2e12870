-- expect: limit
while true do print("again") end
