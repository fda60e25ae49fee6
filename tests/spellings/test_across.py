"""Names that articles spell differently from each other: one table, no finding."""

from checker import Document, check
from checker.reading import split_passages
from checker.rules import RuleSet
from checker.spellings import listed_forms, read_names, spelling_table
from checker.spellings.across import HYPHEN

TEXTS = {
    "harbour": "The dam was promised by President Tokarev. A fair in Nur-Sultan opened. Nobody in Nur-Sultan slept.",
    "valley": "It was for President Tokariev to say. The mayor of Nur Sultan came.",
    "bridge": "The ring road of Oslo was shut. President Tokarev came.",
}


def names_of(**texts: str):
    documents = [Document.from_text(text, name) for name, text in texts.items()]
    return [read_names(document, split_passages(document)) for document in documents]


def rows(documents, *listed: str):
    return [
        [(one.text, [(use.source, use.count) for use in one.uses]) for one in name.spellings]
        for name in spelling_table(documents, listed_forms(listed))
    ]


NUR_SULTAN = [("Nur-Sultan", [("harbour", 2)]), ("Nur Sultan", [("valley", 1)])]
TOKAREV = [("Tokarev", [("bridge", 1), ("harbour", 1)]), ("Tokariev", [("valley", 1)])]


def test_each_spelling_has_its_sources_with_counts():
    assert rows(names_of(**TEXTS)) == [NUR_SULTAN, TOKAREV]


def test_the_order_of_the_documents_does_not_matter():
    backwards = dict(reversed(TEXTS.items()))
    assert rows(names_of(**backwards)) == [NUR_SULTAN, TOKAREV]


def test_the_first_place_is_cited():
    (name, _) = spelling_table(names_of(**TEXTS))
    citation = name.spellings[0].uses[0].citation
    assert name.reason == HYPHEN
    assert TEXTS["harbour"][citation.start : citation.end] == citation.quote == "Nur-Sultan"
    assert citation.start == TEXTS["harbour"].index("Nur-Sultan")
    assert name.spellings[1].uses[0].citation.quote == "Nur Sultan"


def test_what_is_listed_is_no_near_miss_but_a_hyphen_still_shows():
    assert rows(names_of(**TEXTS), "Tokarev", "Tokariev", "Nur-Sultan", "Nur Sultan") == [NUR_SULTAN]


def test_two_spellings_in_one_document_alone_are_no_row():
    mixed = f"{TEXTS['harbour']} {TEXTS['valley']}"
    assert rows(names_of(harbour=mixed, bridge="The ring road of Oslo was shut.")) == []
    assert rows(names_of(harbour=mixed)) == []


def test_names_of_one_sentence_in_any_document_are_two():
    assert rows(names_of(one="The mayor of Valbona came.", two="The mayor of Valbena came.")) != []
    apart = names_of(
        one="The mayor of Valbona came.",
        two="The mayor of Valbena came.",
        three="The road from Valbena to Valbona is shut.",
    )
    assert rows(apart) == []


def test_a_word_at_the_beginning_of_a_sentence_alone_is_no_row():
    assert rows(names_of(one="It was Tom Charles who came.", two="Charges were dropped.")) == []


def test_a_report_has_the_table_and_no_finding():
    documents = [Document.from_text(text, name) for name, text in TEXTS.items()]
    report = check(documents, rules=RuleSet())
    assert report.findings == ()
    assert [one.reason for one in report.spellings] == [HYPHEN, "the same title stands before both: President"]
    assert [one["spellings"][0]["text"] for one in report.to_json()["spellings"]] == ["Nur-Sultan", "Tokarev"]
