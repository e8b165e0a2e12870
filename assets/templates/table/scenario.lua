-- A situation at a table, ready to be played. Make it yours a line at a time, and check it after every few lines:
--
--   coolhead check @ID@
--
-- How to read this file: what stands behind two dashes, as here, is a note for you, and the program skips it. Everything else is a
-- script for a play. [[ and ]] stand round a text; { and } stand round all that belongs to one thing; a comma stands behind each part.
-- A name in quotes, such as "arrives", is never shown to anybody. It is how the parts of this file speak of each other.

-- Who sits there, and why. The trainee reads the brief and the goal before the play begins.
scenario {
  id = "@ID@",                          -- the name of the folder; plays are kept under it, so it never changes
  title = "@TITLE@",
  channel = "table",                    -- or "counter", "in_person", "phone", "email", "chat", "review"
  method = "keep-the-customer",         -- what the score goes by; coolhead methods ID tells what each asks for
  difficulty = 2, minutes = 5,
  opens = "Wednesday 20:55",            -- the day and the hour at which the story begins
  currency = "EUR", may_give = money(40),
  brief = [[You have the floor tonight. At table nine, five people have eaten. The sixth, an old man, has sat for half an hour behind an
empty place: his fish was never ordered. His daughter has just stood up. You may spend up to forty euros to put things right.]],
  goal = [[The old man eats, and the table leaves as a table.]],
  unknown = { "Why it must be tonight" },
  -- The portrait is one of those in docs/portraits.md, or leave it out. anger and trust run from 0 to 100; trust is never shown.
  customer = { name = "Clarice Lins", portrait = "moreau", anger = 64, trust = 36, worth = money(1200),
               facts = { "A table for six, booked three weeks ago" } },
  starts = "stands",                    -- the beat it begins with
  discuss = { "Who at the table could not complain?" },
}

