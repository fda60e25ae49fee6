"""Rule files -> one `RuleSet`: every file is read, every fault of every file is kept, what is whole is loaded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from checker.errors import Problem, RuleError
from checker.rules.fields import Fields, nearest
from checker.rules.names import Alias, make_names
from checker.rules.packs import GENERAL, find_pack
from checker.rules.read_rule import read_rule
from checker.rules.read_vocabulary import broader_terms, read_names, read_words, refuse_contradictions
from checker.rules.rule import Rule, RuleSet
from checker.yaml_nodes import Node, Scalar, read_yaml

_KEYS = ("rules_version", "use", "words", "names", "is_a", "rules")
MAX_BYTES = 1 << 20
_SUFFIXES = (".yaml", ".yml")


@dataclass
class _File:
    """What one file holds before its rules are read."""

    path: Path
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
    kept = _cross_check(rules, aliases, faults)
    names = make_names([*aliases, *_choices(kept, aliases)])
    return RuleSet(tuple(sorted(kept, key=lambda rule: rule.id)), names, tuple(sorted(set(faults))))


def _rule_files(path: Path, faults: list[Problem]) -> Iterable[Path]:
    if path.is_dir():
        found = sorted(file for file in path.rglob("*") if file.suffix in _SUFFIXES and file.is_file())
        if not found:
            faults.append(Problem(path.as_posix(), 0, 0, "the folder has no rule file (*.yaml)"))
        return found
    if path.is_file():
        return [path]
    faults.append(Problem(path.as_posix(), 0, 0, "no such rule file or folder"))
    return []


def _read_file(path: Path, files: dict[Path, _File], faults: list[Problem]) -> None:
    """Read *path* and what it uses, once each."""
    key = path.resolve()
    if key in files:
        return
    file = files[key] = _File(path)
    shown = path.as_posix()
    try:
        raw = path.read_bytes()
        if len(raw) > MAX_BYTES:
            faults.append(Problem(shown, 0, 0, "the file is over 1 MiB; split it"))
            return
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        faults.append(Problem(shown, 0, 0, f"not UTF-8 (byte {error.start}); save the file as UTF-8"))
        return
    except OSError as error:
        faults.append(Problem(shown, 0, 0, f"cannot be read: {error.strerror}"))
        return
    node, problems = read_yaml(text, shown)
    faults.extend(problems)
    if node is None or problems:
        if not problems:
            faults.append(Problem(shown, 0, 0, "the file is empty"))
        return
    fields = Fields(node, _KEYS, "a rule file", faults)
    understood = fields.require("rules_version") and fields.one_of("rules_version", ("1",))
    file.words = read_words(fields)
    file.aliases = read_names(fields)
    file.is_a = broader_terms(fields.pairs("is_a"), faults)
    file.rule_nodes = fields.items("rules") if understood else ()
    file.uses = tuple(_used(fields, path, files, faults))


def _used(fields: Fields, path: Path, files: dict[Path, _File], faults: list[Problem]) -> Iterable[Path]:
    for scalar in fields.scalars("use"):
        used = path.parent / scalar.text
        if not used.is_file():
            fields.fault(scalar.place, f"'{scalar.text}' is no file beside this one")
            continue
        _read_file(used, files, faults)
        yield used.resolve()


def _rules_of(file: _File, files: dict[Path, _File], faults: list[Problem]) -> Iterable[Rule]:
    words = dict(file.words)
    is_a = dict(file.is_a)
    reached, waiting = {file.path.resolve()}, list(file.uses)
    while waiting:
        used = files[waiting.pop(0)]
        if used.path.resolve() in reached:
            continue
        reached.add(used.path.resolve())
        words = {**used.words, **words}
        is_a = {**used.is_a, **is_a}
        waiting.extend(used.uses)
    rules = (read_rule(node, words, is_a, faults) for node in file.rule_nodes)
    return [rule for rule in rules if rule]


def _cross_check(rules: list[Rule], aliases: list[Alias], faults: list[Problem]) -> list[Rule]:
    """Drop what refers to a rule or a list that is not there, and every second rule of one id."""
    by_id: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in by_id:
            first = by_id[rule.id].place
            faults.append(
                rule.place.problem(f"the id '{rule.id}' stands twice; the first is at {first.path}:{first.line}")
            )
        else:
            by_id[rule.id] = rule
    lists = sorted({alias.kind for alias in aliases})
    kept = {rule_id: rule for rule_id, rule in by_id.items() if _lists_known(rule, lists, faults)}
    return [rule for rule in kept.values() if _given_known(rule, kept, faults)]


def _lists_known(rule: Rule, lists: list[str], faults: list[Problem]) -> bool:
    unknown = [spec for spec in rule.values if spec.type == "choice" and spec.of not in lists and not rule.is_a]
    faults.extend(
        rule.place.problem(f"'{spec.of}' is no list under 'names'; {nearest(spec.of, lists)}") for spec in unknown
    )
    return not unknown


def _given_known(rule: Rule, kept: dict[str, Rule], faults: list[Problem]) -> bool:
    before = len(faults)
    for given in rule.given:
        other = kept.get(given.rule)
        if other is None:
            near = nearest(given.rule, sorted(kept))
            faults.append(
                rule.place.problem(f"'{given.name}' is taken from rule '{given.rule}', which is not loaded; {near}")
            )
            continue
        known = [spec.name for spec in other.values]
        for slot, _ in given.where:
            if slot not in known:
                faults.append(rule.place.problem(f"rule '{given.rule}' has no value '{slot}'; {nearest(slot, known)}"))
    return len(faults) == before


def _choices(rules: list[Rule], aliases: list[Alias]) -> Iterable[Alias]:
    """Give the words of `is_a` as names of the lists that the rules choose from, where no list has them."""
    listed = {(alias.kind, alias.text) for alias in aliases}
    for rule in rules:
        for spec in rule.values:
            if spec.type == "choice":
                for term in dict.fromkeys(word for key, broader in rule.is_a.items() for word in (key, *broader)):
                    if (spec.of, term) not in listed:
                        yield Alias(spec.of, term, term)
