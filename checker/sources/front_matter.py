"""The front matter of an article: YAML between two lines of `---` at its very start, or TOML between lines of `+++`."""

from __future__ import annotations

import re

from checker.errors import Problem
from checker.sources.metadata import DEPTH, KEYS, Metadata, read_metadata
from checker.sources.toml_front_matter import read_toml_front_matter
from checker.yaml_nodes import Mapping, read_yaml

_LARGEST = 64 * 1024
_OPENS = re.compile(r"---[^\S\n]*\r?\n")
_LATE = re.compile(r"\s{0,1000}\n---[^\S\n]*\r?\n")
_CLOSES = re.compile(r"^(?:---|\.\.\.)[^\S\n]*(?:\r?\n|\Z)", re.MULTILINE)
_KEY_LINE = re.compile(rf"(?:{'|'.join(KEYS)})[^\S\n]*:")
_DECLARED = re.compile(
    rb"^(?:encoding|charset)[ \t]*:[ \t]*[\"']?([A-Za-z0-9._:-]{1,40})[\"']?[ \t]*\r?$", re.MULTILINE
)


def read_front_matter(text: str, path: str) -> tuple[Metadata, int, tuple[Problem, ...]]:
    r"""Give what the front matter says, where the article begins, and what is the matter with it.

    Args:
        text: of the whole file, decoded.
        path: the file, as the problems name it.

    Returns:
        The offset is the first code point behind the closing line, 0 where there is no front matter: a rule at the
        start of a text, or a text between two rules, is none.

    >>> said, start, _ = read_front_matter("---\npublisher: The Gazette\n---\nBridge opens\n", "a.md")
    >>> said.publisher, start
    ('The Gazette', 31)
    """
    opening = _OPENS.match(text)
    if text.startswith("+++"):
        return read_toml_front_matter(text, path)
    if opening is None:
        return Metadata(), 0, _late(text, path)
    closing = _CLOSES.search(text, opening.end(), opening.end() + _LARGEST)
    if closing is None:
        if _KEY_LINE.match(text, opening.end()) is None:
            return Metadata(), 0, ()
        return Metadata(), 0, (Problem(path, 1, 1, "the front matter that begins here is not closed by a line of ---"),)
    node, problems = read_yaml(text[opening.end() : closing.start()], path, first_line=2, max_depth=DEPTH)
    if isinstance(node, Mapping):
        said, faults = read_metadata(node, "front matter")
        return said, closing.end(), problems + faults
    if node is None:
        return Metadata(), closing.end(), problems
    said_what = "what stands between the lines of --- is no front matter (key: value); it is read as text"
    return Metadata(), 0, (Problem(path, 2, 1, said_what, "warning"),)


def _late(text: str, path: str) -> tuple[Problem, ...]:
    """Say it where a front matter stands below blank lines and so is none."""
    found = _LATE.match(text)
    if found is None or _KEY_LINE.match(text, found.end()) is None:
        return ()
    line = text.count("\n", 0, found.end())
    return (Problem(path, line, 1, "a front matter begins on the first line; this is read as text", "warning"),)


def declared_encoding(raw: bytes) -> str:
    r"""Give the encoding that the front matter of undecoded bytes names, or "".

    >>> declared_encoding(b"---\nencoding: windows-1254\n---\n")
    'windows-1254'
    """
    if not raw.startswith(b"---"):
        return ""
    head = raw[:_LARGEST]
    end = head.find(b"\n---", 3)
    found = _DECLARED.search(head, 0, end if end >= 0 else len(head))
    return found.group(1).decode("ascii") if found else ""
