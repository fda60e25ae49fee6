import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker import Document, check
from checker.model import Json, Report
from checker.reports.rdjson import render_rdjson
from tests.reports.hostile import PAYLOADS
from tests.reports.made import empty, full, quiet
from tests.reports.poisoned import poisoned, waived

POSITION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["line"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
TEXT = {"type": "string", "minLength": 1}
LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["path"],
    "properties": {
        "path": TEXT,
        "range": {
            "type": "object",
            "additionalProperties": False,
            "required": ["start"],
            "properties": {"start": POSITION, "end": POSITION},
        },
    },
}
# After the messages of reviewdog.proto that are used here.
SCHEMA = {
    "type": "object",
    "additionalProperties": False,
    "required": ["source", "diagnostics"],
    "properties": {
        "source": {"type": "object", "additionalProperties": False, "properties": {"name": TEXT}},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["message", "severity"],
                "properties": {
                    "message": TEXT,
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "additionalProperties": False, "properties": {"value": TEXT}},
                    "location": LOCATION,
                },
            },
        },
    },
}
VALIDATOR = Draft202012Validator(SCHEMA)


@pytest.mark.parametrize("report", [full(), quiet(), empty(), waived(full())], ids=["full", "quiet", "empty", "waived"])
def test_a_result_has_the_shape_of_the_format(report):
    assert list(VALIDATOR.iter_errors(json.loads(render_rdjson(report)))) == []


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_strings_leave_it_so(payload):
    assert list(VALIDATOR.iter_errors(json.loads(render_rdjson(poisoned(payload))))) == []


def quoted(text, place):
    """Give what *place* means in *text*, in bytes."""
    lines = text.encode().split(b"\n")
    start, end = place["start"], place["end"]
    assert start["line"] == end["line"]
    return lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode()


@given(st.text(alphabet=st.sampled_from("aé€漢🎪\u0301 \n"), max_size=30), st.integers(0, 30))
def test_columns_count_bytes(text, offset):
    offset = min(offset, len(text))
    line, _ = Document.from_text(text, "fair").place(offset)
    before = text[:offset].encode().split(b"\n")
    assert Document.from_text(text, "fair").byte_column(offset) == len(before[-1]) + 1
    assert line == len(before)


def test_columns_are_those_of_the_file():
    text = "Fair 🎪\n\n€5 – é. The fair opened on Monday, 9 August 2016.\n"
    diagnostics = json.loads(render_rdjson(check(Document.from_text(text, "fair.txt"))))["diagnostics"]
    found = [
        quoted(text, one["location"]["range"]) for one in diagnostics if one["code"]["value"] == "weekday-fits-date"
    ]
    assert found in (["Monday"], ["9 August 2016"])


def recited(**changes: object) -> Report:
    """Give the full report with only the first finding, cited once and with *changes*."""
    report = full()
    finding = report.findings[0]
    said = finding.camps[0].statements[0]
    camp = replace(finding.camps[0], statements=(replace(said, citation=replace(said.citation, **changes)),))
    return replace(report, findings=(replace(finding, camps=(camp,)),))


def location(report: Report) -> Json:
    return json.loads(render_rdjson(report))["diagnostics"][0]["location"]


def test_a_cell_of_a_table_has_its_line_alone():
    place = location(recited(byte_column=0))
    assert place == {"path": "news/opening.md", "range": {"start": {"line": 3}, "end": {"line": 3}}}


def test_a_cell_of_a_workbook_has_no_line():
    place = location(recited(line=0, column=0, byte_column=0, place="Sheet1!B7"))
    assert place == {"path": "news/opening.md"}


def test_a_quotation_over_a_line_end_ends_in_its_last_line():
    place = location(recited(quote="2.4\n€km", byte_column=31))["range"]
    assert place == {"start": {"line": 3, "column": 31}, "end": {"line": 4, "column": 6}}


def test_waived_findings_are_left_out_and_faults_are_not():
    severities = [one["severity"] for one in json.loads(render_rdjson(waived(full())))["diagnostics"]]
    assert severities == ["WARNING", "INFO", "ERROR", "WARNING"]
