"""What the words around a date allow: whether a number is a year, "May" a month, and whether a sentence looks ahead."""

from __future__ import annotations

import re

from checker.figures.dates.calendar_words import DASH, MONTH, MONTHS, SPACE, either

_REACH = 24

MONTH_LICENCE = frozenset(
    [
        "in",
        "since",
        "until",
        "till",
        "by",
        "from",
        "during",
        "last",
        "next",
        "this",
        "early",
        "late",
        "mid",
        "of",
        "between",
        "the",
        "before",
        "after",
        "through",
        "to",
        "a",
        "an",
        "around",
        "its",
        "their",
        "our",
    ]
)
"""Words before a bare "May" or "March" that make it a month."""

NAME_LIKE = frozenset(("april", "june", "august", "jan", "dec", "mar", "sep"))
VERB_LIKE = frozenset(("may", "march"))

YEAR_LICENCE = frozenset(["in", "since", "during", "until", "till", "year", "mid", "early", "late", "by"])
"""Words after which a number that can be a year is one, unless something counted follows."""

DETERMINERS = frozenset(["the", "its", "his", "her", "their", "our", "my", "your", "this", "that", "s"])

AMOUNT_WORDS = frozenset(
    [
        "about",
        "over",
        "nearly",
        "almost",
        "some",
        "approximately",
        "roughly",
        "exactly",
        "than",
        "least",
        "most",
        "total",
        "up",
        "another",
        "only",
        "just",
        "estimated",
        "killed",
        "killing",
        "sold",
        "bought",
        "shed",
        "cut",
        "added",
        "lost",
        "won",
        "raised",
        "hired",
        "employs",
        "employed",
        "injured",
        "wounded",
        "no",
        "number",
        "page",
        "pages",
        "route",
        "flight",
        "channel",
        "room",
        "highway",
        "interstate",
        "article",
        "resolution",
        "section",
        "chapter",
        "model",
        "windows",
        "russell",
        "nikkei",
        "boeing",
        "novel",
        "book",
        "film",
        "movie",
        "album",
        "song",
        "titled",
        "called",
        "entitled",
        "code",
        "model",
        "pin",
        "extension",
        "ext",
        "lot",
        "item",
        "paragraph",
        "para",
        "figure",
        "fig",
        "table",
        "bus",
        "train",
        "gate",
        "level",
        "zip",
        "us",
        "usd",
        "eur",
        "gbp",
        "rs",
    ]
)
"""Words after which four digits are an amount, a label or a title, not a year."""

