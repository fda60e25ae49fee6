"""A web page as an article: what a reader of it sees, each part in its zone, with the way back to every character."""

from checker.sources.web_page.charset import as_browsers_do, declared_charset
from checker.sources.web_page.days import read_moment
from checker.sources.web_page.page import read_page
from checker.sources.web_page.pieces import Places

__all__ = ["Places", "as_browsers_do", "declared_charset", "read_moment", "read_page"]
