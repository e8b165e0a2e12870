"""Whole plays at a terminal, by typed numbers, from the briefing to the debrief."""

import json
import os
import random
import re
import time

from kit import DONE, EVERY_SCENARIO, SCENARIOS, USAGE, copy_root, journey, mini_scenario, need, picks_of, standing
from terminal import Terminal, answer

MODES = ("guided", "practice", "assessed")
MINI_SILENCE_S = 1  # what the small scenario declares


def plain_words(text):
    """A text as compared: quotes straight, no emphasis, no line ends."""
    for curly, straight in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("\u00a0", " "), ("(cuts in) ", ""), ("*", "")):
        text = text.replace(curly, straight)
    return re.sub(r"\s+", " ", text.replace('"', "'")).strip()


def picker(seed):
    chance = random.Random(seed)
    return lambda rows: chance.choice(sorted(rows))


def the_words_that_are_no_answers(terminal, mode):
    """At a question: nonsense, a number that is not there, help, steps, repeat."""
    rows, part = terminal.rows(), terminal.part()
    for nonsense in ("foo", str(max(rows) + 1), "-1", "1x", "99999999999999999999", "", "é"):
        need(f"On offer: 1 to {max(rows)}" in terminal.say(nonsense), f"{nonsense!r} is not answered by what is on offer",
             terminal.news)
    help_shown = plain_words(terminal.say("?"))
    need("takes the last line back" in help_shown and "everything is kept" in help_shown, "? gives no help", help_shown)
    steps = terminal.say("s")
    if mode == "guided":
        need(len(re.findall(r"^ \d\.  ", steps, re.M)) >= 4 and "(to come)" in steps, "s lists no steps", steps)
    else:
        need("shown in guided play" in steps, "s does not say where the steps are", steps)
    terminal.say("r")
    need(terminal.rows() == rows and terminal.part() == part, "r asks another question", terminal.news)


def take_back(terminal, home, mode, before):
    """After an answer that followed the question `before`."""
    said = terminal.say("b")
    if mode == "assessed":
        need("cannot take a line back" in said, "assessed play takes a line back", said)
        return
    need("You take that back." in said and terminal.rows() == before, "taking back does not lead back", said)


def one_play(home, scenario, mode):
    """Returns what was typed, as texts, decision by decision."""
    choose, typed = picker(f"{scenario} {mode}"), []

    def go_on(terminal, most):
        while terminal.asks() and most > 0:
            texts, _ = answer(terminal, choose)
            typed.append(texts)
            most -= 1

    with Terminal(home, "play", scenario, "--mode", mode, "--seed", "7") as terminal:
        first = terminal.to_prompt()
        need("You may give up to" in first and "Method: " in first, "there is no briefing", first)
        the_words_that_are_no_answers(terminal, mode)
        before = terminal.rows()
        go_on(terminal, 1)
        take_back(terminal, home, mode, before)
        if mode != "assessed":
            typed.pop()
        go_on(terminal, 2)
        where, beginning = terminal.rows(), terminal.screen
        terminal.interrupt()
        said = terminal.see(r"coolhead resume ([0-9a-f]{8})")
        terminal.finish(DONE)
    need(mode == "guided" or "Why: " not in beginning, f"{mode} play says why before the debrief", beginning)
    need(mode != "guided" or "Why: " in beginning, "guided play does not say why", beginning)
    with Terminal(home, "resume") as terminal:
        terminal.to_prompt()
        need(terminal.rows() == where, "resume asks another question than the one that was left", terminal.screen)
        while terminal.asks():
            if mode != "assessed" and len(typed) == 4 and not terminal.part():
                before = terminal.rows()
                go_on(terminal, 1)
                if terminal.asks():
                    take_back(terminal, home, mode, before)
                    typed.pop()
            go_on(terminal, 1)
        return said[1], typed, terminal.finish(DONE)


