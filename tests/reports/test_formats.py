import subprocess
import sys

import pytest

from checker.reports import FORMATS
from tests.reports.made import empty, full, quiet


def test_the_table_names_every_format():
    assert list(FORMATS) == ["text", "json", "html"]


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
    import hashlib

    assert given.stdout.split() == [hashlib.sha256(render(full()).encode()).hexdigest() for render in FORMATS.values()]


def test_reports_are_importable_without_the_template_engine():
    program = "import sys, checker.reports; print('jinja2' in sys.modules)"
    given = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert given.stdout.strip() == "False"
