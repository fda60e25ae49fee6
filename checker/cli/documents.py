"""The documents that a command is about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import CheckerError, Problem
from checker.model import Document
from checker.settings import Settings

if TYPE_CHECKING:
    from argparse import Namespace


def read_documents(options: Namespace, settings: Settings) -> tuple[list[Document], tuple[Problem, ...]]:
    """Give the documents that *options* name, and what could not be read.

    Raises:
        CheckerError: nothing is named.
    """
    from checker.sources import read_sources

    paths = [Path(path) for path in options.paths] or list(settings.sources)
    if not paths:
        raise CheckerError("error: no sources; name files or folders, or give 'sources' in [tool.checker]")
    read, problems = read_sources(
        paths,
        published=options.published or settings.published,
        exclude=[*settings.exclude, *options.exclude],
        standard_input_name=options.stdin_name,
    )
    return list(read), tuple(problems)
