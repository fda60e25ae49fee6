"""Whether a report that was read back is as `report.schema.json` says; as much of JSON Schema as that needs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

_TYPES: Mapping[str, type] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "null": type(None),
}


def find_misfit(report: Mapping[str, Any], parts: tuple[str, ...]) -> str:
    """Give the place of the first thing in *report* that is missing or other than the contract says, or "".

    Keys that the contract does not name are let pass: a later version may have added them.

    Args:
        parts: the parts of the report that are looked into; of the others none may be missing.

    >>> find_misfit({"schema_version": "0.9"}, ()), find_misfit({"schema_version": "1.0"}, ())
    ('schema_version', 'tool')
    """
    schema = _schema()
    for key in schema["required"]:
        if key not in report:
            return str(key)
        below = _misfit(report[key], schema["properties"][key]) if key in _OF_ALL or key in parts else None
        if below is not None:
            return f"{key}{below}"
    return ""


_OF_ALL = ("schema_version", "tool")


@cache
def _schema() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(Path(__file__).with_name("report.schema.json").read_text(encoding="utf-8"))
    return read


def _misfit(value: object, part: Mapping[str, Any]) -> str | None:
    """Give the way down from *value* to what is not as *part* says ("" for itself), or None."""
    while "$ref" in part:
        part = _schema()["$defs"][part["$ref"].rpartition("/")[2]]
    if "anyOf" in part:
        return None if any(_misfit(value, one) is None for one in part["anyOf"]) else ""
    if not _is_one(value, part):
        return ""
    if isinstance(value, dict):
        return _misfit_of_object(value, part)
    if isinstance(value, list) and "items" in part:
        return _first_below(enumerate(value), lambda _: part["items"])
    return None


def _misfit_of_object(value: Mapping[str, Any], part: Mapping[str, Any]) -> str | None:
    for key in part.get("required", ()):
        if key not in value:
            return f"/{key}"
    known = part.get("properties", {})
    return _first_below(((key, one) for key, one in value.items() if key in known), known.__getitem__)


def _first_below(values: Iterable[tuple[Any, Any]], part_of: Callable[[Any], Mapping[str, Any]]) -> str | None:
    for key, one in values:
        below = _misfit(one, part_of(key))
        if below is not None:
            return f"/{key}{below}"
    return None


def _is_one(value: object, part: Mapping[str, Any]) -> bool:
    if "const" in part or "enum" in part:
        return value in part.get("enum", [part.get("const")])
    names = part.get("type")
    if names is None:
        return True
    return isinstance(value, _TYPES[names] if isinstance(names, str) else tuple(_TYPES[name] for name in names))
