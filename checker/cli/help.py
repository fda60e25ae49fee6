"""Help and usage faults: an example for each command, one clear line for what cannot be understood."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from checker.cli.exit_codes import BAD_INPUT

EXAMPLES: dict[str, tuple[str, ...]] = {
    "check": (
        "checker check articles/",
        "checker check articles/ --rules rules/ --format text,html=report.html",
        "checker check draft.md --against sources/",
    ),
    "figures": ("checker figures article.txt --all",),
    "statements": (
        "checker statements articles/ --rules rules/ --format csv",
        "checker statements articles/ --context",
    ),
    "test": ("checker test rules/trade.yaml --rule trade-total",),
    "validate": ("checker validate rules/",),
    "waive": ('checker waive c73e1ca5a4 --reason "Two customs bases; both are named."',),
    "settle": (
        'checker settle c73e1ca5a4 --value "3.1 billion dollars" --source "customs register"',
        'checker settle bridge-cost --value "182 million euros" --source "final account"',
    ),
    "merge": ("checker merge decisions-to-merge.yaml",),
    "tick": ('checker tick 1cbb426eee confirmed --by "the desk" --source "phone call"',),
    "review": ("checker review articles/ --rules rules/ --open",),
    "suggest": ("checker suggest c73e1ca5a4",),
    "init": ("checker init articles/",),
    "explain": ("checker explain c73e1ca5a4", "checker explain weekday-fits-date"),
}
"""What a newcomer may type, by command; a test holds that every command has one and understands it."""


def examples_of(command: str) -> str:
    """Give the end of a command's help."""
    examples = EXAMPLES.get(command, ())
    if not examples:
        return ""
    return "\n".join([f"example{'s' if len(examples) > 1 else ''}:", *(f"  {one}" for one in examples)])


class _AsWritten(argparse.RawDescriptionHelpFormatter):
    """Leaves the examples on their lines, and counts the indent of a command in, so that each has one line."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26)

    def add_argument(self, action: argparse.Action) -> None:
        super().add_argument(action)
        for name in action.choices or () if isinstance(action, argparse._SubParsersAction) else ():
            self._action_max_length = max(self._action_max_length, len(name) + 4)

    def _split_lines(self, text: str, width: int) -> list[str]:
        from textwrap import wrap

        return wrap(" ".join(text.split()), width, break_on_hyphens=False)  # names of files and options stay whole


class Version(argparse.Action):
    """Prints the version, which is looked up only then, and ends with exit code 0."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it."""
        from importlib.metadata import version

        print(f"checker {version('figure-checker')}")
        parser.exit()


class CommandParser(argparse.ArgumentParser):
    """A parser that shows its examples as they are, and says a usage fault in one line."""

    def __init__(self, **options: object) -> None:
        super().__init__(formatter_class=_AsWritten, **options)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Say what cannot be understood and where help is, and end with exit code 2."""
        self.exit(BAD_INPUT, f"{self.prog}: error: {message}; see '{self.prog} --help'\n")

    def unknown_arguments(self, rest: Sequence[str]) -> NoReturn:
        """Say what is left over, with the option that was most likely meant."""
        from checker.rules.fields import nearest_word

        options = [name for action in self._actions for name in action.option_strings if name.startswith("--")]
        word = next((one for one in rest if one.startswith("-")), rest[0])
        if not word.startswith("-"):
            self.error(f"'{word}' is one argument too many")
        near = nearest_word(word.split("=")[0], options)
        self.error(f"there is no option '{word}'" + (f"; did you mean '{near}'?" if near else ""))


def unknown_command(word: str, known: Sequence[str]) -> str:
    """Give what to say of a first word that is no command: the path of articles, or a slip."""
    from checker.rules.fields import nearest

    if Path(word).exists():
        shown = f'"{word}"' if " " in word else word
        return f"checker: error: '{word}' is no command; to check what is there: checker check {shown}"
    return f"checker: error: there is no command '{word}'; {nearest(word, known)}"


def help_alone(parser: argparse.ArgumentParser) -> NoReturn:
    """Show the help to somebody who named no command; nothing was checked, so that the exit code is not 0."""
    parser.print_help(sys.stderr)
    raise SystemExit(BAD_INPUT)
