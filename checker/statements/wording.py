"""How a sentence says what it says: on whose word, and whether as a fact.

Source:
    Verbs of saying after Krestel, Bergler and Witte, Minding the Source: Automatic Tagging of Reported Speech in
    Newspaper Articles (LREC 2008); the rest are the set phrases of correction notices.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_NAME = r"[A-Z][\w.&-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w.&-]*){0,4}"
_ATTRIBUTIONS = (
    re.compile(rf"\b[Aa]ccording to (?:the )?(?P<who>{_NAME})"),
    re.compile(rf"(?P<who>{_NAME}),? (?:said|says|told|reported|reports|estimated|estimates|announced)\b"),
    re.compile(rf"\b(?:said|says|told|reported) (?:the )?(?P<who>{_NAME})"),
)
_NOTICES = (
    (
        "superseded",
        re.compile(
            r"\b(?:an? )?(?:earlier|previous) (?:version|report|article|story)\b"
            r"|\b(?:previously|initially) (?:reported|stated|given|put)\b|\bcorrection:|\bhas been corrected\b",
            re.IGNORECASE,
        ),
    ),
    (
        "denied",
        re.compile(
            r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dispute[sd]?) (?:that|reports?|claims?)\b", re.IGNORECASE
        ),
    ),
)
_COUNTED = "(?:toll|count|tally|number|figure|estimate|total)"
_CORRECTION = re.compile(
    r"\b(?:revis(?:e[sd]?|ing|ions?)|correct(?:s|ed|ing|ions?)|amend(?:s|ed|ing)?|recount(?:s|ed)?|down from)\b"
    rf"|\b(?:lower(?:s|ed|ing)?|reduc(?:e[sd]?|ing)|cut(?:s|ting)?|adjust(?:s|ed|ing)?)\b(?: \w+){{0,4}} {_COUNTED}\b"
    rf"|\b{_COUNTED}\b(?: \w+){{0,4}} (?:lowered|reduced|cut|adjusted)\b",
    re.IGNORECASE,
)
_NEGATIONS = frozenset({"not", "never", "nor"})
_PLANS = frozenset(
    (
        "will",
        "would",
        "could",
        "may",
        "might",
        "should",
        "expect",
        "expects",
        "expected",
        "forecast",
        "forecasts",
        "plan",
        "plans",
        "planned",
        "planning",
        "aim",
        "aims",
        "aimed",
        "aiming",
        "hope",
        "hopes",
        "hoped",
        "hoping",
        "target",
        "targeted",
        "targeting",
        "projected",
        "projects",
        "projection",
        "foresee",
        "foresees",
        "foreseen",
        "foresaw",
        "sees",
        "likely",
        "seek",
        "seeks",
        "sought",
        "intend",
        "intends",
        "intended",
        "want",
        "wants",
        "budgeted",
    )
)


def attribution_of(sentence: str) -> str:
    """Give the named source that *sentence* gives for what it says, or "".

    >>> attribution_of("Exports fell by 3%, according to the Bureau of Statistics.")
    'Bureau of Statistics'
    >>> attribution_of("Exports fell by 3%, officials said.")
    ''
    """
    for pattern in _ATTRIBUTIONS:
        if match := pattern.search(sentence):
            return " ".join(match["who"].rstrip(".").split())
    return ""


def notice_of(sentence: str) -> str:
    """Give "superseded" or "denied" where a sentence says so of what it tells, else "".

    >>> notice_of("An earlier version of this article said 12 people.")
    'superseded'
    """
    return next((name for name, pattern in _NOTICES if pattern.search(sentence)), "")


def corrects(sentence: str) -> bool:
    """Tell whether *sentence* says that it puts an earlier figure right.

    >>> corrects("The toll was revised down to 41."), corrects("Flags were lowered for the 41 dead.")
    (True, False)
    """
    return _CORRECTION.search(sentence) is not None


def modality_of(words_before: Sequence[str]) -> str:
    """Give "denied", "planned" or "asserted", going by the (folded) words before a figure.

    >>> modality_of("trade could have reached".split()), modality_of("trade was not".split())
    ('planned', 'denied')
    >>> modality_of("trade was not only".split())
    'asserted'
    """
    for word, following in pairwise([*words_before, ""]):
        if word in _NEGATIONS and following not in ("only", "just", "least"):
            return "denied"
    return "planned" if _PLANS.intersection(words_before) else "asserted"
