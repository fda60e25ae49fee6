"""Help, the version and a wrong choice wait for nothing; a command is imported when it is asked for."""

import subprocess
import sys

import pytest

from checker.cli import main
from checker.cli.parser import commands_of, make_parser
from checker.decisions import FILE_NAME
from checker.model import DECISION_KINDS

PROGRAM = """
import sys
from checker.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*(name for name in sys.modules if name.startswith("checker.")), *sys.modules, file=sys.stderr)
"""
SLOW = {"checker.model", "checker.rules", "checker.figures", "checker.reports", "yaml", "regex", "pandas", "pint"}


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", "--help"], ["check", "--fail-on", "x"], []])
def test_help_and_version_import_nothing_of_the_work(arguments):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    loaded = set(done.stderr.splitlines()[-1].split())
    assert "checker.cli.parser" in loaded
    assert loaded & SLOW == set()


@pytest.mark.parametrize(("name", "parser"), commands_of(make_parser()).items())
def test_every_command_names_a_function_that_is_there(name, parser):
    from checker.cli import _function

    function = _function(parser.get_default("command"))
    assert function.__doc__
    assert function.__name__ == name


def test_what_the_options_say_of_other_modules_is_so():
    commands = commands_of(make_parser())
    assert FILE_NAME in commands["waive"].description
    (ticks,) = (action.choices for action in commands["tick"]._actions if action.dest == "as_what")
    assert set(ticks) < set(DECISION_KINDS)


def test_the_version_is_one_line(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("checker ")
