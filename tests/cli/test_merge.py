"""Decisions that were made elsewhere are added to the project's; nothing that stands there is lost unsaid."""

from pathlib import Path

import pytest

from checker.cli import main
from checker.decisions import FILE_NAME, load_decisions

MINE = """\
decisions:
  # asked twice
  - decision: settled
    rule: toll
    value: '41'
    source: the register
  - decision: waived
    rule: visitors-of
    values: ['412', '530']
    reason: Two gates.
"""
THEIRS = """\
decisions:
  - decision: confirmed
    rule: visitors-of
    values: ['530', '412']
    reason: The gate has counted 412.
  - decision: open
    quote: 5 boats
    sentence: They had 5 boats.
"""


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("theirs.yaml").write_text(THEIRS, encoding="utf-8")
    return tmp_path


def merged(capsys, *files: str) -> tuple[int, str, str]:
    code = main(["merge", *files])
    said = capsys.readouterr()
    return code, said.out, said.err


def kinds() -> list[tuple[str, str]]:
    return sorted((one.kind, one.reason) for one in load_decisions(Path(FILE_NAME)).entries)


def test_where_there_is_no_file_there_is_one(folder, capsys):
    code, out, _ = merged(capsys, "theirs.yaml")
    assert (code, out) == (0, "checker-decisions.yaml: 2 decisions added\n")
    assert kinds() == [("confirmed", "The gate has counted 412."), ("open", "")]


def test_what_takes_the_place_of_another_is_told_with_what_stood_there(folder, capsys):
    Path(FILE_NAME).write_text(MINE, encoding="utf-8")
    code, out, _ = merged(capsys, "theirs.yaml")
    assert code == 0
    assert out == (
        "visitors-of: 412 / 530: confirmed: The gate has counted 412.\n"
        "  before: waived: Two gates.\n"
        "checker-decisions.yaml: 1 decision added, 1 decision changed\n"
    )
    assert kinds() == [("confirmed", "The gate has counted 412."), ("open", ""), ("settled", "")]
    assert "# asked twice" in Path(FILE_NAME).read_text(encoding="utf-8")


def test_a_second_time_changes_nothing(folder, capsys):
    merged(capsys, "theirs.yaml")
    before = Path(FILE_NAME).read_bytes()
    assert merged(capsys, "theirs.yaml")[1] == "checker-decisions.yaml: 2 decisions stand there already\n"
    assert Path(FILE_NAME).read_bytes() == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "other.yaml: error: there is no such file; name the one that the page gave you"),
        ("decisions:\n  - decision: waved\n    rule: a\n    values: ['1']\n", "other.yaml:2:15: error: 'waved' is"),
        ("nothing", "other.yaml:1:1: error: 'decisions:' is wanted here"),
    ],
)
def test_a_file_with_a_fault_leaves_everything_as_it_was(folder, capsys, text, said):
    Path(FILE_NAME).write_text(MINE, encoding="utf-8")
    if text is not None:
        Path("other.yaml").write_text(text, encoding="utf-8")
    code, out, err = merged(capsys, "theirs.yaml", "other.yaml")
    assert (code, out) == (2, "")
    assert err.startswith(said)
    assert Path(FILE_NAME).read_text(encoding="utf-8") == MINE
