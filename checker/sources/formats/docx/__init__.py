"""`.docx`: the text that Word prints with all changes accepted, each paragraph, cell and note at its place.

Insertions are text, deletions are not; a field's result is text, its instructions are not; nor is what is hidden.
Headers, footers, tables of contents and comments are boilerplate. The marks that call notes and the numbers of lists,
which Word computes, are not in the text; a note stands behind the body, at the place "footnote 3".
"""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from checker.sources.article import Article, unreadable
from checker.sources.formats.docx.package import Package, open_package
from checker.sources.formats.docx.properties import read_properties
from checker.sources.formats.docx.runs import Note, Runs, relation
from checker.sources.formats.docx.story import Story
from checker.sources.formats.docx.styles import Styles, read_styles
from checker.sources.formats.docx.xml_tree import W
from checker.sources.laid_out import LaidOut
from checker.sources.metadata import Metadata
from checker.sources.zipped import ArchiveError

__all__ = ["OWN_AUTHOR", "OWN_INITIALS", "read_docx", "trace_docx"]

OWN_AUTHOR, OWN_INITIALS = "Checker", "C"
"""Whose comments are left out: they quote other articles, and somebody may go on writing in the copy that has them."""


def read_docx(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the article of a Word file; without one, where it is no Word file or none that is safe to open."""
    try:
        return (_Reading(open_package(raw), traced=False).article(),)
    except ArchiveError as fault:
        return unreadable(path, str(fault))


def trace_docx(raw: bytes) -> Article:
    """Give the same article with the way back: an anchor's line is the number of an element of the main part.

    Elements are counted from 1 in the order of the file; the column counts the characters of the element's text. What
    stands in a note leads to the mark that calls it; what stands in another part has the number 0 and no anchor.

    Raises:
        ArchiveError: it is no Word file, or none that is safe to open.
    """
    return _Reading(open_package(raw), traced=True).article()


_REAL_NOTE = frozenset({"", "normal"})
"""Types of notes that are no lines drawn between text and notes."""


class _Reading:
    """One Word file, laid out."""

    def __init__(self, package: Package, *, traced: bool) -> None:
        self.package = package
        self.styles: Styles = read_styles(package.part_of("styles"))
        root = package.document
        self.numbers = {element: number for number, element in enumerate(root.iter(), 1)} if traced else {}
        self.page = LaidOut()
        self.unread: list[str] = []
        self.hidden = False

    def article(self) -> Article:
        root = self.package.document
        self._margins(root, "header")
        notes = self._body(root)
        for kind in ("footnote", "endnote"):
            self._notes(kind, [note for note in notes if note.kind == kind])
        self._comments()
        self._margins(root, "footer")
        properties = read_properties(self.package.core_properties())
        said = Metadata(title=properties.title_of(self.page.article()), undated=properties.undated)
        return self.page.article(said, remarks=self._unread_words())

    def _body(self, root: Element) -> list[Note]:
        body = root.find(f"{W}body")
        if body is None:
            return []
        runs = Runs(self.styles, ignore_fields=not _fields_close(body))
        runs.numbers = self.numbers
        self._write(Story(self.page, runs), body)
        return runs.notes

    def _notes(self, kind: str, called: list[Note]) -> None:
        root = self.package.part_of(f"{kind}s") if called else None
        if root is None:
            return
        notes = {one.get(f"{W}id"): one for one in root.iter(f"{W}{kind}") if one.get(f"{W}type", "") in _REAL_NOTE}
        for number, note in enumerate(called, 1):
            if note.id in notes:
                runs = Runs(self.styles, mark=note.mark, ignore_fields=not _fields_close(notes[note.id]))
                self._write(Story(self.page, runs, place=f"{kind} {number}"), notes[note.id])

    def _comments(self) -> None:
        root = self.package.part_of("comments")
        for number, comment in enumerate(() if root is None else root.iter(f"{W}comment"), 1):
            if (comment.get(f"{W}author"), comment.get(f"{W}initials")) != (OWN_AUTHOR, OWN_INITIALS):
                self._boilerplate(comment, f"comment {number}")

    def _margins(self, root: Element, kind: str) -> None:
        """Write headers or footers, each once however many sections have it."""
        calls = [one for one in root.iter(f"{W}{kind}Reference") if relation(one)]
        for id_ in dict.fromkeys(relation(one) for one in calls):
            part = self.package.part_called(id_)
            if part is not None:
                self._boilerplate(part, kind)

    def _boilerplate(self, part: Element, place: str) -> None:
        runs = Runs(self.styles, ignore_fields=not _fields_close(part))
        self._write(Story(self.page, runs, "boilerplate", place), part)

    def _write(self, story: Story, container: Element) -> None:
        story.write(container)
        self.unread += story.runs.unread
        self.hidden = self.hidden or story.runs.hidden

    def _unread_words(self) -> tuple[str, ...]:
        counted = sorted(Counter(self.unread).items())
        said = [f"{count} {what}{'s' if count > 1 else ''}" for what, count in counted]
        words = (f"figures that stand in {', '.join(said)} are not read",) if said else ()
        return (*words, "hidden text, which Word does not print, is not read") if self.hidden else words


def _fields_close(part: Element) -> bool:
    """Tell whether every field of a part ends; where one does not, its result would swallow the rest."""
    depth = 0
    deleted = {mark for gone in part.iter(f"{W}del") for mark in gone.iter(f"{W}fldChar")}
    for field in part.iter(f"{W}fldChar"):
        kind = "" if field in deleted else field.get(f"{W}fldCharType")
        depth += (kind == "begin") - (kind == "end")
        if depth < 0:
            return False
    return depth == 0
