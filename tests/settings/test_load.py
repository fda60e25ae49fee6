"""Settings are read strictly, and all faults are told at once with their lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.errors import CheckerError
from checker.settings import Settings, SettingsError, load_settings


def faults(folder: Path, text: str, name: str = "checker.toml") -> list[str]:
    (folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(folder)
    assert isinstance(caught.value, CheckerError)
    assert str(caught.value) == "\n".join(str(problem) for problem in caught.value.problems)
    return [str(problem).replace(folder.as_posix() + "/", "") for problem in caught.value.problems]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert load_settings(tmp_path) == Settings(tmp_path)


ALL = 'sources = ["in"]\nrules = ["rules", "more.yaml"]\nexclude = ["*.bak"]\nfail_on = "note"\npublished = {day}\n'


@pytest.mark.parametrize("day", ["2019-03-01", '"2019-03-01"'])
@pytest.mark.parametrize(("name", "head"), [("checker.toml", ""), ("pyproject.toml", "[tool.checker]\n")])
def test_all_keys(tmp_path: Path, day: str, name: str, head: str) -> None:
    (tmp_path / name).write_text(head + ALL.format(day=day))
    assert load_settings(tmp_path) == Settings(
        tmp_path,
        sources=(tmp_path / "in",),
        rules=(tmp_path / "rules", tmp_path / "more.yaml"),
        exclude=("*.bak",),
        fail_on="note",
        published=date(2019, 3, 1),
        path=(tmp_path / name).as_posix(),
    )


def test_all_faults_at_once(tmp_path: Path) -> None:
    text = 'sources = "in"\nfail-on = "note"\nfail_on = "never ever"\n  exclude = ["a", 5]\n'
    text += "published = 2019-03-01T10:00:00\n"
    assert faults(tmp_path, text) == [
        'checker.toml:1:1: error: \'sources\' takes a list of texts, such as sources = ["a", "b"]',
        "checker.toml:2:1: error: unknown key 'fail-on'; did you mean 'fail_on'?",
        "checker.toml:3:1: error: 'fail_on' is one of error, warning, note, never",
        'checker.toml:4:3: error: \'exclude\' takes a list of texts, such as exclude = ["a", "b"]',
        "checker.toml:5:1: error: 'published' takes a day, such as 2019-03-01",
    ]


def test_lines_are_those_of_the_own_table(tmp_path: Path) -> None:
    text = "[tool.x]\nzzz = 1\n[tool.checker]\nzzz = 1\n[tool.y]\nzzz = 1\n"
    assert faults(tmp_path, text, "pyproject.toml") == [
        "pyproject.toml:4:1: error: unknown key 'zzz'; known are sources, rules, exclude, fail_on, "
        "published, severity, words"
    ]


@pytest.mark.parametrize("day", ['"2019-02-30"', '"1 March"', "5"])
def test_days(tmp_path: Path, day: str) -> None:
    assert faults(tmp_path, f"published = {day}\n") == [
        "checker.toml:1:1: error: 'published' takes a day, such as 2019-03-01"
    ]


def test_two_files_with_settings(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.checker]\n")
    assert faults(tmp_path, "") == [
        "checker.toml: error: settings stand here and in [tool.checker] of pyproject.toml; keep one of the two"
    ]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    assert faults(tmp_path, "a = 1\nb = \n")[0].startswith("checker.toml:2:5: error: this is no TOML: Invalid value")
    (tmp_path / "checker.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(SettingsError, match=r"checker\.toml: error: this is not UTF-8 \(byte 5\)"):
        load_settings(tmp_path)
    (tmp_path / "checker.toml").unlink()
    (tmp_path / "checker.toml").mkdir()
    with pytest.raises(SettingsError, match=r"checker\.toml: error: cannot be read: Is a directory"):
        load_settings(tmp_path)
    (tmp_path / "checker.toml").rmdir()
    assert faults(tmp_path, "[tool]\nchecker = 5\n", "pyproject.toml") == [
        "pyproject.toml: error: [tool.checker] is a table of keys"
    ]
