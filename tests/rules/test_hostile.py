"""Rule files made to do harm: each is told at a place within a second, and nothing else happens."""

import time
from itertools import pairwise

import pytest

from checker.rules import read_rules

HEAD = "rules_version: 1\n"
RULE = """\
  - id: seats
    title: Seats
    find:
      - PHRASE
    values: {n: count}
    same_if: []
    compare: n
    report: {warn_if: differs}
    examples:
      - {text: A., finds: nothing}
"""
MEBIBYTE = 1 << 20


def with_phrase(phrase: str, words: str = "") -> str:
    return f"{HEAD}{words}rules:\n{RULE.replace('PHRASE', phrase)}"


def lists_of_lists(depth: int, width: int) -> str:
    """Give word lists of which each names the next one *width* times."""
    names = [chr(ord("A") + number) * 2 for number in range(depth + 1)]
    rows = [f"  {name}: [{' '.join([f'<{inner}>'] * width)}]\n" for name, inner in pairwise(names)]
    return f"words:\n{''.join(rows)}  {names[-1]}: [a]\n"


def seconds_of(path):
    before = time.process_time()
    read = read_rules([path], general=False)
    return read, time.process_time() - before


BOMBS = {
    "merge bomb": (
        f"{HEAD}words: &a {{X: [x]}}\n" + "".join(f"k{n}: &k{n}\n  <<: [*a, *a]\n" for n in range(20)),
        "anchor '&a'",
    ),
    "tag that runs": (f"{HEAD}rules: !!python/object/apply:os.system [touch HERE]\n", "tag '!!python/object/apply"),
    "brackets": (f"{HEAD}rules: " + "[" * (MEBIBYTE - 100), "nested more than 20 levels deep"),
    "braces": (f"{HEAD}rules: " + "{a: " * 200_000, "nested more than 20 levels deep"),
    "dashes": (f"{HEAD}rules:\n  " + "- " * 400_000, "nested more than 20 levels deep"),
    "question marks": (f"{HEAD}rules:\n  " + "? " * 400_000, "nested more than 20 levels deep"),
    "over a mebibyte": (HEAD + "#" * MEBIBYTE, "over 1 MiB"),
    "100,000 rules": (f"{HEAD}rules:\n" + "- {}\n" * 100_000, "over 5,000 rules stand before this one"),
    "100,000 texts for rules": (f"{HEAD}rules:\n" + "- a\n" * 100_001, "over 100,000 words and phrases"),
    "repeated keys": (HEAD + "words: {}\n" * 50_000, "key 'words' stands twice"),
    "unknown keys": (HEAD + "".join(f"wrods{n}: x\n" for n in range(10_000)), "unknown key 'wrods0' in a rule file"),
    "a huge key": (f"{HEAD}{'rules' * 200_000}: x\nrules: []\n", "a key without ':'"),
    "a huge title": (f"{HEAD}rules:\n  - title: {'a' * 900_000}\n", "a rule has no 'id'"),
    "a huge id": (f"{HEAD}rules:\n  - id: {'a-' * 400_000}\n", "is no id"),
    "thousands of alternatives": (with_phrase(f"({'|'.join(['seat'] * 6_000)}) <n>"), "is made of over 5,000 words"),
    "thousands of words": (with_phrase("seat " * 100_000 + "<n>"), "is made of over 5,000 words"),
    "open brackets in a phrase": (with_phrase("(" * 300_000), "brackets nested more than 10 deep"),
    "stars": (with_phrase(f"'{'*' * 300_000} <n>'"), "* stands behind a word"),
    "lists of lists": (with_phrase("<AA> <n>", lists_of_lists(9, 10)), "is made of over 5,000 words"),
    "a deep pile of lists": (with_phrase("<AA> <n>", lists_of_lists(20, 1)), "brackets nested more than 10 deep"),
    "a ladder of kinds": (
        f"{HEAD}is_a:\n" + "".join(f"  a{n}: a{n + 1}\n" for n in range(40_000)),
        "'a0' has over 20 broader terms",
    ),
    "brackets in a sum": (
        with_phrase("seats <n>")
        .replace("compare: n", f"must_hold: {'(' * 200_000}n = 3")
        .replace("    same_if: []\n", ""),
        "must_hold",
    ),
    "a long sum": (
        with_phrase("seats <n>")
        .replace("compare: n", f"must_hold: n = {'1 + ' * 100_000}3")
        .replace("    same_if: []\n", ""),
        "must_hold",
    ),
    "a long number": (
        with_phrase("seats <n>").replace("differs", f"differs by more than {'9' * 500_000}%"),
        "never met",
    ),
    "many unknown slots": (
        with_phrase("seats <n>").replace("{warn_if: differs}", "{warn_if: differs, message: '" + "<m>" * 50_000 + "'}"),
        "<m> is no value of this rule",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_told_within_a_second(tmp_path, monkeypatch, name):
    text, message = BOMBS[name]
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "bomb.yaml"
    path.write_text(text, encoding="utf-8")
    read, seconds = seconds_of(path)
    assert read.rules == ()
    told = [problem for problem in read.problems if message in f"{problem.message} {problem.excerpt}"]
    assert told, [str(problem)[:200] for problem in read.problems[:3]]
    assert told[0].line or "MiB" in told[0].message
    assert max(len(str(problem)) for problem in read.problems) < 2_000
    assert seconds < 1
    assert [one.name for one in tmp_path.iterdir()] == ["bomb.yaml"]


@pytest.mark.parametrize(
    ("content", "line", "column", "message"),
    [
        (HEAD.encode("utf-16"), 1, 1, "this is UTF-16; save the file as UTF-8"),
        (f"{HEAD}names:\n  place: [Åby]\n".encode("latin-1"), 3, 11, "the byte 0xc5 is no character of UTF-8"),
        (f"{HEAD}names: \0\n".encode(), 2, 8, "the character U+0000 (control character) may not stand here"),
        (f"{HEAD}names:\n  place: [a\x1b[2Jb]\n".encode(), 3, 12, "the character U+001B (control character)"),
        (f"{HEAD}names:\n  place: [a\u202eb]\n".encode(), 0, 0, ""),
    ],
)
def test_what_is_no_plain_utf_8_is_told_where_it_is_not(tmp_path, content, line, column, message):
    path = tmp_path / "rules.yaml"
    path.write_bytes(content)
    told = [(one.line, one.column, one.message[: len(message)]) for one in read_rules([path], general=False).problems]
    assert told == ([(line, column, message)] if message else [])


def test_files_that_use_each_other_are_told(tmp_path):
    for name, other in (("a", "b"), ("b", "c"), ("c", "a")):
        (tmp_path / f"{name}.yaml").write_text(f"{HEAD}use: [{other}.yaml]\n", encoding="utf-8")
    (tmp_path / "own.yaml").write_text(f"{HEAD}use: [own.yaml]\n", encoding="utf-8")
    told = [str(problem).replace(f"{tmp_path}/", "") for problem in read_rules([tmp_path], general=False).problems]
    assert told == [
        "c.yaml:2:7: error: 'a.yaml' uses this file in turn; put what both need into a third",
        "own.yaml:2:7: error: the file uses itself",
    ]


def test_a_long_chain_of_files_is_read(tmp_path):
    for number in range(300):
        text = f"{HEAD}use: [f{number + 1}.yaml]\n" if number < 299 else f"{HEAD}words: {{X: [x]}}\n"
        (tmp_path / f"f{number}.yaml").write_text(text, encoding="utf-8")
    read, seconds = seconds_of(tmp_path / "f0.yaml")
    assert read.problems == ()
    assert seconds < 1


@pytest.mark.parametrize("way", ["../../secret.yaml", "link.yaml", "a" * 5_000 + ".yaml", "loop.yaml"])
def test_no_file_from_outside_is_used(tmp_path, way):
    (tmp_path / "secret.yaml").write_text(f"{HEAD}words: {{X: [hunter]}}\n", encoding="utf-8")
    folder = tmp_path / "desk" / "rules"
    folder.mkdir(parents=True)
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    path = folder / "rules.yaml"
    path.write_text(f"{HEAD}use: [{way}]\nwords: {{Y: [y]}}\n", encoding="utf-8")
    (told,) = read_rules([path], general=False).problems
    assert (told.line, told.column) == (2, 7)
    assert "lies outside" in told.message or "is no file beside" in told.message
    assert "hunter" not in told.message + told.excerpt


def test_a_loop_of_links_is_no_rule_file(tmp_path):
    (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    (tmp_path / "folder").symlink_to(tmp_path)
    assert "no such rule file" in read_rules([tmp_path / "loop.yaml"], general=False).problems[0].message
    assert "the folder has no rule file" in read_rules([tmp_path], general=False).problems[0].message


def test_scalars_stay_as_they_are_written(tmp_path):
    path = tmp_path / "rules.yaml"
    path.write_text(f"{HEAD}names:\n  place:\n    Elverby: [NO, 1.10, 21:30, 010, ~, 2019-03-01]\n", encoding="utf-8")
    names = read_rules([path], general=False).names
    assert {names.canonical("place", text) for text in ("NO", "1.10", "21:30", "010", "2019-03-01")} == {"Elverby"}
