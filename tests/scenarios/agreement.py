#!/usr/bin/env python3
"""Do people see in a play what the program scores? A reader who has not written the situation gets three plays of it (good,
middling, bad) and its method, without the debrief, and ticks every step. Their ticks lie in docs/agreement.json.

agreement.py PROGRAM ROOT plays FOLDER [ID…] writes the plays to read, and the ticks to fill in
agreement.py PROGRAM ROOT table            docs/agreement.md, from the ticks
agreement.py PROGRAM ROOT check            fails where a situation has no ticks, a play no longer goes, or its kappa is below 0.8

Cohen's kappa (J. Cohen, 1960) is the agreement beyond what chance would give: (seen - by chance) / (1 - by chance).
"""
import json
import os
import sys
from collections import Counter

from plays import WAYS, Player, transcript

program, root, command = sys.argv[1:4]
ticks_path = os.path.join(root, "docs", "agreement.json")
SAME = {"undone": "broken"}  # a reader sees that it was broken; whether it was met before is for the score
ENOUGH = 0.8


def situations():
    folder = os.path.join(root, "scenarios")
    return sorted(name for name in os.listdir(folder) if os.path.exists(os.path.join(folder, name, "scenario.lua")))


def ours(player, choices):
    out, err = player.play(choices.split(","))
    if not out:
        raise SystemExit("wanting: %s %s no longer plays: %s" % (player.scenario, choices, err.strip()))
    found = json.loads(out)
    return found, {step["id"]: SAME.get(step["status"], step["status"]) for step in found["steps"]}


def kappa(pairs):
    if not pairs:
        return 0.0
    seen = sum(a == b for a, b in pairs) / len(pairs)
    mine, theirs = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(mine[word] * theirs[word] for word in mine) / len(pairs) ** 2
    return 1.0 if chance == 1 else (seen - chance) / (1 - chance)


def write_plays(folder):
    os.makedirs(folder, exist_ok=True)
    for scenario in sys.argv[5:] or situations():
        player, sheet = Player(program, root, scenario), {}
        for name, way in WAYS.items():
            choices, found = player.walk(way)
            with open(os.path.join(folder, "%s-%s.txt" % (scenario, name)), "w", encoding="utf-8") as file:
                file.write(transcript(player, choices) + "\n")
            sheet[name] = {"choices": ",".join(map(str, choices)), "ticks": {step["id"]: "" for step in found["steps"]}}
        with open(os.path.join(folder, scenario + ".json"), "w", encoding="utf-8") as file:
            json.dump({"method": found["method"], "plays": sheet}, file, indent=1)


def compared():
    """(scenario, play, step, our status, the reader's), for all that was ticked."""
    with open(ticks_path, encoding="utf-8") as file:
        ticks = json.load(file)
    rows = []
    for scenario in situations():
        if scenario not in ticks:
            raise SystemExit("wanting: nobody has ticked the plays of %s: agreement.py plays FOLDER writes them" % scenario)
        player = Player(program, root, scenario)
        for name, play in ticks[scenario]["plays"].items():
            _, statuses = ours(player, play["choices"])
            for step, status in statuses.items():
                rows.append((scenario, name, step, status, SAME.get(play["ticks"][step], play["ticks"][step])))
    return rows


def write_table(rows):
    lines = ["# Do people see what is scored?", "",
             "For each situation a reader who had not written it got three plays as the terminal tells them, the method, the",
             "behaviours and the rules of scoring, and no debrief. They ticked every step: met, partly, late, broken, missed or not",
             "asked. This is their tick beside ours; where they differ, both stand there, ours first.", "",
             "`tests/scenarios/agreement.py` makes this page from `docs/agreement.json`, and a test holds every situation to a kappa of 0.8. What",
             "readers found wooden, unfair or unclear was mended, and what changed by it was read again by others.", ""]
    lines += ["| situation | ticks | the same | Cohen's kappa |", "|---|---|---|---|"]
    for scenario in situations() + [None]:
        pairs = [(a, b) for name, _, _, a, b in rows if scenario in (None, name)]
        lines.append("| %s | %d | %d | %.2f |" % (scenario or "**all**", len(pairs), sum(a == b for a, b in pairs), kappa(pairs)))
    for scenario in situations():
        plays = [name for name in WAYS if any(row[:2] == (scenario, name) for row in rows)]
        lines += ["", "## " + scenario, "", "| step | " + " | ".join(plays) + " |", "|---|" + "---|" * len(plays)]
        for step in dict.fromkeys(row[2] for row in rows if row[0] == scenario):
            cells = [next("%s" % a if a == b else "%s, read as **%s**" % (a, b) for s, n, t, a, b in rows
                          if (s, n, t) == (scenario, name, step)) for name in plays]
            lines.append("| %s | %s |" % (step, " | ".join(cell.replace("_", " ") for cell in cells)))
    with open(os.path.join(root, "docs", "agreement.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")


if command == "plays":
    write_plays(sys.argv[4])
else:
    found = compared()
    all_of = kappa([row[3:] for row in found])
    if command == "table":
        write_table(found)
    worst = min((kappa([row[3:] for row in found if row[0] == scenario]), scenario) for scenario in situations())
    print("agreement: %d ticks, kappa %.2f; the lowest %.2f, %s" % (len(found), all_of, worst[0], worst[1]))
    sys.exit(0 if worst[0] >= ENOUGH else 1)
