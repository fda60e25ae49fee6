"""One entry of the file -> one decision, or its faults."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeVar, cast

from checker.decisions.decisions import same_text
from checker.errors import Problem
from checker.interval import read_day
from checker.model import DECISION_KINDS, Decision, DecisionKind
from checker.yaml_nodes import Mapping, Node, Scalar
from checker.yaml_nodes import Sequence as NodeList

KEYS = (
    "decision",
    "rule",
    "key",
    "values",
    "value",
    "quote",
    "sentence",
    "source",
    "reason",
    "by",
    "until",
    "sources",
    "baseline",
)
"""The keys of an entry, in the order in which they are written."""

T = TypeVar("T")
_YES, _NO = ("true", "yes"), ("false", "no")


def read_entry(node: Node, path: str, faults: list[Problem]) -> Decision | None:
    """Give the decision that *node* is; None where a fault, which is added to *faults*, leaves it unclear."""
    if not isinstance(node, Mapping):
        faults.append(node.place.problem("a decision is keys with values ('decision: waived')"))
        return None
    known = len(faults)
    entry = _Entry({key.text: value for key, value in node.pairs}, node, faults)
    entry.check_keys()
    decision = entry.decision(path)
    entry.check_form(decision)
    return decision if len(faults) == known else None


@dataclass(frozen=True, slots=True)
class _Entry:
    """The keys of one entry; reads them one by one and keeps what is the matter."""

    nodes: dict[str, Node]
    whole: Mapping
    faults: list[Problem]

    def check_keys(self) -> None:
        for key, _ in self.whole.pairs:
            if key.text not in KEYS:
                near = get_close_matches(key.text, KEYS, 1, 0.6)
                hint = f"did you mean '{near[0]}'?" if near else f"known here: {', '.join(KEYS)}"
                self.faults.append(key.place.problem(f"unknown key '{key.text}'; {hint}"))

    def decision(self, path: str) -> Decision:
        value = self.text("value")
        line, column = self._place()
        return Decision(
            kind=self._kind(),
            rule=self.text("rule"),
            key=self._key(),
            values=(value,) if value else tuple(sorted(self._values())),
            reason=self.text("reason"),
            by=self.text("by"),
            until=self._read("until", read_day, None, "takes a day, such as 2027-03-01"),
            source=self.text("source"),
            quote=self.text("quote"),
            sentence=self.text("sentence"),
            sources=self._read("sources", _count, 0, "takes a whole number"),
            baseline=self._read("baseline", _yes_or_no, False, "is true or false"),
            path=path,
            line=line,
            column=column,
        )

    def check_form(self, decision: Decision) -> None:
        """Each kind has its keys: a key that does nothing would be taken for one that does."""
        if decision.kind == "settled":
            self._wants("settled", ("rule", "value", "source"), ("values", "quote", "sentence"))
        elif "quote" in self.nodes:
            self._wants("a figure's decision", ("sentence",), ("rule", "key", "value"))
            if decision.kind == "waived":
                self._fault("decision", "a figure is confirmed, corrected or open; findings are waived")
        else:
            self._wants(f"'{decision.kind}'", ("rule", "values"), ("value", "sentence"))
        if decision.kind == "waived":
            self._wants("'waived'", ("reason",), ())

    def text(self, name: str) -> str:
        node = self.nodes.get(name)
        if node is None or isinstance(node, Scalar):
            return same_text(node.text) if node else ""
        self._fault(name, f"'{name}' takes one text")
        return ""

    def _wants(self, what: str, needed: Sequence[str], unfit: Sequence[str]) -> None:
        for name in needed:
            if name not in self.nodes:
                self.faults.append(self.whole.place.problem(f"{what} needs '{name}'"))
            elif isinstance(node := self.nodes[name], Scalar) and not same_text(node.text):
                self._fault(name, f"'{name}' says nothing")
        for name in unfit:
            if name in self.nodes:
                self._fault(name, f"{what} takes no '{name}'")

    def _kind(self) -> DecisionKind:
        said = self.text("decision")
        for kind in DECISION_KINDS:
            if said == kind:
                return kind
        place = self.nodes["decision"].place if "decision" in self.nodes else self.whole.place
        near = get_close_matches(said, DECISION_KINDS, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"it is one of {', '.join(DECISION_KINDS)}"
        missing = "'decision' is missing" if "decision" not in self.nodes else f"'{said}' is no decision"
        self.faults.append(place.problem(f"{missing}; {hint}"))
        return "open"

    def _key(self) -> tuple[tuple[str, str], ...]:
        node = self.nodes.get("key")
        if node is None or (isinstance(node, Scalar) and not node.text):
            return ()
        if isinstance(node, Mapping) and all(isinstance(value, Scalar) for _, value in node.pairs):
            return tuple((name.text, same_text(cast(Scalar, value).text)) for name, value in node.pairs)
        self._fault("key", "'key' takes names with their values, such as 'year: \"2019\"'")
        return ()

    def _values(self) -> list[str]:
        node = self.nodes.get("values")
        if node is None:
            return []
        if isinstance(node, NodeList) and node.items and all(isinstance(one, Scalar) for one in node.items):
            return [same_text(cast(Scalar, one).text) for one in node.items]
        self._fault("values", "'values' takes a list, one value of each side")
        return []

    def _read(self, name: str, read: Callable[[str], T], otherwise: T, form: str) -> T:
        text = self.text(name)
        if name not in self.nodes:
            return otherwise
        try:
            return read(text)
        except ValueError:
            self._fault(name, f"'{name}' {form}")
            return otherwise

    def _place(self) -> tuple[int, int]:
        """Give where a settled value stands, since it is cited; else where the entry begins."""
        node = self.nodes.get("value")
        if isinstance(node, Scalar):
            return node.place.line, node.place.column + node.inside
        return self.whole.place.line, self.whole.place.column

    def _fault(self, name: str, message: str) -> None:
        self.faults.append(self.nodes[name].place.problem(message))


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise ValueError(text)
    return int(text)


def _yes_or_no(text: str) -> bool:
    if text not in (*_YES, *_NO):
        raise ValueError(text)
    return text in _YES
