"""What pypdf finds on the pages of a PDF: stretches of text, each with its place and size; its warnings and faults."""

from __future__ import annotations

import io
import logging
import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError
from pypdf.generic import DictionaryObject

from checker.sources.file_properties import FileProperties
from checker.sources.formats.pdf.widths import by_character, text_width

MOST_PAGES = 5_000
"""The longest official reports have some two thousand."""

LARGEST_PAGE = 2 * 1024 * 1024
"""Bytes that a page's instructions, or any stream that it draws on, unpack to; a page of text has some ten thousand."""

LARGEST_INDEX = 16 * 1024 * 1024
"""The same for what the file is opened with: the list of its objects."""

MOST_OPERATIONS = 80_000
"""Drawing instructions that are followed in one file: some hundreds of pages of text, and seconds of work for pypdf."""

_DAY = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_LOCKED = "it is encrypted; save a copy without protection"

_FAULTS = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    OSError,
    EOFError,
    zlib.error,
    struct.error,
)
"""What pypdf lets out of a damaged file: it looks things up where the file says they are, and trusts their types."""


class PdfError(Exception):
    """A PDF, or a page of it, that cannot be read; its text says why."""


class _TooMuchError(Exception):
    """Ends a page whose instructions do not end."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Characters set in one go.

    Args:
        x, y: where they begin, in points from the left and from the bottom of the page; meaningless for a line end.
        size: of the type, in points.
        width: without the spacing that a justified line adds, in points.
    """

    text: str
    x: float
    y: float
    size: float
    width: float


@dataclass(slots=True)
class Pages:
    """An open PDF; `warnings` are what pypdf has said of it so far, each once."""

    properties: FileProperties
    count: int
    has_form: bool
    warnings: list[str]
    _reader: PdfReader
    _operations: int = 0

    @property
    def is_spent(self) -> bool:
        """Whether as many instructions have been followed as are; the pages that are left are not read."""
        return self._operations > MOST_OPERATIONS

    def read(self, index: int) -> tuple[Chunk, ...]:
        """Give what stands on a page, counted from 0, in the order in which it is drawn.

        Raises:
            PdfError: the page cannot be read.
        """
        try:
            with _caught(self.warnings), _limited_to(LARGEST_PAGE):
                return self._read(self._reader.pages[index])
        except _TooMuchError as error:
            raise PdfError("it holds too many drawing instructions") from error
        except _FAULTS as error:
            raise PdfError(_why(error)) from error

    def _read(self, page: PageObject) -> tuple[Chunk, ...]:
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > LARGEST_PAGE:
            raise _TooMuchError
        chunks: list[Chunk] = []

        fonts: list[tuple[object, Mapping[str, float]]] = []

        def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
            if text:
                x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
                y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                scale = max(abs(tm[0]) + abs(tm[1]), 1e-6) * max(abs(cm[0]) + abs(cm[1]), 1e-6)
                points = float(size) * scale
                width = text_width(text.strip("\n"), _widths(font, fonts)) * points
                chunks.append(Chunk(text, float(x), float(y), points, width))

        def count(*_: Any) -> None:
            self._operations += 1
            if self._operations > MOST_OPERATIONS:
                raise _TooMuchError

        page.extract_text(visitor_text=visit, visitor_operand_before=count)
        return tuple(chunks)


def _widths(font: object, known: list[tuple[object, Mapping[str, float]]]) -> Mapping[str, float]:
    """Give the widths of a font's characters; empty where it, or this pypdf, does not tell."""
    for one, widths in known:
        if one is font:
            return widths
    found: Mapping[str, float] = {}
    if isinstance(font, DictionaryObject):
        try:
            from pypdf.generic._font import Font

            said = Font.from_font_resource(font)
            found = by_character(said.character_widths, said.encoding, said.character_map)
        except (ImportError, *_FAULTS):
            found = {}
    known.append((font, found))
    return found


def open_pages(raw: bytes) -> Pages:
    """Open the PDF in *raw*.

    Raises:
        PdfError: it is none, is damaged, encrypted, or has more pages than are read.
    """
    if b"%PDF-" not in raw[:1024]:
        raise PdfError("this is not a PDF")
    warnings: list[str] = []
    try:
        with _caught(warnings), _limited_to(LARGEST_INDEX):
            reader = PdfReader(io.BytesIO(raw))
            if reader.is_encrypted and not reader.decrypt(""):
                raise PdfError(_LOCKED)
            count = len(reader.pages)
            properties = _properties(reader)
            has_form = bool(reader.root_object.get("/AcroForm"))
    except DependencyError as error:
        raise PdfError(_LOCKED) from error
    except _FAULTS as error:
        raise PdfError(_why(error)) from error
    if not count:
        raise PdfError("it holds no page")
    if count > MOST_PAGES:
        raise PdfError(f"it is refused: {count:,} pages, the limit is {MOST_PAGES:,}")
    return Pages(properties, count, has_form, warnings, reader)


def _properties(reader: PdfReader) -> FileProperties:
    said = reader.metadata
    title, created, modified = (said.get(key) if said else None for key in ("/Title", "/CreationDate", "/ModDate"))
    return FileProperties(str(title or ""), _day(created), _day(modified))


def _day(written: object) -> str:
    found = _DAY.match(str(written or ""))
    return "-".join(part for part in found.groups() if part) if found else ""


def _why(error: BaseException) -> str:
    words = " ".join(str(error).split())[:200] or type(error).__name__
    return f"it is {'refused' if isinstance(error, LimitReachedError) else 'damaged'}: {words}"


class _Kept(logging.Handler):
    """Keeps what is said, each once."""

    def __init__(self, kept: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.kept = kept

    def emit(self, record: logging.LogRecord) -> None:
        said = " ".join(record.getMessage().split())[:200]
        if said not in self.kept:
            self.kept.append(said)


def _limited_to(size: int) -> AbstractContextManager[Configuration]:
    """Have pypdf unpack no stream to more than *size* bytes; what it would take by itself is minutes of work."""
    return apply_configuration(
        disable_legacy_handling=True,
        array_based_stream_maximum_output_length=size,
        lzw_maximum_output_length=size,
        run_length_maximum_output_length=size,
        zlib_maximum_output_length=size,
    )


@contextmanager
def _caught(warnings: list[str]) -> Iterator[None]:
    """Keep pypdf's warnings for our own list; it writes them to a log, which would be standard error."""
    log = logging.getLogger("pypdf")
    handler, propagated = _Kept(warnings), log.propagate
    log.addHandler(handler)
    log.propagate = False
    try:
        yield
    finally:
        log.propagate = propagated
        log.removeHandler(handler)
