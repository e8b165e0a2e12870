-- One play through every stage there is: a counter, a call that dies, ringing back, a letter, a chat, a review.
scenario {
  id = "every-stage", title = "The borrowed ladder", channel = "counter", method = "three-steps",
  difficulty = 2, minutes = 6, opens = "Monday 09:10", currency = "GBP", may_give = money(60),
  brief = [[She hired a ladder for a weekend and brought it back on Monday morning. The system says Saturday, and has charged
her card for two days more.

You have the key to the till, and nobody to ask until ten.]],
  goal = [[She hires from you again, and you gave back no more than was hers.]],
  unknown = { "Why it came back late", "Who told her Monday was fine" },
  customer = { name = "Marian Holloway", portrait = "holloway", anger = 52, trust = 40, since = 2015, worth = money(480),
               facts = { "Hires twice a year", "Always brings it back clean" } },
  starts = "counter",
  discuss = { "Which of your words did she answer?", "What would you have said after two minutes more?" },
}

beat "counter" {
  does [[She leans the ladder on the counter. It is longer than the counter is.]],
  says [[Two days. You have taken two days from my card. I was told Monday. *Monday*, the lad said, no charge.]],
  says [[And I wiped it down.]],

  choice "go_on" {
    [["Thank you for bringing it straight in. Tell me what he said, from the start."]],
    reply = [[Well. At least somebody asks.]],
    shows = { "hear_out", "thank" }, anger = -12, trust = 10, takes = minutes(2), to = "call",
    because = [[She came back, so she still thinks of herself as your customer.]],
  },
  choice "the_screen" {
    [["The screen does say Saturday. It would have to be Saturday, you see."]],
    reply = [[Then your screen was not there.]],
    shows = "hide_behind_policy", anger = 13, trust = -8, to = "call",
    because = [[It is true of the screen, and no answer to what she was told.]],
  },
  choice "say_no_more" {
    [["Say no more, I'll –"]], interrupts = true,
    reply = [[I was about to say more.]],
    shows = "interrupt", anger = 7, trust = -4, to = "call",
    because = [[Kindly meant, and it shut the door on what she came to tell.]],
  },
  choice "turn_the_screen" {
    [[Turn the screen round so that she can read it.]],
    reply = does [[She reads it with her glasses on, then with her glasses off.]],
    shows = "defend", anger = 4, to = "call",
    because = [[You showed her your proof. She had not asked for one.]],
  },
  silence = { after = seconds(20), shows = "hear_out", to = "call", reply = [[Hello? Is there anybody in?]],
              because = [[She had more to say, and you let her.]] },
}

beat "call" {
  channel = "phone", later = days(1),
  does [[The next day she rings. A road, and a dog.]],
  says [[Holloway. The ladder. You said somebody would look, and I have been looking at my telephone.]],

  choice "nobody_told_me" {
    [["Nobody told me about a call, I'm afraid. I only came on at eight."]],
    reply = does [["No," she says. "Nobody does." Then there is only the tone.]],
    shows = "defend", arises = "line_dead", anger = 15, trust = -10, to = "dead",
    because = [[It may well be so. What she heard is that she must begin again.]],
  },
  choice "mine" {
    [["That call was mine to make. I'm sorry. Your two days went back this morning."]],
    reply = [[Did they. ... Then write it down for me.]],
    shows = { "apologise", "put_right" }, anger = -14, trust = 12, costs = money(24), to = "letter",
    because = [[You took it on yourself and had already done it.]],
  },
}

