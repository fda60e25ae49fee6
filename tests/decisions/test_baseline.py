"""Today's findings are adopted once; what comes later is never let in silently."""

from dataclasses import replace

import pytest

from checker.decisions import apply, load_decisions
from checker.decisions.baseline import adopt
from checker.errors import CheckerError, Problem
from tests.decisions.made import TODAY, finding, report

KNOWN = finding({"1": ("a",), "2": ("b",)})
NEW = finding({"1": ("a",), "3": ("b",)})


@pytest.fixture
def path(tmp_path):
    return tmp_path / "checker-decisions.yaml"


def test_all_findings_of_today_are_waived_and_told_apart(path):
    assert len(adopt(report(KNOWN), path, "Known when we began.").added) == 1
    (decision,) = load_decisions(path).entries
    assert (decision.kind, decision.baseline, decision.reason) == ("waived", True, "Known when we began.")
    assert apply(report(KNOWN, NEW), load_decisions(path), TODAY).open_findings == (NEW,)


def test_a_second_time_adds_nothing(path):
    adopt(report(KNOWN), path, "Known when we began.")
    before = path.read_bytes()
    assert adopt(report(KNOWN, NEW), path, "Known when we began.") is None
    assert path.read_bytes() == before


def test_a_day_without_findings_is_a_baseline_too(path):
    adopt(report(), path, "Nothing so far.")
    assert adopt(report(NEW), path, "Nothing so far.") is None
    assert load_decisions(path).entries == ()


def test_a_run_with_errors_adopts_nothing(path):
    broken = replace(report(KNOWN), errors=(Problem("rules/a.yaml", 1, 1, "x"),))
    with pytest.raises(CheckerError, match="nothing was adopted, since 1 error"):
        adopt(broken, path, "Known.")
    assert not path.exists()


def test_a_reason_is_asked_for(path):
    with pytest.raises(CheckerError, match="needs a reason"):
        adopt(report(KNOWN), path, " ")
