scenario {
  id = "ranting-email", title = "The ranting email", channel = "email", method = "help",
  difficulty = 4, minutes = 10, opens = "Monday 07:40", currency = "EUR", may_give = money(75),
  brief = [[You own Roundbook, an online notebook for people who work from door to door. There are four of you. For two years it
was on trial, and free. Since the first of May it costs nine euros a month. Everybody was sent three notices. Last night one man
answered all three of them at once. You may spend up to seventy-five euros to put things right.]],
  goal = [[He stays because he wants to, with his pride whole. What you gave him, you could give to the next one who writes.]],
  unknown = { "Why he read none of the notices", "What he is afraid of losing" },
  customer = { name = "Wistin Camilleri", portrait = "camilleri", anger = 84, trust = 30, since = 2022, worth = money(1080),
               facts = { "Tunes pianos on the island of Gozo", "412 pianos in his notebook", "Wrote to you once before, in February" } },
  starts = "letter",
  discuss = {
    "You had the dates all the time. What were they for?",
    "When did you last need to be right with a customer, and what did it cost?",
    "What would a notice have to look like for you to open it?",
  },
}

beat "letter" {
  does [[Monday, twenty to eight. The letter came in the night. It is long, and he wrote every line of it.]],
  says [[To the owner of Roundbook, if there is an owner and not only a machine.]],
  says [[I am sixty-three years old. For thirty-eight of them I have tuned pianos on the island of Gozo, for three bishops and
one president. Until Friday evening I was never ashamed in my trade. For that I have to thank you.]],
  says [[On Friday at six I stood in the parish hall in front of the old grand piano, a Bechstein. The school concert was at seven. I took
out my telephone to read what I know about her, as I do before every piano. And what do I read? "Your beta has ended. Choose a
plan." I do not know what a beta is. I know what FREE is. You wrote it yourselves, in green letters. Nobody told me that it would end. I tried to choose a plan.
I was on one knee, the other is no good. It wanted my card. Then it wanted a number, and it had sent the number to the
telephone in my kitchen. I was not in my kitchen!]],
  says [[So I tuned her from memory, and I brought the bass up to pitch. With ten minutes to go, the bridge under the strings
broke. If you have never heard that sound, it is like a door that somebody shuts on you. There was a line in my notes about
that bridge. I typed that line. Sixty children sang to a toy keyboard, and the headmistress patted me on the arm. I would
rather she had thrown the stool.]],
  says [[Four hundred and twelve pianos. Two winters, two fingers. Half of them I know only because Master Zammit told me. Now
I must put nine euros in a slot before I may ask him anything.]],
  says [[Do not send me your terms. Do not send me the young man who is sorry for any inconvenience. I wrote to him on
Saturday and he answered in four seconds. That is how I know that he is not a man.]],
  says [[There are five tuners left on these islands, and I am one. I told every one of the others to put his book with you.
Next week we meet, and I shall have to tell them something else. So. What are you going to do, and who is going to do it?]],
  says [[Wistin Camilleri, piano tuner]],

  choice "switch_on" {
    [[Switch his account back on: "You are back in, Mr Camilleri. All good again."]],
    reply = [[All good. I see. And Friday, is that good again also?]],
    shows = { "solve_too_soon", "put_right" }, anger = -10, trust = 6, takes = minutes(5), to = "ilse",
    because = [[You could do it, so you did, and he is a little calmer. But he wrote you a page, and you answered one line of it.]],
  },
  choice "pencil" {
    [[Let him say all of it. Read it again, slowly, from his first line to his name, with a pencil.]],
    reply = does [[You underline "FREE", and rub it out. You underline "I told every one of the others", and "before I may ask him anything". Those two you leave.]],
    shows = "hear_out", takes = minutes(8), to = "ilse",
    because = [[With a letter, listening is reading. The nine euros are in there once. The shame is in every paragraph.]],
  },
  choice "one_line" {
    [[Send one line at once: "I have your letter, and I own the firm. You will have my answer today."]],
    reply = [[Today. That is a word, and I have it in writing. I shall see.]],
    shows = "respond_promptly", anger = -4, trust = 4, takes = minutes(5), to = "ilse",
    because = [[Now he knows that somebody is there. What is in the letter, you have still to find out.]],
  },
  choice "aloud" {
    [[Read it out at the table over the first coffee, to the end. No remarks until the name.]],
    reply = does [[It takes three minutes. At the stool somebody laughs. At the name at the bottom nobody does.]],
    shows = "hear_out", takes = minutes(5), to = "ilse",
    because = [[He could not make four people sit down and hear him. You could.]],
  },
  choice "the_desk" {
    [["Thank you for contacting Roundbook. Your case number is 20871, and your feedback matters to us."]],
    reply = [[Twenty thousand eight hundred and seventy-one. So I am not even the first today.]],
    shows = "recite_script", anger = 8, trust = -10, takes = minutes(2), to = "ilse",
    because = [[He asked you for one thing, not to be answered by a machine. Now there are two of them.]],
  },
}

beat "ilse" {
  does [[Ilse wrote the notices, all three. She has his page in her hand.]],
  does [["He got them," says Ilse. "March, April, April. He even opened one. Tell him. I'm tired of being a machine."]],

  choice "put_it_in" {
    [["Fair enough. Send him the three dates, then, in two lines. Politely."]],
    reply = does [[Ilse sends them: *for your information, we gave you notice on these days*. It looks like a bill. "Thank you," he writes back. "Now I am informed."]],
    shows = "defend", sets = { "dates_in", "told" }, arises = "customer_wrong", anger = 6, trust = -6, to = "how",
    because = [[You did it to be fair to Ilse. The first answer that he had from you was a proof.]],
  },
  choice "subject_line" {
    [["What did we put as the subject?"]],
    reply = does [["‘Exciting changes to your plan’," says Ilse. She hears it. "Oh. I wouldn't have opened that either."]],
    shows = "find_cause", sets = "subject", arises = "customer_wrong", to = "how",
    because = [[You did not ask who was right. You asked what he would have seen.]],
  },
  choice "not_a_machine" {
    [["You're not a machine, and he doesn't know you. Take the morning for something you like."]],
    reply = does [["I like being right," says Ilse. But she takes her cup and goes.]],
    shows = "stay_calm", arises = "customer_wrong", to = "how",
    because = [[Somebody had to look after Ilse. It tells you nothing yet about him.]],
  },
  choice "february" {
    [["He wrote to us once before, in February. What was it that he wanted to know?"]],
    reply = does [[She finds it. "How do I make the letters bigger? It is for an old man. He sees almost nothing, and he likes to know that I have typed it." Ilse sits down.]],
    shows = "find_cause", arises = "customer_wrong", to = "how",
    because = [[One old question, and there is a second person in the letter.]],
  },
}

