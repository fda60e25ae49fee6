"""The settings of a project: `[tool.checker]` of pyproject.toml, or checker.toml, read strictly."""

from checker.settings.changes import SeverityChange, WordChange
from checker.settings.load import KEYS, OWN_FILE, SHARED_FILE, Settings, SettingsError, load_settings

__all__ = [
    "KEYS",
    "OWN_FILE",
    "SHARED_FILE",
    "Settings",
    "SettingsError",
    "SeverityChange",
    "WordChange",
    "load_settings",
]
