#!/usr/bin/env python3
"""Packs, from making one to taking it away again, and what strangers' packs try: run.py PART PROGRAM ROOT plain|sanitized.

PART is attacks, life or limits.
"""

import json
import os
import pty
import random
import resource
import select
import signal
import subprocess
import sys
import time
import zipfile

from kit import METHOD, MOODS, SVG, Desk, faced, pack, png, story

PART, PROGRAM, ROOT, BUILD = sys.argv[1], os.path.abspath(sys.argv[2]), sys.argv[3], sys.argv[4]
MEMORY = 100  # MB of addresses: enough to start with and to ask, too little for that many states
SANITIZED = BUILD == "sanitized"
CASES = []


def case(part):
    def add(function):
        CASES.append((part, function))
        return function
    return add


def need(holds, *seen):
    if not holds:
        raise AssertionError("\n".join(str(one) for one in seen))


# Attacks -----------------------------------------------------------------------------------------------------------------


def refused(desk, data, part):
    """Exit 1, one line of ours that says why, in two seconds, and nothing left behind."""
    file = desk.write("stranger.zip", data)
    began = time.monotonic()
    said = desk.run("install", file, "--yes")
    took = time.monotonic() - began
    # Sanitizers keep the confined process's standard error open, and libpng says there what it thinks of a picture.
    lines = [line for line in said.err.splitlines() if not (SANITIZED and line.startswith("libpng "))]
    ours = [line for line in lines if line.startswith("coolhead: ")]
    need(said.code == 1 and part in lines[-1] and len(ours) == 1 and lines[-1] == ours[0], said)
    need(all("[CH" in line for line in lines[:-1]), "more than findings and one line:", said)
    need(said.out == "", "something was shown of a pack that is refused:", said)
    need("\x1b" not in said.err, "it steers the terminal", repr(said.err))
    need(desk.found() == ["stranger.zip"], "something was left:", desk.found())
    need(took < (20 if SANITIZED else 2), f"took {took:.1f} s")


def attacks():
    from attacks import ATTACKS  # which takes a second to make
    failed = 0
    for name, data, part in ATTACKS:
        with Desk(PROGRAM, ROOT) as desk:
            try:
                refused(desk, data, part)
            except AssertionError as why:
                failed += 1
                print(f"FAILED {name}: {why}")
    need(not os.path.exists("/tmp/coolhead-out.md"), "a pack wrote to /tmp")
    print(f"{len(ATTACKS)} attacks, {failed} not answered")
    return failed


@case("attacks")
def a_title_does_not_steer_the_terminal():
    with Desk(PROGRAM, ROOT) as desk:
        said = desk.run("install", desk.write("a.zip", pack(title="The \x1b[2Jlamp\u202e\n")), "--yes")
        need(said.code == 0 and "The ?[2Jlamp??" in said.out and "\x1b" not in said.out, said)


@case("attacks")
def your_own_folder_is_never_replaced():
    with Desk(PROGRAM, ROOT) as desk:
        desk.write("home/scenarios/lamp/scenario.lua", story())
        file = desk.write("a.zip", pack())
        for words in ((), ("--replace",)):
            said = desk.run("install", file, "--yes", *words)
            need(said.code == 1 and "was not installed from a pack: it is yours" in said.err, said)
        said = desk.run("install", "--remove", "lamp")
        need(said.code == 1 and os.path.exists(desk.path("home/scenarios/lamp/scenario.lua")), said)


def heavy():
    """So many states that walking them takes seconds."""
    counts = [chr(97 + i) for i in range(8)]
    ways = "".join('beat "b%d" { %s }\n' % (n, " ".join(
        'choice "c%d" { [["One."]], reply = [[Two.]], because = [[Three.]], %s = 1, to = "b%d" },' % (i, name, n + 1)
        for i, name in enumerate(counts))) for n in range(40))
    ends = "".join('choice "e%d" { [["One."]], reply = [[Two.]], because = [[Three.]], when = count "%s":at_least(6), to = "kept" },' % (i, name)
                   for i, name in enumerate(counts))
    text = story().decode().replace('starts = "arrives"', 'starts = "b0", counts = { %s }' % ", ".join(f"{name} = 0" for name in counts))
    return text + ways + 'beat "b40" { %s choice "go" { [["One."]], reply = [[Two.]], because = [[Three.]], to = "arrives" } }\n' % ends


