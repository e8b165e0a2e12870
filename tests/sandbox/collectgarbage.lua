-- expect: error "there is no \"collectgarbage\""
collectgarbage("stop")
