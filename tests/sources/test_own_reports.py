"""Own reports among the articles are known, so that no figure counts twice; what looks alike is an article."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest

from checker import check
from checker.cli import main
from checker.reports import FILE_FORMATS
from checker.sources.own_reports import is_own_report

ROOT = Path(__file__).parents[2]
EXPECTED = ROOT / "fixtures" / "bridge" / "expected"
ARTICLES = EXPECTED.parent / "articles"


def test_reports_are_known_and_articles_are_none() -> None:
    known = {path.name for path in EXPECTED.iterdir() if is_own_report(path.read_bytes())}
    others = {"report.rdjson", "report.sarif"}
    assert known == {path.name for path in EXPECTED.iterdir()} - others, "those two have suffixes that are not read"
    articles = [*ARTICLES.iterdir(), *ROOT.glob("seeds/*")]
    assert articles
    assert [path.name for path in articles if is_own_report(path.read_bytes())] == []


@pytest.mark.parametrize(
    "words",
    [
        ["check", str(ARTICLES)],
        ["check", str(ARTICLES), "--all"],
        ["check", str(ARTICLES / "a.txt"), "--against", str(ARTICLES / "b.txt")],
        ["figures", str(ARTICLES)],
        ["figures", str(ARTICLES), "--format", "csv"],
        ["figures", str(ARTICLES), "--format", "jsonl"],
        ["statements", str(ARTICLES)],
        ["statements", str(ARTICLES), "--format", "csv"],
    ],
)
@pytest.mark.parametrize("columns", ["60", "200"])
def test_what_a_terminal_shows_is_known(
    words: list[str],
    columns: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", columns)
    main(words)
    assert is_own_report(capsys.readouterr().out.encode())


def test_a_fact_sheet_is_known_also_when_a_desk_has_filled_it_in() -> None:
    raw = FILE_FORMATS["xlsx"](check(ARTICLES))
    assert is_own_report(raw)
    book = openpyxl.load_workbook(io.BytesIO(raw))
    sheet = book.active
    assert sheet is not None
    sheet["G2"] = "the desk"
    filled = io.BytesIO()
    book.save(filled)
    assert is_own_report(filled.getvalue())
    assert not is_own_report(raw[: len(raw) // 2])


def test_another_workbook_is_none() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("fact", "figure", "source", "checked by"))
    written = io.BytesIO()
    book.save(written)
    assert not is_own_report(written.getvalue())


@pytest.mark.parametrize(
    "text",
    [
        "Read          on for 12 articles, 3 of them new.\n",
        "The crew\nRead          12 articles, 3 new.\nThen it slept.\n",
        "Conflict: two towns differ  [0123456789]\n",
        "::notice to mariners:: the weir is shut\n",
    ],
)
def test_prose_that_begins_alike_is_an_article(text: str) -> None:
    assert not is_own_report(text.encode())
