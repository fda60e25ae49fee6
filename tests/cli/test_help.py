"""What a newcomer reads: help with an example for each command, and one line for what cannot be understood."""

import re
import shlex

import pytest

from checker.cli import main
from checker.cli.help import EXAMPLES
from checker.cli.parser import commands_of, make_parser, read_arguments
from checker.reports import FILE_FORMATS, FORMATS

COMMANDS = commands_of(make_parser())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example_that_is_understood(command):
    assert EXAMPLES[command]
    for example in EXAMPLES[command]:
        program, *arguments = shlex.split(example)
        assert (program, arguments[0]) == ("checker", command)
        read_arguments(arguments)
        assert f"\n  {example}\n" in COMMANDS[command].format_help()


def test_no_example_is_of_a_command_that_is_not_there():
    assert set(EXAMPLES) <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_argument_says_what_it_is(command):
    for action in COMMANDS[command]._actions:
        assert action.help, action


def test_the_help_of_format_names_every_format():
    text = " ".join(COMMANDS["check"].format_help().split())
    for name in (*FORMATS, *FILE_FORMATS):
        assert re.search(rf"\b{name}\b", text), name


def said_of(capsys, *arguments):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    said = capsys.readouterr()
    assert said.out == ""
    return ended.value.code, said.err


def test_nothing_typed_shows_the_help_and_is_no_success(capsys):
    code, err = said_of(capsys)
    assert code == 2
    assert err.startswith("usage: checker ")
    assert "    check       compare articles with each other and with themselves\n" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek", "a"], "checker: error: there is no command 'chek'; did you mean 'check'?"),
        (["."], "checker: error: '.' is no command; to check what is there: checker check ."),
        (["--frob"], "checker: error: there is no option '--frob'; see 'checker --help'"),
        (
            ["check", "--statistic=1", "--fromat", "x"],
            "checker check: error: argument --statistics: ignored explicit argument '1'; see 'checker check --help'",
        ),
        (
            ["check", "a", "--formt", "json"],
            "checker check: error: there is no option '--formt'; did you mean '--format'?; see 'checker check --help'",
        ),
        (["init", "a", "b"], "checker init: error: 'b' is one argument too many; see 'checker init --help'"),
        (
            ["explain"],
            "checker explain: error: the following arguments are required: RULE|FINDING; see 'checker explain --help'",
        ),
    ],
)
def test_what_cannot_be_understood_is_one_line_with_what_to_do(capsys, arguments, message):
    assert said_of(capsys, *arguments) == (2, f"{message}\n")


def test_help_and_version_are_answers(capsys):
    for asked in ("--help", "--version"):
        with pytest.raises(SystemExit) as ended:
            main([asked])
        assert ended.value.code == 0
        assert capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_no_line_of_help_breaks_a_name_at_its_hyphen(command):
    assert not re.search(r"\w-\n", COMMANDS[command].format_help())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["explain", "zzzz"], "and no finding of the last run (run 'checker check' again); there are age-of-person, "),
        (["test", "--rule", "deth-toll"], "error: no rule 'deth-toll' is loaded; did you mean 'death-toll'?\n"),
        (["waive", "abcd"], "error: give --reason; in a year's time somebody will ask why this finding may stand\n"),
        (["waive", "abcd", "--reason", "x"], ".checker/report.json: error: no report; run 'checker check' first, or "),
        (
            ["check", "a.txt", "--format", "html=no/b.html"],
            "no/b.html: error: cannot be written: there is no folder 'no'; make it first\n",
        ),
    ],
)
def test_what_cannot_be_done_says_what_to_do_next(tmp_path, monkeypatch, capsys, arguments, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The fair opened on Monday.\n", encoding="utf-8")
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert message in err
    assert len(err) < 500


def test_a_path_with_a_space_is_quoted(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Weir files").mkdir()
    said = "checker: error: 'Weir files' is no command; to check what is there: checker check \"Weir files\"\n"
    assert said_of(capsys, "Weir files") == (2, said)
