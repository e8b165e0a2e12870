-- The hung-up call. The facts are credited in README.md beside this file; the tailor, the firm and the box are ours.
--
-- The line goes dead in every play. What is practised is the next two minutes, and the days after them.
-- A reply that is only his words stands bare. Where something is also heard or done, or somebody else speaks, it is
-- does [[...]], with the words in quotes.
scenario {
  id = "hung-up-call", title = "The hung-up call", channel = "phone", method = "chaser",
  difficulty = 4, minutes = 9, opens = "Monday 15:40", currency = "NZD", may_give = money(350),
  brief = [[You are Sam, on the customer desk at Tidewater Removals, above the yard in Wellington. This morning one of your trucks
unloaded a tailor's shop in Nelson. The sheet says forty boxes. He says thirty-nine. He has been passed on three times, and now the
phone in front of you is ringing. You may give up to three hundred and fifty dollars without asking anybody.]],
  goal = [[He is talking to you again because he wants to, and he knows when you will ring next.]],
  unknown = { "What is in the box", "What he was not getting" },
  customer = { name = "Joaquim Tavares", portrait = "tavares", anger = 68, trust = 28, since = 2016, worth = money(2600),
               facts = { "Tailor, moving his shop after twenty-six years", "Keeps his cloth in your store, and pays on the day" } },
  starts = "rings", leaves = { "farm_given" },
  discuss = { "When you were last hung up on, what did your hands do next?",
              "What could you have said yes to, in the breath before the word no?" },
}

-- Before the click --------------------------------------------------------------------------------------------------------

