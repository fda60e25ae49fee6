"""The forms that `word*` stands for in a phrase: plural, third person, past, participle and -ing.

A form too many costs nothing, as no article prints "companied"; a form too few loses claims. So what spelling does not
show (whether a consonant doubles, whether a word is a verb or a noun) is taken both ways.

Source:
    Regular forms after Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.5-3.10 and 5.80-5.103;
    the irregular ones are in `irregular_words`.
"""

from __future__ import annotations

from functools import lru_cache

from checker.rules.irregular_words import PLURALS, VERBS

_VOWELS = "aeiou"
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_KEEPS_E = ("ee", "oe", "ye")
"""Endings that keep their e before -ing (fleeing, canoeing, dyeing)."""


@lru_cache(maxsize=4096)
def inflect(word: str) -> tuple[str, ...]:
    """Give *word* (lower case) and its forms, sorted, without repeats.

    >>> inflect("export")
    ('export', 'exported', 'exporting', 'exports')
    >>> inflect("plan")
    ('plan', 'planed', 'planing', 'planned', 'planning', 'plans')
    >>> inflect("company")
    ('companied', 'companies', 'company', 'companying')
    >>> inflect("rise"), inflect("crisis")
    (('rise', 'risen', 'rises', 'rising', 'rose'), ('crises', 'crisis'))
    >>> inflect("be")
    ('am', 'are', 'be', 'been', 'being', 'is', 'was', 'were')
    """
    if word in VERBS and "+ing" not in VERBS[word]:
        return tuple(sorted({word, *VERBS[word], *PLURALS.get(word, ())}))
    if word in VERBS:
        past = [form for form in VERBS[word] if form != "+ing"]
        return tuple(sorted({word, *past, *_with_s(word), *_with_ing(word, past), *PLURALS.get(word, ())}))
    if word in PLURALS:
        return tuple(sorted({word, *PLURALS[word]}))
    return tuple(sorted({word, *_with_s(word), *_with_ed(word), *_with_ing(word)}))


def participles(word: str) -> tuple[str, ...]:
    """Give the past participles of the verb *word*, as they stand in a passive ("was exported"), sorted.

    >>> participles("export"), participles("take"), participles("shoot")
    (('exported',), ('taken',), ('shot',))
    """
    if word not in VERBS:
        return tuple(sorted(_with_ed(word)))
    forms = [form for form in VERBS[word] if form != "+ing"]
    last = len(forms) - 1 if "+ing" in VERBS[word] else _PARTICIPLE_OF_WHOLE
    return tuple(sorted({forms[last], *(form for form in forms if form.endswith("ed"))}))


_PARTICIPLE_OF_WHOLE = -2
"""Where a verb is listed with all its forms, the participle stands before the -ing."""


def _with_s(word: str) -> tuple[str, ...]:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return (word[:-1] + "ies",)
    if word.endswith("z") and word[-2:-1] in _VOWELS:
        return word + "es", word + "zes"
    if word.endswith(_SIBILANTS):
        return (word + "es", word + "s") if word.endswith("ch") else (word + "es",)
    return (word + "s", word + "es") if word.endswith("o") else (word + "s",)


def _with_ed(word: str) -> tuple[str, ...]:
    if word.endswith("e"):
        return (word + "d",)
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return (word[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(word))


def _with_ing(word: str, past: list[str] | None = None) -> tuple[str, ...]:
    if word.endswith("ie"):
        return (word[:-2] + "ying",)
    if word.endswith(_KEEPS_E):
        return (word + "ing",)
    if word.endswith("e"):
        return (word[:-1] + "ing",)
    stems = _stems(word)
    # Only regular verbs leave it open: of irregular ones the short ones double (cutting), the others do not (feeling).
    return tuple(stem + "ing" for stem in (stems[-1:] if past else stems))


def _stems(word: str) -> tuple[str, ...]:
    """Give what -ed and -ing are put behind: whether the last consonant doubles depends on the stress."""
    if word.endswith("c"):
        return word, word + "k"
    return (word, word + word[-1]) if _may_double(word) else (word,)


def _may_double(word: str) -> bool:
    if len(word) < 3:
        return False
    last, vowel, before = word[-1], word[-2], word[-3]
    if last in _VOWELS + "wxy" or vowel not in _VOWELS:
        return False
    # "equip" has one vowel, its u belongs to the q; British "fuelled" doubles behind two.
    return before not in _VOWELS or word[-4:-2] == "qu" or (last == "l" and word[-3:-1] in ("ia", "ue"))


@lru_cache(maxsize=1)
def _bases() -> dict[str, str]:
    forms = ((form, base) for base, all_forms in (*VERBS.items(), *PLURALS.items()) for form in all_forms)
    return {form: base for form, base in forms if not form.startswith("+")}


def base_form(word: str) -> str:
    """Give the word that *word* is an irregular form of, or *word* itself.

    >>> base_form("sold"), base_form("men"), base_form("exports")
    ('sell', 'man', 'exports')
    """
    return _bases().get(word, word)
