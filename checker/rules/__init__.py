"""YAML -> frozen rules, and one plan of all their phrases."""

from pathlib import Path

from checker.rules.load import load_rules, read_rules
from checker.rules.plan import Plan, make_plan
from checker.rules.rule import Rule, RuleSet

__all__ = ["SCHEMA", "Plan", "Rule", "RuleSet", "load_rules", "make_plan", "read_rules"]

SCHEMA = Path(__file__).with_name("rules.schema.json")
"""The JSON Schema of rule files, for completion in editors."""
