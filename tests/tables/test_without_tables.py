"""A table that a rule names as its reference is no source, wherever it lies."""

from __future__ import annotations

from pathlib import Path

from checker import check, load_rules

RULES = """\
rules_version: 1
rules:
  - id: ships
    title: Ships of the port
    find:
      - handled <n> ship*
    values: {n: count, year: year}
    same_if: [year]
    compare: n
    report: {warn_if: differs}
    examples:
      - {text: The port handled 41 ships in 2019., finds: [{n: 41 ships, year: 2019}]}
      - {text: The port was closed., finds: nothing}
  - id: ships-of-register
    title: Ships as the register has them
    given:
      n: {rule: ships}
    reference: {table: register.csv, match: {year: year}, value: ships}
    report: {warn_if: differs}
    examples:
      - table: "year,ships\\n2019,41\\n"
        text: The port handled 41 ships in 2019.
        verdict: agree
"""


def test_a_reference_table_among_the_sources_is_left_out_and_another_table_is_not(tmp_path: Path) -> None:
    (tmp_path / "rules.yaml").write_text(RULES)
    (tmp_path / "register.csv").write_text("year,ships\n2019,41\n")
    (tmp_path / "other.csv").write_text("year,ships\n2019,43\n")
    (tmp_path / "a.txt").write_text("The port handled 52 ships in 2019.")
    report = check([tmp_path], rules=load_rules(tmp_path / "rules.yaml"))
    assert [one.source.name for one in report.sources] == ["a.txt", "other.csv"]
