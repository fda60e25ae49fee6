"""Passages hold every character of ink exactly once, in order, and never cross a blank line."""

from __future__ import annotations

import re
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Document, Source
from checker.reading import split_passages

LINES = st.sampled_from(
    [
        "Bridge opens",
        "# Bridge opens",
        "=====",
        "---",
        "It cost $3 billion. Work took four years.",
        "and went on",
        "- first item",
        "2. second item",
        "| a | b |",
        "a | b",
        "--|--",
        "x\ty",
        "At dusk. (Photo by P / AFP)The port said so.",
        "Leave a Reply",
        "Name *",
        "News Sport Opinion World",
        "",
        " \u00a0 ",
        "\u200b",
    ]
)


def zones(text: str, markup: str = "text", title: str = "") -> list[tuple[str, str]]:
    document = Document(Source("n", title=title), text, markup=markup)
    return [(passage.zone, text[passage.start : passage.end]) for passage in split_passages(document)]


def _assert_sound(document: Document) -> None:
    text, at, paragraph = document.text, 0, 0
    for passage in split_passages(document):
        assert text[at : passage.start].strip() == ""
        inside = text[passage.start : passage.end]
        assert inside.strip() == inside != ""
        if passage.zone != "metadata":
            assert not re.search(r"\n[^\S\n]*\n", inside)
        assert passage.paragraph >= paragraph
        at, paragraph = passage.end, passage.paragraph
    assert text[at:].strip() == ""


@given(st.lists(LINES), st.sampled_from(["\n", "\r\n", "\r", "\u2028"]), st.sampled_from(["text", "markdown"]))
def test_articles_are_covered(lines: list[str], newline: str, markup: str) -> None:
    _assert_sound(Document(Source("n", title="Bridge opens to all"), newline.join(lines), markup=markup))


@given(st.text(), st.integers(0, 40))
def test_any_text_is_covered(text: str, start: int) -> None:
    _assert_sound(Document(Source("n"), text, text_start=min(start, len(text))))


def test_front_matter_is_one_passage_and_paragraphs_are_numbered() -> None:
    text = "---\nid: x\n\nnote: y\n---\n\nBridge opens\n\nIt cost $3 billion. It is long.\n\nIt is new."
    document = Document(Source("n", published=date(2019, 3, 1)), text, text_start=23)
    passages = split_passages(document)
    assert [(one.zone, one.paragraph) for one in passages] == [
        ("metadata", 0),
        ("headline", 1),
        ("body", 2),
        ("body", 2),
        ("body", 3),
    ]
    assert text[: passages[0].end] == "---\nid: x\n\nnote: y\n---"
    assert {one.as_of for one in passages} == {date(2019, 3, 1)}


def test_a_line_end_alone_is_no_border() -> None:
    assert zones("Bridge opens\n\nThe port paid three\nmillion. It was\nglad.\n") == [
        ("headline", "Bridge opens"),
        ("body", "The port paid three\nmillion."),
        ("body", "It was\nglad."),
    ]


@pytest.mark.parametrize("blank", ["\n\n", "\n \t\n", "\n\u00a0\n", "\r\n\r\n", "\n\u2003\u202f\n\n"])
def test_a_blank_line_always_is(blank: str) -> None:
    text = f"Bridge opens\n\nThe port paid{blank}three million in all."
    assert [words for _, words in zones(text)][1:] == ["The port paid", "three million in all."]


def test_a_label_above_a_paragraph_is_a_passage_of_its_own() -> None:
    text = (
        "Bridge opens\n\nBy Ada Lovelace\n"
        "LONDON (Agency) - The port opened a bridge on Monday, two years late, it said.\n"
        "What it costs\nThe port paid three million for steel alone, more than any other owner in the land.\n"
    )
    assert [words.split("\n")[0][:13] for _, words in zones(text)] == [
        "Bridge opens",
        "By Ada Lovela",
        "LONDON (Agenc",
        "What it costs",
        "The port paid",
    ]


def test_wrapped_prose_stays_one_sentence_though_a_line_begins_with_a_capital() -> None:
    text = (
        "Bridge opens\n\n"
        "The port said on Monday that the bridge over the northern arm of the Dee\n"
        "River, which it began in spring, would be open to all by the first week in\n"
        "June. It met the owner, the former Prime Minister and the President of the\n"
        "Republic in the hall.\n"
    )
    assert len(zones(text)) == 3


def test_lists_and_their_markers() -> None:
    text = "Bridge opens\n\nIt costs:\n- 3 million for steel. That is much.\n- 2 million\n  for paint\n3. the rest\n"
    assert zones(text)[1:] == [
        ("body", "It costs:"),
        ("body", "- 3 million for steel."),
        ("body", "That is much."),
        ("body", "- 2 million\n  for paint"),
        ("body", "3. the rest"),
    ]


