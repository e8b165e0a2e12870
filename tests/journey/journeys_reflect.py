"""The debrief as a conversation: what they believe before the record, what they write after it, and where it is seen again; and
what comes out of many plays as documents."""

import csv
import io
import os
import shutil
import subprocess
import time
import xml.dom.minidom

from journeys_window import Display, card_key, play_on
from kit import DONE, USAGE, Skipped, golden_choices, journey, need
from terminal import Terminal

KEEP, CHANGE = "I let her finish", "=say when I ring"


def play_in_a_terminal(home):
    with Terminal(home, "play", "shoe-return", "--text", "--plain", "--trainee", "Ada") as terminal:
        terminal.reflects = True
        terminal.to_prompt()
        while terminal.asks():
            time.sleep(0.02)  # for there is something to be told of how long it took
            terminal.type("1")
            terminal.see(r"Your answer: $|Part \d+ of \d+: $|from 0 to 100\? \(Enter skips\): $")
        for line in ("101", "70", KEEP, CHANGE):
            terminal.see(r"\(Enter skips\): $")
            terminal.type(line)
        return terminal.finish(DONE)


@journey()
def what_is_written_after_a_play_is_seen_before_the_next(home):
    screen = play_in_a_terminal(home)
    need("Before seeing it you guessed 70 of 100; you scored" in " ".join(screen.split()), "the guess stands beside the record", screen)
    need(home.sql("SELECT guess, keep, change FROM reflection") == [(70, KEEP, CHANGE)], "it is kept", home.sql("SELECT * FROM reflection"))
    own = " ".join(home.run("debrief", "last", env={"USER": "Ada"}).exits(DONE).out.split())
    others = " ".join(home.run("debrief", "last").exits(DONE).out.split())
    for words in (KEEP, CHANGE, "guessed 70"):
        need(words in own and words not in others, f"their own debrief says {words}, nobody else's", own, others)
    took = [home.run("debrief", "last", "--json", env={"USER": user}).exits(DONE).json["decisions"][0]["ms"] for user in ("Ada", "tester")]
    need(took[0] > 0 and took[1] == 0, "nor how long they took", took)
    need("keep" not in home.run("debrief", "last", "--json").exits(DONE).json, "the contract's document is as it was")
    home.run("replay", "last").exits(DONE)
    with Terminal(home, "play", "hung-up-call", "--text", "--plain", "--trainee", "Ada") as terminal:
        terminal.to_prompt()
        need("You wrote after your last play" in terminal.screen and KEEP in terminal.screen, "it is shown before the next", terminal.screen)
    with Terminal(home, "play", "hung-up-call", "--text", "--plain", "--trainee", "Bo") as terminal:
        terminal.to_prompt()
        need(KEEP not in terminal.screen, "to nobody else", terminal.screen)
    asked = home.run("play", "shoe-return", "--choices", golden_choices("shoe-return-good"), "--trainee", "Ada").exits(DONE)
    need("Enter skips" not in asked.out, "a list of choices is asked nothing", asked.out[-400:])
    home.run("records", "forget", "--trainee", "Ada").exits(DONE)
    need(not home.sql("SELECT * FROM reflection"), "forgetting takes it along")
    with open(home.records, "rb") as file:
        need(KEEP.encode() not in file.read(), "and its bytes")


