"""`.eml`, `.mbox`: the text of a mail below its subject, its attachments and the mails in it as articles of their own.

The headers are read one by one with the standard library's older policy: the newer one parses every header as a whole,
which raises on some that are damaged and takes minutes over some that are made for it. Nothing is written to disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.message import Message

from checker.errors import Problem
from checker.sources.article import Article, unreadable
from checker.sources.decoding import decode
from checker.sources.formats import FORMATS, reader_for
from checker.sources.formats.mail_body import below, laid_out_text, page_part
from checker.sources.formats.mail_headers import decoded, said_in_headers
from checker.sources.signatures import mismatch, suffix_of_kind

_DEEPEST = 8
"""Mails in mails; a message that was forwarded around a desk has three or four."""

_MOST_PARTS = 500
"""Parts of one file, all mails in it together; a mail has some ten."""

_MOST_MARKS = 10_000
"""Lines that may part the mail; the standard library's parser takes a second over so many, and longer with each."""

_MOST_MAILS = 2_000
"""Mails of one mail box; what is larger is an archive, and better searched first."""

_LONGEST_NAME = 80
_STUB = 5
"""A plain text with less than one part in so many of the page beside it says "see the page", not what is in it."""

_SUFFIX_OF_TYPE = {
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/json": ".json",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
}
_PASSED_OVER = ("image/", "audio/", "video/", "application/pgp-", "application/pkcs7-", "application/x-pkcs7-")
"""What holds no text to read: pictures, sound and the signatures of programs."""

_DAMAGE = {
    "CloseBoundaryNotFoundDefect": "the mail is cut off: the last of its parts has no end",
    "StartBoundaryNotFoundDefect": "the mail is damaged: the mark between its parts is not found",
    "NoBoundaryInMultipartDefect": "the mail is damaged: it does not say what stands between its parts",
    "InvalidBase64PaddingDefect": "a part of the mail is cut off: its base64 has no end",
    "InvalidBase64CharactersDefect": "a part of the mail is damaged: characters that are not base64 stand in it",
    "InvalidBase64LengthDefect": "a part of the mail is damaged: its base64 cannot be decoded",
}
_HEADERS = ("From", "To", "Subject", "Date", "Received", "Message-ID", "MIME-Version", "Content-Type")
_KEPT_APART = re.compile(rb"(?<=\n)>(?=>*From [^\n]*(?:\n(?!>)|\Z))")
"""What mail boxes put before a line that begins with "From "; within a quotation it is the quotation's own."""

_BETWEEN_MAILS = re.compile(rb"(?:\A|\n\r?\n)From [^\s]+ +[A-Z][a-z]{2} +[A-Z][a-z]{2} +\d[^\n]*\n")


