"""PDFs made by another writer: each planted figure is found at its page, in the order in which it is read."""

from __future__ import annotations

import io
import logging
import random
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from checker.model import Document, Source
from checker.reading import split_passages
from checker.sources.article import Article
from checker.sources.formats.pdf import pages as pdf_pages
from checker.sources.formats.pdf import read_pdf
from checker.sources.formats.pdf.paragraphs import join

PROSE = (
    "The bridge over the river cost $3.9 billion in 2019, and work on it took about four years. Officials said that "
    "41 people were hurt. Exports grew by 7.5 per cent to 12,500 tonnes, the port said on Monday. "
)


class Gazette(FPDF):
    """Pages with a header and a footer of their own."""

    def header(self) -> None:
        self.set_font("helvetica", size=8)
        self.cell(0, 8, "Port gazette, issue 88", new_x="LMARGIN", new_y="NEXT")
        self.set_font("helvetica", size=11)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("helvetica", size=8)
        self.cell(0, 8, f"Page {self.page_no()} of 3", align="C")
        self.set_font("helvetica", size=11)


def made(draw: Callable[[FPDF], None], writer: type[FPDF] = FPDF) -> bytes:
    pdf = writer()
    pdf.set_font("helvetica", size=11)
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    draw(pdf)
    return bytes(pdf.output())


def article_of(raw: bytes) -> Article:
    (article,) = read_pdf(raw, "a.pdf", "")
    assert article.text is not None, article.problems
    return article


def blocks_of(article: Article) -> list[tuple[str, str | None, str]]:
    text = article.text or ""
    return [(text[one.start : one.end], one.zone, one.place) for one in article.blocks]


def write(pdf: FPDF, text: str, width: float = 0) -> None:
    pdf.multi_cell(width, 5, text, new_x="LMARGIN", new_y="NEXT", align="L")


def test_paragraphs_are_put_together_from_their_lines() -> None:
    def draw(pdf: FPDF) -> None:
        pdf.set_font("helvetica", "B", 18)
        write(pdf, "Bridge reopens after works")
        pdf.set_font("helvetica", size=11)
        for number in range(3):
            write(pdf, f"In place {number + 1} it is so. {PROSE * 2}")
            pdf.ln(4)

    assert [text for text, _, _ in blocks_of(article_of(made(draw)))] == [
        "Bridge reopens after works",
        *(f"In place {number + 1} it is so. {PROSE * 2}".strip() for number in range(3)),
    ]


def test_paragraphs_without_a_gap_are_told_by_their_short_last_lines() -> None:
    def draw(pdf: FPDF) -> None:
        write(pdf, f"{PROSE}So it ended.\n{PROSE}\nOne with 5 cars\nTwo with 6 cars", 100)

    texts = [text for text, _, _ in blocks_of(article_of(made(draw)))]
    assert texts == [f"{PROSE}So it ended.", PROSE.strip(), "One with 5 cars", "Two with 6 cars"]


def test_columns_are_read_one_after_the_other() -> None:
    def draw(pdf: FPDF) -> None:
        with pdf.text_columns(text_align="J", ncols=2, gutter=8) as columns:
            for number in range(4):
                columns.write(f"Part {number + 1}. {PROSE * 3}")
                columns.ln(8)

    texts = [text for text, _, _ in blocks_of(article_of(made(draw)))]
    whole = " ".join(texts)
    assert whole == " ".join(f"Part {number + 1}. {PROSE * 3}".strip() for number in range(4))


def test_columns_that_are_drawn_line_by_line_are_read_one_after_the_other() -> None:
    left = ["The left one costs $3.9", "billion in 2019, and the", "other one has 41 dead."]
    right = ["The right one is 12,500", "tonnes of good steel, and", "it grew 7.5 per cent."]

    def draw(pdf: FPDF) -> None:
        for number, pair in enumerate(zip(left, right, strict=True)):
            for x, words in zip((10, 110), pair, strict=True):
                pdf.set_xy(x, 20 + 5 * number)
                pdf.cell(80, 5, words)

    assert [text for text, _, _ in blocks_of(article_of(made(draw)))] == [" ".join(left), " ".join(right)]


