"""Regular expressions compiled when they are first asked, so that starting the program does not pay for all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class LatePattern:
    """A regular expression, compiled on its first use; after that a call costs what a compiled one costs.

    Args:
        pattern: as `re.compile` takes it; a fault in it shows on the first use, not on import.
        flags: as `re.compile` takes them.

    >>> LatePattern("mid-?(?P<what>may)", re.IGNORECASE).match("Mid-May")["what"]
    'May'
    """

    def __init__(self, pattern: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._pattern = pattern
        self._flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self._pattern, self._flags)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """The compiled pattern's `match`."""
        return self.compiled.match

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """The compiled pattern's `search`."""
        return self.compiled.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """The compiled pattern's `finditer`."""
        return self.compiled.finditer
