"""The documents of --json, key by key and type by type, and what must be true between their keys."""

import os

import schema
from kit import DONE, EVERY_METHOD, EVERY_SCENARIO, METHODS, SCENARIOS, USAGE, WANTING, Failure, golden_choices, golden_plays, journey, need
from schema import ATTEMPTS, CHECK, DEBRIEF, EXPLORE, HABITS, LIST, METHODS_TOLD


@journey()
def json_of_list_and_methods(home):
    told = home.run("list", "--json").exits(DONE).json
    schema.check(told, LIST, "list")
    need([one["id"] for one in told["scenarios"]] == EVERY_SCENARIO, "other scenarios are listed", told)
    for one in told["scenarios"]:
        # tests/scenarios checks each by this path.
        need(os.path.samefile(one["path"], os.path.join(home.root, "scenarios", one["id"])), "the path is no scenario's", one)
    told = home.run("methods", "--json").exits(DONE).json
    schema.check(told, METHODS_TOLD, "methods")
    need({one["id"] for one in told["methods"]} == set(EVERY_METHOD), "other methods are listed", told)
    need(all(one["steps"] and all(step["rule"] and step["weight"] > 0 for step in one["steps"]) for one in told["methods"]),
         "a method without steps, or a step without a rule or a weight")
    one = home.run("methods", "calm-five", "--json").exits(DONE).json["methods"]
    need(len(one) == 1 and one[0]["steps"][3]["met_by"] == [["put_right"], ["take_notes"]], "another method, or other behaviours", one)
    shown = home.run("methods", "calm-five").exits(DONE).out
    need("     met by put_right and take_notes\n     broken by hide_behind_policy or stonewall\n" in shown, "a step does not tell", shown)
    need("met by" not in home.run("methods").exits(DONE).out, "the list tells more than the steps")
    need('did you mean "calm-five"?' in home.run("methods", "calm-fife").exits(USAGE).err, "the near one is not named")
    names = home.run("words", "--format", "behaviours").exits(DONE).out
    need("- `check_back`: " in names and "- `fixed`: " in names, "a behaviour or a circumstance is not listed", names)


@journey()
def json_of_attempts(home):
    need(home.run("attempts", "--json").exits(DONE).json == {"attempts": []}, "there are attempts before the first")
    ended = home.play("shoe-return", golden_choices("shoe-return-good"), "--trainee", "Zoë O’Hara", "--mode", "assessed")
    opened = home.play("hung-up-call", "1")
    told = home.run("attempts", "--json").exits(DONE).json
    schema.check(told, ATTEMPTS, "attempts")
    need([one["attempt"] for one in told["attempts"]] == [opened["attempt"], ended["attempt"]], "they are not newest first", told)
    new, old = told["attempts"]
    need(new["ending"] is None and new["score"] is None, "an open play has an ending", new)
    need((old["ending"], old["score"], old["mode"], old["trainee"]) ==
         (ended["ending"], ended["score"], "assessed", "Zoë O’Hara"), "an ended play is listed otherwise than it ended", old)
    need(len(home.run("attempts", "--json", "--trainee", "Zoë O’Hara").json["attempts"]) == 1, "--trainee lists others")


@journey()
def json_of_check(home):
    for scenario in SCENARIOS:
        told = home.run("check", os.path.join(home.root, "scenarios", scenario), "--json").exits(DONE).json
        schema.check(told, CHECK, "check")
    bad = home.file("bad/scenario.lua", 'scenario { id = "bad", nonsense = 1 }\n')
    told = home.run("check", bad, "--json").exits(WANTING).json
    schema.check(told, CHECK, "check")
    need(told["errors"] == sum(one["severity"] == "error" for one in told["findings"]) > 0, "errors are miscounted", told)
    need(all(one["file"] == bad and one["line"] >= 1 for one in told["findings"]), "a finding without its place", told)