def test_rows_of_a_table_are_read_across_with_their_heads() -> None:
    rows = [
        ("Country", "2019", "2020"),
        ("Turkey", "$41 million", "$42 million"),
        ("Norway", "5", "12"),
        ("Oman", "", "7"),
    ]

    def draw(pdf: FPDF) -> None:
        write(pdf, PROSE)
        with pdf.table() as table:
            for row in rows:
                line = table.row()
                for cell in row:
                    line.cell(cell)
        write(pdf, PROSE)

    article = article_of(made(draw))
    assert (article.text or "").startswith(
        f"{PROSE}\n\nCountry | 2019 | 2020\nTurkey | $41 million | $42 million\n".replace(" \n", "\n")
    )
    text = article.text or ""
    heads = {text[one.start : one.end]: [text[slice(*head)] for head in one.heads] for one in article.blocks}
    assert heads["$42 million"] == ["Turkey", "2020"]
    assert heads["12"] == ["Norway", "2020"]
    assert heads["7"] == ["Oman", "2020"]


def test_headers_footers_and_page_numbers_are_boilerplate() -> None:
    def draw(pdf: FPDF) -> None:
        for number in range(3):
            if number:
                pdf.add_page()
            write(pdf, f"On sheet {number + 1}: {PROSE}")

    found = blocks_of(article_of(made(draw, Gazette)))
    assert [(zone, place) for _, zone, place in found] == [
        *((None, f"page {number}") for number in (1, 2, 3)),
        *(("boilerplate", f"page {number}") for number in (1, 1, 2, 2, 3, 3)),
    ]
    assert found[6] == ("Page 2 of 3", "boilerplate", "page 2")


def test_a_paragraph_goes_on_over_the_page_and_each_part_has_its_place() -> None:
    def draw(pdf: FPDF) -> None:
        write(pdf, f"{PROSE}In all it will have cost the port and the state about $4 mil-", 100)
        pdf.set_font("helvetica", size=8)
        write(pdf, "Note: at prices of 2015.")
        pdf.set_font("helvetica", size=11)
        pdf.add_page()
        write(pdf, f"lion, said the port of the city of the north and of the\n{PROSE}", 100)
        pdf.add_page()
        write(pdf, "Of $9 it said nothing.", 100)

    article = article_of(made(draw))
    document = Document(Source("n"), article.text or "", markup="blocks", blocks=article.blocks)
    passages = [(document.text[one.start : one.end], one.paragraph) for one in split_passages(document)]
    sentence = (
        "In all it will have cost the port and the state about $4 million, said the port of the city of the north"
    )
    assert next(words for words, _ in passages if words.startswith("In all")).startswith(sentence)
    places = {
        words: document.block_at(document.text.index(words)).place for words in ("$4 mil", "lion, said", "Note", "$9")
    }
    assert places == {"$4 mil": "page 1", "lion, said": "page 2", "Note": "page 1", "$9": "page 3"}


def test_rows_at_the_foot_of_each_page_are_no_footers() -> None:
    def draw(pdf: FPDF) -> None:
        for number in range(3):
            if number:
                pdf.add_page()
            write(pdf, f"{PROSE}\n\nIn all {number + 4} ships came.")

    assert all(zone is None for _, zone, _ in blocks_of(article_of(made(draw))))


@pytest.mark.parametrize(
    ("before", "line", "joined"),
    [
        ("about $4 mil-", "lion", "about $4 million"),
        ("about $4 mil\u00ad", "lion", "about $4 million"),
        ("some 3-", "4 metres", "some 3-4 metres"),
        ("a 40-", "year-old", "a 40-year-old"),
        ("twenty-", "five", "twenty-five"),
        ("the North-", "South line", "the North-South line"),
        ("it rose -", "and fell", "it rose - and fell"),
        ("$3.9", "billion", "$3.9 billion"),
    ],
)
def test_divided_words_are_joined_and_no_figure_changes(before: str, line: str, joined: str) -> None:
    assert join(before, line) == joined


@given(
    st.from_regex(r"[$a-z ]{0,6}[0-9][0-9.,]{0,5}", fullmatch=True),
    st.from_regex(r"[0-9][0-9a-z ]{0,6}", fullmatch=True),
)
def test_figures_at_a_line_end_are_never_glued(before: str, line: str) -> None:
    assert join(before, line) == f"{before} {line}"


