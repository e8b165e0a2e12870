-- The second return. It plays from what was granted in the shoe return: nothing, one reasonable exception, or the farm.
-- The facts are credited in README.md beside this file; the nurse, the ward and the nail are ours.
--
-- The account: half the price back costs the shop 29, a new pair for the broken shoe 30, the whole price 58.
-- A reply that is only her words stands bare. What is seen, or said by others, is does [[...]].

-- What was granted before today. Nothing in this play sets these two flags.
local farm = flag "farm_given"
local once = all { flag "exception_granted", no(flag "farm_given") }
local fresh = no(any { flag "exception_granted", flag "farm_given" })

-- What tempts in front of the others is for whoever has not given way to it, or to the rule, before.
local no_rule_yet = no(any { shown "hide_behind_policy", shown "stonewall", shown "give_away_the_farm" })

-- Where the farm was given, nothing more leaves the till before the area manager has been rung.
local must_ring = all { farm, no(visited "ring") }
local unoffered = no(any { flag "half", flag "swap", flag "loan", flag "refunded" })

scenario {
  id = "second-return", title = "The second return", channel = "counter", method = "keep-the-customer",
  difficulty = 4, minutes = 9, opens = "Saturday 09:10", currency = "GBP", may_give = money(60),
  brief = [[A shoe shop, on a Saturday, just open. Folasade Adeyemi has come straight from a night on the ward, with one shoe. The
sign behind you says no box, no return. A week ago Marian Holloway stood where she stands now, with boots and no box. She knows
somebody who knows Marian, and what you gave then has gone round. Danny is on the other till. You may give up to sixty pounds.
The pair cost fifty-eight.]],
  goal = [[See that she goes on tonight on two shoes, for a reason that you can say aloud to the next in line.]],
  unknown = { "Why there is only one shoe", "What she needs by tonight" },
  customer = { name = "Folasade Adeyemi", portrait = "adeyemi", anger = 52, trust = 30, since = 2025, worth = money(700),
               facts = { "Nurse, on nights", "One pair, bought here in March", "A friend of a friend of Marian Holloway" } },
  starts = "bag", starts_from = { "exception_granted", "farm_given" }, leaves = { "one_shoe_taken", "price_known" },
  discuss = {
    "What could you give again next week, to somebody you like less?",
    "Could you say your reason in front of the next in line?",
    "Which is harder to take back: a no, or a yes?",
  },
}

-- At the counter

