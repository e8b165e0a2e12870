"""The window, driven by real keys and a real mouse from outside: Xvfb shows it, xdotool presses them, the database tells what was
done."""

import json
import os
import shutil
import subprocess
import tempfile
import threading
import time

from kit import DONE, SANITIZER, Skipped, journey, need
from screen import Screen


class Display:
    """A display of one's own with the program in it."""

    def __init__(self, home, size="1280x800", **settings):
        if not shutil.which("Xvfb") or not shutil.which("xdotool"):
            raise Skipped("Xvfb or xdotool is not installed")
        self.home, self.size, self.program, self.screen, self.said = home, size, None, None, []
        os.makedirs(home.path, exist_ok=True)
        with open(os.path.join(home.path, "settings.json"), "w", encoding="utf-8") as file:
            json.dump({"trainee": "Ada", "muted": True, "keep_still": True, "speech_pct": 0, **settings}, file)

    def __enter__(self):
        read, write = os.pipe()
        self.folder = tempfile.mkdtemp(dir=self.home.folder)
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", self.size + "x24", "-noreset",
                                        "-fbdir", self.folder], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()
        need(self.name != ":", "Xvfb names its display")
        self.screen = Screen(self.folder)
        return self

    def __exit__(self, *_):
        self.stop()
        if self.screen:
            self.screen.close()
        self.server.terminate()
        self.server.wait()

    def start(self, *arguments, env=None):
        # No session bus: libdbus would start one by forking, which AddressSanitizer does not survive beside a second thread.
        environment = self.home.env({"DISPLAY": self.name, "SDL_AUDIODRIVER": "dummy", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
                                     **(env or {})})
        self.program = subprocess.Popen([self.home.binary, *arguments], env=environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.said = []
        self.reader = threading.Thread(target=lambda: self.said.append(self.program.stderr.read()), daemon=True)
        self.reader.start()
        end = time.monotonic() + 20
        while self.tool("search", "--name", "^Coolhead$", check=False).returncode:
            need(self.program.poll() is None, "the window opens", self.program.poll())
            need(time.monotonic() < end, "the window opens within 20 s")
            time.sleep(0.05)
        while self.screen.colours() < 12:  # until there are words: their edges have many
            need(time.monotonic() < end, "something is shown within 20 s")
            time.sleep(0.05)
        self.settle()

    def stop(self):
        """Signal 9: nobody says goodbye."""
        if self.program and self.program.poll() is None:
            self.program.kill()
            self.program.wait()

    def errors(self):
        """What was said on standard error, once the program is over."""
        self.reader.join(10)
        return b"".join(self.said).decode("utf-8", "replace")

    def leave(self):
        """As a person leaves. Whatever a sanitizer has to say, of leaks too, it has said by then."""
        self.tool("key", "ctrl+q")
        try:
            code = self.program.wait(timeout=30)
        except subprocess.TimeoutExpired:
            need(False, "the program ends within 30 s when it is told to")
        said = self.errors()
        need(not SANITIZER.search(said), "a sanitizer found something", said)
        need(code == 0, "the program ends well", code, said)

    def tool(self, *words, check=True):
        done = subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": self.name}, capture_output=True, text=True)
        need(not check or done.returncode == 0, "xdotool does what it is told", words, done.stderr)
        return done

    def press(self, *keys, pause=None):
        """Keys in one go, and a moment for what comes of them; with a pause, that long after each."""
        for some in [keys] if pause is None else [[key] for key in keys]:
            self.tool("key", "--delay", "20", *some)
            time.sleep(pause or 0.12)

    def settle(self, seconds=8.0):
        """Until the picture has stood still for a moment."""
        end, before = time.monotonic() + seconds, self.screen.picture()
        while time.monotonic() < end:
            time.sleep(0.12)
            now = self.screen.picture()
            if now == before:
                return
            before = now

    def strike(self, *words, still=8.0):
        """Do it, and wait for what comes of it: whether anything was seen to change."""
        before, end = self.screen.picture(), time.monotonic() + 2.0
        self.tool(*words)
        while self.screen.picture() == before and time.monotonic() < end:
            time.sleep(0.03)
        self.settle(still)
        need(self.program.poll() is None, "the program is still there", self.program.poll())
        return self.screen.picture() != before

    def click(self, place):
        x, y = place
        self.tool("mousemove", str(x), str(y))
        self.settle()
        return self.strike("click", "1")

    def wheel_down(self, place, notches):
        self.tool("mousemove", *map(str, place))
        self.tool("click", "--repeat", str(notches), "5")
        self.settle()

    def press_primary(self, what):
        """The one filled button, wherever it is; what is below the fold is scrolled to."""
        for _ in range(6):
            if self.screen.primary():
                break
            self.wheel_down((640, 640), 2)
        place = self.screen.primary()
        need(place, f"a button to press next is seen: {what}")
        need(self.click(place), f"the button is pressed: {what}")


def attempts(home):
    if not os.path.exists(home.records):
        return []
    return home.sql("SELECT uuid, scenario, ended, (SELECT count(*) FROM input i WHERE i.attempt = a.id) "
                    "FROM attempt a ORDER BY a.id")


def card_key(home, scenario):
    """What opens a situation on the home screen of somebody who has played none: cards have numbers in the order of the list. None:
    it comes after the ninth."""
    ids = [one["id"] for one in home.run("list", "--json").exits(DONE).json["scenarios"]]
    place = ids.index(scenario) + 1
    return "Return" if place == 1 else str(place) if place <= 9 else None


def play_on(home, display, until=None):
    """Say what has the focus until the play has ended and its debrief is there, or until so many lines are kept."""
    for _ in range(200):
        found = attempts(home)
        if found and (found[-1][2] or (until and found[-1][3] >= until)):
            return found[-1]
        display.strike("key", "Return", still=1.0)
    need(False, "the play comes to its end", attempts(home))


def to_the_debrief(home, scenario, **settings):
    key = card_key(home, scenario)
    with Display(home, **settings) as display:
        display.start(*([] if key else ["play", scenario]))
        if key:
            display.strike("key", key)                  # the briefing
            display.strike("key", "Return", still=1.0)  # begun; where lines are spoken it does not stand still
        last = play_on(home, display)
        need(last[1] == scenario, "the card opens its situation", last)
        display.press("Escape", pause=0.5)    # past the question, to the debrief
        need(display.program.poll() is None, "the debrief is shown")
        display.leave()
    home.run("replay", "last").exits(DONE)


@journey(also_sanitized=True, seconds=10)
def window_hung_up_call_by_keyboard(home):
    to_the_debrief(home, "hung-up-call")


@journey(also_sanitized=True, seconds=12)
def window_ranting_email_by_keyboard(home):
    to_the_debrief(home, "ranting-email")


@journey(also_sanitized=True)
def window_shoe_return_by_keyboard(home):
    to_the_debrief(home, "shoe-return")


@journey(also_sanitized=True, seconds=18)
def window_late_books_as_they_are_typed(home):
    """With motion, at speaking pace: no key waits for either."""
    to_the_debrief(home, "late-books", keep_still=False, speech_pct=100)


@journey(also_sanitized=True, seconds=12)
def window_at_200_percent_in_high_contrast(home):
    to_the_debrief(home, "hung-up-call", theme="high-contrast", text_pct=200, keep_still=False)


# By mouse -------------------------------------------------------------------------------------------------------------


def answer_by_mouse(display, turn):
    """Choose an answer that is in sight, and say it: a click each. Scroll when there is none. Each turn another one."""
    left, right = 336, 944  # the stage stands between the customer and the steps
    boxes = [box for box in display.screen.boxes() if box[0] >= left - 20 and box[2] <= right + 20 and box[1] > 64]
    if not boxes:
        display.wheel_down((640, 600), 4)
        return
    x0, y0, x1, y1 = boxes[turn % len(boxes)]
    for _ in range(2):
        display.click(((x0 + x1) // 2, (y0 + y1) // 2))


def play_by_mouse(home, display):
    """To the end, and past the button there: until the play is closed in the records."""
    for turn in range(120):
        found = attempts(home)
        if found and found[-1][2]:
            return found[-1]
        if display.screen.primary():
            display.press_primary("send, or see how it went")
        else:
            answer_by_mouse(display, turn)
    need(False, "the play comes to its end", attempts(home))


@journey(also_sanitized=True, seconds=20)
def window_all_the_way_by_mouse(home):
    """From the first start to another try, with a mouse; the keyboard only writes the name."""
    with Display(home, trainee="") as display:
        display.start()
        display.settle()
        need(display.screen.boxes(least=300), "a field for the name is seen")
        x0, y0, x1, y1 = display.screen.boxes(least=300)[0]
        display.click(((x0 + x1) // 2, (y0 + y1) // 2))
        display.tool("type", "--delay", "40", "Ada")
        display.press_primary("begin with a name")
        display.press_primary("open the first card")
        display.press_primary("begin to play")
        first = play_by_mouse(home, display)
        display.press_primary("which line cost the most")
        display.press_primary("how it went, before the record")
        display.press_primary("try again from here")
        answer_by_mouse(display, 0)
        for turn in range(1, 12):  # a part of a reply is not yet a line
            if len(attempts(home)) > 1 and attempts(home)[-1][3] > 0:
                break
            answer_by_mouse(display, turn)
        tries = attempts(home)
        need(len(tries) == 2 and tries[0][:2] == first[:2], "the second try is a play of its own", tries)
        parent = home.sql("SELECT parent FROM attempt ORDER BY id DESC LIMIT 1")[0][0]
        need(parent, "the second try names the first", parent)
        display.leave()
    home.run("records", "verify").exits(DONE)
    home.run("replay", first[0]).exits(DONE)


@journey(also_sanitized=True, seconds=8)
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
        display.leave()
    home.run("records", "verify").exits(DONE)
    home.run("replay", "last").exits(DONE)


@journey(also_sanitized=True)
def window_first_start_asks_for_a_name(home):
    with Display(home, trainee="") as display:
        display.start()
        display.tool("type", "--delay", "150", "Zoë")  # a key that no keyboard has is put on one meanwhile
        display.press("Return", pause=0.6)
        with open(os.path.join(home.path, "settings.json"), encoding="utf-8") as file:
            kept = json.load(file)
        need(kept["trainee"] == "Zoë", "the name is kept", kept)
        display.leave()
