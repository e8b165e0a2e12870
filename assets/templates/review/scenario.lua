-- A situation under a public review, ready to be played. Make it yours a line at a time, and check it after every few lines:
--
--   coolhead check @ID@
--
-- How to read this file: what stands behind two dashes, as here, is a note for you, and the program skips it. Everything else is a
-- script for a play. [[ and ]] stand round a text; { and } stand round all that belongs to one thing; a comma stands behind each part.
-- A name in quotes, such as "stars", is never shown to anybody. It is how the parts of this file speak of each other.

-- Who writes, and why. The trainee reads the brief and the goal before the play begins.
scenario {
  id = "@ID@",                          -- the name of the folder; plays are kept under it, so it never changes
  title = "@TITLE@",
  channel = "review",                   -- or "counter", "table", "in_person", "phone", "email", "chat"
  method = "keep-the-customer",         -- what the score goes by; coolhead methods ID tells what each asks for
  difficulty = 2, minutes = 6,
  opens = "Monday 07:20",               -- the day and the hour at which the story begins
  currency = "EUR", may_give = money(80),
  brief = [[You lead a small café. On your page it says *Level entrance*. It is level, after the two steps. This morning a guest who uses
a wheelchair has put up a review, and everybody will read your answer. You may spend up to eighty euros to put things right.]],
  goal = [[What stands on your page is true, and he could come again by himself.]],
  unknown = { "What was lost on Saturday, apart from the evening" },
  -- The portrait is one of those in docs/portraits.md, or leave it out. anger and trust run from 0 to 100; trust is never shown.
  customer = { name = "Karim Bensaid", portrait = "haddad", anger = 60, trust = 34, worth = money(500),
               facts = { "One star, Sunday 23:10", "Left his number with the booking" } },
  starts = "stars",                     -- the beat it begins with
  discuss = { "Who else was reading?" },
}

-- A beat is one moment: what happens (does), what the customer says or writes (says), and the answers there are. Give it four answers: two
-- that are good in different ways, and two that a decent person would really choose when everybody can see it.
beat "stars" {
  does [[*One star of five. Nineteen people have found this helpful.*]],
  says [[I rang on Thursday, and was told "level". I read the page, and it said "level". There are two steps. Two strangers took a wheel each.
I was carried in to my table like a wardrobe, past everybody, with my guest behind me holding the cushion.]],

  -- An answer in the trainee's words stands in quotes; what is done stands without. What is done beside the page nobody reads. Then come
  -- reply for what comes back, because for what the trainee reads about it afterwards, and to for the beat that it leads to.
  choice "once_inside" {
    [["Once you're inside, it really is all level."]],
    reply = [[So is a cellar.]],
    shows = "condescend", arises = "in_public", anger = 10, trust = -8, to = "comments",
    because = [[It is what the word was meant to say when you wrote it. He had told everybody how one gets inside.]],
  },
  choice "measure" {
    [[Leave the page alone for now. Take the folding rule, go out to the steps, and then ring the number that he left.]],
    reply = does [[Seventeen centimetres, and sixteen. It rings for a long time. "Bensaid," he says, "and I know who you are."]],
    shows = "find_cause", anger = -4, trust = 5, takes = minutes(10), to = "story",
    because = [[Before you said anything in public, you went and stood where he had stood.]],
  },
  choice "dinner_for_two" {
    [["We're so very sorry. Please come again with your guest: dinner for two, on us, and we'll all be there to help you up the steps."]],
    reply = [[How many of you does it take?]],
    shows = { "solve_too_soon", "apologise" }, arises = "in_public", costs = money(75), anger = -9, trust = 7, takes = minutes(4), to = "story",
    because = [[Everybody who reads it will find it generous. You have offered him the same evening again.]],
  },
  choice "thank_in_public" {
    [["You're right, and the page was wrong. Thank you for saying it here. May I ring you today?"]],
    reply = [[You may. After four, before that I work.]],
    shows = "thank", arises = "in_public", anger = -5, trust = 6, takes = hours(9), to = "story",
    because = [[Three short sentences, and all of them can stand there for years. The rest is not for the nineteen.]],
  },
}

