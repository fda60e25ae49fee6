"""Rule files -> one `RuleSet`: every file is read, every fault of every file is kept, what is whole is loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker import yaml_nodes
from checker.collector import collector_at_rest
from checker.errors import Problem, RuleError
from checker.rules.broader_terms import Pairs, refuse_slips
from checker.rules.cache import cached_rules, keep_rules
from checker.rules.context_words import merge_context
from checker.rules.cross_check import choices, cross_check
from checker.rules.extend import WrittenRule, extend_rules
from checker.rules.names import make_names
from checker.rules.overrides import change_rules, change_words, spelling_severity, unknown_names
from checker.rules.packs import GENERAL, find_pack
from checker.rules.phrases import PlainList
from checker.rules.read_rule import RULE_KEYS, read_rule
from checker.rules.read_vocabulary import Vocabulary, refuse_contradictions
from checker.rules.rule import Rule, RuleSet
from checker.rules.rule_files import RuleFile, find_rule_files, reached_from, read_rule_files
from checker.settings import Settings
from checker.yaml_nodes import Place, Scalar


def load_rules(*paths: str | Path, general: bool = True, settings: Settings | None = None) -> RuleSet:
    """Give the rules in *paths*: files, folders, or names of packs that come with the package ("general").

    Args:
        general: whether the general rules, which fit any topic, are loaded too.
        settings: whose severities and words change the rules, as `checker.settings.load_settings` gives them.

    Raises:
        RuleError: with every fault of every file.
    """
    rules = read_rules(paths, general=general, settings=settings)
    if rules.problems:
        raise RuleError(rules.problems)
    return rules


def read_rules(paths: Iterable[str | Path], *, general: bool = True, settings: Settings | None = None) -> RuleSet:
    """Give what can be loaded as `load_rules` does, with the faults of what cannot under `problems`.

    Rules without a fault are kept for the next run (`checker.rules.cache`).
    """
    settings = settings or Settings(Path())
    faults: list[Problem] = []
    found = find_rule_files([*([GENERAL] if general else []), *map(find_pack, paths)], faults)
    request = [repr(settings), *(path.as_posix() for path in found)]
    with collector_at_rest():
        kept = cached_rules(request) if found and not faults else None
        if kept is not None:
            return kept
        files = read_rule_files(found, faults)
        rules = _rules_of(files, settings, faults)
    if found and not rules.problems:
        keep_rules(request, {path: file.raw for path, file in files.items() if file.raw is not None}, rules)
    return rules


def _rules_of(files: Mapping[Path, RuleFile], settings: Settings, faults: list[Problem]) -> RuleSet:
    for file in files.values():
        file.words = change_words(file.words, settings)
    aliases = [alias for file in files.values() for alias in file.aliases]
    refuse_contradictions(aliases, faults)
    written = [WrittenRule(node, key) for key, file in files.items() for node in file.rule_nodes]
    whole = all(file.whole for file in files.values())
    rules = _read_all(extend_rules(written, RULE_KEYS, faults, whole=whole), files, faults)
    refuse_slips((pairs for file in files.values() for pairs in _is_a_pairs(file)), aliases, faults)
    lists = {alias.kind for alias in aliases} if whole else None
    ids = _ids(files.values(), faults)
    kept = change_rules(cross_check(rules, ids, lists, faults), settings)
    names = make_names([*aliases, *choices(kept, aliases)])
    if whole:
        faults.extend(unknown_names(ids, {name for file in files.values() for name in file.words}, settings))
    ordered = tuple(sorted(kept, key=lambda rule: rule.id))
    project = settings.folder.as_posix() if settings.path else ""
    context = merge_context(file.context for file in files.values())
    return RuleSet(ordered, names, tuple(sorted(set(faults))), project, spelling_severity(settings), context)


def _read_all(written: Iterable[WrittenRule], files: Mapping[Path, RuleFile], faults: list[Problem]) -> list[Rule]:
    """Give the rules that have no fault, each read with the words of its file and of those whose rules it extends."""
    plain_lists: dict[int, PlainList] = {}
    vocabularies = {key: _vocabulary(file, files, plain_lists) for key, file in files.items()}
    rules = []
    for one in written:
        vocabulary, of_files = vocabularies[one.file], {}
        for number, base in enumerate(one.bases):
            its_own = vocabularies[base].beside([vocabularies[other] for other in one.bases[number + 1 :]])
            of_files[files[base].path.as_posix()] = its_own
        if one.bases:
            vocabulary = of_files[files[one.file].path.as_posix()] = vocabulary.beside(
                [vocabularies[base] for base in one.bases]
            )
        rule = read_rule(one.node, vocabulary, faults, of_files)
        if rule and not vocabulary.guessed:
            rules.append(rule)
    return rules


def _vocabulary(file: RuleFile, files: Mapping[Path, RuleFile], plain_lists: dict[int, PlainList]) -> Vocabulary:
    """Give the words of *file* and of all that it uses; its own come first."""
    words = dict(file.words)
    is_a = dict(file.is_a)
    whole, guessed = file.whole, file.guessed
    for key in reached_from(file.path.resolve(), files):
        used = files[key]
        words = {**used.words, **words}
        is_a = {**used.is_a, **is_a}
        whole, guessed = whole and used.whole, guessed or used.guessed
    return Vocabulary(words, is_a, whole, guessed, plain_lists)


def _is_a_pairs(file: RuleFile) -> Iterator[Pairs]:
    """Give what stands under each `is_a` of *file*, that of its rules included."""
    yield file.is_a_pairs
    for node in file.rule_nodes:
        for key, value in node.pairs if isinstance(node, yaml_nodes.Mapping) else ():
            if key.text == "is_a" and isinstance(value, yaml_nodes.Mapping):
                yield value.pairs


def _ids(files: Iterable[RuleFile], faults: list[Problem]) -> set[str]:
    """Give the id of every rule that is written, those that cannot be loaded included; report what stands twice."""
    pairs = (
        pair
        for file in files
        for node in file.rule_nodes
        if isinstance(node, yaml_nodes.Mapping)
        for pair in node.pairs
    )
    first: dict[str, Place] = {}
    for key, value in pairs:
        if key.text == "id" and isinstance(value, Scalar):
            known = first.setdefault(value.text, value.place)
            if known != value.place:
                there = f"{known.path}:{known.line}"
                faults.append(value.place.problem(f"the id '{value.text}' stands twice; the first is at {there}"))
    return set(first)
