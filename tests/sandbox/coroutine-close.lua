-- expect: error "there is no \"coroutine\""
local function deep(n) return coroutine.wrap(function() if n > 0 then deep(n - 1) end end)() end
deep(15000)
