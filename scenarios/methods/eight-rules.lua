-- Eight rules that a reader of the community posted under its article about a ranting email. The numbers in brackets are
-- his. His preface holds that a quarrel is best settled in person or by phone, so that is a step of its own where the
-- quarrel is in writing. The words and the weights are ours.
method {
  id = "eight-rules", title = "Eight rules",
  source = { title = "Re: Cookies as a Peace Offering", author = "S. Hartfield", site = "Small Business Online Community", year = 2012 },
}

step "contact" {
  [[Be in touch as soon as you know (1). A small hurt that nobody tends grows in the telling.]],
  title = "Contact soon", weight = 2,
  met_by = "respond_promptly",
}

step "voice" {
  [[Where the quarrel is in writing, move it to the phone, or face to face.]],
  title = "Talk, rather than write", weight = 2, if_arises = "in_writing",
  met_by = "talk_in_person",
}

step "listen" {
  [[Listen (2). No cutting in, no defending, nothing taken to heart.]],
  title = "Listen", weight = 3,
  met_by = "hear_out",
  broken_by = { "interrupt", "defend", "take_personally" },
}

step "their-place" {
  [[While they speak, stand where they stand (3), and think how you would want to be treated.]],
  title = "Put yourself in their place", weight = 2,
  met_by = "see_their_side",
  broken_by = { "condescend", "recite_script" },
}

step "calm-answer" {
  [[When they have done, and calmly: the facts, or sorry, or something off the bill (4).]],
  title = "Then facts, or sorry, or a discount", weight = 3, after = "listen",
  met_by = any { "state_facts_calmly", "apologise", "meet_halfway", "put_right" },
  broken_by = { "scold", "solve_too_soon", "hide_behind_policy" },
}

step "still-right" {
  [[They are mistaken, and are treated as well as if they were right (5). Nobody has to be shown to be wrong.]],
  title = "Mistaken is still right", weight = 2, if_arises = "customer_wrong", throughout = true,
  broken_by = { "tell_them_they_are_wrong", "blame_others" },
}

step "part-well" {
  [[They are leaving: wish them luck, and ask what would make the move easier (6).]],
  title = "Wish them luck, and help the move", weight = 3, if_arises = "customer_leaves",
  met_by = "part_well",
}

step "no-regrets" {
  [[Whatever happens, never hang up, never walk off, and say nothing that you will wish unsaid (7).]],
  title = "Never hang up, never say what you will regret", weight = 2, throughout = true,
  broken_by = { "hang_up", "say_regrettable" },
}

step "no-lawyers" {
  [[Do not threaten them with lawyers, also if they threaten you (8).]],
  title = "Never threaten lawyers", weight = 2, throughout = true,
  broken_by = "threaten_legal",
}
