import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker.cli import main
from checker.cli.outputs import read_outputs
from checker.errors import CheckerError

DISAGREES = "The fair opened on Monday, 9 August 2016.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(DISAGREES, encoding="utf-8")
    return tmp_path


def run(capsys, *arguments):
    code = main(arguments)
    said = capsys.readouterr()
    return code, said.out, said.err


def test_every_format_in_one_run(folder, capsys):
    files = "json=r.json,html=r.html,sarif=r.sarif,rdjson=r.rdjson,junit=r.xml,markdown=r.md,csv=r.csv,xlsx=r.xlsx"
    code, out, err = run(capsys, "check", "a.txt", "--format", f"github,{files}")
    assert (code, err) == (1, "")
    assert out.startswith("::error file=a.txt,line=1,")
    assert json.loads(Path("r.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert json.loads(Path("r.rdjson").read_text("utf-8"))["diagnostics"]
    assert json.loads(Path("r.json").read_text("utf-8"))["findings"]
    assert ElementTree.parse("r.xml").getroot().get("failures") == "1"
    assert Path("r.md").read_text("utf-8").startswith("## 1 ")
    assert Path("r.csv").read_text("utf-8").startswith("fact,")
    assert Path("r.xlsx").read_bytes().startswith(b"PK")


def test_the_bar_of_the_run_is_the_bar_of_its_tests(folder, capsys):
    run(capsys, "check", "a.txt", "--format", "junit=r.xml", "--fail-on", "never")
    assert ElementTree.parse("r.xml").getroot().get("failures") == "0"


def test_a_dash_is_standard_output(folder, capsys):
    _, out, _ = run(capsys, "check", "a.txt", "--format", "json=-")
    assert json.loads(out)["findings"]
    assert not Path("-").exists()


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("sarfi", "error: no format 'sarfi'; did you mean 'sarif'? there are text, json,"),
        ("", "error: no format ''; there are text,"),
        ("text,", "error: no format ''; there are text,"),
        ("xlsx", "error: xlsx is no text; write it to a file: xlsx=FILE"),
        ("xlsx=-", "error: xlsx is no text; write it to a file: xlsx=FILE"),
        ("text,json", "error: only one format can go to standard output; write the others to files: text,json=FILE"),
        ("html=", "error: 'html=' names no file; write html=FILE, or html alone for standard output"),
        ("html=r,json=r", "error: r is named for two formats; give each a file of its own"),
    ],
)
def test_what_cannot_be_written_is_one_clear_line(asked, message):
    with pytest.raises(CheckerError) as fault:
        read_outputs(asked)
    assert str(fault.value).startswith(message)
    assert "\n" not in str(fault.value)


def test_it_is_said_before_anything_is_read(folder, capsys):
    code, out, err = run(capsys, "check", "no-such-file.txt", "--format", "xlsx")
    assert (code, out) == (2, "")
    assert err.startswith("error: xlsx is no text")


def test_a_report_that_cannot_be_written_stops_no_other(folder, capsys):
    code, _, err = run(capsys, "check", "a.txt", "--format", "json=none/r.json,sarif=r.sarif")
    assert code == 2
    assert "none/r.json: error: cannot be written" in err
    assert Path("r.sarif").exists()
