#!/usr/bin/env python3
"""Puts the portraits together: one SVG for every person of the cast in every mood.

make.py           writes NAME-MOOD.svg beside this file, for everybody in cast.json
make.py --check   writes nothing; fails when a file differs from what it would write

A part is a file in parts/: pieces of SVG inside <g id="GROUP">. A person is a list of parts; pieces of one group are laid
over each other in the order of that list. In a part, {name} is a colour of the person or a number of the mood, and
{276-up} is worked out: sums and products only. An element with data-mood="angry furious" is drawn in these moods alone.
docs/portraits.md says how to make a face.
"""

import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
BODY = ("coat", "neck", "knit", "lapels")
HEAD = ("bun", "hair-back", "ears", "skin", "flush", "eyes", "nose", "lines", "mouth", "brows", "hair-front")
LIMIT = 8191  # bytes in a file

GROUP = re.compile(r'<g id="([a-z-]+)">(.*?)</g>\s*(?=<g id=|<!--|\Z)', re.S)
ONLY_IN = re.compile(r'<([a-z]+)( [^<>]*?)? data-mood="([^"]*)"([^<>]*)/>')


class Wrong(Exception):
    """What the author has to put right."""


def read_json(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        try:
            return json.load(file)
        except json.JSONDecodeError as error:
            raise Wrong(f"{name}:{error.lineno}: {error.msg}") from None


def read_part(name):
    """The pieces of a part, by group."""
    path = os.path.join(HERE, "parts", name + ".svg")
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except FileNotFoundError:
        raise Wrong(f"there is no part parts/{name}.svg") from None
    pieces = {}
    for group, inside in GROUP.findall(text):
        if group not in BODY + HEAD:
            raise Wrong(f"parts/{name}.svg: no group is called {group}")
        pieces[group] = pieces.get(group, "") + inside
    if not pieces:
        raise Wrong(f"parts/{name}.svg: nothing stands in a <g id=\"GROUP\">")
    return pieces


def number(value):
    text = f"{value:.1f}" if abs(value) >= 3 else f"{value:.2f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    text = re.sub(r"^(-?)0\.", r"\1.", text)
    return "0" if text in ("-0", "") else text


def work_out(sum_of, values, where):
    """What stands between { and }: a name, or numbers and names joined by + - *."""
    def one(word):
        if re.fullmatch(r"[\d.]+", word):
            return float(word)
        if word not in values:
            raise Wrong(f"{where}: {{{sum_of}}}: there is no {word}")
        return values[word]

    whole = sum_of.strip()
    if isinstance(values.get(whole), str):
        return values[whole]
    total = 0.0
    for sign, product in re.findall(r"([+-]?)([^+-]+)", whole):
        value = 1.0
        for word in product.split("*"):
            factor = one(word.strip())
            if isinstance(factor, str):
                raise Wrong(f"{where}: {{{sum_of}}}: {word} is a colour")
            value *= factor
        total += -value if sign == "-" else value
    return number(total)


def fill_in(text, values, mood, where):
    def only_in(match):
        tag, before, moods, after = match.groups()
        return f"<{tag}{before or ''}{after}/>" if mood in moods.split() else ""

    text = ONLY_IN.sub(only_in, text)
    text = re.sub(r"\{([^{}]*)\}", lambda match: work_out(match.group(1), values, where), text)
    return re.sub(r"\s*\n\s*", "", text).strip()


def values_of(person, mood, moods, colours):
    """Every name that a part may use: the numbers of the mood, then what the person has of their own."""
    values = dict(moods["every mood"])
    values.update(moods[mood])
    for side in "lr":
        for point, (x, y) in values.pop("brow-" + side).items():
            values[f"{side}{point}x"] = x if side == "l" else 320 - x
            values[f"{side}{point}y"] = y
    values.update(colours["skins"][person["skin"]])
    values.update(person.get("colours", {}))
    values.update(person.get("numbers", {}))
    return values


def portrait(name, person, mood, moods, colours):
    """The SVG of one person in one mood."""
    values = values_of(person, mood, moods, colours)
    pieces = {}
    mouth = "mouth-" + moods[mood]["mouth"]
    for part in person["parts"] + [mouth] + person.get("over", []):
        for group, inside in read_part(part).items():
            drawn = fill_in(inside, values, mood, f"{name}, parts/{part}.svg")
            if part == mouth and "mouth" in person:
                drawn = f'<g transform="{person["mouth"]}">{drawn}</g>'
            pieces[group] = pieces.get(group, "") + drawn

    def groups(names):
        return "\n".join(f'<g id="{group}">{pieces.get(group, "")}</g>' for group in names)

    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="320" height="364" viewBox="0 0 320 364" '
            f'stroke-linecap="round" stroke-linejoin="round">\n'
            f'<g id="body">\n{groups(BODY)}\n</g>\n'
            f'<g id="head" transform="{moods[mood]["head"]}">\n{groups(HEAD)}\n</g>\n</svg>\n')


def everything():
    """(file name, text) of every portrait of the cast."""
    cast, moods = read_json("cast.json"), read_json("moods.json")
    for name, person in cast["people"].items():
        if not re.fullmatch(r"[a-z][a-z0-9_-]*", name):
            raise Wrong(f"cast.json: {name} is no name for a portrait: small letters, digits, _ and - only")
        if person.get("skin") not in cast["skins"]:
            raise Wrong(f"cast.json: {name} has no skin out of {', '.join(cast['skins'])}")
        if not person.get("parts"):
            raise Wrong(f"cast.json: {name} has no parts")
        for mood in moods["moods"]:
            text = portrait(name, person, mood, moods, cast)
            if len(text.encode()) > LIMIT:
                raise Wrong(f"{name}-{mood}.svg has {len(text.encode())} bytes; {LIMIT} at most")
            yield f"{name}-{mood}.svg", text


def main(arguments):
    if arguments not in ([], ["--check"]):
        print(__doc__)
        return 2
    different = 0
    try:
        for file_name, text in everything():
            path = os.path.join(HERE, file_name)
            if arguments:
                with open(path, encoding="utf-8") if os.path.exists(path) else open(os.devnull, encoding="utf-8") as file:
                    if file.read() != text:
                        print(f"{file_name} is not what make.py writes: run make.py")
                        different += 1
            else:
                with open(path, "w", encoding="utf-8", newline="\n") as file:
                    file.write(text)
    except Wrong as wrong:
        print(f"make.py: {wrong}")
        return 1
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
