-- A situation at the counter, ready to be played. Make it yours a line at a time, and check it after every few lines:
--
--   coolhead check @ID@
--
-- How to read this file: what stands behind two dashes, as here, is a note for you, and the program skips it. Everything else is a
-- script for a play. [[ and ]] stand round a text; { and } stand round all that belongs to one thing; a comma stands behind each part.
-- A name in quotes, such as "arrives", is never shown to anybody. It is how the parts of this file speak of each other.

-- Who comes, and why. The trainee reads the brief and the goal before the play begins.
scenario {
  id = "@ID@",                          -- the name of the folder; plays are kept under it, so it never changes
  title = "@TITLE@",
  channel = "counter",                  -- or "table", "in_person", "phone", "email", "chat", "review"
  method = "keep-the-customer",         -- what the score goes by; coolhead methods ID tells what each asks for
  difficulty = 2, minutes = 5,
  opens = "Thursday 16:40",             -- the day and the hour at which the story begins
  currency = "GBP", may_give = money(20),
  brief = [[You are at the key counter of a hardware shop. Ada Okoro comes in from the rain with a key that you cut for her. It is the
third time this week. You may spend up to twenty pounds to put things right.]],
  goal = [[She goes home with a key that turns, and would come in again for a hammer.]],
  unknown = { "Why one key matters so much" },
  -- The portrait is one of those in docs/portraits.md, or leave it out. anger and trust run from 0 to 100; trust is never shown.
  customer = { name = "Ada Okoro", portrait = "adeyemi", anger = 62, trust = 34, worth = money(300),
               facts = { "One key, cut on Monday, and again on Tuesday" } },
  starts = "arrives",                   -- the beat it begins with
  discuss = { "What did she need, before she needed a key?" },
}

-- A beat is one moment: what happens (does), what the customer says (says), and the answers there are. Give it four answers: two that
-- are good in different ways, and two that a decent person would really say at the end of a long day.
beat "arrives" {
  does [[She puts the key down on your side of the counter, and keeps a finger on it.]],
  says [[It goes in. It does not turn. That is what I told your colleague on Tuesday, and he told me to wiggle it.]],

  -- An answer in the trainee's words stands in quotes, with reply for what she says to exactly that, because for what the trainee reads
  -- about it afterwards, and to for the beat that it leads to. What it shows is a name from docs/authoring/behaviours.md.
  choice "wiggle" {
    [["They're all a bit stiff at first. Did you try a drop of oil?"]],
    reply = [[I am not here about oil.]],
    shows = "condescend", anger = 10, trust = -8, to = "louder",
    because = [[It is true of new keys. She heard that she had not known how to open a door.]],
  },
  choice "from_monday" {
    [["Third time. Tell me from Monday, and I'll get the old one out of the box."]],
    reply = [[From Monday. Very well. You had better sit down.]],
    shows = "take_notes", anger = -5, trust = 6, to = "story",
    because = [[You had counted, so she did not have to. And she may begin where it began for her.]],
  },
  choice "cut_it_now" {
    [["I'm so sorry. Give me two minutes, I'll cut you another one, and this one's on the house."]],
    reply = [[Oh. Well, that is kind. It would be the fourth.]],
    shows = { "solve_too_soon", "apologise" }, costs = money(4), anger = -10, trust = 8, to = "story",
    because = [[It is quick, and it is kind, and it is what was done on Tuesday. What is wrong, nobody has asked her yet.]],
  },
  choice "thank_you" {
    [["Thank you for coming back with it, in this. What happens when you turn it?"]],
    reply = [[Nothing happens. That is what happens.]],
    shows = "thank", anger = -5, trust = 5, to = "story",
    because = [[She could have gone to the shop by the station. You noticed that she did not, and you asked.]],
  },
}

