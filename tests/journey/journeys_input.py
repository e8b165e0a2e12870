"""What people hand the program that it cannot take: said in one place, with what is wrong and what would be right."""

import os
import re

from kit import DONE, EVERY_METHOD, EVERY_SCENARIO, MINI, SCENARIOS, USAGE, WANTING, WORLD, copy_root, journey, mini_scenario, need

PLACE = re.compile(r"^(?P<file>.+):(?P<line>\d+):(?P<column>\d+): error: (?P<message>.+) \[CH\d{3}\]$", re.M)
SPACED = "späte Gäste und so/mini"

# What is done to the small scenario; where it must be found (line; None: any), and what must be said.
BROKEN = {
    "a brace is missing": (lambda s: s.replace("[[It is her turn.]],\n  },", "[[It is her turn.]],\n"), None, ""),
    "a comma is missing": (lambda s: s.replace("reply = [[At last.]],", "reply = [[At last.]]"), 12, ""),
    "an unknown key": (lambda s: s.replace("brief =", "breif ="), 4, 'breif.*did you mean "brief"'),
    "an unknown behaviour": (lambda s: s.replace('"hear_out"', '"here_out"'), 12, 'here_out.*did you mean "hear_out"'),
    "a way that leads nowhere": (lambda s: s.replace('to = "answer"', 'to = "anwser"'), 32, 'anwser.*did you mean "answer"'),
    "a key given twice": (lambda s: s.replace("anger = -10,", "anger = -10, anger = 5,"), 12, "anger"),
    "no text to say why": (lambda s: s.replace("    because = [[It is her turn.]],\n", ""), None, "because"),
    "an unknown name": (lambda s: s.replace("anger = -10", "anger = minus"), 12, "minus"),
    "a circle without end": (lambda s: s.replace('to = "gone"', 'to = "arrives"'), None, "at_most"),
    "conditions joined by and": (lambda s: s.replace('flag "promised",', 'flag "promised" and flag "promised",'), 42, "and"),
    "an endless loop": (lambda s: "while true do end\n" + s, None, ""),
    "bad UTF-8": (lambda s: s.encode().replace(b"Well?", b"W\xffell?"), 10, "UTF-8"),
    "a zero byte": (lambda s: s.encode().replace(b"Well?", b"W\0ell?"), 10, "UTF-8"),
    "nothing in it": (lambda s: "", None, "no scenario"),
    "something else in it": (lambda s: "\x7fELF\x02\x01", None, ""),
    "100 KB of it": (lambda s: s + "-- more\n" * 12800, None, "65536"),
}


def examine(home, path, line, words):
    """All who read it say the same, exit with 1, and keep nothing."""
    said = home.run("check", path).exits(WANTING)
    found = PLACE.search(said.err)
    whole_file = re.search(r"^.+: error: .+ \[CH\d{3}\]$", said.err, re.M)
    need(found or ("65536" in words and whole_file), "the finding does not name file, line and column", said.err)
    need(SPACED in said.err, "the finding does not name the file", said.err)
    need(re.search(words, said.err), f"the finding does not say {words!r}", said.err)
    if line:
        need(any(int(one["line"]) == line and re.search(words, one["message"]) for one in PLACE.finditer(said.err)),
             f"it was not found in line {line}", said.err)
    if found and words != "UTF-8":  # what is not text cannot be shown
        need(re.search(r"^ *\^", said.err, re.M) or int(found["line"]) == 1, "no caret shows where", said.err)
    told = home.run("check", path, "--json").exits(WANTING).json
    need(told["errors"] >= 1 and told["findings"], "check --json counts no error", told)
    for words_of in (["play", path, "--json", "--choices", "1"], ["play", path], ["explore", path, "--json"]):
        also = home.run(*words_of, typed="1\n").exits(WANTING)
        need(also.out == "", f"{also} prints something all the same", also.out)
        need((found["message"] if found else words) in also.err, f"{also} says something else", also.err, said.err)
    need(not os.path.exists(home.records), "something was kept of a scenario that does not load")


def add_broken():
    for name, (change, line, words) in BROKEN.items():
        def broken(home, name=name, change=change, line=line, words=words):
            text = change(MINI)
            need(text != MINI, "the test changed nothing")
            examine(home, mini_scenario(home, SPACED, text), line, words)
        broken.__name__ = "a_scenario_with_" + name.replace(" ", "_").replace("UTF-8", "UTF8")
        journey(also_sanitized=name in ("bad UTF-8", "nothing in it", "a brace is missing"))(broken)


