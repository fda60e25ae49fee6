"""The report for a browser: one self-contained page that needs no script and asks nothing of the network."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.resources import files
from itertools import takewhile
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

from checker.model import Report, Unchecked
from checker.reports import summary, wording
from checker.reports.escaping import one_line
from checker.reports.live_link import is_web_address, live_link
from checker.reports.quotation import by_sentence, quotation

if TYPE_CHECKING:
    from jinja2 import Template

_UNSAFE_IN_ANCHOR = re.compile(r"[^A-Za-z0-9._:-]")


def render_html(report: Report) -> str:
    """Give *report* as one page.

    Every string of an article, a file name or a rule is escaped, hidden and direction-changing characters are shown as
    tokens, and the page's policy allows nothing but its own one style. The page names no folder of this machine: of
    absolute paths it shows what lies below their common folder.
    """
    style = _part("report.css")
    return _template().render(
        report=report,
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        sources={one.source.name: one.source for one in report.sources},
        paths=_shown_paths(report),
        unchecked=_grouped(report.unchecked),
        summary=summary,
        wording=wording,
        anchor=_anchor,
        by_sentence=by_sentence,
        quotation=quotation,
        live_link=live_link,
        is_web_address=is_web_address,
    )


def _part(name: str) -> str:
    return files("checker.reports").joinpath(name).read_text("utf-8")


@cache
def _template() -> Template:
    # jinja2 takes longer to import than a short run takes altogether.
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    def finalize(value: object) -> object:
        return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(_part("report.html.jinja"))


def _anchor(finding_id: str) -> str:
    return "finding-" + _UNSAFE_IN_ANCHOR.sub(lambda found: f"_{ord(found[0]):x}", finding_id)


def _grouped(unchecked: tuple[Unchecked, ...]) -> dict[str, dict[str, list[Unchecked]]]:
    """Give the items by why they were not compared and by reason, in the order of the words, then of the report."""
    groups: dict[str, dict[str, list[Unchecked]]] = {why: {} for why in wording.UNCHECKED_WORDS}
    for item in unchecked:
        groups[wording.why_unchecked(item)].setdefault(item.reason, []).append(item)
    return {why: reasons for why, reasons in groups.items() if reasons}


def _shown_paths(report: Report) -> dict[str, str]:
    """Give each path and source name of the report as the page shows it."""
    named = [name for one in report.sources for name in (one.source.path, one.source.name)]
    paths = dict.fromkeys([*named, *(problem.path for problem in report.errors)])
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