@case("limits")
def a_process_that_takes_too_long_is_one_line():
    with Desk(PROGRAM, ROOT) as desk:
        file = desk.write("a.zip", pack({"scenario.lua": heavy().encode()}))
        said = desk.run("install", file, "--yes", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (1, 1)))
        need(said.code == 1 and "it was stopped: opening it took more processor time or memory than a pack may" in said.err, said)
        need(len(said.err.splitlines()) == 1 and desk.found() == ["a.zip"], said, desk.found())


@case("limits")
def a_process_that_takes_too_much_memory_is_one_line():
    if SANITIZED:
        print("memory is not bounded under AddressSanitizer, which reserves terabytes: not tried")
        return
    with Desk(PROGRAM, ROOT) as desk:
        file = desk.write("a.zip", pack({"scenario.lua": heavy().encode()}))
        said = desk.run("install", file, "--yes", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY << 20, MEMORY << 20)))
        need(said.code == 1 and "it was stopped: " in said.err and "memory" in said.err, said)
        need(len(said.err.splitlines()) == 1 and desk.found() == ["a.zip"], said, desk.found())


# A pack's life -------------------------------------------------------------------------------------------------------------

NOD = 'behaviour "nod" { [[Nods.]], from = "our handbook" }\n'


def write_own(desk):
    """A scenario with all that can belong to it, and a method that only this account has."""
    desk.write("lamp/scenario.lua", story(method="house", more=NOD + 'include "parts/more.lua"\n', shows=', "nod"', by=' author = "Ada Vella",'))
    desk.write("lamp/parts/more.lua", "-- a part\n")
    desk.write("lamp/plays.lua", 'play "good" { choices = "1", ending = "kept" }\n')
    desk.write("lamp/README.md", "# The lamp\n")
    desk.write("lamp/LICENSE", "Do what you like.\n")
    desk.write("lamp/locale/fr.po", 'msgid ""\nmsgstr ""\n')
    desk.write("lamp/pictures/lamp.svg", '<svg width="8" height="8"><path d="M0 0h8v8z"/></svg>\n')
    desk.write("lamp/.git/config", "not for strangers")
    desk.write("lamp/notes.docx", "not for strangers")
    desk.write("lamp/scenario.lua~", "not for strangers")
    desk.write("home/scenarios/methods/house.lua", METHOD % {"id": "house", "met_by": "hear_out"})


@case("life")
def from_one_account_to_another():
    with Desk(PROGRAM, ROOT) as author, Desk(PROGRAM, ROOT) as reader:
        write_own(author)
        said = author.run("pack", "lamp")
        need(said.code == 0 and "lamp.coolhead.zip: 8 files" in said.out and "Left out" in said.out and "notes.docx" in said.out, said)
        with zipfile.ZipFile(author.path("lamp.coolhead.zip")) as zipped:
            names = zipped.namelist()
            need(zipped.testzip() is None and names == ["manifest.json", "LICENSE", "README.md", "locale/fr.po", "methods/house.lua",
                 "parts/more.lua", "pictures/lamp.svg", "plays.lua", "scenario.lua"], names)
            said = json.loads(zipped.read("manifest.json"))
            need(said["licence"] == "LICENSE" and said["author"] == "Ada Vella", said)
        with open(author.path("lamp.coolhead.zip"), "rb") as file:
            sent = file.read()
        got = reader.write("got.zip", sent)
        shown = reader.run("install", got)
        need(shown.code == 2 and "add --yes" in shown.err and "house, which the pack brings" in shown.out and "2 endings" in shown.out and
             "Do what you like" not in shown.out and not reader.installed(), shown)
        told = reader.run("install", got, "--yes", "--json")
        document = json.loads(told.out)
        need(told.code == 0 and document["installed"] and document["brings_method"] and document["endings"] == 2 and
             {row["name"] for row in document["files"]} == set(names) - {"manifest.json"}, told)
        need(reader.installed() == ["lamp"] and "lamp" in reader.listed(), reader.listed())
        # It is packed again to the byte: nothing was added to what the author made.
        again = reader.run("pack", "lamp", "--out", "again.zip")
        with open(reader.path("again.zip"), "rb") as file:
            need(file.read() == sent, "packed again it is another", again)
        played = json.loads(reader.run("play", "lamp", "--choices", "1", "--json").out)
        need(played["method"] == "house" and played["ending"] == "kept" and played["steps"][0]["status"] == "met", played)
        need(reader.run("debrief", "last").code == 0, "no debrief")
        gone = reader.run("install", "--remove", "lamp")
        need(gone.code == 0 and not reader.installed() and "lamp" not in reader.listed(), gone)
        need(not [name for name in reader.found() if "lamp" in name or ".installing" in name], reader.found())
        need(reader.run("debrief", "last").code == 0, "an old play has no debrief once the scenario is gone")
        need(reader.run("install", "--remove", "lamp").code == 2, "it went twice")


