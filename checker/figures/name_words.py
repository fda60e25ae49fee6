"""Words before a number that make it the number of a thing, and capitalised words that do not."""

from __future__ import annotations

from checker.figures.word_pattern import words

NUMBERED: frozenset[str] = words(
    """
    channel flight route article articles section sections chapter chapters page pages pp. p. paragraph clause act
    rule amendment resolution no. nos. no number nr. nrs. room unit gate platform highway interstate terminal
    figure fig. table appendix annex phase type class category grade level tier stage step version episode season
    volume vol. issue part line lane track bus train tram pier hall block lot plot building floor apartment apt.
    suite ward district zone sector precinct battalion brigade division regiment squadron group formula area model
    mark mk series round lap day week week's game match race test generation gen core windows android ios century
    exercise exercises question problem item point option plan scenario schedule form code key size top pier
    studio exit junction junctions bay camp site world title public proposition prop measure bill order catch
    """
)
"""Nouns that a number identifies ("page 12", "Flight 93")."""

INDICES: frozenset[str] = words(
    """
    s&p ftse nikkei cac nasdaq russell stoxx dax asx csi kospi fortune forbes tsx smi ibex wig mib omx ta topix
    nifty sensex psi bel aex atx s&p/asx stoxx600 eurostoxx
    """
)
"""Share indices and rankings that carry a number."""

CAPITALISED_WORDS: frozenset[str] = words(
    """
    about some around over under nearly almost approximately roughly more less fewer least up only just exactly
    another these those the in on at of for from with by and but or as to if when while since after before during
    between among within without all both first last next total overall altogether today yesterday meanwhile
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr also then
    there it they he she we you who which that this his her its their our my not yes no well eur usd gbp chf jpy
    us uk eu un q1 q2 q3 q4 am pm gmt x y
    """
)
"""Words that are capitalised at the start of a sentence, or name no thing that is numbered."""

MODEL_NUMBERS: frozenset[str] = words(
    """
    707 717 727 737 747 757 767 777 787
    """
)
"""Aircraft that are called by their number alone."""
