"""Starting a desk off: the day of each article by what says it, files for what is missing, nothing overwritten."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker import Document
from checker.cli import main
from checker.examples import coverage, run_examples, silent_rules
from checker.init.evidence import published_day
from checker.rules import read_rules
from checker.settings import load_settings
from checker.sources import read_sources


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    return tmp_path


def write(name: str, text: str) -> None:
    path = Path("articles") / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def init(capsys, *arguments: str) -> tuple[int, str, str]:
    code = main(["init", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def files() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


BODY = "\n\nThe bridge was closed on Friday, after 12 years.\n"


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        (f"Bridge shut\n\nPublished: Aug 10, 2016 14:22 BST{BODY}", date(2016, 8, 10), "date line"),
        (f"Bridge shut\n\nWednesday, 10 August 2016{BODY}", date(2016, 8, 10), "date line"),
        ("TARNHOLT, 7 January 2022 (News Agency) - The bridge was closed.\n", date(2022, 1, 7), "dateline"),
        ("TARNHOLT, 7 January 2022 — The bridge was closed.\n", date(2022, 1, 7), "dateline"),
        (f"Bridge shut{BODY}\nhttps://www.example.org/2021/03/04/bridge\n", date(2021, 3, 4), "address https"),
        (f"Bridge shut{BODY}\nLast updated on 3 May 2020\n", date(2020, 5, 3), "date line"),
        ("TARNHOLT, Jan 7 (News Agency) - The bridge was closed.\n", None, "which has no year"),
        (
            f"Bridge shut\n\n5 May 2020{BODY}\nUpdated 6 May 2020\n",
            None,
            "'5 May 2020'; date line 'Updated 6 May 2020'",
        ),
        ("The bridge was closed on 3 May 2020.\n", None, "latest day that the text names is 2020-05-03"),
        ("The queue at the bridge on 10 May 2022. (AA Photo)\n\nMore.\n", None, "no date line"),
        (f"Bridge shut{BODY * 12}\n\nMore on this\n\nTunnel shut, 9 May 2023\n", None, "no date line"),
        (f"Apply by 30 September 2024{BODY}", None, "no date line"),
        (f"Tarn had 2,318 inhabitants on 1 January 2024{BODY}", None, "no date line"),
        (f"3 March 2021 | 4 comments{BODY}", date(2021, 3, 3), "date line"),
        ("Bridge shut by the end of May 2020\n\nMore.\n", None, "no date line"),
    ],
)
def test_a_day_is_taken_from_what_says_it(text, day, words):
    evidence = published_day(Document.from_text(text, "bridge.txt"))
    assert evidence.day == day
    assert words in evidence.words


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2021-03-04-bridge.txt", date(2021, 3, 4)),
        ("20210304_bridge.txt", date(2021, 3, 4)),
        ("bridge-4-march-2021.txt", date(2021, 3, 4)),
        ("04-03-2021.txt", None),
        ("000_20210304aa.txt", None),
        ("2021-13-04.txt", None),
    ],
)
def test_a_day_in_a_file_name(name, day):
    assert published_day(Document.from_text("The bridge was closed.", name)).day == day


def test_what_says_two_days_says_none():
    evidence = published_day(Document.from_text(f"Bridge shut\n\n5 May 2020{BODY}", "2020-05-04.txt"))
    assert evidence.day is None
    assert evidence.words == "date line '5 May 2020'; file name 2020-05-04"


def test_an_address_on_a_line_of_its_own_is_no_date_line():
    evidence = published_day(Document.from_text(f"https://example.org/2021-03-04{BODY}", "a.txt"))
    assert evidence.words == "address https://example.org/2021-03-04"


def test_what_is_written_is_read_again_with_the_same_days(desk, capsys):
    write("plain.txt", f'The "old" bridge: shut\n\n10 August 2016{BODY}')
    write("sub/2020-05-04 a[1].txt", "Bridge shut\n\nThe bridge was closed.\n")
    write("none.txt", "The bridge was closed.\n")
    write("own.md", "---\npublished: 2021-05-05\n---\nThe bridge is open.\n")
    code, out, err = init(capsys, "articles")
    assert (code, err) == (0, "")
    assert "articles/sources.yaml  title and day of 4 articles; the day of 1 is unknown\n" in out
    documents, problems = read_sources([Path("articles")])
    assert problems == ()
    days = {Path(one.source.path).name: one.source.published for one in documents}
    assert days == {
        "plain.txt": date(2016, 8, 10),
        "2020-05-04 a[1].txt": date(2020, 5, 4),
        "none.txt": None,
        "own.md": date(2021, 5, 5),
    }
    assert 'The "old" bridge: shut' in {one.source.title for one in documents}
    assert "# own.md: published 2021-05-05, as its front matter says\n" in Path("articles/sources.yaml").read_text()


def test_a_new_desk_can_be_checked_at_once(desk, capsys):
    write("a.txt", "In 2019 the fair drew 52,000 visitors.\n")
    write("b.txt", "Exactly 41,000 people came to the fair in 2019.\n")
    assert init(capsys, "articles")[0] == 0
    settings = load_settings(Path())
    assert (settings.sources, settings.rules) == ((Path("articles"),), (Path("rules"),))
    assert main(["test"]) == 0
    assert main(["check"]) == 1
    assert "Conflict: How many people came to the fair" in capsys.readouterr().out


def test_a_second_run_writes_nothing(desk, capsys):
    write("a.txt", "The fair drew 52,000 visitors.\n")
    init(capsys, "articles")
    before = files()
    code, out, _ = init(capsys, "articles")
    assert code == 0
    assert files() == before
    assert "Written:" not in out
    assert "articles/sources.yaml  it is there; no day is known of a.txt\n" in out


def test_nothing_that_is_there_is_overwritten(desk, capsys):
    write("a.txt", "The fair drew 52,000 visitors.\n")
    Path("articles/sources.yaml").write_text("'*.txt': {published: 2020-01-01}\n")
    Path("pyproject.toml").write_text('[project]\nname = "desk"\n')
    Path("rules").mkdir()
    Path("rules/own.yml").write_text("rules_version: 1\n")
    Path(".pre-commit-config.yaml").write_text("repos:\n  - repo: local\n")
    before = files()
    _, out, _ = init(capsys, "articles")
    assert files() == before
    assert "there are rules already: rules/own.yml" in out
    assert '      [tool.checker]\n      sources = ["articles"]\n' in out
    assert "add this under repos in .pre-commit-config.yaml" in out
    Path("pyproject.toml").write_text(Path("pyproject.toml").read_text() + '[tool.checker]\nrules = ["rules"]\n')
    Path(".pre-commit-config.yaml").write_text("repos:\n- repo: local\n  hooks: [{id: x, entry: checker check}]\n")
    _, out, _ = init(capsys, "articles")
    assert "pyproject.toml         it has settings\n" in out
    assert "before each commit" not in out


def test_rules_that_the_settings_name_need_no_first_rule(desk, capsys):
    write("a.txt", "The fair drew 52,000 visitors.\n")
    Path("checker.toml").write_text('rules = ["own.yaml"]\n')
    _, out, _ = init(capsys, "articles")
    assert not Path("rules").exists()
    assert "rules/first-rule.yaml  the settings name rules: own.yaml\n" in out


@pytest.mark.parametrize(("path", "message"), [("none", "this is not there"), ("articles/a.txt", "this is no folder")])
def test_a_path_that_is_no_folder(desk, capsys, path, message):
    write("a.txt", "The fair drew 52,000 visitors.\n")
    code, _, err = init(capsys, path)
    assert code == 2
    assert err.startswith(f"{path}: error: {message}")


def test_the_first_rule_passes_and_its_examples_reach_all_of_it():
    rules = read_rules([Path(__file__).parents[1] / "checker" / "init" / "first_rule.yaml"], general=False)
    assert rules.problems == ()
    results = run_examples(rules)
    assert all(result.passed for result in results)
    assert silent_rules(results) == ()
    assert [reach.part for reach in coverage(rules, results) if not reach.reached] == []


def test_the_days_in_a_table_are_those_of_what_it_lists(desk, capsys):
    write("works.csv", "date,place,cost\n2022-10-12,Tarnholt,5\n")
    assert init(capsys, "articles")[0] == 0
    listed = Path("articles/sources.yaml").read_text(encoding="utf-8")
    assert '"works.csv":\n  published: unknown  # no date line' in listed


def test_a_day_in_the_margin_of_a_page_is_no_hint(desk, capsys):
    page = "<html><body><p>It opened on 3 May 2020, at noon, with a band.</p><footer>9 May 2021</footer></body></html>"
    write("weir.html", page)
    assert init(capsys, "articles")[0] == 0
    listed = Path("articles/sources.yaml").read_text(encoding="utf-8")
    assert "published: unknown  # no date line" in listed
    assert "the latest day that the text names is 2020-05-03" in listed
    write("weir.html", page.replace("<footer>", "<footer>Last updated on "))
    Path("articles/sources.yaml").unlink()
    init(capsys, "articles")
    assert "published: 2021-05-09  # date line" in Path("articles/sources.yaml").read_text(encoding="utf-8")


def test_an_empty_folder_is_to_be_filled_first(desk, capsys):
    code, out, err = init(capsys, "articles")
    assert code == 2
    assert "articles: error: the folder holds no source" in err
    assert "Next: put the articles into articles, then checker test, then checker check." in out
