-- An example for managers: how a company's own house rules become a method. Copy this file, give it the name and the id
-- of your company, and change one line at a time; `coolhead check scenarios/methods` tells what does not fit.
-- Every situation can be played and debriefed by it at once, and no scenario has to be touched.
method {
  id = "example-company", title = "Example: a company’s own way",
  source = { title = "Welcome to the desk, page 4", site = "your company’s handbook" },
  note = [[An invented company, to show how such a file is written. Replace it with your own.]],
}

-- A step holds one sentence of guidance, a title, a weight, and what meets it. Behaviours stand in scenarios/behaviours.lua.
step "name-it" {
  [[Within your first two sentences, say what you heard and that you will see to it.]],
  title = "Say what you heard", weight = 2,
  met_by = any { "acknowledge_anger", "see_their_side" },
}

-- `after`: it counts in full only when the other step has been met by then.
step "their-wish" {
  [[Ask what would be right for them before you name what you have.]],
  title = "Ask before you offer", weight = 3, after = "name-it",
  met_by = "ask_their_remedy",
  broken_by = "solve_too_soon",
}

-- `all` with an `any` in it: both are wanted, the second in one of two ways.
step "one-owner" {
  [[Whoever takes it keeps it. Say what happens by when, and write it where the next shift can read it.]],
  title = "One owner, one date", weight = 3,
  met_by = all { "commit_to_plan", any { "take_notes", "keep_promise" } },
  broken_by = { "blame_others", "break_promise" },
}

-- `throughout`: met from the start, and lost for good by the first slip.
step "good-manners" {
  [[Nobody here is talked down to, and nobody is passed on twice.]],
  title = "No lecture, no passing on", weight = 2, throughout = true,
  broken_by = { "scold", "condescend", "hang_up" },
}

-- `needs`, `from`, `within`, `since`: a time on the simulated clock, counted from when it was mended.
step "next-week" {
  [[Ask again within a week of mending it.]],
  title = "Ask again within a week", weight = 2, needs = "fixed", from = days(1), within = days(7), since = "fixed",
  met_by = "check_back",
}
