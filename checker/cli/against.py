"""A draft against its sources: what `--against` names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

    from checker.errors import Problem
    from checker.model import Document
    from checker.settings import Settings


def read_against(
    options: Namespace, settings: Settings, exclude: Sequence[str]
) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Give the sources that a draft is held against, and what could not be read of them."""
    from checker.sources import read_sources

    paths = [Path(path) for path in options.against]
    return read_sources(paths, published=options.published or settings.published, exclude=exclude)
