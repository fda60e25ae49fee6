"""The forms that `word*` stands for in a phrase: plural, third person, past and -ing.

Source:
    Regular forms after Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.5-3.10 and 5.80; the
    irregular ones are the verbs and nouns that news prose uses with figures.
"""

from __future__ import annotations

_IRREGULAR: dict[str, tuple[str, ...]] = {
    "be": ("is", "are", "was", "were", "been", "being", "am"),
    "begin": ("begins", "began", "begun", "beginning"),
    "bring": ("brings", "brought", "bringing"),
    "build": ("builds", "built", "building"),
    "buy": ("buys", "bought", "buying"),
    "come": ("comes", "came", "coming"),
    "cost": ("costs", "costing"),
    "cut": ("cuts", "cutting"),
    "fall": ("falls", "fell", "fallen", "falling"),
    "get": ("gets", "got", "gotten", "getting"),
    "go": ("goes", "went", "gone", "going"),
    "grow": ("grows", "grew", "grown", "growing"),
    "have": ("has", "had", "having"),
    "hit": ("hits", "hitting"),
    "hold": ("holds", "held", "holding"),
    "lead": ("leads", "led", "leading"),
    "leave": ("leaves", "left", "leaving"),
    "lose": ("loses", "lost", "losing"),
    "make": ("makes", "made", "making"),
    "man": ("men",),
    "meet": ("meets", "met", "meeting"),
    "pay": ("pays", "paid", "paying"),
    "person": ("people", "persons"),
    "put": ("puts", "putting"),
    "rise": ("rises", "rose", "risen", "rising"),
    "run": ("runs", "ran", "running"),
    "say": ("says", "said", "saying"),
    "see": ("sees", "saw", "seen", "seeing"),
    "sell": ("sells", "sold", "selling"),
    "set": ("sets", "setting"),
    "shoot": ("shoots", "shot", "shooting"),
    "shrink": ("shrinks", "shrank", "shrunk", "shrinking"),
    "sink": ("sinks", "sank", "sunk", "sinking"),
    "spend": ("spends", "spent", "spending"),
    "stand": ("stands", "stood", "standing"),
    "take": ("takes", "took", "taken", "taking"),
    "win": ("wins", "won", "winning"),
    "woman": ("women",),
}
_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")


def inflect(word: str) -> tuple[str, ...]:
    """Give *word* (lower case) and its forms, sorted, without repeats.

    >>> inflect("export")
    ('export', 'exported', 'exporting', 'exports')
    >>> inflect("plan")
    ('plan', 'planed', 'planing', 'planned', 'planning', 'plans')
    >>> inflect("company")
    ('companied', 'companies', 'company', 'companying')
    >>> inflect("rise")
    ('rise', 'risen', 'rises', 'rising', 'rose')
    """
    if word in _IRREGULAR:
        return tuple(sorted({word, *_IRREGULAR[word]}))
    return tuple(sorted({word, _with_s(word), *_with_ed_and_ing(word)}))


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SIBILANTS) else "s")


def _with_ed_and_ing(word: str) -> tuple[str, ...]:
    if word.endswith("ee"):
        return word + "d", word + "ing"
    if word.endswith("e"):
        return word + "d", word[:-1] + "ing"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied", word + "ing"
    forms: tuple[str, ...] = (word + "ed", word + "ing")
    if _may_double(word):
        # Whether the last consonant doubles depends on the stress, which spelling does not show: both are taken.
        forms += (word + word[-1] + "ed", word + word[-1] + "ing")
    return forms


def _may_double(word: str) -> bool:
    if len(word) < 3:
        return False
    last, vowel, before = word[-1], word[-2], word[-3]
    return last not in _VOWELS + "wxy" and vowel in _VOWELS and before not in _VOWELS
