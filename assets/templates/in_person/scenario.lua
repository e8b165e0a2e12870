-- A situation at somebody's home, ready to be played. Make it yours a line at a time, and check it after every few lines:
--
--   coolhead check @ID@
--
-- How to read this file: what stands behind two dashes, as here, is a note for you, and the program skips it. Everything else is a
-- script for a play. [[ and ]] stand round a text; { and } stand round all that belongs to one thing; a comma stands behind each part.
-- A name in quotes, such as "arrives", is never shown to anybody. It is how the parts of this file speak of each other.

-- Whom you visit, and why. The trainee reads the brief and the goal before the play begins.
scenario {
  id = "@ID@",                          -- the name of the folder; plays are kept under it, so it never changes
  title = "@TITLE@",
  channel = "in_person",                -- or "counter", "table", "phone", "email", "chat", "review"
  method = "keep-the-customer",         -- what the score goes by; coolhead methods ID tells what each asks for
  difficulty = 2, minutes = 5,
  opens = "Tuesday 09:10",              -- the day and the hour at which the story begins
  currency = "EUR", may_give = money(60),
  brief = [[You repair washing machines, in people's homes. Today you stand in Mr Petrov's kitchen for the third time, and for the third
time the office has put the wrong pump into your van. You may spend up to sixty euros to put things right.]],
  goal = [[He can wash tonight, and would let you in a fourth time.]],
  unknown = { "What he does with the washing now" },
  -- The portrait is one of those in docs/portraits.md, or leave it out. anger and trust run from 0 to 100; trust is never shown.
  customer = { name = "Aleksandar Petrov", portrait = "lindqvist", anger = 60, trust = 38, worth = money(400),
               facts = { "Two visits in three weeks", "Was a turner, at the shipyard" } },
  starts = "kitchen",                   -- the beat it begins with
  discuss = { "What could you have seen, before he told you?" },
}

-- A beat is one moment: what happens (does), what the customer says (says), and the answers there are. Give it four answers: two that
-- are good in different ways, and two that a decent person would really say at the end of a long week.
beat "kitchen" {
  does [[He has put newspaper down for you. He holds the new pump beside the old one. The new one is shorter by a thumb.]],
  says [[I was a turner for forty years. If I had sent out a part like this, I would have walked behind the van to get it back.]],

  -- An answer in the trainee's words stands in quotes, or is something that is done. Then come reply for what he says to exactly that,
  -- because for what the trainee reads about it afterwards, and to for the beat that it leads to. What it shows is what an observer would
  -- tick: docs/authoring/behaviours.md has them all.
  choice "series_change" {
    [["They changed the series in March. It does say so on the sheet."]],
    reply = [[On the sheet. Then let the sheet wash.]],
    shows = "condescend", anger = 10, trust = -8, to = "louder",
    because = [[You know why it happens, and you told him. He heard that he might have read it himself.]],
  },
  choice "hold_them" {
    [[Take both pumps, hold them up to the window, and measure the gap with your thumb, as he did.]],
    reply = does [["Twenty-two millimetres," he says. "I make it twenty-two as well." He pulls out a chair.]],
    shows = "stay_calm", anger = -5, trust = 6, to = "story",
    because = [[He had shown you something. You looked at it the way he looks at things.]],
  },
  choice "order_it_now" {
    [["I'm so sorry. I'll order the right one this minute, express, and you won't pay for today. It'll be here by Friday."]],
    reply = [[Friday. Good. That is at least quick.]],
    shows = { "solve_too_soon", "apologise" }, costs = money(45), anger = -10, trust = 8, to = "story",
    because = [[It is what you would want yourself, and it is fast. What he does until Friday, nobody has asked.]],
  },
  choice "three_weeks" {
    [["Thank you for letting me in again. Would you tell me how the last three weeks have been?"]],
    reply = [[How they have been. Wet, they have been. Sit down.]],
    shows = "thank", anger = -5, trust = 5, to = "story",
    because = [[It was not certain that he would open the door. You knew that, and asked for more than the machine.]],
  },
}

