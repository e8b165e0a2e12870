-- expect: error "far"
error("far", 9007199254740992)