def whole_play(home, scenario, mode):
    name, typed, screen = one_play(home, scenario, mode)
    document = home.run("debrief", name, "--json").exits(DONE).json
    need(document["ending"] and document["mode"] == mode, "the play did not end, or in another mode", document["ending"])
    told = [plain_words(one["text"]) for one in document["decisions"]]
    need(len(told) == len(typed), "the debrief has more or fewer decisions than were typed", told, typed)
    for said, texts in zip(told, typed):
        for text in texts:
            left_out = plain_words(text) in ("Leave this out.", "Say nothing.")
            need(left_out or plain_words(text) in said, "another answer was taken than the one typed", text, said)
    rows = home.rows(name)
    need(standing(rows) == picks_of(document), "the records hold other picks than the debrief", rows, picks_of(document))
    taken_back = sum(kind == "take_back" for kind, _ in rows)
    need(taken_back == (0 if mode == "assessed" else 2), "lines taken back are not all kept", rows)
    need(document["took_back"] == (mode != "assessed"), "the play is not marked", document["took_back"])
    with Terminal(home, "debrief", name) as terminal:
        again = terminal.finish(DONE)
    need(again.strip() and screen.rstrip().endswith(again.strip()), "the debrief at the end is not the one of `debrief`", again,
         screen[-len(again):])
    by_numbers = home.run("play", scenario, "--json", "--no-record", "--mode", mode, "--seed", "7", "--choices",
                          ",".join(standing(rows))).exits(DONE).json
    for key in ("ending", "points", "steps", "meters"):
        need(by_numbers[key] == document[key], f"the same numbers by --choices give another {key}", by_numbers[key],
             document[key])
    home.run("replay", name).exits(DONE)
    home.run("resume", name).complains(USAGE, "has ended", "coolhead debrief")


def add_whole_plays():
    for scenario in SCENARIOS:
        for mode in MODES:
            def play(home, scenario=scenario, mode=mode):
                whole_play(home, scenario, mode)
            play.__name__ = f"{scenario}_played_{mode}_left_and_resumed"
            journey(also_sanitized=mode == "practice")(play)


add_whole_plays()


@journey()
def nothing_is_open_to_resume(home):
    home.run("resume").complains(USAGE, "no play is open", "coolhead play")


@journey()
def a_glance_at_a_briefing_leaves_nothing_behind(home):
    with Terminal(home, "play", "shoe-return") as terminal:
        terminal.to_prompt()
        terminal.interrupt()
        need("Nothing of this play was recorded" in terminal.finish(DONE), "it does not say that nothing is kept", terminal.screen)
    need(home.sql("SELECT count(*) FROM attempt") == [(0,)], "there is an attempt all the same")


@journey()
def the_end_of_input_leaves_the_play_open(home):
    said = home.run("play", "hung-up-call", "--seed", "3", typed="1\n1\n").exits(DONE)
    need("coolhead resume" in said.out, "it does not say how to go on", said.out)
    need(len(home.rows(home.sql("SELECT uuid FROM attempt")[0][0])) == 2, "two answers are not two rows")


@journey(also_sanitized=True)
def parts_of_a_letter_can_be_gone_back_to(home):
    path = mini_scenario(home)
    with Terminal(home, "play", path) as terminal:
        terminal.to_prompt()
        answer(terminal, lambda rows: next(n for n, text in rows.items() if "Tell me" in text))
        opening = terminal.rows()
        need(terminal.part() == (1, 2), "the letter does not say its parts", terminal.news)
        terminal.say("1")
        need(terminal.part() == (2, 2) and 0 in terminal.rows(), "the second part cannot be left out", terminal.news)
        terminal.say("b")
        need(terminal.part() == (1, 2) and terminal.rows() == opening, "b does not lead to the part before", terminal.news)
        terminal.say("2")
        terminal.say("0")
        need(terminal.part() is None, "the letter was not sent", terminal.news)
        terminal.interrupt()
        terminal.finish(DONE)
    rows = home.rows(home.sql("SELECT uuid FROM attempt")[0][0])
    chosen = 1 if "Thank you" in opening[2] else 2
    need([kind for kind, _ in rows] == ["answer", "answer"] and rows[1][1] == f"{chosen},0", "another letter was sent", rows)


