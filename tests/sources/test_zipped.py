"""Archives that are refused before they are unpacked, or while they are."""

from __future__ import annotations

import io
import zipfile

import pytest

from checker.sources import zipped
from checker.sources.zipped import HIGHEST_RATIO, LARGEST_UNPACKED, ArchiveError, open_archive


def archive(*parts: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts:
            made.writestr(name, content)
    return file.getvalue()


def fault_of(raw: bytes) -> str:
    with pytest.raises(ArchiveError) as fault:
        open_archive(raw)
    assert "\n" not in str(fault.value)
    return str(fault.value)


def test_a_sound_archive_gives_its_parts() -> None:
    made = open_archive(archive(("a.xml", b"<a/>"), ("b/c.xml", b"<c/>")))
    assert made.names == ("a.xml", "b/c.xml")
    assert made.read("b/c.xml") == b"<c/>"


def test_a_bomb_is_refused_by_its_ratio() -> None:
    said = fault_of(archive(("a.xml", b"0" * 8 * 2**20)))
    assert said == f"it is refused: its part a.xml unpacks to more than {HIGHEST_RATIO} times its size"


def test_many_parts_are_refused_by_their_sum_and_number(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = archive(*((f"{number}", b"0123") for number in range(3)))
    assert "it unpacks to 768 MiB" in fault_of(_with_sizes(raw, LARGEST_UNPACKED // 2))
    monkeypatch.setattr(zipped, "MOST_PARTS", 2)
    assert fault_of(raw) == "it is refused: 3 parts, the limit is 2"


def _with_sizes(raw: bytes, size: int) -> bytes:
    """Give an archive whose directory says that each part unpacks to *size* bytes."""
    changed, at = bytearray(raw), raw.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 20 : at + 24] = size.to_bytes(4, "little")
        changed[at + 24 : at + 28] = size.to_bytes(4, "little")
        at = raw.find(b"PK\x01\x02", at + 1)
    return bytes(changed)


def test_a_part_is_counted_while_it_is_read() -> None:
    made = open_archive(archive(("a.xml", bytes(range(256)) * 100)))
    with pytest.raises(ArchiveError, match=r"its part a\.xml is larger than"):
        made.read("a.xml", 20_000)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"Bridge opens", "it cannot be opened: the file is not what its suffix says"),
        (archive(("a.xml", b"<a/>"))[:-30], "it cannot be opened: the file is damaged or cut short"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "it is protected by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1WordDocument", "this is an Office file of before 2007"),
    ],
    ids=["text", "cut short", "encrypted", "old"],  # an archive holds the time, and so would its name
)
def test_what_is_no_archive_is_said_in_one_line(raw: bytes, said: str) -> None:
    assert fault_of(raw).startswith(said)


def test_an_encrypted_part_needs_its_password() -> None:
    raw = bytearray(archive(("a.xml", b"<a/>")))
    raw[raw.find(b"PK\x01\x02") + 8] |= 1
    assert fault_of(bytes(raw)) == "it is protected by a password; save a copy without one"


def test_a_damaged_part_is_said() -> None:
    raw = bytearray(archive(("a.xml", bytes(range(256)))))
    raw[60] ^= 0xFF
    with pytest.raises(ArchiveError, match=r"its part a\.xml is damaged"):
        open_archive(bytes(raw)).read("a.xml")
