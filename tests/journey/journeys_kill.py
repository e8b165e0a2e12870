"""Plays that are killed with signal 9, at moments nobody chose, and gone on with."""

import os
import random
import time

from kit import DONE, SCENARIOS, SHORT, USAGE, journey, need, picks_of, standing
from terminal import PROMPT, Terminal, answer

KILLS = 25 if SHORT else 100


class Sufferer:
    """Somebody who plays on a machine that keeps dying, and writes down what the screen showed."""

    def __init__(self, home, seed):
        self.home, self.chance = home, random.Random(seed)
        self.name = None    # of the play under way
        self.shown = 0      # its decisions whose consequence was on the screen
        self.question = None  # the rows that the screen asked about last
        self.kept_in_flight = self.lost_in_flight = self.ended = self.compared = 0

    def choose(self, rows):
        return self.chance.choice(sorted(rows))

    def start(self):
        if self.name:
            return Terminal(self.home, "resume", self.name, "--plain")
        mode = self.chance.choice(["guided", "practice"])
        return Terminal(self.home, "play", self.chance.choice(SCENARIOS), "--plain", "--mode", mode)

    def last_moment(self, terminal):
        """Send an answer, and die before long. Whether what came of it was seen, and the questions that must stand
        there again: when the answer was lost, and when it was kept (None: not seen)."""
        before = terminal.rows()
        if terminal.part():
            while terminal.part()[0] < terminal.part()[1]:
                terminal.say(str(self.choose(terminal.rows())))
        terminal.type(str(self.choose(terminal.rows())))
        end = time.perf_counter() + 10 ** self.chance.uniform(-5, -1.4)  # 10 microseconds to 40 milliseconds
        while time.perf_counter() < end:
            pass
        terminal.kill()
        asked = terminal.rows() if "\n  You: " in terminal.news and PROMPT.search(terminal.news) else None
        return "\n  You: " in terminal.news, before, asked

    def one_life(self):
        """Play a few lines and be killed; then look at what is left."""
        with self.start() as terminal:
            if self.chance.random() < 0.1:  # while it is still setting up
                time.sleep(self.chance.uniform(0, 0.03))
                terminal.kill()
                self.look(False)
                return
            terminal.to_prompt()
            if self.question:
                need(terminal.rows() == self.question, "it goes on at another line than the one that was left",
                     self.question, terminal.rows())
            for _ in range(self.chance.randrange(4)):
                if not terminal.asks():
                    break
                _, news = answer(terminal, self.choose)
                self.shown += 1
                need("\n  You: " in news, "an answer has no consequence", news)
            if self.name is None and self.shown:
                self.name = self.home.sql("SELECT uuid FROM attempt ORDER BY id DESC LIMIT 1")[0][0]
            if not terminal.asks():
                terminal.finish(DONE)
                self.end()
                return
            self.look(*self.last_moment(terminal))

    def look(self, seen, if_lost=None, if_kept=None):
        """After a kill: `seen` decisions more than `shown` were on the screen."""
        if not os.path.exists(self.home.records):  # it died before there was a file
            need(self.name is None and not seen, "the record file is gone")
            return
        self.home.whole()
        if self.name is None:
            attempts = self.home.sql("SELECT uuid FROM attempt WHERE ended IS NULL")
            need(len(attempts) <= 1, "one play left several attempts", attempts)
            if not attempts:
                need(seen == 0, "a decision that was seen left no attempt")
                self.question = None  # another situation may be begun
                return
            self.name = attempts[0][0]
        count = len(self.home.rows(self.name))
        need(self.shown + seen <= count <= self.shown + 1, f"{count} decisions are kept, "
             f"{self.shown + seen} were seen, {self.shown + 1} were made")
        self.kept_in_flight += count == self.shown + 1
        self.lost_in_flight += count == self.shown
        self.question = if_lost if count == self.shown else if_kept
        self.shown = count
        self.compared += self.question is not None
        self.settle()

    def settle(self):
        """Resume, to see where it stands; a play whose last answer was kept gets its debrief now."""
        ended = self.home.sql("SELECT ended IS NOT NULL FROM attempt WHERE uuid = ?", self.name)[0][0]
        if ended:
            self.home.run("resume", self.name).complains(USAGE, "has ended")
            self.end()
            return
        said = self.home.run("resume", self.name, "--plain").exits(DONE)
        if "Everything is kept" not in said.out:
            self.end()

    def end(self):
        """An ended play is whole: it replays, and holds exactly what was decided."""
        if self.name is None:
            self.name = self.home.sql("SELECT uuid FROM attempt ORDER BY id DESC LIMIT 1")[0][0]
        self.home.run("replay", self.name).exits(DONE)
        document = self.home.run("debrief", self.name, "--json").exits(DONE).json
        need(document["ending"] and standing(self.home.rows(self.name)) == picks_of(document),
             "an ended play holds other decisions than its rows")
        need(len(document["decisions"]) == self.shown, "an ended play has another length than was seen")
        self.ended += 1
        self.name, self.shown, self.question = None, 0, None


@journey(also_sanitized=False)
def a_hundred_kills(home):
    began = time.monotonic()
    sufferer = Sufferer(home, seed=int(time.time()))
    for _ in range(KILLS):
        sufferer.one_life()
    took = time.monotonic() - began
    print(f"        {KILLS} kills in {took:.1f} s: the answer in flight was kept {sufferer.kept_in_flight} times and lost "
          f"{sufferer.lost_in_flight} times; {sufferer.ended} plays ended; {sufferer.compared} questions compared")
    need(took < 60 * KILLS / 100 + 30, f"{KILLS} kills took {took:.0f} s")
    need(sufferer.kept_in_flight or SHORT, "no kill came after an answer was kept: the test has lost its teeth")


@journey(also_sanitized=True)
def a_few_kills(home):
    sufferer = Sufferer(home, seed=11)
    for _ in range(6):
        sufferer.one_life()
