"""A bound bears out what it allows and is near; else it says nothing, for the draft or against it."""

import pytest

from tests.audit.made import status

BOUNDS = [
    # the draft's figure, the source's, the status
    ("at least 900 houses", "At least 31 houses", "not_in_sources"),
    ("at least 30 houses", "At least 31 houses", "supported_rounded"),
    ("1,070 houses", "At least 31 houses", "not_in_sources"),
    ("31 houses", "At least 31 houses", "hedge_dropped"),
    ("up to 500 houses", "Up to 18 houses", "not_in_sources"),
    ("up to 20 houses", "Up to 18 houses", "supported_rounded"),
    ("more than 31 houses", "More than 900 houses", "not_in_sources"),
    ("more than 500 houses", "512 houses", "supported_rounded"),
    ("more than 500 houses", "2,140 houses", "not_in_sources"),
]


@pytest.mark.parametrize(("draft", "source", "expected"), BOUNDS)
def test_a_bound_is_no_support_for_any_number_that_it_allows(draft, source, expected):
    sentence = "{} collapsed in the old harbour of Velm during the storm."
    assert status(draft, f"In all {sentence.format(draft)}", sentence.format(source)) == expected


SIDES = [
    ("over 120 million euros", "118 million euros", "disputed"),
    ("over 120 million euros", "124 million euros", "supported_rounded"),
    ("about 120 million euros", "118 million euros", "supported_rounded"),
    ("nearly 130,000 euros", "131,000 euros", "disputed"),
    ("nearly 130,000 euros", "129,000 euros", "supported_rounded"),
]


@pytest.mark.parametrize(("draft", "source", "expected"), SIDES)
def test_a_rounded_number_keeps_to_the_side_of_its_hedge(draft, source, expected):
    sentence = "Repairs of the harbour cost {}, the treasurer said."
    assert status(draft, sentence.format(draft), sentence.format(source)) == expected
