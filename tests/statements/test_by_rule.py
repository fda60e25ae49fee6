"""Phrases on sentences: what they match, what they must not, and what is taken from around them."""

from datetime import date

import pytest

from checker.figures import read_figures
from checker.model import Document, show_value
from checker.one_document import read_document
from checker.rules import make_plan, read_rules

RULES = """\
rules_version: 1
words:
  SOLD: [sold, sale* of]
names:
  country: {Norway: [Norwegian, Oslo], Denmark: [Danish], Sweden: [Swedish]}
  fish: {cod: [], herring: []}
rules:
  - id: catch
    title: Catch of a fish in a year
    find:
      - <fish> catch* ... <amount> in <year>
      - <fish> catch* (was|reach*|came to) <amount>
    skip: [PLACEHOLDER]
    values:
      amount: measure
      fish: {type: choice, of: fish}
      year: {type: year, if_missing: reporting_year}
      seas: {type: country, how_many: 2, any_order: true, if_missing: article_topic}
    same_if: [fish, year, seas]
    compare: amount
    report: {warn_if: differs}
    examples:
      - {text: Nothing was caught., finds: nothing}
""".replace("    skip: [PLACEHOLDER]\n", "    skip:\n      - (planned|hoped) ... <amount>\n")


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    path = tmp_path_factory.mktemp("rules") / "fish.yaml"
    path.write_text(RULES, encoding="utf-8")
    rules = read_rules([path], general=False)
    assert rules.problems == ()
    return make_plan(rules)


def statements(plan, text: str, topic=("Norway", "Denmark"), published=date(2021, 3, 1)):
    return read_document(Document.from_text(text, "a", published, topic=topic), plan).statements


def said(found):
    return [
        (one.citation.quote, *(show_value(one.slot(name).value) for name in ("fish", "year", "seas"))) for one in found
    ]


def test_a_series_goes_on(plan):
    found = statements(plan, "Cod catches were 300 tonnes in 2018, 320 tonnes in 2019 and to 340 tonnes in 2020.")
    assert said(found) == [
        ("300 tonnes", "cod", "2018", "Denmark, Norway"),
        ("320 tonnes", "cod", "2019", "Denmark, Norway"),
        ("340 tonnes", "cod", "2020", "Denmark, Norway"),
    ]


def test_a_gap_never_hops_over_a_figure_that_the_slot_could_take(plan):
    found = statements(plan, "Cod catches fell from 300 tonnes, a record, to 250 tonnes in 2019.")
    assert found == ()


def test_a_gap_ends_with_the_passage_and_after_twelve_words(plan):
    assert statements(plan, "Cod catches fell. They were 300 tonnes in 2018.") == ()
    assert statements(plan, f"Cod catches {'well ' * 13}300 tonnes in 2018.") == ()
    assert len(statements(plan, f"Cod catches {'well ' * 11}300 tonnes in 2018.")) == 1


def test_skip_takes_away_only_what_it_touches(plan):
    found = statements(
        plan, "They had planned for cod catches of 400 tonnes in 2018; herring catches were 90 tonnes in 2018."
    )
    assert said(found) == [("90 tonnes", "herring", "2018", "Denmark, Norway")]


def test_a_year_of_comparison_is_never_the_year_of_the_figure(plan):
    text = "Herring catches were 80 tonnes in 2019. Compared with 2018, the cod catch was 300 tonnes."
    assert [one[2] for one in said(statements(plan, text))] == ["2019", "2019"]
    cod = statements(plan, text)[1]
    assert cod.inferred == ("year from the year reported on before (2019)", "seas from the article's topic")


def test_a_year_behind_another_figure_is_that_figures_own(plan):
    text = "The cod catch was 300 tonnes, when 12 boats in 2015 had been sold."
    assert said(statements(plan, text)) == [("300 tonnes", "cod", "not stated", "Denmark, Norway")]