beat "rings" {
  does [[The front desk puts the call through. A bare room, with an echo in it. Further off, a woman is reading out numbers.]],
  says [[Tavares. I'll save you the trouble: yes, I have been passed on. Three times. Box thirty-one is not here.]],
  says [[So which are you? The one who looks, or the one who passes me on?]],

  choice "go_ahead" {
    [["I'm not passing you on to anybody. Go ahead."]],
    reply = [[Good. Then take a pencil.]],
    shows = "stay_calm", anger = -4, trust = 5, takes = minutes(1), to = "thirty_nine",
    because = [[A plain answer to a plain question, and he can put his list of people down.]],
  },
  choice "under_blankets" {
    [["Thirty-one? It'll be under the blankets, it nearly always is. I'll open a search form and –"]], interrupts = true,
    reply = [[Under the blankets? You think so? ... Well. I had more to say, but you go on.]],
    shows = { "interrupt", "solve_too_soon" }, sets = "late", anger = -5, trust = 3, takes = minutes(1), to = "thirty_nine",
    because = [[You may even be right. But he has not told you what is missing, and you have begun to close the file.]],
  },
  choice "in_fairness" {
    [["In fairness to the front desk, it's this desk you should have asked for."]],
    reply = [[I did not ring up to be fair to the front desk.]],
    shows = "defend", sets = "late", anger = 9, trust = -7, to = "hotter",
    because = [[You stood up for your colleagues. He heard that the three wrong doors were his mistake.]],
  },
  choice "number_first" {
    [["The one who looks. First, what number are you on? If this line drops, I'll ring you."]],
    reply = does [["The mobile. My daughter chose it. Wait, it's on the back." He reads it to you slowly, like a measurement.]],
    shows = "take_direct_number", sets = "number", anger = -3, trust = 5, takes = minutes(1), to = "thirty_nine",
    because = [[It takes ten seconds while things are still calm. After the click you cannot ask for it.]],
  },
}

beat "hotter" {
  does [[Away from the phone: "No. Still nobody." The woman has stopped reading.]],
  says [[Four people, with you. And not one has asked me what is in it.]],

  choice "very_seriously" {
    [["I completely understand, and I can assure you that we take every missing item very seriously."]],
    reply = [[Every item. That's good. I have only the one.]],
    shows = "recite_script", anger = 4, trust = -6, takes = minutes(1), to = "the_driver",
    because = [[Nothing in it is untrue. Nothing in it is about him.]],
  },
  choice "three_too_many" {
    [["Then three of us should have. I'm sorry. You're staying with me now."]],
    reply = [[Hm. That's a better noise than the others made.]],
    shows = "apologise", anger = -7, trust = 6, takes = minutes(1), to = "thirty_nine",
    because = [[You own what three other people did, in one breath, and you do not ask him for anything yet.]],
  },
  choice "keep_this_calm" {
    [["I do want to help you. I can only do that if we keep this calm, though, the pair of us."]],
    reply = [[This is calm. Would you like to hear the other one?]],
    shows = { "scold", "condescend" }, anger = 13, trust = -10, to = "the_driver",
    because = [[It sounds fair, and it puts him on trial for his voice.]],
  },
  choice "what_is_in_it" {
    [["What's in it?"]],
    reply = [[Paper. ... You see? Now you've gone quiet. You are thinking, it's only paper.]],
    shows = "see_their_side", anger = -4, trust = 5, takes = minutes(1), to = "thirty_nine",
    because = [[He told you what to ask, and you asked it. He does not trust the answer with you yet.]],
  },
}

beat "thirty_nine" {
  says [[Your man counted forty out, in Wellington. I have counted thirty-nine in. Three times, Amália reading and me pointing.]],
  says [[And on your sheet it says: thirty-one, paper, used. Somebody wrote that.]],

  choice "your_count" {
    [["I do have your signature here, for forty. Could one have gone in with the kitchen? It happens."]],
    reply = [[It happens to other people. I count for a living.]],
    shows = "tell_them_they_are_wrong", anger = 11, trust = -9, to = "the_driver",
    because = [[A fair thing to wonder, and a rotten thing to say to a man who has counted three times.]],
  },
  choice "pencil" {
    [["Thirty-one. Paper, used. I'm writing this down as you say it."]],
    reply = [[Then write it large.]],
    shows = "take_notes", anger = -2, trust = 3, takes = minutes(1), to = "the_driver",
    because = [[He can hear the pencil, and somebody is keeping what he says. A number to ring him on belongs on that page too.]],
  },
  choice "lose_you_too" {
    [["Stop there a second and give me the number you're on. I'm not going to lose you as well."]],
    when = all { no(flag "number"), no(flag "late") },
    reply = does [["As well. Hm." He gives it to you in threes, and waits while you read it back.]],
    shows = "take_direct_number", sets = "number", anger = -2, trust = 5, takes = minutes(1), to = "the_driver",
    because = [[You told him why you want it. It is the first thing today that anybody has planned for him.]],
  },
  choice "old_shop" {
    [["The number I have for you looks like the old shop. Is there another?"]],
    when = all { no(flag "number"), flag "late" },
    reply = [[Ah. You'd have rung an empty room. ... Write this down. I will not say it twice.]],
    partly = "take_direct_number", sets = "number", anger = -2, trust = 3, takes = minutes(1), to = "the_driver",
    because = [[Late, and he is sore about it. You have it, though, and that will matter soon.]],
  },
  choice "a_figure" {
    [["And what would you say it's worth? Only roughly. The form won't let me go on until I've put a figure."]],
    reply = [[The form wants a figure. Tell the form I'm thinking.]],
    shows = { "solve_too_soon", "recite_script" }, anger = 8, trust = -8, takes = minutes(1), to = "the_driver",
    because = [[You asked the form's question. His question was what somebody had called it.]],
  },
  choice "what_would_you_write" {
    [["And what would you have written?"]],
    reply = [[People. ... Never mind. It wouldn't have fitted in the column.]],
    shows = "see_their_side", anger = -4, trust = 5, takes = minutes(1), to = "the_driver",
    because = [[One word, and you know that it is not paper. You do not know yet what it is.]],
  },
}

beat "the_driver" {
  does [[He is walking about. The echo comes and goes.]],
  says [[The truck is on the road to the ferry. Give me the driver's number, and I ask him to look. One man, one look. That's all.]],

  choice "what_i_can_do" {
    [["His number isn't mine to give. What I can do is –"]],
    reply = does [["Isn't. That is the fourth isn't." The tone comes in on his breath.]],
    shows = "state_facts_calmly", arises = "line_dead", anger = 11, trust = -2, to = "dead_line",
    because = [[A true no, and the yes was on its way. He had no room left for one more no. That is not your doing.]],
  },
  choice "not_allowed" {
    [["I'm afraid we can't give out drivers' numbers. That's policy, and it's there to protect them."]],
    reply = does [["Policy," he says, but not to you. Then there is only the tone.]],
    shows = "hide_behind_policy", arises = "line_dead", anger = 16, trust = -9, to = "dead_line",
    because = [[It is a good rule. You gave it to him in the place where help should have been.]],
  },
  choice "between_us" {
    [["You never got this from me, all right? Have you something to write with?"]],
    reply = does [["Always." He takes it down and says it back. "So it can be done," he says, and puts the phone down on you to use it.]],
    shows = "give_away_the_farm", sets = "number_out", arises = "line_dead", anger = -8, trust = 6, to = "dead_line",
    because = [[He got his way. Hemi, who drives that truck, gets an angry stranger in the cab, on a hill. It was not your number to give.]],
  },
  choice "only_thing" {
    [["No, it's his own. And I know it's the only thing you've asked for."]],
    reply = does [["The only thing," he says. "And it is no." The woman asks him something. "It is no!" he tells her, and the tone comes.]],
    shows = "see_their_side", arises = "line_dead", anger = 9, trust = 1, to = "dead_line",
    because = [[It is still no. But he was heard on the way out, and he will remember that when you ring.]],
  },
  choice "what_ask" {
    [["If I had him on the line for you, what should I ask him?"]],
    reply = does [["To look. To look! How many ways are there to –" And then the tone.]],
    shows = "ask_their_remedy", arises = "line_dead", anger = 12, trust = -1, to = "dead_line",
    because = [[The right question, one call late. He has been answering it since nine o'clock.]],
  },
  choice "at_the_wheel" {
    [["He's driving, Mr Tavares. He couldn't look for it now if he wanted to. Just think about it for a moment."]],
    reply = does [["I have thought about it for six hours. Now you think." And the tone.]],
    shows = { "condescend", "tell_them_they_are_wrong" }, arises = "line_dead", anger = 18, trust = -11, to = "dead_line",
    because = [[You are right about the driver. Being right was the last thing he needed from you.]],
  },
}

-- The click ---------------------------------------------------------------------------------------------------------------

compose "dead_line" {
  does { [[He has hung up, and there is only the tone. Your ears are hot. Two desks away somebody is laughing, about something else.]], when = no(flag "number_out") },
  does { [[He has hung up, and there is only the tone. He has the driver's number now, and he cut you off in the middle of a word. Your ears are hot.]],
         when = flag "number_out" },

  slot "when" {
    title = "When do you ring back?",
    choice "now" {
      [[Now, while it burns. He does not get to do that and walk away.]],
      reply = does [[You have not let your breath go yet.]],
      shows = "take_personally", to = "rings_out",
      because = [[That call is for you, not for him. He sees who it is and lets it ring.]],
    },
    choice "two_minutes" {
      [[In two minutes. Both feet on the floor, a glass of water, then ring.]],
      reply = does [[The water is warm. When you try your voice, it is yours again.]],
      shows = "stay_calm", takes = minutes(2),
      because = [[Long enough to put your own anger down. Short enough that, for him, it is still the same call.]],
    },
    choice "an_hour" {
      [[In an hour, when you have done the calls that are waiting and can think of him kindly.]],
      reply = does [[You take three other calls. By the end of them he is a man with a box missing, and no more than that.]],
      shows = "stay_calm", takes = minutes(60),
      because = [[It is still today, and still you. He has had an hour to think that nobody will ring.]],
    },
    choice "tomorrow" {
      [[Tomorrow, at about this time. It will look better when both of you have slept.]],
      reply = does [[The day goes by, and then the night. You have slept. You do not know whether he has.]],
      partly = "stay_calm", sets = "day_late", takes = days(1), anger = -7, trust = -10,
      because = [[He cools, and he hardens. A day is long enough to ring another firm.]],
    },
    choice "his_move" {
      [[Not at all. He rang off, and he has our number.]],
      reply = does [[You take the next call. It is about parking.]],
      shows = "stonewall", to = "notice",
      because = [[He has your number. It has got him four people today, and no box.]],
    },
    choice "write" {
      [[Not by phone. In an email nobody shouts, and he'll have it all in black and white.]],
      reply = does [[You write until it is long enough, and send it.]],
      partly = "stay_calm", takes = hours(1), anger = -2, trust = -6, to = "notice",
      because = [[It is safe for you. He asked for a person, and the person sent a page.]],
    },
  },

  slot "how" {
    title = "And what do you have in front of you?",
    choice "three_words" {
      [[Three words on the pad: thanks, sorry, listen.]],
      reply = does [[The three words you write small, in the corner, where only you can read them.]],
      shows = "take_notes",
      because = [[When your pulse is up you will say whatever is in front of you. So put the right thing there.]],
    },
    choice "the_truck" {
      [[The truck's route on the screen, in case he asks you where it is.]],
      reply = does [[The truck is a small green arrow on your screen, on time and nearly at the ferry.]],
      because = [[It may be the one fact he wants. Keep it until he asks.]],
    },
    choice "priya" {
      [[Priya, who runs the desk. Let her do the talking: it may come better from above.]],
      reply = does [[Priya hears it all through with her pen in her mouth. "I can, if you want me to," she says. "He won't know me, though."]],
      sets = "priya_asked", to = "priya",
      because = [[He was passed on three times. Now he has been passed on upwards.]],
    },
    choice "fifty_signed" {
      [[Fifty dollars, signed off, so that you don't come to him with empty hands.]],
      reply = does [[The fifty dollars take one form and no questions. It is what any box is worth.]],
      costs = money(50),
      because = [[No harm in the drawer. But you have priced it, and you do not know what it is.]],
    },
    choice "his_signature" {
      [[The file, open at his signature. If he starts on the count, there it is in ink.]],
      reply = does [[In the file it says forty, and his name is under it, large and careful.]],
      because = [[You have picked up something to win with. It is heavy to hold while you listen.]],
    },
  },

  sent = { to = { { when = no(flag "number"), "rings_out" }, "picks_up" } },
}

beat "rings_out" {
  does { [[The only number you have is the old shop's. It rings in a room with nothing in it. Then a machine: "Tavares. Please speak."]], when = no(flag "number") },
  does { [[Six rings. Somebody is letting them run. Then a machine: "Tavares. Please speak."]], when = flag "number" },

  choice "again_and_again" {
    [[Ring again, and again if you have to. He's there somewhere, and it can't go on for ever.]],
    reply = { { does [[On the fifth he lifts it, and lets you listen to the gulls.]], when = flag "number" },
              does [[On the fifth a landlord answers. He gives you a mobile number, to be rid of you.]] },
    shows = "take_personally", arises = "no_answer", anger = 10, trust = -8, takes = minutes(6), to = "picks_up",
    because = [[To you it is trying hard. On the other end it is a fist on the door.]],
  },
  choice "other_phone" {
    [[Ring from the phone on the next desk. He won't know that number.]],
    when = flag "number",
    reply = does [["Tavares," he says, and you say your name. "Ah," he says. "You. In another coat."]],
    shows = "condescend", sets = "trick", arises = "no_answer", anger = 3, trust = -8, takes = minutes(2), to = "picks_up",
    because = [[It works. You have him on the line, and you got him there by a trick.]],
  },
  choice "in_pencil" {
    [[Go through the sheet again. The driver has pencilled a mobile number in the margin: ring that.]],
    when = no(flag "number"),
    reply = does [[It is his. He answers at once, like a man who was hoping for somebody else.]],
    shows = "respond_promptly", arises = "no_answer", anger = -2, trust = 1, takes = minutes(4), to = "picks_up",
    because = [[Good work with a sheet of paper. He had no warning that it would be you, and no kind word waiting for him.]],
  },
  choice "log_it" {
    [[Log it: rang back, no reply. That is your part done, and there are nine calls waiting.]],
    reply = does [[The screen asks if the case can be closed. You leave it open, which feels like something.]],
    shows = "stonewall", arises = { "no_answer", "customer_leaves" }, to = "notice",
    because = [[The record shows that you rang. He does not see the record.]],
  },
  choice "no_need" {
    [["Sam here, at Tidewater. You needn't ring back. I'm sorry. I'll try again in half an hour, and I'll put that in writing."]],
    reply = { { does [[You write it as you said it, and no longer. When you ring again it rings once.]], when = flag "number" },
              does [[You write it as you said it, and no longer. He answers in six words, and the seventh is a number.]] },
    shows = { "leave_one_message", "apologise" }, partly = "call_back_after_hangup", arises = "no_answer", anger = -5, trust = 5, takes = minutes(30), to = "picks_up",
    because = [[It asks nothing of him. That is a change, today.]],
  },
  choice "as_i_tried" {
    [["Tidewater, returning your call. As I tried to explain, our terms are on page six. Thank you."]],
    reply = does [[Your phone rings before you have let go of it. It is him, and he plays it to you from start to end.]],
    shows = "defend", sets = "he_rang", arises = "no_answer", anger = 8, trust = -10, takes = minutes(2), to = "so_talk",
    because = [[It is civil. It is also the fight again, left where he can play it to his wife.]],
  },
  choice "one_message" {
    [["It's Sam at Tidewater. I'm sorry for how that ended. I'll try you once more in half an hour, and I'm writing you the same."]],
    reply = { { does [[You send three lines. At the half hour he lifts it on the first ring.]], when = flag "number" },
              does [[You send three lines. Before the half hour is up one comes back. No greeting, no name, just a mobile number.]] },
    shows = { "leave_one_message", "apologise" }, partly = "call_back_after_hangup", arises = "no_answer", anger = -6, trust = 5, takes = minutes(30), to = "picks_up",
    because = [[One message, and a time. He can get used to the thought of you before he has to answer.]],
  },
}

beat "priya" {
  does { [[Priya has found a mobile number pencilled on the sheet.]], when = no(flag "number") },
  does [[She talks for a minute, then holds the headset out to you. "He's very polite," she says. "He'll wait for the one he was talking to."]],

  choice "should_have_rung" {
    [["Mr Tavares, it's Sam. I should have rung you myself. I'm sorry."]],
    reply = [[Yes. You should. And now you have.]],
    shows = "apologise", partly = "call_back_after_hangup", anger = -6, trust = 5, to = "so_talk",
    because = [[It mends most of it. He would have liked it to be you who dialled.]],
  },
  choice "shake_your_head" {
    [[Shake your head at her. Not now: he'll only start again, and she is better at it than you are.]],
    reply = does [["Sam's on another call," says Priya. She listens. "No," she says. "I suppose I don't hear one either."]],
    shows = "stonewall", arises = "customer_leaves", anger = 12, trust = -14, to = "notice",
    because = [[He asked for you by the only name he had for you, and you hid behind a colleague.]],
  },
  choice "on_speaker" {
    [[Put him on the speaker, so that Priya can come in if it turns ugly.]],
    reply = [[Now there are two of you. Does either of you look?]],
    shows = "condescend", partly = "call_back_after_hangup", anger = 4, trust = -6, to = "so_talk",
    because = [[You came with a witness. He noticed before you had said a word.]],
  },
  choice "would_fifty" {
    [["Ask him if fifty dollars would settle it."]],
    reply = does [[She asks. "Settle," he says, loud enough for you to hear. "Tell your Sam that I'm still waiting."]],
    shows = { "solve_too_soon", "hide_behind_policy" }, costs = money(50), anger = 6, trust = -9, to = "so_talk",
    because = [[You sent money across the room, so as not to have to talk to him.]],
  },
}

beat "notice" {
  later = days(1),
  does { [[The next day Priya lays a printed page on your desk. He is taking his cloth out of your store. There is a new number under his name.]], when = arisen "customer_leaves" },
  does { [[The next day there is one line from him, and a new number under his name: "I asked for somebody to look."]],
         when = no(any { arisen "customer_leaves", flag "number_out" }) },
  does { [[The next day there is a line from him, and a new number under his name: "Your driver stopped for me and opened the doors. He saw blankets. I had asked for somebody to look."]],
         when = all { flag "number_out", no(arisen "customer_leaves") } },
  does { [[Priya never rang him. You had asked her to do the talking, and nobody had told her when.]],
         when = all { flag "priya_asked", no(any { visited "priya", visited "rings_out" }) } },

  choice "point_by_point" {
    [[Answer in writing, point by point and with the dates, so that at least the record is straight.]],
    reply = does [[It comes to a page and a half. He rings the desk himself, and reads it to you.]],
    shows = "defend", sets = "he_rang", anger = 6, trust = -12, to = "so_talk",
    because = [[The record is straight. He was never angry with the record.]],
  },
  choice "free_year" {
    [[Reply that a year's storage is on the house. It is a lot, and it will show him that you mean it.]],
    reply = does [["That is generous," he writes, within the hour. "And the box?" So you ring him after all.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(900), sets = "farm_given", anger = -14, trust = 4, to = "picks_up",
    because = [[You paid him to stop being angry, and nobody has looked for the box.]],
  },
  choice "ring_at_once" {
    [[Ring him now. It is a day late already, and by tonight it will be two.]],
    reply = does [[It rings once.]],
    shows = "call_back", anger = -2, trust = 3, takes = minutes(1), to = "picks_up",
    because = [[It is late. It is still the only thing on your desk that can get better.]],
  },
  choice "wish_him_well" {
    [[Write back that the cloth is his, wrapped and carried down free, on any day he likes. Say that you are sorry.]],
    reply = does [["Thank you," he writes. "That is correctly done."]],
    shows = { "part_well", "apologise" }, arises = "customer_leaves", costs = money(60), anger = -6, trust = 4, to = "gone",
    because = [[A good way to part. You have not tried yet to stay.]],
  },
}

-- The second call ---------------------------------------------------------------------------------------------------------

beat "picks_up" {
  does { [[No echo now. Gulls, and a rope slapping on a pole. He has gone outside.]], when = no(any { visited "notice", flag "day_late" }) },
  does { [[No echo today. Gulls, and a rope slapping on a pole. He is out of doors.]], when = any { visited "notice", flag "day_late" } },
  says { [[Tavares.]], when = no(flag "trick") },
  says { [[Well?]], when = flag "trick" },
  says { [[I have had your driver on the other telephone. He pulled in, he opened the doors, he saw blankets. That was the look.]],
         when = all { flag "number_out", no(visited "notice") } },

  choice "cut_off" {
    [["Mr Tavares, hello again. I think we must have been cut off there."]],
    reply = [[We were not cut off. I cut.]],
    shows = { "call_back_after_hangup", "recite_script" }, anger = 2, trust = -5, to = "so_talk",
    because = [[You offered him a polite way round it. He is too proud to take it, and now you have both seen it.]],
  },
  choice "fifty_now" {
    [["Good news, Mr Tavares. I've had fifty dollars approved for the box, and we can do the form now, in two minutes."]],
    reply = [[Fifty dollars. ... That was fast. So you can be fast. Now put the form down.]],
    shows = { "call_back_after_hangup", "solve_too_soon" }, costs = money(50), anger = -8, trust = 2, to = "so_talk",
    because = [[It calms him, as money does. He notices that you have still not asked.]],
  },
  choice "about_the_number" {
    [["It's Sam. I'd just like to explain about the number. It isn't me, it's the law."]],
    when = no(flag "number_out"),
    reply = [[You rang me back to say no a second time?]],
    shows = "defend", partly = "call_back_after_hangup", anger = 10, trust = -8, to = "so_talk",
    because = [[It is all true, and it takes him straight back to the moment before the click.]],
  },
  choice "heard_only_no" {
    [["It's Sam, at Tidewater. You talked to four of us, one after another, and you came away with nothing. I'm sorry."]],
    when = no(flag "number_out"),
    reply = [[Four times nothing. Yours was the shortest, I'll give you that.]],
    shows = { "call_back_after_hangup", "apologise", "see_their_side" }, anger = -7, trust = 6, to = "so_talk",
    because = [[You are sorry for what was done to him, and not for how he took it. There is still a thank you owing.]],
  },
  choice "not_be_hung_up_on" {
    [["Mr Tavares, I do want to help, but I won't be hung up on. Can we agree on that before we go any further?"]],
    reply = does [["Agreed," he says, and hangs up.]],
    shows = { "take_personally", "scold" }, arises = "customer_leaves", anger = 12, trust = -14, to = "again",
    because = [[A fair rule between equals. He is missing a box, and you asked him for an apology.]],
  },
  choice "thanks_and_sorry" {
    [["It's Sam, at Tidewater. Thank you for picking up. I'm sorry for how that ended."]],
    reply = [[... Well. I had a speech ready, for the other thing.]],
    shows = { "call_back_after_hangup", "thank", "apologise" }, anger = -7, trust = 6, to = "so_talk",
    because = [[Thanks, sorry, stop. Nothing is argued again, so he has nothing to argue with.]],
  },
}

beat "so_talk" {
  does { [[A bench creaks. He has sat down.]], when = visited "picks_up" },
  does { [[Gulls behind him, and a rope slapping on a pole. He is out of doors.]], when = no(visited "picks_up") },
  says { [[So. I'm not shouting. What is it you want to say to me?]], when = no(flag "he_rang") },
  says { [[So. That is what you had to tell me. Is there anything else?]], when = flag "he_rang" },

  choice "thank_and_ask" {
    [["Thank you, to begin with. We didn't know our count had a hole in it. What was in the box?"]],
    reply = [[So now you want to know. Yes. ... All right.]],
    shows = { "thank", "find_cause" }, anger = -4, trust = 5, takes = minutes(1), to = "patterns",
    because = [[He did you a service by counting. Now you want to know what it cost him.]],
  },
  choice "both_said_things" {
    [["Only this: we've both said things. I'd like us to put that behind us and start again from scratch."]],
    reply = [[What did I say? Tell me which thing I said. ... No? Then I tell you what is in the box.]],
    shows = "tell_them_they_are_wrong", anger = -2, trust = -8, to = "patterns",
    because = [[You meant to be generous, and you have shared out the blame. He asked for a driver's number. That is all he said.]],
  },
  choice "to_listen" {
    [["Nothing. I'm here to listen."]],
    reply = does [[A long breath, and the gulls. "Then listen," he says.]],
    shows = "hear_out", anger = -5, trust = 6, takes = minutes(1), to = "patterns",
    because = [[Everybody else today has had something to say to him.]],
  },
  choice "trace_is_open" {
    [["I've opened a search for it. It's in the system now, it goes in turn, and you'll get a text at every stage."]],
    reply = [[At every stage. ... I asked for a man with eyes.]],
    shows = { "solve_too_soon", "recite_script" }, anger = 7, trust = -8, to = "patterns",
    because = [[You came back with the same thing in a new envelope.]],
  },
  choice "not_getting" {
    [["A question. What is it that nobody here has given you?"]],
    reply = [[... That one nobody has asked. Not the first, not the second.]],
    shows = "find_cause", anger = -5, trust = 6, takes = minutes(1), to = "patterns",
    because = [[He hung up on a driver's number. You are asking what the number was for.]],
  },
}

beat "patterns" {
  says [[They are patterns. Brown paper. A whole man in each one, twenty-six years of them. Some are dead now.]],
  says [[And then the son comes in, for his wedding. I take down the father, I make the shoulder wider, so, and he puts his arm –]],

  choice "wait" {
    [[Say nothing. Let him get there.]],
    reply = [[... he puts his arm in, and it is his father's arm. That's what you have lost. And your sheet says: paper.]],
    shows = "hear_out", anger = -5, trust = 6, takes = minutes(2), to = "what_can",
    because = [[Six seconds of gulls, and he gave you the whole of it.]],
  },
  choice "my_grandad" {
    [["That's lovely, that is. My grandad had a suit made like that. We've still got it, it's hanging up in my mum's –"]], interrupts = true,
    reply = [[Have you? Good cloth, it lasts. ... Where was I? No. It's gone.]],
    shows = "interrupt", anger = -6, trust = 6, takes = minutes(1), to = "what_can",
    because = [[Warm, and true, and he likes you for it. He was in the middle of a sentence.]],
  },
  choice "nil" {
    [["Can I stop you there? On the form, paper goes down as worth nothing. I'd sooner you heard that from me."]], interrupts = true,
    reply = does [["Nothing," he says. He says it again in another language, to himself. The gulls go on for a long time.]],
    shows = { "hide_behind_policy", "interrupt" }, anger = 14, trust = -15, to = "what_can",
    because = [[Honest, and cruel. He was telling you about the dead, and you read him the column.]],
  },
  choice "somebody_to_look" {
    [[Let him finish. "So it was never the driver's number you wanted. You want somebody to look, the way you would."]],
    reply = {
      { [[It is his father's arm. So, yes. With their hands. A day late, but with their hands.]], when = any { visited "notice", flag "day_late" } },
      [[It is his father's arm. So, yes. With their hands. Before you load that truck for somebody else.]],
    },
    shows = { "hear_out", "find_cause", "see_their_side" }, anger = -6, trust = 6, takes = minutes(1), to = "what_can",
    because = [[That is the thing under the thing, and he did not have to say it himself.]],
  },
  silence = { after = seconds(8), shows = "hear_out", anger = -4, trust = 5, takes = minutes(2), to = "what_can",
              reply = [[... You are there? Good. He puts his arm in, and it's his father's arm. That is your box.]],
              because = [[You left him the room to finish. Now and then, let him hear that you are there.]] },
}

beat "what_can" {
  says [[So. Tell me what you can do. The other list I know by heart.]],

  choice "my_word" {
    [["You'll have it back tomorrow, every sheet. I give you my word, if I have to carry it over on the boat myself."]],
    reply = [[Tomorrow. Your word. ... Thank you. I will tell Amália.]],
    shows = "break_promise", sets = "word", anger = -10, trust = 8, to = "by_when",
    because = [[You gave your word on a box you have not seen. He has gone to tell his wife.]],
  },
  choice "five_days" {
    [["I can mark the search urgent. Ten working days come down to five, and that's as far as this desk goes."]],
    reply = [[Then there must be a desk that goes further.]],
    shows = "hide_behind_policy", anger = 6, trust = -6, to = "by_when",
    because = [[Half as long for something he did not ask for.]],
  },
  choice "torch" {
    [["Tonight I go through that truck myself, with a torch, and every blanket that came off it."]],
    reply = [[You? You yourself? ... With a torch.]],
    shows = "explain_what_can_be_done", costs = money(40), sets = "looked", anger = -7, trust = 8, to = "by_when",
    because = [[Not the box. A look, tonight, by somebody he can name. You can do that, and you could do it again next week.]],
  },
  choice "whole_move" {
    [["Everything I've got. The whole move back, every cent of it, and I'll have that truck stopped and searched."]],
    reply = [[The whole move? For one box? ... What is it you did with it?]],
    shows = "give_away_the_farm", costs = money(4200), sets = "farm_given", anger = -12, trust = 5, to = "by_when",
    because = [[So much, so soon, that it frightens him. And it is not a look in a truck.]],
  },
  choice "whose_they_are" {
    [["Thank you for telling me whose they are. Tonight I go through the truck and every blanket, and tomorrow I start on the store."]],
    when = no(shown "thank"),
    reply = [[Whose. Yes. That's the word for them.]],
    shows = { "thank", "explain_what_can_be_done" }, costs = money(40), sets = "looked", anger = -7, trust = 8, to = "by_when",
    because = [[You say whose, not what. Then you say what happens, and in which order.]],
  },
  choice "your_chair" {
    [["If it were your yard and your truck, what would you do first?"]],
    reply = [[I? I'd take off my coat and look. Then I would count again. Then I would ring the man.]],
    shows = "ask_as_owner", anger = -5, trust = 6, to = "by_when",
    because = [[He has run a shop for twenty-six years, and he has told you what to do. Now you have to do it.]],
  },
}

beat "by_when" {
  says { [[And I? I sit here and look at the telephone?]], when = no(flag "word") },
  says { [[And until tomorrow? I sit here and look at the telephone?]], when = flag "word" },

  choice "same_time" {
    [["No. I ring you at this time tomorrow, found or not found."]],
    reply = [[Found or not. ... Good. I'll have the scissors down.]],
    shows = "commit_to_plan", arises = "promise_made", anger = -5, trust = 6, to = "promised_call",
    because = [[Who, when, and what if there is nothing. He can go back to work.]],
  },
  choice "moment_we_know" {
    [["You'll hear from us the moment there's anything to hear. I won't go bothering you with nothing."]],
    reply = [[The moment. And until the moment, nothing. I know that one.]],
    shows = "recite_script", partly = "commit_to_plan", anger = 5, trust = -5, to = "promised_call",
    because = [[It sounds like a promise, and it has no hour in it.]],
  },
  choice "my_mobile" {
    [["Take my own mobile number. Ring me whenever you like, at night as well, and I'll ring if it turns up."]],
    reply = [[At night? And what would I ask you, at night?]],
    shows = "peace_offering", partly = "commit_to_plan", anger = -6, trust = 6, to = "promised_call",
    because = [[Very kind. But now it is he who has to ring, and you who may be asleep.]],
  },
  choice "light_goes" {
    [["When do you stop for the day? I'll ring you then, with whatever I know."]],
    reply = [[About now, when the light goes. Whatever you know. That is good.]],
    shows = "commit_to_plan", arises = "promise_made", anger = -4, trust = 6, to = "promised_call",
    because = [[You fitted the promise to his day, and you promised only what you can keep.]],
  },
  choice "first_thing" {
    [["No need for that. It'll be on its way to you first thing tomorrow, and I'll ring you when it is."]],
    reply = {
      { [[First thing. Good. Then it can be here by evening, and I still open on Saturday.]], when = flag "word" },
      [[First thing tomorrow? Then I can still open on Saturday. Amália! It comes!]],
    },
    shows = "break_promise", sets = "first_thing", arises = "promise_made", anger = -9, trust = 8, to = "promised_call",
    because = [[It made him happy for one night. Nobody knows where the box is.]],
  },
  choice "coat_off" {
    [["Then I do it in your order: coat off tonight, count again, ring the man. And this time tomorrow I ring you, either way."]],
    when = shown "ask_as_owner",
    reply = [[In that order. Good. Tomorrow, then.]],
    shows = { "explain_what_can_be_done", "commit_to_plan" }, costs = money(40), sets = "looked", arises = "promise_made",
    anger = -7, trust = 8, to = "promised_call",
    because = [[His plan, your hands, and an hour on the clock.]],
  },
}

beat "again" {
  does [[The tone, for the second time. It does not sound like an accident.]],

  choice "straight_back" {
    [[Ring straight back. You can't leave it on that.]],
    reply = does [[A woman answers. "My husband does not want to talk to you," she says. "Nor do I."]],
    shows = "take_personally", anger = 8, trust = -10, to = "dropped",
    because = [[You could not bear it, so you made them bear it.]],
  },
  choice "three_lines" {
    [[Three lines by email: thank you, I'm sorry, I am in the yard tonight with a torch, and I'll ring at this time tomorrow.]],
    reply = does [[It is opened within the minute. Nothing comes back. Nothing says no.]],
    shows = { "thank", "apologise", "commit_to_plan" }, sets = "looked", arises = "promise_made", costs = money(40),
    anger = -5, trust = 4, to = "promised_call",
    because = [[He does not have to answer it. He only has to see whether you do it.]],
  },
  choice "twice_is_an_answer" {
    [[Leave it. Twice is an answer, and there are eleven calls waiting.]],
    reply = does [[You log it in four words.]],
    shows = "stonewall", trust = -8, to = "gone",
    because = [[It may be an answer. It was an answer to what you said, not to the box.]],
  },
}

-- The days after ----------------------------------------------------------------------------------------------------------

beat "promised_call" {
  later = days(1),
  does { [[The next day, at about the same hour. You were in the yard till eleven last night: blankets, straps, a child's bicycle. No box. Half of the blanket store is done, too. The other half stands behind a load that goes out tonight.]], when = flag "looked" },
  does { [[The next day, at about the same hour. The search form says "open". Nobody has laid a hand on anything.]], when = no(flag "looked") },
  does { [["Tomorrow, every sheet" was your word. It is tomorrow.]], when = all { flag "word", no(flag "first_thing") } },
  does { [["First thing", you told him. It is afternoon, and nothing is on its way.]], when = flag "first_thing" },

  choice "another_hour" {
    [[Give it another hour. There may be news by then, and it would be a poor sort of call with nothing in it.]],
    when = arisen "promise_made",
    reply = does [[Before the hour is out he rings the front desk. They pass him on.]],
    shows = "break_promise", takes = hours(1), anger = 13, trust = -13, to = "found",
    because = [[You were waiting to be useful. He was waiting for the phone.]],
  },
  choice "wait_for_news" {
    [[Let him be. You told him that you would ring when there is something, and there is nothing.]],
    when = no(arisen "promise_made"),
    reply = does [[It is he who rings, to hear if anybody is there. He gets the front desk. They pass him on.]],
    anger = 8, trust = -8, takes = hours(1), to = "found",
    because = [[You keep to what you said. What he hears is the same nothing as yesterday.]],
  },
  choice "no_hour" {
    [["It's Sam. I gave you no time yesterday, and you had to sit and wait. I have nothing yet."]],
    when = no(arisen "promise_made"),
    reply = [[No time, no. ... But it rang. All right.]],
    shows = "state_facts_calmly", anger = -4, trust = 5, takes = minutes(4), to = "found",
    because = [[He had stopped waiting for it, and it rang. He still does not know when it will ring again.]],
  },
  choice "said_first_thing" {
    [["It's Sam. I said it would be on its way first thing. I didn't know that, and I have nothing yet."]],
    when = flag "first_thing",
    reply = [[Amália has cleared the long table for it. ... So. At least now somebody says it.]],
    shows = "state_facts_calmly", anger = 2, trust = 2, takes = minutes(4), to = "found",
    because = [[The promise is broken, and you said so before he had to. It does not clear the table again.]],
  },
  choice "good_feeling" {
    [["It's Sam. I can't say too much yet, but we're very close. You'll have it tomorrow by noon, I promise you."]],
    reply = {
      { [[You said that yesterday. You said first thing. ... By noon. I will not tell the boy yet.]], when = flag "first_thing" },
      { [[Yesterday I had your word. Today it is noon. ... I will not tell the boy yet.]], when = flag "word" },
      [[By noon! Then I tell the boy his suit is coming. I'll ring him now.]],
    },
    shows = "break_promise", anger = -9, trust = 7, takes = minutes(4), to = "found",
    because = [[You could not bear to bring him nothing, so you made something up. Noon will come, and it will be you who said it.]],
  },
  choice "nobody_has_looked" {
    [["I said I'd ring, so I'm ringing. Nobody has looked yet. I go down and do it now, myself, when we've rung off."]],
    when = all { no(any { flag "looked", flag "first_thing" }), arisen "promise_made" },
    reply = [[Nobody. ... And you tell me so. All right. Then go, and mind your hands.]],
    shows = { "keep_promise", "state_facts_calmly" }, costs = money(40), sets = "looked", anger = -2, trust = 5, takes = minutes(4), to = "found",
    because = [[It is not good news, and it is true, and it came when he was told that it would.]],
  },
  choice "nothing_yet" {
    [["It's Sam, and I said I'd ring. I have nothing yet, and one place left to look."]],
    when = all { flag "looked", no(flag "first_thing"), arisen "promise_made" },
    reply = [[Nothing. ... But it rang. All right. Which place?]],
    shows = { "keep_promise", "state_facts_calmly" }, anger = -6, trust = 8, takes = minutes(4), to = "found",
    because = [[There was no news to give him, and you gave him the call.]],
  },
  choice "short_text" {
    [[Send him a text on the minute, so as not to drag him from his bench: still looking, more soon.]],
    when = all { no(flag "first_thing"), arisen "promise_made" },
    reply = does [[Seen, it says, a minute later. Nothing else, all evening.]],
    partly = "keep_promise", anger = 4, trust = -4, takes = minutes(1), to = "found",
    because = [[The news arrived. You did not.]],
  },
  choice "each_day" {
    [["It's Sam, as I said. Not yet. Shall I ring every day with nothing, or once with something?"]],
    when = all { no(flag "first_thing"), arisen "promise_made" },
    reply = [[Every day, with nothing. Then I know that you're there.]],
    shows = { "keep_promise", "ask_their_remedy" }, anger = -5, trust = 8, takes = minutes(3), to = "found",
    because = [[You kept the promise, and let him say what the next one should be.]],
  },
  choice "hemi_swears" {
    [["It's Sam. No box yet. The driver swears he counted, and between you and me, I know who I'd believe."]],
    reply = [[I don't want the man's head. I want the box.]],
    shows = "blame_others", partly = "keep_promise", anger = -2, trust = 3, takes = minutes(4), to = "found",
    because = [[You rang, and that is most of it. Then you gave him a colleague to be angry with.]],
  },
}

beat "found" {
  later = days(1),
  does { [[A day later the box is on your desk. It came off with the blankets and was stacked in the store, its label washed blank.]], when = flag "looked" },
  does { [[A day later the box is on your desk. Priya had waited long enough, and went through the store herself. The label is washed blank.]], when = no(flag "looked") },
  does [[One corner is wet, and on three of the patterns the ink has run. He does not know yet.]],

  choice "safe_and_sound" {
    [["We've got it, Mr Tavares, and it's on tonight's boat. You'll have every pattern safe and dry, I promise you."]],
    reply = does [["You found it!" he said, a day ago. He put the phone down on something wooden, shouted it across a street, and forgot that you were there. The box went last night. Now your phone rings.]],
    shows = { "break_promise", "put_right" }, sets = "hid", costs = money(35), arises = "fixed", anger = -14, trust = 8, takes = days(1), to = "three",
    because = [[It was too good a moment to spoil. So he will find the wet corner alone, with his own hand.]],
  },
  choice "three_have_run" {
    [["It's found, and it's on tonight's boat. One corner got wet. On three of them the ink has run."]],
    reply = [[Found. ... Read me the names on the three.]],
    shows = { "put_right", "state_facts_calmly" }, costs = money(35), arises = "fixed", anger = -6, trust = 6, takes = minutes(3), to = "three",
    because = [[The good news first, and the bad news straight after it, from you.]],
  },
  choice "every_cent" {
    [["It's found, and three are spoiled. So I'm sending you back every cent of the move. It's the least that we can do."]],
    when = no(flag "farm_given"),
    reply = [[It is not the least. The least was a plastic bag.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(4200), sets = "farm_given", arises = "fixed", anger = -7, trust = 1, takes = minutes(3), to = "three",
    because = [[You paid for forty boxes so as not to talk about three sheets of paper.]],
  },
  choice "look_first" {
    [[Photograph the three and ring. "It's found, and it's on tonight's boat. Look at these first. I'll stay on the line."]],
    reply = does [[It is a long wait, and he breathes all the way through it. "Yes," he says. "Those."]],
    shows = { "put_right", "state_facts_calmly" }, costs = money(35), arises = "fixed", anger = -5, trust = 7, takes = minutes(6), to = "three",
    because = [[He sees what you see, at the same time as you, and he is not alone with it.]],
  },
}

beat "three" {
  says { [[It's Tavares. The box is here. Safe and dry, you said. I have just put my hand in it.]], when = flag "hid" },
  does { [[He says the three names himself, slowly, one after the other.]], when = no(flag "hid") },
  says [[Ferreira, the pilot. Old Hohepa. And my father, who I cut first, to learn.]],

  choice "per_box" {
    [["The terms go by the box, I'm afraid, so it's fifty dollars, all told. I don't write them."]],
    reply = [[All told. ... Nobody has told any of it.]],
    shows = { "hide_behind_policy", "blame_others" }, costs = money(50), anger = 11, trust = -12, to = "the_sheet",
    because = [[A page nobody wrote has answered a man about his father.]],
  },
  choice "the_coats" {
    [["Has anybody still got the coats? I'll have them fetched, and pay you the day to draw them again. That's a hundred and sixty."]],
    when = no(flag "hid"),
    reply = [[Ferreira's daughter has his. Hohepa was buried in his. My father's I'm wearing. ... Two of three. I can do two.]],
    shows = { "meet_halfway", "put_right" }, costs = money(160), sets = "mended", anger = -9, trust = 8, takes = minutes(4), to = "the_sheet",
    because = [[It costs a courier and a day's work, and two of the three can be cut again.]],
  },
  choice "only_three" {
    [["I know. But three, out of that whole box: when I think what it could have been, we've been lucky."]],
    reply = [[You have been lucky. Which three would you have picked?]],
    shows = "condescend", anger = 8, trust = -9, to = "the_sheet",
    because = [[You counted them for him, as if they were boxes.]],
  },
  choice "i_saw_them" {
    [["I saw them before I sent it. I said safe and dry, and I knew it wasn't so."]],
    when = flag "hid",
    reply = [[Yes. ... With that I can work. The other thing, no.]],
    shows = "state_facts_calmly", sets = "owned", anger = -5, trust = 5, takes = minutes(2), to = "the_sheet",
    because = [[It is late, and it is the only sentence that was owing.]],
  },
  choice "name_a_figure" {
    [["Name a figure. Whatever it is, I'll sign it, and we won't argue."]],
    when = flag "hid",
    reply = [[I don't know the figure. ... Fifteen hundred? Is that a figure?]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(1500), sets = "farm_given", anger = -7, trust = 3, to = "the_sheet",
    because = [[You asked him to price his father, and then you paid it.]],
  },
  choice "restorer" {
    [["Don't throw them out. There's a woman at the museum who mends paper, and I'd like to pay her to look at them."]],
    when = no(flag "hid"),
    reply = [[A museum. For brown paper. ... My father would laugh. Yes. Do it.]],
    shows = { "put_right", "peace_offering" }, costs = money(140), sets = "mended", anger = -7, trust = 8, takes = minutes(4), to = "the_sheet",
    because = [[You treat them as what he says they are.]],
  },
}

beat "the_sheet" {
  does [[Hemi, who drove the truck, stands in your doorway with the counting sheet rolled up in his hand. Priya has her coat on.]],
  does { [["What you gave him is far over your limit," says Priya. "It has come to me to sign."]], when = flag "farm_given" },
  does { [["Your tailor rang and rang, all the way up the hill road," says Hemi. "I pulled in and opened up for him. I never asked who gave it him."]], when = flag "number_out" },
  does { [["So who counts?" says Hemi. "Me at my end, or him at his? And when they ask for my number, do I have one?"]], when = no(flag "number_out") },
  does { [[He holds up the sheet. "So who counts? Me at my end, or him at his? And when they ask for my number, do I have one?"]], when = flag "number_out" },

  choice "be_careful" {
    [["You do. But take more care with the labels, Hemi, all right? It was a label that lost us the box."]],
    reply = does [["Right you are," says Hemi. He unrolls the sheet, and rolls it up the other way.]],
    shows = "blame_others", to = { { when = flag "farm_given", "bought" }, "cool" },
    because = [[He will be careful until it rains.]],
  },
  choice "one_box" {
    [["It was one box, in a wet week. Let's not turn the whole place upside down for it."]],
    reply = does [["Suits me," says Hemi. The next job's sheet is in his other pocket.]],
    to = { { when = flag "farm_given", "bought" }, "cool" },
    because = [[It was one box. It was also four desks, one count and a label that washes off.]],
  },
  choice "both_ends" {
    [["Both, and both sign. This desk takes a number before a story. And on Saturday I ring him, to hear if he opened."]],
    reply = does [["Both," says Hemi. "Then we'd have known in Nelson, with him standing there." Priya is already writing it on the wall.]],
    shows = { "fix_the_process", "check_back" },
    to = { { when = flag "farm_given", "bought" }, { when = all { flag "mended", no(arisen "customer_leaves") }, "kept" }, { when = any { flag "mended", all { flag "owned", shown "keep_promise" } }, "stays" }, "cool" },
    because = [[The next lost box is noticed at the door, and the next caller can be rung back.]],
  },
  choice "all_ring_me" {
    [["Put this desk on the sheet instead, my own line. Anything goes missing, they ring me, and I'll see to it."]],
    reply = does [["All of them?" says Priya. "And when you're at lunch?"]],
    to = { { when = flag "farm_given", "bought" }, "cool" },
    because = [[You would answer it, too. The box would still be in the blankets.]],
  },
  choice "ask_him_how" {
    [["Come in and sit down. We'll ring him together, see how the box got home, and ask him how he'd count."]],
    reply = does [["Twice," says the speaker. "Once with the eyes and once with the hand." Hemi is writing it on the sheet.]],
    shows = { "check_back", "fix_the_process" },
    to = { { when = flag "farm_given", "bought" }, { when = all { flag "mended", no(arisen "customer_leaves") }, "kept" }, { when = any { flag "mended", all { flag "owned", shown "keep_promise" } }, "stays" }, "cool" },
    because = [[The man who lost it and the man it was lost to, on one line. Neither of them is shouting.]],
  },
}

-- How it comes out --------------------------------------------------------------------------------------------------------

ending "kept" { outcome = "kept", later = at "Saturday 10:00", does [[On Saturday you ring him. He holds the phone out, and lets you listen.]], says [[You hear that? That's the bell on my door. First one in. He wants his father's shoulders.]] }
ending "stays" { outcome = "kept", says [[The cloth can stay where it is. Your number I have on the wall now, between the doctor and my daughter.]] }
ending "cool" { outcome = "wavering", says [[I have my box, thank you. About the cloth I will think.]] }
ending "bought" { outcome = "wavering", does [[In spring a man you have never heard of rings the desk. "You were good to a friend of mine, about a box," he says. "I've got two."]] }
ending "gone" { outcome = "lost", does [[At the end of the month another firm's van backs into the yard for his cloth. Every form is filled in already, in a large, careful hand.]] }
ending "dropped" { outcome = "lost", does [[His line no longer takes calls from yours. The box comes to light a week later, and you have nobody to tell.]] }
