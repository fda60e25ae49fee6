"""What the settings make of names that one article spells in two ways."""

import pytest

from checker import Document, check, load_rules
from checker.errors import RuleError
from checker.model import SPELLING_RULE
from checker.rules import RuleSet
from checker.settings import load_settings

TEXT = "It was up to Mr Romaszko. The raft of Mr Romanszko sank. The fair opened on Monday, 9 August 2016."


def report_on(tmp_path, line: str):
    (tmp_path / "checker.toml").write_text(f"[severity]\n{line}\n", encoding="utf-8")
    return check(Document.from_text(TEXT, "note"), rules=load_rules(settings=load_settings(tmp_path)))


@pytest.mark.parametrize("severity", ["note", "warning", "error"])
def test_the_severity_is_that_of_the_settings(tmp_path, severity):
    report = report_on(tmp_path, f'{SPELLING_RULE} = "{severity}"')
    assert [one.severity for one in report.findings if one.rule == SPELLING_RULE] == [severity]
    order = ["error", "warning", "note"]
    assert [one.severity for one in report.findings] == sorted(
        (one.severity for one in report.findings), key=order.index
    )
    assert len(report.findings) == 2


def test_switched_off_it_is_said_to_be_off(tmp_path):
    report = report_on(tmp_path, f'{SPELLING_RULE} = "off"')
    assert [one.rule for one in report.findings] == ["weekday-fits-date"]
    (off,) = [one for one in report.unchecked if one.rule == SPELLING_RULE]
    assert off.off
    assert off.reason == "switched off in the settings"


def test_a_misspelt_name_of_the_rule_is_a_fault(tmp_path):
    with pytest.raises(RuleError, match="name-speling"):
        report_on(tmp_path, 'name-speling = "off"')


def test_it_is_a_note_without_settings():
    report = check(Document.from_text(TEXT, "note"), rules=RuleSet())
    assert [(one.rule, one.severity) for one in report.findings] == [(SPELLING_RULE, "note")]
