-- Five steps from a page for small businesses. The order is the page's; the words are ours.
method {
  id = "calm-five", title = "Calm, hear, sorry, fix, deliver",
  source = { title = "Dealing with Angry Customers" },
}

step "stay-calm" {
  [[Keep a level voice and a level head, from the first word to the last.]],
  title = "Stay calm", weight = 2, throughout = true,
  broken_by = { "take_personally", "scold", "condescend", "say_regrettable", "hang_up", "threaten_legal" },
}

step "hear" {
  [[Let them let it out, and listen until they have finished. Once it is said, they can hear you.]],
  title = "Let them vent, and listen", weight = 3,
  met_by = "hear_out",
  broken_by = { "interrupt", "solve_too_soon" },
}

step "sorry" {
  [[When they are done, say sorry, and say it from where they stand.]],
  title = "Apologise", weight = 2, after = "hear",
  met_by = all { "apologise", "see_their_side" },
  broken_by = { "defend", "tell_them_they_are_wrong" },
}

step "address" {
  [[Undo the error, or make up for it. Write down what you agreed.]],
  title = "Address the grievance", weight = 3, after = "hear",
  met_by = all { "put_right", "take_notes" },
  broken_by = { "hide_behind_policy", "stonewall" },
}

step "deliver" {
  [[Do what you said you would, and a day or two later ask whether it holds.]],
  title = "Make it happen, and check", weight = 3,
  needs = "fixed", from = days(1), within = days(3), since = "fixed",
  met_by = all { "keep_promise", "check_back" },
  broken_by = { "break_promise" },
}
