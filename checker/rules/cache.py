"""Rules that were read without a fault, kept so that the next run need not read them again.

A cache is only a cache. What is kept is taken only if every byte of every file that it was read from is what it was,
the files are the same, and Checker and Python are too; on any doubt the files are read again. It lies in the user's own
cache folder, which nobody else may write to; and since a folder may be a wrong one all the same, reading gives values
of Checker's own kinds and nothing else: no file can make it run code.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from checker.rules.rule import RuleSet

VARIABLE = "CHECKER_CACHE_DIR"
"""Names another folder; where it is empty nothing is kept."""

_PACKAGE = Path(__file__).resolve().parent.parent
_ROOMS = ("checker.rules.", "checker.yaml_nodes.", "checker.expressions", "checker.model.", "checker.tables.")
_PLAIN = {("datetime", "date"): date, ("decimal", "Decimal"): Decimal}
_UNREADABLE = (
    pickle.UnpicklingError,
    AttributeError,
    EOFError,
    ImportError,
    IndexError,
    KeyError,
    TypeError,
    ValueError,
)
_NOT_KEPT = (OSError, pickle.PicklingError, AttributeError, TypeError, RecursionError)


def cached_rules(request: Sequence[str]) -> RuleSet | None:
    """Give the rules that were kept for *request*, or None where there are none or anything is in doubt.

    Args:
        request: what a run asks for: the rule files by name, and whatever else decides how they are read.
    """
    folder = cache_folder()
    path = folder / _name(request) if folder else None
    if path is None or not _is_ours(path):
        return None
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        facts = json.loads(head)
        if facts != {**_stamp(), "body": _digest(body), "files": _digests(facts["files"])}:
            return None
        kept = _Values(BytesIO(body)).load()
    except (OSError, *_UNREADABLE):
        return None
    return kept if isinstance(kept, RuleSet) else None


def keep_rules(request: Sequence[str], files: Mapping[Path, bytes], rules: RuleSet) -> None:
    """Keep *rules* for the next run that asks for *request*; where that cannot be done, nothing happens.

    Args:
        files: the real path of every file that was read, with its content.
    """
    folder = cache_folder()
    if folder is None:
        return
    with suppress(*_NOT_KEPT):
        body = pickle.dumps(rules, protocol=5)
        known = {path.as_posix(): _digest(content) for path, content in files.items()}
        head = json.dumps({**_stamp(), "body": _digest(body), "files": known})
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _is_ours(folder):
            _write_whole(folder / _name(request), head.encode() + b"\n" + body)


def cache_folder() -> Path | None:
    """Give the folder that things are kept in, or None where nothing shall be kept.

    Source:
        XDG Base Directory Specification 0.8 (a relative path is invalid and ignored), and the platforms' own habits;
        platformdirs gives the same, and takes 30 ms to import.
    """
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        return Path(local, "figure-checker", "Cache") if local else None
    xdg = Path(os.environ.get("XDG_CACHE_HOME", ""))
    if xdg.is_absolute():
        return xdg / "figure-checker"
    home = os.environ.get("HOME", "")
    if not home:
        return None
    return Path(home, "Library/Caches" if sys.platform == "darwin" else ".cache", "figure-checker")


class _Values(pickle.Unpickler):
    """Reads Checker's values; whatever else a file names is refused."""

    def find_class(self, module: str, name: str) -> object:
        plain = _PLAIN.get((module, name))
        if plain is not None:
            return plain
        if not f"{module}.".startswith(_ROOMS) or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name} is no value")
        found = super().find_class(module, name)
        if not isinstance(found, type) or not (is_dataclass(found) or issubclass(found, tuple)):
            raise pickle.UnpicklingError(f"{module}.{name} is no value")
        return found


def _name(request: Sequence[str]) -> str:
    asked = json.dumps([os.getcwd(), *request])  # noqa: PTH109 - as a text, and once a run
    return f"rules-{_digest(asked.encode())}"


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def _digests(paths: Iterable[str]) -> dict[str, str]:
    return {path: _digest(Path(path).read_bytes()) for path in paths}


@lru_cache(maxsize=1)
def _stamp() -> dict[str, str]:
    """Give what tells this Checker from every other: in a checkout the code changes without its version."""
    code = [
        (entry.path, entry.stat().st_mtime_ns, entry.stat().st_size)
        for room in (_PACKAGE, *(path for path in _PACKAGE.iterdir() if path.is_dir()))
        for entry in os.scandir(room)
        if entry.name.endswith(".py")
    ]
    return {"checker": _digest(repr(sorted(code)).encode()), "python": sys.version}


def _is_ours(path: Path) -> bool:
    """Tell whether nobody but the user could have written *path*."""
    if sys.platform == "win32":
        return path.exists()  # the user's profile is closed to others
    try:
        facts = path.lstat()
    except OSError:
        return False
    parent = path.parent.stat() if path.is_file() else facts
    return all(one.st_uid == os.getuid() and not one.st_mode & 0o022 for one in (facts, parent))


def _write_whole(path: Path, content: bytes) -> None:
    """Write by a temporary file and rename, so that another run never reads half of it."""
    handle, temporary = tempfile.mkstemp(prefix="part-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.replace(temporary, path)  # noqa: PTH105 - the same, and mkstemp gives a text
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise
