"""What stands on the screen: plain where plain was asked for, no wider than the screen, no escape where none belongs."""

import os
import re
import subprocess
import unicodedata

from kit import DONE, SCENARIOS, USAGE, WORLD, golden_choices, journey, need
from terminal import Terminal, answer

ESCAPES = re.compile(rb"\x1b|\x9b|[\x00-\x08\x0b-\x1f\x7f]")
COLOUR = re.compile(rb"\x1b\[[0-9;]*m")


def drawn(text):
    """Characters that draw rather than say: boxes, blocks, shapes, braille, arrows; all symbols but money and such."""
    return sorted({c for c in text if 0x2190 <= ord(c) <= 0x21FF or 0x2300 <= ord(c) <= 0x23FF
                   or 0x2500 <= ord(c) <= 0x28FF or 0x2B00 <= ord(c) <= 0x2BFF or unicodedata.category(c) == "So" and c != "°"})


def narrow(text, columns, what):
    for line in text.split("\n"):
        need(len(line) <= columns, f"{what}: a line of {len(line)} columns, not {columns}", line)
        need(line == line.rstrip() or line.endswith(": "), f"{what}: a line ends in blanks", repr(line))


def each_text(home, *plain):
    """(what, text and bytes) of everything that a person reads."""
    for scenario in SCENARIOS:
        for level in ("good", "bad"):
            choices = golden_choices(f"{scenario}-{level}")
            for mode in ("guided", "assessed"):
                yield home.run("play", scenario, "--mode", mode, *plain, "--choices", choices).exits(DONE)
        yield home.run("debrief", "last", *plain).exits(DONE)
        yield home.run("debrief", "last", "--method", "calm-five", *plain).exits(DONE)
        yield home.run("play", scenario, *plain, "--seed", "2", typed="1\n?\ns\n9\nfoo\nr\nb\n1\n1\nq\n").exits(DONE)
        yield home.run("resume", *plain, typed="1\n1\n1\n").exits(DONE)


@journey(also_sanitized=True)
def plain_is_words_alone(home):
    for said in each_text(home, "--plain"):
        need(not ESCAPES.search(said.raw), f"{said}: an escape or a control character", repr(ESCAPES.search(said.raw)))
        need(not drawn(said.out), f"{said}: drawn characters", drawn(said.out))
        narrow(said.out, 80, str(said))


@journey()
def narrow_screens_get_narrow_lines(home):
    for columns in (40, 60, 80, 200):
        for plain in ([], ["--plain"]):
            for scenario in SCENARIOS:
                said = home.run("play", scenario, "--mode", "guided", "--no-record", *plain, "--choices",
                                golden_choices(f"{scenario}-middling"), env={"COLUMNS": str(columns)}).exits(DONE)
                narrow(said.out, min(columns, 100), f"{columns} columns, {said}")
    with Terminal(home, "play", "shoe-return", "--no-record", columns=44) as terminal:
        terminal.to_prompt()
        narrow(terminal.screen.rpartition("\n")[0], 44, "a terminal of 44 columns")


@journey(seconds=12)
def what_goes_into_a_pipe_has_no_escapes(home):
    for said in each_text(home):
        need(not ESCAPES.search(said.raw), f"{said}: an escape or a control character", repr(ESCAPES.search(said.raw)))
        narrow(said.out, 80, str(said))
    for words in (["list"], ["methods"], ["attempts"], ["doctor"], ["records", "verify"], ["explore", "shoe-return"],
                  ["check", os.path.join(home.root, "scenarios")], ["--help"], ["play", "--help"], ["--version"]):
        said = home.run(*words).exits(DONE)
        need(not ESCAPES.search(said.raw), f"{said}: an escape or a control character", repr(said.raw))
        need(said.out.endswith("\n"), f"{said} does not end its last line", said.out[-80:])


@journey()
def colour_only_where_it_is_wanted(home):
    home.play("shoe-return", golden_choices("shoe-return-middling"))

    def shown(env=None, *more):
        with Terminal(home, "debrief", "last", *more, env=env) as terminal:
            terminal.finish(DONE)
            return terminal.bytes
    need(COLOUR.search(shown()), "a terminal with colours gets none: the others here prove nothing")
    need(COLOUR.search(shown({"NO_COLOR": ""})), "an empty NO_COLOR counts")
    for what, got in (("NO_COLOR", shown({"NO_COLOR": "1"})), ("TERM=dumb", shown({"TERM": "dumb"})),
                      ("no TERM", shown({"TERM": None})), ("--plain", shown(None, "--plain"))):
        need(b"\x1b" not in got, f"{what}: escapes all the same", repr(got[:300]))
    for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        with Terminal(home, "play", "shoe-return", "--mode", "guided", "--no-record", env=env) as terminal:
            terminal.to_prompt()
            while terminal.asks():
                answer(terminal, min)
            need(b"\x1b" not in terminal.bytes, f"{env}: escapes in a play", repr(terminal.bytes[:300]))


@journey()
def every_command_helps_with_an_example(home):
    commands = re.findall(r"^  ([a-z]+)  +\S", home.run("--help").exits(DONE).out, re.M)
    need({"play", "debrief", "replay", "list", "methods", "attempts", "check", "explore", "records", "doctor", "resume"}
         <= set(commands), "help leaves commands out", commands)
    for command in commands:
        said = home.run(command, "--help").exits(DONE)
        need("Example: coolhead " + command in said.out, f"{command} --help has no example", said.out)
        home.run(command, "--no-such-option", "x").complains(USAGE, "--no-such-option")
    home.run("plya").complains(USAGE, 'did you mean "play"')
    home.run("play", "shoe-return", "--mdoe", "guided").complains(USAGE, "did you mean --mode")
    home.run("play", "shoe-return", "--mode", "gentle").complains(USAGE, "guided, practice or assessed", "gentle")
    home.run("play", "shoe-return", "--seed", "soon").complains(USAGE, "--seed", "soon")
    home.run("play", "shoe-return", "--seed").complains(USAGE, "--seed wants a value")
    home.run("play").complains(USAGE, "wants a name")


@journey(also_sanitized=True)
def a_reader_that_goes_away_is_an_error_not_a_sudden_end(home):
    home.play("shoe-return", golden_choices("shoe-return-bad"))
    for words in (["list"], ["methods", "--json"], ["explore", "shoe-return", "--json"], ["debrief", "last"],
                  ["debrief", "last", "--json"], ["play", "shoe-return", "--choices", "1,1"], ["--help"], ["doctor"],
                  ["records", "verify"], ["records", "export"]):
        reader, writer = os.pipe()
        os.close(reader)
        try:
            home.run(*words, stdout=writer).complains(WORLD, "standard output cannot be written", "Broken pipe")
        finally:
            os.close(writer)
        with open("/dev/full", "wb") as full:
            home.run(*words, stdout=full).complains(WORLD, "standard output cannot be written", "No space left")
    home.whole()
    play = home.start("play", "shoe-return", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    seen = b""
    while not seen.endswith(b"Your answer: "):
        seen += os.read(play.stdout.fileno(), 4096) or need(False, "the play ends before it asks", seen)
    play.stdout.close()
    play.stdin.write(b"1\n")
    play.stdin.flush()
    said = play.stderr.read().decode()
    need(play.wait(20) == WORLD and "standard output cannot be written" in said, "a play whose screen goes away", said)
    play.stdin.close()
    play.stderr.close()
    need(home.rows(home.sql("SELECT uuid FROM attempt ORDER BY id DESC")[0][0]) == [("answer", home.sql(
        "SELECT picks FROM input ORDER BY attempt DESC")[0][0])], "its answer was not kept")
