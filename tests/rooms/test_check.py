#!/usr/bin/env python3
"""Proves that check.py and house.py can fail: puts one thing wrong at a time into a copy of the engine.

test_check.py ENGINE CC
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import check
import csource
import house

ENGINE, CC = "", "cc"

# (file that is wrong, what stands in it, what the finding must name)
BAD_SOURCES = [
    ("core/bad.c", '#include "records/store.h"\n', "core/bad.c:1"),
    ("core/bad.c", "#include <time.h>\n", "<time.h>"),
    ("core/bad.c", "#include <stdio.h>\n", "<stdio.h>"),
    ("core/bad.h", "int x;\ndouble y;\n", "core/bad.h:2"),
    ("core/bad.c", "int x = 1.5;\n", "whole numbers"),
    ("core/bad.c", "#  include  <lua.h> /* why */\n", "may not use lua"),
    ("base/bad.c", '#include "core/session.h"\n', "may not reach core"),
    ("base/bad.c", "#include <locale.h>\n", "<locale.h>"),
    ("base/bad.c", '#include "../core/session.h"\n', "no header of a room"),
    ("script/bad.c", "#include <sqlite3.h>\n", "may not use sqlite"),
    ("report/bad.c", "#include <lauxlib.h>\n", "may not use lua"),
    ("script/bad.c", "#include <unistd.h>\n", "<unistd.h>"),
    ("records/bad.c", "#include <lua5.4/lauxlib.h>\n", "may not use lua"),
    ("records/bad.c", '#include "script/sandbox.h"\n', "may not reach script"),
    ("report/bad.c", "#include <SDL2/SDL.h>\n", "may not use sdl"),
    ("ui/screens/bad.c", "#include <SDL.h>\n", "may not use sdl"),
    ("cellar/bad.c", "int x;\n", "cellar is no room"),
]

# (room, source, what the finding must name)
BAD_OBJECTS = [
    ("core", "long time(long *); long f(void); long f(void) { return time(0); }", "reads a clock"),
    ("core", "int rand(void); int f(void); int f(void) { return rand(); }", "is random"),
    ("core", "int printf(const char *, ...); int f(int x); int f(int x) { return printf(\"%d\", x); }", "files"),
    ("core", "void *malloc(unsigned long); void *f(void); void *f(void) { return malloc(9); }", "memory of its own"),
    ("core", "void ch_random_bytes(void); void f(void); void f(void) { ch_random_bytes(); }", "by way of base"),
    ("core", "double f(double x); double f(double x) { return x * 2; }", "f works in fractions"),
    ("core", "int sqlite3_open(int); int f(void); int f(void) { return sqlite3_open(1); }", "may not use sqlite"),
    ("core", "int ch_far(void); int f(void); int f(void) { return ch_far(); }", "may not reach records"),
    ("base", "char *setlocale(int, const char *); char *f(void); char *f(void) { return setlocale(6, \"\"); }", "locale"),
    ("script", "int json_object(void); int f(void); int f(void) { return json_object(); }", "may not use jansson"),
]

GOOD_SOURCE = """/* double 1.5 #include <time.h> */
#include "base/str.h"
#include <stdint.h> // "lua.h"
static const char *const words = "double {";
int f(void);
int f(void) { return words[0] == '{'; }
"""


class Rooms(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def copy(self):
        engine = os.path.join(self.folder, "engine")
        shutil.rmtree(engine, ignore_errors=True)
        shutil.copytree(ENGINE, engine)
        return engine

    def write(self, engine, name, text):
        path = os.path.join(engine, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def archive(self, name, source):
        base = os.path.join(self.folder, name)
        with open(base + ".c", "w", encoding="utf-8") as file:
            file.write(source)
        subprocess.run([CC, "-O1", "-fno-builtin", "-c", base + ".c", "-o", base + ".o"], check=True)
        subprocess.run(["ar", "rcs", base + ".a", base + ".o"], check=True)
        return base + ".a"

    def test_bad_sources(self):
        before = set(check.check_sources(self.copy()))
        for name, text, names in BAD_SOURCES:
            with self.subTest(name=name, text=text):
                engine = self.copy()
                self.write(engine, name, text)
                new = set(check.check_sources(engine)) - before
                self.assertTrue(any(names in finding for finding in new), new)

    def test_good_source(self):
        engine = self.copy()
        before = check.check_sources(engine)
        self.write(engine, "core/good_source.c", GOOD_SOURCE)
        self.assertEqual(check.check_sources(engine), before)

    def test_bad_objects(self):
        far = self.archive("far", "int ch_far(void); int ch_far(void) { return 1; }")
        for room, source, names in BAD_OBJECTS:
            with self.subTest(source=source):
                archives = {room: self.archive("bad", source), "records": far}
                found = check.check_symbols(archives) + check.check_fractions(archives)
                self.assertTrue(any(names in finding for finding in found), found)

    def test_good_object(self):
        source = ("typedef struct { long a[32]; } S; void *memcpy(void *, const void *, unsigned long);"
                  "int snprintf(char *, unsigned long, const char *, ...);"
                  "void f(S *a, S *b); void f(S *a, S *b) { *a = *b; memcpy(a, b, 40); snprintf(0, 0, \"%ld\", a->a[0]); }")
        archives = {"base": self.archive("good", source)}
        self.assertEqual(check.check_symbols(archives) + check.check_fractions(archives), [])


class House(unittest.TestCase):
    def test_functions(self):
        text = ("#define MACRO(x) do { x; } while (0)\nstruct a {\n    int b;\n};\nstatic const int c[] = {\n    1,\n};\n"
                "static int long_one(int x,\n                    int y)\n{\n    if (x) { y++; }\n    return '}';\n}\n"
                "int short_one(void)\n{ return 1; }\n")
        self.assertEqual(list(csource.functions(text)), [("long_one", 8, 13), ("short_one", 14, 15)])

    def test_too_long(self):
        lines = "int f(void)\n{\n" + "    g();\n" * house.FUNCTION_LINES + "}\n"
        self.assertTrue(any("f is" in finding for finding in house.measure("x.c", lines)[2]))
        self.assertTrue(house.measure("x.h", "int x;\n" * (house.FILE_LINES + 1))[2])
        self.assertFalse(house.measure("x.h", "int x;\n" * house.FILE_LINES)[2])


if __name__ == "__main__":
    ENGINE, CC = sys.argv[1:3]
    unittest.main(argv=sys.argv[:1])
