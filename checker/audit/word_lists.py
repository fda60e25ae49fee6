"""The word lists that stand in `words.yaml`, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def word_list(title: str) -> tuple[str, ...]:
    """Give one list, in the order of the file.

    >>> "mayor" in word_list("titles")
    True
    """
    import yaml  # here, because most runs hold no draft against sources

    text = files("checker.audit").joinpath("words.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return tuple(loaded[title])
