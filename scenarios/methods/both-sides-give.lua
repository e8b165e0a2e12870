-- From the same post as Keep the customer, in the part that is the author's own: find, resolve, learn, as in a courtship.
-- He warns against both ends, giving everything and giving nothing, so either breaks the second step. The words and the
-- weights are ours.
method {
  id = "both-sides-give", title = "Both sides give", setback = "customer_leaves",
  source = { title = "RE: How to diffuse an angry customer", site = "Research Bubble", year = 2010 },
}

step "identify" {
  [[Ask until you know the trouble under the trouble. What comes first is seldom what started it.]],
  title = "Find what is underneath", weight = 3,
  met_by = all { "hear_out", "find_cause" },
  broken_by = { "solve_too_soon", "tell_them_they_are_wrong", "interrupt" },
}

step "resolve" {
  [[Both give. They have given already, so it is the firm's turn: something real, and not the whole farm.]],
  title = "Give something real, and not the farm", weight = 4, after = "identify",
  met_by = "meet_halfway",
  broken_by = { "give_away_the_farm", "hide_behind_policy", "stonewall" },
}

step "follow-through" {
  [[Do all that you promised. It is the larger half of any mend.]],
  title = "Follow through", weight = 3, needs = "promise_made",
  met_by = "keep_promise",
  broken_by = { "break_promise", "blame_others" },
}

step "learn" {
  [[Take stock of how you work, so that nobody comes to the same place again, and this one least of all.]],
  title = "Learn from it", weight = 2,
  met_by = "fix_the_process",
}
