#!/usr/bin/env python3
"""Runs every example in docs/diagnostics: run.py PROGRAM PAGES.

A page has an example that raises its code and the same one mended, each as a fenced lua block behind a line that says so:

    Raises it:            Mended:

What a block is:
- With `scenario {` in it, a whole scenario.lua; else beats and other parts of the story in base/scenario.lua, which take the
  place of those with the same name, or come behind the others.
- A line `-- file: NAME` begins another file: behaviours.lua, methods/… and programmes/… of the library, NAME/scenario.lua for
  a folder of that name, and everything else beside the scenario.

- Of a translation, `-- file: locale/…po`, only the messages are written that the example is about: every other text of the story
  is translated into itself.

Each is written into a library of its own, a copy of base/scenarios, and checked. Fails when an example does not raise its code,
when the mended one still does or has an error, when a mended part of the base story leaves anything to be said, when a title is
not the table's, and when a code has no page or a page no code. Prints each failure; the exit code says whether there was one.
"""

import concurrent.futures
import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROW = re.compile(r"^\| \[(CH\d+)\]\((CH\d+\.md)\) \| (\w+) \| (.*) \|$")
BLOCK = re.compile(r"^(Raises it|Mended)[^\n]*:\n\n```lua\n(.*?)^```$", re.M | re.S)
PART = re.compile(r'^(scenario|beat|compose|ending|behaviour|avoid|circumstance)\b *("[^"]*")?', re.M)
FILE = re.compile(r"^-- file: (\S+)\n", re.M)
TEXT = re.compile(r'^(msgid .*?)^msgstr ""$', re.M | re.S)
CONTEXT = re.compile(r'^msgctxt "(.*)"$', re.M)
ID = re.compile(r'\bid = "([a-z0-9_-]+)"')
WORDS = ("behaviour", "avoid", "circumstance")
LIBRARY = ("behaviours.lua", "methods/", "programmes/")


def table(program):
    """The codes that the program has, each with its title."""
    text = subprocess.run([program, "words", "--format", "findings"], check=True, capture_output=True, text=True).stdout
    rows = [ROW.match(line) for line in text.splitlines()]
    return {row[1]: row[4] for row in rows if row}


def parts_of(text):
    """A story as (what it is called, its text), in order."""
    starts = [found.start() for found in PART.finditer(text)]
    ends = starts[1:] + [len(text)]
    return [(PART.match(text[a:b])[0], text[a:b]) for a, b in zip(starts, ends)]


def patched(base, patch):
    """The base story with the parts of a patch; what stands in front of these comes first of all."""
    story = parts_of(base)
    before = patch[:PART.search(patch).start()] if PART.search(patch) else patch
    if before.strip():
        story.insert(0, ("", before))
    words = [(name, text) for name, text in parts_of(patch) if name.startswith(WORDS)]
    story[0:0] = words  # which stand before what uses them
    for name, text in [part for part in parts_of(patch) if part not in words]:
        if name in [have for have, _ in story]:
            story = [(have, text if have == name else old) for have, old in story]
        else:
            story.append((name, text))
    return "\n".join(text.rstrip("\n") + "\n" for _, text in story)


def files_of(block, base):
    """The files of an example by their paths in a library, and whether it is a part of the base story."""
    pieces = FILE.split(block)
    named = dict(zip(pieces[1::2], pieces[2::2]))
    story, folder, is_patch = pieces[0], None, False
    for name in list(named):
        if name.endswith("scenario.lua"):
            folder, story = os.path.dirname(name), named.pop(name)
    if not re.search(r"^scenario\b", story, re.M):
        if folder is None:
            story, folder, is_patch = patched(base, story), "base", True
    elif folder is None:
        folder = ID.search(story)[1] if ID.search(story) else "story"
    files = {folder + "/scenario.lua": story}
    for name, text in named.items():
        files[name if name.startswith(LIBRARY) else folder + "/" + name] = text
    return files, folder, is_patch


def whole_po(template, messages):
    """A translation with these messages in it, and with every other text of a template translated into itself."""
    about = set(CONTEXT.findall(messages))
    head, *entries = template.split("\n\n")
    others = [one for one in entries if not about & set(CONTEXT.findall(one))]
    same = [TEXT.sub(lambda text: text[1] + "msgstr" + text[1].removeprefix("msgid").rstrip("\n"), one.strip()) for one in others]
    return "\n\n".join([head, *same, messages])


