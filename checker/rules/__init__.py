"""YAML -> frozen rules, and one plan of all their phrases."""

from checker.rules.load import load_rules, read_rules
from checker.rules.plan import Plan, make_plan
from checker.rules.rule import Rule, RuleSet

__all__ = ["Plan", "Rule", "RuleSet", "load_rules", "make_plan", "read_rules"]
