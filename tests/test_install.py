"""`pip install .` and `pipx install .` give the command, with the rule packs inside the wheel."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHIPPED = ("checker", "rules", "pyproject.toml", "README.md", "LICENSE")


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """A copy of what is needed to build, so that nothing is built into the checkout."""
    tree = tmp_path_factory.mktemp("tree") / "figure-checker"
    tree.mkdir()
    for name in SHIPPED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, tree / name)
    return tree


def run(*command: str | Path, **variables: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", **variables},
    )
    assert done.returncode in (0, 1), done.stdout + done.stderr
    return done.stdout + done.stderr


def checks_an_article(command: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The fair opened on Monday, 9 August 2016.\n", encoding="utf-8")
    assert "does not fall on a Monday" in run(command, "check", article)
    assert "Turkey" in run(command, "explain", "trade-total", "--rules", "kazakhstan-turkey")
    assert " 0 failed" in run(command, "test")


@pytest.mark.xdist_group("install")
def test_pip_install(tree, tmp_path):
    run(sys.executable, "-m", "venv", tmp_path / "venv")
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", tree)
    checks_an_article(tmp_path / "venv" / "bin" / "checker", tmp_path)


@pytest.mark.xdist_group("install")
def test_pipx_install(tree, tmp_path):
    homes = {"PIPX_HOME": str(tmp_path / "home"), "PIPX_BIN_DIR": str(tmp_path / "bin"), "PIPX_MAN_DIR": str(tmp_path)}
    run(sys.executable, "-m", "pipx", "install", "--quiet", tree, **homes)
    checks_an_article(tmp_path / "bin" / "checker", tmp_path)


def test_the_wheel_holds_packs_types_and_data(tree, tmp_path):
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, tree)
    (wheel,) = tmp_path.glob("figure_checker-*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "checker/py.typed",
        "checker/packs/general/calendar.yaml",
        "checker/packs/kazakhstan-turkey/trade.yaml",
        "checker/reports/report.schema.json",
        "checker/rules/rules.schema.json",
    } <= names
    assert not [name for name in names if name.startswith(("tests/", "seeds/", "fixtures/"))]
