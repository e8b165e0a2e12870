#!/usr/bin/env python3
"""What an editor is given reads what the program prints: editors.py PROGRAM PROJECT.

The problem matcher in assets/editor/tasks.json is held to real output: every finding is matched once, with the file, line,
column, severity, message and code that --json has; nothing else is matched. The page shows that very file.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

PROGRAM, PROJECT = os.path.abspath(sys.argv[1]), sys.argv[2]
PAGES = os.path.join(PROJECT, "docs", "diagnostics")
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import run  # noqa: E402 (the examples of the pages)

# Pages whose examples have, between them, an error, a warning and a hint, texts with colons, brackets and what is not ASCII.
SPOILT = ("CH102", "CH103", "CH112", "CH135", "CH208", "CH229", "CH230", "CH236")


def read(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return file.read()


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def spoilt_files(folder):
    """Examples that raise something, each in a folder of its own, one of them with a colon and a blank in its name; and a
    file that cannot be read at all."""
    base = read(PAGES, "base", "scenario.lua")
    paths = []
    for number, code in enumerate(SPOILT):
        block = run.BLOCK.findall(read(PAGES, code + ".md"))[0][1]
        files, name, _ = run.files_of(block, base)
        where = os.path.join(folder, "two: 2" if number == 0 else f"at{number}")
        for path, text in files.items():
            write(os.path.join(where, path), text)
        paths.append(os.path.join(where, name))
    write(os.path.join(folder, "long", "scenario.lua"), "-- " + "x" * 70000 + "\n")
    return paths + [os.path.join(folder, "long")]


def check(root, *arguments):
    environment = dict(os.environ, COOLHEAD_ROOT=root, COOLHEAD_HOME=os.path.join(root, "home"))
    return subprocess.run([PROGRAM, "check", *arguments], capture_output=True, text=True, env=environment, check=False)


def matched(matchers, line):
    """What the first pattern that fits makes of a line, as VS Code takes it."""
    for one in matchers:
        pattern = one["pattern"]
        found = re.search(pattern["regexp"], line)
        if found:
            number = {key: int(found[pattern[key]]) if key in pattern else 0 for key in ("line", "column")}
            return dict(number, **{key: found[pattern[key]] for key in ("file", "severity", "message", "code")})
    return None


def same(finding, problem):
    return problem is not None and all(finding[key] == problem[key] for key in problem)


def matcher_reads_what_is_printed(matchers):
    with tempfile.TemporaryDirectory() as folder:
        paths = spoilt_files(folder)
        root = os.path.join(PAGES, "base")
        findings = json.loads(check(root, "--json", *paths).stdout)["findings"]
        printed = check(root, *paths)
    problems = [problem for problem in (matched(matchers, line) for line in (printed.stderr + printed.stdout).splitlines()) if problem]
    assert {one["severity"] for one in findings} == {"error", "warning", "hint"}, "the examples have findings of each kind"
    assert any(one["line"] == 0 for one in findings), "one is about a whole file"
    assert len(problems) == len(findings), f"{len(findings)} findings, {len(problems)} are matched"
    for finding, problem in zip(findings, problems):
        assert same(finding, problem), f"{finding} is read as {problem}"
    return len(findings)


def page_shows_the_file(tasks):
    blocks = [json.loads(block) for block in re.findall(r"^```json\n(.*?)^```$", read(PROJECT, "docs", "authoring", "editors.md"), re.M | re.S)]
    assert tasks in blocks, "docs/authoring/editors.md shows another tasks.json than assets/editor has"


def main():
    tasks = json.loads(read(PROJECT, "assets", "editor", "tasks.json"))
    page_shows_the_file(tasks)
    count = matcher_reads_what_is_printed(tasks["tasks"][0]["problemMatcher"])
    try:
        broken = json.loads(json.dumps(tasks).replace("error|warning", "error|warming"))
        matcher_reads_what_is_printed(broken["tasks"][0]["problemMatcher"])
    except AssertionError:
        print(f"{count} findings are read as they are meant")
        return 0
    raise AssertionError("a pattern that does not know warnings passes too")


if __name__ == "__main__":
    sys.exit(main())
