-- The contract. The facts are credited in README.md beside this file; the dance school, the firm and its timetable are ours.
--
-- She rings to get out of a contract. It is not about the contract. A reply that is only her words stands bare; where something is
-- heard or done, or somebody else speaks, it is does [[...]], with the words in quotes.
scenario {
  id = "the-contract", title = "The contract", channel = "phone", method = "both-sides-give",
  difficulty = 4, minutes = 9, opens = "Monday 09:10", currency = "PLN", may_give = money(1500),
  brief = [[You are Robin, on the contracts desk of Grafik in Poznań. Grafik keeps timetables for schools that teach dance, judo, the
violin. A dance school in Gdynia is ringing. It has two rooms with you, and nine months still to run. The fee for leaving early
would be 2,160 złoty. Across the desk sits Marek, from accounts. On the file he has written: hold them to it. You may give up to
1,500 złoty.]],
  goal = [[She still has a timetable with you, because it is of use to her, and each of you gave something.]],
  unknown = { "Why she wants to leave now", "What she would keep if she could" },
  customer = { name = "Danuta Kowalska", portrait = "kowalska", anger = 62, trust = 34, since = 2019, worth = money(9400),
               facts = { "Runs a dance school in Gdynia, two rooms", "Three other schools came to Grafik through her" } },
  starts = "rings", leaves = { "farm_given" },
  discuss = { "Marek is right about the figure. What is not in it?",
              "When did you know what the call was about? What did you do just before that?",
              "Which of your own rules asks a customer for something they cannot have?" },
}

-- Notice ---------------------------------------------------------------------------------------------------------------

