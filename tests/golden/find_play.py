"""Finds plays of a scenario by playing it: a good, a middling and a bad one.

It asks the program itself. What is on offer: a number that cannot be one is refused with the numbers that can. What an
answer is worth in the place where it is given: the regret that the debrief of an open play tells of its last decision.
What each part of a composed reply is worth on the average: `explore --json`.
"""

import itertools
import random
import re

from kit import DONE, USAGE, Failure

OFFER = re.compile(r'not on offer at "([^"]*)"; on offer: (.*)')


class Finder:
    def __init__(self, home, scenario):
        self.home, self.scenario = home, scenario
        explored = home.run("explore", scenario, "--json").exits(DONE).json
        self.worths = {}
        for place in explored["worths"]:
            self.worths[place["beat"], place["slot"]] = {one["n"]: one["worth"] for one in place["choices"]}
        self.known = {}

    def play(self, picks):
        # Recorded: then what the states are worth is kept from one run to the next.
        return self.home.run("play", self.scenario, "--json", "--choices", ",".join(picks))

    def offers(self, picks):
        """The beat, and for each of its parts (slot or None, numbers); (None, []) at an ending."""
        for parts in range(1, 9):  # how many parts it has is known when it stops asking for more
            said = self.play([*picks, *["99"] * parts])
            if said.code == DONE or "has ended" in said.err:
                return None, []
            found = OFFER.search(said.err)
            if found:
                return found[1], [self.part(one) for one in found[2].split("; ")]
        raise Failure(f"what is on offer after {','.join(picks)} is not known: {said.err}")

    @staticmethod
    def part(text):
        name, colon, numbers = text.rpartition(": ")
        return name if colon else None, [int(one) for one in numbers.split(", ")]

    def decisions(self, beat, parts, most=12):
        """Whole decisions to try: all of a beat's, the likeliest dozen of a composed reply's."""
        whole = list(itertools.product(*[numbers for _, numbers in parts]))
        if len(whole) > most:
            def worth(picks):
                return sum(self.worths.get((beat, slot), {}).get(pick) or 0 for (slot, _), pick in zip(parts, picks))
            whole.sort(key=worth, reverse=True)
            whole = whole[: most // 2] + whole[len(whole) // 2 :: max(1, len(whole) // most)][: most // 2 - 2] + whole[-2:]
        return [",".join(map(str, picks)) for picks in whole]

    def tried(self, picks):
        """Each decision that can be made here with the debrief after it."""
        key = ",".join(picks)
        if key not in self.known:
            self.known[key] = self.try_all(picks)
        return self.known[key]

    def try_all(self, picks):
        beat, parts = self.offers(picks)
        tried = []
        for decision in self.decisions(beat, parts) if beat else []:
            said = self.play([*picks, decision])
            if said.code == DONE:
                tried.append((decision, said.json))
            elif said.code != USAGE:
                raise Failure(f"{said}: {said.err}")
        return tried

    def walk(self, choose):
        """Play to an ending; `choose(tried)` picks one of what was tried."""
        picks, document = [], None
        while True:
            tried = self.tried(picks)
            if not tried:
                return picks, document
            decision, document = choose(tried)
            picks.append(decision)


def regret(one):
    return one[1]["decisions"][-1]["regret"] or 0


def mood(one):
    last = one[1]["meters"][-1]
    return last["trust"] - last["anger"]


def best(tried):
    """Nothing lost by it; of several the one she likes best."""
    least = min(map(regret, tried))
    return max((one for one in tried if regret(one) == least), key=lambda one: (one[1]["outcome"] == "kept", mood(one)))


def worst(tried):
    """The worst of what decent people say under pressure: never silence, while anything else can be said."""
    spoken = [one for one in tried if one[0] != "0"] or tried
    return max(spoken, key=lambda one: (regret(one), -mood(one)))


def find(home, scenario):
    """[(name, choices)]: the play of somebody who knows how, of somebody who half does, of somebody who does not."""
    finder = Finder(home, scenario)
    found = []

    def add(name, wanted, choosers):
        for choose in choosers:
            picks, document = finder.walk(choose)
            if document and document["ending"] and wanted(document):
                found.append((name, ",".join(picks)))
                return
        raise Failure(f"no {name} play of {scenario} was found")

    def unsure(seed, surely):
        chance = random.Random(seed)
        return lambda tried: best(tried) if chance.random() < surely else chance.choice(tried)

    add("good", lambda d: d["score"] >= 90 and d["outcome"] == "kept", [best, *[unsure(n, 0.95) for n in range(40)]])
    add("middling", lambda d: 45 <= d["score"] <= 65 and d["outcome"] != "lost", [unsure(n, 0.6) for n in range(200)])
    add("bad", lambda d: d["score"] <= 20 and d["outcome"] != "kept", [worst, *[unsure(n, 0.1) for n in range(40)]])
    return found
