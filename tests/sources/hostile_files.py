"""Bad files of every kind, made from sound ones: cut off, mislabelled, swollen, nested, cyclic, damaged.

`hostile_files` gives each bad file with what has to be said of it: "error", "said" (an error or a warning), or "any"
where a reader cannot know that something is missing (a page that is cut off between two paragraphs is a page), so that
only time and memory count.
"""

from __future__ import annotations

import gzip
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, NamedTuple

import pypdf

from tests.sources.sound_files import SOUND, TEXT, sound_files

BINARY = (".docx", ".xlsx", ".ods", ".pdf", ".warc.gz")
ZIPPED: Mapping[str, str] = {".docx": "word/document.xml", ".xlsx": "xl/worksheets/sheet1.xml", ".ods": "content.xml"}
"""Suffix of formats that are zip archives -> the member that holds what is read."""


class Hostile(NamedTuple):
    name: str
    raw: bytes
    wanted: Literal["error", "said", "any"]


def hostile_files(suffixes: frozenset[str], seed: int = 7) -> Iterator[Hostile]:
    """Give the bad files of all *suffixes*, each under a name of its own, the same for the same *seed*."""
    chance = random.Random(seed)
    sound = sound_files(suffixes)
    for suffix, raw in sound.items():
        yield from _of_any(suffix, raw)
        yield from _cut_off(suffix, raw, chance)
        yield from _damaged(suffix, raw, chance)
        yield from (_text(suffix, raw) if suffix not in BINARY else _mislabelled(suffix, raw))
    for suffix, member in ZIPPED.items():
        if suffix in sound:
            yield from _archives(suffix, _members(sound[suffix]), member)
    yield from bombs(suffixes)
    for make, suffix in _MAKERS:
        if suffix in sound:
            yield from make()


def _of_any(suffix: str, raw: bytes) -> Iterator[Hostile]:
    yield Hostile(f"empty{suffix}", b"", "error")
    yield Hostile(f"blank{suffix}", b" \r\n\t\n", "error")
    yield Hostile(f"zeros{suffix}", bytes(5_000), "error")
    yield Hostile(f"noise{suffix}", random.Random(suffix).randbytes(20_000), "said")
    yield Hostile(f"twice{suffix}", raw + raw, "any")
    yield Hostile(f"old office{suffix}", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3_000), "error")
    password = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900) + "EncryptedPackage".encode("utf-16-le")
    yield Hostile(f"password{suffix}", password, "error")
    yield Hostile(f"picture{suffix}", b"\x89PNG\r\n\x1a\n" + bytes(500), "error")
    yield Hostile(f"a\nb \x1b[31m\u202e{suffix}", b"", "error")


