"""People on one machine: names chosen in the window, what is kept and erased, the roster, the PIN, and records brought together."""

import json
import os
import re
import stat
import time

from kit import DONE, USAGE, WANTING, WORLD, golden_choices, journey, need
from journeys_window import Display, attempts, play_on
from terminal import Terminal


def people(home):
    return [row[0] for row in home.sql("SELECT name FROM person ORDER BY name")]


def wait_until(holds, what, seen=lambda: ""):
    end = time.monotonic() + 10
    while not holds():
        need(time.monotonic() < end, what, seen())
        time.sleep(0.1)


def on_disk(home, word):
    """Which files of the data folder have it in them, documents aside."""
    found = []
    for folder, _, names in os.walk(home.path):
        for name in names:
            path = os.path.join(folder, name)
            if "documents" not in folder and word.encode() in open(path, "rb").read():
                found.append(os.path.relpath(path, home.path))
    return found


def mode(path):
    return stat.S_IMODE(os.stat(path).st_mode)


@journey(also_sanitized=True, seconds=8)
def names_in_the_window_what_is_kept_and_erasing(home):
    with Display(home, trainee="") as display:
        display.start()
        display.tool("type", "Hildegard Quartermain")
        display.press("Return", pause=0.6)  # home
        wait_until(lambda: os.path.exists(home.records) and people(home) == ["Hildegard Quartermain"], "the first name is entered")
        need(mode(home.records) == 0o600, "the record file is private", oct(mode(home.records)))
        display.strike("key", "Return")  # the briefing
        play_on(home, display, until=1)
        display.stop()
        display.start()
        display.strike("key", "n")
        display.tool("type", "Bo")
        display.press("Return", pause=0.6)
        wait_until(lambda: people(home) == ["Bo", "Hildegard Quartermain"], "the second name is entered", lambda: people(home))
        display.strike("key", "n")
        display.tool("type", "hilde")
        display.press("Tab", "Tab", "Return", pause=0.3)
        wait_until(lambda: json.load(open(os.path.join(home.path, "settings.json")))["trainee"] == "Hildegard Quartermain",
                   "a name is chosen by a piece of it")
        display.settle()
        display.strike("key", "n")
        display.press("shift+Tab", "shift+Tab", "Return", pause=0.4)  # the last there: what is kept about me
        display.settle()
        display.press("e", pause=0.6)
        document = os.path.join(home.path, "documents", "coolhead-about-me.json")
        wait_until(lambda: os.path.exists(document) and os.path.getsize(document) > 0, "what is kept is written")
        wait_until(lambda: os.path.exists(document[:-5] + ".html"), "and as a page")
        need(mode(document) == 0o600, "what is written is private", oct(mode(document)))
        need(on_disk(home, "Quartermain"), "the name is in the files before")
        display.press("Tab", pause=0.3)
        display.tool("type", "Hildegard Quartermain")
        display.press("Tab", "Return", pause=0.6)
        wait_until(lambda: people(home) == ["Bo"], "she is erased", lambda: people(home))
        wait_until(lambda: not on_disk(home, "Quartermain"), "nothing of her is left", lambda: on_disk(home, "Quartermain"))
        need(not attempts(home), "her play is gone", attempts(home))
        display.leave()
    need(not on_disk(home, "Quartermain"), "nor after the end", on_disk(home, "Quartermain"))
    home.whole()
    home.run("records", "import", document).exits(WANTING)  # what was erased does not come back
    need(not attempts(home), "an import brings nothing back", attempts(home))
    other = home.another()
    said = other.run("records", "import", document).exits(DONE)
    need(said.out.startswith("1 new"), "on another machine it is hers again", said.out)