def read_mail(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    r"""Give the articles of a mail: its own text, those of its attachments, and the mails in it.

    The subject is the title, the sender's name or domain the publisher, its Date the day it was published, in the
    sender's time zone. Of a text and a page that say the same the text is read.

    >>> mail = b"From: Port Office <a@port.example>\nSubject: Bridge\nDate: Fri, 1 Mar 2019 9:00 +0100\n\nIt cost 3.\n"
    >>> article = read_mail(mail, "a.eml", "")[0]
    >>> article.text, article.said.publisher, article.said.published_from
    ('Bridge\n\nIt cost 3.\n', 'Port Office', "the mail's Date")
    """
    return tuple(_Reading(path, declared).mail(raw, "", 0, 1))


def read_mail_box(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the articles of each mail of a mail box (`.mbox`), as `read_mail` does."""
    starts = [found.end() for found in _BETWEEN_MAILS.finditer(raw)]
    if not starts or not raw.startswith(b"From "):
        return unreadable(path, "this is no mail box: no line of From, sender and day begins it")
    if len(starts) > _MOST_MAILS:
        return unreadable(path, f"it holds over {_MOST_MAILS:,} mails; split it")
    ends = [*(found.start() for found in _BETWEEN_MAILS.finditer(raw)), len(raw)][1:]
    reading = _Reading(path, declared)
    return tuple(
        article
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
        for article in reading.mail(
            _KEPT_APART.sub(b"", raw[start:end]), f"message {number}", 0, raw.count(b"\n", 0, start) + 1
        )
    )


@dataclass(slots=True)
class _Reading:
    """One file, with how many parts of it were read.

    Args:
        declared: the encoding of parts that do not say theirs, or "".
    """

    path: str
    declared: str
    parts: int = 0

    def mail(self, raw: bytes, name: str, depth: int, first_line: int) -> Iterator[Article]:
        """Give the articles of a mail.

        Args:
            name: which part of the file it is, or "".
            depth: in how many mails it is.
            first_line: of it in the file; 0 where it stands there encoded.
        """
        if raw.count(b"\n--") > _MOST_MARKS:
            yield from unreadable(self._shown(name), f"over {_MOST_MARKS:,} of its lines begin with --; it is not read")
            return
        message = message_from_bytes(raw)
        if not any(header in message for header in _HEADERS):
            yield from unreadable(self._shown(name), "this is no mail: it has no header")
            return
        yield from self._message(_Mail(message, raw, name, depth, first_line))

    def _message(self, mail: _Mail) -> Iterator[Article]:
        shown = self._shown(mail.name)
        if mail.depth > _DEEPEST:
            yield from unreadable(shown, f"mails in mails, more than {_DEEPEST} deep; what is further in is not read")
            return
        texts, others = _sorted_parts(mail.message)
        self.parts += len(texts) + len(others)
        if self.parts > _MOST_PARTS:
            yield from unreadable(shown, f"the mail has over {_MOST_PARTS} parts; what is behind them is not read")
            return
        said, problems = said_in_headers(mail.message, shown)
        read = [
            self._text(mail, alternatives, said.title if not index else "") for index, alternatives in enumerate(texts)
        ]
        read = [article for article in read if article.text is None or article.text.strip()]
        if said.title and not read:
            read = [below(said.title, Article("", markup="blocks"))]
        for index, article in enumerate(read):
            yield replace(article, said=said, part=_joined(mail.name, f"text {index + 1}" if index else ""))
        unread: list[str] = []
        for number, part in enumerate(others, 1):
            attached = tuple(self._attachment(mail, part, number))
            unread += [] if attached else [_file_name(part) or part.get_content_type()]
            yield from attached
        if not read and not others:
            problems.append(Problem(shown, 0, 0, "the mail holds no text"))
        problems += [*_damage(mail.message, shown), *_unread(unread, shown)]
        if problems:
            yield Article(None, problems=tuple(problems))

    def _text(self, mail: _Mail, alternatives: tuple[Message, ...], subject: str) -> Article:
        """Give the best of several parts that say the same: the text, or the page where there is more on it."""
        plain = next((one for one in alternatives if one.get_content_type() != "text/html"), None)
        page = next((one for one in alternatives if one.get_content_type() == "text/html"), None)
        text = self._plain_text(mail, plain) if plain else Article("")
        if page is None:
            return below(subject, text)
        shown = f"{self._shown(mail.name)}#page part"
        article = reader_for(".html")(_content(page), shown, page.get_content_charset() or self.declared)[0]
        if article.text is None:
            return below(subject, replace(text, problems=text.problems + article.problems))
        if _STUB * len((text.text or "").strip()) < len((article.text or "").strip()):
            return below(subject, page_part(article))
        return below(subject, text)

    def _plain_text(self, mail: _Mail, part: Message) -> Article:
        content = _content(part)
        declared = part.get_content_charset() or self.declared
        decoded = decode(content, f"{self._shown(mail.name)}#text part", "" if declared == "us-ascii" else declared)
        article = laid_out_text(decoded.text or "", _first_line(mail, part, content))
        text = article.text if decoded.text is not None else None
        return replace(article, text=text, encoding=decoded.encoding, problems=decoded.problems)

    def _attachment(self, mail: _Mail, part: Message, number: int) -> Iterator[Article]:
        """Give the articles of an attachment; none where its format is not read."""
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            inner = part.get_payload(0)
            if isinstance(inner, Message):
                name = _joined(mail.name, f"attached mail {number}")
                yield from self._message(_Mail(inner, mail.raw, name, mail.depth + 1, mail.first_line))
            return
        content = _content(part)
        file_name = _file_name(part)
        suffix = _suffix(part, file_name, content)
        if suffix not in FORMATS:
            return
        name = _joined(mail.name, f"attachment {file_name or f'{number}{suffix}'}")
        another = mismatch(content, suffix)
        if another or not content:
            yield from unreadable(self._shown(name), another or "the file is empty")
        elif suffix == ".eml":
            yield from self.mail(content, name, mail.depth + 1, 0)
        else:
            for article in reader_for(suffix)(content, self._shown(name), part.get_content_charset() or ""):
                yield replace(article, part=_joined(name, article.part))

    def _shown(self, name: str) -> str:
        return f"{self.path}#{name}" if name else self.path


@dataclass(frozen=True, slots=True)
class _Mail:
    """A mail with its place in the file (see `_Reading.mail`)."""

    message: Message
    raw: bytes
    name: str
    depth: int
    first_line: int


def _joined(*names: str) -> str:
    return ", ".join(name for name in names if name)


def _sorted_parts(message: Message) -> tuple[list[tuple[Message, ...]], list[Message]]:
    """Give the texts of a mail, each as the parts that say it in several ways, and what else is in it."""
    texts: list[tuple[Message, ...]] = []
    others: list[Message] = []
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        kind = part.get_content_type()
        inner = [one for one in _inner(part) if isinstance(one, Message)]
        if kind == "multipart/alternative":
            same = [one for one in inner if _is_text(one)]
            texts += [tuple(same)] if same else []
            waiting = [one for one in inner if one not in same] + waiting
        elif inner and kind != "message/rfc822":
            waiting = inner + waiting
        elif _is_text(part):
            texts.append((part,))
        elif not kind.startswith(_PASSED_OVER):
            others.append(part)
    return texts, others


def _inner(part: Message) -> list[object]:
    payload = part.get_payload()
    return list(payload) if isinstance(payload, list) else []


def _is_text(part: Message) -> bool:
    shown_as = part.get_content_disposition()
    return (
        part.get_content_type() in ("text/plain", "text/html")
        and not part.is_multipart()
        and shown_as != "attachment"
        and not _file_name(part)
    )


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _first_line(mail: _Mail, part: Message, content: bytes) -> int:
    """Give the line of the file that *part* begins on, or 0 where it stands there encoded."""
    at = mail.raw.find(content) if mail.first_line and content else -1
    how = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    if at < 0 or how not in ("", "7bit", "8bit", "binary"):
        return 0
    return mail.first_line + mail.raw.count(b"\n", 0, at)


def _file_name(part: Message) -> str:
    """Give the name of an attachment without folders, on one line."""
    name = re.split(r"[/\\]", decoded(part.get_filename() or ""))[-1]
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else f"...{name[-_LONGEST_NAME:]}"


def _suffix(part: Message, file_name: str, content: bytes) -> str:
    """Give the suffix that an attachment is read by: its name's, else its type's, else what its first bytes say."""
    known = [suffix for suffix in FORMATS if file_name.lower().endswith(suffix)]
    if known:
        return max(known, key=len)
    kind = part.get_content_type()
    if kind in _SUFFIX_OF_TYPE:
        return _SUFFIX_OF_TYPE[kind]
    suffix = suffix_of_kind(content)
    return "" if suffix == ".txt" else suffix


def _unread(names: list[str], shown: str) -> Iterator[Problem]:
    if names:
        told = ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")
        yield Problem(shown, 0, 0, f"attached and not read, as the format is not known: {told}", "warning")


def _damage(message: Message, shown: str) -> Iterator[Problem]:
    """Say what the mail's structure lacks, each kind of damage once."""
    found = dict.fromkeys(type(defect).__name__ for part in message.walk() for defect in part.defects)
    for name in found:
        if name in _DAMAGE:
            yield Problem(shown, 0, 0, _DAMAGE[name], "warning")
