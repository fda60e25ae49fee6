"""The passive of a phrase: "<country> export* <amount>" also means "<amount> was exported by <country>".

It is made of a phrase with a verb in all its forms (`export*`, `(build*|repair*)`), the subject before it and, right
behind it, a value as its object. What follows the object may stand before or behind "by".

Source:
    Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), chapter 16, 10 (passive voice).
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.rules.inflection import inflect, participles
from checker.rules.phrases import Either, Element, Gap, Literal, Phrase, Slot

_PREPOSITIONS = frozenset(
    (
        *("about", "after", "against", "at", "before", "between", "by", "during", "for", "from", "in", "into", "of"),
        *("on", "over", "since", "than", "through", "to", "under", "until", "with", "within", "worth"),
    )
)
_BE = frozenset(inflect("be"))
_BEEN: tuple[tuple[Element, ...], ...] = (
    (Literal(_BE),),
    (Literal(frozenset(inflect("have"))), Literal(frozenset({"been"}))),
    (Literal(_BE), Literal(frozenset({"being"}))),
    (),
)
"""What stands before the participle: "was", "has been", "is being", or nothing ("3 million tonnes, exported by")."""

_OF_WHAT = Either(((), (Literal(frozenset({"of"})), Gap(4, signs=False))))
"""What a figure is of: "3 million tonnes of crude oil"."""

_BY = Literal(frozenset({"by"}))


@dataclass(frozen=True, slots=True)
class _Clause:
    """An active clause: who does it, the participles of what is done, to what, and what follows."""

    subject: tuple[Element, ...]
    participles: frozenset[str]
    thing: tuple[Element, ...]
    rest: tuple[Element, ...]


def passive(phrase: Phrase) -> Phrase | None:
    """Give the passive of *phrase*, or None where it has none."""
    clause = None if phrase.leads_on else _clause(phrase.elements)
    if clause is None:
        return None
    rest, by = clause.rest, (_BY, *clause.subject)
    ends = Either(((*rest, *by), (*by, *rest))) if rest else Either((by,))
    elements = (*clause.thing, _OF_WHAT, Either(_BEEN), Literal(clause.participles), ends)
    return Phrase(phrase.text, elements, phrase.slots, phrase.words, phrase.place)


def _clause(elements: tuple[Element, ...]) -> _Clause | None:
    # Who does it is said in full: a subject holds no gap.
    gap = next((at for at, element in enumerate(elements) if isinstance(element, Gap)), len(elements))
    may_be_verbs = (
        at
        for at in range(1, min(gap, len(elements) - 1))
        if isinstance(elements[at], (Literal, Either)) and not isinstance(elements[at + 1], Literal)
    )
    found = [clause for at in may_be_verbs if (clause := _clause_at(elements, at))]
    return found[0] if len(found) == 1 else None


def _clause_at(elements: tuple[Element, ...], at: int) -> _Clause | None:
    """Give the clause whose verb is the element number *at*, with a value as its object and no gap before it."""
    subject, behind = elements[:at], elements[at + 1 :]
    while behind and (isinstance(behind[0], Gap) or (isinstance(behind[0], Either) and () in behind[0].alternatives)):
        behind = behind[1:]
    # What the verb may be is asked last: it takes the longest, and few words stand right before a value.
    if not behind or not isinstance(behind[0], Slot):
        return None
    done = _participles(elements[at])
    if not done:
        return None
    end = 1
    while end < len(behind) and _is_noun(behind[end]):
        end += 1
    rest = behind[end:]
    return _Clause(subject, done, behind[:end], rest[1:] if rest and isinstance(rest[0], Gap) else rest)


def _participles(element: Element) -> frozenset[str]:
    """Give the participles of a word with an asterisk, or of all such words that *element* is a choice of."""
    if isinstance(element, Literal):
        return frozenset(participles(element.verb)) if element.verb else frozenset()
    if not isinstance(element, Either):
        return frozenset()
    alone = (alternative[0] for alternative in element.alternatives if len(alternative) == 1)
    return frozenset().union(*map(_participles, alone))


def _is_noun(element: Element) -> bool:
    """Tell whether *element* may belong to the object before it: "<n> people"."""
    return isinstance(element, Literal) and not element.forms & _PREPOSITIONS and any(map(str.isalpha, element.forms))
