"""A facilitator's morning, through the real window; and one with two machines and a shared folder."""

import csv
import glob
import os
import time

from journeys_window import Display
from kit import DONE, USAGE, journey, need

PIN = "2468"
NAMES = ["Amara Obi", "Ben Tait", "Chidi Nwosu", "Dilys Price", "Farah Khan", "Gus Meyer",
         "Hana Sato", "Ivo Rossi", "Jas Dhillon", "Lena Wolf", "Maya Lind", "Tom Ayre"]
# Plays of the shoe return by numbers: to an ending of each kind, and some that stop on the way.
GLAD, KEPT, COOL, DRIFTED, BOUGHT, GONE = ("2,4,3,4,5,4,2,3,3,2", "1,5,4,1,6,1,3,2", "2,1,2,2,1,1", "3,2", "1,4,1", "1,2,1,3")
FIRST = dict(zip(NAMES[2:], [KEPT, GONE, DRIFTED, BOUGHT, "2,1,2", GONE, COOL, "1,2", BOUGHT, DRIFTED]))


def locked(home, *arguments):
    """With the facilitator's PIN."""
    return home.run(*arguments, "--pin-stdin", typed=PIN + "\n").exits(DONE)


def roster(home, people=NAMES):
    path = home.file("roster.csv", "name,team\n" + "".join(f"{name},{'Desk' if i % 2 else 'Phones'}\n" for i, name in enumerate(people)))
    home.run("roster", "import", path).exits(DONE)


def board(home, *more):
    return home.run("session", "show", "--json", "--names", *more, typed=PIN + "\n").exits(DONE).json


def ended(home, trainee):
    if not os.path.exists(home.records):
        return 0
    return home.sql("SELECT count(*) FROM attempt WHERE trainee = ? AND ended IS NOT NULL", trainee)[0][0]


def play_to_the_end(home, display, trainee):
    had = ended(home, trainee)
    for _ in range(120):
        if ended(home, trainee) > had:
            return
        display.strike("key", "Return", still=1.0)
    need(False, f"the play of {trainee} comes to its end", home.sql("SELECT trainee, ended FROM attempt"))


def type_in(display, text):
    display.tool("type", "--delay", "40", text)
    display.settle()


@journey(also_sanitized=True, seconds=19)
def session_a_morning_with_twelve(home):
    roster(home)
    home.run("roster", "pin", "set", "--pin-stdin", typed=PIN + "\n").exits(DONE)
    home.run("session", "start", "--title", "x", "--scenario", "shoe-return", "--pin-stdin", typed="1111\n").complains(USAGE, "PIN")
    locked(home, "session", "start", "--title", "Tuesday intake", "--scenario", "shoe-return", "--people", "all")
    for name, choices in FIRST.items():
        home.play("shoe-return", choices, "--trainee", name)
    with Display(home, trainee=NAMES[0]) as display:
        in_turn(home, display)
        the_board(home, display)
        the_wall(home, display)
        second_attempts(home, display)
        reports(home, display)
        display.leave()
    locked(home, "session", "end")
    need(home.play("shoe-return", GONE, "--trainee", NAMES[3]), "somebody plays afterwards")
    need(board(home, "--pin-stdin")["plays"] == 15, "plays after the end belong to no session")
    one_is_erased(home, "Gus Meyer")
    home.whole()


def in_turn(home, display):
    """Amara plays, hands over, and Ben, who is the first not to have begun, plays after her."""
    display.start("play", "shoe-return")
    play_to_the_end(home, display, NAMES[0])
    display.press("Escape", pause=0.6)
    debrief = display.screen.picture()
    need(display.strike("key", "h"), "one key hands over")
    need(display.screen.picture() != debrief, "the debrief of the one before is gone")
    display.strike("key", "Return")  # sit down: the briefing
    display.strike("key", "Return", still=1.0)
    play_to_the_end(home, display, NAMES[1])
    display.press("Escape", pause=0.6)


