"""The record file when it is damaged, newer, somebody else's, in use, shared; and what stays true of it all the while."""

import json
import os
import re
import shutil
import sqlite3
import threading
import time

from kit import DONE, USAGE, WANTING, WORLD, golden_choices, journey, need, picks_of
from terminal import Terminal, answer

READERS = (["attempts"], ["debrief", "last"], ["resume"], ["records", "export"])
WRITER = ["play", "shoe-return", "--json", "--choices", "2,4"]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def two_plays(home):
    """An ended one and an open one; the file closed and whole in itself."""
    ended = home.play("shoe-return", golden_choices("shoe-return-middling"))
    return ended, home.play("hung-up-call", "1,3")


def spoil(home, query, *values):
    base = sqlite3.connect(home.records)
    base.execute("PRAGMA foreign_keys = OFF")
    base.execute(query, values)
    base.commit()
    base.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    base.close()


def left_alone(home, code, *words):
    """Nobody can use the file, everybody says why in one line, and it stays as it is, to the byte."""
    before = read(home.records)
    for command in (WRITER, *READERS):
        home.run(*command).complains(code, *words)
        need(read(home.records) == before, f"coolhead {command[0]} changed a file that it cannot read")
    need(home.run("doctor").exits(WANTING).out.count("wanting") == 1, "doctor does not see it")
    home.run("play", "shoe-return", "--json", "--no-record", "--choices", "2").exits(DONE)


@journey(also_sanitized=True)
def a_record_file_that_is_something_else(home):
    os.makedirs(home.path)
    home.file("home/records.db", "Dear diary, today nobody hung up on me.\n" * 200)
    left_alone(home, WORLD, r"records\.db", "damaged|no record|not a", ":|;")
    home.run("records", "verify").exits(WORLD)