def test_exponents_and_marks_are_no_digits_of_the_number_before() -> None:
    def draw(pdf: FPDF) -> None:
        pdf.write(5, "Some 41")
        for mark, words in (("2", " people worked 10"), ("9", " hours, for $3 billion"), ("3", ".")):
            pdf.char_vpos = "SUP"
            pdf.write(5, mark)
            pdf.char_vpos = "LINE"
            pdf.write(5, words)

    assert article_of(made(draw)).text == "Some 41⁽²⁾ people worked 10⁹ hours, for $3 billion⁽³⁾."


def test_figures_side_by_side_are_two() -> None:
    def draw(pdf: FPDF) -> None:
        for y in (20, 25):
            for x, figure in ((20, "41"), (31, "420"), (60, "7")):
                pdf.set_xy(x, y)
                pdf.cell(5, 5, figure)

    assert article_of(made(draw)).text == "41 | 420 | 7\n41 | 420 | 7"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 10**7), min_size=1, max_size=40), st.integers(60, 180))
def test_every_planted_figure_is_found_again(figures: list[int], width: int) -> None:
    words = " ".join(f"then came {figure:,} of them" for figure in figures)
    article = article_of(made(lambda pdf: write(pdf, words, width)))
    assert (article.text or "").split() == words.split()


def test_title_and_days_of_the_file_are_evidence_and_no_day_published() -> None:
    def draw(pdf: FPDF) -> None:
        pdf.set_title("Bridge reopens")
        pdf.set_creation_date(datetime(2019, 3, 1, tzinfo=UTC))
        write(pdf, PROSE)

    article = article_of(made(draw))
    assert (article.said.title, article.said.published) == ("Bridge reopens", None)
    assert article.said.undated.startswith("its properties say made on 2019-03-01, which is not taken for the day")


def test_a_page_without_text_is_said() -> None:
    def draw(pdf: FPDF) -> None:
        write(pdf, PROSE)
        pdf.add_page()
        pdf.add_page()
        write(pdf, PROSE)

    (problem,) = article_of(made(draw)).problems
    assert str(problem) == "a.pdf: warning: page 2 holds no text; it may be a scan"


def test_a_password_is_asked_for_and_restrictions_alone_are_none() -> None:
    def locked(password: str) -> bytes:
        def draw(pdf: FPDF) -> None:
            pdf.set_encryption("owner", password)
            write(pdf, PROSE)

        return made(draw)

    (article,) = read_pdf(locked("secret"), "a.pdf", "")
    assert [str(one) for one in article.problems] == ["a.pdf: error: it is encrypted; save a copy without protection"]
    assert article_of(locked("")).text == PROSE.strip()


def test_warnings_of_pypdf_are_problems_and_nothing_else(caplog: pytest.LogCaptureFixture, capfd) -> None:
    sound = made(lambda pdf: write(pdf, PROSE))
    moved = sound.replace(b"startxref\n", b"startxref\n1")
    article = article_of(moved)
    assert article.text == PROSE.strip()
    assert [one.level for one in article.problems] == ["warning"]
    assert article.problems[0].message.startswith("parts of the PDF may be missing; pypdf says: ")
    assert (capfd.readouterr().err, caplog.records, logging.getLogger("pypdf").propagate) == ("", [], True)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"Bridge opens", "this is not a PDF"),
        (b"%PDF-1.7\n", "it is damaged: "),
        (made(lambda pdf: write(pdf, PROSE))[:700], "it is damaged: "),
    ],
)
def test_what_cannot_be_read_is_one_line(raw: bytes, said: str) -> None:
    (article,) = read_pdf(raw, "a.pdf", "")
    (problem,) = article.problems
    assert article.text is None
    assert str(problem).startswith(f"a.pdf: error: {said}")


def test_a_page_of_too_many_instructions_ends_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(pdf: FPDF) -> None:
        for _ in range(3):
            write(pdf, PROSE * 5)
            pdf.add_page()

    monkeypatch.setattr(pdf_pages, "MOST_OPERATIONS", 100)
    article = article_of(made(draw))
    assert (article.text or "").startswith(PROSE.strip())
    assert [str(one) for one in article.problems] == [
        "a.pdf: error: page 3 and what follows is not read: it holds too many drawing instructions"
    ]


def test_a_stream_that_unpacks_without_end_is_refused() -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(made(lambda pdf: write(pdf, PROSE)))))
    contents = writer.pages[0].get_contents()
    assert contents is not None
    contents.set_data(contents.get_data() + b"0 " * 40_000_000)
    writer.pages[0].replace_contents(contents)
    for page in writer.pages:
        page.compress_content_streams(9)
    file = io.BytesIO()
    writer.write(file)
    (article,) = read_pdf(file.getvalue(), "a.pdf", "")
    (problem, *_) = article.problems
    assert str(problem).startswith("a.pdf: error: page 1 is not read: it is refused: ")


