"""The facts that must be found in the five articles: in the retold ones and, where at hand, in the originals."""

import shutil
from pathlib import Path

import pytest

from checker import check, load_rules
from checker.model import Finding, Held, Report

ROOT = Path(__file__).parents[1]
ORIGINALS = ROOT.parent / "shared" / "seeds"
PUBLISHED = {
    "000": "2016-08-10",
    "001": "2016-02-10",
    "002": "2016-07-05",
    "003": "2022-06-01",
    "004": "2022-01-07",
}


def report_on(folder: Path) -> Report:
    return check(folder, rules=load_rules(ROOT / "rules" / "kazakhstan-turkey"))


@pytest.fixture(scope="module", params=["retold", "originals"])
def report(request, tmp_path_factory) -> Report:
    if request.param == "retold":
        return report_on(ROOT / "seeds")
    if not ORIGINALS.is_dir():
        pytest.skip("the original articles are not here")
    folder = tmp_path_factory.mktemp("originals")
    for path in ORIGINALS.glob("*.txt"):
        shutil.copy(path, folder)
    days = "".join(f'"{number}_*.txt": {{published: {day}}}\n' for number, day in PUBLISHED.items())
    (folder / "sources.yaml").write_text(days, encoding="utf-8")
    return report_on(folder)


def findings(report: Report, rule: str, **key: str) -> list[Finding]:
    return [one for one in report.findings if one.rule == rule and key.items() <= dict(one.key).items()]


def held(report: Report, rule: str, **key: str) -> list[Held]:
    return [one for one in report.held if one.rule == rule and key.items() <= dict(one.key).items()]


def articles(report: Report, *statements) -> set[str]:
    paths = {one.source.name: Path(one.source.path).name[:3] for one in report.sources}
    return {paths[statement.citation.source] for statement in statements}


def test_all_five_are_read(report):
    assert articles(report, *report.statements) == set(PUBLISHED)
    assert report.errors == ()
    assert all(str(one.source.published) == PUBLISHED[Path(one.source.path).name[:3]] for one in report.sources)


def test_trade_of_2019_disagrees(report):
    (finding,) = findings(report, "trade-total", year="2019", parties="Kazakhstan, Turkey")
    assert (finding.verdict, finding.severity) == ("disagree", "error")
    by_article = {tuple(articles(report, *camp.statements)): camp for camp in finding.camps}
    assert set(by_article) == {("003",), ("004",)}
    (bare,) = by_article[("003",)].statements
    assert bare.citation.quote == "3.9 billion"
    assert "unit from a neighbouring figure" in bare.inferred
    assert any(words.startswith("parties from the article's topic") for words in bare.inferred)
    (whole,) = by_article[("004",)].statements
    assert whole.citation.quote == "3 billion and 127 million dollars"
    assert "3,127,000,000 USD" in by_article[("004",)].value


def test_other_years_and_targets_are_no_finding(report):
    for year in ("2020", "2021"):
        assert findings(report, "trade-total", year=year) == []
        assert any(one.rule == "trade-total" and dict(one.key)["year"] == year for one in report.unchecked)
    assert findings(report, "trade-target") == []
    (target,) = held(report, "trade-target")
    assert articles(report, *target.statements) == {"003", "004"}
    targets = {(one.citation.source, one.citation.start) for one in target.statements}
    totals = {(one.citation.source, one.citation.start) for one in report.statements if one.rule == "trade-total"}
    assert not targets & totals


def test_the_total_of_2019_is_the_sum_of_its_flows(report):
    (total,) = held(report, "trade-adds-up", year="2019")
    assert articles(report, *total.statements) == {"004"}
    assert [one.citation.quote for one in total.statements] == [
        "3 billion and 127 million dollars",
        "about 2 billion and 308 million dollars",
        "819 million dollars",
    ]
    assert "3.1255 to 3.1285 billion" in total.arithmetic


def test_the_growth_of_turkish_exports_fits(report):
    (growth,) = held(report, "growth-fits")
    assert articles(report, *growth.statements) == {"004"}
    assert "655 million dollars × (1 + 25%)" in growth.arithmetic
    years = {
        one.citation.quote: {slot.name: slot for slot in one.key}["year"].value.printed.low.year
        for one in report.statements
        if one.rule == "trade-flow"
    }
    assert years == {
        "about 2 billion and 308 million dollars": 2019,
        "819 million dollars": 2019,
        "655 million dollars": 2018,
    }


