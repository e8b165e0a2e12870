#!/usr/bin/env python3
"""Finds whole plays of a scenario by what its choices are worth: plays.py PROGRAM ROOT ID WAY [--transcript] [--from FLAG,…]

WAY is how each decision is taken: good (the best worth), bad (the worst that does not end the play at once), middling (in
turn the best, what lies between, the best, the worst). Prints the choices as --choices takes them; with --transcript the play as the terminal tells it, without
the steps, the temperature and the debrief, for a reader who is to tick the steps.
"""
import functools
import json
import os
import re
import subprocess
import sys
import tempfile


class Player:
    """Runs the program for one scenario, in a home of its own, where what plays want to know of it is kept."""

    def __init__(self, program, root, scenario, precedents=""):
        self.program, self.scenario = program, scenario
        self.start = ["--from", precedents] if precedents else []
        self.kept = tempfile.TemporaryDirectory(prefix="coolhead-plays-")
        self.home = self.kept.name
        self.passed_by = 0  # answers of the last walk that were read and not taken
        self.environment = dict(os.environ, COOLHEAD_ROOT=root, COOLHEAD_HOME=self.home)

    @functools.cached_property
    def explored(self):
        return json.loads(self.run("explore", self.scenario, "--json", *self.start)[0])

    @functools.cached_property
    def worth(self):
        return {(row["beat"], row["slot"]): {choice["n"]: choice["worth"] for choice in row["choices"]}
                for row in self.explored["worths"]}

    def run(self, *words):
        done = subprocess.run([self.program, *words], env=self.environment, capture_output=True, text=True, timeout=100)
        return done.stdout, done.stderr

    def play(self, choices):
        return self.run("play", self.scenario, "--json", "--seed", "1", *self.start,
                        "--choices", ",".join(map(str, choices)))

    def offers(self, choices):
        """The beat after these choices and what it offers: [(slot or None, [numbers])]. None when the play has ended."""
        for width in range(1, 9):
            out, err = self.play(list(choices) + [99] * width)
            said = re.search(r'not on offer at "([^"]*)"; on offer: (.*)', err)
            if said:
                break
            if "the play has ended" in err:
                return None
        else:
            raise SystemExit("%s: what is on offer after %s? %s" % (self.scenario, choices, err))
        beat, offered = said.groups()
        slots = []
        for part in offered.split(";"):
            name, _, numbers = part.rpartition(":")
            slots.append((name.strip() or None, [int(n) for n in re.findall(r"\d+", numbers)]))
        return beat, slots

    def walk(self, way):
        choices, decisions, self.passed_by = [], 0, 0
        while len(choices) < 200:
            offered = self.offers(choices)
            if not offered:
                return choices, json.loads(self.play(choices)[0])
            beat, slots = offered
            choices = way(self, choices, beat, slots, decisions)
            self.passed_by += sum(len(numbers) - 1 for _, numbers in slots)
            decisions += 1
        raise SystemExit("%s: a play without an end: %s" % (self.scenario, choices))


def by_worth(player, beat, slot, numbers):
    worths = player.worth.get((beat, slot), {})
    said = [n for n in numbers if n] or numbers
    return sorted(said, key=lambda n: (-(worths.get(n) or 0), n))


def picked(player, beat, slots, rank):
    """One number a slot, by its rank from the best: rank(how many there are)."""
    picks = []
    for slot, numbers in slots:
        ranked = by_worth(player, beat, slot, numbers)
        picks.append(ranked[rank(len(ranked))])
    return picks


def good(player, choices, beat, slots, decisions):
    model = [int(number) for number in player.explored["model"]["choices"].split(",")]
    if model[:len(choices)] == choices:
        return model[:len(choices) + len(slots)]
    return choices + picked(player, beat, slots, lambda n: 0)


def bad(player, choices, beat, slots, decisions):
    worst = choices + picked(player, beat, slots, lambda n: n - 1)
    for back in range(1, 5):
        tried = choices + picked(player, beat, slots, lambda n: max(n - back, 0))
        if decisions >= 8 or player.offers(tried):
            return tried
    return worst


def middling(player, choices, beat, slots, decisions):
    return choices + picked(player, beat, slots, lambda n: (0, n // 2, 0, n - 1)[decisions % 4])


WAYS = {"good": good, "middling": middling, "bad": bad}


def transcript(player, choices):
    out, err = player.run("play", player.scenario, "--no-record", "--text", "--plain", "--seed", "1", "--mode", "assessed",
                          *player.start, "--choices", ",".join(map(str, choices)))
    lines = [line for line in out.splitlines() if not re.match(r"\s+(Temperature:|Step )", line)]
    told = next((i for i, line in enumerate(lines) if re.match(r"\S.*\. Assessed, .*, \d\d:\d\d$", line)), len(lines) + 1)
    return "\n".join(lines[:told - 1]).rstrip()


def main():
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    precedents = ""
    if "--from" in sys.argv:
        precedents = sys.argv[sys.argv.index("--from") + 1]
        words.remove(precedents)
    program, root, scenario, way = words
    player = Player(program, root, scenario, precedents)
    choices, found = player.walk(WAYS[way])
    if "--transcript" in sys.argv:
        print(transcript(player, choices))
    else:
        print("%s  %s %s, %d decisions" % (",".join(map(str, choices)), found["outcome"], found["score"], len(found["decisions"])))


if __name__ == "__main__":
    main()
