"""The program in a terminal of its own: what a person sees and types, line by line."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

from kit import Failure, clip, need

PROMPT = re.compile(r"(?:Your answer|Part (\d+) of (\d+)): $")
ROW = re.compile(r"^ ?(\d+)\.  +(.*)$")
SKIPS = re.compile(r"\(Enter skips\): $")
SKIPPED = re.compile(r"\n*[^\n]*\(Enter skips\): *\n")
ESCAPE = re.compile(r"\x1b(?:\[[0-9;:?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|.)")


class Terminal:
    """Keeps everything the screen showed in `screen`, and from where on it is news in `mark`."""

    def __init__(self, home, *arguments, env=None, columns=80):
        self.name = "coolhead " + " ".join(arguments)
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self.screen, self.mark, self.bytes, self.over = "", 0, b"", False
        # A session of its own, with this terminal in control of it: so that Ctrl-C reaches it as it reaches anybody.
        self.child = home.start(*arguments, env=env, stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
                                preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(slave)
        self.patience = 60
        self.typed = 0
        self.reflects = False  # questions before and after the debrief are answered by Enter, unless a journey does it

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.child.poll() is None:
            self.child.kill()
            self.child.wait()
        os.close(self.master)

    def read(self, seconds):
        """Take what comes within `seconds`; False when nothing did."""
        if self.over or not select.select([self.master], [], [], max(seconds, 0))[0]:
            return False
        try:
            some = os.read(self.master, 65536)
        except OSError:  # the other end is closed
            some = b""
        self.over = not some
        self.bytes += some
        self.screen = ESCAPE.sub("", self.bytes.decode("utf-8", "replace")).replace("\r\n", "\n")
        if some and not self.reflects and SKIPS.search(self.screen):
            os.write(self.master, b"\n")
        return bool(some)

    @property
    def news(self):
        return self.screen[self.mark :]

    def see(self, pattern, seconds=None):
        """Read until the news has the pattern in it; the match."""
        end = time.monotonic() + (seconds or self.patience)
        while True:
            found = re.search(pattern, self.news, re.M)
            if found:
                return found
            if self.over or time.monotonic() > end:
                raise Failure(f"{self.name}: {pattern!r} did not appear\n{clip(self.news)}")
            self.read(end - time.monotonic())

    def to_prompt(self):
        """Read until it asks for an answer, or is over; what was shown since the last line typed."""
        end = time.monotonic() + self.patience
        while not PROMPT.search(self.news) and not self.over:
            if not self.read(end - time.monotonic()) and time.monotonic() > end:
                raise Failure(f"{self.name}: it neither asks nor ends\n{clip(self.news)}")
        return self.news

    def type(self, line):
        self.typed += 1
        need(self.typed < 300, f"{self.name} comes to no end", self.screen[-600:])
        self.mark = len(self.screen)
        os.write(self.master, line.encode() + b"\n")

    def say(self, line):
        """Type a line and read on to the next prompt."""
        self.type(line)
        return self.to_prompt()

    def interrupt(self):
        time.sleep(0.05)  # it is reading by now
        self.mark = len(self.screen)
        os.write(self.master, b"\x03")

    def kill(self):
        os.kill(self.child.pid, signal.SIGKILL)
        self.child.wait()
        while self.read(0):
            pass

    def finish(self, code=0):
        """Read to its end; it must exit with `code`."""
        end = time.monotonic() + self.patience
        while not self.over and time.monotonic() < end:
            self.read(end - time.monotonic())
        try:
            got = self.child.wait(timeout=self.patience)
        except Exception:
            raise Failure(f"{self.name} does not end\n{clip(self.news)}") from None
        need(got == code, f"{self.name} exits {got}, not {code}", self.news)
        return self.screen if self.reflects else SKIPPED.sub("\n", self.screen)

    def rows(self):
        """The answers on the screen, {number: text}, of the question that stands."""
        rows, number = {}, None
        for line in self.screen[self.screen_of_question() :].splitlines():
            head = ROW.match(line)
            if head:
                number = int(head[1])
                rows[number] = head[2]
            elif number is not None and line.startswith("     "):
                rows[number] += " " + line.strip()
            else:
                number = None
        return rows

    def screen_of_question(self):
        """Where the rows begin that the last prompt asks about: after the last blank line with rows following."""
        at = self.screen.rfind("\n\n")
        while at > 0 and not re.search(r"^ ?\d+\.  ", self.screen[at:], re.M):
            at = self.screen.rfind("\n\n", 0, at)
        return max(at, 0)

    def part(self):
        """(part, parts) when a composed reply is asked for, else None."""
        asked = PROMPT.search(self.screen)
        return (int(asked[1]), int(asked[2])) if asked and asked[1] else None

    def asks(self):
        return bool(PROMPT.search(self.screen)) and not self.over


def answer(terminal, choose):
    """Answer one whole decision: `choose(rows)` picks a number for each question. The texts of what was picked, and
    what was shown afterwards."""
    texts = []
    while True:
        rows, part = terminal.rows(), terminal.part()
        need(rows, f"{terminal.name} asks without answers to choose from", terminal.screen[-600:])
        number = choose(rows)
        texts.append(rows[number])
        news = terminal.say(str(number))
        if not part or part[0] == part[1] or not terminal.part() or terminal.part()[0] == 1:
            return texts, news
