-- expect: ok
-- A pattern that takes for ever is a plain text here.
local s = ("a"):rep(10000)
assert(s:find(".-.-.-.-b$") == nil)
assert(("a.-b"):find(".-") == 2)
