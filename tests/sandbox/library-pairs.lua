-- expect: ok
for k in pairs(string) do error("what stands for string is empty, but has " .. k) end