@journey()
def a_record_file_that_was_cut_off(home):
    two_plays(home)
    whole = read(home.records)
    home.file("home/records.db", whole[: len(whole) // 2 + 100])
    left_alone(home, WORLD, r"records\.db")
    said = home.run("records", "verify")
    need(said.code in (WANTING, WORLD) and said.out + said.err, "verify finds a file cut off whole", said.out, said.err)


@journey()
def a_record_file_with_a_hole_in_it(home):
    """A page in the middle is overwritten: verify finds it; no command crashes or says that all is well."""
    two_plays(home)
    whole = read(home.records)
    found = 0
    for page in range(1, len(whole) // 4096, max(1, len(whole) // 4096 // 24)):
        home.file("home/records.db", whole[: page * 4096] + b"\xa5" * 4096 + whole[(page + 1) * 4096 :])
        said = home.run("records", "verify")
        need(said.code in (WANTING, WORLD), f"verify calls a file whole whose page {page} is gone", said.out, said.err)
        found += 1
        for command in (["debrief", "last", "--json"], ["attempts"], ["replay", "last"]):
            home.run(*command)  # any exit of ours, never a signal
    need(found >= 10, "the file is too small for this test")


@journey(also_sanitized=True)
def records_of_a_newer_coolhead(home):
    two_plays(home)
    spoil(home, "PRAGMA user_version = 99")
    left_alone(home, WORLD, "newer Coolhead", "update Coolhead|COOLHEAD_HOME")


@journey()
def records_of_another_program(home):
    os.makedirs(home.path)
    base = sqlite3.connect(home.records)
    base.execute("CREATE TABLE recipes (name TEXT)")
    base.commit()
    base.close()
    left_alone(home, WORLD, "another program", "COOLHEAD_HOME")


@journey()
def a_folder_and_an_empty_file_in_place_of_records(home):
    os.makedirs(home.records)
    home.run(*WRITER).complains(WORLD, r"records\.db")
    os.rmdir(home.records)
    home.file("home/records.db", "")
    home.run(*WRITER).exits(DONE)
    home.whole()


@journey(also_sanitized=True)
def what_was_tampered_with_is_noticed(home):
    ended, _ = two_plays(home)
    name, good = ended["attempt"], read(home.records)
    home.run("replay", name).exits(DONE)
    for query, code in (("UPDATE input SET ms = ms + 1000 WHERE n = 1", (WANTING,)),
                        ("UPDATE input SET picks = '2' WHERE n = 1", (WANTING, WORLD)),
                        ("UPDATE input SET picks = '99' WHERE n = 2", (WORLD,)),
                        ("DELETE FROM input WHERE n = 2", (WORLD,)),
                        ("UPDATE revision SET bytes = zeroblob(length(bytes))", (WORLD,)),
                        ("UPDATE revision SET bytes = substr(bytes, 1, length(bytes) - 7)", (WORLD,)),
                        ("UPDATE attempt SET debrief = randomblob(32)", (WANTING,))):
        spoil(home, query)
        said = home.run("replay", name)
        need(said.code in code, f"replay exits {said.code} after {query}", said.out, said.err)
        need(len((said.out + said.err).strip().splitlines()) == 1, "it does not say so in one line", said.out, said.err)
        home.file("home/records.db", good)
    spoil(home, "DELETE FROM input WHERE n = 2")
    need(ended["attempt"] in home.run("records", "verify").exits(WANTING).out, "verify does not name the attempt with a gap")
    home.file("home/records.db", good)
    home.whole()


def hold(home, seconds, exclusive=False):
    """Another program has the file for that long; returns once it does."""
    base = sqlite3.connect(home.records, isolation_level=None, check_same_thread=False)
    if exclusive:
        base.execute("PRAGMA locking_mode = EXCLUSIVE")
    base.execute("BEGIN EXCLUSIVE" if exclusive else "BEGIN IMMEDIATE")
    base.execute("UPDATE attempt SET trainee = trainee")

    def let_go():
        base.execute("ROLLBACK")
        base.close()
    timer = threading.Timer(seconds, let_go)
    timer.start()
    return timer


@journey()
def records_in_use_by_another_program(home):
    two_plays(home)
    timer = hold(home, 60)
    try:
        began = time.monotonic()
        home.run(*WRITER).complains(WORLD, "another program is using it", r"records\.db")
        need(4 < time.monotonic() - began < 12, "it does not wait about five seconds")
        home.run("attempts").exits(DONE)  # who only reads need not wait
        home.run("debrief", "last").exits(DONE)
    finally:
        timer.cancel()
        timer.function()
    home.whole()


@journey()
def records_held_for_a_moment(home):
    two_plays(home)
    timer = hold(home, 1.5)
    document = home.run(*WRITER).exits(DONE).json
    timer.join()
    need(home.rows(document["attempt"]) == [("answer", "2"), ("answer", "4")], "the play was not kept")
    home.whole()


@journey(seconds=10)
def records_held_by_somebody_who_shares_nothing(home):
    two_plays(home)
    timer = hold(home, 60, exclusive=True)
    try:
        for command in (["attempts"], WRITER):
            home.run(*command).complains(WORLD, "another program is using it", r"records\.db")
    finally:
        timer.cancel()
        timer.function()
    home.whole()


@journey()
def a_play_under_way_while_the_records_are_held(home):
    """The answer is refused, nothing is shown of it, what was acknowledged stays, and the play goes on later."""
    with Terminal(home, "play", "shoe-return", "--plain", "--seed", "4") as terminal:
        terminal.to_prompt()
        answer(terminal, lambda rows: 1)
        rows = terminal.rows()
        timer = hold(home, 60)
        try:
            terminal.type("1")
            terminal.see("another program is using it", seconds=20)
            need("You: " not in terminal.news, "the customer reacts to what was not kept", terminal.news)
            if not terminal.asks():
                need(re.search("are kept.*coolhead resume [0-9a-f]{8}", terminal.finish(WORLD)), "it does not say how to go on",
                     terminal.news)
        finally:
            timer.cancel()
            timer.function()
    need(len(home.rows(home.sql("SELECT uuid FROM attempt")[0][0])) == 1, "another number of rows than was acknowledged")
    with Terminal(home, "resume", "--plain") as terminal:
        terminal.to_prompt()
        need(terminal.rows() == rows, "it goes on at another line", terminal.screen)
        while terminal.asks():
            answer(terminal, min)
        terminal.finish(DONE)
    home.whole()


@journey(also_sanitized=True)
def two_programs_on_one_record_file(home):
    with Terminal(home, "play", "shoe-return", "--plain") as one, Terminal(home, "play", "ranting-email", "--plain") as other:
        counts = [0, 0]
        for terminal in (one, other):
            terminal.to_prompt()
        while one.asks() or other.asks():
            for n, terminal in enumerate((one, other)):
                if terminal.asks():
                    answer(terminal, max)
                    counts[n] += 1
        one.finish(DONE)
        other.finish(DONE)
    for scenario, count in zip(("shoe-return", "ranting-email"), counts):
        name = home.sql("SELECT uuid FROM attempt WHERE scenario = ?", scenario)[0][0]
        need(len(home.rows(name)) == count, f"{scenario}: other rows than decisions", home.rows(name), count)
        home.run("replay", name).exits(DONE)
    home.whole()


@journey()
def many_programs_at_once(home):
    """Plays by number from eight programs together, the first of which must make the file."""
    choices = golden_choices("shoe-return-middling")
    plays = [home.start("play", "shoe-return", "--json", "--choices", choices, stdout=-1, stderr=-1) for _ in range(8)]
    for play in plays:
        out, err = play.communicate(timeout=120)
        need(play.returncode == DONE, "one of eight programs fails", err.decode())
        document = json.loads(out)
        need([picks for _, picks in home.rows(document["attempt"])] == picks_of(document), "its rows are not its decisions")
    need(len(home.sql("SELECT uuid FROM attempt WHERE ended IS NOT NULL")) == 8, "not all eight are kept")
    home.whole()


@journey()
def one_play_resumed_in_two_windows(home):
    """The second answer to the same line is refused and says so; the rows stay one play's."""
    home.play("shoe-return", "2")
    with Terminal(home, "resume", "--plain") as one, Terminal(home, "resume", "--plain") as other:
        one.to_prompt()
        other.to_prompt()
        answer(one, lambda rows: 1)
        other.type("1")
        other.see("resume|another window|elsewhere", seconds=10)
        need("You: " not in other.news, "the other window shows a consequence of what was not kept", other.news)
        answer(one, lambda rows: 1)
    name = home.sql("SELECT uuid FROM attempt")[0][0]
    need(len(home.rows(name)) == 3, "other rows than the first window's", home.rows(name))
    home.whole()


@journey()
def a_record_file_deleted_during_a_play(home):
    with Terminal(home, "play", "shoe-return", "--plain") as terminal:
        terminal.to_prompt()
        answer(terminal, lambda rows: 1)
        shutil.rmtree(home.path)
        terminal.type("1")
        terminal.see(r"records\.db", seconds=10)
        need("You: " not in terminal.news, "the customer reacts to what nobody will find", terminal.news)


@journey()
def export_and_forget(home):
    two_plays(home)
    home.run("play", "shoe-return", "--json", "--choices", "2", "--trainee", "Zoë Quillfeather").exits(DONE)
    exported = home.run("records", "export").exits(DONE).json["attempts"]
    need(len(exported) == 3 and sum(len(one["inputs"]) for one in exported)
         == home.sql("SELECT count(*) FROM input")[0][0], "the export leaves something out", exported)
    out = home.file("export ü.json")
    home.run("records", "export", "--out", out).exits(DONE)
    need(json.loads(read(out))["attempts"] == exported, "the file holds something else than was printed")
    need(b"Quillfeather" in read(home.records), "the test looks for the wrong bytes")
    home.run("records", "forget", "--trainee", "Zoë Quillfeather").exits(DONE)
    for name in os.listdir(home.path):
        need(b"Quillfeather" not in read(os.path.join(home.path, name)), f"her name is left in {name}")
    home.run("records", "forget", "--trainee", "Zoë Quillfeather").complains(USAGE, "Quillfeather")
    home.run("records", "forget").complains(USAGE, "attempt|trainee")
    home.run("records", "forget", "last").exits(DONE)
    need(len(home.run("attempts", "--json").json["attempts"]) == 1, "not one play is left")
    home.whole()