-- A beat is one moment: what happens (does), what the customer says (says), and the answers there are. Give it four answers: two that
-- are good in different ways, and two that a decent person would really say at the end of a long shift.
beat "stands" {
  does [[She has her napkin in her hand. At the table behind her nobody is talking.]],
  says [[Five plates have come and gone. My father has folded his napkin into a boat. It is a very good boat.]],

  -- An answer in the trainee's words stands in quotes, with reply for what she says to exactly that, because for what the trainee reads
  -- about it afterwards, and to for the beat that it leads to. What it shows is a name from docs/authoring/behaviours.md.
  choice "kitchen_is_full" {
    [["I do see. The kitchen is very full tonight, I'm afraid."]],
    reply = [[It is not full of my father's fish.]],
    shows = "condescend", anger = 10, trust = -8, to = "louder",
    because = [[It is true, and everybody can see that it is. She heard that she ought to have seen it too.]],
  },
  choice "thank_you" {
    [["Thank you for getting up and telling me. What did he ask for, and when?"]],
    reply = [[The turbot. At eight, with everybody. He said it twice, because he looks forward to things.]],
    shows = "thank", anger = -5, trust = 6, to = "story",
    because = [[Most people sit there, and never come back. You noticed that she had not, and you asked.]],
  },
  choice "on_the_house" {
    [["I'm so sorry. Dessert for the whole table, with our compliments, and I'll bring the gentleman a soup right away."]],
    reply = [[Oh. That's ... well. They will like that.]],
    shows = { "solve_too_soon", "apologise" }, costs = money(36), anger = -10, trust = 8, to = "story",
    because = [[It is generous, and five people will be pleased. The sixth did not ask for soup, and nobody has asked him.]],
  },
  choice "crouch" {
    [[Go with her to the table, and crouch down beside the old man until he looks up.]],
    reply = does [["There is nothing to see," he says, "only a boat." She sits down again. "Tell him, Papa," she says. "Or I will."]],
    shows = "stay_calm", anger = -5, trust = 5, to = "story",
    because = [[She got up for him. You went to where it hurts, and were no taller than he was.]],
  },
}

-- What is under it. People say it to somebody who lets them finish.
beat "story" {
  says [[Tomorrow at seven they take him in. The heart. After midnight he may not eat, and afterwards, for a long time, it is all mashed.]],
  says [[He chose this place himself. He had his wedding lunch here, when it was still called –]],

  choice "called" {
    [["Called what?"]],
    reply = [[The Anchor. He had turbot. There were nine of them, and one bottle, he says. He has told us every day for a week.]],
    shows = "hear_out", anger = -5, trust = 7, to = "remedy",
    because = [[Two words, and you have the turbot, the wedding and the week. You know now what he is waiting for.]],
  },
  choice "straight_away" {
    [["Then I'll have them put something on for him straight away. Sea bass takes six minutes."]],
    interrupts = true,                  -- it can be said while she is still speaking
    reply = [[Six minutes. Yes. Thank you. I was going to say something else.]],
    shows = { "interrupt", "solve_too_soon" }, anger = -8, trust = 5, to = "remedy",
    because = [[It is fast, and it cooled her. What the place was called, and why it had to be turbot, you will not be told now.]],
  },
  choice "the_rest_of_it" {
    [["Tomorrow at seven. And he chose to be here tonight. Please, tell me the rest of it. The kitchen can wait for that."]],
    reply = [[It was called the Anchor. He got married here. He wanted to have the same fish once more, before. That's all. It's only a fish.]],
    shows = { "hear_out", "see_their_side" }, anger = -6, trust = 6, to = "remedy",
    because = [[You said back what mattered in it. She could say the word "before", and stop.]],
  },
  choice "new_boy" {
    [["The order never reached us. Joris had your table, and it's his first week."]],
    reply = [[I saw that it was his first week. I am telling you about my father's last one.]],
    shows = { "blame_others", "interrupt" }, anger = 8, trust = -7, to = "remedy",
    because = [[It is what happened. It came in the middle of her sentence, and it made her answer for Joris.]],
  },
}

-- Where a bad line leads: a way down, and a way back. at_most says how often one can come here. Wherever answers can lead round in a
-- circle, one beat of it must have at_most, or the story could go round for ever.
beat "louder" {
  at_most = 1,
  does [[She says it to the room. Forks are put down.]],
  says [[Does anybody here have a turbot? There is a man who would pay for half.]],

  choice "other_guests" {
    [["Please. You're disturbing the other guests."]],
    reply = does [["No," she says, "we were." She holds her father's coat for him. It takes a long time, with the sleeves.]],
    shows = "scold", arises = "customer_leaves", anger = 12, trust = -10, to = "later",
    because = [[You wanted to protect the room. The room was on her side.]],
  },
  choice "chair" {
    [[Pull out a chair at the table, sit down on it, and say nothing.]],
    reply = does [[It is so odd that she stops. "Well," she says, and sits down too.]],
    shows = "stay_calm", anger = -5, trust = 5, to = "story",
    because = [[One cannot shout at somebody who has sat down. Nobody had lost anything by it.]],
  },
  choice "empty_place" {
    [["I talked about the kitchen, and there was an empty place in front of me. I'm sorry."]],
    reply = [[... Yes. There was. You might look at him when you say it.]],
    shows = "apologise", anger = -6, trust = 7, to = "story",
    because = [[You named what you had done, in front of those who had seen it. That costs something, and she knows.]],
  },
  choice "whole_bill" {
    [["All right. The whole table is on us, the wine as well. Six dinners. And I'll ring you tomorrow, to make sure that you're happy."]],
    reply = does [["Then we can go," she says, quite friendly. They go. The boat stays on the table.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(310), arises = "promise_made", anger = -16, trust = 8, to = "later",
    because = [[It was quiet at once. Three other tables have learnt how that is done.]],
  },
}

-- What can be done. sets leaves a flag, a note to yourself that a later when can ask for. arises tells the method what has come about:
-- here, that she goes home with a promise.
beat "remedy" {
  says [[It is nine o'clock. I don't suppose there is any turbot.]],

  choice "the_chefs_fish" {
    [["Thank you for telling me. There's none on the card. I'll ask the chef for the one she put by, and ring you tomorrow night."]],
    reply = [[She puts one by? For herself? ... Papa. They are asking the chef.]],
    shows = { "thank", "make_exception", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", costs = money(28), anger = -9, trust = 9,
    takes = minutes(20), to = "later",
    because = [[The chef's fish is not for guests. You asked for it once, for a reason that you could tell her.]],
  },
  choice "last_orders" {
    [["The kitchen takes last orders at a quarter to. But we'll ring you, and find another night."]],
    reply = [[Another night. I'll tell the surgeon.]],
    shows = "hide_behind_policy", arises = "promise_made", anger = 11, trust = -10, to = "later",
    because = [[It is the same for everybody, and it is only fifteen minutes. You had been told why there is no other night.]],
  },
  choice "everything" {
    [["Nobody pays tonight. And when he's well, the six of you come back for the big menu, on us, with the wines. I'll ring about the date."]],
    reply = [[All of it? Well. Papa, did you hear that? ... He would still like a fish.]],
    shows = { "give_away_the_farm", "put_right" }, arises = "promise_made", costs = money(620), anger = -15, trust = 10, to = "later",
    because = [[You gave away a week's wages, and everybody was moved. In front of him there is still a boat.]],
  },
  choice "brill" {
    [["Thank you. We've brill: the same sea, half the price. If he'll try it, I'll fillet it here. And I'll ring you tomorrow."]],
    reply = does [[The old man puts on his glasses. "Brill," he says. "On the day there were nine of us, and it may have been brill."]],
    shows = { "thank", "meet_halfway", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", costs = money(16), anger = -8, trust = 9,
    takes = minutes(15), to = "later",
    because = [[You had something real to give, and asked him to come half of the way. He was glad to be asked for anything.]],
  },
}

-- The next day. later lets time pass on the way in; channel moves the story: this goes on by phone. What is said can depend on what was
-- done: when = ...
beat "later" {
  later = at "Thursday 19:30", channel = "phone",
  does { [[They left without a word to you. Her number is in the book, beside the booking.]], when = arisen "customer_leaves" },
  does { [[Half past seven, and the first tables are in. You said that you would ring.]], when = no(arisen "customer_leaves") },

  choice "not_a_good_time" {
    [[Better not. Today is surely no day to ring them.]],
    reply = does [[Nobody rings. In spring somebody else has the table for six.]],
    shows = "break_promise", anger = 6, trust = -15, to = "lost",
    because = [[You wished to spare her. She had told her father that you would ask after him.]],
  },
  choice "ring_and_say" {
    [[Ring: "It's the restaurant, and I won't keep you. I'm sorry about the half hour. Thank you for bringing him to us. How is he?"]],
    reply = { { [[Asleep. He told the nurse about the boat. ... It was good of you to ring.]], when = flag "mended" },
              [[So you ring. I had not thought it. ... He went in hungry, if you want to know.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -7, trust = 8,
    to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You said what was yours in one breath, and then asked after him. She had an answer ready all day.]],
  },
  choice "ring_and_listen" {
    [[Ring, and when she answers: "I said I'd ring. I'm sorry that he waited so long last night, and I thank you both. Tell me how it went."]],
    reply = { { [[Four hours. They are pleased with him. He has asked whether the mash is turbot.]], when = flag "mended" },
              [[Today? Today they operated. Yesterday we will not speak of.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 8,
    to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You had said that you would, and you did, on a full evening. It is the part that nobody sees.]],
  },
  choice "flowers" {
    [[Send flowers to the hospital, with a card from the whole house. A big bunch, it should be seen.]],
    reply = does [[They are very fine. A nurse takes them out again. On that ward there can't be any.]],
    shows = "thank", costs = money(35), anger = -9, trust = 3, to = "wavering",
    because = [[It was meant well, and it was quicker than ringing. Nobody had to hear how he was.]],
  },
}

-- How it comes out: "kept", "wavering" or "lost". Every story has at least one of them.
ending "kept" { outcome = "kept", says [[In April there will be seven of us. My sister is coming from Recife. He wants the table by the door.]] }
ending "wavering" { outcome = "wavering", says [[We'll see, when he is better. There are other places by the harbour.]] }
ending "lost" { outcome = "lost", says [[We go to the Greek place now. They bring everybody something.]] }
