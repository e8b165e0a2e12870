-- expect: error "there is no __tostring here"
error(setmetatable({}, {__tostring = error}))
