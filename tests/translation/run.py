#!/usr/bin/env python3
"""Translates with the real program and gettext's own tools: run.py PROGRAM ROOT [CHECK…].

Works in copies of ROOT/scenarios. Each check_… is one thing that must hold; prints what does not, and the exit code says
whether there was one.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

SITUATION = "leaving-with-lawyers"  # which is shipped in German
PLAY = re.compile(r'choices = "([0-9,]+)"')


class Place:
    """A copy of the situations, and a home of its own."""

    def __init__(self, program, root):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="coolhead-translation-")
        shutil.copytree(os.path.join(root, "scenarios"), os.path.join(self.folder, "scenarios"))
        self.situation = os.path.join(self.folder, "scenarios", SITUATION)
        self.source = os.path.join(self.situation, "scenario.lua")
        self.po = os.path.join(self.situation, "locale", "de.po")
        self.environment = {name: value for name, value in os.environ.items() if name not in ("LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE")}
        self.environment.update(COOLHEAD_ROOT=self.folder, COOLHEAD_HOME=os.path.join(self.folder, "home"))

    def run(self, *words, exits=0, text=None, **more):
        ran = subprocess.run([self.program, *words], capture_output=True, text=True, input=text, check=False, timeout=120,
                             env=dict(self.environment, **more), cwd=self.folder)
        if exits is not None and ran.returncode != exits:
            raise AssertionError(f"{' '.join(words)} exits with {ran.returncode}: {ran.stderr.strip()}")
        return ran

    def json(self, *words, **more):
        return json.loads(self.run(*words, "--json", **more).stdout)

    def play(self, choices, *words, **more):
        return self.json("play", SITUATION, "--choices", choices, *words, **more)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())


def gettext(*words):
    ran = subprocess.run(words, capture_output=True, text=True, check=False, env=dict(os.environ, LC_ALL="C"))
    assert ran.returncode == 0, f"{' '.join(words)}: {ran.stderr.strip()}"
    return ran.stdout


def messages(path, *filters):
    """[(context, id, text)] as gettext reads them."""
    text = gettext("msgattrib", "--no-wrap", *filters, path)
    quoted = r'"((?:[^"\\]|\\.)*)"'
    return re.findall(rf'^(?:#~ )?msgctxt {quoted}\n(?:#~ )?msgid {quoted}\n(?:#~ )?msgstr {quoted}$', text, re.M)


def check_extract(place):
    """Stable, plain to msgfmt, and every place names the line on which its text begins."""
    out = os.path.join(place.folder, "one.pot")
    place.run("translate", "extract", SITUATION, "--out", out)
    template = read(out)
    assert template == place.run("translate", "extract", place.situation).stdout, "extracting twice gives two files"
    gettext("msgfmt", "--check", "-o", os.devnull, out)
    lines = read(place.source).splitlines()
    wrong = 0
    for file, line, text in re.findall(r'^#: (\S+):(\d+)\nmsgctxt .*\nmsgid "((?:[^"\\]|\\.)+)"$', gettext("msgcat", "--no-wrap", out), re.M):
        begins = text.replace('\\"', '"').replace("\\\\", "\\")[:20]
        wrong += file == "scenario.lua" and begins not in lines[int(line) - 1]
    assert wrong == 0, f"{wrong} places name another line than their text's"
    assert len(re.findall(r"^#: scenario.lua:", template, re.M)) > 200
    assert '#. What Samir Haddad answers, after this:\n#. "In your place I\'d go as well.' in template
    for scenario in sorted(os.listdir(os.path.join(place.folder, "scenarios"))):
        if os.path.exists(os.path.join(place.folder, "scenarios", scenario, "scenario.lua")):
            place.run("translate", "extract", scenario, "--out", out)
            gettext("msgfmt", "--check", "-o", os.devnull, out)


def check_merge(place):
    """A text that changed is fuzzy with what it was, a new one is missing, a gone one is kept, the rest is untouched."""
    before = messages(place.po, "--translated")
    first = read(place.po)
    place.run("translate", "merge", SITUATION, "--lang", "de")
    assert read(place.po) == first, "merging an up-to-date translation changes it"
    source = read(place.source)
    edited = source.replace("The money. You think that I'm standing here for the money.",
                                                                       "The money. So you think that I'm standing here for the money.")
    edited = edited.replace('  says [[It told nobody.]],\n', "").replace('beat "perrin" {\n', 'beat "perrin" {\n  says [[Wait.]],\n')
    assert edited != source
    write(place.source, edited)
    said = place.run("translate", "merge", place.situation, "--lang", "de").stdout
    gettext("msgfmt", "--check", "-o", os.devnull, place.po)
    assert "2 new, of which 1 changed; 1 kept as obsolete" in said, said
    merged = read(place.po)
    assert '#, fuzzy\n#| msgid "The money. You think that I\'m standing here for the money."\n' in merged, "what changed is not fuzzy"
    fuzzy, gone = messages(place.po, "--only-fuzzy", "--no-obsolete"), messages(place.po, "--only-obsolete")
    assert [one[0].split("/", 1)[1] for one in fuzzy] == ["back_room/insured/reply"], fuzzy
    assert [one[1] for one in gone] == ["It told nobody."], gone
    assert [one[1] for one in messages(place.po, "--untranslated")] == ["Wait."]
    assert sorted(one[2] for one in before) == sorted(one[2] for one in messages(place.po) if one[2]), "a translation was lost"
    counted = place.json("translate", "report", SITUATION)["translations"][0]
    assert (counted["missing"], counted["fuzzy"], counted["orphaned"]) == (1, 1, 0), counted
    line = counted["first_missing"][0]["line"]
    assert "Wait." in edited.splitlines()[line - 1], f"the first missing one is not on line {line}"
    write(place.source, source)
    place.run("translate", "merge", SITUATION, "--lang", "de")
    assert messages(place.po, "--translated", "--no-obsolete", "--no-fuzzy") != [], "nothing came back"
    again = {(one[0], one[1]): one[2] for one in messages(place.po, "--no-obsolete", "--no-fuzzy")}
    assert again[(SITUATION + "/friday_night/says", "It told nobody.")], "what was obsolete did not come back"


def check_new_language(place):
    place.run("translate", "merge", "late-books", "--lang", "pt_BR")
    path = os.path.join(place.folder, "scenarios", "late-books", "locale", "pt_BR.po")
    gettext("msgfmt", "--check", "-o", os.devnull, path)
    assert '"Language: pt_BR\\n"' in read(path)
    found = place.json("check", os.path.dirname(os.path.dirname(path)))["findings"]
    assert [(one["code"], one["severity"]) for one in found] == [("CH238", "hint")], found
    for wrong in ("../de", "", "d", "de/x"):
        ran = place.run("translate", "merge", "late-books", "--lang", wrong, exits=2)
        assert len(ran.stderr.strip().splitlines()) == 1, ran.stderr
    for words in (["merge", "late-books"], ["extract"], ["mend", "late-books"]):
        place.run("translate", *words, exits=2)


def plays_of(place):
    plays = PLAY.findall(place.run("explore", SITUATION, "--write-plays").stdout)
    assert len(plays) >= 4
    return plays


def check_same_points(place):
    """Whatever is answered, it comes to the same in German."""
    plays = plays_of(place)
    dice = random.Random(5)
    for _ in range(6):
        plays.append(",".join(str(dice.randint(1, 5)) for _ in range(12)))
    counted = 0
    for choices in plays:
        ran = place.run("play", SITUATION, "--choices", choices, "--json", "--no-record", exits=None)
        if ran.returncode:
            continue  # not on offer there
        counted += 1
        one, other = json.loads(ran.stdout), place.play(choices, "--no-record", "--lang", "de")
        for key in ("ending", "outcome", "score", "points", "earned", "best", "whole", "meters", "cost_minor", "coverage"):
            assert one[key] == other[key], f"{choices}: {key} is {one[key]} and {other[key]}"
        for row, row_de in zip(one["steps"], other["steps"]):
            assert (row["id"], row["status"], row["earned"]) == (row_de["id"], row_de["status"], row_de["earned"])
            assert row["title"] != row_de["title"]
        assert all(a["text"] != b["text"] for a, b in zip(one["decisions"], other["decisions"]))
        assert other["lang"] == "de" and "lang" not in one and one["revision"] != other["revision"]
    assert counted >= 4


def check_terminal(place):
    """Played by hand to its debrief: everything of the situation is German."""
    ran = place.run("play", SITUATION, "--text", "--plain", "--lang", "de", "--seed", "3", text="1\n" * 20)
    assert "Abschied mit Anwältin" in ran.stdout and "Leaving, with lawyers" not in ran.stdout
    assert "translation" not in ran.stderr, ran.stderr
    assert "Wann haben Sie gemerkt" in ran.stdout, "the debrief does not ask its questions"
    for _, text, _ in messages(place.po):
        plain = text.replace('\\"', '"').split('"')[0]
        assert len(plain) < 20 or plain not in " ".join(ran.stdout.split()), f"not translated: {plain}"


def check_kept(place):
    """An attempt keeps what was read: debrief, replay and files are German when the translation is no longer there."""
    choices = plays_of(place)[0]
    attempt = place.play(choices, "--lang", "de")["attempt"]
    html, pdf = os.path.join(place.folder, "out.html"), os.path.join(place.folder, "out.pdf")
    shutil.move(place.po, place.po + ".away")
    place.run("replay", attempt)
    debrief = place.json("debrief", attempt)
    assert debrief["lang"] == "de" and debrief["steps"][0]["title"] == "Bald melden"
    place.run("debrief", attempt, "--html", html)
    place.run("debrief", attempt, "--pdf", pdf)
    page = read(html)
    assert '<html lang="de"' in page and "Acht Regeln" in page and "Eight rules" not in page
    assert b"/Lang (de)" in open(pdf, "rb").read()


def check_languages(place):
    """What is asked for, what the surroundings say, and what falls back."""
    choices = plays_of(place)[0]
    title = lambda *words, **more: place.play(choices, "--no-record", *words, **more)["decisions"][0]["text"]
    german, english = title("--lang", "de"), title()
    assert german != english
    assert title(LANG="de_AT.UTF-8") == german and title(LC_ALL="de_DE.UTF-8", LANG="C") == german
    assert title("--lang", "de_CH") == german
    for words, more in ((["--lang", "original"], {"LANG": "de_DE"}), ([], {"LANG": "C.UTF-8"}), ([], {"LC_ALL": "C", "LANG": "de"})):
        assert title(*words, **more) == english
    os.makedirs(place.environment["COOLHEAD_HOME"], exist_ok=True)
    settings = os.path.join(place.environment["COOLHEAD_HOME"], "settings.json")
    write(settings, '{"language": "de"}')
    assert title(LANG="C") == german
    write(settings, '{"language": "original"}')
    assert title(LANG="de_DE") == english
    ran = place.run("play", SITUATION, "--choices", choices, "--no-record", "--lang", "fr")
    assert ran.stderr.strip().splitlines() == [f'coolhead: "{SITUATION}" has no translation to "fr"; playing as it was written'], ran.stderr
    po = read(place.po)
    write(place.po, po.replace('msgstr "Abschied mit Anwältin"', 'msgstr ""'))
    ran = place.run("play", SITUATION, "--choices", choices, "--no-record", "--lang", "de")
    assert "1 of the 274 texts" in ran.stderr and "Leaving, with lawyers" in ran.stdout, ran.stderr


def bad_files(po):
    whole = po.encode()
    yield "cut in a text", whole[:whole.rfind(b"msgstr") + 9]
    yield "cut in a message", whole[:whole.rfind(b"msgstr")]
    yield "not UTF-8", whole.replace("ä".encode(), b"\xe4")
    yield "not text", bytes(range(256)) * 64
    yield "a web page", b"<!DOCTYPE html>\n<html></html>\n"
    yield "too large", whole + b"# " + b"x" * (5 << 20)
    yield "one endless line", b'msgid "' + b"a" * (3 << 20)
    yield "twice", whole + b"\n" + whole
    yield "a tab", whole.replace("Acht Regeln".encode(), b"Acht\\tRegeln")
    yield "a novel", whole.replace("Acht Regeln".encode(), b"Acht Regeln " * 1000)


def check_bad_files(place):
    """One line each, no harm, and nothing of the file changed."""
    choices, po = plays_of(place)[0], read(place.po)
    english = place.play(choices, "--no-record")["steps"][0]["title"]
    for name, text in bad_files(po):
        write(place.po, text)
        ran = place.run("play", SITUATION, "--choices", choices, "--json", "--no-record", "--lang", "de")
        lines = [line for line in ran.stderr.splitlines() if "has no translation" not in line]
        assert len(lines) == 1 and "de.po" in lines[0], f"{name}: {ran.stderr}"
        assert json.loads(ran.stdout)["steps"][0]["title"] == english
        ran = place.run("translate", "merge", SITUATION, "--lang", "de", exits=2)
        assert len(ran.stderr.splitlines()) == 1 and "nothing was changed" in ran.stderr, f"{name}: {ran.stderr}"
        assert open(place.po, "rb").read() == text, f"{name}: the file was changed"
        found = json.loads(place.run("check", "--json", place.situation, exits=1).stdout)["findings"]
        assert [one["code"] for one in found] == ["CH241"], f"{name}: {found}"
        place.run("translate", "report", SITUATION, exits=1)
    os.remove(place.po)
    os.mkfifo(place.po)
    place.run("translate", "merge", SITUATION, "--lang", "de", exits=2)
    os.remove(place.po)
    os.mkdir(place.po)
    place.run("translate", "merge", SITUATION, "--lang", "de", exits=2)


def check_shipped(place):
    """Every translation that is shipped is whole, and nothing is to be said about it."""
    rows = place.json("translate", "report")["translations"]
    assert any(row["scenario"] == SITUATION and row["language"] == "de" for row in rows)
    for row in rows:
        assert (row["missing"], row["fuzzy"], row["orphaned"]) == (0, 0, 0), row
        path = os.path.join(place.folder, "scenarios", row["scenario"])
        gettext("msgfmt", "--check", "-o", os.devnull, os.path.join(path, "locale", row["language"] + ".po"))
        assert place.json("check", path)["findings"] == []


def main():
    program, root = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    failed = 0
    checks = {name.removeprefix("check_"): one for name, one in sorted(globals().items()) if name.startswith("check_")}
    for name in sys.argv[3:] or checks:
        check = checks[name]
        place = Place(program, root)
        try:
            check(place)
        except (AssertionError, subprocess.TimeoutExpired) as error:
            failed += 1
            print(f"{name}: {error}")
        shutil.rmtree(place.folder)
    print(f"{failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
