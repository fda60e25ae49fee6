"""What has changed in a git repository, and a report with only what has to do with it.

The whole corpus is read and compared, since a figure in a new article may disagree with an old one; but who commits one
article is told of that one.
"""

from checker.changed.git import STAGED, Changes, find_changes
from checker.changed.narrow import narrow
from checker.changed.touched import Touched, touched_by

__all__ = ["STAGED", "Changes", "Touched", "find_changes", "narrow", "touched_by"]
