from dataclasses import replace

from checker.reports import render_html
from checker.reports.html.here import pointed
from tests.reports.made import LENGTH, LENGTHS, full
from tests.reports.many import many
from tests.reports.page import Page

SAID = replace(LENGTH, message="It is 2.6 km here, but 2.4 km in opening", here=LENGTHS[1].citation)


def test_here_is_the_statement_that_the_message_was_written_of():
    found = pointed(SAID)
    assert (found.before, found.word, found.after) == ("It is 2.6 km ", "here", ", but 2.4 km in opening")
    assert (found.statement, found.camp) == (LENGTHS[1], 2)


def test_the_rules_own_here_is_meant_and_no_other():
    found = pointed(replace(SAID, message="The inn “Sleep here” has 2 rooms here but 3 in opening"))
    assert found.before == "The inn “Sleep here” has 2 rooms "


def test_without_the_word_or_without_a_place_nothing_is_cut():
    assert pointed(replace(SAID, message="It is 2.6 km there")) is None
    assert pointed(replace(SAID, here=None)) is None
    assert pointed(replace(SAID, here=LENGTHS[1].citation, camps=LENGTH.camps[:1])) is None


def test_on_the_page_it_leads_to_the_quotation_and_names_its_letter():
    text = render_html(replace(full(), findings=(SAID,)))
    page = Page(text)
    assert "It is 2.6 km here C , but 2.4 km in opening" in page.text
    (mark,) = [one["id"] for one in page.named("mark") if one.get("id") == f"finding-{LENGTH.id}-q3"]
    assert f'<a href=#{mark}>here</a> <b class="k2">C</b>, but' in text


def test_in_short_it_names_the_letter():
    report = many(1001)
    first = report.findings[0]
    told = replace(first, here=first.camps[1].statements[0].citation)
    assert "here (B) but" in Page(render_html(replace(report, findings=(told, *report.findings[1:])))).text