@journey(also_sanitized=True)
def a_roster_and_the_pin_on_a_terminal(home):
    path = home.file("people.csv", "\ufeffName;Team;Programme\r\nAna;Desk 1;first-week\r\nBo;;\r\n")
    need("2 people, 2 of them new" in home.run("roster", "import", path).exits(DONE).out, "a roster is read")
    bad = home.file("bad.csv", "name,team\nCy,x\n,y\n")
    said = home.run("roster", "import", bad).exits(WORLD)
    need(re.search(r"bad\.csv:3: ", said.err), "the bad row is named", said.err)
    need(people(home) == ["Ana", "Bo"], "nobody of it was entered", people(home))
    home.run("roster", "import", home.file("head.csv", "name,team\n")).complains(USAGE, "nobody below")
    with Terminal(home, "roster", "pin", "set") as terminal:
        terminal.see("A new PIN")
        terminal.type("4711")
        terminal.see("The same again")
        terminal.type("4711")
        terminal.see("The PIN is set")
        need("4711" not in terminal.screen, "the PIN is not shown", terminal.screen)
    need(not on_disk(home, "4711"), "nor kept", on_disk(home, "4711"))
    with Terminal(home, "roster") as terminal:
        terminal.see("The facilitator's PIN: ")
        terminal.type("4711")
        terminal.see("Ana, Desk 1: 0 plays; first-week")
    for command in (["roster"], ["roster", "import", path], ["roster", "add", "Cy"], ["roster", "show", "Ana"], ["attempts"],
                    ["records", "export"], ["records", "import", path], ["records", "forget", "--trainee", "Ana"], ["report", "trainee", "Ana"],
                    ["report", "programme", "first-week"]):
        home.run(*command).complains(USAGE, "PIN")
    need(people(home) == ["Ana", "Bo"], "nobody came or went", people(home))
    home.run("play", "shoe-return", "--choices", "2", "--json").exits(DONE)  # playing needs none
    for command in (["debrief", "last", "--json"], ["roster", "show", "tester"], ["attempts", "--trainee", "tester"]):
        home.run(*command).complains(USAGE, "for that of whoever it is about")  # a name proves nothing
    home.run("roster", "add", "tester", "--pin-stdin", typed="4711\n").exits(DONE)
    home.run("roster", "pin", "own", "tester", typed="1234\nXq7-alone\n").complains(USAGE, "not the PIN")
    home.run("roster", "pin", "own", "tester", typed="4711\nXq7-alone\n").exits(DONE)
    home.run("debrief", "last", "--json", "--pin-stdin", typed="Xq7-alone\n").exits(DONE)
    home.run("roster", "show", "tester", "--pin-stdin", typed="Xq7-alone\n").exits(DONE)
    pictures = [home.file("one.png"), home.file("two.png")]
    home.run("shot", "progress", "--trainee", "tester", "--out", pictures[0]).complains(USAGE, "PIN")
    for screen, picture in zip(("progress", "pin"), pictures):
        home.run("shot", screen, "--trainee", "tester", "--out", picture, "--pin-stdin", typed="Xq7-alone\n").exits(DONE)
    need(open(pictures[0], "rb").read() != open(pictures[1], "rb").read(), "after it the progress is shown, and not the question again")
    home.run("roster", "show", "Ana", "--pin-stdin", typed="Xq7-alone\n").complains(USAGE, "not the PIN")
    home.run("roster", "--pin-stdin", typed="Xq7-alone\n").complains(USAGE, "not the PIN")
    time.sleep(1.1)
    need(not on_disk(home, "Xq7-alone"), "one's own is not kept as it is", on_disk(home, "Xq7-alone"))
    home.run("play", "shoe-return", "--trainee", "Ana", "--choices", "2", "--json").exits(DONE)
    home.run("debrief", "last").complains(USAGE, "PIN")
    home.run("debrief", "last", "--pin-stdin", typed="4711\n").exits(DONE)
    home.run("attempts", "--pin-stdin", typed="4712\n").complains(USAGE, "not the PIN")
    home.run("roster", "rename", "Ana", "Anna").complains(USAGE, "PIN")
    said = home.run("roster", "rename", "Ana", "Anna", "--pin-stdin", typed="4711\n").exits(DONE).out
    need("Ana is now Anna; 1 play came along" in said and people(home) == ["Anna", "Bo", "tester"], "a name is corrected", said, people(home))
    home.run("roster", "rename", "tester", "Tess Ter", "--pin-stdin", typed="Xq7-alone\n").exits(DONE)
    home.run("roster", "rename", "Tess Ter", "Anna", "--pin-stdin", typed="4711\n").complains(USAGE, "has played here already")
    need([row[0] for row in home.sql("SELECT trainee FROM attempt ORDER BY trainee")] == ["Anna", "Tess Ter"], "and plays with it")


