"""The file is read strictly: every fault has its place, what can be read counts."""

from datetime import date

import pytest

from checker.decisions import load_decisions, read_decisions

WAIVER = "decisions:\n  - decision: waived\n    rule: toll\n    values: ['41', '45']\n    reason: Two days.\n"


def faults(text):
    return [str(one) for one in read_decisions(text, "d.yaml").problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n", "d.yaml:1:1: error: 'decisions:' is wanted here, and under it a list of decisions"),
        ("decision: []\n", "d.yaml:1:1: error: unknown key 'decision'; 'decisions:' is wanted here"),
        ("decisions: none\n", "d.yaml:1:12: error: 'decisions' takes a list"),
        ("decisions:\n  - waived\n", "d.yaml:2:5: error: a decision is keys with values"),
        (WAIVER.replace("waived", "wavied"), "d.yaml:2:15: error: 'wavied' is no decision; did you mean 'waived'?"),
        (WAIVER.replace("reason", "raeson"), "d.yaml:5:5: error: unknown key 'raeson'; did you mean 'reason'?"),
        (WAIVER.replace("    reason: Two days.\n", ""), "d.yaml:2:5: error: 'waived' needs 'reason'"),
        (WAIVER.replace("Two days.", "''"), "d.yaml:5:13: error: 'reason' says nothing"),
        (WAIVER.replace("decision: waived", "by: x"), "d.yaml:2:5: error: 'decision' is missing"),
        (WAIVER.replace("['41', '45']", "41"), "d.yaml:4:13: error: 'values' takes a list"),
        (WAIVER.replace("['41', '45']", "[]"), "d.yaml:4:13: error: 'values' takes a list"),
        (WAIVER + "    until: soon\n", "d.yaml:6:12: error: 'until' takes a day, such as 2027-03-01"),
        (WAIVER + "    until: 20270301\n", "d.yaml:6:12: error: 'until' takes a day"),
        (WAIVER + "    until: 2027-02-30\n", "d.yaml:6:12: error: 'until' takes a day"),
        (WAIVER + "    sources: many\n", "d.yaml:6:14: error: 'sources' takes a whole number"),
        (WAIVER + "    baseline: perhaps\n", "d.yaml:6:15: error: 'baseline' is true or false"),
        (WAIVER + "    key: Orle\n", "d.yaml:6:10: error: 'key' takes names with their values"),
        (WAIVER + "    by: [a]\n", "d.yaml:6:9: error: 'by' takes one text"),
        (WAIVER + "    value: 3\n", "d.yaml:6:12: error: 'waived' takes no 'value'"),
        (WAIVER.replace("waived", "settled"), "d.yaml:2:5: error: settled needs 'value'"),
        (WAIVER + "    quote: x\n", "d.yaml:2:15: error: a figure is confirmed, corrected or open"),
        ("decisions: &a []\n", "d.yaml:1:12: error: anchor '&a'"),
        ("decisions:\n<<<<<<< ours\n", "d.yaml:2:1: error: this is no YAML"),
    ],
)
def test_a_fault_has_its_place_and_says_what_to_do(text, expected):
    assert any(one.startswith(expected) for one in faults(text)), faults(text)


def test_what_can_be_read_counts_beside_a_fault():
    read = read_decisions(WAIVER + "  - decision: waived\n", "d.yaml")
    assert [one.rule for one in read.entries] == ["toll"]
    assert len(read.problems) == 3


def test_of_two_on_the_same_the_first_counts():
    second = WAIVER.removeprefix("decisions:\n").replace("Two days.", "Another.")
    read = read_decisions(WAIVER + second, "d.yaml")
    assert [one.reason for one in read.entries] == ["Two days."]
    assert "stands on line 2, and counts" in read.problems[0].message


@pytest.mark.parametrize("text", ["", "decisions:\n", "decisions: []\n", "# nothing yet\n"])
def test_a_file_without_decisions_is_no_fault(text):
    assert read_decisions(text, "d.yaml").entries == ()
    assert faults(text) == []


def test_no_file_is_no_fault(tmp_path):
    read = load_decisions(tmp_path / "checker-decisions.yaml")
    assert (read.entries, read.problems) == ((), ())


@pytest.mark.parametrize(("raw", "message"), [(b"\xff\xfe", "this is not UTF-8"), (None, "cannot be read")])
def test_a_file_that_cannot_be_read_is_told(tmp_path, raw, message):
    path = tmp_path / "checker-decisions.yaml"
    path.write_bytes(raw) if raw else path.mkdir()
    (problem,) = load_decisions(path).problems
    assert problem.message.startswith(message)
    assert problem.message.endswith("no decision counts in this run")


def test_line_ends_and_a_byte_order_mark_of_other_systems_do_no_harm(tmp_path):
    path = tmp_path / "checker-decisions.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + WAIVER.replace("\n", "\r\n").encode())
    read = load_decisions(path)
    assert (read.problems, read.entries[0].values) == ((), ("41", "45"))


def test_numbers_stay_as_they_are_written():
    (one,) = read_decisions(WAIVER.replace("['41', '45']", "[1.10, 010]"), "d.yaml").entries
    assert one.values == ("010", "1.10")


def test_what_the_page_writes_is_read():
    page = (
        "# Decisions made on the report's page.\n"
        "decisions:\n"
        "  # Toll of the flood (Orle, 2019): 41 / 45\n"
        "  - decision: waived\n"
        '    rule: "toll"\n'
        "    key:\n"
        '      "place": "Orle"\n'
        '      "year": "2019"\n'
        "    values:\n"
        '    - "41"\n'
        '    - "45 \\"dead\\" \\u202e\\/ 😀"\n'
        '    reason: "Two days."\n'
        '    by: "the desk"\n'
        '    until: "2027-03-01"\n'
    )
    read = read_decisions(page, "d.yaml")
    assert read.problems == ()
    (one,) = read.entries
    assert one.key == (("place", "Orle"), ("year", "2019"))
    assert one.values == ("41", '45 "dead" \u202e/ 😀')
    assert (one.by, one.until) == ("the desk", date(2027, 3, 1))
