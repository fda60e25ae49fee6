"""A structured original as one text: what is written, what is collapsed, and the way back to the original."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.model import Document, Source
from checker.reading import cite, split_passages
from checker.sources.article import Article
from checker.sources.laid_out import Cell, LaidOut, Piece


def document_of(article: Article) -> Document:
    assert article.text is not None
    return Document(Source("n"), article.text, markup="blocks", blocks=article.blocks, anchors=article.anchors)


def test_white_space_is_collapsed_and_each_word_is_found_in_the_original() -> None:
    page = LaidOut()
    page.paragraph([Piece("  The bridge\n\n   cost\t", 3, 5), Piece(" $4\u00a0million ", 9, 2), Piece("then.", 12, 1)])
    found = document_of(page.article())
    assert found.text == "The bridge cost $4\u00a0million then."
    places = {word: found.place(found.text.index(word)) for word in ("The", "cost", "$4", "then")}
    assert places == {"The": (3, 7), "cost": (5, 4), "$4": (9, 3), "then": (12, 1)}


@given(st.lists(st.text(" \n\tab1", max_size=12), max_size=6))
def test_every_character_of_ink_is_written_once_at_its_place(texts: list[str]) -> None:
    original = "".join(texts)
    pieces, offset = [], 0
    for text in texts:
        before = original[:offset]
        pieces.append(Piece(text, before.count("\n") + 1, offset - before.rfind("\n")))
        offset += len(text)
    page = LaidOut()
    page.paragraph(pieces)
    found = document_of(page.article())
    assert found.text == " ".join(original.split())
    lines = original.split("\n")
    for at, character in enumerate(found.text):
        if character != " ":
            line, column = found.place(at)
            assert lines[line - 1][column - 1] == character


def test_rows_are_one_passage_and_their_cells_know_their_heads() -> None:
    page = LaidOut()
    page.paragraph([Piece("Exports fell.")])
    heads = page.row([Cell((Piece("country"),), "A1"), Cell((Piece("2019, $ million"),), "B1")], first=True)
    column = tuple(span for span in heads if span)
    page.row([Cell((Piece("Turkey"),), "A2", heads_row=True), Cell((Piece("41"),), "B2", heads=(column[1],))])
    page.paragraph([Piece("More follows.")], place="row 9")
    found = document_of(page.article())
    passages = split_passages(found)
    assert [(found.text[one.start : one.end], one.zone, one.paragraph) for one in passages] == [
        ("Exports fell.", "body", 0),
        ("country | 2019, $ million", "table", 1),
        ("Turkey | 41", "table", 1),
        ("More follows.", "body", 2),
    ]
    at = found.text.index("41")
    block = found.block_at(at)
    assert block is not None
    assert [found.text[slice(*head)] for head in block.heads] == ["Turkey", "2019, $ million"]
    cited = cite(found, passages[2], at, at + 2)
    assert (cited.line, cited.column, cited.place, cited.where) == (0, 0, "B2", " (B2)")


def test_what_the_structure_says_settles_the_zone_and_a_named_headline_is_the_headline() -> None:
    page = LaidOut()
    page.paragraph([Piece("World > Asia")], "boilerplate")
    page.paragraph([Piece("Bridge reopens after works.")], "headline")
    page.paragraph([Piece("It cost $4 million. Work took a year.")])
    page.paragraph([Piece("The bridge at dusk.")], "caption")
    found = document_of(page.article())
    assert [(one.zone, one.paragraph) for one in split_passages(found)] == [
        ("boilerplate", 0),
        ("headline", 1),
        ("body", 2),
        ("body", 2),
        ("caption", 3),
    ]


def test_what_holds_no_ink_is_not_written() -> None:
    page = LaidOut()
    assert page.paragraph([Piece(" \n")]) is None
    assert page.row([Cell((Piece(""),)), Cell((Piece("1"),))]) == (None, (0, 1))
    assert page.article().text == "1"


def test_a_line_end_of_the_original_is_one_of_the_text_and_joins_no_figures() -> None:
    page = LaidOut()
    page.paragraph([Piece("\v Fee: 12 \v\v 500"), Piece(" men\v")])
    assert page.article().text == "Fee: 12\n500 men"


def test_parts_of_a_paragraph_with_places_of_their_own_are_one_passage() -> None:
    page = LaidOut()
    page.paragraph([Piece("It cost $3")], place="page 1")
    page.paragraph([Piece("billion.")], place="page 2", between=" ")
    page.paragraph([Piece("More.")], place="page 2")
    found = document_of(page.article())
    passages = split_passages(found)
    assert [(found.text[one.start : one.end], one.paragraph) for one in passages] == [
        ("It cost $3 billion.", 0),
        ("More.", 1),
    ]
    block = found.block_at(found.text.index("billion"))
    assert block is not None
    assert block.place == "page 2"
