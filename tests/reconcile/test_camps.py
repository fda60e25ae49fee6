from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from checker.model import Name
from checker.reconcile.agreement import agree
from checker.reconcile.camps import make_camps
from tests.reconcile.made import quantity, statement

ENDS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


def several(spans):
    return [statement(quantity(low, high), f"s{i}", i) for i, (low, high) in enumerate(spans)]


@given(st.lists(ENDS, min_size=1, max_size=8))
def test_one_camp_exactly_when_all_pairs_agree(spans):
    statements = several(spans)
    camps, _ = make_camps(statements)
    pairs = combinations(statements, 2)
    assert (len(camps) == 1) == all(agree(a.compared.value, b.compared.value) for a, b in pairs)


@given(st.lists(ENDS, min_size=1, max_size=8))
def test_nobody_is_lost_and_no_camp_disagrees_with_its_head(spans):
    statements = several(spans)
    camps, fits_several = make_camps(statements)
    everyone = [one for camp in camps for one in camp.statements] + list(fits_several)
    assert sorted(one.citation.source for one in everyone) == sorted(one.citation.source for one in statements)
    assert all(camp.statements for camp in camps)


@given(st.lists(ENDS, min_size=1, max_size=7), st.randoms())
def test_the_order_of_statements_never_matters(spans, random):
    statements = several(spans)
    shuffled = list(statements)
    random.shuffle(shuffled)
    assert make_camps(statements) == make_camps(shuffled)


def test_a_value_that_fits_two_camps_is_in_none():
    camps, fits_several = make_camps(several([(1, 3), (2, 5), (4, 6)]))
    assert [camp.value for camp in camps] == ["1 to 3", "4 to 6"]
    assert [one.citation.source for one in fits_several] == ["s1"]


def test_a_broader_word_agrees_with_a_narrower_one():
    fighter = Name("aircraft", "fighter", broader=("warplane",))
    bomber = Name("aircraft", "bomber", broader=("warplane",))
    warplane = Name("aircraft", "warplane")
    camps, _ = make_camps([statement(fighter, "a"), statement(warplane, "b")])
    assert len(camps) == 1
    camps, fits_several = make_camps([statement(one, one.canonical) for one in (fighter, bomber, warplane)])
    assert len(camps) == 2
    assert [one.citation.source for one in fits_several] == ["warplane"]
