method {
  id = "two-words", title = "Two words",
  source = { title = "A shorter page", site = "These pictures" },
}
step "sorry" {
  title = "Sorry", [[Say it once, and mean it.]],
  weight = 2, met_by = "apologise", broken_by = "defend",
}
step "thanks" {
  title = "Thanks", [[Say it when they have finished.]],
  weight = 1, met_by = "thank",
}
