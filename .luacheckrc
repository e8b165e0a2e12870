-- Lint for scenarios, methods and the other files that authors write: the vocabulary is there, nothing else is.
-- Made by: coolhead words --format luacheck
std = {
  read_globals = {
    "scenario", "beat", "compose", "slot", "choice", "ending", "says", "does", "behaviour", "avoid",
    "circumstance", "method", "step", "programme", "stage", "play", "anger", "trust", "cost", "clock",
    "count", "times", "flag", "shown", "visited", "arisen", "all", "any", "no", "seconds",
    "minutes", "hours", "days", "at", "money", "include",
    -- the plain language
    "assert", "error", "ipairs", "next", "pairs", "pcall", "select", "setmetatable", "tonumber", "tostring", "type",
    "math", "string", "table",
  },
}
max_line_length = false -- texts are as long as what people say
