"""`.txt`: the text is what the file holds."""

from __future__ import annotations

from checker.sources.article import Article, read_article


def read_plain_text(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the article of a plain text file.

    >>> read_plain_text(b"Bridge opens", "a.txt", "")[0].markup
    'text'
    """
    return (read_article(raw, path, declared, "text"),)
