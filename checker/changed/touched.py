"""What a change touches: the sources that are read differently now, the rules, the names, the decisions.

A file that all share (sources.yaml, names, decisions, settings) is compared with what it said before: a line in it for
one new article must not bring back every finding that there ever was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.changed.git import STAGED, Changes
from checker.changed.rule_changes import changed_names, changed_rules, read_changed_files
from checker.changed.settings_changes import settings_changed
from checker.decisions import FILE_NAME, Decisions, read_decisions
from checker.model import Finding, Held, Name, Source, Statement, Unchecked
from checker.rules import RuleSet
from checker.settings import Settings
from checker.sources.sources_yaml import FILE_NAME as SIDE_FILE
from checker.sources.sources_yaml import SideFile, read_side_text

Item = Finding | Held | Unchecked


@dataclass(frozen=True)
class Touched:
    """What has to do with a change.

    Args:
        changed: the change, in words.
        sources: names of the sources that changed, or of which something else is known now.
        paths: of these sources, as the run shows them.
        rules: ids of the rules that changed, or that take from such.
        names: names that gained or lost a spelling; they may stand in any article.
        is_decided_anew: tells whether something else is decided of a finding or fact than before.
        is_changed_file: tells whether the file at a path as shown has changed.
        why_all: why nothing can be left out, or "".
    """

    changed: str
    sources: frozenset[str]
    paths: frozenset[str]
    rules: frozenset[str]
    names: frozenset[str]
    is_decided_anew: Callable[[Finding | Held], bool]
    is_changed_file: Callable[[str], bool]
    why_all: str = ""

    def has(self, item: Item) -> bool:
        """Tell whether *item* has to do with the change."""
        if self.why_all or item.rule in self.rules:
            return True
        if isinstance(item, Unchecked):
            return item.source in self.sources or any(map(self._has_statement, item.statements))
        return any(map(self._has_statement, _statements(item))) or self.is_decided_anew(item)

    def _has_statement(self, statement: Statement) -> bool:
        if statement.citation.source in self.sources:
            return True
        return bool(self.names) and not self.names.isdisjoint(_names(statement))


def touched_by(
    changes: Changes,
    sources: Sequence[Source],
    rules: RuleSet,
    rule_paths: Sequence[str | Path],
    settings: Settings,
    decisions: Decisions,
) -> Touched:
    """Give what *changes* touch of all that a run has read.

    Args:
        rule_paths: the rule files and folders of the run, the general rules aside.
        decisions: as they are now.
    """
    files = read_changed_files(changes, rule_paths)
    changed = _changed_sources(changes, sources)
    return Touched(
        changed=changes.words,
        sources=frozenset(source.name for source in changed),
        paths=frozenset(source.path for source in changed),
        rules=changed_rules(changes, rules, files),
        names=changed_names(changes, files),
        is_decided_anew=_decided_anew(changes, settings.folder / FILE_NAME, decisions),
        is_changed_file=lambda path: changes.has(Path(path)),
        why_all=_why_all(changes, settings.folder),
    )


def _why_all(changes: Changes, folder: Path) -> str:
    if settings_changed(changes, folder):
        return "the settings have changed"
    # Nobody commits here: this is 'pre-commit run --all-files', or a person who looks.
    return "nothing is staged" if changes.words == STAGED and not changes.paths else ""


def _changed_sources(changes: Changes, sources: Sequence[Source]) -> list[Source]:
    sides = list(_side_files(changes))
    return [source for source in sources if changes.has(Path(source.path)) or _is_known_anew(source, sides)]


def _is_known_anew(source: Source, sides: Sequence[tuple[SideFile, SideFile]]) -> bool:
    if not sides:
        return False
    path = Path(source.path).resolve()
    return any(path.is_relative_to(now.folder) and before.said_of(path) != now.said_of(path) for before, now in sides)


def _side_files(changes: Changes) -> Iterator[tuple[SideFile, SideFile]]:
    """Give each sources.yaml that changed as it was and as it is; what is the matter with it, the run itself tells."""
    for path in map(Path, sorted(changes.paths)):
        if path.name == SIDE_FILE:
            before = changes.content_before(str(path))
            now = path.read_bytes() if path.is_file() else None
            yield _side_file(path, before), _side_file(path, now)


def _side_file(path: Path, raw: bytes | None) -> SideFile:
    if raw is None:
        return SideFile(path.parent, path.as_posix(), ())
    return read_side_text(raw, path.parent, path.as_posix())[0]


def _decided_anew(changes: Changes, path: Path, now: Decisions) -> Callable[[Finding | Held], bool]:
    if not changes.has(path):
        return lambda _: False
    raw = changes.content_before(str(path.resolve())) or b""
    before = read_decisions(raw.decode("utf-8-sig", errors="replace"), path.as_posix())
    settled = {(one.rule, frozenset(one.key)) for one in {*before.settled} ^ {*now.settled}}

    def is_decided_anew(item: Finding | Held) -> bool:
        if (item.rule, frozenset(item.key)) in settled:
            return True
        about = (item.rule, item.key, item.values)
        return before.about(*about) != now.about(*about)

    return is_decided_anew


def _statements(item: Finding | Held) -> Iterable[Statement]:
    if isinstance(item, Held):
        return item.statements
    return (*(one for camp in item.camps for one in camp.statements), *item.fits_several)


def _names(statement: Statement) -> Iterator[str]:
    for slot in statement.slots:
        for value in slot.value if isinstance(slot.value, tuple) else (slot.value,):
            if isinstance(value, Name):
                yield value.canonical
