-- expect: ok
assert((""):rep(1 << 62) == "")
