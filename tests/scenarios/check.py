#!/usr/bin/env python3
"""Holds a scenario to what a good scenario shows: check.py PROGRAM ROOT ID.

Every number of the quality table, from every precedent it can start from, and what a shipped scenario is beside that:
12 beats on the way of plays within 20 points of the best, 45 choices, four endings of three outcomes, a later day, 6 to
12 minutes (and these lie between a quick reading of a good play and a slow one of every answer), a reading grade of 8 at most, questions to discuss, something to find
out, a face in five moods, and a page about it. A scenario added under scenarios/ is held to it too.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

from plays import Player, good, transcript

program, root, scenario = sys.argv[1:4]
kept = tempfile.TemporaryDirectory()
home = kept.name
environment = dict(os.environ, COOLHEAD_ROOT=root, COOLHEAD_HOME=home)
wanting = []


def run(*words):
    done = subprocess.run([program, *words], env=environment, capture_output=True, text=True, timeout=100)
    return done.returncode, done.stdout, done.stderr


def want(true, why):
    if not true:
        wanting.append(why)


code, out, err = run("check", os.path.join(root, "scenarios", scenario), "--json")
found = json.loads(out)
want(code == 0 and found["errors"] == 0 and found["warnings"] == 0, "check: %s" % found["findings"])

with open(os.path.join(root, "scenarios", scenario, "scenario.lua"), encoding="utf-8") as file:
    source = file.read()
starts = re.search(r"starts_from\s*=\s*\{([^}]*)\}", source)
flags = re.findall(r'"([^"]+)"', starts.group(1)) if starts else []
for precedents in [[]] + [[flag] for flag in flags] + ([flags] if len(flags) > 1 else []):
    words = ["--from", ",".join(precedents)] if precedents else []
    code, out, err = run("explore", scenario, "--json", *words)
    want(code == 0, "explore %s: exit %d, %s" % (words, code, err))
    explored = json.loads(out)
    first = explored if not precedents else first
    for rule in explored["quality"]:
        want(rule["ok"], "%s%s: %s, %s %s. %s" % (rule["name"], words, rule["value"], rule["bound"], rule["limit"],
                                                  rule["advice"]))
    want(explored["complete"] and not explored["findings"], "findings: %s" % explored["findings"])

endings = explored["endings"]
want(explored["beats"]["good"] >= 12, "%d beats on the way of good plays, fewer than 12" % explored["beats"]["good"])
want(explored["choices"]["total"] >= 45, "fewer than 45 choices")
want(len(endings) >= 4, "fewer than 4 endings")
want({ending["outcome"] for ending in endings} == {"kept", "wavering", "lost"}, "not every outcome has an ending")
want(re.search(r"\b(days|hours)\(", source), "no later day")


def texts(lua):
    """What is read: every long string of the file, comments aside."""
    without = re.sub(r"(?m)(^|\s)--(?!\[\[).*$", "", lua)
    return [re.sub(r"\s+", " ", text).strip() for text in re.findall(r"\[\[(.*?)\]\]", without, re.S)]


def grade(paragraphs):
    """The Flesch-Kincaid grade, by GNU style."""
    ended = [text if text[-1:] in '.?!"' else text + "." for text in paragraphs if text]
    done = subprocess.run(["style"], input="\n\n".join(ended), capture_output=True, text=True, timeout=100)
    found = re.search(r"Kincaid:\s*(-?[\d.]+)", done.stdout)
    return float(found.group(1)) if found else 99.0


read = texts(source)
want(grade(read) <= 8, "reading grade %.1f, above 8" % grade(read))
for field in ("brief", "goal"):
    found = re.search(field + r"\s*=\s*\[\[(.*?)\]\]", source, re.S)
    want(found and grade([found.group(1)]) <= 8, "%s: reading grade above 8, or missing" % field)
because = re.findall(r"because\s*=\s*\[\[(.*?)\]\]", source, re.S)
want(grade(because) <= 8, "because: reading grade %.1f, above 8" % grade(because))

minutes = int(re.search(r"minutes\s*=\s*(\d+)", source).group(1))
player = Player(program, root, scenario)
player.explored = first
choices, found = player.walk(good)
answers = sum(len(one["text"].split()) for one in found["decisions"]) / len(choices)
words = len(transcript(player, choices).split())
quick = words / 260  # words a minute, silent reading of a story; slowly and aloud it is below 200
slow = (words + player.passed_by * answers) / 200 + len(found["decisions"]) / 6
want(6 <= minutes <= 12, "it says %d minutes; 6 to 12" % minutes)
want(quick <= minutes <= slow, "it says %d minutes; a good play takes %.1f to %.1f" % (minutes, quick, slow))



def moves(meter):
    """How far each behaviour moves a meter, in the mean over the choices that show it."""
    found = {}
    for choice in re.split(r'(?m)^\s*(?=choice "|silence = )', source)[1:]:
        choice = choice.split("\nbeat ")[0]
        moved = re.search(r"\b%s\s*=\s*(-?\d+)" % meter, choice)
        shows = re.search(r"\bshows\s*=\s*(\{[^}]*\}|\"[^\"]*\")", choice)
        for behaviour in re.findall(r'"([^"]+)"', shows.group(1)) if shows else []:
            found.setdefault(behaviour, []).append(int(moved.group(1)) if moved else 0)
    return {behaviour: sum(all_of) / len(all_of) for behaviour, all_of in found.items()}


anger = moves("anger")
mends = [anger[one] for one in ("put_right", "meet_halfway", "make_exception", "adjust_and_retry") if one in anger]
want(mends and min(mends) <= anger.get("apologise", 0), "an apology cools by more than what mends it: %s" % anger)
want(mends and min(mends) < anger.get("solve_too_soon", 0), "a remedy before the story cools as much as one after it")

for field in ("discuss", "unknown", "facts"):
    want(re.search(r"\b%s\s*=\s*\{\s*[\"\[]" % field, source), "nothing in " + field)
face = re.search(r'portrait\s*=\s*"([^"]+)"', source)
for mood in ("calm", "wary", "annoyed", "angry", "furious"):
    path = "assets/portraits/%s-%s.svg" % (face.group(1) if face else "", mood)
    want(os.path.exists(os.path.join(root, path)), "no face: " + path)
page = os.path.join(root, "scenarios", scenario, "README.md")
want(os.path.exists(page) and "## The facts" in open(page, encoding="utf-8").read(),
     "README.md does not say what facts are behind it")

print("%s: %.1f to %.1f minutes, %d good beats, grade %.1f" % (scenario, quick, slow, explored["beats"]["good"], grade(read)))
print("%s: %d states, coverage %d, random mean %d" % (scenario, explored["states"], explored["coverage"],
                                                     explored["score"]["random_mean"]))
for why in wanting:
    print("wanting: " + why)
sys.exit(1 if wanting else 0)