def test_two_ways_lead_to_two_totals_of_2018(report):
    (finding,) = findings(report, "trade-of-the-year-before")
    assert (finding.verdict, finding.severity) == ("disagree", "warning")
    assert articles(report, *(one for camp in finding.camps for one in camp.statements)) == {"004"}
    quotes = [{one.citation.quote for one in camp.statements} for camp in finding.camps]
    assert {"3 billion and 127 million dollars", "1.233 billion dollars"} in quotes
    assert {"89%", "about 2 billion and 308 million dollars", "655 million dollars"} in quotes
    assert "1.893 to 1.895 billion" in finding.arithmetic


def test_the_visit_the_days_between_and_the_meeting_fit(report):
    (fits,) = held(report, "visit-fits-meeting")
    assert articles(report, *fits.statements) == {"000"}
    assert [one.citation.quote for one in fits.statements] == ["Aug. 5", "four days", "Tuesday"]
    assert "2016-08-09" in fits.arithmetic


def test_the_silence_fits_the_downing(report):
    (fits,) = held(report, "silence-fits-downing")
    assert articles(report, *fits.statements) == {"002"}
    assert {one.citation.quote for one in fits.statements} >= {"last November", "seven-month"}


def test_weekdays_are_read_against_the_day_of_the_article(report):
    days = {
        figure.mention.quote: figure.mention.value.printed.low
        for figure in report.figures
        if figure.mention.quote in ("Wednesday", "Sunday")
        and articles(report, *[one for one in report.statements if one.citation.source == figure.source]) == {"004"}
    }
    assert {quote: str(day) for quote, day in days.items()} == {"Wednesday": "2022-01-05", "Sunday": "2022-01-02"}


def test_the_kind_of_aircraft_disagrees(report):
    (finding,) = findings(report, "downed-aircraft")
    assert (finding.verdict, finding.severity) == ("disagree", "warning")
    camps = [articles(report, *camp.statements) for camp in finding.camps]
    assert sorted(camps, key=sorted) == [{"000", "001"}, {"002"}]


def test_the_date_of_the_downing_agrees(report):
    assert findings(report, "downing-date") == []
    (agreed,) = held(report, "downing-date")
    assert articles(report, *agreed.statements) == {"000", "001", "002"}
    assert "last November" in {one.citation.quote for one in agreed.statements}


@pytest.mark.parametrize(("country", "office"), [("Turkey", "Prime Minister"), ("Kazakhstan", "President")])
def test_offices_change_hands(report, country, office):
    (finding,) = findings(report, "office-holder", country=country, office=office)
    assert (finding.verdict, finding.severity) == ("changed", "note")


def test_a_caption_has_its_own_day(report):
    (caption,) = [
        one
        for one in report.statements
        if one.rule == "office-holder" and "Nursultan" in one.citation.quote and one.citation.zone == "caption"
    ]
    assert str(caption.as_of) == "2018-09-13"


def test_projects_companies_and_contracts_are_unrelated(report):
    counts = [one for one in report.unchecked if one.rule == "enterprise-count"]
    assert {dict(one.key)["what"] for one in counts} == {"project", "company", "contract"}
    assert {one.verdict for one in counts} == {"unrelated"}
    assert findings(report, "enterprise-count") == []


def test_nothing_else_is_of_warning_or_above(report):
    loud = [one for one in report.findings if one.severity != "note"]
    assert sorted(one.rule for one in loud) == ["downed-aircraft", "trade-of-the-year-before", "trade-total"]


def test_a_text_that_stops_in_mid_sentence_is_said(report):
    said = {Path(one.source.path).name[:3]: one.remarks for one in report.sources}
    assert any("mid-sentence" in remark for remark in said["001"])
    assert not any("mid-sentence" in remark for number in ("000", "002", "003", "004") for remark in said[number])


def test_every_citation_is_exact(report):
    texts = {one.source.name: Path(one.source.path).read_text(encoding="utf-8") for one in report.sources}
    for statement in report.statements:
        cited = statement.citation
        text = texts[cited.source]
        assert text[cited.start : cited.end] == cited.quote
        assert cited.quote in cited.sentence
        line = text.split("\n")[cited.line - 1]
        assert line[cited.column - 1 :].startswith(cited.quote.split("\n")[0])


def test_every_figure_is_accounted_for(report):
    for one in report.sources:
        of_source = [figure for figure in report.figures if figure.source == one.source.name]
        assert one.figures.seen == len(of_source)
        assert one.figures.claimed > 0
