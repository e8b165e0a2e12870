-- The shoe return. Worn once, two blisters, a receipt and no box: the facts are credited in README.md beside this file.
--
-- The account: a worn pair taken back costs the shop 35, a full refund 65 (the pair, and the sale with it).
-- A reply that is only her words stands bare. Where something is also seen, or somebody else speaks, it is does [[...]],
-- with the words in quotes.

scenario {
  id = "shoe-return", title = "The shoe return", channel = "counter", method = "keep-the-customer",
  difficulty = 3, minutes = 8, opens = "Saturday 12:50", currency = "GBP", may_give = money(100),
  brief = [[A pair of boots, worn for one morning. Mrs Holloway has the receipt and two blisters. She does not have the box, and
the sign behind you says no box, no return. Danny sold them to her. He is on the other till, and today you are in charge.
You may spend up to a hundred pounds to put things right. To take worn boots back costs the shop thirty-five; a full refund,
sixty-five.]],
  goal = [[She leaves with her feet and her pride looked after, and you gave something you could give again next week.]],
  unknown = { "Why she came back", "What she really wants" },
  customer = { name = "Marian Holloway", portrait = "holloway", anger = 58, trust = 35, since = 2013, worth = money(900),
               facts = { "Fourteen pairs since 2013", "No pair brought back until today" } },
  starts = "arrives", leaves = { "exception_granted", "farm_given" },
  discuss = {
    "Whose side of the counter was the apology on?",
    "Danny was at fault. Why did it never help to say so?",
    "What will you say to the next customer without a box?",
  },
}

-- At the counter ---------------------------------------------------------------------------------------------------------

beat "arrives" {
  does [[She puts the boots on the counter with the soles up. Two people in the queue look over.]],
  says [["No box, no return." That's all I got out of him. Well, look at my heels. I've worn these for one morning.]],
  says [[And he never once looked up.]],

  choice "was_it_danny" {
    [["Hang on. Was that Danny? Danny, could you come over here a minute?"]], interrupts = true,
    reply = [[I'm not talking to Danny. I'm talking to you. Or I was.]],
    shows = { "interrupt", "blame_others" }, anger = 6, trust = -3, to = "louder",
    because = [[Asking who did it takes the floor away from her, and puts Danny on trial in front of a queue.]],
  },
  choice "tell_me" {
    [["Thank you for bringing them back. Tell me from the start."]],
    reply = [[Well. At least somebody asks.]],
    shows = "thank", anger = -6, trust = 5, takes = minutes(1), to = "story",
    because = [[She came back, so she still thinks of herself as your customer. Now let her finish.]],
  },
  choice "say_no_more" {
    [["Say no more. Eighty-nine pounds, straight back on your card."]],
    reply = [[Oh. Well. That was quick.]],
    shows = { "solve_too_soon", "put_right", "make_exception" }, costs = money(65), sets = { "exception_granted", "refunded" },
    arises = "fixed", anger = -13, trust = 6, to = "too_quick",
    because = [[It is kind, it is fast, and you have paid to stop her talking. You do not know yet what went wrong.]],
  },
  choice "the_sign" {
    [["I do understand. The sign is quite clear, though, and it's the same for everybody."]],
    reply = [[The sign. I can read, thank you. Can you see?]],
    shows = "hide_behind_policy", anger = 13, trust = -9, to = "louder",
    because = [[The rule is true, and it is no answer to sore feet.]],
  },
  choice "look_first" {
    [[Turn one boot over, run a thumb round the inside of the heel, and look up at her.]],
    reply = [[There. You feel that? That seam sits right where the bone is.]],
    partly = "hear_out", anger = -4, trust = 4, takes = minutes(1), to = "story",
    because = [[Nobody had looked at the boots yet, or at her. Looking is half of listening.]],
  },
  silence = {
    after = seconds(20), reply = [[Hello? Is anybody in there?]],
    shows = "stonewall", anger = 6, trust = -4, to = "louder",
    because = [[You were thinking. From her side of the counter it looked like Danny all over again.]],
  },
}

