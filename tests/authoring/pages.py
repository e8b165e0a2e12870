#!/usr/bin/env python3
"""Does what the pages of docs/authoring say, and compares what comes of it: pages.py PROGRAM PROJECT PAGE...

Two kinds of fences are run. Names of files are relative to scenarios/ in the data folder of whoever reads.

Steps, in a data folder that is empty when a page begins:
    ```lua NAME      is written. A scenario that is there already gets the parts (scenario, beat, compose, ending) that the fence has, in
                     the place of those with the same name, or behind the others; every other file is written anew.
    ```diff NAME     a line with - in front becomes the one with + below it.
    ```move NAME     choice "a" in front of choice "b"
    ```console       after $ a command; below it what it prints, every line of it but for the indent. … stands for anything, also for
                     lines. The exit code is 0 unless a line says (it exits with N).
Examples, each in a library of its own: ```lua alone, which is laid out as the examples of docs/diagnostics are (tests/diagnostics/run.py
says how), must be found free of errors, and of warnings about what cannot be reached or is never asked for. A ```console example
directly behind one is run in that library. ```text and others are not looked at.

Prints each failure; the exit code says whether there was one.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile

PROGRAM, PROJECT = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "diagnostics"))
import run as diagnostics  # noqa: E402 (how an example is laid out)

FENCE = re.compile(r"^```(\w+)(?: ([^\n]+))?\n(.*?)^```$", re.M | re.S)
EXIT = re.compile(r"^\(it exits with (\d+)\)$", re.M)
MOVE = re.compile(r'^choice "(\w+)" in front of choice "(\w+)"$')
STRUCTURE = ("CH1", "CH203", "CH204", "CH207", "CH229", "CH230", "CH231", "CH232")
MOST = 3000  # characters of what a command printed, in a failure


class Wrong(Exception):
    pass


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def put(path, text):
    whole = not os.path.exists(path) or not path.endswith("scenario.lua") or re.search(r"^scenario\b", text, re.M)
    write(path, text if whole else diagnostics.patched(read(path), text))


def change(path, text):
    """Each run of - lines becomes the + lines behind it."""
    have = read(path)
    for old, new in re.findall(r"((?:^-.*\n)+)((?:^\+.*\n)*)", text, re.M):
        old, new = re.sub(r"^-", "", old, flags=re.M), re.sub(r"^\+", "", new, flags=re.M)
        if have.count(old) != 1:
            raise Wrong(f"stands {have.count(old)} times in {path}:\n{old}")
        have = have.replace(old, new)
    write(path, have)


def choice(text, name):
    """Where a choice begins and ends, by its indent."""
    found = re.search(rf'^( *)choice "{name}".*?^\1\}},\n', text, re.M | re.S)
    if not found:
        raise Wrong(f"there is no choice {name}")
    return found.span()


def move(path, text):
    for line in text.splitlines():
        wanted = MOVE.match(line)
        if not wanted:
            raise Wrong(f"is no move: {line}")
        have = read(path)
        start, end = choice(have, wanted[1])
        moved, rest = have[start:end], have[:start] + have[end:]
        before = choice(rest, wanted[2])[0]
        write(path, rest[:before] + moved + rest[before:])


def pattern(lines):
    """What the lines of a page stand for, … being anything."""
    text = "".join(re.escape(line.strip()) + "\n" if line != "…" else "…" for line in lines)
    return re.compile(text.replace("…", "(?s:.*?)") + r"\Z")


def command(line, wanted, root, home, folder):
    code = EXIT.search("\n".join(wanted))
    wanted = [one for one in wanted if not EXIT.match(one)]
    while wanted and not wanted[-1]:
        wanted.pop()
    words = shlex.split(line)
    if words[0] != "coolhead":
        raise Wrong(f"only coolhead is run, not {line}")
    environment = dict(os.environ, COOLHEAD_ROOT=root, COOLHEAD_HOME=home, COLUMNS="100", NO_COLOR="1")
    ran = subprocess.run([PROGRAM, *words[1:]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment, cwd=folder,
                         check=False)
    if ran.returncode != int(code[1] if code else 0):
        raise Wrong(f"$ {line} exits with {ran.returncode}:\n{ran.stdout[:MOST]}")
    if not pattern(wanted).match("\n".join(one.strip() for one in ran.stdout.rstrip("\n").split("\n")) + "\n"):
        raise Wrong(f"$ {line} prints something else:\n{ran.stdout[:MOST]}")


def console(text, root, home, folder):
    parts = re.split(r"^\$ (.*)\n", text, flags=re.M)
    if parts[0].strip() or len(parts) < 3:
        raise Wrong("a console begins with $ and a command")
    for line, out in zip(parts[1::2], parts[2::2]):
        command(line, out.splitlines(), root, home, folder)


def is_left_out(finding, own):
    """A beat of the base story that an example leads past."""
    return finding[0] == "CH203" and not any(f"to {name}:" in finding[2] for name in own)


def example(text, behind):
    pages = os.path.join(PROJECT, "docs", "diagnostics")
    own = [name for name, _ in diagnostics.parts_of(text)]
    if not re.search(r"^(ending|-- file:)", text, re.M):
        text = diagnostics.patched(read(os.path.join(pages, "base", "scenario.lua")), text)
    with diagnostics.library(pages, text) as (root, paths, _):
        found = [one for one in diagnostics.check(PROGRAM, root, paths) if one[1] == "error" or one[0].startswith(STRUCTURE)]
        found = [one for one in found if not is_left_out(one, own)]
        if found:
            raise Wrong(f"an example is found wanting: {diagnostics.say(found)}")
        if behind:
            console(behind, root, os.path.join(root, "home"), root)


def page(path):
    """How many fences were run, and what went wrong first: later steps stand on earlier ones."""
    text, count = read(path), 0
    fences = [(one[1], one[2], one[3], text.count("\n", 0, one.start()) + 1) for one in FENCE.finditer(text)]
    with tempfile.TemporaryDirectory() as home:
        folder = os.path.join(home, "scenarios")
        os.mkdir(folder)
        for place, (kind, name, body, line) in enumerate(fences):
            target = os.path.join(folder, name) if name else None
            after = fences[place + 1] if place + 1 < len(fences) else (None, None, None, 0)
            try:
                if kind == "lua" and name:
                    put(target, body)
                elif kind == "lua":
                    example(body, after[2] if after[:2] == ("console", "example") else None)
                elif kind == "diff":
                    change(target, body)
                elif kind == "move":
                    move(target, body)
                elif kind == "console" and not name:
                    console(body, PROJECT, home, folder)
                elif kind == "console" and (place == 0 or fences[place - 1][:2] != ("lua", None)):
                    raise Wrong("an example's console stands behind the example")
                elif kind not in ("text", "console"):
                    raise Wrong(f"is not run: {kind}")
            except (Wrong, ValueError, OSError) as wrong:
                return count, f"{os.path.basename(path)}:{line}: {wrong}"
            count += kind != "text"
    return count, None if count else f"{os.path.basename(path)} has nothing to run"


def main():
    failed = total = 0
    for path in sys.argv[3:]:
        count, wrong = page(path)
        total += count
        if wrong:
            print(wrong)
            failed += 1
    print(f"{total} steps and examples, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
