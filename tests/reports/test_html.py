import base64
import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest

from checker.errors import Problem
from checker.model import Decision, Figure, Mention, SourceReport
from checker.reports.html import render_html
from checker.reports.html.strip_chart import SHAPES
from tests.reports.made import DISPUTED, LENGTH, LENGTHS, SUM, draft, empty, full, quiet
from tests.reports.many import many
from tests.reports.page import Page

REPORTS = {"full": full(), "draft": draft(), "quiet": quiet(), "empty": empty()}


@pytest.fixture(scope="module", params=REPORTS.values(), ids=REPORTS)
def page(request):
    return Page(render_html(request.param))


@pytest.fixture(scope="module")
def full_page():
    return Page(render_html(full()))


@pytest.mark.parametrize(("token", "allowed"), [("", ""), ("s3cret", "connect-src 'self'; ")])
def test_the_policy_allows_the_one_style_and_the_one_script(token, allowed):
    text = render_html(full(), live_token=token)
    digests = []
    for tag in ("style", "script"):
        (part,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digests.append(base64.b64encode(hashlib.sha256(part.encode()).digest()).decode())
    (policy,) = [one["content"] for one in Page(text).named("meta") if one.get("http-equiv")]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; {allowed}"
        "base-uri 'none'; form-action 'none'"
    )
    assert text.count("s3cret") == bool(token)


def test_the_page_asks_nothing_of_the_network_and_runs_nothing(page):
    assert not {"link", "img", "iframe", "object", "embed", "base"} & set(page.shape)
    assert page.shape.count("script") == 1
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert page.values("src") == page.values("style") == page.values("srcset") == []
    style = files("checker.reports.html").joinpath("report.css").read_text("utf-8")
    assert not re.search(r"url\(|@import|@font-face", style)


def test_the_page_is_well_formed(page):
    assert page.nesting_faults == []
    assert page.comments == []
    ids = page.values("id")
    assert len(ids) == len(set(ids))


def test_landmarks_language_title_and_skip_link(page):
    assert page.named("html") == [{"lang": "en"}]
    assert [page.shape.count(tag) for tag in ("title", "header", "nav", "main", "footer", "h1")] == [1] * 6
    assert {"name": "viewport", "content": "width=device-width, initial-scale=1"} in page.named("meta")
    assert page.named("a")[0] == {"class": "skip", "href": "#findings"}


def test_every_inner_link_and_label_leads_somewhere(page):
    ids = set(page.values("id"))
    targets = [href[1:] for href in page.values("href") if href.startswith("#")]
    targets += page.values("aria-labelledby") + page.values("data-for")
    assert targets
    assert set(targets) <= ids


