-- expect: error "for plain lists"
table.remove(math, "floor")
