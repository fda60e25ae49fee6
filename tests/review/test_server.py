"""A real server on a free port: only the page that it gave out may decide, and only on this machine."""

import json
import socket
import threading
from http.client import HTTPConnection
from pathlib import Path

import pytest

from checker.decisions import load_decisions
from checker.review import ReviewServer, decide_on
from checker.review.server import LARGEST_BODY
from tests.decisions.made import finding, report

FOUND = finding({"41": ("a",), "45": ("b",)})
SAID = {"finding": FOUND.id, "decision": "waived", "reason": "Two days."}


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "checker-decisions.yaml"


@pytest.fixture
def server(path):
    made = ReviewServer(lambda token: f"<p>{token}", lambda said: decide_on(said, report(FOUND), path))
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.shutdown()
    made.server_close()
    thread.join(5)


def ask(server, method, target, body=None, headers=None, leave=()):
    """Give status, body and headers of the answer; *leave* names headers that are not sent."""
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
    sent = {"Host": f"127.0.0.1:{server.server_port}", **(headers or {})}
    for name, value in sent.items():
        if name not in leave:
            connection.putheader(name, value)
    connection.endheaders(body)
    answer = connection.getresponse()
    given = answer.status, answer.read().decode(), dict(answer.getheaders())
    connection.close()
    return given


def decide(server, body=None, leave=(), target="/decision", **changed):
    raw = json.dumps(SAID if body is None else body).encode() if not isinstance(body, bytes) else body
    headers = {
        "Origin": f"http://127.0.0.1:{server.server_port}",
        "X-Checker-Token": server.token,
        "Content-Type": "application/json",
        "Content-Length": str(len(raw)),
    }
    headers.update({name.replace("_", "-"): value for name, value in changed.items()})
    return ask(server, "POST", target, raw, headers, leave)


def test_the_page_is_given_for_its_token(server):
    status, text, headers = ask(server, "GET", f"/?token={server.token}")
    assert (status, text) == (200, f"<p>{server.token}")
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert server.url == f"http://127.0.0.1:{server.server_port}/?token={server.token}"


def test_a_decision_of_the_page_stands_in_the_file_at_once(server, path):
    assert decide(server)[0] == 200
    (decision,) = load_decisions(path).entries
    assert (decision.kind, decision.reason, decision.values) == ("waived", "Two days.", ("41", "45"))
    assert decide(server, {"finding": FOUND.id, "decision": "undo"})[0] == 200
    assert load_decisions(path).entries == ()


def test_the_server_listens_on_this_machine_alone(server):
    assert server.server_address[0] == "127.0.0.1"


def test_every_run_has_a_token_of_its_own(server):
    other = ReviewServer(lambda token: token, lambda said: None)
    other.server_close()
    assert other.token != server.token
    assert len(other.token) >= 43


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/", 403),
        ("/?token=", 403),
        ("/?token=guess", 403),
        ("/?token=%ff%fe", 403),
        ("/checker-decisions.yaml", 404),
        ("/../../../../etc/passwd", 404),
        ("/%2e%2e/%2e%2e/etc/passwd", 404),
        ("//etc/passwd", 404),
        ("http://127.0.0.1/etc/passwd", 404),
        ("/decision", 404),
    ],
)
def test_nothing_else_is_given(server, target, status):
    target += f"?token={server.token}" if status == 404 else ""
    given, text, _ = ask(server, "GET", target)
    assert given == status
    assert server.token not in text


HOSTS = ("evil.example", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example:{port}", "[::1]:{port}", "")


@pytest.mark.parametrize("host", HOSTS)
def test_another_name_for_this_machine_is_refused(server, path, host):
    host = host.format(port=server.server_port)
    assert ask(server, "GET", f"/?token={server.token}", headers={"Host": host})[0] == 421
    assert decide(server, Host=host)[0] == 421
    assert decide(server, Host=host, Origin=f"http://{host}")[0] == 421
    assert not path.exists()


def test_a_request_without_a_host_or_with_two_is_refused(server, path):
    assert ask(server, "GET", f"/?token={server.token}", leave=("Host",))[0] == 421
    with socket.create_connection(("127.0.0.1", server.server_port), 10) as raw:
        own = f"127.0.0.1:{server.server_port}"
        raw.sendall(f"GET /?token={server.token} HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\n\r\n".encode())
        assert b" 421 " in raw.recv(100)


@pytest.mark.parametrize(
    ("changed", "leave", "status"),
    [
        ({"X_Checker_Token": "guess"}, (), 403),
        ({"X_Checker_Token": ""}, (), 403),
        ({}, ("X-Checker-Token",), 403),
        ({"Origin": "http://evil.example"}, (), 403),
        ({"Origin": "null"}, (), 403),
        ({"Origin": "http://127.0.0.1"}, (), 403),
        ({}, ("Origin",), 403),
        ({"Content_Type": "text/plain"}, (), 415),
        ({"Content_Type": "application/x-www-form-urlencoded"}, (), 415),
        ({}, ("Content-Length",), 411),
        ({"Content_Length": "-1"}, (), 411),
        ({"Content_Length": "9" * 400}, (), 413),
        ({"Content_Length": str(LARGEST_BODY + 1)}, (), 413),
        ({"Transfer_Encoding": "chunked"}, (), 411),
        ({"target": "/decision/../decision"}, (), 404),
        ({"target": "/"}, (), 404),
    ],
)
def test_a_decision_from_elsewhere_is_refused(server, path, changed, leave, status):
    assert decide(server, leave=leave, **changed)[0] == status
    assert not path.exists()


def test_the_other_name_of_this_machine_is_taken_with_its_own_origin(server):
    own = f"localhost:{server.server_port}"
    assert decide(server, Host=own, Origin=f"http://{own}")[0] == 200
    assert decide(server, Host=own)[0] == 403


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b"[" * 60_000, b'{"a": ' + b"9" * 5000 + b"}", b""])
def test_what_is_no_object_is_refused(server, path, body):
    status, text, _ = decide(server, body)
    assert (status, text) == (400, "this is no JSON object\n")
    assert not path.exists()


def test_a_body_of_the_largest_size_is_taken(server):
    body = json.dumps({**SAID, "reason": ""})
    reason = "x" * (LARGEST_BODY - len(body))
    assert decide(server, {**SAID, "reason": reason})[0] == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"])
def test_no_other_method_does_anything(server, path, method):
    headers = {"X-Checker-Token": server.token, "Origin": f"http://127.0.0.1:{server.server_port}"}
    assert ask(server, method, "/decision", headers=headers)[0] == 501
    assert not path.exists()


def test_a_decision_that_cannot_be_written_is_told_and_the_server_goes_on(server, path):
    path.write_text("decisions: nothing\n", "utf-8")
    status, text, _ = decide(server)
    assert status == 422
    assert "put this file right first" in text
    path.unlink()
    assert decide(server)[0] == 200


def test_pages_and_decisions_at_the_same_time_lose_nothing(server, path):
    kinds = ["waived", "confirmed", "corrected", "open"]
    threads = [threading.Thread(target=decide, args=(server, {**SAID, "decision": kind})) for kind in kinds * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(load_decisions(path).entries) == 1
    assert load_decisions(path).problems == ()