def test_headings_go_down_one_level_at_a_time(page):
    levels = [int(tag[1]) for tag in page.shape if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_finding_has_its_anchor_in_the_order_of_the_report(full_page):
    anchors = [one["id"] for one in full_page.named("article") if "data-severity" in one]
    assert anchors == [f"finding-{finding.id}" for finding in full().findings]


def test_the_first_screen_says_how_it_stands(full_page):
    head = full_page.text.partition("Filter")[0]
    assert "1 conflict to settle and 1 point to check in 3 articles" in head
    assert "1 Conflict two statements of one fact cannot both stand" in head
    assert "2 Hold facts told alike in several places, and sums that fit" in head
    assert "What became of 21 figures in 3 articles" in head
    assert "11 tied to a claim, nothing to compare with 5 stand alone 3 set apart" in head
    assert "2 articles have no date, so 1 date was not read" in head


def test_the_coverage_bar_is_as_long_as_the_figures_seen(full_page):
    bars = [one for one in full_page.named("rect") if "class" in one]
    assert [one["class"] for one in bars] == ["claimed", "unclaimed", "set_apart", "boilerplate", "unreadable"]
    assert [int(one["width"]) for one in bars] == [11, 5, 3, 1, 1]
    assert [int(one["x"]) for one in bars] == [0, 11, 16, 19, 20]


def test_figures_that_were_compared_are_told_apart_from_those_tied_to_a_claim():
    cited = LENGTHS[0].citation
    figure = Figure("opening", Mention(cited.start, cited.end, cited.quote, None), 3, 31, "body")
    page = Page(render_html(replace(full(), figures=(*full().figures, figure))))
    # The day of the opening, in what holds, is the other one.
    assert "1 compared 10 tied to a claim" in page.text


def test_each_figure_is_marked_in_its_sentence(full_page):
    camps = ["2.4 km", "2.45 km", "2.6 km", "84 million euros", "51 million", "38 million", "about 700", "Some 690"]
    assert full_page.marked[: len(camps)] == camps
    text = full_page.text
    assert "modest at the time. Some 690 people came on the first day." in text.replace("  ", " ")


def test_a_statement_says_where_it_stands_and_what_it_stands_for(full_page):
    text = full_page.text
    for words in (
        "Hollow Bridge opens , The Orle Post , 2022-08-10",
        "opening , news/opening.md:3:31",
        "news/opening.md:4:27 and :4:57",
        "news/opening.md:1:27 , headline",
        "Was the bridge worth it? , Valley Weekly , no date",
        "According to the roads agency",
        "As of 2022-09-01",
        "A opening 2.4 km 2.35 to under 2.45 kilometers",
        "B opening 51 million 50.5 to under 51.5 million EUR",
        "Inferred: bridge from the article's topic",
        "Inferred: unit from a neighbouring figure",
        "leaflet:1:16 , ftp://leaflets.example/hollow.txt",
    ):
        assert words in text


def test_a_finding_says_why_and_how_to_settle(full_page):
    for words in (
        f"Arithmetic {SUM.arithmetic}",
        f"Diagnosis {LENGTH.diagnosis}",
        f"Why comparable {LENGTH.why_comparable}",
        f"To settle {LENGTH.settle}",
        "The articles disagree",
        "The figures do not fit together",
        "Fits more than one of these values Hollow Bridge, nine years in the making",
    ):
        assert words in full_page.text


def test_what_holds_and_what_was_not_checked_are_told_with_their_quotations(full_page):
    text = full_page.text
    assert "Weekday and date 9 August 2022 was a Tuesday The crossing over the Orle" in text
    assert (
        "Cannot check: something is missing no date to read 'last week' against 1 item opening-day The crossing" in text
    )
    assert "no sentence gives a width 1 item bridge-width" in text


def test_sources_and_faults_are_listed_to_the_last(full_page):
    text = full_page.text
    assert "ends in mid-sentence 7 3 1 2 0 1" in text
    assert "opening , news/opening.md , date from front matter" in text
    assert "rules/bridges.yaml:4:3 error : unknown key 'fnd'; did you mean 'find'? f nd: the bridge is <length>" in text
    assert "news/photo.md warning : holds NUL bytes" in text


def test_links_to_the_live_article_carry_the_figure(full_page):
    links = [href for href in full_page.values("href") if not href.startswith("#")]
    assert links
    assert all(link.startswith("https://post.example/hollow-bridge?page=1#top") for link in links)
    assert any(":~:text=The%20crossing%20over%20the%20Orle%20is-,2.4%20km,-long%2C" in link for link in links)


def test_no_finding_is_told_together_with_what_was_not_compared():
    text = Page(render_html(quiet())).text
    assert text.count("No disagreement in what was compared, but 5 stand alone and 1 could not be read") >= 2
    assert "What was not compared, and why, stands below" in text


def test_absolute_paths_show_only_where_they_differ():
    report = full()
    first = replace(report.sources[0].source, path="/home/desk/news/may/opening.md")
    second = replace(report.sources[1].source, path="/home/desk/news/june/review.txt")
    moved = replace(
        report,
        sources=tuple(SourceReport(source, report.sources[0].figures) for source in (first, second)),
        errors=(Problem("/home/desk/news/rules.yaml", 1, 0, "x"), Problem("C:\\desk\\x.md", 1, 0, "y")),
    )
    only_posix = replace(moved, errors=moved.errors[:1])
    page = render_html(only_posix)
    assert "/home/desk" not in page
    for shown in ("<code>may/opening.md:3:31", "<code>june/review.txt:3:51", "<code>rules.yaml:1"):
        assert shown in page
    mixed = render_html(moved)
    assert "<code>x.md:1" in mixed
    assert "/home/desk" not in mixed
    assert "C:" not in mixed


def test_odd_finding_ids_give_anchors_that_work():
    odd = replace(full(), findings=(replace(LENGTH, id="länge 2/4 #1"),))
    page = Page(render_html(odd))
    (anchor,) = [one["id"] for one in page.named("article") if "data-severity" in one]
    assert anchor == "finding-l_e4nge_202_2f4_20_231"
    assert f"#{anchor}" in page.values("href")


def test_inferences_that_differ_only_in_case_are_both_told():
    one, other = SUM.camps[1].statements
    slots = [replace(one.slots[0], inferred=words) for words in ("the US edition", "the us edition")]
    camp = replace(SUM.camps[1], statements=(replace(one, slots=(slots[0],)), replace(other, slots=(slots[1],))))
    text = Page(render_html(replace(full(), findings=(replace(SUM, camps=(camp,)),)))).text
    assert "bridge from the US edition" in text
    assert "bridge from the us edition" in text


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_has_the_contrast_that_wcag_asks_for(scheme):
    style = files("checker.reports.html").joinpath("report.css").read_text("utf-8")
    both = re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);", style)
    colours = {name: pair[scheme] for name, *pair in both}
    pairs = [(ink, ground) for ink in ("ink", "soft", "link") for ground in ("paper", "card")]
    tones = ("error", "warning", "note", "agree", *(f"k{number}" for number in range(SHAPES)))
    pairs += [(tone, ground) for tone in tones for ground in ("paper", "card")]
    pairs += [("ink", "mark"), ("ink", "button")]
    assert {
        pair: contrast(colours[pair[0]], colours[pair[1]])
        for pair in pairs
        if contrast(colours[pair[0]], colours[pair[1]]) < 4.5
    } == {}


