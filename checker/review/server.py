"""One page, one address to write to, for this machine alone.

Any page that the reviewer has open in another tab can send requests to 127.0.0.1, and a name of its own may lead there
(DNS rebinding). So the page is given to those alone who know a random token, the name asked for (`Host`) must be this
machine's, and a decision must come from the page itself (`Origin`), carry the token in a header that no other origin
may set, and be small.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Callable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from checker.errors import CheckerError

LARGEST_BODY = 64 * 1024
_PATIENCE = 10.0
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class ReviewServer(ThreadingHTTPServer):
    """Serves the page, and hands each decision on, until it is shut down.

    Args:
        page: gives the page for a token; called anew for each visit, so that it shows what has been decided.
        decide: takes what the page says of a decision, and raises CheckerError where it cannot be written.
        port: 0 for any that is free.
    """

    daemon_threads = True

    def __init__(
        self, page: Callable[[str], str], decide: Callable[[Mapping[str, object]], None], *, port: int = 0
    ) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.page = page
        self.decide = decide
        self.token = secrets.token_urlsafe(32)

    @property
    def url(self) -> str:
        """The address to open, token included."""
        return f"http://127.0.0.1:{self.server_port}/?token={self.token}"

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names under which this machine reaches the server."""
        return tuple(f"{name}:{self.server_port}" for name in ("127.0.0.1", "localhost"))

    def knows(self, token: str) -> bool:
        """Tell whether *token* is the one of this run, in a time that says nothing of it."""
        return hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode())


class _Handler(BaseHTTPRequestHandler):
    """Refuses what is not the page's; the server does the rest."""

    server: ReviewServer
    server_version = "checker"
    sys_version = ""
    timeout = _PATIENCE

    def do_GET(self) -> None:
        """Give the page."""
        asked = urlsplit(self.path)
        token = parse_qs(asked.query).get("token", [""])[0]
        if not self._is_for_this_machine():
            return
        if asked.path != "/":
            self._say(HTTPStatus.NOT_FOUND, "nothing stands here; open the address that checker printed")
        elif not self.server.knows(token):
            self._say(HTTPStatus.FORBIDDEN, "the token is missing or old; open the address that checker printed")
        else:
            self._send(HTTPStatus.OK, self.server.page(self.server.token), "text/html")

    def do_POST(self) -> None:
        """Take a decision."""
        if not self._is_for_this_machine() or not self._is_from_the_page():
            return
        said = self._body()
        if said is None:
            return
        try:
            self.server.decide(said)
        except CheckerError as error:
            self._say(HTTPStatus.UNPROCESSABLE_ENTITY, str(error).removeprefix("error: "))
        else:
            self._send(HTTPStatus.OK, '{"written": true}', "application/json")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing: an address with its token must not stand in a log."""

    def _is_for_this_machine(self) -> bool:
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or hosts[0] not in self.server.hosts:
            self._say(HTTPStatus.MISDIRECTED_REQUEST, "this server answers to 127.0.0.1 alone")
            return False
        return True

    def _is_from_the_page(self) -> bool:
        if self.path != "/decision":
            self._say(HTTPStatus.NOT_FOUND, "decisions go to /decision")
        elif self.headers.get("Origin", "") != f"http://{self.headers['Host']}":
            self._say(HTTPStatus.FORBIDDEN, "a decision comes from the page itself")
        elif not self.server.knows(self.headers.get("X-Checker-Token", "")):
            self._say(HTTPStatus.FORBIDDEN, "the token is missing or old; load the page again")
        elif self.headers.get_content_type() != "application/json":
            self._say(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "a decision is JSON")
        else:
            return True
        return False

    def _body(self) -> Mapping[str, object] | None:
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()) or "Transfer-Encoding" in self.headers:
            self._say(HTTPStatus.LENGTH_REQUIRED, "the length of a decision must be told")
            return None
        if len(length) > len(str(LARGEST_BODY)) or int(length) > LARGEST_BODY:
            self._say(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a decision has at most {LARGEST_BODY // 1024} KiB")
            return None
        try:
            said = json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError):
            said = None
        except TimeoutError:
            self.close_connection = True
            return None
        if isinstance(said, dict):
            return said
        self._say(HTTPStatus.BAD_REQUEST, "this is no JSON object")
        return None

    def _say(self, status: HTTPStatus, words: str) -> None:
        # What was not read of the request must not be taken for the next one.
        self.close_connection = True
        self._send(status, f"{words}\n", "text/plain")

    def _send(self, status: HTTPStatus, text: str, kind: str) -> None:
        body = text.encode("utf-8")
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
