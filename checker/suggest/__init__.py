"""From a disagreement that no rule had asked for to the rule that catches it for good, with its examples."""

from checker.suggest.suggest import suggest_rule

__all__ = ["suggest_rule"]
