"""`is_a`: a slip of a listed term is told, a term that resembles none is a new choice."""

from pathlib import Path

import pytest

from checker.rules import read_rules

HEAD = "rules_version: 1\nnames:\n  vessel: {ferry: [], ship: [tall ship]}\n"


def faults(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "r.yaml").write_text(HEAD + text, encoding="utf-8")
    return [str(one).replace(f"{tmp_path.as_posix()}/", "") for one in read_rules([tmp_path], general=False).problems]


@pytest.mark.parametrize(
    "text",
    [
        "is_a: {ferry: ship}\n",
        "is_a: {ferry: ship, dinghy: boat, ship: boat}\n",
        "is_a: {trawler: ship, cutter: craft}\n",
        "is_a: {tall ship: ship, tug: vessel, barge: vessel}\n",
    ],
)
def test_listed_terms_and_new_ones_are_taken(tmp_path, text):
    assert faults(tmp_path, text) == []


@pytest.mark.parametrize(
    ("text", "column", "written", "near"),
    [
        ("is_a: {ferry: shp}\n", 15, "shp", "ship"),
        ("is_a: {ferrry: ship}\n", 8, "ferrry", "ferry"),
        ("is_a: {fery: ship}\n", 8, "fery", "ferry"),
        ("is_a: {ferry: hsip}\n", 15, "hsip", "ship"),
        ("is_a: {trawler: craft, craft: ship, cutter: crafts}\n", 45, "crafts", "craft"),
    ],
)
def test_a_slip_is_told_with_the_term_that_it_is_near_to(tmp_path, text, column, written, near):
    hint = f"did you mean '{near}'? If not, add it to the list"
    assert faults(tmp_path, text) == [f"r.yaml:4:{column}: error: '{written}' stands in no list under 'names'; {hint}"]


def test_what_a_rule_says_is_looked_at_too(tmp_path):
    rule = "rules:\n  - id: sunk\n    is_a: {trawler: shipp}\n"
    assert any(fault.startswith("r.yaml:6:21: error: 'shipp'") for fault in faults(tmp_path, rule))