def the_board(home, display):
    display.strike("key", "Escape")  # home
    display.strike("key", "g")       # the PIN comes before the board
    before = display.screen.picture()
    type_in(display, "1357")
    display.strike("key", "Return")
    type_in(display, PIN)
    display.strike("key", "Return")
    need(display.screen.picture() != before, "the board is there after the right PIN")
    display.press("F12", pause=0.8)
    display.press("Escape", pause=0.4)  # the message that says so
    need(glob.glob(os.path.join(home.path, "coolhead-*.png")), "a picture of the board is kept")
    seen = board(home, "--pin-stdin")
    need(seen["begun"] == 12 and seen["plays"] == 12, "twelve have begun", seen["begun"], seen["plays"])
    where = {one["name"]: one for one in seen["people"]}
    need(where["Hana Sato"]["where"] == "line" or where["Gus Meyer"]["where"] == "line", "somebody is on a line", where)
    need(where["Amara Obi"]["where"] == "debrief" and where["Ben Tait"]["where"] == "debrief", "both who played here are at the debrief", where)
    need(seen["steps"] and any(step["latest"]["missed"] for step in seen["steps"]), "the group misses a step", seen["steps"])
    need(seen["beats"][0]["times"] == 12 and sum(one["times"] for one in seen["beats"][0]["answers"]) == 12, "every first answer is counted",
         seen["beats"][0])
    need(seen["questions"] and seen["next"], "there is something to ask, and to play next", seen["questions"], seen["next"])
    text = home.run("session", "show", "--pin-stdin", typed=PIN + "\n").exits(DONE).out
    need("Tuesday intake" in text and not any(name in text for name in NAMES), "without --names no name is told", text)


def the_wall(home, display):
    display.strike("key", "w")
    display.press("4", "Down", "9", pause=0.4)  # thirteen hands, and twelve sit in the session
    need(home.sql("SELECT picks, hands FROM vote") == [("1", 4)], "more hands than people wait", home.sql("SELECT picks, hands FROM vote"))
    display.press("Return", pause=0.4)
    need(home.sql("SELECT picks, hands FROM vote ORDER BY picks") == [("1", 4), ("2", 9)], "and are counted when that is confirmed")
    display.press("8", pause=0.4)  # anew
    for _ in range(2):  # ask before telling: the question, the group, the record
        need(display.strike("key", "space"), "what comes next is shown")
    votes = home.sql("SELECT beat, picks, hands FROM vote ORDER BY picks")
    need([row[1:] for row in votes] == [("1", 4), ("2", 8)], "the hands are kept", votes)
    need(display.strike("key", "Right"), "the plays are walked line by line")
    need(display.strike("key", "Escape"), "and back to the board")


def second_attempts(home, display):
    before = display.screen.picture()
    for name in ("Chidi Nwosu", "Dilys Price", "Maya Lind"):
        home.play("shoe-return", GLAD, "--trainee", name)
    end = time.monotonic() + 8
    while display.screen.picture() == before:
        need(time.monotonic() < end, "the board follows by itself")
        time.sleep(0.1)
    seen = board(home, "--pin-stdin")
    need(seen["plays"] == 15, "second attempts belong to the session", seen["plays"])
    fewer = [step for step in seen["steps"] if step["latest"]["missed"] < step["first"]["missed"]]
    need(fewer, "first against second attempt is told", seen["steps"])


def reports(home, display):
    display.strike("key", "n")
    display.strike("key", "e")
    folder = os.path.join(home.path, "documents")
    end = time.monotonic() + 20
    while len(os.listdir(folder) if os.path.isdir(folder) else []) < 3:
        need(time.monotonic() < end, "report and board are written")
        time.sleep(0.1)
    time.sleep(0.5)
    for tail, head in ((".pdf", b"%PDF"), (".html", b"<!DOCTYPE"), ("-board.csv", b"where,line")):
        path = glob.glob(os.path.join(folder, "shoe-return-session-*" + tail))
        need(len(path) == 1, f"there is one {tail}", os.listdir(folder))
        with open(path[0], "rb") as file:
            content = file.read()
        need(content.startswith(head), f"the {tail} begins as it should", content[:40])
        need(not any(name.encode() in content for name in NAMES), f"no name is in the {tail}")
    home.run("report", "session", "last", "--pin-stdin", typed="1357\n").complains(USAGE, "PIN")
    time.sleep(1.2)  # a wrong one slows the next one down
    locked(home, "report", "session", "last", "--csv", home.file("plays.csv"))
    with open(home.file("plays.csv"), encoding="utf-8-sig", newline="") as file:
        need(len(list(csv.reader(file))) > 15, "the report tells decision by decision")


