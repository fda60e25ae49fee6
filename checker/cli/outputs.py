"""Where the reports of a check go: `--format text,json=FILE,xlsx=FILE`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from checker.cli.printing import print_whole
from checker.errors import CheckerError
from checker.model import Report, Severity


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
    from checker.reports import FORMATS

    in_files = _file_formats()
    outputs = tuple(_read(part.strip(), (*FORMATS, *in_files)) for part in text.split(","))
    for output in outputs:
        if output.path is None and output.name in in_files:
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
        raise CheckerError(
            f"error: no format '{name}'; {hint}there are {', '.join(known)} (NAME=FILE writes to a file)"
        )
    if equals and not path:
        raise CheckerError(f"error: '{part}' names no file; write {name}=FILE, or {name} alone for standard output")
    return Output(name, Path(path) if path and path != "-" else None)


def write_outputs(
    outputs: Sequence[Output], report: Report, terminal: Callable[[], str], fail_on: str, ready: Mapping[str, str]
) -> bool:
    """Write *report* to every place; tell whether all could be written, and say each that could not.

    Args:
        outputs: what `read_outputs` gives.
        report: what is written.
        terminal: gives the text for a person at this terminal.
        fail_on: the mildest severity that fails a test of the JUnit report, or "never".
        ready: what is at hand already, by format.
    """
    from checker.reports.files import write_whole

    written = True
    for output in outputs:
        try:
            is_shown = output.name == "text" and output.path is None
            content = terminal() if is_shown else ready.get(output.name) or _render(output.name, report, fail_on)
            if output.path is not None:
                write_whole(output.path, content)
            elif isinstance(content, str):
                print_whole(content)
        except CheckerError as error:
            print(error, file=sys.stderr)
            written = False
    return written


def _render(name: str, report: Report, fail_on: str) -> str | bytes:
    from checker.reports import FORMATS
    from checker.reports.junit import render_junit

    if name == "junit":
        return render_junit(report, cast("Severity | Literal['never']", fail_on))
    return FORMATS[name](report) if name in FORMATS else _file_formats()[name](report)


def _file_formats() -> Mapping[str, Callable[[Report], bytes]]:
    """Give the formats that are bytes; an annotated copy is no report, for it needs the original."""
    from checker.annotate import render_docx
    from checker.reports import FILE_FORMATS

    return {**FILE_FORMATS, "docx": render_docx}
