-- A second card for the home screen.
scenario {
  id = "short-one", title = "The cold soup", channel = "table", method = "two-words",
  difficulty = 1, minutes = 2, opens = "Friday 19:30", currency = "GBP", may_give = money(8),
  brief = [[He has sent it back once. It is cold again.]],
  goal = [[He eats.]],
  unknown = { "Whether he is hungry" },
  customer = { name = "Joaquim Tavares", portrait = "tavares", anger = 34, trust = 50, since = 2024, worth = money(90),
               facts = { "First visit" } },
  starts = "table",
}
beat "table" {
  says [[It is cold.]],
  choice "sorry" { [["It is, and I'm sorry. Thank you for saying so."]], reply = [[Hot, then.]], shows = { "apologise", "thank" }, anger = -20,
                   to = "eats", because = [[Nothing to add.]] },
  choice "kitchen" { [["The kitchen sent it hot."]], reply = [[The kitchen is far away.]], shows = "defend", anger = 20, to = "goes",
                     because = [[He holds the spoon.]] },
}
ending "eats" { outcome = "kept", says [[Now it is soup.]] }
ending "goes" { outcome = "lost", says [[I am not hungry any more.]] }
