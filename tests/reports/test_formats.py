import hashlib
import subprocess
import sys

import pytest

from checker.reports import FILE_FORMATS, FORMATS
from tests.reports.made import empty, full, quiet


def test_the_tables_name_every_format():
    assert list(FORMATS) == ["text", "json", "html", "sarif", "github", "rdjson", "junit", "markdown", "csv"]
    assert list(FILE_FORMATS) == ["xlsx"]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("report", [full(), quiet(), empty()], ids=["full", "quiet", "empty"])
def test_every_format_gives_text_that_ends_in_one_line_end(name, report):
    written = FORMATS[name](report)
    assert written.endswith("\n")
    assert not written.endswith("\n\n")


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_hash_seed_changes_no_byte(seed):
    program = (
        "import hashlib; from checker.reports import FORMATS; from tests.reports.made import full; "
        "print(*(hashlib.sha256(render(full()).encode()).hexdigest() for render in FORMATS.values()))"
    )
    given = subprocess.run(
        [sys.executable, "-c", program], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
    )
    assert given.stdout.split() == [hashlib.sha256(render(full()).encode()).hexdigest() for render in FORMATS.values()]


def test_reports_are_importable_without_what_only_one_format_needs():
    program = "import sys, checker.reports; print(*({'jinja2', 'xml.etree', 'xlsxwriter'} & set(sys.modules)))"
    given = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert given.stdout.strip() == ""
