"""Whether a figure of a draft and one of a source are of one thing, with the words and names that say so.

Two gates: what lets a source support a figure, and, stricter, what lets it dispute one. A number may be the same by
chance and a sentence may speak of two things, so in doubt the figure is "not in the sources".
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from decimal import Decimal

from checker.audit.contradiction import contradicts, is_clear, parties
from checker.audit.told import Told
from checker.model import Period, Quantity, Value, show_value
from checker.reconcile.by_context.pair import counted_by
from checker.reconcile.diagnosis import diagnose
from checker.reconcile.units import scale_of
from checker.statements.by_context import FigureContext
from checker.statements.by_context.periods import period_words

ENOUGH_TO_SUPPORT = 4
ENOUGH_TO_DISPUTE = 7
ENOUGH_TO_DISPUTE_A_DATE = 9
# fmt: off
POINTS = {
    "claim": 6,        # a rule says that both are of one fact
    "one thing": 6,    # the search without rules takes both for one thing
    "person": 6,       # the age of one person
    "outcome": 3,      # what became of the people counted
    "measure": 3,      # what an amount is of
    "party": 1,        # whose it is, and with whom
    "noun": 2,         # what is counted
    "company": 2,      # another figure that both sentences print
    "period": 1,       # the period that both are of
    "word": 2,         # a content word beside both
    "far word": 1,     # a content word of both sentences
    "sentence": 2,     # most content words of the shorter sentence, and three or more
    "name": 2,         # a name beside both
    "far name": 1,     # a name in both sentences
    "digits": 2,       # three digits or more are seldom the same by chance
    "slip": 2,         # two digits are swapped, or a power of ten is lost: that is seldom chance either
    "other noun": -3,  # "12 ships", "12 lorries"
    "other names": -3, # the names beside the two differ
    "no name": -2,     # both sentences have names, and none in common
}
# fmt: on
_MOST_NAMES = 2
_MOST_COMPANY = 2
_WORDS_OF_SENTENCE = 3
_TELLING_DIGITS = 3
_FAR_APART = Decimal(6)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two figures have in common.

    Args:
        points: the sum of `POINTS`.
        words: content words that both have around them, as the draft prints them; `names` likewise.
        said: other things that both are told to be ("killed", "exports").
        strict: whether nothing tells them apart, not even by silence: needed for a dispute.
        other_period: the periods of the two where these alone differ, else "".
        telling: whether the same number is hardly chance: of the same noun, or in the same company.
    """

    points: int
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    strict: bool = True
    other_period: str = ""
    telling: bool = False

    @property
    def in_words(self) -> str:
        """What makes the two comparable, for people."""
        told = (
            ("both are", self.said),
            ("shared names", self.names),
            ("shared words", self.words),
        )
        return "; ".join(f"{title} {', '.join(found)}" for title, found in told if found)


@dataclass(slots=True)
class _Sum:
    points: int = 0
    said: list[str] = field(default_factory=list)
    strict: bool = True
    counted: str = ""

    def add(self, what: str, times: int = 1) -> None:
        self.points += POINTS[what] * times

    def doubt(self) -> None:
        self.strict = False


def evidence(draft: Told, source: Told, usual: Collection[str], *, one_thing: bool = False) -> Evidence | None:
    """Give what says that two figures are of one thing, or None where something says that they are not.

    Args:
        usual: words and names that so many sentences of the sources have that they tell little apart.
        one_thing: whether the search without rules takes both for one thing.
    """
    if draft.family != source.family or not _units_fit(draft.value, source.value) or contradicts(draft, source):
        return None
    total = _Sum()
    _add_claims(draft, source, total)
    if one_thing:
        total.add("one thing")
    _add_context(draft, source, total)
    words, names = draft.wide & source.wide, draft.names & source.names
    beside = draft.near & source.near
    _add_words(words, beside, usual, total)
    if len(words) >= _WORDS_OF_SENTENCE and 3 * len(words) >= 2 * min(len(draft.wide), len(source.wide)):
        total.add("sentence")
    _add_names(draft, source, usual, total)
    company = draft.company & source.company if is_clear(draft, source) else frozenset()
    total.add("company", min(len(company), _MOST_COMPANY))
    same_digits = _same_telling_digits(draft.value, source.value)
    if not words and not total.said and not one_thing:
        same_noun = total.counted and not (source.context and len(source.context.heads) > 1)
        if not same_noun and not company and not (same_digits and draft.near_names & source.near_names):
            return None
        total.said.extend(one for one in (total.counted,) if one)
    if same_digits:
        total.add("digits")
    elif 0 < ENOUGH_TO_DISPUTE - total.points <= POINTS["slip"] and diagnose(draft.value, source.value):
        total.add("slip")  # looked for only where it decides, since it takes longer than all the rest
    is_near = one_thing or (total.strict and bool(beside or total.said))
    total.strict = is_near and not _far_apart(draft.value, source.value)
    return Evidence(
        total.points,
        tuple(sorted(draft.printed.get(word, word) for word in words)),
        tuple(sorted(draft.printed.get(name, name) for name in names)),
        tuple(total.said),
        total.strict,
        _other_period(draft, source),
        bool(total.counted) or bool(company),
    )