def test_names_spelled_differently_stand_in_a_table_that_is_closed_at_first():
    text = render_html(full())
    section = text[text.index('<section id="spellings"') : text.index('<section id="sources"')]
    assert "<details>" in section
    assert section.count("<tr>") == 4
    assert "Hollow-Bridge" in section
    assert '<th scope="rowgroup" rowspan="2"><bdi>Hollow Bridge</bdi></th>' in section
    assert 'id="spellings"' not in render_html(replace(full(), spellings=()))


def test_controls_have_an_edge_that_can_be_seen():
    style = files("checker.reports.html").joinpath("report.css").read_text("utf-8")
    (edges,) = re.findall(r"--edge: light-dark\((#\w+), (#\w+)\);", style)
    (cards,) = re.findall(r"--card: light-dark\((#\w+), (#\w+)\);", style)
    assert all(contrast(edge, card) >= 3 for edge, card in zip(edges, cards, strict=True))


def test_without_script_nothing_is_shown_that_needs_it(full_page):
    (filters,) = [one for one in full_page.named("details") if one.get("id") == "filters"]
    (kept,) = [one for one in full_page.named("div") if one.get("id") == "kept"]
    assert "hidden" in filters
    assert "hidden" in kept
    assert 'In a terminal: checker waive bridge-length-1f3a9c --reason "..."' in full_page.text


def test_a_finding_carries_what_the_filter_asks_for(full_page):
    articles = [one for one in full_page.named("article") if "data-severity" in one]
    told = [(one["data-severity"], one["data-status"], one["data-sources"]) for one in articles]
    assert told == [("error", "open", "0 1 2"), ("warning", "open", "0"), ("note", "changed", "0 1")]
    rules = {one["value"]: one["data-number"] for one in full_page.named("option") if "data-number" in one}
    assert [rules[finding.rule] for finding in full().findings] == [one["data-rule"] for one in articles]


def test_what_a_decision_is_about_is_told_where_the_page_does_not_show_it(full_page):
    (parts,) = [one["data-about"] for one in full_page.named("article") if "data-about" in one]
    about = json.loads(parts)
    assert about == {"rule": SUM.rule, "key": [list(pair) for pair in SUM.key], "values": list(SUM.values)}
    hidden = replace(LENGTH, key=(("bridge", "Hollow\u200bBridge"),))
    page = Page(render_html(replace(full(), findings=(hidden,))))
    (parts,) = [one["data-about"] for one in page.named("article") if "data-about" in one]
    assert json.loads(parts)["key"] == [["bridge", "Hollow\u200bBridge"]]


def test_a_waived_finding_comes_last_with_its_reason_and_is_not_counted():
    waived = replace(LENGTH, decision=Decision("waived", reason="Two bridges.", by="Desk", until=date(2023, 1, 5)))
    page = Page(render_html(replace(full(), findings=(waived, SUM))))
    articles = [one for one in page.named("article") if "data-severity" in one]
    assert [one["data-status"] for one in articles] == ["open", "waived"]
    assert "1 point to check in 3 articles; 1 finding is waived" in page.text
    assert "Waived : Two bridges. , by Desk , until 2023-01-05" in page.text


