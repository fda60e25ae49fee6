"""The nouns, frozen. One noun, one meaning, in code, messages and documents (see DESIGN.md).

A `Source` says where a text came from; a `Document` is a source and its text, which is never rewritten. All offsets are
code points of that text. Reading a document gives `Passage`s and `Mention`s; a rule ties mentions to a claim and makes
a `Statement`; the reconciler compares statements and gives `Finding`s; all of it stands in one `Report`.
Every noun has `to_json`, which gives the dict of the JSON contract: numbers and dates are strings there.
"""

from checker.model.documents import Document, Passage, Source, Zone
from checker.model.report import (
    SEVERITIES,
    Camp,
    Figure,
    FigureCounts,
    Finding,
    Held,
    Report,
    Severity,
    SourceReport,
    Unchecked,
    Verdict,
)
from checker.model.statements import Citation, IdentityCase, Mention, Slot, Statement
from checker.model.values import (
    Degree,
    FigureKind,
    Form,
    Grain,
    Json,
    Mod,
    Name,
    Period,
    Quantity,
    Side,
    SlotValue,
    UnitFrom,
    Value,
    no_value_json,
    plain,
    show_period,
    show_quantity,
    show_value,
    value_json,
)

__all__ = [
    "SEVERITIES",
    "Camp",
    "Citation",
    "Degree",
    "Document",
    "Figure",
    "FigureCounts",
    "FigureKind",
    "Finding",
    "Form",
    "Grain",
    "Held",
    "IdentityCase",
    "Json",
    "Mention",
    "Mod",
    "Name",
    "Passage",
    "Period",
    "Quantity",
    "Report",
    "Severity",
    "Side",
    "Slot",
    "SlotValue",
    "Source",
    "SourceReport",
    "Statement",
    "Unchecked",
    "UnitFrom",
    "Value",
    "Verdict",
    "Zone",
    "no_value_json",
    "plain",
    "show_period",
    "show_quantity",
    "show_value",
    "value_json",
]
