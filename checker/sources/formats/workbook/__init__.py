"""`.xlsx` and `.ods`: every visible sheet with its cells as the screen shows them, each by its place ("Sheet1!B7")."""

from checker.sources.formats.workbook.ods import read_ods
from checker.sources.formats.workbook.xlsx import read_xlsx

__all__ = ["read_ods", "read_xlsx"]
