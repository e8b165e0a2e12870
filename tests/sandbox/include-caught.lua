-- expect: ok
for i = 1, 100 do local done, why = pcall(include, "error('inside')") assert(not done and why:find("inside"), why) end
