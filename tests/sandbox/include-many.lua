-- expect: error "more than 200 files"
for i = 1, 1000 do include_as("file" .. i .. ".lua", "return 1") end
