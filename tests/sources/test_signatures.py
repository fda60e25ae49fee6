"""What a file is by its first bytes: said where its suffix says another thing, never of a text that may be meant."""

from __future__ import annotations

import pytest

from checker.sources.formats import reader_for
from checker.sources.signatures import kind_of, mismatch, suffix_of_kind
from tests.sources.sound_files import sound_files

SOUND = sound_files(frozenset({".docx", ".xlsx", ".ods", ".pdf", ".html", ".rss", ".atom", ".warc", ".warc.gz"}))


@pytest.mark.parametrize("suffix", sorted(SOUND))
def test_what_is_written_by_others_is_known(suffix: str) -> None:
    raw = SOUND[suffix]
    assert kind_of(raw)
    assert mismatch(raw, suffix) == ""
    if suffix not in (".atom", ".warc.gz"):
        assert suffix_of_kind(raw) == suffix
    for other in set(SOUND) - {suffix, ".rss", ".atom"}:
        assert mismatch(raw, other).endswith(("rename it to " + suffix, "unpack it", "rename it to .rss")), other


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_a_cut_off_archive_is_still_told_by_its_members(suffix: str) -> None:
    raw = SOUND[suffix]
    assert kind_of(raw[: len(raw) // 2 + len(raw) // 3]) == kind_of(raw)


@pytest.mark.parametrize(
    ("raw", "suffix", "words"),
    [
        (b"<html><p>Weir", ".txt", ""),
        (b"<html><p>Weir", ".md", ""),
        (b"<html><table><tr><td>41", ".xlsx", "this is a web page, not an Excel workbook as its suffix says; "),
        (b"{\\rtf1 Weir}", ".docx", "this is an RTF file, not a Word document as its suffix says; save it as .docx"),
        ("Weir".encode("utf-16"), ".txt", ""),
        (b"\xef\xbb\xbf<!doctype html>", ".html", ""),
        (b"\x1f\x8b\x08", ".txt", "this is a gzip file, not a plain text as its suffix says; unpack it"),
        (b"PK\x03\x04" + bytes(90), ".csv", "this is a zip archive, not a table of text as its suffix says; unpack it"),
        (b"PK\x03\x04" + bytes(90), ".docx", ""),
        (b"", ".pdf", ""),
    ],
)
def test_in_words(raw: bytes, suffix: str, words: str) -> None:
    said = mismatch(raw, suffix)
    assert said.startswith(words)
    assert bool(said) == bool(words)


def test_office_files_with_a_password_and_old_ones() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    assert mismatch(ole + "EncryptedPackage".encode("utf-16-le"), ".docx") == (
        "this is an Office file with a password, not a Word document as its suffix says; save it without one"
    )
    assert mismatch(ole, ".docx").endswith("save it as .docx or .xlsx")


@pytest.mark.parametrize(("suffix", "plain"), [(".docm", ".docx"), (".xlsm", ".xlsx")])
def test_a_file_with_macros_is_read_as_one_without(suffix: str, plain: str) -> None:
    raw = SOUND[plain]
    assert mismatch(raw, suffix) == ""
    assert reader_for(suffix)(raw, "a", "")[0].text == reader_for(plain)(raw, "a", "")[0].text
