"""Comments written into a copy of a Word file, its other parts byte for byte as they were."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONSHIP
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.text.run import Run

from checker.annotate.ranges import Ranges
from checker.annotate.remarks import Remark
from checker.errors import CheckerError
from checker.sources.formats.docx import OWN_AUTHOR, OWN_INITIALS, trace_docx
from checker.sources.zipped import ArchiveError

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day that a zip archive knows: a copy has no day of its own, so that two runs give the same bytes."""


def annotated_copy(raw: bytes, path: str, remarks: Sequence[Remark]) -> bytes:
    """Give the Word file in *raw* with a comment for each of *remarks*.

    Args:
        path: the file, as a message names it.

    Raises:
        CheckerError: python-docx does not open such a file.
    """
    try:
        traced = trace_docx(raw)
        document = Document(io.BytesIO(raw))
        _annotate(document, Ranges(document.element, traced), remarks)
    except (ArchiveError, OpcError, KeyError, ValueError) as error:
        why = " ".join(str(error).split()) or type(error).__name__
        raise CheckerError(f"{path}: error: no comments can be written into it: {why}") from error
    written = io.BytesIO()
    document.save(written)
    main = document.part.partname.lstrip("/")
    folder, _, name = main.rpartition("/")
    comments = [one.target_part.partname for one in document.part.rels.values() if one.reltype == RELATIONSHIP.COMMENTS]
    touched = {"[Content_Types].xml", main, f"{folder}/_rels/{name}.rels", *(one.lstrip("/") for one in comments)}
    return _with_own_parts(raw, written.getvalue(), touched)


def _annotate(document: WordDocument, ranges: Ranges, remarks: Sequence[Remark]) -> None:
    # From the end on, so that what is split behind does not move what stands before; numbered in the order of reading.
    found = [(remark, ranges.runs(remark.start, remark.end)) for remark in reversed(remarks)]
    for remark, runs in reversed(found):
        if runs is None:
            continue
        first, last = (Run(run, document) for run in runs)
        comment = document.add_comment([first, last], "\n".join(remark.lines), OWN_AUTHOR, OWN_INITIALS)
        # python-docx writes the time of the run; a comment need not have one.
        comment._comment_elm.attrib.pop(qn("w:date"), None)


def _with_own_parts(original: bytes, written: bytes, touched: set[str]) -> bytes:
    """Give the archive *written* with all parts but those *touched* as they are in *original*, in its order."""
    copy = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(original)) as old,
        zipfile.ZipFile(io.BytesIO(written)) as new,
        zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        known, rewritten = set(old.namelist()), set(new.namelist())
        for part in dict.fromkeys([*old.namelist(), *new.namelist()]):
            is_new = part not in known or (part in touched and part in rewritten)
            info = zipfile.ZipInfo(part, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, (new if is_new else old).read(part))
    return copy.getvalue()