beat "how" {
  later = at "Monday 08:30",
  does [[Half past eight. He has put his telephone number under his name.]],

  choice "write" {
    [[Write to him this morning, yourself, with your own name at the bottom.]],
    reply = does [[You shut the door. You switch off the machine that answers in four seconds.]],
    shows = "respond_promptly", takes = minutes(5), to = "reply",
    because = [[He wrote a letter, and a letter can be answered with one. You can read it through before it goes.]],
  },
  choice "let_him_cool" {
    [[Leave it until Wednesday. What a man writes at midnight is seldom what he means by day.]],
    reply = does [[You do not get to Wednesday. On Tuesday morning your telephone rings, and it is him. "I thought that I had better," he says.]],
    shows = "stonewall", sets = "he_rang", anger = 6, trust = -10, takes = at "Tuesday 08:30", to = "call",
    because = [[You gave him time to cool. He used it to find out that nobody was coming.]],
  },
  choice "ring" {
    [[Ring the number.]],
    reply = does [[It is picked up at the second ring. Behind him somebody strikes one key, over and over. It stops.]],
    shows = { "respond_promptly", "talk_in_person" }, anger = -6, trust = 8, takes = minutes(2), to = "call",
    because = [[On paper you can quarrel for a week. In your ear he is one man, and so are you.]],
  },
  choice "two_lines" {
    [[Write two lines: "You asked who. I did it, so I ought to ring you. Is seven this evening good?"]],
    reply = does [[He wrote back before nine: "Seven is supper. Ten past." At ten past you ring.]],
    shows = { "respond_promptly", "talk_in_person" }, anger = -6, trust = 8, takes = at "Monday 19:10", to = "call",
    because = [[He hears from you within the hour, and he knows that he will be heard.]],
  },
  choice "ilse_writes" {
    [["Ilse, nobody knows those notices as you do. Would you answer him? Be nice."]],
    reply = {
      { does [[Ilse is nice, in four numbered points. Three of them are the dates again.]], when = flag "dates_in" },
      does [[Ilse is nice. She is nice in four numbered points, and each of them has a date.]],
    },
    shows = "defend", sets = { "told", "ilse" }, anger = 10, trust = -10, takes = hours(1), to = "hot",
    because = [[He asked for the owner. He got the proof.]],
  },
}

compose "reply" {
  does [[A clean page. He will read every word of it, and then he will read it again.]],
  slot "opening" { title = "Open",
    choice "thank_for_five" {
      [["Dear Mr Camilleri, thank you. You told four colleagues to put their books with us, and then you told me what came of it."]],
      reply = [[It was not meant to be thanked for. But it is so, I told them.]],
      shows = { "thank", "honour_loyalty" }, anger = -6, trust = 6,
      because = [[He lent you his name. It is good to know that you saw it.]],
    },
    choice "four_chairs" {
      [["Dear Mr Camilleri, you ask who. I own Roundbook, all four chairs of it, and it will be me."]],
      reply = [[Four chairs. I had imagined a tower.]],
      shows = "state_facts_calmly", anger = -8, trust = 8,
      because = [[It was his last question, and you answered it first.]],
    },
    choice "my_staff" {
      [["Dear Mr Camilleri, I can take hard words. I do ask you to spare my staff, who are real people."]],
      reply = [[I was hard on a machine. I did not know that it had a family.]],
      shows = "take_personally", anger = 6, trust = -6,
      because = [[You stood up for Ilse, as you should on another day. He came with a wound, and you showed him yours.]],
    },
    choice "read_twice" {
      [["Dear Mr Camilleri, I have read your page to the end, and then I read it again."]],
      reply = [[To the end. Then you are the first.]],
      shows = "hear_out", anger = -6, trust = 8,
      because = [[Short and true. He wanted to know whether there was anybody at the other end.]],
    },
  },
  slot "friday" { title = "What Friday was",
    choice "i_can_hear" {
      [["I can hear how angry you are, Mr Camilleri, and I want to help."]],
      reply = [[You can hear it? On paper? Then you have a good ear.]],
      shows = "acknowledge_anger", anger = -4, trust = 3,
      because = [[It is well meant, and it would do for anybody. He would like it to be about him.]],
    },
    choice "ashamed" {
      [["You stood before a hall that trusts you, and we had shut your book. I would have been ashamed, and then furious."]],
      reply = [[Ashamed. Yes. That is the word, and you did not make it smaller.]],
      shows = "see_their_side", anger = -10, trust = 10,
      because = [[The word was in his letter. You gave it back to him whole.]],
    },
    choice "sorry_ours" {
      [["I am sorry. You leaned on us in front of sixty children, and we were not there."]],
      reply = [[You were not there. I have read that line again. It is correct.]],
      shows = "apologise", anger = -9, trust = 8,
      because = [[It says what you are sorry for, so he can believe that you are.]],
    },
    choice "inconvenience" {
      [["I completely understand your frustration, and I am very sorry for any inconvenience this has caused."]],
      reply = [[There he is. The young man with the four seconds.]],
      shows = { "recite_script", "apologise" }, anger = 4, trust = -6,
      because = [[He told you in advance which sentence he could not bear.]],
    },
  },
  slot "notices" { title = "The notices", optional = true,
    choice "for_the_record" {
      [["For the record, we wrote to you on 12 March, 2 April and 23 April. The second was opened."]],
      when = no(flag "told"),
      reply = [[You have a list of what I opened. You were counting. I was not.]],
      shows = { "tell_them_they_are_wrong", "defend" }, sets = "told", anger = 14, trust = -12,
      because = [[You have won, and there is nothing in it for you.]],
    },
    choice "mine_to_mend" {
      [["We did write to you, and it did not reach you. That is for me to mend, and not for you to answer for."]],
      reply = {
        { [[First the three dates, and now you are kind about them. I had rather it had been the other way round.]], when = flag "told" },
        [[You say that you wrote. I do not remember it. It is strange that you do not make more of that.]],
      },
      shows = "state_facts_calmly", anger = -3, trust = 6,
      because = [[The fact is there, and it has no point on it.]],
    },
    choice "bad_words" {
      [["We wrote to you, and badly. “Exciting changes to your plan” is not how one tells a man a thing like that."]],
      when = flag "subject",
      reply = [[Exciting changes. If I had seen that, I would have thought it was for my niece.]],
      shows = "state_facts_calmly", anger = -4, trust = 6,
      because = [[It says that there was a notice, and whose fault it was that it looked like none.]],
    },
  },
  slot "close" { title = "Close",
    choice "open_now" {
      [["Your pages are open, every line of them, paid or not. When may I ring you? I want to hear the rest."]],
      reply = [[I looked. They are all there. I read three of them, and I shut it again. You may ring when you like.]],
      shows = { "talk_in_person", "put_right" }, anger = -8, trust = 8,
      because = [[It gives him back what is his, and asks for nothing except the rest of the story.]],
    },
    choice "year_close" {
      [["I have added a whole year at no charge, with our compliments, and I hope that this settles the matter."]],
      reply = [[It settles your matter. You may ring me, and I will tell you mine.]],
      shows = { "solve_too_soon", "put_right" }, costs = money(108), anger = -12, trust = 9,
      because = [[It is a good deal of money, and he can hear the door close behind it.]],
    },
    choice "the_form" {
      [["If you would like to tell us more, there is a short form here."]],
      reply = [[I have filled in your form. Under "subject" I wrote: see letter. Under "telephone" I wrote: yes, I have one.]],
      shows = "stonewall", anger = 6, trust = -5,
      because = [[He needed a page to tell it. You have given him a box.]],
    },
    choice "rather_hear" {
      [["I would rather hear the rest than guess at it. When may I ring?"]],
      reply = [[Today, in the kitchen. Not on the mobile. It has bad memories.]],
      shows = { "talk_in_person", "find_cause" }, anger = -6, trust = 8,
      because = [[You have read all of it, and you know that it is not all.]],
    },
  },
  sent = { takes = hours(3), to = { { when = any { flag "dates_in", anger:at_least(80) }, "hot" }, "call" } },
}