-- What is under it. People say it to somebody who lets them finish.
beat "story" {
  does [[Behind the bathroom door a tap is running. He goes and turns it off.]],
  says [[My wife is in bed since January. There are sheets every day, sometimes twice. I do them in the bath, on my knees. Like this.]],
  says [[I do not mind for me. But she hears me, and then she –]],

  choice "she" {
    [["She?"]],
    reply = [[She says that she is sorry. Every time. I would like her to hear a machine again, and not me.]],
    shows = "hear_out", anger = -5, trust = 7, to = "remedy",
    because = [[One word. He had stopped in front of the thing that it is all about, and you left the door open.]],
  },
  choice "laundry" {
    [["Oh, you poor man. You know there's a laundry that fetches and brings? My mum has it. I'll give you the number."]],
    interrupts = true,                  -- it can be said while he is still speaking
    reply = [[Thank you. You may write it down. ... It was something else that I was saying.]],
    shows = { "interrupt", "solve_too_soon" }, anger = -8, trust = 5, to = "remedy",
    because = [[It was warm, and useful, and it came one line too early. What she says when she hears him, he kept to himself.]],
  },
  choice "put_down_the_pump" {
    [[Put the pump down on the newspaper, turn your chair towards the bedroom door as he has his, and wait.]],
    reply = does [[It takes a while. "She says she is sorry," he tells the door. "For sheets. I married her for her temper."]],
    shows = { "hear_out", "see_their_side" }, anger = -6, trust = 6, to = "remedy",
    because = [[You had nothing in your hands any more, and nowhere to be. It was said into that.]],
  },
  choice "office" {
    [["The office packs the van. I only find out what's in it when I'm standing here."]],
    reply = [[So they do it to you as well. And you come all the same.]],
    shows = { "blame_others", "interrupt" }, anger = 7, trust = -6, to = "remedy",
    because = [[It is true, and you are tired of it. He had been speaking of his wife, and you spoke of your van.]],
  },
}

