"""The first ten minutes with a folder as it is: seven formats, no rules, no dates, and what cannot be read is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.cli import main
from tests.sources.mixed_folder import write_mixed_folder

UNREAD = (
    "ferry: warning: not read, as their format is not known: .doc (1, save it as .docx);",
    "ferry: warning: passed over, as no article is in them: layout.json",
    "ferry/minutes.docx: error: this is a PDF file, not a Word document as its suffix says; rename it to .pdf",
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    write_mixed_folder(Path("ferry"))
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    said = capsys.readouterr()
    return code, said.out, said.err


def test_init_says_what_it_read_and_what_it_knows(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "init", "ferry")
    assert code == 2, "a file of the folder could not be read"
    assert [line for line in UNREAD if line not in err] == []
    assert "Read: 1 .csv, 1 .docx, 1 .eml, 1 .html, 1 .pdf, 1 .txt, 1 .xlsx; what was not read is said above" in out
    assert "title and day of 7 articles; the day of 5 is unknown" in out
    listed = Path("ferry/sources.yaml").read_text(encoding="utf-8")
    assert "# answer.eml: published 2023-02-03, as the mail's Date says" in listed
    assert re.search(r"# harbour-post.html: published 2023-02-06, as .*article:published_time", listed)
    assert re.search(
        r'"draft.docx":\n  title: "Ferry line has its best year".*\n  published: unknown  # .*made on', listed
    )
    assert '"crossings.csv":\n  published: unknown' in listed, "the heads of a table are no title"
    assert run(capsys, "init", "ferry")[1].count("Written:") == 0


def test_check_names_each_place_in_its_own_terms(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "check", "ferry")
    assert code == 2
    assert [line for line in UNREAD if line not in out] == []
    assert "421,000 passengers" in out
    for place in ("ferry/draft.docx (paragraph 2)", "ferry/annual-report.pdf (page 2)", "ferry/harbour-post.html:8:50"):
        assert place in out
    assert "ferry/quay.jpg" not in out
    assert "~$" not in out
    assert "Read          7 articles" in out


def test_every_planted_figure_is_read_or_told_apart(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "figures", "ferry", "--all")
    assert code == 2
    for name, figures in {
        "answer.eml": ("85 million euros", "Monday, 14 March 2022", "60 million euros", "09:40"),
        "annual-report.pdf": ("412,000 passengers", "388,000", "58 million euros", "Tuesday, 15 March 2022"),
        "budget.xlsx": ("12", "46", "3", "5"),
        "crossings.csv": ("388000", "5110", "412000", "5240"),
        "draft.docx": ("421,000 passengers", "5,240 crossings", "5,110"),
        "harbour-post.html": ("412,000 passengers", "58 million euros", "48", "900"),
        "press-note.txt": ("5,420 crossings", "35 minutes"),
    }.items():
        rows = [line for line in out.splitlines() if line.startswith(name)]
        assert [figure for figure in figures if not any(figure in row for row in rows)] == [], name


def test_reports_that_are_written_into_the_folder_are_no_articles(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = run(capsys, "check", "ferry")[1]
    names = ("text=ferry/report.txt", "csv=ferry/facts.csv", "xlsx=ferry/facts.xlsx", "html=ferry/report.html")
    run(capsys, "check", "ferry", "--format", ",".join((*names, "json=ferry/report.json", "markdown=ferry/report.md")))
    Path("ferry/figures.txt").write_text(run(capsys, "figures", "ferry")[1], encoding="utf-8")
    assert run(capsys, "check", "ferry")[1] == before
    code, out, _ = run(capsys, "check", "ferry/answer.eml", "ferry/report.txt")
    assert code == 0
    assert "ferry/report.txt: warning: passed over: this is a report of checker's own" in out


def test_a_copy_with_remarks_is_no_source_of_its_draft(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = ("check", "ferry/draft.docx", "--against", "ferry")
    before = run(capsys, *draft)[1]
    run(capsys, *draft, "--format", "docx=ferry/draft with remarks.docx")
    after = run(capsys, *draft)[1]
    said = (
        "ferry/draft with remarks.docx: warning: not taken for a source: it has the same text as the draft "
        "ferry/draft.docx"
    )
    assert said in after
    assert [line for line in after.splitlines() if line.startswith(("The draft", "Read", "Found"))] == [
        line for line in before.splitlines() if line.startswith(("The draft", "Read", "Found"))
    ]


def test_where_a_day_can_be_written_is_said_and_one_line_tells_what_is_known(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = run(capsys, "check", "ferry")[1]
    assert "-> write the days into sources.yaml ('checker init FOLDER' makes it)" in out
    about_draft = [line for line in out.splitlines() if line.startswith("ferry/draft.docx: ")]
    assert len(about_draft) == 1
    assert about_draft[0].startswith("ferry/draft.docx: no date published; its properties say made on ")
