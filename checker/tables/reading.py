"""The table of a rule: found in its folder, read by its format, its columns checked, its rows made ready."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from checker.errors import Problem
from checker.rules.fields import nearest
from checker.rules.rule import Rule, RuleSet
from checker.tables.delimited import read_delimited, read_text
from checker.tables.parquet import read_parquet
from checker.tables.reference_table import ReferenceTable, prepare
from checker.tables.table import MAX_BYTES, Asked, Table, TableError
from checker.tables.workbook import read_workbook

FORMATS: Mapping[str, Callable[[Path, str, Asked], Table]] = {
    ".csv": read_delimited,
    ".tsv": read_delimited,
    ".parquet": read_parquet,
    ".xlsx": read_workbook,
}
"""How a table's name ends -> what reads it; the loader of rules knows the same endings."""

INLINE = "the example's table"
MOST_FAULTS = 20
"""So many faults of one table are told one by one."""


def read_into(
    rule: Rule, claim: Rule, rules: RuleSet, by_rule: dict[str, ReferenceTable], problems: list[Problem]
) -> None:
    """Read the table of *rule* into *by_rule*, and its faults into *problems*.

    Args:
        claim: the rule whose statements are held against it.
    """
    try:
        path, shown = _find(rule, rules.project)
        table = _read(path, shown, rule)
    except _NoTableError as error:
        problems.append(error.problem)
        return
    _add(rule, claim, rules, table, by_rule, problems)


def read_text_into(
    text: str, rule: Rule, claim: Rule, rules: RuleSet, by_rule: dict[str, ReferenceTable], problems: list[Problem]
) -> None:
    """Read a table written as CSV in *text*, as `read_into` does a file."""
    try:
        table = read_text(text, INLINE, _asked(rule))
    except TableError as error:
        problems.append(Problem(INLINE, error.line, error.column, str(error), excerpt=error.excerpt))
        return
    _add(rule, claim, rules, table, by_rule, problems)


class _NoTableError(Exception):
    """A table cannot be used at all."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def _asked(rule: Rule) -> Asked:
    reference = rule.reference
    if reference is None:
        return Asked(())
    return Asked(tuple(dict.fromkeys(one.name for one in reference.columns_needed)), reference.sheet)


def _find(rule: Rule, project: str) -> tuple[Path, str]:
    """Give the file of the table and how messages show it: inside the folder of its rule file or of the settings."""
    reference = rule.reference
    if reference is None or reference.place is None:
        raise ValueError(f"rule '{rule.id}' has no 'reference' with a place")
    folder = Path(reference.place.path).parent
    written = folder / reference.table
    path = written.resolve()
    allowed = [folder.resolve(), *([Path(project).resolve()] if project else [])]
    if not any(path.is_relative_to(one) for one in allowed):
        where = "the folder of this rule file" + (", and outside that of the settings" if project else "")
        raise _NoTableError(reference.place.problem(f"'{reference.table}' lies outside {where}; keep the table inside"))
    if not path.is_file():
        raise _NoTableError(
            reference.place.problem(f"'{reference.table}' is no file; the way begins at this rule file")
        )
    return path, _shown(folder, reference.table)


def _shown(folder: Path, table: str) -> str:
    """Give the path as it would be typed, without "a/../".

    >>> _shown(Path("rules/trade"), "../data/t.csv")
    'rules/data/t.csv'
    """
    parts = list(folder.parts)
    for part in Path(table).parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        else:
            parts.append(part)
    return Path(*parts).as_posix()


def _read(path: Path, shown: str, rule: Rule) -> Table:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise TableError(f"the table is over {MAX_BYTES >> 20} MiB; keep the rows that the articles need")
        if not path.stat().st_size:
            raise TableError("the table is empty")
        return FORMATS[path.suffix.lower()](path, shown, _asked(rule))
    except TableError as error:
        problem = Problem(shown, error.line, error.column, str(error), excerpt=error.excerpt)
    except OSError as error:
        problem = Problem(shown, 0, 0, f"cannot be read: {error.strerror}")
    raise _NoTableError(problem)


def _add(
    rule: Rule,
    claim: Rule,
    rules: RuleSet,
    table: Table,
    by_rule: dict[str, ReferenceTable],
    problems: list[Problem],
) -> None:
    faults = _faults_of_heads(rule, table)
    if faults:
        problems.extend(faults)
        return
    by_rule[rule.id], found = prepare(rule, claim, rules.names, table)
    ordered = sorted(found)
    problems.extend(ordered[:MOST_FAULTS])
    if len(ordered) > MOST_FAULTS:
        more = len(ordered) - MOST_FAULTS
        message = f"and {more:,} more row{'s' if more > 1 else ''} of this table cannot be used"
        problems.append(Problem(table.path, ordered[MOST_FAULTS].line, 0, message))


def _faults_of_heads(rule: Rule, table: Table) -> list[Problem]:
    """Give what is the matter with the heads of the columns that *rule* names."""
    reference = rule.reference
    if reference is None:
        return []
    faults = []
    known = [head for head in table.heads if head]
    spelled = {*known, *(head.replace(" ", "_") for head in known)}
    for column in reference.columns:
        names = spelled if column in reference.message_columns else known
        place = f" ({column.place.path}:{column.place.line} asks for it)" if column.place else ""
        if column.name not in names:
            message = f"no column '{column.name}'{place}; {nearest(column.name, known)}"
            faults.append(Problem(table.path, table.head_line, 0, message))
        elif known.count(column.name) > 1:
            message = f"the head '{column.name}' stands twice, so that it is not clear which column is meant{place}"
            faults.append(table.problem(table.head_line, table.heads.index(column.name), message))
    if not table.rows and not faults and not table.faults:
        faults.append(Problem(table.path, table.head_line, 0, "the table has no row below its heads"))
    return list(dict.fromkeys(faults))
