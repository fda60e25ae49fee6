"""Bytes become text by mark, strict UTF-8, declaration, and only then a guess that is said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.sources.decoding import decode

TURKISH = "Erdoğan İstanbul'da görüştü. Ticaret hacmi 3 milyar dolara ulaştı, şirketler çoğaldı."


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    decoded = decode(text.encode(), "a.txt")
    assert decoded.text == text
    assert decoded.encoding == "utf-8"
    assert [problem for problem in decoded.problems if "U+FFFD" not in problem.message] == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_and_is_no_part_of_the_text(encoding: str) -> None:
    decoded = decode("a\r\nğ".encode(encoding), "a.txt", "latin-1")
    assert (decoded.text, decoded.encoding, decoded.problems) == ("a\r\nğ", encoding, ())


def test_big_endian_marks() -> None:
    assert decode(b"\xfe\xff" + "ğ".encode("utf-16-be"), "a.txt").text == "ğ"
    assert decode(b"\x00\x00\xfe\xff" + "ğ".encode("utf-32-be"), "a.txt").text == "ğ"


@pytest.mark.parametrize(("declared", "encoding"), [("windows-1254", "cp1254"), ("ISO-8859-9", "iso8859-9")])
def test_what_is_declared_is_taken_where_it_is_not_utf_8(declared: str, encoding: str) -> None:
    decoded = decode(TURKISH.encode(encoding), "a.txt", declared)
    assert (decoded.text, decoded.encoding, decoded.problems) == (TURKISH, encoding, ())
    assert decode(TURKISH.encode(), "a.txt", declared).encoding == "utf-8"


def test_a_guess_is_said() -> None:
    decoded = decode((TURKISH * 20).encode("cp1254"), "a.txt")
    assert decoded.text is not None
    assert "milyar dolara" in decoded.text
    assert [problem.level for problem in decoded.problems] == ["warning"]
    assert decoded.encoding in decoded.problems[0].message
    assert "byte 4" in decoded.problems[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Quay – the bill\r\n\r\nIt cost €48.6 million – not £52 million – the port’s office says.\r\n",
        "Place,Damage (£m),Note\nVettin,48.6,“Café, 27 chairs”\n",
        "It cost £3m.",
        "The “Søndre Brygge” quay in Ål is 12½ km from Malmö; 21°C, ±2.",
    ],
)
def test_a_short_western_text_is_taken_for_windows_1252_and_that_is_said(text: str) -> None:
    decoded = decode(text.encode("cp1252"), "a.txt")
    assert (decoded.text, decoded.encoding) == (text, "cp1252")
    assert [problem.level for problem in decoded.problems] == ["warning"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Erdoğan çoğunluğu sağladı", "cp1254"),
        ("Łódź, Wałbrzych i Świdnica", "cp1250"),
        ("It’s £3 million – “a lot” – Zoë said", "mac_roman"),
        ("It cost £3 million", "cp850"),
        ("Порт принял 41 судно", "cp1251"),
        ("It cost €3 million", "iso8859-15"),
    ],
)
def test_what_reads_badly_as_windows_1252_is_not_taken_for_it(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").encoding != "cp1252"


def test_latin_1_with_what_latin_1_has_no_letters_for_is_windows_1252() -> None:
    decoded = decode("It cost €3,200 – a lot".encode("cp1252"), "a.txt", "ISO-8859-1")
    assert (decoded.text, decoded.encoding, decoded.problems) == ("It cost €3,200 – a lot", "cp1252", ())
    assert decode(b"caf\xe9 \x81", "a.txt", "latin-1").encoding == "iso8859-1"


@pytest.mark.parametrize("declared", ["klingon", "punycode", "zlib", "unicode_escape", "rot13"])
def test_what_is_no_encoding_for_text_is_not_used(declared: str) -> None:
    decoded = decode((TURKISH * 20).encode("cp1254"), "a.txt", declared)
    assert any(f"'{declared}'" in problem.message for problem in decoded.problems)


def test_a_declaration_that_does_not_hold() -> None:
    decoded = decode("ğğ".encode("cp1254"), "a.txt", "ascii")
    assert decoded.text is None
    assert str(decoded.problems[0]) == "a.txt: error: this is not ascii, as it declares: it cannot be decoded at byte 0"
    assert decode(b"\xff\xfea", "a.txt").text is None


def test_binary() -> None:
    assert decode(b"PK\x03\x04\0\0", "a.txt").text is None
    assert decode(TURKISH.encode("utf-16-le"), "a.txt").text is None
    assert decode(TURKISH.encode("utf-16-le"), "a.txt", "utf-16-le").text == TURKISH


def test_damaged_utf_8_is_read_and_said() -> None:
    raw = (TURKISH + "\n" + TURKISH).encode().replace("şirket".encode(), b"\xc5irket", 1)
    decoded = decode(raw, "a.txt")
    assert decoded.text is not None
    assert decoded.text.count("\ufffd") == 1
    place = TURKISH.index("şirket") + 1
    assert str(decoded.problems[0]).startswith(f"a.txt:1:{place}: error: damaged UTF-8: 1 byte sequence here cannot")


def test_a_character_lost_before() -> None:
    decoded = decode("ok\nab\ufffdc".encode(), "a.txt")
    assert [str(problem) for problem in decoded.problems] == [
        "a.txt:2:3: warning: a character was lost before this file was written (U+FFFD)"
    ]
