"""Settings, a hook and a step of CI as text: to be written where nothing is, or to be copied by a person."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

HOOK_FILE = ".pre-commit-config.yaml"

HOOK = """\
  - repo: local
    hooks:
      - id: checker
        name: figures that disagree
        entry: checker check --changed
        language: system
        pass_filenames: false
"""
"""An entry under `repos`: all articles are read, since a figure in a new one may disagree with an old one; what has
nothing to do with the commit does not stop it."""

CI_STEPS = """\
- run: pip install ./figure-checker  # a checkout of checker
- run: checker test
- run: checker check --format text,html=report.html,json=report.json
"""
"""Steps for a CI that reads YAML: exit code 1 where articles disagree, 2 where something could not be read."""


def settings_text(articles: Sequence[Path], rules: Path) -> str:
    """Give a checker.toml.

    >>> print(settings_text([Path("articles")], Path("rules")), end="")
    # Settings of checker for every command that is run in this folder.
    sources = ["articles"]
    rules = ["rules"]
    fail_on = "warning"  # the mildest severity that ends with exit code 1: error, warning, note or never
    """
    return f"# Settings of checker for every command that is run in this folder.\n{_keys(articles, rules)}"


def table_text(articles: Sequence[Path], rules: Path) -> str:
    """Give the same as a table for pyproject.toml."""
    return f"[tool.checker]\n{_keys(articles, rules)}"


def _keys(articles: Sequence[Path], rules: Path) -> str:
    # JSON's texts and lists are TOML's.
    sources = json.dumps([path.as_posix() for path in articles], ensure_ascii=False)
    bar = 'fail_on = "warning"  # the mildest severity that ends with exit code 1: error, warning, note or never'
    return f"sources = {sources}\nrules = {json.dumps([rules.as_posix()])}\n{bar}\n"
