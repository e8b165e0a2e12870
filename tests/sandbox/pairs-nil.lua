-- expect: error "table expected"
for k in pairs(nil) do end
