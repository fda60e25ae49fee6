"""How a sentence says what it says: on whose word, and whether as a fact.

Source:
    Verbs of saying after Krestel, Bergler and Witte, Minding the Source: Automatic Tagging of Reported Speech in
    Newspaper Articles (LREC 2008); the rest are the set phrases of correction notices.
"""

from __future__ import annotations

import re

_NAME = r"[A-Z][\w.&-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w.&-]*){0,4}"
_ATTRIBUTIONS = (
    re.compile(rf"\b[Aa]ccording to (?:the )?(?P<who>{_NAME})"),
    re.compile(rf"(?P<who>{_NAME}),? (?:said|says|told|reported|reports|estimated|estimates|announced)\b"),
    re.compile(rf"\b(?:said|says|told|reported) (?:the )?(?P<who>{_NAME})"),
)
_MODALITIES = (
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
            r"\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|disputes?|disputed) (?:that|reports?|claims?)\b", re.I
        ),
    ),
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


def modality_of(sentence: str) -> str:
    """Give "superseded", "denied" or "asserted".

    >>> modality_of("An earlier version of this article said 12 people.")
    'superseded'
    """
    return next((name for name, pattern in _MODALITIES if pattern.search(sentence)), "asserted")
