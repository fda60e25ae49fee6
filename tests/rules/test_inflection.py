"""What `word*` stands for: forms that an article prints and the rules of spelling would miss."""

import pytest

from checker.rules.inflection import inflect, participles
from checker.rules.irregular_words import PLURALS, VERBS


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("rise", "rises rose risen rising"),
        ("withdraw", "withdraws withdrew withdrawn withdrawing"),
        ("cut", "cuts cutting"),
        ("feel", "feels felt feeling"),
        ("begin", "begins began begun beginning"),
        ("forecast", "forecasts forecasted forecasting"),
        ("die", "dies died dying"),
        ("lie", "lies lay lain lying"),
        ("flee", "flees fled fleeing"),
        ("agree", "agrees agreed agreeing"),
        ("equip", "equips equipped equipping"),
        ("fuel", "fuels fueled fuelled fueling fuelling"),
        ("travel", "travels traveled travelled"),
        ("drop", "drops dropped dropping"),
        ("refer", "refers referred referring"),
        ("panic", "panics panicked panicking"),
        ("carry", "carries carried carrying"),
        ("employ", "employs employed employing"),
        ("veto", "vetoes vetoed"),
        ("potato", "potatoes"),
        ("photo", "photos"),
        ("monarch", "monarchs"),
        ("attach", "attaches attached"),
        ("crisis", "crises"),
        ("spokeswoman", "spokeswomen"),
        ("referendum", "referendums referenda"),
        ("person", "people persons"),
        ("be", "is are was were been being am"),
        ("do", "does did done doing"),
        ("have", "has had having"),
        ("read", "reads reading"),
        ("run", "runs ran running"),
        ("set", "sets setting"),
        ("win", "wins won winning"),
        ("leave", "leaves left leaving"),
        ("see", "sees saw seen seeing"),
        ("get", "gets got gotten getting"),
        ("quit", "quits quitting"),
    ],
)
def test_every_form_is_there(word, forms):
    assert {word, *forms.split()} <= set(inflect(word))


@pytest.mark.parametrize("word", sorted(VERBS))
def test_irregular_verbs_have_no_regular_past(word):
    made_up = {word + "ed", word + "d"} - set(VERBS[word])
    assert not made_up & set(inflect(word))
    assert all(form.isalpha() for form in inflect(word))


def test_the_table_is_large_enough_and_every_entry_is_a_word():
    assert len(VERBS) >= 120
    assert all(noun.isalpha() and forms and all(form.isalpha() for form in forms) for noun, forms in PLURALS.items())


@pytest.mark.parametrize(
    ("word", "participle"),
    [
        ("export", "exported"),
        ("kill", "killed"),
        ("take", "taken"),
        ("overthrow", "overthrown"),
        ("build", "built"),
        ("strike", "struck"),
        ("go", "gone"),
        ("do", "done"),
        ("carry", "carried"),
        ("get", "got"),
        ("burn", "burned"),
        ("relay", "relayed"),
    ],
)
def test_participles_are_what_a_passive_prints(word, participle):
    assert participle in participles(word)


def test_a_past_form_is_no_participle():
    assert participles("take") == ("taken",)
    assert "went" not in participles("go")
