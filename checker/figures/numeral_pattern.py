"""Regex fragments for numerals in digits and words, and for the white space inside a mention."""

from __future__ import annotations

from checker.figures.digits import DIGITS
from checker.figures.number_words import DENOMINATORS, ORDINALS, PLURAL_SCALES, SCALES, SMALL, TENS, VULGAR
from checker.figures.word_pattern import any_word

SPACE = r"(?:(?:[^\S\r\n]?\x1f{1,16})?[^\S\r\n]{1,3}|[^\S\r\n]?\r?\n[^\S\r\n]{0,4}(?!\s))"
"""White space inside a mention: at most one line break, so that no mention crosses a blank line.

What stands for a note mark (`note_marks`) may be longer than the blanks between two columns.
"""
LETTER = r"[^\W\d_\u00b9\u00b2\u00b3\u2070-\u2079\u00bc-\u00be\u2150-\u215e]"
"""A letter: Python counts superscripts and vulgar fractions among the word characters, too."""
HYPHEN = "[-\u2010\u2011]"

NUMBER_WORDS: tuple[str, ...] = tuple(
    sorted(
        {*SMALL, *TENS, *SCALES, *PLURAL_SCALES, *ORDINALS, *DENOMINATORS, "hundred", "dozen", "dozs", "doz", "couple"}
    )
)
"""Every word that a numeral is made of, in lower case."""

ORDINAL_END = r"(?:(?<=1)(?<!11)(?:st|ST)|(?<=2)(?:nd|ND)|(?<=3)(?:rd|RD)|(?:th|TH))\b"
"""What makes digits an ordinal; "12st" is a weight."""
WORD = rf"{any_word(NUMBER_WORDS)}(?:(?!\w)|(?=fold\b))"
# Letters are turned away before the many shapes of digits are tried, and words that begin no number before all.
_ATOM = rf"(?:(?![a-zA-Z]){DIGITS}(?:{ORDINAL_END})?|\b{WORD})"
_FIRST_LETTERS = "".join(sorted({"a", *(word[0] for word in NUMBER_WORDS)}))
_BEGINS = rf"(?=[\d.{''.join(VULGAR)}{_FIRST_LETTERS}{_FIRST_LETTERS.upper()}])"
_JOIN = (
    rf"(?=[\s\-\u2010\u2011])(?:{SPACE}{_BEGINS}(?:(?i:and){SPACE})?(?:(?i:an?){SPACE})?|{SPACE}?{HYPHEN}{SPACE}?(?=[a-zA-Z])"
    rf"|{SPACE}(?i:of){SPACE}(?i:a){SPACE}(?=(?i:hundred|thousand|million|billion|trillion|dozen)\b)"
    rf"|{SPACE}(?i:point|of(?={SPACE}[hHtTmMbBlLcC][a-zA-Z]+s\b)){SPACE})"
)
_GLUED = rf"(?<=\d){any_word(SCALES)}(?![^\W\d_])"
RUN = rf"{_ATOM}(?:{_GLUED}|{_JOIN}{_ATOM}){{0,40}}"
"""Number atoms and what joins them; bounded, so that no text takes more than linear time; no capturing group."""
