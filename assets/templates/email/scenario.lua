-- A situation by email, ready to be played. Make it yours a line at a time, and check it after every few lines:
--
--   coolhead check @ID@
--
-- How to read this file: what stands behind two dashes, as here, is a note for you, and the program skips it. Everything else is a
-- script for a play. [[ and ]] stand round a text; { and } stand round all that belongs to one thing; a comma stands behind each part.
-- A name in quotes, such as "letter", is never shown to anybody. It is how the parts of this file speak of each other.

-- Who writes, and why. The trainee reads the brief and the goal before the play begins.
scenario {
  id = "@ID@",                          -- the name of the folder; plays are kept under it, so it never changes
  title = "@TITLE@",
  channel = "email",                    -- or "counter", "table", "in_person", "phone", "chat", "review"
  method = "keep-the-customer",         -- what the score goes by; coolhead methods ID tells what each asks for
  difficulty = 2, minutes = 6,
  opens = "Wednesday 08:15",            -- the day and the hour at which the story begins
  currency = "EUR", may_give = money(150),
  brief = [[You run a small workshop that embroiders shirts. Yesterday thirty-two of them went out to a choir, for Sunday. This morning
there is a letter. You may spend up to a hundred and fifty euros to put things right.]],
  goal = [[On Sunday they stand there in shirts that they like, and next year's order is yours.]],
  unknown = { "Why one letter matters so much" },
  -- In a letter nobody is seen; the portrait is for the cards. anger and trust run from 0 to 100; trust is never shown.
  customer = { name = "Halina Nowak", portrait = "kowalska", anger = 62, trust = 34, worth = money(2400),
               facts = { "Second alto, and treasurer", "Signed the proof on the ninth" } },
  starts = "letter",                    -- the beat it begins with
  discuss = { "You had her signature. What was it for?" },
}

-- A beat is one moment: what happens (does), what the customer says or writes (says), and the answers there are. Give it four answers: two
-- that are good in different ways, and two that a decent person would really choose before the first coffee.
beat "letter" {
  says [[There is a p missing.]],
  says [[We are the Cappella Nova. It says Capella on the chest of every one of us, thirty-two times, in gold.]],
  says [[You will tell me that I signed for it. I did, on the ninth, on my telephone, in a corridor. I have been ashamed since yesterday at
four, so you need not send it to me.]],
  says [[On Sunday our conductor stands in front of us for the last time. Emil has had us for thirty-one years. Since the spring he can
hardly see. He knows everything by touch now: the scores, our faces, the piano lid. He is going to put his hand on my shoulder, and then
on the letters, and he will go along them with his thumb. He will find it before the first note. H. Nowak]],

  -- An answer in the trainee's words stands in quotes; what is done stands without. Then come reply for what comes back, because for what
  -- the trainee reads about it afterwards, and to for the beat that it leads to. What it shows is what an observer would tick.
  choice "the_proof" {
    [["Please find attached the proof that you signed."]],
    reply = [[I asked you not to send me that. You have sent me that.]],
    shows = "hide_behind_policy", anger = 12, trust = -10, takes = minutes(2), to = "second_letter",
    because = [[It is hers, and it is true. She had written that she knows, and what it would be like to see it.]],
  },
  choice "one_line" {
    [["I've read it to the end. I'm going to the machine now, and you hear from me before ten."]],
    reply = [[Before ten. Good. I am sitting here.]],
    shows = { "hear_out", "respond_promptly" }, anger = -4, trust = 5, takes = minutes(2), to = "reply",
    because = [[She knows that somebody is there, and until when she need not look. You have won the time to think.]],
  },
  choice "thumb" {
    [[Read it again, aloud. Then shut your eyes, and go along the letters of a shirt with your thumb.]],
    reply = does [[C, a, p, e. It takes no more than a second. You open your eyes again.]],
    shows = "hear_out", takes = minutes(6), to = "reply",
    because = [[With a letter, listening is reading. You have found what he is going to find.]],
  },
  choice "forty_new" {
    [["I'm so sorry. We'll make you thirty-two new ones at once, at no cost, and you'll have them in about ten days."]],
    reply = [[In ten days he is at home, and the rest of us as well. But it is kind of you.]],
    shows = { "solve_too_soon", "apologise" }, costs = money(140), anger = -9, trust = 7, takes = minutes(3), to = "reply",
    because = [[You offered a great deal, and within three minutes. There was a day in the letter, and it was not read as far as that.]],
  },
}

-- Where a bad line leads: a way down, and a way back. at_most says how often one can come here. Wherever answers can lead round in a
-- circle, one beat of it must have at_most, or the story could go round for ever.
beat "second_letter" {
  at_most = 1,
  says [[I have now shown both our letters to the choir. The basses wish to know whether you also embroider the word "sorry", and with how
many r's.]],

  choice "tone" {
    [["I'd ask you to keep this between us, and polite."]],
    reply = [[Between us it was, until your first letter. Good day.]],
    shows = "scold", arises = "customer_leaves", anger = 11, trust = -10, to = "sunday",
    because = [[The joke hurt, and you said so. It was the first thing in her letters that she had enjoyed.]],
  },
  choice "two_r" {
    [["Two. I've counted them. I'll count everything twice from here on."]],
    reply = [[... The basses say that this is the right number.]],
    shows = "stay_calm", anger = -5, trust = 5, to = "reply",
    because = [[They had left you one way to be human, and you took it. Nobody had to be right.]],
  },
  choice "should_not_have" {
    [["You asked me not to send it, and I sent it. I'm sorry. I'd like to answer the letter that you wrote."]],
    reply = [[Then do. It is still there.]],
    shows = "apologise", anger = -6, trust = 7, to = "reply",
    because = [[One line for what you had done. After it, the other letter could be read as if for the first time.]],
  },
  choice "all_of_it" {
    [["You get back all that you paid, you keep the shirts, and the next order is free as well. I'll write again on Sunday, to make sure."]],
    reply = [[All of it? The treasurer says yes. The second alto is still standing there with one p.]],
    shows = { "give_away_the_farm", "put_right" }, arises = "promise_made", costs = money(1900), anger = -14, trust = 7, to = "sunday",
    because = [[It is twelve times what you may give. It will be told to every choir in the town, and not one shirt is better for it.]],
  },
}

-- A letter is one decision made of parts. Each slot is a part, and takes one choice; sent says what sending the whole of it does.
compose "reply" {
  does [[The machine is threaded with gold. On your screen it says: *To: H. Nowak. Subject: Re: a p.*]],

  slot "opening" {
    title = "Open",
    choice "for_the_thumb" {
      [["Thank you for telling me how he reads."]],
      reply = [[You have read that. I nearly crossed it out.]],
      shows = "thank", anger = -4, trust = 6,
      because = [[The shortest way to say that you have read to the end: you thank her for the line that cost her most.]],
    },
    choice "refund_first" {
      [["First of all: a discount of a fifth is already on its way back to your account."]],
      reply = [[A fifth. That is seven letters out of thirty-five, roughly. Well, thank you.]],
      shows = "solve_too_soon", costs = money(96), anger = -8, trust = 4,
      because = [[It is friendly, and it is fair. It comes before a word about Sunday, and so that is what the letter is about.]],
    },
    choice "thirty_one_years" {
      [["Thank you for writing it out to me, from the corridor to the thumb. I have been standing at that concert since eight o'clock."]],
      reply = [[Then you know where I shall be standing. On the left, second row.]],
      shows = { "thank", "see_their_side" }, anger = -5, trust = 5,
      because = [[You stood in her place for a moment, and told her so in a line that nobody could have had ready.]],
    },
    choice "signed" {
      [["While the proof was approved by you on the ninth, we do of course regret that the outcome is not to your liking."]],
      reply = [[It is not an outcome. It is a p.]],
      shows = { "defend", "condescend" }, anger = 7, trust = -7,
      because = [[You wanted it to be on record, once. It is the first thing that she reads, and the only one that she will quote.]],
    },
  },

  slot "way" {
    title = "What happens now",
    choice "night_shift" {
      [["We never unpick gold. For Sunday we will, all thirty-two. Bring them tonight, and you have them on Saturday at noon."]],
      reply = [[Tonight. The basses have a van. They say that they take back the r's.]],
      shows = { "make_exception", "explain_what_can_be_done" }, sets = "mended", costs = money(120), anger = -8, trust = 9,
      because = [[There is a reason for that rule, and you bent it once, with your eyes open: two nights, and the good needles.]],
    },
    choice "as_ordered" {
      [["Goods made to order can't be returned. We hope you'll understand."]],
      reply = [[I understand every word of it. They are all spelt correctly.]],
      shows = "hide_behind_policy", anger = 11, trust = -10,
      because = [[It stands in every shop that makes things to order. She had not asked to return anything.]],
    },
    choice "everything" {
      [["We'll make new shirts, new jackets and a banner for the hall, and drive them over ourselves on Sunday, all of it free of charge."]],
      reply = [[A banner? We are a choir. But if you wish. Thirty-two jackets, in four days?]],
      shows = { "give_away_the_farm", "put_right" }, costs = money(2600), anger = -12, trust = 8,
      because = [[You wanted to make up for it ten times over. Nobody can sew that by Sunday, and she is beginning to count.]],
    },
    choice "one_p" {
      [["Thirty-two by Sunday I can't do well. The front row I can, if you send me those eight. The others he won't reach."]],
      reply = [[Eight. He does only ever come as far as the front row. ... How did you know that?]],
      shows = { "meet_halfway", "explain_what_can_be_done" }, sets = "mended", costs = money(35), anger = -7, trust = 8,
      because = [[You said what you could not do, and found the eight that matter. She has to choose who stands in front.]],
    },
  },

  sent = { arises = { "in_writing", "promise_made" }, takes = minutes(20), to = "sunday" },
}

-- Some days later. later lets time pass on the way in; channel moves the story: this goes on by phone. What is said can depend on what was
-- done: when = ... asks for a flag that a choice has set, for a circumstance, or for a meter.
beat "sunday" {
  later = at "Sunday 20:30", channel = "phone",
  does [[The concert must be over. Her number stands under her name.]],

  choice "leave_them" {
    [[Leave them alone tonight. They'll be celebrating.]],
    reply = does [[They are. At the long table somebody asks where one could have shirts made.]],
    shows = "break_promise", anger = 6, trust = -14, to = "lost",
    because = [[You did not wish to push yourself forward. From the other side it looked as if the matter had been closed on Wednesday.]],
  },
  choice "ring_for_emil" {
    [[Ring her: "I'm sorry about the p, Mrs Nowak, and thank you for fighting for it. What did his thumb say?"]],
    reply = { { [[He stopped there. At the second p. He said, "Somebody has been up all night," and then he gave us the note.]], when = flag "mended" },
              [[It stopped at the p, and went on. He is too polite. ... But you ring, and I had not thought that you would.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 8, to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You asked after the one thing that her letter was about. There is nobody else whom she could have told it to.]],
  },
  choice "ring_to_thank" {
    [[Ring her, and when it is quieter where she is: "I said sorry on paper, and I'd like to say it aloud. And thank you. How was it?"]],
    reply = { { [[Wait, I'm going outside. ... It was the best we have ever sung. He held on to my shoulder the whole time.]], when = flag "mended" },
              [[We sang. He did not say a word about the shirts, and he always says a word about everything.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 7, to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[What is written can be looked up. What is said aloud, on a Sunday, was meant.]],
  },
  choice "voucher" {
    [[Send her a voucher for the autumn, and a tea towel on which it says *Cappella*.]],
    reply = does [[She laughs at the tea towel. Then she hangs it up, and the voucher stays in the envelope.]],
    shows = "thank", costs = money(60), anger = -8, trust = 3, to = "wavering",
    because = [[It is a good joke, and it came by post. How it was on Sunday you do not know.]],
  },
}

-- How it comes out: "kept", "wavering" or "lost". Every story has at least one of them.
ending "kept" { outcome = "kept", says [[The new conductor is twenty-nine. She wants everything in green. I have told her to come to you, and to bring her glasses.]] }
ending "wavering" { outcome = "wavering", says [[I am only the treasurer. Next year the committee will ask for three offers.]] }
ending "lost" { outcome = "lost", says [[We have ordered in Poznań. I spelt it out to them over the telephone, letter by letter.]] }
