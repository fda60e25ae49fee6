"""Stretches of a document's text as whole runs of its Word file, split where they begin and end."""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R

from checker.sources.article import Article

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

_RUN, _TEXT, _PROPERTIES = qn("w:r"), qn("w:t"), qn("w:rPr")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Ranges:
    """Finds the runs of stretches; those further back are to be asked for first, for a run that is split is two."""

    def __init__(self, root: BaseOxmlElement, traced: Article) -> None:
        """Look over the main part.

        Args:
            root: its root element, as python-docx has it.
            traced: its text with the way back (`checker.sources.formats.docx.trace_docx`).
        """
        self._elements = [one for one in root.iter() if isinstance(one.tag, str)]
        self._anchors = traced.anchors
        self._starts = [anchor.start for anchor in traced.anchors]

    def runs(self, start: int, end: int) -> tuple[CT_R, CT_R] | None:
        """Give the first and the last run of a stretch; None where it does not stand in the main part."""
        last = self._element_at(end - 1)
        first = self._element_at(start)
        if first is None or last is None:
            return None
        behind = self._split(*last, after=True)
        before = self._split(*first, after=False)
        if behind is None or before is None:
            return None
        # Where both stand in one run, what was split off in front is the stretch, and the end stands in it.
        return before, behind if behind is not _outer_run(first[0]) or before is behind else before

    def _element_at(self, offset: int) -> tuple[BaseOxmlElement, int] | None:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        anchor = self._anchors[index]
        if not 0 < anchor.line <= len(self._elements):
            return None
        return self._elements[anchor.line - 1], anchor.column - 1 + offset - anchor.start

    def _split(self, element: BaseOxmlElement, at: int, *, after: bool) -> CT_R | None:
        """Give the run that begins with the character *at* of *element*, or with *after* the one that ends with it."""
        run = _outer_run(element)
        if run is None or element.tag != _TEXT or element.getparent() is not run:
            return run
        text = element.text or ""
        at = min(at + after, len(text))
        if after:
            if at < len(text) or element.getnext() is not None:
                _cut(run, element, at)
            return run
        inner = [child for child in run if child.tag != _PROPERTIES]
        return run if at == 0 and inner[0] is element else _cut(run, element, at)


def _outer_run(element: BaseOxmlElement) -> CT_R | None:
    """Give the outermost run that *element* stands in: a comment cannot stand inside a text box."""
    found = element if element.tag == _RUN else None
    for ancestor in element.iterancestors():
        if ancestor.tag == _RUN:
            found = ancestor
    return found if isinstance(found, CT_R) else None


def _cut(run: CT_R, text: BaseOxmlElement, at: int) -> CT_R:
    """Cut *run* before the character *at* of its *text*; give the new run behind, with the same properties."""
    behind = deepcopy(run)
    for child in list(behind):
        if child.tag != _PROPERTIES:
            behind.remove(child)
    rest = deepcopy(text)
    words = text.text or ""
    text.text, rest.text = words[:at], words[at:]
    for part in (text, rest):
        part.set(_SPACE, "preserve")
    following = list(text.itersiblings())
    if rest.text:
        behind.append(rest)
    for child in following:
        behind.append(child)
    run.addnext(behind)
    return behind
