"""A quotation of a file without lines (a PDF, a workbook) has its place in every report, and no line 0 in any."""

import json
import re
from dataclasses import fields, is_dataclass, replace

import pytest

from checker.explain import explain_finding
from checker.frames import to_frame
from checker.model import Citation, Report
from checker.reports import FILE_FORMATS, FORMATS
from checker.reports.listings import LISTINGS, figure_rows, statement_rows
from checker.reports.notebook import notebook_html
from checker.reports.statistics import render_statistics
from checker.reports.text import render_text
from tests.reports.made import DISPUTED, draft, full
from tests.reports.page import Page

PATH = "news/review.pdf"
SHOWN = f"{PATH} (page 3)"


def in_pages(value):
    """Give *value* with every citation of the review on page 3 of a PDF."""
    if isinstance(value, tuple):
        return tuple(in_pages(one) for one in value)
    if not is_dataclass(value):
        return value
    changed = {field.name: in_pages(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Citation) and value.source == "review":
        changed |= {"line": 0, "column": 0, "byte_column": 0, "place": "page 3"}
    if changed.get("path") == "news/review.txt":
        changed["path"] = PATH
    return replace(value, **changed)


def report() -> Report:
    found = in_pages(replace(draft(), findings=full().findings))
    figure = replace(found.figures[3], line=0, column=0, place="page 3")
    return replace(found, figures=(*found.figures[:3], figure))


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("json", "rdjson", "sarif", "html")])
def test_a_text_names_the_page_and_no_line(name):
    text = render_text(report(), show_all=True) if name == "text" else FORMATS[name](report())
    assert SHOWN in text.replace("\\", "").replace("%20", " ")
    assert not re.search(r"review\.pdf:\d", text)


def test_the_page_names_title_and_place():
    text = Page(FORMATS["html"](report())).text
    assert "Was the bridge worth it? , Valley Weekly , no date review, news/review.pdf (page 3)" in text.replace(
        "review , news", "review, news"
    )
    assert ":0" not in text


def test_figures_of_one_sentence_on_one_page_name_it_once():
    found = report()
    camp = found.findings[0].camps[2]
    cited = camp.statements[0].citation
    start = cited.sentence_start
    first = replace(cited, start=start, end=start + 6, quote=cited.sentence[:6])
    both = replace(camp, statements=(replace(camp.statements[0], citation=first), *camp.statements))
    one = replace(found.findings[0], camps=(*found.findings[0].camps[:2], both))
    alone = Report(found.sources, (one,))
    assert Page(FORMATS["html"](alone)).text.count("(page 3)") == 1


def test_an_annotation_names_the_file_alone():
    lines = [line for line in FORMATS["github"](report()).splitlines() if line.startswith("::warning file=news/review")]
    assert lines
    assert all(line.startswith(f"::warning file={PATH},title=") for line in lines)


def test_diagnostics_have_a_path_and_no_range():
    places = [one["location"] for one in json.loads(FORMATS["rdjson"](report()))["diagnostics"]]
    assert {"path": PATH} in places
    assert not [one for one in places if one["path"] == PATH and "range" in one]


def test_a_sarif_region_has_the_quotation_and_no_line():
    results = json.loads(FORMATS["sarif"](report()))["runs"][0]["results"]
    regions = [
        one["physicalLocation"]["region"]
        for result in results
        for one in (*result["locations"], *result["relatedLocations"])
        if one["physicalLocation"]["artifactLocation"]["uri"] == PATH
    ]
    assert regions
    assert {tuple(region) for region in regions} == {("snippet",)}
    assert any(SHOWN in result["message"]["text"] for result in results)


def test_json_keeps_line_and_place_apart():
    (cited,) = [
        one for one in json.loads(FORMATS["json"](report()))["audit"] if one["quote"] == DISPUTED.citation.quote
    ]
    assert (cited["line"], cited["column"], cited["place"]) == (0, 0, "page 3")


def test_the_fact_sheet_as_a_workbook_names_the_page(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    path = tmp_path / "facts.xlsx"
    path.write_bytes(FILE_FORMATS["xlsx"](report()))
    cells = [str(cell) for row in openpyxl.load_workbook(path).active.values for cell in row]
    assert SHOWN in cells


@pytest.mark.parametrize("name", ["text", "csv"])
def test_listings_name_the_page(name):
    for rows in (figure_rows(report(), set_apart=True), statement_rows(report())):
        assert "review (page 3)" in LISTINGS[name](rows)


def test_a_notebook_names_the_page():
    assert SHOWN in notebook_html(report(), 10)


def test_a_frame_has_the_place_in_a_column_of_its_own():
    frame = to_frame(report(), "statements")
    assert set(frame[frame["source"] == "review"]["place"]) == {"page 3"}


def test_an_explanation_names_the_page():
    text = explain_finding(report().findings[0].to_json())
    assert "  review (page 3)\n" in text
    assert ":0:0" not in text


def test_statistics_are_counted_all_the_same():
    assert render_statistics(report(), show_all=True).count(PATH) == render_statistics(
        replace(draft(), findings=full().findings), show_all=True
    ).count("news/review.txt")
