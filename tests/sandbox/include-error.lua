-- expect: error "unexpected symbol"
include("local x = = 1")