beat "story" {
  at_most = 1,
  says [[I bought them on Thursday. I told him they pinched. "They'll give," he says, with his phone in his hand.]],
  says [[Friday was my first day at the clinic. Front desk. Four hours on my feet, and not a chair in the place –]],

  choice "livid" {
    [["Four hours, standing? On your first day? I'd have been furious. I'd have thrown them at somebody."]],
    reply = [[I nearly did. Anyway. So I'm standing there, smiling, and I can feel my sock going wet.]],
    shows = { "acknowledge_anger", "see_their_side" }, partly = "hear_out", anger = -8, trust = 7, takes = minutes(2),
    to = "heels",
    because = [[You are on her side, and she feels it. But she was in the middle of a sentence, and now it is your story.]],
  },
  choice "he_has_a_point" {
    [["Well, leather does give, to be fair to him."]], interrupts = true,
    reply = [[Does it? By lunchtime? I was telling you something.]],
    shows = { "defend", "interrupt" }, anger = 12, trust = -8, to = "louder",
    because = [[True of leather, and no use to her. You cut in to be fair to him, and it was her turn.]],
  },
  choice "exchange" {
    [["So if I found you half a size up, would that do it?"]],
    reply = [[I don't know. Would it? You've not heard the rest.]],
    shows = { "solve_too_soon", "explain_what_can_be_done" }, anger = -6, trust = 1, to = "heels",
    because = [[Perhaps the right boot, and certainly the wrong moment.]],
  },
  choice "go_on" {
    [["Go on."]],
    reply = [[So I smiled at people till noon. Then I sat in the car and cried, if you want to know. At my age. In a car park.]],
    shows = "hear_out", anger = -5, trust = 5, takes = minutes(3), to = "heels",
    because = [[Two words, and she told you the thing she had not meant to tell you.]],
  },
  choice "as_you_go" {
    [["Take your time. I'll write it down as you tell it."]],
    reply = [[Will you? Write this down, then. Noon, finished. Sat in the car and cried. You can put that in.]],
    shows = { "hear_out", "take_notes" }, anger = -5, trust = 4, takes = minutes(4), to = "heels",
    because = [[A pen can say that you are listening, so long as it is she who sets the pace.]],
  },
  silence = {
    after = seconds(8), reply = [[... You're letting me talk. Right. Well. I smiled till noon, and then I cried in the car. There.]],
    shows = "hear_out", anger = -3, trust = 3, takes = minutes(3), to = "heels",
    because = [[She had not finished, and you left the room open. It takes nerve. It is not the same as having nothing to say.]],
  },
}

beat "louder" {
  at_most = 2,
  does [[She asks you, and the queue, and the umbrella stand.]],
  says { [[Can anybody in this shop hear me?]], when = no(visited "story") },
  says { [[I am telling you what happened. Can anybody in this shop hear me?]], when = visited "story" },

  choice "a_chair" {
    [[Come round the counter with a chair and put it down beside her.]],
    reply = does [[She looks at it. She sits down. "Nobody's offered me one of those since Thursday."]],
    shows = { "stay_calm", "peace_offering" }, anger = -8, trust = 6, takes = minutes(1),
    to = { { when = visited "story", "short" }, "story" },
    because = [[Feet first. It is hard to shout from a chair that somebody has fetched for you.]],
  },
  choice "no_need" {
    [["I want to help you, I really do, but there's no need to take that tone with me."]],
    reply = [[Tone? I've two holes in my feet, and you want a tone?]],
    shows = { "take_personally", "scold" }, anger = 16, trust = -12,
    to = { { when = flag "refunded", "drifted" }, "door" },
    because = [[She was angry at a wall. Now she is angry at you.]],
  },
  choice "start_again" {
    [["Yes. I wasn't listening, and I'm sorry. Start again, and I'll be quiet."]],
    reply = { { [[Start again. ... You can have the short one.]], when = visited "story" }, [[... Right. Well. It was Thursday.]] },
    shows = "apologise", anger = -7, trust = 6,
    to = { { when = visited "story", "short" }, "story" },
    because = [[You cannot take it back. You can give her the floor.]],
  },
  choice "any_pair" {
    [["All right. Pick any pair off that wall, and we'll say no more about it. My treat."]],
    when = no(flag "refunded"),
    reply = does [["Any pair at all?" She takes the red ones from the top shelf, a hundred and forty pounds, and does not try them on. "That will do," she says, and goes out with them under her arm. The boots stay on the counter. "Did you hear that?" somebody says.]],
    shows = { "give_away_the_farm", "put_right", "solve_too_soon" }, costs = money(140),
    sets = { "exception_granted", "farm_given", "any_pair" },
    arises = "fixed",
    anger = -17, trust = 7, to = "danny",
    because = [[You bought her off before you had heard her. Everybody in the queue now knows the price of shouting.]],
  },
  choice "not_my_rules" {
    [["I don't make the rules, I'm afraid. If it were up to me, that sign would be down tomorrow."]],
    when = no(flag "refunded"),
    reply = [[So who is it up to? Shall I come back when they're in?]],
    shows = { "hide_behind_policy", "blame_others" }, anger = 8, trust = -8, to = "door",
    because = [[You have agreed with her, and left her exactly where she was.]],
  },
}

beat "short" {
  says [[They hurt. It was my first day in a new job. I cried in the car. There. That's all of it.]],

  choice "first_days" {
    [["Oh, first days are always the worst. You'll be laughing about it by next week."]],
    reply = [[Will I? You've seen my week, have you?]],
    shows = "condescend", anger = 6, trust = -6, to = "heels",
    because = [[You meant to cheer her up. She heard that it was nothing.]],
  },
  choice "thanks_anyway" {
    [["Thank you for telling me, after the start I made. I'm sorry I got in the way of it."]],
    reply = [[You did, rather. ... Well, you've said so.]],
    shows = { "thank", "apologise" }, partly = "hear_out", anger = -6, trust = 5, to = "heels",
    because = [[She will not tell it twice. She can still be thanked for telling it once.]],
  },
  choice "refund_or_exchange" {
    [["I see. And were you after a refund, or would you like to exchange them?"]],
    reply = [[I was after somebody asking me that in a different voice.]],
    shows = "solve_too_soon", anger = 2, trust = -4, to = "carrier_bag",
    because = [[A fair question for a form. She had just told you that she cried.]],
  },
  choice "long_version" {
    [["I'd like the long version, if you'll give it to me."]],
    reply = [[You were getting the long version. Leather gives, you said.]],
    partly = "hear_out", anger = -3, trust = 2, to = "heels",
    because = [[The right thing to want. Some things are only told the first time.]],
  },
}

beat "too_quick" {
  does [[The till prints. She takes the slip, and does not go.]],
  says [[So that's that. Fourteen pairs I've had from here. Sign at the bottom, and mind the door.]],

  choice "hear_it_now" {
    [["No. I paid you before I'd heard you, and I'm sorry. What happened?"]],
    reply = [[What happened? Have you got a minute?]],
    shows = "apologise", anger = -4, trust = 6, takes = minutes(1), to = "story",
    because = [[Late is better than not at all. The money was the easy half.]],
  },
  choice "voucher_too" {
    [["Take a twenty-pound voucher as well, for the trouble. We do look after our regulars."]],
    reply = [[I don't want paying, love.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(20), sets = "farm_given", anger = -5, trust = 1,
    to = "drifted",
    because = [[More money, for somebody who has just told you that it was not about money.]],
  },
  choice "what_now" {
    [["And what will you stand in now?"]],
    reply = [[I was wondering that. These again, I suppose, and grit my teeth.]],
    shows = "find_cause", anger = -5, trust = 7, to = "heels",
    because = [[A refund is not a pair of shoes, and you saw that first. What happened on the day, she keeps to herself.]],
  },
  choice "all_sorted" {
    [["All sorted for you. Is there anything else I can help you with today?"]],
    reply = [[No. No, I think you've been ever so quick.]],
    shows = "recite_script", anger = 3, trust = -6, to = "drifted",
    because = [[She offered you fourteen pairs to talk about, and you read her a line off a card.]],
  },
}

-- What is under it -------------------------------------------------------------------------------------------------------

beat "heels" {
  does [[She pulls her sock down an inch. It is not a small blister.]],
  says [[He never measured me, you know. I said I'm a five, and he fetched a five. I've been a five for forty years.]],

  choice "vanity" {
    [["You'd be amazed how many ladies tell us that. Nobody likes going up a size, do they?"]],
    reply = [[I beg your pardon?]],
    shows = "condescend", anger = 14, trust = -12, to = "carrier_bag",
    because = [[Meant as a joke between friends. She has just shown you her foot.]],
  },
  choice "danny_again" {
    [["Between you and me, he's hopeless. He was just the same with a lady in here last week."]],
    reply = [[Was he? And you leave him to it?]],
    shows = "blame_others", sets = "danny_heard", anger = -7, trust = 8, to = "overheard",
    because = [[It feels like taking her side. What she learnt is that you knew, and that this is how you speak of people.]],
  },
  choice "on_us" {
    [["Somebody should have measured you. I'm sorry. May I do it now?"]],
    reply = [[That's all anybody had to say. ... Yes. You may.]],
    shows = { "apologise", "find_cause" }, anger = -7, trust = 6, takes = minutes(3), to = "chair",
    because = [[An apology for the right thing: not for how she feels, but for what the shop did.]],
  },
  choice "thank_and_measure" {
    [["Thank you for telling me. Slip that shoe off: I'll measure you now, and then we'll both know."]],
    reply = [[Now? With all these people? ... Go on, then.]],
    shows = { "thank", "find_cause" }, anger = -5, trust = 6, takes = minutes(3), to = "chair",
    because = [[This is what she came for. It was never the money. It was that nobody looked.]],
  },
  choice "busy_shop" {
    [["Let me stop you there. There's quite a queue behind you, so just tell me what you'd like me to do."]],
    interrupts = true,
    reply = [[What I'd like is to get to the end of a sentence.]],
    shows = "interrupt", partly = "ask_their_remedy", anger = 8, trust = -7, to = "carrier_bag",
    because = [[The right question, asked so that she can hear the clock in it.]],
  },
}

beat "chair" {
  does [[You kneel down with the foot gauge. Five and a half, and wide. She reads it off herself.]],
  says [[So it's me. It's me that's changed.]],

  choice "thank_her" {
    [["Thank you for coming back. With heels like that, most people write us a bad review and shop somewhere else."]],
    reply = [[I did think about it. I'd got the first line worked out.]],
    shows = { "thank", "honour_loyalty" }, anger = -4, trust = 5, to = "carrier_bag",
    because = [[She did you a favour by coming. Now she knows that you know it.]],
  },
  choice "mystery" {
    [["There we are, then. Mystery solved!"]],
    reply = [[Is it? I've still no shoes.]],
    shows = "condescend", anger = 3, trust = -3, to = "carrier_bag",
    because = [[Your puzzle is finished. Her morning is not.]],
  },
  choice "train_him" {
    [["It's not you, it's Danny. I've told him and told him. He'll be doing his training again on Monday."]],
    reply = [[On Monday. Well, he's young. I suppose he is.]],
    shows = "blame_others", sets = "danny_heard", anger = -6, trust = 7, to = "overheard",
    because = [[She asked about her own foot, and you gave her somebody to look down on.]],
  },
  choice "feet_do" {
    [["Feet do. These were wrong for you the day you bought them."]],
    reply = [[And I said they pinched. I did say.]],
    shows = { "see_their_side", "state_facts_calmly" }, anger = -5, trust = 6, to = "carrier_bag",
    because = [[It says what is so, and leaves her no fault to carry home.]],
  },
  choice "leaflet" {
    [["That's why we ask everybody to try them at home first, on carpet. It's in the leaflet, in the box."]],
    reply = [[The box. Yes. I wondered when we'd come back to the box.]],
    shows = "scold", anger = 13, trust = -11,
    to = { { when = flag "refunded", "drifted" }, "door" },
    because = [[Good advice for last Thursday. Today it is a telling-off.]],
  },
}

beat "overheard" {
  does [[Danny is in the stockroom door with three boxes in his arms. Nobody knows how long he has been there.]],
  says [[I never wanted the boy in trouble. I wanted somebody to look.]],

  choice "say_sorry_danny" {
    [["Danny, come and say sorry to Mrs Holloway, please."]],
    reply = does [["Sorry," says Danny, to the boxes. When you look round, she has gone.]],
    shows = "blame_others", arises = "customer_leaves", anger = 3, trust = -6, to = "evening",
    because = [[He is nineteen, and he has an audience. You got a word out of him, and it cost two people their dignity.]],
  },
  choice "own_it" {
    [["You're right. I'm in charge here, so it was mine. I'm sorry, and I'll tell him so as well."]],
    reply = [[Tell him, then. Look at him. He's redder than my heels.]],
    shows = "apologise", anger = -4, trust = 4,
    to = { { when = flag "refunded", "remedy" }, "just_money" },
    because = [[Too late to make her comfortable. It is still what lets all three of you stand up straight.]],
  },
  choice "hell_survive" {
    [["Oh, he'll survive. Better he hears it from me than from a customer."]],
    reply = [[He did hear it from a customer. I told him they pinched.]],
    shows = { "condescend", "blame_others" }, anger = -1, trust = -5,
    to = { { when = flag "refunded", "remedy" }, "just_money" },
    because = [[You are being firm in front of her, and she did not ask you to be.]],
  },
  choice "take_the_boxes" {
    [[Take the boxes from him. "Thank you, Danny." Then turn back to her.]],
    reply = { { [[That's better. He's only a boy.]], when = flag "refunded" },
              [[That's better. He's only a boy. ... I think I'd just like to go home now.]] },
    shows = "stay_calm", anger = -3, trust = 4,
    to = { { when = flag "refunded", "remedy" }, "just_money" },
    because = [[Three words, and he has his face back. She has not quite got her errand back.]],
  },
}

beat "just_money" {
  at_most = 1,
  says [[I've had enough of being looked at by the whole shop. Give me the money, and I'll go somewhere else.]],

  choice "with_grace" {
    [["Of course. All of it, and never mind the box. I'm sorry it took you a morning."]],
    reply = [[Thank you. ... You could have said that at the start.]],
    shows = { "make_exception", "put_right", "apologise" }, partly = "explain_what_can_be_done", costs = money(65),
    sets = { "exception_granted", "refunded", "money_only" },
    arises = "fixed", anger = -7, trust = 4, to = "danny",
    because = [[She asked for one thing and got it without a fight. It is not what she came for, and you both know it.]],
  },
  choice "gift_card" {
    [["Without the box I can only do a gift card, I'm afraid. It's good for two years, though."]],
    reply = does [["So I'm to come back and spend it," she says. "With you two." The boots go home with her. The receipt stays.]],
    shows = "hide_behind_policy", arises = "customer_leaves", anger = 9, trust = -9, to = "evening",
    because = [[It keeps the money in the shop, and puts the customer out of it.]],
  },
  choice "your_size" {
    [["You'll have it. First let me measure you, so that the next shop gets it right."]],
    when = no(visited "chair"),
    reply = does [["Five and a half, wide," she reads, and writes it on the back of her hand. "That's decent of you."]],
    shows = { "make_exception", "put_right", "part_well" }, partly = "explain_what_can_be_done", costs = money(65),
    sets = { "exception_granted", "refunded", "money_only" },
    arises = "fixed", takes = minutes(3), anger = -6, trust = 5, to = "danny",
    because = [[You sent her across the road with the right size on her hand. That is the sort of thing people walk back for.]],
  },
  choice "and_thirty" {
    [["Have the full price, and another thirty for the trouble. I'd hate you to leave like this."]],
    reply = [[How much would you hate it? ... No. That was rude of me. Thank you.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(95), sets = { "exception_granted", "farm_given" },
    arises = "fixed",
    anger = -9, trust = 6, to = "drifted",
    because = [[The thirty pounds were for you. She can tell.]],
  },
}

beat "carrier_bag" {
  does [[The man behind her lifts a plastic bag. There is a pair of running shoes in it, and no box.]],
  does [["So boxes don't matter today, do they?" he says. Mrs Holloway looks at you, not at him.]],

  choice "mind_your_own" {
    [["In this shop, sir, we wait our turn and we don't listen in. This lady has a real problem."]],
    reply = does [[He looks at his bag. "Don't go lecturing people on my account," she says. But she is nearly smiling.]],
    shows = { "scold", "take_personally" }, anger = -6, trust = 7, to = "remedy",
    because = [[Gallant, and he was a customer too until a moment ago.]],
  },
  choice "yours_next" {
    [["I'll hear yours next, sir. Mrs Holloway's first."]],
    reply = does [[He shrugs. She takes her hand off the boots.]],
    shows = "stay_calm", anger = -4, trust = 5, to = "remedy",
    because = [[It promises him nothing, except what you gave her: a hearing.]],
  },
  choice "rule_is_rule" {
    [["They do, sir. No box, no return. It's on the sign, and it's the same for everybody."]],
    when = no(flag "refunded"),
    reply = does [["Everybody," she says. "I see." She picks up the boots.]],
    shows = "hide_behind_policy", anger = 12, trust = -12, to = "door",
    because = [[You answered him and refused her, in one breath.]],
  },
  choice "everyone_today" {
    [["Do you know what, sir? Today they don't. Anybody with a receipt, I'll look after."]],
    reply = does [[The queue likes you very much. Mrs Holloway looks at her boots. "So it's nothing to do with my feet."]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(180), sets = { "farm_given", "exception_granted" },
    anger = -8, trust = 4, to = "remedy",
    because = [[The rule was wrong for her. You have abolished it for people you have not met.]],
  },
  choice "why_hers" {
    [["Mrs Holloway's doesn't, no. We sold her a boot and never measured the foot, so that one is ours to put right. Yours I'll hear next."]],
    when = visited "heels",
    reply = does [["Fair enough," he says. "Mine just don't go with anything." Even she laughs.]],
    shows = "explain_what_can_be_done", partly = "make_exception", anger = -6, trust = 6, to = "remedy",
    because = [[An exception, with its reason said aloud. He can see why it is hers and not his.]],
  },
}

-- What can be done -------------------------------------------------------------------------------------------------------

beat "remedy" {
  says [[So what can you do?]],
  says { [[And I'll have no more signs, thank you.]], when = anger:at_least(45) },
  does { [[The refund slip is still in her hand.]], when = flag "refunded" },

  choice "head_office" {
    [["Leave the boots with me, and I'll ring head office first thing on Monday. With your record, I'd hope they'd say yes."]],
    when = no(any { flag "refunded", flag "farm_given" }),
    reply = does [["You'd hope," she says. "And what's on my feet on Monday? Hope?" She does not leave the boots, either.]],
    shows = "hide_behind_policy", arises = { "customer_leaves", "promise_made" }, anger = 6, trust = -8, to = "evening",
    because = [[Nobody at head office has seen her heels. You have.]],
  },
  choice "what_would" {
    [["What would put it right?"]],
    reply = [[Something I can stand up in on Monday. I'm not asking for the moon.]],
    shows = "ask_their_remedy", anger = -4, trust = 6, to = "her_say",
    because = [[You would have guessed money. She never mentioned money.]],
  },
  choice "both" {
    [["Your money back, and any pair you like to go home in. I'd like your week to end nicely."]],
    when = no(flag "refunded"),
    reply = [[Both? ... I can't take both. Can I?]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(154), sets = { "exception_granted", "farm_given", "refunded" },
    arises = "fixed", anger = -16, trust = 9, to = "danny",
    because = [[A lovely feeling, for a week. She knows it was too much, and so will the next person she tells.]],
  },
  choice "her_pick" {
    [["Your money back, or this boot in a wider fitting. Which suits you?"]],
    when = all { visited "chair", no(flag "refunded") },
    reply = [[The boot. I did like the boot.]],
    shows = { "explain_what_can_be_done", "make_exception", "ask_their_remedy" }, costs = money(35), sets = "exception_granted",
    anger = -8, trust = 6, to = "stockroom",
    because = [[You said what is possible, and left the choosing to her.]],
  },
  choice "this_once" {
    [["I'll swap them without the box, because we never measured you. That's the reason, and I'll write it on the slip."]],
    when = all { visited "heels", no(flag "refunded") },
    reply = [[Because you never measured me. Yes. That is the reason.]],
    shows = { "make_exception", "explain_what_can_be_done", "take_notes" }, costs = money(35), sets = "exception_granted",
    anger = -7, trust = 6, to = "stockroom",
    because = [[An exception with a reason is a decision. Without one it is a leak.]],
  },
  choice "stretch" {
    [["I could have these stretched by Monday, and give you thirty pounds back. I'd ring you when they're done."]],
    when = no(flag "refunded"),
    reply = [[I did choose them. I do like them. Thirty back, and they don't bite?]],
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(38), arises = "promise_made", sets = "stretching",
    anger = -6, trust = 5, to = "monday",
    because = [[Each of you gives something, and she keeps what she had chosen. Now Monday has to be kept as well.]],
  },
  choice "had_refund" {
    [["Well, you've had your money back in full, so I think that's everything."]],
    when = flag "refunded",
    reply = [[Yes. I suppose it is.]],
    shows = "stonewall", anger = 6, trust = -8, to = "drifted",
    because = [[The account is settled. That was never what was open.]],
  },
  choice "spend_it_well" {
    [["You've no shoes, so let's start there. Those soft loafers are ninety. Say seventy, and walk out in them."]],
    when = flag "refunded",
    reply = [[I'd seen those from the door. ... Seventy. Go on.]],
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(20), anger = -7, trust = 6, to = "till",
    because = [[She had her money and no shoes. You gave a little, she gave a little, and she can stand up.]],
  },
  choice "pair_too" {
    [["Keep the refund and have a pair on us as well. I'd like your week to end nicely."]],
    when = flag "refunded",
    reply = [[On top? ... I'll feel as if I'd robbed you.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(89), sets = "farm_given", anger = -10, trust = 7, to = "danny",
    because = [[She could walk out proud or walk out paid. You chose for her.]],
  },
}

beat "her_say" {
  says [[I start at eight. I can't go in on my second day in slippers.]],

  choice "order_it" {
    [["This boot comes on Monday's van, in the size you need. I'll ring you the minute it's here, and never mind the box."]],
    when = no(flag "refunded"),
    reply = [[And the van's before eight, is it? ... Well. You've been kind. Ring me.]],
    shows = "make_exception", partly = "explain_what_can_be_done", arises = "promise_made",
    sets = { "exception_granted", "ordered" }, costs = money(35),
    anger = -8, trust = 5, to = "monday",
    because = [[The right boot on the wrong day. She is polite about it, because you were.]],
  },
  choice "loafers" {
    [["Then walk out of here in something that fits. Those soft loafers for these, box or no box."]],
    when = no(flag "refunded"),
    reply = [[They're not boots. ... I could stand in them, though, couldn't I?]],
    shows = { "make_exception", "explain_what_can_be_done", "put_right" }, costs = money(35),
    sets = "exception_granted", arises = "fixed",
    anger = -7, trust = 6, to = "till",
    because = [[She told you what would do, and you did that, and no more.]],
  },
  choice "loafers_fifty" {
    [["Then it's the soft loafers. Ninety on the shelf, and seventy to you."]],
    when = flag "refunded",
    reply = [[Seventy I can do. Let me see them on.]],
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(20), anger = -7, trust = 6, to = "till",
    because = [[She has her money in her hand and a shift on Monday. You put the two together.]],
  },
  choice "leave_it_with_me" {
    [["Leave Monday to me. I'll find you something, one way or another. Don't you worry about it."]],
    reply = [[I've been told not to worry before. ... All right.]],
    shows = "break_promise", arises = "promise_made", anger = -8, trust = 7, to = "monday",
    because = [[You have promised her a pair of shoes that you have not got. It felt like help to both of you.]],
  },
  choice "gel_pads" {
    [["Try a pair of gel pads in these. They're nine pounds, and everybody who stands all day swears by them."]],
    when = no(flag "refunded"),
    reply = [[You want to *sell* me something.]],
    shows = "stonewall", anger = 12, trust = -12, to = "door",
    because = [[She asked for help, and you reached for the till.]],
  },
  choice "our_age" {
    [["With a foot like that you'll have to break in anything you buy. It does take longer at our age."]],
    reply = [[*Our* age.]],
    shows = "condescend", anger = 10, trust = -10,
    to = { { when = flag "refunded", "drifted" }, "just_money" },
    because = [[There was advice in it somewhere. She heard two words.]],
  },
}

beat "stockroom" {
  does [[The pair she needs is not on the shelf. The screen says Monday's van.]],
  says [[You've not got it, have you? I can tell by your back.]],

  choice "definitely_monday" {
    [["It'll be here first thing on Monday. Definitely. You have my word."]],
    reply = [[First thing. Well, if I've your word.]],
    shows = "break_promise", arises = "promise_made", sets = "ordered", anger = -8, trust = 8, to = "monday",
    because = [[You gave your word on somebody else's van.]],
  },
  choice "say_it_straight" {
    [["No. It's on Monday's van. I'll lend you soft loafers until then, and I'll ring you when it's in."]],
    reply = [[Lend me a pair? In a shoe shop? ... All right.]],
    shows = { "explain_what_can_be_done", "peace_offering", "commit_to_plan" }, costs = money(5),
    arises = "promise_made", sets = "ordered", anger = -5, trust = 6, to = "monday",
    because = [[Bad news, a plan and a time, in that order. Now it has to happen.]],
  },
  choice "money_then" {
    [["No. Then I'd sooner you had your money today than a maybe on Monday."]],
    reply = [[That's honest. I'll have the money, then, and I'll look in when they come.]],
    shows = { "put_right", "explain_what_can_be_done" }, costs = money(30), arises = "fixed",
    sets = { "refunded", "money_only" },
    anger = -4, trust = 4, to = "danny",
    because = [[It costs you the sale and it keeps her. She can spend it where she was looked at.]],
  },
  choice "supplier" {
    [["It's the supplier. They've been dreadful since they moved, and we're at their mercy, same as you."]],
    reply = does [["Are you?" she says. "You've got shoes on." She picks up her bag.]],
    shows = { "blame_others", "defend" }, arises = "customer_leaves", anger = 8, trust = -6, to = "gone",
    because = [[Her Monday is not your supplier's business. It is yours.]],
  },
  choice "loafers_now" {
    [["No, and vans can be late. Try those soft loafers: if they fit, it's an even swap."]],
    reply = [[A van's no use to me at eight in the morning. Give me those.]],
    shows = { "explain_what_can_be_done", "put_right" }, arises = "fixed", anger = -5, trust = 4, to = "till",
    because = [[A plain no, and in the same breath something she can put on.]],
  },
}

beat "till" {
  does [[She walks to the mirror and back, and then once more.]],
  says [[And if these bite as well?]],

  choice "come_cross" {
    [["Then come back and be cross with me. I'd sooner that than have you limping about being polite."]],
    reply = [[I can do cross. You've seen me do cross.]],
    shows = "see_their_side", anger = -4, trust = 4, to = "danny",
    because = [[No promise you cannot keep, and she knows that the door is open.]],
  },
  choice "my_word" {
    [["They won't. Not those. You have my word on it."]],
    reply = [[Your word. All right. I'll hold you to that.]],
    shows = "break_promise", arises = "promise_made", sets = "word", anger = -6, trust = 7, to = "danny",
    because = [[You cannot promise somebody else's feet. They bit her by three o'clock.]],
  },
  choice "any_time" {
    [["Then you come straight to me. Any pair, any time, box or no box. You've earned it."]],
    reply = [[Any time? You'll be sorry you said that.]],
    shows = "give_away_the_farm", sets = "farm_given", arises = "promise_made", anger = -7, trust = 7, to = "danny",
    because = [[It was an exception this morning. By lunch you have made it a pension.]],
  },
  choice "ill_ring" {
    [["Then I want to know first. I'll ring you in two days, after six or so, and I'll ask."]],
    reply = [[Ring me? About shoes? ... Well, I'll be in.]],
    shows = "commit_to_plan", arises = "promise_made", anger = -3, trust = 5, to = "danny",
    because = [[Nobody can promise her feet. You can promise a telephone call. Now it has to be made.]],
  },
  choice "keep_the_box" {
    [["Then bring them back. In the box this time, please. I did have to bend the rules for you, you know."]],
    reply = does [["In the box," she says. She looks at the sign, and she looks tired.]],
    shows = { "hide_behind_policy", "scold" }, anger = -1, trust = -4, to = "danny",
    because = [[You had done it, and done it well. Then you told her what it had cost you.]],
  },
}

-- When she goes ----------------------------------------------------------------------------------------------------------

beat "door" {
  does [[She puts the boots back in her bag, one and then the other, very carefully.]],
  says [[I'll not trouble you again.]],

  choice "voucher" {
    [[Run round the counter with a fifty-pound voucher and press it into her hand.]],
    reply = does [[She looks at it as if it were a leaflet. She takes it, and she goes.]],
    shows = "give_away_the_farm", costs = money(50), sets = "farm_given", arises = "customer_leaves", anger = -9,
    trust = 5, to = "evening",
    because = [[Fifty pounds to feel better, and the feeling is yours.]],
  },
  choice "what_i_can_do" {
    [["Before you go: I can swap those today, box or no box. I should have said that first."]],
    when = visited "story",
    reply = [[You should. ... Show me, then.]],
    shows = { "make_exception", "explain_what_can_be_done" }, costs = money(35), sets = "exception_granted",
    anger = -7, trust = 4, to = "stockroom",
    because = [[The door is a late place for a good answer. The street is later.]],
  },
  choice "hold_the_door" {
    [[Come round the counter. "I'll hold the door, or I'll listen. Whichever you like."]],
    reply = { { does [["There's nothing left to tell," she says. But she puts the bag down.]], when = visited "story" },
              does [[She looks at the door, and then at you. "You'd better fetch a chair," she says.]] },
    shows = "stay_calm", partly = "hear_out", anger = -5, trust = 5, takes = minutes(1),
    to = { { when = visited "story", "just_money" }, "story" },
    because = [[You came out from behind the counter, and you left the choosing to her.]],
  },
  choice "suit_yourself" {
    [["That's your choice, of course."]],
    reply = does [["Yes," she says. "It is." The bell over the door goes on ringing after it shuts.]],
    shows = { "say_regrettable", "stonewall" }, arises = "customer_leaves", anger = 6, trust = -12, to = "evening",
    because = [[True, and it is the last thing she will remember you saying.]],
  },
  choice "your_number" {
    [["I don't blame you. Could I ring you tonight? I owe you a better answer than you've had."]],
    reply = [[My number's on your computer. It's been on your computer since 2013.]],
    shows = "apologise", arises = { "customer_leaves", "promise_made" }, anger = -5, trust = 4, to = "evening",
    because = [[A decent thing to say, and it lets her go with nothing in her hand.]],
  },
}

beat "evening" {
  later = minutes(280),                                          -- to closing time
  does [[The shop is shut. Her receipt is still on the counter, and her number is on the screen.]],

  choice "ring_now" {
    [[Pick up the phone before you have your coat on.]],
    reply = does [[It rings five times. "Holloway."]],
    partly = "call_back", anger = -4, trust = 4, to = "phone",
    because = [[Tonight it is a phone call. By Monday it is a complaint.]],
  },
  choice "danny_rings" {
    [["Danny, you served her, so you'd better ring her. There's a card by the phone that says how."]],
    reply = does [["She said thanks," says Danny. He has read it out very nicely, all four lines.]],
    shows = { "blame_others", "recite_script" }, partly = "call_back", anger = 6, trust = -8, to = "drifted",
    because = [[It may be good for Danny one day. It was not good for her today.]],
  },
  choice "let_it_go" {
    [[Put the receipt in the drawer. People shout, and people come back. She always has.]],
    reply = does [[The drawer sticks a little. You push it.]],
    shows = "stonewall", takes = minutes(1), to = "gone",
    because = [[Fourteen pairs, and not one of them was owed to you.]],
  },
  choice "sleep_on_it" {
    [[Leave it over Sunday. Find out on Monday what you can really offer, and ring with something solid to say.]],
    reply = does [[Monday, at closing time. "Holloway," she says. "I've just got my shoes off. You have one minute."]],
    partly = "call_back", sets = "late_call", takes = days(2), anger = 2, trust = -3, to = "phone",
    because = [[A better answer, one working day too late for her feet. It still beats no call.]],
  },
}

beat "phone" {
  channel = "phone",
  says [[If it's about the receipt, you can keep it.]],

  choice "thank_you_call" {
    [["I'm sorry, and I rang to thank you. You told me something about this shop that nobody in it had noticed."]],
    reply = [[Well. I've never been thanked for shouting before.]],
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 5, takes = minutes(2), to = "phone_offer",
    because = [[Two small words, sorry and thank you, and you said what they were for.]],
  },
  choice "things_settle" {
    [["This is just a courtesy call, to check in on your experience with us. How are we feeling now?"]],
    reply = [[We? We are feeling patronised.]],
    shows = { "condescend", "recite_script" }, anger = 12, trust = -10, to = "gone",
    because = [[You meant to be gentle. It came out like a nurse with a form.]],
  },
  choice "good_news" {
    [["Good news, Mrs Holloway. I've had a word, and we can do you the refund after all."]],
    when = no(any { flag "refunded", shown "hear_out" }),
    reply = [[After all. After all what?]],
    shows = { "solve_too_soon", "put_right" }, partly = "explain_what_can_be_done", costs = money(65),
    sets = { "exception_granted", "refunded", "money_only" }, arises = "fixed", anger = -8, trust = 6, to = "phone_offer",
    because = [[She can hear you being pleased with yourself. She has not told you yet what it was about.]],
  },
  choice "refund_on_top" {
    [["We can do you the refund now, Mrs Holloway. I've had a word, and for you we're making an exception."]],
    when = all { shown "hear_out", no(flag "refunded") },
    reply = [[For me. You might have had a word while I was standing there.]],
    shows = { "make_exception", "put_right" }, partly = "explain_what_can_be_done", costs = money(65),
    sets = { "exception_granted", "refunded", "money_only" }, arises = "fixed", anger = -8, trust = 4, to = "phone_offer",
    because = [[The money is right. She had told you about the car park, and you rang about the money.]],
  },
  choice "let_you_walk" {
    [["It isn't. I let you walk out without an answer, and I'm sorry. Thank you for telling me what you told me."]],
    when = all { shown "hear_out", no(flag "late_call") },
    reply = [[I told you about the car. I don't tell people that. ... Go on, then.]],
    shows = { "call_back", "apologise", "thank" }, anger = -6, trust = 6, takes = minutes(2), to = "phone_offer",
    because = [[She trusted you with it once already today. You are the one who has to bring it up.]],
  },
  choice "let_you_finish" {
    [["It isn't. Thank you for coming in, and I'm sorry. I never let you finish."]],
    when = no(any { shown "hear_out", flag "late_call" }),
    reply = [[No. You didn't. ... I started a job on Friday, and I cried in the car. Over boots. That's what it was.]],
    shows = { "call_back", "apologise", "thank", "hear_out" }, anger = -6, trust = 6, takes = minutes(4), to = "phone_offer",
    because = [[The apology is for one thing that you did. That is why she can take it.]],
  },
  choice "in_one_minute" {
    [["Then I'll use it to say sorry, and thank you. You came to us for help, and I let you walk out."]],
    when = flag "late_call",
    reply = [[You did. ... My supper's on. Be quick.]],
    shows = { "call_back", "apologise", "thank" }, anger = -5, trust = 4, takes = minutes(1), to = "phone_offer",
    because = [[Said straight, in the time she had. On Saturday night she would have had longer.]],
  },
}

beat "phone_offer" {
  channel = "phone",
  says [[So. What is it you're ringing to say?]],

  choice "come_at_seven" {
    [["Come in before the shop is open. I'll be there at seven to measure you, and you'll go out in a pair that fits."]],
    reply = does [["Seven?" she said on the phone. "I'll bring my own socks." She did, and she went to work in a pair that fits.]],
    shows = { "make_exception", "explain_what_can_be_done", "commit_to_plan" }, costs = money(35), sets = "exception_granted",
    arises = { "fixed", "promise_made" }, takes = hours(43), anger = -7, trust = 6, to = "danny",
    because = [[It says what can be done, and when, and that somebody will be standing there.]],
  },
  choice "if_the_box" {
    [["If the box does turn up, bring it in and ask for me. I'll see to it myself, and I'm sorry."]],
    reply = [[The box went out with the rubbish on Friday. Goodnight.]],
    shows = { "hide_behind_policy", "apologise" }, anger = 9, trust = -10, to = "gone",
    because = [[You rang her up to read her the sign again.]],
  },
  choice "share_it" {
    [["I'm sorry. Let's meet in the middle: keep the boots, I'll have them stretched, and you get thirty pounds back."]],
    when = no(flag "refunded"),
    reply = does [["I did like them," she said on the phone. "That's the silly part." They have been stretched now, and they give.]],
    shows = { "meet_halfway", "explain_what_can_be_done", "apologise" }, costs = money(38),
    arises = { "fixed", "promise_made" }, takes = hours(43),
    anger = -5, trust = 5, to = "danny",
    because = [[You both give a little, and she keeps the boot that she chose.]],
  },
  choice "whatever_it_takes" {
    [["Whatever it takes, Mrs Holloway. A refund, new boots, a taxi here and back. You only have to name it and it's yours."]],
    reply = [[A taxi? You'd think somebody had died.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(200), sets = { "exception_granted", "farm_given" },
    arises = "fixed",
    anger = -12, trust = 7, to = "bought",
    because = [[It is not an answer. It is a surrender, and she did not ask for one.]],
  },
}

-- Monday -----------------------------------------------------------------------------------------------------------------

beat "monday" {
  later = minutes(2630),                                         -- from Saturday lunch to Monday, before nine
  does { [[Monday, a little before nine. The van has been. Her boots were not on it.]], when = flag "ordered" },
  does { [[Monday, a little before nine. The man from the cobbler's has been. Her boots were not in his bag.]], when = flag "stretching" },
  does { [[Monday, a little before nine. You rang every shop in town on Saturday, and found nothing. She went in at eight as she was.]],
         when = no(any { flag "ordered", flag "stretching" }) },
  does [[She is at the clinic until noon, and she is waiting to hear from you.]],

  choice "second_van" {
    [[Give it an hour or two. Something may still come, and there is no sense in worrying her at work.]],
    reply = does [[What comes is umbrellas. At noon she is at the counter, and she does not say hello.]],
    shows = { "break_promise", "stonewall" }, takes = hours(4), anger = 14, trust = -14, to = "drifted",
    because = [[You spared her a worry and cost her a morning. She had been waiting to hear from you.]],
  },
  choice "slight_delay" {
    [[Send a message, so as not to ring her at work: "Slight delay with your item. We'll keep you posted at every step!"]],
    reply = does [[It is marked as read at ten past nine. Nothing else, all day.]],
    shows = "recite_script", partly = { "call_back", "keep_promise" }, takes = hours(4), anger = 4, trust = -6, to = "drifted",
    because = [[She got the news, and lost the person.]],
  },
  choice "fetch_it" {
    [[Ring her at the clinic. "It's not here, and I'm sorry. Thank you for giving us a second go. Our Norwich shop has a pair: I'll fetch it by noon."]],
    when = no(flag "stretching"),
    reply = does [["Yourself?" she said. "Noon, then." Danny minds the shop. It is an hour to Norwich and an hour back. At ten to twelve you put the box on her desk. She looks at the box first, and laughs.]],
    shows = { "call_back", "apologise", "thank", "keep_promise", "commit_to_plan" }, costs = money(14), arises = "fixed",
    takes = hours(4),
    anger = -5, trust = 6, to = "danny",
    because = [[She heard it from you before she could find it out, and the next thing was already under way.]],
  },
  choice "drive_over" {
    [[Ring her at the clinic. "They're still at the cobbler's, and I'm sorry. Thank you for your patience. I'll drive over and bring them by noon."]],
    when = flag "stretching",
    reply = does [["I'd have waited, you know," she said. At ten to twelve you put them on her desk, and she has them on before you have gone.]],
    shows = { "call_back", "apologise", "thank", "keep_promise", "commit_to_plan" }, costs = money(6), arises = "fixed",
    takes = hours(4),
    anger = -5, trust = 6, to = "danny",
    because = [[The news and the mending of it came in one call, and it was you who made it.]],
  },
  choice "always_the_van" {
    [[Ring her at the clinic. "It's the delivery people, I'm afraid, it always is. Tomorrow, with any luck."]],
    when = any { flag "ordered", flag "stretching" },
    reply = does [["I've had luck," she said. "I wanted shoes." She had rung off before you could think of a day.]],
    shows = { "call_back", "blame_others", "break_promise" }, takes = hours(4), anger = -1, trust = -5, to = "danny",
    because = [[You rang, and that is most of it. Then you gave her somebody to be cross with, and no shoes.]],
  },
  choice "your_choice" {
    [[Ring her at the clinic. "No luck, and I'm sorry. Thank you for giving us a second chance. Your money today, or the pair on Wednesday?"]],
    reply = does [["You did ring," she said. "I'll say that for you." At noon she came in for her money, and stayed to talk.]],
    shows = { "call_back", "thank", "apologise", "keep_promise", "explain_what_can_be_done" }, costs = money(30),
    sets = { "refunded", "money_only" }, arises = "fixed", takes = hours(4),
    anger = -3, trust = 4, to = "danny",
    because = [[You kept the part of the promise that was yours to keep, and left the choosing to her.]],
  },
}

beat "danny" {
  later = minutes(260),                                          -- to closing time
  does [[Closing time. Danny is leaning on the counter, under the sign.]],
  does { [["I heard what you said to her," he tells you.]], when = flag "danny_heard" },
  does { [["You're forty over, with the red ones," he says. "And two came in at four and asked which shelf was the free one."]], when = flag "any_pair" },
  does { [["She rang at three," he says. "They bite, on the left. She said you'd given her your word."]], when = flag "word" },
  does { [["So do I say no box, no return, or don't I?" he asks. "Only I still feel a fool."]],
         when = no(any { flag "danny_heard", flag "any_pair", flag "word" }) },
  does { [[He looks up at the sign. "So do I say no box, no return, or don't I? Only I still feel a fool."]],
         when = any { flag "danny_heard", flag "any_pair", flag "word" } },

  choice "your_phone" {
    [["None of this happens if you look up from your phone, Danny. You do know that?"]],
    reply = does [["Yes," says Danny. He looks at the floor, which is at least not the phone.]],
    shows = "blame_others", partly = "fix_the_process", to = { { when = flag "farm_given", "bought" }, "cool" },
    because = [[Every word is true. He asked you what to do tomorrow, and you told him about Thursday.]],
  },
  choice "sign_down" {
    [["Take it down. If they've got a receipt, they get their money. It's simpler for everybody."]],
    reply = does [["Everybody?" says Danny. He has it off the wall before you can think about it.]],
    shows = "give_away_the_farm", sets = "farm_given", to = "bought",
    because = [[One hard case, and now there is no rule at all. Somebody will be along with one shoe.]],
  },
  choice "measure_me" {
    [["Start with feet. Start with mine." Take off your shoe and put your foot on the gauge. "I'm a nine."]],
    reply = does [["Eight and a half," says Danny, and he looks up. "You're an eight and a half!"]],
    shows = "fix_the_process", to = "check",
    because = [[He learns it with his hands, and he looks up by himself.]],
  },
  choice "special" {
    [["She's been coming since 2013. Look people up on the system, and use your judgement."]],
    reply = does [["So it's who you are, then," says Danny. "Right."]],
    shows = "honour_loyalty", sets = "favourites", to = "check",
    because = [[He will look up names before he looks at feet. Her case was special because of how we sold to her, not what she spends.]],
  },
  choice "every_foot" {
    [["Measure every foot, and you won't need the sign much. If you do bend it, write down why."]],
    reply = {
      { does [["Every foot?" says Danny. "Even when they tell you they're a five?" He gets the gauge out and looks at it.]], when = visited "heels" },
      does [["Every foot?" says Danny. "Even when they say they know their size?" He gets the gauge out and looks at it.]],
    },
    shows = { "fix_the_process", "take_notes" }, to = "check",
    because = [[The sign was never the trouble. Nobody had measured her.]],
  },
  choice "sign_stands" {
    [["The sign stands. What I do is up to me. What you do is what's on the wall."]],
    reply = does [["Two shops, then," says Danny. "One each."]],
    shows = "hide_behind_policy", to = { { when = flag "farm_given", "bought" }, "cool" },
    because = [[Whoever comes next gets the wall for an answer, whatever you did for her. On Saturday it may be somebody else's heels, and you may be at lunch.]],
  },
}

-- What leaves her satisfied and no more: she was never heard, or talked down to, Danny was shamed in front of her, she has
-- her money and no shoes, or Danny learnt that it is names that count.
local hurt = any {
  no(shown "hear_out"), shown "condescend", shown "scold", flag "danny_heard", flag "money_only", flag "favourites",
}

beat "check" {
  channel = "phone",
  later = minutes(2950),                                         -- two days, to a little after six
  does [[Two days later, in the evening. She will be home by now, with her shoes off.]],

  choice "how_did_we_do" {
    [[Ring her. "Just a quick call to see how we did. From one to ten, how likely would you be to recommend us?"]],
    reply = [[Oh. It's that sort of call. Seven.]],
    shows = { "recite_script", "check_back", "call_back" }, anger = 4, trust = -6,
    to = { { when = flag "farm_given", "bought" }, "cool" },
    because = [[She thought for one moment that somebody had rung to ask about her feet.]],
  },
  choice "thanks_again" {
    [[Ring her. "How are the heels? I'm sorry about them. And thank you again for bringing those boots in."]],
    when = shown "thank",
    reply = [[All this thanking. ... They're on the mend.]],
    shows = { "call_back", "check_back", "keep_promise", "apologise", "thank" }, anger = -5, trust = 6,
    to = { { when = flag "farm_given", "bought" }, { when = hurt, "kept" }, "glad" },
    because = [[Nothing to sell and nothing to settle. You rang because of her heels.]],
  },
  choice "never_thanked" {
    [[Ring her. "How are the heels? I'm sorry about them. And thank you for coming back in. Nobody told you that."]],
    when = no(shown "thank"),
    reply = [[Well. You have now. ... They're on the mend.]],
    shows = { "call_back", "check_back", "keep_promise", "apologise", "thank" }, anger = -5, trust = 6,
    to = { { when = flag "farm_given", "bought" }, { when = hurt, "kept" }, "glad" },
    because = [[It was owed since Saturday. Owed and paid is better than owed.]],
  },
  choice "new_stock" {
    [[Ring her. "How are the heels? I only ask because there's a lovely winter boot just in, and in your size."]],
    reply = [[I thought there'd be an *only*. ... What colour?]],
    shows = { "check_back", "keep_promise" }, partly = "call_back", anger = -5, trust = 4,
    to = { { when = flag "farm_given", "bought" }, "kept" },
    because = [[She may well buy it. She will also know, next time, why you ring.]],
  },
  choice "leave_room" {
    [[Ring her. Ask how the heels are, and say that you are sorry about them. Let her talk to the end, and thank her for it.]],
    when = all { any { shown "interrupt", shown "solve_too_soon" }, no(shown "hear_out") },
    reply = [[Mending. ... I cried in the car, you know, that Friday. I never told you the half of it. Four hours of smiling, and then that.]],
    shows = { "call_back", "check_back", "keep_promise", "hear_out", "thank", "apologise" }, anger = -5, trust = 6, takes = minutes(6),
    to = { { when = flag "farm_given", "bought" }, "kept" },
    because = [[Nobody had let her get to the end of it. Today there was no queue, and you did.]],
  },
  choice "thick_socks" {
    [[Ring her. "How are the heels? Thick socks next time, and break them in at home, bit by bit. People never do, and then it's our fault."]],
    reply = {
      { [[Thick socks. With the red ones. Yes, dear. I'll write it on my hand.]], when = flag "any_pair" },
      [[Thick socks. Yes, dear. I'll write it on my hand.]],
    },
    shows = { "scold", "check_back" }, partly = "call_back", anger = 3, trust = -4,
    to = { { when = flag "farm_given", "bought" }, "cool" },
    because = [[You rang, and that was the hard part. Then you told her how to wear shoes.]],
  },
  choice "leave_her_be" {
    [[Leave her in peace. If they hurt, she would ring, and nobody wants a shop on the phone at supper.]],
    reply = does [[The phone is quiet all evening. So is she.]],
    anger = 2, trust = -5,
    to = { { when = arisen "promise_made", "drifted" }, { when = flag "farm_given", "bought" }, "kept" },
    because = [[If nobody told her that you would ring, no harm is done. If somebody did, she sat near the phone.]],
  },
}

-- How it comes out -------------------------------------------------------------------------------------------------------

ending "glad" { outcome = "kept",
  says { [[I've told the other two at work about you. They're coming on Saturday. They both think they're a five.]], when = visited "heels" },
  says { [[I've told the other two at work about you. They're coming on Saturday, to be measured.]], when = no(visited "heels") } }
ending "kept" { outcome = "kept",
  says [[I'll be in for the winter pair. And I'll keep the box, if it makes you happy.]] }
ending "cool" { outcome = "wavering",
  does [[She nods to you when she passes the window. She does not come in.]] }
ending "drifted" { outcome = "wavering",
  does [[In spring you look up her name. One pair of laces, in March. Nothing else.]] }
ending "bought" { outcome = "wavering",
  does [[A week later a stranger puts one shoe on the counter. "Marian says you never ask for the box," she says. "Do you ask for the other shoe?"]] }
ending "gone" { outcome = "lost",
  does [[In November you see her through the window of the shop across the road. She is being measured.]] }
