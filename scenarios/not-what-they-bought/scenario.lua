-- What they thought they bought. The facts are credited in README.md beside this file; the ship, the page and the class are ours.
--
-- Everything is in writing. Several says in a row are several messages, and hers are short. A reply that is only her words is one
-- message; where something else happens it is does [[...]], with the words in quotes. Nobody sees a face.
scenario {
  id = "not-what-they-bought", title = "What they thought they bought", channel = "chat", method = "help",
  difficulty = 4, minutes = 10, opens = "Tuesday 15:50", currency = "KES", may_give = money(10000),
  brief = [[You are Kit, on the schools desk at Porthole in Cape Town. The clock on your wall shows Nairobi time. Every Thursday at ten
a ship called the Petrel goes live to schools. Dr Ximena Rojas, who counts squid, draws ten of their questions and answers them. A Class Pass costs 9,600
shillings a term, for a place among ninety classes. Own Hour costs 52,000, for one class alone. The page that sells them is yours.
You wrote it in one evening, and everybody liked it. Across the desk sits Nandi, who puts the lessons together. You may give up to
10,000 shillings without asking Farouk, who owns the firm.]],
  goal = [[On Thursday she has something that she can stand up for in front of her class, and you could give it to any class.]],
  unknown = { "For whom she bought it", "What she has promised, and to whom" },
  customer = { name = "Hetal Patel", portrait = "patel", anger = 60, trust = 34, since = 2023, worth = money(144000),
               facts = { "Teaches Grade Five in Ngara, Nairobi", "Has read your free ship's log to them since 2023" } },
  starts = "counted", leaves = { "farm" },
  discuss = {
    "Every word on your page was true. Who had to pay for that?",
    "What did she have from the start that nobody had told her about?",
    "Where on your own pages does the picture promise more than the words?",
  },
}

-- The chat ----------------------------------------------------------------------------------------------------------------

