import json
import sys
import unicodedata

import pytest

from checker.reports.escaping import escaped_json, one_line, visible
from tests.reports.hostile import CONTROLS

LEAVES_INK = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
# Two halves of a pair side by side are one character to every JSON reader, so each is tried alone.
ALL_HIDDEN = [
    chr(code)
    for code in range(sys.maxunicode + 1)
    if unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs", "Zl", "Zp") and code not in LEAVES_INK
]


def test_every_control_and_format_character_is_shown_as_a_token():
    assert [character for character in ALL_HIDDEN if visible(character) != f"<U+{ord(character):04X}>"] == []


@pytest.mark.parametrize("plain", ["3.9 billion", "3\u202f900", "12\xa0%", "٣٫٩", "39億", "née", "❤️", "–", "�"])
def test_what_can_be_seen_stays(plain):
    assert visible(plain) == plain
    assert one_line(plain) == plain


def test_line_ends_and_tabs_become_one_space_and_other_spaces_stay():
    assert one_line("a \r\n\t b  c\n") == "a b  c "


@pytest.mark.parametrize("text", [*CONTROLS, *ALL_HIDDEN[::97]])
def test_escaped_json_parses_to_the_same_text_and_shows_nothing_hidden(text):
    written = escaped_json(json.dumps([text], ensure_ascii=False, indent=2))
    assert json.loads(written) == [text]
    assert visible(written.replace("\n", "")) == written.replace("\n", "")
    assert written.encode("utf-8")
