"""Web archives, written by hand byte for byte: each captured page an article."""

from __future__ import annotations

import gzip
from datetime import date

import pytest

from checker.sources.formats.web_archive import read_web_archive
from tests.sources.formats.planted import assert_found, document_of, plant

PAGE = """<html><head><title>Quay</title></head>
<body><h1>Quay costs «4001» euros</h1>
<p>It took «4002» days.</p></body></html>"""
DATED = "<meta property='article:published_time' content='2018-04-05'><h1>Toll</h1><p>The toll is «4003» euros."


TARGET = {"WARC-Target-URI": "https://courier.example/quay"}


def record(kind: str, body: bytes, **more: str) -> bytes:
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000001>",
        "WARC-Date": "2020-06-07T08:09:10Z",
        "Content-Length": str(len(body)),
        **{name.replace("_", "-"): value for name, value in more.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + body + b"\r\n\r\n"


def answer(body: bytes, kind: str = "text/html; charset=utf-8", status: str = "200 OK", more: str = "") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n".encode() + body
    return record("response", http, **TARGET, **{"Content-Type": "application/http;msgtype=response"})


def archive() -> tuple[list[bytes], list[str]]:
    page, dated = plant(PAGE)[0], plant(DATED)[0]
    return [
        record("warcinfo", b"software: none\r\n", **{"Content-Type": "application/warc-fields"}),
        answer(page.encode()),
        record("request", b"GET / HTTP/1.1\r\n\r\n", **TARGET, **{"Content-Type": "application/http;msgtype=request"}),
        answer(gzip.compress(dated.encode()), more="Content-Encoding: gzip\r\n"),
        answer(b"\x89PNG", kind="image/png"),
        answer(b"<p>gone", status="404 Not Found"),
        answer("Plain \u20ac4004 text.".encode("cp1252"), kind="text/plain; charset=windows-1252"),
    ], [page, dated]


@pytest.mark.parametrize("packed", [False, True])
def test_each_captured_page_is_an_article_with_its_record_and_its_lines(packed: bool) -> None:
    records, _ = archive()
    raw = b"".join(gzip.compress(one) if packed else one for one in records)
    first, dated, plain, left_out = read_web_archive(raw, "a.warc.gz", "")
    assert [one.part for one in (first, dated, plain)] == ["2", "4", "7"]
    assert_found(document_of(first), plant(PAGE)[1])
    assert_found(document_of(dated), plant(DATED)[1])
    assert {block.place for block in first.blocks} == {"record 2"}
    assert plain.text == "Plain \u20ac4004 text."
    (problem,) = left_out.problems
    assert problem.level == "warning"
    assert problem.message == (
        "4 of 7 records hold no article that is read: answer 404 (1), image/png (1), request (1), warcinfo (1)"
    )


def test_the_day_of_the_capture_counts_only_where_the_page_names_none() -> None:
    first, dated, *_ = read_web_archive(b"".join(archive()[0]), "a.warc", "")
    assert (first.said.published, first.said.published_from) == (
        date(2020, 6, 7),
        "the day of its capture; the page names none",
    )
    assert dated.said.published == date(2018, 4, 5)
    assert first.said.url == "https://courier.example/quay"


@pytest.mark.parametrize("cut", [10, 300, 700, 1100])
def test_an_archive_that_breaks_off_gives_what_came_before_and_one_line(cut: int) -> None:
    raw = b"".join(gzip.compress(one) for one in archive()[0])
    articles = read_web_archive(raw[:cut], "a.warc.gz", "")
    errors = [str(problem) for one in articles for problem in one.problems if problem.level == "error"]
    assert len(errors) == 1
    assert errors[0].startswith("a.warc.gz: error: ")


@pytest.mark.parametrize(
    ("bomb", "message"),
    [
        (b" " * 8 * 2**20, "what is packed there is no record"),
        (b"WARC/1.0\r\n" + b"x" * 8 * 2**20, "what is packed there is no record"),
        (answer(b" " * 8 * 2**20), "it unpacks to more than 2 MiB"),
    ],
)
def test_what_blows_up_is_cut_and_said(bomb: bytes, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.sources.formats.web_archive._LARGEST", 2 * 2**20)
    articles = read_web_archive(gzip.compress(archive()[0][1]) + gzip.compress(bomb), "a.warc.gz", "")
    assert articles[0].text is not None
    assert message in articles[-1].problems[-1].message


@pytest.mark.parametrize("behind", [b"and much more\r\n", b"more"])
def test_a_record_that_is_longer_than_it_says_is_said(behind: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    first, *others = archive()[0]
    articles = read_web_archive(first[:-4] + behind + b"\r\n\r\n" + b"".join(others), "a.warc", "")
    problems = [problem for one in articles for problem in one.problems if problem.level == "error"]
    assert len(problems) == 1
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("raw", [b"not an archive", b"\x1f\x8b\x08garbage", b"WARC/1.0\r\n\r\n"])
def test_what_is_no_web_archive_is_said_in_one_line(raw: bytes) -> None:
    articles = read_web_archive(raw, "a.warc", "")
    (problem,) = [problem for one in articles for problem in one.problems]
    assert problem.level == "error"
    assert all(one.text is None for one in articles)
