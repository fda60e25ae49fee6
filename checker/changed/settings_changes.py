"""Whether the settings of a project say something else than before."""

from __future__ import annotations

import tomllib
from pathlib import Path

from checker.changed.git import Changes
from checker.settings import OWN_FILE, SHARED_FILE


def settings_changed(changes: Changes, folder: Path) -> bool:
    """Tell whether the settings in *folder* have changed; what else a pyproject.toml holds does not count."""
    return any(_differs(changes, folder / name) for name in (OWN_FILE, SHARED_FILE) if changes.has(folder / name))


def _differs(changes: Changes, path: Path) -> bool:
    now = path.read_bytes() if path.is_file() else None
    return _settings(changes.content_before(str(path.resolve())), path.name) != _settings(now, path.name)


def _settings(raw: bytes | None, name: str) -> object:
    """Give the table of settings, or None; of what is no TOML its bytes."""
    try:
        table: object = tomllib.loads((raw or b"").decode("utf-8"))
    except ValueError:
        return raw
    for key in () if name == OWN_FILE else ("tool", "checker"):
        table = table.get(key) if isinstance(table, dict) else None
    return table or None
