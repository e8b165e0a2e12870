-- expect: error "there is no string.dump"
string.dump(function() end)
