-- expect: ok
local mt = {__index = function() end}
for i = 1, 1000 do
  local t = setmetatable({}, mt)
  mt.__gc = function() while true do end end
  mt.__gc = nil
end
