"""The phrase lists that stand in this folder as YAML, read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def phrase_lists(name: str) -> dict[str, tuple[str, ...]]:
    """Give the lists of `checker/reading/{name}.yaml`: title -> phrases, in the order of the file.

    >>> "leave a reply" in phrase_lists("boilerplate")["opens_comment_form"]
    True
    """
    import yaml  # here, because reading a text without these lists needs no YAML

    text = files("checker.reading").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    return {title: tuple(phrases) for title, phrases in loaded.items()}


@cache
def phrase_set(name: str, title: str) -> frozenset[str]:
    """Give one list as a set."""
    return frozenset(phrase_lists(name)[title])