def test_names_in_the_sentence_come_before_the_topic(plan):
    (found,) = statements(plan, "In Danish and Swedish waters the cod catch was 300 tonnes in 2018.")
    assert said([found])[0][3] == "Denmark, Sweden"
    assert found.inferred == ("seas from the sentence around it",)


def test_another_name_in_the_sentence_rules_the_topic_out(plan):
    (found,) = statements(plan, "In Swedish waters the cod catch was 300 tonnes in 2018.")
    assert said([found])[0][3] == "not stated"


def test_a_topic_that_is_not_given_is_what_the_article_names_most(plan):
    text = "Norwegian boats met Danish boats. Norway and Denmark share the sea. The cod catch was 300 tonnes in 2018."
    assert said(statements(plan, text, topic=()))[0][3] == "Denmark, Norway"
    tied = text + " Swedish boats came, and Sweden paid."
    assert said(statements(plan, tied, topic=()))[0][3] == "not stated"


def test_case_diacritics_quotes_and_genitives_do_not_count(plan):
    (found,) = statements(plan, "“CÓD” catches’ sum was 300 tonnes in 2018, in Norway’s and Denmark’s waters.")
    assert said([found]) == [("300 tonnes", "cod", "2018", "Denmark, Norway")]


def test_a_word_is_found_only_as_a_word(plan):
    assert statements(plan, "Codcatches were 300 tonnes in 2018; the codcatch was 300 tonnes.") == ()


def test_boilerplate_is_passed_over(plan):
    text = "The port was quiet.\n\nLeave a Reply\n\nCod catches were 300 tonnes in 2018.\n"
    kept = statements(plan, text)
    assert [one.citation.zone for one in kept] in ([], ["body"])


@pytest.mark.parametrize(
    "text",
    [
        "Cod catches were about 300 tonnes in 2018.",
        "Herring catches were just over 1.2 million tonnes in 2018 and 900,000 tonnes in 2019.",
        "Cod catches were between 62 and 68 tonnes in 2018.",
    ],
)
def test_a_citation_read_alone_gives_its_value(plan, text):
    found = statements(plan, text)
    assert found
    for statement in found:
        (alone,) = read_figures(statement.citation.quote)
        assert alone.value.interval == statement.compared.value.interval
        assert alone.value.unit == statement.compared.value.unit


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The cod catch was 300 tonnes in 2018.", "asserted"),
        ("It is expected that cod catches could have reached 300 tonnes in 2018.", "planned"),
        ("Cod catches will be 300 tonnes in 2018.", "planned"),
        ("Cod catches were not 300 tonnes in 2018.", "denied"),
        ("Cod catches were not only 300 tonnes in 2018.", "asserted"),
        ("In May 2017 cod catches were set at 300 tonnes in 2018.", "asserted"),
        ("An earlier version said that cod catches were 300 tonnes in 2018.", "superseded"),
    ],
)
def test_how_a_sentence_says_it(plan, text, modality):
    (found,) = statements(plan, text)
    assert found.modality == modality


def test_marks_of_markdown_hide_nothing(plan):
    (found,) = statements(plan, "The _cod_ [catch](https://example.org/a_b) was **300 tonnes** in *2018*.")
    assert said([found])[0][:3] == ("300 tonnes", "cod", "2018")


def test_dollars_are_no_country(plan):
    (found,) = statements(
        plan, "Off Norway and Denmark the cod catch was 300 tonnes in 2018, worth 3 million Swedish kronor."
    )
    assert said([found])[0][3] == "Denmark, Norway"


def test_several_names_are_told_as_not_clear(plan):
    (found,) = statements(plan, "Off Norway, Denmark and Sweden the cod catch was 300 tonnes in 2018.")
    assert found.slot("seas").value is None
    assert found.slot("seas").unclear == "Denmark, Norway, Sweden are named in the sentence"


def test_a_country_in_a_counted_figure_is_said_all_the_same(plan):
    (found,) = statements(plan, "With 40 Danish boats and 60 Swedish boats the cod catch was 300 tonnes in 2018.")
    assert said([found])[0][3] == "Denmark, Sweden"
