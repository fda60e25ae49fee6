"""The JSON Schema for editors and the readers of rule files say the same: keys, words, and what is a fault."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from checker.model import Severity, Verdict
from checker.rules import SCHEMA
from checker.rules.read_examples import _KEYS as EXAMPLE_KEYS
from checker.rules.read_examples import _LEVELS, _VERDICTS
from checker.rules.read_reference import _KEYS as REFERENCE_KEYS
from checker.rules.read_report import _LEVEL_KEYS
from checker.rules.read_rule import RULE_KEYS
from checker.rules.read_values import _KEYS as VALUE_KEYS
from checker.rules.reference import IF_NO_ROW
from checker.rules.rule import IF_MISSING, OVER_TIME, VALUE_TYPES
from checker.rules.rule_files import FILE_KEYS, MAX_RULES
from checker.units import DIMENSIONS
from checker.yaml_nodes import Mapping, Scalar, read_yaml

ROOT = Path(__file__).parents[2]
WHOLE = json.loads(SCHEMA.read_text(encoding="utf-8"))
PARTS = WHOLE["$defs"]
RULE = PARTS["rule"]["properties"]
SCHEMA_SAYS = Draft202012Validator(WHOLE)
SOUND = sorted([*(ROOT / "rules").rglob("*.yaml"), *(ROOT / "fixtures").glob("*/rules.yaml")])
FAULTY = sorted((ROOT / "fixtures" / "faults").rglob("*.yaml"))
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def as_an_editor(node):
    """Give what YAML 1.2 makes of a file: numbers and truth values instead of text."""
    return plain(node, lambda text: json.loads(text) if text in ("true", "false") else number(text))


def number(text):
    return json.loads(text) if _NUMBER.fullmatch(text) and not re.match(r"-?0\d", text) else text


def plain(node, scalar=str):
    if isinstance(node, Scalar):
        return node.text if node.inside else scalar(node.text)
    if isinstance(node, Mapping):
        return {key.text: plain(value, scalar) for key, value in node.pairs}
    return [plain(item, scalar) for item in node.items]


def read(path: Path):
    try:
        return read_yaml(path.read_bytes().decode("utf-8"), path.name)[0]
    except UnicodeDecodeError:
        return None


def test_the_schema_is_one():
    Draft202012Validator.check_schema(WHOLE)


@pytest.mark.parametrize(
    ("properties", "keys"),
    [
        (WHOLE["properties"], FILE_KEYS),
        (RULE, RULE_KEYS),
        (PARTS["value"]["properties"], VALUE_KEYS),
        (PARTS["example"]["properties"], EXAMPLE_KEYS),
        (PARTS["reference"]["properties"], REFERENCE_KEYS),
        (RULE["report"]["properties"], (*_LEVEL_KEYS, "message", "settle")),
        (RULE["regex"]["items"]["properties"], ("near", "pattern")),
        (RULE["given"]["additionalProperties"]["properties"], ("rule", "where")),
        (PARTS["datedName"]["properties"], ("name", "from", "to")),
    ],
    ids=lambda one: ",".join(one)[:30],
)
def test_the_keys_are_those_that_are_read(properties, keys):
    assert sorted(properties) == sorted(keys)
    for key, schema in properties.items():
        said = schema.get("description") or PARTS[schema["$ref"].rsplit("/", 1)[1]]["description"]
        assert said.endswith((".", "'")), key


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        (PARTS["valueType"], VALUE_TYPES),
        (PARTS["value"]["properties"]["if_missing"], IF_MISSING),
        (PARTS["value"]["properties"]["dimension"], tuple(DIMENSIONS)),
        (RULE["over_time"], OVER_TIME),
        (PARTS["example"]["properties"]["verdict"], _VERDICTS),
        (PARTS["example"]["properties"]["level"], _LEVELS),
        (PARTS["reference"]["properties"]["if_no_row"], IF_NO_ROW),
    ],
    ids=lambda one: str(one)[:30],
)
def test_the_words_are_those_that_are_read(schema, words):
    assert schema["enum"] == list(words)


def test_the_words_are_those_of_the_model():
    assert set(_VERDICTS) == set(get_args(Verdict))
    assert set(_LEVELS) == set(get_args(Severity))
    assert WHOLE["properties"]["rules"]["maxItems"] == MAX_RULES


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.relative_to(ROOT).as_posix())
@pytest.mark.parametrize("reading", [plain, as_an_editor])
def test_a_sound_file_is_sound_in_an_editor(path, reading):
    assert [error.message for error in SCHEMA_SAYS.iter_errors(reading(read(path)))] == []


def test_an_editor_shows_many_of_the_faults():
    nodes = {path.relative_to(ROOT).as_posix(): read(path) for path in FAULTY}
    shown = [name for name, node in nodes.items() if node and not SCHEMA_SAYS.is_valid(as_an_editor(node))]
    assert len(shown) >= 40, shown
    assert "fixtures/faults/rule/key-misspelt.yaml" in shown
    assert "fixtures/faults/report/condition-misspelt.yaml" in shown
