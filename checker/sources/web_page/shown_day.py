"""The day published where a page shows it to its readers and nowhere tells it to programs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.sources.web_page.days import read_moment

_LABEL = re.compile(r"(?:first |date |originally )?(?:published|posted)(?: on| at)?:?\s*(?P<rest>.*)", re.IGNORECASE)
_IN_A_SENTENCE = re.compile(r"\d{4}\b.*\b[a-z]{3}")
"""Words behind the day; an hour and a time zone may stand there."""
_LONGEST = 80


def shown_day(paragraphs: Iterable[str]) -> str:
    """Give the day, as it is written, that stands behind "Published" or below it; "" where there is none or several.

    Nothing else may stand with it: in "published on 3 May 2019 by the port" something else was published.

    >>> shown_day(["Quay opens", "Published:", "3 May 2019", "Apply by 9 May 2019"])
    '3 May 2019'
    >>> shown_day(["First published 3 May 2019"]), shown_day(["Published on 3 May 2019 by the port"])
    ('3 May 2019', '')
    """
    found: list[str] = []
    label = False
    for paragraph in paragraphs:
        text = " ".join(paragraph.split()) if len(paragraph) <= _LONGEST else ""
        labelled = _LABEL.fullmatch(text)
        day = labelled["rest"] if labelled else text if label else ""
        if day and read_moment(day) is not None and not _IN_A_SENTENCE.search(day):
            found.append(day)
        label = labelled is not None and not labelled["rest"]
    return found[0] if len({read_moment(day) for day in found}) == 1 else ""
