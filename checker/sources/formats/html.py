"""`.html .htm .xhtml`: a web page as it was saved."""

from __future__ import annotations

from dataclasses import replace

from checker.errors import Problem
from checker.sources.article import Article
from checker.sources.decoding import Decoded, decode
from checker.sources.web_page import as_browsers_do, declared_charset, read_page


def read_html(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    r"""Give the article of a web page.

    The encoding is what its byte order mark says, else UTF-8, else what sources.yaml or the page itself declares.

    >>> read_html(b"<title>Bridge opens</title><p>It cost $3 billion.", "a.html", "")[0].text
    'Bridge opens\n\nIt cost $3 billion.'
    """
    decoded = _decoded(raw, path, as_browsers_do(declared) or declared_charset(raw))
    if decoded.text is None:
        return (Article(None, encoding=decoded.encoding, problems=decoded.problems),)
    xml = decoded.text.lstrip("\ufeff \t\r\n").startswith("<?xml") or path.lower().endswith(".xhtml")
    article = read_page(decoded.text, path, encoding=decoded.encoding, xml=xml)
    return (replace(article, problems=decoded.problems + article.problems),)


def _decoded(raw: bytes, path: str, declared: str) -> Decoded:
    """Decode as declared, or by a guess where the page is not what it declares."""
    decoded = decode(raw, path, declared)
    if decoded.text is not None or not declared or b"\0" in raw:
        return decoded
    guessed = decode(raw, path)
    if guessed.text is None:
        return decoded
    message = f"this is not {declared}, as the page declares"
    return replace(guessed, problems=(Problem(path, 0, 0, message, "warning"), *guessed.problems))
