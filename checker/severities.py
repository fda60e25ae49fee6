"""How grave a finding may be, and from where on one ends a run; light, since help must wait for nothing else."""

from __future__ import annotations

from typing import Literal

Severity = Literal["error", "warning", "note"]

SEVERITIES: tuple[Severity, ...] = ("note", "warning", "error")
"""From the mildest to the gravest; people read "For information", "Check" and "Conflict"."""

FAIL_ON = (*reversed(SEVERITIES), "never")
"""The mildest severity that ends a run with exit code 1, the gravest first, or that none does."""
