"""The parts of a SARIF log that say where something stands: regions, files, and messages without links."""

from __future__ import annotations

import re

from checker.model import Citation, Json, SourceReport
from checker.reports.escaping import one_line
from checker.reports.places import Places, last_place

_MARKS = re.compile(r"[\\\[\]]")


def message(text: str) -> Json:
    """Give *text* as a message, line by line."""
    return {"text": "\n".join(map(plain, text.split("\n")))}


def plain(text: str) -> str:
    r"""Give *text* on one line, with nothing in it that is a link or a placeholder.

    >>> print(plain("the [sic] {0}"))
    the \[sic\] {{0}}
    """
    return _MARKS.sub(r"\\\g<0>", one_line(text)).replace("{", "{{").replace("}", "}}")


def physical_location(places: Places, cited: Citation) -> Json:
    """Give the place of *cited*, its quotation, and the sentence around it."""
    end_line, end_column = last_place(cited)
    region: Json = {"snippet": {"text": cited.quote}}
    if cited.line:
        lines = {"startLine": cited.line, "startColumn": cited.column, "endLine": end_line, "endColumn": end_column}
        region = {**lines, **region}
    place: Json = {"artifactLocation": {"uri": places.uri(cited.source)}, "region": region}
    # An offset in the text of a page or a cell is none in the file.
    if cited.source in places.of_source and cited.byte_column:
        region.update(charOffset=cited.start, charLength=cited.end - cited.start)
        if cited.sentence_start <= cited.start and len(cited.sentence) > len(cited.quote):
            offsets: Json = {"charOffset": cited.sentence_start, "charLength": len(cited.sentence)}
            place["contextRegion"] = {**offsets, "snippet": {"text": cited.sentence}}
    return place


def artifact_of(places: Places, one: SourceReport) -> Json:
    """Give a file that was read."""
    artifact: Json = {"location": {"uri": places.uri(one.source.name)}, "encoding": one.source.encoding}
    if one.source.title:
        artifact["description"] = message(one.source.title)
    if one.source.sha256:
        artifact["hashes"] = {"sha-256": one.source.sha256}
    return artifact
