"""Words beside four digits that make them an amount, a label or a year, and the words that are counted."""

from __future__ import annotations


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


YEAR_LICENCE = _listed("in since during until till year mid early late by")
"""Words after which a number that can be a year is one, unless something counted follows."""

YEAR_PREFIXES = _listed("mid early late pre post end since to and")
"""What a hyphen may join a year to ("mid-2015")."""

AMOUNT_WORDS = _listed(
    """
    about over nearly almost some approximately roughly exactly than least most total up another only just estimated
    killed killing sold bought shed cut added lost won raised hired employs employed injured wounded no number page
    pages route flight channel room highway interstate article resolution section chapter model windows russell
    nikkei boeing novel book film movie album song titled called entitled code pin extension ext lot item paragraph
    para figure fig table bus train gate level zip us usd eur gbp rs
    """
)
"""Words before four digits that are an amount, a label or a title."""

COUNTED = _listed(
    """
    people persons men women children boys girls soldiers troops students pupils workers employees staff jobs homes
    houses households families residents refugees migrants voters members fans passengers patients prisoners
    officers policemen fighters militants rebels civilians victims deaths fatalities casualties votes seats points
    percent pc dollars euros pounds yen yuan rupees lira roubles rubles francs cents tonnes tons km kilometres
    kilometers miles metres meters feet ft yards inches kg kilograms grams barrels bpd litres liters gallons
    hectares acres units cars vehicles trucks aircraft planes ships megawatts mw gw kw kwh rpm hp calories degrees
    times copies shares stores shops hours minutes seconds days weeks months years million billion trillion thousand
    hundred cases square cubic bps players goals runs metric others protesters demonstrators tickets songs metre
    meter kilometre kilometer mile foot inch yard litre liter pound dollar acre hectare barrel tonne ton watt volt
    megawatt strong companies firms schools hospitals species animals cattle sheep trees
    """
)
"""What is counted or measured: after a number it makes the number an amount."""

ALSO_NAMES = _listed("strong miles watt foot francs pound yard acre jobs staff")
"""Of these, what is a name when it has a capital ("In 2013 Strong was charged")."""

BEFORE_COUNTED = _listed("more other new young armed local per")
"""Words that may stand between a number and what is counted."""
