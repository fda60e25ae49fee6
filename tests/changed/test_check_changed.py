"""`checker check --changed` in a repository: what touches the change is told and counts, the rest is counted."""

import json
import os
from pathlib import Path

import pytest

from tests.changed.desk import RULES, SETTINGS, article, commit, git, write

OLD_FINDING = "9 August 2016 does not fall on a Monday"
NEW_FINDING = "The bridge cost"


def stage(folder: Path) -> None:
    git(folder, "add", "--all")


def test_a_new_article_that_disagrees(desk, checked):
    write(desk, "articles/new.txt", article("197 million euros"))
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 1
    assert "articles/new.txt:4:" in out
    assert "articles/old.txt:4:" in out
    assert OLD_FINDING not in out
    assert "1 finding touches what is staged; 1 other is not shown (checker check shows all)" in out
    finding = json.loads(Path(".checker/report.json").read_text(encoding="utf-8"))["findings"]
    assert len(finding) == 2, "the last report knows every finding"
    assert any(f"checker waive {one['id']} --reason" in out for one in finding)


def test_a_new_article_that_agrees(desk, checked):
    write(desk, "articles/new.txt", article("182 million euros"))
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 0
    assert "No disagreement touches what is staged" in out
    assert "0 findings touch what is staged; 1 other is not shown" in out


def test_what_is_not_staged_has_not_changed(desk, checked):
    write(desk, "articles/new.txt", article("197 million euros"))
    write(desk, "notes.txt", "For later.\n")
    git(desk, "add", "notes.txt")
    code, out, _ = checked("--changed")
    assert code == 0
    assert "0 findings touch what is staged; 2 others are not shown" in out


def test_nothing_staged_reports_everything(desk, checked):
    code, out, _ = checked("--changed")
    assert code == 1
    assert "Everything is reported: nothing is staged" in out
    assert OLD_FINDING in out


def test_before_the_first_commit(desk, checked):
    git(desk, "update-ref", "-d", "HEAD")
    code, out, _ = checked("--changed")
    assert code == 1
    assert "Everything is reported: the settings have changed" in out
    git(desk, "rm", "--quiet", "--cached", "checker.toml")
    code, out, _ = checked("--changed")
    assert code == 1
    assert "1 finding touches what is staged" in out


def test_a_range_is_what_the_branch_did(desk, checked):
    git(desk, "switch", "--quiet", "--create", "branch")
    write(desk, "articles/new.txt", article("197 million euros"))
    commit(desk)
    git(desk, "switch", "--quiet", "main")
    write(desk, "articles/older.txt", article("182 million euros", "Monday") + "\nOn main alone.\n")
    commit(desk)
    git(desk, "switch", "--quiet", "branch")
    for span in ("main..HEAD", "main..", "main...branch"):
        code, out, _ = checked("--changed", span)
        assert code == 1
        assert f"1 finding touches {span}; 1 other is not shown" in out
        assert OLD_FINDING not in out


def test_the_range_of_pre_commit(desk, checked, monkeypatch):
    first = git(desk, "rev-parse", "HEAD").stdout.strip()
    write(desk, "articles/new.txt", article("197 million euros"))
    commit(desk)
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", first)
    monkeypatch.setenv("PRE_COMMIT_TO_REF", "HEAD")
    code, out, _ = checked("--changed")
    assert code == 1
    assert f"1 finding touches {first}..HEAD; 1 other is not shown" in out


def test_a_range_from_nothing(desk, checked):
    code, out, _ = checked("--changed", f"{'0' * 40}..HEAD")
    assert code == 1
    assert OLD_FINDING in out
    assert "not shown" not in out


def test_unrelated_histories_are_compared_as_they_are(desk, checked):
    git(desk, "switch", "--quiet", "--orphan", "other")
    write(desk, "checker.toml", SETTINGS)
    write(desk, "rules/bridge.yaml", RULES)
    write(desk, "articles/old.txt", article("182 million euros"))
    write(desk, "articles/new.txt", article("197 million euros"))
    commit(desk)
    code, out, _ = checked("--changed", "main..HEAD")
    assert code == 1
    assert "1 finding touches main..HEAD" in out


@pytest.mark.parametrize("span", ["articles", "HEAD", "..", "..HEAD", "-x..HEAD"])
def test_what_is_no_range(desk, checked, span):
    code, _, err = checked(f"--changed={span}")
    assert code == 2
    assert err.count("\n") == 1
    assert f"error: '--changed {span}' is no range of commits such as origin/main..HEAD" in err


def test_a_commit_that_is_not_there(desk, checked):
    code, _, err = checked("--changed", "origin/main..HEAD")
    assert code == 2
    assert "error: '--changed origin/main..HEAD': git knows no commit 'origin/main'; fetch it first" in err


def test_outside_a_repository(desk, checked, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(desk.parent))
    (desk / ".git").rename(desk / "git")
    code, _, err = checked("--changed")
    assert code == 2
    assert err == (
        "error: '--changed' asks git what has changed, and this folder is in no git repository; leave it out here\n"
    )


def test_without_git(desk, checked, monkeypatch):
    monkeypatch.setenv("PATH", str(desk))
    code, _, err = checked("--changed")
    assert code == 2
    assert "there is no git here" in err


