"""From something read at a place to what one source says of one claim."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from checker.model.documents import Zone
from checker.model.values import Json, Period, Quantity, SlotValue, Value, no_value_json, plain, show_value, value_json


@dataclass(frozen=True, slots=True)
class Mention:
    """Something read at `start:end`, with no claim tied to it yet.

    Args:
        quote: exactly `text[start:end]`; read alone it gives the same value.
        value: None only where the figure is set apart.
        set_apart: why it is not read as a figure ("clock time", "part of a name"), or "".
        parts: smaller mentions inside it that a phrase may name ("Tuesday, 9 August" -> the day "9 August").
        unreadable: whether it looks like a figure that could not be read; `set_apart` says why.
    """

    start: int
    end: int
    quote: str
    value: Value | None
    set_apart: str = ""
    parts: tuple[Mention, ...] = ()
    unreadable: bool = False

    @property
    def kind(self) -> str:
        """The value's kind; "number" for what is set apart without one."""
        return self.value.kind if self.value is not None else "number"

    def shifted(self, by: int) -> Mention:
        """Give it *by* characters further on, with its parts.

        >>> moved = Mention(4, 9, "2 May", None, parts=(Mention(6, 9, "May", None),)).shifted(10)
        >>> moved.start, moved.end, moved.parts[0].start
        (14, 19, 16)
        """
        parts = tuple(part.shifted(by) for part in self.parts)
        return replace(self, start=self.start + by, end=self.end + by, parts=parts)

    def to_json(self) -> Json:
        """Give the contract's MENTION (without its source)."""
        value = self.value.to_json() if self.value is not None else no_value_json()
        place: Json = {"start": self.start, "end": self.end, "quote": self.quote}
        return {**place, **value, "set_apart": self.set_apart or None}


def place_words(line: int, column: int, place: str) -> str:
    """Give what stands behind a path to say where: ":line:column" where there are lines, and *place* in brackets."""
    return (f":{line}:{column}" if line else "") + (f" ({place})" if place else "")


@dataclass(frozen=True, slots=True)
class Citation:
    """An exact quotation and its place: W3C Web Annotation's text position and text quote selectors.

    Args:
        line: in the original, counted from 1; 0 where it has no lines (a workbook).
        column: counted from 1 in code points; 0 with the line.
        byte_column: the same counted in bytes of UTF-8, or 0 where it is not known (a cell of a table).
        place: where it stands in the original, in the format's own terms ("page 3", "Sheet1!B7"), or "".
        heads: of a cell of a table that is read with them: its captions, the heads of its row and of its column.
    """

    source: str
    start: int
    end: int
    quote: str
    line: int
    column: int
    zone: Zone
    sentence: str
    sentence_start: int
    prefix: str
    suffix: str
    byte_column: int = 0
    place: str = ""
    heads: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """The place behind the path: ":3:14", " (page 3)", ":3:14 (/items/0/note)", or "".

        >>> Citation("a.xlsx", 0, 2, "41", 0, 0, "table", "41", 0, "", "", place="Sheet1!B7").where
        ' (Sheet1!B7)'
        """
        return place_words(self.line, self.column, self.place)

    def to_json(self) -> Json:
        """Give the citation's fields of the contract's STATEMENT; `heads` only for a cell that is read with some."""
        heads: Json = {"heads": list(self.heads)} if self.heads else {}
        return {
            **heads,
            "source": self.source,
            "start": self.start,
            "end": self.end,
            "line": self.line,
            "column": self.column,
            "place": self.place,
            "zone": self.zone,
            "quote": self.quote,
            "sentence": self.sentence,
            "sentence_start": self.sentence_start,
            "prefix": self.prefix,
            "suffix": self.suffix,
        }


@dataclass(frozen=True, slots=True)
class Slot:
    """One value of a statement and where it was found.

    Args:
        value: what it is, or None where it is not stated and could not be inferred.
        inferred: what it was inferred from, in words, or "" where it is printed beside the figure.
        citation: the words it was read from, or None where inferred or unstated.
        unclear: why it is not known although something is said ("Georgia, Russia and Turkey are named"), or "".
    """

    name: str
    value: SlotValue | None
    inferred: str = ""
    citation: Citation | None = None
    unclear: str = ""


AsOfFrom = Literal["", "sentence", "caption", "dateline", "article", "death"]
"""Where an as-of day is taken from; "death" is the day, not known, of the death of whom it is about."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says of one claim.

    Args:
        rule: id of the rule that found it.
        compared: the slot whose values must agree.
        key: the slots that make two statements be about one fact, in the rule's order.
        slots: every slot by name, in the rule's order, the compared one and the key included.
        as_of: the day on which it is said to be so.
        as_of_from: where that day is taken from: the nearest of sentence, caption, dateline and article.
        attribution: the named source that the article gives for it, or "".
        modality: "asserted", or "denied", "superseded", "planned"; only what is asserted is compared.
        corrects: whether its sentence says that it puts an earlier figure right ("revised down to 41").
    """

    rule: str
    citation: Citation
    compared: Slot
    key: tuple[Slot, ...]
    slots: tuple[Slot, ...]
    as_of: date | None = None
    attribution: str = ""
    modality: str = "asserted"
    as_of_from: AsOfFrom = ""
    corrects: bool = False

    @property
    def inferred(self) -> tuple[str, ...]:
        """Everything that is not printed beside the figure, in words."""
        said = [f"{slot.name} from {slot.inferred}" for slot in self.slots if slot.inferred]
        value = self.compared.value
        if isinstance(value, Quantity) and value.unit_from == "neighbour":
            said.insert(0, "unit from a neighbouring figure")
        if isinstance(value, Quantity) and value.unit_from == "head":
            said.insert(0, "unit from the head of its cell")
        if self.citation.heads:
            said.append(f"read with its heads: {'; '.join(self.citation.heads)}")
        return tuple(said)

    @property
    def period(self) -> Period | None:
        """The period that the statement is about, where its key has one."""
        for slot in self.key:
            if isinstance(slot.value, Period):
                return slot.value
        return None

    def slot(self, name: str) -> Slot | None:
        """Give the slot called *name*, or None."""
        return next((slot for slot in self.slots if slot.name == name), None)

    def to_json(self) -> Json:
        """Give the contract's STATEMENT."""
        value = self.compared.value
        period = self.period
        return {
            **self.citation.to_json(),
            "rule": self.rule,
            "value": value_json(value),
            "key": {slot.name: show_value(slot.value) for slot in self.key},
            "period": period.to_json() if period else None,
            "as_of": plain(self.as_of),
            "as_of_from": self.as_of_from or None,
            "corrects": self.corrects,
            "attribution": self.attribution or None,
            "modality": self.modality,
            "inferred": list(self.inferred),
        }


@dataclass(frozen=True, slots=True)
class IdentityCase:
    """The values that one source gives for an identity, by the name that each has in the expression."""

    rule: str
    terms: tuple[tuple[str, Statement], ...]
