#!/usr/bin/env python3
"""A scenario sets how grave what is found about it is: severity.py PROGRAM PAGES.

The example of a page is checked with the severity set in its scenario, and what is found must have it; the exit code follows.
"""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import run  # noqa: E402 (the examples of the pages)

PROGRAM, PAGES = os.path.abspath(sys.argv[1]), sys.argv[2]

# the page, what is set, and the severity that its own finding has then; None: it is not said
CASES = (
    ("CH208", None, "warning"), ("CH208", "off", None), ("CH208", "hint", "hint"), ("CH208", "error", "error"),
    ("CH207", None, "error"), ("CH207", "warning", "warning"), ("CH229", "error", "error"), ("CH235", "off", None),
    ("CH135", None, "warning"), ("CH135", "error", "error"), ("CH135", "off", None), ("CH127", "hint", "hint"), ("CH129", "off", None),
    ("CH236", None, "error"), ("CH236", "warning", "warning"), ("CH237", "off", None),
)


def with_severity(block, code, severity):
    """The example as a whole scenario, with the severity set; what stands in other files stays behind it."""
    base = open(os.path.join(PAGES, "base", "scenario.lua"), encoding="utf-8").read()
    files, folder, _ = run.files_of(block, base)
    story = files.pop(folder + "/scenario.lua")
    if severity:
        changed = story.replace("scenario {\n", f'scenario {{\n  severity = {{ {code} = "{severity}" }},\n', 1)
        assert changed != story
        story = changed
    rest = "".join(f"-- file: {name.removeprefix(folder + '/')}\n{text}" for name, text in files.items())
    return f"-- file: {folder}/scenario.lua\n{story}{rest}"


def main():
    bad = 0
    for code, severity, wanted in CASES:
        block = run.BLOCK.findall(open(os.path.join(PAGES, code + ".md"), encoding="utf-8").read())[0][1]
        found, _ = run.findings(PROGRAM, PAGES, with_severity(block, code, severity))
        have = {one[1] for one in found if one[0] == code}
        if have != ({wanted} if wanted else set()):
            print(f"{code} set to {severity}: wanted {wanted}, found {have or 'nothing'}")
            bad += 1
    print(f"{len(CASES)} cases, {bad} failures")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
