"""A rule file that is not written yet, loaded and tested as `checker validate` and `checker test` would."""

from __future__ import annotations

import tempfile
from pathlib import Path

from checker.examples import run_examples, silent_rules
from checker.rules import read_rules


def passes(text: str) -> bool:
    """Tell whether the rule file *text* has no fault and every example of it passes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "suggested.yaml"
        path.write_text(text, encoding="utf-8")
        rules = read_rules([path], general=False)
        if rules.problems or not rules.rules:
            return False
        results = run_examples(rules)
        return all(result.passed for result in results) and not silent_rules(results)
