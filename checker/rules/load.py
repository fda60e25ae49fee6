"""Rule files -> one `RuleSet`: every file is read, every fault of every file is kept, what is whole is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import Problem, RuleError
from checker.rules.cross_check import choices, cross_check
from checker.rules.fields import Fields
from checker.rules.names import Alias, make_names
from checker.rules.packs import GENERAL, find_pack
from checker.rules.read_rule import read_rule
from checker.rules.read_vocabulary import Vocabulary, broader_terms, read_names, read_words, refuse_contradictions
from checker.rules.rule import Rule, RuleSet
from checker.yaml_nodes import Mapping, Node, Place, Scalar, read_yaml

_KEYS = ("rules_version", "use", "words", "names", "is_a", "rules")
MAX_BYTES = 1 << 20
_A_KEY = re.compile(rf"""^[\s{{'"]*(?:{"|".join(_KEYS)})['"]?\s*:""", re.MULTILINE)
_SUFFIXES = (".yaml", ".yml")


@dataclass
class _File:
    """What one file holds before its rules are read.

    Args:
        whole: False where a fault, here or in a file that it uses, may hide words and names.
        guessed: whether a misspelt key or list was read as the nearest known one; then its rules are checked, not run.
    """

    path: Path
    whole: bool = True
    guessed: bool = False
    words: dict[str, tuple[Scalar, ...]] = field(default_factory=dict)
    aliases: tuple[Alias, ...] = ()
    is_a: dict[str, tuple[str, ...]] = field(default_factory=dict)
    uses: tuple[Path, ...] = ()
    rule_nodes: tuple[Node, ...] = ()


def load_rules(*paths: str | Path, general: bool = True) -> RuleSet:
    """Give the rules in *paths*: files, folders, or names of packs that come with the package ("general").

    Args:
        general: whether the general rules, which fit any topic, are loaded too.

    Raises:
        RuleError: with every fault of every file.
    """
    rules = read_rules(paths, general=general)
    if rules.problems:
        raise RuleError(rules.problems)
    return rules


def read_rules(paths: Iterable[str | Path], *, general: bool = True) -> RuleSet:
    """Give what can be loaded as `load_rules` does, with the faults of what cannot under `problems`."""
    faults: list[Problem] = []
    files: dict[Path, _File] = {}
    for path in [*([GENERAL] if general else []), *map(find_pack, paths)]:
        for found in _rule_files(path, faults):
            _read_file(found, files, faults)
    aliases = [alias for file in files.values() for alias in file.aliases]
    refuse_contradictions(aliases, faults)
    rules = [rule for file in files.values() for rule in _rules_of(file, files, faults)]
    lists = {alias.kind for alias in aliases} if all(file.whole for file in files.values()) else None
    kept = cross_check(rules, _ids(files.values(), faults), lists, faults)
    names = make_names([*aliases, *choices(kept, aliases)])
    return RuleSet(tuple(sorted(kept, key=lambda rule: rule.id)), names, tuple(sorted(set(faults))))


def _rule_files(path: Path, faults: list[Problem]) -> Iterable[Path]:
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
        if not found:
            faults.append(Problem(path.as_posix(), 0, 0, "the folder has no rule file (*.yaml)"))
        return found
    if not path.exists():
        faults.append(Problem(path.as_posix(), 0, 0, "no such rule file or folder"))
        return []
    if path.suffix not in _SUFFIXES:
        faults.append(Problem(path.as_posix(), 0, 0, "no rule file: rule files are named *.yaml or *.yml"))
        return []
    return [path]


def _read_file(path: Path, files: dict[Path, _File], faults: list[Problem]) -> None:
    """Read *path* and what it uses, once each."""
    key = path.resolve()
    if key in files:
        return
    file = files[key] = _File(path, whole=False)
    text = _read_text(path, faults)
    if text is None:
        return
    if not _A_KEY.search(text):
        message = "the file is empty" if not text.strip() else f"no rule file: none of {', '.join(_KEYS)} stands in it"
        faults.append(Problem(path.as_posix(), 0, 0, message))
        return
    node, problems = read_yaml(text, path.as_posix())
    faults.extend(problems)
    if node is None or problems:
        return
    _read_parts(file, node, files, faults)


def _read_text(path: Path, faults: list[Problem]) -> str | None:
    shown = path.as_posix()
    try:
        raw = path.read_bytes()
        if len(raw) <= MAX_BYTES:
            return raw.decode("utf-8-sig")
        faults.append(Problem(shown, 0, 0, "the file is over 1 MiB; split it"))
    except UnicodeDecodeError as error:
        faults.append(Problem(shown, 0, 0, f"not UTF-8 (byte {error.start}); save the file as UTF-8"))
    except OSError as error:
        faults.append(Problem(shown, 0, 0, f"cannot be read: {error.strerror}"))
    return None


def _read_parts(file: _File, node: Node, files: dict[Path, _File], faults: list[Problem]) -> None:
    before = len(faults)
    fields = Fields(node, _KEYS, "a rule file", faults)
    understood = fields.require("rules_version") and bool(fields.one_of("rules_version", ("1",)))
    file.words = read_words(fields)
    file.guessed = len(faults) > before
    file.aliases = read_names(fields)
    file.is_a = broader_terms(fields.pairs("is_a"), faults)
    rule_nodes = fields.items("rules")
    says = file.words or file.aliases or file.is_a or rule_nodes or fields.scalars("use")
    if len(faults) == before and not says:
        fields.fault(fields.place, "the file has neither rules nor words nor names")
    file.whole = understood
    file.rule_nodes = rule_nodes if understood else ()
    file.uses = tuple(_used(fields, file, files, faults))


def _used(fields: Fields, file: _File, files: dict[Path, _File], faults: list[Problem]) -> Iterable[Path]:
    for scalar in fields.scalars("use"):
        used = file.path.parent / scalar.text
        refused = ""
        if Path(scalar.text).is_absolute():
            refused = f"'{scalar.text}': name the file by its way from this one, not from the root"
        elif used.suffix not in _SUFFIXES:
            refused = f"'{scalar.text}' is no rule file; rule files are named *.yaml or *.yml"
        elif not used.is_file():
            refused = f"'{scalar.text}' is no file beside this one"
        if refused:
            fields.fault(scalar.place, refused)
            file.whole = False
            continue
        _read_file(used, files, faults)
        yield used.resolve()


def _rules_of(file: _File, files: dict[Path, _File], faults: list[Problem]) -> Iterable[Rule]:
    words = dict(file.words)
    is_a = dict(file.is_a)
    whole, guessed = file.whole, file.guessed
    reached, waiting = {file.path.resolve()}, list(file.uses)
    while waiting:
        key = waiting.pop(0)
        if key in reached:
            continue
        reached.add(key)
        used = files[key]
        words = {**used.words, **words}
        is_a = {**used.is_a, **is_a}
        whole, guessed = whole and used.whole, guessed or used.guessed
        waiting.extend(used.uses)
    rules = [read_rule(node, Vocabulary(words, is_a, whole), faults) for node in file.rule_nodes]
    return [rule for rule in rules if rule and not guessed]


def _ids(files: Iterable[_File], faults: list[Problem]) -> set[str]:
    """Give the id of every rule that is written, those that cannot be loaded included; report what stands twice."""
    pairs = (pair for file in files for node in file.rule_nodes if isinstance(node, Mapping) for pair in node.pairs)
    first: dict[str, Place] = {}
    for key, value in pairs:
        if key.text == "id" and isinstance(value, Scalar):
            known = first.setdefault(value.text, value.place)
            if known != value.place:
                there = f"{known.path}:{known.line}"
                faults.append(value.place.problem(f"the id '{value.text}' stands twice; the first is at {there}"))
    return set(first)
