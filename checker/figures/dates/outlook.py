"""Whether the words before a date look ahead ("will meet on Friday") or back, and where its sentence begins."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import SPACE
from checker.figures.dates.text_around import word_before
from checker.figures.late_pattern import LatePattern

_WINDOW = 90
_REACH = 30
_SENTENCE_END = LatePattern(r"[.!?][\"'”’)\]]{0,3}\s{1,6}(?=[\"'“‘(]{0,3}[A-Z\d])|\n[^\S\n]{0,6}\n")
_ABBREVIATED = LatePattern(
    r"\b(?:Mr|Mrs|Ms|Dr|St|No|Gen|Sen|Rep|Gov|Lt|Col|Sgt|vs|[ap]\.m|Inc|Corp|Co|U\.S|[A-Z]"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\Z"
)
# "He said he would resign on Friday" looks ahead; "would have", "would later" and "would not comment" do not.
_WOULD = (
    "would(?!(?: not| only)? (?:have|later|eventually|go on to|often|sometimes|usually|always|comment|say|confirm"
    "|discuss|disclose|elaborate|identify|specify|give|reveal|be drawn))"
)
# One character before a literal word: the engine passes over the other words.
_TELLING = LatePattern(
    rf"[ \n'’](?:(will|ll|shall|won't|won’t|{_WOULD}|due|upcoming|going to|to be|ahead of|is to|are to"
    r"|begins (?:on|in|next)|starts (?:on|in|next)|opens (?:on|in|next)|scheduled (?:to|for)|slated (?:to|for)"
    r"|set (?:to|for)|planned (?:to|for)|planning (?:to|for)|plan to|plans (?:to|for)|expected to|expects? to"
    r"|decided to|agreed to|pledged to|vowed to|promised to|threatened to|aims? to|wants? to|hopes? to|hoped to"
    r"|hoping to|intends? to|likely to|ready to|poised to|prepar(?:ing|es|ed) to)"
    r"|said|says|told|announced|reported|added|confirmed|stated|wrote|was|were|had|did|ago|last|yesterday)(?!\w)"
)
_AHEAD_AFTER = LatePattern(rf"{SPACE}(?:will|is to|are to|is expected|is due|is scheduled|is set|would)(?!\w)")
_AHEAD_OF_NOUN = LatePattern(rf"{SPACE}(?:[a-z]{{2,15}}{SPACE}){{1,2}}(?:will|is to|are to|is expected|is due)(?!\w)")
_POSSESSIVE = LatePattern(r"['’]s(?!\w)")
_AWAITED = LatePattern(rf"(?<!\w)(?:ahead{SPACE}of|before|until){SPACE}\Z", re.IGNORECASE)


_OVER = LatePattern(
    rf"(?<!\w)(?!(?:need|schedul|plann|expect|delay|postpon|forecast|tabl|propos|book|list|bas)(?:ed)?{SPACE})"
    rf"(?:[a-z]{{2,}}ed|fell|rose|began|met|took{SPACE}place|came|went|left|won|lost|broke|struck|sank|took{SPACE}office|shot)"
    rf"{SPACE}on{SPACE}(?:the{SPACE})?\Z"
)


def looks_back(text: str, start: int) -> bool:
    """Tell whether a verb in the past stands right before "on" and the date.

    >>> looks_back("The mine opened on 5 May", 19), looks_back("It opens on 5 May", 12)
    (True, False)
    """
    return word_before(text, start) in ("on", "the") and _OVER.search(text, max(0, start - _REACH), start) is not None


def same_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether no sentence ends between *start* and *end*.

    >>> same_sentence("on 5 May. Mr. Day left", 8, 22), same_sentence("saw Mr. Day on 5 May", 0, 20)
    (False, True)
    """
    # One character more: a sentence ends only before a capital or a digit.
    return not any(
        not _ABBREVIATED.search(text, max(0, found.start() - 10), found.start())
        for found in _SENTENCE_END.finditer(text, start, end + 1)
    )


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether the last telling word before a date looks ahead ("will", "due") and not back ("said").

    >>> looks_ahead("The bank will meet on Friday", 22, 28), looks_ahead("It will close, police said Friday", 27, 33)
    (True, False)
    """
    if _POSSESSIVE.match(text, end):
        # "Friday's ruling" is behind, whatever is to follow from it; "ahead of Friday's vote" is not.
        return _AWAITED.search(text, max(0, start - 12), start) is not None
    if _AHEAD_AFTER.match(text, end):
        return True
    if word_before(text, start) == "the" and _AHEAD_OF_NOUN.match(text, end):
        return True
    last = None
    for found in _TELLING.finditer(text, max(0, start - _WINDOW), start):
        last = found
    if last is None or last[1] is None:
        return False
    return same_sentence(text, last.end(), start)
