"""The window, driven by real keys from outside: Xvfb shows it, xdotool presses them, the database tells what was done."""

import json
import os
import shutil
import subprocess
import time

from kit import DONE, Skipped, journey, need


class Display:
    """A display of one's own with the program in it."""

    def __init__(self, home, size="1280x800", **settings):
        if not shutil.which("Xvfb") or not shutil.which("xdotool"):
            raise Skipped("Xvfb or xdotool is not installed")
        self.home, self.size, self.program = home, size, None
        os.makedirs(home.path, exist_ok=True)
        with open(os.path.join(home.path, "settings.json"), "w", encoding="utf-8") as file:
            json.dump({"trainee": "Ada", "muted": True, "keep_still": True, "speech_pct": 0, **settings}, file)

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", self.size + "x24", "-noreset"],
                                       pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        need(self.name != ":", "Xvfb names its display")
        return self

    def __exit__(self, *_):
        self.stop()
        self.server.terminate()
        self.server.wait()

    def start(self, *arguments):
        environment = self.home.env({"DISPLAY": self.name, "SDL_AUDIODRIVER": "dummy"})
        self.program = subprocess.Popen([self.home.binary, *arguments], env=environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        end = time.monotonic() + 20
        while self.tool("search", "--name", "^Coolhead$", check=False).returncode:
            need(self.program.poll() is None, "the window opens", self.program.poll())
            need(time.monotonic() < end, "the window opens within 20 s")
            time.sleep(0.05)
        time.sleep(0.4)

    def stop(self):
        if self.program and self.program.poll() is None:
            self.program.kill()
            self.program.wait()

    def tool(self, *words, check=True):
        done = subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": self.name}, capture_output=True, text=True)
        need(not check or done.returncode == 0, "xdotool does what it is told", words, done.stderr)
        return done

    def press(self, *keys, pause=0.12):
        for key in keys:
            self.tool("key", key)
            time.sleep(pause)


def attempts(home):
    if not os.path.exists(home.records):
        return []
    return home.sql("SELECT uuid, scenario, ended, (SELECT count(*) FROM input i WHERE i.attempt = a.id) "
                    "FROM attempt a ORDER BY a.id")


def play_on(home, display, until=None):
    """Say what has the focus until the play has ended and its debrief is there, or until so many lines are kept."""
    for _ in range(200):
        found = attempts(home)
        if found and (found[-1][2] or (until and found[-1][3] >= until)):
            return found[-1]
        need(display.program.poll() is None, "the program is still there", display.program.poll())
        display.press("Return", pause=0.25)
    need(False, "the play comes to its end", attempts(home))


def card_of(home, scenario):
    """The key of its card on a home screen where nothing was played: Enter for the first, then 2 to 9."""
    ids = [one["id"] for one in home.run("list", "--json").exits(DONE).json["scenarios"]]
    place = ids.index(scenario) + 1
    need(place <= 9, "its card has a number", ids)
    return "Return" if place == 1 else str(place)


def to_the_debrief(home, scenario, **settings):
    with Display(home, **settings) as display:
        display.start()
        display.press(card_of(home, scenario), pause=0.6)  # the briefing
        display.press("Return", pause=0.8)    # begin
        last = play_on(home, display)
        need(last[1] == scenario, "the card opens its situation", last)
        display.press("Escape", pause=0.5)    # past the question, to the debrief
        need(display.program.poll() is None, "the debrief is shown")
        display.stop()
    home.run("replay", "last").exits(DONE)


@journey(also_sanitized=True)
def window_hung_up_call_by_keyboard(home):
    to_the_debrief(home, "hung-up-call")


@journey()
def window_ranting_email_by_keyboard(home):
    to_the_debrief(home, "ranting-email")


@journey()
def window_shoe_return_by_keyboard(home):
    to_the_debrief(home, "shoe-return")


@journey()
def window_at_200_percent_in_high_contrast(home):
    to_the_debrief(home, "hung-up-call", theme="high-contrast", text_pct=200)


@journey()
def window_killed_midway_goes_on_at_the_same_line(home):
    with Display(home) as display:
        display.start()
        display.press("Return", pause=0.6)
        display.press("Return", pause=0.8)
        before = play_on(home, display, until=3)
        display.stop()                        # signal 9
        display.start()
        display.press("Return", pause=0.8)    # the open play stands first on the home screen
        after = play_on(home, display)
        need(after[0] == before[0] and after[3] > before[3], "the same attempt goes on", before, after)
        display.stop()
    home.run("records", "verify").exits(DONE)
    home.run("replay", "last").exits(DONE)


@journey()
def window_first_start_asks_for_a_name(home):
    with Display(home, trainee="") as display:
        display.start()
        display.tool("type", "--delay", "40", "Zoë")
        display.press("Return", pause=0.6)
        with open(os.path.join(home.path, "settings.json"), encoding="utf-8") as file:
            kept = json.load(file)
        need(kept["trainee"] == "Zoë", "the name is kept", kept)
        display.stop()
