-- A situation on the telephone, ready to be played. Make it yours a line at a time, and check it after every few lines:
--
--   coolhead check @ID@
--
-- How to read this file: what stands behind two dashes, as here, is a note for you, and the program skips it. Everything else is a
-- script for a play. [[ and ]] stand round a text; { and } stand round all that belongs to one thing; a comma stands behind each part.
-- A name in quotes, such as "rings", is never shown to anybody. It is how the parts of this file speak of each other.

-- Who rings, and why. The trainee reads the brief and the goal before the play begins.
scenario {
  id = "@ID@",                          -- the name of the folder; plays are kept under it, so it never changes
  title = "@TITLE@",
  channel = "phone",                    -- or "counter", "table", "in_person", "email", "chat", "review"
  method = "keep-the-customer",         -- what the score goes by; coolhead methods ID tells what each asks for
  difficulty = 2, minutes = 5,
  opens = "Thursday 12:05",             -- the day and the hour at which the story begins
  currency = "GBP", may_give = money(40),
  brief = [[You answer the telephone at a vet's. Meera Rao's old dog had blood taken last Friday. She was to hear on Tuesday, and it is
Thursday. Both vets are operating until one. You may spend up to forty pounds to put things right.]],
  goal = [[She knows today what is known, and knows that you will ring before she has to.]],
  unknown = { "Why it has to be this week" },
  -- Nobody is seen on the phone; the portrait is for the cards. anger and trust run from 0 to 100; trust is never shown.
  customer = { name = "Meera Rao", portrait = "patel", anger = 60, trust = 36, since = 2014, worth = money(600),
               facts = { "Biscuit, fourteen, a terrier more or less" } },
  starts = "rings",                     -- the beat it begins with
  discuss = { "What does somebody hear who is put on hold?" },
}

