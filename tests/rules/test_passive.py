"""The passive of a phrase, which nobody has to write: what it matches and what it must not."""

import pytest

from checker.rules.passive import passive
from tests.statements.found import rules_with, said, statements


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway exported 3 million tonnes in 2023.", ["3 million tonnes, country Norway"]),
        ("A total of 3 million tonnes was exported by Norway in 2023.", ["3 million tonnes, country Norway"]),
        ("Some 3 million tonnes of crude oil were exported by Norway.", ["Some 3 million tonnes, country Norway"]),
        ("So far 3 million tonnes have been exported by Norway.", ["3 million tonnes, country Norway"]),
        ("It counts the 3 million tonnes exported by Norway.", ["3 million tonnes, country Norway"]),
        ("Of it 3 million tonnes, exported by Norway, was coal.", []),
        ("While 3 million tonnes were sold, coal was exported by Norway.", []),
        ("Some 3 million tonnes of coal, oil and gas were exported by Norway.", []),
        ("Some 3 million tonnes were not exported by Norway.", []),
        ("Some 3 million tonnes were exported to Norway.", []),
        ("Some 3 million tonnes were exported by rail to Norway.", []),
    ],
)
def test_the_passive_of_a_verb(tmp_path, text, found):
    rules = rules_with(
        tmp_path, "<country> export* <amount>", values="amount: measure, country: country", key="country"
    )
    assert said(statements(rules, text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Ostrand storm killed 12 people in May 2020.",
        "On the coast 12 people were killed in May 2020 by the Ostrand storm.",
        "On the coast 12 people were killed by the Ostrand storm in May 2020.",
    ],
)
def test_what_stands_behind_the_object_stands_before_or_behind_by(tmp_path, text):
    rules = rules_with(
        tmp_path, "(the|) <place> storm kill* <n> people in <when>",
        values="n: count, place: place, when: date", key="place, when",
    )  # fmt: skip
    (one,) = statements(rules, text)
    assert said((one,)) == ["12 people, place Ostrand, when 2020-05"]


@pytest.mark.parametrize(
    "phrase",
    ["<country> export* to Oslo ... <n>", "export* <n>", "<n> <country> student*", "<country> ... export* <n>"],
)
def test_a_noun_with_an_asterisk_has_no_passive(tmp_path, phrase):
    rules = rules_with(tmp_path, phrase, values="n: count, country: country", key="country")
    assert statements(rules, "So 40 were exported by Norway; 40 studented by Norway to Oslo.") == ()


def test_what_goes_on_in_the_next_sentence_has_no_passive(tmp_path):
    phrases = ("<country> export* <n>", "<country> export* <n> <next sentence> ... to Oslo")
    rules = (rules_with(tmp_path, one, values="n: count, country: country", key="country").rules[0] for one in phrases)
    assert [passive(rule.find[0]) is None for rule in rules] == [False, True]
