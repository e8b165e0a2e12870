-- A refresher for somebody who has done the course: three of the eleven, chosen by what was missed and how long ago.
programme {
  id = "refresher", title = "Refresher",
  about = [[Three situations, chosen for you: those whose steps you missed most, then those you have not played for longest.]],
}

stage "again" {
  title = "Three that ask for what you missed", mode = "practice", choose = 3,
  scenarios = {
    "shoe-return", "second-return", "table-by-the-door", "leaving-with-lawyers",
    "hung-up-call", "unreasonable-demand", "the-contract",
    "ranting-email", "late-books", "not-what-they-bought", "one-star-review",
  },
  due = days(7),
}

stage "prove" {
  title = "One of them, assessed", mode = "assessed", after = "again", choose = 1,
  scenarios = {
    "shoe-return", "second-return", "table-by-the-door", "leaving-with-lawyers",
    "hung-up-call", "unreasonable-demand", "the-contract",
    "ranting-email", "late-books", "not-what-they-bought", "one-star-review",
  },
  pass = 70, attempts = 2, due = days(14),
}
