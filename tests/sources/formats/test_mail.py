"""Mails: every figure at its place or told apart as quoted, attachments as articles, damage in one line."""

from __future__ import annotations

from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from checker import check
from checker.model import Document
from checker.sources import read_sources
from checker.sources.article import Article
from checker.sources.formats.mail import read_mail, read_mail_box

BODY = "Dear all,\n\nthe weir cost $41 million, not 39 million.\nIt holds back 7,300 cubic metres.\n"


def mail(body: str | None = BODY, subject: str = "Weir opens after 14 years", **options: str) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["From"] = '"Tarnholt River Office" <press@river.example>'
    made["To"] = "desk@paper.example"
    made["Subject"] = subject
    made["Date"] = "Fri, 01 Mar 2019 23:30:00 -0500"
    if body is not None:
        made.set_content(body, **options)
    return made


def read(raw: bytes | EmailMessage) -> tuple[list[Article], list[str]]:
    articles = read_mail(bytes(raw), "a.eml", "")
    problems = [str(problem) for article in articles for problem in article.problems]
    return [article for article in articles if article.text is not None], problems


def planted(article: Article, figure: str) -> tuple[str, str | None, int, int]:
    """Give the quotation, zone and place of a figure in an article."""
    text = article.text or ""
    at = text.index(figure)
    document = Document.from_text(text, "a")
    document = Document(document.source, text, markup="blocks", blocks=article.blocks, anchors=article.anchors)
    block = document.block_at(at)
    assert block is not None
    assert block.start <= at < at + len(figure) <= block.end
    return (block.place, block.zone, *document.place(at))


def test_a_plain_mail() -> None:
    raw = bytes(mail())
    (article,), problems = read(raw)
    assert problems == []
    said = article.said
    assert (said.title, said.publisher) == ("Weir opens after 14 years", "Tarnholt River Office")
    assert (said.published, said.published_from) == (date(2019, 3, 1), "the mail's Date"), "in the sender's zone"
    assert planted(article, "14 years")[:2] == ("subject", "headline")
    place, zone, line, column = planted(article, "7,300")
    assert (place, zone) == ("text part, line 3", None)
    assert raw.split(b"\n")[line - 1][column - 1 :].startswith(b"7,300"), "the line of the file itself"


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_a_part_that_stands_there_encoded_has_the_lines_of_the_text(encoding: str) -> None:
    (article,), _ = read(mail("Grüße,\n\nder Preis: €41\u00a0million.\n", cte=encoding))
    assert planted(article, "€41\u00a0million") == ("text part, line 3", None, 0, 0)


def test_what_is_repeated_of_other_mails_is_told_apart() -> None:
    body = (
        "It cost $41 million.\n\n"
        "On Fri, 1 Mar 2019 at 10:12, The Desk <desk@paper.example>\nwrote:\n> Did it cost $39 million?\n"
        ">> 38, we heard.\n\n"
        "On Friday the minister wrote:\n\nIt took 14 years.\n\n"
        "-- \nRiver Office, 22 Quay Street\n"
    )
    (article,), _ = read(mail(body))
    assert planted(article, "$41 million")[1] is None
    assert planted(article, "14 years.")[1] is None
    assert [planted(article, figure)[1] for figure in ("10:12", "$39 million", "38, we", "22 Quay")] == [
        "boilerplate"
    ] * 4


def test_behind_outlooks_mark_all_is_quoted_and_a_forwarded_release_is_not() -> None:
    answered = "It cost 41.\n\n-----Original Message-----\nFrom: The Desk\n\nDid it cost 39?\n"
    (article,), _ = read(mail(answered))
    assert planted(article, "39?")[1] == "boilerplate"
    (article,), _ = read(mail("FYI\n\n---------- Forwarded message ---------\nFrom: River Office\n\nIt cost 41.\n"))
    assert planted(article, "41.")[1] is None


