"""What the sources say of a draft's figures: the statuses, one by one, and what must never be called support."""

from datetime import date

import pytest

from checker import check
from tests.audit.made import EARLY, LATE, audited, document, figure, status

HARBOUR = "Repairs of the harbour cost 48.2 million euros."

STATUSES = [
    # the draft's figure, the draft, a source, the status
    ("48.2 million euros", HARBOUR, "Repairs of the harbour cost 48.2 million euros in all.", "supported"),
    ("7 kilometres", "The flood wall is 7 kilometres long.", "The flood wall is 7,000 metres long.", "supported"),
    ("3.9 million tonnes", "The harbour handled 3.9 million tonnes of cargo.",
     "The harbour handled 3,912,000 tonnes of cargo.", "supported_rounded"),
    ("about 700", "Volunteers, about 700 of them, cleared the streets.",
     "Volunteers, 712 of them, cleared the streets.", "supported_rounded"),
    ("400 lorries", "The ferry carried 400 lorries to the island.",
     "The ferry carried 412 lorries to the island.", "supported_rounded"),
    ("700 volunteers", "On Sunday 700 volunteers cleared the streets of mud.",
     "About 700 volunteers cleared the streets of mud.", "hedge_dropped"),
    ("nearly 90 shops", "Since the flood nearly 90 shops have closed.",
     "Since the flood 90 shops have closed.", "hedge_added"),
    ("48.2 million euros", HARBOUR, "Repairs of the harbour cost 42.8 million euros.", "disputed"),
    ("4.2 metres", "The flood wall is 4.2 metres high.", "The harbour handled 42 ships.", "not_in_sources"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "draft", "source", "expected"), STATUSES)
def test_a_status(quote, draft, source, expected):
    assert status(quote, draft, source) == expected


ANOTHER_THING = [
    ("45 people", "The flood in Velm killed 45 people.", "The flood in Velm injured 45 people."),
    ("$3 billion", "Norway's exports were $3 billion.", "Norway's imports were $3 billion."),
    ("12 ships", "The pilots of Velm moved 12 ships.", "In Oslo police seized 12 lorries."),
    ("$3 billion", "Norway's trade with Spain was $3 billion.", "Norway's trade with Italy was $3 billion."),
    ("260 workers", "The wall's builders employ 260 workers.", "The census office counted 260 sheep."),
    ("$5 billion", "Norway's exports were $5 billion in 2019.", "Norway's exports were $5 billion in 2018."),
]


@pytest.mark.parametrize(("quote", "draft", "source"), ANOTHER_THING)
def test_the_same_number_of_another_thing_is_no_support(quote, draft, source):
    assert status(quote, draft, source) in ("not_in_sources", "disputed")


def test_a_figure_without_anything_comparable_says_so_and_cites_nothing():
    found = figure("4.2 metres", audited("The flood wall is 4.2 metres high.", "The weather was fine."))
    assert (found.status, found.statements, found.why_comparable) == ("not_in_sources", (), "")


def test_the_other_period_is_told():
    found = figure(
        "$5 billion",
        audited("Exports of Norway were $5 billion in 2019.", "Exports of Norway were $5 billion in 2018."),
    )
    assert found.diagnosis == "s0 has this value for 2018"


def test_swapped_digits_and_a_lost_power_of_ten_are_told():
    swapped = figure("48.2 million euros", audited(HARBOUR, "Repairs of the harbour cost 42.8 million euros."))
    assert swapped.diagnosis == "perhaps two digits are swapped"
    lost = figure("48.2 million euros", audited(HARBOUR, "Repairs of the harbour cost 48.2 billion euros."))
    assert (lost.status, "1,000" in lost.diagnosis) == ("disputed", True)


def test_a_rise_is_not_borne_out_by_a_fall():
    report = audited(
        "Orders for new lorries at the dockyard in Velm rose by 8.6 percent.",
        "Orders for new lorries at the dockyard in Velm fell by 8.6 percent.",
    )
    found = figure("8.6 percent", report)
    assert found.status == "disputed"
    assert "contrary" in found.diagnosis


