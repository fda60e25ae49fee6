"""A citation is the exact text with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Document, Passage, Source
from checker.reading import cite, split_passages

NOTE = Document.from_text("Bridge opens\n\nIt cost “$3 billion”.\nWork took four years.\n", "note")


def test_all_fields_of_a_citation() -> None:
    passage = split_passages(NOTE)[1]
    start = NOTE.text.index("$3")
    found = cite(NOTE, passage, start, start + 10)
    assert found.to_json() == {
        "source": "note",
        "start": 23,
        "end": 33,
        "quote": "$3 billion",
        "line": 3,
        "column": 10,
        "place": "",
        "zone": "body",
        "sentence": "It cost “$3 billion”.",
        "sentence_start": 14,
        "prefix": "Bridge opens\n\nIt cost “",
        "suffix": "”.\nWork took four years.\n",
    }


@pytest.mark.parametrize(("start", "end"), [(13, 20), (20, 36), (20, 20), (22, 21), (-3, 20)])
def test_a_stretch_outside_the_passage_is_refused(start: int, end: int) -> None:
    passage = split_passages(NOTE)[1]
    with pytest.raises(ValueError, match=rf"{start}:{end} is no stretch of the passage 14:35"):
        cite(NOTE, passage, start, end)


def test_context_is_at_most_32_characters_and_never_the_front_matter() -> None:
    text = "---\nid: x\n---\nTrade was 3 billion " + "y" * 50
    document = Document(Source("x"), text, text_start=14)
    found = cite(document, Passage(14, len(text), "body"), 24, 33)
    assert found.prefix == "Trade was "
    assert found.suffix == " " + "y" * 31
    metadata = cite(document, Passage(0, 13, "metadata"), 4, 9)
    assert metadata.prefix == "---\n"


@given(st.text(max_size=200), st.data())
def test_a_citation_is_what_stands_at_its_line_and_column(text: str, data: st.DataObject) -> None:
    document = Document.from_text(text, "any")
    for passage in split_passages(document):
        start = data.draw(st.integers(passage.start, passage.end - 1))
        end = data.draw(st.integers(start + 1, passage.end))
        found = cite(document, passage, start, end)
        assert found.quote == text[start:end]
        assert found.sentence[start - found.sentence_start :].startswith(found.quote)
        assert "\n".join(text.split("\n")[found.line - 1 :])[found.column - 1 :].startswith(found.quote)
        assert (found.prefix + found.quote + found.suffix) in text