def _cut_off(suffix: str, raw: bytes, chance: random.Random) -> Iterator[Hostile]:
    ends = sorted({1, 4, len(raw) // 2, len(raw) - 1, *(chance.randrange(5, len(raw)) for _ in range(6))})
    for end in ends:
        yield Hostile(f"cut at {end}{suffix}", raw[:end], "said" if suffix in ZIPPED else "any")


def _damaged(suffix: str, raw: bytes, chance: random.Random) -> Iterator[Hostile]:
    for number in range(6):
        damaged = bytearray(raw)
        for _ in range(1 + number * 4):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        yield Hostile(f"damaged {number}{suffix}", bytes(damaged), "any")
    start = chance.randrange(len(raw) // 2)
    yield Hostile(f"hole{suffix}", raw[:start] + raw[start + len(raw) // 4 :], "any")


def _mislabelled(suffix: str, raw: bytes) -> Iterator[Hostile]:
    for other in SOUND:
        if other != suffix:
            yield Hostile(f"really {other[1:]}{suffix}", SOUND[other](), "error")


def _text(suffix: str, raw: bytes) -> Iterator[Hostile]:
    text = raw.decode()
    yield Hostile(f"nul{suffix}", raw.replace(b"41", b"4\x001"), "error")
    yield Hostile(f"utf-16 unmarked{suffix}", text.encode("utf-16-le"), "error")
    yield Hostile(f"utf-16 odd{suffix}", text.encode("utf-16")[:-1], "error")
    yield Hostile(f"utf-32 cut{suffix}", text.encode("utf-32")[:-3], "error")
    yield Hostile(f"surrogate{suffix}", raw.replace(b"cost", b"co\xed\xa0\x80st"), "said")
    yield Hostile(f"latin{suffix}", raw.replace(b"cost", b"co\xfbt\xe9"), "said")
    yield Hostile(f"lost{suffix}", raw.replace(b"cost", "co\ufffdst".encode()), "said")
    yield Hostile(f"hidden{suffix}", text.replace("41", "4\u200b1").replace("2019", "\u202e2019\u202c").encode(), "any")
    yield Hostile(f"digits{suffix}", text.translate({48 + n: 0x660 + n for n in range(10)}).encode(), "any")


def bombs(suffixes: frozenset[str]) -> Iterator[Hostile]:
    """Give the files of *suffixes* that are small and unpack to hundreds of megabytes, a part of `hostile_files`."""
    for suffix in sorted(suffixes & ZIPPED.keys()):
        member = ZIPPED[suffix]
        parts = _members(SOUND[suffix]())
        head, _, rest = parts[member].partition(b"?>")
        declared = f'{head.decode()}?><!DOCTYPE x [<!ENTITY a "{"9" * 99}">'.encode()
        laughs = b"".join(b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 20) for letter in range(98, 106))
        changed = declared + laughs + b"]>" + rest.replace(b"41", b"&i;")
        yield Hostile(f"laughs{suffix}", _zip({**parts, member: changed}), "error")
        yield Hostile(f"bomb{suffix}", _zip({**parts, member: b"<x>" + b" " * 100_000_000}), "error")
        wide = {f"{member}{number}": bytes(4_000_000) for number in range(40)}
        yield Hostile(f"wide bomb{suffix}", _zip({**parts, **wide}), "any")
    if ".pdf" in suffixes:
        yield Hostile("bomb.pdf", _own_pdf(zlib.compress(b" " * 200_000_000, 1), b"/FlateDecode"), "said")
        twice = zlib.compress(zlib.compress(b" " * 300_000_000, 1), 1)
        yield Hostile("bomb in a bomb.pdf", _own_pdf(twice, b"[/FlateDecode /FlateDecode]"), "said")
    if ".warc.gz" in suffixes:
        head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nContent-Length: 200000000\r\n\r\n"
        yield Hostile("bomb.warc.gz", gzip.compress(head + bytes(200_000_000), 1), "said")


def _members(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def _archives(suffix: str, parts: Mapping[str, bytes], member: str) -> Iterator[Hostile]:
    content = parts[member]
    head, _, rest = content.partition(b"?>")
    declared = f'{head.decode()}?><!DOCTYPE x [<!ENTITY a "{"9" * 99}">'.encode()
    rest_of = rest.replace(b"41", b"&i;")

    def with_content(changed: bytes) -> bytes:
        return _zip({**parts, member: changed})

    yield Hostile(f"many members{suffix}", _zip({**parts, **{f"x/{n}": b"" for n in range(10_000)}}), "any")
    yield Hostile(f"no content{suffix}", _zip({name: part for name, part in parts.items() if name != member}), "error")
    yield Hostile(f"no members{suffix}", _zip({}), "error")
    swollen = b'<!ENTITY i "' + b"9" * 1_000_000 + b'">]>'
    yield Hostile(f"swollen{suffix}", with_content(declared + swollen + rest.replace(b"41", b"&i;" * 900)), "error")
    outside = b'<!ENTITY i SYSTEM "file:///etc/hostname">]>'
    yield Hostile(f"outside{suffix}", with_content(declared + outside + rest_of), "error")
    deep = content[: len(content) // 2].rpartition(b">")[0] + b">" + b"<y>" * 200_000 + b"</y>" * 200_000
    yield Hostile(f"deep{suffix}", with_content(deep), "error")
    yield Hostile(f"half a part{suffix}", with_content(content[: len(content) // 2]), "error")
    yield Hostile(f"empty part{suffix}", with_content(b""), "error")
    encrypted = bytearray(_zip({**parts}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        found = encrypted.find(mark)
        while found >= 0:
            encrypted[found + at] |= 1
            found = encrypted.find(mark, found + 4)
    yield Hostile(f"encrypted{suffix}", bytes(encrypted), "error")
    checked = bytearray(_zip(parts))
    place = bytes(checked).find(b"PK\x01\x02")
    while place >= 0:
        struct.pack_into("<I", checked, place + 16, 7)
        place = bytes(checked).find(b"PK\x01\x02", place + 4)
    yield Hostile(f"sums{suffix}", bytes(checked), "error")
    yield Hostile(f"in itself{suffix}", _zip({member: _zip(parts)}), "error")


def _zip(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED, compresslevel=1)
    return out.getvalue()


def _texts() -> Iterator[Hostile]:
    yield Hostile("merges.md", _front("a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))), "error")
    yield Hostile("brackets.md", _front("topic: " + "[" * 20_000), "error")
    yield Hostile("indents.md", _front("".join(f"{' ' * n}a:\n" for n in range(300))), "error")
    yield Hostile("keys.md", _front("".join(f"key{n}: x\n" for n in range(5_000))), "any")
    yield Hostile("day.md", _front("published: 2022-13-45\n"), "error")
    yield Hostile("tag.md", _front("title: !!python/object/apply:os.system [ls]\n"), "error")
    yield Hostile("no end.md", b"---\ntitle: Weir\n" + TEXT.encode(), "error")
    yield Hostile("klingon.md", b"---\nencoding: klingon\n---\n" + TEXT.encode() + b" \xff\xfe", "said")
    yield Hostile("zlib.md", b"---\nencoding: zlib\n---\n" + TEXT.encode() + b" \xff", "said")


def _plain_texts() -> Iterator[Hostile]:
    yield Hostile("one line.txt", (TEXT * 530_000)[:50_000_000].encode(), "error")
    yield Hostile("short lines.txt", b"It cost 3.\n" * 1_000_000, "error")
    yield Hostile("line ends.txt", b"\r\n" * 1_000_000, "error")
    yield Hostile("other ends.txt", ("It cost 3.\u2028\x0b\x0c\x85\r" * 2_000).encode(), "any")


def _front(matter: str) -> bytes:
    return f"---\n{matter}---\n{TEXT}\n".encode()


def _pages() -> Iterator[Hostile]:
    yield Hostile("deep.html", b"<div>" * 200_000 + TEXT.encode(), "any")
    yield Hostile("deep tables.html", b"<table><tr><td>" * 20_000 + TEXT.encode(), "any")
    yield Hostile("comments.html", b"<!--" * 200_000 + TEXT.encode(), "any")
    yield Hostile("open tags.html", b"<a " * 300_000, "any")
    yield Hostile("entities.html", b"<p>" + b"&amp;&#x34;&bogus;&#" * 100_000 + TEXT.encode(), "any")
    yield Hostile("attributes.html", b"<p " + b"a=1 " * 300_000 + b">" + TEXT.encode(), "any")
    yield Hostile("quote.html", b"<p title='" + b"x" * 2_000_000, "any")
    yield Hostile("doctypes.html", b"<!doctype " * 100_000 + TEXT.encode(), "any")
    yield Hostile("sections.html", b"<![CDATA[" * 100_000 + TEXT.encode(), "any")
    yield Hostile("rows.html", b"<table>" + b"<tr>" + b"<td>1" * 300_000, "any")
    yield Hostile(
        "spans.html", b"<table><tr><td colspan=1000000000 rowspan=1000000000>1<td>2</table>" + TEXT.encode(), "any"
    )
    yield Hostile("scripts alone.html", b"<html><script>var cost = 41;</script></html>", "error")
    yield Hostile("closed.html", b"</div>" * 300_000 + TEXT.encode(), "any")
    yield Hostile(
        "linked data.html", b'<script type="application/ld+json">' + b"[" * 100_000 + b"</script><p>3.", "any"
    )
    yield Hostile("charset.html", b"<meta charset=klingon><p>It co\xfbt 3.", "said")


def _mails() -> Iterator[Hostile]:
    head = b"From: a@b.example\nMIME-Version: 1.0\n"
    nested = head + b"\nIt cost 3.\n"
    for _ in range(60):
        nested = head + b"Content-Type: message/rfc822\n\n" + nested
    yield Hostile("mails in mails.eml", nested, "error")
    parts = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3_000))
    yield Hostile("parts in parts.eml", head + parts, "error")
    same = b"Content-Type: multipart/mixed; boundary=x\n\n--x\n"
    yield Hostile("own mark.eml", head + same * 2_000, "any")
    yield Hostile("many parts.eml", head + same + b"\n\n3\n--x\n" * 100_000, "error")
    yield Hostile("long header.eml", head + b"Subject: " + b"=?utf-8?q?x?= " * 300_000 + b"\n\nIt cost 3.\n", "any")
    yield Hostile("many headers.eml", head + b"Received: x\n" * 200_000 + b"\nIt cost 3.\n", "any")
    yield Hostile(
        "brackets.eml", b"From: " + b"(" * 100_000 + b"\nDate: " + b"(" * 100_000 + b"\n\nIt cost 3.\n", "any"
    )
    yield Hostile("many dates.eml", b"Date: 99999999999999999999\nFrom: x\n\nIt cost 3.\n", "said")
    yield Hostile("coded.eml", head + b"Content-Transfer-Encoding: base64\n\n" + b"A" * 4_001, "said")
    yield Hostile("no end.eml", head + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\nIt cost 3.\n", "said")
    yield Hostile("no header.eml", TEXT.encode(), "error")
    yield Hostile(
        "names.eml", head + b'Content-Disposition: attachment; filename="' + b"../" * 9_000 + b'a.txt"\n\n3', "any"
    )


def _tables() -> Iterator[Hostile]:
    yield Hostile("columns.csv", b"a," * 1_000_000, "any")
    yield Hostile("wide rows.csv", b"a,b\n" + b",".join(b"1" for _ in range(300_000)) + b"\n1,2\n", "any")
    yield Hostile("open quote.csv", b'year,cost\n2019,"41\n' + b"2018,39\n" * 100_000, "any")
    yield Hostile("quotes.csv", b'"' * 1_000_000, "any")
    yield Hostile("rows.csv", b"year,cost\n" + b"2019,41\n" * 200_000, "any")
    yield Hostile("ragged.csv", b"year,cost\n" + b"\n".join(b"," * (n % 50) for n in range(20_000)), "any")


def _objects() -> Iterator[Hostile]:
    yield Hostile("deep.json", b"[" * 200_000, "error")
    yield Hostile("deep objects.json", b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "error")
    yield Hostile("no end.json", b'[{"text": "It cost 3."},', "error")
    yield Hostile("huge.json", b'[{"text": "It cost 3.", "n": ' + b"9" * 100_000 + b"}]", "any")
    yield Hostile("exponent.json", b'[{"text": "It cost 3.", "n": 1e999999999}]', "any")
    yield Hostile("no number.json", b'[{"text": "It cost 3.", "n": NaN}]', "said")
    yield Hostile("keys.json", b'{"text": "It cost 3.", "text": "It cost 4."}', "said")
    yield Hostile("escaped surrogate.json", b'[{"text": "It cost \\ud800 3."}]', "any")
    yield Hostile("items.json", b"[" + b"1," * 500_000 + b"1]", "any")


def _lines() -> Iterator[Hostile]:
    yield Hostile("one bad.jsonl", b'{"text": "It cost 3."}\n{"text": \n{"text": "It cost 4."}\n', "said")
    yield Hostile("all bad.jsonl", b"{\n" * 20_000, "error")
    yield Hostile("many.jsonl", b'{"text": "It cost 3."}\n' * 50_000, "any")
    yield Hostile("deep.jsonl", b"[" * 100_000 + b"\n", "error")


def _feeds() -> Iterator[Hostile]:
    laughs = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 20}">' for n in range(8))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "999">{laughs}]>'
    yield Hostile("laughs.rss", f"{head}<rss><channel><item><title>&i;</title></item></channel></rss>".encode(), "said")
    yield Hostile("deep.rss", b"<rss><channel>" + b"<item>" * 100_000, "any")
    yield Hostile("entries.rss", b"<rss><channel>" + b"<item><title>It cost 3.</title></item>" * 20_000, "any")
    yield Hostile("no entries.rss", b"<rss version='2.0'><channel><title>Desk</title></channel></rss>", "said")
    yield Hostile("outside.rss", b'<!DOCTYPE rss [<!ENTITY i SYSTEM "file:///etc/hostname">]><rss>&i;</rss>', "said")


def _pdfs() -> Iterator[Hostile]:
    sound = SOUND[".pdf"]()
    yield Hostile("filters.pdf", _own_pdf(b"41>", b"[" + b"/ASCIIHexDecode " * 5_000 + b"]"), "said")
    yield Hostile("not packed.pdf", _own_pdf(b"It cost 3", b"/FlateDecode"), "said")
    yield Hostile("operators.pdf", _own_pdf(zlib.compress(b"q " * 2_000_000), b"/FlateDecode"), "said")
    yield Hostile("arrays.pdf", _own_pdf(b"[" * 100_000, b"[]"), "said")
    yield Hostile("own parent.pdf", _own_pdf(b"", b"[]", kids=b"2 0 R"), "said")
    yield Hostile("same page.pdf", _own_pdf(b"", b"[]", kids=b"3 0 R " * 200_000), "any")
    yield Hostile("no pages.pdf", _own_pdf(b"", b"[]", kids=b""), "error")
    yield Hostile("page count.pdf", _own_pdf(b"", b"[]", count=b"999999999"), "any")
    yield Hostile("no table.pdf", sound[: sound.rfind(b"xref")], "any")
    yield Hostile("own table.pdf", sound.replace(b"trailer\n<<", b"trailer\n<< /Prev %d" % sound.rfind(b"xref")), "any")
    yield Hostile("numbers.pdf", sound.replace(b"/Length ", b"/Length 99999999999"), "any")
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(sound))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    yield Hostile("locked.pdf", out.getvalue(), "error")


def _own_pdf(content: bytes, filters: bytes, *, kids: bytes = b"3 0 R", count: bytes = b"1") -> bytes:
    """Give a PDF of one page with *content* as its stream."""
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count " + count + b" >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << >> >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(content), filters, content),
    )
    out = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 5\n0000000000 65535 f \n" + table + end


def _web_archives() -> Iterator[Hostile]:
    record = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:x>\r\nContent-Length: %d\r\n\r\n"
    yield Hostile("length.warc", record % 10**15 + b"HTTP/1.1 200 OK\r\n\r\n<p>It cost 3.", "said")
    yield Hostile("no length.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "said")
    yield Hostile("records.warc", (record % 0 + b"\r\n\r\n") * 50_000, "any")
    packed = gzip.compress(b"<p>" + b" " * 200_000_000, 1)
    inner = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html\r\n\r\n" + packed
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: %d\r\n\r\n"
    yield Hostile("packed page.warc", head % len(inner) + inner + b"\r\n\r\n", "said")


_MAKERS: tuple[tuple[Callable[[], Iterator[Hostile]], str], ...] = (
    (_texts, ".md"),
    (_plain_texts, ".txt"),
    (_pages, ".html"),
    (_mails, ".eml"),
    (_tables, ".csv"),
    (_objects, ".json"),
    (_lines, ".jsonl"),
    (_feeds, ".rss"),
    (_pdfs, ".pdf"),
    (_web_archives, ".warc"),
)
