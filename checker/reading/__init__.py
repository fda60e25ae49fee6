"""Document -> passages with their zones, exact citations, folded text, and what makes a document doubtful."""

from checker.reading.citing import cite
from checker.reading.folding import fold
from checker.reading.headlines import find_headline
from checker.reading.passages import split_passages
from checker.reading.remarks import UNDATED, remarks, truncated
from checker.reading.sentences import sentences

__all__ = ["UNDATED", "cite", "find_headline", "fold", "remarks", "sentences", "split_passages", "truncated"]
