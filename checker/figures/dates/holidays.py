"""Days of the year that are known by name, and the day they fall on in a year."""

from __future__ import annotations

import re
from datetime import date, timedelta

from checker.figures.dates.calendar_words import SPACE, either
from checker.figures.late_pattern import LatePattern

# name -> (month, day) | (month, weekday, which one; -1 the last) | days from Easter Sunday
HOLIDAYS: dict[str, tuple[int, int] | tuple[int, int, int] | int] = {
    "new year's day": (1, 1),
    "new years day": (1, 1),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "epiphany": (1, 6),
    "martin luther king day": (1, 0, 3),
    "martin luther king jr. day": (1, 0, 3),
    "martin luther king jr day": (1, 0, 3),
    "groundhog day": (2, 2),
    "valentine's day": (2, 14),
    "valentines day": (2, 14),
    "presidents' day": (2, 0, 3),
    "presidents day": (2, 0, 3),
    "international women's day": (3, 8),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "saint patrick's day": (3, 17),
    "april fools' day": (4, 1),
    "april fool's day": (4, 1),
    "earth day": (4, 22),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "memorial day": (5, 0, -1),
    "juneteenth": (6, 19),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "guy fawkes night": (11, 5),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "remembrance sunday": (11, 6, 2),
    "thanksgiving day": (11, 3, 4),
    "thanksgiving": (11, 3, 4),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter day": 0,
    "easter monday": 1,
    "easter": 0,
    "ascension day": 39,
    "pentecost": 49,
    "whit sunday": 49,
    "whit monday": 50,
}
"""Only days that one calendar fixes: no feasts of the moon, and none whose day differs from country to country."""

_NAMES = either(HOLIDAYS).replace(".", r"\.").replace("'", "['’]").replace(" ", SPACE)
HOLIDAY = LatePattern(rf"{_NAMES}(?!\w)", re.IGNORECASE)
"""The name of a holiday as printed."""


def holiday_key(printed: str) -> str:
    """Give the key in `HOLIDAYS` of a name as printed.

    >>> holiday_key("New  Year’s Day")
    "new year's day"
    """
    return " ".join(printed.lower().replace("’", "'").split())


def holiday(name: str, year: int) -> date:
    """Give the day on which a holiday falls.

    Args:
        name: a key of `HOLIDAYS`.
        year: of the Gregorian calendar, 1583 to 9998.

    >>> holiday("thanksgiving", 2015), holiday("good friday", 2016), holiday("memorial day", 2013)
    (datetime.date(2015, 11, 26), datetime.date(2016, 3, 25), datetime.date(2013, 5, 27))
    """
    rule = HOLIDAYS[name]
    if isinstance(rule, int):
        return easter(year) + timedelta(days=rule)
    if len(rule) == 2:
        return date(year, *rule)
    month, weekday, which = rule
    if which < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches.

    Source:
        Meeus, Astronomical Algorithms (1991), chapter 8: the anonymous Gregorian algorithm of 1876.

    >>> easter(2016), easter(2019)
    (datetime.date(2016, 3, 27), datetime.date(2019, 4, 21))
    """
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, left = divmod(century, 4)
    moon = (19 * golden + century - leap_centuries - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    leaps, years = divmod(of_century, 4)
    weekday = (32 + 2 * left + 2 * leaps - moon - years) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