def test_a_wrapped_line_that_begins_with_a_number_is_no_list_item() -> None:
    assert zones("A b\n\nExports of wheat rose by\n12. The port was glad.")[1:] == [
        ("body", "Exports of wheat rose by\n12."),
        ("body", "The port was glad."),
    ]


def test_tables() -> None:
    barred = "| year | trade |\n|---|---|\n| 2019 | 3 |\n\nyear | trade\n--- | ---\n2020 | 4\n"
    text = f"# Trade\n\n{barred}\n2021\t5\n2022\t6\n"
    found = zones(text, "markdown")
    assert [zone for zone, _ in found] == ["headline"] + ["table"] * 8
    assert found[3] == ("table", "| 2019 | 3 |")
    assert found[-1] == ("table", "2022\t6")
    assert zones("Bridge opens\n\nIt is a | b kind of day.")[1][0] == "body"
    assert zones("Bridge opens\n\nIt is\ta kind of day.")[1][0] == "body"


def test_markdown_headings_and_rules() -> None:
    text = "Intro text is here.\n\n## Costs\nIt cost 3 million.\n\nTitle\n=====\n\nOne line\nof two.\n---\n\n***\n"
    assert zones(text, "markdown") == [
        ("body", "Intro text is here."),
        ("headline", "## Costs"),
        ("body", "It cost 3 million."),
        ("headline", "Title"),
        ("boilerplate", "====="),
        ("body", "One line\nof two."),
        ("boilerplate", "---"),
        ("boilerplate", "***"),
    ]
    assert zones("Some words.\n\n## Costs of it.")[1][0] == "body"


def test_a_caption_glued_to_the_next_sentence_is_split() -> None:
    text = "Bridge opens\n\nThe bridge (L) at dusk, on May 3, 2018. (Photo by P Q / AFP)The port paid 3 million."
    assert zones(text)[1:] == [
        ("caption", "The bridge (L) at dusk, on May 3, 2018. (Photo by P Q / AFP)"),
        ("body", "The port paid 3 million."),
    ]
    glued = "Bridge opens\n\nThe World Trade Organization (WTO)Members met."
    assert len(zones(glued)) == 2  # no credit in these brackets: nothing is split


@pytest.mark.parametrize(("title", "first"), [("", "Bridge opens to all"), ("Bridge opens to all", "The port")])
def test_a_headline_glued_to_a_paragraph_is_split(title: str, first: str) -> None:
    text = f"{first}\n\nBridge opens to allThe port paid 3 million."
    assert zones(text, title=title)[-2:] == [
        ("headline", "Bridge opens to all"),
        ("body", "The port paid 3 million."),
    ]


def test_only_a_title_that_has_no_line_of_its_own_is_split_off_before_a_space() -> None:
    text = "Steel prices rise in May\n\nSteel prices rise in May Day weeks, the port said."
    for title in ("", "Steel prices rise in May"):
        assert zones(text, title=title)[1:] == [("body", "Steel prices rise in May Day weeks, the port said.")]
    assert zones("Steel prices rise in May The port paid 3 million.", title="Steel prices rise in May") == [
        ("headline", "Steel prices rise in May"),
        ("body", "The port paid 3 million."),
    ]


def test_a_comment_form_hides_its_own_lines_and_nothing_else() -> None:
    text = (
        "Bridge opens\n\nEmail\n\nThe port paid 3 million.\n\nLeave a comment\n\nName *\nEmail *\n\nPost Comment\n\n"
        "The port paid 4 million in all.\n\nWebsite\n"
    )
    assert [zone for zone, _ in zones(text)] == [
        "headline",
        "boilerplate",
        "body",
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "boilerplate",
        "body",
        "body",
    ]


@pytest.mark.parametrize(
    "unit", ["abc\n", "abc\n\n", "- item 5\n", "word ", ". ", '."', "(", ")A", "(photo)A", "U.S. A ", "| a |\n", " "]
)
def test_the_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    short, long = (Document.from_text(unit * (size // len(unit)) + "x", "n") for size in (20_000, 160_000))
    allowed = 8 * 3  # eight times the text, and three times that for a busy machine; a square would be 64 times
    assert _seconds(long) < allowed * max(_seconds(short), 0.001)


def _seconds(document: Document) -> float:
    times = []
    for _ in range(2):
        begin = process_time()
        split_passages(document)
        times.append(process_time() - begin)
    return min(times)