def test_of_a_text_and_a_page_the_text_is_read_unless_it_is_a_stub() -> None:
    page = (
        "<html><body><p>The weir cost <b>$41</b> million and took 14 years to build, the office said.</p></body></html>"
    )
    both = mail("The weir cost $41 million and took 14 years to build.")
    both.add_alternative(page, subtype="html")
    assert [article.blocks[-1].place for article in read(both)[0]] == ["text part, line 1"]
    stub = mail("See the page.")
    stub.add_alternative(page, subtype="html")
    (article,), problems = read(stub)
    assert problems == []
    assert (article.text or "").startswith("Weir opens after 14 years\n\nThe weir cost $41 million")
    assert planted(article, "$41 million")[0] == "page part, line 1"
    assert planted(article, "$41 million")[2:] == (0, 0)


def test_attachments_are_articles_and_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = mail()
    made.add_attachment("The weir holds back 7,100 cubic metres.", filename="../../fact sheet.txt")
    made.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    made.add_attachment(b"PK", maintype="application", subtype="zip", filename="all.zip")
    made.add_attachment(b"%PDF-1.7", maintype="text", subtype="plain", filename="report.txt")
    monkeypatch.chdir(tmp_path)
    Path("a.eml").write_bytes(bytes(made))
    documents, problems = read_sources([Path("a.eml")])
    assert [one.source.name for one in documents] == ["a.eml", "a.eml#attachment fact sheet.txt"]
    assert [str(problem) for problem in problems] == [
        "a.eml: warning: attached and not read, as the format is not known: all.zip",
        "a.eml#attachment report.txt: error: "
        "this is a PDF file, not a plain text as its suffix says; rename it to .pdf",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["a.eml"]
    assert list(tmp_path.parent.glob("fact*")) == []


def test_mails_in_mails() -> None:
    inner = mail("It cost $38 million.", subject="Older")
    outer = mail()
    outer.add_attachment(inner)
    outer.add_attachment(bytes(inner), maintype="application", subtype="octet-stream", filename="forwarded.eml")
    articles, problems = read(outer)
    assert problems == []
    assert [(article.part, article.said.title) for article in articles] == [
        ("", "Weir opens after 14 years"),
        ("attached mail 1", "Older"),
        ("attachment forwarded.eml", "Older"),
    ]
    raw_lines = bytes(outer).split(b"\n")
    _, _, line, column = planted(articles[1], "$38 million")
    assert raw_lines[line - 1][column - 1 :].startswith(b"$38 million")


def test_too_deep_and_too_many() -> None:
    made = mail("It cost 1.")
    for _ in range(12):
        around = mail("It cost 2.")
        around.add_attachment(made)
        made = around
    articles, problems = read(made)
    assert len(articles) == 9
    assert [problem.rpartition(": ")[2] for problem in problems] == [
        "mails in mails, more than 8 deep; what is further in is not read"
    ]
    many = mail()
    for number in range(501):
        many.add_attachment("x", filename=f"{number}.txt")
    assert read(many) == ([], ["a.eml: error: the mail has over 500 parts; what is behind them is not read"])
    marks = bytes(mail("It cost 3.")) + b"\n--" * 10_001
    assert read(marks) == ([], ["a.eml: error: over 10,000 of its lines begin with --; it is not read"])


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (b"Bridge opens", "a.eml: error: this is no mail: it has no header"),
        (b"From: a@b.example\n\n", "a.eml: error: the mail holds no text"),
        (
            b"From: a@b.example\nDate: the first of May\n\nIt cost 3.\n",
            "a.eml: warning: its Date 'the first of May' is no date; it is read without one",
        ),
        (
            b"From: a@b.example\nContent-Transfer-Encoding: base64\n\nSXQgY29zdCAz\nLiBJdCB0b29rIDQ",
            "a.eml: warning: a part of the mail is cut off: its base64 has no end",
        ),
        (
            b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nIt cost 3.\n",
            "a.eml: warning: the mail is cut off: the last of its parts has no end",
        ),
        (
            b"From: a@b.example\nContent-Type: multipart/mixed; boundary=x\n\nIt cost 3.\n",
            "a.eml: warning: the mail is damaged: the mark between its parts is not found",
        ),
        (
            b"From: a@b.example\nContent-Type: text/plain; charset=klingon\n\nIt cost \xa33.\n",
            "a.eml#text part: warning: the encoding 'klingon' that it declares is not known",
        ),
    ],
)
def test_what_is_damaged_is_said_in_one_line(raw: bytes, line: str) -> None:
    problems = [problem.replace("error: the encoding", "warning: the encoding") for problem in read(raw)[1]]
    assert line in problems


