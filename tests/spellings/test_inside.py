"""What is said of one document that spells a name in two ways, and of what it keeps silent."""

import pytest

from checker import Document
from checker.model import SPELLING_RULE
from checker.reading import fold, split_passages
from checker.spellings import listed_forms, read_names, spelling_findings


def names_of(text: str, name: str = "note"):
    document = Document.from_text(text, name)
    return read_names(document, split_passages(document))


def found(text: str, *listed: str) -> list[list[str]]:
    return [[camp.value for camp in one.camps] for one in spelling_findings([names_of(text)], listed_forms(listed))]


TWO_SPELLINGS = (
    ("The envoy met Olga Khussainova. Later Olga Khusainova left.", ["Khusainova", "Khussainova"]),
    ("A dam was promised by President Tokarev. Then President Tokariev left.", ["Tokarev", "Tokariev"]),
    ("It was up to Mr Romaszko. The raft of Mr Romanszko sank.", ["Romanszko", "Romaszko"]),
    ("Dr. Hajj Kassim spoke. In the view of Hajj Kassem it is late.", ["Kassem", "Kassim"]),
    ("Work in Azerbaijan began. Half of Azerbaidjan was there.", ["Azerbaidjan", "Azerbaijan"]),
    ("A man called Pfleger came. Pleger's car was found.", ["Pfleger", "Pleger"]),
    ("It was Eva Gillet who spoke. Gillett said that it was late.", ["Gillet", "Gillett"]),
    ("The report by Brett Coomer is late. It was Cooper who told it.", ["Coomer", "Cooper"]),
    ("It was Eva Nelson who spoke. Later on Neelson left.", ["Neelson", "Nelson"]),
    (
        "They went to Kassym-Jomart Orlov. It was late when Kasym-Zhomart Orlov spoke.",
        ["Kassym-Jomart", "Kasym-Zhomart"],
    ),
    ("The judge heard John Clarke. It was said that John Clark lied.", ["Clark", "Clarke"]),
    ("The road to Aşgabat is long. All of Ashgabat was awake.", ["Ashgabat", "Aşgabat"]),
)


@pytest.mark.parametrize(
    ("text", "spellings"), TWO_SPELLINGS, ids=lambda value: value[0] if isinstance(value, list) else ""
)
def test_one_name_in_two_spellings_is_found(text, spellings):
    assert [sorted(one) for one in found(text)] == [sorted(spellings)]


ONE_SPELLING = {
    "genitive and plural": "The minister met Tokarev. All of Tokarev's men and both Tokarevs came.",
    "hyphen and space": "A fair in Nur-Sultan opened. The mayor of Nur Sultan came.",
    "hyphen and none": "A fair in Baden-Baden opened. The mayor of Badenbaden came.",
    "case and diacritics": "It was for Erdoğan to say. In the eyes of Erdogan and McDonald it was late, said Mcdonald.",
    "apostrophes": "The port of Sana’a was shut. All of Sana'a and Sanaa slept.",
    "an initial": "The book by J. Smithers sold. People know that John Smithers wrote it.",
    "a surname alone": "It was written by Ines Kovalenko. The book of Kovalenko sold.",
    "the adjective of a place": "Kazakhstan and its Kazakh people. The Kazakhs and Kazakhstani firms gain.",
    "two first names": "The prize went to Ann Jonsson. A year later Tom Johnsson won it.",
    "two titles": "A letter from Senator Brandon came. The reply of Coach Brendon was short.",
    "brothers": "The elder was Mohamed Karimi. The younger is Mohammed Salehi.",
    "two known surnames": "The prize went to Johnson. A year later Johnston won it.",
    "a daughter": "It was up to Petrov. The house of Petrova was sold.",
    "two countries": "The team of Austria won. The team of Australia lost, as did that of Mali and of Malawi.",
    "the people of two countries": "The Iranians won. The Iraqis lost. For the Slovaks and the Slovenes it was late.",
    "both in one sentence": "The mayors of Valbona and Valbana met.",
    "a common word": "The Bank of Marlen protests. It protects the Protest Fund and the Protect Fund.",
    "a ministry and its minister": "The Defence Ministry said so. The Defence Minister denied it.",
    "the beginning of a sentence": "Though it rained, all came. Through it they ran. Sporting ended. Starting hurt.",
    "abbreviations": "Both NATOS and NATOX met.",
    "a word of two Englishes": "The chief of the Defence Forces rose. A Defense Forces plan was ready.",
    "an ending of two Englishes": "An Internationally Recognised Road rose. An Internationally Recognized Line shut.",
    "a person and a place": "The report by Robert Buckley is late. A doctor in Beckley read it.",
    "a surname before its full name": "The report by Lt. Cooper is late. It was Brett Coomer who told it.",
    "short words": "The hat of Lee fell. The coat of Lea was lost. For Rosa and Rose it rained.",
    "another first letter": "A word with Gaddafov. A call from Kaddafov came.",
    "what is meant so": "For Safavid kings. A Safavid sword. Then Saffarid kings. A Saffarid shield.",
    "a first name and a whole name": "A statue of Abdelkader stands. The painter Abdelkhader Omari left.",
    "boilerplate": "The mayor of Orlovan spoke to us.\n\nSign up for our weekly letter from Orlovaan!",
}