-- What is under it. People say it to somebody who lets them finish.
beat "story" {
  says [[It is not for me. It is for my mother. She is eighty-one, and she moved in with us on Sunday.]],
  says [[Yesterday I was late. She went down for the post, and then she could not get in again –]],

  choice "and_then" {
    [["And then?"]],
    reply = [[And then she sat on the stairs for an hour and ten minutes, in her slippers, and told everybody that she liked it there.]],
    shows = "hear_out", anger = -5, trust = 7, to = "remedy",
    because = [[Two words. She had not told anybody about the slippers.]],
  },
  choice "two_keys" {
    [["Ah, then you'll be wanting two of them. I'll do you the pair, and a nice big tag for hers."]],
    interrupts = true,                  -- it can be said while she is still speaking
    reply = [[A tag. Thank you. I had not finished.]],
    shows = { "interrupt", "solve_too_soon" }, anger = -8, trust = 5, to = "remedy",
    because = [[A tag is a good thought, and it cooled her. How long her mother stood there you will not be told now.]],
  },
  choice "outside" {
    [["She couldn't get in. Go on, please. I'm not cutting anything at all until I've heard the whole of it."]],
    reply = [[She sat on the stairs. An hour and ten minutes. She had brought the cat's bowl down, for company, she said.]],
    shows = { "hear_out", "see_their_side" }, anger = -6, trust = 6, to = "remedy",
    because = [[You said her last words back to her, and put the machine off. She went on.]],
  },
  choice "our_monday_man" {
    [["That'll have been Kit, on Monday. He's new on the machine."]],
    reply = [[So he is new. My mother is eighty-one, and she sat on the stairs for it.]],
    shows = { "blame_others", "interrupt" }, anger = 7, trust = -6, to = "remedy",
    because = [[You gave her the reason that you had. She was telling you about her mother, and now it is about Kit.]],
  },
}

-- Where a bad line leads: a way down, and a way back. at_most says how often one can come here. Wherever answers can lead round in a
-- circle, one beat of it must have at_most, or the story could go round for ever.
beat "louder" {
  at_most = 1,
  does [[She turns to the man with the paint behind her.]],
  says [[Do you live near here? Have your keys cut at the station.]],

  choice "no_need" {
    [["There's no need to go telling the whole shop, is there?"]],
    reply = does [[She picks up the key. "The whole shop can help itself," she says, and the bell goes over the door.]],
    shows = "scold", arises = "customer_leaves", anger = 12, trust = -10, to = "friday",
    because = [[You wanted her to be fair. She heard that her voice was the trouble, and not the key.]],
  },
  choice "come_round" {
    [[Come round to her side of the counter, and hold out your hand for the key.]],
    reply = does [[She looks at the hand. She puts the key into it. "Feel it," she says. "There, on the edge."]],
    shows = "stay_calm", anger = -5, trust = 5, to = "story",
    because = [[A counter is a long way across. You made it shorter, and said nothing that could be held against you.]],
  },
  choice "start_again" {
    [["I told you about oil, and you'd told me about a key. I'm sorry. May I hear it?"]],
    reply = [[... You may. He did not ask that, on Tuesday.]],
    shows = "apologise", anger = -6, trust = 7, to = "story",
    because = [[You said what you had done, in one line, and handed her the floor.]],
  },
  choice "new_lock" {
    [["You know what? Take a whole new lock, the best on the wall, four keys, no charge. And I'll ring to see that it fits."]],
    reply = [[A lock. For a door that was never broken. Well, if that is what one gets in here for asking loudly.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(65), arises = "promise_made", anger = -16, trust = 8, to = "friday",
    because = [[It worked at once. The man with the paint has learnt something as well.]],
  },
}

-- What can be done. sets leaves a flag, a note to yourself that a later when can ask for. arises tells the method what has come about:
-- here, that she goes home with a promise.
beat "remedy" {
  says [[So. What can you do that you have not done twice?]],

  choice "after_closing" {
    [["Thank you. Bring me the whole lock tonight. I'll stay after closing, cut to that, and ring you tomorrow."]],
    reply = [[After closing? Do you do that? My son has a screwdriver. Seven, then.]],
    shows = { "thank", "make_exception", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", costs = money(12),
    anger = -9, trust = 9, takes = minutes(4), to = "friday",
    because = [[The shop shuts at six, for everybody. You bent that where it could be bent, and it cost you one evening.]],
  },
  choice "two_tries" {
    [["By rights I can't do a fourth. It goes to the maker now, and then we ring you."]],
    reply = [[Then give it to the maker, and give my mother a chair.]],
    shows = "hide_behind_policy", anger = 10, trust = -9, arises = "promise_made", to = "friday",
    because = [[The rule was made for people who bring the wrong key. You knew by then that she was not one.]],
  },
  choice "everything_free" {
    [["Whatever you need. New lock, six keys, a man to fit it tonight, and all your money back. I'll ring to see you're happy."]],
    reply = [[That is very generous. I shall tell my sister. Hers sticks as well.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(90), arises = "promise_made", anger = -15, trust = 10, to = "friday",
    because = [[You gave her ninety pounds for a key, and she took it. Her sister comes in on Saturday.]],
  },
  choice "lend_a_bolt" {
    [["Thank you. Take this bolt for tonight. If you bring the old lock by, I'll cut to that, free, and ring you tomorrow."]],
    reply = [[That I can do. My son has a screwdriver. You will ring me, then.]],
    shows = { "thank", "meet_halfway", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", costs = money(6),
    anger = -8, trust = 9, takes = minutes(4), to = "friday",
    because = [[She does a part and you do a part, and nobody sits on the stairs tonight.]],
  },
}

-- The next day. later lets time pass on the way in. What is said can depend on what was done: when = ...
beat "friday" {
  later = at "Friday 11:30",
  does { [[She went out with nothing. Her number is on the slip from Monday.]], when = arisen "customer_leaves" },
  does { [[It is half past eleven before you look up. You said that you would ring her.]], when = no(arisen "customer_leaves") },

  choice "she_would_ring" {
    [[Leave it. If something were the matter, she would ring.]],
    reply = does [[She does not ring. On Saturday there is a review, and it is four words long.]],
    shows = "break_promise", anger = 8, trust = -15, to = "lost",
    because = [[You had a queue, and no news is good news. She sat beside the telephone.]],
  },
  choice "ring_now" {
    [[Ring her now: "I should have rung by now, and I'm sorry. Thank you for giving us a fourth try. Does it turn?"]],
    reply = { { [[I had my hand on the receiver. ... Wait. I am at the door. Listen.]], when = flag "mended" },
              [[So you do ring. That I had not expected. ... The door? We manage.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -7, trust = 8,
    to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You rang before she had to, and began with what was yours. That is the larger half of mending.]],
  },
  choice "ring_and_ask" {
    [[Ring, and let her speak first: "It's the key shop. I'm sorry about this week, and thank you for bearing with it. How is the door?"]],
    reply = { { [[The door is a door again. My mother has been down for the post twice, to try it.]], when = flag "mended" },
              [[You ask after the door. We lift her over the step, thank you, and say that it is a game.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 8,
    to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You asked after the door, and not after your work. She had something to tell.]],
  },
  choice "card_and_voucher" {
    [[Put a card in the post, with a ten-pound voucher and the whole shop's good wishes. Everybody signs.]],
    reply = does [["How nice," she says to her mother, and puts it on the shelf. The voucher she gives to her son.]],
    shows = "thank", costs = money(10), anger = -9, trust = 3, to = "wavering",
    because = [[It is a warm card. It does not ask whether the key turns.]],
  },
}

-- How it comes out: "kept", "wavering" or "lost". Every story has at least one of them.
ending "kept" { outcome = "kept", says [[She has hung the key round her neck, on a ribbon. Now. Do you sell hammers?]] }
ending "wavering" { outcome = "wavering", says [[Thank you. I shall see where I go next time.]] }
ending "lost" { outcome = "lost", says [[The one by the station took three minutes.]] }
