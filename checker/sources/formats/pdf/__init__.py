"""`.pdf`: the text of each page at the place "page 3", in the order in which it is read.

The text is the view of somebody who reads the page: words divided at line ends are joined, ligatures are letters, an
exponent is one (10⁹). Headers, footers and page numbers are boilerplate; rows of a table are read across, columns of
prose one after the other. A figure in a picture is not read; a page without text is said.
"""

from __future__ import annotations

from checker.sources.article import Article, needs_extra


def read_pdf(raw: bytes, path: str, declared: str) -> tuple[Article, ...]:
    """Give the article of a PDF; without one, where it cannot be read or pypdf is not installed."""
    try:
        from checker.sources.formats.pdf.layout import lay_out
    except ModuleNotFoundError as error:
        if error.name != "pypdf":
            raise
        return needs_extra(path, "pdf")
    return lay_out(raw, path)
