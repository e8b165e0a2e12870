-- The list is in the post named below, which takes it from a post on Service Untitled about a shoe shop. The words are ours.
method {
  id = "keep-the-customer", title = "Keep the customer", setback = "customer_leaves",
  source = { title = "RE: How to diffuse an angry customer", site = "Research Bubble", year = 2010 },
}

step "hear-and-thank" {
  [[Hear them out to the end, and thank them for telling you. You cannot mend what you have not heard.]],
  title = "Hear them out, and thank them", weight = 3,
  met_by = all { "hear_out", "thank" },
  broken_by = { "interrupt", "solve_too_soon" },
}

step "call-back" {
  [[They left, or they are waiting on your word: ring them. Thank them again, and say sorry even if they are mistaken.]],
  title = "Call back", weight = 2,
  if_arises = any { "customer_leaves", "promise_made" },
  met_by = all { "call_back", "thank", "apologise" },
  broken_by = { "break_promise", "recite_script", "tell_them_they_are_wrong" },
}

step "its-own-case" {
  [[Look at this one as its own case, and bend the rule where that is practical. Neither the rule nor the whole shop is an answer.]],
  title = "Treat it as its own case", weight = 3, after = "hear-and-thank",
  met_by = any { "make_exception", "meet_halfway" },
  broken_by = { "hide_behind_policy", "stonewall", "give_away_the_farm" },
}

step "what-can-be" {
  [[Say what can be done. Nobody comes in for a lecture.]],
  title = "Say what can be done", weight = 2,
  met_by = "explain_what_can_be_done",
  broken_by = { "scold", "condescend" },
}
