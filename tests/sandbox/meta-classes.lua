-- expect: ok
local Animal = {}
Animal.__index = Animal
function Animal.new(name) return setmetatable({name = name}, Animal) end
function Animal:says() return self.name .. " says nothing" end
local Dog = setmetatable({}, {__index = Animal})
local dog = setmetatable({name = "Rex"}, {__index = Dog, __eq = function() return true end, __call = function(_, x) return x end})
assert(Animal.new("Cat"):says() == "Cat says nothing")
assert(dog:says() == "Rex says nothing" and dog(3) == 3)
