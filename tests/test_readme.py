"""Every command in the README prints what the README says, every Python line gives what it says."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.parser import make_parser

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n(\$.*?)```", re.DOTALL)


def run(command: str) -> str:
    python = f"{sys.executable} -m checker"
    shell = re.sub(r"^checker ", f"{python} ", command)
    plain = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "FORCE_COLOR")}
    done = subprocess.run(shell, shell=True, cwd=ROOT, capture_output=True, text=True, check=False, env=plain)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def as_run(block: str) -> str:
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{run(command[2:])}" for command in commands)


def test_commands_print_what_the_readme_says(rewrite_golden):
    text = README.read_text(encoding="utf-8")
    if rewrite_golden:
        text = _BLOCK.sub(lambda match: f"```console\n{as_run(match[1])}```", text)
        README.write_text(text, encoding="utf-8")
    blocks = _BLOCK.findall(text)
    assert blocks
    for block in blocks:
        assert block == as_run(block)


def test_python_lines_give_what_the_readme_says(monkeypatch):
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(README), module_relative=False)
    assert tried > 0
    assert failed == 0


def test_the_rule_in_the_readme_is_the_one_in_the_fixtures(tmp_path):
    text = README.read_text(encoding="utf-8")
    shown = next(block for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL) if "bridge-cost" in block)
    path = tmp_path / "rules.yaml"
    path.write_text(shown, encoding="utf-8")
    assert " 0 failed" in run(f"checker test {path}")


def options():
    commands = next(iter(make_parser()._subparsers._group_actions)).choices
    return sorted(
        {
            (name, option)
            for name, parser in commands.items()
            for action in parser._actions
            for option in action.option_strings
            if option.startswith("--")
        }
    )


@pytest.mark.parametrize("command", sorted({name for name, _ in options()}))
def test_every_command_is_in_the_readme(command):
    assert f"checker {command}" in README.read_text(encoding="utf-8")


def test_make_targets_are_there():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", README.read_text(encoding="utf-8"), re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