beat "hot" {
  later = hours(2),
  does [[A second letter. It is short, and it is worse. It is polite.]],
  says { [[Dear Sir or Madam. I thank you for the four points. Three of them I had before breakfast. I had asked who would answer me, and
now I know: a list.]], when = all { flag "ilse", flag "dates_in" } },
  says { [[Dear Sir or Madam. I thank you for the four points. I had asked who would answer me, and now I know: a list.]],
         when = all { flag "ilse", no(flag "dates_in") } },
  says { [[Dear Sir or Madam. I see that I have not made myself clear. I wrote to you about one evening, and I have been sent dates.]],
         when = all { flag "told", no(flag "ilse") } },
  says { [[Dear Sir or Madam. I see that I have not made myself clear. There was a man in my letter, and a piano, and a school. I
read your answer a second time, and looked for them.]], when = no(flag "told") },
  says [[Kindly tell me how one deletes an account, and what becomes of the things that are in it.]],

  choice "how_to_delete" {
    [["Of course. Settings, Account, Delete. It can't be undone, so please save what you need."]],
    reply = [[Thank you. That was quick. It is the quickest thing that you have done.]],
    shows = "stonewall", arises = "customer_leaves", anger = -16, trust = -12, to = "door",
    because = [[It is what he asked for, and you were helpful, and he has stopped shouting. He hoped that you would say no.]],
  },
  choice "nothing_but_listen" {
    [["You wrote me a page and got that for an answer. I am sorry. May I ring, and do nothing but listen?"]],
    reply = [[Nothing but listen. We shall see how long you can do it. I am at home.]],
    shows = { "apologise", "talk_in_person" }, arises = "still_unhappy", anger = -14, trust = 12, takes = minutes(10), to = "call",
    because = [[You cannot take a letter back. You can give him the floor.]],
  },
  choice "with_respect" {
    [["With respect, I have been polite to you. I think I may ask for the same."]],
    reply = [[I was polite. Read it again. That is how I sound when I have finished.]],
    shows = "take_personally", arises = "customer_leaves", anger = 8, trust = -14, to = "door",
    because = [[You were polite. It was what he complained of.]],
  },
  choice "three_months" {
    [["Please don't go yet. Take three months free, no strings, and let us show you what we can do."]],
    reply = [[I write to you twice, and you write back in months. Ring me.]],
    shows = { "solve_too_soon", "put_right" }, costs = money(27), arises = "still_unhappy", anger = -6, trust = -4, takes = minutes(10), to = "call",
    because = [[Twenty-seven euros is not much. It told him that you have still not read the letter.]],
  },
  choice "ring_him" {
    [[Do not write again. Ring him, and let him speak first.]],
    reply = does [[It rings for a long time. He picks up, and he does not speak. He is waiting to hear what you are.]],
    shows = "talk_in_person", arises = "still_unhappy", anger = -8, trust = 8, takes = minutes(5), to = "call",
    because = [[Letters have made it worse. Another one would have to be very good.]],
  },
}

beat "door" {
  at_most = 1, otherwise = "gone",
  later = hours(1),
  does [[An hour later, from the account page: *Delete everything. W. Camilleri.* Somebody here has to press a button. After that,
four hundred and twelve pianos are gone for good.]],

  choice "press_it" {
    [[Press it. They are his pages, and it is his right.]],
    reply = does [[*Done*, says the screen. It takes less than a second.]],
    shows = "stonewall", arises = "customer_leaves", trust = -20, to = "gone",
    because = [[You did what he said. Nobody here has asked him yet what he meant.]],
  },
  choice "tell_me_twice" {
    [[Leave the button. Write: "Take them with you first, I'll help. I press it when you tell me twice. I am sorry."]],
    reply = does [[In ten minutes your telephone rings. "That was once," he says. "I have not said it twice."]],
    shows = { "part_well", "apologise" }, arises = "customer_leaves", anger = -14, trust = 14, takes = minutes(20),
    to = { { when = visited "terms", "confirm" }, { when = visited "what_now", "terms" }, "call" },
    because = [[You did not hold on to him, and you dropped nothing. A man can turn round when the door is held open for him.]],
  },
  choice "for_life" {
    [["Please stay. It's free for you for life, and for the other four. Just say that you'll stay."]],
    reply = [[For life. Whose?]],
    shows = "give_away_the_farm", arises = "customer_leaves", costs = money(5400), sets = "farm", anger = -18, trust = 15, to = "guest",
    because = [[Five times a thousand euros, so as not to hear the end of a story.]],
  },
  choice "ring_first" {
    [[Leave the button, and ring him. "Not yet. Not before you have them somewhere safe."]],
    reply = does [[It is very quiet. "Somewhere safe," he says. "And where would that be?"]],
    shows = "call_back", arises = "customer_leaves", anger = -12, trust = 12, takes = minutes(5),
    to = { { when = visited "terms", "confirm" }, { when = visited "what_now", "terms" }, "call" },
    because = [[You kept his pages for him when he was too angry to. He will remember that.]],
  },
}