COUNTED = either(
    [
        "people",
        "persons",
        "men",
        "women",
        "children",
        "boys",
        "girls",
        "soldiers",
        "troops",
        "students",
        "pupils",
        "workers",
        "employees",
        "staff",
        "jobs",
        "homes",
        "houses",
        "households",
        "families",
        "residents",
        "refugees",
        "migrants",
        "voters",
        "members",
        "fans",
        "passengers",
        "patients",
        "prisoners",
        "officers",
        "policemen",
        "fighters",
        "militants",
        "rebels",
        "civilians",
        "victims",
        "deaths",
        "fatalities",
        "casualties",
        "votes",
        "seats",
        "points",
        "percent",
        "per cent",
        "pc",
        "dollars",
        "euros",
        "pounds",
        "yen",
        "yuan",
        "rupees",
        "lira",
        "roubles",
        "rubles",
        "francs",
        "cents",
        "tonnes",
        "tons",
        "km",
        "kilometres",
        "kilometers",
        "miles",
        "metres",
        "meters",
        "feet",
        "ft",
        "yards",
        "inches",
        "kg",
        "kilograms",
        "grams",
        "barrels",
        "bpd",
        "litres",
        "liters",
        "gallons",
        "hectares",
        "acres",
        "units",
        "cars",
        "vehicles",
        "trucks",
        "aircraft",
        "planes",
        "ships",
        "megawatts",
        "mw",
        "gw",
        "kw",
        "kwh",
        "rpm",
        "hp",
        "calories",
        "degrees",
        "times",
        "copies",
        "shares",
        "stores",
        "shops",
        "hours",
        "minutes",
        "seconds",
        "days",
        "weeks",
        "months",
        "years",
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
        "cases",
        "square",
        "cubic",
        "bps",
        "players",
        "goals",
        "runs",
        "metric",
        "others",
        "protesters",
        "demonstrators",
        "tickets",
        "songs",
        "metre",
        "meter",
        "kilometre",
        "kilometer",
        "mile",
        "foot",
        "inch",
        "yard",
        "litre",
        "liter",
        "pound",
        "dollar",
        "acre",
        "hectare",
        "barrel",
        "tonne",
        "ton",
        "watt",
        "volt",
        "megawatt",
        "strong",
        "companies",
        "firms",
        "schools",
        "hospitals",
        "species",
        "animals",
        "cattle",
        "sheep",
        "trees",
    ]
)
_COUNTED_AFTER = re.compile(
    rf"{SPACE}?(?:%|°|º)|(?:{SPACE}|{DASH})(?:(?:more|other|new|square|cubic|young|armed|local){SPACE})?{COUNTED}(?!\w)",
    re.IGNORECASE,
)
_COUNTED_LATER = re.compile(
    rf"(?:{SPACE}(?:to|and|or|-){SPACE}|{DASH})\d[\d,.]{{0,9}}{SPACE}(?:{COUNTED})(?!\w)", re.IGNORECASE
)
_PREFIXES = frozenset(("mid", "early", "late", "pre", "post", "end", "since", "to", "and"))
_CODE_AFTER = re.compile(r"-[a-z]{0,2}[A-Z]")
_OVER_YEAR = re.compile(
    r"(?:%|\b(?:pct|per\s?cent|points?|increase|growth|gains?|rise|improvement|advance|jump|drop|decline|higher|lower|up|down))"
    r"\s{1,2}(?:over|than|on|from)\s{1,2}\Z",
    re.IGNORECASE,
)
_LEVELS_AFTER = re.compile(rf"{SPACE}(?:levels?|prices|rates|values)(?!\w)")
_CLOCK_AFTER = re.compile(rf"{SPACE}?(?:hours|hrs|h|GMT|UTC|BST|EST|EDT|CET|PST|PDT|IST|local time)(?!\w)")
_ADDRESS_AFTER = re.compile(
    rf"(?:{SPACE}[A-Z][\w.]{{0,20}}){{1,3}}{SPACE}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Blvd|Boulevard|Drive|Dr|Lane|Ln)(?!\w)"
)
_TITLE_AFTER = re.compile(
    rf",?{SPACE}(?:the|a){SPACE}(?:\w{{1,12}}{SPACE})?(?:book|novel|film|movie|album|song|play|series|game)(?!\w)"
)
_FUNCTION_AFTER = re.compile(
    rf"\s*\Z|\s*[.,;:!?)\]—–]|{SPACE}(?:and|or|but|when|with|because|as|to|in|at|on|he|she|it|they|we|I|for|from|there|"
    r"a|an|the|that|which|who|until|would|will|was|were|is|are|had|has|have|by|if|under)(?!\w)"
)
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(]*[A-Z\d])|\n\s*\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|No|Gen|Sen|Rep|Gov|Lt|Col|Sgt|vs|Inc|Corp|Co|U\.S|[A-Z])|" rf"\b{MONTH}?)\Z",
    re.IGNORECASE,
)
_AHEAD_OR_BEHIND = re.compile(
    r"\b(?:(will|'ll|’ll|shall|won't|won’t|would|due|upcoming|going to|to be|ahead of|is to|are to|(?:begins|starts|opens) (?:on|in|next)"
    r"|(?:scheduled|slated|set|planned|planning|plans?) (?:to|for)"
    r"|(?:expected|expects?|decided|agreed|pledged|vowed|promised|threatened|aims?|wants?|hopes?|hoped|hoping|intends?"
    r"|likely|ready|poised|prepar(?:ing|es|ed)) to)"
    r"|(said|says|told|announced|reported|added|confirmed|stated|wrote|was|were|had|did|ago|last|yesterday))\b",
    re.IGNORECASE,
)
_AHEAD_AFTER = re.compile(rf"{SPACE}(?:will|is to|are to|is expected|is due|is scheduled|is set|would)(?!\w)")
_AHEAD_OF_NOUN = re.compile(rf"{SPACE}(?:[a-z]{{2,15}}{SPACE}){{1,2}}(?:will|is to|are to|is expected|is due)(?!\w)")
_POSSESSIVE = re.compile(r"['’]s\b")
_AWAITED = re.compile(rf"(?<!\w)(?:ahead{SPACE}of|before|until){SPACE}\Z", re.IGNORECASE)
_WINDOW = 90


def word_before(text: str, start: int) -> str:
    """Give the word directly before *start*, lowered, or "" where something else stands there.

    A hyphen joins it ("mid-2015").

    >>> word_before("It rose in 2015.", 11), word_before("It rose (2015)", 9)
    ('in', '')
    """
    words = text[max(0, start - _REACH) : start].split()
    if not words:
        return ""
    word = words[-1].lstrip("\"'“”‘’([—–-").lower()
    if not text[start - 1].isspace():
        word = word[:-1] if word.endswith("-") else ""
    return word if word.isalpha() else word[:-1] if word[:-1].isalpha() and word[-1] == "." else ""


def counted_after(text: str, end: int) -> bool:
    """Tell whether what follows *end* is something counted, a unit or a percent sign."""
    return _COUNTED_AFTER.match(text, end) is not None


