"""One option for all tests: `--rewrite-golden` writes the expected reports anew; read the diff before you commit."""

import os

import pytest
from hypothesis import settings

os.environ["CHECKER_CACHE_DIR"] = ""  # rules are read anew; what is kept has tests of its own

settings.register_profile("patient", deadline=None)  # no test is timed: the machine may be busy
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write the expected reports in fixtures/ anew")


@pytest.fixture(autouse=True)
def _no_width_of_the_runner(monkeypatch: pytest.MonkeyPatch) -> None:
    """The workers of a parallel run tell their tests a width of the terminal, and the reports follow it."""
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def rewrite_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite-golden"))
