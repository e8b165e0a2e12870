-- expect: ok
assert(#string.format("%99.99f", 1e308) == 409)
assert(string.format("%+.3f|%05d|%-4s|%x", 1 / 3, -42, "é", 255) == "+0.333|-0042|é   |ff")
