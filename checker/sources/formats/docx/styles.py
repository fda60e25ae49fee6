"""What the styles of a Word file say of its paragraphs: headings, captions, tables of contents, lists, hidden text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from checker.model import Zone
from checker.sources.formats.docx.xml_tree import W

_ZONES: tuple[tuple[re.Pattern[str], Zone], ...] = (
    (re.compile(r"(?:title|subtitle|heading ?\d)$"), "headline"),
    (re.compile(r"caption$"), "caption"),
    (re.compile(r"(?:toc( ?heading| ?\d)|table of (?:figures|authorities)|index ?\d|header|footer)$"), "boilerplate"),
)
"""By the name that every language's Word writes; an id such as "Heading1" serves where a style has no name."""

_NO = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Styles:
    """By id: the zone of a paragraph style, which styles number their paragraphs, which hide their text."""

    zones: Mapping[str, Zone] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()


def read_styles(root: Element | None) -> Styles:
    """Give what the part with the styles says; what a style leaves open is that of the one it is based on."""
    styles = {} if root is None else {one.get(f"{W}styleId", ""): one for one in root.iter(f"{W}style")}
    zones: dict[str, Zone] = {}
    lists, hidden = set(), set()
    for id_ in styles:
        line = _line(id_, styles)
        zone = next((found for one in line if (found := _zone(one))), None)
        if zone:
            zones[id_] = zone
        if any(one.find(f"{W}pPr/{W}numPr") is not None for one in line):
            lists.add(id_)
        if any(is_on(one.find(f"{W}rPr"), "vanish") for one in line):
            hidden.add(id_)
    return Styles(zones, frozenset(lists), frozenset(hidden))


def is_on(properties: Element | None, name: str) -> bool:
    """Tell whether a property that is on or off is there and on."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1").lower() not in _NO


def value_of(properties: Element | None, name: str) -> str:
    """Give the value of a property, or ""."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return "" if found is None else found.get(f"{W}val", "")


def _line(id_: str, styles: Mapping[str, Element]) -> list[Element]:
    """Give a style and those that it is based on, the nearest first."""
    line: list[Element] = []
    while id_ in styles and styles[id_] not in line and len(line) < 12:
        line.append(styles[id_])
        id_ = value_of(styles[id_], "basedOn")
    return line


def _zone(style: Element) -> Zone | None:
    if style.get(f"{W}type") != "paragraph":
        return None
    name = (value_of(style, "name") or style.get(f"{W}styleId", "")).lower()
    found = next((zone for pattern, zone in _ZONES if pattern.match(name)), None)
    level = value_of(style.find(f"{W}pPr"), "outlineLvl")
    return found or ("headline" if level.isdigit() and int(level) < 9 else None)