def _add_claims(draft: Told, source: Told, total: _Sum) -> None:
    if shared := draft.claims & source.claims:
        total.add("claim")
        total.said.append(f"of the rule {min(shared)[0]}")


def _add_context(draft: Told, source: Told, total: _Sum) -> None:
    one, other = draft.context, source.context
    if one is None or other is None:
        return
    if one.role != other.role or one.modality != other.modality or bool(one.person) != bool(other.person):
        total.doubt()
    if one.person and other.person:
        total.add("person")
        total.said.append(f"the age of {' '.join(one.person.words).title()}")
    for name, a, b in (
        ("outcome", sorted(one.outcomes), sorted(other.outcomes)),
        ("measure", one.measured.measure, other.measured.measure),
    ):
        if a and b:
            total.add(name)
            total.said.append(" or ".join(sorted(one.outcomes & other.outcomes)) if name == "outcome" else str(a))
        elif a or b:
            total.doubt()
    for a, b in parties(one.measured, other.measured):
        if a and b:
            total.add("party")
    if bool(one.measured.partner) != bool(other.measured.partner) or one.measured.bases != other.measured.bases:
        total.doubt()  # trade with one country beside trade with all, on a customs basis beside who knows which
    if one.about and other.about:
        total.add("period")
    elif (one.about is None) != (other.about is None) and not _year_is_own(draft, source):
        total.doubt()
    _add_nouns(one, other, total)


def _add_nouns(one: FigureContext, other: FigureContext, total: _Sum) -> None:
    """Add what is counted, which in a table the head of a column says."""
    if counted_by(one) and counted_by(one) == counted_by(other):
        total.add("noun")
        total.counted = f"a number of {max(one.group, other.group)}"
        if one.group != other.group:  # a sentence and a cell, whose number has no unit
            total.said.append(total.counted)
        return
    _add_other_nouns(one.unit, other.unit, one.group, other.group, total)


def _add_other_nouns(one: str, other: str, group: str, other_group: str, total: _Sum) -> None:
    counted = one.startswith("count ") and other.startswith("count ")
    if counted and (one == other or group == other_group == ""):
        if group:
            total.add("noun")
            total.counted = f"a number of {group}"
    elif counted:
        total.add("other noun")
        total.doubt()


def _add_words(words: Collection[str], beside: Collection[str], usual: Collection[str], total: _Sum) -> None:
    for word in words:
        total.add("word" if word in beside and word not in usual else "far word")


def _add_names(draft: Told, source: Told, usual: Collection[str], total: _Sum) -> None:
    beside, anywhere = draft.near_names & source.near_names, draft.names & source.names
    telling = [name for name in beside if name not in usual]
    total.add("name", min(len(telling), _MOST_NAMES))
    total.add("far name", min(len(anywhere) - len(telling), _MOST_NAMES))
    if (
        draft.near_names
        and source.near_names
        and not (draft.near_names & source.names or draft.names & source.near_names)
    ):
        total.add("other names")
        total.doubt()
    if draft.names and source.names and not anywhere:
        total.add("no name")
        total.doubt()


def _units_fit(one: Value, other: Value) -> bool:
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.unit == other.unit:
        return True
    if one.kind == "measure":
        a, b = scale_of(one.unit or ""), scale_of(other.unit or "")
        return a is not None and b is not None and a[0] == b[0]
    if one.kind == "money":
        return one.unit is None or other.unit is None
    return one.kind != "percent"


def _other_period(draft: Told, source: Told) -> str:
    """Give the period of the source's figure where it is another than the draft's."""
    one, other = draft.context, source.context
    if one is None or other is None:
        return ""
    if one.about and other.about:
        return "" if one.about.overlaps(other.about) else period_words(other.about)
    if one.measured.is_stock and other.measured.is_stock:
        return ""  # a debt is of the article's day, whatever years its sentence names
    years, others = one.years, other.years
    if years and others and not years & others:
        return ", ".join(map(str, sorted(others)))
    return ""


def _year_is_own(draft: Told, source: Told) -> bool:
    """Tell whether the one year that is named is that of the article that names none."""
    for named, silent in ((draft, source), (source, draft)):
        about = named.context.about if named.context else None
        if about is not None and about.low is not None:
            return silent.published is not None and silent.published.year == about.low.year
    return True


def _same_telling_digits(one: Value, other: Value) -> bool:
    if isinstance(one, Period) or isinstance(other, Period):
        return show_value(one) == show_value(other) and isinstance(one, Period) and one.grain == "day"
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or one.printed != other.printed:
        return False
    digits = "".join(map(str, one.printed[0].normalize().as_tuple().digits))
    return len(digits.strip("0")) >= _TELLING_DIGITS


def _far_apart(one: Value, other: Value) -> bool:
    """Numbers that differ so much are more likely of two things than a slip, unless the digits are the same."""
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    small, large = sorted((abs(one.printed[0]), abs(other.printed[0])))
    if not small or one.unit != other.unit:
        return bool(large) and not small
    return large > small * _FAR_APART and small.normalize().as_tuple().digits != large.normalize().as_tuple().digits
