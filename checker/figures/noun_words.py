"""Word lists that find the head of "400 Turkish companies" without a tagger.

Source:
    English function words, auxiliaries and irregular plurals (Huddleston and Pullum, chapters 5 and 18).
"""

from __future__ import annotations

from checker.figures.word_pattern import words

STOP_WORDS: frozenset[str] = words(
    """
    a an the this that these those and or but nor so yet if unless because while when where whereas although
    though since until till before after as than whether who whom whose which what why how all any both each
    either neither every no not none in on at by for from to of with without within into onto upon over under
    above below between among amongst against across through throughout during about around along behind beside
    besides beyond despite down up off out outside inside near past per plus via versus vs toward towards amid
    like unlike it its he she they them him her his hers their theirs we us our you your i me my mine himself
    herself itself themselves ourselves yourself is are was were be been being am has have had having do does did
    done doing will would shall should can could may might must cannot wo n't isn't aren't wasn't weren't said
    says say told added according there here then now also just only even still already again once twice yesterday
    today tomorrow tonight later earlier ago away apart together each apiece annually daily weekly monthly yearly
    last next early late ahead alike alone altogether abroad overseas nationwide worldwide went came come comes go
    goes going gone made make makes making took take takes taken taking got get gets getting gave give gives given
    found find finds left leave leaves fell fall falls rose rise rises risen grew grow grows grown died die dies
    killed injured wounded hurt dead missing lost lose loses won wins beat beats used use using became become
    becomes remain remains remained reached reach reaches stood stand stands stayed stay live lives lived work
    works worked want wants need needs needed think thinks thought know knows knew seem seems seemed agree agreed
    agrees held hold holds included including includes include involving involved based born turned show shows
    showed shown sold sells sell bought buy buys paid pay pays spent spend spends cost costs down up against short
    shy high low more less fewer least most mr mrs ms dr jan feb mar apr jun jul aug sep sept oct nov dec january
    february march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday one two three four five six seven eight nine ten
    """
)
"""Words that end a noun phrase."""

IRREGULAR: dict[str, str] = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "dice": "die",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "leaves": "leaf",
    "loaves": "loaf",
    "halves": "half",
    "wolves": "wolf",
    "shelves": "shelf",
    "thieves": "thief",
    "calves": "calf",
    "elves": "elf",
    "scarves": "scarf",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "calories": "calorie",
    "ties": "tie",
    "pies": "pie",
    "lies": "lie",
    "rookies": "rookie",
    "cavities": "cavity",
    "species": "species",
    "series": "series",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "warcraft": "warcraft",
    "sheep": "sheep",
    "fish": "fish",
    "deer": "deer",
    "salmon": "salmon",
    "cattle": "cattle",
    "police": "police",
    "crew": "crew",
    "livestock": "livestock",
    "offspring": "offspring",
    "shrimp": "shrimp",
    "bison": "bison",
    "personnel": "personnel",
    "staff": "staff",
    "troops": "troop",
    "headquarters": "headquarters",
    "crossroads": "crossroads",
    "barracks": "barracks",
    "analyses": "analysis",
    "crises": "crisis",
    "bases": "base",
    "theses": "thesis",
    "diagnoses": "diagnosis",
    "hypotheses": "hypothesis",
    "oases": "oasis",
    "axes": "axe",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "bacteria": "bacterium",
    "data": "data",
    "media": "media",
    "memoranda": "memorandum",
    "referenda": "referendum",
    "stadia": "stadium",
    "alumni": "alumnus",
    "nuclei": "nucleus",
    "fungi": "fungus",
    "vertices": "vertex",
    "indices": "index",
    "matrices": "matrix",
    "buses": "bus",
    "gases": "gas",
    "passers-by": "passer-by",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "vetoes": "veto",
    "echoes": "echo",
    "torpedoes": "torpedo",
    "volcanoes": "volcano",
    "mosquitoes": "mosquito",
    "cargoes": "cargo",
    "embargoes": "embargo",
    "shoes": "shoe",
    "toes": "toe",
    "viruses": "virus",
    "campuses": "campus",
    "bonuses": "bonus",
    "statuses": "status",
    "censuses": "census",
    "caches": "cache",
    "axles": "axle",
    "houses": "house",
    "headaches": "headache",
}
"""Plurals that no rule gives, with invariable nouns."""

NOT_PLURALS: frozenset[str] = words(
    """
    this thus has was is his its as us yes always perhaps sometimes afterwards news physics politics economics
    mathematics athletics gymnastics ethics electronics business process access success congress press progress
    loss boss class glass mass pass address express business less across plus minus bus gas status campus virus
    bonus census focus analysis basis crisis emphasis thesis diagnosis tennis cancer's christmas texas kansas
    arkansas paris laos honduras athens brussels
    """
)
"""Words in -s that are no plurals."""
