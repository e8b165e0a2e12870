-- expect: ok
-- No function cuts a character in two.
local s = "aé€😀z"
assert(s:len() == 5 and s:sub(2, 2) == "é" and s:sub(-2, -2) == "😀" and s:sub(4) == "😀z")
assert(s:find("😀") == 4 and s:replace("€", "euro") == "aéeuro😀z")
assert(string.char(97, 233, 8364, 128512, 122) == s)
assert(s:sub(0) == s and s:sub(3, 2) == "" and s:sub(9) == "" and s:sub(-99, 1) == "a" and s:sub(2, -99) == "")
assert(not pcall(string.char, 0) and not pcall(string.char, 0xD800) and not pcall(string.char, 0x110000))
