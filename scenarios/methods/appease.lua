-- From a page on customers who are very upset and ask for more than seems reasonable. Its first word is that the anger is
-- named before anything else, so hearing them out comes after. The words and the weights are ours.
method {
  id = "appease", title = "Appeasing upset customers",
  source = { title = "Appeasing Upset Customers", author = "R. Shapiro", site = "The Center For Client Retention" },
  setback = "customer_leaves",
}

step "acknowledge" {
  [[First of all say that you hear how angry they are, and that you want to help.]],
  title = "Name the anger, and offer help", weight = 3,
  met_by = "acknowledge_anger",
  broken_by = { "condescend", "scold", "take_personally" },
}

step "story" {
  [[Then let the story run on to its end.]],
  title = "Let the story run on", weight = 3, after = "acknowledge",
  met_by = "hear_out",
  broken_by = { "interrupt", "solve_too_soon", "defend" },
}

step "as-owner" {
  [[There is no practical way out, or none is owed: ask what they would do if the business were theirs, and work it out from there.]],
  title = "Ask what they would do as owner", weight = 4, after = "story", if_arises = any { "no_practical_fix", "customer_wrong" },
  met_by = all { "ask_as_owner", any { "meet_halfway", "put_right", "make_exception" } },
  broken_by = { "hide_behind_policy", "stonewall", "give_away_the_farm" },
}

step "loyalty" {
  [[They have been with you for a long time. Say so, and say what it is worth to you.]],
  title = "Recognise the years", weight = 2, if_arises = "long_customer",
  met_by = "honour_loyalty",
  broken_by = "recite_script",
}

step "ring-again" {
  [[A day or two after it is settled, ring and ask whether it holds.]],
  title = "Ring a day or two later", weight = 3,
  needs = "fixed", from = days(1), within = days(3), since = "fixed",
  met_by = "check_back",
  broken_by = "break_promise",
}
