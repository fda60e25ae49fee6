"""What git says has changed: every file that differs from what was committed, and how it was before.

Git's plumbing is asked, with names between NUL bytes: neither a person's settings nor a name with spaces, quotes, line
ends or bytes that are no UTF-8 can change what is understood.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from checker.errors import CheckerError

STAGED = "what is staged"
_RANGE = re.compile(r"(?P<first>[^-].*?)\.\.\.?(?P<last>[^-.].*)?", re.DOTALL)
_NO_COMMIT = re.compile(r"0{40}(0{24})?")
_FROM, _TO = "PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF"
_SAYS_IN_ENGLISH = {"LC_ALL": "C"}


@dataclass(frozen=True)
class Changes:
    """The files that differ between two states of a repository.

    Args:
        words: what is compared: "what is staged", or the range as it was given.
        top: the real path of the folder that the repository is checked out in.
        before: the commit or tree that is compared with.
        paths: the real paths of all that differ, of what is deleted too; a rename is two of them.
    """

    words: str
    top: Path
    before: str
    paths: frozenset[str]

    def has(self, path: Path) -> bool:
        """Tell whether *path* has changed: itself, what it links to, or the submodule that it lies in."""
        own = os.path.join(os.path.realpath(path.parent), path.name)  # noqa: PTH118 - texts, as there may be many
        return any(one in self.paths for start in {own, os.path.realpath(path)} for one in _and_above(start))

    def content_before(self, path: str) -> bytes | None:
        """Give what the file at the real path *path* held before, or None where git had none (outside it never has)."""
        if not Path(path).is_relative_to(self.top):
            return None  # a link may lead out of the repository
        name = Path(path).relative_to(self.top).as_posix()
        done = _run(["cat-file", "blob", f"{self.before}:{name}"])
        return done.stdout if done.returncode == 0 else None


def _and_above(path: str) -> Iterator[str]:
    """Give *path* and the folders that it lies in, the nearest first."""
    while True:
        yield path
        folder = os.path.dirname(path)  # noqa: PTH120
        if folder == path:
            return
        path = folder


def find_changes(span: str, environment: Mapping[str, str]) -> Changes:
    """Give what differs.

    Args:
        span: "" for what is staged against the last commit; "FROM..TO" for what TO has changed since it left FROM (as
            a pull request shows it; "FROM..." and "FROM...TO" mean the same). A FROM of zeros, which servers give for
            a new branch, stands for nothing at all, so that every file is new.
        environment: where *span* is "", PRE_COMMIT_FROM_REF and PRE_COMMIT_TO_REF name the range, as pre-commit sets
            them in CI and before a push.

    Raises:
        CheckerError: this is no git repository, git is not there, or it does not know a commit.
    """
    top = Path(os.path.realpath(os.fsdecode(_say(["rev-parse", "--show-toplevel"]).removesuffix(b"\n"))))
    if not span and environment.get(_FROM) and environment.get(_TO):
        span = f"{environment[_FROM]}..{environment[_TO]}"
    if not span:
        before = _last_commit() or _empty_tree()
        listed = _say(["diff-index", "--cached", "--name-only", "--no-renames", "-z", before, "--"])
        return Changes(STAGED, top, before, _real_paths(top, listed))
    before, last = _ends(span)
    listed = _say(["diff-tree", "-r", "--name-only", "--no-renames", "-z", before, last, "--"])
    return Changes(span, top, before, _real_paths(top, listed))


def _ends(span: str) -> tuple[str, str]:
    """Give the tree to compare with and the commit to compare."""
    found = _RANGE.fullmatch(span)
    if not found:
        raise CheckerError(
            f"error: '--changed {span}' is no range of commits such as origin/main..HEAD; {_PATHS_FIRST}"
        )
    last = _commit(span, found["last"] or "HEAD")
    if _NO_COMMIT.fullmatch(found["first"]):
        return _empty_tree(), last
    first = _commit(span, found["first"])
    done = _run(["merge-base", first, last])
    return (os.fsdecode(done.stdout).split() or [first])[0], last


_PATHS_FIRST = "for what is staged, write the paths first: checker check articles --changed"
_FETCH = "fetch it first (in GitHub's checkout: fetch-depth: 0)"


def _commit(span: str, name: str) -> str:
    done = _run(["rev-parse", "--verify", "--quiet", f"{name}^{{commit}}"])
    if done.returncode:
        raise CheckerError(f"error: '--changed {span}': git knows no commit '{name}'; {_FETCH}")
    return os.fsdecode(done.stdout.strip())


def _last_commit() -> str:
    """Give the commit that is checked out, or "" before the first one."""
    return os.fsdecode(_run(["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]).stdout.strip())


def _empty_tree() -> str:
    return os.fsdecode(_say(["hash-object", "-t", "tree", "--stdin"]).strip())


def _real_paths(top: Path, listed: bytes) -> frozenset[str]:
    return frozenset(os.path.join(top, os.fsdecode(name)) for name in listed.split(b"\0") if name)  # noqa: PTH118


def _say(arguments: Sequence[str]) -> bytes:
    """Give what git prints.

    Raises:
        CheckerError: git cannot do it.
    """
    done = _run(arguments)
    if done.returncode == 0:
        return done.stdout
    said = os.fsdecode(done.stderr).strip().partition("\n")[0].removeprefix("fatal: ")
    if said.startswith("not a git repository"):
        message = "'--changed' asks git what has changed, and this folder is in no git repository; leave it out here"
        raise CheckerError(f"error: {message}")
    raise CheckerError(f"error: '--changed' asks git what has changed, and git {arguments[0]} says: {said}")


def _run(arguments: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", *arguments], input=b"", capture_output=True, check=False, env={**os.environ, **_SAYS_IN_ENGLISH}
        )
    except FileNotFoundError as error:
        raise CheckerError("error: '--changed' asks git what has changed, and there is no git here") from error
