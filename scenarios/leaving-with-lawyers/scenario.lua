-- Leaving, with lawyers. The facts are credited in README.md beside this file; the pharmacies, the firm and the fridge are ours.
--
-- He leaves in every play. What is practised is how he is let go. A reply that is only his words stands bare; where something is seen
-- or done, or somebody else speaks, it is does [[...]], with the words in quotes.
scenario {
  id = "leaving-with-lawyers", title = "Leaving, with lawyers", channel = "in_person", method = "eight-rules",
  difficulty = 5, minutes = 10, opens = "Monday 08:15", currency = "EUR", may_give = money(1200),
  brief = [[You are Lou, at Mistral Froid in Marseille: six vans that keep other people's fridges cold. On Friday night a vaccine fridge
failed in one of Mr Haddad's three pharmacies. He wrote to you on Saturday, and a leaflet from your insurance came back. This morning his
second letter is on your desk, with a copy to Maître Costa, who is a lawyer. You have the alarm's log, which says that it did reach somebody.
You may give up to 1,200 euros.]],
  goal = [[He goes, and he would give your number to a friend.]],
  unknown = { "Whom the alarm told", "What it was that he could not bear" },
  customer = { name = "Samir Haddad", portrait = "haddad", anger = 66, trust = 30, since = 2006, worth = money(5200),
               facts = { "Three pharmacies, seven fridges", "With you since your second van" } },
  starts = "letter",
  discuss = { "When did you notice that the log made you feel safe? What did it make you want to say?",
              "What would you hand over to the firm that comes after you? What would you keep, and why?" },
}

-- The letter -------------------------------------------------------------------------------------------------------------

beat "letter" {
  does [[Eleven hundred doses, it says. "I shall be served by others from now on. You will hear from Maître Costa." Mireille, whose firm it
is, reads over your shoulder. "And now?" she says.]],

  choice "insurers" {
    [["Now it goes to the insurance. They know how one writes such things."]],
    reply = does [[They know. Their second leaflet is even shorter than the first. Two days later he stands in your workshop.]],
    shows = "stonewall", arises = { "in_writing", "long_customer" }, anger = 10, trust = -10, takes = days(2), to = "workshop",
    because = [[It is the tidy way. He wrote to people whom he has known for nineteen years, and a stranger answered twice.]],
  },
  choice "drive_over" {
    [["Now I drive over, before the coffee's cold. It's twelve minutes, and a letter wouldn't be there before Thursday."]],
    reply = does [[He is in the back room, in front of the open fridge. It is empty. He does not shake hands. "You've brought a face," he says.]],
    shows = { "respond_promptly", "talk_in_person" }, arises = { "in_writing", "long_customer" }, anger = -3, trust = 8, takes = minutes(20),
    to = "back_room",
    because = [[Two letters have gone one way. You went the other way yourself, within the hour.]],
  },
  choice "good_letter" {
    [["Now I write him a good letter. A calm one, by hand, two pages. He'll see that somebody took the trouble."]],
    reply = does [[It is a good letter. Two days later he stands in your workshop and has it in his hand, unopened.]],
    partly = "respond_promptly", arises = { "in_writing", "long_customer" }, anger = 5, trust = -5, takes = days(2), to = "workshop",
    because = [[You took trouble, and it took two days. He has had enough paper from this address.]],
  },
  choice "ring_first" {
    [["Now I ring him. Two minutes, only to ask whether I may come over this morning."]],
    reply = does [["I can't forbid you the street," he says. When you come he is in the back room, before an open fridge. It is empty.]],
    shows = { "respond_promptly", "talk_in_person" }, arises = { "in_writing", "long_customer" }, anger = -2, trust = 6, takes = minutes(45),
    to = "back_room",
    because = [[You asked, and he could say no. He did not.]],
  },
  choice "let_it_rest" {
    [["Now we let it rest till Friday. He has a temper."]],
    reply = does [[It rests. It does not cool. Two days later he stands in your workshop.]],
    shows = "stonewall", arises = { "in_writing", "long_customer" }, anger = 8, trust = -9, takes = days(2), to = "workshop",
    because = [[You wanted to spare him a quarrel. He heard two days of nothing.]],
  },
}

