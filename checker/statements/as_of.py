"""On which day a statement is said to be so: the nearest of sentence, caption, dateline and article.

A sentence that names only a month or a year leaves the day unknown: the article's own would be a guess. For what only
grows (a toll) the day in the sentence is the event's, and the day of the article counts. So it does for an age, unless
the sentence names a day more than a month away: then the age may be of that day, and it is not known. A day of birth is
neither; and the age of a dead person stays what it was.

Source:
    TimeML (Pustejovsky et al. 2003) for the order: what stands in the sentence binds before the document's own time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checker.model import AsOfFrom, Mention, Passage, Period
from checker.rules.rule import OverTime
from checker.statements.lattice import Lattice

_LOOK_AT = 12
_NEAR = 31
_LONGEST_DATELINE = 80
# "PORT LUIS, July 8 (Agency) -": a place in capitals before the day, a dash or the agency's bracket behind it.
_PLACE = re.compile(r"\s*(?:[^\W\d_a-z][^\W\d_a-z.'’-]*[\s,./(]+){1,8}\Z")
_BEHIND = re.compile(r"\s*(?:\([^()\n]{1,40}\)|/[^/\n]{1,40}/)?\s*(?:[-–—]|:)")
_BORN = re.compile(r"\b(?:born|birth(?:day)?)\b[^.;]{0,20}\Z")
_DEAD = re.compile(
    r"\b(?:died|dies|dying|death of|passed away|the late|killed|murdered|slain|drowned|gunned down|fatally)\b"
    r"|\b(?:shot|found|pronounced|declared) dead\b"
)


@dataclass(frozen=True, slots=True)
class AsOf:
    """A day, None where it is not known, and where it was taken from."""

    day: date | None = None
    source: AsOfFrom = ""


@dataclass(frozen=True, slots=True)
class ArticleDays:
    """The days of a whole article: when it was published, and the one that its dateline prints."""

    published: date | None
    dateline: Mention | None = None

    def of_article(self) -> AsOf:
        """Give the dateline's day, else the day of publication."""
        value = self.dateline.value if self.dateline else None
        if isinstance(value, Period) and value.printed and value.printed.low:
            return AsOf(value.printed.low, "dateline")
        return AsOf(self.published, "article") if self.published else AsOf()


def article_days(
    text: str, published: date | None, passages: Sequence[Passage], mentions: Mapping[int, Sequence[Mention]]
) -> ArticleDays:
    """Give the days of an article; a dateline stands at the beginning of its body.

    Args:
        mentions: the figures and dates of each passage, by its index.
    """
    for index, passage in enumerate(passages[:_LOOK_AT]):
        for mention in mentions.get(index, ())[:1] if passage.zone == "body" else ():
            if (
                isinstance(mention.value, Period)
                and mention.value.grain == "day"
                and _is_dateline(text, passage, mention)
            ):
                return ArticleDays(published, mention)
    return ArticleDays(published)


def as_of_day(lattice: Lattice, days: ArticleDays, compared: tuple[int, int], over_time: OverTime) -> AsOf:
    """Give the day on which the value at *compared* is said to be so, and where the day was taken from."""
    passage = lattice.passage
    is_caption = passage.zone == "caption" and passage.as_of is not None and passage.as_of != days.published
    written = AsOf(passage.as_of, "caption") if is_caption else days.of_article()
    sentence = lattice.text[passage.start : passage.end]
    if over_time == "age" and _DEAD.search(sentence.lower()):
        return AsOf(None, "death")
    if over_time == "only_grows" and written.day:
        return written
    if over_time == "age":
        return written if _all_near(lattice, days, written) else AsOf()
    named = [(mention, period) for mention, period in lattice.dates if not _is_dateline_of(days, mention)]
    full = [(mention.start, period) for mention, period in named if period.grain == "day"]
    if full:
        _, nearest = min(full, key=lambda one: (abs(one[0] - compared[0]), one[0]))
        day = nearest.printed.low if nearest.printed else None
        return AsOf(day, "caption" if is_caption and day == passage.as_of else "sentence")
    return AsOf() if named else written


def _is_dateline(text: str, passage: Passage, mention: Mention) -> bool:
    if mention.start - passage.start > _LONGEST_DATELINE:
        return False
    place = _PLACE.match(text[passage.start : mention.start])
    return place is not None and _BEHIND.match(text, mention.end) is not None


def _is_dateline_of(days: ArticleDays, mention: Mention) -> bool:
    """The dateline belongs to the article, not to the first sentence."""
    return days.dateline is not None and mention.start == days.dateline.start


def _all_near(lattice: Lattice, days: ArticleDays, written: AsOf) -> bool:
    """Tell whether a sentence is about the days of its article: an age told with an event of old may be of then."""
    return all(
        _is_near(period, written.day)
        for mention, period in lattice.dates
        if not _is_dateline_of(days, mention) and not _is_birth(lattice, mention)
    )


def _is_near(period: Period, day: date | None) -> bool:
    named = period.printed
    if day is None or named is None or named.low is None or named.high is None:
        return False
    return named.low.toordinal() - _NEAR <= day.toordinal() < named.high.toordinal() + _NEAR


def _is_birth(lattice: Lattice, mention: Mention) -> bool:
    before = lattice.text[max(lattice.passage.start, mention.start - 60) : mention.start]
    return _BORN.search(before.lower()) is not None
