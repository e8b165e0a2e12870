-- expect: ok
assert(tostring(thing) == "thing" and type(thing) == "userdata")
