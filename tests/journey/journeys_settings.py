"""Settings and the debrief's own screen, in a real window by real keys: letters changed and kept, exports, spoiled files."""

import glob
import json
import os
import re
import time

from kit import ROOT, WANTING, journey, need
from journeys_window import Display, play_on

PLACES = {"printed": 2, "first": 3}  # from the tabs, by Tab


def place_of(name):
    """How many times Tab leads from the tabs to the row of this letter: the rows stand as the actions are declared."""
    def read(path):
        with open(os.path.join(ROOT, "engine", "ui", path), encoding="utf-8") as file:
            return file.read()
    declared = re.findall(r"CH_KEYED_(\w+),", read("ui.h").split("typedef enum ChKeyed")[1].split("}")[0])
    names = dict(re.findall(r'\[CH_KEYED_(\w+)\] = \{CH_WORD\("([^"]+)"\)', read("keyed.c")))
    return PLACES["first"] + [names[one] for one in declared].index(name)


def kept(home):
    with open(os.path.join(home.path, "settings.json"), encoding="utf-8") as file:
        return json.load(file)


def kept_as(home, what, holds):
    """Waits until what is kept is so."""
    end = time.monotonic() + 5
    while not holds(kept(home)):
        need(time.monotonic() < end, what, kept(home))
        time.sleep(0.05)


def to_the_keys(display):
    display.press("s", pause=0.5)
    display.press("shift+Tab", *["Right"] * 3)


def documents(home, tail):
    return sorted(glob.glob(os.path.join(home.path, "documents", "*" + tail)))


def wait_for(home, tail, count):
    end = time.monotonic() + 15
    while len(documents(home, tail)) < count or not all(os.path.getsize(path) for path in documents(home, tail)):
        need(time.monotonic() < end, f"there are {count} documents *{tail}", documents(home, ""))
        time.sleep(0.1)


def to_a_debrief(home, display):
    display.press("Return", pause=0.6)
    display.press("Return", pause=0.8)
    play_on(home, display)
    display.press("Escape", pause=0.6)


@journey(also_sanitized=True, seconds=15)
def settings_a_letter_changed_by_hand_is_in_force_after_a_restart(home):
    with Display(home) as display:
        display.start()
        to_the_keys(display)
        display.press(*["Tab"] * place_of("export"))
        display.press("Return", "q")
        kept_as(home, "the new letter is kept", lambda file: file.get("keys") == {"export": "q"})
        display.press("Down", "Return", "q", "7", "Escape")  # trust: the letter is taken; no digit is a letter
        display.press("Down", "Return", "w")
        kept_as(home, "only what was free is taken", lambda file: file.get("keys") == {"export": "q", "table": "w"})
        display.stop()
        display.start()
        to_a_debrief(home, display)
        display.press("e", pause=1.0)
        need(not documents(home, ""), "the printed letter does nothing any more", documents(home, ""))
        display.press("q")
        wait_for(home, ".pdf", 1)
        wait_for(home, ".html", 1)
        first = {path: os.stat(path).st_mtime_ns for path in documents(home, "")}
        display.press("q")
        wait_for(home, ".pdf", 2)
        wait_for(home, ".html", 2)
        need(all(os.stat(path).st_mtime_ns == when for path, when in first.items()), "nothing is written over", first)
        with open(documents(home, ".pdf")[0], "rb") as file:
            need(file.read(5) == b"%PDF-", "it is a PDF")
        display.press("Escape", "Escape", pause=0.6)         # the message; home
        to_the_keys(display)
        display.press(*["Tab"] * PLACES["printed"], "Return")
        kept_as(home, "all are printed again", lambda file: "keys" not in file)
        display.stop()


@journey()
def settings_keys_at_200_percent_on_a_small_screen(home):
    with Display(home, size="1024x640", text_pct=200, theme="high-contrast") as display:
        display.start()
        to_the_keys(display)
        display.press(*["Tab"] * place_of("hint"))
        display.press("Return", "v", "q")                    # v is for reading aloud, everywhere
        kept_as(home, "the letter is kept", lambda file: file.get("keys") == {"hint": "q"})
        display.stop()


@journey(seconds=11)
def settings_letters_off_and_timers_doubled(home):
    with Display(home) as display:
        display.start()
        to_the_keys(display)
        display.press("Tab", "space")
        kept_as(home, "letters are off", lambda file: file.get("letters_off"))
        display.press("shift+Tab", "Left", "Tab", "Right")   # Time
        kept_as(home, "timers are doubled", lambda file: file.get("timers") == "doubled")
        display.press("Escape", pause=0.5)
        display.press("s", pause=0.4)                        # no key any more: home stays, and its first card opens
        to_a_debrief(home, display)
        display.press("e", pause=1.0)
        need(not documents(home, ""), "letters do nothing", documents(home, ""))
        display.stop()


@journey()
def settings_a_language_is_chosen_and_played_in(home):
    with Display(home) as display:
        display.start()
        display.press("s", pause=0.5)
        display.press("shift+Tab", *["Right"] * 4)           # You
        display.press("Tab", "Tab", "Right")                 # past the name
        kept_as(home, "the language is kept", lambda file: file.get("language") == "de")
        display.press("Escape", pause=0.6)
        display.press("3", pause=0.6)                        # Leaving, with lawyers
        display.press("Return", pause=0.8)
        display.press("1", "Return", pause=0.6)
        said = json.loads(home.run("debrief", "last", "--json").out)
        need(said["scenario"] == "leaving-with-lawyers" and said.get("lang") == "de", "it is played in German", said)
        need(said["decisions"][0]["text"].startswith('"Jetzt'), "what was said is German", said["decisions"])
        display.stop()


@journey()
def settings_that_make_no_sense_are_told_and_the_rest_holds(home):
    with Display(home, keys={"hint": "s", "fly": "q"}, colour="red", timers_off=True) as display:
        said = home.run("doctor").exits(WANTING)
        for words in ('cannot be s as well as "steps"', 'there is no "fly"', 'no setting "colour"'):
            need(words in said.out, f"doctor says: {words}", said.out)
        need(said.err == "", "doctor keeps standard error clean", said.err)
        display.start()
        display.press("s", pause=0.4)
        display.press("Escape", "Escape")                    # the message, then settings
        need(display.program.poll() is None, "the program runs")
        display.leave()
        need('no setting "colour"' in display.errors(), "it is told on standard error as well", display.errors())
    home.run("doctor").exits(WANTING)                        # nothing was changed, so nothing was written