@journey()
def a_declared_timer_runs_only_when_asked(home):
    path = mini_scenario(home)
    with Terminal(home, "play", path, "--timer") as terminal:
        terminal.see(r"Hello\?", seconds=10)
        terminal.to_prompt()
        need(terminal.part() == (1, 2), "silence leads elsewhere", terminal.news)
        terminal.interrupt()
        terminal.finish(DONE)
    need(home.rows(home.sql("SELECT uuid FROM attempt")[0][0]) == [("answer", "0")], "silence was not kept as 0")
    with Terminal(home, "play", path) as terminal:
        terminal.to_prompt()
        terminal.read(1.5)
        need("Hello" not in terminal.screen, "the timer ran without being asked for", terminal.screen)
    with open(os.path.join(home.path, "settings.json"), "w", encoding="utf-8") as file:
        json.dump({"timers": "doubled"}, file)
    began = time.monotonic()
    with Terminal(home, "play", path, "--timer") as terminal:
        terminal.see(r"Hello\?", seconds=10)
        need(time.monotonic() - began >= 2 * MINI_SILENCE_S, "doubled in the settings, the timer does not run twice as long")
        terminal.to_prompt()
        terminal.interrupt()
        terminal.finish(DONE)
    last = home.sql("SELECT uuid FROM attempt ORDER BY id DESC")[0][0]
    need(home.rows(last) == [("answer", "0")], "twice as long, silence is another answer")


@journey()
def without_a_command_one_chooses_and_plays(home):
    many = len(EVERY_SCENARIO)
    asked = rf"Which one \(1 to {many}; Enter leaves\)\? $"
    with Terminal(home) as terminal:
        terminal.see(asked)
        need(all(f"{n + 1}. " in terminal.screen for n in range(many)), "it does not list the situations", terminal.screen)
        terminal.type(str(many + 4))
        terminal.see(asked)
        terminal.type(str(EVERY_SCENARIO.index("shoe-return") + 1))
        terminal.to_prompt()
        need(terminal.asks() and "The shoe return" in terminal.screen, "it does not play", terminal.news)
    with Terminal(home) as terminal:
        terminal.see(r"Enter leaves\)\? $")
        terminal.type("")
        terminal.finish(DONE)


@journey()
def a_play_can_start_from_what_another_left_behind(home):
    path = mini_scenario(home)
    home.run("play", path, "--json", "--choices", "1,1,1,2").complains(USAGE, "not on offer", r"on offer: 1, 3$")
    document = home.run("play", path, "--json", "--from", "promised", "--choices", "1,1,1,2").exits(DONE).json
    need(document["precedents"] == ["promised"] and document["ending"] == "kept", "it did not start from there")
    home.run("replay", document["attempt"]).exits(DONE)
    for names in ("nosuch", "promised,nosuch", "nosuch,promised"):
        home.run("play", path, "--json", "--from", names, "--choices", "1").complains(USAGE, '"nosuch"', "precedent")
    home.run("explore", path, "--from", "nosuch").complains(USAGE, '"nosuch"')
    home.run("play", "shoe-return", "--from", "nosuch", "--choices", "1").complains(USAGE, '"nosuch"', "shoe-return")


@journey()
def an_edited_scenario_leaves_old_plays_as_they_were(home):
    """Also one that is still open: it goes on in the words in which it began."""
    home.root = copy_root(home)
    document = home.play("shoe-return", "2,4,1")
    path = home.file("root/scenarios/shoe-return/scenario.lua")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    before = home.run("debrief", document["attempt"], "--json").exits(DONE).raw
    with Terminal(home, "resume") as terminal:
        terminal.to_prompt()
        rows = terminal.rows()
        terminal.interrupt()
    home.file("root/scenarios/shoe-return/scenario.lua", re.sub(r"(because|reply) = \[\[", r"\1 = [[Edited. ", text))
    need(home.run("debrief", document["attempt"], "--json").exits(DONE).raw == before, "the open play reads otherwise")
    home.file("root/scenarios/shoe-return/scenario.lua", "this is no scenario any more")
    with Terminal(home, "resume") as terminal:
        terminal.to_prompt()
        need(terminal.rows() == rows, "the open play goes on in other words", terminal.screen)
        choose = picker(1)
        while terminal.asks():
            answer(terminal, choose)
        need("Edited." not in terminal.finish(DONE), "the play ended in words that were not there when it began")
    home.run("replay", document["attempt"]).exits(DONE)
    home.run("play", "shoe-return").exits(1)
