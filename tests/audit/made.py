"""Small drafts and sources, and what is said of the one figure that is asked for."""

from datetime import date

from checker import Document, check

_MORE = "More is to come."
"""A source with the same text as the draft would be a copy of it, and none."""

EARLY, LATE = date(2024, 5, 1), date(2024, 5, 9)


def document(text, name, published=None):
    return Document.from_text(text, name, published)


def audited(draft, *sources, published=None, days=()):
    """Give the audit of a draft against texts, the sources named s0, s1, ..."""
    dated = [*days, *[None] * len(sources)]
    made = [document(f"{text}\n\n{_MORE}", f"s{number}", dated[number]) for number, text in enumerate(sources)]
    return check([document(draft, "draft", published)], against=made)


def figure(quote, report):
    (found,) = [one for one in report.audit if one.citation.quote == quote]
    return found


def status(quote, draft, *sources, **given):
    return figure(quote, audited(draft, *sources, **given)).status
