"""Reads C source just well enough to check it: no preprocessing, no types."""

import re

TOKEN = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'""", re.DOTALL)


def blank(match):
    """What stands for a comment or literal: as many lines, no words."""
    text = match.group()
    lines = re.sub(r"[^\n]", " ", text)
    return lines if text[0] == "/" else text[0] + lines[1:-1] + text[-1]


def bare(text):
    """The source with comments and the insides of literals blanked out, each line where it was."""
    return TOKEN.sub(blank, text)


def includes(text):
    """(line, kind, name) of each #include; kind is '<' or '"'."""
    without_comments = re.sub(
        TOKEN, lambda m: blank(m) if m.group()[0] == "/" else m.group(), text)
    for number, line in enumerate(without_comments.split("\n"), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match.group(1), match.group(2)


def functions(text):
    """(name, first line, last line) of each function with a body."""
    code = re.sub(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*",
                  lambda m: re.sub(r"[^\n]", " ", m.group()), bare(text), flags=re.MULTILINE)
    depth, start, name, first = 0, 0, None, 0
    for place, char in enumerate(code):
        if char == "{":
            if depth == 0:
                head = code[start:place].strip()
                name = None
                if head.endswith(")") and "(" in head:
                    match = re.search(r"(\w+)\s*\(", head)
                    name = match.group(1) if match else None
                    begin = start + len(code[start:place]) - len(code[start:place].lstrip())
                    first = code.count("\n", 0, begin) + 1
            depth += 1
        elif char == "}":
            depth -= 1
            if depth == 0:
                if name:
                    yield name, first, code.count("\n", 0, place) + 1
                start, name = place + 1, None
        elif char == ";" and depth == 0:
            start = place + 1
