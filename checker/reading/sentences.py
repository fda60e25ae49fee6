"""Where sentences end inside a stretch of prose: one scan for terminal marks, a bounded look around each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.reading.phrases import phrase_set

CLOSERS = "\"'”’»)]"
OPENERS = "\"'“‘„«([¿¡"
_TERMINALS = ".!?…。！？؟।"
_UNSPACED = "。！？"  # scripts that write no space between sentences
# Tokenised text writes a space before the closing quote as well, and one behind it.
# A reference mark ("in 2019.[4] The") belongs to the sentence before it too.
_BORDER = re.compile(
    rf"(?P<marks>[{_TERMINALS}]+)[{re.escape(CLOSERS)}]*(?:\[\w{{1,3}}\])*(?:[ ][{re.escape(CLOSERS)}](?=\s|\Z))*"
)
_LINE_END = re.compile(r"[\n\r]")
_INK = re.compile(r"\S")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_LOOK_BACK = 24
_DOMAIN = re.compile(r"(?:Com|Net|Org|Co|Io|Js)\b")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the sentences of `text[start:end]` in order, as spans without white space around them.

    A closing quote or bracket belongs to the sentence before it. Abbreviations, initials, decimals and an ellipsis end
    none; a full stop at the end of a line does, whatever follows, unless it ends an abbreviation.

    >>> text = "Dr. Curie paid $3.9 to the U.S. Navy on Aug. 5. “Good!” he said."
    >>> [text[a:b] for a, b in sentences(text, 0, len(text))]
    ['Dr. Curie paid $3.9 to the U.S. Navy on Aug. 5.', '“Good!” he said.']
    """
    first = _INK.search(text, start, end)
    if first is None:
        return
    begin = first.start()
    for mark in _BORDER.finditer(text, begin, end):
        after = _INK.search(text, mark.end(), end)
        if after is None:
            break
        if ends_sentence(text, begin, mark, after.start()):
            yield begin, mark.end()
            begin = after.start()
    yield begin, _last_ink(text, begin, end)


def is_complete(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` ends as a sentence does: a terminal mark, quotes and brackets behind it aside.

    An abbreviation's full stop is no end ("a deal with Acme Inc.").

    >>> is_complete("It rose.”", 0, 9), is_complete("Trade with the U.S.", 0, 19)
    (True, False)
    """
    tail = text[max(start, end - _LOOK_BACK) : end].rstrip()
    bare = tail.rstrip(CLOSERS)
    if not bare or bare[-1] not in _TERMINALS:
        return False
    return not (bare[-1] == "." and bare == tail and _is_abbreviation(_word_before(bare, 0, len(bare) - 1)))


def ends_sentence(text: str, begin: int, mark: re.Match[str], following: int) -> bool:
    """Tell whether the sentence that begins at *begin* ends with *mark*, the next ink standing at *following*."""
    marks = mark["marks"]
    if following == mark.end():
        return marks[-1] in _UNSPACED or _is_glued(text, begin, mark)
    new_line = _LINE_END.search(text, mark.end(), following) is not None
    letter = _first_letter(text, following)
    if marks not in (".", "!", "?") and set(marks) <= {".", "…"}:
        return new_line and not letter.islower()
    if letter.islower():
        return new_line and marks == "." and not _is_abbreviation(_word_before(text, begin, mark.start()))
    if letter in ".,;:!?)]}%…":
        return False
    word = _word_before(text, begin, mark.start())
    if marks != ".":
        return f"{word.lower()}{marks}" not in phrase_set("abbreviations", "names_with_mark")
    return _full_stop_ends(text, mark.start(), word, following)


def _full_stop_ends(text: str, stop: int, word: str, following: int) -> bool:
    """Tell it for a single full stop behind *word*, before a capital, a digit or a sign."""
    low = word.lower()
    digit_follows = text[following].isdigit()
    if low in phrase_set("abbreviations", "never_end"):
        return False
    if digit_follows and (
        low in phrase_set("abbreviations", "before_number") or _is_spaced_decimal(text, stop, following)
    ):
        return False
    if _is_abbreviation(word):
        starter = _FIRST_WORD.match(text, following + (text[following] in OPENERS))
        return starter is not None and starter.group() in phrase_set("abbreviations", "starters")
    return True


def _is_abbreviation(word: str) -> bool:
    """Tell whether a full stop behind *word* may belong to the word."""
    low = word.lower()
    if low in phrase_set("abbreviations", "never_end") or (len(word) == 1 and word.isalpha()):
        return True
    if low in phrase_set("abbreviations", "may_end_lower"):
        return True
    if low in phrase_set("abbreviations", "may_end"):
        return word[0].isupper()
    parts = low.split(".")
    return len(parts) > 1 and all(0 < len(part) <= 2 and part.isalpha() for part in parts)


def _is_spaced_decimal(text: str, stop: int, following: int) -> bool:
    """Tell whether the stop stands inside "9 . 25", as tokenised text writes it."""
    return stop >= 2 and text[stop - 1] == " " and text[stop - 2].isdigit() and text[following - 1] == " "


def _is_glued(text: str, begin: int, mark: re.Match[str]) -> bool:
    """Tell whether the next sentence was glued to the mark without a space ("in 2015.The ministry")."""
    position = mark.end() + (text[mark.end()] in "“‘«")
    opening = text[position : position + 2]
    if not (opening[:1].isupper() and (opening[1:].islower() or opening in ("A ", "I "))):
        return False
    word = _word_before(text, begin, mark.start())
    if not (word[-2:].islower() or word[-1:].isdigit() or mark.group()[-1] in CLOSERS):
        return False
    whole = len(word) > 1 and "." not in word and not _is_abbreviation(word)
    return whole and _DOMAIN.match(text, position) is None


def _word_before(text: str, begin: int, stop: int) -> str:
    """Give the word that ends at *stop*, without what opens or joins it ("(U.S" -> "U.S")."""
    words = text[max(begin, stop - _LOOK_BACK) : stop].rsplit(None, 1)
    word = words[-1] if words else ""
    if word.isalpha():
        return word
    return re.split(r"[-–—/(\[“\"‘'„«]", word)[-1]


def _first_letter(text: str, position: int) -> str:
    """Give the character at *position*, or the one behind an opening quote or bracket there."""
    if text[position] in OPENERS and position + 1 < len(text):
        return text[position + 1]
    return text[position]


def _last_ink(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
