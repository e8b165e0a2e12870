-- The first week: three situations with the steps in sight, then the same three without.
-- A manager copies this file, gives the copy another id, and changes what is played, in which mode, and what passes.
programme {
  id = "first-week", title = "The first week",
  about = [[A counter, an email and a telephone. First with every step shown and lines that can be taken back, then the same three
again as they would come on a working day.]],
}

stage "with-steps" {
  title = "With the steps beside you", mode = "guided",
  scenarios = { "shoe-return", "ranting-email", "hung-up-call" },
  due = days(3),
}

stage "on-your-own" {
  title = "The same three, on your own", mode = "assessed", after = "with-steps",
  scenarios = { "shoe-return", "ranting-email", "hung-up-call" },
  pass = 70, attempts = 3, due = days(7),
}
