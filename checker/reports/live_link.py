"""A link to a figure in its article as it was published: the article's address and a text fragment.

Source:
    Web Incubator Community Group, URL Fragment Text Directives: ``#:~:text=prefix-,text,-suffix`` with comma, hyphen
    and ampersand percent-encoded inside the terms. A prefix must begin and a suffix must end at a word border, and no
    term may cross from one block of the page into the next.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from checker.model import Citation, Statement
from checker.reports.escaping import visible
from checker.reports.quotation import quotation

_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"'`\\]")
_MARKUP = re.compile(r"[*_\[\]`|#]")  # a page shows no Markdown, so a term with it would match nothing
_WORDS_BESIDE = 6  # enough to tell two equal figures apart, few enough to survive an edit of the page


def live_link(url: str, statement: Statement) -> str:
    """Give *url* with a fragment that leads to the statement's figure, or "" where `is_web_address` says no."""
    if not is_web_address(url):
        return ""
    words = quotation((statement,))
    before = " ".join(_words_before(words.before, statement.citation))
    after = " ".join(_words_after(words.after, statement.citation))
    terms = (
        f"{_term(before)}-" if before else "",
        _term(" ".join(statement.citation.quote.split())),
        f"-{_term(after)}" if after else "",
    )
    address, _, fragment = url.partition("#")
    return f"{address}#{fragment.partition(':~:')[0]}:~:text={','.join(term for term in terms if term)}"


def is_web_address(url: str) -> bool:
    """Tell whether *url* may stand behind a link: http or https, with a host, without a user name.

    >>> is_web_address("https://news.example/bridge"), is_web_address("https://news.example@other.example/")
    (True, False)
    """
    if visible(url) != url or _NOT_IN_ADDRESSES.search(url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


def _words_before(text: str, cited: Citation) -> list[str]:
    words = text.split()
    # Outside its sentence the figure has a prefix of fixed length: its first word may be the end of a longer one.
    nearest = (words if cited.sentence.startswith(text) else words[1:])[-_WORDS_BESIDE:]
    return _without_markup(nearest[::-1])[::-1]


def _words_after(text: str, cited: Citation) -> list[str]:
    words = text.split()
    return _without_markup((words if cited.sentence.endswith(text) else words[:-1])[:_WORDS_BESIDE])


def _without_markup(words: list[str]) -> list[str]:
    """Give *words* up to the first that holds markup."""
    return words[: next((index for index, word in enumerate(words) if _MARKUP.search(word)), len(words))]


def _term(text: str) -> str:
    return quote(text, safe="", errors="replace").replace("-", "%2D")
