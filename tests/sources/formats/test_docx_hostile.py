"""A Word file that is none, is damaged or wants to do harm is one line."""

from __future__ import annotations

import random

import pytest

from checker.sources.formats.docx import read_docx, xml_tree
from tests.sources.formats.word import box, p, word_file, zipped

SOUND = word_file(p("Trade was $3 billion."))


def said_of(raw: bytes) -> str:
    (article,) = read_docx(raw, "a.docx", "")
    assert article.text is None
    (problem,) = article.problems
    assert "\n" not in problem.message
    return str(problem)


ENTITIES = "<!DOCTYPE a [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {b} '{'&' + a + ';'}'>" for a, b in ("ab", "bc")) + "]>"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"Trade was $3 billion.", "it cannot be opened: the file is not what its suffix says"),
        (SOUND[:-100], "it cannot be opened: the file is damaged or cut short"),
        (zipped({"a.txt": b"Trade"}), "there is no Word document in it"),
        (word_file("", raw={"word/document.xml": b""}), "its part word/document.xml is damaged: no element found"),
        (word_file("", raw={"word/document.xml": b"<a/>"}), "there is no Word document in it"),
        (word_file("", raw={"word/document.xml": b"<a"}), "its part word/document.xml is damaged"),
        (word_file("", raw={"word/document.xml": f"{ENTITIES}<a>&c;</a>".encode()}), "declares a document type"),
        (
            word_file("", raw={"word/document.xml": f"{ENTITIES}<a>&c;</a>".encode("utf-16")}),
            "declares a document type",
        ),
        (word_file(box("<w:p>" * 150 + "</w:p>" * 150)), "is nested more than 128 levels deep"),
        (word_file("<w:p/>", {"styles": "<w:style>"}), "its part word/styles.xml is damaged"),
    ],
)
def test_it_is_one_line(raw: bytes, said: str) -> None:
    assert said in said_of(raw)
    assert said_of(raw).startswith("a.docx: error: ")


def test_a_part_of_too_many_tags_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_tree, "MOST_TAGS", 100)
    assert "its part word/document.xml is larger than 32 MiB or 100 tags" in said_of(word_file("<w:p/>" * 101))


def test_deep_nesting_within_the_limit_is_read() -> None:
    assert read_docx(word_file("<w:ins>" * 110 + p("$3") + "</w:ins>" * 110), "a.docx", "")[0].text == "$3"


def test_a_file_that_is_cut_or_changed_anywhere_never_raises() -> None:
    dice = random.Random(7)
    for _ in range(150):
        raw = bytearray(SOUND)
        for _ in range(dice.randint(1, 4)):
            raw[dice.randrange(len(raw))] = dice.randrange(256)
        for one in (bytes(raw), SOUND[: dice.randrange(1, len(SOUND))]):
            (article,) = read_docx(one, "a.docx", "")
            assert article.text is not None or len(article.problems) == 1


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:basedOn w:val="{b}"/></w:style>' for a, b in ("ab", "ba")
    )
    assert read_docx(word_file(p("$3", style="a"), {"styles": styles}), "a.docx", "")[0].text == "$3"


def test_numbers_of_the_grid_that_are_none_are_passed_over() -> None:
    span = '<w:tcPr><w:gridSpan w:val="-3"/></w:tcPr>'
    row = f'<w:tr><w:trPr><w:gridBefore w:val="x"/></w:trPr><w:tc>{span}{{}}</w:tc></w:tr>'
    wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999999"/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr>'
    body = f"<w:tbl>{wide.format(p('year'), p('tonnes'))}{row.format(p('41'))}</w:tbl>"
    assert read_docx(word_file(body), "a.docx", "")[0].text == "year | tonnes\n41"