@journey()
def a_trainee_is_told_decision_by_decision(home):
    play_in_a_terminal(home)
    files = {kind: home.file("ada." + kind) for kind in ("html", "pdf", "csv")}
    options = [word for kind, path in files.items() for word in ("--" + kind, path)]
    home.run("report", "trainee", "Ada", *options).exits(DONE)
    with open(files["csv"], encoding="utf-8", newline="") as file:
        text = file.read()
    need(text[0] == "\ufeff", "a spreadsheet is told that it is UTF-8")
    rows = list(csv.DictReader(io.StringIO(text[1:])))
    told = home.run("debrief", "last", "--json").exits(DONE).json["decisions"]
    need(len(rows) == len(told), "a row for each decision", len(rows), len(told))
    need(all(row["who"].startswith("P-") and row["answer given"] and row["why"] for row in rows), "in words, by pseudonym", rows[0])
    need(KEEP not in text and CHANGE not in text and not {"at", "seconds", "guess", "keep", "change"} & set(rows[0]),
         "not what they guessed and wrote, nor how long they took", rows[0])
    with open(files["html"], encoding="utf-8") as file:
        page = file.read()
    xml.dom.minidom.parseString(page)
    need("Ada" not in page and KEEP not in page and "Guessed" not in page and rows[0]["who"] in page, "the page says the pseudonym alone")
    if not shutil.which("pdftotext"):
        raise Skipped("pdftotext is not installed")
    words = " ".join(subprocess.run(["pdftotext", files["pdf"], "-"], capture_output=True, text=True, check=True).stdout.split())
    need(KEEP not in words and rows[0]["who"] in words and "Ada" not in words, "so does the PDF", words[:600])
    home.run("report", "trainee", "Ada", "--names", "--html", files["html"]).exits(DONE)
    with open(files["html"], encoding="utf-8") as file:
        need("Ada" in file.read(), "names are there when they are asked for")
    home.run("report", "trainee", "Bo").complains(USAGE, "nobody called .Bo.")
    home.run("report", "session", "last").complains(USAGE, "no session")
    home.run("report", "programme", "first-week").complains(USAGE, "nobody is in the programme")
    home.run("report", "crowd", "x").complains(USAGE, "trainee, session and programme")


@journey()
def a_session_and_a_programme_of_a_cohort(home):
    home.run("bench", "cohort", "--trainees", "24", "--attempts", "2", "--seed", "3", seconds=150).exits(DONE)
    home.run("bench", "cohort", "--trainees", "24").complains(USAGE, "empty folder")
    need(home.run("records", "verify").exits(DONE), "every play of it is whole")
    for one in ("session", "programme"):
        name = "last" if one == "session" else "first-week"
        page, table, paper = (home.file(one + end) for end in (".html", ".csv", ".pdf"))
        home.run("report", one, name, "--html", page, "--csv", table, "--pdf", paper).exits(DONE)
        need(home.run("report", one, name, "--csv", "-").exits(DONE).out == open(table, encoding="utf-8", newline="").read(), "a dash is standard output")
        with open(page, encoding="utf-8") as file:
            text = file.read()
        xml.dom.minidom.parseString(text)
        need("Decision by decision" in text, "answers are told in words")
        with open(table, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        names = {name for (name,) in home.sql("SELECT name FROM person")}
        need(rows and not names & {row["who"] for row in rows}, "by pseudonym", rows[:1])
        need(all(len(row) == 20 and None not in row.values() for row in rows), "every row has every column")
        need(os.path.getsize(paper) > 10000, "there is a PDF")
    uuid = home.sql("SELECT uuid FROM attempt WHERE ended IS NOT NULL ORDER BY id LIMIT 1")[0][0]
    home.run("replay", uuid).exits(DONE)
    kept = home.sql("SELECT points FROM attempt WHERE uuid = ?", uuid)[0][0]
    need(home.run("debrief", uuid, "--json").exits(DONE).json["points"] == kept, "a made-up play scores as a real one does")


@journey()
def window_guess_keep_and_change(home):
    """By keys alone: the question, how it went, the debrief, two fields, home; the next briefing opens with them there."""
    key = card_key(home, "shoe-return")
    with Display(home) as display:
        display.start(*([] if key else ["play", "shoe-return"]))
        if key:
            display.strike("key", key)
            display.strike("key", "Return", still=1.0)
        play_on(home, display)
        display.press("Return", pause=0.3)   # that line cost the most
        display.press("2", pause=0.1)        # and it went well
        display.press("Return", pause=0.5)
        need(home.sql("SELECT guess FROM reflection") == [(70,)], "how it went is kept at once", home.sql("SELECT * FROM reflection"))
        display.press("Return", pause=0.5)   # on from the debrief
        display.tool("type", "--delay", "150", "Zuhören, später")
        display.press("Tab", pause=0.2)
        display.tool("type", "--delay", "20", "Say when")
        display.press("Return", pause=0.8)
        need(home.sql("SELECT guess, keep, change FROM reflection") == [(70, "Zuhören, später", "Say when")], "so is what they wrote",
             home.sql("SELECT * FROM reflection"))
        display.strike("key", key or "Return")  # the next briefing, with both above it
        need(display.program.poll() is None, "the next briefing is shown")
        display.leave()
