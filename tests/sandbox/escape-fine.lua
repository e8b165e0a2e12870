-- expect: ok
assert("\65\x42\u{43}\z
   D\
" == "ABCD" .. "\n")
