-- expect: error "more than 16 deep"
include_self()
