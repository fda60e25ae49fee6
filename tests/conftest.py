"""One option for all tests: `--rewrite-golden` writes the expected reports anew; read the diff before you commit."""

import os

import pytest

os.environ["CHECKER_CACHE_DIR"] = ""  # rules are read anew; what is kept has tests of its own


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write the expected reports in fixtures/ anew")


@pytest.fixture
def rewrite_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--rewrite-golden"))
