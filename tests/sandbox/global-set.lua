-- expect: error "\"portrait\" cannot be set from here"
portrait = "holloway"
