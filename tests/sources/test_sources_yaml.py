"""sources.yaml tells what the articles beside it do not tell themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.model import Source
from checker.sources import read_sources


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def read(folder: Path, **options: date) -> tuple[dict[str, Source], list[str]]:
    documents, problems = read_sources([folder], **options)  # type: ignore[arg-type]
    prefix = folder.as_posix() + "/"
    return {one.source.name: one.source for one in documents}, [str(one).replace(prefix, "") for one in problems]


def test_front_matter_wins_over_it_and_it_over_the_option(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.txt": "---\npublished: 2019-01-01\n---\nBridge one.",
            "b.txt": "Bridge two.",
            "c.txt": "Bridge three.",
            "sources.yaml": '"[ab].txt":\n  published: 2019-02-02\n  publisher: Port\n',
        },
    )
    sources, problems = read(tmp_path, published=date(2019, 3, 3))
    assert problems == []
    assert [(one.published, one.published_from, one.publisher) for one in sources.values()] == [
        (date(2019, 1, 1), "front matter", "Port"),
        (date(2019, 2, 2), "sources.yaml", "Port"),
        (date(2019, 3, 3), "--published", ""),
    ]


def test_the_nearest_file_and_the_own_name_win(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "2019/a.txt": "Bridge one.",
            "2019/b.txt": "Bridge two.",
            "sources.yaml": '2019/a.txt: {title: Far, url: far}\n"*": {publisher: Port, title: All}\n',
            "2019/sources.yaml": 'a.txt: {title: Own}\n"*.txt": {title: Near}\n"?.txt": {language: en}\n',
        },
    )
    sources, problems = read(tmp_path)
    assert problems == []
    assert [(one.title, one.publisher, one.url) for one in sources.values()] == [
        ("Own", "Port", "far"),
        ("Near", "Port", ""),
    ]


def test_faults_have_their_place_and_the_articles_are_read(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "a.txt": "Bridge one.",
            "draft.pages": "",
            "sources.yaml": "a.txt:\n  published: soon\n  titel: x\nb.txt:\n  title: y\na.md: z\n",
        },
    )
    sources, problems = read(tmp_path)
    assert list(sources) == ["a.txt"]
    assert problems[1:] == [
        "sources.yaml:2:14: error: 'published' takes a day such as 2019-03-01, not 'soon'; "
        "the article is read without a date",
        "sources.yaml:3:3: warning: unknown key 'titel'; did you mean 'title'?",
        "sources.yaml:4:1: warning: 'b.txt' fits no file",
        "sources.yaml:6:7: error: keys such as title and published are wanted under 'a.md'",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("*.txt:\n  title: x\n", "sources.yaml:1:2: error: this is no YAML: put text that begins with *"),
        ("- a.txt\n", "sources.yaml:1:1: error: a mapping is wanted here"),
        ("a.txt: [", "sources.yaml:2:1: error: this is no YAML"),
        ("\0", "sources.yaml: error: this is a binary file"),
    ],
)
def test_a_broken_file_stops_nothing(tmp_path: Path, text: str, problem: str) -> None:
    write(tmp_path, {"a.txt": "Bridge one.", "sources.yaml": text})
    sources, problems = read(tmp_path)
    assert list(sources) == ["a.txt"]
    assert [one[: len(problem)] for one in problems] == [problem]


def test_a_file_named_alone_is_told_of_without_warnings_about_the_others(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "One.", "b.txt": "Two.", "sources.yaml": "a.txt: {title: A}\nb.txt: {title: B}\n"})
    documents, problems = read_sources([tmp_path / "a.txt"])
    assert [one.source.title for one in documents] == ["A"]
    assert problems == ()


def test_it_declares_an_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Erdoğan".encode("cp1254"))
    write(tmp_path, {"sources.yaml": "a.txt: {encoding: windows-1254}\n"})
    documents, problems = read_sources([tmp_path])
    assert (documents[0].text, documents[0].source.encoding, problems) == ("Erdoğan", "cp1254", ())


def test_above_the_folder_given_nothing_is_looked_for(tmp_path: Path) -> None:
    write(tmp_path, {"in/a.txt": "Bridge one.", "sources.yaml": '"**": {title: x}\n'})
    assert read(tmp_path / "in")[0]["a.txt"].title == ""
