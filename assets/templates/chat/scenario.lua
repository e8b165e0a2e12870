-- A situation in a chat, ready to be played. Make it yours a line at a time, and check it after every few lines:
--
--   coolhead check @ID@
--
-- How to read this file: what stands behind two dashes, as here, is a note for you, and the program skips it. Everything else is a
-- script for a play. [[ and ]] stand round a text; { and } stand round all that belongs to one thing; a comma stands behind each part.
-- A name in quotes, such as "opens", is never shown to anybody. It is how the parts of this file speak of each other.

-- Who writes, and why. The trainee reads the brief and the goal before the play begins.
scenario {
  id = "@ID@",                          -- the name of the folder; plays are kept under it, so it never changes
  title = "@TITLE@",
  channel = "chat",                     -- or "counter", "table", "in_person", "phone", "email", "review"
  method = "keep-the-customer",         -- what the score goes by; coolhead methods ID tells what each asks for
  difficulty = 2, minutes = 5,
  opens = "Friday 17:25",               -- the day and the hour at which the story begins
  currency = "EUR", may_give = money(45),
  brief = [[You look after the chat of a public swimming pool. Iker Salas paid for a children's course, the payment failed without a word,
and on Monday the place went to the next child on the list. You may spend up to forty-five euros to put things right.]],
  goal = [[His daughter learns to swim this autumn, and he would send his neighbours to you.]],
  unknown = { "Why it cannot wait until spring" },
  -- The portrait is one of those in docs/portraits.md, or leave it out. anger and trust run from 0 to 100; trust is never shown.
  customer = { name = "Iker Salas", portrait = "reyes", anger = 61, trust = 36, worth = money(350),
               facts = { "Nora, six", "Paid on the second, as he believed" } },
  starts = "opens",                     -- the beat it begins with
  discuss = { "What can be read from three dots?" },
}

