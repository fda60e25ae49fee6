"""Money: signs and codes before or behind the amount, names behind it, glued scales ("$1.2bn", "£5m", "12 euros")."""

from __future__ import annotations

import re

from checker.figures.cue import Cue, Reading, reading
from checker.figures.currency_words import MONEY_NAMES, MONEY_SIGNS, NOT_CURRENCIES
from checker.figures.number_words import GLUED_SCALES, SCALES
from checker.figures.numeral_pattern import HYPHEN, SPACE

_SIGN_CHARACTERS = frozenset("$€£¥₹₺₽₸₪₩₴₦₡₵₼₾฿₮₨₫₱￥＄￡")
_SIGNS = "|".join(re.escape(sign) for sign in sorted(MONEY_SIGNS, key=lambda sign: (-len(sign), sign)))
_LOWER = "|".join(
    re.escape(sign.lower()) for sign in sorted(MONEY_SIGNS, key=lambda sign: (-len(sign), sign)) if "$" in sign
)
_BEFORE = re.compile(
    rf"(?<![^\W\d_])(?:(?P<spaced>(?:[Uu]\.?[Ss]\.?|[Cc]|HK|NZ|AU){SPACE}[$])|(?P<sign>{_SIGNS}|{_LOWER})){SPACE}?\Z"
)
_PREFIX_LENGTH = 12
_MINUS = re.compile(r"(?:(?<![^\s(])[-−]|\b(?:minus|negative)\s)\Z")
_MINUS_SIGNS = frozenset("-−")
_MINUS_ENDS = frozenset("seSE")
_COUNTRY = frozenset("sScCKZU.")
"""Last letters of a country before its sign, with a space between ("US $5")."""
_GAP = re.compile(rf"(?:{SPACE}|{HYPHEN})(?P<word>[^\W\d_]+(?:[.-]|(?![^\W\d_])))")
_LOST_POUND = re.compile(r"(?<![^\W_])PS\Z")
_GLUED = re.compile(r"[-\u2010]?(?P<scale>[kKmMbBtT]|mm|MM)(?![^\W_])")
_UPPER_BEFORE_CODE = re.compile(r"(?P<scale>[kKmMbB])?(?P<code>[A-Z]{3})(?![A-Za-z])")
_SCALE_BEHIND = re.compile(
    rf"{SPACE}(?P<scale>{'|'.join(sorted(SCALES, key=lambda word: (-len(word), word)))})\b", re.IGNORECASE
)
_WORDS = re.compile(rf"[^\W\d_]+(?:[.-][^\W\d_]+)*\.?(?:{SPACE}[^\W\d_]+){{0,2}}")
_SIGN_BEHIND = re.compile(rf"(?:{SPACE})?(?P<sign>{_SIGNS})(?![^\W\d_])(?!{SPACE}?\d)")
_FIRST_WORDS = frozenset(name.split()[0] for name in MONEY_NAMES)
_SIGN_NAMES = {sign.lower(): code for sign, code in MONEY_SIGNS.items()}
_CODE_LIKE = frozenset(MONEY_SIGNS)
LOWER_CODES = frozenset(("rs", "rs.", *(sign for sign in MONEY_SIGNS if sign.islower())))
"""Signs before an amount that are printed as a word in lower case."""
_LAST_LETTERS = frozenset(sign[-1] for sign in MONEY_SIGNS)


def read_signed_money(cue: Cue) -> Reading | None:
    """Give the cue as an amount of money with its sign or code before it ("$3.9bn", "EUR 20"), or None."""
    before = cue.touching or (cue.last[-1:] if cue.last else "")
    if before not in _SIGN_CHARACTERS and (before not in _LAST_LETTERS or not _ends_in_code(cue)):
        return None
    if (
        cue.last == before
        and before in _SIGN_CHARACTERS
        and cue.text[cue.last_start - 2 : cue.last_start - 1] not in _COUNTRY
    ):
        return _signed(cue, _amount(cue, MONEY_SIGNS[before], cue.last_start))
    low = max(cue.floor, cue.start - _PREFIX_LENGTH)
    match = _BEFORE.search(cue.text, low, cue.start)
    if match is None:
        return _lost_pound(cue, low)
    sign = match["spaced"] or match["sign"]
    code = MONEY_SIGNS.get(sign) or _SIGN_NAMES.get(sign.lower()) or _country_dollar(sign)
    if code is None:
        return None
    return _signed(cue, _amount(cue, code, match.start()))


def _signed(cue: Cue, found: Reading) -> Reading:
    """Take in a minus before the sign ("-$5bn", "minus $5")."""
    before = cue.text[max(0, found.start - 2) : found.start]
    if found.low < 0 or not (before[-1:] in _MINUS_SIGNS or before[:1] in _MINUS_ENDS):
        return found
    match = _MINUS.search(cue.text, max(cue.floor, found.start - 9), found.start)
    return found if match is None else found._replace(start=match.start(), low=-found.low)


def _ends_in_code(cue: Cue) -> bool:
    word = cue.last.lstrip("([\"'“‘")
    return word in _CODE_LIKE or word.lower() in LOWER_CODES or (cue.touching != "" and word == "PS")


def _country_dollar(sign: str) -> str | None:
    country = sign.rstrip("$").strip().replace(".", "").upper()
    return MONEY_SIGNS.get(f"{country}$")


