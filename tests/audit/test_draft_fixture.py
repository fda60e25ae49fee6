"""The draft in fixtures/draft: how it stands, its JSON against the schema, and what the command makes of it."""

import json
from pathlib import Path

import jsonschema
import pytest

from checker import check
from checker.cli import main
from checker.reports.audit_text import audit_blocks
from checker.reports.audit_words import audit_words
from checker.reports.html import render_html
from checker.reports.terminal import Screen

ROOT = Path(__file__).parents[2]
DRAFT, SOURCES = "fixtures/draft/draft.md", "fixtures/draft/sources"
SCHEMA = json.loads((ROOT / "checker" / "reports" / "report.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def report(monkeypatch):
    monkeypatch.chdir(ROOT)
    return check([DRAFT], against=[SOURCES])


def written(report, form):
    if form == "txt":
        return "\n\n".join(block for block in audit_blocks(Screen(False, 100), report, most=None) if block) + "\n"
    said = report.to_json()
    return (
        json.dumps({key: said[key] for key in ("audit", "quotations", "for_a_person")}, indent=1, ensure_ascii=False)
        + "\n"
    )


@pytest.mark.parametrize("form", ["txt", "json"])
def test_the_audit_is_as_it_was(report, form, rewrite_golden):
    expected = ROOT / "fixtures" / "draft" / "expected" / f"audit.{form}"
    if rewrite_golden:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(written(report, form), encoding="utf-8", newline="")
    assert written(report, form) == expected.read_bytes().decode("utf-8")


def test_the_report_fits_its_schema(report):
    jsonschema.validate(report.to_json(), SCHEMA)


def test_quotes_are_what_stands_there(report):
    text = Path(DRAFT).read_text(encoding="utf-8")
    for one in (*report.audit, *report.quotations, *report.for_a_person):
        assert text[one.citation.start : one.citation.end] == one.citation.quote


def test_the_summary_counts_every_figure(report):
    said = audit_words(report)
    assert said.startswith(f"{len(report.audit)} figures: ")
    assert sum(int(part.split()[0]) for part in said.split(": ")[1].split(", ")) == len(report.audit)


def test_the_page_has_every_figure(report):
    page = render_html(report)
    assert page.count('class="audited"') == len(report.audit) + len(report.quotations)
    assert "The draft against its sources" in page


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text("The new flood wall is 4.2 metres high.\n", encoding="utf-8")
    (tmp_path / "source.txt").write_text("The new flood wall is 2.4 metres high.\n", encoding="utf-8")
    return tmp_path


CHECK = ["check", "draft.txt", "--against", "source.txt"]


def test_a_disputed_figure_ends_with_1_and_a_tick_ends_that(desk, capsys):
    assert main(CHECK) == 1
    assert "1 figure: 1 disputed" in capsys.readouterr().out
    (audited,) = json.loads((desk / ".checker" / "report.json").read_text(encoding="utf-8"))["audit"]
    assert main(["tick", audited["id"][:5], "confirmed", "--by", "desk", "--source", "a look at the wall"]) == 0
    assert main(CHECK) == 0
    assert "1 confirmed" in capsys.readouterr().out


def test_a_tick_is_carried_while_figure_and_sentence_stand(desk, capsys):
    main(CHECK)
    (audited,) = json.loads((desk / ".checker" / "report.json").read_text(encoding="utf-8"))["audit"]
    main(["tick", audited["id"], "confirmed"])
    draft = desk / "draft.txt"
    draft.write_text(f"Good news from Velm.\n\n{draft.read_text(encoding='utf-8')}", encoding="utf-8")
    assert main(CHECK) == 0
    draft.write_text("The new flood wall is 4.3 metres high.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(CHECK) == 1
    assert "figure or sentence has changed" in capsys.readouterr().out


def test_a_tick_without_a_draft_says_what_to_do(desk, capsys):
    main(["check", "draft.txt"])
    assert main(["tick", "12345", "confirmed"]) == 2
    assert "--against" in capsys.readouterr().err


def test_fail_on_note_hears_of_what_is_in_no_source(desk):
    (desk / "source.txt").write_text("Nothing.\n", encoding="utf-8")
    assert main(CHECK) == 0
    assert main([*CHECK, "--fail-on", "note"]) == 1


def test_a_copy_of_the_draft_bears_out_nothing(desk, capsys):
    draft = (desk / "draft.txt").read_text(encoding="utf-8")
    (desk / "copy of the draft.md").write_text(f"---\ntitle: Copy\n---\n\n{draft}\n", encoding="utf-8")
    assert main([*CHECK, "--against", "copy of the draft.md"]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "1 figure: 1 disputed" in out
    assert "copy of the draft.md: warning: not taken for a source: it has the same text as the draft draft.txt" in out
