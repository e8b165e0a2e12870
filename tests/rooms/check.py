#!/usr/bin/env python3
"""Fails when a room reaches where it may not: by an #include, by a symbol, or by a fraction where everything is whole.

check.py ENGINE [ROOM=ARCHIVE…]
"""

import os
import platform
import re
import subprocess
import sys

import csource
import rooms


def source_files(engine):
    for folder, _, names in sorted(os.walk(engine)):
        for name in sorted(names):
            if name.endswith((".c", ".h")):
                yield os.path.join(folder, name)


def include_finding(engine, room, path, kind, name):
    """What is wrong with one #include, or None."""
    may, libraries = rooms.ROOMS[room]
    if kind == '"':
        there = name.split("/")[0]
        if "/" not in name or there not in rooms.ROOMS:
            near = os.path.normpath(os.path.join(os.path.dirname(path), name))
            if ".." in name.split("/") or not os.path.exists(near):
                return f'"{name}" is no header of a room; write "room/header.h"'
            there = room
        if there != room and there not in may:
            return f'{room} may not reach {there} ("{name}")'
        return None
    library = rooms.library_of_header(name)
    if library and library not in libraries:
        return f"{room} may not use {library} (<{name}>)"
    allowed = rooms.SYSTEM_OF_FILE.get(os.path.relpath(path, engine), rooms.SYSTEM.get(room, {name}))
    if not library and name not in allowed:
        return f"{room} may not include <{name}>"
    return None


def check_sources(engine):
    findings = []
    for path in source_files(engine):
        relative = os.path.relpath(path, engine)
        room = relative.split(os.sep)[0]
        if room not in rooms.ROOMS:
            findings.append(f"{relative}: {room} is no room of the table in tests/rooms/rooms.py")
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for line, kind, name in csource.includes(text):
            wrong = include_finding(engine, room, path, kind, name)
            if wrong:
                findings.append(f"{relative}:{line}: {wrong}")
        if room in rooms.EXACT:
            for line, code in enumerate(csource.bare(text).split("\n"), 1):
                if re.search(r"\b(float|double|_Complex)\b|\b\d+\.\d|\b\d+[eE][-+]?\d+\b", code):
                    findings.append(f"{relative}:{line}: {room} is whole numbers only")
    return findings


def symbols(archive, *flags):
    """The names that nm prints, without versions; (object, name) pairs."""
    out = subprocess.run(["nm", "-A", "-P", *flags, archive], check=True, capture_output=True, text=True).stdout
    for line in out.splitlines():
        where, _, rest = line.rpartition(": ")
        name = rest.split(" ")[0].split("@")[0]
        yield re.sub(r".*\[(.*)\]$", r"\1", where), name


def check_symbols(archives):
    findings = []
    owner = {}
    for room, archive in archives.items():
        for _, name in symbols(archive, "--defined-only", "--extern-only"):
            owner.setdefault(name, room)
    for room, archive in archives.items():
        may, libraries = rooms.ROOMS[room]
        for member, name in sorted(set(symbols(archive, "--undefined-only"))):
            there = owner.get(name)
            library = None if there else rooms.library_of_symbol(name)
            if there and there != room and there not in may:
                findings.append(f"{room} ({member}): may not reach {there}, calls {name}")
            elif library and library not in libraries:
                findings.append(f"{room} ({member}): may not use {library}, calls {name}")
            elif room in rooms.EXACT and there != room and rooms.why_not_exact(room, name):
                findings.append(f"{room} ({member}): calls {name}, which {rooms.why_not_exact(room, name)}")
    return findings


# Arithmetic and conversion in floating point; moves are left out, since compilers copy memory with them.
FRACTION_X86 = re.compile(
    r"\tv?((add|sub|mul|div|sqrt|min|max|rcp|rsqrt|round|cmp\w*|u?comi|h?addsub)(ss|sd|ps|pd)|cvt\w+|"
    r"f(n?m)?(add|sub)\d+\w+|f(i?ld|add|sub|mul|div|sqrt|i?stp?|chs|abs|u?comi)\w*)\b")


def check_fractions(archives):
    if platform.machine() != "x86_64":
        return []
    findings = []
    for room in rooms.EXACT:
        if room not in archives:
            continue
        out = subprocess.run(["objdump", "-d", "--no-show-raw-insn", archives[room]],
                             check=True, capture_output=True, text=True).stdout
        function = "?"
        for line in out.splitlines():
            if line.endswith(">:"):
                function = line.split("<")[1][:-2]
            elif FRACTION_X86.search(line):
                findings.append(f"{room}: {function} works in fractions: {line.strip()}")
    return findings


def main(arguments):
    archives = dict(argument.split("=", 1) for argument in arguments[1:])
    findings = check_sources(arguments[0]) + check_symbols(archives) + check_fractions(archives)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} ways out of a room that should not be there")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