def sums(document, what):
    """What must hold between the keys of a debrief."""
    schema.check(document, DEBRIEF, what)
    ended = document["ending"] is not None
    need((document["outcome"] is not None) == ended and (document["score"] is not None) == ended
         and (document["points"] is not None) == ended, f"{what}: an ending without a score, or a score without", document["ending"])
    decisions = document["decisions"]
    need([one["n"] for one in decisions] == list(range(1, len(decisions) + 1)), f"{what}: decisions are not numbered from 1")
    need([one["decision"] for one in document["meters"]] == list(range(len(decisions) + 1)), f"{what}: meters are not one a decision")
    for step in document["steps"]:
        need(0 <= step["earned"] <= step["of"] and step["of"] % 4 == 0, f"{what}: a step earns more than it can", step)
        quarters = {"met": 4, "partly": 2, "undone": 2, "broken": 0, "missed": 0, "not_asked": 4}.get(step["status"])
        need(quarters is None or step["earned"] * 4 == step["of"] * quarters, f"{what}: {step['status']} earns otherwise", step)
        need(step["status"] != "late" or step["earned"] * 4 in (step["of"], step["of"] * 2), f"{what}: late earns otherwise", step)
        for one in step["evidence"]:
            need(1 <= one["decision"] <= len(decisions), f"{what}: evidence from no decision", one)
            made = decisions[one["decision"] - 1]
            need(one["behaviour"] in made["shows"] + made["partly"], f"{what}: evidence that the decision does not show", one, made)
    if not ended:
        return
    need(abs(document["score"] - document["points"] / 100) <= 0.5, f"{what}: the score is not its points", document["points"])
    need(document["earned"] == sum(step["earned"] for step in document["steps"]), f"{what}: earned is not the sum of the steps")
    exact = document["earned"] * 10000 / document["best"] if document["best"] else 10000
    need(abs(document["points"] - exact) <= 0.5, f"{what}: points are not earned over best", document["points"], exact)
    lost = sum(one["regret"] for one in decisions)
    need(lost == 10000 - document["points"], f"{what}: 10 000 less all regrets is not its score", lost, document["points"])
    worst = sorted((one["regret"] for one in decisions), reverse=True)
    told = [one["regret"] for one in document["moments"]]
    need(sorted(told, reverse=True) == [one for one in worst[: len(told)]], f"{what}: the moments are not the greatest regrets", told, worst)


@journey(also_sanitized=True, seconds=15)
def json_of_play_and_debrief(home):
    begun = set()
    for name, scenario, mode, method, choices in golden_plays():
        more = ["--method", method] if method else []
        played = home.run("play", scenario, "--json", "--mode", mode, "--choices", choices, *more).exits(DONE)
        sums(played.json, name)
        need(home.run("debrief", "last", "--json").exits(DONE).raw == played.raw, f"{name}: play and debrief print other bytes")
        if not method:
            numbers = choices.split(",")
            for n in (0, 1, 2):
                if (scenario, *numbers[:n]) in begun:  # as another of its plays
                    continue
                begun.add((scenario, *numbers[:n]))
                part = home.run("play", scenario, "--json", "--no-record", "--choices", ",".join(numbers[:n])).exits(DONE).json
                sums(part, f"the first {n} of {name}")
                need(part["ending"] is None and len(part["decisions"]) == n and part["attempt"] is None, "it went on by itself")


@journey()
def json_of_explore(home):
    for scenario in SCENARIOS:
        for method in METHODS:
            told = home.run("explore", scenario, "--json", "--method", method).exits(DONE).json
            schema.check(told, EXPLORE, f"explore {scenario} {method}")
            need({one["name"] for one in told["habits"]} == HABITS, "other habits were tried", told["habits"])
            need(told["method"] == method and told["complete"], "another method, or not complete", told["method"])
            need(0.5 < sum(told["best_position"]) < 1.001, "the best positions do not share a whole, less where silence is best",
                 told["best_position"])
            choices = sum(one["n"] != 0 or place["slot"] is None for place in told["worths"] for one in place["choices"])
            need(choices == told["choices"]["total"], "worths tell of more or fewer choices than there are", choices)
    small = home.run("explore", "shoe-return", "--json", "--max-states", "50").exits(DONE).json
    schema.check(small, EXPLORE, "explore --max-states 50")
    need(small["complete"] is False, "it pretends to be complete")


@journey()
def the_schema_can_fail(home):
    """A checker that accepts everything would pass too."""
    good = home.run("play", "shoe-return", "--json", "--no-record", "--choices", golden_choices("shoe-return-good")).json
    sums(good, "good")
    for change in ({"score": "100"}, {"score": True}, {"outcome": "won"}, {"steps": {}}, {"points": 10001}, {"ending": None},
                   {"meters": good["meters"][1:]}, {"points": good["points"] - 100}, {"attempt": "x"}, {"coverage": None},
                   {"decisions": [{**good["decisions"][0], "ms": None}]}):
        try:
            sums({**good, **change}, "bad")
        except Failure:
            continue
        raise Failure(f"the checker accepts {change}")
    for key in DEBRIEF:
        try:
            sums({k: v for k, v in good.items() if k != key}, "bad")
        except Failure:
            continue
        raise Failure(f"the checker does not miss {key!r}")
