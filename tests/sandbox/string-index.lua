-- expect: error "nothing under a number"
local s = ("x")[1]
