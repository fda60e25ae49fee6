"""The sentences of a document as lattices, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checker.model import Document, Mention, Passage
from checker.reading.lines import marker_length
from checker.rules.names import Names
from checker.statements.lattice import Lattice
from checker.statements.wording import attribution_of, corrects, notice_of

_KEPT = 8


@dataclass(frozen=True, slots=True)
class Said:
    """How a sentence says what it says: on whose word, whether it takes something back, whether it puts it right."""

    attribution: str
    notice: str
    corrects: bool


@dataclass
class Sentences:
    """Gives the lattice of a passage; keeps the last few, as a phrase may lead from one into the next."""

    document: Document
    folded: str
    passages: Sequence[Passage]
    mentions: Mapping[int, Sequence[Mention]]
    names: Names
    _lattices: dict[int, Lattice] = field(default_factory=dict)
    _said: dict[int, Said] = field(default_factory=dict)

    def lattice(self, index: int) -> Lattice:
        """Give the passage number *index* as words with the values that begin at each."""
        if index not in self._lattices:
            if len(self._lattices) >= _KEPT:
                del self._lattices[next(iter(self._lattices))]
            passage, mentions = self.passages[index], self.mentions.get(index, ())
            self._lattices[index] = Lattice(
                self.document.text, self.folded, passage, mentions, self.names, lambda: self._behind(index)
            )
        return self._lattices[index]

    def said(self, lattice: Lattice) -> Said:
        """Give how the sentence of *lattice* says what it says."""
        passage = lattice.passage
        if passage.start not in self._said:
            sentence = self.document.text[passage.start : passage.end]
            self._said[passage.start] = Said(attribution_of(sentence), notice_of(sentence), corrects(sentence))
        return self._said[passage.start]

    def _behind(self, index: int) -> Lattice | None:
        """Give the next sentence of the same paragraph; the next item of a list is none."""
        if index + 1 >= len(self.passages):
            return None
        here, following = self.passages[index], self.passages[index + 1]
        is_text = here.zone == following.zone == "body" and here.paragraph == following.paragraph
        if not is_text or marker_length(self.document.text, following.start, following.end):
            return None
        return self.lattice(index + 1)
