"""The life of a window: made smaller, put away, closed, left for another, scaled, filling the screen, pictured, and not there
at all. Whatever happens to it, the play goes on at the line where it stood."""

import ctypes
import json
import os
import shutil
import struct
import subprocess
import time

from journeys_window import Display, attempts, play_on
from kit import DONE, ROOT, USAGE, Skipped, journey, need

WM_DELETE = 33  # ClientMessage


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int), ("display", ctypes.c_void_p),
                ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong), ("format", ctypes.c_int),
                ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 24)]


class Managed(Display):
    """A display with somebody who minimises windows and lets them fill the screen."""

    def __enter__(self):
        if not shutil.which("jwm"):
            raise Skipped("jwm is not installed")
        super().__enter__()
        settings = self.home.file("jwmrc", "<JWM><FocusModel>click</FocusModel></JWM>")
        self.manager = subprocess.Popen(["jwm", "-f", settings], env={**os.environ, "DISPLAY": self.name},
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        return self

    def __exit__(self, *why):
        self.manager.kill()
        self.manager.wait()
        super().__exit__(*why)


def window_of(display):
    return int(display.tool("search", "--name", "^Coolhead$").stdout.split()[-1])


def ask_to_close(display):
    """What a window manager sends when somebody presses the cross."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    server = ctypes.c_void_p(x.XOpenDisplay(display.name.encode()))
    atom = [x.XInternAtom(server, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")]
    event = ClientMessage(type=WM_DELETE, window=window_of(display), message_type=atom[0], format=32)
    event.data[0] = atom[1]
    x.XSendEvent(server, ctypes.c_ulong(event.window), 0, ctypes.c_long(0), ctypes.byref(event))
    x.XCloseDisplay(server)


def ended(display, seconds=10):
    end = time.monotonic() + seconds
    while display.program.poll() is None and time.monotonic() < end:
        time.sleep(0.05)
    return display.program.poll()


def begin(display, *arguments):
    """Into the first situation of the home screen, and a few lines on."""
    display.start(*arguments)
    display.press("Return", pause=0.6)
    display.press("Return", pause=0.8)


def kept(home):
    with open(os.path.join(home.path, "settings.json"), encoding="utf-8") as file:
        return json.load(file)


def pictures(home):
    return sorted(os.path.join(home.path, name) for name in os.listdir(home.path) if name.endswith(".png"))


def size_of(picture):
    with open(picture, "rb") as file:
        head = file.read(24)
    need(head[:8] == b"\x89PNG\r\n\x1a\n", "the picture is a PNG", head)
    return struct.unpack(">II", head[16:24])


def take_picture(home, display):
    before = pictures(home)
    display.press("F12", pause=0.5)
    new = [one for one in pictures(home) if one not in before]
    need(len(new) == 1, "F12 keeps one picture", before, new)
    return new[0]


def geometry(display):
    told = dict(line.split("=") for line in display.tool("getwindowgeometry", "--shell", str(window_of(display))).stdout.split())
    return int(told["WIDTH"]), int(told["HEIGHT"])


def goes_on(home, display, before):
    """The play started again shows the same attempt at the same line."""
    display.start()
    display.press("Return", pause=0.8)
    need(attempts(home)[-1][:2] == before[:2] and len(attempts(home)) == 1, "no other attempt began", before, attempts(home))
    after = play_on(home, display)
    need(after[0] == before[0] and after[3] > before[3], "the same attempt goes on", before, after)
    display.stop()
    home.run("replay", "last").exits(DONE)
    home.whole()


@journey(also_sanitized=True)
def life_closed_while_playing_goes_on_at_the_same_line(home):
    with Display(home) as display:
        begin(display)
        before = play_on(home, display, until=3)
        ask_to_close(display)
        need(ended(display) == 0, "it ends when it is asked to", display.program.poll(), display.program.stderr.read())
        need(attempts(home)[-1] == before, "closing answers nothing", before, attempts(home))
        goes_on(home, display, before)


@journey(seconds=8)
def life_display_gone_while_playing_goes_on_at_the_same_line(home):
    with Display(home) as display:
        begin(display)
        before = play_on(home, display, until=3)
        display.server.kill()
        display.server.wait()
        need(ended(display) is not None, "it does not live on without a display")
    home.whole()
    with Display(home) as display:
        goes_on(home, display, before)


@journey(also_sanitized=True, seconds=15)
def life_resized_hidden_and_left_while_playing(home):
    with Display(home, size="1600x1000") as display:
        begin(display)
        play_on(home, display, until=1)
        window = str(window_of(display))
        for width, height in ((512, 320), (1600, 1000), (700, 900), (1280, 800)):
            display.tool("windowsize", window, str(width), str(height))
            time.sleep(0.3)
            need(size_of(take_picture(home, display)) == (width, height), "it fills its new size", width, height)
            time.sleep(0.8)  # pictures are named by the second
        display.press("Escape")  # the note of the picture goes
        display.tool("windowunmap", window)
        time.sleep(0.4)
        display.tool("windowmap", window)
        time.sleep(0.4)
        display.tool("windowfocus", window)
        before = play_on(home, display, until=2)
        display.tool("windowunmap", window)
        display.press("Return", "Return", pause=0.3)  # these go elsewhere
        need(attempts(home)[-1] == before, "out of sight it hears nothing", before, attempts(home))
        display.tool("windowmap", window)
        time.sleep(0.4)
        display.tool("windowfocus", window)
        after = play_on(home, display)
        need(after[0] == before[0] and after[2], "the play comes to its end all the same", after)
        display.stop()
    home.run("replay", "last").exits(DONE)


@journey()
def life_scaled_by_hand(home):
    with Display(home) as display:
        display.start()
        for key, pct in (("ctrl+plus", 112), ("ctrl+equal", 125), ("ctrl+KP_Add", 137), ("ctrl+minus", 125), ("ctrl+0", 100),
                         ("ctrl+minus", 100)):
            display.press(key, pause=0.3)
            need(kept(home).get("text_pct", 100) == pct, f"{key} makes it {pct} %", kept(home))
        display.stop()


@journey(seconds=10)
def life_minimised_while_playing(home):
    with Managed(home) as display:
        begin(display)
        before = play_on(home, display, until=2)
        window = str(window_of(display))
        display.tool("windowminimize", window)
        time.sleep(0.5)
        display.press("Return", "Return", pause=0.3)
        need(attempts(home)[-1] == before, "put away it hears nothing", before, attempts(home))
        display.tool("windowactivate", "--sync", window)
        time.sleep(0.3)
        need(play_on(home, display)[2], "taken out again it goes on to its end")
        ask_to_close(display)
        need(ended(display) == 0, "the cross closes it", display.program.poll())
    home.run("replay", "last").exits(DONE)


@journey()
def life_full_screen_and_back(home):
    with Managed(home, size="1400x900") as display:
        display.start()
        small = geometry(display)
        need(small == (1280, 800), "it opens at its usual size", small)
        display.press("F11", pause=0.8)
        need(geometry(display) == (1400, 900), "F11 fills the screen", geometry(display))
        need(size_of(take_picture(home, display)) == (1400, 900), "and all of it is painted")
        need(kept(home)["full_screen"], "it is remembered", kept(home))
        display.stop()
        display.start()
        time.sleep(0.4)
        need(geometry(display) == (1400, 900), "and so it opens again", geometry(display))
        display.press("F11", pause=0.8)
        need(geometry(display) != (1400, 900), "F11 once more leaves it", geometry(display))
        need(not kept(home)["full_screen"], "which is remembered, too", kept(home))
        display.stop()


@journey()
def life_a_name_is_typed_copied_and_pasted(home):
    with Display(home, trainee="") as display:
        display.start()
        display.tool("type", "--delay", "150", "Zoë")  # a key that no keyboard has is put on one meanwhile
        display.press("ctrl+a", "ctrl+c", "End", "space", "ctrl+v", pause=0.2)
        display.press("Return", pause=0.6)
        need(kept(home)["trainee"] == "Zoë Zoë", "what was copied is pasted", kept(home))
        display.stop()
    with Display(home, trainee="") as display:
        display.start()
        display.tool("type", "--delay", "150", "דנה לוי")
        display.press("Right", "BackSpace", pause=0.2)  # to the right is back in a word read from the right
        display.press("Return", pause=0.6)
        need(kept(home)["trainee"] == "דנה לי", "the caret went to the right", kept(home))
        display.stop()


@journey()
def life_without_a_display_it_plays_in_the_terminal(home):
    for display in (None, ":4095"):  # none, and one where nobody answers
        said = home.run("play", "shoe-return", env={"DISPLAY": display}, typed="1\n")
        need("There is no display, so this plays in the terminal." in said.out, "it says where it plays", said.out, said.err)
        need("1" in said.out and said.code == DONE, "and plays there", said.out, said.err)
        said = home.run(env={"DISPLAY": display})
        need("There is no display, so Coolhead plays in the terminal." in said.out, "and so it does at home", said.out, said.err)


# From the right ----------------------------------------------------------------------------------------------------------


def right_to_left_root(home):
    """The scenarios of tests/rtl alone."""
    root = home.file("root")
    os.makedirs(os.path.join(root, "scenarios"))
    os.symlink(os.path.join(ROOT, "assets"), os.path.join(root, "assets"))
    for name in ("behaviours.lua", "methods", "programmes"):
        os.symlink(os.path.join(ROOT, "scenarios", name), os.path.join(root, "scenarios", name))
    for name in ("lost-parcel", "late-letter"):
        shutil.copytree(os.path.join(ROOT, "tests", "rtl", name), os.path.join(root, "scenarios", name))
    home.root = root


@journey(also_sanitized=True)
def life_read_from_the_right(home):
    right_to_left_root(home)
    for direction in ("auto", "right-to-left"):
        with Display(home, direction=direction) as display:
            display.start("play", "lost-parcel")
            display.press("2", pause=0.3)  # chosen
            display.press("2", pause=0.6)  # said
            last = attempts(home)[-1]
            need(last[1] == "lost-parcel" and last[3] == 1, "a number chooses and says", last)
            need(play_on(home, display)[2], "the play comes to its end")
            display.stop()
        home.run("replay", "last").exits(DONE)
        need(kept(home)["direction"] == direction, "the direction stays as it was set", kept(home))


@journey()
def life_pictures_from_either_side(home):
    shots = {}
    for direction in ("auto", "ltr", "rtl"):
        for scenario in ("shoe-return", "lost-parcel"):
            if scenario == "lost-parcel":
                right_to_left_root(home) if home.root == ROOT else None
            else:
                home.root = ROOT
            path = home.file(f"{scenario}-{direction}.png")
            home.run("shot", "play", scenario, "--direction", direction, "--out", path).exits(DONE)
            with open(path, "rb") as file:
                shots[scenario, direction] = file.read()
            shutil.rmtree(home.file("root"), ignore_errors=True)
    need(shots["shoe-return", "auto"] == shots["shoe-return", "ltr"], "English is read from the left by itself")
    need(shots["lost-parcel", "auto"] == shots["lost-parcel", "rtl"], "Hebrew is read from the right by itself")
    for scenario in ("shoe-return", "lost-parcel"):
        need(shots[scenario, "ltr"] != shots[scenario, "rtl"], "it can be told otherwise", scenario)
    home.root = ROOT
    home.run("shot", "home", "--direction", "up", "--out", home.file("x.png")).complains(USAGE, "auto, ltr or rtl")
