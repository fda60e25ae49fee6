"""What makes figures comparable is told in words that stand in the articles, never in stems."""

from checker import Document, check
from checker.reconcile.by_context.printed_words import as_printed


def test_a_stem_that_no_sentence_has_stays():
    assert as_printed({"accid", "bridg"}, ["The accident was there."]) == ("accident", "bridg")
    assert as_printed({"ministri"}, ["Ministries said so."]) == ("ministries",)


def test_a_finding_says_no_stems():
    texts = (
        "Three workers were killed in the crane accident at Ostrand.",
        "The crane accident at Ostrand killed five workers.",
    )
    report = check([Document.from_text(text, name) for text, name in zip(texts, "ab", strict=True)])
    (finding,) = report.findings
    assert "words accident, crane, killed" in finding.why_comparable
    assert "same of whom (worker)" in finding.why_comparable
