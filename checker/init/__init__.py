"""The first minutes of a desk: sources.yaml, a first rule, settings, and what to copy for a hook and for CI."""

from checker.init.show import started_lines
from checker.init.start import Started, Step, start_desk

__all__ = ["Started", "Step", "start_desk", "started_lines"]
