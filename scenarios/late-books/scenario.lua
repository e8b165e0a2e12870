-- The late books. The facts are credited in README.md beside this file; the bookshop, the firm and the tin are ours.
--
-- Everything is in writing, and most of it is short. Several says in a row are several messages. A reply that is only his
-- words is one message; where something else happens, it is does [[...]], with the words in quotes.
scenario {
  id = "late-books", title = "The late books", channel = "chat", method = "calm-five",
  difficulty = 3, minutes = 10, opens = "Tuesday 16:10", currency = "PHP", may_give = money(20000),
  brief = [[You are Andi. You lead the client desk at Listahan, where nine people keep the books of small shops. Tess kept fourteen of
them. For five weeks she has been in hospital, and she has asked that no client is told. This morning her chats were at last joined to
your desk, and now one comes up on your screen. For four years his books were ready by the fifteenth. Today is the twenty-first. Wena, who does the sums, sits next to
you. You may give up to twenty thousand pesos without asking Mr Ocampo, who owns the firm. A quarter's fee is eighteen thousand.]],
  goal = [[He has what he needs at the hour you named, and there is nothing in the chat that you would not want a stranger to read.]],
  unknown = { "What really hangs on Friday", "Why six messages got no answer" },
  customer = { name = "Mateo Reyes", portrait = "reyes", anger = 74, trust = 24, since = 2021, worth = money(216000),
               facts = { "Ulan Books and Coffee, Baguio", "Sends his receipts in a biscuit tin", "Four years, and no complaint" } },
  starts = "seventh", leaves = { "farm" },
  discuss = {
    "You knew a true reason that would have calmed him. Whose was it to give?",
    "Which of your messages today would you show to a stranger? Which not?",
    "Who in your place notices when a name is missing from a list?",
  },
}

-- The chat ----------------------------------------------------------------------------------------------------------------

beat "seventh" {
  does [[The chat, from the top. The first message is eleven days old. Under every one of them the app has put *Seen*.]],
  says [[Good morning Tess! How are the quarter's books? No rush.]],
  says [[Hi Tess, only me. The bank was asking.]],
  says [[Did the tin get there?]],
  says [[Is it something I did?]],
  says [[Just a date, please. Any date.]],
  says [[I can see that you read these.]],
  does [[That was the sixth. While you read it, a seventh comes in.]],
  says [[OK, whoever you are. On Friday I'll look like a liar in front of a bank. Well done.]],

  choice "sorry_first" {
    [["I'm Andi, and I lead this desk. You wrote six times and nobody answered. I'm sorry. This chat is mine now."]],
    reply = [[Andi. So there are people. I'd started to wonder.]],
    shows = { "apologise", "respond_promptly" }, sets = "sorry", arises = { "in_writing", "long_customer" }, anger = -4, trust = 5, to = "vent",
    because = [[A name, and sorry for the one thing you know about. It will have to be said again when you know the rest.]],
  },
  choice "ten_days" {
    [["Hello Mateo. Your papers came on the ninth. Our terms say ten working days, so we're still inside them."]],
    reply = [[Working days. I've been counting the other sort.]],
    shows = "hide_behind_policy", arises = { "in_writing", "long_customer" }, anger = 13, trust = -10, to = "hotter",
    because = [[It is true to the day. For eleven days he asked for a person. He got a paragraph.]],
  },
  choice "tess_ill" {
    [["Mateo, I'm so sorry. Tess is ill, she has been for weeks, so nobody was on her chats. I hope you can understand."]],
    reply = [[Ill? It says *Seen* under every one. ... Is she all right?]],
    shows = { "apologise", "defend" }, sets = "told", arises = { "in_writing", "long_customer" }, anger = -8, trust = 4, to = "vent",
    because = [[It is true, and it works. It was Tess's to tell, and now he must worry about her before he may be angry with you.]],
  },
  choice "next_thing" {
    [["Hello Mateo. You won't have to write another word. I'm putting two people on it straight away."]],
    reply = [[I've only just found somebody who reads the words.]],
    shows = "solve_too_soon", arises = { "in_writing", "long_customer" }, anger = -6, trust = 4, to = "vent",
    because = [["Not another word" was meant as a comfort. He had just begun.]],
  },
  choice "reading" {
    [["This is Andi. I've just read all seven, from the top. I'm staying in this chat."]],
    reply = [[OK. Then you're ahead of everybody else.]],
    shows = "respond_promptly", partly = "hear_out", arises = { "in_writing", "long_customer" }, anger = -4, trust = 5, to = "vent",
    because = [[Somebody has read him. It is the first news in eleven days, and it fits on one line.]],
  },
  silence = {
    after = seconds(25), reply = [[And there it is. *Seen*. That makes seven.]],
    shows = "stonewall", arises = { "in_writing", "long_customer" }, anger = 9, trust = -8, to = "hotter",
    because = [[You were thinking about what to say. On his side there was a small grey *Seen*, like the last six.]],
  },
}

beat "hotter" {
  at_most = 1,
  says [[I'm taking screenshots, by the way. I've got eleven days of them.]],
  says [[People post these.]],

  choice "no_threats" {
    [["I'm trying to help you here. I won't be threatened, Mateo, and I don't think that's too much to ask."]],
    reply = [[I only told you so that you'd know. It's more than I got.]],
    shows = { "take_personally", "scold" }, anger = 12, trust = -10, to = "left",
    because = [[He told you what he was doing with his hands. You heard an attack, and answered that.]],
  },
  choice "keep_them" {
    [["Keep them. In your place I'd have posted the sixth one."]],
    reply = [[I nearly did. I had the caption.]],
    shows = "see_their_side", anger = -5, trust = 6, to = { { when = visited "vent", "second_shop" }, "vent" },
    because = [[There is nothing to defend in those pictures, so you did not defend it.]],
  },
  choice "two_months" {
    [["It doesn't have to come to that. Two months free, from today, and we start fresh?"]],
    reply = [[I asked for a date.]],
    shows = "solve_too_soon", costs = money(12000), sets = "fee", anger = -7, trust = 2,
    to = { { when = visited "vent", "second_shop" }, "vent" },
    because = [[The offer came right behind the word *post*. He noticed, and so would anybody who sees the picture.]],
  },
  choice "worth_keeping" {
    [["Then take this one too: Andi, client desk. And I'm not going to ask you to take it down."]],
    reply = [[... OK. That one I might frame.]],
    shows = "stay_calm", anger = -5, trust = 6, to = { { when = visited "vent", "second_shop" }, "vent" },
    because = [[If it is going to be kept, let it be worth keeping.]],
  },
  choice "before_you_post" {
    [["Before you post those, do please think. There are people behind those names, and nobody should be treated like that."]],
    reply = [[No. Nobody should be left on *Seen*, either.]],
    shows = "scold", anger = 11, trust = -9, to = "left",
    because = [[You were guarding Tess, and that was right. He only heard a lesson in manners.]],
  },
}

beat "left" {
  does [[*Mateo is offline.* The shop's number is on his page.]],

  choice "no_hurry" {
    [["You're right to go. I've read it again, and I'm sorry. I'm here until eight. Write when you like, or don't."]],
    reply = [[Nearly an hour. You're still green.]],
    shows = "apologise", arises = "customer_leaves", anger = -6, trust = 7, takes = minutes(55), to = "second_shop",
    because = [[One message, which asks for nothing. Then you did the thing that it said.]],
  },
  choice "ring_luz" {
    [[Ring the shop and leave word: his books are late, and the bank will have them soon.]],
    reply = does [["What bank?" says a woman. Two minutes later, in the chat: "That was my aunt. YOU TOLD MY AUNT."]],
    shows = "call_back", sets = "luz", arises = "customer_leaves", anger = 14, trust = -14, to = "second_shop",
    because = [[It was meant as good news. He has written and never rung, and there is a reason. He will not tell you now.]],
  },
  choice "leave_him" {
    [[Leave it there. He's angry, he has a shop to run, and he knows where to find us.]],
    reply = does [[At eight you close the window. The last word in it is still his.]],
    shows = "stonewall", arises = "customer_leaves", trust = -12, to = "gone",
    because = [[He knows where to find you. He has been there since the tenth.]],
  },
  choice "all_down" {
    [["It's all on your file now, with the dates, every one of the seven. It'll be there when you're back, and so will I."]],
    reply = [[I'm back. I can't go far, it's my own shop.]],
    shows = "take_notes", arises = "customer_leaves", anger = -5, trust = 5, takes = minutes(25), to = "second_shop",
    because = [[You could not make him stay, and you did not try to. He found his own words kept for him.]],
  },
  choice "ring_shop" {
    [[Ring the shop and ask for him. Say nothing to anybody else.]],
    reply = does [["Ulan Books and Coffee. Is it about the second shop? We're all so excited." Then, in the chat: "DON'T RING HERE."]],
    shows = "call_back", arises = "customer_leaves", anger = 3, trust = 1, takes = minutes(3), to = "second_shop",
    because = [[A call was worth trying, and you gave nothing away. Now you know that he cannot talk where he is.]],
  },
}

beat "vent" {
  says [[Do you know what I do after closing? I sit in the dark in my café and write to you people.]],
  says [[I never wanted to be an accounts person. I pay you so that I can sell books.]],
  says [[Four times I told the bank "any day now". I sound like somebody who]],
  does [[Three dots. They stop. They start again.]],

  choice "which_bank" {
    [["Sorry to cut in. Which bank is it, and who's your person there? I can write to them this minute."]], interrupts = true,
    reply = [[The Highland Bank, Ms Dumlao. ... I was in the middle of something. Never mind.]],
    shows = { "interrupt", "solve_too_soon" }, sets = "will_write", anger = -5, trust = 6, to = "second_shop",
    because = [[It is help, and he takes it. The end of that sentence you will not see.]],
  },
  choice "somebody_who" {
    [["Like somebody who ...?"]],
    reply = [[Who doesn't pay. My father had a shop. I know that voice from the other side of the counter.]],
    shows = "hear_out", anger = -4, trust = 5, to = "second_shop",
    because = [[You gave him back his own last words, and he went through the door.]],
  },
  choice "one_at_a_time" {
    [["I do want to follow you, Mateo. Could it be one message at a time, please, and a little politer? I'm a person too."]],
    reply = [[Sorry. Is *this* one polite enough?]],
    shows = "scold", anger = 10, trust = -8, to = { { when = visited "hotter", "left" }, "hotter" },
    because = [[He has waited eleven days to say four things. You marked his manners.]],
  },
  choice "fee_back" {
    [["You've every right to be angry, and I want to help. I'm sending you back the whole quarter's fee, now."]],
    when = no(flag "fee"),
    reply = [[Oh. Thanks. ... That isn't what I was typing, though.]],
    shows = { "acknowledge_anger", "solve_too_soon", "put_right" }, costs = money(18000), sets = "fee", arises = "fixed", anger = -8, trust = 6,
    to = "second_shop",
    because = [[Eighteen thousand pesos, and the dots have gone. You bought the end of the sentence.]],
  },
  choice "see_the_dots" {
    [["Take your time. I can see that you're still typing."]],
    reply = [[You can see that? Great. ... Who doesn't pay. I sound like somebody who doesn't pay. My father had a shop, I know the voice.]],
    shows = "hear_out", anger = -4, trust = 5, to = "second_shop",
    because = [[You said that you were waiting, so that your silence could not look like the other six.]],
  },
  silence = {
    after = seconds(12), reply = [[who doesn't pay. There, I've written it. My father had a shop. I know what that sounds like.]],
    shows = "hear_out", anger = -4, trust = 4, to = "second_shop",
    because = [[The dots were moving. While they move, it is still his turn.]],
  },
}

beat "second_shop" {
  says { [[Facts, then, so that it's quick.]], when = visited "left" },
  says [[My papers were with you on the first. All of them.]],
  says { [[On Thursday at three Ms Dumlao at the bank takes the books to her committee. On Friday at two they decide.]], when = no(flag "will_write") },
  says { [[On Thursday at three Ms Dumlao takes the books to her committee. On Friday at two they decide.]], when = flag "will_write" },
  says [[On Friday at five I sign the lease, or somebody else does.]],
  says { [[My aunt Luz has picked the curtains for the second shop. Yellow.]], when = no(flag "luz") },
  says { [[My aunt Luz is standing beside me, with the curtains for the second shop. They're yellow. Now she wants to know what bank.]], when = flag "luz" },

  choice "your_head" {
    [["Let's keep it in proportion. It's only a second shop."]],
    reply = [[Thank you, doctor. I feel much smaller.]],
    shows = "condescend", arises = "customer_wrong", anger = 6, trust = -8, to = "why",
    because = [[You made his Friday smaller, to make him feel better. He had been about to tell you how big it is.]],
  },
  choice "read_back" {
    [["Thursday at three, Friday at two, Friday at five. I've written all of it into your file, so that nobody asks you twice. What isn't there yet?"]],
    reply = { { [[Nothing that I'd tell you.]], when = flag "luz" },
              [[Nothing. That's everything.]] },
    shows = { "take_notes", "find_cause" }, arises = "customer_wrong", anger = -3, trust = 6, to = { { when = flag "luz", "why" }, "wall" },
    because = [[He saw his own hours in somebody else's hand. Then you asked, and left him a space to think about the answer.]],
  },
  choice "the_ninth" {
    [["I see the problem. On our side the tin came on the ninth, not the first. With another week we'd have made it."]],
    reply = [[So it *is* something I did. Thanks for answering message four.]],
    shows = "tell_them_they_are_wrong", sets = "ninth", arises = "customer_wrong", anger = 10, trust = -12, to = "why",
    because = [[The date is correct. He asked one question eleven days ago, and you answered it with yes.]],
  },
  choice "five_past_five" {
    [["And at five past five on Friday, if you haven't signed? What's different then?"]],
    reply = { { [[Then I'll have some free time, to be with my aunt.]], when = flag "luz" },
              [[... Nobody asked me that yet. Wait. Customer.]] },
    shows = "find_cause", arises = "customer_wrong", anger = -3, trust = 6, to = { { when = flag "luz", "why" }, "wall" },
    because = [[Everybody had asked him about the shop. You asked about the minute after.]],
  },
  choice "call_me" {
    [["That's a lot to type, and I'd like to get it right. May I call you?"]],
    reply = { { [[You've made enough calls for one day.]], when = flag "luz" },
              [[NO. No calls. They're all standing here.]] },
    shows = "talk_in_person", arises = "customer_wrong", anger = 2, trust = 2, to = { { when = flag "luz", "why" }, "wall" },
    because = [[Most quarrels in writing get better by phone. This one is in writing for a reason, and now you have heard the edge of it.]],
  },
}

beat "wall" {
  does [[Three dots. They stop. For a while there is nothing. They start again.]],
  says [[OK. The curtains. There is no second shop.]],
  says [[I said it to my mother, so that she'd stop worrying. By Sunday everybody knew.]],
  says [[It's the café. It's next door, we made a hole in the wall. Its lease is up, and a milk tea chain wants it.]],
  says [[The coffee pays for the poetry. No café, no books by Christmas. We're five here. Every morning they ask me]],
  does [[Dots.]],

  choice "first_one" {
    [["So it isn't the second shop. It's the first one. And every morning they ask you ...?"]],
    reply = [[It's the first one. Yes. I hadn't written that to anybody. ... They ask when we paint. I pour the milk and say, any day now.]],
    shows = { "hear_out", "find_cause" }, anger = -5, trust = 7, to = "why",
    because = [[You named the thing under the thing, and then you gave him back his sentence to finish.]],
  },
  choice "what_ask" {
    [["They ask you what? Type it when you've a hand free. I'm not going anywhere."]],
    reply = [["When do we paint?" That. And I put milk in their coffee and say, any day now.]],
    shows = "hear_out", anger = -5, trust = 6, to = "why",
    because = [[He stopped in front of the worst of it. You held the door.]],
  },
  choice "tell_them" {
    [["As a friend: you should have told them. It isn't fair to let people plan like that."]],
    reply = [[I asked you people for books.]],
    shows = "scold", sets = "lecture", anger = 9, trust = -10, to = "why",
    because = [[You may be right. He showed you where it hurts, and you told him how he got it.]],
  },
  choice "lease_lawyer" {
    [["Leave it to me. I know a lawyer who does nothing but shop leases, and she wins. Here's her number."]],
    reply = [[Thanks. That's kind. That's really kind. ... It isn't what they ask me, though.]],
    shows = "solve_too_soon", anger = -9, trust = 8, to = "why",
    because = [[You were moved, and you reached for something to give. The sentence that he was in the middle of stayed where it was.]],
  },
  choice "cousin" {
    [["Milk tea! My cousin in Cebu lost his place to one. Eleven years, it broke his heart, and –"]], interrupts = true,
    reply = [[I'm sorry about your cousin. ... Anyway. I was typing something. Never mind.]],
    shows = "interrupt", anger = -7, trust = 7, to = "why",
    because = [[You meant that he is not the only one. For four lines he had been.]],
  },
  silence = {
    after = seconds(15), reply = [[when we paint. They've got rollers. I put milk in their coffee and I say, any day now.]],
    shows = "hear_out", anger = -5, trust = 5, to = "why",
    because = [[He had to type the last part with people standing round him. You gave him the time to.]],
  },
}

-- The six -----------------------------------------------------------------------------------------------------------------

beat "why" {
  says { [[So. That's mine, and you're the only one who has it. Now yours.]], when = all { visited "wall", no(flag "lecture") } },
  says { [[So now you know what I did wrong. My turn.]], when = flag "lecture" },
  says { [[OK. Now I've got a question.]], when = no(visited "wall") },
  says [[Six messages. All of them *Seen*. Why did nobody answer me?]],
  says { [[And please don't say system.]], when = no(flag "told") },
  says { [[And please don't say Tess. If she's ill, then somebody else was looking.]], when = flag "told" },

  choice "never_arrived" {
    [["I've looked, and they never came up on our side. It's the chat provider, they've had trouble all month."]],
    reply = { { [[First it was Tess. Now it's the machine.]], when = flag "told" }, [[So: system.]] },
    shows = { "blame_others", "defend" }, anger = 4, trust = -8, to = "what_now",
    because = [[You do not know that. He can see every *Seen*, and so can anybody he shows them to.]],
  },
  choice "a_tick_each" {
    [["I can't tell you yet, and I'll find out. You asked politely, and got *Seen* each time. In your place I couldn't have slept. I'm sorry."]],
    reply = [[I didn't sleep. ... Thank you. But go and find out.]],
    shows = { "apologise", "see_their_side" }, sets = "sorry", anger = -4, trust = 7, to = "the_list",
    because = [[It is said from his side of the screen. And you did not make up a reason to go with it.]],
  },
  choice "in_hospital" {
    [["Tess is in hospital, Mateo. The rest of us are doing two jobs each. I'd ask you to bear that in mind."]],
    when = no(flag "told"),
    reply = [[And I wrote her "I can see that you read these". To a hospital.]],
    shows = "defend", sets = "told", anger = -8, trust = 7, to = "the_list",
    because = [[He is not angry now. He is ashamed, and you handed it to him, with something that was not yours.]],
  },
  choice "ten_minutes" {
    [["I don't know. Give me ten minutes, and I'll tell you what I find, whatever it is."]],
    reply = [[OK. There's a clock over the till.]],
    shows = { "find_cause", "commit_to_plan" }, anger = -2, trust = 5, to = "the_list",
    because = [["I don't know" is an honest answer, if it comes with a time.]],
  },
  choice "look_forward" {
    [["I'd say let's leave that where it is. Looking back won't help us, will it? Friday is what counts."]],
    reply = [[I can't look forward. I'm still looking at *Seen*.]],
    shows = "stonewall", anger = 5, trust = -8, to = "what_now",
    because = [[It sounds like getting on with things. He asked you for one thing, and you did not give it.]],
  },
}

beat "the_list" {
  later = minutes(9),
  does [["Who has Ulan Books?" you ask. Wena finds the page by which Tess's shops were shared out. It is in your handwriting. Tess had
fourteen. You count thirteen lines. His tin did get here. It stands on the shelf below, and nobody has opened it.]],
  does [[Wena has rung Tess's sister. "It's her own phone that says *Seen*," she says. "It's beside her bed. She reads them all. She can't hold it long enough to answer, and she was ashamed to ask anybody."]],
  says [[Now *you've* got dots. They stop. They start.]],

  choice "message_four" {
    [["Message four asks if it was something you did. No. When your books changed hands I left you off a list. Anybody would have wondered. I'm sorry."]],
    when = no(flag "ninth"),
    reply = [[I did wonder. Every night. ... OK. A list.]],
    shows = { "apologise", "see_their_side", "state_facts_calmly" }, sets = "owned", anger = -5, trust = 8, to = "what_now",
    because = [[You went back to the smallest of his six messages and answered that one. It was the one that kept him awake.]],
  },
  choice "not_the_ninth" {
    [["It wasn't the ninth. Your name was missing from a list, and I wrote the list. You lay awake over that, as anybody would, and I said yes. I'm sorry."]],
    when = flag "ninth",
    reply = [[You said it very nicely, too. ... OK. So it was a list.]],
    shows = { "apologise", "see_their_side", "state_facts_calmly" }, sets = "owned", anger = -4, trust = 6, to = "what_now",
    because = [[A date cannot be taken back. What he had read into it can.]],
  },
  choice "cant_discuss" {
    [["I'm afraid our rules don't let me go into staff matters. I can assure you that it has been taken up internally."]],
    reply = [[Internally. I'm external.]],
    shows = { "hide_behind_policy", "recite_script" }, anger = 9, trust = -9, to = "what_now",
    because = [[It protects Tess, and it protects you. Only one of the two needed it.]],
  },
  choice "it_was_me" {
    [["Your books changed hands, and you were left off a list. I wrote the list. I'm sorry."]],
    reply = { { [[That's not the first sorry today. It's the first with something in it.]], when = flag "sorry" },
              [[You? ... OK. I was ready for everybody except you.]] },
    shows = { "apologise", "state_facts_calmly" }, sets = "owned", anger = -4, trust = 8, to = "what_now",
    because = [[No illness, no system, no colleague. A true sentence about yourself can be shown to anybody.]],
  },
  choice "slipped" {
    [["I'm sorry. Work was being shared out, and a colleague left you out. In a quarter like this one it happens to the best."]],
    reply = [[It can happen to me, you mean.]],
    shows = { "blame_others", "defend", "apologise" }, anger = -1, trust = -5, to = "what_now",
    because = [[It is nearly the truth. You only moved it one desk along.]],
  },
  choice "she_saw" {
    [["I'm sorry. Tess saw every one of them on her phone and passed nothing on. We had no way of knowing, I promise you."]],
    reply = [[*Tess* did that? Tess taught me what a balance is. With coffee cups.]],
    shows = { "blame_others", "defend", "apologise" }, anger = -9, trust = 8, to = "what_now",
    because = [[Half of it is so, and he believes you. What he has lost now is Tess.]],
  },
}

-- What you can do ---------------------------------------------------------------------------------------------------------

beat "what_now" {
  says [[OK. So what can you do? By Friday, I mean.]],
  says [[And please, not a voucher.]],

  choice "by_the_terms" {
    [["To be straight: by the terms we aren't late until Thursday. There's nothing to pay back, but I'll push."]],
    reply = [[You'd be good at a bank.]],
    shows = "hide_behind_policy", anger = 10, trust = -9, to = "by_when",
    because = [[It is right on paper. He did not ask you for what is on paper already.]],
  },
  choice "a_year" {
    [["A year free, all twelve months. It's more than I may sign, but I'll get it past Mr Ocampo somehow."]],
    reply = [[And Ms Dumlao? What does she get?]],
    shows = { "give_away_the_farm", "break_promise" }, costs = money(72000), sets = { "farm", "fee" }, anger = -12, trust = 8,
    to = "by_when",
    because = [[It is the biggest thing that you could think of, and you have not got it. On Thursday at three it is worth nothing.]],
  },
  choice "whatll_help" {
    [["Not a voucher. What would help you most, before Thursday at three?"]],
    reply = [[Something the bank believes. Me they've stopped believing. I've said "any day now" too often.]],
    shows = "ask_their_remedy", anger = -3, trust = 6, to = "letter",
    because = [[You had a sum in your head. He wants his word back.]],
  },
  choice "letter_now" {
    [["A letter to Ms Dumlao, today, signed by us: the books are late, and it's our doing. So that she stops looking at you."]],
    reply = [[On paper? You'd put *that* on paper?]],
    shows = { "put_right", "explain_what_can_be_done" }, costs = money(1500), sets = "letter", arises = "fixed", anger = -8, trust = 7,
    to = "by_when",
    because = [[It costs a stamp and some pride. It mends what the waiting has broken: what a bank thinks of him.]],
  },
  choice "quarter_back" {
    [["The quarter's fee, eighteen thousand, back today. I know that it doesn't move Friday."]],
    when = no(flag "fee"),
    reply = [[It'd pay for the paint. ... No, it's fair. It just isn't books.]],
    shows = { "put_right", "state_facts_calmly" }, costs = money(18000), sets = "fee", arises = "fixed", anger = -6, trust = 4, to = "by_when",
    because = [[Fair, and said without fuss. You told him yourself what it cannot do.]],
  },
}

beat "letter" {
  does [["A letter that says *we* were late?" asks Wena. "With Mr Ocampo's stamp on it?"]],
  says [[Are you typing, or are you talking about me?]],

  choice "rough_figures" {
    [["Talking, sorry. I can send the bank some rough figures, right now. They won't be far out, and Ms Dumlao has something to read."]],
    reply = [[She has rough ones. They're mine.]],
    partly = "put_right", anger = -7, trust = 3, to = "by_when",
    because = [[Something arrives today. But it is one more "nearly" with his name on it.]],
  },
  choice "signed_today" {
    [["Both. Ms Dumlao gets a letter from us today, signed: late, and our doing. You'll get the same one."]],
    reply = [[Send it. I want to see that in print.]],
    shows = { "put_right", "explain_what_can_be_done" }, costs = money(1500), sets = "letter", arises = "fixed", anger = -9, trust = 8, to = "by_when",
    because = [[He asked for something that a bank believes. A firm that says "we were late" is nearly always believed.]],
  },
  choice "third_parties" {
    [["We don't write to third parties, I'm afraid, that's a firm rule here. But you're free to forward this chat."]],
    reply = { { [["I can write to them this minute." That was you, today. You said to forward the chat. Shall I forward that?]], when = flag "will_write" },
              [[This chat? Have you *read* this chat?]] },
    shows = "hide_behind_policy", anger = 8, trust = -9, to = "by_when",
    because = [[There is such a rule. It was made for days on which you had done nothing.]],
  },
  choice "any_day" {
    [["Tell her from me that it has gone to the very top here. It's a matter of days."]],
    reply = [[A matter of days. That's "any day now" with a tie on. ... I've got customers.]],
    shows = "recite_script", anger = 5, trust = -7, to = "wednesday",
    because = [[He told you which words had worn out. You gave him the same ones, better dressed.]],
  },
  choice "you_tell_me" {
    [["Talking. I'm writing her a letter, signed and stamped: we're late, you aren't. You'll see it first. Would she believe it?"]],
    reply = [[I've read it twice. Take out "regrettably". *Then* she'll believe it.]],
    shows = { "put_right", "ask_their_remedy" }, costs = money(1500), sets = "letter", arises = "fixed", anger = -9, trust = 8, takes = minutes(15), to = "by_when",
    because = [[He knows her and you do not. With one word less it was his letter as well.]],
  },
}

beat "by_when" {
  says [[And the books? When?]],
  says [[Say tonight. Please. I'll wait up, I'm good at that now.]],
  does [[Wena shakes her head. *Two days*, she writes on her palm.]],

  choice "tonight" {
    [["Tonight. I'm not going home until you have them. You've got my word."]],
    reply = [[TONIGHT. Thank you. Thank you. I'm putting coffee on.]],
    shows = "break_promise", sets = "tonight", arises = "promise_made", anger = -14, trust = 9, to = "pinned",
    because = [[You could not say no to *please*. It takes two days, whatever you say.]],
  },
  choice "thursday_noon" {
    [["Not tonight. It takes two days to do it right. Thursday at noon, three hours before her committee."]],
    reply = [[I wanted tonight. ... But you didn't say it. OK. Noon.]],
    shows = { "commit_to_plan", "state_facts_calmly" }, arises = { "promise_made", "fixed" }, anger = 2, trust = 6, to = "pinned",
    because = [[A small no today, and a yes that will still be one on Thursday.]],
  },
  choice "top_of_pile" {
    [["As soon as we possibly can, and I'm sorry it isn't sooner. You've gone right to the top of the pile."]],
    reply = [[OK. Then there's nothing to take a screenshot of.]],
    shows = { "recite_script", "apologise" }, anger = 4, trust = -5, to = "wednesday",
    because = [[It cannot be broken, because there is nothing in it.]],
  },
  choice "time_to_read" {
    [["Tonight I couldn't keep. Which hour on Thursday gives you time to read them first? You'll have them then."]],
    reply = [[To *read* them? Nobody ever thinks I read them. ... Noon.]],
    shows = { "commit_to_plan", "ask_their_remedy" }, arises = { "promise_made", "fixed" }, anger = -2, trust = 7, to = "pinned",
    because = [[He picked the hour himself. You had only said which hours were true.]],
  },
  choice "no_hour" {
    [["After all this I'd sooner not name an hour. I don't want to let you down twice."]],
    reply = [[So I go on waiting. Only nicer.]],
    anger = 3, trust = -4, to = "wednesday",
    because = [[Honest, and careful, and careful of yourself. He cannot plan a Friday on it.]],
  },
}

compose "pinned" {
  says [[Put it all in one message, and pin it to the top of the chat. I'll send Ms Dumlao a picture of it.]],
  says [[So write it as if she's reading.]],

  slot "fault" { title = "What happened",
    choice "papers" {
      [["The papers of Ulan Books did not reach us until the ninth. The quarter's books are now being completed."]],
      reply = [[The ninth. So you're telling my bank that it was me.]],
      shows = "tell_them_they_are_wrong", sets = "blamed", arises = "in_public", anger = 12, trust = -13,
      because = [[Every word is correct. A stranger will read in it that he was late.]],
    },
    choice "ours" {
      [["The quarter's books of Ulan Books are late. The delay is our doing, and not Mr Reyes's."]],
      reply = [["Not Mr Reyes's." I read that bit aloud. Quietly.]],
      shows = "state_facts_calmly", arises = "in_public", anger = -4, trust = 8,
      because = [[Two short sentences, and the second is the one that he can carry into a bank.]],
    },
    choice "illness" {
      [["We apologise. Owing to a serious illness in our small team there was a delay, and nobody could have foreseen it."]],
      reply = [["A serious illness." Well, she'll be sorry for you. That's something.]],
      shows = { "defend", "apologise" }, sets = "told", arises = "in_public", anger = -5, trust = 9,
      because = [[It reads well. It is Tess's, it goes to a stranger, and it did not leave his name off a list.]],
    },
    choice "any_inconvenience" {
      [["We apologise for the delay in this matter, and for any inconvenience it may have caused."]],
      reply = [[She gets that one from the water company.]],
      shows = { "recite_script", "apologise" }, arises = "in_public", anger = 3, trust = -4,
      because = [[Nobody did anything in that sentence, and it happened to nobody.]],
    },
  },
  slot "hour" { title = "By when",
    choice "noon" {
      [["He will have them on Thursday at noon, and the bank by three. I send them myself. Andi, Listahan."]],
      when = no(flag "tonight"),
      reply = [[A name and an hour. That's all I ever asked for. Eleven days.]],
      shows = { "take_notes", "commit_to_plan" }, anger = -3, trust = 7,
      because = [[It is what you agreed, in writing, with somebody's name under it.]],
    },
    choice "tonight_stands" {
      [["He will have them tonight, and the bank as well. I send them myself. Andi, Listahan."]],
      when = flag "tonight",
      reply = [[I sent it. She wrote back "Finally!"]],
      shows = { "take_notes", "break_promise" }, sets = "printed", anger = -8, trust = 7,
      because = [[Now two people are waiting up for a thing that takes two days.]],
    },
    choice "take_it_back" {
      [[First, to him alone: "Not tonight. I should never have said it." Then: "He will have them on Thursday at noon. I send them myself. Andi, Listahan."]],
      when = flag "tonight",
      reply = [[Not tonight. ... I'd put the coffee on. OK. At least you said it before she saw it.]],
      shows = { "take_notes", "state_facts_calmly" }, arises = "fixed", anger = 8, trust = -3,
      because = [[It costs you his good mood. An hour later it would have cost him a banker.]],
    },
    choice "end_of_week" {
      [["They will follow as soon as they are ready, and in any event by the end of the week. The team at Listahan."]],
      when = no(flag "tonight"),
      reply = [[The bank's week ends on Thursday at three. And who's the team?]],
      partly = "recite_script", sets = "vague", anger = 6, trust = -7,
      because = [[It was written so that nobody can be held to it. So nobody can hold on to it, either.]],
    },
  },
  slot "besides" { title = "And besides", optional = true,
    choice "fee" {
      [["The quarter's fee of eighteen thousand pesos goes back to him today."]],
      when = no(flag "fee"),
      reply = [[You wrote the number in. She'll like that. She likes a number.]],
      shows = { "put_right", "take_notes" }, costs = money(18000), sets = "fee", arises = "fixed", anger = -4, trust = 4,
      because = [[A clear sum, said once. It makes up for something, and it stands where he can point to it.]],
    },
    choice "on_the_day" {
      [["Mr Reyes has been our client for four years. He has paid on the day, every quarter of them."]],
      reply = [[You wrote that to a *bank*. ... Can I keep this one?]],
      shows = "honour_loyalty", anger = -4, trust = 9,
      because = [[It is true, it costs nothing, and nobody had ever told him that it showed.]],
    },
    choice "the_tin" {
      [["His tin comes back with the books, washed, and with biscuits in it."]],
      reply = [[Biscuits! That tin was my grandmother's. It never had a biscuit in it in its life. Only thread.]],
      shows = "peace_offering", costs = money(400), sets = "tin", anger = -3, trust = 6,
      because = [[It has no business in that message, and it is the line that he will tell somebody.]],
    },
  },
  sent = { takes = minutes(12), to = { { when = flag "printed", "night" }, "noon" } },
}

-- The night, for those who promised it ------------------------------------------------------------------------------------

beat "night" {
  later = at "Tuesday 23:40",
  does [[Twenty to midnight. July is done. August is a heap of paper.]],
  says [[Still up. Lights off, heater on. How's it going?]],

  choice "polishing" {
    [["So nearly there! It's only the polish now. Go to bed, and it'll be there when you wake up."]],
    reply = [[You're an angel. Good night, Andi.]],
    shows = "break_promise", anger = 18, trust = -18, to = "papers",
    because = [[He slept well. In the morning it had been said twice, and it was not so twice.]],
  },
  choice "dont_open" {
    [[Don't open it, so that it doesn't say *Seen*. He'll nod off, and in the morning there will be more to show.]],
    reply = does [["OK," it says under the first one. That is the whole message.]],
    shows = "stonewall", anger = 15, trust = -16, takes = minutes(140), to = "papers",
    because = [[You knew how he spends his nights. You let him have one more.]],
  },
  choice "not_tonight" {
    [["It won't be tonight. I should never have said it, and I'm sorry. Thursday at noon is real. Go to bed."]],
    reply = [[She has it in writing. Your writing. ... Noon, then. I'll tell her.]],
    shows = { "apologise", "state_facts_calmly" }, arises = "fixed", anger = 8, trust = -5, to = "noon",
    because = [[It is bad news from the one who caused it, while he can still do something about it.]],
  },
  choice "july_now" {
    [["Here's July, and July is right. The rest comes on Thursday at noon. I said more than I could do."]],
    reply = [[July was a good month. OK. I'll read July.]],
    shows = "state_facts_calmly", partly = "keep_promise", arises = "fixed", anger = 4, trust = 1, to = "noon",
    because = [[A third of it, on the night, and the truth about the rest.]],
  },
}

-- Thursday ----------------------------------------------------------------------------------------------------------------

beat "wednesday" {
  later = at "Wednesday 10:50",
  says [[Good morning. I'll make it easy for you.]],
  says [[Noon tomorrow. Yes or no?]],

  choice "hope_so" {
    [["Thanks for asking. We very much hope so. It's looking good, barring surprises."]],
    reply = [[I've had my surprise. So I'll tell her noon, and you'll hope.]],
    shows = "thank", partly = "recite_script", anger = 4, trust = -6, to = "stairs",
    because = [[He left you one of two words to choose from. You found a third.]],
  },
  choice "yes" {
    [["Yes. It's in your file now: Thursday, noon, sent by Andi. I ought to have said so yesterday."]],
    reply = [[One word would have done. But I'll take the others.]],
    shows = { "commit_to_plan", "take_notes" }, arises = { "promise_made", "fixed" }, anger = -2, trust = 5, to = "noon",
    because = [[He had to come and fetch it. Now he has an hour, and a name.]],
  },
  choice "dont_push" {
    [["Yes, noon. But you really mustn't push people like that, Mateo. We're doing all this for you, and it isn't easy with you at the door."]],
    reply = [[OK. I'll stand a bit further off.]],
    shows = { "commit_to_plan", "take_personally", "scold" }, arises = { "promise_made", "fixed" }, anger = 8, trust = -9, to = "noon",
    because = [[He asked for one word. He got it, and with it what he is like to work for.]],
  },
  choice "no_then" {
    [["No, then, if it's one or the other. I won't name an hour that I'm not sure of."]],
    reply = [[OK. I need one to tell her, though. So I'll say noon, and pray.]],
    shows = "state_facts_calmly", anger = 5, trust = -3, to = "stairs",
    because = [[It is honest, and he respects it. But work without an hour is done after the work that has one.]],
  },
}

beat "noon" {
  later = at "Thursday 11:20",
  does { [[Since that night he has asked you for nothing but noon.]], when = visited "night" },
  does [[Twenty past eleven. The books are done, but for one thing. In August there are blue paper slips from the café, 31,400 pesos in all, and
nobody knows what they are.]],
  does [["The bank wants them by three," says Wena. "Give me until two, and it's perfect."]],

  choice "till_two" {
    [["You're right, Wena. Two is still before three, and one clean copy is better than a page with a hole in it."]],
    reply = does [["12:00," he has written, and "12:20", and "12:45". After that nothing. Now you send it, and it is perfect.]],
    shows = "break_promise", anger = 17, trust = -16, takes = minutes(160), to = "stairs",
    because = [[It is better work. You had told him noon.]],
  },
  choice "blue_slips" {
    [["Your books leave here at noon. One question first: in August there are blue slips, 31,400 in all. What are they?"]],
    reply = [[Blue is poetry night. Whoever reads drinks free. ... Wait. THIRTY-ONE thousand?]],
    shows = { "keep_promise", "find_cause" }, sets = "slips", anger = -2, trust = 8, takes = minutes(8), to = "crossed",
    because = [[The one who knew was at the other end of the chat. You asked him, and the hour stayed where it was.]],
  },
  choice "other_costs" {
    [[Put them under "other costs" and send it on the stroke of noon: "Complete, down to the last peso. You have my word."]],
    reply = [[Now the bank asks what the other costs are. You gave me your word that it's complete. I gave her mine.]],
    shows = "break_promise", sets = "whole", anger = 16, trust = -15, takes = minutes(130), to = "stairs",
    because = [[The hour was kept, and the page looks whole. He had to stand behind a word of honour that had nothing behind it.]],
  },
  choice "hole_on_top" {
    [[Send them at noon, and put the hole on page one: "One thing is open. August, 31,400 pesos, blue slips from the café."]],
    reply = does [[You read the first line once more. Then you press send.]],
    shows = { "keep_promise", "state_facts_calmly" }, anger = -2, trust = 7, takes = minutes(40), to = "crossed",
    because = [[Noon is noon. Nobody had ever told him that there would be nothing left open.]],
  },
  choice "without_august" {
    [["It's noon. Here are July and September, both complete. August follows by half past two."]],
    reply = [[You said noon, for all of it. August is the one she asked about.]],
    shows = { "break_promise", "state_facts_calmly" }, sets = "august", anger = 7, trust = -6, takes = minutes(40), to = "stairs",
    because = [[Honestly said, and still two thirds of what you had promised. He cannot put two thirds on a desk.]],
  },
}

beat "crossed" {
  later = at "Thursday 12:00",
  does { [[The slips are where they belong. *Sent*, says the screen. In the same second, from him:]], when = flag "slips" },
  does { [[*Sent*, says the screen. In the same second, from him:]], when = no(flag "slips") },
  says [[12:00. And nothing.]],
  says { [[It's the slips. First it's an hour, and then it's a bit later, and then it's any day now. You're all the same, you and your]], when = flag "slips" },
  says { [[I KNEW it. You're all the same, you and your *Seen* and your]], when = no(flag "slips") },
  says [[oh.]],

  choice "on_the_dot" {
    [["Now, now, Mateo. Look at the time on it: 12:00. You had it when you wrote that. See?"]],
    reply = [[I see it. You're right and I'm wrong. Better?]],
    shows = { "condescend", "tell_them_they_are_wrong" }, anger = 3, trust = -8, to = { { when = flag "farm", "bought" }, "friday" },
    because = [[He had said "oh". There was nothing left to prove.]],
  },
  choice "we_crossed" {
    [["We crossed. It's with you. Read it slowly, you have three hours."]],
    reply = [[We crossed. Sorry. ... Is this really my shop? It looks like somebody's.]],
    shows = "stay_calm", anger = -5, trust = 6, to = { { when = flag "farm", "bought" }, "friday" },
    because = [[Two words, and it is nobody's fault. Then you gave him back his three hours.]],
  },
  choice "two_nights" {
    [["Two of us sat over this for two days, and *that* is what we get. A thank you would have been nice."]],
    reply = [[Thank you. ... I do mean it. I just can't feel it now.]],
    shows = "take_personally", anger = 5, trust = -9, to = { { when = flag "farm", "bought" }, "friday" },
    because = [[You had earned your thanks, and they were on the way. Now he is paying.]],
  },
  choice "same_here" {
    [["After these eleven days, I'd have been counting the seconds too."]],
    reply = [[I was. There were four.]],
    shows = "see_their_side", anger = -5, trust = 7, to = { { when = flag "farm", "bought" }, "friday" },
    because = [[You could have been hurt, and you could see why he wrote it. One of the two was useful.]],
  },
  silence = {
    after = seconds(10), reply = [[I take that back. All of it, from "12:00" on. Can you delete things in here?]],
    shows = "stay_calm", anger = -3, trust = 4, to = { { when = flag "farm", "bought" }, "friday" },
    because = [[He had found it by himself. There was nothing to add.]],
  },
}

beat "stairs" {
  later = at "Thursday 14:35",
  does { [[Books that had an hour went out first. At ten past two it was the turn of his.]], when = no(arisen "promise_made") },
  does { [[August went off at half past two.]], when = flag "august" },
  says [[I'm on the steps of the bank, in the rain.]],
  says { [[She has got noon in writing. I showed it to her. I was proud of it.]], when = all { no(any { flag "whole", flag "vague" }), arisen "promise_made" } },
  says { [[You'd told me noon, so I told her noon. And in the picture you'd put the end of the week.]], when = all { no(flag "whole"), flag "vague" } },
  says { [[I'd told her noon. Twice. The second time she wrote it down.]], when = no(any { flag "whole", arisen "promise_made" }) },
  says { [[She has got your "complete" in writing. I showed it to her. I was proud of it.]], when = flag "whole" },

  choice "before_three" {
    [["It's still before three, though, so nothing's lost. Take a deep breath. There's no need to make a drama of it."]],
    reply = { { [[I'm not making a drama. I'd believed you.]], when = arisen "promise_made" }, [[It isn't a drama. It's my shop.]] },
    shows = "condescend", arises = { "still_unhappy", "fixed" }, anger = 8, trust = -10, to = { { when = flag "letter", "friday" }, "papers" },
    because = [[You counted the hours that are left. He was counting something else.]],
  },
  choice "ringing_her" {
    [["I'm ringing Ms Dumlao now, to say that it was us and not you. Don't go in before she's put the phone down."]],
    reply = [[She looked up from the phone. She looked at me as if I was a person.]],
    shows = { "put_right", "adjust_and_retry" }, sets = "letter", arises = { "still_unhappy", "fixed" }, anger = -9, trust = 9, to = "friday",
    because = [[The books you could not make earlier. What she thinks of him you still could.]],
  },
  choice "wena_wanted" {
    [["I know, and I'm sorry about that. My colleague wanted it perfect. I did tell her that noon was noon."]],
    when = all { no(flag "whole"), arisen "promise_made" },
    reply = [[Another colleague. How many of you are there?]],
    shows = { "blame_others", "defend", "apologise" }, arises = { "still_unhappy", "fixed" }, anger = 3, trust = -8, to = { { when = flag "letter", "friday" }, "papers" },
    because = [[She wanted it, and you signed for it. He has only your name.]],
  },
  choice "in_the_rain" {
    [["What you got isn't what I owed you, and it's you who stands in the rain with it. In your place I'd feel let down too. I'm sorry."]],
    reply = [[OK. ... Thanks for not having a reason. I'm going in.]],
    shows = { "apologise", "see_their_side" }, arises = { "still_unhappy", "fixed" }, anger = -5, trust = 4, to = { { when = flag "letter", "friday" }, "papers" },
    because = [[Short, and yours, and no reason given. He had to go through a door with it.]],
  },
  choice "what_it_costs" {
    [["I'm so sorry. Whatever this costs you, I'll see that it's paid. The lease too, if it comes to that. I'll find it somewhere."]],
    reply = [[It isn't money. It's the face she makes.]],
    shows = { "give_away_the_farm", "break_promise", "apologise" }, costs = money(150000), sets = "farm", arises = { "still_unhappy", "fixed" }, anger = -9, trust = 10,
    to = { { when = flag "letter", "friday" }, "papers" },
    because = [[You have promised him a lease from a chair in an office. He is standing on a stair.]],
  },
}

-- Friday ------------------------------------------------------------------------------------------------------------------

beat "papers" {
  later = at "Friday 14:25",
  does { [[He looked on Wednesday at seven, and Ms Dumlao at eight. On Thursday there were books. By then his file was at the bottom of her pile.]], when = all { visited "night", no(visited "noon") } },
  says [[She said no.]],
  says { [["Not on these papers, and not after all that." Those were the words.]], when = flag "whole" },
  says { [["Nobody had the time to read them. And after all that, nobody wanted to." Those were the words.]], when = no(flag "whole") },

  choice "other_banks" {
    [["Oh, come now, Mateo. It's only one bank, you mustn't take it so hard. In a year's time you'll laugh about this, believe me."]],
    reply = [[OK. I'll go and tell my aunt that it's funny.]],
    shows = "condescend", anger = 12, trust = -14, to = "milk_tea",
    because = [[It was meant to cheer him up. He had just lost it, and you told him how big it was.]],
  },
  choice "go_there" {
    [["I'm sorry. I'm ringing her, with a letter to follow: it was us, here are the whole books, please look again on Monday."]],
    reply = [[Monday. The landlord says five today. ... I'll make him a coffee. I'll make him four.]],
    shows = { "apologise", "put_right", "adjust_and_retry" }, costs = money(1500), anger = -9, trust = 6, to = { { when = flag "farm", "bought" }, "any_day" },
    because = [[On Tuesday it would have been in time. It is still the only thing that can turn a no round.]],
  },
  choice "anybody_with_you" {
    [["I'm sorry. I have nothing clever to say. Is anybody with you?"]],
    reply = [[My aunt. She brought the curtains down to show me. ... She knows now. Thanks for asking.]],
    shows = "apologise", anger = -6, trust = 3, to = "milk_tea",
    because = [[It is kind, and he takes it kindly. Nobody has rung the bank.]],
  },
  choice "no_fee_now" {
    [["That's terrible, and I'm so sorry. Never mind our fees. This year and the next one are on us, whatever Mr Ocampo says."]],
    reply = [[Fees for what? There won't be any books.]],
    shows = { "give_away_the_farm", "break_promise", "apologise" }, costs = money(108000), sets = "farm", anger = -8, trust = 2, to = "milk_tea",
    because = [[Two years of bookkeeping, for a shop that needs one phone call.]],
  },
}

beat "friday" {
  later = at "Friday 14:40",
  does [[A day has gone by since he got his books. The bank was to decide at two. In the chat there is nothing.]],

  choice "leave_room" {
    [[Don't write. If it's good he is busy, and if it's bad he doesn't want you. He'll let you know.]],
    reply = does [[He doesn't. At six the green dot beside his name goes out.]],
    anger = 2, trust = -7, to = { { when = flag "farm", "bought" }, "any_day" },
    because = [[It feels like tact. From his side, the books were off your desk, and that was that.]],
  },
  choice "how_did_it_go" {
    [["It's Andi. I don't need anything. I only wondered how it went."]],
    reply = { { [[She said yes. SHE SAID YES. I'm in the storeroom. I had to sit down on the encyclopedias.]], when = all { visited "crossed", no(flag "blamed") } },
              { [[She said yes. First she asked about your ninth. I had the post slip with me, from the first. ... It's good that you ask.]], when = visited "crossed" },
              [[She says Monday. So now the landlord says Monday too. I made him four coffees. ... It's good that you ask.]] },
    shows = "check_back", anger = -7, trust = 8, to = "six_more",
    because = [[The work was done, and you came back without being called. He had nobody else that he could tell it to.]],
  },
  choice "five_stars" {
    [["Good morning! How would you rate your experience with Listahan this week, from one star to five?"]],
    reply = [[Is this Andi? ... Four. It rained.]],
    shows = "recite_script", partly = "check_back", anger = 2, trust = -6, to = "six_more",
    because = [[You did ask. He could tell that it was not about him.]],
  },
  choice "next_time" {
    [["How did it go? And a word for next quarter: papers by the third, please, in order of date. Then we're all spared this."]],
    reply = [[It went all right, thanks. I'll tell the tin.]],
    shows = { "check_back", "scold" }, anger = 1, trust = -6, to = "six_more",
    because = [[The first half was for him. The second half said whose fault it had been.]],
  },
  choice "kind_words" {
    [["I'm sure it all went well! Would you review us?"]],
    reply = [[You could have asked how it went. I had it all ready to tell you.]],
    shows = "recite_script", anger = 4, trust = -8, to = { { when = flag "farm", "bought" }, "any_day" },
    because = [[You were sure, so you did not ask. It was the only thing he wanted to be asked.]],
  },
  choice "on_monday" {
    [[Leave him his weekend. Write on Monday, when it has all sunk in: "How did it go, with the bank?"]],
    reply = [[Oh. Fine, thanks. On Friday I was looking for somebody to tell.]],
    shows = "check_back", takes = days(3), anger = -2, trust = -2, to = "six_more",
    because = [[It is kindly asked, and three days after the hour in which it would have mattered.]],
  },
}

beat "six_more" {
  does { [[Since then you have found the page by which Tess's shops were shared out. It is your handwriting. Thirteen lines, and she had fourteen. The *Seen* was her own phone, beside her bed.]], when = no(visited "the_list") },
  says [[Tess wrote to me in the night. In six messages, of three words each. It's all her fault, she says. She forgot me.]],
  says { [[She says she has been in hospital, and nobody told me.]], when = no(flag "told") },
  says { [[She asked me how I knew that she was ill. I didn't know what to say.]], when = flag "told" },
  says [[Is that right? Was it Tess?]],

  choice "leave_it_there" {
    [["That's very good of her. She did have your messages, after all. Let's leave it at that, shall we?"]],
    reply = [[OK. So it was Tess. I'll write her that I don't mind.]],
    shows = { "blame_others", "defend" }, anger = -8, trust = 4, to = { { when = flag "farm", "bought" }, "any_day" },
    because = [[She is lying in a bed and carrying your list for you. You let her.]],
  },
  choice "told_you" {
    [["No. You know who it was, you've had it in writing since Tuesday. She read you every night, and that's all she did."]],
    when = flag "owned",
    reply = [[Every night? ... Then I'd better write her something nice to read.]],
    shows = { "state_facts_calmly", "stay_calm" }, anger = -6, trust = 8,
    to = { { when = flag "farm", "bought" }, { when = flag "told", "half_days" }, { when = all { visited "crossed", visited "wall", flag "letter" }, "glad" }, "kept" },
    because = [[It was true on Tuesday, and it is true when it would be easier not to be.]],
  },
  choice "mine_late" {
    [["No. I left your name off a list. Anybody would think it was the one who had read them. I'm sorry. You should have had that from me on Tuesday."]],
    when = no(flag "owned"),
    reply = [[You. ... OK. Then write *her* that. I'd like to see the *Seen*.]],
    shows = { "apologise", "see_their_side", "state_facts_calmly" }, anger = -3, trust = 5,
    to = { { when = flag "farm", "bought" }, { when = flag "told", "half_days" }, "kept" },
    because = [[Late as it is, it takes a weight off somebody who should not be lifting any.]],
  },
  choice "in_a_way" {
    [["In a way, yes. But she's very ill, Mateo. You really mustn't be so hard on her."]],
    reply = [[I'm not hard on her. I asked *you*.]],
    shows = { "blame_others", "defend", "scold" }, anger = 3, trust = -9, to = { { when = flag "farm", "bought" }, "any_day" },
    because = [[You defended her against him, who had come to defend her against herself.]],
  },
  choice "two_people" {
    [["No. One person wrote a list, and nobody read it through. Now two do, and no chat hangs on one phone."]],
    reply = [[We do that with the till. ... I'll tell her that she can sleep.]],
    shows = { "fix_the_process", "state_facts_calmly" }, anger = -5, trust = 6,
    to = { { when = flag "farm", "bought" }, { when = flag "told", "half_days" }, "kept" },
    because = [[It clears Tess, and the next name that is missing will be missed.]],
  },
}

-- How it comes out --------------------------------------------------------------------------------------------------------

ending "glad" { outcome = "kept", later = at "Monday 18:00",
  says [[I told them everything, on Friday at closing. My aunt said she'd known since the second week. The curtains are up, in the café. They really are very yellow.]] }
ending "kept" { outcome = "kept",
  says { [[The tin's in the post, for the next quarter. In order of date. We had to eat the biscuits first.]], when = flag "tin" },
  says { [[The tin's in the post, for the next quarter. In order of date. Nobody's more surprised than I am.]], when = no(flag "tin") } }
ending "any_day" { outcome = "wavering",
  does [[In January his tin does not come. You write on the fifth, and again on the twelfth. "Any day now," he answers.]] }
ending "bought" { outcome = "wavering",
  does { [[On Friday the bank says yes. On Monday he asks, a little shyly, from when on the year is free.]], when = visited "crossed" },
  does [[Mr Ocampo will not sign it. While you look for the words to tell Mateo, a florist from his street writes to you. "I hear that you pay when you forget somebody," she writes. "You've forgotten me too. A little."]] }
ending "half_days" { outcome = "wavering",
  does [[It goes round. Somebody at the bank knows Tess's sister. In March she comes back, for half days. She says good morning to everybody, and she does not ask to have Ulan Books again.]] }
ending "milk_tea" { outcome = "lost",
  does { [[At Christmas the hole in the wall is bricked up. On the other side they sell milk tea.]], when = visited "wall" },
  does { [[At Christmas his café is gone, the one that he wrote to you from. It was the lease of that café that he had to sign. There had never been a second shop.]], when = no(visited "wall") },
  does [[There are yellow curtains in the bookshop, because somebody had paid for them, and a sign: everything must go.]] }
ending "gone" { outcome = "lost",
  does [[In November another bookkeeper asks you for the files of Ulan Books. "Please confirm that you have read this," she writes. You answer within the minute.]] }
