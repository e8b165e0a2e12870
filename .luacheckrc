-- Lint for scenarios, methods and the other files that authors write: the vocabulary is there, nothing else is.
std = {
  read_globals = {
    -- what a file declares
    "scenario", "beat", "compose", "slot", "choice", "ending", "method", "step", "behaviour", "avoid", "circumstance",
    "programme", "stage", "play", "include", "says", "does",
    -- conditions
    "all", "any", "no", "flag", "shown", "visited", "arisen", "anger", "trust", "cost", "clock", "count", "times",
    -- measures
    "seconds", "minutes", "hours", "days", "at", "money",
    -- the plain language
    "assert", "error", "ipairs", "next", "pairs", "pcall", "select", "setmetatable", "tonumber", "tostring", "type",
    "math", "string", "table",
  },
}
max_line_length = false -- texts are as long as what people say