def test_the_claims_stand_by_source_with_their_camps(full_page):
    rows = [one for one in full_page.named("tr") if one.get("id", "").startswith("claim-")]
    assert [one["data-outcome"] for one in rows] == ["disagree", "disagree", "changed", "agree", "agree"]
    assert "A 2.4 km C 2.6 km B 2.45 km" in full_page.text
    assert "Weekday and date 9 August 2022 was a Tuesday Tuesday, 9 August" in full_page.text


def test_many_sources_have_no_column_of_their_own():
    assert 'class="claims matrix"' in render_html(many(8, sources=8))
    page = render_html(many(9, sources=9))
    assert 'class="claims narrow"' in page
    assert '<li><bdi>harbour-news-000</bdi> <a href="#finding-' in page


@pytest.fixture(scope="module")
def long_page():
    return render_html(many(1001))


def test_a_page_of_very_many_findings_is_told_in_short(long_page):
    page = Page(long_page)
    assert page.nesting_faults == []
    assert sum("data-severity" in one for one in page.named("article")) == 1001
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.values("href") if href.startswith("#")} <= set(ids)
    first = many(1001).findings[0]
    for camp in first.camps:
        assert f" {camp.value}<td><bdi>" in long_page
        assert camp.statements[0].citation.quote in page.marked
    assert first.why_comparable in page.text


def test_a_page_of_5000_findings_has_at_most_6_million_bytes(long_page):
    overhead = len(render_html(many(0)).encode())
    each = (len(long_page.encode()) - overhead) / 1001
    assert overhead + 5000 * each < 6_000_000


def test_the_first_screen_of_a_draft_counts_what_its_sources_do_not_bear_out():
    head = Page(render_html(draft())).text.partition("Filter")[0]
    assert "2 points to check in the draft, held against 2 sources" in head
    assert "2 Check" in head
    assert "What the sources say of 2 figures in the draft 1 supported 1 disputed" in head


def test_a_draft_without_anything_to_look_at_says_so():
    ticked = Decision("confirmed", quote="2.6 km", sentence=DISPUTED.citation.sentence)
    report = draft()
    done = [replace(one, decision=ticked) for one in (*report.audit, *report.quotations)]
    page = Page(render_html(replace(report, audit=tuple(done[:2]), quotations=tuple(done[2:]))))
    assert "Nothing left to settle in the draft, held against 2 sources" in page.text
    assert "Nothing in the draft is left to look at." in page.text


def test_a_figure_of_a_draft_stands_beside_what_its_sources_have():
    page = Page(render_html(draft()))
    (article,) = [one for one in page.named("article") if one.get("id") == f"audit-{DISPUTED.id}"]
    assert (article["data-severity"], article["data-status"]) == ("warning", "open")
    assert json.loads(article["data-about"]) == {
        "quote": "2.6 km",
        "sentence": DISPUTED.citation.sentence,
    }
    assert "Disputed: the sources have another value of the same thing" in page.text
    assert "1 source has" in page.text
    assert f"checker tick {DISPUTED.id} confirmed" in page.text


def test_a_tick_says_by_whom_and_from_which_source():
    ticked = Decision("confirmed", by="the desk", source="the roads agency", quote="2.6 km", sentence="It is.")
    report = draft()
    page = Page(render_html(replace(report, audit=(replace(report.audit[0], decision=ticked), report.audit[1]))))
    assert "Confirmed , source: the roads agency , by the desk" in page.text
    assert "Ticked off: 1 confirmed." in page.text


def test_a_figure_that_a_sentence_prints_twice_has_two_anchors():
    report = draft()
    again = replace(DISPUTED, citation=replace(DISPUTED.citation, start=900, end=906))
    page = Page(render_html(replace(report, audit=(DISPUTED, again))))
    ids = [one["id"] for one in page.named("article") if one.get("id", "").startswith("audit-")]
    assert ids[:2] == [f"audit-{DISPUTED.id}", f"audit-{DISPUTED.id}-2"]


def test_the_lines_of_the_first_screen_lead_to_what_they_count(full_page):
    lines = {"#holds", "#not-checked", "#spellings", "#sources", "#problems"}
    assert lines <= {one.get("href") for one in full_page.named("a")}


def test_every_figure_in_the_table_of_claims_leads_to_its_own_quotation(full_page):
    marks = {one["id"] for one in full_page.named("mark") if "id" in one}
    cells = [one["href"][1:] for one in full_page.named("a") if "-q" in one.get("href", "")]
    assert cells
    assert set(cells) <= marks
