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
    assert str(decoded.problems[0]).startswith(f"a.txt:1:{place}: error: damaged UTF-8: 1 byte")


def test_a_character_lost_before() -> None:
    decoded = decode("ok\nab\ufffdc".encode(), "a.txt")
    assert [str(problem) for problem in decoded.problems] == [
        "a.txt:2:3: warning: a character was lost before this file was written (U+FFFD)"
    ]
