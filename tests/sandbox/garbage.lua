-- expect: limit
while true do local t = {{}, {}, {}} end
