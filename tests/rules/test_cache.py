"""What is kept of rules is taken while nothing has changed, never on doubt, and cannot run code."""

import os
import pickle
import sys
from pathlib import Path

import pytest

from checker.rules import cache, load, read_rules
from checker.rules.cache import VARIABLE, cache_folder

ROOT = Path(__file__).parents[2]
WORDS = "rules_version: 1\nwords:\n  SPANS: [span*]\n"
RULES = """\
rules_version: 1
use: [words.yaml]
rules:
  - id: bridge-length
    title: Length of the bridge
    find:
      - the bridge <SPANS> <length>
    values: {length: measure}
    same_if: []
    compare: length
    report: {warn_if: differs}
    examples:
      - {text: The bridge spans 840 metres., finds: [{length: 840 metres}]}
"""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "words.yaml").write_text(WORDS, encoding="utf-8")
    (folder / "rules.yaml").write_text(RULES, encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return folder


@pytest.fixture
def reads(monkeypatch):
    """Count the runs that read the files anew."""
    found = []
    real = load.read_rule_files
    monkeypatch.setattr(load, "read_rule_files", lambda *given: found.append(1) or real(*given))
    return found


def kept_file(tmp_path: Path) -> Path:
    (found,) = (tmp_path / "cache").iterdir()
    return found


def test_rules_are_read_once_and_are_the_same(desk, reads):
    first, second = (read_rules([desk / "rules.yaml"], general=False) for _ in range(2))
    assert len(reads) == 1
    assert first == second
    assert second.rules[0].place == first.rules[0].place
    assert second.rules[0].find[0].place == first.rules[0].find[0].place is not None


def test_the_packs_are_kept(desk, reads):
    first, second = (read_rules([ROOT / "rules"]) for _ in range(2))
    assert first.problems == ()
    assert len(reads) == 1
    assert first == second


@pytest.mark.parametrize("name", ["rules.yaml", "words.yaml"])
def test_a_change_of_any_file_that_was_read_is_seen(desk, reads, name):
    read_rules([desk / "rules.yaml"], general=False)
    path = desk / name
    facts = path.stat()
    path.write_text(path.read_text("utf-8").replace("span", "spam"), encoding="utf-8")
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    read_rules([desk / "rules.yaml"], general=False)
    assert len(reads) == 2


def test_a_new_file_in_the_folder_is_seen(desk, reads):
    read_rules([desk], general=False)
    (desk / "more.yaml").write_text(RULES.replace("bridge-length", "other-length"), encoding="utf-8")
    assert len(read_rules([desk], general=False).rules) == 2


def test_a_lost_file_is_seen(desk):
    read_rules([desk / "rules.yaml"], general=False)
    (desk / "words.yaml").unlink()
    assert "is no file beside this one" in read_rules([desk / "rules.yaml"], general=False).problems[0].message


def test_another_checker_reads_anew(desk, reads, monkeypatch):
    read_rules([desk / "rules.yaml"], general=False)
    monkeypatch.setattr(cache, "_stamp", lambda: {"checker": "another", "python": sys.version})
    read_rules([desk / "rules.yaml"], general=False)
    assert len(reads) == 2


def test_faulty_rules_are_not_kept(desk, tmp_path):
    (desk / "rules.yaml").write_text(RULES.replace("measure", "mesure"), encoding="utf-8")
    for _ in range(2):
        assert len(read_rules([desk / "rules.yaml"], general=False).problems) == 1
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("damage", [lambda raw: raw[:-3], lambda raw: b"", lambda raw: b"{}\n", lambda raw: b"x" + raw])
def test_a_damaged_file_is_read_over(desk, tmp_path, reads, damage):
    first = read_rules([desk / "rules.yaml"], general=False)
    path = kept_file(tmp_path)
    path.write_bytes(damage(path.read_bytes()))
    assert read_rules([desk / "rules.yaml"], general=False) == first
    assert len(reads) == 2


class _Runs:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return os.mkdir, (str(self.path),)


@pytest.mark.parametrize("inside", [False, True])
def test_a_forged_file_runs_nothing(desk, tmp_path, monkeypatch, reads, inside):
    """Even one that is signed in all ways: only values are built."""
    first = read_rules([desk / "rules.yaml"], general=False)
    trap = tmp_path / "trap"
    forged = pickle.dumps((first, _Runs(trap)) if inside else _Runs(trap))
    monkeypatch.setattr(cache.pickle, "dumps", lambda *_, **__: forged)
    kept_file(tmp_path).unlink()
    assert read_rules([desk / "rules.yaml"], general=False) == first
    assert forged in kept_file(tmp_path).read_bytes()
    assert read_rules([desk / "rules.yaml"], general=False) == first
    assert len(reads) == 3
    assert not trap.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the user's profile is closed there")
@pytest.mark.parametrize("what", ["folder", "file"])
def test_what_others_may_write_is_not_taken(desk, tmp_path, reads, what):
    read_rules([desk / "rules.yaml"], general=False)
    path = kept_file(tmp_path)
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0
    (path.parent if what == "folder" else path).chmod(0o777)
    read_rules([desk / "rules.yaml"], general=False)
    assert len(reads) == 2


def test_a_folder_that_cannot_be_written_is_no_fault(desk, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "file" / "cache"))
    assert read_rules([desk / "rules.yaml"], general=False).problems == ()


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({VARIABLE: "", "XDG_CACHE_HOME": "/x", "HOME": "/h"}, None),
        ({VARIABLE: "/y", "XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/y"),
        ({"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/x/figure-checker"),
        ({"XDG_CACHE_HOME": "x", "HOME": "/h"}, "/h/.cache/figure-checker"),
        ({}, None),
    ],
)
def test_where_it_is_kept(monkeypatch, variables, expected):
    for name in (VARIABLE, "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", "linux")
    folder = cache_folder()
    assert (folder.as_posix() if folder else None) == expected