@case("life")
def pictures_go_along_and_are_shown():
    """Packed here, installed there, and seen: one face is the pack's, the other, of the same name, another pack's."""
    with Desk(PROGRAM, ROOT) as author, Desk(PROGRAM, ROOT) as reader:
        for id, colour in (("lamp", (255, 1, 3)), ("lump", (1, 254, 2))):
            for name, data in faced(id, picture=png(colour=colour)).items():
                author.write(f"{id}/{name}", data)
            said = author.run("pack", id)
            need(said.code == 0 and "6 files" in said.out, said)
            with open(author.path(f"{id}.coolhead.zip"), "rb") as file:
                told = reader.run("install", reader.write(f"{id}.zip", file.read()), "--yes")
            need(told.code == 0 and "portraits/ines-calm.png" in told.out, told)
        shots = []
        for id in ("lamp", "lump"):
            said = reader.run("shot", "play", id, "--out", f"{id}.png")
            need(said.code == 0, said)
            with open(reader.path(f"{id}.png"), "rb") as file:
                shots.append(file.read())
        need(shots[0] != shots[1], "two packs show one face")
        for mood in MOODS:
            os.remove(reader.path(f"home/scenarios/lump/portraits/ines-{mood}.png"))
            reader.write(f"home/scenarios/lump/portraits/ines-{mood}.png", png(colour=(255, 1, 3)))
        reader.run("shot", "play", "lump", "--out", "again.png")
        with open(reader.path("again.png"), "rb") as file:
            need(file.read() == shots[0], "it is not the face that differs")


@case("life")
def a_bad_picture_is_not_packed():
    with Desk(PROGRAM, ROOT) as desk:
        for name, data in faced(picture=SVG, ending="svg", wary=SVG.replace(b"<circle", b"<script/><circle")).items():
            desk.write("lamp/" + name, data)
        said = desk.run("pack", "lamp")
        need(said.code == 1 and 'its picture "portraits/ines-wary.svg" cannot be shown: it holds a script' in said.err and
             len(said.err.splitlines()) == 1, said)
        said = desk.run("check", "lamp")
        need(said.code == 1 and "lamp/portraits/ines-wary.svg" in said.err and "[CH245]" in said.err, said)
        os.remove(desk.path("lamp/portraits/ines-wary.svg"))
        said = desk.run("check", "lamp")
        need(said.code == 1 and "portraits/ines-wary.svg is missing beside this file" in said.err and "[CH244]" in said.err, said)
        need(desk.run("pack", "lamp").code == 1 and not os.path.exists(desk.path("lamp.coolhead.zip")), "a pack was made")


@case("life")
def the_same_folder_gives_the_same_bytes():
    with Desk(PROGRAM, ROOT) as desk:
        write_own(desk)
        made = []
        for zone in ("UTC", "Asia/Tokyo"):
            desk.environment["TZ"] = zone
            os.utime(desk.path("lamp/README.md"), (len(made) * 86400, len(made) * 86400))
            os.chmod(desk.path("lamp/README.md"), 0o600 + 0o44 * len(made))
            desk.run("pack", desk.path("lamp"), "--out", "one.zip")
            with open(desk.path("one.zip"), "rb") as file:
                made.append(file.read())
        need(made[0] == made[1], "two packs of one folder differ")


@case("life")
def what_others_do_not_have_is_not_packed():
    with Desk(PROGRAM, ROOT) as desk:
        write_own(desk)
        desk.write("lamp/scenario.lua", story(shows=', "nod"'))
        desk.write("home/scenarios/behaviours.lua", NOD)
        need(desk.run("check", "lamp").code == 0, "it does not even work here")
        said = desk.run("pack", "lamp")
        need(said.code == 1 and "it works here and nowhere else" in said.err and '"nod"' in said.err and len(said.err.splitlines()) == 1, said)
        need(not os.path.exists(desk.path("lamp.coolhead.zip")), "a pack was made")


@case("life")
def what_has_errors_is_not_packed():
    with Desk(PROGRAM, ROOT) as desk:
        desk.write("lamp/scenario.lua", story().replace(b'to = "kept"', b'to = "kpet"'))
        said = desk.run("pack", "lamp")
        need(said.code == 1 and "CH" in said.err and 'did you mean "kept"' in said.err and "is not packed" in said.err, said)
        desk.write("lamp/scenario.lua", story())
        desk.write("lamp/plays.lua", 'play "good" { choices = "2", ending = "kept" }\n')
        said = desk.run("pack", "lamp")
        need(said.code == 1 and "CH236" in said.err, said)
        need(not os.path.exists(desk.path("lamp.coolhead.zip")), "a pack was made")