beat "call" {
  channel = "phone",
  says { [[You wrote to me: today. Today it is Tuesday.]], when = all { flag "he_rang", shown "respond_promptly" } },
  says { [[A day and a night, and nobody. So I have rung, and I get the owner. You sound young.]], when = all { flag "he_rang", no(shown "respond_promptly") } },
  says { [[You do not know, either. ... So you are the owner. You sound young.]], when = all { visited "door", shown "call_back" } },
  says { [[So you are the owner. You sound young.]], when = all { visited "door", no(any { flag "he_rang", shown "call_back" }) } },
  says { [[Camilleri. ... So you are the owner. You sound young.]], when = no(any { flag "he_rang", visited "door" }) },
  says { [[Well. You have my letter. What is it that you want to know?]], when = no(any { visited "hot", visited "door" }) },
  says { [[Well. You have two letters from me now. Where do you want me to begin?]], when = all { visited "hot", no(visited "door") } },
  says { [[I take nothing back. But you have not pressed it. So ask. What is it that you want to know?]], when = visited "door" },

  choice "good_news" {
    [["Good news first: I've put three months on your account, so you needn't worry."]],
    reply = [[I sat down to tell you something, and you have paid me. ... Go on, then. You have a list, I can hear it.]],
    shows = { "solve_too_soon", "put_right" }, costs = money(27), anger = -12, trust = 6, takes = minutes(1), to = "what_now",
    because = [[It is good news. It came in place of a question, and now he will not tell you.]],
  },
  choice "the_others" {
    [["You told the other tuners about us. What did they say, after Friday?"]],
    reply = [[They said nothing. That is worse. ... One of them sent me the number of a man who mends bridges.]],
    shows = "find_cause", anger = -7, trust = 8, takes = minutes(5), to = "zammit",
    because = [[You asked after the part that hurts and has no price.]],
  },
  choice "from_the_lid" {
    [["I want to know about Friday. From when you opened the lid."]],
    reply = [[From the lid. Good. She is a Bechstein, from 1911. She came on the ferry, beside a goat. It is in the notes.]],
    shows = { "find_cause", "hear_out" }, anger = -9, trust = 10, takes = minutes(6), to = "zammit",
    because = [[Not "what is your problem". You asked for the evening, and it has everything in it.]],
  },
  choice "pencil_again" {
    [["Whatever your letter left out. Take as long as you like, I have a pencil and I'm writing."]],
    reply = [[A pencil. Then you are slower than I am, and I shall have to think. ... That took a while. You are still there. Good.]],
    shows = { "take_notes", "hear_out" }, anger = -5, trust = 6, takes = minutes(8), to = "zammit",
    because = [[He sets the pace, and somebody keeps what he says.]],
  },
  silence = { after = seconds(12), shows = "hear_out", anger = -6, trust = 8, takes = minutes(6), to = "zammit",
    reply = [[... You do not fill it. Good. Master Zammit used to say: strike the note, and then leave it alone.]],
    because = [[He did not need a question. He needed to see whether there was room.]] },
}

beat "zammit" {
  channel = "phone",
  says [[At seventy-eight Master Zammit lost his eyes, all but a corner of one. Two winters he sat in my kitchen, with his hands
in the air, and told me every piano on this island. And I typed, in big letters, so that he could see that I did.]],
  says [[He died on the eleventh of March. So you see, it is not a list –]],
  does [[The first notice went out on the twelfth.]],

  choice "the_twelfth" {
    [["How sad. And that explains it! Our notice went out on the twelfth. Of course you weren't reading your mail."]],
    reply = [[So there it was, your notice. ... And it was I who did this. Thank you. I had wondered.]],
    shows = "tell_them_they_are_wrong", sets = "told", anger = -14, trust = -6, takes = minutes(2), to = "own",
    because = [[You wanted to excuse him, and nobody had accused him. He is not angry now. He is ashamed again.]],
  },
  choice "not_a_list" {
    [["No. It isn't a list. It's him."]],
    reply = [[Yes. ... Excuse me one moment.]],
    shows = "see_their_side", partly = "hear_out", anger = -12, trust = 14, takes = minutes(4), to = "own",
    because = [[You said what he had been trying to say for a page and a half.]],
  },
  choice "condolences" {
    [["My condolences, Mr Camilleri. So, what can I do for you?"]], interrupts = true,
    reply = [[You can wait until I have finished. ... No. Go on. I had nearly finished.]],
    shows = { "interrupt", "solve_too_soon" }, anger = 3, trust = -5, takes = minutes(1), to = "own",
    because = [[Kind, quick, and in the middle of his sentence.]],
  },
  choice "what_did_he_say" {
    [["What did he say about the Bechstein?"]],
    reply = [[*Never tune her up to full pitch. She is cracked, and she is proud.* That was the line. That is the line that I could not see.]],
    shows = { "hear_out", "find_cause" }, anger = -10, trust = 12, takes = minutes(5), to = "own",
    because = [[There was one more door in it, and you opened that one and no other.]],
  },
  choice "my_grandfather" {
    [["My grandfather went the same way. First the eyes, and then all at once. I still can't go into his kitchen."]], interrupts = true,
    reply = [[I was telling you something. ... Well. I am sorry for your grandfather. Did he tune?]],
    shows = "interrupt", partly = "see_their_side", anger = -6, trust = 4, takes = minutes(3), to = "own",
    because = [[You meant to stand beside him. You sat down in his chair.]],
  },
  silence = { after = seconds(12), shows = "hear_out", anger = -9, trust = 10, takes = minutes(4), to = "own",
    reply = [[... it is not a list. It is him. That is what you shut on Friday. So. Now I have said it.]],
    because = [[He had stopped at the hardest word, and you let him get there.]] },
}

