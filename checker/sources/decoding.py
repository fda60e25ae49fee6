"""Bytes -> text: by byte order mark, strict UTF-8, what the file declares, and only then a guess that is said."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from checker.errors import Problem
from checker.sources.western import ENCODING as WESTERN
from checker.sources.western import is_western

_MARKS = (
    # UTF-32's mark begins with UTF-16's, so it is tried first.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NOT_FOR_TEXT = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf_7", "undefined", "mbcs", "oem"}
)
_SHIFTED = ("iso2022", "hz")
"""Encodings that write everything in the bytes of ASCII, so that what they write is UTF-8 as well, and nonsense."""

_LATIN_1 = "iso8859-1"
_CONTROLS = re.compile(rb"[\x80-\x9f]")
"""What Latin-1 has no letters for: what says it is Latin-1 and holds them is Windows-1252 (WHATWG Encoding, 4.2)."""

_LOST = "\ufffd"
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_SOUND_FOR_ONE_LOST = 4
_SAMPLE = 256 * 1024


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it was decoded.

    Args:
        text: None where the bytes are no text; a problem says why.
        encoding: Python's name of it.
    """

    text: str | None
    encoding: str = ""
    problems: tuple[Problem, ...] = ()


def decode(raw: bytes, path: str, declared: str = "") -> Decoded:
    r"""Give the text of *raw*: newlines untouched, a byte order mark no part of it.

    Args:
        path: the file, as the problems name it.
        declared: the encoding that the file's metadata names, or "".

    >>> decode(b"\xef\xbb\xbfBridge", "a.txt").text
    'Bridge'
    >>> print(decode(b"a\x00b", "a.txt").problems[0])
    a.txt: error: this is a binary file (it holds NUL bytes), not a text
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode_as(raw, encoding, path, "its byte order mark says")
    asked = _known(declared)
    if asked.startswith(_SHIFTED):
        return _decode_as(raw, asked, path, "it declares")
    if b"\0" in raw:
        if asked.startswith(("utf-16", "utf-32")):
            return _decode_as(raw, asked, path, "it declares")
        return Decoded(None, "", (Problem(path, 0, 0, "this is a binary file (it holds NUL bytes), not a text"),))
    try:
        return _checked(raw.decode("utf-8"), "utf-8", path)
    except UnicodeDecodeError as error:
        where = error.start
    if asked == _LATIN_1 and _CONTROLS.search(raw):
        asked = WESTERN if _western(raw) is not None else asked
    if asked:
        return _decode_as(raw, asked, path, "it declares")
    damaged = _damaged_utf_8(raw, path)
    if damaged is not None:
        return damaged
    unknown = (Problem(path, 0, 0, f"the encoding '{declared}' that it declares is not known"),) if declared else ()
    return _guess(raw, path, where, unknown)


def _known(declared: str) -> str:
    """Give Python's name of a declared encoding for text, or ""."""
    try:
        name = codecs.lookup(declared).name if declared else ""
        b"x".decode(name or "ascii", "ignore")  # refuses what is known but not for text, such as zlib
    except (LookupError, UnicodeError):
        return ""
    return "" if name.replace("-", "_") in _NOT_FOR_TEXT else name


def _decode_as(raw: bytes, encoding: str, path: str, because: str) -> Decoded:
    try:
        return _checked(raw.decode(encoding), encoding, path)
    except (UnicodeError, LookupError) as error:
        at = f" at byte {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        message = f"this is not {encoding}, as {because}: it cannot be decoded{at}"
        return Decoded(None, encoding, (Problem(path, 0, 0, message),))


def _damaged_utf_8(raw: bytes, path: str) -> Decoded | None:
    """Give the text where it is UTF-8 all but a few bytes: any other encoding would garble every accent in it."""
    text = raw.decode("utf-8", "replace")
    lost = text.count(_LOST)
    if sum(map(len, _NOT_ASCII.findall(text))) - lost < _SOUND_FOR_ONE_LOST * lost:
        return None
    line, column = _place(text, text.index(_LOST))
    one = "1 byte sequence here cannot be decoded; it is read as U+FFFD"
    several = f"{lost:,} byte sequences cannot be decoded, the first here; each is read as U+FFFD"
    message = f"damaged UTF-8: {one if lost == 1 else several}"
    return Decoded(text, "utf-8", (Problem(path, line, column, message),))


def _guess(raw: bytes, path: str, where: int, before: tuple[Problem, ...]) -> Decoded:
    encoding = _guessed(raw)
    try:
        text = raw.decode(encoding) if encoding else None
    except (UnicodeError, LookupError):
        text = None
    if text is None:
        message = f"this is not UTF-8 (byte {where}), and no other encoding fits; give 'encoding:' in sources.yaml"
        return Decoded(None, "", (*before, Problem(path, 0, 0, message)))
    message = (
        f"this is not UTF-8 (byte {where}); taken for {encoding}, if 'encoding:' in sources.yaml says nothing else"
    )
    checked = _checked(text, encoding, path)
    return Decoded(text, encoding, (*before, Problem(path, 0, 0, message, "warning"), *checked.problems))


def _guessed(raw: bytes) -> str:
    text = _western(raw)
    if text is not None and is_western(text):
        return WESTERN
    from charset_normalizer import from_bytes  # here, because nearly every file is UTF-8 and needs no guess

    best = from_bytes(raw[:_SAMPLE]).best()
    return best.encoding if best is not None else ""


def _western(raw: bytes) -> str | None:
    try:
        return raw.decode(WESTERN)
    except UnicodeDecodeError:
        return None


def _checked(text: str, encoding: str, path: str) -> Decoded:
    """Say it where characters were already lost before the file was written."""
    if _LOST not in text:
        return Decoded(text, encoding)
    line, column = _place(text, text.index(_LOST))
    message = "a character was lost before this file was written (U+FFFD)"
    return Decoded(text, encoding, (Problem(path, line, column, message, "warning"),))


def _place(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