add_broken()


@journey(also_sanitized=True)
def a_path_with_spaces_and_umlauts_plays_like_any_other(home):
    path = mini_scenario(home, SPACED)
    home.path = home.file("Daten für später")
    for name in (path, path + "/", os.path.join(path, "scenario.lua"), os.path.relpath(path, home.folder)):
        home.run("check", name, cwd=home.folder).exits(DONE)
        document = home.run("play", name, "--json", "--choices", "1,1,1,1", cwd=home.folder).exits(DONE).json
        need(document["scenario"] == "mini" and document["ending"] == "kept", "it plays otherwise", document["ending"])
        home.run("replay", document["attempt"]).exits(DONE)
    home.run("explore", path, "--json").exits(DONE)
    for kind in ("html", "pdf"):
        out = home.file(f"Bericht für Anna.{kind}")
        home.run("debrief", "last", "--" + kind, out).exits(DONE)
        need(os.path.getsize(out) > 1000, f"the {kind} is empty")


@journey()
def names_that_are_no_scenario(home):
    for scenario in SCENARIOS:
        typo = scenario[:2] + scenario[3:]
        for command in (["play", typo], ["explore", typo, "--json"], ["play", typo, "--json", "--choices", "1"]):
            home.run(*command).complains(USAGE, f'did you mean "{scenario}"')
    home.run("play", "zzzzzzzzzzzz").complains(USAGE, "zzzzzzzzzzzz")
    home.run("play", "").exits(USAGE)
    home.run("play", "/nowhere/at/all").complains(USAGE, "/nowhere/at/all")
    home.run("play", "shoe-return", "--method", "hlep").complains(USAGE, 'did you mean "help"')
    home.run("debrief", "last").complains(USAGE, "attempts|no records")
    home.run("debrief", "12345678").complains(USAGE, "12345678|no records")
    home.play("shoe-return", "1")
    home.run("debrief", "ffffffff-0000").complains(USAGE, "ffffffff-0000")
    home.run("debrief", "last", "--method", "chasre").complains(USAGE, 'did you mean "chaser"')
    home.run("replay", "zz").complains(USAGE, "zz")


@journey()
def folders_where_a_file_was_meant(home):
    empty = home.file("empty/x", "")[:-2]
    os.unlink(os.path.join(empty, "x"))
    home.run("play", empty).complains(USAGE, "scenario.lua")
    home.run("check", empty).complains(USAGE, "nothing to check")
    os.makedirs(home.file("odd/scenario.lua/deeper"))
    for command in (["play", home.file("odd")], ["check", home.file("odd")], ["explore", home.file("odd")]):
        said = home.run(*command)
        need(said.code in (WANTING, USAGE, WORLD) and "odd" in said.err, f"{said}: a folder called scenario.lua", said.err)
        need(not said.out or "0 errors" not in said.out, f"{said} finds nothing wrong", said.out)
    home.run("debrief", "last", "--html", home.folder).exits(USAGE)
    home.play("shoe-return", "1")
    for kind in ("html", "pdf"):
        home.run("debrief", "last", "--" + kind, home.folder).complains(WORLD, "director|folder")
        home.run("debrief", "last", "--" + kind, home.file("no/such/folder/x")).complains(WORLD, "no/such/folder", "[Ff]older")


@journey()
def numbers_that_are_not_on_offer(home):
    for choices, words in (("9", "on offer: 1, 2, 3, 4, 5, 0"), ("99", "on offer: 1, 2"), ("99999999999999999999", "on offer: 1, 2"),
                           ("2,17", 'at "story"; on offer: '), ("256", "on offer"), ("258,1", 'at "arrives"')):
        home.run("play", "shoe-return", "--no-record", "--json", "--choices", choices).complains(USAGE, words)
    for choices in ("x", "1,", ",1", "1,,2", "-1", "1;2", "1 2", "+1", "1.5", "0x1"):
        home.run("play", "shoe-return", "--no-record", "--json", "--choices", choices).complains(USAGE, "--choices|not on offer")
    path = mini_scenario(home)
    home.run("play", path, "--json", "--choices", "1,3,0").complains(USAGE, "opening: 1, 2; extra: 1, 0")
    home.run("play", path, "--json", "--choices", "1,2").complains(USAGE, "2 numbers")
    home.run("play", path, "--json", "--choices", "1,1,1,1,1").complains(USAGE, "has ended")
    home.run("play", path, "--json").complains(USAGE, "--choices")
    open_play = home.run("play", path, "--json", "--choices", "").exits(DONE).json
    need(open_play["decisions"] == [] and open_play["ending"] is None, "no choices at all is not a play before its first line")


