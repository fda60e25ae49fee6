"""The contract of the JSON report: a schema that describes all it names, and from which nothing ever goes."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

SCHEMA = json.loads(files("checker.reports").joinpath("report.schema.json").read_text("utf-8"))

# The fields of version 1.0. What a later version adds is added here; nothing is taken out.
FIELDS = {
    "report": (
        "audit decisions errors findings for_a_person held quotations rules schema_version scope sources "
        "spellings statements tool unchecked under_review"
    ),
    "scope": "changed errors_left_out findings_left_out why_all",
    "source": "encoding figures name path published published_from publisher remarks sha256 title url",
    "figures": "boilerplate claimed seen set_apart unclaimed unreadable",
    "finding": (
        "arithmetic camps decision diagnosis fits_several id key message rule settle severity title values "
        "verdict why_comparable"
    ),
    "rule": "id settle title why",
    "camp": "statements value",
    "held": "arithmetic decision key rule statements title values verdict",
    "decision": "baseline by key kind note quote reason rule sentence source sources until values",
    "idle_decision": (
        "baseline by key kind line message note path quote reason rule sentence source sources state until values"
    ),
    "unchecked": "key reason rule source statements verdict",
    "audited": (
        "column decision diagnosis end id line quote sentence source start statements status value "
        "why_comparable witnesses"
    ),
    "quotation": "changes column decision diagnosis end id line quote sentence source start statements status",
    "for_a_person": "column end kind line message quote sentence source start",
    "statement": (
        "as_of as_of_from attribution column corrects end inferred key line modality period prefix quote rule "
        "sentence sentence_start source start suffix value zone"
    ),
    "quantity": "degree form grain high high_closed kind low low_closed mod printed side unit unit_from",
    "period": "degree form grain high high_closed kind low low_closed missing mod printed side unit unit_from",
    "name": "degree form grain high high_closed kind low low_closed mod printed side unit unit_from",
    "spelled_name": "reason spellings",
    "spelling": "text uses",
    "spelling_use": "citation count source",
    "citation": "column end line prefix quote sentence sentence_start source start suffix zone",
    "problem": "column level line message path",
}


def objects():
    yield "report", SCHEMA
    yield from SCHEMA["$defs"].items()


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", FIELDS)
def test_no_field_is_ever_removed(name):
    fields = dict(objects())[name]
    assert set(FIELDS[name].split()) <= set(fields["properties"])


@pytest.mark.parametrize("name", dict(objects()))
def test_all_that_the_schema_names_is_described(name):
    schema = dict(objects())[name]
    silent = [field for field, part in schema.get("properties", {}).items() if not described(part)]
    assert silent == []
    assert schema.get("description")


def described(part):
    return part.get("description") or SCHEMA["$defs"].get(part.get("$ref", "").rpartition("/")[2], {}).get(
        "description"
    )


def test_every_reference_leads_somewhere():
    known = {f"#/$defs/{name}" for name in SCHEMA["$defs"]}
    assert set(references(SCHEMA)) == known


def references(part):
    if isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"]
        for inner in part.values():
            yield from references(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from references(inner)