beat "bag" {
  does [[She is the first one in, still in her ward tunic, in white clogs much too big for her. A man and a small boy come in behind.]],
  does [[She puts one black shoe on the counter, and beside it a clear bag with a heel in it. *Heel, L. 03:10*, says the label.]],
  says { [[Marian Holloway told Rosa, and Rosa told me. No box, no return. I've come to hear it from a face.]], when = fresh },
  does { [["That's only the one," says Danny from the other till, before he can stop himself.]], when = fresh },
  says { [[Marian Holloway told Rosa, and Rosa told me. You took hers without a box. Well, I've no box either.]], when = once },
  does { [["Is it like the boots?" Danny asks you, not quietly enough.]], when = once },
  says { [[Marian Holloway told Rosa, and Rosa told me. You never ask for the box. Or the other one.]], when = farm },
  does { [[Danny has the till open already. "So where do I sign?" she says.]], when = farm },

  choice "the_pair" {
    [["I'd need the pair, I'm afraid. And the box."]],
    reply = {
      { [[Marian never said a word about a pair.]], when = farm },
      { [[Marian needed no box. I need a box and a shoe. What will the next one need?]], when = once },
      [[There it is. Four seconds. Thank you for not making me wait.]],
    },
    shows = "hide_behind_policy", arises = "in_public", anger = 11, trust = -8, to = "cold",
    because = [[She laid down a heel with a label on it. You asked for the things that are not there.]],
  },
  choice "label" {
    [["You kept the heel, and you wrote it a label. Thank you, hardly anybody does. What happened at ten past three?"]],
    reply = {
      { [[Do I have to say? Marian only had to sign. ... All right. You did read the label.]], when = farm },
      { [[Rosa didn't say that you read things.]], when = once },
      [[... I had a speech about the box. This is a different speech.]],
    },
    shows = "thank", partly = "find_cause", arises = "in_public", anger = -5, trust = 6, takes = minutes(1), to = "story",
    because = [[Everybody will see that a shoe is missing. You saw what she had brought, and asked about that.]],
  },
  choice "home_to_bed" {
    [["You've come straight off a night, haven't you? Put it away, I needn't see it. Fifty-eight pounds back, and home to bed."]],
    reply = {
      { [[So it's true. You really don't even look.]], when = farm },
      { [[Rosa said you were quick. She didn't say you wouldn't look.]], when = once },
      [[Just like that? I had a speech ready. I've been saying it since the bus station.]],
    },
    shows = { "solve_too_soon", "put_right", "give_away_the_farm" }, costs = money(58), sets = { "refunded", "price_known" },
    arises = { "in_public", "fixed" }, anger = -9, trust = 4, to = "paid",
    because = [[Kind, quick and blind. Whoever comes next will not need a reason, or a shoe.]],
  },
  choice "not_like_that" {
    [["I'm sure that isn't quite what we said."]],
    reply = {
      { [[No? Then I misheard. It's the nights. They get in the ears.]], when = farm },
      { [[So she did have a box, and Rosa dreamt it.]], when = once },
      [[Is that a sign behind you, or a picture of one?]],
    },
    shows = { "tell_them_they_are_wrong", "defend" }, sets = "doubted", arises = "in_public", anger = 10, trust = -8, to = "cold",
    because = [[You set the record straight before you knew what it was for. She will think twice before she tells you anything else.]],
  },
  choice "stool" {
    [[Push the fitting stool round to her side with your foot. "Sit first. Then tell me."]],
    reply = does [[She looks for the catch in it. Then she sits. "That's the first time since seven last night."]],
    shows = "peace_offering", arises = "in_public", anger = -5, trust = 5, takes = minutes(1), to = "story",
    because = [[It costs a push of the foot, and she is sitting down.]],
  },
}

beat "paid" {
  does [[The till prints. She folds the slip very small. She does not go.]],
  says [[I carried that heel across town in a specimen bag. I wrote it a label. Doesn't anybody want to know?]],
  says { [[Or is it that nobody in here ever wants to know?]], when = farm },

  choice "for_the_bus" {
    [["Have a ten-pound voucher on top, for the bus and the bother. It's the least that we can do."]],
    reply = does [[She looks at the voucher, and at the heel in its bag. She leaves you the heel.]],
    shows = "give_away_the_farm", costs = money(10), anger = -4, trust = -2, to = "price",
    because = [[She asked you a question, and you paid her again.]],
  },
  choice "trust_you" {
    [["There's no need. We trust all our customers here, and we always have."]],
    reply = [[No. No, you've been very ... No.]],
    shows = "recite_script", anger = 4, trust = -6, to = "cool",
    because = [[It was meant as a compliment. She heard that her night was of no interest.]],
  },
  choice "i_do" {
    [["I do. I paid you before I'd looked at you, and I'm sorry. What happened?"]],
    reply = [[Thank you. It isn't long. It was only long at the time.]],
    shows = "apologise", anger = -4, trust = 6, takes = minutes(1), to = "story",
    because = [[The money cannot be taken back. The hearing can still be given.]],
  },
  choice "on_again" {
    [["Are you on again tonight?"]],
    reply = [[That isn't what I asked. ... Half past seven. I hadn't got as far as that.]],
    shows = "find_cause", anger = -4, trust = 6, to = "shoe",
    because = [[You looked ahead for her, which is more than the money did. What happened in the night stays with her.]],
  },
}

beat "cold" {
  at_most = 2, otherwise = "door",
  does [[She has picked up the little bag with the heel in it, and holds it shut with two fingers.]],
  says { [[I say no to people all night long. They get a reason, every one of them.]], when = fresh },
  says { [[For Marian it was only cardboard. For me it's the rule book. Is that how it goes?]], when = once },
  says { [[So it's open house for some. I only want to know what I'm doing worse than Marian.]], when = farm },

  choice "no_sharpness" {
    [["There's no need to be sharp with us, though."]],
    reply = [[I'm sharp because I'm tired. At midnight I was quite soft.]],
    shows = { "scold", "take_personally" }, anger = 12, trust = -10, to = "door",
    because = [[You noticed that she was worn out, and then told her off for it.]],
  },
  choice "lamp" {
    [[Switch on the nearest lamp and look into the shoe. Turn it so that she can see in as well.]],
    reply = does [[She leans over to see what you are seeing. It is hard to be angry side by side. "Well," she says.]],
    shows = "stay_calm", anger = -6, trust = 6, takes = minutes(1),
    to = { { when = visited "story", "shoe" }, "story" },
    because = [[Nobody had looked at it yet. You did, and you let her look with you.]],
  },
  choice "all_of_it" {
    [["All right. You've had a long night. Have the whole fifty-eight back, and we'll say no more about it."]],
    reply = [[You'd say no more? You've said hardly anything.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(58), sets = { "refunded", "price_known" }, arises = "fixed",
    anger = -10, trust = 3, to = { { when = visited "story", "tonight" }, "paid" },
    because = [[A minute ago it was no. All she did was to get cross, and now everybody in the shop knows what that fetches.]],
  },
  choice "find_a_reason" {
    [["You're owed a reason, and I haven't got one. I'm sorry. Tell me what happened, and I'll find one either way."]],
    reply = { { [[I've told you most of it. Look at the shoe.]], when = visited "story" },
              [[... Either way. That's how I say it, on the ward.]] },
    shows = "apologise", anger = -6, trust = 6, to = { { when = visited "story", "shoe" }, "story" },
    because = [[You promised her no yes. You promised that it will make sense.]],
  },
}

-- What happened

-- Whoever was told that it cannot have been so keeps the rest of it to herself.
local the_rest_of_it = { { when = flag "doubted", "shoe" }, "the_rest" }

beat "story" {
  at_most = 1, otherwise = "shoe",
  says [[It's ten past three. A bell goes in bay four, and I run. The heel stays where it is, and I don't.]],
  says [[So I do the last of it on my knees. He's on the floor, a big man, and there's –]],
  does [[She looks round. The small boy is standing by the laces, listening with his whole face.]],

  choice "its_all_right" {
    [["It's all right, go on. Don't mind him."]],
    reply = [[I do mind him. There was something on the floor, and I knelt in it. Let's leave it there.]],
    partly = "hear_out", anger = -1, trust = 1, takes = minutes(1), to = "shoe",
    because = [[You asked for the rest of it, in front of a child. She gave you the part that a child can have.]],
  },
  choice "far_end" {
    [["Come down to the far end. There's a bench by the slippers, and nobody on it."]],
    reply = { { [[I'd sooner stay by the door. There was something on the floor, and I knelt in it. You can be sure of that much.]], when = flag "doubted" },
              does [[She takes the shoe, the heel and the label, and goes ahead of you.]] },
    shows = "stay_calm", anger = -4, trust = 6, takes = minutes(1), to = the_rest_of_it,
    because = [[You saw what had stopped her. The rest needs a bench and nobody listening.]],
  },
  choice "how_awful" {
    [["Oh, how awful for you. Was he all right?"]], interrupts = true,
    reply = [[He's ... I was coming to that. Yes. He's all right.]],
    shows = { "interrupt", "see_their_side" }, anger = -6, trust = 4, takes = minutes(1), to = "shoe",
    because = [[All of it was warm, and it went straight to the last page. She has no reason to tell you the rest now.]],
  },
  choice "wet_floor" {
    [["So it came off on a wet floor. Leave it with me: I'll send it to the makers, and there'll be something in it for you."]],
    reply = [[I never said wet. You said wet.]],
    shows = { "solve_too_soon", "explain_what_can_be_done" }, anger = -4, trust = -3, to = "shoe",
    because = [[You may even have the right idea. You have it about a story that you have not heard.]],
  },
  choice "measure_him" {
    [["Danny, would you measure this young man's feet? By the window." Then wait.]],
    reply = { { [[He's gone, yes. But you'd only be sure that it wasn't quite like that. I knelt in something. Leave it there.]], when = flag "doubted" },
              does [[The boy goes backwards, so as to miss nothing. She waits for the click of the gauge. "Thank you," she says. "He's about six."]] },
    shows = "stay_calm", anger = -4, trust = 6, takes = minutes(2), to = the_rest_of_it,
    because = [[You made her a room out of nothing, and nobody was sent away.]],
  },
  silence = {
    after = seconds(8), reply = [[... There was a lot of B, L, double O, D. I expect he can spell that.]],
    partly = "hear_out", anger = -1, trust = 1, takes = minutes(1), to = "shoe",
    because = [[You left her room to go on, and the wrong pair of ears in it.]],
  },
}

beat "the_rest" {
  says [[He'd torn something open. I put both hands on it, and my weight on my hands, and I stayed there. Twenty-two minutes.]],
  says [[I went up to the operating theatre with him like that. That's where the clogs are from. My right shoe was full. It goes in an orange bag and they burn it. That's the rule, and it's a good one.]],
  says [[He woke up at seven. And the first thing he said –]],
  does [[She stops, and presses two fingers against her eyes.]],

  choice "what_did_he_say" {
    [["What did he say?"]],
    reply = [["Is she all right, the nurse? The one who fell?" Twenty-two minutes I hold on to him, and he asks about me.]],
    shows = "hear_out", anger = -5, trust = 6, takes = minutes(3), to = "shoe",
    because = [[You gave her own sentence back, and waited for the end.]],
  },
  choice "tissue" {
    [[Take a sheet of tissue out of a shoe box and hold it out to her. Wait.]],
    reply = does [["It crackles," she says into it. "He said, is she all right, the nurse? The one who fell. ... Me. He asked about me."]],
    shows = { "hear_out", "peace_offering" }, anger = -5, trust = 6, takes = minutes(3), to = "shoe",
    because = [[Tissue paper, and time. She got to the end of it by herself.]],
  },
  choice "no_right_one" {
    [["So there's no right one. The rule is a pair, you see. That does make it difficult."]],
    when = no(flag "refunded"), interrupts = true,
    reply = [[Yes. It was quite difficult for him.]],
    shows = { "interrupt", "hide_behind_policy" }, anger = 12, trust = -12, to = "cold",
    because = [[She was telling you what a man said when he woke. You were counting shoes.]],
  },
  choice "thank_you_for_that" {
    [["Thank you for telling me. I know you didn't have to."]],
    reply = [[No. I didn't. ... I don't know why I did. It's late for me.]],
    shows = "thank", partly = "hear_out", anger = -4, trust = 4, takes = minutes(1), to = "shoe",
    because = [[Good thanks, one breath too early. They closed the story just before its end.]],
  },
  choice "heroes" {
    [["You saved his life. You shouldn't be paying for shoes at all."]], interrupts = true,
    reply = [[I stopped a leak. A plumber would have been quicker. ... Anyway. That's the shoe.]],
    shows = "interrupt", anger = -6, trust = 3, to = "shoe",
    because = [[It was praise, and it came in the middle of his first words. She never got to say them.]],
  },
  silence = {
    after = seconds(10), reply = [[... "Is she all right, the one who fell?" That's what he said. I was standing there in somebody else's clogs.]],
    shows = "hear_out", anger = -4, trust = 5, takes = minutes(2), to = "shoe",
    because = [[You did not fill it. She needed ten seconds, and then she told you.]],
  },
}

beat "shoe" {
  at_most = 1, otherwise = "boy",
  does { [[She has left the shoe lying there. So now you do look.]], when = visited "paid" },
  does [[You turn the shoe over. Where the heel sat, the glue is as smooth as a plate. No nail, and no hole where a nail has been.]],
  says [[Is it me? My mother says I walk like a removal van. A hundred and twelve nights, in those. I counted, on the bus.]],

  choice "good_count" {
    [["A hundred and twelve. Thank you, that helps. Look in here with me: what's missing?"]],
    reply = [[Something to hold it on. ... There's no nail. There's never been a nail.]],
    shows = "thank", sets = "nail", anger = -6, trust = 7, takes = minutes(1), to = "boy",
    because = [[Her number was of use, and she found the fault herself. Nobody has to convince her now.]],
  },
  choice "tread" {
    [["Some people do tread heavily. It's nothing to be ashamed of."]],
    reply = [[I wasn't, until now.]],
    shows = "condescend", anger = 9, trust = -9, to = "boy",
    because = [[You meant to take her shame away, and first you had to give it to her.]],
  },
  choice "what_became" {
    [["And what became of the right one?"]],
    when = no(visited "the_rest"),
    reply = [[It was full of somebody. They burn it. He's alive. That's as much as I say before breakfast.]],
    shows = "find_cause", anger = -3, trust = 4, to = "boy",
    because = [[Now you know why there is one. The rest of it she would have told you, earlier and further off.]],
  },
  choice "not_you" {
    [["It isn't you. A heel like that should have two nails in it, and this one left the makers without any."]],
    reply = [[... I'll tell my mother.]],
    shows = "state_facts_calmly", sets = "nail", anger = -6, trust = 7, to = "boy",
    because = [[A fact that she can see with her own eyes. It takes the blame off her, and puts it on nobody in the room.]],
  },
}

-- Whoever has her money back has nothing to argue about; she still has nothing to stand in.
local function after_boy(otherwise) return { { when = flag "refunded", "tonight" }, otherwise } end

beat "boy" {
  at_most = 1, otherwise = "heard",
  does [[The boy has come down the shop in his socks. He looks at the one shoe for a long time. "Can I give one back too?" he asks you.]],
  does { [["You can't, Rafi. It says so on the wall," says his father. He watches you to see.]], when = fresh },
  does { [["You need a reason, Rafi. The lady with the boots had one," says his father. He has heard about it as well.]], when = once },
  does { [["They say you can, in here," says his father. He is not joking as much as he was when he began.]], when = farm },

  choice "hers_to_say" {
    [[Turn and look at her. It is her shoe.]],
    reply = does [["Mine broke while I was running," she tells him. "Yours is still busy." He looks down to make sure.]],
    shows = "stay_calm", anger = -5, trust = 6, to = after_boy("heard"),
    because = [[The reason was hers, and she could say it in words for a boy of six. So it is a good one.]],
  },
  choice "whats_left" {
    [["If it breaks, bring me what's left of it, and I'll look. I look at everybody's."]],
    reply = does [["And if it doesn't break?" says Rafi. "Then you're lucky," she says, and for the first time there is a smile in it.]],
    shows = "explain_what_can_be_done", anger = -5, trust = 6, to = after_boy("heard"),
    because = [[It is true for him, for her, and for whoever comes on Monday.]],
  },
  choice "everybody" {
    [["No, sweetheart. Shoes come back in twos, in their box. That's the rule for everybody."]],
    reply = does [["For everybody," she says. She turns the label on the little bag face down.]],
    shows = "hide_behind_policy", anger = 10, trust = -10, to = after_boy("door"),
    because = [[You said it kindly to him, and it was she who was told.]],
  },
  choice "grown_ups" {
    [["Not now, there's a good boy. Grown-ups are talking."]],
    reply = does [[He goes. So does his father, after a moment, and the bell over the door goes after them. "He only asked," she says.]],
    shows = "condescend", anger = 4, trust = -5, to = after_boy("heard"),
    because = [[You were guarding her. She has spent the night with people who only asked.]],
  },
}

-- What the others got

beat "heard" {
  at_most = 1, otherwise = "offer",
  does [[When the rule is bent, a slip goes on a spike by the till. Danny brings it over, to be helpful.]],
  does { [[There is one slip on it, from Tuesday, and it is his. *Slippers, no box. Reason: seemed sad.*]], when = fresh },
  does { [[There is one slip on it, from last Saturday, and it is yours. *Holloway, boots, no box.*]], when = once },
  does { [[The top one is yours, from last Saturday. *Holloway. Reason: goodwill.*]], when = farm },
  does [[She reads it upside down. Nurses can.]],
  says { [[For Marian you didn't bend it. Tuesday's you let off. I can seem sad. Would you like me to seem sad?]], when = fresh },
  says { [[So a box you can do without. I've half the shoes. Which of us is nearer?]], when = once },
  says { [[*Goodwill.* So that's what it's called. Well, have I got yours or haven't I?]], when = farm },

  choice "how_it_starts" {
    [["That's how it starts, you see. You bend it for one, and then they all come."]],
    reply = [[I'm not all. I'm one. I've a shoe here to prove it.]],
    shows = "scold", anger = 9, trust = -8, to = "offer",
    because = [[It may well be so. She asked about one shoe, and had to hear about everybody else's.]],
  },
  choice "one_pair_of_feet" {
    [["If that slip looks like a promise, I'm sorry. It was for other people's feet. What do yours need?"]],
    reply = {
      { [[So it isn't a price list. Pity. ... Mine need tonight.]], when = farm },
      { [[That's better than boxes. ... Mine need tonight.]], when = once },
      [[So I needn't seem anything. Good. ... Mine need tonight.]],
    },
    shows = { "apologise", "ask_their_remedy" }, anger = -6, trust = 7, to = "needs",
    because = [[You took back the promise and not the person, and asked her the thing that nobody had asked.]],
  },
  choice "same_for_you" {
    [["Fair's fair. If we did it for one we can do it for you. All fifty-eight, and then nobody can complain."]],
    reply = { { [[Then what did I tell you about the bell for?]], when = visited "story" }, [[And the heel? What did I bring you that for?]] },
    shows = { "give_away_the_farm", "put_right" }, costs = money(58), sets = { "refunded", "price_known" }, arises = "fixed",
    anger = -8, trust = 4, to = "tonight",
    because = [[It sounds like justice. It makes every slip on that spike a cheque.]],
  },
  choice "out_loud" {
    [["Every slip on there should have a reason that you could read out to the whole queue. Help me to write yours."]],
    reply = {
      { [[And *goodwill* isn't one. ... No. I see that it isn't. Go on.]], when = farm },
      { [[And hers has one? ... No, don't tell me. Hers is hers. Go on.]], when = once },
      [["Seemed sad." ... No. You couldn't read that out. Go on.]],
    },
    shows = "take_notes", anger = -5, trust = 6, takes = minutes(1), to = "offer",
    because = [[She stopped weighing herself against the last one, and began to look for a reason with you.]],
  },
}

local first_offer = times "offer":below(2)

beat "offer" {
  at_most = 2, otherwise = "door",
  does { [[There is a note on the till, from the area manager. *Not one complaint this month. Keep it so. Ingrid.*]], when = all { fresh, first_offer } },
  does { [[There is a note on the till, from the area manager. *Saw the Holloway slip. Fine. The next one in a sentence that I can repeat. Ingrid.*]], when = all { once, first_offer } },
  does { [[There is a note on the till, from the area manager. *Saw last week's slips. Nothing more out of this till before you ring me. Ingrid.*]], when = all { farm, first_offer } },
  says { [[So. What's one shoe worth in here?]], when = first_offer },
  says { [[So we're back there. One shoe. What's it worth?]], when = no(first_offer) },

  choice "turns_up" {
    [["Bring me the other one, if it turns up, and I'll do the lot."]],
    reply = { { does [["It's been burned," she says. "That was the middle of the story." The bell over the door is still going when you look up.]], when = visited "the_rest" },
              does [["It has gone up a chimney," she says, "with what was on it." The bell over the door is still going when you look up.]] },
    shows = "hide_behind_policy", arises = "customer_leaves", anger = 9, trust = -9, to = "bus_stop",
    because = [[It sounds like a yes, and what it asks for cannot be had.]],
  },
  choice "ring_first" {
    [["Before I say a number, I'll ring the area manager. Five minutes. Sit down for them."]],
    when = no(visited "ring"),
    reply = {
      { [[Marian didn't get a telephone call. ... Five minutes.]], when = farm },
      { [[For a box you didn't ring anybody. For a shoe you ring. Go on.]], when = once },
      [[I can't run away. Look at me.]],
    },
    shows = "commit_to_plan", anger = -1, trust = 1, takes = minutes(2), to = "ring",
    because = [[Nothing is promised that you cannot keep. She still does not know whether anybody will ask about tonight.]],
  },
  choice "half_for_half" {
    [["Half the shoes, half the money. Twenty-nine pounds, and nobody can say it isn't fair."]],
    when = unoffered,
    reply = { { does [["It says to ring her first," says Danny. He has the note in his hand.]], when = must_ring },
              { does [["And what do I put?" says Danny, who has a slip ready. "For the reason? Half?"]], when = once },
              [[That's neat. ... It's very neat.]] },
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(29), sets = { "half", "sums", "thin", "one_shoe_taken" },
    anger = -5, trust = 4, to = { { when = must_ring, "ring" }, "why" },
    because = [[A fair amount, for a reason that is only arithmetic. Somebody will go on counting.]],
  },
  choice "what_would" {
    [["What would put it right?"]],
    when = no(visited "needs"),
    reply = [[Nobody's asked me that since yesterday. Let me think.]],
    shows = "ask_their_remedy", anger = -5, trust = 6, to = "needs",
    because = [[You were about to guess. She has not said one word about money yet.]],
  },
  choice "for_the_nail" {
    [["Half the price back, because it never had a nail. I can do that now, on one shoe and no box."]],
    when = all { flag "nail", unoffered },
    reply = { { does [["It does say to ring her first," says Danny, and shows you the note.]], when = must_ring },
              [[All right. That's half of something.]] },
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(29), sets = { "half", "one_shoe_taken" },
    anger = -6, trust = 6, to = { { when = must_ring, "ring" }, { when = fresh, "tonight" }, "why" },
    because = [[What is wrong with it, and what you can do. It is money, though, and you have not asked what she needs.]],
  },
}

beat "needs" {
  at_most = 1, otherwise = "offer",
  says { [[They bring him back to my ward tonight, the man on the floor.]], when = visited "the_rest" },
  says [[I go on at half past seven, and I'd like to walk in there on two shoes.]],
  says [[And I'd like to be in bed by eleven. I'm paid on the thirtieth, so money can wait. My feet can't.]],

  choice "spare_pair" {
    [["You really ought to keep a spare pair in your locker."]],
    reply = [[I did. I lent them to a student on her first night. She had come in canvas ones.]],
    shows = "scold", anger = 8, trust = -8, to = "offer",
    because = [[Sound advice, a day late, to somebody who had taken it and then been kind.]],
  },
  choice "new_for_old" {
    [["Take a new pair, now. This one I'll keep and send to the makers. It never had a nail: that goes on the slip."]],
    when = flag "nail",
    reply = { { does [[Danny coughs, and points at the note on the till. *Nothing more out of this one before you ring me*, it says. *Ingrid.*]], when = must_ring },
              [[A pair, for a shoe? ... Then you'll want the label as well.]] },
    shows = { "make_exception", "explain_what_can_be_done", "put_right", "take_notes" }, costs = money(30),
    sets = { "swap", "shod", "one_shoe_taken" }, arises = "fixed", anger = -8, trust = 7,
    to = { { when = must_ring, "ring" }, "tonight" },
    because = [[An exception with its reason on it. You could read that slip out to anybody, and do it again for the next heel.]],
  },
  choice "pay_half" {
    [["A new pair, tonight, and you pay half. That's what I can do."]],
    reply = { { does [["There's Ingrid's note," says Danny, very quietly. *Nothing more out of this till before you ring me.* He turns it round for you to read.]], when = must_ring },
              { does [["Reason?" says Danny, with a slip and a pencil. She looks at you as well.]], when = once },
              [[... I can do half, before the thirtieth.]] },
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(29), sets = { "half", "shod", "one_shoe_taken" },
    arises = "fixed", anger = -7, trust = 6, to = { { when = must_ring, "ring" }, "why" },
    because = [[Both of you give something, and she can stand up tonight. She will want to know why half.]],
  },
  choice "leave_it_to_me" {
    [["Go home to bed. By half past seven you'll have something much better than this, I promise. I don't know how yet."]],
    reply = [[You don't know how. ... All right. You've a kind face.]],
    shows = "break_promise", sets = "hope", arises = "promise_made", anger = -8, trust = 9, to = "tonight",
    because = [[You promised her a pair of shoes that you have not got, in a shop that is full of them.]],
  },
  choice "borrow" {
    [["Borrow a pair off the shelf for tonight. The money we settle tomorrow, when you've slept."]],
    reply = [[And if I run in them? ... I do run.]],
    shows = { "explain_what_can_be_done", "peace_offering" }, costs = money(6), sets = { "loan", "shod" }, arises = "promise_made",
    anger = -6, trust = 6, to = "tonight",
    because = [[Her feet first, and nothing out of the till. Now you owe her an answer.]],
  },
}

beat "ring" {
  at_most = 1, otherwise = "answer",
  does [[You ring Ingrid Solheim, the area manager, who looks after six shops. On the stool, Folasade has shut her eyes.]],
  does { [["You never ring me," says Ingrid. "What is it? ... One shoe. And why would we?"]], when = fresh },
  does { [["First a box, and now a shoe," says Ingrid. "I could explain the boots. Explain this one to me."]], when = once },
  does { [["No," says Ingrid. "Whatever it is. ... Go on. One sentence, and if it has *goodwill* in it I'm hanging up."]], when = farm },

  choice "no_nail" {
    [["The heel left the makers without a nail, and let go under her while she was running. I want to make it good."]],
    when = flag "nail",
    reply = does [["No nail," says Ingrid. You can hear her write. "That I can say to anybody. Do it. And send me the heel."]],
    shows = "state_facts_calmly", takes = minutes(5), to = "asleep",
    because = [[One sentence, with the shoe in it and not the person. It would do for a cleaner or a queen.]],
  },
  choice "how_would_it_look" {
    [["She's a nurse, Ingrid. Think how a no would look."]],
    reply = does [["So nurses get it, and cleaners don't," says Ingrid. "... Do it, then. I'd sooner have had a reason."]],
    sets = "thin", takes = minutes(4), to = "asleep",
    because = [[It moved Ingrid, as it moved you. It is about who she is, and the next in line is somebody else.]],
  },
  choice "from_you" {
    [["No, you're right. I'll tell her that it's come from you."]],
    reply = does [["From me?" says Ingrid. "I haven't seen the shoe." When you look round, the stool is empty.]],
    shows = { "hide_behind_policy", "blame_others" }, takes = minutes(2), arises = "customer_leaves", anger = 10, trust = -10, to = "bus_stop",
    because = [[You rang up to be told no. Now two people have refused her, and neither of them will say why.]],
  },
  choice "mine_to_decide" {
    [["I've looked at the shoe, and I've decided. I'm ringing so that you hear it from me before you find it on the spike."]],
    reply = {
      { does [["That isn't asking first," says Ingrid. "That's telling first. ... Well. This one I'll carry."]], when = farm },
      does [["Then it's yours to decide," says Ingrid. "Put the reason where I can read it."]],
    },
    shows = "state_facts_calmly", takes = minutes(3), to = "asleep",
    because = [[You decided, and you said so to the one person who can object.]],
  },
}

beat "asleep" {
  does [[When you have put the phone down she is asleep on the stool, with her back quite straight. The heel is in her lap.]],

  choice "let_her" {
    [[Let her sleep. Danny turns down the radio. If anybody has earned it, she has.]],
    reply = does [[She sleeps till the school-shoe mothers come. "What time is it?" she says. "*What?* My bed. I had till eleven."]],
    takes = minutes(110), anger = 14, trust = -8, sets = "overslept", arises = "customer_leaves", to = "door",
    because = [[Twelve hours on her feet tonight, and you spent her sleep on a stool. It was the kindest thing you could think of.]],
  },
  choice "crouch" {
    [[Crouch down, so that you are lower than she is. "It's not yet ten. I have your answer."]],
    reply = does [["Bay four," she says. Then she sees the shoes all round her. "No. Yes. Go on."]],
    shows = "stay_calm", anger = -4, trust = 5, to = "answer",
    because = [[The time first, because it is what she will ask.]],
  },
  choice "danny_wakes" {
    [[Let Danny wake her. He has the better face for it.]],
    reply = does [[She has him by the wrist before he can speak, with two fingers on the pulse. "Sorry," she says. "Fast. But strong."]],
    anger = -2, trust = 2, to = "answer",
    because = [[She woke up at work, and you were not the first face that she saw.]],
  },
  choice "laces_first" {
    [[Fetch three pairs in a seven and loosen all the laces. Then say her name.]],
    reply = does [["I wasn't asleep," she says. She looks at the laces. "All right, I was."]],
    shows = "peace_offering", anger = -5, trust = 6, takes = minutes(4), to = "answer",
    because = [[Four minutes more of sleep, and something to wake up for.]],
  },
}

beat "answer" {
  at_most = 1, otherwise = "why",
  says { [[So? Is it still half?]], when = all { flag "half", no(flag "swap") } },
  says { [[So? Do I get to keep the pair?]], when = flag "swap" },
  says { [[So? What do I stand in, at half past seven?]], when = no(any { flag "half", flag "swap" }) },

  choice "upstairs" {
    [["Half off a new pair. I did try for more, but you know how they are upstairs."]],
    when = no(any { flag "half", flag "swap" }),
    reply = [[Then I thank upstairs for the half, and you for the telephone.]],
    shows = { "blame_others", "meet_halfway", "explain_what_can_be_done" }, costs = money(29),
    sets = { "half", "shod", "one_shoe_taken" }, arises = "fixed", anger = -4, trust = -4, to = "why",
    because = [[You gave her something good, and made it sound like something kept back.]],
  },
  choice "my_own_pocket" {
    [["She says half. I say the whole pair. I'll put in the rest myself, out of my own pocket."]],
    when = no(flag "swap"),
    reply = [[Yours? ... You stand all day as well. Now I owe somebody.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(58), sets = { "half", "shod", "price_known" }, arises = "fixed",
    anger = -9, trust = 4, to = "tonight",
    because = [[It was from the heart. She came for shoes, and goes home with a debt to a shop assistant.]],
  },
  choice "half_a_pair" {
    [["A new pair, at half price. It's settled, and the reason is on the slip."]],
    when = no(any { flag "half", flag "swap" }),
    reply = [[... That's a good word to wake up to.]],
    shows = { "meet_halfway", "explain_what_can_be_done", "take_notes" }, costs = money(29),
    sets = { "half", "shod", "one_shoe_taken" }, arises = "fixed", anger = -7, trust = 6, to = "why",
    because = [[What she gets, in one breath, and nothing about how hard it was to get.]],
  },
  choice "it_stands" {
    [["It stands. What I said before I rang still goes, and now there's a slip that says so."]],
    when = any { flag "half", flag "swap" },
    reply = [[You asked, and it still goes. ... That's worth more than quick.]],
    shows = { "keep_promise", "take_notes" }, anger = -6, trust = 7,
    to = { { when = flag "swap", "tonight" }, { when = visited "why", "tonight" }, "why" },
    because = [[The same answer, now with somebody behind it. It can be given again next week.]],
  },
  choice "count_yourself" {
    [["It's a yes. I'd count myself lucky, if I were you."]],
    when = any { flag "half", flag "swap" },
    reply = [[I'll try to look it.]],
    shows = "condescend", anger = 6, trust = -7,
    to = { { when = flag "swap", "tonight" }, { when = visited "why", "tonight" }, "why" },
    because = [[You let her know that it was a favour. She had been told that it was a reason.]],
  },
}

beat "why" {
  at_most = 1, otherwise = "tonight",
  says { [[Half. I came in for a no. I'd got my face ready for it. So why do I get half?]], when = fresh },
  says { [[Half. Marian paid nothing, the way I heard it. So why do I get half?]], when = once },
  says { [[Half. Marian got the lot and something on top, the way I heard it. So why do I get half?]], when = farm },

  choice "half_or_nothing" {
    [["It's half or nothing, I'm afraid."]],
    reply = does [["I only asked you why," she says. She leaves the half where it is, and goes out to look for her bus.]],
    shows = "stonewall", arises = "customer_leaves", anger = 10, trust = -10, to = "bus_stop",
    because = [[You had a reason, and she wanted it. You heard somebody asking for more.]],
  },
  choice "because_i_looked" {
    [["Because I looked at yours. What I did for somebody else, I did for theirs, and I don't hand those round."]],
    reply = [[No. ... I shouldn't like mine handed round either.]],
    shows = "state_facts_calmly", anger = -5, trust = 6, to = "tonight",
    because = [[She will be somebody's story herself by tonight. Now she knows how you will tell it.]],
  },
  choice "all_of_it_then" {
    [["You're right. All of it, then."]],
    reply = [[I asked for a reason, and I got another twenty-nine pounds.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(29), sets = "price_known", anger = -7, trust = 2, to = "tonight",
    because = [[One question, and the price doubled. She did not even raise her voice.]],
  },
  choice "half_the_shoes" {
    [["Because it's half the shoes."]],
    when = no(flag "sums"),
    reply = [[And if I'd brought none?]],
    sets = { "sums", "thin" }, anger = -3, trust = 1, to = "tonight",
    because = [[It made her smile, and it is only arithmetic. She has already done the next sum.]],
  },
  choice "nights_and_nail" {
    [["A hundred and twelve nights are yours. The nail is ours."]],
    when = flag "nail",
    reply = [[... Say that again. I want to get it right for Rosa.]],
    shows = "state_facts_calmly", anger = -7, trust = 7, to = "tonight",
    because = [[One breath. Rosa can pass it on, and it will not spoil on the way.]],
  },
  choice "keep_it_quiet" {
    [["Between ourselves, it's more than I'm meant to give. Could it stay between us, please?"]],
    reply = [[What do you think we talk about, at four in the morning?]],
    sets = "thin", anger = -3, trust = -1, to = "tonight",
    because = [[It was meant as a confidence. A kindness that must be hidden is told first.]],
  },
  choice "ask_for_more" {
    [["I see what you mean. Let me ring the area manager, and find out whether I can get you the rest."]],
    when = no(visited "ring"),
    reply = [[I didn't ask you for the rest. I asked you why. ... Ring, then.]],
    shows = "commit_to_plan", anger = -1, trust = -1, takes = minutes(2), to = "ring",
    because = [[She wanted a reason and you went to look for money.]],
  },
}

beat "tonight" {
  does { [[She walks to the mirror and back in the new pair. Then once more, faster, as if a bell had gone.]], when = flag "shod" },
  says { [[And if these go, at ten past three?]], when = flag "shod" },
  does { [[She has the slip for the money in her hand, and the white clogs on her feet.]], when = no(any { flag "shod", flag "hope" }) },
  says { [[It's kind of you. But I can't walk the ward on a slip of paper.]], when = no(any { flag "shod", flag "hope" }) },
  says { [[Something better, you said. And how will I know? I'll be asleep.]], when = all { flag "hope", no(flag "shod") } },

  choice "two_nails" {
    [[Turn one over and put her thumb to the heel. "Two nails. I looked. And tomorrow I'll ring, and ask you if they held."]],
    when = flag "shod",
    reply = does [[She presses twice, as if she felt for a pulse. "Two," she says. "Both there."]],
    shows = { "state_facts_calmly", "commit_to_plan" }, arises = "promise_made", anger = -5, trust = 6, to = "receipt",
    because = [[She asked for a promise, and you gave her something better that she can feel with her thumb.]],
  },
  choice "your_pension" {
    [["They won't, I promise. That pair will never let you down. I'll ring tomorrow, and you can tell me so."]],
    when = flag "shod",
    reply = [[I'll tell the bell.]],
    shows = "break_promise", arises = "promise_made", anger = -6, trust = 5, to = "receipt",
    because = [[Nobody can promise for a shoe. If one goes, it will be your word that broke.]],
  },
  choice "when_awake" {
    [["Thank you for bringing it to me. I'd like to ring and hear how it went: when are you awake tomorrow?"]],
    reply = [[Half past six, in the evening. That's breakfast. ... Nobody ever asks.]],
    shows = { "thank", "commit_to_plan" }, sets = "breakfast", arises = "promise_made", anger = -5, trust = 7, to = "receipt",
    because = [[You promised a call and not a shoe. And you asked for the hour in which it would be welcome.]],
  },
  choice "fetch_a_seven" {
    [["Then put it towards a pair. I'll fetch you a seven and look for the nails, and tomorrow I'll ring and ask if they held."]],
    when = no(any { flag "shod", flag "hope" }),
    reply = [[Two nails, please. ... That's the first thing today that has held together.]],
    shows = { "explain_what_can_be_done", "commit_to_plan" }, sets = "shod", arises = "promise_made", anger = -6, trust = 6, takes = minutes(4), to = "receipt",
    because = [[Money is not something to stand in. You saw that, and it took four minutes.]],
  },
  choice "before_lunch" {
    [["I'll ring you tomorrow before lunch, I promise. Then you can tell me all about how it went."]],
    reply = { { [[I come off at eight, and then ... Well. Before lunch. It's kind of you.]], when = flag "shod" },
              does [["And tonight?" she asks the clogs. To you she says: "I come off at eight. ... Before lunch, then."]] },
    shows = "commit_to_plan", sets = "lunch", arises = "promise_made", anger = -3, trust = 2, to = "receipt",
    because = [[A friendly promise, made for your day and not for hers. She was too polite to say.]],
  },
  choice "off_that_shelf" {
    [["I promised too much there. Half price, in a seven, off that shelf, now. And tomorrow I'll ring, to hear how they did."]],
    when = all { flag "hope", no(any { flag "half", flag "swap", flag "refunded" }) },
    reply = [[I did wonder. I thought perhaps those were only for show.]],
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(29), sets = { "half", "shod", "one_shoe_taken" },
    arises = "fixed", anger = -5, trust = 5, takes = minutes(4), to = "receipt",
    because = [[You heard your own promise, and put a pair of shoes in its place.]],
  },
}

-- When she goes

beat "door" {
  at_most = 1, otherwise = "bus_stop",
  does [[She puts the shoe in her bag, and the heel on top of it, with the label facing out.]],
  says { [[You've let me sleep through the only part of today that was mine.]], when = flag "overslept" },
  says [[There's a bus. I'd like to be on it.]],

  choice "before_you_go" {
    [["Before you go. For a heel that comes off like that I can do half: one shoe, no box. I should have said so first."]],
    when = unoffered,
    reply = { { does [["The area manager wants ringing," Danny whispers. "Before, not after." She puts the bag down anyway.]], when = must_ring },
              [[You should. I'd have put the bag down sooner.]] },
    shows = { "meet_halfway", "explain_what_can_be_done" }, costs = money(29), sets = { "half", "one_shoe_taken" },
    anger = -6, trust = 5, to = "why",
    because = [[The door is a late place for it. On the bus it would have been later.]],
  },
  choice "two_twenties" {
    [[Take two twenties out of the till and hold them out to her. "Please. I'd hate you to go like this."]],
    reply = does [[She takes them. At the door she puts them into the tin for the lifeboats, folded, both of them. Then she goes.]],
    shows = "give_away_the_farm", costs = money(40), sets = "price_known", arises = "customer_leaves", anger = -4, trust = -3,
    to = "bus_stop",
    because = [[You would hate it. So the forty pounds were for you, and she knew where to put them.]],
  },
  choice "up_to_you" {
    [["Well, that's up to you, of course. You know where we are."]],
    reply = does [["Yes," she says. "Behind the sign." The clogs go off across the road, one, two, one, two.]],
    shows = "stonewall", arises = "customer_leaves", anger = 6, trust = -10, to = "bus_stop",
    because = [[She does know where you are. She had come to find out if anybody was in.]],
  },
  choice "your_number" {
    [["I'm sorry. Leave me a number, and tonight I'll have a better answer for you than this."]],
    reply = [[It's on the card slip, from March. It has been there all the time.]],
    shows = "apologise", arises = { "customer_leaves", "promise_made" }, anger = -4, trust = 2, to = "bus_stop",
    because = [[A decent thing to say, and she goes in the clogs she came in.]],
  },
}

beat "bus_stop" {
  at_most = 1, otherwise = "gone",
  does [[Through the window you see her in the shelter, with the bag on her knees. The board says four minutes.]],

  choice "cross" {
    [[Cross the road and sit down, not too near. "I'm sorry. I'd like to hear all of it, if it takes two buses."]],
    reply = { { [[You've heard all of it. You sat there and heard it. That's the part I can't make out.]], when = shown "hear_out" },
              { [[There's only the end left. He woke up, and he asked if *I* was all right. That's all it was.]], when = visited "the_rest" },
              [[... A man was bleeding, and I held on to him, in those. Twenty-two minutes. When he woke up he asked if I was all right. That's all of it.]] },
    shows = { "call_back", "apologise", "hear_out" }, anger = -7, trust = 7, takes = minutes(4), to = "again",
    because = [[You came out from behind the sign, and you brought all the time there was.]],
  },
  choice "danny_runs" {
    [["Danny, run over and tell her that she can have the money."]],
    reply = does [[You see Danny talk, and point back at the shop. You see her shake her head. Then she shakes his hand.]],
    shows = "put_right", partly = "call_back", arises = "customer_leaves", anger = -2, trust = -6, to = "gone",
    because = [[You sent the money across, and not yourself. She was nice about it, to Danny.]],
  },
  choice "three_boxes" {
    [[Put three boxes of sevens under your arm, and go across to her with them.]],
    reply = does [["They've all got boxes," she says. She moves her bag, so that there is somewhere to put them.]],
    shows = { "call_back", "peace_offering" }, anger = -5, trust = 5, takes = minutes(2), to = "again",
    because = [[You brought the shop to her. It is still the shoes that come first, and her story that comes after.]],
  },
  choice "let_it_come" {
    [[Let the bus come. She has had no sleep. When she has, it'll look smaller to her.]],
    reply = does [[It comes. When it has gone, there is nobody in the shelter.]],
    shows = "stonewall", arises = "customer_leaves", anger = 2, trust = -10, to = "gone",
    because = [[It may look smaller. So will you.]],
  },
  choice "at_breakfast" {
    [[Let her sleep first. Ring her this evening, when she is up, with an answer in your hand.]],
    reply = does [[The bus comes, and takes her with it. You write *18:30* on the back of your hand.]],
    arises = "customer_leaves", sets = "rang_late", anger = -4, trust = 3, to = "receipt",
    because = [[A good hour to ring, and a whole day of having gone home with nothing.]],
  },
}

beat "again" {
  says [[So. What have you come out here to say?]],

  choice "no_hard_feelings" {
    [["Only that my hands are tied. I wanted you to know, so that there are no hard feelings."]],
    reply = does [["You walked over here to tell me no," she says. It is her bus. She gets on it.]],
    shows = { "hide_behind_policy", "defend" }, arises = "customer_leaves", anger = 8, trust = -12, to = "gone",
    because = [[You came all that way, and you brought the sign with you.]],
  },
  choice "thank_her" {
    [["Thank you. You carried that heel across town so that I could look at it, and I didn't look properly."]],
    reply = [[No. You didn't. ... I'll let this bus go, then.]],
    shows = "thank", anger = -6, trust = 6, takes = minutes(3),
    to = { { when = any { flag "half", flag "swap", flag "refunded", flag "loan" }, "tonight" }, { when = visited "needs", "offer" }, "needs" },
    because = [[The thanks that nobody had given her. She came back on the strength of it.]],
  },
  choice "to_the_ward" {
    [["Thank you for bringing it in. A new pair, half price. I'll have them on your ward at half past seven, and ring you tomorrow."]],
    when = no(any { flag "half", flag "swap", flag "refunded" }),
    reply = [[... Ask for Folasade. Don't wear those shoes on my floor.]],
    shows = { "thank", "meet_halfway", "explain_what_can_be_done", "commit_to_plan" }, costs = money(29),
    sets = { "half", "shod", "one_shoe_taken" }, arises = "promise_made", anger = -7, trust = 7, to = "receipt",
    because = [[What, for how much, and where it will be when the bell goes. She can sleep on the bus.]],
  },
}

-- What leaves her satisfied and no more.
local hurt = any {
  no(shown "hear_out"), shown "condescend", shown "scold", flag "thin",
  arisen "customer_leaves", all { flag "loan", no(flag "half") },
}
local function comes_out()
  return { { when = flag "price_known", "price" }, { when = any { no(flag "shod"), flag "rang_late" }, "cool" }, { when = hurt, "kept" }, "glad" }
end
local function settles() return { { when = flag "price_known", "price" }, "cool" } end

-- The same day

beat "receipt" {
  later = at "Saturday 12:50",
  does { [[One o'clock, nearly. The third from her ward today, a young porter with his cap in his hand.]], when = farm },
  does { [[One o'clock, nearly. A young porter from the hospital comes in on his way home, with his cap in his hand.]], when = no(flag "farm_given") },
  does [[He lays a receipt on the counter and smooths it flat. There is nothing else.]],
  does { [["They say on the ward that you don't ask to see them," he says. "That's lucky. I left mine on a train."]], when = flag "price_known" },
  does { [["Folasade had one shoe, and she got a pair," he says. "I've none. I thought, maybe, one? I left mine on a train."]], when = all { flag "swap", no(any { flag "price_known", flag "rang_late" }) } },
  does { [["Folasade had one shoe, and she got half," he says. "I've none. I thought, maybe, a quarter? I left mine on a train."]], when = all { flag "half", no(any { flag "swap", flag "price_known", flag "rang_late" }) } },
  does { [["Folasade got no money for one," he says. "So I know what you'll say to none. I left mine on a train."]], when = all { no(flag "price_known"), any { flag "rang_late", no(any { flag "half", flag "swap" }) } } },

  choice "ten_pounds" {
    [["For asking so nicely, have ten pounds out of the till. Buy yourself a proper breakfast."]],
    when = no_rule_yet,
    reply = does [["Thanks," he says. He is a nice boy. You can see him thinking whom to tell first.]],
    shows = "give_away_the_farm", costs = money(10), sets = "price_known", to = "nail",
    because = [[It is the first time that this shop has paid for no shoe at all.]],
  },
  choice "whose_wedding" {
    [["What were they for? I can't pay, but I can measure you."]],
    reply = does [["My sister's wedding. I carry the rings." He takes a nine, and wide. He pays for them, and he asks for the box.]],
    shows = { "find_cause", "explain_what_can_be_done" }, takes = minutes(10), to = "nail",
    because = [[He came with half a joke and a whole worry. You answered the worry.]],
  },
  choice "what_comes_of_it" {
    [["You see, this is what comes of doing people favours. It isn't right."]],
    reply = does [["I haven't had one yet," he says. "I only asked." He puts his cap on.]],
    shows = "scold", to = "nail",
    because = [[You were talking to the week that you have had. He was the one standing there.]],
  },
  choice "ring_the_railway" {
    [["I go by the shoe, and there isn't one. What I can do is ring the railway with you, now, and ask what they've found."]],
    reply = does [[They are in a cupboard in King's Lynn. *Shoes, new, one pair, in box.* He goes quite pink.]],
    shows = { "explain_what_can_be_done", "state_facts_calmly" }, takes = minutes(10), to = "nail",
    because = [[It was never a refund that he needed. It was his shoes.]],
  },
  choice "a_line" {
    [["Oh, what bad luck. I do hope that they turn up."]],
    reply = does [["So do I," he says. He folds the receipt in four, and then in eight.]],
    to = "nail",
    because = [[It was kind, and he took it kindly. He came with nothing, and he goes with nothing.]],
  },
}

beat "nail" {
  later = at "Saturday 18:25",
  does [[The door is locked. Ingrid Solheim, the area manager, has come by car. She takes the slips off the spike, one by one.]],
  does { [[There is one for each time that the rule was bent.]], when = no(visited "heard") },
  does { [["*Slippers, no box. Seemed sad*," she reads out. "What do I tell the other five shops?"]], when = fresh },
  does { [["And half, for a heel without a nail?" she says. "That's thin. I'll ask the makers for the rest of it."]], when = all { flag "nail", flag "half", flag "thin", no(flag "swap") } },
  does { [["A box, then a shoe, and today a receipt," she says. "You can see where it's going. What do I tell the other five shops?"]], when = once },
  does { [["*Goodwill*," she says. "And since then they come in threes. What do I tell the other five shops?"]], when = farm },
  does { [["And nobody rang me," she adds, to the slips.]], when = all { must_ring, any { flag "half", flag "swap", flag "refunded" } } },
  does [["So do we take one shoe," says Danny, "or don't we?"]],

  choice "sign_back" {
    [["From tomorrow it's the box and the pair again, for everybody."]],
    when = no_rule_yet,
    reply = does [["It's clean," says Ingrid. She puts the bare spike back by the till. "It doesn't need you, though."]],
    shows = "hide_behind_policy", to = settles(),
    because = [[After such a week a rule is a rest. The next heel without a nail will meet it, and not you.]],
  },
  choice "one_sentence" {
    [["One shoe will do. We look at it, and write down why, in one sentence. No shoe, no money. Anybody may read it."]],
    reply = does [["Even the queue?" says Danny. "Best of all the queue," says Ingrid, and asks him for a pencil.]],
    shows = { "fix_the_process", "take_notes" },
    to = { { when = flag "rang_late", "call" }, "sunday" },
    because = [[A rule with an open hand in it. It says what you need in order to say yes.]],
  },
  choice "one_off" {
    [["She was a one-off. And I'm sure that she'll keep it to herself."]],
    reply = does [["She'd told the ward by one o'clock," says Danny. He writes down *one-off*, and then he crosses it out.]],
    sets = "thin", to = { { when = flag "rang_late", "call" }, "sunday" },
    because = [[The next one will be a one-off as well. They all are, from near by.]],
  },
  choice "turn_them_over" {
    [[Fetch every pair of that shoe from the stockroom, and turn them over on the counter. "Start with these."]],
    reply = does [[Nineteen pairs. "Seven have no nail," says Danny. Ingrid is already ringing the other five shops.]],
    shows = "fix_the_process", sets = "turned", takes = minutes(5),
    to = { { when = flag "rang_late", "call" }, "sunday" },
    because = [[The question was never one shoe or two. It was how many more heels are going to come off at ten past three.]],
  },
}

-- Sunday

beat "sunday" {
  later = at "Sunday 10:50",
  does [[Nobody is in the shop but Danny, who is building something out of lids.]],
  does { [[Beside him stand seven more pairs that have no nail.]], when = all { flag "nail", no(flag "turned") } },
  does { [[At half past seven last night she went on in the white clogs. Nobody had found her anything.]], when = all { flag "hope", no(flag "shod") } },
  does { [[Her number is on the slip. *18:30, breakfast*, you have written.]], when = flag "breakfast" },
  does { [[Her number is on the slip. *Before lunch*, you have written.]], when = flag "lunch" },
  does { [[Her number is on the slip.]], when = no(any { flag "breakfast", flag "lunch" }) },

  choice "ring_now" {
    [[Ring now. It's a decent hour, the shop is quiet, and it shows that she's on your mind.]],
    reply = does [[Nine rings. "Who is it?" she says. "What's happened? What time is it?"]],
    shows = "call_back", sets = { "woke", "thin" }, anger = 7, trust = -5, to = "call",
    because = [[A decent hour for you. For her it is the middle of the night, with a bell in it.]],
  },
  choice "danny_sends" {
    [[Let Danny send her a message: "Hope you're loving your visit to us! Tap a star to tell us how we did."]],
    reply = does [[That evening, one star. Then a second message. *That was my thumb*, it says. *I was asleep.*]],
    shows = "recite_script", partly = "call_back", anger = 3, trust = -5, to = settles(),
    because = [[The message came from nobody, and asked her to do something for you.]],
  },
  choice "half_past_six" {
    [[Wait until half past six. By then she will be up, and not yet out of the door.]],
    when = no(flag "lunch"),
    reply = does [[Two rings. Behind her somebody is looking for a clean cup.]],
    shows = "call_back", anger = -4, trust = 5, takes = minutes(460), to = "call",
    because = [[Her morning is your evening. You rang her in her own day.]],
  },
  choice "can_sleep_through" {
    [[Send her something that she can sleep through. "Thank you for coming in. When you're up, may I ring, and hear how you stood?"]],
    reply = does [[In the evening there is one word on your phone. *Up.* You ring. She has it at her ear already.]],
    shows = { "call_back", "thank" }, anger = -4, trust = 6, takes = minutes(460), to = "call",
    because = [[You were in touch before lunch, and she slept until supper.]],
  },
  choice "let_her_be" {
    [[Leave her in peace. If anything had come off, she'd have been at the door by now.]],
    reply = does [[The phone is quiet, on both sides.]],
    shows = "break_promise", anger = 2, trust = -3, to = settles(),
    because = [[Perhaps it was all well. You had said that you would ring, and she had her breakfast beside the phone.]],
  },
}

beat "call" {
  channel = "phone",
  does { [[You ring her. Two rings, and a kettle coming to the boil.]], when = flag "rang_late" },
  says { [[I had been asleep for two hours. Say it quickly, and I may get back there.]], when = flag "woke" },
  says { [[The shoe shop. At breakfast. ... Go on.]], when = flag "rang_late" },
  says { [[Yes, they held. Twelve and a half hours. I sat down once, to write.]], when = all { flag "shod", no(any { flag "woke", flag "rang_late" }) } },
  says { [[I did it in the white clogs. They heard me coming on three wards.]], when = no(any { flag "shod", flag "woke", flag "rang_late" }) },
  says { [[He's had toast, my gentleman. And sent it back for being cold. So he's better.]], when = all { visited "the_rest", no(any { flag "woke", flag "rang_late" }) } },
  does { [[You tell her about the seven pairs. "Then it wasn't how I walk," she says.]], when = all { flag "turned", no(flag "nail") } },
  does { [["Seven more pairs," you tell her. "Then I'm not the last," she says.]], when = all { flag "turned", flag "nail" } },

  choice "thank_and_sorry" {
    [["I rang to thank you for bringing it in, heel and all. And I'm sorry. It should never have come off."]],
    reply = { { [[You've thanked me more than the hospital has. ... It was a good heel. Up to ten past three.]], when = shown "thank" },
              [[Well. You're the first to say either. ... It was a good heel. Up to ten past three.]] },
    shows = { "call_back", "check_back", "thank", "apologise" }, anger = -6, trust = 6, to = comes_out(),
    because = [[Nothing to sell and nothing to ask, only the two words that were still owing.]],
  },
  choice "both_of_them" {
    [["Well, you managed. But another time do keep both of them, won't you?"]],
    reply = { { [[Shall I bring the gentleman in as well?]], when = visited "the_rest" },
              [[They burned the other one, with what was on it. I'd have had to be quick.]] },
    shows = { "scold", "tell_them_they_are_wrong" }, anger = 9, trust = -9, to = settles(),
    because = [[You rang to see how she was, and ended by telling her what she had done.]],
  },
  choice "knew_it" {
    [["I knew you'd be all right. That's a load off my mind, I can tell you. I hardly slept."]],
    reply = [[I'm sorry to hear it.]],
    shows = "call_back", anger = 3, trust = -4,
    to = { { when = flag "price_known", "price" }, { when = any { no(flag "shod"), flag "rang_late" }, "cool" }, "kept" },
    because = [[She had something to tell you, and it turned out to be about your night.]],
  },
  choice "about_the_money" {
    [["Thank you for bringing it in. I'm sorry that you had to wait. One shoe, no box, and I can do half off a pair, and bring it to you on the ward."]],
    when = any { flag "rang_late", no(any { flag "half", flag "swap", flag "refunded" }) },
    reply = [[... Now I'm awake. And I don't have to come in and ask.]],
    shows = { "call_back", "thank", "meet_halfway", "explain_what_can_be_done", "apologise" }, costs = money(29),
    sets = { "half", "shod", "one_shoe_taken" }, arises = "fixed", anger = -7, trust = 6, to = { { when = flag "price_known", "price" }, { when = hurt, "kept" }, "glad" },
    because = [[What you owed her was an answer, and here it is. It would have been worth more across the counter.]],
  },
  choice "tell_the_ward" {
    [["We do look after our nurses. If you'd tell the ward so, there's a little link."]],
    reply = [[Send it. I'll know what to do with it.]],
    shows = "recite_script", partly = "call_back", anger = 4, trust = -6, to = settles(),
    because = [[She will tell the ward. She would have told them something else, if nobody had asked her to.]],
  },
  choice "never_finished" {
    [["Thank you for coming in with it. And I'm sorry: I never let you get to the end. What happened, after you fell?"]],
    when = all { visited "story", no(shown "hear_out"), any { shown "interrupt", shown "solve_too_soon" } },
    reply = [[I held on to him. That's all I did. And when he woke up, he asked if the nurse was all right. The one who fell. ... There. Now you know.]],
    shows = { "call_back", "thank", "apologise", "hear_out" }, anger = -6, trust = 7, takes = minutes(5), to = comes_out(),
    because = [[It is a day old, and it has been nobody's story but hers. You asked when there was nothing to buy by it.]],
  },
}


-- How it comes out

ending "glad" { outcome = "kept", later = hours(15),
  does [[It is Monday. Half of the night shift is behind her.]],
  says [[I've told them: bring what's left, and say why. They've all got two today. I checked.]] }
ending "kept" { outcome = "kept",
  says [[I'll be back when these are done. A hundred and twelve nights. I've started counting.]] }
ending "cool" { outcome = "wavering",
  does [[On the table in the ward kitchen there is a catalogue of nurses' shoes. Somebody has turned down a corner.]] }
ending "price" { outcome = "wavering",
  does [[On Thursday an envelope comes by post. There is a receipt in it, and nothing else. *You know what to do*, it says on the back.]] }
ending "gone" { outcome = "lost",
  does [[At ten past eight every morning a pair of black shoes goes by on the other side of the road. They are not yours. They fit.]] }
