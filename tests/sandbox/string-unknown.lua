-- expect: error "did you mean \"upper\"?"
local s = ("x"):uper()