def test_what_a_later_source_has_otherwise_is_older():
    draft, first, second = (f"The flood in Velm killed {number} people." for number in (12, 12, 14))
    report = audited(draft, first, second, published=LATE, days=(EARLY, LATE))
    found = figure("12 people", report)
    assert found.status == "older"
    assert [one.citation.source for one in found.statements] == ["s0", "s1"]


def test_a_toll_that_has_grown_since_the_sources_is_older_and_one_that_has_shrunk_disputed():
    source = "The flood in Velm killed 12 people."
    assert status("14 people", "The flood in Velm killed 14 people.", source, published=LATE, days=(EARLY,)) == "older"
    assert status("9 people", "The flood in Velm killed 9 people.", source, published=LATE, days=(EARLY,)) == "disputed"


def test_of_two_sources_that_differ_the_one_that_supports_counts_and_the_other_is_told():
    found = figure("48.2 million euros", audited(HARBOUR, HARBOUR, "Repairs of the harbour cost 42.8 million euros."))
    assert found.status == "supported"
    assert found.diagnosis.startswith("s1 has 42,800,000")


def test_two_figures_of_one_sentence_that_both_might_be_meant_dispute_nothing():
    source = "The ferry carried 300 lorries on Monday and 320 lorries on Friday to the island."
    found = figure("380 lorries", audited("The ferry carried 380 lorries to the island.", source))
    assert found.status == "not_in_sources"
    assert "not clear" in found.diagnosis


def test_a_value_that_bears_out_another_figure_of_the_draft_disputes_none():
    first = "On its first run the new ferry carried 300 lorries to the island."
    report = audited(f"{first} On its second run the new ferry carried 380 lorries to the island.", first)
    assert figure("300 lorries", report).status == "supported"
    assert figure("380 lorries", report).status == "not_in_sources"


def test_the_earlier_value_of_a_sentence_is_not_the_later_one():
    report = audited("Rents in Velm rose to 620 euros from 480 euros.", "Rents in Velm rose to 620 euros.")
    assert figure("620 euros", report).status == "supported"
    assert figure("480 euros", report).status == "not_in_sources"


def test_near_identical_copies_are_one_witness():
    story = " ".join(
        [HARBOUR, *(f"Dredger number {n} cleared the basin of the old harbour in week {n}." for n in range(30))]
    )
    found = figure("48.2 million euros", audited(HARBOUR, story, f"{story} Ends.", HARBOUR))
    assert (len(found.statements), found.witnesses) == (3, 2)


def test_what_makes_them_comparable_is_told_in_the_words_of_the_draft():
    found = figure("48.2 million euros", audited(HARBOUR, HARBOUR))
    assert found.why_comparable == "both are cost; shared words cost, harbour, repairs"


DATES = [
    ("3 June 2023", "The flood in Velm came on 3 June 2023.", "The flood came to Velm on 3 June 2023.", "supported"),
    ("June 2023", "The flood in Velm came in June 2023.", "The flood hit Velm on 3 June 2023.", "supported_rounded"),
    ("3 June 2023", "The flood in Velm came on 3 June 2023.", "The flood came to Velm in June 2023.", "not_in_sources"),
    ("3 June 2023", "The flood in Velm broke the old harbour wall on 3 June 2023.",
     "The flood in Velm broke the old harbour wall on 13 June 2023.", "disputed"),
    ("2019", "The museum of Velm opened in 2019.", "The ferry of Oslo was built in 2020.", "not_in_sources"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "draft", "source", "expected"), DATES)
def test_dates_are_audited_as_figures_are(quote, draft, source, expected):
    assert status(quote, draft, source) == expected


def test_every_figure_and_date_of_the_draft_is_audited_and_nothing_set_apart():
    report = audited("At 21:30 on 3 June 2023 the S&P 500 fell by 2%, and 14 people left.", "Nothing.")
    assert [one.citation.quote for one in report.audit] == ["3 June 2023", "2%", "14 people"]


def test_a_rule_that_both_are_of_is_enough():
    rules_of = "The death toll from the earthquake in Izmit rose to 45."
    report = audited(rules_of, "The Izmit earthquake left 45 people dead.")
    assert figure("45", report).status == "supported"


