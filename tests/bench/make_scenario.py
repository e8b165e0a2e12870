#!/usr/bin/env python3
"""Writes the bench's scenario to standard output: 60 beats, 198 choices, 53 of them conditional, 6 counts, with texts.

Seeded and fixed: the same file every time, so that figures compare.
"""
import random

rng = random.Random(20)
BEATS, CHOICES, CONDITIONAL = 60, 198, 53
WORDS = ("I see what you mean and I would like to hear the rest of it before I say what we can do about this one "
         "today because you have waited long enough and it was our mistake to begin with so tell me").split()
SHOWS = ["hear_out", "thank", "apologise", "see_their_side", "explain_what_can_be_done", "make_exception", "scold",
         "interrupt", "hide_behind_policy", "defend", "put_right", "commit_to_plan", "condescend"]


def text(least, most):
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(least, most))).capitalize() + "."


def condition():
    return rng.choice([
        "anger:below(%d)" % rng.randint(40, 90), "trust:at_least(%d)" % rng.randint(5, 40),
        'count "c%d":at_least(%d)' % (rng.randint(1, 6), rng.randint(0, 2)),
        'no(flag "f%d")' % rng.randint(1, 4),
        'any { flag "f%d", shown "%s" }' % (rng.randint(1, 4), rng.choice(SHOWS))])


per_beat = [3] * BEATS
for i in rng.sample(range(BEATS), CHOICES - 3 * BEATS):
    per_beat[i] += 1
# The first choice of a beat is never conditional, so that no beat is a dead end.
places = [(b, c) for b in range(BEATS) for c in range(1, per_beat[b])]
conditional = set(rng.sample(places, CONDITIONAL))

print("""scenario {
  id = "bench", title = "The bench", channel = "counter", method = "keep-the-customer", difficulty = 1, minutes = 5,
  opens = "Monday 09:00", currency = "GBP", may_give = money(100), brief = [[For measuring.]], goal = [[A figure.]],
  unknown = { "Nothing" }, discuss = { "How fast was it?" },
  customer = { name = "A Customer", portrait = "none", anger = 60, trust = 30, since = 2010, worth = money(500),
               facts = { "None" } },
  counts = { c1 = 0, c2 = 1, c3 = 2, c4 = 0, c5 = 1, c6 = 2 }, starts = "b1",
}
""")
for b in range(BEATS):
    print('beat "b%d" {' % (b + 1))
    print("  says [[%s]],\n  does [[%s]]," % (text(8, 16), text(4, 9)))
    for c in range(per_beat[b]):
        target = b + 1 + (rng.randint(0, 2) if c else 0) + 1
        to = '"end"' if target > BEATS else '"b%d"' % target
        when = " when = %s," % condition() if (b, c) in conditional else ""
        print('  choice "c%d" { [["%s"]],%s reply = [[%s]], because = [[%s]],\n    shows = "%s", anger = %d, trust = %d, '
              'c%d = %d, sets = "f%d", costs = money(%d), takes = minutes(%d), to = %s },'
              % (c + 1, text(5, 15), when, text(4, 10), text(4, 8), rng.choice(SHOWS), rng.randint(-12, 12),
                 rng.randint(-8, 8), rng.randint(1, 6), rng.choice([-1, 1]), rng.randint(1, 4), rng.randint(0, 3),
                 rng.randint(0, 3), to))
    print("}")
print('ending "end" { outcome = "kept", says [[Thank you.]] }')
