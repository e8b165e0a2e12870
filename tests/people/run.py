#!/usr/bin/env python3
"""What the program does with people's names: run.py PART PROGRAM ROOT. Parts are the functions named in PARTS."""
import json
import os
import subprocess
import sys
import tempfile


class Machine:
    """A data folder and the program on it."""

    def __init__(self, program, root, folder):
        self.program, self.folder = program, folder
        self.environment = dict(os.environ, COOLHEAD_ROOT=root, COOLHEAD_HOME=os.path.join(folder, "home"))

    def run(self, *words, fails=None):
        done = subprocess.run([self.program, *words], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60,
                              check=False)
        need(done.returncode == (fails or 0), " ".join(words), "came back with", done.returncode, done.stdout, done.stderr)
        return done.stdout

    def path(self, name):
        return os.path.join(self.folder, name)


def need(true, *said):
    if not true:
        sys.exit(" ".join(str(word) for word in said))


def play(machine, name):
    """Begun, and left open."""
    machine.run("play", "shoe-return", "--trainee", name, "--choices", "1", "--plain")


def files(machine):
    """What names people or belongs to one is for its owner alone, whatever stood there before; the rest is as the account has it."""
    os.umask(0o022)
    with open(machine.path("roster.csv"), "w", encoding="utf-8") as roster:
        roster.write("name,programme\nAna,first-week\n")
    machine.run("roster", "import", roster.name)
    play(machine, "Ana")
    programme, own, usual = ["report", "programme", "first-week"], 0o600, 0o644
    rows = [(own, ["report", "trainee", "Ana"], ["html", "pdf", "csv"]), (own, [*programme, "--names"], ["html", "pdf", "csv"]),
            (usual, programme, ["html", "pdf", "csv"]), (own, ["debrief", "last"], ["html", "pdf"]),
            (own, ["records", "export", "--names"], ["out"]), (own, ["records", "export"], ["out"])]  # what was written may hold names
    for mode, words, options in rows:
        for option in options:
            path = machine.path("written." + option)
            for before in (False, True):  # and over one that stood there
                if before:
                    os.chmod(path, usual)
                machine.run(*words, f"--{option}", path)
                is_now = os.stat(path).st_mode & 0o777
                need(is_now == mode, " ".join(words), option, "is", oct(is_now), "and not", oct(mode))
            os.remove(path)


def entered(machine):
    return [person["name"] for person in json.loads(machine.run("roster", "--json"))["people"]]


def names(machine):
    """Another case, more spaces, letters in pieces: the same person, by the spelling that stands. Another name is another person."""
    machine.run("roster", "add", "  Ana\u00a0  Lopez ")
    need(entered(machine) == ["Ana Lopez"], "spaces are one", entered(machine))
    for typed in ("ana lopez", "ANA  LOPEZ", "Ana Lopez"):
        machine.run("roster", "add", typed, "--team", "Till")
        play(machine, typed)
    machine.run("roster", "add", "Jose\u0301")
    machine.run("roster", "add", "Jos\u00e9")
    machine.run("roster", "add", "Jose")
    need(entered(machine) == ["Ana Lopez", "Jose", "Jos\u00e9"], "nobody twice, and another name is another", entered(machine))
    plays = {row["trainee"] for row in json.loads(machine.run("attempts", "--json"))["attempts"]}
    need(plays == {"Ana Lopez"}, "plays are hers", plays)
    with open(machine.path("roster.csv"), "w", encoding="utf-8") as roster:
        roster.write("name,team\nANA LOPEZ,Desk\njos\u0065\u0301,Desk\nBen  Okafor,Desk\n")
    machine.run("roster", "import", roster.name)
    need(entered(machine) == ["Ana Lopez", "Ben Okafor", "Jose", "Jos\u00e9"], "a roster brings nobody twice", entered(machine))
    with open(machine.path("twice.csv"), "w", encoding="utf-8") as roster:
        roster.write("name,team\nCy,Desk\nCY,Till\n")
    machine.run("roster", "import", roster.name, fails=3)
    machine.run("roster", "rename", "Ana Lopez", "Ana  Lopez-Diaz")
    machine.run("roster", "rename", "Ben Okafor", "ben okafor")  # whoever corrects a name means its case
    need(entered(machine)[0] == "Ana Lopez-Diaz" and "ben okafor" in entered(machine), "corrected", entered(machine))
    os.makedirs(machine.path("shared"))
    machine.run("session", "start", "--title", "Tuesday", "--scenario", "shoe-return", "--people", "all", "--folder", machine.path("shared"))
    other = Machine(machine.program, machine.environment["COOLHEAD_ROOT"], machine.path("other"))
    other.run("roster", "add", "Ana Lopez-Diaz")
    other.run("session", "join", machine.path("shared"), "--trainee", "ana  lopez-diaz")
    need(entered(other) == ["Ana Lopez-Diaz"], "whoever joins is who was entered", entered(other))


PARTS = {"files": files, "names": names}

if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="coolhead-people-") as made:
        PARTS[sys.argv[1]](Machine(sys.argv[2], sys.argv[3], made))
    print(sys.argv[1] + ": as it should be")
