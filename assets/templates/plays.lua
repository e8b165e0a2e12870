-- Plays of this situation, and what must come of them. coolhead check plays them every time, so you hear of it when a change turns
-- something round that you did not mean to touch. The choices count as they stand in scenario.lua, from 1; 0 is silence.
-- coolhead explore @ID@ --write-plays proposes more of them.

play "heard_and_kept" {
  choices = "2,1,1,2",
  ending = "kept", at_least = 90,
  met = { "hear-and-thank", "its-own-case", "what-can-be", "call-back" },
}

play "rough_start_mended" {
  choices = "1,3,1,1,2",
  ending = "kept", at_least = 60,
}

play "bought_off" {
  choices = "2,1,3,2",
  ending = "wavering", at_most = 70,
  broken = "its-own-case",
}

play "let_go" {
  choices = "1,1,1",
  ending = "lost", at_most = 30,
}