def test_a_file_that_is_changed_anywhere_never_raises() -> None:
    dice, sound = random.Random(7), made(lambda pdf: write(pdf, PROSE))
    for _ in range(100):
        raw = bytearray(sound)
        for _ in range(dice.randint(1, 5)):
            raw[dice.randrange(len(raw))] = dice.randrange(256)
        (article,) = read_pdf(bytes(raw), "a.pdf", "")
        assert article.text or article.problems


def printed_by_a_browser(words: list[tuple[int, int, str]]) -> bytes:
    """Give a page on which each text begins at its place, in a font that numbers its letters as browsers do."""
    used = sorted({letter for _, _, text in words for letter in text})
    widths = f"[{' '.join(f'{ord(letter) - 29} [500]' for letter in used)}]"
    meant = "\n".join(f"<{ord(letter) - 29:04x}> <{ord(letter):04x}>" for letter in used)
    drawn = "\n".join(
        f"BT /F1 12 Tf 1 0 0 1 {x} {y} Tm <{''.join(f'{ord(letter) - 29:04x}' for letter in text)}> Tj ET"
        for x, y, text in words
    )
    streams = {
        4: drawn,
        7: f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(used)} beginbfchar\n{meant}\nendbfchar",
    }
    objects = {
        1: "<</Type /Catalog /Pages 2 0 R>>",
        2: "<</Type /Pages /Kids [3 0 R] /Count 1>>",
        3: "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        5: "<</Type /Font /Subtype /Type0 /BaseFont /Gazette /Encoding /Identity-H /DescendantFonts [6 0 R] "
        "/ToUnicode 7 0 R>>",
        6: f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /Gazette /DW 1000 /W {widths} /FontDescriptor 8 0 R>>",
        8: "<</Type /FontDescriptor /FontName /Gazette /Flags 4>>",
        **{number: f"<</Length {len(text)}>>\nstream\n{text}\nendstream" for number, text in streams.items()},
    }
    out, places = b"%PDF-1.7\n", []
    for number, content in sorted(objects.items()):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 9\n0000000000 65535 f \n{table}trailer <</Size 9 /Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + end.encode()


def test_columns_of_a_table_stay_apart_where_a_browser_numbers_the_letters_of_its_font() -> None:
    rows = [("Part", "Planned, tonnes", "Paid, tonnes"), ("Quay", "121", "158"), ("Crane", "96", "131")]
    drawn = [
        (x, 600 - 20 * row, text)
        for row, texts in enumerate(rows)
        for x, text in zip((72, 130, 234), texts, strict=True)
    ]
    article = article_of(printed_by_a_browser(drawn))
    text = article.text or ""
    heads = {text[one.start : one.end]: [text[slice(*head)] for head in one.heads] for one in article.blocks}
    assert heads["158"] == ["Quay", "Paid, tonnes"]
    assert heads["96"] == ["Crane", "Planned, tonnes"]


@pytest.mark.parametrize(
    ("top", "bottom"),
    [
        ("11/22/26, 6:41 AM Quay opens", "https://courier.example/quay 1/1"),
        ("Quay opens https://courier.example/quay", "1 of 1 22/11/2026, 06:41"),
        ("22.11.2026, 06:41 Quay opens", "file:///home/desk/quay.html 1/1"),
    ],
)
def test_what_a_browser_prints_around_a_single_page_is_boilerplate(top: str, bottom: str) -> None:
    def draw(pdf: FPDF) -> None:
        pdf.set_font("helvetica", size=8)
        pdf.text(10, 8, top)
        pdf.set_font("helvetica", size=11)
        pdf.set_y(30)
        write(pdf, "Quay opens. See https://courier.example/plans for 41 plans of 3/4/2019, 10:30 and later.")
        pdf.set_font("helvetica", size=8)
        pdf.text(10, 290, bottom)

    zones = {text: zone for text, zone, _ in blocks_of(article_of(made(draw)))}
    assert (zones.pop(top), zones.pop(bottom)) == ("boilerplate", "boilerplate")
    assert set(zones.values()) == {None}