-- What is under it. channel moves the story: this goes on by phone, and nobody reads along.
beat "story" {
  channel = "phone",
  says [[It isn't the steps. I meet a step every day, I've a whole collection. I know how to ask, and I know whom.]],
  says [[It was the first time that I had asked her out anywhere. I'd rung you so that for once I shouldn't have to –]],

  choice "have_to" {
    [["Have to?"]],
    reply = [[Ask. To arrive like somebody who arrives. She was lovely about it. She held the cushion, and she's been lovely ever since, from a distance.]],
    shows = "hear_out", anger = -5, trust = 7, to = "remedy",
    because = [[Two words. He had rung on Thursday so that he need not say this on Saturday, and now he has said it.]],
  },
  choice "ramp" {
    [["Say no more. I'll get one of those folding ramps today. My cousin sells them, they're marvellous."]],
    interrupts = true,                  -- it can be said while he is still speaking
    reply = [[A ramp is good. Get one with edges. ... It wasn't the ramp that I was talking about.]],
    shows = { "interrupt", "solve_too_soon" }, anger = -8, trust = 5, to = "remedy",
    because = [[It was the right thing to buy, in the middle of the wrong sentence. Whom he had asked out, and why, he kept.]],
  },
  choice "by_yourself" {
    [["You rang so that you could just come in and sit down, like everybody. And we told you that you could. Please go on, if you like."]],
    reply = [[Exactly that. Like everybody. I'd even practised what I'd say when you took my coat. It was going to be rather good.]],
    shows = { "hear_out", "see_their_side" }, anger = -6, trust = 6, to = "remedy",
    because = [[You told him what he had rung for, in plain words. After that there was nothing that he had to prove.]],
  },
  choice "agency" {
    [["That page was made by an agency. Nobody here would ever have written that."]],
    reply = [[Somebody there told me so on the telephone. I could tell you what music was on.]],
    shows = { "blame_others", "interrupt" }, anger = 8, trust = -7, to = "remedy",
    because = [[You were glad to have found how it came about. He was three words from telling you what it had cost.]],
  },
}

-- Where a bad line leads: a way down, and a way back. at_most says how often one can come here. Wherever answers can lead round in a
-- circle, one beat of it must have at_most, or the story could go round for ever.
beat "comments" {
  at_most = 1,
  does [[Under your answer there are now fourteen others. One has drawn your two steps, with a flag on top.]],
  says [[I've nothing to add. I only wonder who'll be carried in on Friday.]],

  choice "be_fair" {
    [["May I ask everybody to remain fair and factual?"]],
    reply = does [[Everybody remains factual. There are nine photographs of the steps by noon, one with a tape measure in it.]],
    shows = "scold", arises = { "in_public", "customer_leaves" }, anger = 12, trust = -10, to = "friday",
    because = [[They had got personal, and it hurt. You called for facts in a quarrel about two of them.]],
  },
  choice "strike_it" {
    [[Take *Level entrance* off the page. Then ring him, without writing anything.]],
    reply = does [["I saw it go," he says on the telephone. "I was just looking. That was the first quick thing."]],
    shows = "stay_calm", anger = -5, trust = 6, to = "story",
    because = [[The line was not true, so it could not stay up while you were looking for better ones.]],
  },
  choice "bad_answer" {
    [["That was a poor answer, and I'm sorry. I'm taking it down and ringing you, if you'll pick up."]],
    reply = [[I'll pick up. I'm curious now.]],
    shows = "apologise", arises = "in_public", anger = -6, trust = 7, to = "story",
    because = [[You took it back where you had said it. That costs more here than anywhere, and all of them know it.]],
  },
  choice "free_for_all" {
    [["We've heard you: everybody with a disability eats free here until the summer, starting now. And I'll be in touch with you on Friday."]],
    reply = [[So we're the poor now as well. But you'll get a lot of hearts for that.]],
    shows = { "give_away_the_farm", "put_right" }, arises = { "in_public", "promise_made" }, costs = money(2500), anger = -12, trust = 6, to = "friday",
    because = [[It got two hundred hearts before lunch. He had wanted to pay for two, and to come in by himself.]],
  },
}

-- What can be done. sets leaves a flag, a note to yourself that a later when can ask for. arises tells the method what has come about:
-- here, that he has your promise.
beat "remedy" {
  channel = "phone",
  says [[So what are you going to write under it?]],

  choice "bakery_door" {
    [["Thank you. Next door's flour gate is level, and it's not for guests. For you it has a bell from Friday, and I'll ring you then."]],
    reply = [[The bakery gate. Through the smell of bread. ... That's not a bad way to arrive, you know.]],
    shows = { "thank", "make_exception", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", anger = -9, trust = 9,
    costs = money(60), takes = minutes(5), to = "friday",
    because = [[Guests do not go through the flour. You asked the baker, and bent it for a door that one can open alone.]],
  },
  choice "listed" {
    [["The front's listed, so nothing may be changed. I'll ring you on Friday."]],
    reply = [[I've been listed, too. By fourteen people.]],
    shows = "hide_behind_policy", arises = "promise_made", anger = 10, trust = -10, to = "friday",
    because = [[That is the law, and it is about the front. He had asked what you would write.]],
  },
  choice "everything" {
    [["Dinner for two every month for a year, a taxi each way, and four of us at the door whenever you come. I'll ring on Friday about dates."]],
    reply = [[Every month. With four people at the door. ... I'll think about it. It's very generous.]],
    shows = { "give_away_the_farm", "put_right" }, arises = "promise_made", costs = money(1300), anger = -13, trust = 8, to = "friday",
    because = [[You gave him everything, except a way to come in by himself.]],
  },
  choice "your_words" {
    [["Thank you. If you tell me what one has to know, I'll write just that: two steps, a ramp on a bell. I'll ring on Friday, when it's up."]],
    reply = [[Seventeen and sixteen. Put the numbers in. Nobody ever puts the numbers in.]],
    shows = { "thank", "meet_halfway", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", anger = -8, trust = 9,
    costs = money(70), takes = minutes(20), to = "friday",
    because = [[He gives the words, and you give the ramp and the page. Whoever reads it next can decide before leaving home.]],
  },
}

-- Some days later. later lets time pass on the way in. What is said can depend on what was done: when = ...
beat "friday" {
  later = at "Friday 10:00", channel = "phone",
  does { [[He has not written again. His number is still in the book, beside Saturday.]], when = arisen "customer_leaves" },
  does { [[It is Friday. You said that you would ring.]], when = no(arisen "customer_leaves") },

  choice "let_it_sink" {
    [[It's gone quiet on the page. Let it sink.]],
    reply = does [[It sinks to the second place. There it stays for six years.]],
    shows = "break_promise", anger = 8, trust = -15, to = "lost",
    because = [[When it is quiet, one hopes. He had been told Friday.]],
  },
  choice "ring_and_read" {
    [[Ring him: "I'm sorry about that Saturday, Mr Bensaid, and thank you for not letting us off. Have you seen the page?"]],
    reply = { { [[I have. With the numbers, and the bell. I sent it to her. She wrote back "seventeen?" and a face.]], when = flag "mended" },
              [[I have. It's a nicer picture of the same two steps. But you rang on a Friday, as you said.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 8, to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You rang when you had said, and began with his Saturday and not with your page.]],
  },
  choice "ring_and_ask" {
    [[Ring him, and say: "I promised you Friday. I'm sorry that you had to write it, and I thank you that you did. What's still missing?"]],
    reply = { { [[Nothing. ... Well. A table that isn't beside the cake. One sits there like a second cake.]], when = flag "mended" },
              [[A door. But I don't suppose that one can order those by telephone.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 7, to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You asked what was missing, and not whether he was content. He had something, and it was small.]],
  },
  choice "cake" {
    [[Have a cake brought to him at work, with five little sugar stars on it.]],
    reply = does [[His colleagues find it charming. He eats one star.]],
    shows = "thank", costs = money(30), anger = -8, trust = 2, to = "wavering",
    because = [[It was meant as a wink. He could count, and so could his colleagues.]],
  },
}

-- How it comes out: "kept", "wavering" or "lost". Every story has at least one of them.
ending "kept" { outcome = "kept", says [[Saturday, for two. By the window, not by the cake. And the star stays: it's for the page as it was. I'll write a second one.]] }
ending "wavering" { outcome = "wavering", says [[I'll leave it as it stands. Perhaps I'll come by in the summer, when one can sit outside.]] }
ending "lost" { outcome = "lost", says [[No need. There is a place by the canal. It has no stars at all, and no steps.]] }
