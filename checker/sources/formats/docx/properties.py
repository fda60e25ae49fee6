"""What the part with the core properties says of a Word file."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from checker.sources.file_properties import FileProperties

_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")


def read_properties(core: Element | None) -> FileProperties:
    """Give title and days; empty where there is no such part."""
    if core is None:
        return FileProperties()
    return FileProperties(
        core.findtext(f"{_DC}title") or "",
        _day(core.findtext(f"{_TERMS}created")),
        _day(core.findtext(f"{_TERMS}modified")),
    )


def _day(text: str | None) -> str:
    found = _DAY.match((text or "").strip())
    return found.group() if found else ""
