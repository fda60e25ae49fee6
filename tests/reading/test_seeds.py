"""The seed articles, retold in `seeds/`; where the originals lie beside the project, they must read alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.model import Document, Passage
from checker.reading import remarks, split_passages
from checker.sources import read_sources

ROOT = Path(__file__).parents[2]
FOLDERS = [folder for folder in (ROOT / "seeds", ROOT.parent / "shared" / "seeds") if folder.is_dir()]


@pytest.fixture(params=FOLDERS, ids=lambda folder: folder.parent.name)
def read(request: pytest.FixtureRequest) -> dict[str, tuple[Document, tuple[Passage, ...]]]:
    documents, problems = read_sources([request.param])
    assert [problem for problem in problems if problem.level == "error"] == []
    return {Path(one.source.path).name[:3]: (one, split_passages(one)) for one in documents}


Read = dict[str, tuple[Document, tuple[Passage, ...]]]


def texts(read: Read, name: str, zone: str) -> list[str]:
    document, passages = read[name]
    return [document.text[one.start : one.end] for one in passages if one.zone == zone]


def test_all_five_have_a_headline_and_it_is_their_title(read: Read) -> None:
    assert sorted(read) == ["000", "001", "002", "003", "004"]
    for name, (document, _) in read.items():
        assert texts(read, name, "headline")[0] == document.source.title != ""


def test_only_one_ends_in_mid_sentence(read: Read) -> None:
    cut = [name for name, (document, found) in read.items() if "mid-sentence" in " ".join(remarks(document, found))]
    assert cut == ["001"]


def test_a_repeated_headline_is_cut_off(read: Read) -> None:
    assert len(texts(read, "000", "headline")) == 2
    assert texts(read, "000", "headline")[0] == texts(read, "000", "headline")[1]


def test_navigation_comes_before_the_headline_and_forms_after_the_article(read: Read) -> None:
    _document, passages = read["003"]
    article = [one for one in passages if one.zone != "metadata"]
    assert [one.zone for one in article[:3]] == ["boilerplate", "headline", "caption"]
    assert [one.zone for one in article[-3:]] == ["boilerplate"] * 3
    assert "May 10, 2022" in texts(read, "003", "caption")[0]
    for name in ("001", "002", "003", "004"):
        assert read[name][1][-1].zone == "boilerplate", name


def test_a_glued_caption_ends_at_its_credit(read: Read) -> None:
    captions = texts(read, "004", "caption")
    assert len(captions) == 3
    assert "September 13, 2018" in captions[2]
    assert captions[2].endswith("/ AFP)")


def test_no_figure_of_the_articles_is_hidden_as_boilerplate(read: Read) -> None:
    for name in read:
        hidden = " ".join(texts(read, name, "boilerplate"))
        assert not any(character.isdigit() for character in hidden), name
