"""Names of persons in a passage: an office before a name is no part of it."""

import pytest

from checker.model import Name, Passage
from checker.reading import fold
from checker.rules.names import Alias, make_names
from checker.rules.rule import ValueSpec
from checker.statements.lattice import Lattice

NAMES = make_names([Alias("person", "Ada Lunn", "Ada Lunn"), Alias("person", "Ada Lunn", "Lunn")])


def first_name(text: str, kind: str = "person") -> tuple[Name, str]:
    lattice = Lattice(text, fold(text), Passage(0, len(text), "body"), (), NAMES)
    found = next(lattice.values_at(0, ValueSpec("who", kind)))
    assert isinstance(found.value, Name)
    return found.value, text[found.start_offset : found.end_offset]


@pytest.mark.parametrize("text", ["President Ada Lunn came", "Prime Minister Lunn came", "Ada Lunn came"])
def test_a_listed_name_is_found_behind_an_office(text):
    value, quote = first_name(text)
    assert value == Name("person", "Ada Lunn")
    assert quote == text[text.index("Ada") if "Ada" in text else text.index("Lunn") : text.index(" came")]


def test_a_name_that_no_list_has_stands_without_the_office():
    assert first_name("President Ole Berg came") == (Name("person", "Ole Berg", listed=False), "Ole Berg")
    assert first_name("President came") == (Name("person", "President", listed=False), "President")


def test_the_name_of_a_relative_is_not_the_listed_one():
    assert first_name("President Eva Lunn came")[0] == Name("person", "Eva Lunn", listed=False)


def test_what_is_no_person_keeps_its_first_word():
    assert first_name("General Motors fell", "organisation")[0].canonical == "General Motors"