-- Where a bad line leads: a way down, and a way back. at_most says how often one can come here. Wherever answers can lead round in a
-- circle, one beat of it must have at_most, or the story could go round for ever.
beat "louder" {
  at_most = 1,
  does [[He opens the flat door, and holds it.]],
  says [[Three times I take the morning off from her. Three times you bring me a thing for a doll's house.]],

  choice "calm_down" {
    [["If we could just stay calm and friendly, please."]],
    reply = does [["I am calm," he says. "I am holding the door." It closes behind you without a sound.]],
    shows = "scold", arises = "customer_leaves", anger = 12, trust = -10, to = "evening",
    because = [[Of the two of you he had spoken the more quietly. You asked him to.]],
  },
  choice "pick_up_paper" {
    [[Kneel down, and begin to fold up his newspaper, corner on corner.]],
    reply = does [[He watches. "Leave it," he says at last. "It was for you." He lets go of the door.]],
    shows = "stay_calm", anger = -5, trust = 5, to = "story",
    because = [[It was the one thing in the room that you could put right. He saw that you do not leave things lying.]],
  },
  choice "wrong_answer" {
    [["I answered you with a sheet of paper. I'm sorry. It's my van, and my third time."]],
    reply = [[... It is. So come in, there is a draught for her.]],
    shows = "apologise", anger = -6, trust = 7, to = "story",
    because = [[You took it onto yourself, and did not mention March again.]],
  },
  choice "new_machine" {
    [["I'll tell you what: you get a new machine. The big one, delivered, and they take this one away. I'll ring tonight with the day."]],
    reply = [[A new machine. For a pump. Good. I see how this works.]],
    shows = { "give_away_the_farm", "put_right" }, costs = money(640), arises = "promise_made", anger = -16, trust = 8, to = "evening",
    because = [[He let go of the door at once. He has learnt what a door is worth, and you have not learnt anything.]],
  },
}

-- What can be done. sets leaves a flag, a note to yourself that a later when can ask for. arises tells the method what has come about:
-- here, that he has your promise.
beat "remedy" {
  says [[Well. You have the tools, and I have the bath. What now?]],

  choice "turn_a_ring" {
    [["Thank you for telling me. A ring would close that gap. I'm not meant to, but turn me one, I'll fit it, and ring tonight."]],
    reply = [[A ring of twenty-two. Brass? I have brass. I have a lathe in the cellar that has not been spoken to since January.]],
    shows = { "thank", "make_exception", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", costs = money(10), anger = -9, trust = 9,
    takes = minutes(70), to = "evening",
    because = [[Only parts from the box may be fitted. You bent that for a man who makes better ones, and it holds until Friday.]],
  },
  choice "only_originals" {
    [["I may only fit what's in the box. I'll order it, and we ring you."]],
    reply = [[Ring her. She has the bell beside her bed.]],
    shows = "hide_behind_policy", arises = "promise_made", anger = 11, trust = -10, to = "evening",
    because = [[The rule keeps people's kitchens dry. You had just heard what he does on his knees.]],
  },
  choice "everything" {
    [["You get a new machine tomorrow, a dryer on top of it, and all three visits back. I'll fight it through, and ring you tonight."]],
    reply = [[A dryer. We have no room for a dryer. But bring it, bring it.]],
    shows = { "give_away_the_farm", "put_right" }, arises = "promise_made", costs = money(1150), anger = -15, trust = 10, to = "evening",
    because = [[It felt like justice. It is eleven hundred euros for a pump, and next week you stand in another kitchen.]],
  },
  choice "lend_one" {
    [["Thank you. There's a small machine in our store. If your son helps me carry, you have it until Friday. I'll ring tonight."]],
    reply = [[A small one will do for sheets. My son can carry, he never talks but he carries.]],
    shows = { "thank", "meet_halfway", "explain_what_can_be_done" }, sets = "mended", arises = "promise_made", costs = money(15), anger = -8, trust = 9,
    takes = minutes(90), to = "evening",
    because = [[He gives a pair of arms, you give a machine, and nobody kneels tonight.]],
  },
}

-- The same evening. later lets time pass on the way in; channel moves the story: this goes on by phone. What is said can depend on what
-- was done: when = ...
beat "evening" {
  later = at "Tuesday 19:00", channel = "phone",
  does { [[You were sent away. The job is still open on your list, with his number.]], when = arisen "customer_leaves" },
  does { [[Seven. You are parked at home. You told him that you would ring tonight.]], when = no(arisen "customer_leaves") },

  choice "tomorrow" {
    [[It's been a long day. It will do tomorrow as well.]],
    reply = does [[Tomorrow there are eight jobs on the list. On Friday the office says that he has found somebody else.]],
    shows = "break_promise", anger = 8, trust = -15, to = "lost",
    because = [[You would have rung, and you were tired. He sat there with the telephone, because you had said tonight.]],
  },
  choice "ring_first" {
    [[Ring him: "It's me, with the pump. I'm sorry that it took three visits. Thank you for your patience. Is it running?"]],
    reply = { { does [[He does not say anything. He holds the telephone away from him. It is the sound of a drum that turns.]], when = flag "mended" },
              [[So you ring. That is more than the others did. ... No, it does not run.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -7, trust = 8,
    to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You rang when you had said, and asked after the one thing that counts tonight.]],
  },
  choice "ring_for_her" {
    [[Ring him, and say: "I'm sorry about these weeks, Mr Petrov, and I thank you for this morning. How is it in there now? Can she hear it?"]],
    reply = { { [[She can. She asked who is working so late. I said, not me.]], when = flag "mended" },
              [[She hears the tap. But you asked for her. I will tell her that.]] },
    shows = { "call_back", "thank", "apologise" }, anger = -6, trust = 8,
    to = { { when = flag "mended", "kept" }, "wavering" },
    because = [[You had not only listened, you had kept it. He told you what he had told nobody.]],
  },
  choice "from_above" {
    [[Write to the office that this customer is to get a voucher for fifty, with a proper letter from above.]],
    reply = does [[It comes after ten days, on thick paper, with his name spelt wrong.]],
    shows = "thank", costs = money(50), anger = -9, trust = 3, to = "wavering",
    because = [[You stood up for him where he could not see it. What he was waiting for was the telephone.]],
  },
}

-- How it comes out: "kept", "wavering" or "lost". Every story has at least one of them.
ending "kept" { outcome = "kept", says [[On Friday come at ten. She wants to see who it is that I talk about. There will be coffee, and it will be strong.]] }
ending "wavering" { outcome = "wavering", says [[Put in your pump, on Friday. Then we shall see who comes the next time.]] }
ending "lost" { outcome = "lost", says [[The other one had the right part in his van. It took him twenty minutes.]] }
