-- The one-star review. The facts are credited in README.md beside this file; the nursery, the board and the benches are ours.
--
-- Everybody reads it. The first mend is the right trees, and it does not hold: the trees were half of it. A reply that is only her
-- words stands bare. Where something is also seen, or somebody else speaks, it is does [[...]], with the words in quotes.
scenario {
  id = "one-star-review", title = "The one-star review", channel = "review", method = "make-it-right",
  difficulty = 4, minutes = 10, opens = "Tuesday 07:30", currency = "BRL", may_give = money(3000),
  brief = [[You are Rafa. Since January the nursery Alto da Serra is yours: nine people, in the hills above Curitiba, in the south of
Brazil. It is Tuesday, half past seven. In the night somebody has left a review. It is now the first thing that people find when they look
for you, and everybody will read your answer. You may give up to 3,000 reais.]],
  goal = [[She buys from you again because it was put right, and the star is hers to do with as she likes.]],
  unknown = { "What it cost her, apart from money", "Why she wrote it for everybody to read" },
  customer = { name = "Yui Nakamura", portrait = "nakamura", anger = 72, trust = 22, worth = money(48000),
               facts = { "Landscape gardener, on her own since March", "Twelve maples, 7,680 reais, paid in advance",
                         "One star, Monday 21:40" } },
  starts = "stars", leaves = { "farm" },
  discuss = {
    "Who reads your answer to a review, apart from the one who wrote it?",
    "What is the first thing that you ask on the telephone, and who finds that hard to answer?",
    "Which short cut does everybody in your house know, except the newest?",
  },
}

local on_the_page = { "in_public", "in_writing" }
local hers = { { when = flag "ring_us", "silent" }, "message" }     -- she comes by the way that you asked for
local after_louder = { { when = no(visited "yard"), "yard" }, { when = no(visited "comments"), "comments" },
                       { when = flag "ring_us", "silent" }, "message" }

-- The page ----------------------------------------------------------------------------------------------------------------

