"""What the words around a figure say of it: an inspectable record, one a figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checker.interval import Interval
from checker.model import Citation, Mention, Quantity
from checker.model.values import Json, plain

ROLES = ("level", "change", "share", "part", "rate", "previous", "whole")
"""How a figure stands to the thing it measures; only levels and rates are compared without a rule."""

DAY = "day"
"""The unit of a day that a sentence names in full."""


@dataclass(frozen=True, slots=True)
class PersonNamed:
    """The person whose age is told.

    Args:
        words: folded words of the name, titles and suffixes left out, in order.
        suffix: "jr", "sr", "ii", "iii", or "".
        dead: whether the sentence tells of this person's death.
    """

    words: tuple[str, ...]
    suffix: str = ""
    dead: bool = False


@dataclass(frozen=True, slots=True)
class Measured:
    """What an amount is of.

    Args:
        measure: what it is ("surplus"), or "".
        qualifiers: words that tell measures of one name apart ("trade").
        bases: words for how it was worked out ("customs").
        owner: the country that the measure is of, or ""; `partner` the one that it is with.
        owner_inferred: whether the owner is the country that the article names most, the sentence naming none.
        is_stock: whether the measure is told of a moment (a debt), not of a span of time (exports); so is an outcome
            that ends (people who are missing).
        is_national: whether a country has one such measure (a debt), and not many (a cost).
    """

    measure: str = ""
    qualifiers: frozenset[str] = frozenset()
    bases: frozenset[str] = frozenset()
    owner: str = ""
    partner: str = ""
    owner_inferred: bool = False
    is_stock: bool = False
    is_national: bool = False


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """What an article says as a whole; its figures share it.

    Args:
        topic: stems of what it is about: the words of its headline and those that it uses most.
        names: folded words of the names that it uses most, the first most of all.
        countries: that it names most, the first most of all.
    """

    topic: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureContext:
    """A figure with what is said to be measured, of whom, where and when.

    Args:
        unit: what kind of value it is, so that only like is held against like ("money USD", "count company").
        role: one of `ROLES`.
        per: of a rate, the stem of what there is one figure for each of ("barrel"), else "".
        statistic: "average" or "median" where the figure stands for many values, else "".
        dimension: which way a length goes ("depth"), else "".
        direction: "rise" or "fall" where the words beside the figure say that it moved one way, else "".
        modality: "asserted", "denied", "superseded" or "planned".
        outcomes: what became of people, for a number of them ("killed").
        group: which people or things, where not people in general ("child").
        events: kinds of events that the sentence names.
        other_event: whether the sentence speaks of another event than the article's own.
        measured: what an amount is of, and whose.
        person: whose age it is, or None.
        about: the period that the figure is of, where one is attached to it.
        years: the years that the sentence names.
        names: folded words of the names in the sentence; `near_names` those beside the figure.
        words: stems of the content words beside the figure.
        published: the day of the article.
        heads: of a cell of a table: stems of what its heads say that stands in no other field; a sentence tells the
            same figure only if it has them all.
        clause: stems of the content words before the figure and of those behind it up to a comma, names left out.
        told: stems of all content words of the sentence, and "#" with the unit for each figure: two sentences that
            tell the same are one sentence with other figures.
        which: the place of the figure among those of its unit in the sentence, and how many there are.
        set_against: values that the sentence sets against this one as what was before ("from 900 million").
        article: what its article says as a whole.
    """

    passage: int
    mention: Mention
    citation: Citation
    unit: str
    role: str
    direction: str
    modality: str
    attribution: str
    per: str = ""
    statistic: str = ""
    dimension: str = ""
    outcomes: frozenset[str] = frozenset()
    group: str = ""
    events: frozenset[str] = frozenset()
    other_event: bool = False
    measured: Measured = Measured()
    person: PersonNamed | None = None
    about: Interval[date] | None = None
    years: frozenset[int] = frozenset()
    names: frozenset[str] = frozenset()
    near_names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    published: date | None = None
    heads: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    which: tuple[int, int] = (0, 1)
    set_against: tuple[Quantity, ...] = ()
    article: ArticleContext = ArticleContext()

    def to_json(self) -> Json:
        """Give what is said of the figure, without its value; sets sorted, what is empty left out.

        What clause, sentence and article say besides is left out: a reader has them before him.
        """
        said: Json = {
            "role": self.role,
            "per": self.per,
            "statistic": self.statistic,
            "dimension": self.dimension,
            "direction": self.direction,
            "modality": self.modality,
            "attribution": self.attribution,
            "outcome": sorted(self.outcomes),
            "of_whom": self.group,
            "events": sorted(self.events),
            "other_event": self.other_event,
            "measure": self.measured.measure,
            "qualifiers": sorted(self.measured.qualifiers),
            "basis": sorted(self.measured.bases),
            "owner": self.measured.owner,
            "partner": self.measured.partner,
            "person": " ".join(filter(None, [*self.person.words, self.person.suffix])) if self.person else "",
            "period": [plain(self.about.low), plain(self.about.high)] if self.about else [],
            "names": sorted(self.names),
            "words": sorted(self.words),
            "heads": sorted(self.heads),
        }
        return {name: value for name, value in said.items() if value}
