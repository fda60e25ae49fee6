"""Tags -> elements that open and close in order, whatever the page left out or put in the wrong order.

Source:
    WHATWG HTML, 13.2.6 Tree construction: implied end tags and scopes. The adoption of misnested inline elements is
    simplified: an inline end tag never closes a block that stands open inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from checker.sources.web_page.elements import BLOCKS, CLOSES_PARAGRAPH, HEADINGS, IN_HEAD, VOID
from checker.sources.web_page.tokens import Attribute, End, Start, Text, Token

DEEPEST = 512
"""Elements in each other; browsers put what is nested deeper beside each other, too."""


class Element(NamedTuple):
    """An element of the page, told by where its start tag stands."""

    name: str
    attributes: dict[str, Attribute]
    offset: int

    def attribute(self, name: str) -> str:
        """Give the value of an attribute as written, or ""."""
        if not self.attributes:
            return ""
        found = self.attributes.get(name)
        return found.value.strip() if found else ""


class Opened(NamedTuple):
    """An element begins."""

    element: Element


class Closed(NamedTuple):
    """The last element that is open ends."""

    element: Element


Event = Opened | Closed | Text

_TABLE_SCOPE = ("table", "template", "html")
_SCOPE = ("td", "th", "caption", "table", "template", "object", "html", "svg")
_CELLS = ("td", "th", "caption")
_ROW_GROUPS = ("thead", "tbody", "tfoot")
_OF_TABLES = frozenset(("table", "tr", *_CELLS, *_ROW_GROUPS))
# Name -> what it closes where that is open, and what keeps it from doing so.
_IMPLIED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "menu", *_SCOPE)),
    "dt": (("dt", "dd"), ("dl", *_SCOPE)),
    "dd": (("dt", "dd"), ("dl", *_SCOPE)),
    "option": (("option",), ("select", *_SCOPE)),
    "optgroup": (("option", "optgroup"), ("select", *_SCOPE)),
    "a": (("a",), _SCOPE),
    "button": (("button",), _SCOPE),
    "table": (("table",), ("td", "th", "caption", "template")),
    **dict.fromkeys(("td", "th"), (_CELLS, _TABLE_SCOPE)),
    "tr": (("tr", "colgroup", *_CELLS), _TABLE_SCOPE),
    **dict.fromkeys(_ROW_GROUPS, ((*_ROW_GROUPS, "tr", "colgroup", *_CELLS), _TABLE_SCOPE)),
}


@dataclass(slots=True)
class Nesting:
    """The elements that are open.

    Args:
        too_deep: offset of the first element that was nested deeper than `DEEPEST`, or None.
    """

    xml: bool = False
    too_deep: int | None = None
    _stack: list[Element] = field(default_factory=list)
    _open_at: dict[str, list[int]] = field(default_factory=dict)
    _blocks: list[int] = field(default_factory=list)

    def events(self, token: Token) -> Iterator[Event]:
        """Give what *token* opens and closes."""
        if isinstance(token, Text):
            if token.raw.strip():
                yield from self._leave_head("")
            yield token
        elif isinstance(token, Start):
            yield from self._start(token)
        elif isinstance(token, End):
            yield from self._end(token.name)

    def rest(self) -> Iterator[Event]:
        """Close what is open at the end of the page."""
        yield from self._close_down_to(0)

    def _start(self, token: Start) -> Iterator[Event]:
        name = token.name
        if name in ("html", "body", "head") and self._open_at.get(name):
            return
        yield from self._leave_head(name)
        closes, barriers = _IMPLIED.get(name, ((), ()))
        lowest = self._highest(barriers)
        inside = [depth for one in closes if (depth := self._highest((one,))) > lowest]
        if inside:
            yield from self._close_down_to(min(inside))
        if name in CLOSES_PARAGRAPH and (depth := self._highest(("p",))) > self._highest((*_SCOPE, "button")):
            yield from self._close_down_to(depth)
        if name in HEADINGS and self._stack and self._stack[-1].name in HEADINGS:
            yield from self._close_down_to(len(self._stack) - 1)
        if len(self._stack) >= DEEPEST:
            self.too_deep = token.offset if self.too_deep is None else self.too_deep
            yield from self._close_down_to(len(self._stack) - 1)
        element = Element(name, token.attributes, token.offset)
        yield Opened(element)
        if name in VOID or (token.closed and (self.xml or self._open_at.get("svg") or self._open_at.get("math"))):
            yield Closed(element)
            return
        self._open_at.setdefault(name, []).append(len(self._stack))
        if name in BLOCKS:
            self._blocks.append(len(self._stack))
        self._stack.append(element)

    def _end(self, name: str) -> Iterator[Event]:
        depth = self._highest((name,))
        if depth < 0 or name in ("html", "body"):
            return
        if depth < self._highest(_TABLE_SCOPE if name in _OF_TABLES else _SCOPE):
            return
        if name not in BLOCKS and self._blocks and self._blocks[-1] > depth:
            return
        yield from self._close_down_to(depth)

    def _leave_head(self, name: str) -> Iterator[Event]:
        """Close the head before what belongs into the body."""
        if self._open_at.get("head") and name not in IN_HEAD and self._stack[-1].name in ("head", "noscript"):
            yield from self._close_down_to(self._open_at["head"][-1])

    def _close_down_to(self, depth: int) -> Iterator[Event]:
        while len(self._stack) > depth:
            element = self._stack.pop()
            self._open_at[element.name].pop()
            if element.name in BLOCKS:
                self._blocks.pop()
            yield Closed(element)

    def _highest(self, names: tuple[str, ...]) -> int:
        """Give the depth of the innermost open element with one of *names*, or -1."""
        highest = -1
        for name in names:  # a generator is twice as slow, and this is asked for every tag
            places = self._open_at.get(name)
            if places and places[-1] > highest:
                highest = places[-1]
        return highest
