"""sources.yaml: what is known of the articles beside it, by file name or glob, where they have no front matter."""

from __future__ import annotations

from collections.abc import Mapping as Map
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from checker.errors import Problem
from checker.sources.decoding import decode
from checker.sources.file_patterns import FilePatterns, plain_name
from checker.sources.found_files import FoundFile, walk_folder
from checker.sources.metadata import DEPTH, Metadata, read_metadata
from checker.yaml_nodes import Mapping, Place, read_yaml

FILE_NAME = "sources.yaml"
_LARGEST = 8 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class _Entry:
    pattern: str
    place: Place
    said: Metadata


@dataclass(frozen=True)
class SideFile:
    """One sources.yaml.

    Args:
        folder: that it stands in; its patterns are relative to it.
        shown: its path as problems name it.
    """

    folder: Path
    shown: str
    entries: tuple[_Entry, ...]

    def said_of(self, path: Path) -> Metadata:
        """Give what the file says of *path*: its own name before any glob, a later glob before an earlier one."""
        name = path.relative_to(self.folder).as_posix()
        fitting = [self.entries[number] for number in self.patterns.fitting(name)]
        fitting.sort(key=lambda entry: plain_name(entry.pattern) == name)  # stable: globs keep the order of the file
        said = Metadata()
        for entry in fitting:
            said = entry.said.filled_from(said)
        return said

    @cached_property
    def patterns(self) -> FilePatterns:
        """The patterns of the entries, by the entries' numbers."""
        return FilePatterns([entry.pattern for entry in self.entries])


def read_side_files(files: tuple[FoundFile, ...]) -> tuple[Map[Path, SideFile], tuple[Problem, ...]]:
    """Give by its folder every sources.yaml beside *files* or above them up to the folder given, and their faults.

    A pattern that fits no file of its folder is a warning.
    """
    folders = sorted({folder for file in files for folder in _folders(file)})
    sides: dict[Path, SideFile] = {}
    problems: list[Problem] = []
    for folder in folders:
        path = folder / FILE_NAME
        if path.is_file():
            sides[folder], faults = _read(folder, path)
            problems.extend(faults)
    read = _names_beneath(sides, files)
    return sides, (*problems, *(problem for side in sides.values() for problem in _unmatched(side, read[side.folder])))


def said_beside(file: FoundFile, sides: Map[Path, SideFile]) -> Metadata:
    """Give what the sources.yaml files say of *file*; the nearest folder's word stands."""
    said = Metadata()
    for folder in _folders(file):
        if folder in sides:
            said = said.filled_from(sides[folder].said_of(file.path))
    return said


def _folders(file: FoundFile) -> list[Path]:
    """Give the folders that may hold a sources.yaml for *file*, nearest first."""
    if file.is_standard_input:
        return []
    folders = [file.path.parent]
    while folders[-1] != file.folder and folders[-1] != folders[-1].parent:
        folders.append(folders[-1].parent)
    return folders


def _read(folder: Path, path: Path) -> tuple[SideFile, tuple[Problem, ...]]:
    shown = path.as_posix()
    try:
        with path.open("rb") as stream:
            raw = stream.read(_LARGEST + 1)
    except OSError as error:
        return SideFile(folder, shown, ()), (Problem(shown, 0, 0, f"cannot be read: {error.strerror}"),)
    return read_side_text(raw, folder, shown)


def read_side_text(raw: bytes, folder: Path, shown: str) -> tuple[SideFile, tuple[Problem, ...]]:
    """Give what a sources.yaml of *folder* says that holds *raw*, and what is the matter with it.

    Args:
        shown: its path as problems name it.
    """
    nothing = SideFile(folder, shown, ())
    if len(raw) > _LARGEST:
        return nothing, (Problem(shown, 0, 0, f"larger than {_LARGEST // 2**20} MiB"),)
    decoded = decode(raw, shown)
    if decoded.text is None:
        return nothing, decoded.problems
    node, problems = read_yaml(decoded.text, shown, max_depth=DEPTH)
    if node is not None and not isinstance(node, Mapping):
        message = "a mapping is wanted here: a file name or glob, and under it title, published and so on"
        return nothing, (*decoded.problems, *problems, node.place.problem(message))
    entries, faults = _entries(node) if node is not None else ((), ())
    return SideFile(folder, shown, entries), (*decoded.problems, *problems, *faults)


def _entries(node: Mapping) -> tuple[tuple[_Entry, ...], tuple[Problem, ...]]:
    entries: list[_Entry] = []
    problems: list[Problem] = []
    for key, value in node.pairs:
        if not isinstance(value, Mapping):
            message = f"keys such as title and published are wanted under '{key.text}'"
            problems.append(value.place.problem(message))
            continue
        said, faults = read_metadata(value, FILE_NAME)
        problems.extend(faults)
        entries.append(_Entry(key.text.removeprefix("./"), key.place, said))
    return tuple(entries), tuple(problems)


def _names_beneath(sides: Map[Path, SideFile], files: tuple[FoundFile, ...]) -> Map[Path, Sequence[str]]:
    """Give the names of the files to read beneath each folder of *sides*, relative to it."""
    names: dict[Path, list[str]] = {folder: [] for folder in sides}
    for file in files:
        for folder in file.path.parents:
            if folder in names:
                names[folder].append(file.path.relative_to(folder).as_posix())
    return names


def _unmatched(side: SideFile, read: Sequence[str]) -> list[Problem]:
    """Give a warning for each pattern that fits no file, whether or not the file is read in this run."""
    doubtful = _fitting_none(side, range(len(side.entries)), read)
    if doubtful:
        names = [path.relative_to(side.folder).as_posix() for path in walk_folder(side.folder, [])]
        doubtful = _fitting_none(side, doubtful, names)
    entries = [side.entries[number] for number in doubtful]
    return [entry.place.problem(f"'{entry.pattern}' fits no file", level="warning") for entry in entries]


def _fitting_none(side: SideFile, numbers: Sequence[int], names: Sequence[str]) -> list[int]:
    fitting = {number for name in names for number in side.patterns.fitting(name)}
    return [number for number in numbers if number not in fitting]
