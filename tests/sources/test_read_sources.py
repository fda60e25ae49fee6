"""Every path ends in a document or in one clear problem, whatever stands beside it."""

from __future__ import annotations

import io
import os
from datetime import date
from hashlib import sha256
from itertools import permutations
from pathlib import Path

import pytest

from checker.sources import FORMATS, raw_bytes, read_sources
from checker.sources.found_files import KNOWN


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def read(*paths: str, exclude: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    documents, problems = read_sources([Path(path) for path in paths], exclude=exclude)
    return [one.source.name for one in documents], [str(problem) for problem in problems]


def test_a_document(here: Path) -> None:
    front = "---\r\nid: bridge\r\npublished: 2019-03-01\r\ntopic:\r\n- Norway\r\n---\r\n"
    raw = f"\ufeff{front}# Bridge  opens\r\n\r\nIt cost 3.\r\n"
    write({"in/a.md": raw})
    (document,), problems = read_sources([Path("in/a.md")])
    assert problems == ()
    assert document.text == raw[1:]
    assert document.text[document.text_start :].startswith("# Bridge")
    assert document.markup == "markdown"
    source = document.source
    assert (source.name, source.path, source.title) == ("bridge", "in/a.md", "Bridge opens")
    assert (source.published, source.published_from, source.topic) == (date(2019, 3, 1), "front matter", ("Norway",))
    assert (source.sha256, source.encoding) == (sha256(raw.encode()).hexdigest(), "utf-8-sig")


def test_a_folder_is_read_whole_and_what_is_no_article_is_not(here: Path) -> None:
    write(
        {
            "in/b.txt": "Two.",
            "in/deep/er/a.md": "One.",
            "in/C.TXT": "Three.",
            "in/README.md": "How to.",
            "in/.hidden.txt": "x",
            "in/.git/x.txt": "x",
            "in/node_modules/x.md": "x",
            "in/rules.yaml": "",
            "in/package.json": "{}",
            "in/LICENSE": "x",
            "in/~$draft.txt": "x",
            "in/__MACOSX/a.txt": "x",
            "in/requirements.txt": "x",
        }
    )
    assert read("in") == (["C.TXT", "b.txt", "deep/er/a.md"], [])
    assert read("in/README.md", "in/.hidden.txt")[0] == ["in/.hidden.txt", "in/README.md"]


def test_unknown_formats_in_a_folder_are_counted_in_one_warning(here: Path) -> None:
    write({"in/a.txt": "One.", "in/b.odp": "x", "in/c/d.ODP": "x", "in/e.xyz": "x", "in/notes": "x"})
    assert read("in") == (
        ["a.txt"],
        [
            "in: warning: not read, as their format is not known: .odp (2, save it as .pdf), "
            ".xyz (1), no suffix (1); "
            "text, web pages, Word, PDF, tables, mail and feeds are read"
        ],
    )


def test_an_archive_in_a_folder_is_told_as_documents_may_be_in_it_and_what_a_system_leaves_is_not(here: Path) -> None:
    write({"in/a.txt": "One.", "in/mail.zip": b"PK", "in/Thumbs.db": b"\xd0", "in/quay.png": b"\x89"})
    assert read("in") == (
        ["a.txt"],
        [f"in: warning: not read, as their format is not known: .zip (1, unpack it); {KNOWN}"],
    )


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("x.txt", "", "x.txt: error: the file is empty"),
        ("x.txt", " \n\t\u00a0\n", "x.txt: error: the file holds only white space"),
        ("x.txt", "\ufeff", "x.txt: error: the file holds only white space"),
        ("x.md", "---\nid: x\n---\n \n", "x.md: error: there is no article behind the front matter"),
        ("x.txt", b"a\0b", "x.txt: error: this is a binary file (it holds NUL bytes), not a text"),
        ("x.xyz", "a", f"x.xyz: error: the suffix '.xyz' is not known; {KNOWN}"),
        ("x.doc", "a", "x.doc: error: .doc files are not read; save it as .docx"),
        (
            "~$x.docx",
            "a",
            "~$x.docx: error: this only marks a document that is open in Office; name the document itself",
        ),
        ("x", "a", f"x: error: a file without a suffix is not read; {KNOWN}"),
        (
            "x.md",
            "%PDF-1.7",
            "x.md: error: this is a PDF file, not a Markdown text as its suffix says; rename it to .pdf",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line_and_the_others_go_on(
    here: Path, name: str, content: str | bytes, problem: str
) -> None:
    write({name: content, "good.txt": "One."})
    assert read(name, "good.txt") == (["good.txt"], [problem])


def test_paths_that_hold_nothing(here: Path) -> None:
    write({"in/rules.yaml": "", "good.txt": "One."})
    Path("void").mkdir()
    assert read("good.txt", "gone.txt", "in", "void", "good.txt/x", "nul\0.txt") == (
        ["good.txt"],
        [
            "gone.txt: error: there is no such file or folder",
            "good.txt/x: error: there is no such file or folder",
            f"in: error: the folder holds no source; {KNOWN}",
            "nul\0.txt: error: there is no such file or folder",
            f"void: error: the folder holds no source; {KNOWN}",
        ],
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_without_permission(here: Path) -> None:
    write({"a.txt": "One.", "in/b.txt": "Two.", "in/shut/c.txt": "Three."})
    Path("a.txt").chmod(0)
    Path("in/shut").chmod(0)
    try:
        names, problems = read("a.txt", "in")
    finally:
        Path("in/shut").chmod(0o700)
    assert names == ["b.txt"]
    assert problems == [
        "a.txt: error: cannot be read: Permission denied",
        "in/shut: error: cannot be opened: Permission denied",
    ]


def test_a_read_that_fails(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"a.txt": "One.", "b.txt": "Two."})
    opened = Path.open

    def refuse(path: Path, *args: str) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args)

    monkeypatch.setattr(Path, "open", refuse)
    assert read("a.txt", "b.txt") == (["b.txt"], ["a.txt: error: cannot be read: Permission denied"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(here: Path) -> None:
    os.mkfifo("pipe.txt")
    write({"in/a.txt": "One."})
    os.mkfifo("in/pipe.txt")
    assert read("pipe.txt", "in") == (
        ["a.txt"],
        [
            "in/pipe.txt: error: this is no regular file",
            "pipe.txt: error: this is neither a regular file nor a folder",
        ],
    )


def test_links(here: Path) -> None:
    write({"in/a.txt": "One.", "far/b.txt": "Two."})
    Path("in/broken.txt").symlink_to("gone.txt")
    Path("in/loop.txt").symlink_to("loop.txt")
    Path("in/again.txt").symlink_to("a.txt")
    Path("in/far").symlink_to(here / "far", target_is_directory=True)
    names, problems = read("in")
    assert names == ["a.txt"]
    assert [problem.split(" (")[0] for problem in problems] == [
        "in/broken.txt: error: cannot be read: No such file or directory",
        "in/far: warning: a link to a folder is not followed; name the folder itself",
        "in/loop.txt: error: cannot be read: Too many levels of symbolic links",
    ]


def test_too_large(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"a.txt": "x" * 65, "b.txt": "y" * 64})
    monkeypatch.setattr(raw_bytes, "LARGEST", 64)
    names, problems = read("a.txt", "b.txt")
    assert names == ["b.txt"]
    assert problems[0].startswith("a.txt: error: larger than")


def test_names_are_ids_or_paths_and_no_two_alike(here: Path) -> None:
    write(
        {
            "one/a.txt": "---\nid: port\n---\nOne.",
            "one/b.txt": "Two.",
            "two/a.txt": "---\nid: port\n---\nThree.",
            "two/b.txt": "Four.",
            "two/c.txt": "---\nid: one/b.txt\n---\nFive.",
            "two/d.txt": "---\nid: e.txt\n---\nSix.",
            "two/e.txt": "Seven.",
        }
    )
    names, problems = read("one", "two")
    assert names == ["a.txt", "e.txt", "one/b.txt", "one/b.txt (2)", "port", "two/b.txt", "two/e.txt"]
    assert problems == ["two/a.txt: error: the id 'port' is also that of one/a.txt; this source goes by its path"]


def test_the_order_of_paths_and_naming_a_file_twice_change_nothing(here: Path) -> None:
    write(
        {
            "in/a.txt": "---\nid: z\n---\nOne.",
            "in/b.txt": "---\nid: z\n---\nTwo.",
            "in/deep/c.txt": "Three.",
            "in/sources.yaml": "deep/c.txt: {title: Told}\n",
        }
    )
    results = {
        repr(read_sources([Path(path) for path in paths]))
        for paths in permutations(["in", (here / "in" / "deep").as_posix(), "in/a.txt", "./in/b.txt", "gone.txt"])
    }
    assert len(results) == 1
    assert "title='Told'" in results.pop()


@pytest.mark.parametrize(
    ("exclude", "names"),
    [
        (("b*",), ["a.txt", "drafts/c.txt"]),
        (("drafts",), ["a.txt", "b.txt"]),
        (("drafts/",), ["a.txt", "b.txt"]),
        (("in/drafts/*",), ["a.txt", "b.txt"]),
        (("./a.txt", "c.txt"), ["b.txt"]),
        (("x",), ["a.txt", "b.txt", "drafts/c.txt"]),
    ],
)
def test_exclude(here: Path, exclude: tuple[str, ...], names: list[str]) -> None:
    write({"in/a.txt": "One.", "in/b.txt": "Two.", "in/drafts/c.txt": "Three."})
    assert read("in", exclude=exclude) == (names, [])


def test_excluding_what_is_named_or_everything_is_said(here: Path) -> None:
    write({"in/a.txt": "One."})
    assert read("in/a.txt", exclude=("a.txt",)) == (
        [],
        ["in/a.txt: warning: not read: it is named, but also excluded"],
    )
    assert read("in", exclude=("*",))[1] == [f"in: error: the folder holds no source; {KNOWN}; 1 excluded"]


def test_standard_input(here: Path) -> None:
    given = io.BytesIO(b"---\nid: draft\n---\nBridge opens\n\nIt cost 3 million.")
    documents, problems = read_sources([Path("-")], standard_input=given, published=date(2019, 3, 1))
    assert problems == ()
    assert (documents[0].source.name, documents[0].source.path) == ("draft", "-")
    assert documents[0].source.published_from == "--published"
    empty = read_sources([Path("-")], standard_input=io.BytesIO(b""))
    assert [str(problem) for problem in empty[1]] == ["-: error: the file is empty"]


@pytest.mark.parametrize(
    ("name", "raw", "shown", "line"),
    [
        ("draft.md", b"# Bridge\n\nIt cost 3.", "draft.md", ""),
        ("desk/draft.md", b"a\0b", "desk/draft.md", "desk/draft.md: error: this is a binary file"),
        ("draft.xyz", b"x", "draft.xyz", "draft.xyz: error: the suffix '.xyz' is not known"),
        ("draft", b"Bridge", "draft", ""),
        ("", b"{\\rtf1 Bridge}", "-", "-: error: this is an RTF file, not a plain text"),
    ],
)
def test_standard_input_has_a_format_by_its_name_or_its_first_bytes(
    here: Path, name: str, raw: bytes, shown: str, line: str
) -> None:
    write({"sources.yaml": "'*': {title: Told}\n", "draft.xyz": "x", "good.txt": "One."})
    documents, problems = read_sources(
        [Path("-"), Path("good.txt")], standard_input=io.BytesIO(raw), standard_input_name=name
    )
    assert [one.source.path for one in documents if one.source.path != "good.txt"] == ([] if line else [shown])
    assert [str(problem)[: len(line)] for problem in problems] == ([line] if line else [])


def test_a_report_of_its_own_is_no_source(here: Path) -> None:
    own = '{"schema_version": "1.0", "tool": {"name": "checker", "version": "1"}}'
    write({"in/a.txt": "One.", "in/report.md": "## Nothing\n\n3 articles, 26 figures: 14 compared.\n", "r.txt": own})
    assert read("in") == (["a.txt"], [])
    assert read("in/a.txt", "r.txt")[1] == ["r.txt: warning: passed over: this is a report of checker's own"]


def test_the_heads_of_a_table_are_no_title(here: Path) -> None:
    write({"in/a.csv": "year,cost ($ million)\n2018,39\n2019,41\n"})
    documents, problems = read_sources([Path("in")])
    assert problems == ()
    assert [one.source.title for one in documents] == [""]


def test_what_belongs_to_a_saved_page_is_no_article(here: Path) -> None:
    page = "<html><body><p>The weir cost 3.</p></body></html>"
    write({"in/Weir.html": page, "in/Weir_files/ad.html": page, "in/Lock_files/note.txt": "One."})
    assert read("in") == (["Lock_files/note.txt", "Weir.html"], [])


def test_files_of_a_folder_without_an_article_are_told_in_one_line(here: Path) -> None:
    write({"in/a.txt": "One.", "in/layout.json": '{"columns": 3}', "in/theme.json": '{"dark": true}'})
    assert read("in") == (
        ["a.txt"],
        ["in: warning: passed over, as no article is in them: layout.json, theme.json"],
    )
    names, problems = read("in/layout.json")
    assert names == []
    assert [problem.startswith("in/layout.json: error: ") for problem in problems] == [True]


def test_nothing_asked_nothing_read(here: Path) -> None:
    assert read() == ([], [])


def test_every_suffix_is_lower_case_with_its_dot() -> None:
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in FORMATS)
