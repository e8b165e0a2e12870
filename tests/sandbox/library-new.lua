-- expect: error "math cannot be changed"
math.answer = 42
