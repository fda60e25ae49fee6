"""Texts denser or longer than any article: what is compared, what is listed alone, and what is said of it."""

from __future__ import annotations

import pytest

from checker import check, dense_text
from checker.model import Document, Report, Source
from checker.sources.formats.delimited import read_csv

LINES = [f"The mill of Tarn ground {100 + number} tonnes of rye." for number in range(12)]


def report_on(text: str) -> Report:
    return check([Document.from_text(text, "log")])


def said(report: Report) -> list[str]:
    return [str(one) for one in report.errors]


def rules_of(report: Report) -> list[str]:
    return [one.rule for one in report.findings]


def quotes(report: Report) -> list[str]:
    return [figure.mention.quote for figure in report.figures]


def test_an_article_is_taken_whole_and_nothing_is_said() -> None:
    report = report_on("\n".join(LINES))
    assert len(report.figures) == len(LINES)
    assert said(report) == []


def test_figures_beyond_the_limit_are_listed_and_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    contradiction = "\n".join(["Oslo had 40 schools.", "The fair opened on Monday, 9 August 2016."])
    text = "\n".join([*LINES, contradiction])
    assert "weekday-fits-date" in rules_of(report_on(text))
    monkeypatch.setattr(dense_text, "MOST_COMPARED", 12)
    report = report_on(text)
    assert said(report) == [
        "log:13:1: warning: only the first 12 figures are compared; from here on 'checker figures' lists them"
    ]
    assert "weekday-fits-date" not in rules_of(report)
    assert quotes(report)[-2:] == ["40 schools", "Monday, 9 August 2016"]
    assert report.sources[0].figures.seen == len(report.figures) == 14


def test_numbers_beyond_the_limit_are_not_read_and_the_line_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dense_text, "MOST_READ", 5)
    report = report_on("\n".join(LINES))
    assert said(report) == ["log:6:1: warning: more than 5 numbers; from here on nothing is read; split the file"]
    assert quotes(report) == [f"{100 + number} tonnes" for number in range(5)]
    assert not any("mid-sentence" in one for one in report.sources[0].remarks)


def test_lines_without_numbers_are_limited_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dense_text, "MOST_SENTENCES", 3)
    report = report_on("\n".join(LINES))
    assert len(report.figures) == 3
    assert said(report) == [
        "log:4:1: warning: more than 3 sentences or lines; from here on nothing is read; split the file"
    ]


def test_a_list_of_numbers_is_compared_by_rules_alone_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dense_text, "MOST_OF_A_SENTENCE", 3)
    short, long = "Tarn sold 412 tonnes of rye.", "Oslo sold 1 tonne of oats, 2 of salt, 3 of wool and 4 of tin."
    report = report_on(f"{short}\n\n{long} The fair opened on Monday, 9 August 2016.")
    assert said(report) == ["log:3:1: warning: one sentence with 4 figures; they are compared by rules alone"]
    assert rules_of(report) == ["weekday-fits-date"]
    assert len(report.figures) == 6


def test_a_line_too_long_for_a_sentence_is_listed_and_its_neighbours_are_compared(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dense_text, "LONGEST_SENTENCE", 200)
    long = ", ".join(f"{number} tonnes of rye" for number in range(11, 41))
    report = report_on(f"Oslo had 40 schools.\n\n{long}\n\nThe fair opened on Monday, 9 August 2016.")
    assert rules_of(report) == ["weekday-fits-date"]
    (problem,) = said(report)
    assert problem.startswith("log:3:1: warning: ")
    assert "its figures (30) are listed, not compared" in problem
    assert len(report.figures) == 32
    assert [one.mention.start for one in report.figures] == sorted(one.mention.start for one in report.figures)


def test_a_row_that_is_left_out_leaves_the_cells_of_the_others_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = "port,2018,2019\nOslo,41,42\nBergen,51,52\nTarn,61,62"
    (article,) = read_csv(raw.encode(), "a.csv", "")
    assert article.text is not None
    document = Document(
        Source("a.csv", "a.csv"), article.text, markup="blocks", blocks=article.blocks, anchors=article.anchors
    )
    whole = check([document])
    monkeypatch.setattr(dense_text, "MOST_COMPARED", 4)
    part = check([document])
    assert [(one.mention.quote, one.where) for one in part.figures] == [
        (one.mention.quote, one.where) for one in whole.figures
    ]
    assert said(part) == [
        "a.csv:3:1: warning: only the first 4 figures are compared; from here on 'checker figures' lists them"
    ]


def test_many_long_lines_are_said_in_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dense_text, "LONGEST_SENTENCE", 30)
    found = said(report_on("\n\n".join(LINES)))
    assert len(found) == 6
    assert found[-1] == "log:11:1: warning: so it is with 7 further passages from here on"
