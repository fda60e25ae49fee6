"""Common words that are spelled in two ways, one British and one American: two bodies may each be named as at home.

"The Department of Defense and the Ministry of Defence" has no slip in it.

Source:
    The Oxford Guide to Style (2002), 5.10, and Merriam-Webster's Collegiate, for the words that name offices, bodies
    and places.
"""

from __future__ import annotations

import re

_AMERICAN = {
    "aeroplane": "airplane",
    "aluminium": "aluminum",
    "armour": "armor",
    "armoured": "armored",
    "catalogue": "catalog",
    "centre": "center",
    "centres": "centers",
    "cheque": "check",
    "colour": "color",
    "counselling": "counseling",
    "defence": "defense",
    "endeavour": "endeavor",
    "fibre": "fiber",
    "fulfilment": "fulfillment",
    "grey": "gray",
    "harbour": "harbor",
    "honour": "honor",
    "honours": "honors",
    "jewellery": "jewelry",
    "judgement": "judgment",
    "labour": "labor",
    "licence": "license",
    "metre": "meter",
    "neighbour": "neighbor",
    "neighbourhood": "neighborhood",
    "offence": "offense",
    "paediatric": "pediatric",
    "plough": "plow",
    "practise": "practice",
    "programme": "program",
    "programmes": "programs",
    "sceptic": "skeptic",
    "sulphur": "sulfur",
    "theatre": "theater",
    "theatres": "theaters",
    "traveller": "traveler",
    "travellers": "travelers",
    "tyre": "tire",
    "valour": "valor",
}
"""British -> American."""

_ISE = re.compile(r"is(?=(?:e|ed|er|ers|es|ing|ation|ations)$)")
_SHORTEST_ISE = 7
"""Of shorter words with such an ending most are names ("Denise", "Louise") or have it in both Englishes ("Raised")."""


def are_one_word(one: str, other: str) -> bool:
    """Tell whether two folded words are one common word, spelled as in Britain and as in America.

    >>> are_one_word("defence", "defense"), are_one_word("recognised", "recognized"), are_one_word("gillet", "gillett")
    (True, True, False)
    """
    return _american(one) == _american(other)


def _american(word: str) -> str:
    known = _AMERICAN.get(word, word)
    return _ISE.sub("iz", known) if len(known) >= _SHORTEST_ISE else known
