"""What Word prints is read, each thing once and at its place; what it does not print is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.sources.article import Article
from checker.sources.formats.docx import read_docx, trace_docx
from tests.sources.formats.word import box, field, gone, ins, p, r, table, tc, tr, word_file


def article_of(body: str, **parts: str) -> Article:
    (article,) = read_docx(word_file(body, parts), "a.docx", "")
    assert article.text is not None, article.problems
    return article


def blocks_of(article: Article) -> list[tuple[str, str | None, str]]:
    text = article.text or ""
    return [(text[one.start : one.end], one.zone, one.place) for one in article.blocks]


def heads_of(article: Article, words: str) -> list[str]:
    text = article.text or ""
    block = next(one for one in article.blocks if text[one.start : one.end] == words)
    return [text[slice(*head)] for head in block.heads]


@pytest.mark.parametrize(
    ("runs", "printed"),
    [
        ([r("It cost $3."), r("9", "<w:b/>"), r(" billion.")], "It cost $3.9 billion."),
        ([r("It cost $"), gone("3.9"), ins(r("4.1")), r(" billion.")], "It cost $4.1 billion."),
        (
            [
                r("It cost "),
                f"<w:moveFrom>{r('$1')}</w:moveFrom>",
                f"<w:moveTo>{r('$2')}</w:moveTo>",
                r(" million."),
            ],
            "It cost $2 million.",
        ),
        ([f"<w:hyperlink>{r('The 41')}</w:hyperlink>", r(" ships.")], "The 41 ships."),
        ([r("Up "), field("= 3 + 4 \\* MERGEFORMAT", "7"), r(" per cent.")], "Up 7 per cent."),
        (
            [
                r("Up "),
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>',
                field("MERGEFIELD rise", "99"),
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
                r("7"),
                '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                r(" per cent."),
            ],
            "Up 7 per cent.",
        ),
        ([r("Up "), f'<w:fldSimple w:instr="PAGE 9">{r("8")}</w:fldSimple>', r(" per cent.")], "Up 8 per cent."),
        ([r("Up "), f"<w:sdt><w:sdtPr/><w:sdtContent>{r('6')}</w:sdtContent></w:sdt>", r(" in all.")], "Up 6 in all."),
        ([r("Up "), f"<w:unheardOf>{r('5')}</w:unheardOf>", r(" in all.")], "Up 5 in all."),
        ([r("$4 mil"), "<w:r><w:softHyphen/></w:r>", r("lion or 5 mil\u00adlion.")], "$4 million or 5 million."),
        ([r("2019"), "<w:r><w:noBreakHyphen/></w:r>", r("20.")], "2019\u201120."),
        ([r("12"), "<w:r><w:tab/></w:r>", r("500.")], "12\u2003500."),
        ([r("12"), "<w:r><w:br/></w:r>", r("500.")], "12\n500."),
        ([r("10"), r("9", '<w:vertAlign w:val="superscript"/>'), r(" men.")], "10⁹ men."),
        ([r("$3 billion"), r("1", '<w:vertAlign w:val="superscript"/>'), r(" more.")], "$3 billion⁽¹⁾ more."),
        ([r("CO"), r("2", '<w:vertAlign w:val="subscript"/>'), r(" fell.")], "CO₂ fell."),
        ([r("Some "), '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', r(" 40.")], "Some ≥ 40."),
        ([r("Up "), "<w:r><w:t> 3 </w:t></w:r>", r(" per cent.")], "Up 3 per cent."),
        ([r("A "), "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den>"
          "</m:f></m:oMath>", r(" share.")], "A 1/2 share."),
        ([r("Seen. "), r("Unseen 77.", "<w:vanish/>"), r("Seen.", '<w:vanish w:val="0"/>')], "Seen. Seen."),
    ],
)  # fmt: skip
def test_a_paragraph_is_what_it_prints(runs: list[str], printed: str) -> None:
    article = article_of(p(*runs))
    assert article.text == printed
    assert blocks_of(article) == [(printed, None, "paragraph 1")]


def test_hidden_text_is_said() -> None:
    article = article_of(p(r("Seen."), r("77", "<w:vanish/>")))
    assert article.remarks == ("hidden text, which Word does not print, is not read",)


PIECES = st.lists(
    st.tuples(st.text("ab 3.,9$", min_size=1, max_size=5), st.sampled_from(["run", "bold", "ins", "link", "smart"])),
    max_size=8,
)


@given(PIECES, st.lists(st.text("7x", min_size=1, max_size=3), max_size=3))
def test_any_way_to_split_a_paragraph_gives_the_same_text(pieces: list[tuple[str, str]], deleted: list[str]) -> None:
    shapes = {"run": "{}", "ins": "<w:ins>{}</w:ins>", "link": "<w:hyperlink>{}</w:hyperlink>"}
    runs = [
        shapes.get(how, "<w:smartTag>{}</w:smartTag>").format(r(text, "<w:b/>" if how == "bold" else ""))
        for text, how in pieces
    ]
    for number, words in enumerate(deleted):
        runs.insert(number * 2, gone(words))
    whole = "".join(text for text, _ in pieces)
    raw = word_file(p("Begin ", *runs, " end."))
    assert read_docx(raw, "a.docx", "")[0].text == " ".join(f"Begin {whole} end.".split())


@given(st.lists(st.text("ab 3.9\u00ad", min_size=1, max_size=6), min_size=1, max_size=6))
def test_the_way_back_leads_to_each_character(texts: list[str]) -> None:
    traced = trace_docx(word_file(p(*(r(text) for text in texts))))
    text = traced.text or ""
    # Elements in order: document, body, p, pPr, and for each run r, rPr, t.
    by_number = {7 + 3 * number: words for number, words in enumerate(texts)}
    for index, one in enumerate(traced.anchors):
        until = traced.anchors[index + 1].start if index + 1 < len(traced.anchors) else len(text)
        own = by_number[one.line][one.column - 1 :]
        assert (
            " ".join(own.split()).replace("\u00ad", "").startswith(text[one.start : until].strip().replace("\n", " "))
        )


def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next() -> None:
    article = article_of(p("It cost $3", mark="<w:del/>") + p(" billion.") + p("More."))
    assert blocks_of(article) == [("It cost $3 billion.", None, "paragraph 1"), ("More.", None, "paragraph 2")]


def test_a_field_that_is_left_open_swallows_nothing() -> None:
    body = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "Trade was $3 billion.") + p("And 41 ships.")
    assert article_of(body).text == "Trade was $3 billion.\n\nAnd 41 ships."


def test_styles_say_what_is_a_heading_a_caption_a_table_of_contents_or_a_list() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="House head"/><w:basedOn w:val="T1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="V1"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = (
        p("Bridge opens", style="Own") + p("Costs 7", style="V1") + p("A bridge.", style="Cap") + p("It is new.")
        + p("one with 5 cars", style="L") + p("two with 6", style="L") + p("Behind.")
    )  # fmt: skip
    article = article_of(body, styles=styles)
    assert [(text, zone) for text, zone, _ in blocks_of(article)] == [
        ("Bridge opens", "headline"),
        ("Costs 7", "boilerplate"),
        ("A bridge.", "caption"),
        ("It is new.", None),
        ("one with 5 cars", None),
        ("two with 6", None),
        ("Behind.", None),
    ]
    assert "one with 5 cars\ntwo with 6\n\nBehind." in (article.text or "")


def test_notes_stand_behind_the_body_and_their_marks_are_no_figures() -> None:
    call = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = p("It cost $3.9 billion", call.format(8), " in 2019.", '<w:r><w:endnoteReference w:id="2"/></w:r>')
    body += p("About 41", call.format(4), " people.") + p(f"<w:del>{call.format(9)}</w:del>", "End.")
    notes = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>' + "".join(
        f'<w:footnote w:id="{one}">{p("<w:r><w:footnoteRef/></w:r>", words)}</w:footnote>'
        for one, words in ((4, "Of 50 in all."), (8, "At 2019 prices."), (9, "Deleted 99."))
    )
    article = article_of(body, footnotes=notes, endnotes=f'<w:endnote w:id="2">{p("See page 7.")}</w:endnote>')
    assert blocks_of(article) == [
        ("It cost $3.9 billion in 2019.", None, "paragraph 1"),
        ("About 41 people.", None, "paragraph 2"),
        ("End.", None, "paragraph 3"),
        ("At 2019 prices.", None, "footnote 1"),
        ("Of 50 in all.", None, "footnote 2"),
        ("See page 7.", None, "endnote 1"),
    ]


def test_headers_footers_and_comments_are_boilerplate() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>'
    body = f"<w:p><w:pPr>{section}</w:pPr>{r('It cost $3.')}</w:p>{section}"
    article = article_of(
        body,
        header1=p("Draft 7") + table(tr("Desk", "88")),
        footer1=p("Page ", field("PAGE", "2")),
        comments=f'<w:comment w:id="0">{p("Is 3 right?")}</w:comment>',
    )
    assert blocks_of(article) == [
        ("Draft 7", "boilerplate", "header"),
        ("Desk | 88", "boilerplate", "header, row 1"),
        ("It cost $3.", None, "paragraph 1"),
        ("Is 3 right?", "boilerplate", "comment 1"),
        ("Page 2", "boilerplate", "footer"),
    ]


def test_a_text_box_is_read_once() -> None:
    article = article_of(p("Before 1.", box(p("In the box: $5.") + table(tr("a", "6")))) + p("Behind 2."))
    assert blocks_of(article) == [
        ("Before 1.", None, "paragraph 1"),
        ("In the box: $5.", None, "text box 1"),
        ("a", "table", "text box 1, row 1, column 1"),
        ("6", "table", "text box 1, row 1, column 2"),
        ("Behind 2.", None, "paragraph 2"),
    ]


def test_what_is_not_read_is_said() -> None:
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'
    article = article_of(p("It rose.", f"<w:r><w:drawing>{chart}</w:drawing></w:r>") + '<w:altChunk r:id="x"/>')
    assert article.remarks == ("figures that stand in 1 chart, 1 embedded file are not read",)


def test_a_strict_file_is_read_like_any_other() -> None:
    raw = word_file(p("It cost $", gone("3.9"), ins(r("4.1")), " billion.", style="Title"))
    strict = raw_with(raw, "word/document.xml", "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read_docx(strict, "a.docx", "")[0].text == "It cost $4.1 billion."


def raw_with(raw: bytes, name: str, namespace: str) -> bytes:
    import io
    import zipfile

    from tests.sources.formats.word import W, zipped

    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    parts[name] = parts[name].replace(W.encode(), namespace.encode())
    return zipped(parts)


def test_rows_know_their_heads_and_changes_of_rows_are_accepted() -> None:
    rows = table(
        tr("country", "2019", "2020", properties="<w:tblHeader/>"),
        tr("Norway", "41", "42"),
        tr("Deleted", "77", "78", properties="<w:del/>"),
        tr("Oman", tc("5", properties='<w:gridSpan w:val="2"/>')),
    )
    article = article_of(p("Trade.") + rows)
    assert heads_of(article, "42") == ["Norway", "2020"]
    assert heads_of(article, "5") == ["Oman", "2019"]
    assert ("42", "table", "table 1, row 2, column 3") in blocks_of(article)
    assert ("5", "table", "table 1, row 3, column 2") in blocks_of(article)
    assert "77" not in (article.text or "")


@pytest.mark.parametrize(
    ("first", "heads"),
    [
        (["port", "2019"], ["Oslo", "2019"]),
        (["port", "tonnes"], ["Oslo", "tonnes"]),
        (["Bergen", "7"], ["Oslo"]),
        ([tc(p(r("port", "<w:b/>"))), tc(p(r("group 1", "<w:b/>")))], ["Oslo", "group 1"]),
    ],
)
def test_a_first_row_is_a_head_if_it_is_bold_or_holds_no_figure_but_years(first: list[str], heads: list[str]) -> None:
    assert heads_of(article_of(table(tr(*first), tr("Oslo", "41"))), "41") == heads


def test_a_cell_that_goes_on_heads_the_rows_beside_it() -> None:
    starts, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = table(
        tr("place", "year", "tonnes"),
        tr(tc("Oslo", properties=starts), "2019", "41"),
        tr(tc(p(), properties=goes_on), "2020", "42"),
    )
    article = article_of(rows)
    assert "Oslo" in heads_of(article, "41")
    place_of_42 = next(one for text, _, one in blocks_of(article) if text == "42")
    assert place_of_42 == "table 1, row 3, column 3"


def test_lines_of_a_cell_are_not_one_figure() -> None:
    assert "12\n500" in (article_of(table(tr("a", tc("12", "500")))).text or "")


def test_tables_in_tables_and_prose_in_cells_are_read_on_their_own() -> None:
    inner = table(tr("year", "tonnes"), tr("2019", "41"))
    prose = "The port said that it took in 300 ships. " * 12
    article = article_of(table(tr(tc("Left 1.", inner, "Under 2."), tc(prose))) + table(tr("Alone 9.")))
    assert [(text[:20], place) for text, _, place in blocks_of(article)] == [
        ("Left 1.", "table 1, row 1, column 1"),
        ("year", "table 1, row 1, column 1, row 1, column 1"),
        ("tonnes", "table 1, row 1, column 1, row 1, column 2"),
        ("2019", "table 1, row 1, column 1, row 2, column 1"),
        ("41", "table 1, row 1, column 1, row 2, column 2"),
        ("Under 2.", "table 1, row 1, column 1"),
        ("The port said that i", "table 1, row 1, column 2"),
        ("Alone 9.", "table 2, row 1, column 1"),
    ]
