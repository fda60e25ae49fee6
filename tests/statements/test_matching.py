"""Phrases over two sentences, over asides and in the passive: what they match and what they must not."""

import pytest

from tests.statements.found import rules_with, said, statements

AMOUNT = "amount: measure, year: year"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The fair opened on Monday. It closed after four days.", ["four days"]),
        ("The fair opened on Monday and closed after four days.", ["four days"]),
        ("The fair opened on Monday, in rain, with speeches by the mayor. Dull as it was, it closed after four days.",
         ["four days"]),
        ("The fair opened on Monday.\n\nIt closed after four days.", []),
        ("The fair opened on Monday. People came. It closed after four days.", []),
        ("The fair opened on Monday and lasted three days. It closed after four days.", []),
        ("It closed after four days. The fair opened on Monday.", []),
        ("- The fair opened on Monday.\n- It closed after four days.", []),
    ],
)  # fmt: skip
def test_a_phrase_goes_on_in_the_next_sentence_only_where_it_says_so(tmp_path, text, found):
    rules = rules_with(tmp_path, "fair open* <next sentence> ... closed after <n>", values="n: duration")
    kept = rules_with(tmp_path, "fair open* ... closed after <n>", values="n: duration")
    # "..." on the first side is needed where the phrase goes on in the same sentence.
    both = rules_with(tmp_path, "fair open* ... <next sentence> ... closed after <n>", values="n: duration")
    assert said(statements(both, text)) == found
    if ". " in text:
        assert said(statements(rules, text)) == found
        assert said(statements(kept, text)) == []


def test_each_value_is_cited_in_its_own_sentence(tmp_path):
    rules = rules_with(
        tmp_path, "<place> bridge open* <next sentence> ... cost <amount>", values="amount: money, place: place",
        key="place",
    )  # fmt: skip
    second = "Officials in Belby said that it cost $3 million."
    (one,) = statements(rules, f"On Friday the Ostrand bridge opened. {second}")
    assert (one.citation.quote, one.citation.sentence) == ("$3 million", second)
    place = one.slot("place").citation
    assert (place.quote, place.sentence) == ("Ostrand", "On Friday the Ostrand bridge opened.")


def test_what_the_second_sentence_plans_is_planned(tmp_path):
    rules = rules_with(tmp_path, "bridge <next sentence> ... cost <amount>", values="amount: money")
    (one,) = statements(rules, "They voted on the bridge. It is expected to cost $3 million.")
    assert one.modality == "planned"


@pytest.mark.parametrize(
    ("phrase", "message"),
    [
        ("<next sentence> cost <amount>", "11:9: error: a phrase begins and ends with a word or a value"),
        ("cost <amount> <next sentence>", "11:23: error: a phrase begins and ends with a word or a value"),
        ("<amount> <next sentence> cost", "11:9: error: '<amount> <next sentence> cost' has no word that an article"),
        ("cost <next sentance> <amount>", "11:14: error: <next sentance> is no value, type or word list of this rule;"),
    ],
)
def test_faults_of_it_are_told_at_their_place(tmp_path, phrase, message):
    rules = rules_with(tmp_path, phrase, values="amount: money")
    (problem,) = rules.problems
    assert message in str(problem)


def test_skip_stays_in_one_sentence(tmp_path):
    more = "skip:\n  - planned <next sentence> <amount>\n"
    (problem,) = rules_with(tmp_path, "cost <amount>", values="amount: money", more=more).problems
    assert problem.message == "<next sentence> has no place in 'skip': it takes away what one sentence says"


@pytest.mark.parametrize(
    "text",
    [
        "The port, officials said, handled 4 million tonnes in 2023.",
        "The port (once a village) handled 4 million tonnes in 2023.",
        "The port – the largest of the coast – handled 4 million tonnes in 2023.",
        "The port, which handled 4 million tonnes in 2023, was closed.",
        "It is the port that handled 4 million tonnes in 2023.",
        "The port, up from 3 million tonnes in 2022, handled 4 million tonnes in 2023.",
        "The port handled, by its own count, 4 million tonnes in 2023.",
        "The port handled 4 million tonnes (4.4 million tons) in 2023.",
    ],
)
def test_an_aside_is_passed_over(tmp_path, text):
    rules = rules_with(tmp_path, "port <HANDLED> <amount> in <year>", values=AMOUNT, key="year")
    assert said(statements(rules, text)) == ["4 million tonnes, year 2023"]


@pytest.mark.parametrize(
    "text",
    [
        "The port, with 3 million tonnes of coal, handled 4 million tonnes in 2023.",  # whose 4 million?
        "The port was quiet, but the airport, in 2022, handled 4 million tonnes in 2023.",
        "The port, and the airport, handled 4 million tonnes in 2023.",
        "The port and, it is said, the airport handled 4 million tonnes in 2023.",
        "The port; officials were silent; handled 4 million tonnes in 2023.",
        "The port, " + "very " * 13 + "old, handled 4 million tonnes in 2023.",
        "The port-side handled 4 million tonnes in 2023.",
        "The port-city-handled 4 million tonnes in 2023.",
        "The port, officials said. Handled 4 million tonnes in 2023.",
        "The port, an airport handled 4 million tonnes in 2023.",
    ],
)
def test_what_may_be_the_claim_of_something_else_is_not_passed_over(tmp_path, text):
    rules = rules_with(tmp_path, "port <HANDLED> <amount> in <year>", values=AMOUNT, key="year")
    assert said(statements(rules, text)) == []


def test_a_gap_passes_over_what_is_only_compared(tmp_path):
    rules = rules_with(tmp_path, "trade ... <WAS> <total>", values="total: money")
    text = "Last year trade, up from $2 billion in 2022, stood at $3 billion."
    assert said(statements(rules, text)) == ["$3 billion"]
    assert said(statements(rules, "Last year trade, with $2 billion in 2022, stood at $3 billion.")) == []


@pytest.mark.parametrize("gap", ["...", "…"])
def test_a_gap_is_written_with_three_dots_or_with_the_one_sign_for_them(tmp_path, gap):
    rules = rules_with(tmp_path, f"fair {gap} closed after <n>", values="n: duration")
    assert rules.problems == ()
    assert said(statements(rules, "The fair of the valley closed after four days.")) == ["four days"]


@pytest.mark.parametrize("gap", ["...", "…"])
def test_a_phrase_that_ends_with_a_gap_is_told_there(tmp_path, gap):
    (fault,) = rules_with(tmp_path, f"fair closed after <n> {gap}", values="n: duration").problems
    assert fault.message.startswith("a phrase begins and ends with a word")
    assert fault.column == fault.excerpt.index(gap) + 1
