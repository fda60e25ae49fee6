"""What authors write for a word of the language that is spelled otherwise: no slip of the hand, but another word."""

from __future__ import annotations

from collections.abc import Collection

MEANT: dict[str, tuple[str, ...]] = {
    "$": ("money",),
    "%": ("percent",),
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
    "dollars": ("money",),
    "entity": ("organisation",),
    "equals": ("agree",),
    "euros": ("money",),
    "example": ("text",),
    "expect": ("finds",),
    "expected": ("finds",),
    "fields": ("values",),
    "hour": ("time",),
    "integer": ("number",),
    "key": ("same_if",),
    "length": ("measure",),
    "list": ("of",),
    "match": ("find",),
    "max": ("at_most",),
    "maximum": ("at_most",),
    "min": ("at_least",),
    "minimum": ("at_least",),
    "name": ("id", "person"),
    "no": ("false", "nothing"),
    "none": ("nothing",),
    "optional": ("if_missing",),
    "organization": ("organisation",),
    "pattern": ("find",),
    "patterns": ("find",),
    "percentage": ("percent",),
    "phrase": ("find",),
    "phrases": ("find",),
    "quantity": ("measure",),
    "result": ("finds", "verdict"),
    "rule": ("id",),
    "sentence": ("text",),
    "severity": ("error_if",),
    "slots": ("values",),
    "string": ("text",),
    "synonyms": ("words",),
    "team": ("organisation",),
    "tests": ("examples",),
    "topic": ("article_topic",),
    "unit": ("dimension",),
    "variables": ("values",),
    "weight": ("mass", "measure"),
    "year": ("reporting_year",),
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
