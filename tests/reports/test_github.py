import re
from dataclasses import replace

import pytest

from checker.reports.escaping import one_line
from checker.reports.github import render_github
from tests.reports.hostile import PAYLOADS
from tests.reports.made import LENGTH, empty, full, quiet
from tests.reports.poisoned import poisoned, waived

COMMAND = re.compile(r"::(?P<name>[a-z]+)(?: (?P<properties>.*?))?::(?P<message>.*)")


def commands(written):
    """Read workflow commands as the runner does: properties up to the next two colons, percent codes taken back."""
    for line in written.splitlines():
        found = COMMAND.fullmatch(line)
        if found:
            pairs = (pair.partition("=") for pair in (found["properties"] or "").split(",") if pair)
            yield found["name"], {key: taken_back(value, True) for key, _, value in pairs}, taken_back(found["message"])


def taken_back(text, is_property=False):
    for code in ("3A", "2C") if is_property else ():
        text = text.replace(f"%{code}", chr(int(code, 16)))
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_a_finding_is_an_annotation_at_its_place_and_names_the_others():
    name, properties, message = next(commands(render_github(full())))
    assert name == "error"
    assert properties == {
        "file": "news/opening.md",
        "line": "3",
        "endLine": "3",
        "col": "31",
        "endColumn": "37",
        "title": "Conflict: Length of the bridge [bridge-length-1f3a9c]",
    }
    assert "2.6 km (according to the roads agency): news/review.txt:3:51" in message
    assert message.splitlines()[0] == LENGTH.message


def test_severities_and_faults_have_their_commands():
    assert [name for name, _, _ in commands(render_github(full()))] == [
        "error",
        "warning",
        "notice",
        "error",
        "warning",
    ]
    fault = list(commands(render_github(full())))[3]
    assert fault[1] == {"file": "rules/bridges.yaml", "line": "4", "col": "3"}


def test_a_quotation_over_a_line_end_has_no_columns():
    camps = LENGTH.camps
    cited = replace(camps[0].statements[0].citation, quote="2.4\nkm")
    first = replace(camps[0], statements=(replace(camps[0].statements[0], citation=cited),))
    report = replace(full(), findings=(replace(LENGTH, camps=(first, *camps[1:])),))
    _, properties, _ = next(commands(render_github(report)))
    assert (properties["line"], properties["endLine"]) == ("3", "4")
    assert "col" not in properties


def test_a_waived_finding_is_counted_and_not_annotated():
    written = render_github(waived(full()))
    assert len(list(commands(written))) == len(list(commands(render_github(full())))) - 1
    assert "1 finding is waived" in written


@pytest.mark.parametrize("report", [quiet(), empty()], ids=["quiet", "empty"])
def test_without_findings_it_is_said_how_the_run_stands(report):
    written = render_github(report)
    assert list(commands(written)) == []
    assert written.strip()


@pytest.mark.parametrize(
    "payload", [*PAYLOADS, "::error::x", "\n::stop-commands::x", "a,line=99", "%0A", "##[add-mask]x"]
)
def test_nothing_of_an_article_becomes_a_command_or_a_property(payload):
    written = render_github(poisoned(payload))
    found = list(commands(written))
    assert [name for name, _, _ in found] == ["warning", "notice", "error", "warning"]
    assert all(
        set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"} for _, properties, _ in found
    )
    assert found[0][1]["line"] == "4"
    assert found[0][1]["title"] == one_line(f"Check: Cost and its parts{payload} [bridge-cost-77b0e2{payload}]")
    for line in written.splitlines():
        assert COMMAND.fullmatch(line) or not re.search(r"::|##\[", line)


def test_a_command_holds_no_line_end():
    assert all(line for line in render_github(poisoned("\r\n")).split("\n")[:-1])