@case("life")
def what_no_pack_can_hold_is_said():
    for name, part in (("Über uns.md", "call it something else"), ("nul.md", "is a device's name"), ("README.MD", "cannot both be")):
        with Desk(PROGRAM, ROOT) as desk:
            desk.write("lamp/scenario.lua", story())
            desk.write("lamp/README.md", "x")
            desk.write("lamp/" + name, "x")
            said = desk.run("pack", "lamp")
            need(said.code == 1 and part in said.err and len(said.err.splitlines()) == 1, said)
    with Desk(PROGRAM, ROOT) as desk:
        desk.write("lamp/scenario.lua", story())
        os.symlink("/etc/passwd", desk.path("lamp/passwd.txt"))
        said = desk.run("pack", "lamp")
        need(said.code == 1 and "is a link" in said.err, said)


@case("life")
def replacing():
    with Desk(PROGRAM, ROOT) as desk:
        first = desk.write("a.zip", pack())
        second = desk.write("b.zip", pack({"scenario.lua": story().replace(b"anger = 60", b"anger = 70"), "README.md": b"Newer.\n"}))
        need(desk.run("install", first, "--yes").code == 0, "not installed")
        said = desk.run("install", first, "--yes")
        need(said.code == 1 and "is installed already, revision" in said.err and "plays just like this one" in said.err, said)
        said = desk.run("install", second, "--yes")
        need(said.code == 1 and "is installed already, revision" in said.err and "just like" not in said.err, said)
        need("home/scenarios/lamp/README.md" not in desk.found(), desk.found())
        need(desk.run("install", second, "--yes", "--replace").code == 0, "not replaced")
        need([name for name in desk.found() if name.startswith("home/")] == ["home/scenarios/lamp", "home/scenarios/lamp/.installed.json",
             "home/scenarios/lamp/README.md", "home/scenarios/lamp/scenario.lua"], desk.found())


@case("life")
def usage():
    with Desk(PROGRAM, ROOT) as desk:
        need(desk.run("install").code == 2 and desk.run("install", "a", "--list").code == 2 and desk.run("pack").code == 2, "usage")
        said = desk.run("install", "nowhere.zip", "--yes")
        need(said.code == 3 and "nowhere.zip cannot be opened: No such file" in said.err, said)
        said = desk.run("install", desk.place, "--yes")
        need(said.code == 3 and "is no file" in said.err, said)
        said = desk.run("pack", "nowhere")
        need(said.code == 2 and "there is no scenario" in said.err, said)
        need("No pack is installed" in desk.run("install", "--list").out, "list of nothing")


class Terminal:
    """An install that asks, with somebody at the terminal."""

    def __init__(self, desk, *words):
        self.process, self.end = None, None
        process, self.end = pty.fork()
        if process == 0:
            os.chdir(desk.place)
            os.execve(desk.program, [desk.program, "install", *words], desk.environment)
        self.process, self.seen = process, ""

    def until(self, text):
        while text not in self.seen:
            need(select.select([self.end], [], [], 60)[0], "nothing came", self.seen)
            try:
                self.seen += os.read(self.end, 65536).decode("utf-8", "replace")
            except OSError:
                break
        need(text in self.seen, f"no {text!r} in", self.seen)

    def say(self, text):
        os.write(self.end, text.encode())

    def over(self):
        code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        os.close(self.end)
        return code


@case("life")
def somebody_is_asked():
    with Desk(PROGRAM, ROOT) as desk:
        file = desk.write("a.zip", pack())
        terminal = Terminal(desk, file)
        terminal.until("Install it? [y/N]")
        busy = desk.run("install", file, "--yes")
        need(busy.code == 3 and "another install is at work" in busy.err, busy)
        terminal.say("n\n")
        terminal.until("Nothing was installed.")
        need(terminal.over() == 0 and desk.found() == ["a.zip"], desk.found())
        terminal = Terminal(desk, file)
        terminal.until("Install it? [y/N]")
        terminal.say("y\n")
        terminal.until("Installed. Play it with coolhead play lamp")
        need(terminal.over() == 0 and desk.installed() == ["lamp"], desk.found())


@case("life")
def killed_while_it_asks():
    with Desk(PROGRAM, ROOT) as desk:
        file = desk.write("a.zip", pack())
        terminal = Terminal(desk, file)
        terminal.until("Install it? [y/N]")
        os.kill(terminal.process, signal.SIGKILL)
        terminal.over()
        left = [name for name in desk.found() if ".installing" in name]
        need(left and "lamp" not in desk.listed() and not desk.installed(), desk.found())
        need(desk.run("install", file, "--yes").code == 0, "no install after one that was killed")
        need(not [name for name in desk.found() if ".installing" in name], "what it left is still there:", desk.found())