def test_the_order_of_the_sources_and_an_unrelated_one_change_nothing():
    draft, sources = document(HARBOUR, "draft"), [
        document("Repairs of the harbour cost 42.8 million euros.", "a"),
        document("The harbour handled 42 ships.", "b"),
    ]  # fmt: skip
    both = check([draft], against=sources)
    assert both.audit == check([draft], against=sources[::-1]).audit
    assert both.audit == check([draft], against=sources[:1]).audit


def test_a_draft_that_stands_among_its_sources_is_none_of_them():
    draft = document(HARBOUR, "draft")
    assert figure("48.2 million euros", check([draft], against=[draft])).status == "not_in_sources"


def test_findings_between_the_sources_alone_are_left_out_and_counted():
    draft = "The flood in Velm killed 14 people."
    report = audited(draft, draft, "The wall of Velm is 2 km (7 miles) long.", draft)
    assert not report.findings
    assert report.scope.findings_left_out == 1
    assert report.under_review == ("draft",)


def test_without_a_draft_there_is_no_audit():
    report = check([document(HARBOUR, "one")])
    assert (report.audit, report.quotations, report.for_a_person) == ((), (), ())


AGES = ("Ana Ruiz, 36, won the race of Velm.", "Ana Ruiz, 37, won the race of Velm.")


def test_a_birthday_between_two_articles_is_no_dispute():
    far, near = date(2024, 1, 3), date(2024, 5, 8)
    assert status("37", AGES[1], AGES[0], published=LATE, days=(far,)) == "not_in_sources"
    assert status("37", AGES[1], AGES[0], published=LATE, days=(near,)) == "disputed"
    assert status("36", AGES[0], AGES[1], published=LATE, days=(far,)) == "disputed"


def test_an_age_is_not_rounded():
    texts = ("Ana Ruiz, 30, won the race of Velm.", "Ana Ruiz, 31, won the race of Velm.")
    assert status("30", *texts, published=LATE, days=(LATE,)) == "disputed"


@pytest.mark.parametrize(
    "source",
    [
        "Norway's trade surplus with Sweden was 9 billion dollars in 2013.",
        "On a customs basis Norway's trade surplus was 9 billion dollars in 2013.",
    ],
)
def test_a_partner_or_basis_that_one_alone_names_is_no_dispute(source):
    draft = "Norway's trade surplus was 4 billion dollars in 2013."
    assert status("4 billion dollars", draft, source) == "not_in_sources"
    assert status("4 billion dollars", draft, draft.replace("4", "9")) == "disputed"


def test_a_birthday_that_explains_the_difference_is_told():
    found = figure("37", audited(AGES[1], AGES[0], published=LATE, days=(date(2024, 1, 3),)))
    assert found.diagnosis == "s0 has 36 years on 2024-01-03; a birthday may lie between"


TABLE = "| Year | Sailings |\n|---|---|\n| 2021 | 5110 |\n| 2022 | 5240 |"


@pytest.mark.parametrize(
    ("sailings", "expected"), [("5,240", "supported"), ("5,420", "disputed"), ("3,170", "not_in_sources")]
)
def test_a_cell_of_a_table_bears_out_a_sentence(sailings, expected):
    found = figure(f"{sailings} sailings", audited(f"The lock had {sailings} sailings in 2022.", TABLE))
    assert found.status == expected
    assert [one.citation.quote for one in found.statements] == (["5240"] if expected != "not_in_sources" else [])


def test_a_cell_of_another_head_bears_out_nothing():
    draft = "The lock let 5,240 boats pass in 2022."
    assert status("5,240 boats", draft, TABLE) == "not_in_sources"


def test_what_the_search_without_rules_takes_for_one_thing_is_disputed_and_told_once():
    draft, source = "The mill in Velm grew by 41 looms.", "The tram carried 2.9 million passengers in 2020."
    report = audited(f"{draft} The tram carried 2.4 million passengers in 2020.", source)
    assert figure("2.4 million passengers", report).status == "disputed"
    assert report.findings == ()
