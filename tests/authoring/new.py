#!/usr/bin/env python3
"""`coolhead new`, for every channel: new.py PROGRAM PROJECT.

What it makes passes `check` without an error, a warning or a hint, is walked to the end, covers its method, and every play in its
plays.lua comes out as that says. What cannot be made is refused in one line, and nothing that was there is touched.
"""

import json
import os
import re
import stat
import subprocess
import sys
import tempfile

PROGRAM, PROJECT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
CHANNELS = ("counter", "table", "in_person", "phone", "email", "chat", "review")
PLAY = re.compile(r'^play "(\w+)" \{\n  choices = "([\d,]+)",\n  ending = "(\w+)", (at_least|at_most) = (\d+)', re.M)
DONE, USAGE, WORLD = 0, 2, 3


def run(home, *arguments, folder=None):
    environment = dict(os.environ, COOLHEAD_ROOT=PROJECT, COOLHEAD_HOME=home)
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, env=environment, cwd=folder or home, check=False)


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def answer(home, *arguments):
    ran = run(home, *arguments, "--json")
    assert ran.returncode == DONE, f"{arguments}: {ran.stderr}"
    return json.loads(ran.stdout)


def plays_well(home, name):
    found = answer(home, "check", name)
    assert found["findings"] == [], f"{name}: {found['findings']}"
    explored = answer(home, "explore", name)
    assert explored["complete"] and explored["coverage"] == 100, f"{name} is not covered"
    assert explored["choices"]["reachable"] == explored["choices"]["total"] >= 20, f"{name} has choices that nobody sees"
    assert {one["outcome"] for one in explored["endings"] if one["reachable"]} == {"kept", "wavering", "lost"}


def plays_as_it_says(home, name, folder):
    plays = PLAY.findall(read(folder, "plays.lua"))
    assert len(plays) >= 4
    for play, choices, ending, bound, points in plays:
        came = answer(home, "play", name, "--no-record", "--choices", choices)
        assert came["ending"] == ending, f"{name}, {play} ends {came['ending']}"
        assert came["score"] >= int(points) if bound == "at_least" else came["score"] <= int(points), f"{name}, {play}: {came['score']}"


def every_channel(home):
    for channel in CHANNELS:
        name = "my-" + channel.replace("_", "-")
        ran = run(home, "new", name, "--channel", channel)
        folder = os.path.join(home, "scenarios", name)
        assert ran.returncode == DONE and folder in ran.stdout and f"coolhead check {name}" in ran.stdout, ran.stdout + ran.stderr
        assert sorted(os.listdir(folder)) == ["README.md", "plays.lua", "scenario.lua"]
        text = read(folder, "scenario.lua") + read(folder, "plays.lua") + read(folder, "README.md")
        assert not re.search(r"@[A-Z]+@", text), "a mark was left standing"
        assert f'id = "{name}"' in text and f'channel = "{channel}"' in text and f'title = "My {channel.replace("_", " ")}"' in text
        plays_well(home, name)
        plays_as_it_says(home, name, folder)
    listed = {one["id"]: one for one in answer(home, "list")["scenarios"]}
    for channel in CHANNELS:
        one = listed["my-" + channel.replace("_", "-")]
        assert one["channel"] == channel and one["path"] == os.path.join(home, "scenarios", one["id"])


def in_a_folder_of_its_own(home):
    """--dir: by the path that is printed, also with a blank and a quote in it; and the default channel."""
    place = os.path.join(home, "Ann's stories")
    os.mkdir(place)
    ran = run(home, "new", "elsewhere", "--dir", place)
    quoted = re.search(r"^  coolhead check (.*?)      ", ran.stdout, re.M)[1]
    checked = subprocess.run(["sh", "-c", f'"{PROGRAM}" check {quoted}'], capture_output=True, text=True, check=False,
                             env=dict(os.environ, COOLHEAD_ROOT=PROJECT, COOLHEAD_HOME=home))
    assert checked.returncode == DONE and checked.stdout == "0 errors, 0 warnings\n", checked.stdout + checked.stderr
    assert 'channel = "counter"' in read(place, "elsewhere", "scenario.lua")
    assert run(home, "play", "elsewhere", "--no-record", "--choices", "1").returncode == USAGE, "only in the data folder it has an id"


def refused(home, code, words, *arguments, folder=None):
    before = sorted((path, os.path.getmtime(os.path.join(path, name)), name) for path, _, names in os.walk(home) for name in names)
    ran = run(home, "new", *arguments, folder=folder)
    after = sorted((path, os.path.getmtime(os.path.join(path, name)), name) for path, _, names in os.walk(home) for name in names)
    assert ran.returncode == code and words in ran.stderr, f"{arguments}: {ran.returncode} {ran.stderr}"
    assert ran.stderr.count("\n") == 1 and ran.stdout == "" and before == after, f"{arguments}: {ran.stderr}"


def what_cannot_be_made(home):
    os.makedirs(os.path.join(home, "there", "mine"))
    os.mkdir(os.path.join(home, "scenarios", "half-begun"))
    with open(os.path.join(home, "file"), "w", encoding="utf-8"):
        pass
    place = os.path.join(home, "there")
    refused(home, USAGE, "there already, and is left as it is", "mine", "--dir", place)
    refused(home, USAGE, "there already, and is left as it is", "half-begun")
    refused(home, USAGE, "already, in", "shoe-return")
    refused(home, USAGE, "already, in", "shoe-return", "--dir", place)
    refused(home, USAGE, "already, in", "my-phone")
    refused(home, USAGE, "write late-parcel", "Late parcel")
    refused(home, USAGE, "letters a to z", "")
    refused(home, USAGE, "letters a to z", "../escape")
    refused(home, USAGE, "letters a to z", "a" * 41)
    refused(home, USAGE, "where methods lie", "methods")
    refused(home, USAGE, 'did you mean "phone"?', "late", "--channel", "phon")
    refused(home, USAGE, "it is counter, table", "late", "--channel", "pigeon")
    refused(home, USAGE, "there is no folder", "late", "--dir", os.path.join(home, "nowhere"))
    refused(home, USAGE, "there is no folder", "late", "--dir", os.path.join(home, "file"))
    refused(home, USAGE, "wants a name")
    refused(home, USAGE, "takes fewer names", "late", "parcel")
    refused(home, USAGE, "did you mean --channel", "late", "--chanel", "phone")


def where_nothing_can_be_written(home):
    """A file in the place of the folder stops root as well; a folder without the right to write stops everybody else."""
    blocked = os.path.join(home, "blocked")
    with open(blocked, "w", encoding="utf-8"):
        pass
    ran = run(os.path.join(blocked, "home"), "new", "late", folder=home)
    assert ran.returncode == WORLD and ran.stderr.count("\n") == 1 and "cannot be made" in ran.stderr and "--dir" in ran.stderr, ran.stderr
    shut = os.path.join(home, "shut")
    os.mkdir(shut, stat.S_IRUSR | stat.S_IXUSR)
    if not os.access(shut, os.W_OK):
        refused(home, WORLD, "Permission denied", "late", "--dir", shut)


def main():
    with tempfile.TemporaryDirectory() as home:
        every_channel(home)
        in_a_folder_of_its_own(home)
        what_cannot_be_made(home)
        where_nothing_can_be_written(home)
    print(f"{len(CHANNELS)} channels, and what cannot be made")


if __name__ == "__main__":
    main()