beat "counted" {
  does [[Tuesday, ten to four. In Nairobi, school is out.]],
  says [[Good afternoon. On the third I bought your Class Pass for my Grade Five.]],
  says [[Your page says: *Your class. The ship. Live. Ask her anything.*]],
  says [[It lets you try the room before Thursday. I've just been in it. I counted 87 classes, and one box to type in.]],
  says [[That isn't what I bought. I'd like what I bought, please. By Thursday at ten.]],

  choice "hi_there" {
    [["Hi there! Thanks for reaching out. We completely understand your frustration."]],
    reply = [[Completely? I've only written four lines.]],
    shows = "recite_script", arises = "in_writing", anger = 6, trust = -7, to = "hotter",
    because = [[She reads for a living. She saw that those words were there before she was.]],
  },
  choice "who_wrote_it" {
    [["I'm Kit, and that page is mine, I wrote it. I've got it open next to you. What did you read in it?"]],
    reply = [[You *wrote* it? Good. Then I've got the right person.]],
    shows = "find_cause", arises = "in_writing", anger = -4, trust = 6, to = "told",
    because = [[You said whose words they are, and asked what they had become on their way to her.]],
  },
  choice "how_it_works" {
    [["You'll find all that under How it works. Up to ninety classes, and questions by text."]],
    reply = [[I've found it. Now. On the fourth screen, in grey.]],
    shows = "hide_behind_policy", arises = "in_writing", anger = 12, trust = -10, to = "hotter",
    because = [[Every word is there. She told you what she had read, and you told her what she had not.]],
  },
  choice "money_back" {
    [["Then let's not make it hard for you. The 9,600 goes back today, all of it, and you're free to look elsewhere."]],
    reply = [[Keep it. Where would I find anything by Thursday at ten, with thirty-four of them behind me?]],
    shows = "solve_too_soon", arises = "in_writing", anger = -5, trust = 3, to = "told",
    because = [[It is fair and fast. She asked for something by Thursday, and you offered her nothing by today.]],
  },
  choice "until_six" {
    [["I'm Kit, and I'm at this desk until six. Tell me what you wanted for them on Thursday."]],
    reply = [[That'll do. I'm a quick writer.]],
    shows = "find_cause", arises = "in_writing", anger = -4, trust = 5, to = "told",
    because = [[A name, an hour, and room. There was more behind those four lines, and you left space for it.]],
  },
  silence = {
    after = seconds(25), reply = [[There's a green dot beside your name. I can see that you're in.]],
    arises = "in_writing", anger = 5, trust = -5, to = "hotter",
    because = [[You were looking for the right words. On her side there was a green dot, and nothing.]],
  },
}

beat "hotter" {
  says [[I teach ten-year-olds to read. I know where people put what they'd rather you didn't.]],
  says [[I've taken a picture of that page. In case it looks different tomorrow.]],

  choice "first_in_years" {
    [["Nobody changes anything behind your back. And in three years you're the first who took it like that."]],
    reply = [[I'm the first who wrote. For every hand that's up, ten only wonder.]],
    shows = "tell_them_they_are_wrong", anger = 12, trust = -10, to = "left",
    because = [[You meant that it is a good page. She heard that she is a bad reader.]],
  },
  choice "four_screens" {
    [["Keep the picture. In your place I'd have taken two. You had to go down four screens to find out what you'd paid for."]],
    reply = [[Yes. With my thumb. I counted them as well.]],
    shows = "see_their_side", anger = -6, trust = 6, to = "told",
    because = [[You went down the four screens with her. There is nothing to defend on the way.]],
  },
  choice "half_price" {
    [["Let me make this easy. Own Hour, at half price, for you alone? That's 26,000."]],
    reply = [[Twenty-six thousand. Do you know what one egg costs?]],
    shows = "solve_too_soon", anger = -7, trust = 2, to = "told",
    because = [[A large discount on something she has not asked for, before you know what with.]],
  },
  choice "that_tone" {
    [["I do want to help, and I will. It's only that it goes better for both of us without that tone, I find."]],
    reply = [[I say that to them as well. It has never worked.]],
    shows = "scold", anger = 11, trust = -9, to = "left",
    because = [[She has said that sentence a thousand times, from the front of a room. She knows what it is for.]],
  },
  choice "what_you_told_them" {
    [["Then I won't read my page to you. What did you read to *them*?"]],
    reply = [[Hm. Are you a teacher? ... No. Never mind.]],
    shows = "find_cause", anger = -5, trust = 6, to = "told",
    because = [[The page is not the trouble. Somebody stood in front of a class with it, and you asked about that.]],
  },
}

beat "left" {
  does [[*Hetal Patel is offline.* Under her name there is a number, and a note: "Not in lessons, and never about marks."]],

  choice "ring_her" {
    [[Ring the number. In writing it only gets worse.]],
    reply = [[I don't ring, Kit. I write, so that it's written. But you tried. I'm back.]],
    shows = { "call_back", "talk_in_person" }, arises = "customer_leaves", anger = 2, trust = 2, takes = minutes(10), to = "told",
    because = [[It was a fair try, and it told you something. She needs words that she can hold up.]],
  },
  choice "marked_yellow" {
    [[Send her the page, with the sentence marked in yellow.]],
    reply = [[You've *marked* it for me. In colour. ... All right. Now I'll mark something for you.]],
    shows = "tell_them_they_are_wrong", arises = "customer_leaves", anger = 10, trust = -12, takes = minutes(5), to = "told",
    because = [[You corrected a teacher's reading, in yellow. She came back, to return the favour.]],
  },
  choice "made_it_worse" {
    [["You asked me something and I made it worse. I'm sorry. I'm here till six, and I'd like to hear it."]],
    reply = [[I've marked thirty-four essays about rain. I'm calmer. The essays aren't good.]],
    shows = "apologise", arises = "customer_leaves", anger = -7, trust = 7, takes = minutes(70), to = "told",
    because = [[One message, and then you were there when she looked. She cannot be fetched. She can come back.]],
  },
  choice "let_her_be" {
    [[Let her be. On Thursday she will see how good it is, and all this will be forgotten.]],
    reply = does [[At six you close the window. The last line in it is hers.]],
    shows = "stonewall", arises = "customer_leaves", trust = -12, to = "gone",
    because = [[It feels like trusting the lesson. She has to stand in front of it first, with what she said.]],
  },
  choice "a_coupon" {
    [["So sorry to lose you! Here's a fifth off the next term, as a thank-you for your patience."]],
    reply = [[You want me back *here*, and you send me a coupon for here?]],
    shows = { "recite_script", "apologise", "solve_too_soon" }, costs = money(1920), arises = "customer_leaves", anger = 2, trust = -4, takes = minutes(20), to = "told",
    because = [[It is made for people who leave a basket. She had left a conversation.]],
  },
}

beat "told" {
  says { [[From the beginning, then.]], when = arisen "customer_leaves" },
  says [[First. Most of it isn't my money.]],
  says [[It was two hundred shillings a child. In coins, in an envelope. One mother paid in eggs.]],
  says [[Second. Your picture. A woman on a screen, and a boy with his hand up. She's looking *at him*.]],
  says [[I held that picture up. And I told them]],
  does [[Three dots. They stop. They start again.]],

  choice "bought_in" {
    [["Oh, that picture isn't one of our lessons. It's bought in. Everybody uses that boy."]], interrupts = true,
    reply = [[I see. ... I'd given him a name.]],
    shows = { "interrupt", "defend" }, anger = 4, trust = -8, to = "for_whom",
    because = [[It clears up the picture. She was in the middle of saying what she had done with it.]],
  },
  choice "told_them_what" {
    [["Go on. I'm reading."]],
    reply = [[I told them: that's us. On Thursday that's us.]],
    shows = "hear_out", anger = -4, trust = 6, to = "for_whom",
    because = [[Four words, and none of them was about you. She went on from where she was.]],
  },
  choice "badges" {
    [["Eggs! Then let's do something for those parents. I'll send badges for all of them, and a big poster for the wall."]],
    reply = [[That's kind, but no badges, thank you. ... I'd got as far as what I told them.]],
    shows = { "interrupt", "solve_too_soon" }, anger = -4, trust = 4, to = "for_whom",
    because = [[A present, in the middle of a sentence. She put the sentence away to be polite about it.]],
  },
  choice "the_rest" {
    [["One thing, when you've got to the end of that: 34 times 200 makes 6,800. Who paid the rest?"]],
    reply = [[You can do sums. I did. Nobody knows, and it isn't what I was typing.]],
    shows = "find_cause", partly = "hear_out", anger = -2, trust = 3, to = "for_whom",
    because = [[A sharp question, and a true answer. The dots were about something else.]],
  },
  choice "no_hurry" {
    [["There's no hurry at all. I can see that you're still typing, and I'd like to read the end of it."]],
    reply = [[that's us. That's what I told them. ... Thank you. It isn't quick to type.]],
    shows = "hear_out", anger = -4, trust = 5, to = "for_whom",
    because = [[You said that you could see the dots, so your silence was not like other silences.]],
  },
  silence = {
    after = seconds(12), reply = [[that's us. I told them that's us. They looked at it for a long time.]],
    shows = "hear_out", anger = -4, trust = 4, to = "for_whom",
    because = [[While the dots move it is her turn. You left it to her.]],
  },
}

beat "for_whom" {
  says [[On Friday the parents come in to hear how it was.]],
  says [[Now you'll tell me that I can always type something in your box.]],

  choice "what_parents_know" {
    [["Then we've got until Friday. What have the parents been told so far, and what do they think they'll see?"]],
    reply = [[A ship. They're easy. Whatever I show them, they'll clap.]],
    shows = "find_cause", anger = -2, trust = 2, to = "promise",
    because = [[Sensible, and about Friday. What weighs on her happens on Thursday, and it is not a parent.]],
  },
  choice "who_is_it" {
    [["No, I won't. In the picture there's one boy with his hand up, and she's looking at him. Who's that, in your room?"]],
    reply = [[You're quick. ... I told them it was all of us. It isn't.]],
    shows = "find_cause", anger = -3, trust = 6, to = "boy",
    because = [[She had told you twice whom she was looking at. You looked there too.]],
  },
  choice "whom_for" {
    [["I won't. Whom did you buy it for?"]],
    reply = [[For Grade Five. ... For one of Grade Five.]],
    shows = "find_cause", anger = -3, trust = 5, to = "boy",
    because = [[The shortest question there is. She began with the official answer and then gave you the other one.]],
  },
  choice "not_telling" {
    [["I'm not going to tell you anything yet. I'm still listening to you."]],
    reply = [[Then I'd better say it. ... It isn't for all thirty-four. It's for one.]],
    shows = "hear_out", anger = -4, trust = 5, to = "boy",
    because = [[She had your answer ready for you. You did not take it, and there was room for the rest of hers.]],
  },
  choice "parents_call" {
    [["I've a better idea. On Friday I come on the screen myself, for the parents, and explain to them how the pass works. You sit back."]],
    reply = [[You'd do that? That's really kind. ... No, let me. I'm not worried about the parents.]],
    shows = "solve_too_soon", anger = -7, trust = 5, to = "promise",
    because = [[A warm offer, for the people she had just named. You had not asked if it was about them.]],
  },
}

beat "boy" {
  says [[There's a boy. I'm not putting his name in a chat.]],
  says [[He came in January, from Lamu. That's on the coast. On his first day he said *mato* for eyes. They say it like that there.]],
  says [[Thirty-three children laughed. They aren't bad children.]],
  says [[Since then he hasn't said one word in my room. He writes me slips. There's never a mistake in them.]],
  says [[When I held up your page, he came to my desk and he said]],
  does [[Dots.]],

  choice "poor_little_man" {
    [["Oh, the poor little man. But don't you worry too much. At that age it's all forgotten in a week, you'll see."]],
    reply = [[It has been seventeen weeks. I count those as well.]],
    shows = "condescend", anger = 7, trust = -8, to = "promise",
    because = [[You wanted to make it lighter. It was you who then had less to carry.]],
  },
  choice "said_what" {
    [["I'm still here, and there's nothing else I have to do. What did he say?"]],
    reply = [["Can I ask her?" Four words, out loud. You could hear the clock.]],
    shows = "hear_out", anger = -5, trust = 6, to = "promise",
    because = [[Nobody else has heard those four words. She was finding out if you were somebody to tell.]],
  },
  choice "first_on_thursday" {
    [["Say no more. On Thursday he's drawn first, I'll see to it. Tell him tonight!"]],
    reply = [[The first? He will? I'll ring his aunt. Oh. Thank you. I'll ring her now.]],
    shows = { "solve_too_soon", "break_promise" }, sets = "sure", anger = -14, trust = 8, to = "promise",
    because = [[The ship draws them, and not you. Now two people have promised him something.]],
  },
  choice "at_home" {
    [["When you've typed that: does he speak at home?"]],
    reply = [[All day, his aunt says. There's no stopping him. ... But that isn't what I was typing. He said "Can I ask her?"]],
    shows = "find_cause", partly = "hear_out", anger = -2, trust = 3, to = "promise",
    because = [[A good question, and it came one message early. She had to put hers in behind it.]],
  },
  silence = {
    after = seconds(12), reply = [["Can I ask her?" Four words. I had an answer out before I'd thought.]],
    shows = "hear_out", anger = -5, trust = 6, to = "promise",
    because = [[Some sentences are slow to type. You left this one alone until it was there.]],
  },
}

-- You cut in on her before she had typed what he said.
local unheard = any { flag "sure", shown "condescend" }

beat "promise" {
  says { [[I said: yes. With your own mouth, and she'll hear you.]], when = all { visited "boy", no(unheard) } },
  says { [[He asked if he could ask her. It was the first thing he'd said. I said: yes. With your own mouth, and she'll hear you.]], when = all { visited "boy", unheard } },
  says { [[He's been practising ever since. He won't show me the slip.]], when = visited "boy" },
  says { [[I've made a promise. To somebody who is ten. More than that you needn't know.]], when = no(visited "boy") },
  says { [[I said: with your own mouth, and she'll hear you.]], when = no(visited "boy") },
  says [[And NOWHERE on your page does it say that you have to type.]],
  does [[It does. Line 31, in grey: "Questions are sent in as text."]],

  choice "line_31" {
    [["It does say so, further down, in line 31. I only mention it so that we're talking about the same thing."]],
    reply = [[I've got it now. Thank you. I'll read it to the class.]],
    shows = "tell_them_they_are_wrong", arises = "customer_wrong", anger = 12, trust = -12, to = "want",
    because = [[You are right by one line. She cannot give a child line 31.]],
  },
  choice "anybody_would" {
    [["You read *ask her anything* and told a child so. Anybody would have. I'm sorry: they're my words, and it's you who stands there with them."]],
    reply = [[Yes. That's where I stand. ... Thank you.]],
    shows = { "see_their_side", "apologise" }, arises = "customer_wrong", anger = -5, trust = 8, to = "want",
    because = [[You stood where she stands, and said sorry for your part. Line 31 can stay where it is.]],
  },
  choice "can_imagine" {
    [["I'm truly sorry. I can imagine how you must be feeling, with everything that you've got on your plate."]],
    reply = [[Can you? I'm on a child's chair in an empty room, and there's no plate.]],
    shows = "apologise", partly = "see_their_side", arises = "customer_wrong", anger = 1, trust = -2, to = "want",
    because = [[It fits anybody, on any day. She had just told you what it was about, and there is nothing of that in it.]],
  },
  choice "ten_years_old" {
    [["I know what I wrote. I'd never thought of what it says to somebody who is ten. I'd have made the same promise. I'm sorry."]],
    reply = [[Would you? ... Then there are two of us in it.]],
    shows = { "apologise", "see_their_side" }, arises = "customer_wrong", anger = -5, trust = 8, to = "want",
    because = [[You read your own page through the eyes it was read with. She is not alone with the promise now.]],
  },
  choice "take_it_back" {
    [["I'm so sorry. Could you take it back, gently? Children forgive more than we think."]],
    reply = [[I could. I'd be told "That's all right." That's the worst of it.]],
    shows = "apologise", arises = "customer_wrong", anger = -2, trust = -1, to = "want",
    because = [[It would be over by tomorrow, and nobody would complain. That is how a child learns not to ask.]],
  },
  choice "true_by_thursday" {
    [["I'm sorry. In your place I'd be counting the hours. Then it had better be true by Thursday at ten."]],
    reply = [[Forty-two. ... "Then it had better be true." I'll hold you to that one.]],
    shows = { "apologise", "see_their_side" }, arises = "customer_wrong", anger = -5, trust = 7, to = "want",
    because = [[You knew what she was doing with the hours, and you did not stay there longer than she did.]],
  },
}

-- What there is to give -----------------------------------------------------------------------------------------------------

beat "want" {
  does [["Own Hour is full until August," says Nandi. "Thursday at two is a school in Kumasi." You ask if a question could go to the ship
as a voice. "As a recording? They could play that. It'd come after the ten. One voice, each week another class." She thinks. "Nobody's
ever asked."]],
  does { [["And nobody here can have him drawn first," she says. "It's the ship that draws."]], when = flag "sure" },
  says [[I've read your page to the end now. Own Hour is what I meant. So I'd like that one.]],
  says [[What can you do?]],

  choice "every_term" {
    [["Then Own Hour it is. Thursday at two, and from now on every term, free. I'll find a way to tell Farouk."]],
    reply = [[Every term? FREE? I don't know what to say. The head's just gone past, I've told her.]],
    shows = "give_away_the_farm", sets = "farm", costs = money(156000), anger = -16, trust = 7, to = "whose_hour",
    because = [[It makes you both happy for a minute. The hour belongs to a school in Kumasi, and the head has told somebody already.]],
  },
  choice "plan_is_plan" {
    [["Own Hour is full. You chose the pass, and within a term we can't change that. It says so under Plans."]],
    reply = [[I didn't choose. I read.]],
    shows = "hide_behind_policy", anger = 9, trust = -9, to = "cold",
    because = [[She asked what you can do. You told her three things that you cannot.]],
  },
  choice "at_ten" {
    [["Let's leave both names aside. On Thursday at ten, what has to happen, so that you can look at them?"]],
    reply = [[That's an odd way to sell something. Let me think.]],
    shows = "ask_their_remedy", anger = -4, trust = 6, to = "enough",
    because = [[She had picked a thing with a price. You asked what she wants it to do.]],
  },
  choice "a_voice" {
    [["Yours can do more than I wrote. A question can go to the ship as a voice, recorded, one class each week. This week, yours?"]],
    reply = [[A voice? Not typed? ... Say that again.]],
    shows = "explain_what_can_be_done", sets = "voice", anger = -6, trust = 7, to = "enough",
    because = [[It is not on the page, and it is inside what she has. You began with the yes.]],
  },
  choice "fingers" {
    [["You could still type it tomorrow, and I'll keep my fingers crossed for you. Somebody has to be lucky, so why not you?"]],
    reply = [[I've got thirty-four pairs of crossed fingers here already.]],
    anger = 6, trust = -7, to = "cold",
    because = [[Friendly, and it leaves everything as it was. She has told a child something, and luck was not in it.]],
  },
}

beat "cold" {
  says [[So nothing can be done. I'd like that as a sentence, please.]],
  says [[I need something to read out on Friday.]],

  choice "quick_sentence" {
    [["I'm sorry: this term, nothing can be done. It's the way the plans are made."]],
    reply = [[Thank you. That's clear. I'll type, then.]],
    shows = { "hide_behind_policy", "apologise" }, anger = 6, trust = -9, to = "undrawn",
    because = [[She asked for the sentence so that you would hear yourself say it. It was not even so: Nandi had just named a voice.]],
  },
  choice "crossed_out" {
    [["I take it back. You asked what I can do, and I told you nothing. I'm sorry. What has to happen on Thursday at ten?"]],
    reply = [[That's better than the sentence. Give me a minute.]],
    shows = { "apologise", "ask_their_remedy" }, anger = -7, trust = 7, to = "enough",
    because = [[You crossed out your own line before she could read it out.]],
  },
  choice "keep_both" {
    [["No, wait. You get the 9,600 back, all of it, and you keep the pass as well. Only please don't read me out to the parents."]],
    reply = [[I asked for one sentence, and got nine thousand shillings. Well. Thank you. I'll give it back to them in coins.]],
    shows = { "give_away_the_farm", "put_right" }, sets = "farm", costs = money(9600), anger = -12, trust = 2, to = "by_when",
    because = [[You paid so as not to be quoted. On Thursday at ten there is still only a box to type in.]],
  },
  choice "be_fair" {
    [["That's not fair to us, if you don't mind. You'd be reading out half of it. There are thirty classes that love the pass."]],
    reply = [[There's an *us*. I'd been writing to you.]],
    shows = "take_personally", anger = 9, trust = -9, to = "by_when",
    because = [[You were hurt, and that is only human. She had asked for a line, and got your side of it.]],
  },
  choice "the_opposite" {
    [["Then read out this: a question can be sent as a voice. Tried first with your class, on Thursday."]],
    reply = [[A *voice*? ... That isn't on your page.]],
    shows = "explain_what_can_be_done", sets = "voice", anger = -8, trust = 6, to = "enough",
    because = [[She wanted something to read out on Friday. You gave her something that she would want to.]],
  },
}

beat "enough" {
  says { [[She has to hear *him*. Not a thing that I've typed.]], when = visited "boy" },
  says { [[She has to hear a voice. Not a thing that I've typed.]], when = no(visited "boy") },
  says [[And nobody in my room may laugh. That's why I want it to be only us.]],

  choice "top_of_the_list" {
    [["Only you, then. I'll put you at the top of the list for Own Hour. If anybody drops out, you're in."]],
    reply = [[That's very good of you. ... And on Thursday?]],
    anger = -7, trust = 4, to = "by_when",
    because = [[The reason that she gave you is in her own room. A list does nothing about that, and nothing about Thursday.]],
  },
  choice "no_two_alike" {
    [["With only you, your class is all there is. In the big room there's Muscat, Shetland, Lagos. No two talk alike, and the ship answers one recorded voice in front of them all. Yours?"]],
    reply = [[No two alike. ... I'd counted them as a crowd.]],
    shows = { "reset_expectation", "explain_what_can_be_done", "meet_halfway" }, sets = "voice", anger = -9, trust = 10, to = "by_when",
    because = [[The same 87 classes. You gave her another word for them, and one thing that is new, and the word did most of it.]],
  },
  choice "keep_them_quiet" {
    [["The laughing, that's up to the teacher, isn't it? You only have to be a bit firm with them. They'll be as quiet as mice."]],
    reply = [[As mice, they can do. I'm not asking for quiet.]],
    shows = "condescend", anger = 8, trust = -9, to = "by_when",
    because = [[It is her side, and she knows. It is what she has lain awake about since January.]],
  },
  choice "what_is_missing" {
    [["Then it's said alone, into a phone, as often as it takes. I play that to the ship on Thursday. What's still missing?"]],
    reply = [[Alone. The storeroom has a door. ... Nothing's missing. It was never the hour that I wanted.]],
    shows = { "explain_what_can_be_done", "ask_their_remedy" }, sets = "voice", anger = -8, trust = 9, to = "by_when",
    because = [[Nobody can laugh at a shut door. You said how, and left it to her to say if it is enough.]],
  },
  choice "in_writing_too" {
    [["Whoever types a question gets an answer from the ship within the week. In writing, by name. That's in the pass already."]],
    reply = [[That's good to know. ... There are slips enough already.]],
    shows = { "state_facts_calmly", "explain_what_can_be_done" }, anger = 2, trust = 1, to = "by_when",
    because = [[It is true and not bad, and she had not known. She has just said that it has to be heard.]],
  },
}

beat "whose_hour" {
  does [["Kumasi has been saving since Christmas," says Nandi, who can read your screen. "They told me about the jar."]],
  says [[One question, before I tell the children.]],
  says [[It says "full until August". So whose hour is it?]],

  choice "dont_worry" {
    [["You mustn't worry about that. These things get moved all the time, and they're in Kumasi, they'll never know."]],
    reply = [[They'd never know. I'm trying to teach thirty-four people the opposite.]],
    shows = "condescend", anger = 6, trust = -11, to = "by_when",
    because = [[She asked for a name, because she is one. You told her how it is done.]],
  },
  choice "suvas" {
    [["It's a school's in Kumasi. It wasn't mine to give, and I'm sorry. What I do have is a recording, played to the ship on Thursday, and answered. Is that nearer?"]],
    reply = [[Some teacher there has held up a picture too. No. Not theirs. ... Tell me about the recording.]],
    shows = { "apologise", "state_facts_calmly", "explain_what_can_be_done", "ask_their_remedy" }, sets = "voice", anger = -4, trust = 8, to = "by_when",
    because = [[You took it back yourself, the same minute. What you had to offer was smaller, and it was yours.]],
  },
  choice "you_first" {
    [["A school's in Kumasi. But they can have August, and a second hour on top of it from me. So nobody loses anything."]],
    reply = [[Then they stand there on Thursday with nothing. I won't have it. I'll type.]],
    shows = "give_away_the_farm", costs = money(52000), anger = -3, trust = -5, to = "undrawn",
    because = [[You paid for one gift with another. It is only on Thursday that somebody has nothing, and she knows how that is.]],
  },
  choice "the_system" {
    [["I couldn't tell you, I'm afraid. It's the system that moves the bookings, we only ever see the numbers."]],
    reply = [[You could. You don't like the answer. It's all right, neither do I. Then not.]],
    shows = "blame_others", anger = 3, trust = -7, to = "by_when",
    because = [[Nandi knows about their jar. You put a machine in front of it.]],
  },
}

beat "by_when" {
  says { [[All right, a recording. So who does what? I've got a class at seven.]], when = flag "voice" },
  says { [[What do I tell them in the morning, then?]], when = no(flag "voice") },

  choice "six_o_clock" {
    [["You: a recording, by noon tomorrow. I: try it on the ship. At six tomorrow I write to you, whether it works or not."]],
    when = flag "voice",
    reply = [[*Or not.* Thank you for that. I'll write it on the board, the small one.]],
    shows = "commit_to_plan", sets = "six", costs = money(1200), arises = "promise_made", anger = -5, trust = 8, to = "storeroom",
    because = [[Two names, two hours, and it holds on a bad day as well.]],
  },
  choice "all_of_it" {
    [["Tell them that it'll be on, it'll be heard, and she'll answer. You've got my word for all three. Go and have your evening!"]],
    reply = [[All three. Then I'll sleep. I hadn't thought I would.]],
    shows = "break_promise", sets = "sure", arises = "promise_made", anger = -13, trust = 8, to = { { when = flag "voice", "storeroom" }, "undrawn" },
    because = [[She needed to hear it, and so you said it. Nobody has asked the ship.]],
  },
  choice "change_anything" {
    [["Noon tomorrow: your recording. Five: I play it to the ship. Six: you hear from me, good or bad. That's my idea. How would you like it?"]],
    when = flag "voice",
    reply = [[Like that. It's a good timetable. I've seen many.]],
    shows = { "commit_to_plan", "ask_their_remedy" }, sets = "six", costs = money(1200), arises = "promise_made", anger = -5, trust = 8, to = "storeroom",
    because = [[She can see where each of you will be standing, and it was hers to correct.]],
  },
  choice "in_touch" {
    [["Leave it with us now. We'll be in touch as soon as there's anything to say."]],
    reply = [["As soon as." I write that in reports. It means no.]],
    shows = "recite_script", anger = 4, trust = -7, to = { { when = flag "voice", "storeroom" }, "undrawn" },
    because = [[It is meant to take something off her. What it took off her is the hour at which she would know.]],
  },
  choice "eight_tomorrow" {
    [["That it needn't be text. By noon tomorrow you send me a recording. I play it to the ship. At six I tell you if they've got it."]],
    when = no(flag "voice"),
    reply = [[A recording? ... That I could say. "We're finding out." They like it when I don't know.]],
    shows = { "commit_to_plan", "explain_what_can_be_done" }, sets = { "voice", "six" }, costs = money(1200), arises = "promise_made", anger = -6, trust = 7, to = "storeroom",
    because = [[Late, and it is a real thing with an hour to it. She has a line for seven in the morning.]],
  },
  choice "a_fair_draw" {
    [["That it's a draw, and that a draw is fair. Children understand that, often better than we do. Type it in by noon tomorrow."]],
    when = no(flag "voice"),
    reply = [[They do understand it. They've been losing draws all their lives.]],
    shows = "condescend", anger = 5, trust = -6, to = "undrawn",
    because = [[True of draws. You told a teacher about children, and gave her nothing to take in with her.]],
  },
}

-- Wednesday -----------------------------------------------------------------------------------------------------------------

beat "storeroom" {
  later = at "Wednesday 11:40",
  says { [[You'd better know now. It's a boy. He came from Lamu in January, and they laughed at how he talks. He hasn't said a word in my room since.]], when = no(visited "boy") },
  says [[He's in the storeroom, with my phone. He's been in there for half an hour.]],
  says [[I can hear him not talking.]],
  says [[Questions close at noon.]],

  choice "noon_is_noon" {
    [["They do, and I can't hold it open for one class alone. Could you read it out for him?"]],
    reply = {
      { [[I've got a lovely voice. It isn't his. ... He's come out. He wants the box to type in. You needn't write at six, then.]], when = flag "six" },
      [[I've got a lovely voice. It isn't his. ... He's come out. He wants the box to type in.]] },
    shows = "hide_behind_policy", anger = 8, trust = -8, to = "undrawn",
    because = [[Noon is your number. You gave it to a boy behind a door, and he took it as his answer.]],
  },
  choice "nobody_waits" {
    [["Noon is only a number that I once put there. Two is fine, and so is four. Tell him that nobody's waiting."]],
    reply = [[I told the door. "Nobody's waiting." It's another kind of quiet now. ... He's *talking*. I'm going away from the door.]],
    shows = { "make_exception", "explain_what_can_be_done" }, anger = -6, trust = 8, takes = minutes(40), to = "file",
    because = [[It costs you two hours in which nothing else happens. He had no clock in there with him any more.]],
  },
  choice "lunch" {
    [["Then let's not press him. Type it for him, and let him have his lunch."]],
    reply = {
      { [[You're kind. ... All right. He's eating. I'm typing. So you needn't write at six.]], when = flag "six" },
      [[You're kind. ... All right. He's eating. I'm typing.]] },
    anger = -7, trust = 2, to = "undrawn",
    because = [[It was said out of pity, and it opened the door. The promise was *with your own mouth*.]],
  },
  choice "big_boy" {
    [["Tell him he has to be brave now. A lot of people have gone to a lot of trouble so that he can ask this."]],
    reply = [[I won't tell him that. I told him there's rice today. ... *That* worked. I can hear him.]],
    shows = "scold", anger = 5, trust = -7, takes = minutes(15), to = "file",
    because = [[To you it was a push. Behind the door it would have been a lot of people. She kept them out.]],
  },
  choice "whom_at_home" {
    [["When he does talk, at home, whom does he talk to?"]],
    reply = [[His aunt. And her goat. ... WAIT. There's a picture of the goat on my phone. I've told him where. ... He's talking to the goat.]],
    shows = "find_cause", anger = -6, trust = 8, takes = minutes(15), to = "file",
    because = [[You left the question alone, and asked after the talking. She had the answer in her phone.]],
  },
  choice "neither_could_i" {
    [["With that class outside I couldn't either. Tell him that it's for the ship. Not for you, and not for me."]],
    reply = [[Not even for me? ... I told him. I've gone down to the yard. Through the window I can see his mouth moving.]],
    shows = "see_their_side", anger = -6, trust = 8, takes = minutes(25), to = "file",
    because = [[You saw who was listening at the door. It was two people who meant him well.]],
  },
}

beat "file" {
  does [[A file comes in. Forty-one seconds.]],
  says { [[I haven't listened. "Only the ship," he said. That's three more words.]], when = visited "boy" },
  says { [[I haven't listened. "Only the ship," he said. To *me*. Three words.]], when = no(visited "boy") },
  says [[I told him that I had your word on it. I hope that's all right.]],
  does [["One of us has to hear it first," says Nandi. "It goes out to ninety classes."]],

  choice "headphones" {
    [[Write that she has your word. Then put on the headphones and listen, once. It has to be done, and nobody will ever know.]],
    reply = does [[It is a low voice for ten. Now you know what he asks. "Thank you," writes Hetal. "For keeping it shut."]],
    shows = "break_promise", sets = "listened", anger = -6, trust = 5, to = "six",
    because = [[It was for a good reason. It was also the first thing that you gave your word on.]],
  },
  choice "she_is_the_ship" {
    [["It is. There's one thing I need: somebody must hear it before ninety classes do. May that be Dr Ximena? She's the ship."]],
    reply = [[She *is* the ship. I asked the door. He nodded. I heard him nod.]],
    shows = "explain_what_can_be_done", anger = -5, trust = 8, to = "six",
    because = [[Nandi is right, and so is he. You found the one person who is both.]],
  },
  choice "ask_him_again" {
    [["Ask him once more, please. Say that it has to be one of us, and that Nandi is very kind."]],
    reply = [[I asked. "The ship," he says. That's two more. So then I'm saying it as well.]],
    shows = "state_facts_calmly", anger = 4, trust = -4, to = "six",
    because = [[You asked him to give up the one thing that he had asked for. He would not, and he said so aloud. So the ship hears it first.]],
  },
  choice "unopened" {
    [["It's all right. I've sent it on as it is. Dr Ximena hears it tonight, by herself, before anybody else. Tell him that."]],
    reply = [[I told him. He wrote me a slip. It says: "Good."]],
    shows = "state_facts_calmly", anger = -5, trust = 7, to = "six",
    because = [[Her word was good because you made it good. Somebody hears it first, and it is the one it was meant for.]],
  },
  choice "trim_it" {
    [["Of course it's all right. Shall I cut the quiet bits off at both ends, so that he comes across well?"]],
    reply = [[You'd have to hear it, to do that. ... Leave it as he made it. All the quiet as well.]],
    anger = 3, trust = -4, to = "six",
    because = [[It was meant to do him credit. The yes was gone before the sentence was over.]],
  },
}

beat "six" {
  later = at "Wednesday 17:55",
  does [[Five to six. It's blowing where the ship is, and the line is down. Nandi has tried nine times. Nobody on board has got the recording yet.]],

  choice "nothing_yet" {
    [["It's six, and I've nothing for you, I'm sorry. A storm, and no line. I'll try all night, and before school you'll know, either way."]],
    when = flag "six",
    reply = [[Nothing. But it's six. ... I told him that you'd write. I never told him what.]],
    shows = { "keep_promise", "commit_to_plan", "state_facts_calmly", "apologise" }, anger = -4, trust = 8, to = "thursday",
    because = [[There was nothing to say, and you said it on time. She can build on that more than on good news.]],
  },
  choice "wait_a_little" {
    [[Wait. The line may be back within the hour, and a message with nothing in it only makes for a bad night.]],
    when = flag "six",
    reply = does [[At ten to eight: "I had the phone in my hand on the bus. I went past my stop. Then I walked."]],
    shows = "break_promise", takes = hours(2), anger = 11, trust = -11, to = "thursday",
    because = [[You wanted to have something for her. She wanted to hear from you.]],
  },
  choice "she_cant_wait" {
    [["All set for tomorrow! The ship has it, and Dr Ximena can't wait to meet you all. Sleep well!"]],
    reply = [[She can't wait. I'm ringing his aunt. He'll put his good shirt on.]],
    shows = "break_promise", sets = { "sure", "dressed_up" }, anger = -13, trust = 8, to = "thursday",
    because = [[By ten tomorrow it may even be true. It is not true now, and a shirt is being ironed on it.]],
  },
  choice "good_feeling" {
    [["It's six, as I said. There's no line yet. But I've got a good feeling, it nearly always comes back overnight."]],
    when = flag "six",
    reply = [[It's six, and you're there. The feeling I can't do much with.]],
    shows = "keep_promise", anger = 1, trust = 3, to = "thursday",
    because = [[The hour was kept. At half past seven she will want to know when she hears more, and you have not said.]],
  },
  choice "before_school" {
    [["Six o'clock. The line is down, there's a storm. I don't know if it'll be up by ten. When do you need to know, to tell him?"]],
    when = flag "six",
    reply = [[At half past seven. He comes early, he waters the plants. ... Thank you for asking *when*.]],
    shows = { "keep_promise", "state_facts_calmly" }, anger = -4, trust = 8, to = "thursday",
    because = [[The hour was kept, and the news was not dressed up. And you thought of who has to pass it on.]],
  },
  choice "her_evening" {
    [[Leave her evening in peace. She hears from you as soon as there's anything to tell.]],
    when = no(flag "six"),
    reply = does [[At ten to eight: "Is it there? I'm only asking." You write that it isn't. "Thank you," she writes. "I'd thought that I'd be told."]],
    anger = 6, trust = -7, takes = hours(2), to = "thursday",
    because = [[There was no hour to keep. So she sat with her phone in every one of them.]],
  },
  choice "unasked" {
    [["I gave you no hour, so I'll say now how it stands. There's a storm, and no line. Nobody on board has it yet. Nandi keeps trying."]],
    when = no(flag "six"),
    reply = [[Thank you. That's better than nothing, and I'd expected nothing.]],
    shows = "state_facts_calmly", anger = -4, trust = 6, to = "thursday",
    because = [[She had no hour to wait for, and you did not make her wait for one. She knows what you know.]],
  },
}

-- Thursday ------------------------------------------------------------------------------------------------------------------

beat "thursday" {
  later = at "Thursday 10:20",
  does [[The line came back at four in the morning. Nandi was up, and the recording went through. Now it's the lesson: no picture, only voices and wind, and 87 small windows.]],
  says { [[Thank you for your line at seven. He's read it.]], when = no(flag "dressed_up") },
  says { [[You were so sure. I told him it was sure.]], when = flag "sure" },
  says [[That was the seventh. Squid again.]],
  says [[He's gone under his table.]],

  choice "after_the_ten" {
    [["He comes after the ten, in about six minutes. I've got the list in front of me, and nobody's forgotten him."]],
    reply = [[Six. I've shown him six fingers. He's counting.]],
    shows = "state_facts_calmly", anger = -4, trust = 6, to = "heard",
    because = [[She could not see how long the wait is, and you could. It fits on six fingers.]],
  },
  choice "sit_up" {
    [["Children! Get him to sit up nicely. It always works out in the end."]],
    reply = [[I haven't told him to sit up since January. I'm not starting today.]],
    shows = "condescend", anger = 7, trust = -9, to = "heard",
    because = [[From where you are, it is a boy under a table. She knows what it took to get him into the room.]],
  },
  choice "good_table" {
    [["I'd be under there with him. It's all sound today, he'll hear it just as well. He comes after the tenth."]],
    reply = [[I told him. "It's a good table," he says. ... He *says*.]],
    shows = { "see_their_side", "state_facts_calmly" }, anger = -6, trust = 8, to = "heard",
    because = [[You let him be where he is, and told her when. She could pass on both.]],
  },
  choice "what_a_shame" {
    [["Oh no. Under the table! I'm so sorry. What a shame, after all that work."]],
    reply = [[It isn't a shame. It's a table. ... Only be there, will you.]],
    shows = "apologise", anger = -2, trust = 3, to = "heard",
    because = [[You were sad about it before it was over. She had wanted somebody to tell, and she told you so.]],
  },
  choice "let_her_listen" {
    [[Write nothing. She can hear the lesson herself, and anything from you would only take her mind off it.]],
    reply = [[Are you there? Eight. ... All right. You aren't.]],
    shows = "stonewall", anger = 6, trust = -8, to = "heard",
    because = [[A green dot and no answer. It is how she began with you on Tuesday.]],
  },
}

beat "heard" {
  does [[Then his voice. "Is there anybody on your ship who talks like me?" He says it in English, and then the way they say it in Lamu. After that there is only wind. "Wait," says Dr Ximena. "He's standing beside me."]],
  does [["That'll be Athman," says Nandi. "He looks after the ropes. He ties her to her chair when it's rough." A deep voice has begun to talk. You don't understand a word of it.]],
  does { [[You knew the question. Of all the people in the lesson you alone did not hear it for the first time.]], when = flag "listened" },
  says [[I don't understand half of it. He does.]],
  says [[He's come out. He's standing up. He's ANSWERING.]],

  choice "a_review" {
    [["How wonderful! Would you write us a review, now, while it's all fresh?"]],
    reply = [[*Now?* No. Not now.]],
    shows = "interrupt", arises = "fixed", anger = 6, trust = -8, to = "friday",
    because = [[It was fresh. You held out a form to her in the middle of it.]],
  },
  choice "page_was_right" {
    [["There! So my page was true all along: *ask her anything*."]],
    reply = [[It was true about one boy in three thousand. Because I wrote to you.]],
    shows = "defend", arises = "fixed", anger = 6, trust = -9, to = "friday",
    because = [[You had been carrying the page about since Tuesday. You put it down on her best minute.]],
  },
  choice "not_your_turn" {
    [[Write nothing. It isn't your turn.]],
    reply = [[They're not laughing. They're asking him what it MEANS.]],
    shows = "hear_out", arises = "fixed", anger = -7, trust = 6, to = "friday",
    because = [[There was nothing that you could add, and for once she could not wait to write.]],
  },
  choice "go_and_look" {
    [["Don't write to me now, look at him. I'll ask you tomorrow, when the parents have been, and you can tell me all of it then."]],
    reply = [[Yes. Tomorrow.]],
    shows = "commit_to_plan", sets = "asked", arises = { "fixed", "promise_made" }, anger = -6, trust = 8, to = "friday",
    because = [[You sent her away from the screen. And there is a tomorrow in it.]],
  },
  choice "whats_he_doing" {
    [["What's he doing now? I can't see you from here, tell me all of it."]],
    reply = [[I can't look and type. ... No. Looking.]],
    shows = "find_cause", arises = "fixed", anger = 1, trust = 1, to = "friday",
    because = [[You wanted to be in the room, who would not. To let you in, she would have had to leave it.]],
  },
}

beat "undrawn" {
  later = at "Thursday 10:50",
  says { [[You'd better know who it was. A boy, from Lamu. In January they laughed at how he talks, and since then he hasn't said a word in my room. He writes me slips.]], when = no(any { visited "boy", visited "storeroom" }) },
  says [[Ten questions. Ours wasn't one of them. Four were about squid.]],
  says { [[You'd said it was sure. *That* you never took back.]], when = flag "sure" },
  says [[He's put the slip back in his pocket. He isn't crying. I'd know what to do about crying.]],

  choice "luck_of_the_draw" {
    [["What a pity. That's the rule with a draw, I'm afraid, it's the same for everybody."]],
    reply = [[Not for the squid.]],
    shows = "hide_behind_policy", anger = 10, trust = -11, to = "friday_cold",
    because = [[The draw was fair to the question. It was his voice that had been promised something.]],
  },
  choice "tonight_aloud" {
    [["I left it to a draw, and you had to stand there. I'm sorry. He can still say it, alone, into your phone. The ship answers that in sound, and to nobody else."]],
    reply = {
      { [[So it can be done. On Tuesday it couldn't. ... I'll ask him. I won't promise it to him. I'll ask.]],
        when = all { visited "cold", no(flag "voice") } },
      [[Only him. ... I'll ask. I won't promise it to him. I'll ask.]] },
    shows = { "apologise", "see_their_side", "explain_what_can_be_done", "adjust_and_retry" }, sets = "late_voice", costs = money(1200),
    arises = "still_unhappy", anger = -9, trust = 7, to = "friday",
    because = [[It was possible on Tuesday. It is possible now, and this time nobody draws anything.]],
  },
  choice "soft_squid" {
    [["I'm so sorry. I'm sending him a squid, a soft one, and a card that the whole crew has signed."]],
    reply = [[That's sweet of you. He'll thank you. On a slip.]],
    shows = { "apologise", "peace_offering" }, costs = money(2500), arises = "still_unhappy", anger = -7, trust = 3, to = "friday_cold",
    because = [[A kind thought, and he will keep it. It cannot hear him.]],
  },
  choice "cross_with_them" {
    [["Four about squid! I'm as cross as you are. It's the ship that draws them, they never listen to us on land."]],
    reply = [[So nobody did it. It was a draw, on a ship, in the wind.]],
    shows = "blame_others", arises = "still_unhappy", anger = -3, trust = -8, to = "friday_cold",
    because = [[It feels like standing beside her. From there you could see everybody who was to blame but one.]],
  },
  choice "every_shilling" {
    [["I'm sorry. The 9,600 goes back today, every shilling, and you keep the pass to the end of the term."]],
    when = no(flag "farm"),
    reply = [[The parents will be glad. I'll need it in coins. He hadn't put any money in, you know.]],
    shows = { "apologise", "put_right" }, costs = money(9600), arises = "still_unhappy", anger = -9, trust = 2, to = "friday_cold",
    because = [[Fair, and more than fair. You gave back all that was paid. What he had put in was not money.]],
  },
}

-- Friday --------------------------------------------------------------------------------------------------------------------

beat "friday" {
  later = at "Friday 16:30",
  does { [[Friday, half past four. At two the ship's answer went to her: six minutes of a deep voice, in the Swahili of Lamu. It was Athman's, who looks after the ropes.]], when = flag "late_voice" },
  does [[The parents were there at three. In the chat there is nothing new.]],

  choice "how_likely" {
    [["Hi Hetal! How likely are you to recommend Porthole to a friend or colleague, from 0 to 10?"]],
    reply = [[Is that you, Kit? ... Seven. It would have been nine without the question.]],
    shows = "recite_script", anger = 3, trust = -6, to = "page",
    because = [[She answers every question that she is asked. She had hoped for another one.]],
  },
  choice "as_i_said" {
    [["I said that I'd ask you today, so I'm asking. How were the parents? And how is he?"]],
    when = flag "asked",
    reply = [[The egg mother cried. He read them his question. Both ways. ... Yes, you did say.]],
    shows = { "check_back", "keep_promise" }, anger = -6, trust = 8, to = "page",
    because = [[One line, on the day that you had named. You asked for the two things she had been waiting to tell.]],
  },
  choice "how_is_he" {
    [["It's Kit. I only wanted to know how it was with the parents. And how he is."]],
    when = no(any { flag "asked", flag "late_voice" }),
    reply = [[The egg mother cried. He read them his question, both ways. I'd hoped that somebody would ask me.]],
    shows = "check_back", anger = -6, trust = 7, to = "page",
    because = [[Nothing was open any more, and you came back. That is when people find out if you meant it.]],
  },
  choice "by_two" {
    [["The ship's answer went to you at two. Did it get to him? And how were the parents?"]],
    when = flag "late_voice",
    reply = [[It did. I played it with the lights out. He stood beside me, and told them what it means. Not loud.]],
    shows = "check_back", arises = "fixed", anger = -7, trust = 8, to = "page",
    because = [[It had gone out, and you asked if it had arrived where it was meant to.]],
  },
  choice "leave_friday" {
    [[Don't write. It went well, she has her Friday, and on Monday you can send her the new prices.]],
    reply = does [[At five the dot beside her name goes grey. On Monday she thanks you for the prices.]],
    anger = 3, trust = -6, to = "page",
    because = [[It feels like tact. She had a story on Friday, and nobody to type it to.]],
  },
  choice "early_bird" {
    [["How did it go? And Own Hour is open for September now, with a tenth off for you."]],
    reply = [[Well, thank you. A tenth, I see. ... I'd begun a longer answer.]],
    shows = "check_back", anger = 3, trust = -6, to = "page",
    because = [[There was a real question at the front. She saw what was standing behind it.]],
  },
}

beat "friday_cold" {
  later = at "Friday 16:30",
  does [[Friday, half past four. The parents were there at three.]],
  says [[I told them the truth. That I'd read a page too quickly. They were very nice about it.]],

  choice "reads_slowly" {
    [["That's big of you. Not many customers would say so. And there's a good lesson in it for the class too, isn't there?"]],
    reply = [[There is. I've had it. So has he.]],
    shows = "condescend", anger = 8, trust = -10, to = "coins",
    because = [[She took the blame for your page in front of thirty-four parents. You let her, and thanked her for it.]],
  },
  choice "not_you" {
    [["No. Anybody would have read it like that, and I'll write so to the parents. The ship would still like to hear him. No draw, no clock. How is he today?"]],
    reply = [[You'd write that to *them*? ... He's quiet. You know how I mean it. I'll put it to him, on a slip.]],
    shows = { "see_their_side", "explain_what_can_be_done", "adjust_and_retry", "check_back" }, costs = money(1200), anger = -8, trust = 7, to = "page",
    because = [[Three days late, the fault is back where it was made, and a door is left open for him.]],
  },
  choice "very_nice" {
    [["I'm so glad that they were nice about it. You deserve that, after such a week."]],
    reply = [[They were nice. I'd sooner they had been cross, with the right person.]],
    anger = 1, trust = -4, to = "page",
    because = [[You were glad for her. She had given you a second chance to say who wrote the page.]],
  },
  choice "what_does_he_do" {
    [["It wasn't you who was too quick. I'm sorry. How is he today?"]],
    reply = [[He watered the plants. He does that before anybody's in. ... Thank you for asking about *him*.]],
    shows = { "apologise", "check_back" }, anger = -5, trust = 5, to = "page",
    because = [[It mends nothing, and it is the right person to ask about.]],
  },
}

-- It was heard, or it was heard late by somebody who had promised nothing else, and asked after it.
local held = any { visited "heard", all { flag "late_voice", shown "check_back", no(flag "sure") } }

beat "page" {
  says [[A friend of mine in Kisumu wants to buy the pass. She read me your page on the phone just now. She was so happy.]],
  says [[What shall I tell her?]],

  choice "read_it_properly" {
    [["To read it properly first, right down to the end. You of all people can tell her why."]],
    reply = [[I of all people. Yes. ... I'll tell her to wait.]],
    shows = { "scold", "tell_them_they_are_wrong" }, anger = 9, trust = -11, to = { { when = flag "farm", "bought" }, "nobody" },
    because = [[The next teacher gets the blame in advance.]],
  },
  choice "in_red" {
    [["To wait till Monday. By then the page says 87 classes, at the top, in black. You get it on Sunday. Will you mark it, in red?"]],
    reply = [[In red? ... I've had the pen in my hand since Tuesday.]],
    shows = { "fix_the_process", "commit_to_plan" }, sets = "red", anger = -8, trust = 9,
    to = { { when = flag "farm", "bought" }, { when = all { visited "heard", shown "reset_expectation", shown "check_back", no(any { flag "sure", flag "listened", arisen "customer_leaves" }) }, "glad" }, { when = held, "kept" }, "nobody" },
    because = [[The page made it, so the page is mended, and by the one who has read it best.]],
  },
  choice "if_it_were_me" {
    [["If it were up to me, I'd change it tonight. It's Farouk who won't have it touched."]],
    reply = [[You said that you wrote it. ... I'd have liked it better without Farouk.]],
    shows = "blame_others", anger = 4, trust = -8, to = { { when = flag "farm", "bought" }, "nobody" },
    because = [[Nobody has asked Farouk. He makes a good wall.]],
  },
  choice "tell_her_what_it_is" {
    [["That it's a big room full of voices, and one of them can be hers. It'll say so on the page tonight, above the picture."]],
    reply = [[*A big room full of voices.* Put that. That's better than *live*.]],
    shows = { "reset_expectation", "fix_the_process" }, anger = -7, trust = 8,
    to = { { when = flag "farm", "bought" }, { when = held, "kept" }, "nobody" },
    because = [[These are the words that were true on Thursday. Now they come before the money and not after it.]],
  },
  choice "what_would_you_say" {
    [["Whatever you tell her, send it to me as well. I'll put that up, word for word, and take mine down."]],
    reply = [[That there are 87. And that it's good that there are. In that order.]],
    shows = "fix_the_process", anger = -7, trust = 8,
    to = { { when = flag "farm", "bought" }, { when = held, "kept" }, "nobody" },
    because = [[She had the order right, and on your page it was the other way round.]],
  },
  choice "ring_me" {
    [["Give her my name. I'll talk her through it myself, and nobody will be let down."]],
    reply = [[And who talks to the ones who don't know me?]],
    anger = -4, trust = -2, to = { { when = flag "farm", "bought" }, "nobody" },
    because = [[She will be well looked after. The page stays up for everybody else.]],
  },
}

-- How it comes out ------------------------------------------------------------------------------------------------------------

ending "glad" { outcome = "kept",
  does [[On Sunday your page comes back. There is red in every line. At the bottom it says: "7 out of 10. A great improvement." And below that, in pencil, in another hand: "I can see it now. With my *mato*. Omari."]] }
ending "kept" { outcome = "kept",
  says [[In September we'd like our place back. The parents have paid for it already. Two of them in eggs.]] }
ending "nobody" { outcome = "wavering",
  does { [[On Sunday your page comes back. There is red in every line, and no mark at the bottom.]], when = flag "red" },
  does [[They use the pass to the end of the term. In September you write to her. "Thank you," she answers. "We're doing the rivers now."]] }
ending "bought" { outcome = "wavering",
  does [[The head has told the other heads. By the end of the month there are fourteen schools in your chat. "We've heard that it helps to write in capitals," says the first.]] }
ending "coins" { outcome = "lost",
  does [[The pass runs out in July. Nobody has used it since that Thursday. On the fourth screen, in grey, everything still stands as you wrote it.]] }
ending "gone" { outcome = "lost",
  does [[On Thursday at ten there are 86 classes in the room. One window is dark. You look at the list to see whose it is, and you need not have.]] }
