"""The names that the five articles spell in two ways: in the retold ones and, where at hand, in the originals."""

from pathlib import Path

import pytest

from checker import Document, check, load_rules

ROOT = Path(__file__).parents[2]
FOLDERS = {"retold": ROOT / "seeds", "originals": ROOT.parent / "shared" / "seeds"}


@pytest.fixture(scope="module", params=FOLDERS)
def report(request):
    files = sorted(FOLDERS[request.param].glob("*.txt"))
    if not files:
        pytest.skip("the original articles are not here")
    documents = [Document.from_text(path.read_text(encoding="utf-8"), path.name[:3]) for path in files]
    return check(documents, rules=load_rules(general=True))


def test_two_articles_spell_a_name_in_two_ways(report):
    found = [one for one in report.findings if one.rule == "name-spelling"]
    said = {
        one.message: sorted(
            {(cited.citation.source, cited.citation.quote) for camp in one.camps for cited in camp.statements}
        )
        for one in found
    }
    assert said == {
        "Tokayev is also spelled Tokaev here": [("003", "Tokaev"), ("003", "Tokayev")],
        "Jassim is also spelled Jassem here": [("004", "Jassem"), ("004", "Jassim")],
    }
    assert {one.severity for one in found} == {"note"}


def test_a_place_and_a_person_are_spelled_differently_from_article_to_article(report):
    table = {
        tuple(spelling.text for spelling in name.spellings): [
            [use.source for use in one.uses] for one in name.spellings
        ]
        for name in report.spellings
    }
    assert table == {
        ("Nur-Sultan", "Nur Sultan"): [["003"], ["004"]],
        ("Tokayev", "Tokaev"): [["003", "004"], ["003"]],
    }
