"""Tables of text: every cell is found again at its line and column, however it is quoted."""

from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Document, Source
from checker.sources.article import Article
from checker.sources.formats.delimited import read_csv, read_tsv

CELLS = st.text("ab1 ,;\"'\n|\t.", max_size=8)


def article_of(raw: str | bytes) -> Article:
    (article,) = read_csv(raw if isinstance(raw, bytes) else raw.encode(), "a.csv", "")
    return article


def document_of(article: Article) -> Document:
    assert article.text is not None, article.problems
    return Document(Source("a.csv"), article.text, markup="blocks", blocks=article.blocks, anchors=article.anchors)


def cells_of(article: Article) -> list[tuple[str, str]]:
    text = article.text or ""
    return [(text[one.start : one.end], one.place) for one in article.blocks]


@pytest.mark.parametrize(("delimiter", "suffix"), [(",", "csv"), (";", "csv"), ("\t", "csv"), ("|", "csv")])
def test_every_planted_figure_is_found_at_its_line_and_column(delimiter: str, suffix: str) -> None:
    rows = [["port", "ships", "tonnes, all"], *([f"Port {n}", str(1000 + n), f"{n}.5"] for n in range(40))]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    raw = out.getvalue()
    document = document_of(article_of(raw))
    lines = raw.split("\r\n")
    for number, row in enumerate(rows[1:], 2):
        for written in row[1:]:
            block = next(one for one in document.blocks if document.text[one.start : one.end] == written)
            line, column = document.place(block.start)
            assert line == number
            assert lines[line - 1][column - 1 :].startswith(written)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_no_ink_is_lost_of_ragged_rows_and_quoted_cells(rows: list[list[str]], end: str) -> None:
    out = io.StringIO()
    csv.writer(out, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    article = article_of(out.getvalue())
    written = " ".join(text for text, _ in cells_of(article)) if article.text else ""
    expected = [" ".join(cell.split()) for row in rows for cell in row if cell.strip()]
    # A row that begins like a comment would lose its sign, but none of these does.
    assert sorted(written.replace(" ", "")) == sorted("".join(expected).replace(" ", ""))


@given(st.text('ab1,;"#\n\r\t\\', max_size=40))
def test_whatever_stands_in_a_file_its_digits_are_read(raw: str) -> None:
    article = article_of(raw + "\nx")
    assert article.text is not None
    assert article.text.count("1") == raw.count("1")


def test_the_parts_of_a_quoted_cell_lead_each_to_its_place() -> None:
    document = document_of(article_of('port,note\nOslo,"the ""new"" quay\nhas 41 berths"\n'))
    at = document.text.index("41")
    assert document.place(at) == (3, 5)
    assert document.text[document.text.index("the") :] == 'the "new" quay has 41 berths'
    assert document.place(document.text.index("new")) == (2, 13)


def test_a_cell_is_named_by_its_row_and_the_head_of_its_column() -> None:
    assert cells_of(article_of("port,ships\nOslo,41\n"))[3] == ("41", "row 2, column ships")
    assert cells_of(article_of("7,8\nOslo,41\n"))[3] == ("41", "row 2, column 2")


def test_lines_around_the_table_and_comments_are_text() -> None:
    article = article_of("# made by the harbour office\nShips by port\n\nport,ships\nOslo,41\n\nA ship counts once.\n")
    assert (article.text or "").split("\n") == [
        "made by the harbour office",
        "",
        "Ships by port",
        "",
        "port | ships",
        "Oslo | 41",
        "",
        "A ship counts once.",
    ]


def test_a_mark_that_is_never_closed_is_told_and_the_rest_is_read() -> None:
    article = article_of('port,ships\nOslo,"41\nBergen,42\n')
    assert (article.text or "").endswith('Oslo | "41\nBergen | 42')
    assert [str(one) for one in article.problems] == [
        "a.csv:2:6: warning: a quotation mark that opens here is never closed; it is read as one of the text"
    ]


def test_a_byte_order_mark_and_another_encoding_are_no_part_of_the_first_cell() -> None:
    assert cells_of(article_of("\ufeffport;Größe\nOslo;41".encode()))[0] == ("port", "row 1, column port")
    assert cells_of(article_of("port;Größe\nOslo;41".encode("utf-16")))[1][0] == "Größe"


def test_tabs_alone_part_a_tsv() -> None:
    (article,) = read_tsv(b"port, old\tships\nOslo\t1,041\n", "a.tsv", "")
    assert [text for text, _ in cells_of(article)] == ["port, old", "ships", "Oslo", "1,041"]


@pytest.mark.parametrize(
    "raw",
    [
        b"," * 1_000_000,
        b"a,b\n" + b",".join(b"x" * 3 for _ in range(200_000)),
        b'a,b\n"' + b"x,1\n" * 100_000,
        b'"' * 1_000_001,
        b'"",' * 200_000,
        b"a,1\n" * 300_000,
    ],
    ids=["blank columns", "one wide row", "mark never closed", "marks alone", "empty marks", "many rows"],
)
def test_what_is_made_to_be_slow_ends_and_what_is_left_out_is_told(raw: bytes) -> None:
    begins = time.process_time()
    article = article_of(raw)
    assert time.process_time() - begins < 8
    told = " ".join(one.message for one in article.problems)
    assert (article.text or "").count("1") == raw.count(b"1") or "it is not read" in told
