"""What authors write for a word of the language that is spelled otherwise: no slip of the hand, but another word."""

from __future__ import annotations

from collections.abc import Collection

MEANT: dict[str, tuple[str, ...]] = {
    "amount": ("money", "measure"),
    "area": ("measure",),
    "check": ("warning",),
    "city": ("place",),
    "company": ("organisation",),
    "conflict": ("error",),
    "currency": ("money",),
    "date": ("article_date",),
    "day of the week": ("weekday",),
    "distance": ("measure", "length"),
    "entity": ("organisation",),
    "equals": ("agree",),
    "fields": ("values",),
    "hour": ("time",),
    "integer": ("number",),
    "key": ("same_if",),
    "length": ("measure",),
    "list": ("of",),
    "match": ("find",),
    "name": ("id", "person"),
    "no": ("false",),
    "none": ("nothing",),
    "organization": ("organisation",),
    "pattern": ("find",),
    "patterns": ("find",),
    "percentage": ("percent",),
    "phrases": ("find",),
    "quantity": ("measure",),
    "rule": ("id",),
    "severity": ("error_if",),
    "slots": ("values",),
    "string": ("text",),
    "synonyms": ("words",),
    "team": ("organisation",),
    "tests": ("examples",),
    "variables": ("values",),
    "weight": ("mass", "measure"),
    "yes": ("true",),
}
"""What is written -> what it may stand for, the likeliest first."""


def meant(word: str, known: Collection[str]) -> str:
    """Give the one of *known* that *word* is another word for, in whatever case it is written, or "".

    >>> meant("Amount", ["percent", "money"]), meant("handled", ["HANDLED"]), meant("colour", ["money"])
    ('money', 'HANDLED', '')
    """
    folded = word.strip().casefold()
    in_other_case = next((one for one in known if one.casefold() == folded), "")
    return in_other_case or next((one for one in MEANT.get(folded, ()) if one in known), "")
