"""What the properties of an office file say of it, and what is not taken from them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.sources.article import Article

_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|word document|untitled.*|document\d*"
    r"|\(?(?:anonymous|unspecified|no title|none)\)?|.*\.(?:docx?|dotx?|rtf|pdf|indd|tex))$",
    re.IGNORECASE,
)
"""Names that programs give."""


@dataclass(frozen=True, slots=True)
class FileProperties:
    """The title, and the days on which the file was made and saved, as ISO days; "" where it says none."""

    title: str = ""
    created: str = ""
    modified: str = ""

    @property
    def undated(self) -> str:
        """The days of the file in words: neither is the day on which the article was published.

        >>> FileProperties("", "2019-03-01").undated
        'its properties say made on 2019-03-01, which is not taken for the day it was published'
        """
        days = (("made on ", self.created), ("last saved on ", self.modified))
        said = " and ".join(words + day for words, day in days if day)
        return f"its properties say {said}, which is not taken for the day it was published" if said else ""

    def title_of(self, article: Article) -> str:
        """Give the title of *article*, or "" where a program gave it, or a template: the text is headed otherwise.

        >>> FileProperties("Microsoft Word - draft 3").title_of(Article("Bridge opens"))
        ''
        """
        title = " ".join(self.title.split())
        if not title or _NO_TITLE.match(title):
            return ""
        headed = any(block.zone == "headline" for block in article.blocks)
        return title if not headed or title in " ".join((article.text or "").split()) else ""