def test_headers_are_decoded_and_harmless_where_they_are_not() -> None:
    made = mail(subject="Brücke: €41 Mio.")
    assert read(made)[0][0].said.title == "Brücke: €41 Mio."
    odd = b"From: =?klingon?q?x?= <a@b.example>\nSubject: =?utf-8?b?%%%?= \xc3\xbc 41\n\nIt cost 3.\n"
    (article,), _ = read(odd)
    assert "41" in article.said.title
    assert read(b"From: press@river.example\n\nIt cost 3.\n")[0][0].said.publisher == "river.example"


def test_encodings_within_ascii_are_read_as_declared() -> None:
    text = "\u6a4b\u306f41\u5104\u5186"
    head = b"From: a@b.example\nContent-Type: text/plain; charset=iso-2022-jp\n\n"
    (article,), _ = read(head + text.encode("iso2022_jp"))
    assert article.text == text


def test_a_mail_box() -> None:
    raw = (
        b"From a@b.example Fri Mar  1 23:30:00 2019\n"
        + bytes(mail("It cost 3.\n"))
        + b"\nFrom - Sat Mar 02 09:00:00 2019\n"
        + bytes(mail("It cost 4.\n\nFrom me.\n"))
    )
    articles = read_mail_box(raw, "a.mbox", "")
    assert [article.part for article in articles] == ["message 1", "message 2"]
    _, _, line, column = planted(articles[1], "4.")
    assert raw.split(b"\n")[line - 1][column - 1 :].startswith(b"4.")
    assert str(read_mail_box(b"It cost 3.", "a.mbox", "")[0].problems[0]).endswith(
        "no line of From, sender and day begins it"
    )


def test_a_mail_box_keeps_lines_that_begin_with_from_apart_and_they_are_no_quotation() -> None:
    box = (
        b"From a@port.example Fri Mar 01 09:00:00 2019\nFrom: a@port.example\nSubject: Port\n\n"
        b">From 1,850 ships 1,702 came.\n\n>>From here.\n\n> We counted\n>From 9 quays\n> or 8.\n"
    )
    (article,) = read_mail_box(box, "a.mbox", "")
    zones = {(article.text or "")[one.start : one.end]: one.zone for one in article.blocks}
    assert zones["From 1,850 ships 1,702 came."] is None
    assert zones[">From here."] == "boilerplate"
    assert zones["> We counted\n>From 9 quays\n> or 8."] == "boilerplate"


def test_what_calls_itself_latin_1_is_read_as_mail_programs_read_it() -> None:
    mail = (
        b"From: a@port.example\nSubject: Port\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n"
        b"Content-Transfer-Encoding: 8bit\n\nIt cost \x803,200 \x96 a lot.\n"
    )
    assert "It cost €3,200 – a lot." in (read_mail(mail, "a.eml", "")[0].text or "")


def test_figures_of_a_mail_are_read_and_quoted_figures_are_boilerplate() -> None:
    (article,), _ = read(mail(f"{BODY}\n> It cost $39 million, they said.\n"))
    plain = Document.from_text(article.text or "", "a")
    document = Document(plain.source, plain.text, markup="blocks", blocks=article.blocks, anchors=article.anchors)
    (source,) = check([document]).sources
    quoted = 1
    assert source.figures.boilerplate == quoted
    assert source.figures.seen == quoted + 4, "14 years, $41 million, 39 million, 7,300 cubic metres"
