"""Findings are found by the beginning of an id; a decision on one needs what the file needs."""

import pytest

from checker.decisions import decide, find_findings, settled_at, tick
from checker.errors import CheckerError
from tests.decisions.made import WAIVED, finding

FINDINGS = [{"id": one} for one in ("abcd012345", "abcd999999", "0123456789", "0123")]


def ids(*wanted):
    return [one["id"] for one in find_findings(FINDINGS, wanted)]


def test_a_beginning_of_four_characters_is_enough():
    assert ids("abcd9") == ["abcd999999"]
    assert ids("abcd999999", "abcd0", "abcd9") == ["abcd012345", "abcd999999"]


def test_an_id_that_begins_another_is_itself():
    assert ids("0123") == ["0123"]


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("abcd", "'abcd' fits 2 findings: abcd012345, abcd999999; write more of the id"),
        ("abcd9x", "'abcd9x' is no finding of the last run; did you mean 'abcd999999'?"),
        ("zzzzzz", "'zzzzzz' is no finding of the last run; there are abcd012345"),
        ("012", "'012' fits 2 findings"),
    ],
)
def test_what_is_no_finding_is_told(wanted, message):
    with pytest.raises(CheckerError) as caught:
        ids(wanted)
    assert message in str(caught.value)


def test_an_id_that_stands_twice_is_one():
    twice = [{"id": "abcd012345", "place": 1}, {"id": "abcd012345", "place": 2}]
    assert find_findings(twice, ["abcd"]) == tuple(twice)


def test_what_is_looked_for_is_called_what_it_is():
    with pytest.raises(CheckerError, match="'abcd' fits 2 figures: abcd012345, abcd999999"):
        find_findings(FINDINGS, ["abcd"], what="figure")
    with pytest.raises(CheckerError, match="'zzzzzz' is no figure of the last run"):
        find_findings(FINDINGS, ["zzzzzz"], what="figure")


def test_every_id_that_is_none_is_told_at_once():
    with pytest.raises(CheckerError, match=r"(?s)'x1'.*'x2'"):
        ids("x1", "abcd9", "x2")


def test_three_characters_are_too_few():
    with pytest.raises(CheckerError, match="'ab' is too short; write 4 characters"):
        find_findings([{"id": "abcd"}], ["ab"])


def test_a_run_without_findings_is_told():
    with pytest.raises(CheckerError, match="it has none"):
        find_findings([], ["abcd"])


def test_a_waiver_is_made_of_rule_key_and_values():
    low, high = WAIVED.values
    made = finding({high: ("b",), low: ("a",)}).to_json()
    assert decide(made, "waived", "Two  ways\nto count.") == WAIVED


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda made: decide(made, "waived", " \n"), "needs a reason"),
        (lambda made: decide(made, "waived", "x", by="\udcff"), "the name is not UTF-8"),
        (lambda made: settled_at("toll", (), " ", "x"), "one of them says nothing"),
        (lambda made: settled_at("toll", (), "45", ""), "one of them says nothing"),
        (lambda made: tick("45", "45 hurt.", "waived"), "a figure is confirmed, corrected or open, not waived"),
        (lambda made: tick("45", "", "open"), "one of them says nothing"),
    ],
)
def test_what_the_file_cannot_hold_is_refused(make, message):
    made = finding({"1": ("a",), "2": ("b",)}).to_json()
    with pytest.raises(CheckerError, match=message):
        make(made)
