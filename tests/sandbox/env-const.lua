-- expect: error "there is no _ENV here"
local _ENV <const> = 1; x = 2  -- Lua 5.4.4 makes wrong code of this
