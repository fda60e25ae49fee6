"""Own reports among the articles are known, so that no figure counts twice; what looks alike is an article."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest

from checker import check
from checker.cli import main
from checker.cli.parser import commands_of, make_parser
from checker.model import SPELLING_RULE, Document
from checker.reports import FILE_FORMATS, FORMATS
from checker.reports.listings import LISTINGS
from checker.sources.own_reports import is_own_report

ROOT = Path(__file__).parents[2]
EXPECTED = ROOT / "fixtures" / "bridge" / "expected"
ARTICLES = EXPECTED.parent / "articles"


def test_reports_are_known_and_articles_are_none() -> None:
    known = {path.name for path in EXPECTED.iterdir() if is_own_report(path.read_bytes())}
    assert known == {path.name for path in EXPECTED.iterdir()}
    articles = [*ARTICLES.iterdir(), *ROOT.glob("seeds/*")]
    assert articles
    assert [path.name for path in articles if is_own_report(path.read_bytes())] == []


QUIET = Document.from_text("The ferry leaves at noon on 3 May 2019.", "quiet.txt")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("sources", [ARTICLES, QUIET], ids=["findings", "no finding"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_format_is_known_whatever_it_is_saved_as(name: str, sources: Path | Document, line_end: str) -> None:
    if name == "text" and line_end == "\r\n":
        pytest.skip("its end says what it is, and is looked for as it was written")
    assert is_own_report(FORMATS[name](check(sources)).replace("\n", line_end).encode())


_LISTS = [
    [command, str(ARTICLES), *more, "--format", name]
    for command, *more in (("figures",), ("figures", "--all"), ("statements",), ("statements", "--context"))
    for name in LISTINGS
]
PRINTED = [
    ["check", str(ARTICLES)],
    ["check", str(ARTICLES), "--all"],
    ["check", str(ARTICLES), "--statistics"],
    ["check", str(ARTICLES), "--statistics", "--all"],
    ["check", str(ARTICLES / "a.txt"), "--against", str(ARTICLES / "b.txt")],
    *_LISTS,
    ["explain", "weekday-fits-date"],
    ["explain", SPELLING_RULE],
    ["explain", "FINDING"],
    ["suggest", "WITHOUT-RULE"],
    ["test", "--rule", "weekday-fits-date"],
    ["validate"],
]
SAYS_WHAT_IT_DID = {"waive", "settle", "tick", "merge", "init", "review"}
"""Commands that print what they wrote or serve; nobody keeps that among articles."""


def test_every_command_is_looked_at() -> None:
    assert set(commands_of(make_parser())) - SAYS_WHAT_IT_DID == {words[0] for words in PRINTED}


@pytest.mark.parametrize("words", PRINTED, ids=" ".join)
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
    ids = {"FINDING": "weekday-fits-date", "WITHOUT-RULE": "same-amount"}
    if words[-1] in ids:
        main(["check", str(ARTICLES), "--format", "json"])
        findings = json.loads(capsys.readouterr().out)["findings"]
        words = [words[0], next(one["id"] for one in findings if one["rule"] == ids[words[-1]])]
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
        "12 articles, 3 figures: that is what the curator asked for.\n",
        "Findings by rule of thumb are no findings, said the board on 3 May.\n",
        "No rule found anything\nto say about the 12 ferries.\n",
        "source,figure,year\nport,12,2019\n",
        '{"source": {"name": "port office"}, "diagnostics": 12}\n',
        '{"source": "port", "line": 3, "column": 4, "ships": 12}\n',
        "The ferry timetable  [2019]\nIt leaves at 12 from pier 3.\n",
        "The port has few rules.\n12 rules, 3 examples: the harbour code.\n",
    ],
)
def test_prose_that_begins_alike_is_an_article(text: str) -> None:
    assert not is_own_report(text.encode())