def complete(program, environment, folder):
    """Make whole the translations of a story, once all its files are there."""
    locale = os.path.join(folder, "locale")
    for name in os.listdir(locale) if os.path.isdir(locale) else ():
        path = os.path.join(locale, name)
        template = subprocess.run([program, "translate", "extract", folder], capture_output=True, text=True, env=environment,
                                  check=True).stdout
        with open(path, encoding="utf-8") as file:
            messages = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(whole_po(template, messages))


@contextlib.contextmanager
def library(pages, block):
    """An example written into a library of its own: its root, what to check in it, and whether it is a part of the base story."""
    base = open(os.path.join(pages, "base", "scenario.lua"), encoding="utf-8").read()
    files, folder, is_patch = files_of(block, base)
    with tempfile.TemporaryDirectory() as root:
        scenarios = os.path.join(root, "scenarios")
        shutil.copytree(os.path.join(pages, "base", "scenarios"), scenarios)
        os.symlink(os.path.abspath(os.path.join(pages, "..", "..", "assets")), os.path.join(root, "assets"))  # portraits are looked for
        for name, text in files.items():
            path = os.path.join(scenarios, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        yield root, [os.path.join(scenarios, folder)] + [os.path.join(scenarios, name) for name in files if name.startswith(LIBRARY)], is_patch


def check(program, root, paths):
    """What is found about files of a library: [(code, severity, message)]."""
    environment = dict(os.environ, COOLHEAD_ROOT=root, COOLHEAD_HOME=os.path.join(root, "home"))
    complete(program, environment, paths[0])
    ran = subprocess.run([program, "check", "--json", *paths], capture_output=True, text=True, env=environment, check=False)
    if ran.returncode not in (0, 1) or not ran.stdout:
        raise ValueError(f"check failed with {ran.returncode}: {ran.stderr.strip()}")
    return [(one["code"], one["severity"], one["message"]) for one in json.loads(ran.stdout)["findings"]]


def findings(program, pages, block):
    """What is found about an example, and whether it is a part of the base story."""
    with library(pages, block) as (root, paths, is_patch):
        return check(program, root, paths), is_patch


def say(found):
    return "; ".join(f"{code} {message}" for code, _, message in found) or "nothing"


def wrong_with(program, pages, code, title):
    """Everything that is wrong with the page of a code."""
    path = os.path.join(pages, code + ".md")
    if not os.path.exists(path):
        return ["has no page"]
    text = open(path, encoding="utf-8").read()
    blocks = BLOCK.findall(text)
    wrong = []
    if text.splitlines()[0] != f"# {code}: {title}":
        wrong.append(f'begins with "{text.splitlines()[0]}", not "# {code}: {title}"')
    if [kind for kind, _ in blocks] != ["Raises it", "Mended"] or text.count("```lua") != 2:
        return wrong + ['wants one example behind "Raises it:" and one behind "Mended:"']
    try:
        raised, _ = findings(program, pages, blocks[0][1])
        mended, is_patch = findings(program, pages, blocks[1][1])
    except ValueError as error:
        return wrong + [str(error)]
    if code not in [one[0] for one in raised]:
        wrong.append(f"the example does not raise it; found: {say(raised)}")
    if code in [one[0] for one in mended]:
        wrong.append(f"the mended example still raises it: {say(mended)}")
    elif [one for one in mended if one[1] == "error"] or (is_patch and code >= "CH200" and mended):
        wrong.append(f"the mended example leaves: {say(mended)}")
    return wrong


def main():
    program, pages = os.path.abspath(sys.argv[1]), sys.argv[2]
    only = sys.argv[3:]
    codes = table(program)
    if len(codes) < 2:
        print("the program names no codes")
        return 1
    unread = [name for name in sorted(os.listdir(pages)) if re.match(r"CH\w*\.md$", name) and name[:-3] not in codes]
    failed = [f"{name} is a page about no code" for name in unread]
    wanted = [code for code in codes if not only or code in only]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for code, wrong in zip(wanted, pool.map(lambda code: wrong_with(program, pages, code, codes[code]), wanted)):
            failed += [f"{code} {one}" for one in wrong]
    for one in failed:
        print(one)
    print(f"{len(wanted)} codes, {len(failed)} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
