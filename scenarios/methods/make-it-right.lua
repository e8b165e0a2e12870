-- From a page that begins at a restaurant table with everybody watching. It says sorry first and listens second, where
-- two of the other methods have it the other way round; both orders are kept as they are documented. Its fourth point has
-- two halves, and the second is asked only where the first mend does not hold. The words and the weights are ours.
method {
  id = "make-it-right", title = "Making things right",
  source = { title = "Dealing with Angry and Upset Customers: Making Things Right When Customers Have Been Wronged" },
  setback = "customer_leaves",
}

step "sorry" {
  [[Say sorry, and do not stop there: sorry is the way in.]],
  title = "Say sorry, and go on", weight = 2,
  met_by = "apologise",
  broken_by = { "defend", "tell_them_they_are_wrong", "recite_script" },
}

step "understand" {
  [[Listen, write it down, and ask how they would like it settled before you offer your own idea.]],
  title = "Understand, and ask how they want it", weight = 4,
  met_by = all { "hear_out", "take_notes", "ask_their_remedy" },
  broken_by = { "interrupt", "solve_too_soon" },
}

step "course" {
  [[Settle what will be done, set it going, and own it: it went wrong in your house.]],
  title = "Settle the course, and own it", weight = 3, after = "understand",
  met_by = all { "commit_to_plan", "put_right" },
  broken_by = { "blame_others", "hide_behind_policy", "give_away_the_farm" },
}

step "follow-up" {
  [[Afterwards go back to them and ask. Happy is the aim: a satisfied customer still looks at the house next door.]],
  title = "Go back and ask", weight = 3, needs = "fixed",
  met_by = "check_back",
  broken_by = "break_promise",
}

step "try-again" {
  [[Still not happy? Change what you did, and try again.]],
  title = "Adjust, and try again", weight = 2, if_arises = "still_unhappy",
  met_by = "adjust_and_retry",
  broken_by = { "stonewall", "condescend" },
}

step "review" {
  [[Find what let it happen, and change that, so that it does not happen to the next one.]],
  title = "Look at how it happened", weight = 2,
  met_by = "fix_the_process",
}