@pytest.mark.parametrize("text", ONE_SPELLING.values(), ids=ONE_SPELLING)
def test_nothing_is_said_of(text):
    assert found(text) == []


def test_a_heading_in_title_case_is_not_trusted():
    assert found("Bridge Over the Marlen Opens After Long Wait\n\nThe mayor of Marlan came to the bridge.") == []
    assert found("Bridge over the Marlen opens at last\n\nThe mayor of Marlaen came to the bridge.") == [
        ["Marlaen", "Marlen"]
    ]


def test_two_spellings_that_are_listed_are_wanted():
    text = "A dam was promised by President Tokarev. Then President Tokariev left."
    assert found(text, "Ivan Tokarev", "Tokariev") == []
    assert len(found(text, "Ivan Tokarev")) == 1


def test_a_finding_says_where_each_spelling_stands():
    text = "It was up to Mr Romaszko. The raft of Mr Romanszko sank. Then Mr Romaszko swam."
    (finding,) = spelling_findings([names_of(text)])
    assert (finding.rule, finding.verdict, finding.severity) == (SPELLING_RULE, "disagree", "note")
    assert finding.message == "Romaszko is also spelled Romanszko here"
    assert finding.why_comparable == "the same title stands before both: Mr"
    quoted = [[(one.citation.quote, one.citation.start) for one in camp.statements] for camp in finding.camps]
    assert quoted == [[("Romaszko", 16), ("Romaszko", 65)], [("Romanszko", 41)]]
    for camp in finding.camps:
        for one in camp.statements:
            cited = one.citation
            assert text[cited.start : cited.end] == cited.quote
            assert fold(cited.quote) == fold(camp.value)


def test_several_spellings_make_one_finding():
    text = "Here is Ivan Khussainov. There is Ivan Khusainov. Then Ivan Khussaynov came. Ivan Khussainov left."
    (finding,) = spelling_findings([names_of(text)])
    assert finding.message == "Khussainov is also spelled Khusainov and Khussaynov here"
    assert finding.title == "One name in several spellings"


def test_the_same_spellings_in_two_documents_are_one_finding():
    text = "It was up to Mr Romaszko. The raft of Mr Romanszko sank."
    both = [names_of(text, "one"), names_of(f"Rain fell. {text}", "two")]
    (finding,) = spelling_findings(both)
    (alone,) = spelling_findings(both[:1])
    assert finding.id == alone.id
    assert [[one.citation.source for one in camp.statements] for camp in finding.camps] == [["one", "two"]] * 2


def test_many_names_under_one_key_take_no_longer_than_their_number():
    vowels = [f"B{a}b{b}b{c}b{d}v" for a in "aeiou" for b in "aeiou" for c in "aeiou" for d in "aeiou"]
    names = names_of(" ".join(f"The road to {name} is long." for name in vowels))
    assert len(names.words) == len(vowels) == 625
    assert spelling_findings([names]) == ()
