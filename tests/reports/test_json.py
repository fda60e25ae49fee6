import json
from dataclasses import replace
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from checker.model import Camp, Name, Period
from checker.reports.escaping import visible
from checker.reports.json import render_json
from tests.reports.hostile import CONTROLS, with_every_string
from tests.reports.made import LENGTH, LENGTHS, empty, full, quiet

SCHEMA = json.loads(files("checker.reports").joinpath("report.schema.json").read_text("utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)
CLOSED = {"zone", "kind", "mod", "unit_from", "side", "degree", "form", "grain", "missing", "verdict", "severity"}
KEPT = (*CLOSED, "modality", "as_of_from", "level", "sha256", "figures")


def with_value(value):
    statement = replace(LENGTHS[0], compared=replace(LENGTHS[0].compared, value=value))
    return replace(full(), findings=(replace(LENGTH, camps=(Camp("x", (statement,)),)),))


REPORTS = {
    "full": full(),
    "quiet": quiet(),
    "empty": empty(),
    "a name": with_value(Name("country", "Kazakhstan")),
    "two names": with_value((Name("country", "Turkey"), Name("country", "Kazakhstan"))),
    "nothing": with_value(None),
    "a date without its year": with_value(Period(None, None, "day", missing="year")),
}


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


def closed_objects(schema):
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            yield schema
        for part in schema.values():
            yield from closed_objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from closed_objects(part)


def test_the_schema_is_strict_everywhere():
    for one in closed_objects(SCHEMA):
        assert one["additionalProperties"] is False
        assert set(one["required"]) >= set(one["properties"]) - {"missing", "heads"}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_reports_are_as_the_schema_says(report):
    written = render_json(report)
    assert [f"{fault.json_path}: {fault.message}" for fault in VALIDATOR.iter_errors(json.loads(written))] == []
    assert json.loads(written) == json.loads(json.dumps(report.to_json()))


def changed(path, value):
    data = json.loads(render_json(full()))
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return data


STATEMENT = ("findings", 0, "camps", 0, "statements", 0)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("extra",), 1),
        (("schema_version",), "2.0"),
        (("tool", "host"), "x"),
        (("findings", 0, "verdict"), "agree"),
        (("findings", 0, "severity"), "Conflict"),
        (("findings", 0, "key"), {"year": 2019}),
        (("sources", 0, "published"), "10 August 2022"),
        (("sources", 0, "figures", "seen"), -1),
        (("sources", 0, "sha256"), "xyz"),
        (("unchecked", 0, "verdict"), "agree"),
        (("errors", 0, "level"), "fatal"),
        ((*STATEMENT, "line"), -1),
        ((*STATEMENT, "heads"), "Exports"),
        ((*STATEMENT, "value", "low"), 2.35),
        ((*STATEMENT, "value", "low"), "2.35E+1"),
        ((*STATEMENT, "value", "kind"), "date"),
        ((*STATEMENT, "value", "kind"), "country"),
        ((*STATEMENT, "value", "grain"), "day"),
        ((*STATEMENT, "modality"), "rumoured"),
        ((*STATEMENT, "zone"), "footer"),
    ],
)
def test_what_is_not_in_the_contract_does_not_validate(path, value):
    assert list(VALIDATOR.iter_errors(changed(path, value)))


def test_the_order_is_the_contract_s_and_the_file_ends_with_a_line_end():
    written = render_json(full())
    assert list(json.loads(written)) == SCHEMA["required"]
    assert written.startswith('{\n  "schema_version": "1.0",\n  "tool": {\n')
    assert written.endswith("}\n")
    assert not written.endswith("\n\n")


def test_letters_stay_and_hidden_characters_are_escaped():
    report = replace(empty(), version="Ġgantija 橋 \u202e3.9")
    assert '"version": "Ġgantija 橋 \\u202e3.9"' in render_json(report)


@pytest.mark.parametrize("payload", CONTROLS)
def test_hostile_strings_are_safe_to_look_at_and_come_back_as_they_were(payload):
    report = with_every_string(full(), lambda text: f"{text}{payload}", keep=KEPT)
    written = render_json(report)
    assert visible(written.replace("\n", "")) == written.replace("\n", "")
    assert json.loads(written) == report.to_json()
    assert list(VALIDATOR.iter_errors(json.loads(written))) == []
