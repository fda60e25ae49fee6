"""What a program wrote as a title is none."""

from __future__ import annotations

import pytest

from checker.sources.article import Article
from checker.sources.file_properties import FileProperties


@pytest.mark.parametrize("given", ["(anonymous)", "Untitled-1", "(unspecified)", "quay.indd", "Microsoft Word - Quay"])
def test_a_title_that_a_program_gave_is_none(given: str) -> None:
    assert FileProperties(given).title_of(Article("Quay opens")) == ""
    assert FileProperties(f"Quay {given[0]}").title_of(Article("Quay opens")) == f"Quay {given[0]}"


def test_an_anonymous_donor_is_a_title() -> None:
    assert FileProperties("Anonymous donor pays for quay").title_of(Article("Quay")) == "Anonymous donor pays for quay"
