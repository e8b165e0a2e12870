#!/usr/bin/env python3
"""run.py can fail: test_run.py PROGRAM PAGES. Each page is spoiled in one way, which must be told, and nothing else."""

import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM, PAGES = os.path.abspath(sys.argv[1]), sys.argv[2]
BLOCKS = re.compile(r"```lua\n.*?```", re.S)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def change(page, edit):
    def spoil(pages):
        path = os.path.join(pages, page)
        before = read(path)
        after = edit(before)
        assert before != after, f"{page} is as it was"
        write(path, after)
    return spoil


def both_are(n):
    """An edit: both examples are the n-th."""
    return lambda text: BLOCKS.sub(lambda found: BLOCKS.findall(text)[n], text)


def remove(page):
    return lambda pages: os.remove(os.path.join(pages, page))


# what is done, which codes are looked at, what must be told; None: no failure
CASES = (
    ("nothing is spoiled", lambda pages: None, ("CH102", "CH208"), None),
    ("the example is the mended one", change("CH102.md", both_are(1)), ("CH102",), "CH102 the example does not raise it"),
    ("the mended one is the example", change("CH102.md", both_are(0)), ("CH102",), "CH102 the mended example still raises it"),
    ("a part of the base story leaves a warning", change("CH208.md", lambda text: text.replace(
        BLOCKS.findall(text)[1], "```lua\n" + 'beat "lonely" {\n  choice "x" { [["Hm."]], reply = [[Hm.]], because = [[Hm.]], to = "kept" },\n}\n```')),
     ("CH208",), "CH208 the mended example leaves"),
    ("the mended one does not load", change("CH208.md", lambda text: text.replace(BLOCKS.findall(text)[1], "```lua\nbeat\n```")),
     ("CH208",), "CH208 the mended example leaves"),
    ("an example is missing", change("CH102.md", lambda text: text.replace("Mended:", "Then:")), ("CH102",), "CH102 wants one example"),
    ("another title", change("CH102.md", lambda text: text.replace("A key", "Some key")), ("CH102",), 'CH102 begins with'),
    ("a page is missing", remove("CH102.md"), ("CH102",), "CH102 has no page"),
    ("a page too many", lambda pages: write(os.path.join(pages, "CH999.md"), "# CH999: None\n"), ("CH102",), "CH999.md is a page about no code"),
)


def case(spoil, codes, wanted):
    with tempfile.TemporaryDirectory() as root:
        pages = os.path.join(root, "pages")
        shutil.copytree(PAGES, pages)
        spoil(pages)
        ran = subprocess.run([sys.executable, "-B", os.path.join(HERE, "run.py"), PROGRAM, pages, *codes],
                             capture_output=True, text=True, check=False)
    if wanted is None:
        return ran.returncode == 0, ran.stdout
    told = [line for line in ran.stdout.splitlines() if line.startswith("CH")]
    return ran.returncode == 1 and len(told) == 1 and told[0].startswith(wanted), ran.stdout + ran.stderr


def main():
    bad = 0
    for name, spoil, codes, wanted in CASES:
        well, said = case(spoil, codes, wanted)
        if not well:
            print(f"{name}: wanted {wanted}; said:\n{said}")
            bad += 1
    print(f"{len(CASES)} cases, {bad} failures")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