beat "own" {
  channel = "phone",
  says [[Then tell me one thing. Somebody with you sat down and decided: on the last day of April, a wall. Who was that?]],

  choice "owed_you" {
    [["The person on this telephone. I owed you a call, and you got a wall. I'm sorry."]],
    reply = [[A call. One call! I would have paid you on the telephone. I would have paid for the call.]],
    shows = "apologise", anger = -10, trust = 10, takes = minutes(2), to = "what_now",
    because = [[It names the thing that would have made the difference, and the one who did not do it.]],
  },
  choice "colleague" {
    [["It was a colleague, to be honest. I've spoken to her already."]],
    reply = [[Not you, then. You have spoken to her. ... Poor woman.]],
    shows = "blame_others", anger = -13, trust = 5, takes = minutes(1), to = "what_now",
    because = [[He is calmer, and he has learnt how you speak of people who are not in the room.]],
  },
  choice "wages" {
    [["I did. We could not pay four people from nothing any more, and I did it badly."]],
    reply = [[From nothing, no. I also pay for strings. ... Badly, yes.]],
    shows = "state_facts_calmly", anger = -3, trust = 3, takes = minutes(2), to = "what_now",
    because = [[Honest, and half of it is about money. He asked about a wall, and nobody has said sorry for it yet.]],
  },
  choice "i_did" {
    [["I did. I never thought of a man on one knee in front of a piano. I'm sorry."]],
    reply = [[On one knee, yes. ... Thank you. That is not easy to say. I know, I have said it to sixty children.]],
    shows = { "apologise", "see_their_side" }, anger = -11, trust = 12, takes = minutes(2), to = "what_now",
    because = [[A name, a picture, and sorry at the end of it. No "but".]],
  },
  choice "all_four" {
    [["All four of us, round one table. And not one of us asked who would be standing in front of it."]],
    reply = [[Not one. ... No. I suppose one does not ask that. One should.]],
    shows = "see_their_side", anger = -7, trust = 8, takes = minutes(2), to = "what_now",
    because = [[It is honest, and it sees him. One word is missing at the end of it.]],
  },
}

