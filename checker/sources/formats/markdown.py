"""`.md`: the text is what the file holds, its marks included, so that every offset is one of the file."""

from __future__ import annotations

from checker.sources.article import Article, read_article


def read_markdown(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the article of a Markdown file.

    >>> read_markdown(b"# Bridge opens", "a.md", "")[0].markup
    'markdown'
    """
    return (read_article(raw, path, declared, "markdown"),)