compose "dead" {
  channel = "phone",
  does [[The tone. Your ears are hot.]],
  slot "when" {
    title = "When do you ring back?",
    choice "now" { [[Now, while it burns.]], reply = does [[You have not let your breath go.]], because = [[That call is for you.]] },
    choice "two" { [[In two minutes. A glass of water first.]], reply = does [[The water is cold.]], shows = "stay_calm",
                   takes = minutes(2), because = [[Long enough for you, and for her still the same call.]] },
    choice "hour" { [[In an hour, when she is home.]], reply = does [[The hour is long.]], takes = hours(1),
                    because = [[Not wrong, and not soon.]] },
    choice "never" { [[Never. She hung up, not you.]], reply = does [[The telephone says nothing.]], shows = "hide_behind_policy",
                     arises = "customer_leaves", because = [[She will say that you did.]] },
  },
  slot "how" {
    title = "And how do you begin?",
    choice "thanks" { [["Thank you for picking up. I made you ring twice, and I'm sorry."]], reply = [[Three times.]],
                      shows = { "thank", "apologise" }, anger = -10, because = [[Thanks first, and sorry for what was yours.]] },
    choice "record" { [["For the record, I never said that nobody would look."]], reply = [[For whose record?]],
                      shows = "defend", anger = 9, because = [[You came back to win.]] },
  },
  sent = { to = "letter" },
}

beat "letter" {
  channel = "email", later = days(1),
  says [[I have your note. I read it twice, and my husband read it once, which for him is a lot.

You write that the charge was made in error. I know that. I was there when it was made. What I did not know is whether
anybody minded.

So: the lad who told me Monday. Is he in trouble? I should not like that.]],

  choice "write" { [[Sit down and write to her.]], reply = does [[The office is quiet.]], to = "reply",
                   because = [[A letter wants a letter.]] },
  choice "ring" { [[Ring her instead.]], reply = does [[Nobody is at home.]], to = "reply", because = [[She wrote. She wants to read.]] },
}

compose "reply" {
  channel = "email",
  slot "open" {
    title = "Open",
    choice "thanks" { [["Dear Mrs Holloway, thank you for writing twice, once to us and once to your husband."]],
                      reply = [[He laughed at that.]], shows = "thank", anger = -6, because = [[It answers her tone and not only her words.]] },
    choice "regarding" { [["Dear customer, regarding your message of the fourteenth."]], reply = [[The fourteenth was the ladder.]],
                         shows = "hide_behind_policy", anger = 6, because = [[She has a name, and you know it.]] },
  },
  slot "lad" {
    title = "The lad",
    choice "not" { [["He is not in trouble. He was right, and the screen was wrong."]], reply = [[Good.]], shows = "apologise",
                   anger = -8, because = [[That was her question.]] },
    choice "cannot" { [["We cannot comment on members of staff."]], reply = [[I see.]], shows = "hide_behind_policy", anger = 8,
                      because = [[A rule where she asked for a person.]] },
  },
  slot "close" {
    title = "Close", optional = true,
    choice "next" { [["The next weekend is on us, whichever ladder you like. I have put your name on it, with the date."]],
                    reply = [[The long one.]], shows = { "put_right", "commit_to_plan" }, costs = money(30), anger = -5,
                    because = [[Small, and hers.]] },
  },
  sent = { takes = minutes(15), to = "chat" },
}

beat "chat" {
  channel = "chat", later = days(2),
  says [[hello its marian]],
  says [[is the long one free on saturday]],

  choice "yes" { [["It is, and it has your name on it. I'll have it at the door from nine."]], reply = [[lovely]],
                 shows = "commit_to_plan", anger = -5, trust = 8, to = "review", because = [[What, who and when in one line.]] },
  choice "form" { [["For bookings please use the form on our site."]], reply = [[oh]], shows = "hide_behind_policy", anger = 10, to = "review",
                  because = [[She is talking to you, and you showed her a form.]] },
}

beat "review" {
  channel = "review", later = days(3),
  says [[Took two days off my card and gave them back. Somebody there minds. Would hire from again, and shall.]],

  choice "thanks" { [["Thank you, Marian. The lad says hello."]], reply = does [[Four people find it helpful.]], shows = "thank", anger = -3,
                    to = "kept", because = [[Short, by name, and everybody can read it.]] },
  choice "correct" { [["To be fair, the charge was correct as our system stood."]], reply = does [[Eleven people find it helpful, for other reasons.]],
                     shows = "defend", anger = 20, to = "lost", because = [[You won a point in front of everybody.]] },
}

ending "kept" { outcome = "kept", says [[Tell him hello back. And that it was Monday.]] }
ending "lost" { outcome = "lost", says [[There is another shop with ladders.]] }
