"""The Python interface: what is given to `check`."""

from pathlib import Path

import pytest

from checker import Document, check

EARLY = Document.from_text("The Velm bridge cost 182 million euros.", "note")
LATE = Document.from_text("The Velm bridge cost 197 million euros.", "note")


def test_two_documents_of_one_name_are_refused():
    with pytest.raises(ValueError, match="2 documents are named 'note'; give each a name of its own"):
        check([EARLY, LATE])
    with pytest.raises(ValueError, match="2 documents are named 'note'"):
        check([EARLY, LATE], against=[])


def test_a_document_that_is_called_as_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    Path("note").mkdir()
    Path("note/a.txt").write_text(LATE.text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"documents are named 'a\.txt'"):
        check([Document.from_text(EARLY.text, "a.txt"), "note"])


def test_what_a_draft_is_held_against_may_have_its_name():
    report = check([EARLY], against=[LATE, Document.from_text("The Velm bridge cost 199 million euros.", "note")])
    assert [one.source.name for one in report.sources] == ["note", "source note", "source source note"]
