"""`checker statements --context` says what it did not read, as the other commands do."""

from pathlib import Path

import pytest

from checker.cli import main

SLOW = """\
rules_version: 1
rules:
  - id: slow
    title: Slow
    regex:
      - near: won
        pattern: 'won (?:o|oo|ooo)+ (?P<seats>\\d+ seats)'
    values: {seats: count}
    same_if: []
    compare: seats
    report: {error_if: differs}
    examples:
      - text: The party met.
        finds: nothing
"""
TEXT = f"""\
The count was 1\u200b200 in May.

The years were {", ".join(str(1900 + year) for year in range(70))}.

It won {"o" * 3000}, and of 40 seats it was said.
"""


@pytest.mark.parametrize("name", ["text", "csv", "jsonl"])
def test_what_was_not_read_is_told(name, tmp_path: Path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("slow.yaml").write_text(SLOW, encoding="utf-8")
    words = ["statements", "a.txt", "--rules", "slow.yaml", "--format", name]
    code = main(words)
    told = capsys.readouterr().err
    for message in ("is not read", "one sentence with 70 figures", "is stopped"):
        assert message in told
    assert main([*words, "--context"]) == code
    assert capsys.readouterr().err == told