beat "what_now" {
  channel = "phone",
  says { [[So. I have said it, and you have it. What are you going to do?]], when = visited "zammit" },
  says { [[So. What are you going to do?]], when = no(visited "zammit") },

  choice "anything" {
    [["Anything. Whatever you want."]],
    reply = does [["Anything? Master Zammit on paper? And the bridge? And Roundbook until I die?" You say yes to all of it. "You are afraid of me," he says. "I did not want that."]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(1420), sets = "farm", anger = -16, trust = 6, takes = minutes(1), to = "confirm",
    because = [[It sounds like an open hand. He heard somebody who wants to get off the telephone.]],
  },
  choice "what_would" {
    [["What would put it right, for you?"]],
    reply = [[For me? ... Nobody has asked that since Friday. Wait. I want to say it in the right order.]],
    shows = "ask_their_remedy", anger = -7, trust = 10, takes = minutes(2), to = "terms",
    because = [[You have a list ready. His will be shorter, and there will be something on it that is not on yours.]],
  },
  choice "three_things" {
    [["Three things I can do. Your pages stay open. You get them on paper. And nothing is charged before you say yes."]],
    reply = [[On paper. ... Say that one again.]],
    shows = "explain_what_can_be_done", anger = -8, trust = 9, takes = minutes(2), to = "terms",
    because = [[All of it can be done. It is said in one breath, and one of the three is what he wants.]],
  },
  choice "tomorrow_at_nine" {
    [["May I think until tomorrow? I'll ring at this hour, with something that I can keep."]],
    reply = does [[You ring, to the minute. "You did not answer at once," he says. "Good. I have thought, too."]],
    shows = { "commit_to_plan", "keep_promise" }, anger = -4, trust = 7, takes = days(1), to = "terms",
    because = [[You did not throw him the first thing in reach, and you rang when you said. It cost him one more night.]],
  },
  choice "pass_it_on" {
    [["Strictly speaking, the trial was always going to end. But I'll make sure that all of this is passed on."]],
    reply = [[Passed on to whom? You said that you were the owner.]],
    shows = "hide_behind_policy", arises = "customer_leaves", anger = 13, trust = -12, takes = minutes(1), to = "door",
    because = [[All that listening, and then a shutter.]],
  },
  choice "in_my_chair" {
    [["If you had my chair, and three others to pay, what would you do?"]],
    reply = [[In your chair. ... I would have rung. For the rest I would ask the customer.]],
    shows = "ask_as_owner", anger = -5, trust = 7, takes = minutes(2), to = "terms",
    because = [[He gives it honest thought. It is a good question, and he has noticed that it is not yet an answer.]],
  },
}

beat "terms" {
  channel = "phone",
  says [[I want Master Zammit on paper, so that nobody can close him. Next week I stand before the others. I want to be able
to say that a person came to the telephone.]],
  says [[And I am no beggar. If it is nine euros, it is nine euros. But let somebody *ask* me.]],

  choice "own_copy" {
    [["You'll have your paper, all of it. But you really should have kept a copy of your own. We tell everyone to."]],
    reply = [[... You are right. One should keep a copy of everybody.]],
    shows = "scold", partly = "commit_to_plan", anger = -3, trust = -5, takes = minutes(1), to = "confirm",
    because = [[Sound advice. He has no copy of Master Zammit, and now that is his fault too.]],
  },
  choice "bound_book" {
    [["All of it, printed and bound. What you typed stays open to you. And for new pages, may I ask you for nine euros from June?"]],
    reply = [[For new pages. That is fair. You may ask. ... And I shall answer when I have it in my hand.]],
    shows = { "explain_what_can_be_done", "ask_their_remedy" }, anger = -10, trust = 12, takes = minutes(2), to = "confirm",
    because = [[He told you what he wanted, and you asked him. That was one of the things he wanted.]],
  },
  choice "never_a_cent" {
    [["I won't take a cent from you. It's free, for good."]],
    reply = [[That is generous. ... So I shall be a guest. A guest does not complain of the soup.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(1080), sets = "farm", anger = -12, trust = 3, takes = minutes(1), to = "confirm",
    because = [[He told you that he is no beggar, and you put a coin in his hat.]],
  },
  choice "half_each" {
    [["I print it and bind it. You take half a year at half the price. So we have both paid."]],
    reply = [[Half each. Yes. Then nobody goes home without his hat.]],
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(27), anger = -9, trust = 10, takes = minutes(2), to = "confirm",
    because = [[Each of you gives something that can be felt. It is a price, and not a prize.]],
  },
  choice "export_button" {
    [["There's an export button under Settings. You can print it all yourself, as often as you like."]],
    reply = [[Four hundred pages. It is a small printer. ... But I see that there is a button.]],
    shows = "hide_behind_policy", partly = "explain_what_can_be_done", anger = 8, trust = -8, takes = minutes(1), to = "confirm",
    because = [[It costs nothing and it is even true. He asked for a book, and he got directions.]],
  },
}

compose "confirm" {
  does [[The same day. He would like it in writing, and so would you.]],
  slot "heard" { title = "What I heard",
    choice "in_ink" {
      [["I want to put my name to it as well. It was my decision, and I am sorry for your Friday."]],
      when = no(shown "blame_others"),
      reply = [[In ink. Good. ... My Friday. Yes, it was mine.]],
      shows = "apologise", anger = -2, trust = 4,
      because = [[It says what for, and it is signed. On paper he can read it again.]],
    },
    choice "anything_left_out" {
      [["You asked for three things: paper, a person, and to be asked. If I have left one out, write it in and I will add it."]],
      when = visited "terms",
      reply = {
        { [[You left nothing out. But since you ask, one more. Bigger letters. This time they are for me.]], when = visited "zammit" },
        [[You left nothing out. But since you ask, one more. Bigger letters. I am sixty-three.]],
      },
      shows = { "take_notes", "ask_their_remedy" }, anger = -6, trust = 10,
      because = [[His own words in his own order, and a line left empty for him.]],
    },
    choice "summary" {
      [["In short: no pages on Friday, one broken bridge, and a printout to come."]],
      reply = [[It is correct. It is short. So is a telegram.]],
      shows = "take_notes", anger = 1, trust = -2,
      because = [[Every fact is right, and there is nobody in it.]],
    },
    choice "him_on_paper" {
      [["I had written down a list of what to do. I have crossed it out. You did not ask me for pages. You asked for a man."]],
      reply = [[Crossed it out. Good. He never liked a list.]],
      shows = "see_their_side", anger = -6, trust = 9,
      because = [[It shows him that it went in.]],
    },
  },
  slot "when" { title = "By when",
    choice "noon" {
      [["The file by noon on Thursday. The book early next week. I do both of them myself."]],
      reply = [[Thursday, noon. I have written it on the wall, beside the clock.]],
      shows = "commit_to_plan", costs = money(34), arises = "promise_made", anger = -5, trust = 8,
      because = [[What, by when, and who. It can be kept, and he can see whether it was.]],
    },
    choice "tonight" {
      [["You will have all of it tonight. You have my word."]],
      reply = [[Tonight. You are a good person. I shall wait up.]],
      shows = "break_promise", costs = money(34), arises = "promise_made", sets = "waited", anger = -10, trust = 14,
      because = [[You were moved, and you promised a thing that takes two days. He sat up until one.]],
    },
    choice "noon_or_ring" {
      [["The file at noon on Thursday, and the book early next week. If anything goes wrong, I ring before noon, not after."]],
      reply = [[Before, not after. You have had to do with pianos.]],
      shows = "commit_to_plan", costs = money(34), arises = "promise_made", anger = -5, trust = 9,
      because = [[It says when, and it says what happens if. Things do get in the way.]],
    },
    choice "top_of_list" {
      [["The file and the book as soon as we can. You are at the very top of our list."]],
      reply = [[As soon as you can. My brother-in-law says that about his roof.]],
      costs = money(34), anger = 1, trust = -4,
      because = [[It ties you to nothing, and he has heard it before.]],
    },
  },
  slot "parcel" { title = "With the book", optional = true,
    choice "mug" {
      [["With it comes a Roundbook mug, and a code that gives your friends a fifth off."]],
      reply = [[A mug with your name on it, and work for my friends.]],
      shows = "peace_offering", costs = money(8), anger = 1, trust = -3,
      because = [[A present with your name on it is a poster.]],
    },
    choice "tin" {
      [["Ilse bakes when she is cross. She wrote the notices. There will be a tin of biscuits in the parcel."]],
      reply = [[Tell her that I am cross as well. I accept the tin, on equal terms.]],
      shows = "peace_offering", costs = money(9), sets = "tin", anger = -7, trust = 9,
      because = [[Small, home-made, and from the one who was as hurt as he was. It is not part of the bargain, and that is the point.]],
    },
    choice "card" {
      [["With it comes a card, signed by all four of us, by hand."]],
      reply = [[Four names. So now I know how many people it takes to write to one.]],
      shows = "peace_offering", costs = money(2), anger = -5, trust = 7,
      because = [[Ink, and four people who know what happened. It weighs nothing, and it can stand on a shelf.]],
    },
  },
  sent = { takes = minutes(30), to = "noon" },
}

beat "noon" {
  later = at "Thursday 11:20",
  does { [[On the first night he sat up until one, and nothing came. Then he asked, and was told noon today.]], when = flag "waited" },
  does { [["As soon as we can" had no day in it. He asked for one, and was told noon today.]], when = no(arisen "promise_made") },
  does { [[Ilse has added up what you gave him on the telephone. It is far over seventy-five euros. "And the next one who writes?" she asks.]],
         when = flag "farm" },
  does [[Twenty past eleven. The file is there, and it is not right. Every Maltese letter has come out as a question mark. Master
Zammit's first name was Ġużè. The file calls him ?u??.]],
  does [["I can have it perfect by tonight," says Ilse. "Nobody reads a file at noon."]],

  choice "send_as_it_is" {
    [[Send it at noon as it stands, with a cheerful line. A promise is a promise, and most of it can be read.]],
    reply = does [[At noon he has it. At four minutes past: "Who is ?u???"]],
    partly = { "keep_promise", "break_promise" }, anger = 8, trust = -10, takes = minutes(45), to = "copied",
    because = [[The hour was kept, and half of the promise. He had been promised a man with a name.]],
  },
  choice "ring_before" {
    [[Ring him before noon. "It's here, and his name has come out broken. May I send it whole, at eight?"]],
    reply = [[Broken, his name? ... No, no. At eight. I shall eat late. You rang, that is the thing.]],
    shows = { "keep_promise", "ask_their_remedy" }, arises = "fixed", sets = "eight", anger = -7, trust = 10, takes = minutes(10), to = "copied",
    because = [[You moved the hour with him, and not behind him. Now eight has to be kept.]],
  },
  choice "by_tonight" {
    [["You're right, Ilse. Tonight, then, and perfect."]],
    reply = does [[At noon, nothing. At one, nothing. At eight you send a perfect file, and no answer comes.]],
    shows = "break_promise", anger = 9, trust = -12, takes = hours(9), to = "asks",
    because = [[Perhaps he would rather have it late. From noon till eight he was not asked.]],
  },
  choice "name_first" {
    [[Mend the name by hand, on every page, until noon. Then send it, and say what is still wrong.]],
    reply = does [[Noon. "You mended his name first," he writes. "That is the right order."]],
    shows = { "keep_promise", "state_facts_calmly" }, arises = "fixed", anger = -9, trust = 12, takes = minutes(45), to = "copied",
    because = [[On the hour, with the one thing in it that could not be wrong, and no secret about the rest.]],
  },
  choice "the_whole_ones" {
    [[Send the pages that came out whole at noon, about two in three, and promise the rest for the evening.]],
    reply = does [["Thank you," he writes at five past. "I looked for the Bechstein. She is in the other third." That third goes out at seven.]],
    shows = "state_facts_calmly", partly = "keep_promise", arises = "fixed", anger = -2, trust = 3, takes = minutes(45), to = "copied",
    because = [[Two thirds on time is honest. There was one page that he would look for, and you could have guessed which.]],
  },
}

beat "asks" {
  does [[Later that evening. Two lines from him.]],
  says [[I do not shout any more, you will notice. I had written noon on the wall. I looked at it today, and I thought: so.]],

  choice "a_month" {
    [["You're right to be cross. I've taken a month off your bill, so that you're not out of pocket."]],
    reply = [[Nine euros. I was never out of pocket.]],
    shows = { "give_away_the_farm", "apologise" }, costs = money(9), anger = -10, trust = -4, to = "on_paper",
    because = [[He has told you all along that it was not the nine euros.]],
  },
  choice "was_sent" {
    [["Our system shows that it went out today. Could you look in your junk folder?"]],
    reply = [[I do not need to look. It is in front of me, and the hour is on it: eight.]],
    shows = "tell_them_they_are_wrong", sets = "told", anger = 9, trust = -12, to = "five",
    because = [[He wrote about a promise, and you checked the post.]],
  },
  choice "my_word" {
    [["We said noon, I let it go by, and I am sorry. It is all with you now. I have read every page."]],
    reply = [[Every page. Then you know that the Bechstein came over with a goat.]],
    shows = "apologise", arises = "fixed", anger = -10, trust = 9, takes = minutes(10), to = "copied",
    because = [[No reason given, and the thing itself in his hands. The hour is gone. He sees that you know it.]],
  },
  choice "a_hard_week" {
    [["Please bear with us. It's been a very hard week here, with everybody writing at once."]],
    reply = [[Yes. It was a hard spring for all of us.]],
    shows = { "defend", "state_facts_calmly" }, anger = 3, trust = -8, to = "five",
    because = [[It is the plain truth, and it puts him in a queue.]],
  },
}

beat "copied" {
  later = at "Tuesday 10:00",
  does { [[At eight on Thursday he had the file, with every name whole.]], when = flag "eight" },
  does [[The next week. The book went off yesterday. The five tuners have met, and one of them writes to you, so that the others can
read it. Mr Camilleri is the first of them.]],
  does { [["I had three notices from you," writes Salvu Attard. "Wistin says that he had none. You will know. Which of us is it?"]], when = no(flag "told") },
  does { [["I had three notices from you," writes Salvu Attard. "Wistin will not say how many he had. You will know. Was it the same three?"]], when = flag "told" },

  choice "same_three" {
    [["Thank you for asking. All five of you were sent the same three."]],
    reply = does [[Four of them thank you for clearing it up. The fifth does not write.]],
    shows = "tell_them_they_are_wrong", sets = "told", arises = "in_public", anger = 10, trust = -20, to = "on_paper",
    because = [[It is the truth, and you handed it to the four people he was afraid of.]],
  },
  choice "each_his_own" {
    [["I talk to each of you about his own letters, Mr Attard, and to nobody about another man's. What can I do for yours?"]],
    reply = does [["Correct," writes Salvu, "and annoying." Below that, in one line, from Mr Camilleri: "To me they said nothing about you either, Salvu."]],
    shows = { "stay_calm", "explain_what_can_be_done" }, arises = "in_public", anger = -6, trust = 10, to = "notice",
    because = [[A closed door, politely held. All five of them now know how you would guard theirs.]],
  },
  choice "went_astray" {
    [["Mr Camilleri is right. His three went astray, and the fault was ours. Nobody should think less of him."]],
    reply = does [["So it was the company," write four tuners. He writes nothing until evening. Then: "Astray?"]],
    shows = { "say_regrettable", "honour_loyalty" }, sets = "lied", arises = "in_public", anger = -10, trust = 14, to = "notice",
    because = [[You wanted to save his face, and you did it with a thing that is not so. He keeps his mail.]],
  },
  choice "did_not_reach" {
    [["Whatever we sent, it did not reach a man in front of a piano. That's ours to mend, and we're at it."]],
    reply = does [["Hm," writes Salvu. And one line lower, from Mr Camilleri: "It is as they say."]],
    shows = { "see_their_side", "state_facts_calmly" }, arises = "in_public", anger = -9, trust = 12, to = "notice",
    because = [[Every word of it is true, and there is nothing in it for four colleagues to hold against a fifth.]],
  },
  choice "better_told" {
    [["That's easier said than written, Mr Attard. May I ring you at noon?"]],
    reply = does [["No need," writes Salvu at once, to all five. "I have my answer."]],
    shows = "talk_in_person", sets = "told", arises = "in_public", anger = 4, trust = -8, to = "notice",
    because = [[You meant to be discreet. With four people reading along, not answering is an answer.]],
  },
}

beat "notice" {
  later = days(3),
  does [[Three days later. The book should be there by now. Ilse has the next notice on her screen. In autumn it goes to two hundred
people.]],
  does [["So what do I write?" says Ilse. "They won't read it. They never read it."]],

  choice "ask_wistin" {
    [["Send it to Mr Camilleri, and ask him two things. Did the book come? And would he have opened this?"]],
    reply = {
      { does [["It came. It is heavy. I like that it is heavy," he writes. Then, an hour later: "Your notice is too polite. That is all."]], when = flag "told" },
      does [["It came. It is heavy. I like that it is heavy," he writes. Then, an hour later: "Your notice is too polite. And please ring me."]],
    },
    shows = { "check_back", "fix_the_process" }, anger = -6, trust = 12, takes = hours(2),
    to = { { when = flag "lied", "kindly" }, { when = flag "farm", "guest" }, { when = flag "told", "quarter" }, "found" },
    because = [[You asked after the book, and you asked the one who knows best how a notice is missed.]],
  },
  choice "tick_box" {
    [["Give them a box to tick. Then they've been told."]],
    reply = does [["Then we're covered," says Ilse. You are. Nobody else is.]],
    shows = "defend", partly = "fix_the_process", to = "on_paper",
    because = [[You have made sure of winning the next one. And nobody has asked him whether the book came.]],
  },
  choice "eleven_calls" {
    [["Five words on top: your notes will be locked. And whoever missed the last three, we ring."]],
    reply = does [["Ring them?" says Ilse. She counts. "Eleven. ... I can ring eleven people."]],
    shows = "fix_the_process", takes = hours(2), to = { { when = flag "farm", "guest" }, "quarter" },
    because = [[The next man on one knee will have had a call. The last one is still waiting for his.]],
  },
  choice "ring_about_book" {
    [[Leave the notice for now, and ring him. "Has it come? Is it him?"]],
    reply = {
      { does [["It has come," he says. "It is heavy. I like that it is heavy. ... Well. You will have work to do."]], when = flag "told" },
      does [["It has come," he says. "It is heavy. I like that it is heavy. ... Are you sitting down? I have something to say to you."]],
    },
    shows = "check_back", anger = -6, trust = 10, takes = minutes(10),
    to = { { when = flag "lied", "kindly" }, { when = flag "farm", "guest" }, { when = flag "told", "quarter" }, "found" },
    because = [[You rang when nothing was wrong any more. That is the call he will remember.]],
  },
  choice "keep_it_free" {
    [["We don't send it. It stays as it was, free for everybody. I can't go through this again."]],
    reply = does [[Ilse looks at the sheet with the wages, and then at you. "Until when?"]],
    shows = "give_away_the_farm", costs = money(5400), sets = "farm", to = "shut",
    because = [[One good man shouted, and you have given up the firm.]],
  },
}

beat "found" {
  channel = "phone",
  says [[I was looking for your address, to thank you. And I found a letter from you. The second of April, he was three weeks dead. I
had opened it!]],
  says [[You knew. From the first day you knew that I was wrong. And you made nothing of it.]],

  choice "all_three" {
    [["There were three, to be exact. But I wouldn't have held it against you."]],
    reply = [[You are holding it now. I can hear the paper.]],
    shows = "tell_them_they_are_wrong", anger = 4, trust = -8, to = "quarter",
    because = [[Ten days of tact, and then you hand him the bill for it.]],
  },
  choice "exciting" {
    [["It was a bad letter. “Exciting changes to your plan.” I'd have shut it myself."]],
    reply = does [["Exciting," he says. "It was not my exciting spring." And he laughs, once, like a key that has been stuck.]],
    shows = { "see_their_side", "fix_the_process" }, anger = -13, trust = 13, to = "glad",
    because = [[You put the fault where a better letter can mend it.]],
  },
  choice "easily_done" {
    [["I didn't like to say. It's easily done, Mr Camilleri, half our people missed it."]],
    reply = [[Easily done. Yes. ... So I am in good company. Half of it.]],
    shows = { "condescend", "tell_them_they_are_wrong" }, anger = -15, trust = -3, to = "quarter",
    because = [[He had found it himself, and could have carried it himself. You patted him on the arm.]],
  },
  choice "which_weeks" {
    [["I knew that we had sent it. I also know which weeks those were."]],
    reply = [[Which weeks. Yes. ... You let me be angry until I had finished. He did that, too.]],
    shows = "see_their_side", anger = -14, trust = 15, to = "glad",
    because = [[The whole truth, and the reason why it never mattered.]],
  },
  choice "forgotten" {
    [["Oh, that one? I don't believe it ever went out properly."]],
    reply = does [["It is in my hand," he says, quite gently.]],
    shows = "say_regrettable", anger = 2, trust = -12, to = "kindly",
    because = [[You have been straight with him for ten days. He did not need the last kindness.]],
  },
}

ending "glad" { outcome = "kept",
  does { [[In June an empty tin comes back, by ordinary post. In it are a year's money in banknotes, and a tuning fork in felt. It
gives one note, a little low.]], when = flag "tin" },
  does { [[In June a parcel comes, by ordinary post. In it are a year's money in banknotes, and a tuning fork in felt. It gives one
note, a little low.]], when = no(flag "tin") },
  does [["The Bechstein, as he left her to me," says the card. "For the next one who shouts. Strike it, and then leave it alone."]],
}

ending "quarter" { outcome = "kept",
  does [[He pays by the quarter, on the first day of it. By Christmas there are four hundred and fourteen pianos in his book. He does
not write. When Ilse's new notice comes, he opens it.]],
}

ending "kindly" { outcome = "wavering",
  says [[I found your letter, so it was never lost. I would rather have been wrong than be lied for. I stay until the year is out.
Then we shall see.]],
}

ending "on_paper" { outcome = "wavering",
  does [[He has his book, and it is a good book. The last entry in his account is from that week. Nobody has closed it. Nobody has
opened it, either.]],
}

ending "guest" { outcome = "wavering",
  does [[He says thank you. He never again asks for anything. In July a tuner whom you do not know writes you a very long letter. At the
end of it he asks what one gets for that.]],
}

ending "five" { outcome = "lost",
  does [[On the last day of the month five accounts are closed, one after the other. Attard is the first. Camilleri waits until five to
midnight.]],
}

ending "shut" { outcome = "lost",
  does [[It stays free for everybody, and everybody is very kind about it. In March there are two of you, and in May there is a notice. He
reads that one.]],
}

ending "gone" { outcome = "lost",
  does [[In autumn, on a ferry, you see a man with a felt bag and a school exercise book. He is writing in it with a pencil, in very big
letters. You do not know that it is him.]],
}
