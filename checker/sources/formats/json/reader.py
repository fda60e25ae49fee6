"""A file of JSON -> its articles: one for each record with a text, else one of all that it holds."""

from __future__ import annotations

from collections.abc import Iterator

from checker.errors import Problem
from checker.sources.article import Article, unreadable
from checker.sources.decoding import decode
from checker.sources.formats.json.layout import is_series, is_table, lay_out, lay_out_article
from checker.sources.formats.json.records import is_around, is_article, is_like_article, is_prose, said_of
from checker.sources.formats.json.values import JsonError, JsonText, Node
from checker.sources.laid_out import LaidOut

MOST_ARTICLES = 5_000
"""Of one file; each is a source of its own in every report."""

_MOST_FAULTS = 20
"""Lines of one file that are told one by one."""
_MOST_BAD_LINES = 1_000
"""A file with more is none of this format."""

_NO_SOURCE = "holds no prose and no table of records"


def read_json(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the articles of a JSON file.

    >>> raw = b'[{"title": "Port", "body": "The port handled 41 ships last year, it said."}]'
    >>> [article.part for article in read_json(raw, "a.json", "")]
    ['0']
    """
    decoded = decode(raw, path, declared)
    if decoded.text is None:
        return (Article(None, encoding=decoded.encoding, problems=decoded.problems),)
    problems = list(decoded.problems)
    try:
        root = JsonText(decoded.text, path, problems).whole()
    except JsonError as fault:
        return unreadable(path, fault.message, fault.line, fault.column)
    if _is_of_a_program(root):
        return (Article(None, problems=(Problem(path, 0, 0, _NO_SOURCE, "warning"),)),)
    return _articles(root, path, decoded.encoding, problems)


def read_json_lines(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the articles of a file that holds a JSON value a line; a bad line is told, and the others go on."""
    decoded = decode(raw, path, declared)
    if decoded.text is None:
        return (Article(None, encoding=decoded.encoding, problems=decoded.problems),)
    problems = list(decoded.problems)
    faults = 0
    values: list[Node] = []
    for found in JsonText(decoded.text, path, problems).lines():
        if not isinstance(found, JsonError):
            values.append(found)
            continue
        faults += 1
        if faults <= _MOST_FAULTS:
            problems.append(Problem(path, found.line, found.column, f"{found.message}; this line is not read"))
        if faults > _MOST_BAD_LINES:
            message = f"over {_MOST_BAD_LINES:,} lines are no JSON; from here on it is not read"
            problems.append(Problem(path, found.line, found.column, message))
            break
    if _MOST_FAULTS < faults <= _MOST_BAD_LINES:
        problems.append(Problem(path, 0, 0, f"{faults - _MOST_FAULTS:,} further lines are no JSON and not read"))
    if not values:
        return (Article(None, problems=tuple(problems)),)
    return _articles(Node("array", "", items=tuple(values)), path, decoded.encoding, problems)


def _articles(root: Node, path: str, encoding: str, problems: list[Problem]) -> tuple[Article, ...]:
    found = list(_found(root))
    if not found:
        if not any(_is_told(node) for node in _all(root)):
            problems.append(Problem(path, 0, 0, _NO_SOURCE, "warning"))
            return (Article(None, encoding=encoding, problems=tuple(problems)),)
        page = LaidOut()
        lay_out(page, root)
        return (page.article(encoding=encoding, problems=tuple(problems)),)
    if len(found) > MOST_ARTICLES:
        message = f"holds {len(found):,} articles; those behind the first {MOST_ARTICLES:,} are not read; part the file"
        problems.append(Problem(path, 0, 0, message))
    articles = []
    for number, node in enumerate(found[:MOST_ARTICLES]):
        page = LaidOut()
        lay_out_article(page, node)
        if not number:
            _rest(page, root, frozenset(map(id, found)))
        part = "" if node is root else (str(number) if root.kind == "array" else node.pointer.strip("/"))
        told = tuple(problems) if not number else ()
        articles.append(page.article(said_of(node)[0], part=part, encoding=encoding, problems=told))
    return tuple(articles)


def _found(node: Node) -> Iterator[Node]:
    """Give the objects that are articles; what an article holds is its own."""
    if is_article(node):
        yield node
        return
    inside = [(child, list(_found(child))) for child in _children(node)]
    all_found = [one for _, found in inside for one in found]
    if is_around(node, all_found):
        yield node
        return
    beside = all_found and node.kind == "array"
    for child, found in inside:
        yield from found or ([child] if beside and is_like_article(child) else [])


def _rest(page: LaidOut, node: Node, articles: frozenset[int]) -> None:
    """Write what stands around the articles ("totalResults": 2) as what it is: nothing that one of them says."""
    if id(node) in articles:
        return
    for child in _children(node):
        _rest(page, child, articles)
    if node.text.strip():
        page.paragraph(node.pieces, "boilerplate", node.pointer)


def _children(node: Node) -> tuple[Node, ...]:
    return (*(value for _, value in node.members), *node.items)


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in _children(node):
        yield from _all(child)


def _is_told(node: Node) -> bool:
    """Tell whether *node* is something to check: prose, a table, a row of numbers over years."""
    return (node.kind == "string" and is_prose(node.text)) or is_table(node) or is_series(node)


def _is_of_a_program(root: Node) -> bool:
    """Tell whether programs alone read the file: a schema, a manifest of packages, a report of Checker's."""
    names = {key.text for key, _ in root.members}
    manifest = {"name", "version"} <= names and bool(names & {"dependencies", "devDependencies", "scripts", "license"})
    return "$schema" in names or "lockfileVersion" in names or manifest or {"schema_version", "tool"} <= names
