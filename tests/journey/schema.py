"""Says whether a JSON document has the keys and types that the contract of the command line promises.

A pattern is: a type; a tuple of patterns (any of them); a list of one pattern (a list of such); a dict (an object with at
least these keys: the contract may gain some, and loses none); a function that says whether it holds; None (null).
"""

from kit import need


def a_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def a_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def one_of(*values):
    def holds(value):
        return value in values
    holds.__name__ = f"one of {values}"
    return holds


def matching(pattern):
    import re

    def holds(value):
        return isinstance(value, str) and re.fullmatch(pattern, value) is not None
    holds.__name__ = f"a text like {pattern}"
    return holds


def within(least, most):
    def holds(value):
        return a_number(value) and least <= value <= most
    holds.__name__ = f"a number from {least} to {most}"
    return holds


def fits(value, pattern):
    """Whether it fits at the top; what is inside is looked at by check."""
    if isinstance(pattern, tuple):
        return any(fits(value, one) for one in pattern)
    if isinstance(pattern, dict):
        return isinstance(value, dict)
    if isinstance(pattern, list):
        return isinstance(value, list)
    if pattern is None:
        return value is None
    if pattern in (str, bool):
        return isinstance(value, pattern)
    return pattern(value)


def check(value, pattern, where):
    need(fits(value, pattern), f"{where} is {value!r:.120}, not {getattr(pattern, '__name__', pattern)!s:.120}")
    if isinstance(pattern, tuple):
        pattern = next(one for one in pattern if fits(value, one))
    if isinstance(pattern, dict):
        for key, inner in pattern.items():
            need(key in value, f"{where} has no key {key!r}", sorted(value))
            check(value[key], inner, f"{where}.{key}")
    if isinstance(pattern, list):
        for n, one in enumerate(value):
            check(one, pattern[0], f"{where}[{n}]")


UUID = matching("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
TIME = matching(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
MODE = one_of("guided", "practice", "assessed")
OUTCOME = one_of("kept", "wavering", "lost")
CHANNEL = one_of("counter", "table", "person", "in_person", "in-person", "phone", "email", "chat", "review")
SHOWN = within(0, 100)
POINTS = within(0, 10000)
STATUS = one_of("met", "partly", "late", "undone", "broken", "missed", "not_asked")

LIST = {"scenarios": [{"id": str, "title": str, "channel": CHANNEL, "method": str, "difficulty": a_whole, "minutes": a_whole,
                       "path": str}]}
METHODS_TOLD = {"methods": [{"id": str, "title": str, "source": (str, {"title": str}, None),
                             "steps": [{"id": str, "title": str, "rule": str, "weight": a_whole, "met_by": [[str]],
                                        "broken_by": [str]}]}]}
ATTEMPTS = {"attempts": [{"attempt": UUID, "scenario": str, "mode": MODE, "trainee": str, "started": TIME,
                          "ending": (str, None), "score": (SHOWN, None), "parent": (UUID, None)}]}
FINDING = {"code": matching(r"CH\d{3}"), "severity": one_of("error", "warning", "hint"), "file": str, "line": a_whole,
           "message": str}
CHECK = {"findings": [FINDING], "errors": a_whole, "warnings": a_whole}
DEBRIEF = {
    "scenario": str, "revision": matching("[0-9a-f]{64}"), "engine": matching(r"\d+\.\d+\.\d+"), "mode": MODE, "method": str,
    "seed": a_whole, "attempt": (UUID, None), "ending": (str, None), "outcome": (OUTCOME, None), "score": (SHOWN, None),
    "points": (POINTS, None), "coverage": SHOWN,
    "steps": [{"id": str, "title": str, "status": STATUS, "earned": a_whole, "of": a_whole,
               "evidence": [{"decision": a_whole, "behaviour": str, "quote": str, "clock_min": a_whole}]}],
    "meters": [{"decision": a_whole, "anger": SHOWN, "trust": SHOWN}], "cost_minor": a_whole, "worth_minor": a_whole,
    "currency": matching("[A-Z]{3}"),
    "moments": [{"decision": a_whole, "regret": POINTS, "said": str, "better": (str, None), "because": str}],
    "decisions": [{"n": a_whole, "beat": str, "choice": a_whole, "text": str, "shows": [str], "ms": a_whole}],
}
EXPLORE = {
    "scenario": str, "complete": bool, "states": a_whole, "transitions": a_whole, "seconds": a_number,
    "beats": {"total": a_whole, "reachable": a_whole}, "choices": {"total": a_whole, "reachable": a_whole},
    "endings": [{"id": str, "outcome": OUTCOME, "reachable": bool, "best": (SHOWN, None), "worst": (SHOWN, None),
                 "mean": (SHOWN, None), "shortest": (a_whole, None)}],
    "method": str, "coverage": SHOWN, "score": {"worst": SHOWN, "random_mean": SHOWN},
    "habits": [{"name": str, "score": SHOWN, "outcome": OUTCOME}],
    "outcomes": {"kept": (SHOWN, None), "wavering": (SHOWN, None), "lost": (SHOWN, None)},
    "length_r": within(-1, 1), "best_position": [within(0, 1)],
    "worths": [{"beat": str, "slot": (str, None), "choices": [{"n": a_whole, "id": (str, None), "worth": (within(-10000, 0), None),
                                                               "clean": bool, "tempting": bool}]}],
    "steps": [{"id": str, "earnable": bool, "missable": bool}], "findings": [FINDING],
}
HABITS = {"always-first", "always-last", "always-longest", "always-shortest", "always-give", "never-give", "always-agree",
          "always-calm"}
