"""The texts of an example as the documents that the pipeline reads."""

from __future__ import annotations

from checker.model import Document
from checker.rules.rule import Example


def example_documents(example: Example) -> list[Document]:
    """Give the texts of *example* as documents, dated and about its topic."""
    names = ("the example",) if len(example.texts) == 1 else ("first", "second")
    dates = (*example.dates, None, None)
    return [
        Document.from_text(text, name, published, topic=example.topic)
        for name, text, published in zip(names, example.texts, dates, strict=False)
    ]
