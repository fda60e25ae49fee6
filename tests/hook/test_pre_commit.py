"""The hooks as a desk has them: the manifest, pre-commit itself, the environment that it builds, `git commit`."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.cli import main
from checker.sources import FORMATS
from checker.tables.reading import FORMATS as TABLE_FORMATS
from checker.yaml_nodes import Mapping, Scalar, Sequence, read_yaml
from tests.changed.desk import RULES, article, commit, git, make_desk, own_environment, write

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
SHIPPED = ("checker", "rules", "pyproject.toml", "README.md", "LICENSE", HOOKS.name)
pytestmark = pytest.mark.xdist_group("install")


@dataclass(frozen=True)
class Attempt:
    """A `git commit`: whether it was let through, and what was printed."""

    passed: bool
    said: str


@dataclass(frozen=True)
class Desk:
    folder: Path
    environment: dict[str, str]

    def commit(self, *options: str) -> Attempt:
        git(self.folder, "add", "--all")
        return self.run("git", "commit", "-m", "an article", *options)

    def run(self, *command: str) -> Attempt:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Attempt(done.returncode == 0, done.stdout)


@pytest.fixture(scope="module")
def hooks(tmp_path_factory) -> Path:
    """A repository with what a release holds; pre-commit builds its environment of it once for all tests."""
    folder = tmp_path_factory.mktemp("hooks") / "figure-checker"
    folder.mkdir()
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "--quiet")
    commit(folder)
    git(folder, "tag", "v0")
    return folder


@pytest.fixture(scope="module")
def environment(hooks) -> dict[str, str]:
    home = hooks.parent
    return own_environment(PRE_COMMIT_HOME=str(home / "pre-commit"), CHECKER_CACHE_DIR=str(home / "cache"))


@pytest.fixture
def desk(tmp_path, hooks, environment) -> Desk:
    """A desk with one old finding whose commits pass the hooks."""
    folder = make_desk(tmp_path)
    hook_list = f"repos:\n  - repo: {hooks}\n    rev: v0\n    hooks:\n      - id: checker\n      - id: checker-test\n"
    write(folder, ".pre-commit-config.yaml", hook_list)
    commit(folder)
    desk = Desk(folder, environment)
    installed = desk.run(sys.executable, "-m", "pre_commit", "install")
    assert installed.passed, installed.said
    return desk


def test_an_article_that_disagrees_is_stopped_until_it_is_waived(desk):
    write(desk.folder, "articles/new.txt", article("197 million euros"))
    stopped = desk.commit()
    assert not stopped.passed
    assert "exit code: 1" in stopped.said
    assert "articles/new.txt:4:" in stopped.said
    assert "articles/old.txt:4:" in stopped.said
    assert "The bridge cost 197 million euros." in stopped.said
    assert "The bridge cost 182 million euros." in stopped.said
    assert "1 finding touches what is staged; 1 other is not shown" in stopped.said
    waive = re.search(r"checker (waive [0-9a-f]{10}) --reason", stopped.said)
    assert waive, stopped.said
    program = next((Path(desk.environment["PRE_COMMIT_HOME"])).glob("repo*/py_env-*/bin/checker"))
    waived = desk.run(str(program), *waive[1].split(), "--reason", "two ways to count")
    assert waived.passed, waived.said
    passed = desk.commit()
    assert passed.passed, passed.said
    assert git(desk.folder, "status", "--short").stdout == ""


def test_an_article_that_agrees_passes(desk):
    write(desk.folder, "articles/new.txt", article("182 million euros"))
    passed = desk.commit()
    assert passed.passed, passed.said
    assert re.search(r"figures that disagree\.+Passed", passed.said)


def test_the_whole_of_a_file_with_unstaged_changes_is_not_read(desk):
    """What is staged agrees; pre-commit puts what is not staged aside."""
    write(desk.folder, "articles/old.txt", article("182 million euros") + "\nA line more.\n")
    git(desk.folder, "add", "--all")
    write(desk.folder, "articles/old.txt", article("197 million euros"))
    passed = desk.run("git", "commit", "-m", "a line")
    assert passed.passed, passed.said
    assert "197" in (desk.folder / "articles/old.txt").read_text(encoding="utf-8")


def test_a_broken_rule_file_stops_a_commit_with_2(desk):
    write(desk.folder, "rules/bridge.yaml", RULES.replace("find:", "fnd:"))
    stopped = desk.commit()
    assert not stopped.passed
    assert "exit code: 2" in stopped.said
    assert "rules/bridge.yaml:5:5: error: unknown key 'fnd'" in stopped.said


def test_a_rule_whose_example_fails_is_stopped_by_the_second_hook(desk):
    write(desk.folder, "rules/bridge.yaml", RULES.replace("{amount: 3 million euros}", "{amount: 4 million euros}"))
    stopped = desk.commit()
    assert not stopped.passed
    assert re.search(r"the examples in the rules\.+Failed", stopped.said), stopped.said
    assert "1 failed" in stopped.said


def test_code_alone_wakes_no_hook(desk):
    write(desk.folder, "tool.py", "print('nothing to do with articles')\n")
    passed = desk.commit()
    assert passed.passed, passed.said
    assert passed.said.count("(no files to check)Skipped") == 2


def test_all_files_are_all_findings(desk):
    stopped = desk.run(sys.executable, "-m", "pre_commit", "run", "--all-files")
    assert not stopped.passed
    assert "Everything is reported: nothing is staged" in stopped.said
    assert "9 August 2016 does not fall on a Monday" in stopped.said


def test_a_range_in_ci(desk):
    write(desk.folder, "articles/new.txt", article("197 million euros"))
    commit(desk.folder)
    stopped = desk.run(sys.executable, "-m", "pre_commit", "run", "--from-ref", "HEAD^", "--to-ref", "HEAD")
    assert not stopped.passed
    assert "1 finding touches HEAD^..HEAD; 1 other is not shown" in stopped.said


def test_2500_articles_in_one_commit(desk):
    for number in range(2500):
        write(desk.folder, f"articles/{number % 50:02}/an article of a long name, {number:04}.txt", f"Note {number}.\n")
    write(desk.folder, "articles/new.txt", article("197 million euros"))
    stopped = desk.commit()
    assert not stopped.passed
    assert stopped.said.count("figures that disagree") == 1
    assert stopped.said.count("1 finding touches what is staged; 1 other is not shown") == 1, stopped.said


def test_the_manifest_is_one():
    done = subprocess.run([sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS)], check=False)
    assert done.returncode == 0


def test_every_command_of_the_manifest_is_one(capsys):
    for hook in hooks_of(HOOKS):
        program, *arguments = hook["entry"].split()
        assert program == "checker"
        with pytest.raises(SystemExit) as ended:
            main([*arguments, "--help"])
        assert ended.value.code == 0, capsys.readouterr().err


@pytest.mark.parametrize(
    "name",
    [
        *(f"articles/a{suffix}" for suffix in FORMATS),
        *(f"rules/a{suffix.upper()}" for suffix in TABLE_FORMATS),
        "rules/deep/a.yml",
        "articles/sources.yaml",
        "checker-decisions.yaml",
        "checker.toml",
        "pyproject.toml",
    ],
)
def test_the_first_hook_wakes_for_all_that_a_run_reads(name):
    assert re.search(hooks_of(HOOKS)[0]["files"], name)


def test_the_second_hook_wakes_for_rules_alone():
    hook = hooks_of(HOOKS)[1]
    names = [
        "rules/a.yaml",
        "a.yml",
        "checker.toml",
        "sources.yaml",
        "x/sources.yaml",
        "checker-decisions.yaml",
        "a.txt",
    ]
    woken = [name for name in names if re.search(hook["files"], name) and not re.search(hook["exclude"], name)]
    assert woken == ["rules/a.yaml", "a.yml", "checker.toml"]


def hooks_of(path: Path) -> list[dict[str, str]]:
    """Give the scalars of each hook."""
    text = path.read_text(encoding="utf-8").replace("[pre-commit, pre-merge-commit, pre-push, manual]", "several")
    node, problems = read_yaml(text, path.name)
    assert isinstance(node, Sequence), problems
    assert not problems
    maps = [item for item in node.items if isinstance(item, Mapping)]
    return [{key.text: value.text for key, value in one.pairs if isinstance(value, Scalar)} for one in maps]
