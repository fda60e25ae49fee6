"""What a page may say: of a finding, of a fact that holds, of a figure of a draft; nothing else reaches the file."""

from dataclasses import replace
from datetime import date

import pytest

from checker.decisions import load_decisions
from checker.errors import CheckerError
from checker.model import AuditedFigure, Held, Name
from checker.review import decide_on
from tests.decisions.made import WAIVED, finding, report, stated

FOUND = finding({"41": ("a",), "45": ("b",)})
FIGURE = AuditedFigure(stated("45", "a").citation, Name("text", "45"), "disputed")
SENTENCE = FIGURE.citation.sentence
HELD = Held("trade-total", "Trade", WAIVED.key, (stated("3 USD", "a"), stated("3 USD", "b")))
REPORT = replace(report(FOUND), held=(HELD,), audit=(FIGURE,))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "checker-decisions.yaml"


def decided(path):
    return [(one.kind, one.rule, one.quote, one.values) for one in load_decisions(path).entries]


def test_a_fact_that_holds_is_signed_off_and_taken_back(path):
    said = {"finding": "", "rule": "trade-total", "key": dict(WAIVED.key), "values": ["3 USD"], "decision": "confirmed"}
    decide_on(said, REPORT, path)
    assert decided(path) == [("confirmed", "trade-total", "", ("3 USD",))]
    assert load_decisions(path).entries[0].sources == 2
    decide_on({**said, "decision": "undo"}, REPORT, path)
    assert decided(path) == []


def test_a_figure_of_a_draft_is_ticked_and_taken_back(path):
    said = {"quote": "45", "sentence": SENTENCE, "decision": "corrected", "by": "the desk", "until": "2030-01-01"}
    decide_on(said, REPORT, path)
    assert decided(path) == [("corrected", "", "45", ())]
    assert load_decisions(path).entries[0].until == date(2030, 1, 1)
    decide_on({**said, "decision": "undo"}, REPORT, path)
    assert decided(path) == []


def test_a_finding_is_known_by_its_id_alone(path):
    said = {"finding": FOUND.id, "decision": "waived", "reason": "x", "until": "2030-01-01"}
    decide_on({**said, "rule": "other", "values": ["9"]}, REPORT, path)
    assert decided(path) == [("waived", "trade-total", "", ("41", "45"))]


def test_undoing_what_was_never_decided_makes_no_file(path):
    decide_on({"finding": FOUND.id, "decision": "undo"}, REPORT, path)
    assert not path.exists()


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"finding": "0000", "decision": "waived", "reason": "x"}, "no finding '0000'"),
        ({"finding": FOUND.id, "decision": "waived"}, "needs a reason"),
        ({"finding": FOUND.id, "decision": "settled"}, "no decision 'settled'"),
        ({"finding": FOUND.id}, "no decision ''"),
        ({"finding": FOUND.id, "decision": ["waived"]}, "'decision' takes a text"),
        ({"finding": FOUND.id, "decision": "waived", "reason": "x", "until": "soon"}, "'soon' is no date"),
        ({"finding": FOUND.id, "decision": "waived", "reason": "x", "path": "/etc/passwd"}, "unknown key 'path'"),
        ({"decision": "confirmed", "rule": "trade-total", "key": {}, "values": ["3 USD"]}, "no such fact holds"),
        ({"decision": "confirmed", "rule": "x", "key": [], "values": ["3 USD"]}, "no such fact holds"),
        ({"decision": "confirmed", "rule": "x", "key": {"a": {}}, "values": ["3 USD"]}, "no such fact holds"),
        (
            {"decision": "confirmed", "rule": HELD.rule, "key": dict(HELD.key), "values": ["4 USD"]},
            "no such fact holds",
        ),
        ({"decision": "confirmed"}, "no such fact holds"),
        ({"decision": "waived", "quote": "45", "sentence": SENTENCE, "reason": "x"}, "not waived"),
        ({"decision": "confirmed", "quote": "45", "sentence": "45 hurt."}, "no such figure stands in the draft"),
        ({"decision": "confirmed", "quote": "46", "sentence": SENTENCE}, "no such figure stands in the draft"),
        ({"decision": "undo", "quote": "46", "sentence": SENTENCE}, "no such figure stands in the draft"),
        (
            {"decision": "confirmed", "quote": "45", "sentence": SENTENCE, "until": "20300101"},
            "'20300101' is no date; write YYYY-MM-DD",
        ),
    ],
)
def test_what_is_no_decision_is_refused(path, said, message):
    with pytest.raises(CheckerError, match=message):
        decide_on(said, REPORT, path)
    assert not path.exists()
