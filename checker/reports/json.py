"""The report for programs: the JSON contract, described by `report.schema.json` beside this file."""

from __future__ import annotations

import json

from checker.model import Report
from checker.reports.escaping import escaped_json


def render_json(report: Report) -> str:
    r"""Give *report* as JSON in the order of the contract, ending in a line end.

    Letters of every script are written as they are; a hidden or direction-changing character is written as
    ``\uXXXX``, so that the file is safe to look at and parses to the same text.
    """
    return escaped_json(json.dumps(report.to_json(), indent=2, ensure_ascii=False)) + "\n"