def test_what_git_refuses_is_passed_on(desk, checked):
    (desk / ".git" / "index").write_bytes(b"DIRC no index")
    code, _, err = checked("--changed")
    assert code == 2
    assert "git diff-index says: " in err


def test_standard_input(desk, checked):
    code, _, err = checked("-", "--changed")
    assert code == 2
    assert "standard input" in err


def test_a_draft_against_its_sources(desk, checked):
    code, _, err = checked("articles/old.txt", "--against", "articles/older.txt", "--changed")
    assert code == 2
    assert err == "error: '--against' is about all figures of a draft; leave '--changed' out\n"


@pytest.mark.parametrize(
    "name", ["a b.txt", 'quo"te.txt', "it's.txt", "line\nend.txt", "tab\t.txt", "-x.txt", "ünï.txt", "a -> b.txt"]
)
def test_any_file_name(desk, checked, name):
    write(desk, f"articles/{name}", article("197 million euros"))
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 1
    assert "1 finding touches what is staged; 1 other is not shown" in out


def test_a_name_that_is_no_utf_8(desk, checked):
    raw = os.fsencode(desk) + b"/articles/caf\xe9.txt"
    with open(raw, "w", encoding="utf-8") as file:  # noqa: PTH123 - the name is bytes
        file.write(article("197 million euros"))
    stage(desk)
    code, out, _ = checked("--changed", "--format", "text,json=r.json,html=r.html")
    assert code == 1
    assert "1 finding touches what is staged; 1 other is not shown" in out


def test_a_persons_settings_of_git_change_nothing(desk, checked):
    for key, value in (("diff.relative", "true"), ("diff.renames", "copies"), ("core.quotePath", "true")):
        git(desk, "config", key, value)
    write(desk, "articles/ünï.txt", article("197 million euros"))
    stage(desk)
    assert "1 finding touches what is staged; 1 other" in checked("--changed")[1]


def test_from_a_folder_of_the_repository(desk, checked, monkeypatch):
    write(desk, "articles/new.txt", article("197 million euros"))
    stage(desk)
    monkeypatch.chdir(desk / "articles")
    code, out, _ = checked(".", "--rules", "../rules", "--changed")
    assert code == 1
    assert "1 finding touches what is staged; 1 other is not shown" in out


def test_an_article_behind_a_link(desk, checked):
    write(desk, "archive/new.txt", article("197 million euros"))
    (desk / "articles" / "link.txt").symlink_to("../archive/new.txt")
    commit(desk)
    write(desk, "archive/new.txt", article("198 million euros"))
    stage(desk)
    assert "1 finding touches what is staged; 1 other is not shown" in checked("--changed")[1]


def test_a_renamed_article_is_a_changed_one(desk, checked):
    git(desk, "mv", "articles/older.txt", "articles/renamed.txt")
    code, out, _ = checked("--changed")
    assert code == 1
    assert OLD_FINDING in out


def test_a_deleted_article_touches_nothing(desk, checked):
    write(desk, "articles/new.txt", article("197 million euros"))
    commit(desk)
    git(desk, "rm", "--quiet", "articles/new.txt")
    code, out, _ = checked("--changed")
    assert code == 0
    assert "0 findings touch what is staged; 1 other is not shown" in out


def test_a_deleted_article_that_the_settings_name(desk, checked):
    write(desk, "checker.toml", 'sources = ["articles/old.txt", "articles/older.txt"]\nrules = ["rules"]\n')
    commit(desk)
    git(desk, "rm", "--quiet", "articles/old.txt")
    code, out, _ = checked("--changed")
    assert code == 2
    assert "articles/old.txt: error: there is no such file or folder" in out
    commit(desk)
    write(desk, "articles/older.txt", "Nothing is counted here.\n")
    stage(desk)
    assert checked("--changed")[0] == 2, "it is missing in the next commit as well"


def test_formats_hold_what_touches_the_change(desk, checked):
    write(desk, "articles/new.txt", article("197 million euros"))
    stage(desk)
    checked("--changed", "--format", "json=r.json")
    report = json.loads(Path("r.json").read_text(encoding="utf-8"))
    assert [one["rule"] for one in report["findings"]] == ["bridge-cost"]
    assert report["scope"] == {
        "changed": "what is staged",
        "findings_left_out": 1,
        "errors_left_out": 0,
        "why_all": None,
    }
    assert report["under_review"] == ["new.txt"]
    assert len(report["sources"]) == 3


def test_2500_changed_articles(desk, checked):
    for number in range(2500):
        write(desk, f"articles/{number:04}/a text that has a long name, number {number}.txt", f"Note {number:04}.\n")
    write(desk, "articles/9999.txt", article("197 million euros"))
    stage(desk)
    code, out, _ = checked("--changed")
    assert code == 1
    assert "1 finding touches what is staged; 1 other is not shown" in out


def test_the_rules_are_read_once(desk, checked, monkeypatch):
    import checker.rules

    read = []
    reader = checker.rules.read_rules

    def counting(*arguments, **options):
        read.append(arguments)
        return reader(*arguments, **options)

    monkeypatch.setattr(checker.rules, "read_rules", counting)
    checked("--changed")
    assert len(read) == 1
