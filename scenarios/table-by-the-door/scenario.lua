-- The table by the door. The facts are credited in README.md beside this file; the restaurant, the light and the coat are ours.
--
-- A reply that is only her words stands bare. What is seen, or said by others, is does [[...]].
local so_so = { { when = flag "farm", "bought" }, "cool" }
local half_past_eight = all { shown "commit_to_plan", no(flag "eight") }
local cooler = { { when = flag "farm", "bought" }, { when = flag "told", "told_first" }, "cool" }

scenario {
  id = "table-by-the-door", title = "The table by the door", channel = "table", method = "make-it-right",
  difficulty = 4, minutes = 10, opens = "Saturday 19:20", currency = "CAD", may_give = money(90),
  brief = [[You are Dominique. You run the floor at La Brise, above the river in Trois-Pistoles, Quebec. It is a Saturday in February,
twenty below zero, and the house is full. Karim, who seats the guests, has come to fetch you: the lady at the table by the door would
like the manager. People look round as you walk over. Dinner for two is a hundred and sixty dollars. You may give
up to ninety without asking Mr Roy, who owns the place.]],
  goal = [[She goes home happy, which is more than satisfied, and nobody in the room has been made small.]],
  unknown = { "Why this table, and why tonight", "What went wrong, apart from the draught" },
  customer = { name = "Claire Moreau", portrait = "moreau", anger = 62, trust = 30, worth = money(1400),
               facts = { "Dinner for two at seven, with her mother", "Rang three weeks ago to book",
                         "The booking says: table 7, window, preferred" } },
  starts = "called", leaves = { "farm" },
  discuss = {
    "How does a polite yes sound, in your house, when it means no?",
    "Who here knows why a guest is coming? Who ought to?",
    "What could you have given her that would have cost nothing?",
  },
}

-- By the door

