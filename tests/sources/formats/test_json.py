"""JSON: records with a text are articles, numbers stand behind their keys, each value at its place in the file."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Document, Source
from checker.sources.article import Article
from checker.sources.formats.json import read_json, read_json_lines

PROSE = "The port handled 41 ships last year, the harbour office said."


def articles_of(value: object, **options: object) -> tuple[Article, ...]:
    raw = value if isinstance(value, str) else json.dumps(value, **options)  # type: ignore[arg-type]
    return read_json(raw.encode("utf-8", "surrogatepass"), "a.json", "")


def blocks_of(article: Article) -> list[tuple[str, str | None, str]]:
    text = article.text or ""
    return [(text[one.start : one.end], one.zone, one.place) for one in article.blocks]


def heads_of(article: Article, place: str) -> list[str]:
    text = article.text or ""
    block = next(one for one in article.blocks if one.place == place)
    return [text[slice(*head)] for head in block.heads]


def test_each_record_with_a_text_is_an_article_with_what_it_says_of_itself() -> None:
    first, second = articles_of(
        {
            "status": "ok",
            "total": 2,
            "articles": [
                {
                    "title": "Port busy",
                    "publishedAt": "2020-03-01T10:00:00Z",
                    "url": "https://example.org/1",
                    "source": {"name": "Harbour Gazette"},
                    "content": PROSE,
                },
                {"headline": "Port calm", "articleBody": f"{PROSE}\n\nIt rained."},
            ],
        }
    )
    said = first.said
    assert (said.title, said.publisher, said.url) == ("Port busy", "Harbour Gazette", "https://example.org/1")
    assert (str(said.published), said.published_from) == ("2020-03-01", "the record's publishedAt")
    assert (first.part, second.part) == ("articles/0", "articles/1")
    assert blocks_of(first)[0] == ("Port busy", "headline", "/articles/0/title")
    assert (PROSE, None, "/articles/0/content") in blocks_of(first)
    # What stands around the articles is nobody's statement, and not lost.
    assert ("2", "boilerplate", "/total") in blocks_of(first)
    assert [one[0] for one in blocks_of(second)] == ["Port calm", PROSE, "It rained."]


def test_a_text_that_stands_there_as_rendered_is_read_as_a_reader_sees_it() -> None:
    first, second = articles_of(
        [
            {
                "id": 5,
                "date": "2020-03-01T10:00:00",
                "title": {"rendered": "Port busy &#8211; <em>41</em> ships"},
                "content": {"rendered": "<p>It cost &euro;3 million.</p>", "protected": False},
            },
            {
                "id": 6,
                "publish_date": "2020-03-02",
                "title": {"rendered": "Port calm"},
                "content": {"rendered": "No 7"},
            },
        ]
    )
    assert (first.said.title, second.said.title) == ("Port busy – 41 ships", "Port calm")
    assert blocks_of(first)[0] == ("Port busy – 41 ships", "headline", "/0/title/rendered")
    assert ("It cost €3 million.", None, "/0/content/rendered") in blocks_of(first)
    # The second has no sentence, and is an article all the same, as it stands beside one.
    assert (second.part, str(second.said.published)) == ("1", "2020-03-02")
    assert all(zone != "boilerplate" for _, zone, _ in blocks_of(second))


@pytest.mark.parametrize(
    "value",
    [
        {
            "title": "Port busy",
            "date": "2020-03-01",
            "blocks": [{"type": "p", "text": PROSE}, {"type": "ship", "no": 7}],
        },
        {"title": "Port busy", "blocks": [{"text": PROSE}, {"text": PROSE}, {"items": ["7 ships"]}]},
        {
            "webTitle": "Port busy",
            "webPublicationDate": "2020-03-01",
            "fields": {"headline": "Port", "body": PROSE},
            "n": 7,
        },
    ],
)
def test_an_article_in_parts_is_one(value: dict[str, object]) -> None:
    (article,) = articles_of({"response": {"status": "ok", "content": value}})
    assert (article.said.title, article.part) == ("Port busy", "response/content")
    assert {zone for _, zone, place in blocks_of(article) if place.startswith("/response/content/")} <= {
        None,
        "headline",
        "table",
        "metadata",
    }


def test_a_feed_with_a_title_is_no_article() -> None:
    items = [{"title": "Port busy", "text": PROSE}, {"title": "Port calm", "text": PROSE}]
    assert [one.part for one in articles_of({"title": "Harbour news", "items": items})] == ["items/0", "items/1"]
    assert [one.part for one in articles_of({"title": "Harbour news", "items": items[:1]})] == ["items/0"]


def test_records_of_numbers_are_a_table_with_the_keys_as_heads() -> None:
    (article,) = articles_of(
        {
            "exports": [
                {"country": "Turkey", "year": 2019, "usd_million": 3127.04, "share": {"2018": 4.1, "2019": 5}},
                {"country": "Norway", "year": 2020, "usd_million": None, "note": PROSE},
            ]
        }
    )
    assert heads_of(article, "/exports/0/usd_million") == ["Turkey", "2019", "exports", "usd_million"]
    assert heads_of(article, "/exports/0/share/2018") == ["Turkey", "2019", "exports", "share 2018"]
    assert (PROSE, None, "/exports/1/note") in blocks_of(article)


def test_a_number_stands_behind_the_keys_that_lead_to_it() -> None:
    (article,) = articles_of({"exports": {"2019": 3.9, "2020": 4.1}})
    assert article.text == "exports | 2019 | 3.9\nexports | 2020 | 4.1"
    assert heads_of(article, "/exports/2020") == ["exports", "2020"]


def test_lists_of_lists_are_a_table() -> None:
    (article,) = articles_of({"trade": [["country", "2019"], ["Turkey", 3.9], ["Norway", 1.4]]})
    assert heads_of(article, "/trade/2/1") == ["Norway", "trade", "2019"]


def test_names_of_columns_that_stand_apart_from_the_rows_head_them() -> None:
    value = {
        "name": "Ports",
        "columns": ["port", "year", "ships"],
        "data": [["Vettin", 2019, 41], ["Skarholm", 2020, 7]],
    }
    (article,) = articles_of(value)
    assert heads_of(article, "/data/0/2") == ["Vettin", "2019", "data", "ships"]
    assert (article.text or "").count("ships") == 1
    (article,) = articles_of({"columns": ["port", "ships"], "data": [["Vettin", 2019, 41], ["Skarholm", 2020, 7]]})
    assert "Vettin | 2019 | 41" in (article.text or "")
    assert "ships" in (article.text or "")


def test_numbers_are_read_as_they_are_written() -> None:
    (article,) = articles_of('[{"a": 1.10, "b": 1e3}, {"a": 123456789012345678901234567890, "b": -0.0}]')
    assert [text for text, _, place in blocks_of(article) if place.count("/") == 2] == [
        "1.10", "1e3", "123456789012345678901234567890", "-0.0",
    ]  # fmt: skip


@given(st.text(max_size=60), st.booleans(), st.sampled_from([None, 2]))
def test_every_character_of_a_string_leads_to_its_place(text: str, only_ascii: bool, indent: int | None) -> None:
    written = f"The port handled 41 ships last year {text} 4127 so far."
    raw = json.dumps({"é": 1, "text": written}, ensure_ascii=only_ascii, indent=indent)
    if "<" in text or "\r" in text or any(0xD800 <= ord(one) <= 0xDFFF for one in text):
        return
    (article,) = articles_of(raw)
    document = Document(
        Source("a"), article.text or "", markup="blocks", blocks=article.blocks, anchors=article.anchors
    )
    lines = raw.split("\n")
    for word in ("41 ships", "4127 so far."):
        line, column = document.place(document.text.index(word))
        assert lines[line - 1][column - 1 :].startswith(word)


def test_an_escaped_character_stands_where_its_escape_begins() -> None:
    (article,) = articles_of('{"text": "It cost \\u20ac41 in all."}')
    document = Document(
        Source("a"), article.text or "", markup="blocks", blocks=article.blocks, anchors=article.anchors
    )
    assert article.text == "It cost €41 in all."
    assert [document.place(document.text.index(sign)) for sign in "€4"] == [(1, 19), (1, 25)]


def test_markup_in_a_string_parts_paragraphs_and_is_not_read() -> None:
    body = "<p>Exports came to &#36;4 billion in <b>2019</b>.</p>"
    body += "<p class='x'>Imports came to $3&nbsp;billion, all told.</p>"
    (article,) = articles_of({"title": "Trade", "content": body})
    assert [one[0] for one in blocks_of(article)] == [
        "Trade",
        "Exports came to $4 billion in 2019.",
        "Imports came to $3\u00a0billion, all told.",
    ]


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ('{"text": "a"', "a.json:1:13: error: a comma or '}' is missing here"),
        ('{"a": [1,\n 2,,]}', "a.json:2:4: error: this is no JSON"),
        ('{"a": "b\n"}', "a.json:1:7: error: a string is not closed on its line"),
        ('{"a": 01}', "a.json:1:7: error: this is no JSON"),
        ("{'a': 1}", "a.json:1:2: error: this is no JSON"),
        ('{"a": [1,]}', "a.json:1:10: error: a value is missing behind the comma"),
        ('{"a": 1} {"b": 2}', "a.json:1:10: error: something stands behind the end of the value"),
        ('{"a" 1}', "a.json:1:6: error: a colon is missing here"),
        ("{1: 2}", "a.json:1:2: error: a key in quotation marks is missing here"),
        ("[" * 100_000, "a.json:1:62: error: nested deeper than 60 levels"),
        ("", "a.json:1:1: error: it ends in the middle of a value"),
    ],
)
def test_what_is_no_json_is_one_line_with_its_place(raw: str, line: str) -> None:
    (article,) = articles_of(raw)
    assert article.text is None
    assert [str(one) for one in article.problems] == [line]


def test_a_key_that_is_there_twice_and_a_number_that_is_none_are_told_and_read() -> None:
    (article,) = articles_of('{"2019": 41, "2020": 42, "2019": 43, "2021": NaN}')
    assert [str(one) for one in article.problems] == [
        "a.json:1:26: warning: the key '2019' is there twice; both values are read",
        "a.json:1:46: warning: NaN is no number in JSON; it is read as a word",
    ]
    assert "41" in (article.text or "")
    assert "43" in (article.text or "")


@pytest.mark.parametrize(
    "value",
    [
        {"name": "x", "version": "1.0.0", "license": "MIT", "description": PROSE},
        {"$schema": "x", "title": "T", "description": PROSE, "type": "object"},
        {"schema_version": 1, "tool": {"name": "checker"}, "findings": [{"message": PROSE}] * 2},
        {"port": 8080, "hosts": ["a", "b"], "retries": 3},
        {},
        [],
    ],
)
def test_what_is_for_programs_alone_holds_nothing_to_read(value: object) -> None:
    (article,) = articles_of(value)
    assert article.text is None
    assert [str(one) for one in article.problems] == ["a.json: warning: holds no prose and no table of records"]


def test_a_bad_line_of_json_lines_is_told_and_the_others_are_read() -> None:
    raw = "\n".join([json.dumps({"text": PROSE}), "{bad", "", json.dumps({"text": f"{PROSE} Twice."})])
    articles = read_json_lines(raw.encode(), "a.jsonl", "")
    assert [one.part for one in articles] == ["0", "1"]
    assert [str(one) for one in articles[0].problems] == [
        "a.jsonl:2:2: error: a key in quotation marks is missing here; this line is not read"
    ]
    document = Document(Source("a"), articles[1].text or "", blocks=articles[1].blocks, anchors=articles[1].anchors)
    assert document.place(0) == (4, 11)


def test_lines_of_numbers_are_one_table() -> None:
    raw = '{"port": "Oslo", "ships": 41}\n{"port": "Bergen", "ships": 43}\n'
    (article,) = read_json_lines(raw.encode(), "a.jsonl", "")
    assert article.text == "port | ships\nOslo | 41\nBergen | 43"


@pytest.mark.parametrize(
    "raw",
    ['{"a":' * 100_000, "[" + "1," * 2_000_000 + "1]", '"' + "\\" * 1_000_000 + '"', '"a' * 500_000, "x\n" * 500_000],
    ids=["deep", "many", "escapes", "quotes", "lines"],
)
def test_what_is_made_to_be_slow_ends(raw: str) -> None:
    for read in (read_json, read_json_lines):
        begins = time.process_time()
        articles = read(raw.encode(), "a.json", "")
        assert time.process_time() - begins < 8
        assert articles[0].problems
