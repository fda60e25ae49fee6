"""A waiver on real articles: every edit that leaves its figures alone leaves it alone."""

from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from checker import check
from checker.decisions import Decisions, apply, decide
from checker.model import Document, Report
from checker.rules import RuleSet, load_rules

DAY = date(2019, 6, 3)
FIRST = "An earthquake in Orleville killed 41 people."
SECOND = "The earthquake in Orleville killed 45 people."
FILLER = st.sampled_from(
    [
        "The road to the mill was closed for a while.",
        "Some 700 guests heard of it at the harvest supper.",
        "It had rained since Tuesday, 28 May 2019.",
        "The weir cost 3.1 million euros.\n\nNobody was asked.",
        "“Too early to say,” the district office wrote.",
    ]
)
EDITS = st.lists(FILLER, max_size=3).map(" ".join)
NAMES = st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=3, max_size=3, unique=True)


@cache
def rules() -> RuleSet:
    return load_rules()


def report_on(*texts: tuple[str, str]) -> Report:
    return check([Document.from_text(text, name, DAY) for name, text in texts], rules=rules())


@cache
def waiver() -> Decisions:
    (one,) = report_on(("a", FIRST), ("b", SECOND)).findings
    return Decisions((decide(one.to_json(), "waived", "Counted on two days."),))


def tolls(report: Report):
    (waived,) = waiver().entries
    return [one for one in apply(report, waiver(), DAY).findings if one.rule == waived.rule]


@settings(deadline=None, max_examples=40)
@given(EDITS, EDITS, EDITS, NAMES, st.permutations([0, 1, 2]), st.sampled_from([FIRST, SECOND, ""]))
def test_a_waiver_survives_edits_elsewhere_new_names_another_order_and_a_third_article(
    before, behind, between, names, order, third
):
    texts = (f"{before} {FIRST} {behind}", f"{between}\n\n{SECOND}", f"{behind} {third} {between}")
    articles = [(names[index], texts[index]) for index in order if texts[index].strip()]
    (finding,) = tolls(report_on(*articles))
    assert finding.is_waived
    assert finding.decision.note == ("1 more source joins" if third else "")


@settings(deadline=None, max_examples=40)
@given(EDITS, st.integers(46, 400), st.booleans())
def test_a_waiver_dies_when_one_figure_changes(before, changed, first):
    one, other = (FIRST.replace("41", str(changed)), SECOND) if first else (FIRST, SECOND.replace("45", str(changed)))
    made = apply(report_on(("a", f"{before} {one}"), ("b", other)), waiver(), DAY)
    assert not any(finding.is_waived for finding in made.findings)
    assert [idle.state for idle in made.decisions] == ["matches nothing"]


@settings(deadline=None, max_examples=20)
@given(st.integers(46, 400))
def test_a_third_value_opens_the_finding_again(third):
    extra = ("c", SECOND.replace("45", str(third)))
    (finding,) = tolls(report_on(("a", FIRST), ("b", SECOND), extra))
    assert not finding.is_waived
