"""Full and read-only disks. Real ones: a small tmpfs, in a mount namespace of the journey's own, gone when it ends."""

import os
import re
import subprocess
import sys

from kit import DONE, METHODS, WORLD, Failure, Home, Skipped, golden_choices, journey, need, picks_of, standing
from journeys_window import Display, play_on
from terminal import Terminal, answer

HERE = os.path.dirname(os.path.abspath(__file__))
INSIDE = """
import importlib, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import kit
disk = importlib.import_module("journeys_disk")
with kit.Home(sys.argv[3]) as home:
    try:
        disk.INSIDES[sys.argv[2]](home)
    except kit.Failure as why:
        print(why)
        sys.exit(1)
"""
INSIDES = {}


def on_a_small_disk(function):
    """A journey that runs again in a namespace where it may mount."""
    INSIDES[function.__name__] = function

    def outside(home):
        ways = (["unshare", "-m"], ["unshare", "-Urm"])
        may = next((way for way in ways if subprocess.run([*way, "true"], capture_output=True, check=False).returncode == 0), None)
        if not may:
            raise Skipped("no mount namespace is allowed here")
        done = subprocess.run([*may, sys.executable, "-c", INSIDE, HERE, function.__name__, home.binary],
                              capture_output=True, check=False, text=True, timeout=300)
        if done.returncode:
            raise Failure(done.stdout + done.stderr)
    outside.__name__ = function.__name__
    return outside


