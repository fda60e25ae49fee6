"""Hedges before and after a figure, as plain tables: words -> what they do to the figure's ends.

The mods are TimeML's; `side` and `degree` are Checker's own.

Source:
    TimeML 1.2.1, the attribute mod of TIMEX3; Corver and Zwarts, Prepositional numerals (2006), for the list of
    approximators and bounds.
"""

from __future__ import annotations

from checker.model import Degree, Mod, Side

Words = tuple[Mod, Side | None, Degree | None]

_ABOUT: Words = ("APPROX", "both", None)
_NEARLY: Words = ("APPROX", "below", None)
_MORE: Words = ("MORE_THAN", "above", None)
_JUST_OVER: Words = ("MORE_THAN", "above", "slight")
_WELL_OVER: Words = ("MORE_THAN", "above", "strong")
_LESS: Words = ("LESS_THAN", "below", None)
_JUST_UNDER: Words = ("LESS_THAN", "below", "slight")
_WELL_UNDER: Words = ("LESS_THAN", "below", "strong")
_AT_LEAST: Words = ("EQUAL_OR_MORE", "above", None)
_AT_MOST: Words = ("EQUAL_OR_LESS", "below", None)

_GREATER = ("more", "greater", "higher", "larger", "bigger", "longer", "older", "heavier", "taller", "faster", "better")
_SMALLER = ("less", "fewer", "lower", "smaller", "shorter", "younger", "lighter", "cheaper", "slower", "worse")
_OVER = ("over", "above", "beyond")
_UNDER = ("under", "below", "beneath")
_SLIGHT = ("just", "slightly", "a little", "a bit", "a touch", "a shade", "a fraction", "marginally", "only just")
_STRONG = ("well", "far", "way", "much", "considerably", "significantly", "comfortably")
_EXCEED = ("exceed", "exceeds", "exceeded", "exceeding")

BEFORE: dict[str, Words] = {
    **dict.fromkeys(
        (
            "about",
            "around",
            "approximately",
            "roughly",
            "some",
            "circa",
            "approx",
            "approx.",
            "ca.",
            "estimated",
            "an estimated",
            "a estimated",
            "somewhere around",
            "somewhere near",
            "something like",
            "in the region of",
            "in the neighborhood of",
            "in the neighbourhood of",
            "in the vicinity of",
            "on the order of",
            "of the order of",
            "in the order of",
            "more or less",
            "round about",
            "near",
            "close to",
            "~",
            "≈",
            "≅",
            "∼",
        ),
        _ABOUT,
    ),
    **dict.fromkeys(("nearly", "almost", "approaching", "nearing", "virtually", "practically", "very nearly"), _NEARLY),
    **{f"{greater} than": _MORE for greater in _GREATER},
    **{f"{slight} {greater} than": _JUST_OVER for slight in _SLIGHT for greater in _GREATER},
    **{f"{strong} {greater} than": _WELL_OVER for strong in _STRONG for greater in _GREATER},
    **{f"{smaller} than": _LESS for smaller in _SMALLER},
    **{f"{slight} {smaller} than": _JUST_UNDER for slight in _SLIGHT for smaller in _SMALLER},
    **{f"{strong} {smaller} than": _WELL_UNDER for strong in _STRONG for smaller in _SMALLER},
    **dict.fromkeys((*_OVER, *_EXCEED, "in excess of", "north of", "upward of", "upwards of", ">"), _MORE),
    **{f"{slight} {over}": _JUST_OVER for slight in _SLIGHT for over in _OVER},
    **{f"{strong} {over}": _WELL_OVER for strong in _STRONG for over in _OVER},
    **dict.fromkeys(("little more than", "not much more than"), _JUST_OVER),
    **dict.fromkeys((*_UNDER, "south of", "sub", "<"), _LESS),
    **{f"{slight} {under}": _JUST_UNDER for slight in _SLIGHT for under in _UNDER},
    **{f"{strong} {under}": _WELL_UNDER for strong in _STRONG for under in _UNDER},
    **dict.fromkeys(
        ("shy of", "just shy of", "short of", "just short of", "little less than", "not quite"), _JUST_UNDER
    ),
    **dict.fromkeys(
        (
            "at least",
            "at the least",
            "at the very least",
            "a minimum of",
            "minimum of",
            "no less than",
            "no fewer than",
            "no lower than",
            "no smaller than",
            "not less than",
            "not fewer than",
            "as few as",
            "as little as",
            "as low as",
            "≥",
            ">=",
            "> =",
            "=>",
        ),
        _AT_LEAST,
    ),
    **{f"{greater} than or equal to": _AT_LEAST for greater in _GREATER},
    **{f"{greater} or equal {than}": _AT_LEAST for greater in _GREATER for than in ("to", "than")},
    **{f"equal to or {greater} than": _AT_LEAST for greater in _GREATER},
    **dict.fromkeys(
        (
            "at most",
            "at the most",
            "up to",
            "as many as",
            "as much as",
            "as high as",
            "as long as",
            "a maximum of",
            "maximum of",
            "a max of",
            "max of",
            "no more than",
            "no greater than",
            "no higher than",
            "no larger than",
            "no longer than",
            "not more than",
            "not exceeding",
            "≤",
            "<=",
            "< =",
            "=<",
        ),
        _AT_MOST,
    ),
    **{f"{smaller} than or equal to": _AT_MOST for smaller in _SMALLER},
    **{f"{smaller} or equal {than}": _AT_MOST for smaller in _SMALLER for than in ("to", "than")},
    **{f"equal to or {smaller} than": _AT_MOST for smaller in _SMALLER},
}
"""Words that stand before the figure."""

AFTER: dict[str, Words] = {
    **dict.fromkeys(("or so", "or thereabouts", "give or take", "-odd", " odd", "-ish", "ish", "-some"), _ABOUT),
    **{f"or {greater}": _AT_LEAST for greater in (*_GREATER, "above", "over", "up", "beyond")},
    **{f"and {greater}": _AT_LEAST for greater in ("above", "over", "up", "older", "higher", "counting")},
    **dict.fromkeys(("-plus", "+", "at least", "at the least"), _AT_LEAST),
    **{f"or {smaller}": _AT_MOST for smaller in (*_SMALLER, "below", "under")},
    **{f"and {smaller}": _AT_MOST for smaller in ("below", "under", "younger")},
    **dict.fromkeys(("at most", "at the most"), _AT_MOST),
}
"""Words that stand after the figure, its unit or its noun."""

BOUND_AND_EQUAL: dict[Mod, Mod] = {"MORE_THAN": "EQUAL_OR_MORE", "LESS_THAN": "EQUAL_OR_LESS"}
"""What "or equal" behind the figure makes of a bound ("less than 5,000 or equal")."""
