-- The full course: all eleven situations, and the eight methods one by one, each with the situation that asks most of it.
-- Every method is met first with its steps in sight; the last stage asks for what is left of it a month later.
programme {
  id = "full-course", title = "The full course",
  about = [[Eleven situations and eight methods, one method at a time. Each is played with its steps shown, then on your own.]],
}

stage "keep-the-customer" {
  title = "Keep the customer", mode = "guided", method = "keep-the-customer",
  scenarios = { "shoe-return", "second-return" }, due = days(4),
}

stage "help" {
  title = "Hear, empathise, lead, provide", mode = "guided", method = "help", after = "keep-the-customer",
  scenarios = { "ranting-email", "not-what-they-bought" }, due = days(8),
}

stage "calm-five" {
  title = "Calm, hear, sorry, fix, deliver", mode = "guided", method = "calm-five", after = "help",
  scenarios = "late-books", due = days(11),
}

stage "make-it-right" {
  title = "Making things right", mode = "guided", method = "make-it-right", after = "calm-five",
  scenarios = { "table-by-the-door", "one-star-review" }, due = days(15),
}

stage "chaser" {
  title = "After the line goes dead", mode = "guided", method = "chaser", after = "make-it-right",
  scenarios = "hung-up-call", due = days(18),
}

stage "appease" {
  title = "When nothing practical is left", mode = "guided", method = "appease", after = "chaser",
  scenarios = "unreasonable-demand", due = days(21),
}

stage "both-sides-give" {
  title = "Both sides give", mode = "guided", method = "both-sides-give", after = "appease",
  scenarios = "the-contract", due = days(24),
}

stage "eight-rules" {
  title = "Eight rules, and a good parting", mode = "guided", method = "eight-rules", after = "both-sides-give",
  scenarios = "leaving-with-lawyers", due = days(27),
}

-- No method here: each situation is scored by its own.
stage "as-it-comes" {
  title = "As it comes", mode = "assessed", after = "eight-rules", choose = 5,
  scenarios = {
    "shoe-return", "second-return", "table-by-the-door", "leaving-with-lawyers",
    "hung-up-call", "unreasonable-demand", "the-contract",
    "ranting-email", "late-books", "not-what-they-bought", "one-star-review",
  },
  pass = 70, attempts = 3, due = days(35),
}
