"""Where the rule packs are that come with the package: `checker/packs` when installed, `rules/` in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "packs"

PACKS = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "rules"
"""The folder of all packs."""

GENERAL = PACKS / "general"
"""Rules for any topic."""


def find_pack(path: str | Path) -> Path:
    """Give *path* if it is there, else the pack of that name, else *path* for the error message.

    >>> find_pack("general") == GENERAL
    True
    """
    given = Path(path)
    pack = PACKS / given
    return pack if not given.exists() and len(given.parts) == 1 and pack.is_dir() else given
