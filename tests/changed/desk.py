"""A desk of its own in a git repository: articles, rules and settings, and what was committed of them."""

import os
import subprocess
from pathlib import Path

RULES = """\
rules_version: 1
rules:
  - id: bridge-cost
    title: What the bridge cost
    find:
      - bridge cost <amount>
    values:
      amount: money
    same_if: []
    compare: amount
    report:
      error_if: differs
      message: The bridge cost <amount> here but <other.amount> in <other.source>
    examples:
      - text: The old bridge cost 3 million euros.
        finds:
          - {amount: 3 million euros}
      - text: Repairs of the road cost 3 million euros.
        finds: nothing
"""
SETTINGS = 'sources = ["articles"]\nrules = ["rules"]\n'
ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "the desk",
    "GIT_AUTHOR_EMAIL": "desk@example.org",
    "GIT_COMMITTER_NAME": "the desk",
    "GIT_COMMITTER_EMAIL": "desk@example.org",
}


def own_environment(**more: str) -> dict[str, str]:
    """Give an environment in which git knows of no other repository and of nobody's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    return {**kept, **ENVIRONMENT, **more}


def git(folder: Path, *arguments: str | bytes, check: bool = True, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=own_environment(**more), capture_output=True, text=True, check=check
    )


def commit(folder: Path, words: str = "as it is") -> str:
    """Commit all that is there, and give the commit."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "-m", words)
    return git(folder, "rev-parse", "HEAD").stdout.strip()


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def article(cost: str, weekday: str = "Tuesday") -> str:
    return f"---\npublished: 2016-08-10\n---\nThe bridge cost {cost}. It opened on {weekday}, 9 August 2016.\n"


def make_desk(folder: Path) -> Path:
    """Make a desk whose two articles agree on what the bridge cost, one of them with a weekday that does not fit."""
    git(folder, "init", "--quiet", "--initial-branch=main")
    write(folder, "checker.toml", SETTINGS)
    write(folder, "rules/bridge.yaml", RULES)
    write(folder, "articles/old.txt", article("182 million euros"))
    write(folder, "articles/older.txt", article("182 million euros", "Monday"))
    commit(folder)
    return folder
