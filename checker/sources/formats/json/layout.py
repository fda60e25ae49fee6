"""JSON values -> paragraphs and tables: prose is prose, numbers stand behind the keys that lead to them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.model import Zone
from checker.sources.formats.json.records import TAG, is_prose, is_sentence, said_of, string_of, title_of
from checker.sources.formats.json.values import Node
from checker.sources.grid import Row, is_year, lay_out_table
from checker.sources.laid_out import Cell, LaidOut, Piece

_MOST_KEYS = 4
"""Keys on the way to a value that are written before it; those farther up say what the file is about."""

_COLUMN_NAMES = ("columns", "column_names", "fields", "header", "headers", "labels")
"""Keys under which the names of columns stand apart from the rows."""

_BREAK = re.compile(r"\n[^\S\n]*\n")
# fmt: off
_INLINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "u",
))
# fmt: on
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")

Keys = tuple[Node, ...]


def lay_out_article(page: LaidOut, node: Node) -> None:
    """Write an article: its title, then all it holds in its order; what says where it is from is metadata."""
    title = title_of(node)
    if title is not None:
        page.paragraph([piece for piece in _without_tags(title.pieces) if piece], "headline", title.pointer)
    about = said_of(node)[1]
    for key, value in node.members:
        if string_of(value) is title:
            continue
        if value.pointer in about:
            page.paragraph(value.pieces, "metadata", value.pointer)
        else:
            lay_out(page, value, (key,))


def lay_out(page: LaidOut, node: Node, keys: Keys = (), zone: Zone | None = None) -> None:
    """Write a value: strings that are prose as paragraphs, records as a table, any other behind its keys.

    Args:
        keys: that lead to it, from the outermost.
        zone: of paragraphs, where it is known.
    """
    if node.kind == "object":
        names = _columns(node)
        for key, value in node.members:
            if names is not None and _has_columns(value, len(names.items)):
                _rows(page, value.items, (*keys, key), names.items)
            elif value is not names:
                lay_out(page, value, (*keys, key), zone)
    elif node.kind == "array":
        _array(page, node, keys, zone)
    elif node.kind == "string" and (is_prose(node.text) or is_sentence(node.text) or (not keys and node.text)):
        _paragraphs(page, node, zone)
    elif node.text.strip():
        _row(page, [node], keys)


def is_table(node: Node) -> bool:
    """Tell whether an array is a table: two records or rows and more, with numbers among them."""
    if node.kind != "array" or len(node.items) < 2:
        return False
    kinds = {item.kind for item in node.items}
    if kinds == {"object"} or kinds == {"array"}:
        return any(leaf.kind == "number" for item in node.items for leaf in leaves(item))
    return False


def leaves(node: Node) -> Iterator[Node]:
    """Give the values in *node* that hold no others."""
    children = (*(value for _, value in node.members), *node.items)
    if not children:
        yield node
    for child in children:
        yield from leaves(child)


def _array(page: LaidOut, node: Node, keys: Keys, zone: Zone | None) -> None:
    kinds = {item.kind for item in node.items}
    if kinds == {"object"}:
        _records(page, node.items, keys)
    elif kinds == {"array"}:
        _rows(page, node.items, keys)
    elif kinds <= {"number", "word"}:
        _row(page, node.items, keys)
    else:
        for item in node.items:
            lay_out(page, item, keys if item.kind in ("number", "word") else (), zone)


def _columns(node: Node) -> Node | None:
    """Give the names of the columns that an object's rows have, where it keeps them apart (pandas' "split" does)."""
    names = node.member(*_COLUMN_NAMES)
    if names is None or not names.items or {item.kind for item in names.items} != {"string"}:
        return None
    return names if any(_has_columns(value, len(names.items)) for _, value in node.members) else None


def _has_columns(node: Node, count: int) -> bool:
    return bool(node.items) and all(row.kind == "array" and len(row.items) == count for row in node.items)


def _rows(page: LaidOut, rows: Sequence[Node], keys: Keys, names: Sequence[Node] = ()) -> None:
    """Write rows of values as a table, below the names of their columns where these stand apart."""
    table = [_inked(dict(enumerate(map(_cell, row.items)))) for row in rows]
    head = [_inked(dict(enumerate(map(_cell, names))))] if names else []
    lay_out_table(page, [*head, *filter(None, table)], heads=1 if names else None, captions=_key_cells(keys))


def _row(page: LaidOut, values: Sequence[Node], keys: Keys) -> None:
    """Write values of one kind behind their keys."""
    heads = [replace(cell, heads_row=True) for cell in _key_cells(keys)]
    page.row([*heads, *(_cell(value) for value in values)])


def _key_cells(keys: Keys) -> list[Cell]:
    return [Cell(key.pieces, key.pointer) for key in keys[-_MOST_KEYS:]]


def _records(page: LaidOut, records: Sequence[Node], keys: Keys) -> None:
    """Write records as rows: a column for each key that one of them has, those of objects inside put together."""
    columns: dict[tuple[str, ...], int] = {}
    heads: dict[int, Cell] = {}
    rows: list[Row] = []
    beside: list[tuple[Keys, Node]] = []
    for record in records:
        row: dict[int, Cell] = {}
        for path, value in _fields(record, ()):
            if value.kind in ("array", "object") or (value.kind == "string" and is_prose(value.text)):
                beside.append((path, value))
                continue
            column = columns.setdefault(tuple(key.text for key in path), len(columns))
            heads.setdefault(column, Cell(_joined(path), path[-1].pointer))
            row[column] = _cell(value)
        rows.append(_inked(dict(sorted(row.items()))))
    lay_out_table(page, [_inked(heads), *filter(None, rows)], heads=1, captions=_key_cells(keys))
    for path, value in beside:
        lay_out(page, value, path)


def _fields(node: Node, path: Keys) -> Iterator[tuple[Keys, Node]]:
    for key, value in node.members:
        if value.kind == "object" and value.members:
            yield from _fields(value, (*path, key))
        else:
            yield (*path, key), value


def _joined(path: Keys) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for key in path:
        pieces += [*key.pieces, Piece(" ")]
    return tuple(pieces[:-1])


def _cell(node: Node) -> Cell:
    if node.kind in ("array", "object"):
        inside = [piece for leaf in leaves(node) for piece in (*leaf.pieces, Piece(" "))]
        return Cell(tuple(inside), node.pointer)
    return Cell(_plain(node.pieces) if node.text else (), node.pointer)


def _plain(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(replace(piece, text=piece.text.replace("\v", " ")) for piece in pieces)


def _inked(row: Row) -> dict[int, Cell]:
    return {column: cell for column, cell in row.items() if any(piece.text.strip() for piece in cell.pieces)}


def _paragraphs(page: LaidOut, node: Node, zone: Zone | None) -> None:
    """Write a string of prose, parted at blank lines and at the tags of a web page that part paragraphs."""
    paragraph: list[Piece] = []
    for piece in _without_tags(_plain(node.pieces)) if TAG.search(node.text) else _parted(_plain(node.pieces)):
        if piece is None:
            page.paragraph(paragraph, zone, node.pointer)
            paragraph = []
        else:
            paragraph.append(piece)
    page.paragraph(paragraph, zone, node.pointer)


def _parted(pieces: Sequence[Piece]) -> Iterator[Piece | None]:
    """Give the pieces with None for each blank line; a line end of its own is mostly one, too: nobody wraps in JSON."""
    for piece in pieces:
        if piece.text == "\n" or _BREAK.fullmatch(piece.text):
            yield None
        else:
            yield piece


def _without_tags(pieces: Sequence[Piece]) -> Iterator[Piece | None]:
    """Give the text of markup, with None where a tag begins another paragraph."""
    for piece in pieces:
        at = 0
        for tag in TAG.finditer(piece.text):
            yield from _decoded(piece, at, tag.start())
            if tag["name"].lstrip("/").lower() not in _INLINE:
                yield None
            at = tag.end()
        yield from _decoded(piece, at, len(piece.text))


def _decoded(piece: Piece, start: int, end: int) -> Iterator[Piece]:
    for entity in _ENTITY.finditer(piece.text, start, end):
        yield _part(piece, start, entity.start())
        yield replace(_part(piece, entity.start(), entity.end()), text=html.unescape(entity[0]))
        start = entity.end()
    yield _part(piece, start, end)


def _part(piece: Piece, start: int, end: int) -> Piece:
    column = piece.column + start if piece.line else 0
    return Piece(piece.text[start:end], piece.line, column)


def is_series(node: Node) -> bool:
    """Tell whether an object is a row of numbers over years ("2019": 3.9, "2020": 4.1)."""
    years = [value for key, value in node.members if is_year(key.text) and value.kind == "number"]
    return len(years) > 1
