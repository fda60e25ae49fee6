"""A desk's folder as it is: one topic in seven formats, written by the programs that people use."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import docx
import fpdf
import openpyxl

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ferry line carried 412,000 passengers | Harbour Post</title>
<meta property="article:published_time" content="2023-02-06T08:00:00+01:00">
<meta property="og:site_name" content="Harbour Post">
<link rel="canonical" href="https://harbourpost.example/ferry-2022"></head>
<body><nav><a href="/">Home</a> <a href="/sea">Sea (48)</a></nav>
<article><h1>Ferry line carried 412,000 passengers</h1>
<p>The ferry between Skarholm and Vettin carried 412,000 passengers in 2022, the Skarholm harbour office said.</p>
<p>The new ferry cost 58 million euros.</p></article>
<aside class="comments"><p>A reader: I counted 900 empty seats.</p></aside>
</body></html>
"""
TABLE = "year,passengers,crossings\n2021,388000,5110\n2022,412000,5240\n"
NOTE = """Skarholm harbour office, note for the press

The ferry between Skarholm and Vettin made 5,420 crossings in 2022. The crossing takes 35 minutes.
"""
MAIL = """Dear desk,

the new ferry cost 85 million euros. It entered service on Monday, 14 March 2022.

On Thu, 2 Feb 2023 at 09:40, The Desk <desk@harbourpost.example> wrote:
> Is it right that it cost 60 million euros?

-- \nSkarholm harbour office, 1 Quay Road
"""


def write_mixed_folder(folder: Path) -> None:
    """Write the articles into *folder*, and beside them what such a folder holds besides."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "harbour-post.html").write_text(PAGE, encoding="utf-8")
    (folder / "crossings.csv").write_text(TABLE, encoding="utf-8")
    (folder / "press-note.txt").write_text(NOTE, encoding="utf-8")
    (folder / "answer.eml").write_bytes(bytes(_mail()))
    _write_word(folder / "draft.docx")
    _write_pdf(folder / "annual-report.pdf")
    _write_workbook(folder / "budget.xlsx")
    (folder / "~$draft.docx").write_bytes(b"\x05desk")
    (folder / ".DS_Store").write_bytes(b"\0\0\0\1Bud1")
    (folder / "quay.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (folder / "minutes.docx").write_bytes(b"%PDF-1.7\n")
    (folder / "layout.json").write_text('{"columns": 3, "theme": "dark"}', encoding="utf-8")


def _mail() -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["From"], made["To"] = "Skarholm harbour office <press@skarholm.example>", "desk@harbourpost.example"
    made["Subject"], made["Date"] = "Your question about the ferry", "Fri, 03 Feb 2023 11:20:00 +0100"
    made.set_content(MAIL)
    return made


def _write_word(path: Path) -> None:
    made = docx.Document()
    made.add_heading("Ferry line has its best year", 0)
    made.add_paragraph("The ferry between Skarholm and Vettin carried 421,000 passengers in 2022.")
    made.add_paragraph("It made 5,240 crossings in 2022, after 5,110 the year before.")
    made.save(str(path))


def _write_pdf(path: Path) -> None:
    made = fpdf.FPDF()
    for text in (
        "Skarholm harbour office\n\nAnnual report 2022",
        "The ferry between Skarholm and Vettin carried 412,000 passengers in 2022 and 388,000 in 2021.\n\n"
        "The new ferry cost 58 million euros. It entered service on Tuesday, 15 March 2022.",
    ):
        made.add_page()
        made.set_font("Helvetica", size=12)
        made.multi_cell(0, 8, text)
    made.output(str(path))


def _write_workbook(path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in (("item", "2021 (million euros)", "2022 (million euros)"), ("Ferry", 12, 46), ("Quay", 3, 5)):
        sheet.append(row)
    made.save(path)
