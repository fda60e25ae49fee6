"""The process in which `checker.sources.guarded` has files read: it reads one request after the other, and answers."""

from __future__ import annotations

import copyreg
import faulthandler
import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import fields
from io import BytesIO
from operator import attrgetter
from typing import Any, BinaryIO, cast

from checker.collector import collector_at_rest
from checker.model import Anchor, Block
from checker.sources.article import Article, unreadable
from checker.sources.formats import reader_for

SIZE = struct.Struct("<Q")
"""How the length of a request and of an answer, which are pickled, is written before it."""

LARGEST_MEMORY = 2**30
"""Bytes of address space that the process may have; reading an article takes a tenth of it."""

NEEDS_MEMORY = f"reading it needs more memory than {LARGEST_MEMORY // 2**30} GiB; it is not read"

LARGEST_ARTICLE = 3 * 2**20
"""Characters of one article: a report of eight hundred pages."""

LARGEST_FILE = 32 * 2**20
"""Characters that the articles of one file may have together."""

_ENDS_ITSELF = 30
"""Seconds after which the process ends by itself; whoever started it has killed it long before, or is no more."""

Request = tuple[str, bytes, str, str]
"""Suffix, raw bytes, path as problems name it, declared encoding or ""."""


def read_here(suffix: str, raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give what the reader of *suffix* gives; what is nested or swollen beyond measure is a problem.

    >>> read_here(".txt", b"Bridge opens", "a.txt", "")[0].text
    'Bridge opens'
    """
    try:
        articles = reader_for(suffix)(raw, path, declared)
    except MemoryError:
        return unreadable(path, NEEDS_MEMORY)
    except RecursionError:
        return unreadable(path, "it is nested too deeply; it is not read")
    sizes = [len(article.text or "") for article in articles]
    if sum(sizes) > LARGEST_FILE:
        return unreadable(path, f"it holds more than {LARGEST_FILE // 2**20} million characters; split it")
    return tuple(
        _too_large(path, article) if size > LARGEST_ARTICLE else article
        for article, size in zip(articles, sizes, strict=True)
    )


def _too_large(path: str, article: Article) -> Article:
    where = f"{path}#{article.part}" if article.part else path
    return unreadable(where, f"an article of more than {LARGEST_ARTICLE // 2**20} million characters; split it")[0]


def serve() -> None:
    """Answer requests from standard input until there are no more; an empty request asks for a sign of life."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not stand among the answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started the process is interrupted too, and ends it
    _limit_memory()
    while (request := _received(sys.stdin.buffer)) is not None:
        faulthandler.dump_traceback_later(_ENDS_ITSELF, exit=True)
        answer = _answer(request)
        faulthandler.cancel_dump_traceback_later()
        answers.write(SIZE.pack(len(answer)))
        answers.write(answer)
        answers.flush()


def _received(requests: BinaryIO) -> Request | tuple[()] | None:
    size = requests.read(SIZE.size)
    if len(size) < SIZE.size:
        return None
    return cast(Request, pickle.loads(requests.read(SIZE.unpack(size)[0])))


def _answer(request: Request | tuple[()]) -> bytes:
    if not request:
        return pickle.dumps(())
    try:
        with collector_at_rest():
            return _pickled(read_here(*request))
    except MemoryError:
        return pickle.dumps(unreadable(request[2], NEEDS_MEMORY))


def _pickled(articles: tuple[Article, ...]) -> bytes:
    """Pickle *articles*; a workbook has a hundred thousand blocks, which field by field take twice as long."""
    out = BytesIO()
    pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = {**copyreg.dispatch_table, **_MADE_FROM}
    pickler.dump(articles)
    return out.getvalue()


_Reduce = Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]


def _made_from(kind: type[Block] | type[Anchor]) -> _Reduce:
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda value: (kind, values(value))


_MADE_FROM: dict[type, _Reduce] = {Block: _made_from(Block), Anchor: _made_from(Anchor)}


def _limit_memory() -> None:
    """Set the limit where the system has one; where it has none, the time alone is limited."""
    try:
        import resource
    except ImportError:
        return
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    if most == resource.RLIM_INFINITY or most > LARGEST_MEMORY:
        resource.setrlimit(resource.RLIMIT_AS, (LARGEST_MEMORY, most))
