"""Where the quotations of a report stand, as machines want it: relative paths, the end of a quotation, lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path, PureWindowsPath
from urllib.parse import quote

from checker.model import Citation, Report
from checker.reports.escaping import one_line


@dataclass(frozen=True)
class Places:
    """The places of one report.

    Args:
        report: whose quotations are meant.
        paths: each path and source name of it as it is shown.
        of_source: the path of each source that was read, by its name.
    """

    report: Report
    paths: dict[str, str] = field(init=False, compare=False)
    of_source: dict[str, str] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        of_source = {one.source.name: one.source.path or one.source.name for one in self.report.sources}
        object.__setattr__(self, "of_source", of_source)
        object.__setattr__(self, "paths", shown_paths(self.report))

    def path(self, source: str) -> str:
        """Give the path of the source called *source*, relative wherever it can be."""
        path = self.of_source.get(source, source)
        return self.paths.get(path, path)

    def name(self, source: str) -> str:
        """Give the name of a source as it is shown: one that is a path names no folder of this computer."""
        return self.paths.get(source, source)

    def uri(self, source: str) -> str:
        """Give the path of the source called *source*, or of the file of that name, as a relative URI reference."""
        path = self.path(source)
        try:
            raw = path.encode("utf-8", "surrogateescape")  # how Python holds the bytes of a name that is not UTF-8
        except UnicodeEncodeError:
            raw = path.encode("utf-8", "surrogatepass")
        return quote(raw, safe="/").lstrip("/") or "."

    def line(self, citation: Citation) -> str:
        """Give path and place of *citation* ("a.txt:3:14", "a.pdf (page 3)"), hidden characters as tokens."""
        return one_line(f"{self.path(citation.source)}{citation.where}")


def last_place(citation: Citation) -> tuple[int, int]:
    """Give line and column behind the last character of *citation*, the column in code points."""
    before, break_, last = citation.quote.rpartition("\n")
    if not break_:
        return citation.line, citation.column + len(last)
    return citation.line + before.count("\n") + 1, len(last) + 1


def shown_paths(report: Report) -> dict[str, str]:
    """Give each path and source name of *report* as it is shown.

    What lies below the working folder is shown from there; of other absolute paths what lies below their common folder.
    """
    cited = [one.citation.source for finding in report.findings for camp in finding.camps for one in camp.statements]
    named = [name for one in report.sources for name in (one.source.path, one.source.name)]
    idle = [one.decision.path for one in report.decisions]
    paths = dict.fromkeys([*named, *cited, *(problem.path for problem in report.errors), *idle])
    here = PureWindowsPath(Path.cwd()).parts
    shown = {path: path for path in paths}
    folders: dict[str, list[tuple[str, ...]]] = {}
    for path in filter(_is_absolute, paths):
        parts = PureWindowsPath(path).parts
        if len(parts) > len(here) and parts[: len(here)] == here:
            shown[path] = "/".join(parts[len(here) :])
        else:
            folders.setdefault(PureWindowsPath(path).anchor, []).append(parts[:-1])
    for path in filter(_is_absolute, paths):
        if shown[path] == path:
            parts = PureWindowsPath(path).parts
            shown[path] = "/".join(parts[_shared(folders[PureWindowsPath(path).anchor]) :])
    return shown


def _is_absolute(path: str) -> bool:
    # Read as a Windows path, a POSIX path has a root too; the report may be made on either.
    return bool(PureWindowsPath(path).root)


def _shared(folders: list[tuple[str, ...]]) -> int:
    """Give how many leading parts all *folders* share."""
    return sum(1 for _ in takewhile(lambda level: len(set(level)) == 1, zip(*folders, strict=False)))
