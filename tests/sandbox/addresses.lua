-- expect: ok
assert(tostring({}) == "table" and tostring(print) == "function" and tostring(function() end) == "function")
assert(string.format("%s %s", {}, print) == "table function")
