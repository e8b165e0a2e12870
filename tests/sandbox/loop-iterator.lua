-- expect: limit
for _ in print do end
while true do end
