"""The author's preview: a scenario is written in an editor while it is played. Where the play stands is seen from outside by the
editor: G opens the file where the beat at hand is written, and the editor here is a script that notes what it was given."""

import os
import time

from journeys_window import Display
from kit import DONE, MINI, USAGE, WORLD, journey, mini_scenario, need

# The keys that answer, and what each leads to, are those of MINI in kit.py.
EDITOR = """#!/bin/sh
printf '%s\\n' "$@" > "$NOTED~" && mv "$NOTED~" "$NOTED"
"""


def line_of(text, words):
    return next(n for n, line in enumerate(text.splitlines(), 1) if words in line)


class Author:
    """Somebody with an editor and the preview beside it."""

    def __init__(self, home, display, folder):
        self.display, self.file = display, os.path.join(folder, "scenario.lua")
        self.noted = home.file("noted")
        self.editor = home.file("an editor", EDITOR)
        os.chmod(self.editor, 0o700)
        os.symlink(self.editor, home.file("editor"))
        self.env = {"VISUAL": home.file("editor"), "NOTED": self.noted}

    def save(self, text):
        """As editors save: beside the file, then over it; then until what came of it is seen."""
        before = self.display.screen.picture()
        with open(self.file + "~", "w", encoding="utf-8") as out:
            out.write(text)
        os.rename(self.file + "~", self.file)
        end = time.monotonic() + 10
        while self.display.screen.picture() == before:
            need(time.monotonic() < end, "a save is seen within 10 s")
            time.sleep(0.05)
        self.display.settle()

    def opens(self, line, *keys, what):
        """The keys lead to the editor, which is given the file at this line."""
        if os.path.exists(self.noted):
            os.unlink(self.noted)
        for key in keys:
            self.display.strike("key", key, still=2.0)
        end = time.monotonic() + 10
        while not os.path.exists(self.noted):
            need(time.monotonic() < end, f"the editor is opened: {what}")
            time.sleep(0.05)
        with open(self.noted, encoding="utf-8") as given:
            need(given.read().splitlines() == [f"+{line}", self.file], f"the editor is given line {line}: {what}", open(self.noted, encoding="utf-8").read())
        self.display.strike("key", "Escape", still=2.0)  # the word that it was opened goes; nothing else does


@journey(also_sanitized=True)
def a_scenario_is_written_with_the_preview_beside_it(home):
    folder = mini_scenario(home)
    with Display(home) as display:
        author = Author(home, display, folder)
        display.start("preview", folder, env=author.env)
        author.opens(line_of(MINI, 'beat "arrives"'), "g", what="where it begins")
        for key in ("1", "1"):
            display.strike("key", key, still=2.0)
        author.opens(line_of(MINI, 'compose "letter"'), "g", what="one answer on")
        # Another line in front of it: the answer stands.
        longer = "-- a thought\n" + MINI
        author.save(longer)
        author.opens(line_of(longer, 'compose "letter"'), "g", what="read again, and one answer on")
        # What does not load: the last that worked is played on, and the error is found.
        broken = longer.replace('to = "answer"', 'to = "anser"')
        author.save(broken)
        author.opens(line_of(broken, 'to = "anser"'), "F8", "g", what="at the error")
        author.opens(line_of(broken, 'to = "anser"'), "Return", what="at the error, by Enter")
        # Mended; then the answer itself goes, and the play is back where it was given.
        author.save(longer)
        gone = longer.replace('"listen"', '"hearken"')
        author.save(gone)
        author.opens(line_of(gone, 'beat "arrives"'), "1", "g", what="back where the answer is gone")
        display.tool("key", "Escape")
        need(display.program.wait(timeout=20) == 0, "Esc leaves", display.program.returncode)
        display.stop()
    with open(author.file, encoding="utf-8") as now:
        need(now.read() == gone, "the author's file is as the author saved it")
    need(os.listdir(folder) == ["scenario.lua"], "nothing is written beside it", os.listdir(folder))
    need(not os.path.exists(home.records), "nothing is recorded")


@journey()
def the_preview_starts_where_it_is_told(home):
    folder = mini_scenario(home)
    with Display(home) as display:
        author = Author(home, display, folder)
        display.start("preview", folder, "--at", "answer", env=author.env)
        display.settle()
        author.opens(line_of(MINI, 'beat "answer"'), "g", what="at the beat that was named")
        display.leave()
    home.run("preview", folder, "--at", "anser", env={"DISPLAY": ""}).complains(USAGE, 'did you mean "answer"')
    home.run("preview", folder, env={"DISPLAY": "", "WAYLAND_DISPLAY": ""}).complains(WORLD, "wants a display")
    home.run("preview", os.path.join(folder, "nothing"), env={"DISPLAY": ""}).exits(USAGE)
    home.run("preview", "--help").exits(DONE)
    picture = home.file("picture.png")
    home.run("shot", "preview", folder, "--at", "letter", "--out", picture).exits(DONE)
    with open(picture, "rb") as file:
        need(file.read(8) == b"\x89PNG\r\n\x1a\n", "the picture is one")