beat "rings" {
  does [[A piano in the background. It stops, and begins again at the same bar.]],
  says [[Kowalska, from the dance school in Gdynia. I'm giving notice. For all of it, both rooms, from today.]],
  says [[And please don't begin with the weather. Your colleague did.]],

  choice "fee_up_front" {
    [["From today. I have your contract open: it runs nine more months, so there would be a fee of 2,160."]],
    reply = [[So that's what it is about. I did wonder.]],
    shows = "hide_behind_policy", anger = 9, trust = -8, takes = minutes(1), to = "the_fee",
    because = [[Every word is true. She rang about something, and heard that you are about the fee.]],
  },
  choice "written_down" {
    [["Both rooms, from today. I've written that down. What happened?"]],
    reply = [[You ask that? ... The others asked for my customer number.]],
    shows = "take_notes", arises = "long_customer", anger = -4, trust = 5, takes = minutes(1), to = "story",
    because = [[You took her notice seriously, and you asked about her before you asked about the paper.]],
  },
  choice "two_months" {
    [["We'd be so sorry to lose you. What if I took two months off your bill, now, before either of us says another word?"]],
    reply = [[Two months. Well! You are quick. ... Two months of what, exactly?]],
    shows = "solve_too_soon", costs = money(480), anger = -6, trust = 2, takes = minutes(1), to = "quick",
    because = [[It is kind, and it is a price for silence. She has not told you yet what hurts.]],
  },
  choice "quiet_here" {
    [["Then no weather. Go ahead, I have time."]],
    reply = does [["Wait." She calls away from the phone: "Girls, five minutes. Stretch." A door is shut. "So."]],
    shows = "stay_calm", arises = "long_customer", anger = -4, trust = 4, takes = minutes(1), to = "story",
    because = [[You gave her room, and she went and shut a door to use it.]],
  },
  choice "quite_sure" {
    [["All of it? After six years. Are you quite sure, Mrs Kowalska?"]],
    reply = [[I have been quite sure since February. I only had to find your number.]],
    shows = "honour_loyalty", arises = "long_customer", anger = 3, trust = 1, takes = minutes(1), to = "the_fee",
    because = [[You saw the six years, which nobody else has. She heard a question that wants a yes, and gave you a yes.]],
  },
}

beat "the_fee" {
  does [[Paper, close to the phone.]],
  says [[Clause seven. I have it here, I read what I sign. So I pay you two thousand one hundred and sixty, and then it stops?]],

  choice "what_stops" {
    [["You'd pay that, to make something stop? Then never mind the clause. What is it?"]],
    reply = [[Hm. ... You do listen, then. A little late.]],
    shows = "see_their_side", anger = -6, trust = 6, takes = minutes(1), to = "story",
    because = [[She said the important word by the way, and you picked it up.]],
  },
  choice "the_form" {
    [["That's right, and then it all stops. I'll send you the form, and you'll be free of us in thirty days."]],
    reply = [[Thirty days. That's four Tuesdays.]],
    shows = "recite_script", partly = "explain_what_can_be_done", anger = 4, trust = -7, takes = minutes(1), to = "cold",
    because = [[It is quick and clean. She counted in Tuesdays, and you had counted in days.]],
  },
  choice "let_off" {
    [["Forget clause seven. The whole fee is off, both rooms end today."]],
    reply = [[Off? ... Well. Thank you. That was easier than I had feared.]],
    shows = { "give_away_the_farm", "solve_too_soon" }, sets = "farm_given", arises = "customer_leaves", costs = money(2160), anger = -14, trust = 4,
    takes = minutes(2), to = "notice",
    because = [[It feels like mercy. She still does not know how to make it stop, and you have lost her to find out what mercy costs.]],
  },
  choice "our_side" {
    [["Nobody is trying to trap you. But you did sign it, and we have kept our side of it all along."]],
    reply = [[Your side. I could tell you about your side.]],
    shows = { "defend", "tell_them_they_are_wrong" }, anger = 11, trust = -9, to = "cold",
    because = [[You said that the fault is not yours before anybody had named one.]],
  },
  choice "began_badly" {
    [["I began at the wrong end. I'm sorry. Before any fee: what is it about?"]],
    reply = [[It's about Tuesdays.]],
    shows = "apologise", anger = -7, trust = 6, takes = minutes(1), to = "story",
    because = [[It costs you one breath, and she answers the question at once.]],
  },
}

beat "quick" {
  says [[Two months, and on Tuesday at four it will write to them again. Only cheaper.]],

  choice "two_is_all" {
    [["Two is as far as I may go by myself. After that, I'm afraid, the contract is the contract."]],
    reply = [[There it is. I had been waiting for it.]],
    shows = "hide_behind_policy", anger = 5, trust = -6, takes = minutes(1), to = "cold",
    because = [[She was not bidding. First she got a price, and then a rule.]],
  },
  choice "to_whom" {
    [["It writes to whom?"]],
    reply = [[So you can ask. Wait, I'll sit down.]],
    shows = "find_cause", anger = -4, trust = 4, takes = minutes(1), to = "tuesday",
    because = [[She let a word fall, and you bent down for it.]],
  },
  choice "sold_too_soon" {
    [["I was selling, and you hadn't begun. I'm sorry. Begin where it begins."]],
    reply = [[That's honest. It begins six years ago, then. You may have to wait.]],
    shows = "apologise", arises = "long_customer", anger = -6, trust = 6, takes = minutes(1), to = "story",
    because = [[You took back the offer that was in her way. Now there is room for her.]],
  },
  choice "settings" {
    [["Ah, the reminders! Those can be switched off: Settings, then People. I'll guide you through."]],
    reply = [[I know where it is. I have been there three times, with my good glasses on.]],
    shows = { "solve_too_soon", "condescend" }, partly = "explain_what_can_be_done", anger = 9, trust = -7, takes = minutes(1), to = "tuesday",
    because = [[A good answer to somebody who had not looked. She had looked three times.]],
  },
}

beat "cold" {
  says [[I think we have nothing to talk about. I'll put it in writing, a courier will bring it, and you'll have your money.]],

  choice "still_owe" {
    [["You may do that, of course. It changes nothing about the fee, that's all I want you to know."]],
    reply = [[You have told me. You've told me twice.]],
    shows = "hide_behind_policy", arises = "customer_leaves", anger = 8, trust = -9, to = "notice",
    because = [[She was at the door, and you told her the price of the door.]],
  },
  choice "one_question" {
    [["One question, and then I'll let you go. What is it that should stop?"]],
    reply = does [[A long breath. "The message. On Tuesdays." And she does not put the phone down.]],
    shows = "find_cause", anger = -7, trust = 6, takes = minutes(1), to = "tuesday",
    because = [[Short enough to be answered by somebody who is leaving, and it is the only question that matters.]],
  },
  choice "as_you_wish" {
    [["As you wish. You'll find the form on our page, under Contracts."]],
    reply = [[On your page. Everything is on your page. Goodbye.]],
    shows = "recite_script", arises = "customer_leaves", anger = 3, trust = -8, to = "notice",
    because = [[Polite to the last. Nobody stood between her and the door, and nobody asked.]],
  },
  choice "your_pupils" {
    [["Two hundred pupils will feel it. Would you tell me why, for their sake?"]],
    reply = [[For their sake. ... That was well aimed. Because of Tuesdays.]],
    shows = "find_cause", anger = -3, trust = 2, takes = minutes(1), to = "tuesday",
    because = [[A little push, and an honest one. She answers for them what she would not have answered for you.]],
  },
  choice "clumsy" {
    [["I've been clumsy, and I'm sorry. I would like to hear it, if you'll still tell me."]],
    reply = [[Everybody is clumsy. It's a question of what one does then.]],
    shows = "apologise", anger = -8, trust = 7, takes = minutes(1), to = "story",
    because = [[You owned it without a but. She teaches people who step on each other's feet: she knows how that goes.]],
  },
}

-- What it is about -------------------------------------------------------------------------------------------------------

beat "story" {
  says [[Six years I am with you. My husband found you. He liked it that you called it a timetable, and not a solution.]],
  says [[I don't ring people up. I have two rooms, two hundred pupils and a boiler. But since February, every Tuesday ...]],

  choice "flowers" {
    [["Six years! That makes you one of our oldest. Somebody here should have sent you flowers long ago."]],
    reply = [[I have had flowers, thank you. I had a bath full of them.]],
    shows = "honour_loyalty", anger = 3, trust = -2, takes = minutes(1), to = "tuesday",
    because = [[You meant it well, and you took her off the sentence that she could hardly begin.]],
  },
  choice "say_nothing" {
    [[Say nothing. Let her get to the end of the sentence.]],
    reply = does [[You hear her put something down. "Every Tuesday at four, it writes to them. To twenty-two people."]],
    shows = "hear_out", anger = -5, trust = 6, takes = minutes(2), to = "tuesday",
    because = [[She stopped because it is hard to say. You did not help her out of it.]],
  },
  choice "the_update" {
    [["February, yes, that'll be the big update. A lot of schools had trouble with –"]], interrupts = true,
    reply = [[No. It was not the update.]],
    shows = "interrupt", anger = 8, trust = -7, to = "tuesday",
    because = [[You had an answer for February. She had another February.]],
  },
  choice "every_tuesday" {
    [["Every Tuesday. I'm listening."]],
    reply = [[At four. It writes to all of them, to twenty-two people. And then they ring me.]],
    shows = "hear_out", anger = -5, trust = 5, takes = minutes(2), to = "tuesday",
    because = [[You gave her back her own two words, and she could go on from there.]],
  },
  choice "technical" {
    [["Shall I fetch somebody technical? They'd see it at once."]],
    reply = [[Then I'd have to tell it to somebody else. I've just got as far as February.]],
    anger = 3, trust = -4, takes = minutes(1), to = "tuesday",
    because = [[You wanted to spare her, and she nearly lost the person that she had begun to tell.]],
  },
}

beat "tuesday" {
  says [[It says: "Henryk is looking forward to seeing you at half past four." Every week. To the whole tango class.]],

  choice "who_is_he" {
    [["Who is Henryk?"]],
    reply = does [[The piano has stopped altogether. "My husband. He died on the second of February."]],
    shows = "find_cause", anger = -4, trust = 5, takes = minutes(1), to = "henryk",
    because = [[Three words. All the others had asked for her number.]],
  },
  choice "at_their_end" {
    [["That's the automatic reminder. Whoever set the class up has to switch it off at their end, I'm afraid."]],
    reply = [[He would have to switch it off. Good. I'll tell him on Sunday, I bring him his flowers.]],
    shows = "tell_them_they_are_wrong", sets = "grave", anger = 14, trust = -12, to = "henryk",
    because = [[It is how the program works. You could not know. You could have asked one question first.]],
  },
  choice "told_us" {
    [["Have you told anybody here about it?"]],
    reply = [[Three times, in writing. It's my husband, you see. He died on the second of February.]],
    partly = "find_cause", anger = -2, trust = 3, takes = minutes(1), to = "henryk",
    because = [[You asked about us first, and she told you about him all the same. It was waiting behind any question.]],
  },
  choice "not_on_tuesdays" {
    [["And Henryk doesn't teach on Tuesdays any more?"]],
    reply = [[No. Henryk doesn't teach on Tuesdays any more. My husband died on the second of February.]],
    shows = "find_cause", anger = -3, trust = 4, takes = minutes(1), to = "henryk",
    because = [[You guessed that something was behind the name, and you left it to her to say what.]],
  },
  choice "annoying" {
    [["That must be so annoying, with everything else that you have to look after."]],
    reply = [[Annoying. Yes, that is one word. ... He is dead, you see.]],
    shows = "recite_script", partly = "see_their_side", anger = 3, trust = -4, takes = minutes(1), to = "henryk",
    because = [[It was meant as feeling, and it fits on any complaint. This one has a name in it.]],
  },
}

beat "henryk" {
  says { [[He died on the second of February. You didn't know. Nobody at your place knows.]], when = flag "grave" },
  says [[On the Tuesday after, they came. Nineteen of them, in their good shoes. They thought that perhaps I had arranged it.]],
  says [[So I taught them. The tango, with nobody who leads.]],

  choice "no_words" {
    [[Say nothing for a while. Let the piano be the first to go on.]],
    reply = does [[Somewhere a chair is moved. "Thank you," she says. "Most people say the thing about time."]],
    shows = "hear_out", anger = -7, trust = 7, takes = minutes(2), to = "tickets",
    because = [[There was nothing to add, and you did not add it.]],
  },
  choice "on_behalf" {
    [["May I offer you the condolences of all of us here at Grafik."]],
    reply = [[All of you. That's what it said under the messages, too.]],
    shows = "recite_script", partly = "see_their_side", anger = 3, trust = -5, takes = minutes(1), to = "tickets",
    because = [[The card is correct. It came from a firm, and she was talking to you.]],
  },
  choice "that_day" {
    [["I'm sorry. That we wrote that to them, in his name, and in that week."]],
    reply = [[Yes. ... It was very well spelt. That was almost the worst.]],
    shows = { "apologise", "see_their_side" }, anger = -7, trust = 7, takes = minutes(1), to = "tickets",
    because = [[You said what was done, to whom, and when. There was no may and no any in it.]],
  },
  choice "no_hurry" {
    [["Then let's not talk about contracts today. Ring me when you feel up to it. There's no hurry at all."]],
    reply = [[No hurry. You're kind. ... It comes on Tuesdays.]],
    anger = -2, trust = 1, takes = minutes(1), to = "cold_again",
    because = [[It was gently meant. Those who are gentle with her have mostly gone by the evening, and it comes at four.]],
  },
  choice "my_father" {
    [["I know just how that is. My father died last spring, and his phone company wrote to him for a whole year."]],
    reply = [[A year. ... Then you know why I'm ringing.]],
    anger = 2, trust = -2, takes = minutes(2), to = "tickets",
    because = [[It is true, and it was meant to be company. For a minute she had to listen to yours.]],
  },
}

beat "tickets" {
  says [[I wrote to you. Three times. The first answer was: ask the teacher to confirm it from his own phone.]],
  says [[I have his phone. I sat in the kitchen with it. It sent the code. And then it asked for his thumb.]],

  choice "security" {
    [["That's for safety. Otherwise anybody could take a teacher off, just like that."]],
    reply = [[Just like that. Yes. That can happen.]],
    shows = { "state_facts_calmly", "defend" }, anger = 10, trust = -9, takes = minutes(1), to = "wants",
    because = [[It is a good rule for the living. You gave it to her as a reason.]],
  },
  choice "the_other_two" {
    [["We asked you for his thumb. ... What did the other two say?"]],
    reply = [[The second said the same, and hoped that I was well. The third said that it was closed, because I hadn't answered.]],
    shows = { "find_cause", "hear_out" }, anger = -6, trust = 6, takes = minutes(2), to = "wants",
    because = [[You said it aloud, so that she need not, and you wanted to hear the rest as well.]],
  },
  choice "first_line" {
    [["That's our help desk for you. They're told to close things. Don't get me started."]],
    reply = [[Ha. So it's them. ... They signed it "Your Grafik". I took that to be you as well.]],
    shows = "blame_others", anger = -5, trust = -3, takes = minutes(1), to = "wants",
    because = [[It warms for a moment, two against the help desk. Then there is nobody left who will mend it.]],
  },
  choice "gone_now" {
    [["I can do it from here. I'm taking him off. There: gone."]],
    reply = [[Gone? All of it? ... And his list? With what he wrote beside the names?]],
    shows = "solve_too_soon", sets = "deleted", anger = 12, trust = -8, takes = minutes(1), to = "wants",
    because = [[You did at once what she had asked for three times. Nobody had asked what hangs on the name.]],
  },
  choice "a_thumb" {
    [["His thumb. ... I don't know what to say to that. I'm sorry. We asked you for something that nobody could give."]],
    reply = [[No. Nobody. The cat looked at me.]],
    shows = { "apologise", "see_their_side" }, anger = -6, trust = 6, takes = minutes(1), to = "wants",
    because = [[You saw the kitchen, and you did not stand up for the code.]],
  },
  choice "as_it_was" {
    [["Wait, I'm writing it as you say it. His phone, the code, his thumb. And when was the third time?"]],
    reply = [[The eleventh of March. You are really writing? I can hear you writing.]],
    shows = { "take_notes", "hear_out", "find_cause" }, anger = -4, trust = 6, takes = minutes(2), to = "wants",
    because = [[She had said it three times into a machine. Now it is on paper, with a date, in somebody's hand.]],
  },
}

beat "wants" {
  says { [[He wrote beside their names. "Bad knee, the left." "Hums." "Lost her Jan in spring." That was all in there.]], when = flag "deleted" },
  says { [[He wrote beside their names, you know. "Bad knee, the left." "Hums." "Lost her Jan in spring."]], when = no(flag "deleted") },
  says [[So I thought: away with the whole thing, and then it stops. What else can I do, from here?]],

  choice "not_sensible" {
    [["But nobody closes a timetable over one reminder. Two hundred pupils!"]],
    reply = [[You count them. I know their knees.]],
    shows = { "tell_them_they_are_wrong", "condescend" }, anger = 11, trust = -9, takes = minutes(1), to = "cold_again",
    because = [[It is not sensible, and she knows it. It was the only switch that she could find.]],
  },
  choice "what_to_keep" {
    [["If it could stop, and the rest stay: what would you keep?"]],
    reply = [[His list. ... And the Tuesdays. I'm not giving up the Tuesdays. The small room, that was his. That I don't need.]],
    shows = { "ask_their_remedy", "find_cause" }, sets = "knows", anger = -6, trust = 7, takes = minutes(2), to = "accounts",
    because = [[She came to give up everything. You asked for the part that she would keep, and there was one.]],
  },
  choice "as_it_had_been" {
    [["Both rooms at half price, then, to the end, and everything as it was."]],
    reply = [[As it was. ... That is the one thing you don't have.]],
    shows = "solve_too_soon", costs = money(1080), anger = -6, trust = -4, takes = minutes(1), to = "cold_again",
    because = [[A real gift, and in it three words that nobody can keep. You have not asked what she wants to stay for.]],
  },
  choice "if_it_were_yours" {
    [["If Grafik were yours, what would you do about it?"]],
    reply = [[Mine? I'd ask who has died, before I write to people. ... And I'd let an old woman give back the room that she can't look into.]],
    shows = { "ask_as_owner", "find_cause" }, sets = "knows", anger = -5, trust = 6, takes = minutes(2), to = "accounts",
    because = [[She answered as an owner would, with one rule and one room. It is a good deal less than everything.]],
  },
  choice "not_the_list" {
    [["From here you can close the lot. I could stop the message and leave you his words. Is that nearer to what you want?"]],
    reply = [[That is nearer. His words, and the Tuesdays. The small room was his, that I can't look into.]],
    shows = { "explain_what_can_be_done", "find_cause" }, sets = "knows", anger = -6, trust = 6, takes = minutes(1), to = "accounts",
    because = [[She had one switch, and you showed her that there are two. Then you asked whether it is the right one.]],
  },
}

beat "cold_again" {
  does [[The piano again. She lets it play for four bars.]],
  says [[I have to go back in. Is there anything else that you want to sell me?]],

  choice "the_names" {
    [["No. What would you want to keep, if nothing had to be thrown away?"]],
    reply = [[The list, with his words. And my Tuesdays. The small room you can have.]],
    shows = { "ask_their_remedy", "find_cause" }, sets = "knows", anger = -6, trust = 6, takes = minutes(2), to = "accounts",
    because = [[You answered no, and then you asked at last.]],
  },
  choice "your_last_word" {
    [["Nothing else. That's what there is, and I think it's fair."]],
    reply = [[It may be. Then I wish you a good day.]],
    shows = "stonewall", arises = "customer_leaves", anger = 4, trust = -8, to = "notice",
    because = [[You stood by an answer to another question.]],
  },
  choice "everything_free" { when = no(flag "farm_given"),
    [["No. I'll let you off all of it, the fee and both rooms."]],
    reply = [[All of it. ... I only wanted it to stop. Well, then.]],
    shows = "give_away_the_farm", sets = "farm_given", costs = money(2160), anger = -11, trust = 2, takes = minutes(1), to = "by_when",
    because = [[She is free, and it is your gift, and on Tuesday at four twenty-two people hear from her husband.]],
  },
  choice "four_bars" {
    [[Let it play four more bars, and then ask: "Who chose that one?"]],
    reply = [[Henryk. He chose all of them. ... The list I'd keep. And Tuesdays. Not the small room.]],
    shows = { "hear_out", "find_cause" }, sets = "knows", anger = -6, trust = 7, takes = minutes(2), to = "accounts",
    because = [[You had nothing to sell for four bars. She answered what you had not asked.]],
  },
  choice "sorry_selling" {
    [["No. I'm sorry, I kept on selling. I'd like to stop that message, and leave you whatever you want left."]],
    reply = [[Then the small room can go. It was his. The list must stay, and the Tuesdays.]],
    shows = { "apologise", "explain_what_can_be_done" }, sets = "knows", anger = -8, trust = 7, takes = minutes(1), to = "accounts",
    because = [[You named the one thing that she had rung about. The rest she told you by herself.]],
  },
}

-- What each of you gives ---------------------------------------------------------------------------------------------------

beat "accounts" {
  does { [[You ask her for a minute. Marek has rolled his chair over. "Nine months," he says. "Two thousand one hundred and sixty. She
signed it, and it's my job to see that we are all still here next year."]], when = no(flag "farm_given") },
  does { [[You ask her for a minute. Marek has rolled his chair over. "So that's off," he says. "The whole fee. I saw it this morning. And what
does she give? It's my job to see that we are all still here next year."]], when = flag "farm_given" },

  choice "his_figure" {
    [["Six years, Marek, and three schools that came through her. Write that beside your figure, and then show me the sum."]],
    reply = does [[He puts it down in pencil, and looks at it. "All right. But it can't be only us. She gives something too."]],
    shows = "honour_loyalty", anger = 0, trust = 2, takes = minutes(1), to = "offer",
    because = [[You did not tell him that he is wrong. You added the rest of the sum.]],
  },
  choice "hands_tied" {
    [[Go back to her: "I'd do more. It's accounts. My hands are tied."]],
    reply = [[Then give me somebody whose hands are not.]],
    shows = "blame_others", sets = "tied", anger = 9, trust = -9, takes = minutes(1), to = "offer",
    because = [[Marek is four feet away, and he is Grafik as well. She heard that there is nobody home.]],
  },
  choice "let_her_go" { when = no(flag "farm_given"),
    [["Marek, she has buried her husband. I'm letting her off the lot."]],
    reply = does [[He raises both hands. You tell her. "The lot," she says. "I only wanted the small room gone. ... Well. Thank you."]],
    shows = "give_away_the_farm", sets = "farm_given", costs = money(2160), anger = -11, trust = 3, takes = minutes(2), to = "by_when",
    because = [[You won that one from Marek. She had told you what she wanted, and you gave her something larger and less.]],
  },
  choice "half_and_half" {
    [["Let me give back the half that she has no use for. The other half stays, and she pays for it."]],
    reply = does [["Half I can sign," says Marek. "Half is what I'd have asked for in her place."]],
    shows = "state_facts_calmly", anger = 0, trust = 2, takes = minutes(1), to = "offer",
    because = [[One room, one sentence. It is a thing that he can sign and you can say to anybody.]],
  },
  choice "on_hold" {
    [["Ten minutes, Marek. I'll put her on the music, and we'll go through it."]],
    reply = does [[It takes fourteen. The music is a tango. You only notice when you come back on.]],
    sets = "music", anger = 10, trust = -8, takes = minutes(14), to = "offer",
    because = [[You wanted to do it properly. She sat for fourteen minutes with what you play to people who wait.]],
  },
}

beat "offer" {
  says { [[Was that you, with the music? ... No. You couldn't know. Go on.]], when = flag "music" },
  says { [[Nobody else? Then it will have to be you.]], when = flag "tied" },
  says { [[I've got eleven children in velvet shoes at ten. So?]], when = no(visited "notice") },
  says { [[There are eleven children in velvet shoes waiting for me. So?]], when = visited "notice" },

  choice "as_signed" {
    [["The reminders I can see to. The contract is the contract."]],
    reply = [[I dance with people who count aloud. You are one of them.]],
    shows = "hide_behind_policy", anger = 9, trust = -9, takes = minutes(1), to = "by_when",
    because = [[You kept all of it. Nothing moved on your side, and she has moved quite far on hers.]],
  },
  choice "small_room" {
    [["The small room ends today, and there's no fee for it. The big one you keep, and pay, to December. His list stays yours."]],
    reply = [[And I give you December. ... Yes. That I can look at.]],
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(1080), anger = -9, trust = 9, takes = minutes(2), to = "by_when",
    because = [[Each side gives one room of it. She can say yes to that with her head up.]],
  },
  choice "the_lot" {
    [["Then you're out, with nothing to pay, and every month back since February."]],
    reply = [[Now I feel like a collecting box.]],
    shows = "give_away_the_farm", sets = "farm_given", costs = money(3600), anger = -7, trust = -4, takes = minutes(2), to = "by_when",
    because = [[You gave until it was no longer a deal between two people. And Ewa, who runs the next school, will hear of it.]],
  },
  choice "your_fair" {
    [["So tell me what would be fair. You first."]],
    reply = [[Me first? All right.]],
    shows = "ask_their_remedy", anger = -3, trust = 4, takes = minutes(1), to = "her_price",
    because = [[You have the right to give 1,500. You asked before you reached for it.]],
  },
  choice "pay_half" {
    [["The small room back today, and of its fee you pay us half, 540. The message stops either way, that isn't for sale."]],
    reply = [[That isn't for sale. Good. That you said. ... All right, half.]],
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(540), anger = -6, trust = 6, takes = minutes(2), to = "by_when",
    because = [[A smaller gift, openly named, and first you took the one thing off the table that should never have been on it.]],
  },
}

beat "her_price" {
  says [[The small room was his. That you take back. The big one I pay to the end. I signed for it, I'm not a girl.]],

  choice "till_summer" {
    [["The small room, yes. And pay for the big one only till the summer; by then you'll know who leads."]],
    reply = [[Till the summer. ... I could have paid to December. But I won't quarrel with you over it.]],
    shows = "meet_halfway", costs = money(1500), anger = -8, trust = 8, takes = minutes(1), to = "by_when",
    because = [[You gave more than she had asked, and she still pays her half of the year. It is as far as you may go.]],
  },
  choice "shake_on_it" {
    [["Done. The small room ends today, without a fee. You give us December, and we give you that."]],
    reply = [[Good. In my trade that's called a couple.]],
    shows = "meet_halfway", costs = money(1080), anger = -10, trust = 10, takes = minutes(1), to = "by_when",
    because = [[You took her at her word, all of it, also the part where she pays.]],
  },
  choice "bit_of_both" {
    [["The small room, then. I'll take that back, and half of the fee with it. The other half you'd pay today, 540. Is that a deal?"]],
    reply = [[You count like Henryk. ... All right. It is a deal.]],
    shows = "meet_halfway", costs = money(540), anger = -4, trust = 4, takes = minutes(1), to = "by_when",
    because = [[You gave less than she had named, and you said it openly. She has had worse partners.]],
  },
  choice "one_plan" {
    [["The two rooms are one plan, you see. I'd have to ask whether they can be parted at all. I doubt it, to be honest."]],
    reply = [[They are parted by a wall. I can send you a picture.]],
    shows = "hide_behind_policy", anger = 9, trust = -8, takes = minutes(1), to = "by_when",
    because = [[She made you the better offer, and you held your price list up to it.]],
  },
}

beat "by_when" {
  says { [[And the list. You said that it was gone. Is it gone?]], when = flag "deleted" },
  says { [[Tomorrow is Tuesday.]], when = no(visited "notice") },
  says { [[Today is Tuesday.]], when = visited "notice" },

  choice "at_five_past" {
    [["At four I'll sit in front of it myself. At five past I ring you, whatever it did."]],
    reply = [[Five past four. I'll be tying shoes. Let it ring.]],
    shows = "commit_to_plan", arises = "promise_made", anger = -6, trust = 7, takes = minutes(1), to = "four",
    because = [[A time, a person, and a call that comes also when it goes badly. She can teach until then.]],
  },
  choice "red_flag" {
    [["I'll hand it on to our technical people, with a red flag. They're very good at this, and they'll be on it today."]],
    reply = [[Your people. ... Good. Then I'll wait for your people.]],
    anger = 1, trust = -3, takes = minutes(1), to = "four",
    because = [[She has been handed on before. There is no name in it, and no hour.]],
  },
  choice "sure_thing" {
    [["It won't go out this Tuesday. I switch it off now, I look at four, and when it's past you hear it from me."]],
    reply = [[From you. ... I'll write that on the mirror. In the big room.]],
    shows = "commit_to_plan", arises = "promise_made", anger = -7, trust = 6, takes = minutes(1), to = "four",
    because = [[You promised more than a machine may allow, and you promised to look. It will be the looking that counts.]],
  },
  choice "ewa_too" {
    [["You'll have a call from me at five past four, and a paper that says what we agreed."]],
    reply = [[A paper. Henryk would have liked you. He never believed anything that one could not fold.]],
    shows = "commit_to_plan", arises = "promise_made", anger = -6, trust = 7, takes = minutes(2), to = "four",
    because = [[She has an hour, and soon a paper. Both have your name on them.]],
  },
  choice "let_us_know" {
    [["I'll put a note about it into the system for you. If anything should still come, do let us know right away."]],
    reply = [[Oh, I'll know. They'll be standing in my hall.]],
    shows = "recite_script", anger = 5, trust = -6, takes = minutes(1), to = "four",
    because = [[You made her the watchman over your machine.]],
  },
}

-- Tuesday -----------------------------------------------------------------------------------------------------------------

beat "four" {
  later = at "Tuesday 15:50",
  does [[Tuesday, ten to four. The message stands in the queue: twenty-two names, and "Henryk is looking forward to seeing you at half past four." Whatever is changed by day is copied
over at night. Nobody had told you.]],

  choice "by_hand" {
    [[Take them out by hand, all twenty-two, and stay in front of it until the clock says four.]],
    reply = does [[The last goes at two minutes to. At four the queue is empty, and you can hear yourself breathe.]],
    sets = "stopped", arises = "fixed", takes = minutes(10), to = "five_past",
    because = [[Slow, and nothing to be proud of as a method. Nobody gets a message today.]],
  },
  choice "all_off" {
    [[Hold every message of the school for one hour. It is crude, and it is sure.]],
    reply = does [[At four nothing leaves at all. The judo fathers will not know about Thursday until five.]],
    sets = "stopped", arises = "fixed", takes = minutes(10), to = "five_past",
    because = [[You paid for the one message with thirty others that were only late. It was worth that.]],
  },
  choice "two_of_you" {
    [[Fetch Hania from the help desk. She takes the first eleven and you the others, and nobody gets up before four.]],
    reply = does [["Who is Henryk?" asks Hania, at the ninth. You tell her. At four the queue is empty.]],
    sets = "stopped", arises = "fixed", takes = minutes(10), to = "five_past",
    because = [[Twice the hands. And the one who wrote the ready-made answers knows now who he was.]],
  },
  choice "told_her" {
    [[Ring her first. "It's back in the queue, and I'm taking it out by hand. I wanted you to know before four."]],
    reply = does [["Take out Mrs Lis first," she says. "She comes early." At four the queue is empty.]],
    sets = "stopped", arises = "fixed", anger = -3, trust = 4, takes = minutes(10), to = "five_past",
    because = [[It was not good news, and she got it in time. And she gave you the name to begin with.]],
  },
  choice "the_expert" {
    [[Ring Piotr, who wrote the copying. It is his code, and he will mend it at the root.]],
    reply = does [[He begins at the root, as one should. At four it goes out, to all of them. At twenty past her school is right.]],
    shows = "break_promise", anger = 14, trust = -14, takes = minutes(10), to = "sixteen",
    because = [[The right man, and the right repair, and first it had to stop. You had ten minutes and two hands.]],
  },
}

beat "five_past" {
  does [[Five past four. Somebody is cutting a cake by the window. It is Marek's birthday.]],
  does { [[He does not bring you a piece. He has seen what you gave her.]], when = flag "farm_given" },

  choice "ostrowski" {
    [[Ring. A Mr Ostrowski picks up: she is tying shoes. "Tell her it's five past, and that nothing went out."]], when = arisen "promise_made",
    reply = does [["Nothing went out," he says into the hall, very loud. You hear the hall breathe out.]],
    shows = { "keep_promise", "call_back" }, anger = -9, trust = 10, takes = minutes(2), to = "thursday",
    because = [[You said five past, and it was five past. That he picked up is the best news of the day.]],
  },
  choice "after_cake" {
    [[Ring her in half an hour, after the cake. Nothing is on fire.]],
    reply = does [[It rings for a long time. "There you are," she says. "I stood by the telephone, and then I thought: I see."]],
    partly = "keep_promise", anger = 2, trust = -3, takes = minutes(32), to = "thursday",
    because = [[You kept the large promise and let the small one slip. The small one was the one that she could see.]],
  },
  choice "ring_now" {
    [["It's five past four, it's Robin, and nothing went out."]], when = arisen "promise_made",
    reply = does [[For a while there is only the piano. "Nothing," she says. Then, away from the phone: "Nothing! Put your shoes on."]],
    shows = { "keep_promise", "call_back" }, anger = -10, trust = 12, takes = minutes(2), to = "thursday",
    because = [[You said five past, and it was five past. She had stood next to that telephone since four.]],
  },
  choice "ring_anyway" {
    [["It's Robin. I never said that I'd ring, but I sat here at four. Nothing went out."]], when = no(arisen "promise_made"),
    reply = [[You never said. No. I've been standing here with my coat on since three.]],
    shows = "call_back", anger = -6, trust = 5, takes = minutes(2), to = "thursday",
    because = [[It was good of you. She had an afternoon of not knowing that one sentence yesterday would have spared her.]],
  },
  choice "good_news" {
    [[Send her a message instead. "All well, nothing went out! A lovely evening to you from all at Grafik."]],
    reply = does [[She reads it at half past four, in the hall, with nineteen people looking at her telephone.]],
    partly = "keep_promise", shows = "recite_script", anger = 4, trust = -5, takes = minutes(2), to = "thursday",
    because = [[The news was good. It came as a message from Grafik, on a Tuesday, to the hall.]],
  },
  choice "no_news" {
    [[Have some cake. No news is good news.]],
    reply = does [[It is a good cake. At twenty past four your phone rings twice, and stops.]],
    shows = "break_promise", anger = 8, trust = -10, takes = minutes(30), to = "thursday",
    because = [[Nothing went out, and nobody told her. She spent those minutes as she has spent every Tuesday since February.]],
  },
}

beat "sixteen" {
  does [[Twenty to five. You hear the hall behind her, and shoes.]],
  says [[Sixteen of them have rung me up. The others have simply come. They're standing there, so I'm ringing you first.]],

  choice "copying" {
    [["There's a copying job at night. Nobody had told me, and Piotr was on a train."]],
    reply = [[I don't know a Piotr. I know you.]],
    shows = { "state_facts_calmly", "blame_others" }, anger = 8, trust = -9, takes = minutes(1), to = "thursday",
    because = [[All of it happened just so. She heard a list of other people.]],
  },
  choice "i_said" {
    [["I said that it would not go out, and it went out. That was me. I'm sorry. Next Tuesday you see the empty queue before four."]],
    when = arisen "promise_made",
    reply = [[Yes. That was you. ... Before four, then. I'll be here, I'm always here.]],
    shows = { "apologise", "adjust_and_retry", "commit_to_plan" }, anger = -8, trust = 4, takes = minutes(2), to = "thursday",
    because = [[You did not explain it. You took it, and gave her something to look at next time.]],
  },
  choice "i_saw" {
    [["I had it in front of me and did not stop it. I'm sorry. Next Tuesday you see the empty queue before four."]],
    when = no(arisen "promise_made"),
    reply = [[You had it in front of you. ... Before four, then.]],
    shows = { "apologise", "adjust_and_retry", "commit_to_plan" }, arises = "promise_made", anger = -7, trust = 3, takes = minutes(2),
    to = "thursday",
    because = [[It is the first hour that anybody has named to her. It comes a Tuesday late.]],
  },
  choice "write_it_off" { when = no(flag "farm_given"),
    [["Then that's enough. No fee, no contract, you're out today, and I'll send back what you've paid since February."]],
    reply = [[I see. ... And next Tuesday? Will it know that I've gone?]],
    shows = "give_away_the_farm", sets = "farm_given", arises = "customer_leaves", costs = money(3600), anger = -6, trust = -4,
    takes = minutes(1), to = "desk",
    because = [[You were ashamed, and you paid. She asked the right question again.]],
  },
}

beat "thursday" {
  later = at "Thursday 11:00",
  does [[Thursday. You have a quiet half hour.]],
  does { [[On the nightly copy there is still a timetable of last week, with every word that he wrote in it.]], when = flag "deleted" },

  choice "send_survey" {
    [[Send her the usual page: how did we do, from one star to five?]],
    reply = does [[She gives you three, and under "Anything else?" she writes: "Who reads this?"]],
    shows = "recite_script", partly = "check_back", anger = 3, trust = -4, takes = minutes(1), to = "desk",
    because = [[You wanted to know how she is, and you asked her for a number.]],
  },
  choice "his_words" {
    [[Print his list, with what he wrote beside the names, and ring her: "Where may I send it? And who came?"]],
    reply = [[To me. To the house. ... Nineteen came. Mr Ostrowski leads now. Very badly.]],
    shows = { "check_back", "peace_offering" }, anger = -8, trust = 8, takes = minutes(10), to = "desk",
    because = [[Paper, an envelope, a question that needs no answer. It cost you four sheets.]],
  },
  choice "how_was_it" {
    [["It's Robin. Only to hear how the Tuesday was."]],
    reply = [[The Tuesday was full. Nobody led. We took turns. ... Thank you for asking.]],
    shows = "check_back", anger = -6, trust = 6, takes = minutes(5), to = "desk",
    because = [[You rang with nothing to sell and nothing to mend.]],
  },
  choice "upgrade" {
    [["It's Robin. While we're at it: there's a plan for a single room that would save you thirty a month from January on."]],
    reply = [[January. ... I'm at Thursday. Send it to me, I'll look at it one day.]],
    shows = { "check_back", "recite_script" }, anger = 2, trust = -4, takes = minutes(5), to = "desk",
    because = [[It would save her money, and she will take it one day. Today she heard what you ring for.]],
  },
  choice "leave_in_peace" {
    [[Leave her in peace. She has had enough of Grafik for one week, and it is all in order now.]],
    reply = does [[You do the contracts of a judo club. It is all in order.]],
    anger = 0, trust = -4, takes = minutes(30), to = "desk",
    because = [[It may even be what she wished. You will not know, because you did not ask.]],
  },
}

-- Her letter ----------------------------------------------------------------------------------------------------------------

beat "notice" {
  later = days(1), at_most = 1, otherwise = "gone",
  does [[The next day a courier puts it on your desk. Her notice for both rooms, signed. Below it, in the same hand: "And please stop writing
to them."]],

  choice "who_are_they" {
    [["Mrs Kowalska, it's Robin. I have your letter. Who is it that we write to?"]], when = no(visited "tuesday"),
    reply = does [[A chair. "You read to the end," she says. "Well. Then I'll tell you."]],
    shows = { "call_back", "find_cause" }, anger = -8, trust = 7, takes = minutes(2), to = "tuesday",
    because = [[The letter had one line that was not about the contract. You rang about that one.]],
  },
  choice "i_know_who" {
    [["Mrs Kowalska, it's Robin. I let you go yesterday, and it would still have written to them. What do you want to keep?"]],
    when = visited "tuesday",
    reply = [[You rang. ... His list. And the Tuesdays. The small room you may have, that was his.]],
    shows = { "call_back", "find_cause", "ask_their_remedy" }, sets = "knows", anger = -8, trust = 7, takes = minutes(2), to = "accounts",
    because = [[You had the whole story, and had closed the file on it. It was one call away from being open again.]],
  },
  choice "the_last_line" {
    [["It's Robin, from Grafik. I won't argue with your letter. Only the last line: tell me what to stop, and it stops."]],
    when = no(visited "tuesday"),
    reply = [[You won't argue. ... It comes on Tuesdays. Have you something to sit on?]],
    shows = { "call_back", "find_cause" }, anger = -7, trust = 7, takes = minutes(2), to = "tuesday",
    because = [[You let her go and kept hold of the one thing that she had asked for. That is why she is still talking.]],
  },
  choice "still_on_desk" {
    [["It's Robin. It's signed, and I haven't entered it. May I ask what I should have asked: is there anything you'd keep?"]],
    when = visited "tuesday",
    reply = [[You haven't entered it? ... His list, then. And the Tuesdays. Not the small room.]],
    shows = { "call_back", "find_cause", "ask_their_remedy" }, sets = "knows", anger = -7, trust = 7, takes = minutes(2), to = "accounts",
    because = [[A letter on a desk is not a fact yet. You used the morning.]],
  },
  choice "book_it" {
    [[Enter it. She has made up her mind, and it is all signed.]],
    reply = does [["See?" says Marek. "No trouble at all." On Tuesday at four it writes to twenty-two people.]],
    shows = "stonewall", anger = 4, trust = -8, takes = minutes(5), to = "gone",
    because = [[You respected her signature. The line below it was the one that she wrote for you.]],
  },
  choice "confirm" {
    [[Confirm it with the standard letter, which wishes her all the best.]],
    reply = does [[It goes out within the minute, from the same machine.]],
    shows = "recite_script", anger = 6, trust = -10, takes = minutes(5), to = "gone",
    because = [[She asked you to stop writing, and you wrote.]],
  },
  choice "with_flowers" {
    [[Send flowers, and a card: no fee, and thank you for six years.]],
    reply = [[Your flowers are here. They're in the bath, with the others. ... And at four it writes to them again.]],
    shows = { "give_away_the_farm", "solve_too_soon" }, sets = "farm_given", costs = money(2460), anger = -4, trust = -4, takes = hours(5), to = { { when = visited "tuesday", "by_when" }, "tuesday" },
    because = [[A generous goodbye. She had written one request, and it was not for flowers.]],
  },
}

-- The desk ------------------------------------------------------------------------------------------------------------------

beat "desk" {
  later = at "Friday 09:30",
  does [[Friday. Piotr stands at your desk, and Hania, who leads the help desk. "It's one in ten thousand," says Piotr. "People change
their teacher. They don't usually die."]],

  choice "a_note" {
    [["Then let's leave it at that. I've put a note in her file, in red, so that nobody writes to her again by mistake."]],
    reply = does [[They both look relieved. There are four thousand other files.]],
    anger = 0, takes = minutes(5),
    to = { { when = flag "farm_given", "bought" }, { when = all { flag "stopped", shown "keep_promise" }, "stays" },
           { when = flag "knows", "runs_out" }, "gone" },
    because = [[She is safe from it. The next widow has to find you first.]],
  },
  choice "one_question" {
    [["Then let it be easy for the one. Whoever holds the school may take a name off the timetable, without a thumb. From today."]],
    reply = does [["Without a thumb," says Piotr, "and without my copying." He sits down at once. Hania is already tearing up a page of ready-made answers.]],
    shows = "fix_the_process", anger = -2, takes = minutes(20),
    to = { { when = flag "farm_given", "bought" }, { when = all { flag "stopped", shown "keep_promise" }, "leads" },
           { when = all { flag "stopped", shown "check_back" }, "stays" }, { when = flag "knows", "runs_out" }, "gone" },
    because = [[It is her rule, as she would have made it. The next one need not ring at all.]],
  },
  choice "a_ball" {
    [["What if we paid for a dance in the autumn, in his name? Lanterns, a band. That would be something lasting."]],
    reply = does [["Lovely," says Hania. "And the copying?" Piotr looks at his shoes.]],
    shows = "peace_offering", costs = money(400), anger = -3, trust = 1, takes = minutes(10),
    to = { { when = flag "farm_given", "bought" }, { when = all { flag "stopped", shown "keep_promise" }, "stays" },
           { when = flag "knows", "runs_out" }, "gone" },
    because = [[She may well like it. The program will go on writing to whoever has lost somebody, lanterns or no.]],
  },
  choice "third_letter" {
    [["When the same school writes a third time, no machine answers. It comes to a person, with a name. I'll be the first."]],
    reply = does [["You?" says Hania. "All of them?" She has taken the pen out of your hand, and is writing it on the wall.]],
    shows = "fix_the_process", anger = -2, takes = minutes(20),
    to = { { when = flag "farm_given", "bought" }, { when = all { flag "stopped", shown "keep_promise" }, "leads" },
           { when = all { flag "stopped", shown "check_back" }, "stays" }, { when = flag "knows", "runs_out" }, "gone" },
    because = [[She had knocked three times. From now on the third knock is heard.]],
  },
  choice "one_line" {
    [["Piotr, end the copying tonight. And one line on the first page of the help desk: has somebody died? Then a person rings back."]],
    reply = does [[Piotr opens his machine, standing up. Hania says the line over to herself, and takes out a word.]],
    shows = "fix_the_process", anger = -2, takes = minutes(20),
    to = { { when = flag "farm_given", "bought" }, { when = all { flag "stopped", shown "keep_promise" }, "leads" },
           { when = all { flag "stopped", shown "check_back" }, "stays" }, { when = flag "knows", "runs_out" }, "gone" },
    because = [[Both causes, by tonight, and each has somebody who does it.]],
  },
  choice "raise_it" {
    [["Somebody should look into that copying. I'll raise it in the autumn."]],
    reply = does [[Piotr nods and writes "autumn". It is April.]],
    anger = 0, takes = minutes(5),
    to = { { when = flag "farm_given", "bought" }, { when = all { flag "stopped", shown "keep_promise" }, "stays" },
           { when = flag "knows", "runs_out" }, "gone" },
    because = [[You saw it, and you put it where such things are put.]],
  },
}

-- How it comes out -------------------------------------------------------------------------------------------------------------

ending "leads" { outcome = "kept",
  says [[I've put a new name into your timetable, for Tuesdays. Mine. Mr Ostrowski says that I lead very well.]] }
ending "stays" { outcome = "kept",
  says [[December, I said, and December it is. After that we'll see. I've told Ewa that at your place somebody picks up.]] }
ending "runs_out" { outcome = "wavering",
  does [[She pays to the end, to the day. In December a short letter comes, without a line below it.]] }
ending "bought" { outcome = "wavering",
  does { [[On Tuesdays nothing goes out to them any more. She keeps her list in a notebook now. You had let her go, and she went.]], when = flag "stopped" },
  does [[In May two other schools ring up, one after the other. "We hear that one can get out for nothing," they say. "One only has to be sad."]] }
ending "gone" { outcome = "lost",
  does [[In autumn three schools go over to another timetable, all in one week. Marek says that he cannot see why.]] }
