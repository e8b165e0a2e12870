"""Packs for the tests: good ones, and ones that somebody made by hand to do harm. Real archives, by python's own zipfile and tarfile."""

import hashlib
import io
import json
import os
import re
import shutil
import struct
import subprocess
import tempfile
import zipfile
import zlib

STORY = """scenario {
  id = "%(id)s", title = "The lamp", channel = "counter", method = "%(method)s",%(by)s
  brief = [[You are at the till.]], goal = [[He goes home with a lamp.]],
  customer = { name = "Tomas Varga", anger = 60, trust = 30 }, starts = "arrives",
}
%(more)sbeat "arrives" {
  says [[This lamp does not light.]],
  choice "go_on" { [["Tell me what happened."]], reply = [[Well. At least you ask.]], because = [[You let him say it.]],
    shows = { "hear_out"%(shows)s }, anger = -20, trust = 20, to = "kept" },
  choice "rule" { [["No receipt, no lamp."]], reply = [[Then keep it.]], because = [[The rule is true, and no answer.]],
    shows = "hide_behind_policy", anger = 20, to = "lost" },
}
ending "kept" { outcome = "kept", says [[I will be back.]] }
ending "lost" { outcome = "lost", says [[Goodbye.]] }
"""
METHOD = """method { id = "%(id)s", title = "Our own", source = { title = "The handbook of this house" } }
step "hear" { [[Let them finish.]], weight = 2, met_by = "%(met_by)s", broken_by = "hide_behind_policy" }
"""


def story(id="lamp", method="calm-five", more="", shows="", by=""):
    return (STORY % {"id": id, "method": method, "more": more, "shows": shows, "by": by}).encode()


MOODS = ("calm", "wary", "annoyed", "angry", "furious")
SVG = b'<svg width="320" height="364"><circle cx="160" cy="150" r="60" fill="#C89A7C"/></svg>\n'


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width=64, height=72, colour=(1, 254, 2), rows=None):
    """A PNG of one colour; `rows` are the bytes of its picture where they are to be others."""
    rows = (b"\0" + bytes(colour) * width) * height if rows is None else rows
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def faced(id="lamp", portrait="ines", picture=None, ending="png", **other):
    """A scenario with a face of its own, as the files of its folder; `other` changes single pictures, by mood."""
    text = story(id).replace(b'name = "Tomas Varga"', b'name = "Tomas Varga", portrait = "%s"' % portrait.encode())
    files = {f"portraits/{portrait}-{mood}.{ending}": other.get(mood, picture or png()) for mood in MOODS}
    return {"scenario.lua": text, **{name: data for name, data in files.items() if data is not None}}


def entry(name, data=b"", kind=0o100644, system=3):
    """A file of an archive with a name that zipfile leaves as it is."""
    info = zipfile.ZipInfo("x", (1980, 1, 1, 0, 0, 0))
    info.filename = name
    info.create_system = system
    info.external_attr = kind << 16
    return info, data


def manifest(files, **other):
    rows = [{"name": name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()]
    whole = {"coolhead_pack": 1, "id": "lamp", "title": "The lamp", "engine": "0.1.0", "revision": "", "files": rows}
    return json.dumps(dict(whole, **other)).encode()


def archive(entries, deflated=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED) as zipped:
        for info, data in entries:
            info.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
            zipped.writestr(info, data)
    return out.getvalue()


def pack(files=None, extra=(), deflated=False, names=None, **other):
    """A pack of `files` (all named by the manifest, which `other` changes), then the entries in `extra`."""
    files = {"scenario.lua": story()} if files is None else files
    first = entry("manifest.json", manifest(files if names is None else names, **other))
    return archive([first] + [entry(name, data) for name, data in files.items()] + list(extra), deflated)


class Said:
    def __init__(self, done):
        self.code, self.out, self.err = done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    def __str__(self):
        return f"exit {self.code}\n{self.out}{self.err}"


SANITIZER = re.compile(r"AddressSanitizer|LeakSanitizer|UndefinedBehaviorSanitizer|: runtime error: ")


class Desk:
    """The program, with a data folder that is empty and goes away afterwards."""

    def __init__(self, program, root):
        self.program, self.root = program, root
        self.place = tempfile.mkdtemp(prefix="packs-")
        self.home = os.path.join(self.place, "home")
        self.environment = dict(os.environ, COOLHEAD_ROOT=root, COOLHEAD_HOME=self.home)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.place, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.place, name)

    def write(self, name, data):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(data.encode() if isinstance(data, str) else data)
        return self.path(name)

    def run(self, *words, timeout=60, **other):
        done = subprocess.run([self.program, *words], env=self.environment, cwd=self.place, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=timeout, **other)
        said = Said(done)
        if done.returncode < 0 or SANITIZER.search(said.err):
            raise AssertionError(f"coolhead {' '.join(words)} went down: {said}")
        return said

    def found(self):
        """Everything that lies in the place, as relative names; not what every install leaves."""
        names = []
        for folder, folders, files in os.walk(self.place):
            within = os.path.relpath(folder, self.place)
            names += [os.path.normpath(os.path.join(within, name)) for name in files + folders]
        return sorted(set(names) - {"home", "home/scenarios", "home/install.lock"})

    def installed(self):
        return [row["id"] for row in json.loads(self.run("install", "--list", "--json").out)["installed"]]

    def listed(self):
        return [row["id"] for row in json.loads(self.run("list", "--json").out)["scenarios"]]
