"""What the journeys and the golden plays share: running the program as a person would, and saying what was seen.

A journey is a function that raises Failure (or anything else) when the program did what it must not. Each gets a Home:
a fresh folder with records of its own, which goes when the journey is over.
"""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
import textwrap

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.environ.get("COOLHEAD_ROOT") or os.path.dirname(os.path.dirname(HERE))
SHORT = os.environ.get("COOLHEAD_SHORT") == "1"
# Those that journeys and golden plays go through at length; the others are held to the same numbers in tests/scenarios.
SCENARIOS = ("shoe-return", "ranting-email", "hung-up-call")
METHODS = ("keep-the-customer", "help", "chaser", "calm-five")
# All that are shipped.
EVERY_SCENARIO = sorted(name for name in os.listdir(os.path.join(ROOT, "scenarios"))
                        if os.path.exists(os.path.join(ROOT, "scenarios", name, "scenario.lua")))
EVERY_METHOD = sorted(name[:-4] for name in os.listdir(os.path.join(ROOT, "scenarios", "methods")) if name.endswith(".lua"))
DONE, WANTING, USAGE, WORLD = 0, 1, 2, 3

# What a sanitizer says when it has found something. A run that says so has failed, whatever its exit code.
SANITIZER = re.compile(r"AddressSanitizer|LeakSanitizer|UndefinedBehaviorSanitizer|: runtime error: ")


JOURNEYS = []  # (name, function, whether it is run under sanitizers too, about how many seconds a long one takes)


def journey(also_sanitized=False, seconds=0):
    def add(function):
        JOURNEYS.append((function.__name__.replace("_", " "), function, also_sanitized, seconds))
        return function
    return add


class Failure(Exception):
    """The program did something wrong; the text says what was seen."""


class Skipped(Exception):
    """This machine does not allow it; the text says why."""


