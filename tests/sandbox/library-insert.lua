-- expect: error "for plain lists"
table.insert(table, 1)
