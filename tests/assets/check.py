#!/usr/bin/env python3
"""Fails when a picture that is needed is missing, is too large, or would not be drawn as it was meant.

check.py PROJECT

The drawings are rasterised by nanosvg, which passes over what it does not know without a word; so what it does not know is
a finding here.
"""

import glob
import importlib.util
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as xml

SVG = "{http://www.w3.org/2000/svg}"
BYTES = 8192
MOODS = ("calm", "wary", "annoyed", "angry", "furious")
BODY = ("coat", "neck", "knit", "lapels")
HEAD = ("bun", "hair-back", "ears", "skin", "flush", "eyes", "nose", "lines", "mouth", "brows", "hair-front")
ICONS = ("counter table people phone mail chat star clock pound help lock back check chevron person note play sound muted "
         "settings eye hand cut-in").split()
HEAT = {"#3F9E94", "#DDBC7C", "#EE9A4D", "#E86A4B", "#B3202F"}

PAINT = {"fill", "fill-rule", "opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "transform", "id"}
SHAPES = {"path": {"d"}, "circle": {"cx", "cy", "r"}, "ellipse": {"cx", "cy", "rx", "ry"},
          "rect": {"x", "y", "width", "height", "rx", "ry"}}
DRAWN = {name: own | PAINT for name, own in SHAPES.items()}
DRAWN["g"] = PAINT - {"opacity"}  # nanosvg hands the opacity of a group to each of its shapes
DRAWN["svg"] = PAINT - {"opacity", "transform", "id"} | {"width", "height", "viewBox"}
DRAWN["defs"] = set()
DRAWN["linearGradient"] = {"id", "x1", "y1", "x2", "y2", "gradientUnits", "gradientTransform"}
DRAWN["radialGradient"] = {"id", "cx", "cy", "r", "gradientUnits", "gradientTransform"}
DRAWN["stop"] = {"offset", "stop-color", "stop-opacity"}


def plain_name(tag):
    return tag[len(SVG):] if isinstance(tag, str) and tag.startswith(SVG) else str(tag)


def not_drawn(text):
    """What nanosvg would pass over or draw otherwise."""
    try:
        root = xml.fromstring(text)
    except xml.ParseError as error:
        return [f"is not XML: {error}"]
    findings = []
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    findings += [f"has the id {name} twice" for name in sorted(set(ids)) if ids.count(name) > 1]
    for element in root.iter():
        name = plain_name(element.tag)
        if name not in DRAWN:
            findings.append(f"has <{name}>")
            continue
        for attribute, value in element.attrib.items():
            if attribute not in DRAWN[name]:
                findings.append(f"has {attribute} in <{name}>")
            elif attribute in ("fill", "stroke", "stop-color"):
                url = re.fullmatch(r"url\(#([a-z-]+)\)", value)
                if not (re.fullmatch(r"none|#[0-9A-F]{6}", value) or url and url.group(1) in ids):
                    findings.append(f"has the colour {value}")
            elif attribute == "d" and not re.fullmatch(r"M[MmLlHhVvCcSsQqTtAaZz0-9 .,-]*", value):
                findings.append(f"has a path that cannot be read: {value[:24]}")
        if (element.text or "").strip() or (element.tail or "").strip():
            findings.append(f"has text at <{name}>")
    return findings


def box_of(text, width, height):
    root = xml.fromstring(text)
    wanted = (str(width), str(height), f"0 0 {width} {height}")
    return [] if (root.get("width"), root.get("height"), root.get("viewBox")) == wanted else [f"is not {width} x {height}"]


def groups_in_order(text):
    """body and head, each with all its groups and nothing else."""
    def ids(element):
        return tuple(child.get("id") for child in element)

    root = xml.fromstring(text)
    found = (ids(root),) + tuple(ids(child) for child in root)
    return [] if found == (("body", "head"), BODY, HEAD) else ["does not have the groups in their order"]


def check_portrait(text, of_the_cast):
    findings = not_drawn(text)
    if len(text.encode()) >= BYTES:
        findings.append(f"has {len(text.encode())} bytes; fewer than {BYTES} are allowed")
    if not any("XML" in finding for finding in findings):
        findings += box_of(text, 320, 364)
        findings += groups_in_order(text) if of_the_cast else []
    return findings


def load_make(folder):
    """make.py as a module, with nothing written beside it."""
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location("make", os.path.join(folder, "make.py"))
    make = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(make)
    return make


def check_person(make, name, person, cast, limit=True):
    """What is wrong with a person in any mood, though nobody has written the files."""
    moods = make.read_json("moods.json")
    for mood in MOODS:
        try:
            text = make.portrait(name, person, mood, moods, cast)
        except make.Wrong as wrong:
            return [str(wrong)]
        findings = check_portrait(text, True) if limit else not_drawn(text) + groups_in_order(text)
        if findings:
            return [f"{name}-{mood} {finding}" for finding in findings]
    return []


def check_parts(make, names, cast, page):
    """Every part, worn by the cast or not: it can be drawn in every mood with the cast's colours, and the page tells of it."""
    colours = {colour: value for person in cast["people"].values() for colour, value in person["colours"].items()}
    findings = []
    for name in names:
        findings += check_person(make, name, {"skin": "rose", "parts": [name], "colours": colours}, cast, limit=False)
        if f"`{name}`" not in page and not name.startswith("mouth-"):  # the mood chooses the mouth
            findings.append(f"docs/portraits.md does not tell of the part {name}")
    return findings


def told_apart(people):
    """At 120 pixels hair and clothes are what is known; no two people share both."""
    def outline(person):
        return tuple(sorted(part for part in person["parts"] if re.match(r"hair-|clothes-|cap$", part)))

    seen, findings = {}, []
    for name, person in people.items():
        other = seen.setdefault(outline(person), name)
        if other != name:
            findings.append(f"{name} has the hair and the clothes of {other}")
    return findings


def example_of(page):
    """(name, person) that the page walks through."""
    block = re.search(r"(?ms)^ *```json\n(.*?)^ *```", page)
    return next(iter(json.loads("{" + block.group(1).strip().rstrip(",") + "}").items())) if block else ("", None)


def check_cast(folder, page):
    """The people, the parts and the page about them."""
    make = load_make(folder)
    cast = make.read_json("cast.json")
    parts = sorted(os.path.basename(path)[:-4] for path in glob.glob(os.path.join(folder, "parts", "*.svg")))
    findings = told_apart(cast["people"]) + check_parts(make, parts, cast, page)
    name, person = example_of(page)
    if not person:
        return findings + ["docs/portraits.md walks through no face"]
    return findings + [f"docs/portraits.md: {finding}" for finding in check_person(make, name, person, cast)]


def check_icon(text, name):
    findings = not_drawn(text)
    colours = set(re.findall(r"#[0-9A-F]{6}", text))
    if name == "logo":
        return findings + ([] if colours == HEAT else ["is not in the five colours of heat"])
    findings += box_of(text, 24, 24)
    if colours != {"#000000"} or 'stroke-width="1.75"' not in text or 'stroke-linecap="round"' not in text:
        findings.append("is not a black line of 1.75 with round ends")
    return findings


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def portraits_named(project):
    """(scenario, portrait) of every scenario; without a name, it is someone."""
    for path in sorted(glob.glob(os.path.join(project, "scenarios", "*", "scenario.lua"))):
        code = re.sub(r"(?m)^\s*--.*$", "", read(path))
        named = re.search(r'\bportrait\s*=\s*["\']([^"\']*)["\']', code)
        yield os.path.basename(os.path.dirname(path)), named.group(1) if named else "someone"


def check(project):
    folder = os.path.join(project, "assets", "portraits")
    findings = []
    needed = list(portraits_named(project)) + [("every scenario without a portrait", "someone")]
    for scenario, name in needed:
        for mood in MOODS:
            path = os.path.join(folder, f"{name}-{mood}")
            if not any(os.path.exists(path + end) for end in (".svg", ".png")):
                findings.append(f"{scenario}: assets/portraits has no {name}-{mood}")
    cast = json.loads(read(os.path.join(folder, "cast.json")))["people"]
    portraits = sorted(glob.glob(os.path.join(folder, "*.svg")))
    for path in portraits:
        of_the_cast = os.path.basename(path).rsplit("-", 1)[0] in cast
        findings += [f"{os.path.basename(path)} {finding}" for finding in check_portrait(read(path), of_the_cast)]
    findings += check_cast(folder, read(os.path.join(project, "docs", "portraits.md")))
    made = subprocess.run([sys.executable, "-B", os.path.join(folder, "make.py"), "--check"],
                          capture_output=True, text=True, check=False)
    if made.returncode != 0:
        findings += (made.stdout + made.stderr).strip().splitlines() or ["make.py --check failed"]
    icons = os.path.join(project, "assets", "icons")
    findings += [f"assets/icons has no {name}" for name in ICONS + ["logo"]
                 if not os.path.exists(os.path.join(icons, name + ".svg"))]
    for path in sorted(glob.glob(os.path.join(icons, "*.svg"))):
        name = os.path.basename(path)[:-4]
        findings += [f"icons/{name}.svg {finding}" for finding in check_icon(read(path), name)]
    print(f"{len(portraits)} portraits for {len(needed) - 1} scenarios")
    return findings


def can_fail(project):
    """Each fault, put into a good portrait, has to be found; otherwise this test proves nothing."""
    good = read(os.path.join(project, "assets", "portraits", "someone-calm.svg"))
    faults = {
        "a filter": ('<g id="skin">', '<filter id="x"/><g id="skin">'), "a style": ('<g id="skin">', '<g id="skin" style="a:b">'),
        "text": ('<g id="skin">', '<g id="skin"><text>a</text>'), "a class": ('<g id="skin">', '<g id="skin" class="a">'),
        "a clip path": ("<path ", '<path clip-path="url(#a)" '), "a named colour": ('fill="none"', 'fill="red"'),
        "currentColor": ('fill="none"', 'fill="currentColor"'), "a faded group": ('<g id="skin">', '<g id="skin" opacity=".5">'),
        "a lost gradient": ('id="blood"', 'id="bloodless"'), "a lost group": ('<g id="nose">', '<g id="trunk">'),
        "groups changed about": ('<g id="coat">', '<g id="knit2"></g><g id="coat">'), "broken XML": ("</svg>", ""),
        "too many bytes": ("</svg>", " " * BYTES + "</svg>"), "another box": ('width="320"', 'width="300"'),
    }
    findings = [f"the portrait that faults are put into has {finding}" for finding in check_portrait(good, True)]
    for fault, (old, new) in faults.items():
        bad = good.replace(old, new, 1)
        if bad == good or not check_portrait(bad, True):
            findings.append(f"{fault} would not be found")
    return findings + cast_can_fail(os.path.join(project, "assets", "portraits"))


def cast_can_fail(folder):
    """The same for what is asked of people, parts and the page."""
    make = load_make(folder)
    cast = make.read_json("cast.json")
    first, second = list(cast["people"].values())[:2]
    found = {
        "a twin": told_apart({"a": first, "b": dict(first)}), "a part that is not there": check_parts(make, ["hat"], cast, "`hat`"),
        "a part nobody has told of": check_parts(make, ["ears"], cast, ""),
        "a colour that is not there": check_person(make, "a", dict(first, colours={}), cast),
        "too many parts": check_person(make, "a", dict(first, parts=first["parts"] + second["parts"]), cast),
    }
    findings = [f"{fault} would not be found" for fault, finding in found.items() if not finding]
    if told_apart({"a": first, "b": second}) or check_parts(make, ["ears"], cast, "`ears`"):
        findings.append("people and parts that are right would be found wrong")
    return findings


def main(project):
    findings = check(project) + can_fail(project)
    for finding in findings:
        print(finding)
    print(f"{len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
