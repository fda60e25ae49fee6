"""What is decided on the page is kept by the browser, and what is downloaded says just that and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from checker.cli import main
from checker.decisions import decide, load_decisions, read_decisions, tick
from checker.model import Camp
from checker.reports import render_html
from checker.reports.html.anchors import claim_anchor
from tests.browser.pages import decided
from tests.browser.visit import eventually
from tests.reports.made import ALTERED, DISPUTED, HELD, LENGTH, SUM, full
from tests.reports.many import many

pytestmark = pytest.mark.xdist_group("browser")

FIRST = f"#finding-{LENGTH.id}"
FIGURE = f"#audit-{DISPUTED.id}"


def open_form(page, selector):
    """Open what is decided of the element at *selector*, and give its form."""
    page.locator(selector).scroll_into_view_if_needed()
    page.locator(f"{selector} > .decide > summary").click()
    return page.locator(f"{selector} > .decide form")


def waive(page, selector, **fields):
    form = open_form(page, selector)
    for name, text in fields.items():
        form.locator(f"[name={name}]").fill(text)
    form.get_by_role("button", name="Waive").click()


def downloaded(page) -> str:
    """Give the file that the page hands out."""
    with page.expect_download() as waited:
        page.get_by_role("button", name="Download").click()
    assert waited.value.suggested_filename == "decisions-to-merge.yaml"
    return waited.value.path().read_text(encoding="utf-8")


def decisions_of(page):
    read = read_decisions(downloaded(page), "downloaded.yaml")
    assert read.problems == ()
    return read.entries


def test_a_waiver_is_downloaded_as_the_command_would_have_written_it(visit, full_page):
    page = visit(full_page).page
    waive(page, FIRST, reason="Both ends: \"'#: are named.", by="the desk", until="2027-03-01")
    assert page.locator(f"{FIRST} > .decided").inner_text().startswith("Waived: Both ends:")
    (found,) = decisions_of(page)
    wanted = decide(LENGTH.to_json(), "waived", "Both ends: \"'#: are named.", by="the desk", until=date(2027, 3, 1))
    assert replace(found, sources=0) == replace(wanted, sources=0)


def test_a_waiver_without_a_reason_is_not_kept(visit, full_page):
    page = visit(full_page).page
    waive(page, FIRST, by="the desk")
    assert page.locator(f"{FIRST} > .decided").count() == 0
    assert not page.locator("#kept").is_visible()


def test_what_is_decided_outlives_a_reload_and_is_forgotten_when_asked(visit, full_page):
    page = visit(full_page).page
    waive(page, FIRST, reason="two ends")
    waive(page, f"#finding-{SUM.id}", reason="rounded")
    page.reload()
    assert page.locator("#kept").inner_text().startswith("2 decisions are kept in this browser alone.")
    assert page.locator("#findings > article > .decided").count() == 2
    page.get_by_role("button", name="Forget them").click()
    assert page.locator("#findings > article > .decided").count() == 0
    page.reload()
    assert not page.locator("#kept").is_visible()


def test_a_decision_on_values_that_have_changed_since_is_not_kept(visit, full_page):
    visited = visit(full_page)
    waive(visited.page, FIRST, reason="two ends")
    other = replace(LENGTH, camps=(Camp("2.41 km", LENGTH.camps[0].statements), *LENGTH.camps[1:]))
    page = visited.show(render_html(replace(full(), findings=(other, *full().findings[1:])))).page
    assert page.locator(f"{FIRST} > .decided").count() == 0


def test_a_decision_changes_the_status_that_is_filtered_by(visit, full_page):
    page = visit(full_page).page
    waive(page, FIRST, reason="two ends")
    page.locator("#filter [name=status]").select_option(label="Waived")
    eventually(page, lambda: page.locator("#shown").inner_text(), "1 of 3 shown")


def test_the_command_beside_the_buttons_says_the_same(visit, full_page):
    page = visit(full_page).page
    form = open_form(page, FIRST)
    form.locator("[name=reason]").fill("it's the bank's")
    command = page.locator(f"{FIRST} .command code")
    assert command.inner_text() == f"checker waive {LENGTH.id} --reason 'it'\\''s the bank'\\''s'"


def test_a_figure_of_a_draft_is_ticked_off_with_name_and_source(visit, draft_page):
    page = visit(draft_page).page
    form = open_form(page, FIGURE)
    form.locator("[name=source]").fill("the roads agency, by phone")
    form.locator("[name=by]").fill("the desk")
    form.get_by_role("button", name="Confirmed").click()
    open_form(page, f"#audit-{ALTERED.id}").get_by_role("button", name="Corrected").click()
    cited, quoted = DISPUTED.citation, ALTERED.citation
    wanted = (
        tick(cited.quote, cited.sentence, "confirmed", by="the desk", source="the roads agency, by phone"),
        tick(quoted.quote, quoted.sentence, "corrected", by="the desk"),
    )
    assert sorted(decisions_of(page), key=lambda one: one.kind) == list(wanted)
    page.reload()
    assert "the roads agency, by phone" in page.locator(f"{FIGURE} > .decided").inner_text()


def test_a_fact_that_holds_is_ticked_off(visit, full_page):
    page = visit(full_page).page
    row = page.locator(f"#{claim_anchor(HELD[0].rule, HELD[0].key)}")
    row.get_by_label("Checked").check()
    (found,) = decisions_of(page)
    assert (found.kind, found.rule, found.key, found.values) == ("confirmed", HELD[0].rule, HELD[0].key, HELD[0].values)


def test_what_the_page_cannot_show_is_in_the_file_all_the_same(visit):
    odd = replace(LENGTH, key=(("bridge", "Hol\u202elow \u200bBridge"),), rule="a: b # 'c'")
    page = visit(render_html(replace(full(), findings=(odd,)))).page
    waive(page, FIRST, reason="two\u2028ends")
    (found,) = decisions_of(page)
    assert found.about == decide(odd.to_json(), "waived", "two ends").about


def test_a_long_page_has_the_same_buttons(visit):
    report = many(1001)
    page = visit(render_html(report)).page
    finding = report.findings[3]
    waive(page, f"#finding-{finding.id}", reason="counted on two days")
    (found,) = decisions_of(page)
    assert found.about == decide(finding.to_json(), "waived", "counted on two days").about


def test_what_stands_in_the_file_is_taken_back_by_a_command(visit):
    page = visit(render_html(decided())).page
    open_form(page, FIRST).get_by_role("button", name="Undo").click()
    assert f"checker waive {LENGTH.id} --undo" in page.locator(f"{FIRST} > .decided.here").inner_text()
    assert not page.locator("#kept").is_visible()


def test_the_download_is_added_to_what_was_decided_before(visit, full_page, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    mine = "decisions:\n  # kept\n  - decision: settled\n    rule: toll\n    value: '41'\n    source: the register\n"
    (tmp_path / "checker-decisions.yaml").write_text(mine, encoding="utf-8")
    page = visit(full_page).page
    waive(page, FIRST, reason="two ends")
    (tmp_path / "decisions-to-merge.yaml").write_text(downloaded(page), encoding="utf-8")
    assert main(["merge", "decisions-to-merge.yaml"]) == 0
    assert capsys.readouterr().out.endswith("checker-decisions.yaml: 1 decision added\n")
    assert [one.kind for one in load_decisions(tmp_path / "checker-decisions.yaml").entries] == ["waived", "settled"]
    assert "# kept" in (tmp_path / "checker-decisions.yaml").read_text(encoding="utf-8")