def clip(text, most=1600):
    text = text if isinstance(text, str) else text.decode("utf-8", "replace")
    return text if len(text) <= most else text[: most // 2] + "\n[…]\n" + text[-most // 2 :]


def need(holds, what, *seen):
    """Fail with `what` and what was seen, unless it holds."""
    if not holds:
        raise Failure(what + "".join("\n" + textwrap.indent(clip(str(one)), "  | ") for one in seen))


class Said:
    """How a run of the program went."""

    def __init__(self, arguments, code, out, err):
        self.arguments, self.code, self.raw, self.err = arguments, code, out, err.decode("utf-8", "replace")

    @property
    def out(self):
        return self.raw.decode("utf-8", "replace")

    @property
    def json(self):
        try:
            return json.loads(self.raw)
        except ValueError as why:
            raise Failure(f"{self} printed no JSON document: {why}\n{clip(self.out)}") from None

    def __str__(self):
        return "coolhead " + " ".join(self.arguments)

    def exits(self, code):
        need(self.code == code, f"{self} exits {self.code}, not {code}", "stdout: " + self.out, "stderr: " + self.err)
        return self

    def complains(self, code, *words):
        """It exits with `code` and exactly one line on standard error, which has each of the words in it."""
        self.exits(code)
        lines = self.err.strip().splitlines()
        need(len(lines) == 1, f"{self} does not complain in one line", self.err)
        for word in words:
            need(re.search(word, lines[0]), f"{self} does not say {word!r}", lines[0])
        return self


class Home:
    """A data folder, and the environment that the program is started with."""

    def __init__(self, binary, root=None, name="home", parent=None):
        self.binary = binary
        self.folder = tempfile.mkdtemp(prefix="coolhead-journey-", dir=parent)
        self.path = os.path.join(self.folder, name)
        self.root = root or ROOT

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def another(self):
        """A second data folder beside this one."""
        other = Home.__new__(Home)
        other.__dict__.update(self.__dict__)
        other.path = tempfile.mkdtemp(dir=self.folder)
        return other

    def file(self, name, text=None):
        """The path of a file beside the data folder; written when there is text."""
        path = os.path.join(self.folder, name)
        if text is not None:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as out:
                out.write(text if isinstance(text, bytes) else text.encode())
        return path

    @property
    def records(self):
        return os.path.join(self.path, "records.db")

    def env(self, changes=None):
        env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
               "HOME": self.folder, "USER": "tester", "COOLHEAD_ROOT": self.root, "COOLHEAD_HOME": self.path}
        env.update({k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")})
        env["LSAN_OPTIONS"] = f"print_suppressions=0:suppressions='{os.path.join(HERE, 'leaks.txt')}'"
        for key, value in (changes or {}).items():
            if value is None:
                env.pop(key, None)
            else:
                env[key] = value
        return env

    def start(self, *arguments, env=None, **more):
        """The program under way, as a subprocess.Popen."""
        return subprocess.Popen([self.binary, *arguments], env=self.env(env), **more)

    def run(self, *arguments, env=None, typed="", stdout=subprocess.PIPE, seconds=120, cwd=None):
        """Run the program to its end. A death by signal, or a word from a sanitizer, is a failure at once."""
        typed = typed.encode() if isinstance(typed, str) else typed
        try:
            done = subprocess.run([self.binary, *arguments], input=typed, env=self.env(env), stdout=stdout, cwd=cwd,
                                  stderr=subprocess.PIPE, timeout=seconds, check=False)
        except subprocess.TimeoutExpired:
            raise Failure(f"coolhead {' '.join(arguments)} is not done after {seconds} s") from None
        said = Said(arguments, done.returncode, done.stdout or b"", done.stderr)
        need(said.code in (0, 1, 2, 3), f"{said} ended with {said.code}", said.out, said.err)
        need(not SANITIZER.search(said.err), f"{said}: a sanitizer found something", said.err)
        return said

    def play(self, scenario, choices, *more):
        """A recorded play by numbers; the document."""
        return self.run("play", scenario, "--json", "--choices", choices, *more).exits(DONE).json

    def whole(self):
        """The records verify."""
        said = self.run("records", "verify").exits(DONE)
        need(said.out.strip() == "the records are whole", "records verify says something else", said.out)

    def sql(self, query, *values):
        """Rows of the record file, read without writing."""
        base = sqlite3.connect(f"file:{self.records}?mode=ro", uri=True, timeout=10)
        try:
            return base.execute(query, values).fetchall()
        finally:
            base.close()

    def rows(self, attempt):
        """(kind, picks) of an attempt's inputs in order, each as it was kept; the id may be its beginning."""
        found = self.sql("SELECT i.n, i.kind, i.picks FROM input i JOIN attempt a ON a.id = i.attempt "
                         "WHERE a.uuid LIKE ? || '%' ORDER BY i.n", attempt)
        need([n for n, _, _ in found] == list(range(1, len(found) + 1)), "the rows of an attempt have a gap", found)
        return [(kind, picks) for _, kind, picks in found]


def standing(rows):
    """The picks that stand when lines taken back are gone, as --choices takes them."""
    left = []
    for kind, picks in rows:
        left.append(picks) if kind == "answer" else left.pop()
    return left


def picks_of(document):
    """The picks of a debrief's decisions, as the records write them."""
    return [",".join(str(pick) for pick in one["picks"]) for one in document["decisions"]]


MINI = """scenario {
  id = "mini", title = "The small one", channel = "counter", method = "help",
  difficulty = 1, minutes = 2, opens = "Monday 09:00", currency = "GBP", may_give = money(20),
  brief = [[Somebody waits at the counter.]], goal = [[They come back.]],
  customer = { name = "Ada Marsh", anger = 50, trust = 40, worth = money(100) },
  starts = "arrives", starts_from = { "promised" },
}

beat "arrives" {
  says [[Well?]],
  choice "listen" {
    [["Tell me."]], reply = [[At last.]], shows = "hear_out", anger = -10, trust = 10, to = "letter",
    because = [[It is her turn.]],
  },
  choice "rule" {
    [["It says so on the sign."]], reply = [[I can read.]], shows = "hide_behind_policy", anger = 10, to = "letter",
    because = [[The sign did not bring her here.]],
  },
  silence = { after = seconds(1), to = "letter", shows = "stonewall", reply = [[Hello?]], anger = 5,
              because = [[She waits for you.]] },
}

compose "letter" {
  does [[A clean page.]],
  slot "opening" { title = "Open",
    choice "thanks" { [["Thank you."]], reply = [[Good.]], shows = "thank", because = [[She wrote.]] },
    choice "terms" { [["Our terms say this."]], reply = [[Oh.]], shows = "recite_script", anger = 5, because = [[She did not.]] },
  },
  slot "extra" { title = "And more", optional = true,
    choice "sorry" { [["I am sorry."]], reply = [[So you are.]], shows = "apologise", trust = 5, because = [[It was ours.]] },
  },
  sent = { takes = minutes(5), to = "answer" },
}

beat "answer" {
  says [[I have it.]],
  choice "plan" {
    [["It will be there on Friday."]], reply = [[Friday it is.]], shows = "commit_to_plan", trust = 5, to = "kept",
    because = [[A day has a name.]],
  },
  choice "promised" {
    [["As I promised you."]], when = flag "promised", reply = [[You did.]], shows = "keep_promise", to = "kept",
    because = [[You said so last time.]],
  },
  choice "soon" {
    [["Soon."]], reply = [[Soon.]], shows = "say_regrettable", trust = -10, to = "gone", because = [[Soon is no day.]],
  },
}

ending "kept" { outcome = "kept", says [[Until next time.]] }
ending "gone" { outcome = "lost", says [[There is a shop across the road.]] }
"""


def mini_scenario(home, folder="a folder with späces/mini", text=MINI):
    """The path of a small scenario's folder beside the data, from which no other one is seen."""
    home.file(f"{folder}/scenario.lua", text)
    return home.file(folder)


def copy_root(home, name="root"):
    """A copy of the scenarios, to edit; the new root."""
    root = home.file(name)
    shutil.copytree(os.path.join(ROOT, "scenarios"), os.path.join(root, "scenarios"))
    return root


def golden_plays():
    """The plays of tests/golden/plays.txt: name, scenario, mode, method or None, choices."""
    path = os.path.join(HERE, os.pardir, "golden", "plays.txt")
    plays = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            words = line.split("#")[0].split()
            if words:
                name, scenario, mode, method, choices = words
                plays.append((name, scenario, mode, None if method == "-" else method, choices))
    return plays


def golden_choices(name):
    return next(choices for found, _, _, _, choices in golden_plays() if found == name)
