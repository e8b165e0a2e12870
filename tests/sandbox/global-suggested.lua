-- expect: error "did you mean \"tostring\"?"
local x = tostrin(1)
