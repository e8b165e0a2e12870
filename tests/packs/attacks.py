"""What strangers' packs try, and the line that answers: (name, bytes of the pack, part of that line)."""

import hashlib
import io
import json
import stat
import tarfile
import warnings
import zlib

from kit import SVG, archive, chunk, entry, faced, manifest, pack, png, story

warnings.filterwarnings("ignore", "Duplicate name")  # meant so
GOOD = {"scenario.lua": story()}
NO_PACK = "damaged, or no pack at all"


def named(name, data=b"x"):
    """Manifest and archive agree on it."""
    return pack(dict(GOOD, **{name: data}))


def smuggled(name, kind=0o100644, system=3):
    """In the archive alone."""
    return pack(extra=[entry(name, b"x", kind, system)])


def tar(kind):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as tarred:
        for name, data in (("manifest.json", manifest(GOOD)), ("scenario.lua", GOOD["scenario.lua"])):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tarred.addfile(info, io.BytesIO(data))
        link = tarfile.TarInfo("README.md")
        link.type, link.linkname = kind, "/etc/passwd"
        tarred.addfile(link)
    return out.getvalue()


def locked():
    """The flag that says that a file is encrypted, where zipfile would not write it."""
    data = bytearray(pack(dict(GOOD, **{"notes.md": b"secret"})))
    at = -1
    while (at := data.find(b"notes.md", at + 1)) >= 0:
        if data[at - 30 : at - 26] == b"PK\x03\x04":
            data[at - 24] |= 1
        if data[at - 46 : at - 42] == b"PK\x01\x02":
            data[at - 38] |= 1
    return bytes(data)


def other_manifest(text):
    return archive([entry("manifest.json", text), entry("scenario.lua", GOOD["scenario.lua"])])


def story_with(lua):
    return pack({"scenario.lua": story() + lua.encode()})


def overlapping():
    """Central directory rows that all tell of the same bytes under other names."""
    data = archive([entry("manifest.json", manifest(GOOD)), entry("aaaa.md", b"\0" * 4000)])
    end = data.rfind(b"PK\x05\x06")
    second = data.rfind(b"PK\x01\x02")
    rows = data[second:end] * 500
    tail = bytearray(data[end:])
    tail[8:10] = tail[10:12] = (501).to_bytes(2, "little")
    start = int.from_bytes(tail[16:20], "little")
    tail[12:16] = (second - start + len(rows)).to_bytes(4, "little")
    return data[:second] + rows + bytes(tail)


def drawn(inside, head=b""):
    """One picture of a face draws this as well."""
    return pack(faced(picture=SVG, ending="svg", angry=head + SVG.replace(b"</svg>", inside + b"</svg>")))


def painted(data):
    return pack(faced(angry=data))


def changed(file="scenario.lua", **by):
    rows = json.loads(manifest(GOOD))
    for row in rows["files"]:
        if row["name"] == file:
            row.update(by)
    return other_manifest(json.dumps(rows).encode())