-- A beat is one moment: what happens (does), what the customer says (says), and the answers there are. Give it four answers: two that
-- are good in different ways, and two that a decent person would really write with six other chats open.
beat "opens" {
  does [[A picture: a receipt with a green tick. Then a second one: a small rucksack with a towel in it, packed.]],
  says [[course starts monday. today i get "your place has expired". what does that even mean, expired. she is six, not a yoghurt]],

  -- An answer in the trainee's words stands in quotes, with reply for what he says to exactly that, because for what the trainee reads
  -- about it afterwards, and to for the beat that it leads to. What it shows is a name from docs/authoring/behaviours.md.
  choice "spam" {
    [["Did you get an email from us? It's often in spam."]],
    reply = [[so it's my spam now]],
    shows = "condescend", anger = 10, trust = -8, to = "louder",
    because = [[It often is, and you were looking for the quickest way. He had sent you a receipt.]],
  },
  choice "saw_the_bag" {
    [["I've seen the tick, and I've seen the rucksack. Thank you for writing, and not just giving up on us."]],
    reply = [[ok. well. she packed it herself]],
    shows = "thank", anger = -5, trust = 6, to = "story",
    because = [[He had sent two pictures, and the second was the one that mattered. You had looked at both.]],
  },
  choice "next_course" {
    [["I'm so sorry. I can put her straight at the top of the list for January, and the first three lessons are on us."]],
    reply = [[january. ok. thanks I guess, that's something]],
    shows = { "solve_too_soon", "apologise" }, costs = money(40), anger = -10, trust = 8, to = "story",
    because = [[It was quick, and it is worth something. He had not yet said what it is that he needs.]],
  },
  choice "what_happened" {
    [["She certainly isn't. I'm Lena, I'm staying in this chat. Will you tell me what happened, from the second?"]],
    reply = [[hi lena. from the second. ok, hang on]],
    shows = "find_cause", anger = -5, trust = 5, to = "story",
    because = [[A name, a promise of one line, and a question that shows that you had read to the end.]],
  },
}

-- What is under it. In a chat one sees that somebody is writing. Waiting is an answer: silence is what happens when nothing is sent.
beat "story" {
  does [[*Iker is typing …* It stops. *Iker is typing …*]],
  says [[in august she went under. hotel pool, I turned round for a towel, ten seconds. since then she won't even wash her hair]],
  does [[*Iker is typing …*]],

  choice "reading" {
    [["I'm reading."]],
    reply = [[three weeks ago she says: papa, I want to learn it so it can't get me again. out of nowhere. so I paid the same night]],
    shows = "hear_out", anger = -5, trust = 7, to = "remedy",
    because = [[Two words while the dots were going. He knew that there was somebody there, and that he could finish.]],
  },
  choice "spring_is_nicer" {
    [["Oh no, poor thing. Honestly, spring's nicer for the little ones, the water's warmer. I'll book it for you now?"]],
    interrupts = true,                  -- it can be sent while he is still typing
    reply = [[ok. yes, maybe. I was still writing but ok]],
    shows = { "interrupt", "solve_too_soon" }, anger = -8, trust = 5, to = "remedy",
    because = [[You were quick and warm, and the dots went out. What she said three weeks ago you will not read now.]],
  },
  choice "ten_seconds" {
    [["Ten seconds. That must go round and round at night. I'm not doing anything else, write as long as you like, in any order."]],
    reply = [[it does. every night. and then she says, papa I want to learn it so it can't get me again. and you send me EXPIRED]],
    shows = { "hear_out", "see_their_side" }, anger = -6, trust = 6, to = "remedy",
    because = [[You wrote about the ten seconds and not about the course. So he wrote the line that he had been circling.]],
  },
  choice "provider" {
    [["The payments run through another firm. We never even saw yours, it only says failed."]],
    reply = [[who is we. I paid the POOL]],
    shows = { "blame_others", "interrupt" }, anger = 8, trust = -7, to = "remedy",
    because = [[It explains everything, and you had just found it. It arrived underneath *she went under*.]],
  },
  silence = {
    after = seconds(15), reply = does [[The dots go on. Then: "you still there? anyway. she wants to learn it so it can't get her again. that's all".]],
    shows = "hear_out", anger = -2, trust = 3, takes = minutes(1), to = "remedy",
    because = [[You let him write. In a chat that looks the same as having gone, so it cost him a question first.]],
  },
}

-- Where a bad line leads: a way down, and a way back. at_most says how often one can come here. Wherever answers can lead round in a
-- circle, one beat of it must have at_most, or the story could go round for ever.
beat "louder" {
  at_most = 1,
  does [[Five messages in eleven seconds. The last one is a picture of this chat.]],
  says [[ok so everybody in nora's class is reading along now. 24 parents. say hi]],

  choice "house_rules" {
    [["Please note that posting chats breaks our house rules."]],
    reply = does [[*Iker has left the chat.* The picture stays in the other one, with your sentence under it.]],
    shows = "scold", arises = "customer_leaves", anger = 12, trust = -10, to = "sunday",
    because = [[You may even be right. Twenty-four parents have now read what you had to say about a six-year-old.]],
  },
  choice "hi" {
    [["Hi, everybody. He's right about the yoghurt."]],
    reply = [[... lol. ok. somebody just wrote "she's human". so]],
    shows = "stay_calm", anger = -5, trust = 5, to = "story",
    because = [[He had told you to say hi, and you did. There was nothing in it that needed defending.]],
  },
  choice "sorry_for_that" {
    [["I sent you to look in your spam when you'd sent me a receipt. I'm sorry. Start wherever you like."]],
    reply = [[yeah. you did. ok]],
    shows = "apologise", anger = -6, trust = 7, to = "story",
    because = [[One line for what you had done, with nothing after it. All twenty-five can read that as well.]],
  },
  choice "free_year" {
    [["Tell you what: a free course, and a family ticket for the whole year, for all the trouble. I'll write on Sunday with the codes."]],
    reply = [[a YEAR? ok wow. did everybody see that]],
    shows = { "give_away_the_farm", "put_right" }, arises = "promise_made", costs = money(380), anger = -16, trust = 8, to = "sunday",
    because = [[It stopped the messages. By evening nine of the other parents had remembered something, too.]],
  },
}

-- What can be done. sets leaves a flag, a note to yourself that a later when can ask for. arises tells the method what has come about:
-- here, that he has your promise.
beat "remedy" {
  says [[so is she in on monday or not]],

  choice "eleventh" {
    [["Thank you for telling me. Ten is the rule. Olena will take an eleventh who's been under. She's in, and I'll write on Sunday."]],
    reply = [[she's in?? for real? on monday? ... I have to tell her. wait]],
    shows = { "thank", "make_exception", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", anger = -9, trust = 9,
    costs = money(20), takes = minutes(10), to = "sunday",
    because = [[You asked the one who stands in the water whether the rule can bend. It can, by one, for a reason.]],
  },
  choice "course_full" {
    [["Ten per course, for safety. It's full. I'll write if one drops out."]],
    reply = [[safety. right]],
    shows = "hide_behind_policy", arises = "promise_made", anger = 10, trust = -10, to = "sunday",
    because = [[The rule is there so that no child goes under. You told that to him.]],
  },
  choice "everything" {
    [["I'll get her private lessons, ten of them, all free, and a course for you as well, and a year's ticket each. You'll hear on Sunday."]],
    reply = [[wow. ok. for me too? I can swim. but ok, wow]],
    shows = { "give_away_the_farm", "put_right" }, arises = "promise_made", costs = money(720), anger = -15, trust = 10, to = "sunday",
    because = [[It feels right, after what he wrote. Nobody else who waits with a packed rucksack will ever get that.]],
  },
  choice "with_papa" {
    [["Thank you. On Mondays there's a lane for one parent with one child. If you go in with her, it's yours. I'll write Sunday."]],
    reply = [[with me. in the water. ... yes. I think I need that too tbh]],
    shows = { "thank", "meet_halfway", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", anger = -8, trust = 9,
    costs = money(24), takes = minutes(8), to = "sunday",
    because = [[You had half of what he wanted, and asked him for the other half. It turned out to be the better one.]],
  },
}

-- Two days later. later lets time pass on the way in. What is said can depend on what was done: when = ...
beat "sunday" {
  later = at "Sunday 18:00",
  does { [[The chat with him is grey. One can still write into it.]], when = arisen "customer_leaves" },
  does { [[Sunday, six. You said that you would write. You are on the sofa.]], when = no(arisen "customer_leaves") },

  choice "monday_is_fine" {
    [[It can wait for Monday, when you're at work.]],
    reply = does [[On Monday at nine the chat has eleven new pictures. None of them is of a rucksack.]],
    shows = "break_promise", anger = 8, trust = -15, to = "lost",
    because = [[Nobody is paid for Sundays. You were the one who had named the day.]],
  },
  choice "write_now" {
    [["It's Lena. I'm sorry about the yoghurt, and thank you for the trust. What does Nora say about tomorrow?"]],
    reply = { { [[she's wearing the goggles. to dinner. she says you can see the peas better]], when = flag "mended" },
              [[you write on a sunday? huh. she says nothing. she unpacked the bag]] },
    shows = { "call_back", "thank", "apologise" }, anger = -7, trust = 8, to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You wrote on the day you had said, and asked after the person whom it is about.]],
  },
  choice "write_and_wait" {
    [["Good evening, Lena here, as promised. I'm sorry that it took a picture for us to see it, and I thank you for sending it. How are you two?"]],
    reply = { { [[nervous. both. she asked if the lady knows about august. I said yes. is that right?]], when = flag "mended" },
              [[ok, you did write. we're fine. we're not coming tomorrow, are we]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 8, to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[Somebody kept a small promise at an inconvenient hour. He could ask what he had not dared to ask.]],
  },
  choice "seal" {
    [[Send a code for two free tickets and an ice cream, with a little picture of a seal.]],
    reply = [[thanks :) cute]],
    shows = "thank", costs = money(18), anger = -9, trust = 3, to = "wavering",
    because = [[It is a nice seal. It did not ask anything, so there was nothing to answer.]],
  },
}

-- How it comes out: "kept", "wavering" or "lost". Every story has at least one of them.
ending "kept" { outcome = "kept", says [[she put her face in. THREE SECONDS. I counted. papa, she says, it let go of me]] }
ending "wavering" { outcome = "wavering", says [[ok. we'll see. there's another pool, across the river]] }
ending "lost" { outcome = "lost", says [[we're at the other pool. don't write again]] }
