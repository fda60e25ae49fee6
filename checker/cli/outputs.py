"""Where the reports of a check go: `--format text,json=FILE,xlsx=FILE`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.cli.printing import columns, print_whole
from checker.errors import CheckerError
from checker.model import Report

if TYPE_CHECKING:
    from argparse import Namespace


@dataclass(frozen=True, slots=True)
class Output:
    """One report that is asked for; without a path it goes to standard output."""

    name: str
    path: Path | None


def read_outputs(text: str) -> tuple[Output, ...]:
    """Give the outputs that *text* asks for, in its order; `NAME=-` is standard output.

    Raises:
        CheckerError: a format is not known, would give bytes to standard output, or two want the same place.

    >>> [output.name for output in read_outputs("text,sarif=check.sarif")]
    ['text', 'sarif']
    """
    from checker.reports import FILE_FORMATS, FORMATS

    outputs = tuple(_read(part.strip(), (*FORMATS, *FILE_FORMATS)) for part in text.split(","))
    for output in outputs:
        if output.path is None and output.name in FILE_FORMATS:
            raise CheckerError(f"error: {output.name} is no text; write it to a file: {output.name}=FILE")
    printed = [output.name for output in outputs if output.path is None]
    if len(printed) > 1:
        files = ",".join([printed[0], *(f"{name}=FILE" for name in printed[1:])])
        raise CheckerError(f"error: only one format can go to standard output; write the others to files: {files}")
    paths = [output.path for output in outputs if output.path]
    for path in paths:
        if paths.count(path) > 1:
            raise CheckerError(f"error: {path.as_posix()} is named for two formats; give each a file of its own")
    return outputs


def _read(part: str, known: Sequence[str]) -> Output:
    name, equals, path = part.partition("=")
    if name not in known:
        from checker.rules.fields import nearest_word

        near = nearest_word(name, known)
        hint = f"did you mean '{near}'? " if near else ""
        raise CheckerError(f"error: no format '{name}'; {hint}there are {', '.join(known)} (NAME=FILE writes to a file)")
    if equals and not path:
        raise CheckerError(f"error: '{part}' names no file; write {name}=FILE, or {name} alone for standard output")
    return Output(name, Path(path) if path and path != "-" else None)


def write_outputs(outputs: Sequence[Output], report: Report, options: Namespace, fail_on: str) -> bool:
    """Write *report* to every place; tell whether all could be written, and say each that could not.

    Args:
        outputs: what `read_outputs` gives.
        report: what is written.
        options: of the command, for what a terminal is shown.
        fail_on: the mildest severity that fails a test of the JUnit report, or "never".
    """
    from checker.reports.files import write_whole

    written = True
    for output in outputs:
        try:
            content = _render(output, report, options, fail_on)
            if output.path is not None:
                write_whole(output.path, content)
            elif isinstance(content, str):
                print_whole(content)
        except CheckerError as error:
            print(error, file=sys.stderr)
            written = False
    return written


def _render(output: Output, report: Report, options: Namespace, fail_on: str) -> str | bytes:
    from checker.reports import FILE_FORMATS, FORMATS
    from checker.reports.junit import render_junit

    if output.name in FILE_FORMATS:
        return FILE_FORMATS[output.name](report)
    own: dict[str, Callable[[], str]] = {
        "junit": lambda: render_junit(report, fail_on),
        "text": lambda: _to_terminal(report, options) if output.path is None else FORMATS["text"](report),
    }
    return own[output.name]() if output.name in own else FORMATS[output.name](report)


def _to_terminal(report: Report, options: Namespace) -> str:
    from checker.reports.text import render_text

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    return render_text(report, colour=colour, width=columns(), show_all=options.all)
