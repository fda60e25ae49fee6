"""The report in SARIF 2.1.0, for code scanning in a repository, and for editors that show such results.

A result has one location, the article under review, since GitHub shows no other and refuses a file in which a result
has none. All quotations are related locations, and the message links to them.

Source:
    Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard: placeholders and links in messages
    (3.11.5, 3.11.6), suppressions in all results or in none (3.27.23), regions (3.30).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby

from checker.model import Citation, Decision, Json, Report, RuleNote
from checker.reports import summary
from checker.reports.escaping import escaped_json, one_line
from checker.reports.item_lines import sentence_of
from checker.reports.items import Item, items_of, rules_of
from checker.reports.places import Places
from checker.reports.sarif_places import artifact_of, message, physical_location, plain
from checker.reports.wording import decision_words

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render_sarif(report: Report) -> str:
    """Give *report* as a SARIF log of one run.

    A finding that cites nothing has no place to be shown at: it is a notification, as are faults of files and rules,
    doubts about an article and decisions that decide nothing.
    """
    places = Places(report)
    items = items_of(report)
    rules = rules_of(report, items)
    numbers = {rule.id: number for number, rule in enumerate(rules)}
    run: Json = {
        "tool": {"driver": {"name": "checker", "version": report.version, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": all(problem.level != "error" for problem in report.errors),
                "toolExecutionNotifications": list(_notifications(places, items)),
            }
        ],
        "artifacts": [artifact_of(places, source) for source in report.sources],
        "results": [_result(places, item, item.first, numbers) for item in items if item.first],
        "properties": {"coverage": summary.coverage_words(report), "also": list(summary.also_to_know(report))},
    }
    log: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return escaped_json(json.dumps(log, indent=2, ensure_ascii=False)) + "\n"


def _rule(note: RuleNote) -> Json:
    title = note.title or note.id
    settle = f"To settle: {note.settle}" if note.settle else ""
    return {
        "id": note.id,
        "shortDescription": message(title),
        "fullDescription": message(note.why or title),
        "help": message("\n".join(filter(None, (title, note.why, settle)))),
    }


def _result(places: Places, item: Item, first: Citation, rules: Mapping[str, int]) -> Json:
    numbers: dict[Citation, int] = {}
    for said in item.said:
        numbers.setdefault(said.citation, len(numbers) + 1)
    return {
        "ruleId": item.rule,
        "ruleIndex": rules[item.rule],
        "level": item.severity,
        "message": {"text": "\n".join(_message_lines(places, item, numbers))},
        "locations": [{"physicalLocation": physical_location(places, first)}],
        "relatedLocations": [
            {"id": number, "physicalLocation": physical_location(places, cited), "message": message(sentence_of(cited))}
            for cited, number in numbers.items()
        ],
        "partialFingerprints": {"checkerFinding/v1": item.id},
        "suppressions": [_suppression(item.waived)] if item.waived else [],
        "properties": {"verdict": item.verdict, "key": dict(item.key)},
    }


def _message_lines(places: Places, item: Item, numbers: Mapping[Citation, int]) -> Iterator[str]:
    yield plain(item.message)
    for value, group in groupby(item.said, key=lambda one: one.value):
        cited = [one.citation for one in group]
        links = (f"[{plain(one.quote)}]({numbers[one]}) ({plain(places.line(one))})" for one in cited)
        yield f"{plain(value)}: {', '.join(links)}"
    yield from (plain(f"{label}: {text}") for label, text in item.notes)


def _suppression(decision: Decision) -> Json:
    return {"kind": "external", "status": "accepted", "justification": one_line(decision_words(decision))}


def _notifications(places: Places, items: tuple[Item, ...]) -> Iterator[Json]:
    report = places.report
    for problem in report.errors:
        region = {"startLine": problem.line, **({"startColumn": problem.column} if problem.column else {})}
        place: Json = {"artifactLocation": {"uri": places.uri(problem.path)}}
        located = {**place, "region": region} if problem.line else place
        yield {
            "level": problem.level,
            "message": message(problem.message),
            "locations": [{"physicalLocation": located}],
        }
    for item in items:
        if item.first is None:
            yield {"level": item.severity, "message": message(f"{item.id}: {item.message}")}
    for one in report.sources:
        at: Json = {"physicalLocation": {"artifactLocation": {"uri": places.uri(one.source.name)}}}
        for remark in one.remarks:
            yield {"level": "note", "message": message(remark), "locations": [at]}
    for idle in report.decisions:
        yield {"level": "warning", "message": message(idle.message)}
