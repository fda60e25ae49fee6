"""The word "here" of a finding's message: a page quotes several places at once, so it must lead to the one meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.model import Finding, Statement
from checker.reports.wording import message_words

# Before "but" it is the rule's own word; elsewhere it may stand in a value that an article prints.
_HERE = (re.compile(r"\bhere\b(?=,? but\b)"), re.compile(r"\bhere\b"))


@dataclass(frozen=True, slots=True)
class Pointed:
    """A message cut at its "here".

    Args:
        statement: the one that is meant, and `camp` the number of its camp, counted from 0.
    """

    before: str
    word: str
    after: str
    statement: Statement
    camp: int


def pointed(finding: Finding) -> Pointed | None:
    """Give the message of *finding* cut at its "here", or None where it has none or the place is not known."""
    message = message_words(finding)
    word = next(filter(None, (pattern.search(message) for pattern in _HERE)), None)
    if finding.here is None or word is None:
        return None
    for number, camp in enumerate(finding.camps):
        for statement in camp.statements:
            if statement.citation == finding.here:
                return Pointed(message[: word.start()], word[0], message[word.end() :], statement, number)
    return None