@journey(seconds=9)
def wrong_pins_slow_down(home):
    home.run("roster", "pin", "set", typed="4711\n").exits(DONE)
    for wrong in ("1111", "2222", "3333"):
        home.run("roster", "--pin-stdin", typed=wrong + "\n").complains(USAGE, "not the PIN")
    time.sleep(1.1)
    home.run("roster", "--pin-stdin", typed="4444\n").complains(USAGE, "in 2 s")
    time.sleep(2.1)
    home.run("roster", "--pin-stdin", typed="5555\n").complains(USAGE, "in 4 s")
    home.run("roster", "--pin-stdin", typed="4711\n").complains(WORLD, "wait [1-4] s")  # the right one too, and after a new start
    time.sleep(4.1)
    home.run("roster", "--pin-stdin", typed="4711\n").exits(DONE)
    home.run("roster", "pin", "change", typed="4711\n0815\n").exits(DONE)
    home.run("roster", "--pin-stdin", typed="4711\n").complains(USAGE, "not the PIN")
    home.run("roster", "pin", "remove", typed="0815\n").exits(DONE)
    home.run("roster").exits(DONE)
    need("4711" not in home.run("roster", "pin", "4711").exits(USAGE).out, "a PIN is no argument")


@journey(also_sanitized=True)
def records_brought_together_from_two_machines(home):
    one, two = home.another(), home.another()
    one.play("shoe-return", golden_choices("shoe-return-middling"), "--trainee", "Ana Quartermain")
    two.play("shoe-return", golden_choices("shoe-return-bad"), "--trainee", "Bo")
    files = [home.file("one.json"), home.file("two.json")]
    one.run("records", "export", "--out", files[0]).exits(DONE)
    two.run("records", "export", "--out", files[1], "--names").exits(DONE)
    need("Quartermain" not in open(files[0]).read(), "an export has no names unless they are asked for")
    need(home.run("records", "import", *files).exits(DONE).out.startswith("2 new, 0 gone on, 0 the same, 0 refused"), "both come in")
    need(home.run("records", "import", *files).exits(DONE).out.startswith("0 new, 0 gone on, 2 the same"), "and once")
    rows = home.run("attempts", "--json").exits(DONE).json["attempts"]
    need(sorted(re.sub(r"^P-\w{6}$", "P", row["trainee"]) for row in rows) == ["Bo", "P"], "one has a name, one a pseudonym", rows)
    for row in rows:
        home.run("replay", row["attempt"]).exits(DONE)
    home.whole()
    with open(files[0], encoding="utf-8") as file:
        document = json.load(file)
    document["attempts"][0]["inputs"][0]["picks"] = [9]
    spoilt = home.file("spoilt.json", json.dumps(document))
    third = home.another()
    said = third.run("records", "import", spoilt).exits(WANTING)
    need("1 refused" in said.out and "do not fit" in said.out, "what does not play is refused, and why is said", said.out)
    for text in ("", "{", "[]", '{"attempts": 7}'):
        third.run("records", "import", home.file("bad.json", text)).complains(WORLD, "bad.json", "Nothing was changed")
    need(not attempts(third), "nothing of it came in")
