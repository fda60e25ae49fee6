import re

import pytest

from checker.reports import FORMATS, render_html, render_text
from checker.reports.escaping import one_line
from tests.reports.hostile import ADDRESSES, CONTROLS, MARKUP, PAYLOADS, with_every_string
from tests.reports.made import full
from tests.reports.page import Page

# Words of the model itself, and what decides the shape of the page; everything else may hold anything.
CLOSED = ("zone", "kind", "mod", "unit_from", "side", "degree", "form", "grain", "missing", "verdict", "severity")
KEPT = (*CLOSED, "modality", "as_of_from", "level", "unit", "sha256", "url")
HARMLESS = "x"


def poisoned(payload):
    return with_every_string(full(), lambda text: f"{text}{payload}" if text else text, KEPT)


def test_the_list_is_long_enough_to_mean_something():
    assert len(PAYLOADS) == len(set(PAYLOADS))
    assert len(MARKUP) >= 30


@pytest.fixture(scope="module")
def harmless_shape():
    return Page(render_html(poisoned(HARMLESS))).shape


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_every_string_adds_no_tag_and_stays_text(payload, harmless_shape):
    page = Page(render_html(poisoned(payload)))
    assert page.shape == harmless_shape
    assert page.comments == []
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    assert page.text.count(" ".join(one_line(payload).split())) > 50
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", "".join(page.words))


@pytest.mark.parametrize("payload", ADDRESSES)
def test_an_address_that_is_none_is_shown_and_never_followed(payload):
    report = with_every_string(full(), lambda text: payload, keep=KEPT[:-1])
    page = Page(render_html(report))
    assert [href for href in page.values("href") if not href.startswith("#")] == []
    assert " ".join(one_line(payload).split()) in page.text


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("colour", [False, True])
def test_a_payload_in_every_string_sends_nothing_to_the_terminal(payload, colour):
    shown = render_text(poisoned(payload), colour=colour, show_all=True)
    if colour:
        shown = re.sub(r"\x1b\[(1|2|1;3[1236])m|\x1b\[0m", "", shown)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]", shown
    )


@pytest.mark.parametrize("payload", CONTROLS)
def test_a_hidden_character_is_never_dropped_from_the_terminal(payload):
    shown = render_text(poisoned(payload), show_all=True, width=4000)
    assert shown.count(one_line(payload).strip()) > 20


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("payload", ["", *CONTROLS])
def test_every_format_gives_the_same_bytes_twice_and_can_be_written(name, payload):
    report = poisoned(payload)
    assert FORMATS[name](report).encode("utf-8") == FORMATS[name](poisoned(payload)).encode("utf-8")
