#!/usr/bin/env python3
"""Fails when a file or a function has grown too long to be read; prints the longest.

house.py PROJECT
"""

import os
import sys

import csource

FILE_LINES = 700
FUNCTION_LINES = 80
FOLDERS = ("engine", "tests", ".setup", ".ci")
LONGEST = 5


def measure(name, text):
    """(lines, [(lines, function)…], findings) of one file."""
    lines = text.count("\n")
    findings = []
    if lines > FILE_LINES:
        findings.append(f"{name}: {lines} lines; a file has {FILE_LINES} at most")
    lengths = []
    if name.endswith((".c", ".h")):
        for function, first, last in csource.functions(text):
            lengths.append((last - first + 1, f"{name}:{first}: {function}"))
            if last - first + 1 > FUNCTION_LINES:
                findings.append(f"{name}:{first}: {function} is {last - first + 1} lines; "
                                f"a function has {FUNCTION_LINES} at most")
    return lines, lengths, findings


def files(project):
    yield "coolhead"
    for top in FOLDERS:
        for folder, _, names in sorted(os.walk(os.path.join(project, top))):
            for name in sorted(names):
                if name.endswith((".c", ".h", ".py", ".sh", ".txt")) or name == "run":
                    yield os.path.relpath(os.path.join(folder, name), project)


def main(project):
    file_lengths, function_lengths, findings = [], [], []
    for name in files(project):
        with open(os.path.join(project, name), encoding="utf-8") as file:
            lines, lengths, wrong = measure(name, file.read())
        file_lengths.append((lines, name))
        function_lengths += lengths
        findings += wrong
    for lengths in (file_lengths, function_lengths):
        for lines, what in sorted(lengths, reverse=True)[:LONGEST]:
            print(f"{lines:5} {what}")
    for finding in findings:
        print(finding)
    print(f"{len(findings)} too long")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