-- A beat is one moment: what happens (does), what the customer says (says), and the answers there are. Give it four answers: two that
-- are good in different ways, and two that a decent person would really say with three lines blinking.
beat "rings" {
  does [[Line two. Behind her somebody is carrying boxes downstairs.]],
  says [[It's Rao, for Biscuit. I rang on Tuesday, I rang yesterday, and yesterday I listened to a harp for nineteen minutes.]],

  -- An answer in the trainee's words stands in quotes, with reply for what she says to exactly that, because for what the trainee reads
  -- about it afterwards, and to for the beat that it leads to. What it shows is a name from docs/authoring/behaviours.md.
  choice "hold" {
    [["One moment. I'm just putting you on hold."]],
    reply = does [[You look for the file. It takes four minutes. When you press the button again, there is nobody there.]],
    shows = "stonewall", arises = "line_dead", anger = 12, trust = -9, takes = minutes(4), to = "dead_line",
    because = [[You wanted to have the file before you said anything. She heard the harp.]],
  },
  choice "your_number" {
    [["Before anything else, which number are you on? Then I ring you if we're cut off, and never you."]],
    reply = [[The mobile. Nought seven seven, double four ... That is the first thing anybody has asked me.]],
    shows = "take_direct_number", anger = -5, trust = 6, to = "story",
    because = [[The third call will not be hers. You said so before you knew what it is about.]],
  },
  choice "within_the_hour" {
    [["I'm so sorry, that's awful. You won't pay for that test, and I'll have a vet ring you the minute they're out."]],
    reply = [[Oh. Thank you. The minute they're out. They said that on Tuesday, but thank you.]],
    shows = { "solve_too_soon", "apologise" }, costs = money(38), anger = -10, trust = 8, to = "story",
    because = [[It sounds like everything one could wish for. It is also what she was told on Tuesday, and nobody has asked her anything.]],
  },
  choice "no_harp" {
    [["No harp today. Thank you for trying a third time. What were you told on Tuesday?"]],
    reply = [[That it was in, and that only a vet may say it. And then no vet did.]],
    shows = "thank", anger = -5, trust = 5, to = "story",
    because = [[You had heard about the nineteen minutes, and made a small joke on your own side of the line. Then you asked.]],
  },
  -- On the phone, saying nothing is an answer as well. after is how long she waits for you.
  silence = {
    after = seconds(12), reply = does [["Hello? Is this the harp again?" There is a click.]],
    shows = "stonewall", arises = "line_dead", anger = 10, trust = -8, to = "dead_line",
    because = [[You were reading the screen. Down the line, nobody can see you read.]],
  },
}

-- What is under it. People say it to somebody who lets them finish.
beat "story" {
  says [[He's my son's dog, really. Arun got him when he was five. And on Saturday Arun joins his ship. Eleven months.]],
  says [[If it's the kidneys, I won't have him find out from a text, somewhere off –]],

  choice "off" {
    [["Somewhere off?"]],
    reply = [[Somewhere off Gibraltar. He'd have nobody to be sad with. So he has to know now, while I can still make him eat something.]],
    shows = "hear_out", anger = -5, trust = 7, to = "remedy",
    because = [[You gave her the last two words back. You know now that the clock is not about the dog.]],
  },
  choice "good_age" {
    [["Oh, bless him. Fourteen's a lovely age, though, and I'm sure it's nothing. I'd know if it was bad."]],
    interrupts = true,                  -- it can be said while she is still speaking
    reply = [[Would you? Well, that's something. I was going to tell you about Arun, but never mind.]],
    shows = { "interrupt", "solve_too_soon" }, anger = -8, trust = 5, to = "remedy",
    because = [[You wanted to take the fear away, and for a minute you did. You do not know what the paper says.]],
  },
  choice "saturday_then" {
    [["Saturday. So he should hear it at home, with you beside him. Please go on, I've nothing in front of me now but you."]],
    reply = [[That's it. At home, with me beside him. I hadn't got as far as putting it that way. He thinks I'm ringing about the boxes.]],
    shows = { "hear_out", "see_their_side" }, anger = -6, trust = 6, to = "remedy",
    because = [[You said what she meant, and waited. She had been alone with it since Tuesday.]],
  },
  choice "short_of_vets" {
    [["We've one vet off sick, and the other two do everything. It's been like this all month."]],
    reply = [[I'm sorry to hear it. My son's going to sea.]],
    shows = { "defend", "interrupt" }, anger = 7, trust = -6, to = "remedy",
    because = [[It is so, and you work in the middle of it. She had one sentence left, and it was not about staff.]],
  },
}

-- Where a bad line leads: a way down, and a way back. at_most says how often one can come here. Wherever answers can lead round in a
-- circle, one beat of it must have at_most, or the story could go round for ever.
beat "dead_line" {
  at_most = 1,
  does [[The line is dead. On the screen stands her name, and a number that you never have to dial by hand.]],

  choice "cool_off" {
    [[Let her cool off. She'll ring again when she's calmer.]],
    reply = does [[She does not. At three somebody fetches a bag of kidney diet that nobody had ordered for her.]],
    shows = "hang_up", arises = "customer_leaves", anger = 8, trust = -12, to = "evening",
    because = [[It felt like tact. She has rung three times this week, and you have not rung at all.]],
  },
  choice "breathe_first" {
    [[Breathe out, once, all the way. Then ring her number.]],
    reply = does [[It rings five times. "Yes," she says. "That was quick." In the background a box is put down.]],
    shows = { "stay_calm", "call_back_after_hangup" }, anger = -5, trust = 5, takes = minutes(1), to = "story",
    because = [[It was your turn to dial. The breath was for your voice: it is the only thing of you that she has.]],
  },
  choice "ring_sorry" {
    [[Ring back: "That was me, Mrs Rao, and I'm sorry. Nobody puts you on hold again today. I'm listening."]],
    reply = [[... All right. I was going to drive over and stand in your waiting room. All right.]],
    shows = { "apologise", "call_back_after_hangup" }, anger = -6, trust = 7, takes = minutes(1), to = "story",
    because = [[You did not ask who had cut off whom. You said what will not happen again, and that is all she needed to go on.]],
  },
  choice "machine" {
    [[Leave a message: no charge for the test, none for his jabs this year, a free check in June, and a vet rings tonight.]],
    reply = does [[She plays it to her sister. "A hundred and fifty pounds," says her sister. "What on earth has the dog got?"]],
    shows = { "give_away_the_farm", "leave_one_message" }, arises = "promise_made", costs = money(160), anger = -14, trust = 8, to = "evening",
    because = [[A present that large, from somebody who will not say what is on the paper, can only mean one thing.]],
  },
}

-- What can be done. sets leaves a flag, a note to yourself that a later when can ask for. arises tells the method what has come about:
-- here, that she has your promise.
beat "remedy" {
  says [[So. Is there anybody in that building who can read me one sheet of paper?]],

  choice "between_two" {
    [["Thank you for telling me. Dr Lund scrubs out at half past. I'll stand at the door with it, and she rings you before the next."]],
    reply = [[You'll stand at the door. All right. Then I'll make him a sandwich, and sit down where he can see me.]],
    shows = { "thank", "make_exception", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", anger = -9, trust = 9,
    costs = money(15), takes = minutes(30), to = "evening",
    because = [[Nobody is to be stopped between two operations. You will do it once, with a reason that fits into one line.]],
  },
  choice "only_a_vet" {
    [["Only a vet may give out results, I'm afraid. One will ring you."]],
    reply = [[That is what the last three of you said. Word for word.]],
    shows = "hide_behind_policy", arises = "promise_made", anger = 11, trust = -10, to = "evening",
    because = [[It is a good rule, and you kept to it. She had asked you who could read, and not what the rule was.]],
  },
  choice "everything" {
    [["I'll cancel all that you owe us, and you get the diet free for as long as he needs it, and home visits. I'll ring tonight, promised."]],
    reply = [[As long as he needs it. So it is the kidneys. ... Well. That's very kind of you all.]],
    shows = { "give_away_the_farm", "put_right" }, arises = "promise_made", costs = money(420), anger = -13, trust = 9, to = "evening",
    because = [[You would have given her anything. You have told her the result, and you do not know it.]],
  },
  choice "sheet_first" {
    [["Thank you. I may send you the sheet, and I can't explain it. If you'll sit with it till six, I'll have Dr Lund on the line then."]],
    reply = [[Send it. I taught chemistry for thirty years. Six o'clock, then, and I'll have him here.]],
    shows = { "thank", "meet_halfway", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", anger = -8, trust = 9,
    costs = money(12), takes = minutes(5), to = "evening",
    because = [[You said what you can do and what you cannot, and left the choice to her. She has not been asked for anything all week.]],
  },
}

-- The same evening. later lets time pass on the way in. What is said can depend on what was done: when = ...
beat "evening" {
  later = at "Thursday 18:20",
  does { [[Closing time. Her name is still on the screen, with no line drawn through it.]], when = arisen "customer_leaves" },
  does { [[Closing time. You said that she would not have to ring again.]], when = no(arisen "customer_leaves") },

  choice "vet_has_it" {
    [[It's with the vets now. Switch over to the night line.]],
    reply = does [[On the night line there is a harp.]],
    shows = "break_promise", anger = 8, trust = -15, to = "lost",
    because = [[You had passed it on, and it was late. She was sitting where he could see her.]],
  },
  choice "ring_about_him" {
    [[Ring: "I'm sorry that you had to ring three times, Mrs Rao. Thank you for not giving up on us. How did he take it?"]],
    reply = { { [[He ate the sandwich. He's asked if he can take a picture of the sheet with him. He says it looks like a shopping list.]], when = flag "mended" },
              [[So you can dial. I wasn't sure. ... He's out with the dog. He still doesn't know what we know.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -7, trust = 8, to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You dialled, for once. And you did not ask after the sheet, you asked after Arun.]],
  },
  choice "ring_to_check" {
    [[Ring, and say: "It's the vet's, and nothing's wrong. I'm sorry about this week, and thank you. I only wanted to hear that you'd been rung."]],
    reply = { { [[I was. It's early, and it can wait for a pill a day. You've never heard anybody so pleased about a pill.]], when = flag "mended" },
              [[No. I've been promised. You're the first to ask if it happened.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 8, to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[Whoever passes a thing on still owns it. You looked whether it had arrived.]],
  },
  choice "paw_print" {
    [[Send a card, signed by all of you, with a paw print, and a tin of the good biscuits for the boy.]],
    reply = does [[It comes on Monday. Arun has sailed. She eats the biscuits with the dog.]],
    shows = "thank", costs = money(14), anger = -9, trust = 3, to = "wavering",
    because = [[It was a lovely card. It was for Saturday, and it went by post.]],
  },
}

-- How it comes out: "kept", "wavering" or "lost". Every story has at least one of them.
ending "kept" { outcome = "kept", says [[I'll bring Biscuit on the first of the month, then. And you can take that harp off. It frightens him.]] }
ending "wavering" { outcome = "wavering", says [[Well. You rang, or you wrote, I'll say that. Let's see who rings when it's the next test.]] }
ending "lost" { outcome = "lost", says [[We've moved him to the practice by the bridge. I rang, and a woman picked up.]] }
