import os

import pytest

from checker.cli import main
from tests.changed.desk import ENVIRONMENT, make_desk


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A desk with one old finding, whose folder is the current one; git knows nobody's settings."""
    for name in os.environ:
        if name.startswith(("GIT_", "PRE_COMMIT")):
            monkeypatch.delenv(name)
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    folder = make_desk(tmp_path)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def checked(capsys):
    """Run `checker check` with arguments; give exit code, standard output and standard error."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(["check", *arguments])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
