"""YAML is read as written, with places, and nothing in it expands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.yaml_nodes import Mapping, Scalar, Sequence, read_yaml


def messages(text: str) -> list[str]:
    return [str(problem) for problem in read_yaml(text, "s.yaml")[1]]


def test_every_scalar_is_text_as_written() -> None:
    node, problems = read_yaml("a: NO\nb: 1.10\nc: 010\nd: 2019-03-01\ne: 21:30\nf:\ng: 'x y'\nh: ~\n", "s.yaml")
    assert isinstance(node, Mapping)
    assert problems == ()
    values = [value.text for _, value in node.pairs if isinstance(value, Scalar)]
    assert values == ["NO", "1.10", "010", "2019-03-01", "21:30", "", "x y", "~"]


def test_places_are_counted_in_code_points_of_the_whole_file() -> None:
    node, _ = read_yaml('"ğ😀": x\nb: [y, "ş", z]\n', "s.yaml", first_line=2)
    assert isinstance(node, Mapping)
    assert (node.pairs[0][1].place.line, node.pairs[0][1].place.column) == (2, 7)
    listed = node.pairs[1][1]
    assert isinstance(listed, Sequence)
    assert [(item.place.line, item.place.column) for item in listed.items] == [(3, 5), (3, 8), (3, 13)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x 1\nb: 2", "s.yaml:1:4: error: anchor '&x'"),
        ("a: 1\nb: *x", "s.yaml:2:4: error: alias '*x'"),
        ("a: !!python/name:os.system x", "s.yaml:1:4: error: tag '!!python/name:os.system'"),
        ("a: 1\n<<: {b: 2}", "s.yaml:2:1: error: merge key '<<'"),
        ("a: 1\nb: 2\na: 3", "s.yaml:3:1: error: key 'a' stands twice; what line 1 says is taken"),
        (f"a: {'{b: ' * 20}1{'}' * 20}", "s.yaml:1:80: error: nested more than 20 levels deep"),
        ("? [a]\n: b", "s.yaml:1:3: error: a key must be text"),
        ("*.txt:\n  id: x", "s.yaml:1:2: error: this is no YAML: put text that begins with * in quotation marks"),
        ("title: Port: late: now", "s.yaml:1:12: error: this is no YAML: a colon followed by a space inside text"),
        ("a: 'b\n", "s.yaml:1:4: error: this is no YAML: the bracket or quotation mark that opens here is"),
        ("a: 1\n---\nb: 2", "s.yaml:2:1: error: a second document"),
        ("a: b\nc: \x07", "s.yaml:2:4: error: the character U+0007 (control character) may not stand here"),
        ("a: b\nc: d\u2028e\nf: [", "s.yaml:2:5: error: the character U+2028 (line separator) may not stand here"),
        ("a: b\nc: 'd\x85e'", "s.yaml:2:6: error: the character U+0085 (next line)"),
    ],
)
def test_faults(text: str, message: str) -> None:
    found = messages(text)
    assert len(found) == 1
    assert found[0].startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a:\n     b: 1\n      c: 2",
            "s.yaml:3:7: error: this is no YAML: this line is indented by 6, the one above it",
        ),
        (
            "a:\n      b: 1\n     c: 2",
            "s.yaml:3:6: error: this is no YAML: this line is indented by 5, those beside it",
        ),
        (
            "a:\n  - b: 1\n   c: 2",
            "s.yaml:3:4: error: this is no YAML: this line is indented by 3, those beside it by 4",
        ),
        (
            "d:\n  - e: 1\n    a:\n   - b",
            "s.yaml:4:4: error: this is no YAML: this line is indented by 3; what belongs",
        ),
        ("a:\n  - b\n  c: d", "s.yaml:3:3: error: this is no YAML: beside this line stand list items"),
        ("a:\n  - b\n    c: d", "s.yaml:2:5: error: this is no YAML: a key is missing before this text ('- key: ...')"),
        ('a:\n  - "b"\n    c: d', "s.yaml:2:5: error: this is no YAML: a key is missing before this text"),
        ("a:\n  - b\n    goes on\n    c: d", "s.yaml:2:5: error: this is no YAML: a key is missing before this text"),
        ("a:\n  - b: 1\n     c: d", "s.yaml:3:6: error: this is no YAML: this line is indented by 5, the one above it"),
        ("a:\n\tb: 1", "s.yaml:2:1: error: this is no YAML: the line is indented with a tab; use"),
        ("a:\n  b: 1\n  \tc: 2", "s.yaml:3:3: error: this is no YAML: the line is indented with a tab; use"),
        ("a:\n  \u00a0b: 1", "s.yaml:2:3: error: the line is indented with a no-break space; use"),
        ("a:\n  \u00a0 b: 1\n    c: 2", "s.yaml:2:3: error: the line is indented with a no-break space; use"),
        ("a:\n  - b\n   \u2003- c", "s.yaml:3:4: error: the line is indented with an em space; use"),
        ("a:\n  b: [c\n  d: e\n", "s.yaml:2:6: error: this is no YAML: the bracket that opens here is not closed"),
        ("a: {b: [c\n  d: e\n", "s.yaml:1:8: error: this is no YAML: the bracket that opens here is not closed"),
        ('a: ["b" c]', "s.yaml:1:9: error: this is no YAML: a comma or the closing bracket is expected here"),
        (
            'a: "b" c',
            "s.yaml:1:8: error: this is no YAML: text goes on behind the closing quotation mark; put the whole",
        ),
        ('a:\n  - "b" <C>', "s.yaml:2:9: error: this is no YAML: text goes on behind the closing quotation mark"),
        ("a:\n  - [b] <C>", "s.yaml:2:9: error: this is no YAML: text goes on behind the closing bracket"),
        ('a:\n  - "b\n  - c\nd: "e"', "s.yaml:2:5: error: this is no YAML: the quotation mark that opens here is not"),
        ("a: 1\nb\nc: 2", "s.yaml:2:1: error: this is no YAML: a key without ':'"),
        ("a: `b`", "s.yaml:1:4: error: this is no YAML: put text that begins with ` in quotation marks"),
        ("a: %b", "s.yaml:1:4: error: this is no YAML: put text that begins with % in quotation marks"),
        ("a: > b", "s.yaml:1:6: error: this is no YAML: behind > or | text begins on the next line"),
        ('a: "\\d"', "s.yaml:1:5: error: this is no YAML: a backslash in double quotation marks"),
    ],
)
def test_slips_are_told_where_they_were_made(text: str, message: str) -> None:
    found = messages(text)
    assert len(found) == 1
    assert found[0].startswith(message)


def test_blanks_inside_text_are_text() -> None:
    for text in ("a: |\n  b\n  \tb\n  \u00a0c", "a: b\n  \u00a0c", "a: b\u00a0c", "a:\tb", "a: 'b\n  \u00a0c'"):
        assert messages(text) == []


def test_a_comment_behind_text_is_known() -> None:
    node, _ = read_yaml("a: b # c\nd: e#f\ng: 'h' # i\nj: k\n", "s.yaml")
    assert isinstance(node, Mapping)
    comments = [value.comment for _, value in node.pairs if isinstance(value, Scalar)]
    assert [comment and (comment.line, comment.column) for comment in comments] == [(1, 6), None, None, None]


def test_a_fault_inside_text_has_its_column_where_the_text_stands_as_it_reads() -> None:
    node, _ = read_yaml("a: 'b c'\nd: 'b''s c'\ne: b\n  c\n", "s.yaml")
    assert isinstance(node, Mapping)
    values = [value for _, value in node.pairs if isinstance(value, Scalar)]
    assert [value.problem("odd", value.text.index("c")).column for value in values] == [7, 5, 4]


def test_a_repeated_key_keeps_its_first_value() -> None:
    node, problems = read_yaml("a: 1\na: 2\nb: 3", "s.yaml")
    assert isinstance(node, Mapping)
    assert [(key.text, value.text) for key, value in node.pairs if isinstance(value, Scalar)] == [
        ("a", "1"),
        ("b", "3"),
    ]
    assert problems[0].excerpt == "a: 2"


def test_bombs_are_refused_at_once() -> None:
    billion = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))
    for bomb in ("[" * 20_000, "{a: " * 20_000, billion, "- " * 20_000, "a: " + "!" * 20_000):
        assert len(messages(bomb)) == 1


def test_nothing_is_nothing() -> None:
    assert read_yaml("", "s.yaml") == (None, ())
    assert read_yaml("# only a note\n", "s.yaml") == (None, ())


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`?, \n\té\x00\u2028", max_size=60))
def test_any_text_ends_in_a_value_or_in_problems(text: str) -> None:
    for problem in read_yaml(text, "s.yaml")[1]:
        assert problem.line >= 1
        assert problem.level == "error"