beat "called" {
  does [[The table by the door. A woman in green, with pearls. Across from her an old lady, her coat buttoned to the chin and her bag on
her knees. At the next tables they have stopped talking.]],
  says [[Good evening. You are in charge here? Good.]],
  says [[My mother can't take her coat off. *La Brise*, it says outside. I took that for a name. What I'd like to know is –]],
  does [[The door opens. The cold walks in, and the old lady gets half up. "Is it the boat?" she says. "Not yet, Maman."]],

  choice "more_quietly" {
    [["Madame, if I may just stop you there. A little more quietly? People have come for a nice evening."]], interrupts = true,
    reply = [[So have we. ... I can go lower.]],
    shows = { "interrupt", "scold" }, arises = "in_public", anger = 9, trust = -7, to = "lower",
    because = [[She had not raised her voice. She heard that her mother is in people's way.]],
  },
  choice "clean_page" {
    [[Turn your order pad to a clean page. "By the door, since seven. Go on, I'm writing."]],
    reply = [[Good. I'd begun to think that nobody in this house can write.]],
    shows = "take_notes", arises = "in_public", anger = -4, trust = 6, to = "booking",
    because = [[A small thing to do. For a reason that you do not know yet, it is the one she was waiting for.]],
  },
  choice "by_the_stove" {
    [["But you can't sit in that. Twelve is just leaving, by the stove. One minute, and I'll have your plates over there."]],
    reply = [[And you don't want to know anything first?]],
    shows = "solve_too_soon", arises = "in_public", anger = -6, trust = 3, to = "booking",
    because = [[It is quick, and it is kind, and it is about the draught. She had said one thing so far, and you had closed it.]],
  },
  choice "it_does_say" {
    [["I looked on my way over, Madame, and it does say *preferred*. We try. It isn't a promise."]],
    reply = [[So it's written down, what I said on the telephone. In one word.]],
    shows = { "hide_behind_policy", "defend" }, arises = "in_public", anger = 12, trust = -10, to = "lower",
    because = [[It does say so. You came to her table to read her the reason why you owe her nothing.]],
  },
  choice "sorry_what" {
    [["I'm Dominique, this is my room, and I'm sorry. Tell me what's happened."]],
    reply = [[A name, and a sorry. That's two more than we got at the door.]],
    shows = "apologise", arises = "in_public", anger = -5, trust = 6, to = "booking",
    because = [[You do not know what for yet, and you ask.]],
  },
  silence = {
    after = seconds(20), reply = [[Can you hear me? You may nod.]],
    shows = "stonewall", arises = "in_public", anger = 7, trust = -6, to = "lower",
    because = [[You were looking for the right words. She, and forty people, saw a manager with none.]],
  },
}

beat "lower" {
  at_most = 1,
  does [[She does not raise her voice. It goes down, and the room goes down after it, so as not to miss anything. Karim stands two tables
off, with a jug.]],
  says [[I speak all night to people who can't hear me for shouting. So I don't shout. I ask one thing, and then I wait.]],
  says [[Who decided that we sit here?]],

  choice "i_did" {
    [["I did. It's my floor, and I'm sorry. What were you promised?"]],
    reply = [[So you do know the word.]],
    shows = "apologise", anger = -6, trust = 7, to = "booking",
    because = [[It was Karim's hand. It is your house. She asked who decides, and now somebody does.]],
  },
  choice "it_was_karim" {
    [["That was Karim. I'll have a word with him."]],
    reply = does [["Karim," she says, as if she were writing it down. In the jug the water has begun to shake.]],
    shows = "blame_others", anger = -4, trust = -2, to = "preferred",
    because = [[You gave her a name, and it was not yours. Karim has to carry that jug past her all evening.]],
  },
  choice "sit_down" {
    [[Bring a chair, and sit down with them, on the side of the door. "I've got as long as it takes."]],
    reply = [[Now you feel it too. ... All right.]],
    shows = "stay_calm", partly = "hear_out", anger = -6, trust = 6, takes = minutes(2), to = "booking",
    because = [[You are lower than she is, and you are in the draught.]],
  },
  choice "every_guest" {
    [["I do understand your frustration. I can assure you that we take the comfort of every guest very seriously."]],
    reply = [[I asked you about two guests.]],
    shows = "recite_script", anger = 7, trust = -8, to = "preferred",
    because = [[She asked a question with a short answer. What she got would fit any table in any house.]],
  },
  choice "hot_cider" {
    [["Let's not go into who did what. Two hot ciders, on the house, and then we'll see where we are."]],
    reply = [[I know where we are. It's my mother who doesn't.]],
    shows = { "solve_too_soon", "peace_offering" }, costs = money(14), anger = -5, trust = 2, to = "preferred",
    because = [[Something warm was a good thought. It came in the place of an answer, and she drank neither.]],
  },
}

beat "booking" {
  says [[Three weeks ago I rang here. I asked for table seven, in the window. The woman asked me why, and I told her why. Ten minutes. I don't do
that, on the telephone.]],
  says [[Of course, Madame, she said. And tonight we walk in, and there are four men at it with their boots off. And your young man
takes us to this one.]],
  does [[The door. The old lady is on her feet, bag and all. Claire Moreau has her by the sleeve. "Not yet, Maman. Sit."]],

  choice "somebody_must" {
    [["On a full Saturday somebody has to sit there, Madame. It isn't personal."]],
    reply = [[No, it isn't. That's just what is the matter with it.]],
    shows = "defend", anger = 8, trust = -7, to = "preferred",
    because = [[She had made it personal for ten minutes, on the telephone. You told her that it was not.]],
  },
  choice "back_to_the_door" {
    [[Say nothing. Move round until your back is between the old lady and the door.]],
    reply = [[Thank you, that's better. ... So what I want to know is, what did she write down?]],
    shows = "hear_out", anger = -5, trust = 6, to = "preferred",
    because = [[You stopped the draught with your back, and let her come to the end. The end was a question.]],
  },
  choice "those_four" {
    [["If I may cut in there, those four won't be long. I'll put you down as next, so that by nine you'll –"]], interrupts = true,
    reply = [[By nine she's asleep. I was coming to that. You have only to let people get there.]],
    shows = { "interrupt", "solve_too_soon" }, anger = -4, trust = 1, to = "preferred",
    because = [[You had a table for her before she had finished telling you which. What you missed was the hour.]],
  },
  choice "what_did_you_tell" {
    [["And what was it that you told her? I'd like to know what she knows."]],
    reply = [[Not across a table. Not in front of her. ... Is it written down, or isn't it?]],
    shows = "find_cause", anger = -3, trust = 4, to = "preferred",
    because = [[The right question. But it was asked in front of forty people, and of one.]],
  },
  silence = {
    after = seconds(8), reply = [[You can wait. Where I work, that takes them a year to learn. ... So what did she write down?]],
    shows = "hear_out", anger = -4, trust = 5, to = "preferred",
    because = [[She was not done. You did not use the gap.]],
  },
}

beat "preferred" {
  does { [[Two ciders stand on the cloth, and steam. Nobody drinks.]], when = shown "peace_offering" },
  does [[Karim has come, with the booking screen flat in front of him, like a tray. "That's all it says," he tells you. "*Window, preferred.*
And the four at seven drive the snow ploughs. It's their first night off since New Year."]],
  says { [[I rang here three weeks ago, and told a woman why we need table seven. Ten minutes, it took me.]], when = no(visited "booking") },
  says [[In Quebec City, when you ring for an ambulance, it's me who answers. People tell me the worst thing there is, and I
write it down while they say it.]],
  says [[I can't write: ambulance, preferred.]],

  choice "three_boxes" {
    [[Turn the screen to her. "You see? It gives us three boxes: none, preferred, allergy. I've complained about it."]],
    reply = [[So it isn't you, and it isn't him, and it isn't the woman. It's the screen. I'll tell my mother.]],
    shows = "blame_others", anger = 5, trust = -7, to = "short",
    because = [[It is a poor screen. She had told it to a person, and she came back to find a box.]],
  },
  choice "away_from_here" {
    [["It should have said what you told us. I'm sorry. Would you tell me, two steps away from here?"]],
    reply = [[... The young man stays with her, then. She likes him.]],
    shows = "apologise", anger = -5, trust = 7, to = "coats",
    because = [[You are sorry for the right thing: not for the wind, but for the ten minutes.]],
  },
  choice "to_be_fair" {
    [["To be fair to Karim, the message that we sent you says it as well. It's in the second line. *Preferred.*"]],
    reply = [[I read it. I took it for good manners. ... Where's your hat, Maman?]],
    shows = { "tell_them_they_are_wrong", "hide_behind_policy" }, anger = 13, trust = -12, to = "hat",
    because = [[You were being fair to somebody. She heard that she ought to have known what your words are worth.]],
  },
  choice "what_should_it" {
    [["Thank you, Karim. Sit with Madame for a minute?" Pad out, two steps away: "What should it have said?"]],
    reply = [[Is that a whole page? You'll need it.]],
    shows = { "take_notes", "find_cause" }, anger = -4, trust = 7, to = "coats",
    because = [[He keeps his face, her mother is out of earshot, and there is a pencil.]],
  },
  choice "say_sorry_karim" {
    [["Karim, window means the window. Say sorry to these ladies, please."]],
    reply = does [["Sorry," says Karim, to the screen. "Oh, don't," she says to you, quite gently. "He's somebody's son."]],
    shows = "blame_others", sets = "shamed", anger = -5, trust = -3, to = "short",
    because = [[Everybody saw who was at fault, and everybody saw who said so. She has stopped being angry. She is sorry for him.]],
  },
}

-- What it was for

beat "coats" {
  does [[By the coat rack everybody can see you, and nobody can hear you. Karim is on the edge of a chair, and the old lady is telling him
something with her hands.]],
  says [[She's from the other side of the river. Her father kept the lighthouse. From table seven you can see it, low down. Every ten seconds.
My father took her away from there. The least he could do, he said, was show it to her. Every February. Forty-two times. He's dead now.]],
  says [[When she sees it, she counts. And as long as she counts she's in there, and you can talk to her.]],
  says [[On Monday I drive her to a home, near me. There's no river. She doesn't know. So not a word, please, to anybody.]],
  does [[You nod.]],
  says [[I can't just put my mother in a car without –]],

  choice "would_she_keep_it" {
    [["But would she keep hold of it, if you told her? Sometimes it's kinder just to drive."]], interrupts = true,
    reply = [[All night I hear from people who weren't told, because it was kinder.]],
    shows = { "interrupt", "condescend" }, arises = "long_customer", anger = 10, trust = -9, to = "coat",
    because = [[You meant to take a weight off her. She was about to say what she has carried for three weeks.]],
  },
  choice "at_the_coats" {
    [[Say nothing. Look at the coats, and not at her.]],
    reply = [[... without telling her. And by the door I can't. By the door she thinks that she's waiting for the ferry.]],
    shows = "hear_out", arises = "long_customer", anger = -5, trust = 7, takes = minutes(2), to = "coat",
    because = [[She could only say it to somebody who was not looking. Now you know why the coat is on.]],
  },
  choice "my_grandmother" {
    [["Oh, I know. My grandmother took me for the priest. Every single –"]], interrupts = true,
    reply = does [["The priest." She has to laugh, and puts a hand over it. Then it is gone, whatever she was going to say.]],
    shows = "interrupt", arises = "long_customer", anger = -8, trust = 7, to = "coat",
    because = [[You made her laugh, on a night like this. You will not hear the end of that sentence.]],
  },
  choice "not_a_cent" {
    [["You don't pay a cent tonight. And there'll be champagne, for her."]],
    reply = [[... No, it's kind of you. I was in the middle of something.]],
    shows = { "give_away_the_farm", "solve_too_soon" }, arises = "long_customer", costs = money(270), sets = { "farm", "free" }, anger = -9, trust = 5, to = "toast",
    because = [[You were moved, and you reached for the biggest thing in the house. It makes a noise when it is opened.]],
  },
  choice "page_read_back" {
    [[Write it, and read it back. "The light. Ten seconds. Monday. She does not know." Then hold the pencil still.]],
    when = no(shown "take_notes"),
    reply = [[That's how it's done. ... Without telling her. I can't put her in a car without telling her. Put that.]],
    shows = { "take_notes", "hear_out" }, arises = "long_customer", anger = -5, trust = 8, takes = minutes(3), to = "coat",
    because = [[It is what she does for other people. You got the words right, and then you waited for the rest.]],
  },
  choice "light_first" {
    [[Wait, until she shakes her head. "So it's not the draught. It's the light, and what you have to say to her."]],
    reply = [[Yes. And in that order. First the light.]],
    shows = { "hear_out", "find_cause", "see_their_side" }, arises = "long_customer", anger = -6, trust = 7, to = "coat",
    because = [[You gave her time. She has two things to do tonight, and now they have an order.]],
  },
}

beat "short" {
  says [[No. I told it once, all of it, to a woman with a nice voice. You can have the short one.]],
  says [[From table seven you see a light, over the river. Her father kept it. She counts it, and then you can talk to her. My father sat
her down in front of it every February. Forty-two times. This is the last. There. That was a minute, and I'd have sent somebody by now.]],

  choice "other_windows" {
    [["A window, then. There's one round the corner. I'll have it cleared for you."]],
    reply = [[With a light in it? That one looks out on your car park.]],
    shows = "solve_too_soon", arises = "long_customer", anger = -3, trust = -3, to = "coat",
    because = [[She said *a light*. You heard *a window*, which is what was written down the first time.]],
  },
  choice "forty_two" {
    [["Forty-two Februaries at one table. And we put her by the door. I'm sorry."]],
    reply = [[He took the chair with its back to it, always. He said that he'd seen it.]],
    shows = { "apologise", "honour_loyalty" }, arises = "long_customer", anger = -6, trust = 7, to = "coat",
    because = [[You had one minute's worth, and you kept the number. So she gave you her father, which she had not meant to.]],
  },
  choice "left_out" {
    [[Write, with the pad turned so that she can see. "What have I left out?"]],
    reply = [[The forty-two. Put the forty-two. ... Your fours are like a doctor's.]],
    shows = "take_notes", partly = "hear_out", arises = "long_customer", anger = -5, trust = 6, takes = minutes(2), to = "coat",
    because = [[It was too late to be told all of it. It was not too late to have what you were told be right.]],
  },
  choice "the_long_one" {
    [["I'd like the long one, if you can find it in you. I should have asked for it at the door."]],
    reply = [[I'm sure you would. ... Look at her. She thinks that this is the ferry. That's the long one.]],
    shows = "find_cause", partly = "hear_out", arises = "long_customer", anger = -3, trust = 4, to = "coat",
    because = [[She will not tell it twice in one evening. But she turned your head in the right direction.]],
  },
}

-- What can be done

beat "coat" {
  does [[The old lady's soup has gone cold. She has not undone a button. At twelve, by the stove, they are putting on their coats.]],
  says [[So. Now you know. What happens next?]],

  choice "twelve_it_is" {
    [[Take their plates, and carry them over to twelve. "It's the warmest table in the house."]],
    reply = [[Well, it's out of the wind. Come, Maman, we're moving.]],
    shows = "put_right", arises = "fixed", anger = -9, trust = 4, takes = minutes(5), to = "twelve",
    because = [[It is a good table, and it was your idea. She would have told you what the evening needs. It was not heat.]],
  },
  choice "which_first" {
    [["How would you like it settled? I have a warm table now, and the right one when those four have done. You say."]],
    reply = [[Warm, first. Then the light, before she's tired. ... You're the first tonight who has asked.]],
    shows = { "ask_their_remedy", "explain_what_can_be_done" }, anger = -5, trust = 6, to = "plan",
    because = [[You asked first, and then you said what you really have. The choosing was hers.]],
  },
  choice "clear_seven" {
    [["Seven, in five minutes. I'll get those four up and away, and it's yours. You have my word."]],
    when = no(visited "toast"),
    reply = [[Did you hear, Maman? Five minutes.]],
    shows = "break_promise", sets = "five", anger = -12, trust = 8, to = "plan",
    because = [[You gave your word for four men with their boots off. She has told her mother.]],
  },
  choice "what_would_you" {
    [["What would you like me to do?"]],
    reply = [[... I ask that all night long. I'm not used to this end of it.]],
    shows = "ask_their_remedy", anger = -4, trust = 7, to = "plan",
    because = [[You had a table in your head already. You put it down again, and asked.]],
  },
  choice "once_served" {
    [["Once a table is served we don't move people. It's the same for everybody."]],
    reply = [[Then we'll be the same as everybody somewhere else. Come, Maman. The boat's here.]],
    shows = "hide_behind_policy", arises = "customer_leaves", anger = 12, trust = -13, takes = minutes(4), to = "sunday",
    because = [[It keeps a Saturday in order. She had just told you why this one was not like the others.]],
  },
  choice "on_the_house" {
    [["You don't pay a cent tonight, I promise, and champagne for her. It's more than I may sign for. Never mind that."]],
    when = no(flag "farm"),
    reply = [[That's ... I hadn't asked for that.]],
    shows = { "give_away_the_farm", "break_promise" }, costs = money(270), sets = { "farm", "free" }, anger = -13, trust = 6, to = "toast",
    because = [[You offered her what is not yours. What is yours, and costs nothing, she had not been asked about.]],
  },
}

beat "plan" {
  does { [[Five minutes go by, and then five more.]], when = flag "five" },
  does [[At table seven, four steaks have just been put down. They will be an hour.]],
  says { [[So not seven. Then I'll tell you what I do want.]], when = flag "five" },
  says [[I want that coat off her. If the coat comes off, she knows where she is. How you do it is your trade.]],

  choice "see_what_i_can" {
    [["Leave it with me, Madame. I'll put you somewhere warm, and then I'll see what I can do about seven."]],
    reply = [[At my work we say what we're sending, and when it gets there.]],
    shows = "put_right", arises = "fixed", anger = -8, trust = 1, takes = minutes(5), to = "twelve",
    because = [[You moved her, and that was real. The rest of it had no hour in it.]],
  },
  choice "half_past_eight" {
    [["Twelve, now. At half past eight, when those four have eaten, I come and take you across to seven. Me, not Karim."]],
    reply = [[She can do half past eight. Just.]],
    shows = { "put_right", "commit_to_plan" }, arises = { "fixed", "promise_made" }, anger = -9, trust = 8, takes = minutes(5), to = "twelve",
    because = [[What, when, and by whose hands. You did not promise that the coat would come off.]],
  },
  choice "on_the_pad" {
    [[Write it, tear it off, and lay it by her plate. "Table 12, now. Table 7, half past eight. Dominique."]],
    reply = [[Signed. And it says when. I'm keeping this.]],
    shows = { "take_notes", "put_right", "commit_to_plan" }, arises = { "fixed", "promise_made" }, anger = -10, trust = 8, takes = minutes(6), to = "twelve",
    because = [[The last time, all that was written down was one word. Now there is a page, and it is hers.]],
  },
  choice "seven_by_eight" {
    [["You'll have seven by eight o'clock, I promise. The stove till then."]],
    reply = [[At eight she's still wide awake. Good.]],
    shows = { "put_right", "commit_to_plan", "break_promise" }, sets = "eight", arises = { "fixed", "promise_made" }, anger = -11, trust = 8, takes = minutes(5), to = "twelve",
    because = [[You could see the steaks. You gave her the hour that she wanted, and not the one you had.]],
  },
  choice "whoever_took_it" {
    [["If whoever took your call had only told me. Well, come over to twelve."]],
    reply = [[She's the only one in this house who listened to me. ... Twelve, then.]],
    shows = { "blame_others", "put_right" }, arises = "fixed", anger = -8, trust = -6, takes = minutes(5), to = "twelve",
    because = [[It is very likely so. To her it is one house, and you gave away the one person in it whom she trusted.]],
  },
}

beat "toast" {
  at_most = 1, otherwise = "bill",
  does [[Karim brings it with a sparkler in the neck, because that is how he thinks it is done. Somebody begins to clap, and then
everybody does. The old lady gets to her feet. "Are they launching her?" she says.]],
  says [[She thinks that it's for a ship. ... They're all so pleased. Look at them.]],

  choice "you_deserve_it" {
    [["And so they should be. Enjoy it, Madame, the two of you deserve it. Everything is taken care of."]],
    reply = [[Yes. I can see that.]],
    shows = "recite_script", anger = -4, trust = -6, to = "bill",
    because = [[The room is happy, and so are you. She asked for her mother to sit down, and her mother is standing up.]],
  },
  choice "cork" {
    [["That was for me, I think. I'm sorry. You came for something, and I let off a cork in front of it."]],
    reply = { { [[You did. ... And it's one more light in that window. She can't see out for lamps as it is.]], when = visited "still" },
              [[You did. ... Sit, Maman. It's only a bottle.]] },
    shows = "apologise", anger = -5, trust = 6, to = { { when = visited "still", "lamps" }, { when = visited "coat", "plan" }, "coat" },
    because = [[The sparkler cannot be put back. You can say what it was, and go on from there.]],
  },
  choice "a_glass_for_all" {
    [[Have the kitchen come out, and send the four at seven a glass as well. It makes a picture.]],
    reply = does [[The cook cries. The four get up in their socks, and sing. It is a fine evening for everybody else.]],
    shows = "give_away_the_farm", costs = money(60), anger = -6, trust = 2, to = "bill",
    because = [[More of the same, and louder. Nobody in that picture is looking at the coat.]],
  },
  choice "what_do_you_need" {
    [["Thank you, everybody. Back to your soup." Then to her, quietly: "What is it that you need?"]],
    reply = { { [[Less. Less light, to begin with.]], when = visited "still" }, [[Less.]] },
    shows = "ask_their_remedy", anger = -3, trust = 7, to = { { when = visited "still", "lamps" }, "plan" },
    because = [[One word will do, and it was the best order that you took all evening.]],
  },
}

-- Go back, and ask

beat "twelve" {
  later = at "Saturday 20:05",
  does [[There are six plates waiting in the kitchen door, and you have not stood still since. From here you can see twelve, by the
stove: two heads, bent over their fish. It looks like peace.]],

  choice "let_them_eat" {
    [[Let them eat. They have had enough of managers for one evening.]],
    reply = does [[When you next look that way, Claire Moreau has her card out.]],
    arises = "still_unhappy", anger = 3, trust = -5, to = "bill",
    because = [[It looked like peace from the kitchen. Nobody went near enough to see the coat.]],
  },
  choice "honest_no" {
    [[Put the plates down, and go over. "Is this right? I'd sooner have an honest no."]],
    reply = [[The fish is good. ... No.]],
    shows = "check_back", arises = "still_unhappy", anger = -3, trust = 8, takes = minutes(2), to = "still",
    because = [[You made room for the no, and it came. From six plates away it would have been a yes.]],
  },
  choice "all_right_ladies" {
    [[In passing, with four plates along your arm: "Everything to your liking, ladies?"]],
    reply = [[Very nice, thank you.]],
    shows = "recite_script", partly = "check_back", arises = "still_unhappy", anger = 1, trust = -5, to = "bill",
    because = [[You did go and ask. It was the question that has only one answer, and she gave it.]],
  },
  choice "what_have_i_missed" {
    [["She's still got it on. What have I missed?"]],
    reply = [[What she's looking at. It's a wall. And there's a picture on it, of a boat.]],
    shows = { "check_back", "find_cause" }, arises = "still_unhappy", anger = -4, trust = 8, takes = minutes(2), to = "still",
    because = [[You did not ask if they were content. You had seen that they were not, and it was the coat that told you.]],
  },
  choice "send_bread" {
    [[Send Karim over with more bread. "Ask them how it is. They like you."]],
    reply = does [["She says fine," says Karim. He does not go away. "Only the old one's still got her coat on."]],
    partly = "check_back", arises = "still_unhappy", anger = -1, trust = 1, takes = minutes(4), to = "still",
    because = [[He saw what mattered, and he told you. She noticed that you had sent bread.]],
  },
}

beat "still" {
  says { [[You've done what you said. It's warm. I have no complaint.]], when = no(shown "commit_to_plan") },
  says { [[It's warm, as you said. I have no complaint. Half past eight it won't be, I can see that from here.]], when = half_past_eight },
  says { [[You said eight. It's gone eight. ... But it's warm. I have no complaint.]], when = flag "eight" },
  says [[She's asked me five times when it sails.]],
  does [[At table seven they are asking about dessert. It will be nine before they go. All the other windows are full of lamps, like mirrors. The old lady's eyelids are coming down.]],

  choice "best_i_have" {
    [["It's the best that I have, Madame. With a full house there's nothing more that I can do tonight."]],
    reply = [[I know. I said that I had no complaint.]],
    shows = "stonewall", anger = 5, trust = -7, to = "bill",
    because = [[You did a good deal, and it had not worked. She was being polite to you, and you let her.]],
  },
  choice "put_out_lamps" {
    [["Why can you only see it from table seven? Because of our lamps. What if it's the lamps that I put out?"]],
    reply = { { [[Then you'd be early, for half past eight. ... All of them? They're eating.]], when = half_past_eight },
              [[All of them? They're eating.]] },
    shows = "find_cause", anger = -6, trust = 8, to = "lamps",
    because = [[It was never the table. It was what can be seen from it, and that can be brought to where she is sitting.]],
  },
  choice "is_it_you" {
    [["She looks quite content to me, you know. Could it be that you mind it more than she does?"]],
    reply = [[Yes. One of us has to.]],
    shows = "condescend", anger = 9, trust = -10, to = "bill",
    because = [[It was meant to comfort. She heard that her mother is past minding, from somebody who had looked for a minute.]],
  },
  choice "a_feast" {
    [["Then let me at least make a feast of it. Champagne, the pie, the whole bill. I won't have her go home sad."]],
    when = no(flag "farm"),
    reply = [[She isn't sad. She's at the wrong – ... You're already waving to him.]],
    shows = { "give_away_the_farm", "interrupt" }, costs = money(270), sets = { "farm", "free" }, anger = -9, trust = 3, to = "toast",
    because = [[It was your own sadness that you wanted to send home. It costs three times what you may give.]],
  },
  choice "mended_what" {
    [["You said the coat, and I gave you a stove. What would you try?"]],
    when = shown "ask_their_remedy",
    reply = [[I'd turn her chair round. And I'd do something about the lamps. In that window she can only see herself.]],
    shows = "ask_their_remedy", anger = -4, trust = 7, to = "lamps",
    because = [[She had been looking at it for half an hour. You only had to ask her, and to say the first sentence.]],
  },
  choice "ask_the_four" {
    [["Then we won't wait until they've done. I'll go and ask those four. Not tell them. Ask."]],
    reply = [[I'd have liked to be asked, myself. ... Yes. Go on.]],
    shows = "adjust_and_retry", anger = -5, trust = 8, to = "seven",
    because = [[The plan was good, and the clock was against it. So you changed the plan.]],
  },
}

beat "seven" {
  does [[Four big men in thick socks, with their boots in a row along the wall. "Is it about the boots?" says the one in the corner. His name
is Réal, and he drives the largest plough.]],

  choice "a_mix_up" {
    [["Our young man made a mistake, gentlemen. I need the table back."]],
    reply = does [[They are up at once, all four, like boys in a school. They don't look at you. They look at Karim.]],
    shows = "blame_others", sets = "shamed", to = "light",
    because = [[It works, and it is nobody's evening now: not theirs, not his.]],
  },
  choice "one_chair" {
    [["There's an old lady who would like to look out of this window. Could you make room for a chair?"]],
    reply = does [["She can have mine," says Réal. "And the daughter has Luc's. We'll stand. We've been sitting since New Year."]],
    to = "light",
    because = [[You asked for one chair, from men who could give it. It is hard to say no to so little, and they gave two.]],
  },
  choice "two_minutes_cash" {
    [["Out in two minutes, gentlemen, and the coffee is on me. Brandy as well."]],
    reply = does [["For a table?" says Réal. He looks at the others, who are quick with their boots.]],
    costs = money(28), to = "light",
    because = [[They would have done it for nothing. Now the window has a price, and four people know it.]],
  },
  choice "tell_them_why" {
    [["It's for the old lady at the stove. Her mind is going, and on Monday she's off to a home. She only wants to see the light."]],
    when = visited "coats",
    reply = does [["Ah, the poor soul." Before you can stop him, Réal is over there in his socks. "They tell me you're leaving us on Monday,
Madame," he says.]],
    shows = { "break_promise", "say_regrettable" }, sets = "told", anger = 31, trust = -28, takes = minutes(2), to = "told",
    because = [[They would have got up without it. You had nodded: not a word.]],
  },
  choice "you_may_say_no" {
    [["I've a favour to ask, and you can say no. Would you have your pie at the stove? Somebody came a long way for what's outside this window."]],
    reply = does [["You should have said so," says Réal. They carry their own plates over, in their socks, on tiptoe.]],
    to = "light",
    because = [[You asked, and you left out the one thing that was not yours to tell. They are men who clear roads for people.]],
  },
}

beat "lamps" {
  does [[The switches are behind the bar, eleven of them. If you press them, forty people will be sitting in the dark with their soup. They are
all looking at you in any case. Karim has turned the old lady's chair to face the window.]],

  choice "a_keepers_daughter" {
    [["Ladies and gentlemen. A lighthouse keeper's daughter is here tonight, to see her light once more before she moves away on Monday."]],
    when = visited "coats",
    reply = does [[They clap, and they mean it. "Who is moving away?" the old lady asks.]],
    shows = { "break_promise", "say_regrettable" }, sets = "told", anger = 31, trust = -28, to = "told",
    because = [[It was well put, and the whole room was moved. You had nodded: not a word, to anybody.]],
  },
  choice "nearest_two" {
    [[Put out the two lamps nearest to her, and no more.]],
    reply = does [[It looks cosy. In the window there are still nine lamps, and forty people, and you.]],
    partly = "adjust_and_retry", anger = 2, trust = -2, to = "bill",
    because = [[You went as far as nobody would mind. A light that is that far off wants all of the dark.]],
  },
  choice "stopped_seeing" {
    [["Your soup will wait for five minutes. I'd like to show you something that all of us have stopped seeing."]],
    reply = does [[Somebody laughs, and blows out a candle. Then it is dark. A man says that he can't find his fish.]],
    shows = "adjust_and_retry", anger = -4, trust = 7, to = "light",
    because = [[They had been watching all evening. You gave them something to watch, and it was not her.]],
  },
  choice "table_to_table" {
    [[Go round all fourteen tables, and ask each of them. "Five minutes of dark. Would you mind?"]],
    reply = does [[The man at four minds, and says so, and reaches for his candle. Then it is dark.]],
    shows = "adjust_and_retry", anger = -3, trust = 7, takes = minutes(5), to = "light",
    because = [[Five minutes gone, and forty people who were asked. Nobody had to be told what for.]],
  },
}

beat "told" {
  does [["Which Monday?" says the old lady. "Where am I going?" She has picked up her bag.]],
  says [[*Not a word,* I said. You nodded.]],

  choice "she_will_forget" {
    [["They only meant it well. And she'll have forgotten it by now."]],
    reply = [[Perhaps. I haven't. ... Come, Maman. The boat's here.]],
    shows = { "condescend", "defend" }, arises = "customer_leaves", anger = 12, trust = -14, takes = minutes(5), to = "sunday",
    because = [[It was to be said once, by one person, in front of one light. You told her that it does not keep.]],
  },
  choice "all_away" {
    [["I gave it away. I'm sorry. I'll take all of us away from you now, and then you'll have your light."]],
    reply = [[All of you. You first.]],
    shows = "apologise", anger = -4, trust = 4, to = "light",
    because = [[There is nothing to explain, and you did not explain it. There was still something that you could do.]],
  },
  choice "in_confidence" {
    [["I told them that in confidence. I never thought they'd go and repeat it."]],
    reply = [[No. Nor did I. ... Come, Maman. The boat's here.]],
    shows = "blame_others", arises = "customer_leaves", anger = 9, trust = -12, takes = minutes(5), to = "sunday",
    because = [[You said it in her own words, about somebody else. She gave it back to you.]],
  },
  choice "mixed_up_my_days" {
    [[Go down on one knee by the old lady. "It's me, Madame. I get my days mixed up."]],
    reply = does [["So do I," she says, and pats your hand. Over her head her daughter looks at you. Now she must say it against you.]],
    anger = -2, trust = 1, to = "bill",
    because = [[It was kind, and quick, and not so. Somebody else has to take it back.]],
  },
}

beat "light" {
  does { [[The window stops being a mirror.]], when = visited "lamps" },
  does { [[You hold a menu up against the glass, to keep the lamps off it.]], when = no(visited "lamps") },
  does [[Stars. Ice, out to where it ends. For a long time that is all. Then, low down, a light.]],
  does [["One," says the old lady. "Two. Three." At ten it comes again. She puts her bag on the floor, and undoes the top button.]],
  says { [[Maman. ... Listen. I have to tell you something.]], when = no(flag "told") },
  says { [[Maman. ... It's true, about Monday. I wanted it to be me who told you.]], when = flag "told" },

  choice "far_end" {
    [[Go. Take an order at the far end of the room, and make it last.]],
    reply = does [[When you look round their heads are close together. One of them nods. The coat hangs over the chair.]],
    shows = "stay_calm", sets = "said", anger = -9, trust = 8, to = "bill",
    because = [[The best thing that you did this evening, and you did it from twenty metres.]],
  },
  choice "everything_you_hoped" {
    [["There we are. All better now, is she?"]], interrupts = true,
    reply = [[She was. ... What did you say, Maman? No. It's nothing.]],
    shows = { "interrupt", "condescend" }, anger = 4, trust = -7, to = "bill",
    because = [[To go back and ask is right. She had just opened her mouth to say what she had driven all that way to say.]],
  },
  choice "water_jug" {
    [[Take the jug, and go slowly round all the other tables, so that it is you they look at.]],
    reply = does [[Forty people find that they are thirsty. Nobody but her mother hears what she says.]],
    shows = "stay_calm", sets = "said", anger = -8, trust = 9, to = "bill",
    because = [[You gave her the one thing that a full room does not have. It cost a jug of water.]],
  },
  choice "stay_and_see" {
    [[Stay and look. Two years you have worked here, and you had never seen it.]],
    reply = does [["Are you the captain?" the old lady asks you. So it is you that she talks to, about ice, until she is tired.]],
    anger = 1, trust = -2, to = "bill",
    because = [[It is a beautiful thing, and you had earned it. But there were two chairs at that window.]],
  },
  choice "bring_it_now" {
    [[Now the champagne, while she is happy. With the cooks, and a sparkler, and a song.]],
    when = no(flag "farm"),
    reply = does [["Are they launching her?" says the old lady. She has lost count. She does up the button.]],
    shows = { "give_away_the_farm", "interrupt" }, costs = money(110), sets = "farm", anger = -4, trust = -4, to = "bill",
    because = [[It was going so well that you wanted to add something.]],
  },
}

beat "bill" {
  later = at "Saturday 20:50",
  does { [[The old lady's coat is over the chair. She is telling Karim about a dog on a rock.]], when = flag "said" },
  does { [[The old lady has done her coat up again.]], when = all { visited "light", no(flag "said") } },
  does { [[The old lady has fallen asleep. In her coat, with her arms round her bag.]], when = no(visited "light") },
  does [[Claire Moreau's card is on the cloth, and her hand is on the card.]],
  says { [[The bill, please. All of it.]], when = no(flag "free") },
  says { [[Not a cent, you said. It was kindly meant. The bill, please, all the same.]], when = flag "free" },

  choice "no_bill" {
    [["You put that away. You've got quite enough to bear, you poor thing. It's on the house."]],
    when = no(flag "farm"),
    reply = [[I see. ... It was my turn to take my mother out to dinner.]],
    shows = { "give_away_the_farm", "condescend" }, costs = money(160), sets = { "farm", "free" }, anger = 4, trust = -7, to = "closing",
    because = [[It is far over what you may give, and it took something from her. She had her hand on the card.]],
  },
  choice "first_half_hour" {
    [["You pay for what was right. The half hour by the door wasn't, so the soup and the wine are ours."]],
    when = no(flag "free"),
    reply = [[That's how I'd have split it. Good.]],
    shows = { "put_right", "meet_halfway" }, costs = money(46), anger = -6, trust = 6, to = "closing",
    because = [[A sum with a reason. She can be put right and still have taken her mother out.]],
  },
  choice "may_i_ring" {
    [["As you wish. But may I ring you, next week? I'd like to hear how you both are."]],
    reply = does [["On Monday evening, then. I'll be sitting in the car." She signs. "Yes," she says. "Ring."]],
    sets = "ringing", arises = "promise_made", anger = -4, trust = 7, to = "closing",
    because = [[She pays, as she wanted to. And she has named the hour in which she will have something to tell.]],
  },
  choice "voucher" {
    [["Thank you for your patience this evening. Here's a voucher. We hope to see you both again very soon."]],
    reply = [[Thank you. You'll want it for somebody else.]],
    shows = { "recite_script", "thank" }, costs = money(50), anger = 3, trust = -8, to = "closing",
    because = [[It is what people say with a voucher. There will not be an evening to use it on.]],
  },
  choice "cooks_pie" {
    [["All of it, except the pie for the way home. The cook is sending that, and won't say why."]],
    reply = [[Has she got a nice voice, your cook? Then I know why. Tell her that I ate it all.]],
    shows = "peace_offering", costs = money(9), anger = -5, trust = 7, to = "closing",
    because = [[Nine dollars of sugar, with a person behind it.]],
  },
}

-- For those who left

beat "hat" {
  does [[Claire Moreau pulls the hat down over her mother's ears, one and then the other. "Come, Maman," she says. "The boat's here." The
room looks into its soup.]],

  choice "as_you_wish" {
    [["As you wish, Madame. Good evening to you both."]],
    reply = does [["Good evening," she says. The door lets in the cold, and them out.]],
    shows = "stonewall", arises = "customer_leaves", anger = 5, trust = -11, to = "sunday",
    because = [[It was polite, and it held the door open. She had come to tell you something, and took it away with her.]],
  },
  choice "out_here" {
    [["You were going to tell me what it should have said. I'm sorry. I'd like to hear it, even out here."]],
    reply = [[... Young man? Sit her down again. Hold her hand, she won't mind.]],
    shows = "apologise", anger = -6, trust = 7, to = "coats",
    because = [[You did not ask her to stay. You asked her what she had come for, and that kept her.]],
  },
  choice "in_her_state" {
    [["In her state? Please, Madame. Think of your mother."]],
    reply = [[For three years I've thought about nothing else. Good night.]],
    shows = "scold", arises = "customer_leaves", anger = 12, trust = -13, to = "sunday",
    because = [[You were worried, and the cold is real. She heard a stranger tell her how to look after a mother.]],
  },
  choice "over_the_ice" {
    [[Give the old lady your arm, down the steps and over the ice to the car. "Drive carefully, Madame."]],
    reply = does [["You keep a very steady ship," the old lady tells you. Her daughter shuts the door on her, and nods to you.]],
    shows = "part_well", arises = "customer_leaves", anger = -6, trust = 6, takes = minutes(4), to = "sunday",
    because = [[They are going, and you saw to it that nobody fell. It leaves a small door open.]],
  },
}

beat "sunday" {
  later = at "Sunday 10:30",
  does [[La Brise is closed until Tuesday. Under the table by the door lies an old lady's glove, the left one. Karim
has come in to mop, without being asked.]],

  choice "karim_rings" {
    [["Karim, she liked you. Ring her, and say how sorry we all are."]],
    reply = does [["She asked who told me to ring," says Karim. "I said you did. Then she said thank you, and that was it."]],
    shows = { "blame_others", "stonewall" }, partly = "apologise", anger = 4, trust = -9, to = "gone",
    because = [[He was the one she liked, so you spent him. She had been passed on once too often already.]],
  },
  choice "ring_her" {
    [[Ring her, from the telephone on the bar.]],
    reply = does [["Where are you calling from?" she says at once. "... Sorry. Habit. Who is it?"]],
    shows = "call_back", anger = -3, trust = 4, takes = minutes(2), to = "sunday_talk",
    because = [[She did not expect it, and she did not hang up. She never hangs up first.]],
  },
  choice "four_streets" {
    [[The mother's house is four streets away. Take the glove, and walk.]],
    reply = does [[She opens with a roll of tape round her wrist. Behind her are boxes, and on each box there is a word in capitals.]],
    shows = "call_back", sets = "walked", anger = -4, trust = 6, takes = minutes(10), to = "sunday_talk",
    because = [[You brought back something that belongs to them. It is hard to be let in with an excuse, and easy with a glove.]],
  },
  choice "put_it_by" {
    [[Put the glove in the drawer. She'll ring if she misses it, and she has made it quite plain what she thinks.]],
    reply = does [[The drawer is full of gloves. All of them are left ones, or so it seems.]],
    shows = "stonewall", trust = -8, to = "boat",
    because = [[She rang once, three weeks ago, and she knows now what that is worth here.]],
  },
}

beat "sunday_talk" {
  says [[It's the last day, and I've got the boxes to do. So.]],

  choice "with_a_pencil" {
    [["I'm sorry. You came with a reason, and I never heard it. I've got a pencil, if you can bear it."]],
    when = no(any { visited "coats", visited "short" }),
    reply = [[... A light. Over the river, and only from seven. Her father kept it. She counts it, and then you can talk to her. Tomorrow
we drive to a home. Have you got that?]],
    shows = { "apologise", "take_notes", "hear_out" }, sets = "told_late", arises = "long_customer", anger = -7, trust = 7, takes = minutes(4), to = "sunday_offer",
    because = [[She has said it three times now, and each time it is shorter. This time there is somebody at the other end.]],
  },
  choice "so_suddenly" {
    [["You left so suddenly. Ten minutes, and we'd have found a way."]],
    reply = [[I gave you ten minutes. Three weeks ago, on the telephone.]],
    shows = { "defend", "tell_them_they_are_wrong" }, anger = 12, trust = -14, to = "gone",
    because = [[It is what you had told yourself all night. She was the one who had to hear it.]],
  },
  choice "into_the_cold" {
    [["I'm sorry. You told me what it was for, and I let you go out into the cold with it."]],
    when = all { any { visited "coats", visited "short" }, no(flag "told") },
    reply = [[Twenty below. She thought that they had put us off the boat. ... Go on.]],
    shows = "apologise", anger = -7, trust = 7, takes = minutes(2), to = "sunday_offer",
    because = [[You did not say *if*, and you did not say *any inconvenience*. You said what you did.]],
  },
  choice "mine_to_keep" {
    [["I'm sorry. You gave me one thing to keep, and I gave it away. I haven't got a reason."]],
    when = flag "told",
    reply = [[No. ... I told her again this morning, myself. I don't know which of us she heard.]],
    shows = "apologise", anger = -6, trust = 6, takes = minutes(2), to = "sunday_offer",
    because = [[A reason would have been about you.]],
  },
  choice "dinner_for_ten" {
    [["I feel terrible. But a full house is a full house. Bring the whole family instead, ten of you, twenty, all free."]],
    when = no(flag "farm"),
    reply = [[I have one mother, and a house to pack. ... How terrible?]],
    shows = { "give_away_the_farm", "defend" }, costs = money(800), sets = "farm", anger = -6, trust = 2, to = "sunday_offer",
    because = [[It is how you feel, in dinners. She would have to cheer you up next.]],
  },
  choice "carry_boxes" {
    [["Here's her glove. And I've got two hands, until the boxes are done."]],
    when = flag "walked",
    reply = [[... The ones that say KITCHEN. They're the heavy ones. You can talk while you carry.]],
    shows = "peace_offering", anger = -8, trust = 7, takes = minutes(5), to = "sunday_offer",
    because = [[She has had three years of people who asked if they could help. You picked one up.]],
  },
}

beat "sunday_offer" {
  does [[Somewhere behind her a voice asks when it sails.]],
  says { [[It was a light she came for, over the river. From seven she can count it. Her father kept it.]],
         when = no(any { visited "coats", visited "short", flag "told_late" }) },
  says [[She slept in her coat. She's got it on now. ... What have you got?]],

  choice "next_saturday" {
    [["Table seven, next Saturday. In ink, and nobody else gets it, not if the Pope comes."]],
    reply = [[Next Saturday she lives in a home, two hundred and fifty kilometres from here. Give it to the Pope.]],
    trust = -5, to = so_so,
    because = [[It was the right table, in ink. She had told you that this is the last day.]],
  },
  choice "what_would_help" {
    [["The keys to an empty restaurant. It's nobody's until Tuesday. What would help?"]],
    reply = [[The window. At six, when it's dark. Not a lamp, and not a soul.]],
    shows = { "ask_their_remedy", "put_right" }, arises = "fixed", anger = -9, trust = 8, takes = minutes(3), to = "sunday_room",
    because = [[You said what you have, and asked. She had it ready, down to the lamps.]],
  },
  choice "saturday_back" {
    [["This: there's nothing to pay for Saturday, so that's settled. I hope you'll think of us kindly."]],
    when = no(flag "free"),
    reply = [[That's very nice of you. ... She's calling me.]],
    shows = "recite_script", costs = money(48), anger = -3, trust = -6, to = so_so,
    because = [[It settled the soup. You could hear what she is calling.]],
  },
  choice "open_at_five" {
    [["At six today I open up, for the two of you. Seven, right at the window. No lamps, and nobody to look."]],
    reply = [[... I'll tell her that there's a later boat.]],
    shows = { "put_right", "commit_to_plan" }, arises = { "fixed", "promise_made" }, anger = -9, trust = 7, takes = minutes(3), to = "sunday_room",
    because = [[You put right what the evening had taken from them: the table, the dark, and a room that minds its own soup.]],
  },
}

beat "sunday_room" {
  later = at "Sunday 18:00",
  does [[No lamps, no forks. Karim has helped you to carry table seven right up to the glass. It has begun to snow.]],
  does [[You look out, all four of you. There is no river. There is no other side. The old lady holds on to her top button.]],
  says [[It isn't there.]],

  choice "weather" {
    [["I'm so sorry. Snow is snow. There's nothing more that I can do."]],
    reply = [[No. ... You opened the room. That was decent of you.]],
    shows = { "stonewall", "apologise" }, arises = "still_unhappy", anger = -2, trust = -2, takes = minutes(5), to = "closing",
    because = [[Nobody could blame you for snow. She was not looking for somebody to blame.]],
  },
  choice "begin_to_count" {
    [[Sit down beside the old lady, look where she is looking, and begin. "One. Two. Three."]],
    reply = does [["Slower," says the old lady. "It's ten seconds. You'll have them on the rocks." She takes off her coat to do it properly.]],
    shows = "adjust_and_retry", sets = "counted", arises = "still_unhappy", anger = -10, trust = 9, takes = minutes(8), to = "closing",
    because = [[The light was never the half of it. She has it by heart, and you asked to be taught.]],
  },
  choice "a_film" {
    [[Find a film of a lighthouse on your phone. "She won't know the difference, bless her."]],
    reply = does [["That's a telephone," says the old lady, kindly. She gives it back, and asks when it sails.]],
    shows = "condescend", arises = "still_unhappy", anger = 2, trust = -3, to = "closing",
    because = [[She knows a telephone, and her daughter knows what you think of her.]],
  },
  choice "wait_for_it" {
    [["Then we'll wait for it to clear. I'll light the stove, and I'll turn the chairs to the window. I've got all night."]],
    reply = does [[Then it clears, for a minute and a half. That is nine times. She counts all nine.]],
    shows = "adjust_and_retry", sets = "counted", arises = "still_unhappy", anger = -8, trust = 8, takes = hours(1), to = "closing",
    because = [[You changed what there was to change, and stayed. It might not have cleared, and you would still have been there.]],
  },
}

-- Afterwards

beat "closing" {
  does { [[The last guests have gone. The chairs are up. Solange, who cooks, comes out of the kitchen and dries her hands.]], when = no(visited "sunday_room") },
  does { [[When they have gone Karim carries the table back. Solange, who cooks, and lives upstairs, has come down in her slippers.]], when = visited "sunday_room" },
  does { [["And?" says Solange. "Did she see it? Did she count?"]], when = no(visited "sunday_room") },
  does { [["And today?" says Solange. "Did she count, at least?"]], when = visited "sunday_room" },
  does { [["Out loud," says Karim. "She told me that otherwise it doesn't come."]], when = all { flag "said", no(flag "shamed") } },
  does { [[Karim nods.]], when = all { any { visited "light", flag "counted" }, any { no(flag "said"), flag "shamed" } } },
  does { [[Karim shakes his head.]], when = no(any { visited "light", flag "counted" }) },
  does [[And how does she know about the counting? It was Solange who took the call. She told it to the whole kitchen that night, in tears.
The cooks have known for three weeks. Nobody told the door.]],
  does { [["All I had was *preferred*," says Karim. "What do I do, the next time?"]], when = no(flag "shamed") },
  does { [[Karim folds his apron, and lays it on the till. "I'm no good at this," he says, and goes.]], when = flag "shamed" },

  choice "one_word" {
    [["One word would have been enough, Solange. You knew for three weeks. Think what you'd have spared us."]],
    when = no(any { shown "blame_others", shown "hide_behind_policy", shown "give_away_the_farm" }),
    reply = does [["I told everybody," says Solange. She hangs up the towel. "I thought that you were everybody."]],
    shows = "blame_others", to = "monday",
    because = [[She was the one who listened. Next time she will tick the box.]],
  },
  choice "give_him_the_pencil" {
    [[Tear the page off your pad, and lay it by the telephone with the pencil on top. "The next time, you write down why."]],
    when = no(flag "shamed"),
    reply = does [[Karim thinks. *Not the table,* he writes. *The light.* "Like that?" Solange has to look for a dry corner of her apron.]],
    shows = "fix_the_process", to = "monday",
    because = [[It was heard in this house, and it had nowhere to go. Now there is a place, and he has written the first one.]],
  },
  choice "ask_me_first" {
    [["Next time come and ask me, before you give away a window."]],
    when = no(flag "shamed"),
    reply = does [["And when you're down in the cellar?" says Karim. He does want to know.]],
    to = "monday",
    because = [[It is firm, and it would have changed nothing. You had not been told either.]],
  },
  choice "one_of_those" {
    [["You both meant well. Go home, and get some sleep."]],
    reply = does [["We did," says Solange. They put their coats on. Nobody has said what happens on Tuesday, when you open again.]],
    to = "monday",
    because = [[It was kind. But nobody had asked to be forgiven, and the screen still says *preferred*.]],
  },
  choice "on_tuesday" {
    [["On Tuesday we sit down, all three of us, and find out how a thing like that gets lost between the kitchen and the door."]],
    when = flag "shamed",
    reply = does [["The two of us," says Solange. "If he doesn't come."]],
    partly = "fix_the_process", to = "monday",
    because = [[It is the right talk. The one who stands at the door heard his part of it already, in front of everybody.]],
  },
  choice "ring_him_now" {
    [["I'll go by his place now, and tell him whose fault it was. The rest can wait till Tuesday."]],
    when = flag "shamed",
    reply = does [[His light is on. "But it *did* say preferred," he says, on the stairs.]],
    partly = "fix_the_process", to = "monday",
    because = [[Somebody had to say it to him tonight. What he was to have done with *preferred*, he still does not know.]],
  },
  choice "read_out_at_five" {
    [["No table is *preferred* any more. It's promised, or it isn't. And at five, whoever took the call reads out the why."]],
    when = no(flag "shamed"),
    reply = does [["Out loud?" says Solange. "Then somebody else reads mine."]],
    shows = "fix_the_process", to = "monday",
    because = [[The word meant yes on the telephone and perhaps at the door. You took it out.]],
  },
}

-- Where it ends, when it ends well; what stands in the way is said first.
local well = {
  { when = flag "farm", "bought" }, { when = flag "told", "told_first" },
  { when = no(any { visited "light", flag "counted" }), "cool" },
  { when = all { flag "said", shown "fix_the_process" }, "glad" }, "kept",
}
local enough = {
  { when = flag "farm", "bought" }, { when = flag "told", "told_first" },
  { when = any { visited "light", flag "counted" }, "kept" }, "cool",
}

beat "monday" {
  channel = "phone",
  later = at "Monday 19:10",
  does [[On Mondays La Brise is closed. You have the room to yourself, the lamps are off, and it is clear. Her number is still on the screen.]],
  does { [[On the till lies an old lady's glove, the left one. It was under the table by the door.]], when = no(visited "sunday") },

  choice "how_was_it" {
    [["It's Dominique. I wanted to hear how it went."]],
    reply = { { [[Where are you calling from? ... Sorry. Habit. I told her on Saturday. "I know," she said. "You've been cutting up my meat."]], when = all { visited "coats", flag "said", no(flag "told") } },
              [[Where are you calling from? ... Sorry. Habit. It went. She asked me where to, all the way.]] },
    shows = { "check_back", "call_back" }, anger = -6, trust = 8, takes = minutes(3), to = "after",
    because = [[Nothing to sell her, and nothing to settle. You wanted to know, and she had nobody to tell.]],
  },
  choice "leave_them_be" {
    [[Leave them be. Tonight of all nights she won't want a restaurant on the telephone.]],
    when = no(flag "ringing"),
    reply = does [[You turn the sign on the door round, although nobody is coming, and go home.]],
    to = enough,
    because = [[It is thoughtful. It is also what everybody else thought, and so nobody rang.]],
  },
  choice "not_tonight" {
    [[Not tonight, after all. It's a hard day, and she won't be counting who said that they would ring.]],
    when = flag "ringing",
    reply = does [[In a parked car, two hundred and fifty kilometres away, she looks at her telephone, and then at the clock.]],
    shows = "break_promise", anger = 8, trust = -12, to = cooler,
    because = [[It felt like tact. She counts who rings, and when. It is her trade.]],
  },
  choice "one_to_ten" {
    [["From one to ten, Madame Moreau: how likely are you to recommend us?"]],
    reply = [[Is it a recording? ... It's you. Eight, then. Good night.]],
    shows = "recite_script", partly = "check_back", anger = 3, trust = -9, to = cooler,
    because = [[You rang, and that was the harder half. She answered because it was you, and she rang off because it was not.]],
  },
  choice "left_glove" {
    [["It's Dominique. I've got her left glove here. How are the two of you?"]],
    when = no(visited "sunday"),
    reply = { { [[So that's where it is. ... I told her on Saturday, you know. "I know," she said. "You've been cutting up my meat."]], when = all { visited "coats", flag "said", no(flag "told") } },
              [[So that's where it is. ... We're here. She's held my hand all day, with the other one on.]] },
    shows = { "check_back", "peace_offering" }, anger = -6, trust = 8, takes = minutes(3), to = "after",
    because = [[It is nothing, one glove. It let you ask, and it let her answer about something small first.]],
  },
  choice "all_because_of_you" {
    [["It's Dominique. We've changed how we book, from top to bottom, thanks to you."]],
    when = shown "fix_the_process",
    reply = [[That's good. I mean it. ... And we've had rather a day. Good night.]],
    shows = "thank", anger = -2, trust = -3, takes = minutes(2), to = enough,
    because = [[It was worth telling, as the second sentence.]],
  },
}

beat "after" {
  channel = "phone",
  says { [[I've put her in a home today. I don't think I'd told you that.]], when = no(any { visited "coats", visited "sunday_talk" }) },
  says [[She's got a room with a tree. She likes the tree. ... Then it got to be seven. She put on her coat, and sat down at the window. It's
a car park.]],

  choice "it_takes_weeks" {
    [["It takes a few weeks, they say. She'll settle."]],
    reply = [[So they all say. ... It was good of you to ring.]],
    shows = "condescend", anger = 3, trust = -6, to = enough,
    because = [[Everybody has told her that today. It is said in order not to look at the car park.]],
  },
  choice "put_her_on" {
    [["I can see it from here. Put her on, and I'll count."]],
    when = any { visited "light", flag "counted" },
    reply = does [[Something rustles. "Captain?" says the old lady. You count. At seven she has caught up with you, and at ten she is ahead.]],
    shows = { "adjust_and_retry", "peace_offering" }, anger = -10, trust = 10, takes = minutes(10), to = well,
    because = [[The table could not be moved, or the river. What she does with it could.]],
  },
  choice "tenth_of_february" {
    [["The tenth of February, at seven, for two. I'm writing it down. What's the why?"]],
    reply = [[*She counts.* Put that. And if I can't get her into a car, I'll come and count.]],
    shows = { "take_notes", "commit_to_plan" }, arises = "promise_made", anger = -6, trust = 9, takes = minutes(3), to = well,
    because = [[It is a year away, and nobody knows. She can hear the pencil.]],
  },
  choice "whole_summer" {
    [["Then bring her to us, all summer, as our guests. I promise. Mr Roy will just have to agree."]],
    when = no(flag "farm"),
    reply = [[You're a good person. You don't have to buy me anything.]],
    shows = { "give_away_the_farm", "break_promise" }, costs = money(900), sets = "farm", anger = -8, trust = 3, to = "bought",
    because = [[You wanted to make the car park go away. It is a summer of dinners that are not yours to give.]],
  },
  choice "anybody_with_you" {
    [["I don't know what to say to that. Is anybody with you?"]],
    reply = [[You are, at the moment. That's how it's meant to work, you know. You stay on the line.]],
    shows = "see_their_side", anger = -7, trust = 9, takes = minutes(6), to = well,
    because = [[There was nothing to put right. You stayed on the line.]],
  },
}

-- How it comes out

ending "glad" { outcome = "kept",
  does [[The tenth of February, a year on. On tonight's page it says, in Karim's hand: *Moreau, two. Lamps out at eight. She counts.*]],
  says [[Good evening. As you see, we've taken our coats off already.]] }
ending "kept" { outcome = "kept",
  does [[In January she rings. "Two for the tenth of February," she says. "Or one. Not *preferred*. In ink."]] }
ending "cool" { outcome = "wavering",
  does [[A letter comes, with twenty dollars in it for Karim. "Everything was very nice," it says. You know by now how that sounds.]] }
ending "told_first" { outcome = "wavering",
  does [[In April there is a card, with a lighthouse on it. "She is well," it says. "When she asks me who told her, I say that it was me."]] }
ending "bought" { outcome = "wavering",
  does { [[On Saturday a man in a good coat is shown to the window, and does not want it. "The one by the door," he says. "I hear that's the
one with the champagne."]], when = all { flag "free", visited "toast" } },
  does { [[On Saturday a man in a good coat asks for you. "I work nights with Claire Moreau," he says. "My mother isn't well either. What does one get for that?"]], when = no(all { flag "free", visited "toast" }) } }
ending "gone" { outcome = "lost",
  does [[In March there is a review. One star, and two words: *warmth, preferred*. Mr Roy asks you if you know what it means.]] }
ending "boat" { outcome = "lost",
  does [[In May the house four streets away is sold. The new people come to eat, and they are given seven. "What's that light?" they ask. Nobody
in the room can say.]] }
