"""The bad inputs of fixtures/hostile: one clear line each or none, no traceback, and the other files still checked."""

import re
import time
from pathlib import Path

import pytest

from checker import check
from checker.model import Document
from checker.reports import FORMATS
from checker.reports.listings import LISTINGS, figure_rows

HOSTILE = Path(__file__).parents[1] / "fixtures" / "hostile"
GOOD = Document.from_text("The fair opened on Monday, 9 August 2016.", "good")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def run(name: str):
    report = check([HOSTILE / name, GOOD])
    assert [finding.rule for finding in report.findings if finding.rule == "weekday-fits-date"], "the rest is checked"
    lines = [(problem.level, problem.line, problem.column, problem.message) for problem in report.errors]
    quotes = [
        figure.mention.quote for figure in report.figures if figure.source != "good" and not figure.mention.set_apart
    ]
    return report, lines, quotes


def test_every_file_is_in_the_readme():
    text = (HOSTILE / "README.md").read_text(encoding="utf-8")
    missing = [path.name for path in HOSTILE.iterdir() if path.name not in text and path.name[0] not in ".R"]
    assert missing == []


@pytest.mark.parametrize(
    ("name", "level", "line", "column", "message"),
    [
        ("empty.txt", "error", 0, 0, "the file is empty"),
        ("only-spaces.txt", "error", 0, 0, "only white space"),
        ("nul.txt", "error", 0, 0, "NUL bytes"),
        ("latin1-undeclared.txt", "warning", 0, 0, "not UTF-8"),
        ("front-matter-broken.md", "error", 3, 8, "never closed"),
        ("front-matter-unclosed.md", "error", 1, 1, "not closed"),
        ("date-impossible.md", "error", 4, 12, "2022-13-45"),
    ],
)
def test_one_clear_line(name, level, line, column, message):
    _, lines, _ = run(name)
    assert len(lines) == 1
    assert lines[0][:3] == (level, line, column)
    assert message in lines[0][3]


def test_a_text_that_is_cut_off_inside_a_letter_is_said():
    _, lines, _ = run("truncated-utf8.txt")
    assert len(lines) == 1
    assert "byte 92" in lines[0][3]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("latin1-declared.md", ["£2.5 million", "2022"]),
        ("utf8-bom.txt", ["84 metres"]),
        ("utf16-bom.txt", ["84 metres", "€3.1 million"]),
        ("script-tags.txt", ["12 tonnes", "84 metres", "3 gates"]),
        ("crlf.txt", ["84 metres", "3.1\rmillion euros", "3 gates", "40 workers"]),
        ("terminal-escapes.txt", ["84 metres", "3 gates"]),
    ],
)
def test_figures_are_read_all_the_same(name, expected):
    report, lines, quotes = run(name)
    assert lines == []
    read = [" ".join(quote.split()) for quote in quotes]
    assert [one for one in (" ".join(quote.split()) for quote in expected) if one not in read] == []
    assert report.sources


def test_other_scripts_digits_are_read_and_quoted_as_printed():
    report, lines, quotes = run("arabic-indic-digits.txt")
    assert lines == []
    values = [
        str(f.mention.value.printed[0]) for f in report.figures if f.source != "good" and f.mention.kind != "date"
    ]
    assert values == ["3.9E+6", "1240", "25", "45", "12", "84"]
    assert not [quote for quote in quotes if re.search("[0-9]", quote)]


@pytest.mark.parametrize(("name", "hidden"), [("hidden-character.txt", 4), ("direction-marks.txt", 2)])
def test_a_hidden_character_inside_a_figure_is_said(name, hidden):
    report, lines, _ = run(name)
    assert len(lines) >= hidden
    assert all(level == "warning" and "hidden character" in message for level, _, _, message in lines)
    assert sum(source.figures.unreadable for source in report.sources) == len(lines)


def test_two_files_with_one_id_are_named_both():
    report = check([HOSTILE / "duplicate-id-a.md", HOSTILE / "duplicate-id-b.md"])
    assert len(report.sources) == 2
    assert any("duplicate-id-a.md" in str(one) and "duplicate-id-b.md" in str(one) for one in report.errors)


@pytest.mark.parametrize("path", sorted(HOSTILE.glob("*.*")), ids=lambda path: path.name)
def test_no_report_shows_a_raw_control_character(path):
    report = check([path, GOOD])
    for name, render in FORMATS.items():
        shown = render(report)
        assert not _CONTROL.search(shown.replace("\r", "") if name == "html" else shown), name
    for name, render in LISTINGS.items():
        assert not _CONTROL.search(render(figure_rows(report, set_apart=True))), name


def test_no_cell_begins_a_formula():
    report = check([HOSTILE / "formulas.txt"])
    for line in LISTINGS["csv"](figure_rows(report, set_apart=True)).splitlines():
        assert not re.match(r'"?[=@+]', line)


@pytest.mark.parametrize(
    "text",
    [
        "7" * 20_000,
        "1,234," * 10_000,
        "one hundred and " * 10_000,
        "about " * 20_000 + "7",
        "5 to " * 20_000,
        "in 2019 and " * 10_000,
        "$" * 50_000,
        "a " * 100_000,
        "Norway " * 30_000,
        "\n" * 200_000,
        "on Monday, " * 10_000,
        "rose by 5% to 3 from 2 " * 5_000,
    ],
    ids=lambda text: text[:12].strip() or "lines",
)
def test_long_repetitions_take_no_more_than_their_length(text):
    """No timed test of speed: a quadratic step takes minutes here, a linear one a few seconds."""
    before = time.process_time()
    check([Document.from_text(text, "long")])
    assert time.process_time() - before < 40
