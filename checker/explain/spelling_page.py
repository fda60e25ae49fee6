"""The manual page of names that are spelled in two ways, which no rule file has."""

from __future__ import annotations

from checker.model import SPELLING_RULE

_PAGE = f"""\
One name in two spellings  [{SPELLING_RULE}]
built in

Looks for names (words with a capital, in running text) that one article spells in two ways: a letter left out, put in
or changed, or another transliteration (kh and h, y and i, zh and j, ou and u, doubled letters).

Two spellings are taken for one name if the same name or title stands beside both, or if they differ by little and
nothing beside them says that they are two.

Passes over:
  what a rule file lists under 'names': two listed spellings are wanted
  a genitive, a plural, the adjective of a place; a hyphen for a space; capitals and accents
  an initial for a first name, a surname for a name in full
  other first names or other titles, and two names in one sentence
  two names that are both known: countries, languages, frequent surnames and first names
  words that the article writes without a capital too

Reports: for information. In the settings: [severity] {SPELLING_RULE} = "warning", or "off".
From article to article, names that are spelled differently stand in a table, with no finding.
To settle: Choose one spelling. If these are two names, or both spellings are wanted, list both under 'names'.
"""


def explain_spellings() -> str:
    """Give what is looked for in the names of an article, what is passed over, and how to settle it."""
    return _PAGE
