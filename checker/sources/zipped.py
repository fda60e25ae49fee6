"""Zip archives that documents are packed in (`.docx`, `.xlsx`, `.ods`), opened only if they unpack to a sane size.

Every reader of such a format asks here first, also where a library then does the unpacking.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

MOST_PARTS = 20_000
"""A report with a picture on each of its thousand pages has some thousand parts."""

LARGEST_UNPACKED = 512 * 1024 * 1024
"""Bytes of all parts together: eight times the largest file that is read at all."""

LARGEST_PART = 128 * 1024 * 1024
"""Bytes of one part: the sheet of a full workbook has about as many."""

HIGHEST_RATIO = 200
"""Markup packs to a tenth, dull tables to a hundredth; deflate's limit of a thousandth is reached by bombs alone."""

_SMALL = 4 * 1024 * 1024
"""Bytes; a part up to this size may be packed as tightly as it likes."""

_STEP = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PASSWORD = "it is protected by a password; save a copy without one"


class ArchiveError(Exception):
    """An archive that is not opened, or a part that is not read; its text says why, for a `Problem`."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip archive that has been looked over; its parts are unpacked when they are read."""

    names: tuple[str, ...]
    _raw: bytes

    def read(self, name: str, most: int = LARGEST_PART) -> bytes:
        """Give the bytes of the part called *name*.

        Args:
            most: bytes that it may have.

        Raises:
            ArchiveError: there is no such part, it is larger or damaged.
        """
        read = bytearray()
        with _named_faults(name), zipfile.ZipFile(io.BytesIO(self._raw)) as archive, archive.open(name) as part:
            # Counted while it is read, because what the directory of the archive says need not be so.
            while step := part.read(_STEP):
                read += step
                if len(read) > most:
                    raise ArchiveError(f"its part {name} is larger than {most // 2**20} MiB")
        return bytes(read)

    def opening(self, name: str, size: int) -> bytes:
        """Give the first *size* bytes of the part called *name*, or all where it has fewer.

        Raises:
            ArchiveError: there is no such part, or it is damaged.
        """
        with _named_faults(name), zipfile.ZipFile(io.BytesIO(self._raw)) as archive, archive.open(name) as part:
            return part.read(size)


@contextmanager
def _named_faults(name: str) -> Iterator[None]:
    """Say what can be the matter with the part called *name* as an `ArchiveError`."""
    try:
        yield
    except KeyError:
        raise ArchiveError(f"it has no part {name}") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise ArchiveError(f"its part {name} is damaged: {error}") from error
    except (RuntimeError, NotImplementedError) as error:  # an encrypted part; a method that zipfile does not know
        raise ArchiveError(f"its part {name} cannot be unpacked: {error}") from error


def open_archive(raw: bytes) -> Archive:
    r"""Give the archive in *raw*, its sizes and ratios looked over before anything is unpacked.

    Raises:
        ArchiveError: it is none, is encrypted, or unpacks to more than a document has.

    >>> open_archive(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    Traceback (most recent call last):
        ...
    checker.sources.zipped.ArchiveError: this is an Office file of before 2007; open it and save it in the new format
    """
    if raw.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in raw
        raise ArchiveError(
            _PASSWORD if locked else "this is an Office file of before 2007; open it and save it in the new format"
        )
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        whole = "damaged or cut short" if raw.startswith(b"PK") else "not what its suffix says"
        raise ArchiveError(f"it cannot be opened: the file is {whole}") from error
    _check(parts)
    return Archive(tuple(part.filename for part in parts), raw)


def _check(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise ArchiveError(f"it is refused: {len(parts):,} parts, the limit is {MOST_PARTS:,}")
    if any(part.flag_bits & 1 for part in parts):
        raise ArchiveError(_PASSWORD)
    size = sum(part.file_size for part in parts)
    if size > LARGEST_UNPACKED:
        raise ArchiveError(
            f"it is refused: it unpacks to {size // 2**20:,} MiB, the limit is {LARGEST_UNPACKED // 2**20}"
        )
    for part in parts:
        if part.file_size > _SMALL and part.file_size > HIGHEST_RATIO * part.compress_size:
            raise ArchiveError(
                f"it is refused: its part {part.filename} unpacks to more than {HIGHEST_RATIO} times its size"
            )
