"""What `checker explain` says: a rule's manual page, from the rule itself; a finding in full, from the last report."""

from checker.explain.finding import explain_finding
from checker.explain.rule_page import explain_rule
from checker.explain.spelling_page import explain_spellings

__all__ = ["explain_finding", "explain_rule", "explain_spellings"]
