-- expect: ok
-- Every way out that Lua's own libraries offer is a name that does not exist.
local probes = {
  function() return load end, function() return loadstring end, function() return loadfile end,
  function() return dofile end, function() return require end, function() return collectgarbage end,
  function() return debug end, function() return io end, function() return os end, function() return package end,
  function() return coroutine end, function() return xpcall end, function() return getmetatable end,
  function() return rawget end, function() return rawset end, function() return rawequal end,
  function() return rawlen end, function() return next end, function() return utf8 end, function() return warn end,
  function() return _G end, function() return _VERSION end, function() return newproxy end,
  function() return string.dump end, function() return string.gsub end, function() return string.gmatch end,
  function() return string.match end, function() return string.byte end, function() return string.pack end,
  function() return string.unpack end, function() return table.move end, function() return table.pack end,
  function() return math.random end, function() return math.randomseed end, function() return ("x").dump end,
}
for i, probe in ipairs(probes) do
  local found, what = pcall(probe)
  assert(not found, "probe " .. i .. " found something")
  assert(what:find("there is no"), what)
end
