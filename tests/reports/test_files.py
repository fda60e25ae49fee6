"""Reports on disk: whole or not there, through links, into pipes; and none is read back that is not as it should be."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from checker import CheckerError, Document, check
from checker.cli import main
from checker.reports.files import LAST_REPORT, read_report, write_last, write_whole
from checker.reports.json import render_json

DISAGREES = Document.from_text("The fair opened on Monday, 9 August 2016.", "fair")

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no links, pipes and modes here")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("there", [True, False])
def test_what_a_link_leads_to_is_written(there: bool, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    if there:
        (folder / "report.json").write_text("old", encoding="utf-8")
    link = tmp_path / "last.json"
    link.symlink_to("kept/report.json")
    write_whole(link, "new")
    assert link.is_symlink()
    assert (folder / "report.json").read_text("utf-8") == "new"
    assert (names(tmp_path), names(folder)) == (["kept", "last.json"], ["report.json"])


def test_links_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "c").symlink_to("none/c")
    with pytest.raises(CheckerError, match="a: error: cannot be written: "):
        write_whole(tmp_path / "a", "new")
    with pytest.raises(CheckerError, match=r"there is no folder '.*/none'; make it first"):
        write_whole(tmp_path / "c", "new")
    assert names(tmp_path) == ["a", "b", "c"]


def test_a_link_that_a_repository_brings_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "own"
    own.write_text("mine", encoding="utf-8")
    LAST_REPORT.parent.mkdir()
    for name in (".gitignore", LAST_REPORT.name):
        (LAST_REPORT.parent / name).symlink_to(own)
    write_last("{}")
    assert (own.read_text("utf-8"), LAST_REPORT.read_text("utf-8")) == ("mine", "{}")


@pytest.mark.parametrize("through_link", [True, False])
def test_a_pipe_is_written_to(through_link: bool, tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(link if through_link else pipe, "new")
        assert os.read(reader, 100) == b"new"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert names(tmp_path) == ["link", "pipe"]


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckerError, match="cannot be written: Is a directory"):
        write_whole(tmp_path, "new")


def test_modes_are_kept_or_by_umask(tmp_path: Path) -> None:
    closed, new = tmp_path / "closed", tmp_path / ("n" * 250)
    closed.write_text("old", encoding="utf-8")
    closed.chmod(0o640)
    before = os.umask(0o077)
    try:
        write_whole(closed, "new")
        write_whole(new, b"new")
    finally:
        os.umask(before)
    assert (mode(closed), mode(new)) == (0o640, 0o600)


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "No space left on device"), MemoryError])
def test_nothing_half_written_is_left(
    error: BaseException | type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise error

    path = tmp_path / "report.json"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CheckerError if isinstance(error, OSError) else (KeyboardInterrupt, MemoryError)):
        write_whole(path, "new")
    assert (names(tmp_path), path.read_text("utf-8")) == (["report.json"], "old")


def test_a_report_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(render_json(check(DISAGREES)), encoding="utf-8")
    assert len(read_report(path)["findings"]) == 1


def _without(key: str) -> Any:
    report = check(DISAGREES).to_json()
    place: Any = report
    *way, last = key.split("/")
    for step in way:
        place = place[int(step) if step.isdigit() else step]
    del place[last]
    return report


FOREIGN = [
    ([], "this is no report of checker"),
    ({"results": []}, "this is no report of checker"),
    ({"findings": [{}]}, "this is no report of checker"),
    ({**check(DISAGREES).to_json(), "tool": {"name": "another", "version": "1"}}, "(tool.name must be"),
    ({"findings": [], "schema_version": "0.9"}, "does not write reports so"),
    ({**check(DISAGREES).to_json(), "schema_version": "2.0"}, "(schema_version must be"),
    ({**check(DISAGREES).to_json(), "findings": [{}]}, "(findings[0] must contain"),
    ({**check(DISAGREES).to_json(), "findings": {}}, "(findings must be array)"),
    (_without("quotations"), "(it must contain ['quotations'] properties)"),
    (_without("findings/0/severity"), "(findings[0] must contain ['severity']"),
    (_without("findings/0/camps/1/statements/0/value/low"), "(findings[0].camps[1].statements[0].value"),
]


@pytest.mark.parametrize(("report", "message"), FOREIGN, ids=lambda one: one if isinstance(one, str) else "")
@pytest.mark.parametrize("command", ["explain abc", "suggest abc", "tick abc confirmed", "waive abc --reason no"])
def test_what_is_no_report_is_told_with_its_path(
    report: Any,
    message: str,
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("r.json").write_text(json.dumps(report), encoding="utf-8")
    assert main([*command.split(), "--report", "r.json"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("r.json: error: ")
    assert message in said


def test_what_is_nested_too_deep_is_told(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text("[" * 100_000, encoding="utf-8")
    with pytest.raises(CheckerError, match=r"r\.json: error: cannot be read as a report"):
        read_report(path)