class Disk:
    """A tmpfs of a few megabytes, where the data folder lies."""

    def __init__(self, home, size="3m"):
        self.path = home.file("disk")
        os.makedirs(self.path, exist_ok=True)
        self.shell("mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "tmpfs", self.path)
        home.path = os.path.join(self.path, "home")
        self.ballast = os.path.join(self.path, "ballast")

    @staticmethod
    def shell(*words):
        done = subprocess.run(words, capture_output=True, check=False, text=True)
        need(done.returncode == 0, " ".join(words), done.stderr)

    def fill(self, leave=0):
        with open(self.ballast, "wb", buffering=0) as file:
            try:
                while file.write(b"x" * 4096) == 4096:
                    pass
            except OSError:
                pass
            size = file.tell()
        os.truncate(self.ballast, max(0, size // 4096 * 4096 - leave))

    def room(self):
        os.unlink(self.ballast)

    def read_only(self, on=True):
        self.shell("mount", "-o", "remount,bind," + ("ro" if on else "rw"), self.path)

    def end(self):
        self.shell("umount", "-l", self.path)


def files(folder):
    return sorted(name for _, _, names in os.walk(folder) for name in names)


@journey(also_sanitized=True)
@on_a_small_disk
def a_disk_that_fills_during_a_play(home):
    """What cannot be kept is not shown; it is said in one line; the play goes on when there is room again."""
    disk = Disk(home)
    shown = 0
    with Terminal(home, "play", "shoe-return", "--plain", "--seed", "4") as terminal:
        terminal.to_prompt()
        answer(terminal, min)
        shown += 1
        disk.fill()
        while terminal.asks() and shown < 8:
            rows = terminal.rows()
            _, news = answer(terminal, min)
            if "\n  You: " not in news:
                break
            shown += 1
        need(re.search("no room|No space|full", terminal.news), "it does not say that the disk is full", terminal.news)
        if not terminal.asks():
            terminal.finish(WORLD)
    name = home.sql("SELECT uuid FROM attempt")[0][0]
    need(len(home.rows(name)) == shown, f"{shown} decisions were shown, others are kept", home.rows(name))
    home.run("debrief", name, "--json").exits(DONE)
    disk.room()
    home.whole()
    with Terminal(home, "resume", "--plain") as terminal:
        terminal.to_prompt()
        need(terminal.rows() == rows, "it goes on at another line", terminal.screen)
        while terminal.asks():
            answer(terminal, min)
            shown += 1
        terminal.finish(DONE)
    document = home.run("debrief", name, "--json").exits(DONE).json
    need(document["ending"] and len(document["decisions"]) == shown and standing(home.rows(name)) == picks_of(document),
         "the play is not whole in the end")
    home.run("replay", name).exits(DONE)
    disk.end()


@journey()
@on_a_small_disk
def a_play_by_numbers_on_disks_ever_fuller(home):
    """Wherever the room ends: all or nothing of each decision, one line, and no half a file."""
    choices = golden_choices("shoe-return-middling")
    failures = 0
    for leave in (0, 4096, 16384, 65536, 98304, 131072, 196608, 262144, 393216):
        disk = Disk(home, "1536k")
        disk.fill(leave)
        said = home.run("play", "shoe-return", "--json", "--choices", choices)
        if said.code != DONE:
            failures += 1
            said.complains(WORLD, "no room|No space|full")
            need(said.out == "", "it prints a document all the same", said.out)
        need(not [name for name in files(disk.path) if ".new-" in name or ".part-" in name], "half a file is left",
             files(disk.path))
        disk.room()
        if os.path.exists(home.records):
            home.whole()
            for (name,) in home.sql("SELECT uuid FROM attempt"):
                kept = [picks for _, picks in home.rows(name)]
                need(choices.split(",")[: len(kept)] == kept, "other decisions are kept than were made", kept)
            if home.sql("SELECT 1 FROM attempt WHERE ended IS NULL"):
                home.run("resume", typed="1\n").exits(DONE)
        home.play("shoe-return", choices)
        home.whole()
        disk.end()
    need(failures >= 3, "too few of these disks were full: the test has lost its teeth", failures)


@journey(also_sanitized=True)
@on_a_small_disk
def no_half_a_report_on_a_full_disk(home):
    disk = Disk(home)
    home.path = home.file("elsewhere")  # the records are safe; the report goes where there is no room
    home.play("shoe-return", golden_choices("shoe-return-middling"))
    for kind in ("html", "pdf"):
        for old in (None, b"the report of yesterday"):
            out = os.path.join(disk.path, "report." + kind)
            if old:
                with open(out, "wb") as file:
                    file.write(old)
            for leave in (0, 4096, 8192):
                disk.fill(leave)
                home.run("debrief", "last", "--" + kind, out).complains(WORLD, "report." + kind, "No space", "Free some space")
                if old:
                    with open(out, "rb") as file:
                        need(file.read() == old, "the old report is gone")
                expected = ["ballast"] + (["report." + kind] if old else [])
                need(files(disk.path) == expected, "half a file is left", files(disk.path))
                disk.room()
            home.run("debrief", "last", "--" + kind, out).exits(DONE)
            need(files(disk.path) == ["report." + kind], "more than the report is left", files(disk.path))
            with open(out, "rb") as file:
                bytes_of = file.read()
            need(bytes_of.startswith(b"%PDF-" if kind == "pdf" else b"<!DOCTYPE html>"), "it is no report", bytes_of[:80])
            need(bytes_of.rstrip().endswith(b"%%EOF" if kind == "pdf" else b"</html>"), "it has no end", bytes_of[-80:])
            os.unlink(out)
    disk.fill()
    home.run("records", "export", "--out", os.path.join(disk.path, "export.json")).complains(WORLD, "export.json", "No space")
    need(files(disk.path) == ["ballast"], "half an export is left", files(disk.path))
    disk.end()


@journey(also_sanitized=True)
@on_a_small_disk
def a_read_only_disk(home):
    disk = Disk(home)
    choices = golden_choices("shoe-return-middling")
    ended = home.play("shoe-return", choices)
    opened = home.play("hung-up-call", "1,3")
    looks = {name: home.run("debrief", name, "--json").exits(DONE).raw for name in (ended["attempt"], opened["attempt"])}
    disk.read_only()
    for command in (["attempts"], ["list"], ["records", "verify"], ["records", "export"], ["replay", ended["attempt"]]):
        home.run(*command).exits(DONE)
    for name, look in looks.items():
        need(home.run("debrief", name, "--json").exits(DONE).raw == look, "it reads otherwise on a read-only disk")
    for method in METHODS:  # which nobody has explored yet, and which cannot be kept
        home.run("debrief", ended["attempt"], "--method", method).exits(DONE)
    for command in (["play", "shoe-return", "--json", "--choices", "1"], ["play", "shoe-return"],
                    ["records", "forget", ended["attempt"]]):
        home.run(*command, typed="1\n").complains(WORLD, "read-only", "records.db")
    said = home.run("resume", typed="1\n").exits(WORLD)
    need("read-only" in said.err and "\n  You: " not in said.out.split("Your answer: ")[-1], "resume on a read-only disk",
         said.out, said.err)
    for kind in ("html", "pdf"):
        home.run("debrief", "last", "--" + kind, os.path.join(disk.path, "x." + kind)).complains(WORLD, "[Rr]ead-only", "may write")
    need("read-only" in home.run("doctor").exits(1).out, "doctor does not see it")
    home.run("play", "shoe-return", "--json", "--no-record", "--choices", choices).exits(DONE)
    disk.read_only(False)
    home.whole()
    home.play("shoe-return", choices)
    disk.end()


@journey()
@on_a_small_disk
def no_records_yet_on_a_read_only_disk(home):
    disk = Disk(home)
    disk.read_only()
    home.run("play", "shoe-return", "--json", "--choices", "1").complains(WORLD, "[Rr]ead-only")
    need(home.run("attempts", "--json").exits(DONE).json == {"attempts": []}, "there are attempts")
    disk.end()


@journey()
def a_folder_that_may_not_be_written(home):
    """Permissions bind everybody but root, who gives up its rights here."""
    home.play("shoe-return", "2")
    os.chmod(home.folder, 0o755)
    nobody = Home.__new__(Home)
    nobody.__dict__.update(home.__dict__)
    if os.getuid() == 0:
        setpriv = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if subprocess.run([*setpriv, "true"], capture_output=True, check=False).returncode:
            raise Skipped("no other user can be put on here")
        script = home.file("as-nobody", "#!/bin/sh\nexec " + " ".join(setpriv) + ' "' + home.binary + '" "$@"\n')
        os.chmod(script, 0o755)
        nobody.binary = script
    os.chmod(home.records, 0o444)
    os.chmod(home.path, 0o555)
    try:
        nobody.run("attempts").exits(DONE)
        nobody.run("play", "shoe-return", "--json", "--choices", "1").complains(WORLD, "records.db", "permission|not permitted|may not")
        os.chmod(home.path, 0o000)
        nobody.run("attempts").complains(WORLD, "records.db|home", "[Pp]ermission|may not")
    finally:
        os.chmod(home.path, 0o755)
        os.chmod(home.records, 0o644)
    home.whole()


@journey(seconds=18)
@on_a_small_disk
def an_export_on_a_disk_that_fills(home):
    """The debrief stays, the line says what to do, nothing half is left; with room again Enter does it."""
    disk = Disk(home, "6m")
    with Display(home) as display:
        display.start()
        display.press("Return", pause=0.6)
        display.press("Return", pause=0.8)
        play_on(home, display)
        display.press("Escape", pause=0.6)
        disk.fill()
        display.press("e", pause=1.5)
        need(not [name for name in files(disk.path) if "documents/" in name], "something half is left", files(disk.path))
        disk.room()
        display.press("Return", pause=2.5)
        made = [name for name in files(disk.path) if name.endswith((".pdf", ".html"))]
        need(len(made) == 2, "Enter tries again", files(disk.path))
        folder = os.path.join(home.path, "documents")
        disk.shell("mount", "--bind", folder, folder)
        disk.shell("mount", "-o", "remount,bind,ro", folder)
        display.press("Escape", pause=0.3)               # the message
        display.press("e", pause=1.5)
        need(display.program.poll() is None, "the program is still there")
        display.press("Escape", pause=0.5)               # back to the debrief, which is as it was
        disk.shell("umount", folder)
        display.press("e", pause=2.5)
        made = [name for name in files(disk.path) if name.endswith((".pdf", ".html"))]
        need(len(made) == 4, "from the debrief it can be asked for again", files(disk.path))
        display.stop()
    home.whole()
    disk.end()
