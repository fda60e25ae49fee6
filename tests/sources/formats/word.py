"""Word files written by hand, part by part, as no writer of ours makes them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMES = (
    f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def word_file(body: str, parts: Mapping[str, str] | None = None, *, raw: Mapping[str, bytes] | None = None) -> bytes:
    """Give a Word file.

    Args:
        body: what stands in w:body.
        parts: name -> what stands in its root element: footnotes, endnotes, comments, styles, header1, footer1, core.
        raw: whole parts as they are.
    """
    written = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    links, types = "", ""
    for name, inner in sorted((parts or {}).items()):
        kind = name.rstrip("0123456789")
        written[f"word/{name}.xml"] = part({"header": "hdr", "footer": "ftr"}.get(kind, kind), inner)
        links += f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{name}.xml"/>'
        types += f'<Override PartName="/word/{name}.xml" ContentType="{_CONTENT}.{kind}+xml"/>'
    written["word/_rels/document.xml.rels"] = f'<Relationships xmlns="{_RELS}">{links}</Relationships>'
    written["_rels/.rels"] = (
        f'<Relationships xmlns="{_RELS}"><Relationship Id="a" Type="{R}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Target="docProps/core.xml" '
        f'Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"/></Relationships>'
    )
    written["docProps/core.xml"] = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
    )
    written["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_CONTENT}.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{types}</Types>'
    )
    return zipped({**{name: text.encode() for name, text in written.items()}, **(raw or {})})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def part(root: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NAMES}>{inner}</w:{root}>'


def p(*inner: str, style: str = "", mark: str = "") -> str:
    """Give a paragraph of runs, or of plain texts; *mark* are the properties of its end."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    marked = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    runs = "".join(one if one.startswith("<") else r(one) for one in inner)
    return f"<w:p><w:pPr>{named}{marked}</w:pPr>{runs}</w:p>"


def r(text: str, properties: str = "", *, deleted: bool = False) -> str:
    name = "delText" if deleted else "t"
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{name} xml:space="preserve">{text}</w:{name}></w:r>'


def ins(inner: str) -> str:
    return f'<w:ins w:id="1" w:author="desk">{inner}</w:ins>'


def gone(text: str) -> str:
    return f'<w:del w:id="2" w:author="desk">{r(text, deleted=True)}</w:del>'


def field(instruction: str, result: str) -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def tr(*cells: str, properties: str = "") -> str:
    return (
        f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(one if one.startswith('<') else tc(one) for one in cells)}</w:tr>"
    )


def tc(*paragraphs: str, properties: str = "") -> str:
    inner = "".join(one if one.startswith("<") else p(one) for one in paragraphs)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def box(inner: str) -> str:
    """Give a text box as Word writes it: once for itself, and once for older versions."""
    content = f"<w:txbxContent>{inner}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>'
        f"<wps:txbx>{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
