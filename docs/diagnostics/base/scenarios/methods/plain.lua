-- The method of the examples: four steps, one after the other.
method { id = "plain", title = "Hear, sorry, right, plan", source = { title = "Our own handbook" } }
step "hear" { [[Let them say all of it.]], weight = 2, met_by = "hear_out", broken_by = { "interrupt", "scold" } }
step "sorry" { [[Say sorry for what happened.]], weight = 2, met_by = "apologise", broken_by = { "defend", "scold" } }
step "right" { [[Put right what went wrong.]], weight = 3, met_by = "put_right", broken_by = { "give_away", "stonewall" } }
step "plan" {
  [[Say who does what by when.]], weight = 3, after = "right", met_by = "commit_to_plan", broken_by = { "defend", "stonewall" },
}