def _lost_pound(cue: Cue, low: int) -> Reading | None:
    """Read "PS2.7m": an encoding that lost the pound sign, not the console "PS5"."""
    match = _LOST_POUND.search(cue.text, low, cue.start)
    if match is None or not (cue.value >= 100 or cue.numeral.scaled or cue.numeral.quantum < 1 or cue.glued):
        return None
    return _amount(cue, "GBP", match.start())


def _amount(cue: Cue, code: str, start: int) -> Reading:
    """Give the amount behind a sign, with a glued scale and a repeated currency name taken in."""
    end, factor = cue.end, 1
    match = None if cue.numeral.scaled else _GLUED.match(cue.text, cue.end)
    if match is not None:
        end, factor = match.end(), 10 ** GLUED_SCALES[match["scale"]]
    elif not cue.numeral.scaled and cue.word == "m" and cue.text[cue.word_end : cue.word_end + 1] not in tuple("²³/"):
        end, factor = cue.word_end, 10 ** GLUED_SCALES["m"]
    named = _named(cue.text, end)
    if named is not None and named[0] == code:
        end = named[1]
    elif (sign := _SIGN_BEHIND.match(cue.text, end)) and sign["sign"].isupper() and sign["sign"].startswith(code[:2]):
        end = sign.end()
    return reading(cue, "money", end, code, start=start, factor=factor)


def read_named_money(cue: Cue) -> Reading | None:
    """Give the cue as an amount with its currency behind ("15 euros", "10k$", "75 USD million"), or None."""
    if not cue.word:
        return None
    if cue.word in _SIGN_CHARACTERS or cue.word == "¢" or cue.word in MONEY_SIGNS:
        return _sign_behind(cue)
    text, at, factor = cue.text, cue.word_start, 1
    glued = _GLUED.match(text, cue.end) if cue.glued and not cue.numeral.scaled else None
    if glued is not None and glued["scale"] == cue.word:
        factor, at = 10 ** GLUED_SCALES[cue.word], glued.end()
        behind = _SIGN_BEHIND.match(text, at)
        if behind is not None:
            return reading(cue, "money", behind.end(), MONEY_SIGNS[behind["sign"]], factor=factor)
        named = _named(text, at)
        return None if named is None else _with_name(cue, named[0], named[1], factor)
    if cue.word == "m" and not cue.numeral.scaled and (named := _named(text, cue.word_end)) is not None:
        return _with_name(cue, named[0], named[1], 10 ** GLUED_SCALES["m"])
    if cue.word.isupper() and (code := _UPPER_BEFORE_CODE.match(text, at)) and code["code"] in MONEY_SIGNS:
        factor = 10 ** GLUED_SCALES[code["scale"]] if code["scale"] else 1
        return reading(cue, "money", code.end(), MONEY_SIGNS[code["code"]], factor=factor)
    lower = cue.word.lower()
    if lower not in _FIRST_WORDS and lower not in ("u.s", "us"):
        return _part_sign(cue)
    named = _named_at(text, at)
    if named is None:
        return None
    return _with_name(cue, named[0], named[1], 1)


def _part_sign(cue: Cue) -> Reading | None:
    """Read "35p" and "12c"."""
    if cue.glued and cue.word in ("p", "c") and not cue.numeral.spelled and cue.value < 5000:
        return reading(cue, "money", cue.word_end, "penny" if cue.word == "p" else "cent")
    return None


def _sign_behind(cue: Cue) -> Reading | None:
    if (
        cue.word in ("¢", "sen", "LE", "TL", "DM", "Fr", "kr", "RM", "euro")
        or cue.word in _CODE_LIKE
        or cue.word in _SIGN_CHARACTERS
    ):
        match = _SIGN_BEHIND.match(cue.text, cue.word_start)
        if match is None:
            return None
        scale = _SCALE_BEHIND.match(cue.text, match.end()) if not cue.numeral.scaled else None
        factor = 10 ** SCALES[scale["scale"].lower()] if scale else 1
        return reading(cue, "money", (scale or match).end(), MONEY_SIGNS[match["sign"]], factor=factor)
    return None


def _with_name(cue: Cue, unit: str, end: int, factor: int) -> Reading | None:
    name = cue.text[cue.word_start : end].lower()
    sterling = name in ("pound", "pounds") and "£" in cue.text
    if name in NOT_CURRENCIES and not (sterling or cue.numeral.scaled or factor > 1):
        return None
    return reading(cue, "money", end, unit, factor=factor)


def _named(text: str, at: int) -> tuple[str, int] | None:
    gap = _GAP.match(text, at)
    if gap is None or (gap["word"].isalpha() and gap["word"].lower() not in _FIRST_WORDS):
        return None
    return _named_at(text, gap.start("word"))


def _named_at(text: str, at: int) -> tuple[str, int] | None:
    """Give the currency named at *at* and where its name ends, longest name first."""
    match = _WORDS.match(text, at)
    if match is None:
        return None
    words = match[0]
    while words:
        key = " ".join(words.lower().split())
        if key.endswith(".") and key not in MONEY_NAMES:
            words, key = words[:-1], key[:-1]
        unit = MONEY_NAMES.get(key)
        if unit is not None:
            return unit, at + len(words)
        shorter = max(words.rfind(" "), words.rfind("\n"))
        if shorter < 0 and "-" in words:
            shorter = words.find("-")
        words = words[: max(shorter, 0)].rstrip()
    return None
