import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.reports.escaping import one_line
from checker.reports.markdown import LONGEST, LONGEST_LIST, escaped, render_markdown
from tests.reports.hostile import PAYLOADS
from tests.reports.made import HELD, LENGTH, empty, full, quiet
from tests.reports.page import Page
from tests.reports.poisoned import poisoned, waived

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
MARKS = (
    "**bold** _it_ `code`",
    "[link](https://x.example)",
    "![picture](x.png)",
    "| a | b |",
    "$3 and $4",
    "~~gone~~",
    "# head",
    "1. list",
    "2) list",
    "- list",
    "+ list",
    "=====",
    "---",
    "> quote",
    "@desk and #12",
    "&lt;b&gt; &amp; &#36;",
    "a\\",
    "\\*x\\*",
    "https://x.example and www.x.example",
    "<https://x.example>",
    "[^1]: note",
    "- [ ] task",
)


def page(written):
    return Page(READER.render(written))


def words(html_page):
    return " ".join(html_page.text.replace("\u200b", "").split())


@pytest.mark.parametrize("text", [*MARKS, *PAYLOADS])
def test_a_text_is_shown_as_it_is(text):
    shown = page(f"{escaped(text)}\n")
    assert [tag for tag, _ in shown.tags] in (["p"], [])
    assert words(shown) == " ".join(one_line(text).split())


@given(st.text(alphabet=st.sampled_from("ab1 *_`[]()<>|~$^\\&;#@!-+=.:/\n{}\"'")))
def test_whatever_is_in_it(text):
    shown = page(f"{escaped(text)}\n")
    assert [tag for tag, _ in shown.tags] in (["p"], [])
    assert words(shown) == " ".join(one_line(text).split())


@pytest.mark.parametrize("text", MARKS)
def test_a_table_s_cell_stays_one(text):
    shown = page(f"| a | b |\n| --- | --- |\n| {escaped(text)} | 7 |\n")
    assert [tag for tag, _ in shown.tags].count("td") == 2
    assert " ".join(one_line(text).split()) in words(shown)


def test_nobody_is_notified_and_nothing_is_linked():
    written = escaped("see @desk, #12, owner/name#3 and https://x.example, www.x.example, x@y.example, $3 or $4")
    assert not re.search(r"(?<!&)[@#]\w|https://|www\.x|(?<!\\)\$", written)


def test_the_first_finding_as_it_is_read():
    shown = page(render_markdown(full()))
    assert "Conflict: Length of the bridge" in shown.text
    assert "2.4 km" in shown.text
    assert [tag for tag, _ in shown.tags].count("table") == 3
    assert [tag for tag, _ in shown.tags].count("details") == 12
    assert "checker waive bridge-length-1f3a9c" in shown.text


def test_a_figure_is_marked_in_its_sentence():
    assert "The crossing over the Orle is <b>2.4 km</b> long," in render_markdown(full())


def test_a_waived_finding_stands_apart_with_its_reason():
    written = render_markdown(waived(full()))
    assert "### Conflict" not in written
    assert "<summary>Waived (1)</summary>" in written
    assert "two banks, two lengths" in written


@pytest.mark.parametrize("payload", [one for one in PAYLOADS if len(one) < 1000])
def test_hostile_strings_add_no_tag(payload):
    harmless = [tag for tag, _ in page(render_markdown(poisoned("x"))).tags]
    shown = page(render_markdown(poisoned(payload)))
    assert [tag for tag, _ in shown.tags] == harmless
    assert not [name for _, attributes in shown.tags for name in attributes if name.startswith("on")]


@pytest.mark.parametrize("report", [quiet(), empty()], ids=["quiet", "empty"])
def test_without_findings_it_says_so(report):
    assert render_markdown(report).startswith("## No")


def test_a_comment_never_grows_too_long_and_says_what_it_leaves_out():
    many = replace(full(), findings=tuple(replace(LENGTH, id=f"finding-{number}") for number in range(500)))
    written = render_markdown(many)
    assert LONGEST / 2 < len(written) < 65_536
    shown = written.count("### ")
    parts = 500 + render_markdown(full()).count("<details>") - 3
    assert f"… and {parts - shown} more parts of this report" in written


def test_a_long_list_is_cut_and_counted():
    held = tuple(replace(HELD[0], key=(("bridge", str(number)),)) for number in range(LONGEST_LIST + 7))
    written = render_markdown(replace(quiet(), held=held))
    assert f"<summary>Agrees ({LONGEST_LIST + 7})</summary>" in written
    assert "- … and 7 more\n" in written
