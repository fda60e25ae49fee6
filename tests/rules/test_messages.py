"""Every fault in fixtures/faults, as `checker validate` prints it; `--rewrite-golden` writes the messages anew.

A rule file there has one slip, or those under `several/`; the message beside it is what its author would read.
"""

from pathlib import Path

import pytest

from checker.cli import BAD_INPUT, main

ROOT = Path(__file__).parents[2]
FAULTS = ROOT / "fixtures" / "faults"
FIXTURES = sorted(path.relative_to(FAULTS).as_posix() for path in FAULTS.rglob("*.yaml"))


@pytest.fixture
def said(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("CHECKER_CACHE_DIR", "")

    def validate(name: str) -> str:
        assert main(["validate", f"fixtures/faults/{name}"]) == BAD_INPUT
        out, err = capsys.readouterr()
        assert out == ""
        return err

    return validate


@pytest.mark.parametrize("name", FIXTURES)
def test_a_fault_is_told_as_it_was(said, name, rewrite_golden):
    expected = (FAULTS / name).with_suffix(".txt")
    written = said(name)
    if rewrite_golden:
        expected.write_text(written, encoding="utf-8", newline="")
    assert written == expected.read_bytes().decode("utf-8")


def test_there_are_enough_and_each_has_its_message():
    assert len(FIXTURES) >= 60
    assert {path.with_suffix("").as_posix() for path in FAULTS.rglob("*.txt")} == {
        (FAULTS / name).with_suffix("").as_posix() for name in FIXTURES
    }


@pytest.mark.parametrize("name", [name for name in FIXTURES if not name.startswith(("several/", "encoding/"))])
def test_one_slip_is_one_fault_at_a_place(said, name):
    *_, last = lines = said(name).splitlines()
    assert last.startswith("1 fault; "), lines
    assert lines[0].split(":")[1].isdigit()
