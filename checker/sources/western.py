"""Whether bytes that say nothing of their encoding read well as Windows-1252, which English texts mostly are."""

from __future__ import annotations

import re

ENCODING = "cp1252"

_CAPITALS = "ÀÂÄÁÃÅÆÇÉÈÊËÍÎÏÑÓÔÖÕØŒÚÙÛÜŠŽ"
_LETTERS = f"àâäáãåæçéèêëíìîïñóòôöõøœúùûüšžß{_CAPITALS}"
_SIGNS = "€…†‡‰‹›‘’“”•–—™\xa0¡¢£¥§©«®°±²³´¶·¹º»¼½¾¿×÷\xad"
_ODD = re.compile(
    rf"[^\x00-\x7f{_LETTERS}{_SIGNS}]"  # letters and signs that other encodings' letters turn into
    rf"|[^\W\d_][€†‡‰¡¢£¥§±²³¹¼½¾¿×÷¶]+[^\W\d_]"  # a sign within a word
    rf"|[{_LETTERS}]{{3}}|(?<=[a-zß-ÿ])[{_CAPITALS}]"  # no word looks so: "ÇáÓ", "itÕs"
    rf"|(?<![^\W\d_])[{_LETTERS}](?![^\W\d_])(?<![àáèéêíóôöúåÀÁÈÉÊÍÓÔÖÚÅæÆ])"  # "ñ" for a dash
    rf"|[{_LETTERS}]\d|\d[{_LETTERS}]"  # "Ä48" for a sign of money
)


def is_western(text: str) -> bool:
    """Tell whether *text*, decoded as Windows-1252, is what people write in Western Europe and America.

    A guess by frequencies needs more text than an article has: of a sentence with a dash and a pound sign it makes
    Icelandic for the Macintosh, or Polish, and the pound another letter. So the likely encoding is asked first, and
    refused where a sign stands within a word or a letter where none stands.

    >>> is_western("It cost £3 million – half of it in cafés, the mayor’s office said.")
    True
    >>> [is_western(text) for text in ("Erdoðan", "Wa³êsa", "itÕs", "a Ð b", "Ä48 million", "Ïðèâåò")]
    [False, False, False, False, False, False]
    """
    return _ODD.search(text) is None