@journey()
def what_was_answered_before_a_wrong_number_is_kept(home):
    home.run("play", "shoe-return", "--json", "--choices", "2,4,99").complains(USAGE, "on offer")
    name = home.sql("SELECT uuid FROM attempt")[0][0]
    need(home.rows(name) == [("answer", "2"), ("answer", "4")], "other rows than those that were answered", home.rows(name))


@journey()
def a_library_with_something_broken_in_it(home):
    """One bad scenario does not take the others away; bad common files are said with their place."""
    home.root = copy_root(home)
    home.file("root/scenarios/ranting-email/scenario.lua", "scenario {")
    said = home.run("list", "--json").exits(DONE)
    need([one["id"] for one in said.json["scenarios"]] == [one for one in EVERY_SCENARIO if one != "ranting-email"],
         "the others are gone", said.out)
    need("ranting-email does not load" in said.err, "it does not say which does not load", said.err)
    home.play("shoe-return", "1")
    home.file("root/scenarios/methods/help.lua", "method {")
    said = home.run("methods", "--json")
    need(len(said.json["methods"]) == len(EVERY_METHOD) - 1 and "help.lua:1:" in said.err, "a broken method takes the others away", said.err)
    home.run("play", "shoe-return", "--method", "help").exits(WANTING)
    need("help.lua:1:" in home.run("debrief", "last", "--method", "help").exits(WANTING).err, "a debrief under it does not tell")
    home.file("root/scenarios/behaviours.lua", "behaviour {")
    for command in (["list"], ["play", "shoe-return"], ["methods"]):
        said = home.run(*command)
        need("behaviours.lua:1:" in said.exits(WANTING).err, f"{said}: behaviours that do not load", said.err)
    told = home.run("check", "--json", os.path.join(home.root, "scenarios", "shoe-return")).exits(WANTING).json
    need(told["errors"] == 1 and told["findings"][0]["file"].endswith("behaviours.lua"), "check --json does not tell", told)
    need("behaviours.lua" in home.run("doctor").exits(WANTING).err + home.run("doctor").out, "doctor does not see it")
    os.unlink(os.path.join(home.root, "scenarios", "behaviours.lua"))
    home.run("list").complains(WORLD, "COOLHEAD_ROOT", "behaviours.lua")


@journey()
def no_folder_to_keep_anything_in(home):
    nowhere = {"HOME": None, "COOLHEAD_HOME": None, "XDG_DATA_HOME": None}
    for command in (["play", "shoe-return", "--json", "--choices", "1"], ["attempts"], ["resume"], ["debrief", "last"]):
        home.run(*command, env=nowhere).complains(WORLD, "home folder", "COOLHEAD_HOME")
    home.run("play", "shoe-return", "--json", "--no-record", "--choices", "1", env=nowhere).exits(DONE)
    need("COOLHEAD_HOME" in home.run("doctor", env=nowhere).exits(WANTING).out, "doctor does not say what to do")
    home.run("attempts", env={"COOLHEAD_HOME": "/x" * 3000}).complains(WORLD, "too long", "COOLHEAD_HOME")
    blocked = home.file("a-file", "")
    home.run("play", "shoe-return", "--json", "--choices", "1", env={"COOLHEAD_HOME": blocked}).complains(WORLD, "a-file")
    for env, place in (({"COOLHEAD_HOME": None, "XDG_DATA_HOME": home.file("xdg")}, "xdg/coolhead"),
                       ({"COOLHEAD_HOME": None}, ".local/share/coolhead")):
        home.run("play", "shoe-return", "--json", "--choices", "1", env=env).exits(DONE)
        need(os.path.exists(home.file(place + "/records.db")), f"no records under {place}")
        need(os.stat(home.file(place)).st_mode & 0o77 == 0, f"others may look into {place}")
