"""Which rules and which names a change touches."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checker.changed.git import Changes
from checker.rules import Rule, RuleSet
from checker.rules.fields import Fields
from checker.rules.names import Alias
from checker.rules.packs import find_pack
from checker.rules.read_vocabulary import read_names
from checker.rules.rule_files import FILE_KEYS, RuleFile, find_rule_files, reached_from, read_rule_files
from checker.yaml_nodes import read_yaml

Files = Mapping[Path, RuleFile]


def read_changed_files(changes: Changes, rule_paths: Sequence[str | Path]) -> Files:
    """Give the rule files of the run, with what each uses, if any that could be one has changed; else none."""
    if not any(path.endswith((".yaml", ".yml")) for path in changes.paths):
        return {}
    # Their faults are told by the run itself.
    return read_rule_files(find_rule_files(map(find_pack, rule_paths), []), [])


def changed_rules(changes: Changes, rules: RuleSet, files: Files) -> frozenset[str]:
    """Give the ids of the rules that a change touches.

    These are the rules of a file that changed or that uses such a file, those whose reference table changed, and those
    that take values from one of these.
    """
    changed = {path for path in files if changes.has(path)}
    touched = {path for path in files if path in changed or changed.intersection(reached_from(path, files))}
    ids = {rule.id for rule in rules.rules if _is_in(rule, touched) or _has_changed_table(rule, changes)}
    while True:
        behind = {
            rule.id for rule in rules.rules if rule.extends in ids or any(one.rule in ids for one in rule.given)
        } - ids
        if not behind:
            return frozenset(ids)
        ids |= behind


def changed_names(changes: Changes, files: Files) -> frozenset[str]:
    """Give the names that have gained or lost a spelling, in a file of the run."""
    changed: set[str] = set()
    for path, file in files.items():
        if changes.has(path):
            now = Counter(map(_spelling, file.aliases))
            before = Counter(map(_spelling, _aliases(changes.content_before(str(path)), path)))
            changed.update(name for _, name, *_ in ((now - before) + (before - now)))
    return frozenset(changed)


def _spelling(alias: Alias) -> tuple[str, str, str, str]:
    return alias.kind, alias.canonical, alias.text, alias.days


def _aliases(raw: bytes | None, path: Path) -> Iterator[Alias]:
    if raw is None:
        return
    node, _ = read_yaml(raw.decode("utf-8-sig", errors="replace"), path.as_posix())
    if node is not None:
        yield from read_names(Fields(node, FILE_KEYS, "a rule file", []))


def _is_in(rule: Rule, paths: set[Path]) -> bool:
    return Path(rule.place.path).resolve() in paths


def _has_changed_table(rule: Rule, changes: Changes) -> bool:
    if rule.reference is None:
        return False
    return changes.has(Path(os.path.normpath(Path(rule.place.path).parent / rule.reference.table)))
