"""`checker review`: the report's page on this machine alone, with buttons that write the decisions at once."""

from checker.review.deciding import decide_on
from checker.review.server import ReviewServer

__all__ = ["ReviewServer", "decide_on"]
