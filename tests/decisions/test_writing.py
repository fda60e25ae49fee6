"""Writing loses nothing: what is read back is what was written, comments stay, two writers do not undo each other."""

import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.decisions import load_decisions, remove, write
from checker.errors import CheckerError
from tests.decisions.made import DECISIONS, LINES, SETTLED, TICK, WAIVED


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "checker-decisions.yaml"


def unique(some):
    return list({one.about: one for one in some}.values())


@settings(deadline=None)
@given(st.lists(DECISIONS, max_size=4).map(unique), LINES)
def test_what_is_written_is_read_back(some, title):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "d.yaml"
        write(path, some, {one.rule: title for one in some})
        read = load_decisions(path)
        assert read.problems == ()
        assert sorted(map(repr, (replace(one, path="", line=0, column=0) for one in read.entries))) == sorted(
            map(repr, some)
        )


@settings(deadline=None)
@given(st.lists(DECISIONS, min_size=2, max_size=5).map(unique), st.randoms(use_true_random=False))
def test_the_order_of_deciding_changes_no_byte(some, random):
    texts = set()
    for order in (some, random.sample(some, len(some))):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "d.yaml"
            for one in order:
                write(path, [one])
            texts.add(path.read_bytes())
    assert len(texts) == 1


def test_no_line_no_offset_and_no_time_stands_in_the_file(path):
    write(path, [replace(WAIVED, path="news/a.txt", line=17, column=5, note="1 more source joins")])
    text = path.read_text("utf-8")
    assert not {"17", "news/a.txt", "joins"} & set(text.split())
    assert "# trade-total (Ruritania, Sylvania, 2019): 3,127,000,000 USD / 3,900,000,000 USD\n" in text


def test_texts_that_look_like_numbers_are_quoted(path):
    write(path, [SETTLED])
    assert "value: '45'" in path.read_text("utf-8")


def test_a_hidden_character_is_written_as_an_escape(path):
    write(path, [replace(TICK, sentence="3.\u202e9 \u200bbillion", reason="ö")])
    text = path.read_text("utf-8")
    assert "\\u202E" in text
    assert not {"\u202e", "\u200b"} & set(text)
    assert load_decisions(path).entries[0].sentence == "3.\u202e9 \u200bbillion"


def test_a_title_cannot_leave_its_comment(path):
    write(path, [WAIVED], {"trade-total": "Trade\ndecisions: []\n\u2028- decision: waived"})
    assert [one.rule for one in load_decisions(path).entries] == ["trade-total"]
    assert load_decisions(path).problems == ()


def test_what_people_wrote_stays(path):
    write(path, [WAIVED, SETTLED])
    text = path.read_text("utf-8")
    mine = text.replace("# What people", "# Ours.\n# What people").replace("  # toll", "  # asked twice\n  # toll")
    mine = mine.replace("reason: Two ways to count.", "reason:   'Two ways to count.'   # see the minutes")
    path.write_text(mine, "utf-8")
    change = write(path, [replace(WAIVED, key=(("year", "2020"),))])
    assert len(change.added) == 1
    written = path.read_text("utf-8").splitlines()
    assert [line for line in mine.splitlines() if line not in written] == []


def test_what_replaces_another_keeps_the_comments_of_people_above_it(path):
    write(path, [SETTLED])
    path.write_text(path.read_text("utf-8").replace("  # toll", "  # asked twice\n  # toll"), "utf-8")
    write(path, [replace(SETTLED, values=("46",))])
    text = path.read_text("utf-8")
    assert "  # asked twice\n  # toll (Orle): 46\n" in text
    assert "45" not in text


def test_deciding_the_same_again_writes_nothing(path):
    write(path, [WAIVED])
    before = path.stat().st_mtime_ns, path.read_bytes()
    change = write(path, [WAIVED])
    assert (change.added, change.replaced) == ((), ())
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before


def test_what_is_taken_back_is_gone_and_the_rest_stands(path):
    write(path, [WAIVED, SETTLED, TICK])
    change = remove(path, [WAIVED.about])
    assert len(change.removed) == 1
    assert {one.kind for one in load_decisions(path).entries} == {"settled", "confirmed"}
    remove(path, [SETTLED.about, TICK.about])
    assert load_decisions(path).entries == ()
    assert load_decisions(path).problems == ()
    write(path, [WAIVED])
    assert [one.kind for one in load_decisions(path).entries] == ["waived"]


@pytest.mark.parametrize(
    "text",
    [
        "decisions: [{decision: waived, rule: toll, values: [a, b], reason: x}]\n",
        "decisions:\n- decision: waived\n  rule: toll\n  values: [a, b]\n  reason: x\n",
        "decisions:\n    -\n        decision: waived\n        rule: toll\n        values: [a, b]\n        reason: x\n",
        "decisions:\r\n  - decision: waived\r\n    rule: toll\r\n    values: [a, b]\r\n    reason: x\r\n",
        "decisions:\n  - decision: waived\n    rule: toll\n    values: [a, b]\n    reason: |\n      x\n",
    ],
)
def test_a_file_written_in_another_way_is_added_to(path, text):
    path.write_bytes(text.encode())
    write(path, [SETTLED, WAIVED])
    read = load_decisions(path)
    assert read.problems == ()
    assert [(one.rule, one.kind) for one in read.entries] == [
        ("toll", "waived"),
        ("toll", "settled"),
        ("trade-total", "waived"),
    ]
    assert ("\r\n" in text) == (b"\r\n" in path.read_bytes())


def test_a_broken_file_is_not_written_over(path):
    path.write_text("decisions:\n  - decision: wavied\n", "utf-8")
    with pytest.raises(CheckerError, match=r"2:15: error: 'wavied'[^\n]*\n(?s:.*)put this file right first"):
        write(path, [WAIVED])
    assert path.read_text("utf-8") == "decisions:\n  - decision: wavied\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    with pytest.raises(CheckerError, match="cannot be written"):
        write(blocked / "checker-decisions.yaml", [WAIVED])


def test_a_link_stays_a_link(tmp_path, path):
    real = tmp_path / "elsewhere" / "decisions.yaml"
    real.parent.mkdir()
    path.symlink_to(real)
    write(path, [WAIVED])
    assert path.is_symlink()
    assert len(load_decisions(real).entries) == 1


WRITER = """
import sys
from pathlib import Path
from checker.decisions import write
from checker.model import Decision

for number in range(15):
    one = Decision("waived", f"rule-{sys.argv[2]}", (("year", str(number)),), ("1", "2"), "Because.")
    write(Path(sys.argv[1]), [one])
"""


def test_writers_at_the_same_time_lose_nothing(path):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(path), name], stderr=subprocess.PIPE) for name in "abc"
    ]
    assert [writer.communicate(timeout=120)[1].decode() for writer in writers] == ["", "", ""]
    assert len(load_decisions(path).entries) == 45
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(".checker-d")] == []


def test_two_decisions_on_one_claim_with_other_values_both_stand(path):
    write(path, [WAIVED, replace(WAIVED, values=("1 USD", "2 USD"))])
    assert len(load_decisions(path).entries) == 2
    write(path, [SETTLED, replace(SETTLED, values=("46",))])
    assert [one.values for one in load_decisions(path).entries if one.kind == "settled"] == [("46",)]
