"""The parts of a Word file: which is the document, and which belong to it.

Source:
    ECMA-376 part 2 (Open Packaging Conventions): relationships lead from the package to its main part and on.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from checker.sources.formats.docx.xml_tree import LARGEST_XML, parse_part
from checker.sources.zipped import Archive, ArchiveError, open_archive

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NO_DOCUMENT = "there is no Word document in it"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A way from the document to another part.

    Args:
        kind: the last word of its type ("footnotes", "header").
    """

    id: str
    kind: str
    part: str


@dataclass(frozen=True, slots=True)
class Package:
    """A Word file, its main part known and read."""

    document: Element
    relationships: tuple[Relationship, ...]
    core: str
    _archive: Archive

    def part_of(self, kind: str) -> Element | None:
        """Give the part that the document has one of at most ("styles"), or None."""
        return next((self._tree(one.part) for one in self.relationships if one.kind == kind), None)

    def part_called(self, id_: str) -> Element | None:
        """Give the part that the document calls *id_* ("rId7"), or None."""
        return next((self._tree(one.part) for one in self.relationships if one.id == id_), None)

    def core_properties(self) -> Element | None:
        """Give the part with title and days, or None."""
        return self._tree(self.core) if self.core else None

    def _tree(self, name: str) -> Element | None:
        return parse_part(self._archive.read(name, LARGEST_XML), name) if name in self._archive.names else None


def open_package(raw: bytes) -> Package:
    """Give the Word file in *raw*.

    Raises:
        ArchiveError: it is no Word file, or none that is safe to open; a part of it is damaged.
    """
    archive = open_archive(raw)
    known = {one.kind: one.part for one in _relationships(archive, "")}
    main = known.get("officeDocument", "")
    if main not in archive.names or not main.endswith(".xml"):
        raise ArchiveError(_NO_DOCUMENT)
    document = parse_part(archive.read(main, LARGEST_XML), main)
    if not document.tag.endswith("/main}document"):
        raise ArchiveError(_NO_DOCUMENT)
    return Package(document, _relationships(archive, main), known.get("core-properties", ""), archive)


def _relationships(archive: Archive, part: str) -> tuple[Relationship, ...]:
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    if rels not in archive.names:
        return ()
    found = []
    for one in parse_part(archive.read(rels, LARGEST_XML), rels).iter(_RELATIONSHIP):
        if one.get("TargetMode") == "External":
            continue
        target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
        kind = one.get("Type", "").rpartition("/")[2]
        # A strict file's type of the core properties ends like the usual one's; only their case may differ.
        found.append(Relationship(one.get("Id", ""), "core-properties" if kind == "coreProperties" else kind, target))
    return tuple(found)
