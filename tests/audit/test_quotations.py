"""Direct quotations of a draft: word for word, altered with the difference, not found."""

import pytest

from tests.audit.made import audited

SPEECH = "“We have rebuilt the harbour, but we have not rebuilt trust,” the mayor said."


def quotations(draft, *sources):
    return audited(draft, *sources).quotations


def only(draft, *sources):
    (found,) = quotations(draft, *sources)
    return found


EXACT = [
    '"We have rebuilt the harbour but we have not rebuilt trust", she said.',
    "«We have rebuilt the harbour, but we have not rebuilt trust», she said.",
    "„We have rebuilt the harbour, but we have not rebuilt trust“, she said.",
    "‘We have rebuilt the harbour, but we have not rebuilt trust,’ she said.",
    "“We have rebuilt the harbour … we have not rebuilt trust,” she said.",
    "“[The town and] we have rebuilt the harbour, but we have not rebuilt trust,” she said.",
    "“We [...] have not rebuilt trust,” she said.",
    "“WE HAVE REBUILT THE HARBOUR—BUT WE HAVE NOT REBUILT TRUST!” she said.",
]


@pytest.mark.parametrize("draft", EXACT)
def test_typography_ellipses_and_brackets_change_nothing(draft):
    assert only(draft, SPEECH).status == "exact"


ALTERED = [
    ("“We have rebuilt the harbour, but not yet trust,” she said.", {("we have", ""), ("rebuilt", "yet")}),
    ("“We have rebuilt the old harbour, but we have not rebuilt trust,” she said.", {("", "old")}),
    ("“We have rebuilt the harbour, and we have not rebuilt trust,” she said.", {("but", "and")}),
]


@pytest.mark.parametrize(("draft", "changes"), ALTERED)
def test_words_that_differ_are_shown(draft, changes):
    found = only(draft, SPEECH)
    assert found.status == "altered"
    assert {(one.source_has, one.draft_has) for one in found.changes} == changes
    assert found.severity == "warning"


def test_an_ellipsis_hides_no_change_beside_it():
    found = only("“We have rebuilt … the station, but we have not rebuilt trust,” she said.", SPEECH)
    assert found.status == "altered"


def test_words_that_no_source_has_are_not_found():
    assert only("“The water came in the night,” she said.", SPEECH).status == "not_found"


def test_scare_quotes_and_apostrophes_are_no_quotations():
    assert quotations("The 'old harbour' was the town's 'pride', and the miners' and sailors' too.", SPEECH) == ()


def test_a_quotation_inside_another_is_part_of_it():
    draft = "“The mayor told us ‘we have not rebuilt trust’ and left,” he said."
    assert [one.citation.quote for one in quotations(draft, SPEECH)] == [draft[1:-10]]


def test_a_quotation_of_two_paragraphs_is_read_to_the_end_of_each():
    draft = "“We have rebuilt the harbour.\n\n“We have not rebuilt trust,” she said."
    found = quotations(draft, SPEECH)
    assert [one.status for one in found] == ["exact", "exact"]


def test_words_that_the_source_does_not_quote_are_told():
    found = only("“The harbour was rebuilt within a year,” she said.", "The harbour was rebuilt within a year.")
    assert found.status == "exact"
    assert "as a quotation" in found.diagnosis


def test_the_citation_is_exact_in_both_texts():
    found = only("He said: “we have not rebuilt trust”.", SPEECH)
    assert found.citation.quote == "we have not rebuilt trust"
    assert found.found[0].quote == SPEECH[found.found[0].start : found.found[0].end] == "we have not rebuilt trust"
