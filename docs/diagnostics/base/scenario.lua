-- The story that the examples of docs/diagnostics share: a lamp came broken. By itself nothing is found about it; each
-- page changes a beat or two.
scenario {
  id = "base", title = "The lamp", channel = "counter", method = "plain", currency = "GBP", may_give = money(30),
  brief = [[You are at the till. A man comes in with a box.]],
  goal = [[He goes home with a lamp that works, and comes back.]],
  customer = { name = "Tomas Varga", anger = 60, trust = 30 },
  starts = "arrives",
}

beat "arrives" {
  says [[I waited a month for this lamp. It came in two halves.]],
  choice "ticket" {
    [["Have you got the slip there with you, for the lamp?"]],
    reply = [[A slip. He looks at the box, and then at you.]], because = [[He had begun to tell you something.]],
    shows = "interrupt", anger = -6, trust = 2, to = "story" },
  choice "go_on" {
    [["Two halves. How did that come about?"]],
    reply = [[I will tell you how.]], because = [[You asked, and he had the floor.]],
    shows = "hear_out", anger = -6, to = "story" },
  choice "bench" {
    [["Put it down here. I would like to hear the whole story."]],
    reply = [[He puts it down.]], because = [[His arms were full. Now you can hear him.]],
    shows = { "hear_out", "see_their_side" }, anger = -4, trust = 2, to = "story" },
  choice "busy" {
    [["There is a queue."]],
    reply = [[I can see the queue. I stood in it.]], because = [[He heard that he was in the way.]],
    shows = "scold", anger = 8, trust = -4, to = "story" },
}

beat "story" {
  says [[It was for my mother. She turned eighty on Sunday.]],
  choice "sorry_mother" {
    [["I am sorry. She sat in the dark on Sunday."]],
    reply = [[She did. She made a joke of it.]], because = [[You said what it was to them.]],
    shows = { "apologise", "see_their_side" }, anger = -6, trust = 4, to = "remedy" },
  choice "carrier" {
    [["Oh, that is the carrier. They do this to us all the time, too."]],
    reply = [[I did not buy it from the carrier.]], because = [[You were on his side, against somebody who was not there.]],
    shows = "defend", anger = -8, trust = 2, to = "remedy" },
  choice "box" {
    [["Was the box whole?"]],
    reply = [[You think I dropped it.]], because = [[It sounded as if he had done it.]],
    shows = "scold", anger = 8, trust = -6, to = "remedy" },
  choice "sorry_plain" {
    [["I am sorry. We should have packed it well."]],
    reply = [[Yes. You should.]], because = [[You said sorry, and what for.]],
    shows = "apologise", anger = -6, trust = 2, to = "remedy" },
}

beat "remedy" {
  says [[So what happens now?]],
  choice "new_lamp" {
    [["Here is a new one. We will look at it together."]],
    reply = [[It is whole.]], because = [[He left the shop with a lamp.]],
    shows = "put_right", costs = money(25), anger = -8, trust = 4, to = "plan" },
  choice "rules" {
    [["After a month it is for the maker to say what happens, not for us."]],
    reply = [[The maker.]], because = [[He heard no, and that it was not you.]],
    shows = "stonewall", anger = 8, trust = -8, to = "plan" },
  choice "money" {
    [["You can have your money now, and look for one that you like."]],
    reply = [[That is fair.]], because = [[He chose for himself.]],
    shows = "put_right", costs = money(25), anger = -6, trust = 4, to = "plan" },
  choice "everything" {
    [["Take any two lamps from the shelf, and keep your money as well."]],
    reply = [[I need one. But thank you.]], because = [[He had asked for a lamp. It felt like hush money.]],
    shows = "give_away", costs = money(90), anger = -12, trust = 6, to = "plan" },
}

beat "plan" {
  says [[And the next one who orders that lamp?]],
  choice "shrug" {
    [["They must hope for a good carrier, I am afraid, as you did."]],
    reply = [[He shakes his head.]], because = [[He had asked for somebody else, and nobody will do anything.]],
    shows = "stonewall", anger = 6, trust = -6,
    to = { { when = shown "put_right", "wavering" }, "lost" } },
  choice "call_maker" {
    [["I ring the maker today, and you on Friday."]],
    reply = [[Friday, then.]], because = [[He knows who does what, and when.]],
    shows = "commit_to_plan", anger = -4, trust = 4,
    to = { { when = shown "put_right", "kept" }, "wavering" } },
  choice "thanks" {
    [["Good point. Thank you for that."]],
    reply = [[You are welcome.]], because = [[It was kind, and nothing follows from it.]],
    shows = "thank", anger = -6, trust = 4, to = { { when = shown "put_right", "kept" }, "wavering" } },
  choice "box_up" {
    [["From tonight we pack them twice. I write it on the list."]],
    reply = [[He reads what you write.]], because = [[He saw it being done.]],
    shows = "commit_to_plan", anger = -4, trust = 4,
    to = { { when = shown "put_right", "kept" }, "wavering" } },
}

ending "kept" { outcome = "kept", says [[I will be back for the shade.]] }
ending "wavering" { outcome = "wavering", says [[We will see.]] }
ending "lost" { outcome = "lost", says [[Goodbye.]] }
