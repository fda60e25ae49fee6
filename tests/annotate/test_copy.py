"""A copy has a comment where the report has something to say, and is otherwise the file that was checked."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import check
from checker.annotate import Remark, render_docx
from checker.annotate.copy import annotated_copy
from checker.cli import main
from checker.errors import CheckerError
from checker.sources.formats.docx import read_docx
from tests.sources.formats.word import box, field, gone, ins, p, r, table, tc, tr, word_file

SOURCE = "Bridge reopens\n\nThe new bridge cost $3.1 billion in 2019, the port said.\n"
DRAFT = word_file(p("The new bridge cost $3.", ins(r("9", "<w:b/>")), gone("4"), " billion in 2019."))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("draft.docx").write_bytes(DRAFT)
    Path("b.txt").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def commented(raw: bytes) -> list[tuple[str, str]]:
    """Give each comment with the words that it is about, in order."""
    document = docx.Document(io.BytesIO(raw))
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    open_, words = [], {}
    for element in document.element.iter():
        if element.tag == f"{name}commentRangeStart":
            open_.append(element.get(f"{name}id"))
        elif element.tag == f"{name}commentRangeEnd":
            open_.remove(element.get(f"{name}id"))
        elif element.tag == f"{name}t":
            for one in open_:
                words[one] = words.get(one, "") + element.text
    return [(words.get(str(one.comment_id), ""), one.text) for one in document.comments]


def printed(raw: bytes) -> str:
    """Give what our own reader has, comments aside."""
    (article,) = read_docx(raw, "a.docx", "")
    text = article.text or ""
    return "\n\n".join(text[one.start : one.end] for one in article.blocks if not one.place.startswith("comment"))


def test_a_disputed_figure_has_a_comment_with_what_the_source_says(desk: Path) -> None:
    assert main(["check", "draft.docx", "--against", "b.txt", "--format", "docx=checked.docx"]) == 1
    copy = Path("checked.docx").read_bytes()
    words, said = commented(copy)[0]
    assert words == "$3.9 billion"
    assert "The sources have another figure than the draft" in said
    assert "b.txt:3:21: $3.1 billion (“The new bridge cost $3.1 billion in 2019, the port said.”)" in said
    assert printed(copy) == printed(DRAFT)


def test_nothing_else_changes_and_two_runs_give_the_same_bytes(desk: Path) -> None:
    Path("draft.docx").write_bytes(with_picture := _with_part(DRAFT, "word/media/a.png", b"\x89PNG 41"))
    report = check([Path("draft.docx")], against=[Path("b.txt")])
    copy = render_docx(report)
    assert copy == render_docx(report)
    assert Path("draft.docx").read_bytes() == with_picture
    before, after = (zipfile.ZipFile(io.BytesIO(one)) for one in (with_picture, copy))
    touched = {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"}
    for name in set(before.namelist()) - touched:
        assert after.read(name) == before.read(name), name
    assert set(after.namelist()) - set(before.namelist()) == {"word/comments.xml"}
    xml = after.read("word/document.xml").decode()
    assert xml.count("<w:ins ") == 1
    assert xml.count("<w:del ") == 1
    assert xml.count("<w:b/>") == 1
    assert [one.timestamp for one in docx.Document(io.BytesIO(copy)).comments] == [None] * len(commented(copy))


def _with_part(raw: bytes, name: str, content: bytes) -> bytes:
    file = io.BytesIO(raw)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(name, content)
    return file.getvalue()


TEXTS = st.lists(st.text("ab 3.9\u00ad", min_size=1, max_size=6), min_size=1, max_size=6)
SHAPES = ("{}", "<w:ins>{}</w:ins>", "<w:hyperlink>{}</w:hyperlink>")


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.data())
def test_any_stretch_is_found_and_the_text_stays(texts: list[str], data: st.DataObject) -> None:
    runs = [data.draw(st.sampled_from(SHAPES)).format(r(text)) for text in texts]
    raw = word_file(p("Begin ", *runs, " end.") + table(tr("1", "2")))
    (article,) = read_docx(raw, "a.docx", "")
    text = article.text or ""
    paragraph = article.blocks[0]
    cuts = sorted(data.draw(st.sets(st.integers(paragraph.start, paragraph.end), min_size=2, max_size=6)))
    remarks = [Remark(a, b, (f"Remark {a}",)) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    copy = annotated_copy(raw, "a.docx", remarks)
    assert printed(copy) == printed(raw)
    assert [(_ink(words), said) for words, said in commented(copy)] == [
        (_ink(text[one.start : one.end]), one.lines[0]) for one in remarks
    ]


def _ink(words: str) -> str:
    return words.replace(" ", "").replace("\u00ad", "")


def test_a_figure_in_a_cell_a_note_a_field_or_a_text_box_has_its_comment() -> None:
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    body = table(tr("Oslo", tc("41"))) + p("See.", call) + p("Up ", field("=3", "7"), ".") + p("Box.", box(p("Of $5.")))
    raw = word_file(body, {"footnotes": f'<w:footnote w:id="1">{p("At 2015 prices.")}</w:footnote>'})
    text = read_docx(raw, "a.docx", "")[0].text or ""
    spans = sorted((text.index(words), words) for words in ("41", "7", "$5", "2015"))
    copy = annotated_copy(raw, "a.docx", [Remark(at, at + len(words), (words,)) for at, words in spans])
    assert {said: words for words, said in commented(copy)} == {"41": "41", "7": "7", "$5": "Of $5.Of $5.", "2015": ""}
    assert printed(copy) == printed(raw)


def test_own_comments_stay(desk: Path) -> None:
    document = docx.Document(io.BytesIO(DRAFT))
    document.add_comment(document.paragraphs[0].runs[0], "Is it so?", "desk")
    file = io.BytesIO()
    document.save(file)
    copy = annotated_copy(file.getvalue(), "a.docx", [Remark(4, 7, ("New.",))])
    assert [said for _, said in commented(copy)] == ["Is it so?", "New."]


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        (["b.txt"], "error: the format docx is a copy of a .docx with comments, and no .docx was checked"),
        (
            ["draft.docx", "other.docx"],
            "error: the format docx is a copy of one .docx; name one of draft.docx, other",
        ),
    ],
)
def test_which_file_is_meant_is_one_clear_line(desk: Path, checked: list[str], said: str, capsys) -> None:
    Path("other.docx").write_bytes(word_file(p("The new bridge is 2 km long.")))
    assert main(["check", *checked, "--format", "docx=checked.docx"]) == 2
    assert capsys.readouterr().err.startswith(said)
    assert not Path("checked.docx").exists()


def test_a_file_that_has_changed_is_not_annotated(desk: Path) -> None:
    report = check([Path("draft.docx")], against=[Path("b.txt")])
    Path("draft.docx").write_bytes(word_file(p("Other words.")))
    with pytest.raises(CheckerError, match=r"draft\.docx: error: it has changed since it was read; run"):
        render_docx(report)


def test_a_missing_library_is_said(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = check([Path("draft.docx")], against=[Path("b.txt")])
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.delitem(sys.modules, "checker.annotate.copy", raising=False)
    monkeypatch.delitem(sys.modules, "checker.annotate.ranges", raising=False)
    with pytest.raises(CheckerError, match=r"install 'figure-checker\[docx\]'"):
        render_docx(report)


def test_own_comments_are_no_text_of_the_copy_and_those_of_people_are(desk: Path) -> None:
    main(["check", "draft.docx", "--against", "b.txt", "--format", "docx=checked.docx"])
    document = docx.Document("checked.docx")
    document.add_comment(document.paragraphs[0].runs[0], "Was it 12 then?", "Harbour desk", "HD")
    document.save("checked.docx")
    (article,) = read_docx(Path("checked.docx").read_bytes(), "checked.docx", "")
    (before,) = read_docx(DRAFT, "draft.docx", "")
    assert (article.text or "").split("\n\n") == [*(before.text or "").split("\n\n"), "Was it 12 then?"]