def open_after(text: str, end: int) -> bool:
    """Tell whether a date that ends at *end* stands on its own, and does not describe a noun ("after Friday's vote")."""
    return _FUNCTION_AFTER.match(text, end) is not None


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether the four digits at *start* are a year rather than an amount, a clock time, a label or a title.

    >>> is_year("in 2019", 3, 7), is_year("saw 2019 people", 4, 8), is_year("at 2030 GMT", 3, 7)
    (True, False, False)
    """
    year = int(text[start : start + 4])
    if not 1000 <= year <= 2199 or _CLOCK_AFTER.match(text, end) or _ADDRESS_AFTER.match(text, end):
        return False
    before = word_before(text, start)
    if text[start - 1 : start] == "-" and before not in _PREFIXES and before not in MONTHS:
        return False
    if counted_after(text, end) or _COUNTED_LATER.match(text, end) or _CODE_AFTER.match(text, end):
        return False
    if before in YEAR_LICENCE:
        return True
    if before in ("over", "than") and year >= 1900 and _OVER_YEAR.search(text, max(0, start - 24), start):
        return True
    if before in AMOUNT_WORDS or _TITLE_AFTER.match(text, end) or _in_quotes(text, start, end):
        return False
    if before == "around":
        return 1900 <= year <= 2100 and open_after(text, end)
    if before == "at":
        return _LEVELS_AFTER.match(text, end) is not None
    if 1900 <= year <= 2100:
        return True
    return before in ("from", "between", "of", "circa", "after", "before") and open_after(text, end)


def _in_quotes(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ('"', "“", "‘", "'") and text[end : end + 1] in ('"', "”", "’", "'") and start > 0


def is_month(text: str, start: int, end: int, word: str) -> bool:
    """Tell whether a month's name that stands alone is meant as one ("in May", not "may" or "Theresa May").

    Args:
        text: the whole text.
        start: where the name begins.
        end: where it ends.
        word: the name, lowered, without a full stop.
    """
    before = word_before(text, start)
    if before in ("every", "each"):
        return False
    licensed = before in MONTH_LICENCE or bool(
        _MONTHLY.match(text, end) or _MONTH_NEAR.match(text, end) or _YEAR_NEAR.match(text, end)
    )
    licensed = licensed or (
        before in ("and", "or") and _MONTH_BEFORE.search(text, max(0, start - 24), start) is not None
    )
    if text[start].islower() and not (licensed and word not in VERB_LIKE):
        return False
    if word == "march" and not licensed:
        return not _MARCHING.match(text, end) and not _NAME_BEFORE.search(text, max(0, start - 24), start)
    if word in VERB_LIKE:
        return licensed and text[end : end + 2] not in ("'s", "’s")
    if len(word) <= 4 and word not in ("june", "july"):
        return licensed
    return licensed or word not in NAME_LIKE or not _NAME_AFTER.match(text, end)


_MONTHLY = re.compile(
    rf"{SPACE}(?:\w{{1,14}}{SPACE})?(?:sales|results|exports|imports|figures?|data|inflation|output|production|unemployment"
    r"|elections?|report|deadline|meeting|summit|survey|index|period|turnover|earnings|orders|shipments)(?!\w)"
)
_MARCHING = re.compile(
    rf"\s*(?:\Z|[.!?])|{SPACE}(?:on|through|to|against|for|in|of|past|towards?|into|forward|with|by|and|out|up|down|the|Madness|[A-Z]\w)"
)
_NAME_BEFORE = re.compile(r"(?:\A|[^.!?\s]\s+)[A-Z][a-z]+\.?\s+\Z|\b(?:Mr|Mrs|Ms|Dr|Miss)\.?\s+\Z")
_MONTH_NEAR = re.compile(rf"(?:{DASH}|/|{SPACE}(?:to|and|through|or){SPACE}){MONTH}", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"(?<!\w){MONTH}{SPACE}(?:and|or){SPACE}\Z", re.IGNORECASE)
_YEAR_NEAR = re.compile(
    rf",?{SPACE}(?:of{SPACE}|in{SPACE})?(?:(?:last|this|next|that){SPACE}year|\d{{4}})(?!\w)", re.IGNORECASE
)
_NAME_AFTER = re.compile(rf"{SPACE}[A-Z][a-z]")


def sentence_start(text: str, start: int, floor: int = 0) -> int:
    """Give where the sentence that holds *start* begins, looking back no further than *floor*."""
    at = floor
    for found in _SENTENCE_END.finditer(text, floor, start):
        if not _ABBREVIATED.search(text, max(0, found.start() - 10), found.start()):
            at = found.end()
    return at


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether the last telling word before a date looks ahead ("will", "due") and not back ("said").

    >>> looks_ahead("The bank will meet on Friday", 22, 28), looks_ahead("It will close, police said Friday", 27, 33)
    (True, False)
    """
    if _POSSESSIVE.match(text, end):
        # "Friday's ruling" is behind, whatever is to follow from it; "ahead of Friday's vote" is not.
        return _AWAITED.search(text, max(0, start - 12), start) is not None
    if _AHEAD_AFTER.match(text, end) or (word_before(text, start) == "the" and _AHEAD_OF_NOUN.match(text, end)):
        return True
    last = None
    for last in _AHEAD_OR_BEHIND.finditer(text, sentence_start(text, start, max(0, start - _WINDOW)), start):
        pass
    return last is not None and last[1] is not None
