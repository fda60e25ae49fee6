"""The files of a run of rules: which there are, what each holds before its rules are read, and its faults."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import Problem
from checker.rules.broader_terms import broader_terms
from checker.rules.context_words import ContextWords, read_context
from checker.rules.fields import Fields, nearest_word
from checker.rules.names import Alias
from checker.rules.read_vocabulary import read_names, read_words
from checker.yaml_nodes import Node, Place, Scalar, read_yaml

FILE_KEYS = ("rules_version", "use", "words", "names", "is_a", "context", "rules")
MAX_BYTES = 1 << 20
MAX_RULES = 5_000
_A_KEY = re.compile(rf"""^[\s{{'"]*(?:{"|".join(FILE_KEYS)})['"]?\s*:""", re.MULTILINE)
_SUFFIXES = (".yaml", ".yml")


@dataclass
class RuleFile:
    """What one file holds before its rules are read.

    Args:
        raw: its bytes, or None where it could not be read.
        uses: the files that it uses, by their real paths, each with the place where it is named.
        whole: False where a fault, here or in a file that it uses, may hide words and names.
        guessed: whether a misspelt key or list was read as the nearest known one; then its rules are checked, not run.
    """

    path: Path
    raw: bytes | None = None
    whole: bool = False
    guessed: bool = False
    words: dict[str, tuple[Scalar, ...]] = field(default_factory=dict)
    aliases: tuple[Alias, ...] = ()
    is_a: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_a_pairs: tuple[tuple[Scalar, Node], ...] = ()
    uses: Mapping[Path, Place] = field(default_factory=dict)
    rule_nodes: tuple[Node, ...] = ()
    context: ContextWords = field(default_factory=ContextWords)


def find_rule_files(paths: Iterable[Path], faults: list[Problem]) -> list[Path]:
    """Give the rule files in *paths*, which are files and folders, in their order; those of a folder by name."""
    return [found for path in paths for found in _rule_files(path, faults)]


def _rule_files(path: Path, faults: list[Problem]) -> Iterable[Path]:
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
        if not found:
            faults.append(Problem(path.as_posix(), 0, 0, "the folder has no rule file (*.yaml)"))
        return found
    if not _is_file(path):
        faults.append(Problem(path.as_posix(), 0, 0, "no such rule file or folder"))
        return []
    if path.suffix not in _SUFFIXES:
        faults.append(Problem(path.as_posix(), 0, 0, "no rule file: rule files are named *.yaml or *.yml"))
        return []
    return [path]


def read_rule_files(found: Iterable[Path], faults: list[Problem]) -> dict[Path, RuleFile]:
    """Give what each of *found*, and each file that they use, holds, once each, by their real paths."""
    files: dict[Path, RuleFile] = {}
    # A file may use what stands in its folder or in one beside it, and what that file uses from there.
    waiting = deque((path, path.parent.resolve().parent) for path in found)
    while waiting:
        path, within = waiting.popleft()
        key = path.resolve()
        if key not in files:
            file = files[key] = RuleFile(path)
            uses = _read_file(file, within, faults)
            file.uses = {used.resolve(): place for used, place in uses}
            waiting.extend((used, within) for used, _ in uses)
    _refuse_circles(files, faults)
    return files


def _refuse_circles(files: Mapping[Path, RuleFile], faults: list[Problem]) -> None:
    """Report the files that use each other, at the name that leads back to one that was read before."""
    order = {path: number for number, path in enumerate(files)}
    for path, file in files.items():
        for used, place in file.uses.items():
            if order[used] <= order[path] and path in reached_from(used, files):
                message = f"'{files[used].path.name}' uses this file in turn; put what both need into a third"
                faults.append(place.problem("the file uses itself" if used == path else message))


def reached_from(path: Path, files: Mapping[Path, RuleFile]) -> list[Path]:
    """Give the files that *path* uses, and those that they use, the nearest first; *path* only if it is among these."""
    reached: dict[Path, None] = {}
    waiting = deque(files[path].uses)
    while waiting:
        used = waiting.popleft()
        if used not in reached:
            reached[used] = None
            waiting.extend(files[used].uses)
    return list(reached)


def _read_file(file: RuleFile, within: Path, faults: list[Problem]) -> tuple[tuple[Path, Place], ...]:
    """Read *file*, and give the files that it uses."""
    shown = file.path.as_posix()
    text = _read_text(file, faults)
    if text is None:
        return ()
    if not _A_KEY.search(text):
        nothing = f"no rule file: none of {', '.join(FILE_KEYS)} stands in it"
        faults.append(Problem(shown, 0, 0, nothing if text.strip() else "the file is empty"))
        return ()
    node, problems = read_yaml(text, shown)
    faults.extend(problems)
    if node is None or problems:
        return ()
    return tuple(_used(_read_parts(file, node, faults), file, within))


def _read_text(file: RuleFile, faults: list[Problem]) -> str | None:
    shown = file.path.as_posix()
    try:
        if file.path.stat().st_size > MAX_BYTES:
            faults.append(Problem(shown, 0, 0, "the file is over 1 MiB; split it"))
            return None
        file.raw = file.path.read_bytes()
        return file.raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.append(_undecoded(shown, error))
    except OSError as error:
        faults.append(Problem(shown, 0, 0, f"cannot be read: {error.strerror}"))
    return None


def _undecoded(shown: str, error: UnicodeDecodeError) -> Problem:
    """Tell where a file is no UTF-8; the line is not shown, since it cannot be read."""
    if error.object[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
        return Problem(shown, 1, 1, "this is UTF-16; save the file as UTF-8")
    before = error.object[: error.start].decode("utf-8-sig")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    character = f"the byte {error.object[error.start]:#04x} is no character of UTF-8"
    return Problem(shown, line, column, f"{character}; save the file as UTF-8")


def _read_parts(file: RuleFile, node: Node, faults: list[Problem]) -> Fields:
    before = len(faults)
    fields = Fields(node, FILE_KEYS, "a rule file", faults)
    understood = fields.require("rules_version") and bool(fields.one_of("rules_version", ("1",)))
    file.words = read_words(fields)
    file.guessed = len(faults) > before
    file.aliases = read_names(fields)
    file.is_a_pairs = fields.pairs("is_a")
    file.is_a = broader_terms(file.is_a_pairs, faults)
    if "context" in fields.nodes:
        file.context = read_context(fields.nodes["context"], faults)
    rule_nodes = fields.items("rules")
    says = file.words or file.aliases or file.is_a or rule_nodes or fields.scalars("use") or "context" in fields.nodes
    if len(faults) == before and not says:
        fields.fault(fields.place, "the file has neither rules nor words nor names nor context")
    if len(rule_nodes) > MAX_RULES:
        fields.fault(rule_nodes[MAX_RULES].place, f"over {MAX_RULES:,} rules stand before this one; split the file")
        understood = False
    file.whole = understood
    file.rule_nodes = rule_nodes if understood else ()
    return fields


def _used(fields: Fields, file: RuleFile, within: Path) -> Iterator[tuple[Path, Place]]:
    """Give the files that *file* uses, as ways from where this run began; report those that it may not."""
    for scalar in fields.scalars("use"):
        refused = _refused(scalar.text, file.path, within)
        if refused:
            fields.fault(scalar.place, f"'{scalar.text}'{refused}")
            file.whole = False
        else:
            yield file.path.parent / scalar.text, scalar.place


def _refused(way: str, path: Path, within: Path) -> str:
    """Give why the file at *path* may not use another by its *way*, or ""."""
    used = path.parent / way
    if Path(way).is_absolute():
        return ": name the file by its way from this one, not from the root"
    if used.suffix not in _SUFFIXES:
        return " is no rule file; rule files are named *.yaml or *.yml"
    if not _is_file(used):
        return f" is no file beside this one{_file_meant(used, path, within)}"
    if not used.resolve().is_relative_to(within):
        return " lies outside; a file is used from its own folder, or from one beside it"
    return ""


def _file_meant(used: Path, path: Path, within: Path) -> str:
    """Give the rule file that *used* is most like, of those that the file at *path* may use, as a hint, or ""."""
    if not used.parent.resolve().is_relative_to(within):
        return ""
    try:
        beside = {
            one.stem: one.name for one in sorted(used.parent.iterdir()) if one.suffix in _SUFFIXES and one != path
        }
    except OSError:
        return ""
    near = nearest_word(used.stem, list(beside))
    return f"; did you mean '{beside[near]}'?" if near else ""


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # the name is too long, or its folder is closed
        return False
