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
        ("a: !!python/name:os.system x", "s.yaml:1:4: error: tag 'tag:yaml.org,2002:python/name:os.system'"),
        ("a: 1\n<<: {b: 2}", "s.yaml:2:1: error: merge key '<<'"),
        ("a: 1\nb: 2\na: 3", "s.yaml:3:1: error: key 'a' stands twice; what line 1 says is taken"),
        (f"a: {'{b: ' * 20}1{'}' * 20}", "s.yaml:1:80: error: nested more than 20 levels deep"),
        ("? [a]\n: b", "s.yaml:1:3: error: a key must be text"),
        ("*.txt:\n  id: x", "s.yaml:1:2: error: this is no YAML: put text that begins with * in quotation marks"),
        ("title: Port: late: now", "s.yaml:1:12: error: this is no YAML: a colon followed by a space inside text"),
        ("a: 'b\n", "s.yaml:1:4: error: this is no YAML: what is opened here is never closed"),
        ("a: 1\n---\nb: 2", "s.yaml:2:1: error: a second document"),
        ("a: \x07", "s.yaml:1: error: the character U+0007 may not stand in YAML"),
    ],
)
def test_faults(text: str, message: str) -> None:
    found = messages(text)
    assert len(found) == 1
    assert found[0].startswith(message)


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
