"""The report as JUnit XML, which every build server shows as a table of tests: one test for each claim and key.

Source:
    The schema of Jenkins' xUnit plug-in (junit-10.xsd): testsuite, testcase, failure, error, skipped, system-out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.model import SEVERITIES, Report, Severity
from checker.reports.escaping import one_line
from checker.reports.item_lines import item_text
from checker.reports.items import Item, items_of
from checker.reports.places import Places
from checker.reports.wording import SEVERITY_WORDS, decision_words, key_words, why_unchecked

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Outcome = Literal["error", "failure", "passed", "skipped"]
_GRAVEST_FIRST: tuple[Outcome, ...] = ("error", "failure", "passed", "skipped")
"""What decides over a test of which several things are said: to have been compared is more than not to have been."""

FILES_AND_RULES = "files and rules"


@dataclass(frozen=True, slots=True)
class _Said:
    """One thing that the run says of a claim and its key.

    Args:
        rule: the class of the test.
        test: its name: the rule's title and the key.
        line: the outcome in a few words, or "" where it only passes.
        text: all of it.
        file: of the article where a person is to look, or "".
    """

    rule: str
    test: str
    outcome: Outcome
    line: str = ""
    text: str = ""
    file: str = ""


def render_junit(report: Report, fail_on: Severity | Literal["never"] = "warning") -> str:
    """Give *report* as one test suite.

    Args:
        report: what one run gave.
        fail_on: the mildest severity of a finding that fails its test. A milder one passes, a waived one and what was
            not compared is skipped, and a file or a rule that could not be read is an error.
    """
    from xml.etree.ElementTree import Element, SubElement, indent, tostring  # only this format pays for it

    tests: dict[tuple[str, str], list[_Said]] = {}
    for said in _all_said(report, fail_on):
        tests.setdefault((said.rule, said.test), []).append(said)
    counts = Counter(_outcome(said) for said in tests.values())
    totals = {
        "tests": len(tests),
        "failures": counts["failure"],
        "errors": counts["error"],
        "skipped": counts["skipped"],
    }
    attributes = {"name": "checker", **{name: str(number) for name, number in totals.items()}}
    root = Element("testsuites", attributes)
    SubElement(root, "testsuite", attributes).extend(_element(said) for said in tests.values())
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _all_said(report: Report, fail_on: Severity | Literal["never"]) -> Iterator[_Said]:
    places = Places(report)
    titles = {note.id: note.title for note in report.rules}
    for item in items_of(report):
        yield _Said(
            item.rule,
            _test(item.title, item.key),
            _outcome_of(item, fail_on),
            _line(item),
            "\n".join([_line(item), *item_text(places, item).split("\n")[0 if item.waived else 1 :]]),
            one_line(places.path(item.first.source)) if item.first else "",
        )
    for held in report.held:
        yield _Said(held.rule, _test(held.title or held.rule, held.key), "passed")
    for left in report.unchecked:
        test = _test(titles.get(left.rule) or left.rule, left.key)
        why = one_line(f"{why_unchecked(left)}: {left.reason}")
        cited = (f"{places.line(one.citation)} {one_line(one.citation.quote)}" for one in left.statements)
        yield _Said(left.rule, test, "skipped", why, "\n".join(cited))
    for problem in report.errors:
        path = one_line(places.path(problem.path))
        at = ":".join(str(number) for number in (problem.line, problem.column) if number)
        line = one_line(f"{at}: {problem.message}" if at else problem.message)
        yield _Said(FILES_AND_RULES, path, "error" if problem.level == "error" else "passed", line, "", path)


def _test(title: str, key: tuple[tuple[str, str], ...]) -> str:
    return f"{title} ({key_words(key)})" if key else title


def _outcome_of(item: Item, fail_on: Severity | Literal["never"]) -> Outcome:
    if item.waived:
        return "skipped"
    fails = fail_on != "never" and SEVERITIES.index(item.severity) >= SEVERITIES.index(fail_on)
    return "failure" if fails else "passed"


def _line(item: Item) -> str:
    return one_line(decision_words(item.waived)) if item.waived else f"{SEVERITY_WORDS[item.severity]}: {item.message}"


def _outcome(said: list[_Said]) -> Outcome:
    return min((one.outcome for one in said), key=_GRAVEST_FIRST.index)


def _element(said: list[_Said]) -> Element:
    from xml.etree.ElementTree import Element, SubElement

    outcome = _outcome(said)
    test = Element("testcase", {"classname": one_line(said[0].rule), "name": one_line(said[0].test)})
    file = next((one.file for one in said if one.file), "")
    if file:
        test.set("file", file)
    deciding = [one for one in said if one.outcome == outcome and outcome != "passed"]
    if deciding:
        element = SubElement(test, outcome, {"message": "; ".join(one.line for one in deciding)})
        element.text = "\n\n".join(one.text for one in deciding if one.text)
    beside = [one for one in said if one not in deciding and one.line]
    if beside:
        SubElement(test, "system-out").text = "\n\n".join(one.text or one.line for one in beside)
    return test