beat "workshop" {
  does [[He stands between two opened compressors, in a good jacket. The radio is on. Everybody has stopped working.]],
  says [[I came to see with my own eyes whether there is anybody here. I write, and something answers. But is it anybody?]],

  choice "not_the_place" {
    [["Mr Haddad, this isn't really the place. If you'd make an appointment?"]],
    reply = [[I prepared myself. I've been preparing since Friday night.]],
    shows = "condescend", anger = 9, trust = -8, takes = minutes(1), to = "friday_night",
    because = [[It is not a good place. He had come a long way to it, and you showed him the door of another one.]],
  },
  choice "radio_off" {
    [[Turn the radio off, and pull out two chairs. "I'm somebody. I should have come to you. Sit down with me, please."]],
    reply = does [[He looks at the chair as if it might be a trick. Then he sits. "On Monday you could have had it without the audience," he says.]],
    shows = { "talk_in_person", "apologise" }, anger = -4, trust = 7, takes = minutes(2), to = "friday_night",
    because = [[Late, and in front of everybody. You gave him a chair and your own name, and nothing to sign.]],
  },
  choice "got_my_letter" {
    [["You've got my letter there, I see. It's all in it, honestly, I went through every point that you raised."]],
    reply = does [[He lays it on the compressor, still closed. "Then it can stay here," he says, "with the other machines."]],
    shows = "defend", anger = 7, trust = -7, takes = minutes(1), to = "friday_night",
    because = [[You stood up for your two pages. He had asked for a person.]],
  },
  choice "the_yard" {
    [["There is. Come out to the yard with me, it's quiet there, and I'd like to hear it from you."]],
    reply = [[From me. Good. From me you'll hear it.]],
    shows = "talk_in_person", anger = -3, trust = 6, takes = minutes(2), to = "friday_night",
    because = [[No paper, no audience. He came to talk, and you are talking.]],
  },
  choice "whose_fault" {
    [["There is, and before you start: we did answer. It's the insurance that writes like that, not one of us."]],
    reply = [[And whom did I pay? The insurance? I paid you.]],
    shows = { "blame_others", "defend" }, arises = "customer_wrong", anger = 9, trust = -9, takes = minutes(1), to = "friday_night",
    because = [[It is so. He heard that there is one more firm between the two of you.]],
  },
}

-- What happened -------------------------------------------------------------------------------------------------------------

beat "back_room" {
  does [[On the shelf stands a row of small boxes, opened and crossed through with a felt pen. One by one, all of them.]],
  says [[I threw them away myself. You may look. I counted aloud, I had to sign for each.]],

  choice "insured" {
    [["You're insured for those, aren't you? Then at least the money isn't lost."]],
    reply = [[The money. You think that I'm standing here for the money.]],
    shows = "solve_too_soon", anger = 4, trust = -6, takes = minutes(1), to = "friday_night",
    because = [[You looked for the part that could be mended. He had shown you the part that could not.]],
  },
  choice "look_at_each" {
    [[Look. Take your time, along the whole row, down to the last one.]],
    reply = does [[He waits until you are through. "Most people look at the floor," he says.]],
    shows = "hear_out", anger = -4, trust = 7, takes = minutes(2), to = "friday_night",
    because = [[He asked you to look, and you looked. It said more than any sentence about regret.]],
  },
  choice "by_hand" {
    [["All by yourself, one after the other? In your place I'd have been sick over it, somewhere about the middle."]],
    reply = [[I was. At about four in the morning. Then I went on.]],
    shows = "see_their_side", anger = -3, trust = 6, takes = minutes(1), to = "friday_night",
    because = [[You stood where he had stood, at four in the morning, with the pen.]],
  },
  choice "very_sorry" {
    [["We at Mistral Froid very much regret the inconvenience."]],
    reply = [[Inconvenience. I write that on the door when I close for lunch.]],
    shows = "recite_script", anger = 7, trust = -7, takes = minutes(1), to = "friday_night",
    because = [[You said sorry in the words of a notice. He has been reading notices from you since Saturday.]],
  },
  choice "how_old" {
    [["The seal on this one looks tired. When was it last looked at?"]],
    reply = [[In May. By you. It is in the book, with your stamp.]],
    shows = "defend", anger = 10, trust = -9, takes = minutes(1), to = "friday_night",
    because = [[You are a good mechanic, and you were looking for a cause. He heard you look for somebody else's.]],
  },
}

beat "friday_night" {
  says [[Twenty to twelve. The compressor dies. I'm at home, two streets away. Two streets! And your alarm, for which I pay you every month –]],
  says [[It told nobody.]],

  choice "it_did_ring" {
    [["It did tell somebody, though. I have the log here: 23:41, message sent, message read. It did, Mr Haddad."]],
    reply = [[So I'm lying. In my own pharmacy.]],
    shows = "tell_them_they_are_wrong", arises = "customer_wrong", anger = 13, trust = -11, takes = minutes(1), to = "the_number",
    because = [[The log is right. You held it up against a man who had been up all night, and it became a verdict.]],
  },
  choice "two_streets" {
    [[Leave the log where it is, in your pocket, and let him go on to the end of it.]],
    reply = [[I'd have run. In slippers, I'd have run. There would have been an hour left, and a cool box.]],
    shows = "hear_out", arises = "customer_wrong", anger = -4, trust = 7, takes = minutes(2), to = "the_number",
    because = [[You had the answer in your pocket. He had not got to the end yet, and the end was what mattered.]],
  },
  choice "it_must_have" {
    [["But that can't be. The alarm is tested every –"]], interrupts = true,
    reply = [[Tested! I'm telling you what it did.]],
    shows = { "interrupt", "defend" }, arises = "customer_wrong", anger = 10, trust = -9, to = "the_number",
    because = [[He was two streets from the worst moment, and you pulled him back to your calendar.]],
  },
  choice "and_then" {
    [["And you were two streets away."]],
    reply = [[In slippers. With a cool box in the cellar. I would have had an hour.]],
    shows = { "hear_out", "see_their_side" }, arises = "customer_wrong", anger = -4, trust = 7, takes = minutes(2), to = "the_number",
    because = [[Of all that he said you gave back the part that hurts, and he could go on from it.]],
  },
  choice "all_ours" {
    [["Nobody? Then it's our fault, all of it. I'll put that in writing for Maître Costa today."]],
    reply = [[All of it. In writing. ... Well. That is the first clear word that I've heard from you.]],
    shows = "say_regrettable", sets = "signed_away", arises = "customer_wrong", anger = -12, trust = 8, takes = minutes(1), to = "the_number",
    because = [[It calmed him at once. In your pocket is a log that says something else, and you have just signed against it.]],
  },
}

beat "the_number" {
  does { [[The log lies open between you. It says that the message went to a number that ends in 12.]], when = shown "tell_them_they_are_wrong" },
  does { [[In your log it says that the message went to a number that ends in 12, and that it was read.]], when = no(shown "tell_them_they_are_wrong") },
  says [[My number ends in 40. It has ended in 40 for thirty years, one can dial it in the dark.]],

  choice "signed_in_may" {
    [["The list has 12 on it. You signed it in May, here. Strictly speaking."]],
    reply = does [[He takes the page. He holds it for a long time. "Nadia," he says. "Six years at my till. She left in April, for Lyon. You let me sign it. You held the pen out to me."]],
    shows = "tell_them_they_are_wrong", anger = 8, trust = -10, takes = minutes(1), to = "perrin",
    because = [[It is his signature. He saw the pen, and who held it. Nobody has ever calmed down for strictly speaking.]],
  },
  choice "read_it_out" {
    [["Then may I read you the one that's in it? I don't know whose it is. 06, and at the end 12."]],
    reply = does [[He sits down on a crate. "That's Nadia," he says. "Six years at my till. She's in Lyon since April. ... She must have thought that it was a mistake."]],
    shows = "state_facts_calmly", anger = -2, trust = 6, takes = minutes(2), to = "perrin",
    because = [[The same fact, and you put it between you as a question. He found out by himself, and nobody had won.]],
  },
  choice "some_assistant" {
    [["12? That'll be one of your staff who didn't pass it on. It happens."]],
    reply = [[That's Nadia. Six years at my till, and in April she went to Lyon. You'd blame somebody who isn't even here.]],
    shows = "blame_others", anger = 9, trust = -9, takes = minutes(1), to = "perrin",
    because = [[You wanted to leave him out of it. You put somebody else in, and he is fond of her.]],
  },
  choice "our_list" {
    [["Then our list was wrong. We ought to have read it out to you in May, and not only held out a pen. I'm sorry."]],
    reply = does [[He asks what is on it. You tell him. "Nadia," he says slowly. "Six years at my till. She's in Lyon, since April. ... I signed that as well, didn't I? You sign so much."]],
    shows = { "apologise", "state_facts_calmly" }, anger = -5, trust = 9, takes = minutes(2), to = "perrin",
    because = [[You took your half, and left the other half lying there. He picked it up himself.]],
  },
  choice "ring_it_now" {
    [[Say nothing. Hold out a hand for his telephone, and dial the number that ends in 12.]],
    reply = does [["Mr Haddad? It's Nadia, I'm in Lyon now," says a young woman's voice. "Is it about that message? I thought –" He has gone grey. "Six years at my till," he says to nobody. He takes the phone, and goes out with it.]],
    shows = "tell_them_they_are_wrong", sets = "rang_her", anger = 6, trust = -8, takes = minutes(4), to = "perrin",
    because = [[Now everybody knows, and fast. He learnt it in front of you, and so did she.]],
  },
}

beat "perrin" {
  says { [[She cried. She says that she saw it, and turned over.]], when = flag "rang_her" },
  says [[On Saturday I hung a sign on the door. Mrs Perrin read it out to me, through the glass. She is eighty-four. She takes two buses.]],
  says [[In nineteen years I have not sent one of them home.]],

  choice "she_will_wait" {
    [["New ones will be here by tomorrow, surely? I can send a van for them, at our cost, and for Mrs Perrin as well."]],
    reply = [[A van. ... That's kind. She'll have read the sign, though. That doesn't go away in a van.]],
    shows = "solve_too_soon", partly = "put_right", costs = money(180), anger = -7, trust = 2, takes = minutes(2), to = "costa",
    because = [[It is real help, and it came a sentence early. He had told you what could not be made good.]],
  },
  choice "not_one" {
    [["Not one of them, in all those nineteen years. And then it's her, and she has to read it out to you through the glass."]],
    reply = [[Yes. Through the glass. You understand that. Your insurance doesn't.]],
    shows = "see_their_side", anger = -4, trust = 8, takes = minutes(1), to = "costa",
    because = [[It was never the doses. You said back to him what it was.]],
  },
  choice "did_mrs_perrin" {
    [[Wait. Then ask: "What did Mrs Perrin say?"]],
    reply = [[She said: "You too, Mr Haddad?" ... Only that. You too.]],
    shows = "hear_out", anger = -4, trust = 8, takes = minutes(2), to = "costa",
    because = [[There was one more sentence in him. It is the one that he has not slept for.]],
  },
  choice "perspective" {
    [["With respect, nobody has been harmed. She gets it two days later."]],
    reply = [[Two days. You keep the days in view. I'll keep Mrs Perrin.]],
    shows = { "condescend", "defend" }, anger = 10, trust = -9, takes = minutes(1), to = "costa",
    because = [[Nobody was harmed, thank heaven. He was telling you who he is, and you told him the size of it.]],
  },
  choice "free_year" {
    [["Let me make up for it: a year of the alarm for free, for all seven."]],
    reply = [[For free. A whole year. ... Well. That's a word, at least. She can't read it through the glass, though.]],
    shows = "solve_too_soon", sets = "free", costs = money(1100), anger = -9, trust = 3, takes = minutes(1), to = "costa",
    because = [[It cooled him, and it is more of the thing that had failed him. He was still at the door, with her.]],
  },
}

-- The lawyer, and the leaving ----------------------------------------------------------------------------------------------

beat "costa" {
  does [[He takes a card out of his jacket and puts it down in front of you, very straight.]],
  says { [[All of it, you said, and in writing. I'll hold you to that.]], when = flag "signed_away" },
  says [[So you know what is coming. Maître Costa. She has everything since Saturday, and she does not lose.]],

  choice "ours_is_good" {
    [["Then Maître Costa will want to see what you signed in May. Our lawyer will be glad to show it to her."]],
    reply = does [["So," he says, and it is almost a relief to him. "That's how we talk." He buttons his jacket.]],
    shows = "threaten_legal", arises = "lawyer_named", anger = 12, trust = -12, takes = minutes(1), to = "going",
    because = [[It would hold, too. Until then you were two people with a fridge. Now you are two files.]],
  },
  choice "all_of_it" {
    [["She can have all we've got: the log, the list, the book. I'd rather that she had it from us, and today."]],
    reply = does [[He turns the card over, as if something should be on the back. "Today," he says.]],
    shows = { "state_facts_calmly", "explain_what_can_be_done" }, arises = "lawyer_named", anger = -4, trust = 9, takes = minutes(1), to = "going",
    because = [[You did not fight the card. One who has nothing to hide can hand it over.]],
  },
  choice "no_need" {
    [["Come, Mr Haddad. After nineteen years, that's a bit much, isn't it?"]],
    reply = [[A bit much. You decide what is much.]],
    shows = { "condescend", "scold" }, arises = "lawyer_named", anger = 8, trust = -7, takes = minutes(1), to = "going",
    because = [[You meant the nineteen years. He heard that his anger is bad manners.]],
  },
  choice "your_right" {
    [["That's your right. It changes nothing about what I do for you today."]],
    reply = [[Hm. ... And what do you do for me today?]],
    shows = "stay_calm", arises = "lawyer_named", anger = -3, trust = 7, takes = minutes(1), to = "going",
    because = [[You let him have his lawyer, and stayed on his side of the table.]],
  },
  choice "only_through" {
    [["Then I'd rather say no more about Friday. Once there's a lawyer in it, our rule is: in writing."]],
    reply = [[In writing. I had it in writing. That is why I've got her.]],
    shows = "hide_behind_policy", arises = "lawyer_named", anger = 9, trust = -10, takes = minutes(1), to = "going",
    because = [[A careful rule, and it fell into the room like a shutter. He had just begun to talk to a person.]],
  },
}

beat "going" {
  says [[And I'm going. From next week I'm with Alpes Froid. All three houses, all seven fridges. I've signed.]],

  choice "half_price" {
    [["Don't. I'll take a third off, for a year, all seven. Alpes will let you down, you know that."]],
    reply = [[A third? ... So all this time it could have been a third less. And I've signed.]],
    shows = "say_regrettable", sets = "bid", arises = "customer_leaves", costs = money(1150), anger = -10, trust = -3, takes = minutes(1),
    to = "what_they_need",
    because = [[For a moment he wavered. What stayed with him is what he had overpaid, and what you think of those he goes to.]],
  },
  choice "good_luck" {
    [["Then I wish you luck with them, and I mean it: they do good work. What would make the move easier for you?"]],
    reply = does [[He had been ready for everything else. "Easier," he says. "They've asked for papers. I don't know what half of it is."]],
    shows = "part_well", sets = "door_open", arises = "customer_leaves", anger = -6, trust = 12, takes = minutes(1), to = "what_they_need",
    because = [[You let him go with both hands open. It is the first time since Friday that somebody asked what he needs next.]],
  },
  choice "three_months" {
    [["You've signed with us as well, to the end of the year. I only mention it."]],
    reply = [[And there it is. I wondered when it would come.]],
    shows = "hide_behind_policy", arises = "customer_leaves", anger = 10, trust = -10, takes = minutes(1), to = "what_they_need",
    because = [[It is in the contract. You used it as a lock, on the day when he told you that the alarm had been one.]],
  },
  choice "you_will_see" {
    [["Alpes? They've two vans for the whole coast. You'll be standing there some night, and then you'll think of us."]],
    reply = [[I've stood there, some night. I did think of you.]],
    shows = "say_regrettable", arises = "customer_leaves", anger = 12, trust = -12, takes = minutes(1), to = "what_they_need",
    because = [[It may well be true about the vans. He will remember it each time he drives past one of yours.]],
  },
  choice "i_would_too" {
    [["In your place I'd go as well. I'd like them to have it easy with your fridges. May I help with that?"]],
    reply = [[You'd go. ... Nobody has said that to me. My wife said: talk to them first.]],
    shows = { "part_well", "see_their_side" }, sets = "door_open", arises = "customer_leaves", anger = -6, trust = 12, takes = minutes(1), to = "what_they_need",
    because = [[You did not make him defend it. There was nothing left to push against, and he stood still.]],
  },
}

beat "what_they_need" {
  does { [[At the door he turns round once more. His hand is on the latch.]], when = no(flag "door_open") },
  says { [[The book of each fridge, they say. The gas papers. And some codes, for the alarm.]], when = flag "door_open" },
  says { [[Alpes want the books, and the codes. I was told that I'd have to fight you for those.]], when = no(flag "door_open") },

  choice "after_invoice" {
    [["Of course. As soon as the last invoice is settled, the very same day."]],
    reply = [[Ah. So it's a hostage. I know how that works, I have a landlord.]],
    shows = "hide_behind_policy", partly = "commit_to_plan", sets = "held", anger = 8, trust = -9, takes = minutes(1), to = "costs_him",
    because = [[Every firm does it so. He saw what his own fridges are to you: something to hold.]],
  },
  choice "tonight" {
    [["Tonight: seven books, the gas papers, the codes. And number two sticks. I'll write that in."]],
    reply = [[Number two. Yes. You lift it, and a little to the left. I didn't know that you knew.]],
    shows = { "part_well", "commit_to_plan" }, arises = "promise_made", anger = -5, trust = 10, takes = minutes(2), to = "costs_him",
    because = [[All of it, by tonight, and one thing that stands in no book. You looked after his fridges even while they were leaving.]],
  },
  choice "they_can_ask" {
    [["Alpes know our address. They'll get what they are entitled to."]],
    reply = { { [[A minute ago you asked what would make it easier. That was quick.]], when = shown "part_well" },
              [[And in the meantime I'm without an alarm.]] },
    shows = "stonewall", partly = "explain_what_can_be_done", sets = "held", anger = 7, trust = -8, takes = minutes(1), to = "costs_him",
    because = [[It is not even a no. It leaves him in the middle, between two firms that are being correct.]],
  },
  choice "walk_them" {
    [["I'll walk their mechanic through, the first morning, house by house. It takes two hours, and then nothing gets lost."]],
    reply = [[You'd show it to Alpes? To their man? ... He's twenty-two. He drives like a madman.]],
    shows = { "part_well", "commit_to_plan" }, arises = "promise_made", anger = -5, trust = 10, takes = minutes(2), to = "costs_him",
    because = [[Two hours of yours, so that his seven fridges have no night between two firms.]],
  },
  choice "codes_are_ours" {
    [["The books are yours, of course. The codes I can't give away, I'm afraid, they are a part of our system. Alpes will bring their own."]],
    reply = [[Then the first nights nobody is told at all. But I'm used to that.]],
    shows = "hide_behind_policy", partly = "explain_what_can_be_done", sets = "held", anger = 7, trust = -7, takes = minutes(1), to = "costs_him",
    because = [[There is a reason for it. He needs them for nine days, and nine days has nine nights.]],
  },
}

beat "costs_him" {
  says [[One thing I want to hear from you, and then I'll let you get back to your vans. What was that, on Friday? From you. Not from a leaflet.]],

  choice "bad_luck" {
    [["That was bad luck, Mr Haddad. Very bad luck."]],
    reply = [[That's what one says to somebody who has lost at cards.]],
    anger = 6, trust = -7, takes = minutes(1), to = "authority",
    because = [[It is even true. There is nobody in it, and he had asked for you.]],
  },
  choice "a_pen" {
    [["That was a list that nobody at our place read aloud to you. I'm sorry."]],
    reply = does [[He nods, several times. "And that I didn't read," he says. "And so it went to Lyon. Yes. That is what it was."]],
    shows = { "apologise", "state_facts_calmly" }, anger = -6, trust = 10, takes = minutes(1), to = "authority",
    because = [[The fact, your part in it, and sorry, in three short sentences. He had asked for exactly that since Saturday.]],
  },
  choice "goodwill" {
    [["It was enough to take six hundred off your last bill. That's not what it's worth. It's what I can sign."]],
    reply = [[Six hundred. You could have said: nothing can make it good. ... But you said what you can sign. All right.]],
    when = all { no(flag "free"), no(flag "bid") },
    shows = "meet_halfway", costs = money(600), anger = -6, trust = 6, takes = minutes(1), to = "authority",
    because = [[Not large, and you did not pretend that it was. It came after he had been heard, which is why it counts at all.]],
  },
  choice "both_of_us" {
    [["Honestly? You signed without reading, and we let you. I'd call that fifty-fifty, if we are to be fair about it."]],
    reply = [[Fair. You sit there and do sums with me.]],
    shows = "tell_them_they_are_wrong", partly = "state_facts_calmly", anger = 9, trust = -9, takes = minutes(1), to = "authority",
    because = [[He knows his half. He has carried it since he heard the name. You handed it to him once more, with a figure on it.]],
  },
  choice "karim" {
    [["That was Karim, our mechanic, between ourselves. With his hands he's fine, with paper he's hopeless."]],
    reply = [[The boy who had coffee with us in May. So it was him. ... Thank you. At least you say a name.]],
    shows = "blame_others", anger = -11, trust = 11, takes = minutes(1), to = "authority",
    because = [[It eased him to have a name. He had asked for yours, and Karim was not there to say anything.]],
  },
}

-- The day after, and the first morning --------------------------------------------------------------------------------------

beat "authority" {
  later = days(1),
  does [[The next day he rings. It is his voice from the shop, careful, with people in it. The health authority wants the temperatures of Friday
night, hour by hour, signed. By four.]],

  choice "through_costa" {
    [["I'd do it at once, but now it has to go through Maître Costa."]],
    reply = [[So you have one as well, a Costa. Only that yours is mine.]],
    shows = "hide_behind_policy", sets = "held", anger = 8, trust = -9, takes = minutes(2), to = "first_morning",
    because = [[Careful people would say the same. It cost him his four o'clock.]],
  },
  choice "by_two" {
    [["You have it by two, signed, with the row where the message went out. It doesn't flatter us. It's what it was."]],
    reply = [[With the row? ... Yes. Then it's whole. Thank you.]],
    shows = { "put_right", "keep_promise", "state_facts_calmly" }, anger = -7, trust = 9, takes = minutes(30), to = "first_morning",
    because = [[He needs a true page, and got it two hours early. It speaks against you, and it speaks for you.]],
  },
  choice "by_two_clean" {
    [["You have it by two. I'll leave out the row with the number. That would only drag Nadia into it."]],
    reply = [[For Nadia. ... Yes. She has a new place, in Lyon. You'd do that? Then by two. Thank you, Lou.]],
    shows = "say_regrettable", sets = "hole", anger = -9, trust = 10, takes = minutes(30), to = "first_morning",
    because = [[A kind lie, and he took it for her sake. Now there is a hole in a page that both of you have signed.]],
  },
  choice "bring_it" {
    [[Print it, sign it, and take it to him. It is twelve minutes, and somebody may have a question.]],
    reply = does [[Somebody has: Mrs Perrin, with her sleeve rolled up. "Is that the one with the fridge?" she asks. He laughs, for the first time.]],
    shows = { "talk_in_person", "put_right" }, anger = -8, trust = 9, takes = minutes(40), to = "first_morning",
    because = [[You came with a page, and stayed for a question. It was a good day to be seen.]],
  },
  choice "at_alpes" {
    [["Have you asked Alpes? I don't say it in a bad way, but from now on it's them you'd ask for such things."]],
    reply = [[They weren't there on Friday. Nobody was.]],
    shows = "stonewall", sets = "held", anger = 9, trust = -10, takes = minutes(2), to = "first_morning",
    because = [[You took him at his word, nine days too soon. It was your Friday.]],
  },
}

beat "first_morning" {
  later = days(8),
  does [[The first morning of the new firm. A blue van stands before the pharmacy by the harbour, badly parked. A very young man in blue overalls looks at number
two, pulls, and pulls again.]],
  does { [[On the door a new sign hangs: closed at four, for an inspection. Between 23:40 and 23:50 there is a row missing in a log.]], when = flag "hole" },

  choice "lift_it" {
    [["You have to lift it. And then to the left. Come, I'll show you the other six as well, and where they hide their fuses."]],
    reply = does [["Thanks," says the young man. "They told me that you'd spit in my coffee." Mr Haddad, at the till, has heard it.]],
    shows = "part_well", sets = "walked", anger = -4, trust = 9, takes = hours(2), to = "november",
    because = [[You let go of seven fridges as one should: running, with the trick of the door.]],
  },
  choice "not_my_job" {
    [[Drive on. It is their fridge from today, and he will find out. One learns on the job.]],
    reply = does [[In the mirror you see him fetch a screwdriver.]],
    anger = 2, trust = -4, takes = minutes(1), to = "november",
    because = [[You owe them nothing. The one who waits behind that door is still somebody whom you know.]],
  },
  choice "told_you" {
    [["Two vans for the whole coast, Mr Haddad, and this is who they send you? He can't be more than nineteen. Well, I'm only saying. You'll know best."]],
    reply = [[Then don't say it. He came early, and he is here.]],
    shows = "say_regrettable", anger = 8, trust = -9, takes = minutes(2), to = "november",
    because = [[It was said with a wink. He has to live with the young man now, and you made that harder.]],
  },
  choice "wish_him" {
    [["Good morning. I only wanted to say it here as well: good luck with the new ones. They're in good hands, I've just seen him park."]],
    reply = does [[He looks out at the van, and his mouth moves. "One gets used to it," he says. "Wait. Take your thermometer. You forgot it in May."]],
    shows = "part_well", anger = -3, trust = 7, takes = minutes(10), to = "november",
    because = [[No business, no bill, a word at the door. People remember who came back to say goodbye.]],
  },
  choice "bill_today" {
    [[Send the last bill, with today's date. It is correct to the cent, and he owes it.]],
    reply = does [[It comes with the same post as the flowers from Alpes. He pays it that noon, to the cent.]],
    shows = "recite_script", anger = 4, trust = -6, takes = minutes(5), to = "november",
    because = [[He owes it, and you are a firm. Of all days it is the one on which he compares.]],
  },
}

beat "november" {
  later = days(21),
  does [[Three weeks on. On your desk lies the new list for the alarms of all your customers: a hundred and sixty numbers, to be signed.]],

  choice "aloud" {
    [[Ring the hundred and sixty, one after the other, and read each its number. It is two days' work. Begin with the number that ends in 40.]],
    reply = does [["It ends in 40," says his voice. "And I'm not even with you any more." There is a pause. "Did you ring them all? All of them?"]],
    shows = { "fix_the_process", "call_back" }, anger = -4, trust = 10, takes = hours(3),
    to = { { when = all { shown "part_well", flag "walked", no(flag "held"), no(flag "hole") }, "comes_by" },
           { when = all { shown "part_well", no(flag "held"), no(flag "hole") }, "good_word" }, "even" },
    because = [[You mended what had broken, for everybody, and he heard it from the one who had it to mend.]],
  },
  choice "new_form" {
    [[Change the form: whoever signs has to write the number in by hand, in front of our mechanic. Send it out with the bills.]],
    reply = does [[It comes back a hundred and sixty times. Eleven numbers were wrong.]],
    shows = "fix_the_process", anger = -2, trust = 3, takes = hours(2),
    to = { { when = all { shown "part_well", flag "walked", no(flag "held"), no(flag "hole") }, "good_word" },
           { when = shown "part_well", "even" }, "gone" },
    because = [[Eleven people will be rung now. The one from whom you learnt it does not know.]],
  },
  choice "how_are_they" {
    [["It's Lou. Not about business. I wanted to hear how the new alarm is, and how Mrs Perrin is."]],
    reply = [[Mrs Perrin has an opinion of you. It isn't bad. ... It woke me last week. I ran. It was a test.]],
    shows = { "call_back", "check_back" }, anger = -4, trust = 9, takes = minutes(10),
    to = { { when = all { shown "part_well", flag "walked", no(flag "held"), no(flag "hole") }, "comes_by" },
           { when = all { shown "part_well", no(flag "held"), no(flag "hole") }, "good_word" }, "even" },
    because = [[He is nobody's customer on this telephone. That is why he told you that he ran.]],
  },
  choice "win_back" {
    [["It's Lou. There's an offer this month for those who come back: ten per cent, and the first quarter is free."]],
    reply = [[You've a list of those who left. Naturally. And I'm on it.]],
    shows = { "recite_script", "call_back" }, anger = 5, trust = -6, takes = minutes(3),
    to = { { when = all { shown "part_well", flag "walked", no(flag "held"), no(flag "hole") }, "good_word" },
           { when = shown "part_well", "even" }, "gone" },
    because = [[It's an honest offer. He had begun to think of you as somebody, and you wrote to him as one of those.]],
  },
  choice "sign_it" {
    [[Sign it. It is the list as it always was, and nobody has complained since.]],
    reply = does [[Karim, who does the lists, holds out the pen to you.]],
    anger = 0, trust = -2, takes = minutes(1),
    to = { { when = shown "part_well", "even" }, "gone" },
    because = [[You did it exactly as he had. It would have been nice to know which of the hundred and sixty ends in 12.]],
  },
}

-- How it comes out -----------------------------------------------------------------------------------------------------------

ending "comes_by" { outcome = "kept",
  says [[In January I open a fourth house. A small one, two fridges. Those I'd like to give to somebody who lifts the door.]] }
ending "good_word" { outcome = "kept",
  does [[In December a dentist from La Ciotat rings. "Haddad says that you're the ones to ask," she says. "He says you'll even tell me if I should go elsewhere."]] }
ending "even" { outcome = "wavering",
  does [[Maître Costa writes once more: the matter is closed. At the lights Mr Haddad nods to your van. That is all.]] }
ending "gone" { outcome = "lost",
  does [[Maître Costa writes. It costs you a year, and in the end both of you are right by half.]] }