def one_is_erased(home, name):
    home.run("records", "forget", "--trainee", name, "--pin-stdin", typed=PIN + "\n").exits(DONE)
    seen = board(home, "--pin-stdin")
    need(name not in [one["name"] for one in seen["people"]], "whoever was erased is gone from the board", seen["people"])
    for path in glob.glob(home.records + "*"):
        with open(path, "rb") as file:
            need(name.encode() not in file.read(), f"and from the bytes of {os.path.basename(path)}")


@journey()
def session_somebody_comes_late(home):
    home.run("session", "seat", "Zoe Late").complains(USAGE, "no session was started")
    roster(home, NAMES[:2])
    home.run("session", "start", "--title", "Late", "--scenario", "shoe-return", "--mode", "assessed").exits(DONE)
    said = home.run("session", "seat", "Zoe Late", "amara  obi").exits(DONE).out
    need("Zoe Late has a seat in Late, and was entered" in said and "Amara Obi had a seat already" in said, "who has a seat is told", said)
    home.play("shoe-return", DRIFTED, "--trainee", "Zoe Late")
    other = home.play("shoe-return", DRIFTED, "--trainee", "Ben Tait", "--mode", "guided")
    need(home.sql("SELECT class, mode FROM attempt ORDER BY id") == [(1, "assessed"), (None, "guided")], "what is played otherwise is in no session", other)
    home.run("session", "unseat", "Ben Tait").exits(DONE)
    need([one["name"] for one in board(home)["people"]] == ["Amara Obi", "Zoe Late"], "a seat can be taken back")
    home.run("session", "unseat", "Ben Tait").complains(USAGE, "no seat")
    home.run("roster", "pin", "set", "--pin-stdin", typed=PIN + "\n").exits(DONE)
    home.run("session", "seat", "Gus Meyer", "--pin-stdin", typed="1111\n").complains(USAGE, "PIN")


@journey(also_sanitized=True)
def session_two_machines_and_a_shared_folder(home):
    shared = home.file("shared/readme.txt", "for the session\n")
    folder = os.path.dirname(shared)
    other = home.another()
    roster(home, NAMES[:3])
    home.run("session", "start", "--title", "Across the room", "--scenario", "shoe-return", "--folder", folder).exits(DONE)
    other.run("session", "join", home.file("nowhere")).complains(3, "nowhere")
    other.run("session", "join", folder, "--trainee", "Zed").complains(USAGE, "the seats are Amara Obi, Ben Tait, Chidi Nwosu")
    need("Ben Tait" in other.run("session", "join", folder, "--trainee", "ben tait").exits(DONE).out, "the seat that is meant is theirs")
    with open(os.path.join(other.path, "settings.json"), encoding="utf-8") as file:
        need('"Ben Tait"' in file.read(), "whoever joins practises on that machine")
    with Display(home, trainee="Amara Obi") as display:
        display.start()
        display.strike("key", "g")
        before = display.screen.picture()
        other.play("shoe-return", BOUGHT, "--trainee", "Ben Tait")
        end = time.monotonic() + 10
        while display.screen.picture() == before:
            need(time.monotonic() < end, "the board follows the other machine")
            time.sleep(0.1)
        display.leave()
    seen = board(home)
    where = {one["name"]: one["where"] for one in seen["people"]}
    need(where == {"Amara Obi": "away", "Ben Tait": "debrief", "Chidi Nwosu": "away"}, "who is where, across machines", where)
    home.play("shoe-return", GONE, "--trainee", "Chidi Nwosu")
    other.run("session", "join", folder, "--trainee", "Ben Tait").exits(DONE)
    told = other.sql("SELECT DISTINCT trainee FROM attempt")
    need(told == [("Ben Tait",)], "a machine that takes part has nobody else's plays", told)
    home.run("session", "end").exits(DONE)
    other.play("shoe-return", DRIFTED, "--trainee", "Ben Tait")
    free = other.sql("SELECT count(*) FROM attempt WHERE class IS NULL")
    need(free == [(1,)], "after the end a play belongs to no session, on the other machine too", free)
    home.whole()
    other.whole()
