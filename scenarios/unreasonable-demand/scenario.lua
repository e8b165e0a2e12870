-- The unreasonable demand. The facts are credited in README.md beside this file; the laundry, the jersey and the two people it was
-- for are ours.
--
-- A reply that is only his words stands bare. What is heard or done, or said by others, is does [[...]].
--
-- The sum: one row for every night away, a week out and a week home, makes 182 rows of 280 stitches, and 50 960 stitches.
local from_the_start = { "long_customer", "no_practical_fix" }

-- Where Thursday leads: the ten minutes only if they were promised, four o'clock only if he was told of it.
local tomorrow = { { when = flag "stop", "ten_oclock" }, "friday_four" }
local no_hour = { { when = flag "stop", "ten_oclock" }, "late_friday" }
local after_ten = { { when = flag "no_hour", "late_friday" }, "friday_four" }
local mended = { { when = flag "hid", "you_knew" }, "sunday" }

-- How it comes out: a farm that was given is asked for again, and four o'clock only becomes what it was if nobody was hidden, handed
-- over, hung up on or kept waiting on the way.
local so_so = { { when = flag "farm_given", "bought" }, "cool" }
local well = {
  { when = flag "farm_given", "bought" },
  { when = any { flag "hid", flag "blamed", arisen "customer_leaves", visited "late_friday" }, "kept" }, "glad",
}

local up_the_hill = [[Yesterday you cycled up the hill with it. Bengt looked, and said nothing. Siv held it up by the sleeves. "He'll grow into it," she said.]]
local nobody_came = [[Yesterday you and Jasna fed sheets as fast as you could. At four the half of them lay there still, and nobody came. At ten past he rang, and you said tomorrow, at four. "Then I'll tell her that there's ice," he said.]]

scenario {
  id = "unreasonable-demand", title = "The unreasonable demand", channel = "phone", method = "appease",
  difficulty = 4, minutes = 10, opens = "Thursday 15:05", currency = "SEK", may_give = money(3000),
  brief = [[You are Kim, on the customer desk at Öberg's, a laundry by the ferry harbour in Nynäshamn, in Sweden. On Monday at 9:40
an old blue jersey lost its ticket and went in with the hotel sheets, at sixty degrees. It came out small and thick, and nothing will make it
larger. The computer sent its owner a message: shrunk, value nil by the trade's table. Today he rings. Jasna, who sorted the wash on
Monday, is at work in the room behind you. You may give up to three thousand kronor without asking Mrs Öberg, who owns the place.]],
  goal = [[He has put his own sum away, and in its place is something that he asked for and that you can really do.]],
  unknown = { "What the jersey was for", "Why he rings today" },
  customer = { name = "Bengt Lindqvist", portrait = "lindqvist", anger = 84, trust = 26, since = 1979, worth = money(9000),
               facts = { "Engineer on the Gotland ferry for thirty-eight years", "With you since 1979: four shirts, every second Monday" } },
  starts = "rings", leaves = { "farm_given" },
  discuss = {
    "What was the half a million for? When could you first have known?",
    "You were ready for a very large wish. What made the small one hard to say yes to?",
    "Whose hand was it, and who had a right to say so?",
  },
}

-- The sum

