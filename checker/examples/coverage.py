"""What no example of a rule reaches: phrases, alternatives, words of lists, lines of `skip`, levels of `report`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.examples.result import ExampleResult
from checker.examples.texts import example_documents
from checker.examples.variants import Part, Variant, variants_of
from checker.model import Document
from checker.one_document import read_document
from checker.reading import fold
from checker.reading.words import split_words
from checker.rules import Rule, RuleSet, make_plan


@dataclass(frozen=True, slots=True)
class Reach:
    """A part of a rule and whether an example reaches it.

    Args:
        rules: the ids of the rules that it belongs to; a word of a list may belong to several.
        implied: whether it is not reached because the phrase or entry that it stands in is not.
    """

    part: Part
    rules: tuple[str, ...]
    reached: bool
    implied: bool = False


def coverage(rules: RuleSet, results: Sequence[ExampleResult]) -> tuple[Reach, ...]:
    """Give every part of every rule in *results*, in the order of the files.

    A word of a list counts once, reached by the examples of any rule that uses it; all else is reached by the
    examples of its own rule. Each part is looked for by itself, so that two phrases which both fit an example are
    both reached.

    Args:
        results: what `run_examples` gives for *rules*.
    """
    by_rule: dict[str, list[ExampleResult]] = {}
    for result in results:
        by_rule.setdefault(result.rule.id, []).append(result)
    found: dict[Part, Reach] = {}
    for of_rule in by_rule.values():
        rule = of_rule[0].rule
        for reach in (*_Search(rules, rule).reaches(), *_levels(rule, of_rule)):
            found[reach.part] = _joined(found.get(reach.part), reach)
    return tuple(sorted(found.values(), key=_order))


def silent_rules(results: Iterable[ExampleResult]) -> tuple[Rule, ...]:
    """Give the rules that none of their examples fires: such a rule may be broken without anybody noticing."""
    fired: dict[str, tuple[Rule, bool]] = {}
    for result in results:
        _, before = fired.get(result.rule.id, (result.rule, False))
        fired[result.rule.id] = (result.rule, before or result.fired)
    return tuple(rule for rule, did in fired.values() if not did)


_KINDS = ("phrase", "alternative", "regex", "skip", "word", "level")


def _order(reach: Reach) -> tuple[object, ...]:
    place = reach.part.place
    return place.path, place.line, place.column, _KINDS.index(reach.part.kind), reach.part.text


def _joined(one: Reach | None, other: Reach) -> Reach:
    if one is None:
        return other
    rules = tuple(dict.fromkeys((*one.rules, *other.rules)))
    reached = one.reached or other.reached
    return Reach(one.part, rules, reached, implied=not reached and one.implied and other.implied)


def _levels(rule: Rule, results: Sequence[ExampleResult]) -> Iterator[Reach]:
    severities = {result.severity for result in results}
    for level in rule.report.levels:
        part = Part("level", level.severity, level.place or rule.place)
        yield Reach(part, (rule.id,), level.severity in severities)


Places = Mapping[int, frozenset[tuple[int, int]]]
"""For each example text that was read, by its number, where the compared figures stand."""

Waiting = Sequence[tuple[Variant, frozenset[int]]]
"""Variants to try, each with the numbers of the texts that may reach it."""


@dataclass(frozen=True, slots=True)
class _Search:
    """Which parts of one rule the examples of that rule reach."""

    rules: RuleSet
    rule: Rule

    def reaches(self) -> Iterator[Reach]:
        """Give every part with phrases: alternatives are looked for only where what they stand in is reached."""
        texts = dict(enumerate(one for example in self.rule.examples for one in example_documents(example)))
        everywhere = frozenset(texts)
        unskipped = replace(self.rule, skip=())
        kept, found = self._found([(self.rule, everywhere), (unskipped, everywhere)], texts)
        finding = frozenset(number for number in texts if kept[number])
        losing = frozenset(number for number in texts if found[number] - kept[number])
        words = frozenset(word.text for text in texts.values() for word in split_words(fold(text.text)))
        waiting: Waiting = [(one, losing if one.skips else finding) for one in variants_of(self.rule, words)]
        while waiting:
            following: list[tuple[Variant, frozenset[int]]] = []
            for variant, reached in self._reached(waiting, kept, found, texts):
                yield Reach(variant.part, (self.rule.id,), bool(reached))
                if reached:
                    following.extend((inner, reached) for inner in variant.inner)
                else:
                    yield from self._implied(variant)
            waiting = following

    def _reached(
        self, waiting: Waiting, kept: Places, found: Places, texts: Mapping[int, Document]
    ) -> Iterator[tuple[Variant, frozenset[int]]]:
        """Give each variant with the numbers of the texts that reach it.

        A variant that finds has no `skip`: what it finds counts where the whole rule keeps it.
        """
        alive = [(one, numbers) for one, numbers in waiting if one.rule and numbers]
        cut = [(one.rule if one.skips else replace(one.rule, skip=()), numbers) for one, numbers in alive if one.rule]
        places_of = dict(zip((one for one, _ in alive), self._found(cut, texts), strict=True))
        for variant, _ in waiting:
            places = places_of.get(variant, {})
            reached = (n for n, here in places.items() if (found[n] - here if variant.skips else kept[n] & here))
            yield variant, frozenset(reached)

    def _found(self, cut: Sequence[tuple[Rule, frozenset[int]]], texts: Mapping[int, Document]) -> list[Places]:
        """Give for each of the rules in *cut* what it finds in the texts of its numbers, all read in one go."""
        ids = [str(index) for index in range(len(cut))]
        plan = make_plan(
            replace(self.rules, rules=tuple(replace(rule, id=id_) for id_, (rule, _) in zip(ids, cut, strict=True)))
        )
        found: list[dict[int, set[tuple[int, int]]]] = [{number: set() for number in numbers} for _, numbers in cut]
        for number, text in texts.items():
            without = {id_ for id_, (_, numbers) in zip(ids, cut, strict=True) if number not in numbers}
            if len(without) < len(cut):
                for statement in read_document(text, plan, without).statements:
                    found[int(statement.rule)][number].add((statement.citation.start, statement.citation.end))
        return [{number: frozenset(places) for number, places in one.items()} for one in found]

    def _implied(self, variant: Variant) -> Iterator[Reach]:
        for inner in variant.inner:
            yield Reach(inner.part, (self.rule.id,), reached=False, implied=True)
            yield from self._implied(inner)
