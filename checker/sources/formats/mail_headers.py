"""The headers of a mail: who sent it, when and about what, as far as they can be read."""

from __future__ import annotations

from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from checker.errors import Problem
from checker.sources.metadata import Metadata

_LONGEST = 10_000
"""Characters of a header that are read; the standard library's reader takes its time over more."""


def said_in_headers(message: Message, shown: str) -> tuple[Metadata, list[Problem]]:
    """Give what the headers say of a mail, and what is the matter with them."""
    sender, address = parseaddr(header_of(message, "From"))
    publisher = decoded(sender) or address.rpartition("@")[2]
    printed = header_of(message, "Date")
    day, problems = None, []
    try:
        day = parsedate_to_datetime(printed).date() if printed else None
    except (ValueError, TypeError, OverflowError, IndexError):
        problems.append(
            Problem(shown, 0, 0, f"its Date '{printed[:60]}' is no date; it is read without one", "warning")
        )
    said = Metadata(
        title=decoded(header_of(message, "Subject")),
        publisher=" ".join(publisher.split()),
        published=day,
        published_from="the mail's Date" if day else "",
    )
    return said, problems


def header_of(message: Message, name: str) -> str:
    """Give a header as it stands, on one line; its bytes are taken for UTF-8, or else for Latin-1."""
    for header, value in message.raw_items():
        if header.lower() == name.lower():
            raw = str(value)[:_LONGEST].encode("utf-8", "surrogateescape")
            try:
                return " ".join(raw.decode().split())
            except UnicodeDecodeError:
                return " ".join(raw.decode("latin-1").split())
    return ""


def decoded(header: str) -> str:
    """Give a header's words (`=?utf-8?q?Br=C3=BCcke?=` as Brücke), or as they stand where they cannot be decoded."""
    try:
        return " ".join(str(make_header(decode_header(header))).split())
    except (HeaderParseError, LookupError, UnicodeError, ValueError):
        return header
