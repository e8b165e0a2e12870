-- expect: error "no visible label"
-- grow: 3000 do goto a ::a:: end 
GROW_HERE goto nowhere
