"""Paths as the page shows them: of absolute ones what lies below their common folder, so that it names no machine."""

from __future__ import annotations

from itertools import takewhile
from pathlib import PureWindowsPath

from checker.model import Report


def shown_paths(report: Report) -> dict[str, str]:
    """Give each path and source name of the report as the page shows it."""
    named = [name for one in report.sources for name in (one.source.path, one.source.name)]
    idle = [one.decision.path for one in report.decisions]
    paths = dict.fromkeys([*named, *(problem.path for problem in report.errors), *idle])
    folders: dict[str, list[tuple[str, ...]]] = {}
    for path in filter(_is_absolute, paths):
        folders.setdefault(PureWindowsPath(path).anchor, []).append(PureWindowsPath(path).parent.parts)
    return {
        path: "/".join(PureWindowsPath(path).parts[_shared(folders[PureWindowsPath(path).anchor]) :])
        if _is_absolute(path)
        else path
        for path in paths
    }


def _is_absolute(path: str) -> bool:
    # Read as a Windows path, a POSIX path has a root too; the report may be made on either.
    return bool(PureWindowsPath(path).root)


def _shared(folders: list[tuple[str, ...]]) -> int:
    """Give how many leading parts all *folders* share."""
    return sum(1 for _ in takewhile(lambda level: len(set(level)) == 1, zip(*folders, strict=False)))
