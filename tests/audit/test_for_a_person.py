"""Titles that no source gives, and superlatives."""

import pytest

from tests.audit.made import audited


def things(kind, draft, *sources):
    return [one.message for one in audited(draft, *sources).for_a_person if one.kind == kind]


@pytest.mark.parametrize("source", ["Mayor Arun spoke.", "Arun, the mayor, spoke.", "The mayor, Sund Arun, spoke."])
def test_a_title_that_a_source_gives_is_not_listed(source):
    assert things("title", "It was opened by Mayor Sund Arun.", source) == []


def test_another_title_and_an_unknown_name_are_listed():
    draft = "It was opened by Governor Sund Arun."
    assert things("title", draft, "Mayor Arun spoke.") == ["Governor Sund Arun: no source gives this title"]
    assert things("title", draft, "Nobody spoke.") == ["Governor Sund Arun: no source has this name"]


def test_superlatives_are_listed_and_set_phrases_are_not():
    draft = "It was the largest flood. At first, at least 3 came last week; a record sum, the first in Velm."
    assert things("superlative", draft, "-") == [f"“{word}” claims a rank" for word in ("largest", "record", "first")]
