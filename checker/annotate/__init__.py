"""A copy of a Word file with a comment on each figure that a person is to look at; nothing else in it changes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from checker.annotate.remarks import Remark, remarks_on
from checker.errors import CheckerError
from checker.model import Report, Source

__all__ = ["Remark", "remarks_on", "render_docx"]

_SUFFIX = ".docx"


def render_docx(report: Report) -> bytes:
    """Give the Word file of *report* with its comments; equal reports give equal bytes.

    Of several, it is the one under review. A comment says what the other sources have, and where; one about a note or a
    text box stands at the place that it hangs on.

    Raises:
        CheckerError: there is no Word file in the report, or more than one; it has changed since it was read;
            python-docx does not open it, or is not installed.
    """
    source = _annotated(report)
    try:
        from checker.annotate.copy import annotated_copy
    except ModuleNotFoundError as error:
        if error.name != "docx":
            raise
        message = "error: the format docx needs python-docx; run: pip install 'figure-checker[docx]'"
        raise CheckerError(message) from error
    try:
        raw = Path(source.path).read_bytes()
    except OSError as error:
        raise CheckerError(f"{source.path}: error: cannot be read again: {error.strerror}") from error
    if sha256(raw).hexdigest() != source.sha256:
        raise CheckerError(f"{source.path}: error: it has changed since it was read; run the check again")
    return annotated_copy(raw, source.path, remarks_on(report, source.name))


def _annotated(report: Report) -> Source:
    reviewed = frozenset(report.under_review)
    found = [one.source for one in report.sources if one.source.path.lower().endswith(_SUFFIX)]
    found = [one for one in found if one.name in reviewed] or found
    if len(found) == 1:
        return found[0]
    if not found:
        raise CheckerError("error: the format docx is a copy of a .docx with comments, and no .docx was checked")
    names = ", ".join(one.path for one in found[:5])
    raise CheckerError(
        f"error: the format docx is a copy of one .docx; name one of {names} and the rest with --against"
    )
