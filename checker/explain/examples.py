"""An example of a rule as people read it: the text, what it is about, what comes of it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.rule import Example


def example_lines(example: Example) -> Iterator[str]:
    """Give the lines of *example*, its outcome last, behind an arrow."""
    if example.given:
        yield ", ".join(f"{name} {text}" for name, text in example.given)
    for text, day in zip(example.texts, (*example.dates, None, None), strict=False):
        yield f"“{text}”" + (f" ({day.isoformat()})" if day else "")
    if example.topic:
        yield f"    about {' and '.join(example.topic)}"
    if example.table:
        yield "    with the table"
        yield from (f"      {row}" for row in example.table.splitlines())
    yield f"    -> {_outcome(example)}"


def _outcome(example: Example) -> str:
    """Give what is found, the verdict and its level, as far as the example says them."""
    found = []
    if example.finds is not None:
        rows = "; ".join(", ".join(f"{name} {' and '.join(texts)}" for name, texts in row) for row in example.finds)
        found = [f"finds {rows or 'nothing'}"]
    return ", ".join(filter(None, [*found, example.verdict, example.level]))
