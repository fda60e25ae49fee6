from dataclasses import replace
from urllib.parse import unquote

import pytest

from checker.reports.live_link import is_web_address, live_link
from tests.reports.hostile import ADDRESSES
from tests.reports.made import COST, LENGTHS

PAGE = "https://post.example/bridge"


def cited(**changes):
    return replace(LENGTHS[0], citation=replace(LENGTHS[0].citation, **changes))


def in_sentence(before, quote, after):
    sentence = before + quote + after
    return cited(sentence=sentence, sentence_start=0, start=len(before), end=len(before + quote), quote=quote)


def test_the_figure_and_the_words_beside_it_are_the_fragment():
    assert live_link(PAGE, LENGTHS[0]) == (
        f"{PAGE}#:~:text=The%20crossing%20over%20the%20Orle%20is-,2.4%20km,-long%2C%20and%20about%20700%20people%20walked"
    )


def test_commas_hyphens_and_ampersands_of_the_text_are_encoded():
    link = live_link(PAGE, in_sentence("A&B, so-called ", "1,200-odd", " x-y, z&"))
    assert link == f"{PAGE}#:~:text=A%26B%2C%20so%2Dcalled-,1%2C200%2Dodd,-x%2Dy%2C%20z%26"


def test_words_beside_are_whole_words_of_the_sentence_alone():
    link = live_link(PAGE, COST[0])
    assert unquote(link.partition("text=")[2]) == "It cost-,84 million euros,-: 51 million from the state"


def test_a_figure_outside_its_sentence_leaves_out_words_that_may_be_cut():
    link = live_link(PAGE, cited(sentence="Costs", sentence_start=9000, prefix="ength in full ", suffix=" and then so"))
    assert unquote(link.partition("text=")[2]) == "in full-,2.4 km,-and then"


def test_markup_and_line_ends_of_the_text_are_not_looked_for_on_the_page():
    link = live_link(PAGE, in_sentence("The **new**\nbridge is ", "2.4\nkm", " long, see [map](x) there."))
    assert unquote(link.partition("text=")[2]) == "bridge is-,2.4 km,-long, see"
    assert live_link(PAGE, in_sentence("**", "2.4 km", "**")) == f"{PAGE}#:~:text=2.4%20km"


def test_a_fragment_that_the_address_has_stays_and_a_directive_is_replaced():
    assert live_link(f"{PAGE}#map", in_sentence("", "39", "")) == f"{PAGE}#map:~:text=39"
    assert live_link(f"{PAGE}#:~:text=old", in_sentence("", "39", "")) == f"{PAGE}#:~:text=39"


@pytest.mark.parametrize("address", ADDRESSES)
def test_anything_but_a_plain_web_address_gives_no_link(address):
    assert not is_web_address(address)
    assert live_link(address, LENGTHS[0]) == ""


@pytest.mark.parametrize("address", ["http://x.example", "https://x.example/a?b=c&d=e#f", "HTTPS://X.example/é"])
def test_web_addresses_give_one(address):
    assert live_link(address, LENGTHS[0]).startswith(f"{address.partition('#')[0]}#")
