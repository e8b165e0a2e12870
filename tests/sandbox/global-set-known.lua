-- expect: error "did you mean \"print\"?"
prin = 1
