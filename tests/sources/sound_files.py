"""A small file of each format, written by the libraries that people use, never by what is tested."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from functools import partial

import docx
import fpdf
import odf.opendocument
import odf.table
import odf.text
import openpyxl
import warcio.statusandheaders
import warcio.warcwriter

TEXT = "The weir at Tarnholt cost $41 million and took 14 years, the river office said on 1 March 2019."


def sound_files(suffixes: frozenset[str]) -> dict[str, bytes]:
    """Give a file of each format of *suffixes* that says `TEXT`, by suffix."""
    return {suffix: make() for suffix, make in SOUND.items() if suffix in suffixes}


def _mail() -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["Date"] = "press@river.example", "Weir", "Fri, 01 Mar 2019 09:00:00 +0000"
    made.set_content(f"{TEXT}\n")
    made.add_attachment(f"{TEXT}\n", filename="facts.txt")
    return bytes(made)


def _word() -> bytes:
    made, out = docx.Document(), io.BytesIO()
    made.add_heading("Weir opens")
    made.add_paragraph(TEXT)
    made.save(out)
    return out.getvalue()


def _workbook() -> bytes:
    made, out = openpyxl.Workbook(), io.BytesIO()
    for row in (("year", "cost ($ million)"), (2018, 39), (2019, 41)):
        made.active.append(row)  # type: ignore[union-attr]
    made.save(out)
    return out.getvalue()


def _spreadsheet() -> bytes:
    made, out = odf.opendocument.OpenDocumentSpreadsheet(), io.BytesIO()
    table = odf.table.Table(name="Cost")
    for cells in (("year", "cost"), ("2019", "41")):
        row = odf.table.TableRow()
        for cell in cells:
            holder = odf.table.TableCell(valuetype="string")
            holder.addElement(odf.text.P(text=cell))
            row.addElement(holder)
        table.addElement(row)
    made.spreadsheet.addElement(table)
    made.write(out)
    return out.getvalue()


def _pdf() -> bytes:
    made = fpdf.FPDF()
    made.add_page()
    made.set_font("Helvetica", size=12)
    made.multi_cell(0, 8, TEXT)
    return bytes(made.output())


def _web_archive(*, zipped: bool) -> bytes:
    out = io.BytesIO()
    writer = warcio.warcwriter.WARCWriter(out, gzip=zipped)
    headers = warcio.statusandheaders.StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
    made = writer.create_warc_record(
        "http://paper.example/weir", "response", payload=io.BytesIO(_PAGE.encode()), http_headers=headers
    )
    writer.write_record(made)
    made.raw_stream.close()
    return out.getvalue()


_PAGE = f"<!doctype html><html><head><title>Weir</title></head><body><article><p>{TEXT}</p></article></body></html>"
_ITEM = f"<item><title>Weir</title><description>{TEXT}</description></item>"
_ENTRY = f"<entry><title>Weir</title><id>a</id><content>{TEXT}</content></entry>"

SOUND: Mapping[str, Callable[[], bytes]] = {
    ".txt": f"Weir opens\n\n{TEXT}\n".encode,
    ".md": f"---\ntitle: Weir\n---\n# Weir opens\n\n{TEXT}\n".encode,
    ".html": _PAGE.encode,
    ".csv": "year,cost ($ million)\n2018,39\n2019,41\n".encode,
    ".tsv": "year\tcost\n2018\t39\n2019\t41\n".encode,
    ".json": f'[{{"title": "Weir", "date": "2019-03-01", "text": "{TEXT}"}}]'.encode,
    ".jsonl": f'{{"title": "Weir", "text": "{TEXT}"}}\n{{"title": "Lock", "text": "It cost 3."}}\n'.encode,
    ".rss": f'<?xml version="1.0"?><rss version="2.0"><channel><title>Desk</title>{_ITEM}</channel></rss>'.encode,
    ".atom": f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Desk</title>{_ENTRY}</feed>'.encode,
    ".eml": _mail,
    ".docx": _word,
    ".xlsx": _workbook,
    ".ods": _spreadsheet,
    ".pdf": _pdf,
    ".warc": partial(_web_archive, zipped=False),
    ".warc.gz": partial(_web_archive, zipped=True),
}
