"""A part of a Word file as a tree of elements, in one set of namespaces, with nothing in it that could blow up."""

from __future__ import annotations

from itertools import chain
from xml.etree.ElementTree import Element, ParseError, XMLParser
from xml.parsers import expat

from checker.sources.zipped import ArchiveError

LARGEST_XML = 32 * 1024 * 1024
"""Bytes of one part: a book of a thousand pages has some 20 MiB, and its tree takes ten times that."""

MOST_TAGS = 1_200_000
"""Tags of one part; it bounds the memory of its tree where they are short."""

DEEPEST = 128
"""Levels: a text box in a table in a table has about 30, and what walks the tree calls itself for each."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_STRICT = "{http://purl.oclc.org/ooxml/"
_FROM_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
    "{http://purl.oclc.org/ooxml/drawingml/chart}": CHART.removesuffix("chart"),
    "{http://purl.oclc.org/ooxml/drawingml/diagram}": DIAGRAM.removesuffix("relIds"),
}


class _SeenError(Exception):
    """Ends the look at what stands before the first element."""


def parse_part(raw: bytes, name: str) -> Element:
    """Give the root element of a part; names of the strict kind of file are turned into the usual ones.

    Raises:
        ArchiveError: it is no XML, declares entities, or is larger or deeper than a document is.

    >>> parse_part(b"<!DOCTYPE a><a/>", "word/document.xml")
    Traceback (most recent call last):
        ...
    checker.sources.zipped.ArchiveError: its part word/document.xml declares a document type, which no Word file does
    """
    if len(raw) > LARGEST_XML or raw.count(b"<") > MOST_TAGS:
        raise ArchiveError(f"its part {name} is larger than {LARGEST_XML // 2**20} MiB or {MOST_TAGS:,} tags")
    _refuse_document_type(raw, name)
    parser = XMLParser()
    try:
        parser.feed(raw)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as error:  # LookupError: an encoding that is not known
        raise ArchiveError(f"its part {name} is damaged: {error}") from error
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise ArchiveError(f"its part {name} is nested more than {DEEPEST} levels deep")
        level = list(chain.from_iterable(level))
    if root.tag.startswith(_STRICT):
        _unify(root)
    return root


def _refuse_document_type(raw: bytes, name: str) -> None:
    """Look at what stands before the first element: without a document type there are no entities to expand."""

    def first_element(*_: object) -> None:
        raise _SeenError

    def document_type(*_: object) -> None:
        raise ArchiveError(f"its part {name} declares a document type, which no Word file does")

    parser = expat.ParserCreate()
    parser.StartElementHandler = first_element
    parser.StartDoctypeDeclHandler = document_type
    try:
        parser.Parse(raw, True)
    except (_SeenError, expat.ExpatError, ValueError, LookupError):
        return  # what is damaged is said by the parser that reads it


def _unify(root: Element) -> None:
    for element in root.iter():
        element.tag = _usual(element.tag)
        for key in [key for key in element.attrib if key.startswith(_STRICT)]:
            element.set(_usual(key), element.attrib.pop(key))


def _usual(name: str) -> str:
    namespace, brace, local = name.partition("}")
    return _FROM_STRICT.get(namespace + brace, namespace + brace) + local
