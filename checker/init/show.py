"""What starting a desk did, in lines for a terminal, with what to copy and what to do next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

from checker.init.settings_text import CI_STEPS, HOOK, HOOK_FILE
from checker.init.start import Started, Step


def started_lines(started: Started) -> Iterator[str]:
    """Give what was read, what was written, what was left alone, what to copy, and the next commands."""
    if started.read:
        yield f"Read: {started.read}; what was not read is said above" if started.problems else f"Read: {started.read}"
    for heading, steps in (
        ("Written:", [step for step in started.steps if step.written]),
        ("Left alone:", [step for step in started.steps if not step.written]),
    ):
        if steps:
            yield heading
            yield from _step_lines(steps)
    yield from _hook_lines()
    yield ""
    yield "As steps of your CI:"
    yield indent(CI_STEPS, "  ").rstrip()
    yield ""
    yield f"Next: {', then '.join(_next(started))}."


def _step_lines(steps: list[Step]) -> Iterator[str]:
    width = max(len(step.path) for step in steps)
    for step in steps:
        yield f"  {step.path:<{width}}  {step.words}"
        if step.copy:
            yield indent(step.copy, "      ").rstrip()


def _hook_lines() -> Iterator[str]:
    known = Path(HOOK_FILE).read_text(encoding="utf-8", errors="replace") if Path(HOOK_FILE).is_file() else ""
    if "checker check" in known:
        return
    there = bool(known)
    yield ""
    yield f"To check before each commit, {'add this under repos in' if there else 'write this into'} {HOOK_FILE}:"
    yield indent(HOOK if there else f"repos:\n{HOOK}", "  ").rstrip()


def _next(started: Started) -> Iterator[str]:
    for folder in started.empty:
        yield f"put the articles into {folder}"
    for step in started.steps:
        if step.written and "unknown" in step.words:
            yield f"write the days into {step.path}"
        if step.copy:
            yield f"copy the settings into {step.path}"
    yield "checker test"
    yield "checker check"
