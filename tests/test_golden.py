"""Each case in fixtures/ in each format, byte for byte; `make golden` writes them anew."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from checker import check, load_rules
from checker.reports import FORMATS

ROOT = Path(__file__).parents[1]
CASES = sorted(path.parent.name for path in (ROOT / "fixtures").glob("*/rules.yaml"))
SUFFIXES = {"text": "txt", "github": "github.txt", "junit": "junit.xml", "markdown": "md"}


@pytest.fixture(autouse=True)
def _from_the_root(monkeypatch):
    monkeypatch.chdir(ROOT)


@cache
def report_on(case: str):
    folder = Path("fixtures") / case
    return check([folder / "articles"], rules=load_rules(folder / "rules.yaml"))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_a_report_is_as_it_was(case, name, rewrite_golden):
    expected = ROOT / "fixtures" / case / "expected" / f"report.{SUFFIXES.get(name, name)}"
    written = FORMATS[name](report_on(case))
    if rewrite_golden:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(written, encoding="utf-8", newline="")
    assert written == expected.read_bytes().decode("utf-8")


@pytest.mark.parametrize("case", CASES)
def test_the_order_of_sources_never_matters(case):
    paths = sorted((ROOT / "fixtures" / case / "articles").glob("*.txt"))
    rules = load_rules(ROOT / "fixtures" / case / "rules.yaml")
    assert check(paths, rules=rules) == check(paths[::-1], rules=rules)


def test_two_processes_with_two_hash_seeds_give_the_same_bytes():
    command = [
        sys.executable,
        "-m",
        "checker",
        "check",
        "fixtures/flood/articles",
        "--rules",
        "fixtures/flood/rules.yaml",
    ]
    runs = [
        subprocess.run(
            [*command, "--format", "json"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        )
        for seed in ("1", "2")
    ]
    assert runs[0].returncode == runs[1].returncode == 1, runs[0].stderr
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stdout
