"""Mentions -> statements: what one source says of one claim."""

from checker.statements.by_rule import Extracted, extract_statements

__all__ = ["Extracted", "extract_statements"]
