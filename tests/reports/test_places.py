from dataclasses import replace
from pathlib import Path

import pytest

from checker.errors import Problem
from checker.model import Decision, IdleDecision, Report, Source, SourceReport
from checker.model.report import FigureCounts
from checker.reports.places import Places, last_place, shown_paths
from tests.reports.made import OPENING, citation, empty


def read(*paths, problems=()):
    sources = tuple(SourceReport(Source(f"s{number}", path), FigureCounts()) for number, path in enumerate(paths))
    return Report(sources, errors=tuple(Problem(path, 0, 0, "x") for path in problems))


def test_a_relative_path_stays():
    assert Places(read("news/a.md")).path("s0") == "news/a.md"


def test_below_the_working_folder_a_path_is_shown_from_there(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert Places(read(str(tmp_path / "news" / "a.md"))).path("s0") == "news/a.md"
    report = read(problems=(str(tmp_path / "rules" / "a.yaml"),))
    assert shown_paths(report)[str(tmp_path / "rules" / "a.yaml")] == "rules/a.yaml"


def test_a_file_of_decisions_names_no_folder_of_the_computer(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    idle = IdleDecision(Decision("waived", "toll", path=str(tmp_path / "desk" / "decisions.yaml")), "expired", "over")
    report = replace(read(), decisions=(idle,))
    assert shown_paths(report) == {idle.decision.path: "desk/decisions.yaml"}


def test_a_folder_whose_name_begins_alike_is_another_folder(monkeypatch, tmp_path):
    here = tmp_path / "desk"
    here.mkdir()
    monkeypatch.chdir(here)
    assert Places(read(f"{here}-old/a.md")).path("s0") == "a.md"


def test_elsewhere_no_folder_of_the_computer_is_named():
    report = read("/srv/desk/news/a.md", "/srv/desk/talks/b.md")
    assert [Places(report).path(name) for name in ("s0", "s1")] == ["news/a.md", "talks/b.md"]


def test_a_source_without_a_file_is_called_by_its_name():
    assert Places(read("")).path("s0") == "s0"
    assert Places(empty()).path("a table.csv") == "a table.csv"


@pytest.mark.parametrize("path", ["//host/share/a.md", "/", "news//a.md"])
def test_a_uri_is_never_that_of_another_host(path):
    assert not Places(read(path)).uri("s0").startswith("/")


@pytest.mark.parametrize(
    ("quote", "place"), [("2.4 km", (3, 37)), ("Tuesday, 9 August.\nIt cost", (4, 8)), ("August.\n", (4, 1))]
)
def test_the_place_behind_a_quotation(quote, place):
    cited = citation("opening", quote)
    line, column = last_place(cited)
    assert (line, column) == place
    offset = sum(len(one) + 1 for one in OPENING.split("\n")[: line - 1]) + column - 1
    assert offset == cited.end


def test_the_working_folder_itself_is_no_path_below_it(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert str(tmp_path.parent) not in Places(read(str(Path.cwd()))).path("s0")


def test_a_line_is_one_line_whatever_the_path():
    report = read("news/a\nb.md")
    assert Places(report).line(replace(citation("opening", "2.4 km"), source="s0")) == "news/a b.md:3:31"
