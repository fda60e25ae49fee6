"""`.warc .warc.gz`: a web archive, each captured page of which is an article."""

from __future__ import annotations

import io
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.errors import Problem
from checker.sources.article import Article, needs_extra, unreadable
from checker.sources.formats import FORMATS, reader_for
from checker.sources.web_page import as_browsers_do, read_moment

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_LARGEST_PAGE = 16 * 1024 * 1024
"""Bytes of one record, unpacked."""
_LARGEST = 256 * 1024 * 1024
"""Bytes of all records, unpacked: what 64 MiB of real pages come to, and a bomb exceeds."""
_MOST_RECORDS = 20_000
_CHUNK = 64 * 1024
_HEAD = 16 * 1024
"""Bytes in which a packed record must have told its head: its lines would be looked for in all that is packed."""
_FORMATS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
}
"""What a captured answer says that it is -> suffix of the format it is read as."""


@dataclass(slots=True)
class _Unpacked:
    """The bytes of a web archive without their compression, up to a limit.

    Args:
        stopped: why no more bytes come, or "".
    """

    packed: io.BytesIO
    stopped: str = ""
    _rest: bytes = b""
    _given: int = 0
    _member: zlib._Decompress | None = None
    _head: bytes | None = None

    def read(self, size: int = -1) -> bytes:
        """Give up to *size* bytes; none at the end."""
        size = _CHUNK if size < 0 else size
        while not self.stopped:
            found = self._next(max(size, _HEAD if self._head is not None else 1))
            if self._head is not None:
                self._head += found
                if len(self._head) < _HEAD and self._member is not None and not self.stopped:
                    continue
                found, self._head = self._head, None
                if not found.startswith((b"WARC/", b"filedesc:")) or b"\n\r\n" not in found[:_HEAD].replace(
                    b"\n\n", b"\n\r\n"
                ):
                    self.stopped = self.stopped or "what is packed there is no record"
            if found or self._member is None:
                return found
        return b""

    def _next(self, size: int) -> bytes:
        """Unpack some more; nothing at the end and where it cannot go on."""
        self._rest = self._rest or self.packed.read(_CHUNK)
        if not self._rest:
            self.stopped = "it ends in the middle of a record" if self._member is not None else ""
            return b""
        if self._member is None:
            self._member, self._head = zlib.decompressobj(wbits=31), b""
        try:
            found = self._member.decompress(self._rest, size)
        except zlib.error as error:
            self.stopped = f"its compression is damaged ({error})"
            return b""
        self._rest = self._member.unused_data or self._member.unconsumed_tail
        if self._member.eof:
            self._member = None
        self._given += len(found)
        if self._given > _LARGEST:
            self.stopped = f"it unpacks to more than {_LARGEST // 2**20} MiB"
        return found


def read_web_archive(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the articles of a web archive; `part` is the number of the record.

    Line and column are those of the page that the record holds; its place ("record 5") is that of the record. Its
    address is the one it was captured from. The day of the capture counts as the day published only where the page
    names none, and is then called that.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        return needs_extra(path, "web")
    stream = _Unpacked(io.BytesIO(raw)) if raw.startswith(b"\x1f\x8b") else None
    passed: Counter[str] = Counter()
    articles: list[Article] = []
    number, failure = 0, ""
    told = io.StringIO()  # warcio says on standard error that a record is longer than it says, and goes on
    try:
        with redirect_stderr(told):
            for number, record in enumerate(ArchiveIterator(stream or io.BytesIO(raw)), 1):
                if number > _MOST_RECORDS:
                    failure = f"it holds more than {_MOST_RECORDS:,} records"
                    break
                articles.extend(_articles(record, path, number, declared, passed))
    except AttributeError:  # warcio asks the address for its beginning, and there is none
        failure = "the header of a record is damaged"
    except (ArchiveLoadFailed, EOFError, OSError, ValueError, zlib.error) as error:
        failure = " ".join(str(error).split())[:120] or "it is damaged"
    failure = (stream.stopped if stream else "") or failure
    if failure and not number:
        return unreadable(path, f"this is no web archive: {failure}")
    if failure:
        failure = f"the web archive breaks off behind record {number}: {failure}"
    elif told.getvalue():
        failure = "a record of this web archive is longer than it says; what stands behind it may be missing"
    return (*articles, *_left_out(path, number, articles, passed, failure))


def _articles(record: ArcWarcRecord, path: str, number: int, declared: str, passed: Counter[str]) -> Iterator[Article]:
    """Give what one record holds, or count why that is nothing."""
    headers = record.http_headers
    if record.rec_type not in ("response", "resource"):
        passed[record.rec_type or "no kind"] += 1
        return
    said = (headers or record.rec_headers).get_header("Content-Type") or ""
    kind, _, rest = said.partition(";")
    status = headers.get_statuscode() if headers else "200"
    suffix = _FORMATS.get(kind.strip().lower(), "")
    if status != "200" or suffix not in FORMATS:
        passed[f"answer {status}" if status != "200" else kind.strip().lower() or "no type"] += 1
        return
    name = f"{path}#record {number}{suffix}"
    if headers and (headers.get_header("Content-Encoding") or "").strip().lower() not in _UNPACKED_HERE:
        packing = headers.get_header("Content-Encoding")
        yield from unreadable(name, f"it is packed with '{packing}', which is not unpacked here")
        return
    raw = record.content_stream().read(_LARGEST_PAGE + 1)
    if not raw:
        passed["empty"] += 1
    elif len(raw) > _LARGEST_PAGE:
        yield from unreadable(name, f"larger than {_LARGEST_PAGE // 2**20} MiB; it is not read")
    else:
        charset = as_browsers_do(rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'"))
        for article in reader_for(suffix)(raw, name, declared or charset):
            yield _captured(article, record, number)


_UNPACKED_HERE = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


def _captured(article: Article, record: ArcWarcRecord, number: int) -> Article:
    """Give an article of a record with its place, the address it was captured from and, failing another, the day."""
    place = f"record {number}"
    said = article.said
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    if address.startswith(("http://", "https://")):
        said = replace(said, url=said.url or address)
    captured = read_moment(record.rec_headers.get_header("WARC-Date") or "")
    if said.published is None and captured is not None:
        said = replace(said, published=captured.day, published_from="the day of its capture; the page names none")
    return replace(
        article,
        part=f"{number}.{article.part}" if article.part else str(number),
        said=said,
        blocks=tuple(
            replace(block, place=f"{place}, {block.place}" if block.place else place) for block in article.blocks
        ),
    )


def _left_out(path: str, number: int, articles: list[Article], passed: Counter[str], failure: str) -> Iterator[Article]:
    """Say in one line each what was passed over and where the archive breaks off."""
    problems = []
    if passed:
        kinds = ", ".join(f"{kind} ({count})" for kind, count in sorted(passed.items()))
        message = f"{passed.total()} of {number} records hold no article that is read: {kinds}"
        level = "warning" if articles or failure else "error"
        problems.append(Problem(path, 0, 0, message, level))
    if failure:
        problems.append(Problem(path, 0, 0, failure))
    elif not number:
        problems.append(Problem(path, 0, 0, "the web archive holds no record"))
    if problems:
        yield Article(None, problems=tuple(problems))
