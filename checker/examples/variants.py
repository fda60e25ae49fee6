"""A rule cut down to one of its parts: where the cut rule still finds something, the part is reached.

Nothing of the matching is repeated here: what is cut is a rule like any other and goes through the pipeline.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from checker.rules import Rule
from checker.rules.phrases import Either, Element, Literal, Phrase, Written
from checker.yaml_nodes import Place

Elements = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Something in a rule that an example may reach.

    Args:
        kind: "phrase", "alternative", "word", "regex", "skip" or "level".
        text: as its author wrote it.
        inside: the phrase or entry that an alternative stands in, or the name of the list that a word stands in.
    """

    kind: str
    text: str
    place: Place
    inside: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Variant:
    """A rule that can do nothing without *part*.

    Args:
        rule: None where no text holds the words that the part asks for.
        skips: whether the part takes away: then it is reached where the variant finds less than the rule does
            without any `skip`.
        inner: variants for the alternatives inside the part, which are reached only where the part is.
    """

    part: Part
    rule: Rule | None
    skips: bool
    inner: tuple[Variant, ...]


def variants_of(rule: Rule, words: frozenset[str]) -> tuple[Variant, ...]:
    """Give a variant of *rule* for each phrase of `find`, each pattern of `regex` and each line of `skip`.

    Args:
        words: all that stand in the texts, folded; what asks for another one is left out of every variant.
    """
    finding = _Cutting(replace(rule, regex=()), words, skips=False)
    skipping = _Cutting(rule, words, skips=True)
    patterns = (
        Variant(Part("regex", one.pattern, one.place), replace(rule, find=(), regex=(one,)), skips=False, inner=())
        for one in rule.regex
    )
    return (*map(finding.phrase, rule.find), *patterns, *map(skipping.phrase, rule.skip))


CutTo = Callable[[Elements], Rule]


@dataclass(frozen=True, slots=True)
class _Cutting:
    """How the phrases of one rule are cut."""

    rule: Rule
    words: frozenset[str]
    skips: bool

    def phrase(self, phrase: Phrase) -> Variant:
        """Give the variant that has *phrase* alone."""

        def cut_to(elements: Elements) -> Rule:
            cut = (replace(phrase, elements=elements),)
            return replace(self.rule, skip=cut) if self.skips else replace(self.rule, find=cut)

        part = Part("skip" if self.skips else "phrase", phrase.text, phrase.place or self.rule.place)
        return self.variant(part, phrase.elements, phrase.text, cut_to)

    def variant(self, part: Part, elements: Elements, inside: str, cut_to: CutTo) -> Variant:
        """Give the variant for *part*, which is made of *elements*; `cut_to` makes a rule of what is left of them."""
        left = _possible(elements, self.words)
        inner = tuple(self.inner(elements, left, inside, cut_to, part.place))
        return Variant(part, None if left is None else cut_to(left), self.skips, inner)

    def inner(
        self, elements: Elements, left: Elements | None, inside: str, cut_to: CutTo, place: Place
    ) -> Iterator[Variant]:
        """Give a variant for each alternative and each word of a list in *elements*.

        An empty alternative is none: `(a|)` says that a may be left out, and nothing of its own.

        Args:
            left: the same elements without what no text holds, or None.
            place: where the phrase, or the entry of a word list, is written that they are of.
        """
        around = left or elements
        for index, element in enumerate(elements):
            if not isinstance(element, Either):
                continue
            for alternative, written in zip(element.alternatives, element.written, strict=False):

                def narrowed(chosen: Elements, at: int = index, either: Either = element) -> Rule:
                    return cut_to((*around[:at], replace(either, alternatives=(chosen,)), *around[at + 1 :]))

                within = written.text if element.name else inside
                variant = self.variant(_part(element, written, inside, place), alternative, within, narrowed)
                if len(element.alternatives) == 1:
                    yield from variant.inner
                elif alternative:
                    yield variant


def _possible(elements: Elements, words: frozenset[str]) -> Elements | None:
    """Give *elements* without the alternatives that ask for a word not in *words*; None where all of it does."""
    left: list[Element] = []
    for element in elements:
        if isinstance(element, Literal) and not element.forms & words:
            return None
        if isinstance(element, Either):
            found = [one for alternative in element.alternatives if (one := _possible(alternative, words)) is not None]
            if not found:
                return None
            left.append(replace(element, alternatives=tuple(found)))
        else:
            left.append(element)
    return tuple(left)


def _part(either: Either, written: Written, inside: str, place: Place) -> Part:
    kind = "word" if either.name else "alternative"
    return Part(kind, written.text, written.place or place, either.name or inside)
