#!/usr/bin/env python3
"""Holds a scenario to what a good scenario shows: check.py PROGRAM ROOT ID.

Every number of the quality table, from every precedent it can start from, and the size that a shipped scenario has:
12 beats, 45 choices, four endings of three outcomes, a later day. A scenario added under scenarios/ is held to it too.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

program, root, scenario = sys.argv[1:4]
home = tempfile.mkdtemp()
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
    for rule in explored["quality"]:
        want(rule["ok"], "%s%s: %s, %s %s. %s" % (rule["name"], words, rule["value"], rule["bound"], rule["limit"],
                                                  rule["advice"]))
    want(explored["complete"] and not explored["findings"], "findings: %s" % explored["findings"])

endings = explored["endings"]
want(explored["beats"]["total"] - len(endings) >= 12, "fewer than 12 beats")
want(explored["choices"]["total"] >= 45, "fewer than 45 choices")
want(len(endings) >= 4, "fewer than 4 endings")
want({ending["outcome"] for ending in endings} == {"kept", "wavering", "lost"}, "not every outcome has an ending")
want(re.search(r"\b(days|hours)\(", source), "no later day")
print("%s: %d states, coverage %d, random mean %d" % (scenario, explored["states"], explored["coverage"],
                                                     explored["score"]["random_mean"]))
for why in wanting:
    print("wanting: " + why)
sys.exit(1 if wanting else 0)
