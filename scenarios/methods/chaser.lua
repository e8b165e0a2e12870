-- The Chaser: ringing back after somebody has hung up on you.
-- The page names the practice and gives only its opening lines, so the steps are ours, built from the list on that page
-- (hear out, thank, call back, say sorry, say what can be done). The weights are ours too.
method {
  id = "chaser", title = "The Chaser",
  source = { title = "Customer Service Training – The Chaser", site = "Research Bubble", year = 2010 },
  note = [[The page names the call back after a hang-up and gives only its opening. The steps are ours, built from that page's list.]],
  setback = "customer_leaves",
}

step "direct-number" {
  title = "Take a number early",
  [[Before you need it, ask which number to ring if the line drops.]],
  weight = 3, met_by = "take_direct_number",
}
step "breathe" {
  title = "Breathe",
  [[The line is dead: do nothing until your voice is level again. Do not redial in anger.]],
  weight = 2, if_arises = "line_dead", met_by = "stay_calm", broken_by = { "take_personally", "say_regrettable" },
}
step "ring-back" {
  title = "Ring back soon, yourself",
  [[Ring within an hour or two, and ring yourself: you are the one who was hung up on.]],
  weight = 3, if_arises = "line_dead", met_by = "call_back_after_hangup", broken_by = { "stonewall", "hang_up" },
  from = minutes(1), within = hours(2), since = "line_dead",
}
step "open-well" {
  title = "Thank, and say sorry",
  [[Open with thanks, and with sorry for how the call ended. Reopen nothing.]],
  weight = 3, if_arises = "line_dead", met_by = all { "thank", "apologise" }, after = "ring-back",
  broken_by = { "defend", "tell_them_they_are_wrong" },
}
step "find-out" {
  title = "Find what they were not getting",
  [[Let them finish, and ask until you know what they rang for and did not get.]],
  weight = 3, if_arises = "line_dead", met_by = all { "hear_out", "find_cause" }, after = "open-well",
  broken_by = { "interrupt", "solve_too_soon" },
}
step "what-can-be" {
  title = "Say what can be done, and do that much",
  [[Say what you can do, then do it: something you could do again next week. No rules, no lecture, and not everything.]],
  weight = 4, if_arises = "line_dead", after = "find-out",
  met_by = all { "explain_what_can_be_done", any { "put_right", "meet_halfway", "make_exception" } },
  broken_by = { "hide_behind_policy", "scold", "give_away_the_farm", "blame_others" },
}
step "next-contact" {
  title = "Agree the next contact, and keep it",
  [[Say who rings whom, and when. Ring then, also with nothing to tell, and once more when it is mended.]],
  weight = 4, if_arises = "line_dead", met_by = all { "commit_to_plan", "keep_promise", "check_back" }, broken_by = { "break_promise" },
}
step "one-message" {
  title = "No answer: one kind message",
  [[Leave one kind message, then write. Do not ring and ring.]],
  weight = 2, if_arises = "no_answer", met_by = "leave_one_message",
}