beat "stars" {
  does [[*One star of five. Monday, 21:40. Thirty-one people have found this helpful.*]],
  says [[I ordered twelve maples, 250 to 300 centimetres. I paid for twelve maples, 250 to 300. On Monday, before it was light, I got
twelve maples, 25 to 30. I have measured them. The driver had me sign first.]],
  says [[They were for twelve benches, at a house for old people. It is the first garden with my own name on it. At nine they came out to
see their shade, twenty-two of them, in sun hats. I carried the shade past them. It fitted on a tray.]],
  says [[People tell me that I should have rung. At this nursery nobody can wait for four seconds.]],
  says [[If you want shade, buy an umbrella. Y. Nakamura, gardens]],
  does [[Below it there is an empty box: *Reply as the owner. Everybody can see this.*]],

  choice "report_it" {
    [[Press *Report this review*. It says that nobody can wait here, and that's not fair to Jussara, who has the telephone.]],
    reply = does [[*Thank you. We look into every report within ten days.* Meanwhile it is forty people who have found it helpful.]],
    shows = "defend", arises = on_the_page, trust = -4, takes = minutes(5), to = "yard",
    because = [[You stood up for Jussara, and told a machine that it is not so. You had not asked Jussara.]],
  },
  choice "copy_it_out" {
    [[Copy it out in pencil: what she ordered, what came, who sat there. Put a ring round *four seconds*.]],
    reply = does [[It takes six minutes. In the first you had an answer ready. By the sixth you are glad that nobody has read it.]],
    shows = "take_notes", arises = on_the_page, takes = minutes(6), to = "yard",
    because = [[What is written down in your own hand you have read. The ring is round the one line that is not about trees.]],
  },
  choice "glad_to_assist" {
    [["We are sorry for any inconvenience. Please call our office, where our team will be glad to assist you."]],
    reply = [[I know one of your team. She has said "Hello?" to me three times.]],
    shows = { "recite_script", "apologise" }, arises = on_the_page, anger = 6, trust = -6, takes = minutes(2), to = "yard",
    because = [[It was quick and polite, and it would do for any house in the world. She could tell that it had been lying ready.]],
  },
  choice "look_at_star" {
    [["You'll have twelve tall ones this week, and keep the small ones as a present. Might you look at your star again then?"]],
    reply = [[For everybody who reads along: that is what a star costs here. It took them eight minutes, and there was not one question in it.]],
    shows = { "solve_too_soon", "give_away_the_farm" }, sets = "farm", arises = on_the_page, costs = money(540), anger = -3, trust = -8,
    takes = minutes(8), to = "yard",
    because = [[It was meant to be generous. With that last sentence it turned into a price, and everybody can read it.]],
  },
  choice "to_the_yard" {
    [[Shut the screen, go down to the yard, and ask what went onto that lorry.]],
    reply = does [[Valdir, who runs the yard, takes his hat off in order to think. That is never good.]],
    shows = "find_cause", arises = on_the_page, takes = minutes(10), to = "yard",
    because = [[An answer that everybody reads ought to be a true one. The truth was standing in your yard.]],
  },
  choice "signed_for" {
    [["Delivery note 4417 was signed at 06:52 without remark. Our terms are printed on the back of it."]],
    reply = [[I signed for twelve maples, and there were twelve. It was dark, and it was raining on your terms.]],
    shows = { "hide_behind_policy", "tell_them_they_are_wrong" }, arises = on_the_page, anger = 12, trust = -10, takes = minutes(5),
    to = "louder",
    because = [[All of it is on the note. She had told everybody how it got there.]],
  },
}

beat "louder" {
  at_most = 1, otherwise = "comments",
  does { [[She has made a picture of your answer, and put it up a second time, larger.]], when = no(flag "cousins") },
  does { [[She has made a list of the new five-star reviews. *Eleven people. Four surnames. Nine times the word "ferns".*]], when = flag "cousins" },
  says [[I have nothing to add to this. I only put it where it can be seen. Two hundred people have looked. One of them is my customer.]],
  says { [[I buy my trees elsewhere from now on.]], when = flag "cousins" },

  choice "one_more_fact" {
    [["I'd only ask people to note that a signature is a signature. We have been open about everything."]],
    reply = [[Yes. Very open. I am just writing to my bank.]],
    shows = "defend", arises = "customer_leaves", anger = 8, trust = -10, to = "bank",
    because = [[You were answering the two hundred. She was the one who read it.]],
  },
  choice "wrong_foot" {
    [["Ms Nakamura, I answered before I had understood anything. I'm sorry. Now I'm going to find out what we sent you."]],
    reply = [[Then find out. I shall be here. I am easy to find, it seems.]],
    shows = "apologise", anger = -5, trust = 8, takes = minutes(10), to = after_louder,
    because = [[It is not easy to take a thing back in front of two hundred people. It was also the first line of yours that nobody could frame.]],
  },
  choice "between_us" {
    [["I'd rather not do this in front of everybody. Ring me at the office, and we'll settle it between the two of us."]],
    reply = [[You would rather not. I would. It is the first place where I was let finish.]],
    shows = "talk_in_person", sets = "ring_us", anger = 2, trust = -2, to = after_louder,
    because = [[It is sound advice for most quarrels. She had told you why she is here and not on the telephone.]],
  },
  choice "what_have_i" {
    [["Before I write another word here: what is it that I haven't understood?"]],
    reply = [[That there is somebody at the other end. But you have just asked her something.]],
    shows = "find_cause", anger = -4, trust = 7, to = after_louder,
    because = [[You stopped before you had got anything right, and asked. She answers a question.]],
  },
}

beat "yard" {
  channel = "in_person",
  does [[In the yard hangs a board. In chalk, under *Monday, lorry two*: 12 maples, 25–30.]],
  does [["We leave off the zero," says Valdir. "Always have. Thirty years. Everybody here knows that." Tiago is nineteen, and it is his
second week. He looks at his boots. "I did wonder," he says. "For benches."]],
  does [[Jussara has come across from the office. "And on Monday I had the silent caller again," she says. "Three times before half past
seven. I gave him a piece of my mind."]],

  choice "tiago_writes" {
    [["Tiago, you loaded them. So you write to her, and say how sorry you are. It'll do you good."]],
    reply = does [[He writes four lines and crosses out five. Then he asks you whether he should look for something else.]],
    shows = "blame_others", sets = "tiago", to = "reply",
    because = [[You wanted to teach him something. He had read the board as it was written, and he was the only one who wondered.]],
  },
  choice "silent_caller" {
    [["That silent caller. What did you ask him, Jussara? Word for word."]],
    reply = does [["Name and order number. What I always ask. Then I say hello, and then I hang up." She hears it. "After, well. Four seconds."]],
    shows = "find_cause", to = "reply",
    because = [[Two things were lying side by side on your table since half past seven. You put the one on top of the other.]],
  },
  choice "find_the_note" {
    [["Find me the delivery note. If she signed, I want it beside me when I answer her."]],
    reply = does [[She signed. *06:52, Y. Nakamura.* The rain has got at it, but not at the name.]],
    sets = "note", to = "reply",
    because = [[It does no harm in a drawer. Beside the keyboard it will want to be used.]],
  },
  choice "whom_did_you_ask" {
    [["You wondered, Tiago. Did you ask somebody?"]],
    reply = does [["Over the radio," says Tiago. "They said: load what it says." Valdir puts his hat back on, low. He had the radio on Monday.]],
    shows = "find_cause", to = "reply",
    because = [[You did not ask who had done it. You asked where it could have been stopped, and it could.]],
  },
}

compose "reply" {
  channel = "review",
  does [[*Reply as the owner.* Whoever looks for a tree in this town will read it. So will she, and so will the people she works for.]],
  slot "opening" { title = "Open",
    choice "two_sides" {
      [["Good morning to everybody, and thank you for being so frank. There are, as so often, two sides to this."]],
      reply = does [["Which two?" somebody asks underneath. "One is 25," she writes, "and the other is 250."]],
      shows = { "defend", "thank" }, sets = "terms", anger = 7, trust = -7,
      because = [[It was meant for the others. She was not even greeted.]],
    },
    choice "shade_and_salad" {
      [["Ms Nakamura, I am sorry. You had promised them shade, and we sent you a salad."]],
      reply = [[A salad. I had been looking for that word.]],
      shows = { "apologise", "see_their_side" }, anger = -5, trust = 8,
      because = [[It was said to her, in front of everybody, and it is about her tray and not about your house.]],
    },
    choice "valued_feedback" {
      [["Dear customer, thank you for your feedback. Your satisfaction is our first concern."]],
      reply = [[It was not feedback. It was twelve trees.]],
      shows = { "recite_script", "thank" }, anger = 5, trust = -7,
      because = [[She had signed with her name. You had it in front of you.]],
    },
    choice "i_am_rafa" {
      [["Ms Nakamura, I'm Rafa, and Alto da Serra is mine. So this is mine too."]],
      reply = [[So there is an owner. Four letters. Good.]],
      anger = -3, trust = 5,
      because = [[A name, and no *we*. Now she knows who is talking. Why, you have still to say.]],
    },
  },
  slot "about" { title = "What happened",
    choice "wrong_trees" {
      [["The wrong trees left our yard. That's ours, and it is for us to mend."]],
      reply = [[It stands there where people can see it. I have read it twice.]],
      shows = "state_facts_calmly", anger = -3, trust = 6,
      because = [[One sentence of fact, and nobody in it but you.]],
    },
    choice "new_lad" {
      [["They were loaded by a lad in his second week. He has been spoken to."]],
      reply = [[In my second week I also got spoken to. It was never by the one who ought to have known.]],
      shows = "blame_others", anger = -2, trust = -5,
      because = [[It explains it, and people like an explanation. She has been the newest somewhere herself.]],
    },
    choice "all_the_same" {
      [["The note was signed at 06:52 with no remark. We should like to help all the same."]],
      when = flag "note",
      reply = [[All the same. I signed it with the driver's torch between my teeth.]],
      shows = { "hide_behind_policy", "tell_them_they_are_wrong" }, sets = "terms", anger = 10, trust = -9,
      because = [[The second sentence was kind. Nobody got as far as that.]],
    },
    choice "your_name_on_it" {
      [["I am sorry. It's your name on that garden, and it was our doing."]],
      reply = [[Yes. So somebody has seen what it is about.]],
      shows = "apologise", anger = -4, trust = 7,
      because = [[She wrote *my own name*, and you read it. There is no *if* in it, and no *any*.]],
    },
  },
  slot "forward" { title = "The way forward",
    choice "ring_the_office" {
      [["Please ring our office today. Jussara will put you straight through to me."]],
      reply = [[I shall ring, then. You may not notice.]],
      shows = "talk_in_person", sets = "ring_us", anger = 2, trust = -1,
      because = [[It is what we are taught: take it off the page, and onto the telephone. She had written one line about your telephone.]],
    },
    choice "which_way" {
      [["I'd like to hear it from the start. Would you sooner talk, or write? My own number, below, takes both."]],
      reply = [[Write. Thank you for asking which.]],
      shows = "find_cause", anger = -4, trust = 8,
      because = [[You left it to her how to say it. For her that is not a small thing, and you do not know yet why.]],
    },
    choice "at_the_gate" {
      [["Twelve at the full height will be with you on Thursday, and it won't cost you anything."]],
      reply = [[Be with me where? You have not asked if I still have the job.]],
      shows = { "solve_too_soon", "put_right" }, anger = -4, trust = 3,
      because = [[They are the right trees, and the readers will like it. You sent them to a garden that you know nothing about.]],
    },
    choice "gift" {
      [["All twelve are a present, with 1,500 reais on top. Perhaps the star looks different to you then."]],
      when = no(flag "farm"),
      reply = [[The 1,500 go to the house for old people. The star looks the same. Only now it has a price tag on it.]],
      shows = "give_away_the_farm", sets = "farm", costs = money(9180), anger = -5, trust = -4,
      because = [[It was a great deal, and it was for the star. Everybody else who has a star to sell has read it too.]],
    },
  },
  slot "close" { title = "Close", optional = true,
    choice "one_into_five" {
      [["Thank you for writing to us. We look forward to turning your one star into five."]],
      reply = [[I look forward to twelve trees.]],
      shows = { "thank", "recite_script" }, sets = "begged", anger = 4, trust = -5,
      because = [[Every house has that sentence ready. Straight after the thank you comes what it wants out of it.]],
    },
    choice "stays_up" {
      [["Nothing here will be taken down. Whoever has read this far can see what we do next."]],
      reply = does [["Then I'll read on," writes a man from Joinville. She puts a thumb under it.]],
      shows = "stay_calm", anger = -2, trust = 5,
      because = [[It says that you are not afraid of the page. Now you will have to do something that can be read.]],
    },
    choice "until_seven" {
      [["I'm in the yard until seven tonight. Rafa"]],
      reply = [[Until seven. That is longer than four seconds.]],
      anger = -1, trust = 3,
      because = [[A place and an hour. It is little, and it can be found.]],
    },
  },
  sent = { takes = hours(3), to = { { when = flag "terms", "louder" }, "comments" } },
}

beat "comments" {
  channel = "review", later = at "Tuesday 12:40", at_most = 1, otherwise = "message",
  does [[Other people have begun to write. "Twenty years I have bought there," says R. Brandão. "A professional looks into the lorry before she
signs. That's what you get when girls play in the mud." Sixty people like it.]],
  does [["Same trick with my palms in 2019," says Palm_King. "Thieves. I hope that the whole place burns."]],
  does [[Jussara looks over your shoulder. "I've got eleven cousins," she says.]],

  choice "thank_you_brandao" {
    [["Thank you for twenty years, Mr Brandão. It's true that we ask everybody to check the load."]],
    reply = does [[He sends a heart. A hundred and four people like it. She has read it too. She does not answer. She goes to her bank.]],
    shows = "tell_them_they_are_wrong", arises = "customer_leaves", anger = 12, trust = -12, to = "bank",
    because = [[He said what you would never say, and you only held the door for him. She saw both of you in it.]],
  },
  choice "the_palms" {
    [["Your palms stood in your car park for three weeks, and then came the frost. We have pictures."]],
    reply = does [[They are good pictures. Soon it is all about palms, with ninety answers. Her tray is far down, where nobody looks.]],
    shows = { "take_personally", "defend" }, anger = 4, trust = -6, takes = minutes(15), to = hers,
    because = [[You won that one. It was somebody else's quarrel, and it was held in her house.]],
  },
  choice "not_like_that" {
    [["Mr Brandão, thank you for twenty years. Please don't stand up for us like that. She is a colleague, and we let her down."]],
    reply = does [[He takes a while. Then he takes his line down. And there is a new one, from her, with one word in it: "Colleague?"]],
    shows = { "stay_calm", "honour_loyalty" }, sets = "colleague", anger = -6, trust = 10, to = hers,
    because = [[It cost you a friend's good mood. Everybody could see on whose side you were when it was not your own.]],
  },
  choice "leave_both" {
    [[Let both of them be. You are talking to one person here, and she is neither of the two.]],
    reply = does [[It goes on without you, three for him and two against. After a while nobody speaks of trees.]],
    shows = "stay_calm", anger = -1, trust = 2, takes = minutes(15), to = hers,
    because = [[You used neither of them, which is right. What he wrote about girls stays where it is.]],
  },
  choice "one_at_a_time" {
    [["Palm_King, I wasn't here in 2019, and I'd like to hear about it. Write to me. This page here is Ms Nakamura's."]],
    reply = does [["Okay," writes Palm_King, who had not been ready for that. For a while nobody adds anything.]],
    shows = "stay_calm", anger = -3, trust = 5, to = hers,
    because = [[You put him somewhere where he will be heard, and gave her back her page.]],
  },
  choice "eleven_cousins" {
    [["Go on, then. Something honest about the plants. That would push hers onto the second page, where nobody reads it."]],
    reply = does [[They come within a quarter of an hour, eleven of them, all with five stars. Nine are about the ferns.]],
    shows = "say_regrettable", sets = "cousins", arises = "customer_leaves", anger = 9, trust = -12, takes = minutes(15), to = { { when = no(visited "louder"), "louder" }, { when = flag "ring_us", "silent" }, "message" },
    because = [[Perhaps it is even true about the ferns. It was not meant as praise, it was meant as a lid.]],
  },
}

-- Beside the page ---------------------------------------------------------------------------------------------------------

beat "message" {
  channel = "chat", later = at "Tuesday 13:10",
  does [[A message, at ten past one. Then three dots, for a long time, and then the next. There is not a mistake in them.]],
  says { [[A colleague, you said. All right. Then one colleague to another.]], when = flag "colleague" },
  says [[I did ring. On Monday, at 7:05, at 7:12 and at 7:20. A woman asked for my name and my order number. Then she asked whether anybody was
there. Then nobody was.]],
  says [[So in the evening I went where nobody can hang up on me.]],

  choice "ring_you_now" {
    [["That's not how it should be. Give me your number, and I'll ring you this minute. In five we'll have it sorted."]],
    reply = does [[She sends you eleven digits, and nothing else. It is picked up at once.]],
    shows = "talk_in_person", anger = 2, trust = -2, to = "silent",
    because = [[Quick and warm, and the usual advice. She had just told you that she did not get on with telephones here.]],
  },
  choice "that_was_you" {
    [["In our book it says three silent calls. That was you, and we hung up on you. I'm sorry."]],
    reply = [[Silent. From this end they were rather loud.]],
    shows = "apologise", anger = -5, trust = 8, to = "story",
    because = [[You put the two things together for her, and the sorry is for what was done. She need not prove it any more.]],
  },
  choice "for_your_trouble" {
    [["How dreadful. First of all I'm sending you 500 reais, for your trouble."]],
    reply = [[You do not know yet what my trouble is. But you know what it costs.]],
    shows = "solve_too_soon", costs = money(500), anger = -3, trust = -3, to = "story",
    because = [[She was about to tell you something, and you held out your purse.]],
  },
  choice "wrong_number" {
    [["We've only got three silent calls for that morning. Could you have had a wrong number?"]],
    reply = [[The number was right. I was the wrong caller.]],
    shows = "tell_them_they_are_wrong", anger = 9, trust = -9, to = "short",
    because = [[You had both halves of it in one sentence, and asked her to explain herself.]],
  },
  choice "what_was_it_like" {
    [["Nobody hangs up now. I've got the afternoon. What happened, in those four seconds?"]],
    reply = [[The whole afternoon. ... Then I shall not need to abbreviate.]],
    shows = "find_cause", anger = -4, trust = 7, to = "story",
    because = [[You had kept the one odd detail. It was the door into all the rest.]],
  },
}

beat "silent" {
  channel = "phone",
  does { [[The office telephone. Jussara holds it out to you, at arm's length. "It's him," she says. "The silent one."]],
         when = no(visited "message") },
  does [[You say your name. Nothing. Far away a bus goes by. Somebody is breathing in.]],

  choice "is_it_about" {
    [["Is that Ms Nakamura? About the maples? You'd like us to change them, I expect, as soon as –"]], interrupts = true,
    reply = does [["Yes," she says. It was the only word that you had left her room for. Then the line is free, and there is a message.]],
    shows = { "interrupt", "solve_too_soon" }, anger = 3, trust = -3, to = "short",
    because = [[You meant to help her along. You took her name, her reason and her answer, and said them all yourself.]],
  },
  choice "in_no_hurry" {
    [["This is Rafa. I'm here, and I'm in no hurry."]],
    reply = does [[It takes eleven seconds. "Nakamura," she says. "There. That was it. The rest ... I'd like to write."]],
    shows = { "stay_calm", "hear_out" }, anger = -6, trust = 12, takes = minutes(3), to = "story",
    because = [[You said your own name first, and then you got out of the way. Nobody else in your house has heard hers.]],
  },
  choice "bad_line" {
    [["I can't hear you, it's a bad line. I'll put it down, and you try again, all right?"]],
    reply = does [[She tries again. "It is not ... the line," she says, and this time it is she who puts it down. Then she writes.]],
    shows = "hang_up", anger = 6, trust = -6, to = "short",
    because = [[It is what anybody would say into a silence. She has heard it from most people she ever rang.]],
  },
  choice "some_of_us" {
    [["Whoever this is, some of us have got work to do."]],
    reply = does [["So do I," says somebody, after the click. You only read it. It is the first line of her message.]],
    shows = { "condescend", "hang_up" }, anger = 11, trust = -10, to = "short",
    because = [[Your house has one sentence for silence, and it turns out that you know it too.]],
  },
  silence = {
    after = seconds(12), reply = does [["Nakamura," she says, in the end. "Most people ... help me. It doesn't. The rest I will write."]],
    shows = "hear_out", anger = -5, trust = 11, takes = minutes(3), to = "story",
    because = [[You had nothing to say, and for once that was the kindest thing on the line.]],
  },
}

beat "story" {
  channel = "chat",
  says [[I stammer. Not with my fingers. For most words I have a way round: for maples I say *trees*. For my own name there is no way round, and it is the
first thing that everybody asks.]],
  does { [[You put two things side by side: her four seconds, and the three silent calls on Monday morning. It was her.]], when = no(any { visited "message", visited "silent" }) },
  says [[That is for you, and not for the page.]],
  says [[Now Monday. There is a Dona Iracema, she is ninety-one. She got me the job. "The girl doesn't chatter," she told the others, "so she'll
have time to work." On Monday she bent over the tray and asked me how long it will be until she can sit under hers. And I]],
  does [[The dots come, and go, and come.]],

  choice "so_brave" {
    [["I do think it's wonderful how you manage, in spite of it all. You must be so brave."]], interrupts = true,
    reply = [[I do not prune with my mouth. ... It is nine years. I said "soon".]],
    shows = { "condescend", "interrupt" }, anger = 6, trust = -6, takes = minutes(2), to = "wanted",
    because = [[It was praise, and it was for something that she had not asked to be praised for. She was in the middle of her sentence.]],
  },
  choice "hands_off" {
    [[Take your hands off the keys, and wait for the dots.]],
    reply = [[And I can do sums. Nine years. I said "soon". It came out at once, without any trouble. She patted my hand. "You are a polite girl,"
she said. I had never told her a thing that is not so.]],
    shows = "hear_out", anger = -5, trust = 9, takes = minutes(4), to = "wanted",
    because = [[That is what it cost. It would have gone back unsaid if you had written so much as *yes*.]],
  },
  choice "under_it_this_week" {
    [["She won't have to wait. You'll have twelve tall ones, and she sits under hers this very week."]], interrupts = true,
    reply = [[That is what I should have liked to tell her. It was not what I was going to tell you.]],
    shows = { "interrupt", "solve_too_soon" }, sets = "cut", anger = -4, trust = 3, takes = minutes(1), to = "wanted",
    because = [[Good news, and you could not hold it back. The sentence that ended in *And I* has no end now.]],
  },
  choice "writing_it_down" {
    [["I'm writing this down by hand. Dona Iracema, ninety-one. Tray. *How long.* Go on, I'm waiting."]],
    when = no(shown "take_notes"),
    reply = [[By hand? ... Nine years, write. And that I said "soon". It came out at once. She patted my hand. Then the pencil may rest.]],
    shows = { "take_notes", "hear_out" }, anger = -5, trust = 10, takes = minutes(5), to = "wanted",
    because = [[She could tell from four words that it had arrived, and you left the rest of the line to her.]],
  },
  choice "im_here" {
    [["I'm here."]],
    reply = [[And I know how they grow. Nine years. I said "soon". It came out at once, as if it were true. "You are a polite girl," she said.]],
    shows = "hear_out", anger = -5, trust = 8, takes = minutes(4), to = "wanted",
    because = [[Two words, and then nothing more. She only had to know that the line was still open.]],
  },
  choice "only_said_so" {
    [["If only you'd told us on the telephone. Of course we would have waited for you."]], interrupts = true,
    reply = [[If only I had told you. On the telephone. ... Read that again, please. The rest of mine is gone.]],
    shows = { "interrupt", "tell_them_they_are_wrong", "defend" }, sets = "cut", anger = 8, trust = -8, takes = minutes(2), to = "wanted",
    because = [[It is surely true that you would have waited. It asks her to do the one thing that she could not, and it cut off the one thing that she was doing.]],
  },
}

beat "short" {
  channel = "chat",
  says [[The short one, then. I stammer, and on the telephone I need time. That is for you, and not for the page.]],
  says [[There is an old lady, Dona Iracema, who got me the job. She asked how long her tree will take, and I said "soon". It takes nine years. Finished.]],

  choice "long_one" {
    [["I'd have liked the long one. I'm sorry that we made you cut it."]],
    reply = [[So am I. She patted my hand, and said that I am a polite girl. That much you may have.]],
    shows = "apologise", partly = "hear_out", anger = -4, trust = 6, to = "wanted",
    because = [[You could not have the sentence back. You showed that you know there was one.]],
  },
  choice "soon_it_is" {
    [["Then soon is what it's going to be. That tree comes this week, and the old lady need never know."]],
    reply = [[She is ninety-one. She knows what a tree is.]],
    shows = "solve_too_soon", anger = -3, trust = 1, to = "wanted",
    because = [[It would make the lie true, and you thought that was what she was after.]],
  },
  choice "as_you_said" {
    [["I have written it down as you said it: nine years, and *soon*. Is there anything that I've left out?"]],
    reply = [[No. It was not long. ... You may add that she patted my hand.]],
    shows = "take_notes", partly = "hear_out", anger = -3, trust = 6, to = "wanted",
    because = [[Two lines, kept as they were. It was enough to get one more.]],
  },
  choice "four_lines" {
    [["Before eight on a Monday the office has four lines ringing at once. I'd ask you to see that as well."]],
    reply = [[I had only the one. Leave it.]],
    shows = "defend", anger = 8, trust = -10, to = "wanted",
    because = [[So it has, and Jussara could tell her about it. She was not asking about your Monday.]],
  },
}

-- What is to be done ------------------------------------------------------------------------------------------------------

beat "wanted" {
  channel = "chat",
  says { [[I have told my bank to stop. I ordered trees, and I pay for trees.]], when = all { visited "bank", no(flag "let_run") } },
  says { [[So my bank pays me back. The money and the trees would be a present, and I didn't ask for one. It goes to the house for old
people, for cushions.]], when = flag "let_run" },
  says { [[So. You have it all. What happens now?]], when = no(flag "cut") },
  says { [[So. You have as much of it as there was room for. What happens now?]], when = flag "cut" },
  does [[From the window you can see the tall maples. On Monday there were twelve. Four have been sold since. You count them: eight. Four more
stand in tubs, to the left and right of your own gate. Your mother put them there.]],

  choice "four_men" {
    [["Say no more. On Thursday I send Valdir with four men. By the time you've had your coffee it's all planted, and you needn't lift a finger."]],
    reply = [[I have ten fingers, and they are all for that. It is kindly meant. No men, please. Twelve trees, at six, at the gate.]],
    shows = { "solve_too_soon", "put_right" }, anger = -5, trust = 1, to = "plan",
    because = [[You gave her men, and coffee. What she had wanted was to plant her first garden, and you had not asked.]],
  },
  choice "how_would_you" {
    [["You tell me. It's your garden. How would you like it put right?"]],
    reply = [[Nobody had asked. ... Twelve, the right height, on Thursday at six. At the gate. Not one of yours comes in. I plant them. It is my
name on the sign.]],
    shows = "ask_their_remedy", anger = -5, trust = 9, to = "plan",
    because = [[She had it all thought out, down to the hour. It asks for less than you would have given, and for one thing that you would not
have thought of.]],
  },
  choice "read_it_back" {
    [["I've put it all on paper now: the benches, the tray, Dona Iracema. Under it there's room. How would you like it put right?"]],
    when = no(shown "take_notes"),
    reply = [[So you did listen. ... Put: twelve, the right height, Thursday at six, at the gate, and nobody comes in. I plant them. It is my
name on the sign.]],
    shows = { "take_notes", "ask_their_remedy" }, anger = -5, trust = 9, to = "plan",
    because = [[Her words stand there first, and there is nothing of yours below them. She filled the rest in herself.]],
  },
  choice "handling_fee" {
    [["Goods that were signed for we can take back with a handling fee. I'd see to it that it's a small one."]], when = no(visited "bank"),
    reply = [[I tell you about my name, and you tell me about your fee. I shall ask my bank.]],
    shows = "hide_behind_policy", arises = "customer_leaves", anger = 12, trust = -13, to = "bank",
    because = [[It is in your terms, and you would have made it small. It would still have been a fee for her tray.]],
  },
  choice "or_a_third" {
    [["I could do eight tall ones, all alike, or twelve that are not. Which is right for you? Or is it a third thing?"]],
    reply = [[The third. Twelve, on Thursday at six, as far as the gate and no further. I plant them. They may look different. So do we.]],
    shows = { "ask_their_remedy", "explain_what_can_be_done" }, anger = -5, trust = 8, to = "plan",
    because = [[You had counted before you spoke, and left a place in it for what you could not know.]],
  },
}

beat "plan" {
  channel = "chat",
  says [[On Thursday at nine they come out again. I told them that there is a second delivery. I did not tell them of what.]],
  does [[Eight in the rows. Four at the gate, and those have had the wind from one side for fifteen years.]],

  choice "very_top" {
    [["I'll see to it myself, before anything else. You'll have them just as soon as it can be done."]],
    reply = [[As soon as it can be done. On Monday it was done before seven.]],
    partly = "commit_to_plan", anger = 1, trust = -3, to = "thursday",
    because = [[You meant it, and there is a name in it. There is no hour. She stands in front of twenty-two people with that.]],
  },
  choice "like_peas" {
    [["Thursday at six I bring you twelve. And they're as like as peas, you'll see."]],
    reply = [[That's good. They're people who compare.]],
    shows = { "say_regrettable", "put_right", "commit_to_plan" }, sets = "peas", arises = "promise_made", anger = -5, trust = 8, to = "thursday",
    because = [[You had counted to eight, and you know what the wind does. You gave her the word that she would like to hear, and she will have to stand next to it.]],
  },
  choice "from_our_gate" {
    [["Thursday at six: eight from the row, and the four from our own gate. I drive them to you myself. Past your gate I don't go."]],
    reply = [[The four by your sign? I know those. I looked at them before I ordered. ... Six. Good.]],
    shows = { "put_right", "commit_to_plan" }, sets = "gate", arises = "promise_made", anger = -6, trust = 11, to = "thursday",
    because = [[What, when, from where and by whom. It will leave two gaps at your gate, and it keeps you outside hers.]],
  },
  choice "had_he_only" {
    [["They'd be standing there now if the lad had used his eyes. Well, Thursday at six, all twelve. I'll see to it."]],
    reply = [[So he can't read. And who wrote down what he had to load?]],
    shows = { "blame_others", "put_right", "commit_to_plan" }, arises = "promise_made", anger = -4, trust = -4, to = "thursday",
    because = [[The plan is a good one. In front of it you put a boy of nineteen.]],
  },
  choice "from_joinville" {
    [["Eight I have. Four I fetch from a colleague in Joinville. Thursday at six, twelve. If it's eleven, you hear it before you get up."]],
    reply = [[Before, and not at the gate. ... You've counted. I can hear it.]],
    shows = { "put_right", "commit_to_plan", "state_facts_calmly" }, arises = "promise_made", costs = money(600), anger = -5, trust = 10, to = "thursday",
    because = [[It says what you have got and what you have not, and when she will know.]],
  },
}

-- For the one who has gone to the bank --------------------------------------------------------------------------------------

beat "bank" {
  channel = "email", later = at "Wednesday 10:00", at_most = 1, otherwise = "signed",
  does [[Wednesday, ten o'clock. An email from the bank that runs your card machine. *Charge of 7,680.00 disputed. Reason: goods not as
described. You have seven days to reply.* Under it, in small print: *Note from the customer: I buy elsewhere from now on. I have twelve plants
here that are theirs. They are being watered.*]],
  does { [["We leave off the zero," says Valdir, who runs the yard. He means the board: *12 maples, 25–30.* Tiago is in his second week. He
loaded what it said. And Jussara, in the office, had had the silent caller again that Monday. Three times.]], when = no(visited "yard") },
  does { [[In the office book there is one more silent call, on Tuesday at ten to twelve.]], when = all { flag "ring_us", no(visited "silent") } },

  choice "dispute_it" {
    [[Reply to the bank. The delivery note is signed, and you have it here. It's not about the money, it's about the principle.]],
    reply = does [[It is all enclosed, and all correct. The bank will decide in six weeks. The old people come out on Thursday.]],
    shows = "hide_behind_policy", anger = 8, trust = -12, to = "signed",
    because = [[You may win. It is a case now, and it used to be a garden.]],
  },
  choice "money_is_yours" {
    [["I'm not going to argue with your bank. And I'm sorry, I never asked you what happened. Would you still tell me?"]],
    when = no(any { visited "story", visited "short" }),
    reply = [[You do not argue? ... Wait. I have to sit down somewhere.]],
    shows = { "call_back", "apologise" }, anger = -6, trust = 10, to = "story",
    because = [[You let the money go, and asked for the story. It was the other way round all the time.]],
  },
  choice "name_and_fee" {
    [["I'm not going to argue with your bank. You told me about you, and I told you about us. I'm sorry."]],
    when = any { visited "story", visited "short" },
    reply = [[Yes. In that order. ... Nobody else has put it in one line.]],
    shows = { "call_back", "apologise" }, anger = -6, trust = 9, to = "wanted",
    because = [[There is nothing in it but what you did. She has read a good many letters that were longer.]],
  },
  choice "let_it_run" {
    [[Let the bank have it. It's 7,680, she'll have her money back, and then there will be peace.]],
    reply = {
      { [[My bank says that you do not dispute it. They have never had that before. ... I didn't want peace. I wanted an answer.]],
        when = any { visited "story", visited "short" } },
      [[My bank says that you do not dispute it. They have never had that before. ... I had it all ready for them, why I
came. Now nobody there will read it. So you may as well.]] },
    shows = { "give_away_the_farm", "put_right" }, sets = "let_run", costs = money(7680), anger = -2, trust = -2, takes = hours(3),
    to = { { when = any { visited "story", visited "short" }, "wanted" }, "story" },
    because = [[She got everything back, except for somebody who asks. In the end it was she who had to write.]],
  },
  choice "fetch_them" {
    [[Drive over, fetch the twelve little ones, and wait at the gate until she comes out. Leave the telephone in the car.]],
    reply = does [[She comes out with the tray. She looks at you for a good while. "I'll ... write to you," she says, and she does.]],
    shows = "call_back", anger = -5, trust = 9, takes = hours(2), to = { { when = any { visited "story", visited "short" }, "wanted" }, "story" },
    because = [[You came yourself, for your own trees, and asked for nothing else. She could see how long you are able to stand at a gate.]],
  },
}

-- Thursday ----------------------------------------------------------------------------------------------------------------

beat "thursday" {
  channel = "in_person", later = at "Thursday 05:50",
  does [[Ten to six, and hardly light. A gate, a hedge, a spade that leans on it. Yui Nakamura is shorter than you had thought, in a cap with a
leaf on it. The twelve on the lorry are all of them near three metres.]],
  does { [[Eight are alike. The four from your gate lean, all to the same side. She has seen it already. "Peas," she says.]], when = flag "peas" },
  does { [[Tiago got up with you. He has brought a tape measure. Nobody told him to.]], when = no(flag "tiago") },

  choice "sign_here" {
    [["Good morning, and thank you for choosing Alto da Serra. Your satisfaction is our first concern. If you'd just sign here?"]],
    reply = does [[She looks at the pen, and then up at the lorry. "First down," she says. "Then ... the pen."]],
    shows = { "recite_script", "put_right" }, sets = "cold", arises = "fixed", anger = 7, trust = -7, takes = minutes(60), to = "asks",
    because = [[It is what your drivers say at every gate, and it ends with a pen. It is how it was done on Monday.]],
  },
  choice "tape" {
    [[Give her the tape, and let the side down. Say nothing until she has measured the last one.]],
    reply = does [[She measures twelve. At the last she lets the tape run home with a snap. "Two ninety," she says, to the whole street.]],
    shows = { "stay_calm", "put_right" }, arises = "fixed", anger = -6, trust = 9, takes = minutes(60), to = "asks",
    because = [[They were right before she measured. Now they are right because she has.]],
  },
  choice "cant_shift" {
    [["You'll never shift those by yourself. Let us. You point, and they're in the ground by seven."]],
    when = no(flag "gate"),
    reply = does [[When the curtains open, men in your shirts are standing among the benches. An old gentleman thanks them, and asks for a card.]],
    shows = { "condescend", "put_right" }, sets = "cold", arises = "fixed", anger = 6, trust = -7, takes = minutes(60), to = "asks",
    because = [[A maple of that size is heavy, and you meant it well. It was still the first thing that you said to her face.]],
  },
  choice "last_in_row" {
    [["Which one is for the old lady? That one comes down first. As far as here, and then they're yours."]],
    reply = does [["The crooked one," she says, without any trouble, and has to smile. "She likes ... to have something to say about it."]],
    shows = { "put_right", "ask_their_remedy" }, arises = "fixed", anger = -6, trust = 10, takes = minutes(60), to = "asks",
    because = [[You had kept her in mind, and you stopped at the gate. She chose the one that she would have to defend.]],
  },
  silence = {
    after = seconds(15), reply = does [["Good ... morning," she says. It took a while, and at the end of it you were still there. She takes down the first one herself.]],
    shows = { "stay_calm", "put_right" }, arises = "fixed", anger = -4, trust = 8, takes = minutes(60), to = "asks",
    because = [[She likes to say it herself. It only needs somebody who does not look at the time.]],
  },
}

beat "asks" {
  channel = "chat", later = at "Thursday 17:00",
  does [[Five in the afternoon. The house for old people has put up a picture: twelve maples, and a row of sun hats under them. It looks lovely.
Whoever looks for you still finds the star.]],

  choice "ferns" {
    [[Send her a box of ferns, with a card: *Enjoy the shade! All of us at Alto da Serra.* And leave her in peace.]],
    reply = [[They are good ferns. I have put them behind the hedge. I am there as well.]],
    shows = "peace_offering", costs = money(60), arises = "still_unhappy", anger = -2, trust = 1, to = "stands",
    because = [[It was kind, and it told her how she is. Nobody has asked her yet.]],
  },
  choice "another_look" {
    [["Lovely! Would you look at your review again now?"]],
    reply = [[I have looked. It says what happened.]],
    sets = "begged", arises = "still_unhappy", anger = 6, trust = -9, to = "stands",
    because = [[You asked for something before you had asked after anything. All of it has been for the star now, as far as she can see.]],
  },
  choice "an_honest_no" {
    [["They were up by nine. Is it right? I'd sooner have an honest no than a polite yes."]], when = no(flag "cold"),
    reply = [[They stand. They're the right height. Dona Iracema has had her coffee under hers. ... No.]],
    shows = "check_back", arises = "still_unhappy", anger = 4, trust = 9, to = "still",
    because = [[Most people get a polite yes from her. You left her another way.]],
  },
  choice "one_to_ten" {
    [["Are you happy with them now? Yes or no will do. I've got a form here that wants a cross."]],
    reply = [[For the trees, yes. For the rest your form has no box.]],
    shows = "check_back", arises = "still_unhappy", anger = 3, trust = -5, to = "stands",
    because = [[You did go back and ask, and you had room for a cross. She even told you that there is a rest.]],
  },
  choice "the_porter" {
    [[After this morning you had better not ring her. Send one line, by way of the porter: *Is it right now, all of it? You may say no.*]], when = flag "cold",
    reply = does [["She says that the trees are fine," says the porter, at seven. "I asked about the rest. She went to water something."]],
    shows = "check_back", arises = "still_unhappy", anger = -1, trust = 2, takes = hours(2), to = "stands",
    because = [[You asked her, by the way that was left. What you had said at the gate was standing on the other one.]],
  },
  choice "who_isnt_in_it" {
    [["I see all the hats. You I don't see. What isn't right yet?"]], when = no(flag "cold"),
    reply = [[I am behind the hedge. You've got good eyes. ... Mr Valente has been to see me.]],
    shows = { "check_back", "find_cause" }, arises = "still_unhappy", anger = 4, trust = 9, to = "still",
    because = [[Everybody else was looking at the trees.]],
  },
}

beat "still" {
  channel = "chat",
  says [[Mr Valente runs the house. He has looked us up. He read mine, and yours, and all that is below. And then he asked me, in front of
Dona Iracema: "So which of you two is it that can't count?"]],
  says [[I know the answer. It takes me about a minute. He gave me four seconds.]],
  says [[He pays the second half "when that has been cleared up".]],

  choice "out_of_our_hands" {
    [["What people read into it is out of our hands, I'm afraid. The trees are right. That's what we can do."]],
    reply = [[Yes. The trees are right.]],
    shows = "stonewall", anger = 5, trust = -8, to = "board",
    because = [[You had done a great deal, and you would have liked it to be enough. What he has read, you wrote a part of.]],
  },
  choice "what_should_stand" {
    [["What would have to stand there, so that he needn't ask you?"]],
    reply = [[What I ordered. What you loaded. And why. From you. I've said it already, I am only the one with the star.]],
    shows = "ask_their_remedy", anger = -3, trust = 8, to = "stands",
    because = [[She could have dictated it to you. It is three things, and none of them is about you being sorry.]],
  },
  choice "take_both_down" {
    [["You're taking it too hard. You take your star down, I take my answer down, and in a week nobody remembers."]],
    reply = [[Then there is only what he remembers. He remembers the tray.]],
    shows = "condescend", sets = "begged", anger = 7, trust = -10, to = "stands",
    because = [[It would suit both of you, you thought. And it told her how hard she may take it.]],
  },
  choice "rest_goes_up" {
    [["Then the trees were only half of it. The other half belongs where he reads: what you ordered, what we loaded, and why. From me."]],
    reply = [[Yes. That is where he reads. ... No adjectives, please.]],
    shows = "adjust_and_retry", anger = -5, trust = 10, to = "stands",
    because = [[It happened in front of everybody, and you had mended it behind a hedge. So you changed what you mend.]],
  },
  choice "the_second_half" {
    [["Then let me pay you his second half. What is it? You shan't wait for your money because of us."]],
    when = no(flag "farm"),
    reply = [[Nine thousand. Then I would be paid, and I still couldn't count.]],
    shows = "give_away_the_farm", sets = "farm", costs = money(9000), anger = -3, trust = -3, to = "board",
    because = [[You heard an amount, and you can do something about amounts.]],
  },
  choice "ring_valente" {
    [["Tomorrow by noon Mr Valente pays you, every real of it. You have my word."]],
    reply = [[By noon. That's good. ... Then I can tell the man with the soil when he gets his.]],
    shows = "break_promise", sets = "word", anger = -6, trust = 13, to = "stands",
    because = [[It was what she most wanted to hear. You gave your word for another man's purse, and she has passed it on.]],
  },
}

compose "stands" {
  channel = "review", later = at "Thursday 20:00",
  does { [[There is something new under your answer, from Mr Valente, who runs the house for old people. *As the customer's customer, may I ask which of the two it was that can't count?*]],
         when = no(visited "still") },
  does [[The page once more. Two hundred and ten people have found it helpful, and by tomorrow that will be more. This is what will stand here.]],
  slot "facts" { title = "How it was",
    choice "to_satisfaction" {
      [["There had been a misunderstanding about sizes. It has been settled to everybody's satisfaction."]],
      reply = does [[*P. Valente: Whose misunderstanding?* Under it she has put a picture of her order. 250 to 300.]],
      shows = "recite_script", anger = 5, trust = -7,
      because = [[It is smooth, and nobody is hurt by it. It also says that she was half of it.]],
    },
    choice "the_nought" {
      [["She ordered 250 to 300. Our board said 25 to 30: in our yard we leave off the zero. Nobody outside could know. Now it's put right."]],
      reply = [[That is it. Mr Valente read it out to me. It takes him eleven seconds.]],
      shows = { "state_facts_calmly", "adjust_and_retry" }, sets = "said", anger = -6, trust = 11,
      because = [[Who ordered what, who loaded what, and why. Mr Valente can count with that.]],
    },
    choice "lad_has_learnt" {
      [["She ordered correctly, to the last zero. It was Valdir, who runs our yard, who left it off. The fault is his."]],
      reply = [[That clears me, to the last zero. Mr Valente has said sorry to me already. ... Now he laughs about your Valdir.]],
      shows = { "blame_others", "adjust_and_retry" }, sets = { "said", "valdir" }, anger = -6, trust = 12,
      because = [[It clears her, and she was glad of it. It puts another where she had been standing, by name, and your house is not in it.]],
    },
    choice "mixed_up_here" {
      [["The sizes were mixed up here, between our board and our lorry. She ordered the right ones, and now she has them."]],
      reply = [[Between your board and your lorry. He will ask how. But he won't ask *me*.]],
      shows = { "state_facts_calmly", "adjust_and_retry" }, sets = "said", anger = -4, trust = 7,
      because = [[It clears her, and blames nobody. The why is missing. Without it, it sounds a little like a firm.]],
    },
  },
  slot "her" { title = "About her",
    choice "has_a_stammer" {
      [["She did ring us, three times. She has a stammer, the poor thing, and does so bravely with it. We took it for a joke."]],
      reply = [[It was for you, and not for the page. Mr Valente has just been out to me. He spoke very slowly, and very loud.]],
      shows = { "condescend", "say_regrettable" }, sets = "told", anger = 12, trust = -16,
      because = [[You told it against yourself, and you thought that it would speak for her. It was for you, she had said, and not for the page.]],
    },
    choice "rang_three_times" {
      [["She did ring us that morning, three times. We hung up. I'm sorry for that, here as well."]],
      reply = does [[A line comes to your telephone, and not to the page. "And not a word about how I talk. ... Thank you."]],
      shows = "apologise", anger = -5, trust = 9,
      because = [[Everybody knows now what you did. Why she was not heard is still hers.]],
    },
    choice "very_grown_up" {
      [["She's been really very grown-up about it all, and we trust there'll be a star or two more in it by now."]],
      reply = [[Now all of them are looking at me. Was that what it was for?]],
      shows = "condescend", sets = "begged", anger = 8, trust = -10,
      because = [[It began as praise, and by the end of the line it was an invoice.]],
    },
    choice "torch" {
      [["Mr Brandão: she signed in the dark, because our driver asked her to. I should have signed as well."]],
      when = all { visited "comments", no(flag "colleague") },
      reply = [[You answered *him*. That I hadn't thought of.]],
      shows = "see_their_side", anger = -5, trust = 8,
      because = [[What had been said against her was still standing there. You took it away in one line.]],
    },
  },
  slot "last" { title = "The last line", optional = true,
    choice "a_tenth_off" {
      [["Everybody who has read this far gets a tenth off, until the end of the month."]],
      reply = does [["So it was an advertisement after all," writes somebody who had been on your side.]],
      costs = money(400), anger = 4, trust = -6,
      because = [[You had their attention, and you used it.]],
    },
    choice "star_stays" {
      [["The star can stay. It was earned."]],
      reply = [[It stays.]],
      shows = "stay_calm", anger = -3, trust = 6,
      because = [[You gave up the one thing that everybody thought you were writing for.]],
    },
    choice "go_and_look" {
      [["The garden is hers. There are twelve benches, and on Sundays it is open."]],
      reply = [[Mr Valente has ordered forty cushions.]],
      anger = -3, trust = 6,
      because = [[The last word on the page is about her work, and not about yours.]],
    },
  },
  sent = { takes = minutes(20), to = "board" },
}

-- Afterwards --------------------------------------------------------------------------------------------------------------

beat "board" {
  channel = "in_person", later = at "Friday 07:00",
  does { [[Friday, seven o'clock, in front of the board. Valdir has read the page. He holds his hat in both hands. "Thirty years," he says.]], when = flag "valdir" },
  does { [[Friday, seven o'clock, in front of the board. "Thirty years without a zero, and nothing has ever happened," says Valdir.]], when = no(flag "valdir") },
  does { [[You tell Jussara whose the silent calls were, and not a word more than that. "But he *was* silent," she says. She thinks. "She," she says.]], when = no(flag "told") },
  does { [[Jussara knows from the page whose the silent calls were. "But he *was* silent," she says. She thinks. "She," she says.]], when = flag "told" },
  does { [[Tiago is not there. His gloves lie on the tap, folded.]], when = flag "tiago" },

  choice "more_careful" {
    [["So let's all be a bit more careful, me included."]],
    reply = does [["I'm always careful," says Valdir. "So am I," says Jussara. They are both right.]],
    to = "october",
    because = [[Nobody could be against it, and nobody can do it. The board still says what it said.]],
  },
  choice "nought_and_name" {
    [["From today the zero gets written. And on the telephone nobody asks for a name first. We say ours, and then we wait."]],
    reply = does [[Valdir chalks zeros along the whole board, as if they cost money. "How long do I wait?" says Jussara. "Until somebody says something."]],
    shows = "fix_the_process", sets = "waits", to = "october",
    because = [[There were two holes in your house, and she fell through both of them on the same morning.]],
  },
  choice "speaking_machine" {
    [["We get a proper system. No more chalk. And a machine for the telephone: *please say in a few words why you are calling.*"]],
    reply = does [["In a few words," says Jussara. She has been thinking since yesterday. "And how long does it wait?"]],
    shows = "fix_the_process", costs = money(900), to = "october",
    because = [[The zero is mended with it, for good. And the four seconds will be built in.]],
  },
  choice "stop_the_lorry" {
    [["Whoever wonders stops the lorry, even on his first day. And on the telephone: our name, and then we wait. Try ten seconds, Jussara."]],
    when = no(flag "tiago"),
    reply = does [[Jussara looks at the clock until ten are over. It is very quiet. "That's nothing," she says. "That's nothing at all." Tiago has gone red.]],
    shows = "fix_the_process", sets = "waits", to = "october",
    because = [[The one who wondered could have stopped it, and so could the one who picked up. Now both of them may.]],
  },
  choice "strokes" {
    [["How many silent calls have we had this year, Jussara?"]],
    reply = does [["Forty-one. I make a stroke for each." She looks along the strokes for a while. "They can't all of them have been boys," she says.]],
    shows = "find_cause", partly = "fix_the_process", to = "october",
    because = [[Now the three of them know how wide the hole is. Nobody has said yet who closes it, and how.]],
  },
}

local well = {
  { when = flag "farm", "price_list" }, { when = flag "told", "loudly" },
  { when = any { flag "begged", flag "cousins", flag "word" }, "three" },
  { when = all { flag "said", flag "waits", visited "still", no(flag "peas") }, "eleven" }, { when = flag "said", "order" }, "three",
}

beat "october" {
  channel = "chat", later = days(12),
  does [[It has turned hot. Her star is still the first thing that people find, and what you wrote is the second.]],
  says { [[Mr Valente did not pay by noon, nor that week. You had given your word, and I had passed it on.]], when = flag "word" },

  choice "shade_holding" {
    [["I drove by on Sunday, and from the road the shade looks good. I've got nothing to sell. I only wanted to say it."]],
    when = no(shown "check_back"),
    reply = [[From the road, yes. If you had asked, I'd have told you how it looks from here.]],
    anger = -3, trust = 4, takes = minutes(5), to = well,
    because = [[It was friendly, and it looked in over the hedge. A question would have been let in.]],
  },
  choice "other_four" {
    [["It's all come right, hasn't it? So how about the other four stars?"]],
    reply = [[I had wondered when that would come.]],
    sets = "begged", anger = 6, trust = -10, to = { { when = flag "farm", "price_list" }, { when = flag "told", "loudly" }, "three" },
    because = [[After all of it, you were still counting to five.]],
  },
  choice "go_on_sunday" {
    [[Go there on a Sunday, as a visitor, with a cushion, and sit down on one of the benches.]],
    reply = does [["That one's mine," says a very old lady. "Move over." She knows to the minute when the sun comes round.]],
    anger = -3, trust = 5, takes = at "Sunday 15:00", to = well,
    because = [[Nobody had invited you, it was Sunday, and it was open. You came to look at her garden.]],
  },
  choice "press_release" {
    [[Have the picture of the garden painted on your lorries. *Alto da Serra. We put it right.*]],
    reply = [[On three lorries. My garden. I see it now at every traffic light.]],
    costs = money(600), sets = "begged", anger = 8, trust = -9, takes = days(9), to = { { when = flag "farm", "price_list" }, { when = flag "told", "loudly" }, "three" },
    because = [[It is a fine picture, and it has your name under it.]],
  },
  choice "how_are_you" {
    [["And how are you doing? Has he paid by now?"]],
    when = all { shown "check_back", visited "still" },
    reply = [[On Monday. He brought it himself, and then he stood there until I had said it.]],
    shows = "check_back", anger = -3, trust = 7, takes = minutes(5), to = well,
    because = [[You asked about the part that was not trees.]],
  },
}

-- How it comes out ----------------------------------------------------------------------------------------------------------

ending "eleven" { outcome = "kept",
  does [[In November the office telephone rings. "Alto da Serra, this is Jussara," says Jussara, and then she puts down her pen, and waits. She
waits for eleven seconds.]],
  does [["Nakamura," says the telephone. "Sixty ... maples."]],
}
ending "order" { outcome = "kept",
  says [[Forty box plants, 30 to 40. And twenty hornbeams, 250 to 300. Kindly read the zeros aloud before you load. I write, as you see. Your telephone I leave to those who are quick.]],
}
ending "three" { outcome = "wavering",
  does { [[In November she changes her review. It has three stars now, and one word: *Delivered.* She buys her ferns from somebody in Joinville.]], when = no(flag "begged") },
  does { [[In November she changes her review. It has two stars now, and one word: *Delivered.* She buys her ferns from somebody in Joinville.]], when = flag "begged" },
}
ending "loudly" { outcome = "wavering",
  does [[Her garden is full on Sundays. Everybody is very kind to her, and finishes her sentences. When they ask her where to buy trees, she
does not say anything.]],
}
ending "price_list" { outcome = "wavering",
  does [[By the end of November you have nine new reviews, with one star each. They all end in the same way. *I am willing to look at it
again.*]],
}
ending "signed" { outcome = "lost",
  does [[They sit under twelve umbrellas now, from a shop in town. Whoever looks for a tree finds her star first, and under it the last thing
that you wrote.]],
}