@case("limits")
def a_drawing_without_end_is_one_line():
    """Dashes so short that drawing them takes hours: what stops it is the processor's time."""
    with Desk(PROGRAM, ROOT) as desk:
        dashes = b'<path stroke="#000" stroke-width="9" stroke-dasharray="0.00001" fill="none" d="M0 0L99999 99999L0 9L99999 0"/></svg>'
        file = desk.write("a.zip", pack(faced(picture=SVG, ending="svg", furious=SVG.replace(b"</svg>", dashes))))
        most = 3 if SANITIZED else 1
        said = desk.run("install", file, "--yes", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (most, most)))
        need(said.code == 1 and len(said.err.splitlines()) == 1, said)
        need("it was stopped" in said.err or "cannot be shown" in said.err, said)
        need(desk.found() == ["a.zip"], desk.found())


@case("limits")
def killed_at_any_moment():
    """There is the whole of it or nothing, whenever the end comes."""
    whole = ["home/scenarios/lamp/.installed.json", "home/scenarios/lamp/README.md", "home/scenarios/lamp/scenario.lua"]
    chance, seen = random.Random(5), {True: 0, False: 0}
    with Desk(PROGRAM, ROOT) as desk:
        file = desk.write("a.zip", pack({"scenario.lua": story(), "README.md": b"x"}))
        desk.run("install", file, "--yes")
        began = time.monotonic()
        desk.run("install", file, "--yes", "--replace")
        usual = time.monotonic() - began
        for _ in range(40):
            desk.run("install", "--remove", "lamp")
            process = subprocess.Popen([PROGRAM, "install", file, "--yes"], env=desk.environment, stdout=subprocess.DEVNULL)
            time.sleep(chance.random() * usual * 1.2)
            process.kill()
            process.wait()
            there = [name for name in desk.found() if name.startswith("home/scenarios/lamp/")]
            need(there in ([], whole) and desk.installed() == (["lamp"] if there else []), there)
            seen[bool(there)] += 1
        need(desk.run("install", file, "--yes", "--replace").code == 0, "nothing can be installed any more")
    print(f"killed 40 times: {seen[False]} times nothing, {seen[True]} times the whole")


@case("limits")
def mutations():
    """Whatever becomes of a good pack's bytes, it is one line or an install."""
    chance, good, codes = random.Random(7), pack({"scenario.lua": story(), "README.md": b"x" * 300}, deflated=True), {}
    stored = pack({"scenario.lua": story(), "README.md": b"x" * 300})
    with Desk(PROGRAM, ROOT) as desk:
        for i in range(300):
            data = bytearray(chance.choice((good, stored)))
            for _ in range(chance.choice((1, 1, 2, 8, 40))):
                at = chance.randrange(len(data))
                how = chance.randrange(5)
                if how == 0:
                    data[at] ^= 1 << chance.randrange(8)
                elif how == 1:
                    data[at] = chance.choice((0, 1, 127, 128, 255))
                elif how == 2:
                    del data[at : at + chance.randrange(1, 30)]
                elif how == 3:
                    data[at:at] = chance.randbytes(chance.randrange(1, 30))
                else:
                    data[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", b"\0\0\0\0", b"PK\x01\x02", b"PK\x05\x06"))
                data = data or bytearray(b"\0")
            if i % 25 == 0:
                data = chance.randbytes(chance.randrange(5000))
            if i % 25 == 1:
                data = data[: chance.randrange(len(data))]
            said = desk.run("install", desk.write("a.zip", bytes(data)), "--yes", "--replace")
            need(said.code in (0, 1, 3), i, said)
            need(len(said.err.splitlines()) == (0 if said.code == 0 else 1) or "[CH" in said.err, i, said)
            need(not [name for name in desk.found() if ".installing" in name], i, desk.found())
            codes[said.code] = codes.get(said.code, 0) + 1
    print(f"300 mutations: {codes}")
    need(codes.get(1, 0) > 200, "the mutations change nothing")


def main():
    failed = attacks() if PART == "attacks" else 0
    for part, function in CASES:
        if part != PART:
            continue
        began = time.monotonic()
        try:
            function()
            print(f"ok     {function.__name__} ({time.monotonic() - began:.1f} s)")
        except AssertionError as why:
            failed += 1
            print(f"FAILED {function.__name__}: {why}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
