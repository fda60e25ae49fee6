"""What PyYAML's scanner and parser complain of, said as an author can act on it, at the line where it helps.

PyYAML tells where it could go no further; a bracket, a quotation mark or an indentation went amiss before that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

from checker.yaml_nodes.blanks import odd_blank

_KEY = re.compile(r"(?P<dashes>(?: *- +)*) *(?P<key>[^\s#][^#]*?):(?: |$)")
_ITEM = re.compile(r" *-(?: +-)* +(?=[^\s#])")
_INDENT = re.compile(" *")
_DASH = re.compile(r" *-(?=[^\s\d-])")
_COLON = re.compile(r" *(?:- +)*(?P<key>[A-Za-z_]+):(?P<said>[^\s:/][^\s:]*)")
_WHOLE = "put the whole of it in quotation marks"
_STARRED = "put text that begins with * in quotation marks"


class Quotation(NamedTuple):
    """Where the last text in quotation marks began, and the line on which it ended; lines are counted from 0."""

    line: int
    column: int
    last_line: int


class Said(NamedTuple):
    """A fault in words, at a line counted from 0 and a column counted from 1."""

    line: int
    column: int
    message: str


def explain_syntax(error: yaml.MarkedYAMLError, lines: Sequence[str], quotation: Quotation | None) -> Said:
    """Give *error* in words and at its place.

    Args:
        lines: the text, line by line.
        quotation: the last text in quotation marks that was read, or None.
    """
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Said(0, 1, str(error.problem))
    at = Said(mark.line, mark.column + 1, error.problem or error.context or "cannot be read")
    return (
        _blank(at, lines)
        or _opened(error, at)
        or _keyless(at, lines)
        or _behind_text(at, lines, quotation)
        or _key(error, at, lines)
        or _indentation(error, at, lines)
        or _first_character(at, lines)
        or at
    )


def _line(lines: Sequence[str], index: int) -> str:
    return lines[index] if 0 <= index < len(lines) else ""


def _above(lines: Sequence[str], index: int) -> int:
    """Give the nearest line above *index* that says something, or -1."""
    above = index - 1
    while above >= 0 and (not lines[above].strip() or lines[above].lstrip().startswith("#")):
        above -= 1
    return above


def _blank(at: Said, lines: Sequence[str]) -> Said | None:
    for index in (_above(lines, min(at.line, len(lines))), at.line):
        odd = odd_blank(_line(lines, index))
        if odd:
            return Said(index, odd.column, odd.message)
    return None


def _opened(error: yaml.MarkedYAMLError, at: Said) -> Said | None:
    """A bracket or a quotation mark that is still open when the next line, or the end, comes."""
    opened = error.context_mark
    if opened is None:
        return None
    if "end of stream" in at.message:
        return Said(opened.line, opened.column + 1, "the bracket or quotation mark that opens here is never closed")
    is_flow = "flow" in (error.context or "")
    if is_flow and opened.line < at.line:
        return Said(opened.line, opened.column + 1, "the bracket that opens here is not closed on this line")
    if is_flow:
        return at._replace(message="a comma or the closing bracket is expected here; put text in quotation marks")
    return None


def _keyless(at: Said, lines: Sequence[str]) -> Said | None:
    """A list item that is text without a key, with keys on the lines below it."""
    key = _KEY.match(_line(lines, at.line))
    column = key.start("key") if key and not key["dashes"] else 0
    above = _above(lines, at.line)
    while column and above >= 0 and _indent(lines[above]) == column and not _KEY.match(lines[above]):
        above = _above(lines, above)
    item = _ITEM.match(_line(lines, above))
    if not key or not item or item.end() != column or _KEY.match(lines[above]):
        return None
    message = f"a key is missing before this text ('- key: ...'), since '{key['key']}:' goes on with the same item"
    return Said(above, column + 1, message)


def _behind_text(at: Said, lines: Sequence[str], quotation: Quotation | None) -> Said | None:
    """Text that goes on behind what looked like the whole of it."""
    if "did not find expected" not in at.message and "expected <block end>" not in at.message:
        return None
    before = _line(lines, at.line)[: at.column - 1].rstrip()
    if before.endswith(("'", '"')):
        if quotation and quotation.line < quotation.last_line == at.line:
            return Said(quotation.line, quotation.column, "the quotation mark that opens here is not closed")
        return at._replace(message=f"text goes on behind the closing quotation mark; {_WHOLE}")
    if before.endswith(("]", "}")):
        return at._replace(message=f"text goes on behind the closing bracket; {_WHOLE}")
    if before.lstrip(" -").startswith("*"):
        return at._replace(message=_STARRED)
    return None


def _key(error: yaml.MarkedYAMLError, at: Said, lines: Sequence[str]) -> Said | None:
    if "could not find expected ':'" in at.message and error.context_mark:
        mark = error.context_mark
        if _line(lines, mark.line).lstrip().startswith("*"):
            return Said(mark.line, mark.column + 1, _STARRED)
        if no_blank := _no_blank(mark.line, lines):
            return no_blank
        return Said(mark.line, mark.column + 1, "a key without ':'; write 'key: text', or indent what goes on")
    if "mapping values are not allowed" not in at.message:
        return None
    before = _line(lines, at.line)[: at.column - 1]
    if before.lstrip().startswith("*"):
        return at._replace(column=len(before) - len(before.lstrip()) + 1, message=_STARRED)
    above = _above(lines, at.line)
    if _indent(before) == _indent(_line(lines, above)) and (no_blank := _no_blank(above, lines)):
        return no_blank
    if ": " not in before and above >= 0 and _indent(before) > 0:
        here, there = _indent(before), _indent(_line(lines, above))
        if here > there:
            message = (
                f"this line is indented by {here}, the one above it by {there}; indent both alike, or put text that "
                "holds a colon in quotation marks"
            )
            return Said(at.line, here + 1, message)
    return at._replace(message="a colon followed by a space inside text; put the text in quotation marks")


def _no_blank(index: int, lines: Sequence[str]) -> Said | None:
    """A dash, or the colon of a key, with no blank behind it."""
    dash = _DASH.match(_line(lines, index))
    if dash:
        return Said(index, dash.end(), "a list item is written '- ...', with a space behind the dash")
    colon = _COLON.match(_line(lines, index))
    if colon:
        written = f"'{colon['key']}: {colon['said']}'"
        return Said(index, colon.end("key") + 1, f"a space stands behind the colon of a key: {written}")
    return None


def _indentation(error: yaml.MarkedYAMLError, at: Said, lines: Sequence[str]) -> Said | None:
    line = _line(lines, at.line)
    here = at.column - 1
    if "did not find expected" not in at.message and "expected <block end>" not in at.message:
        return None
    if not line or _indent(line) != here:
        return None
    above = _above(lines, at.line)
    if _line(lines, above).rstrip().endswith(":") and _indent(_line(lines, above)) >= here:
        there = _indent(_line(lines, above))
        message = f"this line is indented by {here}; what belongs to the line above it by {there} or more"
        return at._replace(message=message)
    first = error.context_mark.line if error.context_mark else 0
    is_item = line.lstrip().startswith("-")
    beside = {column for index in range(first, at.line) for column in _columns(lines[index], is_item)}
    near = min(sorted(beside, reverse=True), key=lambda column: abs(column - here), default=here)
    if near == here or (error.context_mark and error.context_mark.column == here):
        other = "list items ('- ...')" if "collection" in (error.context or "") else "keys ('key: ...')"
        return at._replace(message=f"beside this line stand {other}; write one, or indent it deeper")
    return at._replace(message=f"this line is indented by {here}, those beside it by {near}")


def _columns(line: str, is_item: bool) -> set[int]:
    """Give the columns, counted from 0, at which list items, or keys, begin on *line*."""
    found = _KEY.match(line)
    dashes = re.match(r"(?: *- +)*", line)
    starts = {match.start() for match in re.finditer("-", dashes.group() if dashes else "")}
    return starts if is_item else ({found.start("key")} if found else set())


def _indent(line: str) -> int:
    found = _INDENT.match(line)
    return found.end() if found else 0


def _first_character(at: Said, lines: Sequence[str]) -> Said | None:
    character = _line(lines, at.line)[at.column - 1 : at.column]
    if "cannot start any token" in at.message or "expected node content" in at.message:
        return at._replace(message=f"put text that begins with {character or 'a sign'} in quotation marks")
    if "expected comment or line break" in at.message or "chomping" in at.message:
        return at._replace(message="behind > or | text begins on the next line, indented deeper")
    if "unknown escape character" in at.message:
        return at._replace(message="a backslash in double quotation marks; write \\\\ for one, or use single ones")
    return None
