method {
  id = "three-steps", title = "Three steps and a level voice",
  source = { title = "A page that nobody wrote", site = "These pictures", year = 2010 },
  setback = "customer_leaves",
}
step "hear" {
  title = "Hear them out, and thank them",
  [[Let them say all of it. Then thank them for bringing it to you and not to somebody else.]],
  weight = 3, met_by = all { "hear_out", "thank" }, broken_by = { "interrupt", "defend" },
}
step "level" {
  title = "Stay level",
  [[All the way through, whatever is said.]],
  weight = 1, throughout = true, broken_by = "defend",
}
step "breathe" {
  title = "Breathe before you ring back",
  [[When the line goes dead, nothing is lost in two minutes.]],
  weight = 2, if_arises = "line_dead", met_by = "stay_calm", broken_by = "hide_behind_policy",
}
step "mend" {
  title = "Put it right",
  [[Say sorry, undo what went wrong, and say who does what by when.]],
  weight = 3, after = "hear", met_by = all { "apologise", "put_right", "commit_to_plan" }, broken_by = "hide_behind_policy",
}
