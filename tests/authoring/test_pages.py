#!/usr/bin/env python3
"""pages.py can fail: test_pages.py PROGRAM PROJECT. Small pages, each wrong in one way, which must be told."""

import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import pages  # noqa: E402 (what is tested here; it reads the same two words from the command line)

BEAT = 'beat "lonely" {\n  says [[Hm.]],\n  choice "a" { [["A."]], reply = [[B.]], because = [[C.]], to = "kept" },\n}\n'
NEW = "```console\n$ coolhead new mine\n…\n```\n"
MINE = "mine/scenario.lua"

# what the page is, and what must be told of it; None: nothing
CASES = (
    ("a command", NEW + "```console\n$ coolhead check mine\n0 errors, 0 warnings\n```\n", None),
    ("other words come out", NEW + "```console\n$ coolhead check mine\n1 errors, 0 warnings\n```\n", "prints something else"),
    ("more comes out", NEW + "```console\n$ coolhead new yours\nYours is made, and plays as it stands. Its files are in\n```\n",
     "prints something else"),
    ("less comes out", NEW + "```console\n$ coolhead check mine\n0 errors, 0 warnings\nNothing else.\n```\n", "prints something else"),
    ("it fails", "```console\n$ coolhead check nowhere\n…\n```\n", "exits with 2"),
    ("it fails as it should", "```console\n$ coolhead check nowhere\n…\n(it exits with 2)\n```\n", None),
    ("it should have failed", NEW + "```console\n$ coolhead check mine\n0 errors, 0 warnings\n(it exits with 1)\n```\n", "exits with 0"),
    ("another program", "```console\n$ rm file\n```\n", "only coolhead is run"),
    ("a part is put in", NEW + f"```lua {MINE}\n{BEAT}```\n```console\n$ coolhead check mine\n…\n"
     '…no play comes to beat "lonely"…\n…\n```\n', None),
    ("what is to change is not there", NEW + f"```diff {MINE}\n-nowhere\n+here\n```\n", "stands 0 times"),
    ("what is to change is there twice", NEW + f"```diff {MINE}\n-}}\n+}}\n```\n", "times in"),
    ("an answer is moved", NEW + f'```move {MINE}\nchoice "thank_you" in front of choice "wiggle"\n```\n'
     "```console\n$ coolhead play mine --no-record --choices 1 --plain\n…\nYou: ‘Thank you for coming back…\n…\n```\n", None),
    ("no such answer", NEW + f'```move {MINE}\nchoice "nobody" in front of choice "wiggle"\n```\n', "there is no choice nobody"),
    ("an example", f"```lua\n{BEAT.replace('lonely', 'remedy')}```\n", None),
    ("an example that is never reached", f"```lua\n{BEAT}```\n", "CH203"),
    ("an example with an error", f"```lua\n{BEAT.replace('because', 'becuase')}```\n", "CH102"),
    ("an example that plays otherwise", f"```lua\n{BEAT.replace('lonely', 'arrives')}```\n"
     "```console example\n$ coolhead play base --no-record --choices 1 --plain\n…\nTomas: Z.\n…\n```\n", "prints something else"),
    ("a play of no example", NEW + "```console example\n$ coolhead play base --choices 1\n```\n", "behind the example"),
    ("a kind that is not run", "```python\nprint()\n```\n", "is not run"),
    ("nothing to run", "Only words.\n", "has nothing to run"),
)


def main():
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "page.md")
        for name, text, wanted in CASES:
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            told = pages.page(path)[1]
            if told if wanted is None else not told or wanted not in told:
                print(f"{name}: wanted {wanted}; told: {told}")
                bad += 1
    print(f"{len(CASES)} cases, {bad} failures")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