ATTACKS = [
    ("a way out, by agreement", named("../out.md"), 'manifest names "../out.md", which leads out of the pack\'s folder'),
    ("a way out, smuggled", smuggled("../out.md"), 'the name "../out.md" in it leads out of the pack\'s folder'),
    ("a way out in the middle", smuggled("texts/../../out.md"), "leads out of the pack's folder"),
    ("a way out with backslashes", smuggled("..\\out.md", system=0), "leads out of the pack's folder"),
    ("backslashes kept", smuggled("a\\b.md"), 'its file "a/b.md" is not in its manifest'),
    ("an absolute name, by agreement", named("/tmp/coolhead-out.md"), 'manifest names "/tmp/coolhead-out.md", which is an absolute name'),
    ("an absolute name, smuggled", smuggled("/tmp/coolhead-out.md"), "is an absolute name"),
    ("a drive", smuggled("C:out.md"), "letters a to z, digits"),
    ("a link", smuggled("README.md", 0o120777), '"README.md" in it is a link'),
    ("a link by agreement", pack(dict(GOOD), extra=[entry("b.md", b"/etc/passwd", 0o120777)],
                                 names=dict(GOOD, **{"b.md": b"/etc/passwd"})), '"b.md" in it is a link'),
    ("a hard link", tar(tarfile.LNKTYPE), NO_PACK),
    ("a device in a tar", tar(tarfile.CHRTYPE), NO_PACK),
    ("a character device", smuggled("tty.md", stat.S_IFCHR | 0o666), "is a device or something else"),
    ("a block device", smuggled("disk.md", stat.S_IFBLK | 0o666), "is a device or something else"),
    ("a pipe, which libarchive takes for a file", smuggled("pipe.md", stat.S_IFIFO | 0o666), "is not in its manifest"),
    ("a socket", smuggled("socket.md", stat.S_IFSOCK | 0o666), "is a device or something else"),
    ("a folder", smuggled("locale/", 0o040755), "is a folder by itself"),
    ("a trailing slash", named("locale/"), "which ends in a slash"),
    ("a trailing dot", named("notes.md."), "has a part that ends in a dot"),
    ("a folder with a trailing dot", named("notes./a.md"), "has a part that ends in a dot"),
    ("a hidden file", named(".profile.md"), "begins with a dot or a dash"),
    ("our own note", named(".installed.json"), "begins with a dot or a dash"),
    ("an option for a name", named("-rf.md"), "begins with a dot or a dash"),
    ("an empty part", named("a//b.md"), "has a part without a name"),
    ("control characters", named("a\x1b[2Jb.md"), "letters a to z, digits"),
    ("a line end in a name", smuggled("a\nb.md"), "letters a to z, digits"),
    ("a name turned round", named("a\u202egnp.md"), "letters a to z, digits"),
    ("a name that is not ASCII", smuggled("\u00fcber.md"), "has characters that names in a pack cannot have"),
    ("a space at the end", named("a.md "), "letters a to z, digits"),
    ("a device of Windows", named("nul.md"), "is a device's name on some computers"),
    ("a long name", named("a" * 120 + ".md"), "is longer than 120 characters"),
    ("a very long name", smuggled("a" * 60000 + ".md"), "is longer than 120 characters"),
    ("many folders", named("a/b/c/d/e/f/g.md"), "lies in more than 5 folders"),
    ("only capitals differ", named("SCENARIO.lua"), "cannot both be in one folder"),
    ("only a folder's capitals differ", pack(dict(GOOD, **{"texts/a.md": b"a", "Texts/b.md": b"b"})), "cannot both be in one folder"),
    ("a file and a folder of one name", pack(dict(GOOD, **{"a.md": b"a", "a.md/b.md": b"b"})), "cannot both be in one folder"),
    ("a program", named("run.sh"), "packs hold no files of this kind"),
    ("a compiled library", named("scenario.so"), "packs hold no files of this kind"),
    ("too many files, by agreement", pack(dict(GOOD, **{f"a{i}.md": b"x" for i in range(200)})), "more than 200 files"),
    ("too many files, smuggled", smuggled("other.md"), 'its file "other.md" is not in its manifest'),
    ("a file too large", changed(bytes=5 << 20), "is too large: 4 MB"),
    ("a negative size", changed(bytes=-1), "is too large"),
    ("a size that is no number", changed(bytes="4"), "is too large"),
    ("files too large together", pack(dict(GOOD, **{f"a{i}.md": bytes(4 << 20) for i in range(5)}), deflated=True), "too large together"),
    ("a pack too large", bytes(21 << 20), "larger than 20 MB"),
    ("a bomb", pack(dict(GOOD, **{"a.md": bytes(1 << 26)}), names=dict(GOOD, **{"a.md": b"tiny"}), deflated=True), "larger than its manifest says"),
    ("a bomb for a manifest", archive([entry("manifest.json", bytes(1 << 26))], deflated=True), "its manifest is larger than 64 KB"),
    ("overlapping rows", overlapping(), "coolhead: "),
    ("another SHA-256", changed(sha256=hashlib.sha256(b"other").hexdigest()), "was changed since the pack was made"),
    ("no SHA-256", changed(sha256="beef"), "a file has no SHA-256"),
    ("smaller than said", changed(bytes=len(GOOD["scenario.lua"]) + 1), "is smaller than its manifest says"),
    ("larger than said", changed(bytes=len(GOOD["scenario.lua"]) - 1), "is larger than its manifest says"),
    ("a file missing", pack(GOOD, names=dict(GOOD, **{"README.md": b"x"})), 'its file "README.md" is missing'),
    ("a file twice", pack(extra=[entry("scenario.lua", GOOD["scenario.lua"])]), 'its file "scenario.lua" is in it twice'),
    ("a manifest twice", pack(extra=[entry("manifest.json", b"{}")]), 'its file "manifest.json" is not in its manifest'),
    ("a password", locked(), "is locked with a password"),
    ("no manifest", archive([entry("scenario.lua", GOOD["scenario.lua"])]), "its first file is not manifest.json"),
    ("the manifest last", archive([entry("scenario.lua", GOOD["scenario.lua"]), entry("manifest.json", manifest(GOOD))]),
     "its first file is not manifest.json"),
    ("nothing in it", archive([]), NO_PACK),
    ("an empty file", b"", NO_PACK),
    ("a text", b"return os.execute('true')\n" * 100, NO_PACK),
    ("half of it", pack()[: len(pack()) // 2], NO_PACK),
    ("without its last byte", pack()[:-1], NO_PACK),
    ("a manifest that is no JSON", other_manifest(b"{"), "it is no JSON"),
    ("a manifest of brackets", other_manifest(b"[" * 60000), "it is no JSON"),
    ("a manifest that says things twice", other_manifest(b'{"id":"a","id":"b"}'), "it is no JSON"),
    ("a manifest of something else", other_manifest(b"[1]"), "does not say that it is a pack"),
    ("a later format", pack(coolhead_pack=2), "made by a newer Coolhead"),
    ("no scenario", pack({"README.md": b"x"}), "no scenario.lua in it"),
    ("files that are no list", other_manifest(b'{"coolhead_pack":1,"id":"lamp","files":{}}'), "no list of files"),
    ("an id that is a path", pack(id="../lamp"), "its id is no name"),
    ("the id of a folder that is no scenario", pack({"scenario.lua": story("methods")}, id="methods"), "its id is no name"),
    ("the id of a device", pack({"scenario.lua": story("con")}, id="con"), "its id is no name"),
    ("an id of capitals", pack(id="LAMP"), "its id is no name"),
    ("a title without end", pack(title="x" * 5000), "a text in it is no text, or too long"),
    ("another id than its scenario", pack(id="lump"), 'its manifest calls it "lump" and its scenario "lamp"'),
    ("the id of one that is shipped", pack({"scenario.lua": story("shoe-return")}, id="shoe-return"), '"shoe-return" comes with Coolhead'),
    ("the name of a shipped method", pack(dict(GOOD, **{"methods/calm-five.lua": b"--"})), "has the name of a method that comes with Coolhead"),
    ("a loop", story_with("while true do end\n"), "its scenario has 1 error"),
    ("a loop that catches", story_with("while true do pcall(error) end\n"), "its scenario has 1 error"),
    ("all memory", story_with('local t = {} while true do t[#t + 1] = ("x"):rep(1000) .. #t end\n'), "its scenario has 1 error"),
    ("a file of the computer's", story_with('include "/etc/passwd"\n'), "its scenario has 1 error"),
    ("a file of the data folder", story_with('include "../../records.lua"\n'), "its scenario has 1 error"),
    ("compiled Lua", pack({"scenario.lua": b"\x1bLua\x54\x00"}), "its scenario has"),
    ("a scenario that does not load", pack({"scenario.lua": b"scenario {"}), "its scenario has 1 error"),
    ("a picture that is not there", pack(faced(angry=None)), "its scenario has 1 error"),
    ("a picture that is text", painted(b"Dear reader,"), 'its picture "portraits/ines-angry.png" cannot be shown: it is no PNG'),
    ("a picture that is a JPEG", painted(b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(400)), "it is no PNG, whatever its name says"),
    ("a JPEG by name", named("portraits/ines-angry.jpg"), "packs hold no files of this kind"),
    ("half a picture", painted(png()[:-40]), "it is damaged"),
    ("a picture without its rows", painted(png(640, 728, rows=b"\0")), "it is damaged"),
    ("a picture of another sum", painted(png().replace(b"IDAT", b"IDAU")), "it is damaged"),
    ("a picture of many pixels", painted(png(30000, 30000, rows=bytes(1000))), "it is 30000 by 30000 pixels, and 2048 by 2048 are the most"),
    ("a picture of no pixels", painted(png(0, 72, rows=b"")), "it is damaged"),
    ("a picture of many bytes", painted(png() + bytes(2 << 20)), "are the most: save it plainer or smaller"),
    ("a bomb in a picture's text", painted(png()[:33] + chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(1 << 26), 9)) + png()[33:]),
     "it carries a text or a colour profile of more than 32 KB"),
    ("a picture in capitals", named("more/B.PNG"), "its name ends neither in .svg nor in .png, in small letters"),
    ("a picture elsewhere", pack(dict(GOOD, **{"more/b.png": b"x"})), 'its picture "more/b.png" cannot be shown'),
    ("a drawing with a script", drawn(b"<script>alert(1)</script>"), 'its picture "portraits/ines-angry.svg" cannot be shown: it holds a script'),
    ("a drawing that begins something", drawn(b'<path onload="alert(1)"/>'), "it holds a script"),
    ("a drawing that reads a file", drawn(b'<image href="file:///etc/passwd"/>'), "it holds another picture or page"),
    ("a drawing that reaches the network", drawn(b'<use href="http://example.org/a.svg#a"/>'), "it refers to something outside of itself"),
    ("a drawing with entities", drawn(b"&a;", b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), "it declares a document type"),
    ("a billion laughs", drawn(b"&b;", b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'), "it declares a document type"),
    ("a drawing with a style from elsewhere", drawn(b"", b'<?xml-stylesheet href="a.css"?>'), "it asks for another file"),
    ("a drawing that is cut off", pack(faced(picture=SVG, ending="svg", calm=SVG[:-9])), "it is cut off"),
    ("a drawing of many bytes", drawn(b"<g/>" * 100000), "are the most: save it plainer or smaller"),
    ("a method that is nowhere", pack({"scenario.lua": story(method="house")}), "its scenario has 1 error"),
]
