"""What the cache keeps of a value: not what its class says already."""

from __future__ import annotations


def lean_state(value: object) -> dict[str, object]:
    """Give the fields of a dataclass without slots that are not at their default.

    A field that an instance does not hold is looked up in its class, where the default stands: half of what a thousand
    rules hold is there, and is neither written nor read again.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True)
    ... class Level:
    ...     severity: str
    ...     more_than: int = 0
    ...     __getstate__ = lean_state
    >>> lean_state(Level("error")), lean_state(Level("note", 5))
    ({'severity': 'error'}, {'severity': 'note', 'more_than': 5})
    """
    said = value.__class__.__dict__
    return {name: held for name, held in value.__dict__.items() if name not in said or said[name] is not held}
