-- expect: error "there is no \"holloway\""
local portrait = holloway
