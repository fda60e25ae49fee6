"""Names that are spelled in two ways: inside one document a note, across documents a table. Knows no rules."""

from checker.spellings.across import spelling_table
from checker.spellings.inside import spelling_findings
from checker.spellings.name_words import DocumentNames, listed_forms, read_names

__all__ = ["DocumentNames", "listed_forms", "read_names", "spelling_findings", "spelling_table"]
