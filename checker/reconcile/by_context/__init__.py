"""Figures for which no rule asks -> findings: those that measure one thing and share no value."""

from checker.reconcile.by_context.compare import compare_by_context

__all__ = ["compare_by_context"]
