"""Runs the corpora: a value and its spellings, what is set apart and why, and what is known to be read wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checker.figures import read_figures, survey_figures
from checker.model import Mention, Quantity, plain

FOLDER = Path(__file__).parents[2] / "fixtures" / "figures"
NAMES = ("money", "counts", "percent", "measures", "durations", "ages", "hedges", "ranges")


def shown(mention: Mention) -> str:
    value = mention.value
    assert isinstance(value, Quantity)
    low, high = (plain(end) for end in value.printed)
    words = [value.kind, low if low == high else f"{low}..{high}", value.unit]
    if value.mod != "EQUAL":
        words.append("/".join(filter(None, (value.mod, value.side, value.degree))))
    if value.form != "point":
        words.append(value.form)
    return " ".join(word for word in words if word)


def loaded(name: str) -> dict:
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


SPELLINGS = [
    pytest.param(entry["reads"], str(text), id=f"{name}-{text}"[:60])
    for name in NAMES
    for entry in loaded(name)["figures"]
    for text in entry["as"]
]
SENTENCES = [pytest.param(case["text"], case["reads"]) for case in loaded("ranges")["sentences"]]
APART = [pytest.param(case["text"], case["apart"]) for case in loaded("none")["apart"]]
KNOWN_WRONG = [pytest.param(case["text"], case["reads"]) for case in loaded("known_wrong")["known_wrong"]]


@pytest.mark.parametrize(("reads", "text"), SPELLINGS)
def test_each_spelling_gives_its_value(reads: str, text: str) -> None:
    assert [shown(mention) for mention in read_figures(text)] == [reads]


@pytest.mark.parametrize(("reads", "text"), SPELLINGS)
def test_each_spelling_gives_its_value_inside_a_sentence(reads: str, text: str) -> None:
    found = [mention for mention in read_figures(f"The paper says that {text}, which is so.") if mention.kind != "date"]
    if reads.split()[0] != "age" or "," not in text:
        assert [shown(mention) for mention in found] == [reads]


@pytest.mark.parametrize(("text", "reads"), SENTENCES)
def test_figures_that_belong_together(text: str, reads: list[str]) -> None:
    assert [shown(mention) for mention in read_figures(text)] == reads


@pytest.mark.parametrize(("text", "apart"), APART)
def test_what_is_set_apart_and_why(text: str, apart: dict[str, str]) -> None:
    assert {one.quote: one.set_apart for one in survey_figures(text) if one.set_apart} == apart


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("text", "reads"), KNOWN_WRONG)
def test_known_wrong(text: str, reads: list[str]) -> None:
    assert [shown(mention) for mention in read_figures(text)] == reads
