method {
  id = "help", title = "H-E-L-P",
  source = { title = "4 Steps to Win Back an Unhappy Customer", site = "entrepreneur.com" },
  setback = "customer_leaves",
}

step "hear" {
  title = "Hear them out",
  [[Let them say all of it, also the part that is not so. Nothing is put right while they are still talking.]],
  weight = 3,
  met_by = "hear_out",
  broken_by = { "interrupt", "solve_too_soon", "defend", "stonewall" },
}

step "empathise" {
  title = "Empathise, then apologise",
  [[Stand where they stand first. Then say sorry in your own words, for what it was to them.]],
  weight = 3, after = "hear",
  met_by = all { "see_their_side", "apologise" },
  broken_by = { "tell_them_they_are_wrong", "take_personally", "recite_script", "condescend" },
}

step "lead" {
  title = "Lead to a resolution",
  [[Say what can be done, and find the way together: ask what would put it right, or meet them halfway.]],
  weight = 3, after = "empathise",
  met_by = all { "explain_what_can_be_done", any { "ask_their_remedy", "meet_halfway" } },
  broken_by = { "hide_behind_policy", "give_away_the_farm", "scold" },
}

step "provide" {
  title = "Provide a plan, and keep it",
  [[Say who does what by when. Do it by then, and ask afterwards whether it held.]],
  weight = 3, after = "lead",
  met_by = all { "commit_to_plan", "keep_promise", "check_back" },
  broken_by = { "break_promise", "blame_others", "say_regrettable" },
}