beat "rings" {
  does [[A quiet room. Somewhere behind it a trolley goes by, with cups on it.]],
  says [[Bengt Lindqvist. Bengt is enough, it saves time. Are you writing? Fifty thousand nine hundred and sixty stitches, at ten kronor a stitch.]],
  says [[That makes five hundred and nine thousand six hundred. I have not charged for the sleeves.]],
  says [[And I want to know whose hand put it in.]],

  choice "a_jumper" {
    [["Half a million? Now, Bengt, let's both keep our feet on the ground. It was a jumper."]],
    reply = [[I was on a boat for thirty-eight years. Now my feet are on the ground every day, and I don't care for it.]],
    shows = "condescend", arises = from_the_start, anger = 11, trust = -9, to = "louder",
    because = [[He had worked on that sum for three nights. You handed it back to him, smaller.]],
  },
  choice "hear_angry" {
    [["I can hear how angry you are, Bengt, and I want to help."]],
    reply = [[Good. That makes one of you who does.]],
    shows = "acknowledge_anger", arises = from_the_start, anger = -5, trust = 6, takes = minutes(1), to = "counting",
    because = [[You said nothing about the sum. You answered the man who had brought it.]],
  },
  choice "two_thousand" {
    [["Oh, Bengt, I'm so sorry. Let me put two thousand in your account, here and now, and you needn't fill in a thing."]],
    reply = [[That's two hundred stitches. It doesn't go round once.]],
    shows = { "apologise", "solve_too_soon", "put_right" }, costs = money(2000), sets = { "cut", "paid" }, arises = from_the_start,
    anger = -6, trust = 3, takes = minutes(1), to = "counting",
    because = [[It is quick and it is kind, and you do not know yet what you are paying for.]],
  },
  choice "you_counted" {
    [["I'm writing. Fifty thousand, nine hundred and sixty. You counted them yourself?"]],
    reply = [[Twice. Once along and once up. You're the first to say the number back to me.]],
    shows = "take_notes", arises = from_the_start, anger = -3, trust = 5, takes = minutes(1), to = "counting",
    because = [[You took the number as something that somebody had made, and he heard the pencil. How he feels has not been named yet.]],
  },
  choice "the_table" {
    [["I have it here. It goes by the trade's table, I'm afraid, and for a jersey of that age the table says nil. I do wish it didn't."]],
    reply = [[Then the table hasn't seen it either.]],
    shows = "hide_behind_policy", arises = from_the_start, anger = 12, trust = -9, to = "louder",
    because = [[You were as gentle as you could be. He knew what the table says. It is the reason why he rang.]],
  },
  choice "never_raised" {
    [["You've been with us since 1979, Bengt, and nobody here has ever heard you raise your voice. You must be furious. I want to help."]],
    reply = [[I haven't raised it. It's the number that's loud.]],
    shows = { "acknowledge_anger", "honour_loyalty" }, arises = from_the_start, anger = -5, trust = 7, takes = minutes(1), to = "counting",
    because = [[You knew who he is, and so you knew what it means when he counts. The years and the anger, in one breath.]],
  },
}

beat "louder" {
  at_most = 1,
  does [[The receiver is laid down on wood. He has not rung off. After a while he picks it up again.]],
  says [[Three nights I counted, off a photograph. And what have I got from you? "Shrunk. Value: nil. Welcome back." With a flower.]],
  says [[I'll say it one more time, and then I hang up.]],

  choice "tone_of_voice" {
    [["Not in that tone, please. I'm only trying to help you here."]],
    reply = does [["That was my tone for the fire drill," he says. "This is the other one." And he hangs up.]],
    shows = { "scold", "take_personally" }, arises = "customer_leaves", anger = 13, trust = -12, to = "the_bag",
    because = [[You were hit by something that was not aimed at you. Then you asked him to be sorry for it.]],
  },
  choice "angry_with_us" {
    [["You're angry, and it's us that you're angry with. I want to help you with this. Start wherever you like, and I'll keep quiet."]],
    reply = [[Then I start in 1979.]],
    shows = "acknowledge_anger", anger = -6, trust = 6, takes = minutes(1), to = "counting",
    because = [[You did not ask the anger to leave the room first. So it could sit down.]],
  },
  choice "ten_from_her" {
    [["Don't hang up. I'll get ten thousand out of Mrs Öberg for you."]],
    reply = [[For what? ... No, I'm asking. What do you believe that it was?]],
    shows = { "solve_too_soon", "give_away_the_farm" }, costs = money(10000), sets = { "cut", "farm_given", "paid" }, anger = -8, trust = 4, takes = minutes(1), to = "counting",
    because = [[The sum went up when he spoke of hanging up. He noticed, and he still has not told you anything.]],
  },
  choice "the_flower" {
    [["The flower was ours, and so was the nil. You're angry, and I'm ashamed. I'm sorry. I want to help."]],
    reply = [[It was a tulip. In October.]],
    shows = { "acknowledge_anger", "apologise" }, anger = -5, trust = 5, takes = minutes(1), to = "counting",
    because = [[Sorry for one thing, with a name. He could almost laugh at it.]],
  },
  choice "wont_promise" {
    [["I can't change the table, and I won't give you false hope."]],
    reply = [[I didn't ask for hope. I asked for five hundred and nine thousand six hundred. ... You don't even want to know what it was.]],
    shows = { "hide_behind_policy", "stonewall" }, anger = 9, trust = -10, takes = minutes(1), to = "counting",
    because = [[It is honest, and it is the message again, read aloud by a person.]],
  },
}

-- What he tells

beat "counting" {
  says [[It's a ship's jersey. Siv knitted it in 1979, my first year on the Gotland boat. I was a week out and a week home.]],
  says [[One row a night, each night that I was out. A hundred and eighty-two. The sleeves she did with me sitting there, so they don't count.]],
  says [[You go over in the dark, and back, and you know that at home it has grown by one. You stand there by the engine, and you –]],

  choice "adding_up" {
    [["A hundred and eighty-two. Go on, I'm adding it up with you."]],
    reply = [[And you count. A hundred and four, that's about at the ribs. And you hear the engine, and it's a long way to the neck.]],
    shows = "hear_out", anger = -4, trust = 6, takes = minutes(2), to = "soon",
    because = [[You sat down beside him with a pencil. He could go on counting, and he was no longer counting against you.]],
  },
  choice "in_gnesta" {
    [["There's a woman in Gnesta who copies old knitting! From photographs."]],
    interrupts = true,
    reply = [[I believe you. And can she copy the nights?]],
    shows = { "interrupt", "solve_too_soon" }, sets = "cut", anger = -4, trust = 3, takes = minutes(1), to = "soon",
    because = [[It is a real idea, and it is well meant. You could offer it because you had stopped listening at the word *knitted*.]],
  },
  choice "and_you" {
    [["You stand there by the engine, in the dark, and it has grown by one, and you ...?"]],
    reply = [[And you count. A hundred and four, you think, that's about at the ribs. ... I've never told that to anybody.]],
    shows = "hear_out", anger = -5, trust = 6, takes = minutes(2), to = "soon",
    because = [[You gave him back his last four words. He took them, and went on.]],
  },
  choice "your_reasons" {
    [[Wait, until he has said it. "Now I hear why you're angry. I want to help you, Bengt."]],
    when = no(shown "acknowledge_anger"),
    reply = [[... and you count. A hundred and four, at the ribs. That's why, yes.]],
    shows = { "acknowledge_anger", "hear_out" }, anger = -6, trust = 6, takes = minutes(1), to = "soon",
    because = [[It comes a little late and it is worth more now. You let him finish, so you know what you are talking about.]],
  },
  choice "no_ticket" {
    [["I ought to say that it had lost its ticket, the pin broke. Without one, nobody could know that it was wool."]],
    reply = [[With a hand you can.]],
    shows = "defend", sets = "cut", anger = 10, trust = -9, takes = minutes(1), to = "soon",
    because = [[He was on the boat, in the dark, with one more row. You told him about a pin.]],
  },
  silence = {
    after = seconds(9), reply = [[... and you count. You're still there? Good. You count along with her. A hundred and four, that's about at the ribs.]],
    shows = "hear_out", anger = -4, trust = 5, takes = minutes(2), to = "soon",
    because = [[He stopped in the middle, and not because he was done. You left him the line.]],
  },
}

beat "soon" {
  does [[A hand goes over the phone. Through it you hear a woman's voice, asking something. "Soon, Siv," he says. "It's only a bit late today."]],
  says [[I'm here. Whose hand was it? You haven't told me.]],

  choice "her_eyes" {
    [["Between you and me, it was Jasna. She's been here for ever, and with those eyes it was bound to happen. It's nobody's fault, really."]],
    reply = [[It's wool. You don't see that, you feel it. ... But now I have a name.]],
    shows = { "blame_others", "defend" }, sets = { "blamed", "cut" }, anger = -7, trust = 6, takes = minutes(1), to = "yes_or_no",
    because = [[He asked and you told him, and it feels like being open. You have put somebody in front of you. You hope that she cannot hear it.]],
  },
  choice "who_is_late" {
    [["Who's late, Bengt?"]],
    reply = [[... I am. Wait. I'm going out in the corridor.]],
    shows = { "hear_out", "find_cause" }, anger = -5, trust = 7, takes = minutes(1), to = "what_for",
    because = [[Three words, and they were not about the jersey. That is how you got to what it was about.]],
  },
  choice "wont_bring_it_back" {
    [["I'd sooner not say, if you don't mind. A name won't bring it back, will it?"]],
    reply = [[Nor will a locked door. I know one when I hear it.]],
    anger = 7, trust = -7, takes = minutes(1), to = "yes_or_no",
    because = [[You were protecting somebody, and that is decent. He heard a door being shut, and not who was behind it.]],
  },
  choice "another_day" {
    [["You've got your hands full. Shall I ring you tomorrow, when it's quieter?"]],
    reply = [[Tomorrow I won't need you. I'd like an answer today.]],
    partly = "see_their_side", anger = 1, trust = -2, takes = minutes(1), to = "yes_or_no",
    because = [[It is considerate. But you had just heard the reason for the call, through his hand.]],
  },
  choice "see_to_her" {
    [["I won't dodge that. But see to her first. I'm in no hurry, I'll hold on."]],
    reply = does [["You heard that," he says. Then steps, and a door. "Well. Then you'd better have it all."]],
    shows = "see_their_side", anger = -5, trust = 6, takes = minutes(2), to = "what_for",
    because = [[For the first time today there was something more important than the jersey, and you let it go first.]],
  },
  choice "go_to_her" {
    [["You're angry, Bengt, and somebody's waiting for you. I'd like to help. Go to her first, if you need to."]],
    when = no(shown "acknowledge_anger"),
    reply = does [["She's waiting, yes," he says. "Only not for me." Steps, and a door. "That's what it is about."]],
    shows = "acknowledge_anger", anger = -5, trust = 6, takes = minutes(1), to = "what_for",
    because = [[You put the two things that you had heard next to each other. He had never heard anybody do that.]],
  },
  silence = {
    after = seconds(8), reply = [[... You don't say anything. You heard her. Well, then you'd better have it all. Wait, I'm going out.]],
    shows = "hear_out", anger = -4, trust = 4, takes = minutes(2), to = "what_for",
    because = [[There was a question on the table, and something else in the room. You waited to see which of them he would take up.]],
  },
}

beat "what_for" {
  at_most = 1,
  does { [[A corridor. Far off there is a lift. He speaks more quietly.]], when = no(visited "corridor") },
  says [[She loses things. First words, now years. At four o'clock she stands at the window and waits for the boat, as she did when I was on it.]],
  says [[I sit there. I tell her, it's me. "That's kind of you," she says, "but I'm waiting for my husband."]],
  says [[So I lay the jersey in her lap.]],

  choice "engine_sound" {
    [["Have you tried pictures of the boat? Or the sound of the engine? They can do so much with that."]],
    reply = [[I have the engine on a cassette. She asked me to turn that noise off. She never could stand it, it turns out.]],
    shows = "solve_too_soon", sets = "cut", anger = -4, trust = 3, takes = minutes(1), to = "boiled",
    because = [[You were quick, because it is hard to hear. He had one more thing to tell, the one he rang about.]],
  },
  choice "and_then" {
    [["And then?"]],
    reply = [[Then she counts. With the thumb, from the bottom up. At a hundred and sixty, or seventy, she looks up. "There you are," she says. Every day, about twenty to five.]],
    shows = "hear_out", anger = -5, trust = 7, takes = minutes(2), to = "boiled",
    because = [[It is the smallest question there is. It left the whole line to him.]],
  },
  choice "special_value" {
    [["Thank you for sharing that with me. I'll see that *sentimental value* is noted on your file, and passed on."]],
    reply = [[*Sentimental.* Is that spelt as one hears it?]],
    shows = "recite_script", anger = 10, trust = -11, takes = minutes(1), to = "boiled",
    because = [[You looked for the box that it fits in. He heard you find one.]],
  },
  choice "my_aunt" {
    [["Oh, that's so hard. We had it with my aunt, you know, and by the end she didn't even –"]], interrupts = true,
    reply = [[... We are not at the end. We're at the window.]],
    shows = "interrupt", partly = "see_their_side", sets = "cut", anger = -5, trust = 6, takes = minutes(1), to = "boiled",
    because = [[True, and close, and told at the wrong time. He had the jersey in his hands just then.]],
  },
  choice "brought_home" {
    [["So it isn't there to be worn. It brings you home."]],
    reply = [[... Every day. She counts it with her thumb, about twenty to five she looks up, and there I am.]],
    shows = { "see_their_side", "find_cause" }, anger = -5, trust = 8, takes = minutes(2), to = "boiled",
    because = [[You said what it was for, so he did not have to prove it.]],
  },
  silence = {
    after = seconds(9), reply = [[She counts it. Row by row, with her thumb. About twenty to five she looks up. "There you are," she says.]],
    shows = "hear_out", anger = -5, trust = 6, takes = minutes(2), to = "boiled",
    because = [[You did not fill it. That was a sentence nobody ought to help with.]],
  },
}

beat "boiled" {
  says [[Today she moved in here. Strandgården, up on the hill. They are good people. They wash everything at sixty degrees.]],
  says [[So on Monday I took it down to you, to be back by three. So that nobody would boil it. Since then she's looked past me till the soup.]],
  says { [[It's past three. At four she'll ask.]], when = no(visited "corridor") },
  says { [[And now it will soon be four.]], when = visited "corridor" },

  choice "they_settle" {
    [["Now, don't you worry about that, Bengt. They settle in. In a week or two she won't even ask."]],
    reply = [[Yes. That's what I'm afraid of.]],
    shows = "condescend", anger = 7, trust = -9, to = "yes_or_no",
    because = [[You meant to take a weight from him. It was the last one that he wanted to keep.]],
  },
  choice "and_it_was_us" {
    [["You brought it down to us so that it would be safe. And then it was us, at sixty degrees. I'm sorry."]],
    reply = [[Yes. ... It's strange. It helps that you say it.]],
    shows = { "apologise", "see_their_side" }, anger = -4, trust = 7, takes = minutes(1), to = "yes_or_no",
    because = [[You said the worst of it yourself. He had been carrying it alone since Monday.]],
  },
  choice "since_1979" {
    [["You've come down to us since 1979. And when it mattered most, you came to us again. I don't forget that, whatever happens now."]],
    when = no(shown "honour_loyalty"),
    reply = [[Four shirts, every second Monday, and not one button. That's why I said to them: no, I know where.]],
    shows = "honour_loyalty", anger = -4, trust = 7, takes = minutes(1), to = "yes_or_no",
    because = [[Those years are why it hurts, and they are why he rings you and not a lawyer. Somebody has said so.]],
  },
  choice "by_four" {
    [["You'll have something by four. I don't know what, but you have my word."]],
    reply = [[Good. Then I needn't tell her anything.]],
    shows = "break_promise", sets = "word", anger = -9, trust = 8, to = "yes_or_no",
    because = [[It came straight from the heart, and it has nothing in it. He will be watching a clock.]],
  },
  choice "what_its_for" {
    [["Now I know what you're angry about, Bengt. It isn't a jersey, it's four o'clock. Let me help you with that."]],
    when = no(shown "acknowledge_anger"),
    reply = [[... Yes. Four o'clock. All right.]],
    shows = "acknowledge_anger", anger = -4, trust = 6, to = "yes_or_no",
    because = [[It is late to name it. But by now it has a place and an hour, and you named those as well.]],
  },
}

-- Yes or no

beat "yes_or_no" {
  at_most = 2,
  says { [[So. Five hundred and nine thousand six hundred. Yes or no? I can live with a no. What I can't use is a perhaps.]], when = no(any { visited "haggle", visited "corridor" }) },
  says { [[You've rung me back. So now I ask again. Five hundred and nine thousand six hundred: yes or no?]], when = visited "corridor" },
  says { [[That's what it was for. And I still want an answer. Yes or no?]], when = all { visited "haggle", no(visited "corridor") } },

  choice "pass_it_up" {
    [["I'll pass it on to the management with my full support, and somebody will be in touch with you."]],
    reply = [[That was a perhaps. A warm one.]],
    shows = "recite_script", anger = 6, trust = -8, to = "haggle",
    because = [[He had named the one answer that he could not use.]],
  },
  choice "get_it_for_you" {
    [["Yes. I don't know how yet, but yes. After what you've told me I can't say no."]],
    reply = [[You would do that? ... All of it? For a jersey?]],
    shows = "give_away_the_farm", costs = money(509600), sets = { "farm_given", "paid", "half_million" }, anger = -14, trust = 8, to = "haggle",
    because = [[You were moved, and you promised what would close the place. It is also not what he needs by four.]],
  },
  choice "if_it_were_yours" {
    [["No, it would close us. But say that Öberg's was yours, Bengt, and somebody rang you with this. What would you do?"]],
    when = shown "hear_out",
    reply = [[... Hm. Nobody asks a customer that.]],
    shows = "ask_as_owner", anger = -4, trust = 7, takes = minutes(2), to = "owner",
    because = [[A plain no, which he can live with. And then you moved him from the counter to the office chair.]],
  },
  choice "if_yours_unheard" {
    [["Let me turn it round. If this were your laundry, Bengt, what would you do about it?"]],
    when = no(shown "hear_out"),
    reply = [[I'd begin by letting the customer finish. ... But it's a question. I'll think.]],
    shows = "ask_as_owner", anger = 1, trust = 2, takes = minutes(2), to = "owner",
    because = [[The right question. He would have liked to be heard first, and he told you so.]],
  },
  choice "put_it_right" {
    [["No, that's far more than we have. What would put it right for you?"]],
    reply = [[I've told you that. To the krona.]],
    shows = { "ask_their_remedy", "state_facts_calmly" }, anger = 2, trust = 1, takes = minutes(1), to = "haggle",
    because = [[A good question for most days. To him it is the same question, so he gave you the same answer.]],
  },
  choice "chief" {
    [["You've had an engine room of your own, and people in it. If this was yours, and it had happened on your watch: what then?"]],
    reply = [[... That's a different sum. Wait, I have to go down and look.]],
    shows = "ask_as_owner", anger = -5, trust = 8, takes = minutes(2), to = "owner",
    because = [[You asked the one who had run something. He has been the customer for three days, and he is tired of it.]],
  },
  choice "goodwill" {
    [["Then no. By the table we owe you nothing at all, so anything I did would be pure goodwill."]],
    reply = [[There was a boat called that. *Goodwill*. She went down off Öland.]],
    shows = "hide_behind_policy", anger = 11, trust = -10, to = "haggle",
    because = [[You were right about the table. You also let him know what a favour from you would feel like.]],
  },
}

beat "haggle" {
  at_most = 1, otherwise = "the_bag",
  says { [[Half a million. I'm sitting here, trying to want it. And the machine that did it, do you stop that as well?]], when = flag "half_million" },
  says { [[So we bargain. I can do that. I take off the neck, then it's four hundred and eighty thousand. And you stop the machine that did it.]], when = no(flag "half_million") },

  choice "call_it_settled" {
    [["Ten thousand, and I'll answer for it. Can we call it settled?"]],
    when = no(flag "half_million"),
    reply = [[That's a short word. ... Yes. Call it that.]],
    shows = "give_away_the_farm", costs = money(10000), sets = { "farm_given", "paid" }, anger = -10, trust = 4, to = "the_bag",
    because = [[You bought the end of the call. He sold it to you because he was tired.]],
  },
  choice "first_of_the_month" {
    [["Then it's settled, and I'm glad. By the first of the month."]],
    when = flag "half_million",
    reply = [[Thank you. ... I had thought that it would feel like more.]],
    shows = "give_away_the_farm", anger = -8, trust = 4, to = "bought",
    because = [[He has won, and he told you how it feels. You were too relieved to hear it.]],
  },
  choice "five_hundred_people" {
    [["The machine can't stop, Bengt. Two hotels and a hospital depend on it."]],
    reply = does [["Everything can be stopped," he says. "It's only a question of who presses." And he presses.]],
    shows = "defend", arises = "customer_leaves", anger = 9, trust = -9, to = "the_bag",
    because = [[You weighed him against two hotels and a hospital, and you let him watch the scales.]],
  },
  choice "your_monday" {
    [["Leave the number for a minute. It's your laundry, and your Monday, and it has just come out of the drum. What do you do?"]],
    reply = [[I'd sit down. ... All right. Now I'm sitting.]],
    shows = "ask_as_owner", anger = -5, trust = 7, takes = minutes(2), to = "owner",
    because = [[As long as you two bargained, he sat across from you. Now he sits where you sit.]],
  },
  choice "whats_it_for" {
    [["I don't think that anybody counts for three nights because of money. What was it for, Bengt?"]],
    when = no(visited "what_for"),
    reply = [[... No. They don't. Wait. I'm going out in the corridor.]],
    shows = "find_cause", anger = -5, trust = 6, takes = minutes(1), to = "what_for",
    because = [[He had been waiting behind that number for somebody to walk round it.]],
  },
  choice "what_there_is" {
    [["Two thousand, today. I'd like it to be more, and it isn't."]],
    when = no(flag "paid"),
    reply = [[Then write two thousand. That's a number too.]],
    shows = { "put_right", "state_facts_calmly" }, costs = money(2000), sets = "paid", anger = -4, trust = 1, to = "the_bag",
    because = [[It is an honest offer, and he took it like a receipt. Nobody has asked him yet what he would do.]],
  },
}

-- If it were his

beat "owner" {
  does [[For a while you only hear him breathe. When he speaks again he is slower, like a man reading a gauge.]],
  says { [[You can't know what it was for. Siv waits for the boat at four, each day. I sit beside her, and she doesn't see me. Then she counts the rows, and I'm home.]], when = no(visited "what_for") },
  says { [[She knitted it in 1979. One row for each night that I was out.]], when = no(visited "counting") },
  says { [[Today she moved up to Strandgården. And since Monday she's had nothing to count.]], when = no(visited "boiled") },
  says [[So. First I stop the machine. Ten minutes, so that everybody looks up. If nobody looks up, it happens again.]],
  says [[Then I write it in the book. The hour, the heat, whose hand. Not to punish. So that it has happened.]],
  says [[And then I go round and ask who can put up a first row. She can still knit, you see, once it's begun. A row a night, as it was. Only that now it's she who is away.]],
  says [[She can't begin. And I can take a diesel apart in the dark, but I can't put wool on two sticks. ... The money I wouldn't pay.]],

  choice "what_was_the_half_million" {
    [["You wouldn't pay it either. Then what was the half a million for, if you don't mind my asking?"]],
    reply = [[So that somebody else would be frightened by it. ... You were, a little. I heard it.]],
    shows = "find_cause", anger = -5, trust = 6, takes = minutes(1), to = "the_book",
    because = [[You wanted to know, and it shows. You owe him an answer to three small things.]],
  },
  choice "ten_minutes" {
    [["The book, now, while you listen. Ten minutes of quiet tomorrow, at ten. And for the first row I have to go and ask somebody."]],
    reply = [[Yes, ask. You don't order a thing like that.]],
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(400), sets = "stop", arises = "promise_made", anger = -7, trust = 8, takes = minutes(1), to = "the_book",
    because = [[His three things, with a time on each that you can keep, and one of them still open because it is not yours to give.]],
  },
  choice "every_day" {
    [["You'll have all that. And somebody from here will be with her at four, every day, for as long as it takes."]],
    reply = [[I said one row.]],
    shows = "give_away_the_farm", costs = money(60000), sets = { "farm_given", "stop" }, arises = "promise_made", anger = -10, trust = 6, to = "the_book",
    because = [[He had cut his wish down to something a laundry can do. You made it big again, and it is not yours.]],
  },
  choice "insurance" {
    [["I'd love to. But we're a laundry, and by our rules I can't put knitting on anybody. I could post you the wool?"]],
    reply = [[Wool I can buy. It's the beginning I can't buy.]],
    shows = "hide_behind_policy", anger = 8, trust = -9, to = "the_book",
    because = [[He went from half a million down to one row. It turned out that there was a rule there too.]],
  },
  choice "not_on_the_list" {
    [["A first row isn't on any price list of ours. I'll make it a thing we do: wool, needles, and a person, if I find one who's willing."]],
    reply = [[If you find one. Good. I'd say it just like that.]],
    shows = { "make_exception", "explain_what_can_be_done" }, costs = money(260), anger = -7, trust = 8, takes = minutes(1), to = "the_book",
    because = [[You took the one thing that only somebody here can give, and you said what it still depends on.]],
  },
}

beat "the_book" {
  says [[The book, then. Now, while I hear it, and read it out as you go. Date first.]],
  does [[There is such a book. It hangs by the drum on a string, and it is mostly about filters.]],

  choice "item_one" {
    [["Monday, 9:40. Item one of one. Shrunk in the process. Value by the table, nil."]],
    reply = [[That's the message. You've only left out the flower.]],
    shows = "hide_behind_policy", anger = 7, trust = -8, takes = minutes(1), to = "whose_hand",
    because = [[A page nobody had to feel anything to write. He has read it before.]],
  },
  choice "rows_lost" {
    [["Monday, 9:40. One hundred and eighty-two rows, wool, from 1979. Washed by us at sixty degrees. Lost."]],
    when = visited "counting",
    reply = [[... Yes. That's how one writes that.]],
    shows = { "state_facts_calmly", "see_their_side" }, anger = -2, trust = 7, takes = minutes(1), to = "whose_hand",
    because = [[You counted it his way. And you did not soften the last word.]],
  },
  choice "jersey_sheets" {
    [["Monday, 9:40. One blue jersey, wool, knitted by hand. Washed at sixty degrees with hotel sheets. It can't be mended."]],
    reply = [[You've put by hand. Good. Then whoever reads it knows.]],
    shows = "state_facts_calmly", anger = -2, trust = 6, takes = minutes(1), to = "whose_hand",
    because = [[The hour, the heat, what it was. Nobody is defended in it, so there is nothing to attack.]],
  },
  choice "in_spite_of" {
    [["Monday. In spite of all due care, an older garment was found to have lost its shape."]],
    reply = [[Was found? Who found it? Had it been hiding?]],
    shows = { "defend", "recite_script" }, anger = 5, trust = -7, takes = minutes(1), to = "whose_hand",
    because = [[There is nobody in that sentence. He has spent his life reading sentences like it, next to broken things.]],
  },
}

beat "whose_hand" {
  says [[The next line. Whose hand?]],

  choice "all_of_us" {
    [["By Öberg's. We stand together here: it was all of us."]],
    reply = [[At sea that means nobody.]],
    anger = 2, trust = -3, takes = minutes(1), to = "from_today",
    because = [[It is loyal. He has seen the word *all* used as a blanket.]],
  },
  choice "mine" {
    [["Put it down to me, then. By Kim, customer desk."]],
    reply = [[You were at the telephone. One doesn't lie in the book.]],
    anger = 3, trust = -5, takes = minutes(1), to = "from_today",
    because = [[It is brave, and it is not so. In his trade a brave lie has sunk people.]],
  },
  choice "a_line_free" {
    [["By one of us. I leave a line free. She's to write her name there herself."]],
    reply = [[Leave a whole line, then.]],
    shows = "state_facts_calmly", anger = -2, trust = 7, takes = minutes(1), to = "from_today",
    because = [[You hid nobody and you handed nobody over. What happens on that line is between her and the book.]],
  },
  choice "should_have_felt" {
    [["By Jasna, sorting, who had it in her hands and ought to have felt that it was wool."]],
    reply = [[So it was a Jasna. ... Did she get to say that, or did you?]],
    shows = "blame_others", sets = "blamed", anger = 1, trust = -3, takes = minutes(1), to = "from_today",
    because = [[He had asked for a hand, and you gave him one that was not yours. Behind you something is put down on the floor.]],
  },
}

beat "from_today" {
  says [[And the last one. What is different now?]],

  choice "reminded" {
    [["All staff have been reminded to take care."]],
    reply = [[We had that sentence too. It hung above the fire pump.]],
    shows = "recite_script", anger = 4, trust = -5, takes = minutes(1), to = "first_row",
    because = [[Everybody agrees with it, and nobody does anything tomorrow that they did not do today.]],
  },
  choice "felt_first" {
    [["From today: no ticket, no drum. It lies on the table until somebody has felt it."]],
    reply = [[With the fingers. You could have come to sea with us.]],
    shows = "fix_the_process", anger = -2, trust = 6, takes = minutes(1), to = "first_row",
    because = [[One line that a tired person can follow at twenty to ten on a Monday.]],
  },
  choice "one_who_asks" {
    [["From today two of us sort on Mondays. One does it, and one asks."]],
    reply = [[That's how we took on fuel.]],
    shows = "fix_the_process", anger = -2, trust = 6, takes = minutes(1), to = "first_row",
    because = [[It does not ask anybody to be better than they are on a Monday. It gives them company.]],
  },
  choice "all_at_thirty" {
    [["From today everything goes in at thirty."]],
    reply = [[The hospital's sheets too? I wouldn't like to lie there.]],
    anger = -2, trust = -3, takes = minutes(1), to = "first_row",
    because = [[It is so safe that nobody can do it. By Monday it will no longer be true, and it will still be written there.]],
  },
}

beat "first_row" {
  does [["One moment," you tell him, and put him on hold. Jasna is in the doorway, with the steam behind her. She has heard all of it.]],
  does { [["It's called casting on," she says. "I can do it asleep. But it was my hand. If you tell him, he won't want it near her. So don't tell him."]], when = no(flag "blamed") },
  does { [["It's called casting on," she says. "I can do it asleep. But he has my name now. I heard you give it to him."]], when = flag "blamed" },

  choice "we_wont_tell" {
    [["Then we won't. She gets her row, you get to give it, and nobody has to be hurt."]],
    when = no(flag "blamed"),
    reply = does [["One of us can knit," you tell him. "Good," says Bengt. "What luck." Jasna looks at the floor.]],
    shows = "put_right", sets = "hid", costs = money(220), anger = -6, trust = 6, takes = minutes(2), to = "today",
    because = [[You meant to spare two people. But he had asked whose hand it was, and now she has to sit beside him and not say.]],
  },
  choice "only_fair" {
    [["You're going, and I'll tell him who it was. It's only fair."]],
    reply = does [["Fair," says Jasna. She wipes her hands as if she was going to the dentist. "She has to come," you tell him. "Has to," says Bengt.]],
    shows = { "blame_others", "put_right" }, costs = money(220), anger = -2, trust = -3, takes = minutes(2), to = "today",
    because = [[She had offered. You made a sentence out of it, the kind that a judge says.]],
  },
  choice "tell_him_yourself" {
    [["I think he ought to hear it from you, Jasna, and the offer too. I'll stand next to you for as long as it takes."]],
    reply = does [[You give her the line. "It was my hand," she says. "Jasna. And I can cast on." It is quiet for a long time. "In the engine room," says Bengt, "who breaks it mends it. Not to be punished. So that they can sleep." "I don't sleep," says Jasna. "No," he says.]],
    shows = "put_right", costs = money(220), anger = -7, trust = 9, takes = minutes(4), to = "today",
    because = [[It was hers to say. You gave her the phone, and you stayed.]],
  },
  choice "he_may_say_no" {
    [["He asked me whose hand it was, so I'll have to tell him. He may say no. Would you still want to?"]],
    when = no(flag "blamed"),
    reply = does [[She thinks about it. "Yes." So you tell him who, and what she can do. "Who breaks it mends it," says Bengt in the end. "So that they can sleep. Does she sleep?" You look at Jasna. "No," you say.]],
    shows = { "put_right", "state_facts_calmly" }, costs = money(220), anger = -6, trust = 8, takes = minutes(3), to = "today",
    because = [[You told her what it might cost before you asked, and you told him before he agreed. So both of them could choose.]],
  },
  choice "gave_you_away" {
    [["I did, and you had to hear it. I'm sorry, Jasna. Would you still want to?"]],
    when = flag "blamed",
    reply = does [["For her," says Jasna. "Not for you." She takes the phone out of your hand. "It was me," she tells him. "And I can cast on." Then she listens. "No," she says. "I don't sleep either."]],
    shows = "put_right", costs = money(220), anger = -5, trust = 6, takes = minutes(3), to = "today",
    because = [[You could not take it back, and you did not try. You asked as if she could say no.]],
  },
  choice "all_forgotten" {
    [["He's not cross any more, it's forgotten. Go up to him, for my sake?"]],
    when = flag "blamed",
    reply = does [["I haven't forgotten it," says Jasna. "And he counts stitches." She will go. You tell Bengt that she is happy to.]],
    shows = "put_right", costs = money(220), anger = -4, trust = 2, takes = minutes(2), to = "today",
    because = [[You smoothed over the two people who did not want it smooth.]],
  },
}

beat "today" {
  does [[Jasna lays her hand over the phone. "Tomorrow at four," she whispers. "Today I can't. The hospital's sheets are in, and I've only thin wool here."]],
  says [[And today? In a while it's four.]],
  says { [[You gave me your word for today. I've got it here in front of me.]], when = flag "word" },

  choice "as_it_is" {
    [["Tomorrow at four, with the wool. And today I'll bring up the jersey as it is, on my bicycle, if you two want to see it."]],
    reply = [[How small is it? ... No, don't say. Bring it. It's hers.]],
    shows = { "commit_to_plan", "peace_offering" }, sets = "bag", arises = "promise_made", anger = -4, trust = 8, takes = minutes(1),
    to = tomorrow,
    because = [[Nobody had offered to give it back. It is no use to a table, but it belongs to somebody.]],
  },
  choice "today_at_four" {
    [["She'll be there at four today. I'll fix it, sheets or no sheets. You've waited long enough."]],
    reply = [[Good. Then I'll tell her that the boat's on time.]],
    shows = "break_promise", sets = "today", arises = "promise_made", anger = -11, trust = 8, takes = minutes(1),
    to = tomorrow,
    because = [[Jasna had just said why not. He has gone in to tell his wife.]],
  },
  choice "nothing_for_today" {
    [["For today I have nothing. Tomorrow at four she is there, with wool."]],
    when = no(flag "word"),
    reply = [[Good. That I can work with.]],
    shows = { "commit_to_plan", "state_facts_calmly" }, arises = "promise_made", anger = -2, trust = 7, takes = minutes(1),
    to = tomorrow,
    because = [[He told you that he can live with a no. You believed him, and gave him an hour to go with it.]],
  },
  choice "take_it_back" {
    [["I had no right to. I have nothing for four o'clock today, and I'm sorry. Tomorrow at four she's there, with wool."]],
    when = flag "word",
    reply = [[Then I know that now, and not at five past. ... Tomorrow, then.]],
    shows = { "apologise", "commit_to_plan", "state_facts_calmly" }, arises = "promise_made", anger = 4, trust = 2, takes = minutes(1),
    to = tomorrow,
    because = [[It costs you something to say it. At five past four it would have cost him.]],
  },
  choice "top_priority" {
    [["As soon as we possibly can, Bengt. You two have top priority with us now."]],
    reply = [[And what does that say on a clock?]],
    shows = "recite_script", anger = 5, trust = -6,
    sets = "no_hour", to = no_hour,
    because = [[Jasna had just named an hour. You took it away from him, and gave him a word that has none.]],
  },
  choice "not_once_late" {
    [["Tomorrow at four. Every second Monday since 1979, and you've never once been late. That means a lot here. We won't be late either."]],
    when = all { no(shown "honour_loyalty"), no(flag "word") },
    reply = [[Once. In 1987. There was ice.]],
    shows = { "honour_loyalty", "commit_to_plan" }, arises = "promise_made", anger = -3, trust = 7, takes = minutes(1),
    to = tomorrow,
    because = [[The years, said as he would say them, and a promise measured against them.]],
  },
  choice "cup_of_coffee" {
    [["It'll pass, Bengt, you'll see. Make her a nice cup of coffee and talk about something else, that always helps."]],
    reply = [[I've tried coffee. For two years.]],
    shows = "condescend", anger = 8, trust = -8, takes = minutes(1),
    sets = "no_hour", to = no_hour,
    because = [[He knows more about four o'clock than anybody alive.]],
  },
}

-- Friday

beat "ten_oclock" {
  later = at "Friday 10:00",
  does { nobody_came, when = flag "today" },
  does { up_the_hill, when = flag "bag" },
  does [[The big drum is running. The hotel's van stands in the yard with its doors open.]],
  does { [["You promised half a million on the telephone?" says Mrs Öberg. "And now ten minutes as well?"]], when = flag "half_million" },
  does { [["Ten minutes?" says Mrs Öberg. "With the van here? Who'll ever know if we stop or not?"]], when = no(flag "half_million") },

  choice "at_lunch" {
    [["Nobody, I suppose. It's off at lunch anyway."]],
    reply = does [[The drum runs on. At lunch you all eat your sandwiches, and nobody looks up.]],
    shows = "break_promise", trust = -6, to = after_ten,
    because = [[Nobody will know, apart from you, and Jasna, and Mrs Öberg. So that is three of the people who were to look up.]],
  },
  choice "press_and_read" {
    [[Press the red button. Wait until the drum has stopped, then read them the page out of the book, with the hour and the heat.]],
    reply = does [[It takes a big drum a while. You read it. Mrs Öberg takes off her glasses. The driver has come in from the yard.]],
    shows = { "keep_promise", "fix_the_process" }, anger = -3, trust = 5, takes = minutes(10), to = after_ten,
    because = [[He asked for ten minutes in which everybody looks up. He was right about what that does.]],
  },
  choice "hold_the_phone" {
    [[Ring him, hold the phone out towards the drum, and press the button.]],
    when = no(flag "no_hour"),
    reply = does [[He listens to it run down, all the way. "Thank you," he says. "You've a worn bearing there. The back one." He is right.]],
    shows = { "keep_promise", "call_back" }, anger = -4, trust = 9, takes = minutes(10), to = after_ten,
    because = [[You let him hear it. For ten minutes it was his engine room.]],
  },
  choice "two_minutes" {
    [["Two minutes, then. It's the thought that counts."]],
    reply = does [[It takes two minutes for the drum to run down. Then it starts again.]],
    partly = "keep_promise", anger = -1, trust = -1, takes = minutes(4), to = after_ten,
    because = [[You kept a fifth of it. It is more than Mrs Öberg wanted, and less than you said.]],
  },
  choice "after_the_van" {
    [["You're right, not now. We'll do it after the van."]],
    reply = does [[After the van there is another van, and then it is lunch.]],
    shows = "break_promise", trust = -6, to = after_ten,
    because = [[You only moved it. That is how most promises go, a van at a time.]],
  },
}

beat "friday_four" {
  later = at "Friday 15:40",
  does { up_the_hill, when = all { flag "bag", no(visited "ten_oclock") } },
  does { nobody_came, when = all { flag "today", no(visited "ten_oclock") } },
  does [[The hospital's sheets have come two hours late. Jasna stands at the ironing machine in her coat, with the wool in a bag.]],
  does [["They need them by six," says Mrs Öberg. "An hour. He's a pensioner, he has all day."]],

  choice "at_five" {
    [["Just the hour, Jasna, and then you can go in peace. He's waited for days, he won't mind five."]],
    reply = does [[When she gets up the hill they are bringing supper round. A carer sends her home again, with the wool.]],
    shows = "break_promise", takes = minutes(70), anger = 11, trust = -11, to = "late_friday",
    because = [[Five is a good hour for sheets. The boat came in at four.]],
  },
  choice "i_take_the_mangle" {
    [[Take her place at the machine. "Go, Jasna. Sheets I can do."]],
    when = no(flag "hid"),
    reply = does [[Jasna is back. "She took the needles out of my hand," she says. "She said I hold them like a Norwegian."]],
    shows = "keep_promise", arises = "fixed", takes = minutes(140), anger = -6, trust = 9, to = "sunday",
    because = [[Two promises and one pair of hands. So you became the second pair.]],
  },
  choice "go_and_say_nothing" {
    [[Take her place at the machine. "Go, Jasna. It's only a row. You needn't say anything."]],
    when = flag "hid",
    reply = does [[She has been gone for an hour. The sheets come through, one after the other, too hot to hold.]],
    shows = "keep_promise", takes = minutes(60), anger = -2, trust = 3, to = "you_knew",
    because = [[She is there at four, as you said. She took with her what you did not say.]],
  },
  choice "before_she_comes" {
    [[Take the machine, and ring him first. "It's Jasna who is coming. It was her hand. I knew that yesterday, and I'm sorry."]],
    when = flag "hid",
    reply = does [["And I get to know at twenty to four," he said. "Well. It's better than at four. Send her up." Now she is back, and there is a row.]],
    shows = { "keep_promise", "state_facts_calmly", "apologise" }, arises = "fixed", takes = minutes(140), anger = -3, trust = 4, to = "sunday",
    because = [[It is a day late and twenty minutes early. He could still have said no.]],
  },
  choice "taxi" {
    [[Put the wool in a taxi, with a card: "First row tomorrow."]],
    reply = does [[The taxi goes up the hill. Siv is given the wool, you hear later. She held it for a long time.]],
    partly = "keep_promise", costs = money(240), takes = minutes(10), anger = 5, trust = -5, to = "late_friday",
    because = [[You sent everything that can be bought. He had told you which part that was not.]],
  },
  choice "shut_the_place" {
    [["Turn it all off, and come along, everybody. Sheets can wait."]],
    when = no(flag "hid"),
    reply = does [[Five people from a laundry stood round her chair. "Who's ill?" asked Siv. There is a first row. At the hospital they turned yesterday's sheets.]],
    shows = { "give_away_the_farm", "keep_promise" }, costs = money(7000), sets = "farm_given", arises = "fixed", takes = minutes(140), anger = -7, trust = 3, to = "sunday",
    because = [[It is warm, and it is too much. Somebody on a ward paid for it.]],
  },
  choice "would_tomorrow_do" {
    [[Ring him. "We've had bad luck with the hospital, Bengt. Would tomorrow do as well?"]],
    reply = [[For me, yes. She doesn't know tomorrow. She knows four.]],
    shows = "break_promise", sets = "asked", takes = minutes(2), anger = 6, trust = -7, to = "late_friday",
    because = [[You asked him politely to carry your sheets. He is not the one at the window.]],
  },
}

beat "late_friday" {
  later = at "Friday 17:10",
  does { [[Jasna bought the wool at lunch, the right blue. At four she stood in an empty room. He had not been told when, and had taken Siv down to the quay.]], when = no(visited "friday_four") },
  says { [[Lindqvist. She stood there from four. At five they came with the soup.]], when = all { visited "friday_four", no(flag "asked") } },
  says { [[Lindqvist. I told her that it's tomorrow. She stood there from four all the same, until they came with the soup.]], when = flag "asked" },
  says { [[Lindqvist. I had no hour to give her. So we went down to the quay, and we stood there from four till five.]], when = no(visited "friday_four") },
  says [[I'm not shouting. I only thought that you ought to know the time.]],

  choice "bad_luck" {
    [["It was the hospital, Bengt. There are sick people waiting for those."]],
    when = visited "friday_four",
    reply = [[Yes. There was one waiting here too.]],
    shows = { "defend", "blame_others" }, arises = "still_unhappy", anger = 6, trust = -9, to = "cool",
    because = [[It was a good reason. He did not ring to hear if you had one.]],
  },
  choice "wont_remember" {
    [["I'm so sorry. But let's be glad of one thing: she won't remember it tomorrow."]],
    reply = [[No. I will.]],
    shows = { "apologise", "condescend" }, arises = "still_unhappy", anger = 9, trust = -12, to = "cool",
    because = [[You comforted the one who was not on the phone.]],
  },
  choice "saturday_at_four" {
    [["I said four, and I didn't keep it. I'm sorry. Tomorrow at four she's with you, and I'll do the sheets myself."]],
    when = visited "friday_four",
    reply = { { does [["Tomorrow," he said, and that was all. Now it is tomorrow, and your phone rings.]], when = flag "hid" },
              does [["Tomorrow," he said, and that was all. Now there are forty stitches on the needle, and Siv has taken it over.]] },
    shows = { "apologise", "adjust_and_retry", "commit_to_plan" }, arises = { "still_unhappy", "fixed" }, takes = hours(23), anger = -7, trust = 5, to = mended,
    because = [[No hospital in it, and no luck. Only what you said, what you did not do, and when you will.]],
  },
  choice "for_the_evening" {
    [["I'm sorry. Five thousand, for the lost evening. You'll have it tonight."]],
    reply = [[An evening is two hundred and eighty stitches. That's two thousand eight hundred. You have overpaid.]],
    shows = { "apologise", "give_away_the_farm" }, costs = money(5000), arises = "still_unhappy", anger = -5, trust = -4, to = "cool",
    because = [[He had put his own price list away. You have taken it out again.]],
  },
  choice "an_hour_now" {
    [["I never gave you an hour. I'm sorry. Four o'clock tomorrow, and I'll bring Jasna to the door myself."]],
    when = no(visited "friday_four"),
    reply = { { does [["Four o'clock tomorrow," he said. You could hear him write it down. Now it is tomorrow, and your phone rings.]], when = flag "hid" },
              does [["Four o'clock tomorrow," he said. You could hear him write it down. Now there are forty stitches, and Siv has taken them over.]] },
    shows = { "apologise", "adjust_and_retry", "commit_to_plan" }, arises = { "still_unhappy", "fixed", "promise_made" }, takes = hours(23), anger = -6, trust = 5, to = mended,
    because = [[It is the same row, with a time on it. He can tell her a time.]],
  },
  choice "you_went_out" {
    [["Oh, but Jasna was there at four o'clock, Bengt. It was you two who had gone out."]],
    when = no(visited "friday_four"),
    reply = [[Yes. We had gone out to meet a boat.]],
    shows = { "defend", "tell_them_they_are_wrong" }, arises = "still_unhappy", anger = 7, trust = -9, to = "cool",
    because = [[You are right. He could not have known it, because nobody had told him when.]],
  },
  choice "how_was_it" {
    [["I won't explain it. Tell me how it was, and what you want me to do."]],
    reply = { { does [[He told you. "And then she patted *my* hand," he said. "Send the woman tomorrow." Now it is tomorrow, and your phone rings.]], when = flag "hid" },
              does [[He told you. "And then she patted *my* hand," he said. "Send the woman tomorrow." Now Jasna is there, and there is a row.]] },
    shows = { "hear_out", "ask_their_remedy", "adjust_and_retry" }, arises = { "still_unhappy", "fixed" }, takes = hours(23), anger = -6, trust = 6, to = mended,
    because = [[It could not be undone. It could be heard, and by you.]],
  },
}

beat "you_knew" {
  says [[Lindqvist. I'm in the corridor. She had forty stitches up, and then she laid it down and told me whose hand it was.]],
  says [[I asked you on Thursday. And you knew.]],

  choice "she_asked_me" {
    [["She asked me not to tell you. I only wanted to spare you both, Bengt."]],
    reply = [[I do believe it. And you let her carry it up the hill.]],
    shows = { "defend", "blame_others" }, anger = 4, trust = -8, to = "cool",
    because = [[It is true that she asked. It was you that he had asked.]],
  },
  choice "i_knew" {
    [["Yes. I knew. I'm sorry."]],
    reply = [[... That goes in the book as well. ... She's sitting in there with Siv. I'd better go in, it's my wife who's showing her how.]],
    shows = { "apologise", "state_facts_calmly" }, arises = "fixed", takes = minutes(2), anger = -6, trust = 4, to = "sunday",
    because = [[Yes is a short word. It was all that was missing.]],
  },
  choice "but_the_row" {
    [["Now, Bengt. Siv has her row, so let's not spoil it for her."]],
    reply = [[You'd have done well with the passengers.]],
    shows = "condescend", anger = 6, trust = -8, to = "cool",
    because = [[The row may well be the main thing. It was his to say so, and he was not the one who had spoilt anything.]],
  },
  choice "say_it_all" {
    [["Say it. I'm not going anywhere."]],
    reply = [[No, that was all of it. ... Who breaks it mends it, you know. So that they can sleep. If you'd asked, I'd have told you that. I'm going in to them.]],
    shows = "hear_out", arises = "fixed", takes = minutes(3), anger = -5, trust = 3, to = "sunday",
    because = [[He had come out to shout, and found nobody standing in the way.]],
  },
}

beat "sunday" {
  later = at "Sunday 16:55",
  does [[Öberg's is shut. You are at home with a bowl of potatoes, and you have his number.]],

  choice "five_questions" {
    [["Good afternoon. Öberg's here, with five questions about our service."]],
    reply = [[On a Sunday? ... Two. And I'll answer the shorter one. No.]],
    shows = { "recite_script", "check_back" }, anger = 5, trust = -7, to = so_so,
    because = [[For a moment he had thought that somebody was ringing to hear about four o'clock.]],
  },
  choice "how_was_four" {
    [["It's Kim. I don't want anything. How was four o'clock?"]],
    when = shown "honour_loyalty",
    reply = [[You ring on a Sunday for that? ... A row a day, she does. A hundred and eighty-two takes us to April. I don't plan past April.]],
    shows = "check_back", anger = -3, trust = 8, to = well,
    because = [[Two days later, nothing to sell, and you knew what to ask about.]],
  },
  choice "tell_her_from_us" {
    [["It's Kim. How was four o'clock? And I never said it: since 1979, Bengt. We'd miss you here."]],
    when = no(shown "honour_loyalty"),
    reply = [[You'd miss four shirts. ... No. Thank you. A row a day, she does. A hundred and eighty-two takes us to April.]],
    shows = { "check_back", "honour_loyalty" }, anger = -3, trust = 8, to = well,
    because = [[You asked about the hour, and then you said the years. Neither of them had to be said, and so he believes both.]],
  },
  choice "shirts_week" {
    [[Leave it. A shop that rings on a Sunday mostly wants something, and he'll be in with his shirts soon enough.]],
    reply = does [[On Monday week a carer brings the shirts. She says that he's fine, she thinks.]],
    anger = 1, trust = -4, to = so_so,
    because = [[Most of them do. You did not want anything, and now he will not know that.]],
  },
  choice "be_prepared" {
    [["It's Kim. How is she? I'm so pleased. It may stop working one day, of course, and it's as well to be prepared."]],
    reply = [[I was an engineer. I know about things that stop working.]],
    shows = { "check_back", "condescend" }, anger = 4, trust = -6, to = so_so,
    because = [[You rang, and that was the hard part. Then you prepared him for what he has been looking at for two years.]],
  },
  choice "ask_jasna" {
    [[Ask Jasna on Monday. She has been up there again, on her own time.]],
    reply = does [["Good, I think," says Jasna. "He asked if you were ill."]],
    anger = 0, trust = -2, to = { { when = flag "farm_given", "bought" }, "kept" },
    because = [[You got the news. What he got was the thought that you were ill.]],
  },
  choice "and_listen" {
    [["It's Kim. I've got potatoes to peel and all evening. How was it? From the beginning, this time."]],
    when = any { no(shown "hear_out"), flag "cut" },
    reply = does [[He has told you: the boat, the nights, the row she was at when he came home for good. The potatoes are all peeled. "That's how it was," he says.]],
    shows = { "check_back", "hear_out" }, takes = minutes(20), anger = -3, trust = 8, to = { { when = flag "farm_given", "bought" }, "kept" },
    because = [[On Thursday you had not had the time. He had been keeping the end of that sentence.]],
  },
}

-- When he has gone

beat "the_bag" {
  at_most = 2,
  does { [[Only the dial tone.]], when = all { arisen "customer_leaves", no(visited "corridor") } },
  does { [[He says thank you, and rings off.]], when = no(any { arisen "customer_leaves", visited "corridor" }) },
  does { [[Jasna puts the jersey on your desk. It would fit a child of two. "He's a big man," she says. "He couldn't have got into it before Monday either. So what does he want with it?"]], when = no(any { visited "what_for", visited "corridor", visited "owner" }) },
  does { [[Jasna puts the jersey on your desk. It would fit a child of two. "And his wife?" she says. "What has she got now, at four?"]], when = all { visited "what_for", no(visited "corridor") } },
  does { [[Then the line is empty. The jersey lies on your desk. Jasna looks at it, and at you, and goes back to her sheets.]], when = visited "corridor" },

  choice "under_l" {
    [[Put it on the shelf, under L. He knows where we are, and he has heard what there is to hear.]],
    reply = does [[It takes up hardly any room.]],
    shows = "stonewall", trust = -10, to = { { when = flag "farm_given", "bought" }, "shelf" },
    because = [[It is in order. It has a letter now, and nobody has asked him anything.]],
  },
  choice "to_the_home" {
    [[Send it round with tomorrow's van, and a card in your own hand: "It's yours. I'm sorry. Kim."]],
    reply = does [["He read it in the doorway," says the driver. "Then he asked me who Kim was."]],
    shows = { "apologise", "peace_offering" }, anger = -5, trust = 2, to = so_so,
    because = [[It is kind, and it does belong to him. But it is a way of not ringing.]],
  },
  choice "ring_and_ask" {
    [[Ring him. Not about the money.]],
    when = no(visited "corridor"),
    reply = does [[It rings for a long time.]],
    shows = "call_back", anger = -3, trust = 4, takes = minutes(1), to = "corridor",
    because = [[He has put the phone down on the number. He may still talk about something else.]],
  },
  choice "five_thousand_quietly" {
    [[Send five thousand to his account, without a word. He can't hang up on that.]],
    when = no(visited "corridor"),
    reply = does [[The number is on his shirt bills. In four minutes it is back. In the line for messages it says: *500 stitches, not ordered.* Then the phone rings.]],
    shows = { "give_away_the_farm", "put_right" }, anger = -3, trust = -5, takes = minutes(5), to = "corridor",
    because = [[He cannot hang up on it. He can send it back, and he counts very well.]],
  },
  choice "his_gate" {
    [[Cycle round with it, to the address on his card.]],
    when = no(any { visited "corridor", visited "what_for" }),
    reply = does [[Nobody is in. "He's moving Siv up to Strandgården today," says a man with a rake. So you ring him, from his own gate.]],
    shows = "call_back", anger = -3, trust = 5, takes = minutes(15), to = "corridor",
    because = [[You went to look for him, and what you found was the reason why today.]],
  },
  choice "up_the_hill" {
    [[Cycle up the hill with it, to Strandgården.]],
    when = all { visited "what_for", no(visited "corridor") },
    reply = does [[They like to be told first who is coming. So you ring him, from a bench under her window.]],
    shows = "call_back", anger = -4, trust = 5, takes = minutes(9), to = "corridor",
    because = [[He had told you where he was, and at what time it would get hard. You went there.]],
  },
}

beat "corridor" {
  at_most = 1,
  does [[An echo, and far off a lift. He speaks low.]],
  says [[Lindqvist. I have a few minutes. Then I must go in.]],

  choice "not_hung_up_on" {
    [["Please don't hang up on me again, Bengt. I'm a person too, and I'm the only one here who's trying."]],
    when = arisen "customer_leaves",
    reply = does [["Yes," he says. "You are. I can't today." He says goodbye first.]],
    shows = { "take_personally", "scold" }, anger = 6, trust = -10, to = "shirts",
    because = [[It is all true. He had a few minutes, and you asked him to look after you.]],
  },
  choice "never_heard" {
    [["I answered the number, and I never heard you. You're angry, and I want to help. What was it for?"]],
    when = no(visited "what_for"),
    reply = [[... You ring back, to ask that? Well. Then listen.]],
    shows = { "acknowledge_anger", "find_cause" }, anger = -7, trust = 8, takes = minutes(1), to = "what_for",
    because = [[You named what you had left out, and then you put it in.]],
  },
  choice "owner_at_four" {
    [["You told me about four o'clock, and I talked about money. I'm sorry. What would you do about it, if you had this place?"]],
    when = visited "what_for",
    reply = [[... You're asking me that now? Hm.]],
    shows = { "apologise", "ask_as_owner" }, anger = -6, trust = 7, takes = minutes(1), to = "owner",
    because = [[You had the reason and let it lie. It was still warm.]],
  },
  choice "one_question" {
    [["I won't keep you. If Öberg's were yours, Bengt, what would you do now?"]],
    when = no(visited "what_for"),
    reply = [[So now I'm to do your work as well. ... I've had three nights to think about it. Then listen, and don't help me.]],
    shows = "ask_as_owner", anger = 1, trust = 1, takes = minutes(1), to = "owner",
    because = [[It is the right question, and a short one. He would have liked to tell you the rest of it first.]],
  },
  choice "five_on_top" {
    [["Good news. Five thousand more, with Mrs Öberg's blessing. Shake on it?"]],
    reply = [[Then shake hers from me.]],
    shows = { "give_away_the_farm", "solve_too_soon" }, costs = money(8000), sets = "farm_given", anger = -7, trust = 1, to = "bought",
    because = [[He thought that you had rung about something else.]],
  },
  choice "for_how_i_spoke" {
    [["I only rang to say sorry. Since 1979 you've been good to us, and today I wasn't any good to you."]],
    reply = [[That was short. ... Stay there, then.]],
    shows = { "apologise", "honour_loyalty" }, anger = -5, trust = 6, takes = minutes(1), to = { { when = visited "what_for", "yes_or_no" }, "what_for" },
    because = [[It asks for nothing, so he gives you something. How angry he was has still not been said.]],
  },
}

-- How it comes out

ending "glad" { outcome = "kept", says [[Today she did two, I had to hide the wool. And then she looked up. "You're late," she said. To me. You understand? To *me*.]] }
ending "kept" { outcome = "kept", says [[There'll be four shirts, as always. Sew her name in the collars, would you? Then she can read whose I am.]] }
ending "cool" { outcome = "wavering",
  does { [[Jasna stayed until the row was done. On Monday she wrote her name in the book.]], when = visited "you_knew" },
  does [[Every second Monday there are four shirts on the counter. He brings them at noon, when you are at lunch.]] }
ending "bought" { outcome = "wavering", does [[In December a man lays a burst cushion on the counter. "You're the ones who pay by the stitch," he says. He has counted.]] }
ending "shelf" { outcome = "lost", does [[In June you take stock. Under L there is a paper bag that weighs nothing. Nobody remembers what it was for.]] }
ending "shirts" { outcome = "lost", does [[In spring he passes you on the quay. The collar of his shirt is ironed from the wrong side. He has begun to do them himself.]] }
