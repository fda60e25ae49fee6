"""Offices and forms of address, as they stand before a name."""

_TITLE_WORDS = """
president premier minister prime chancellor king queen prince princess emir sultan sheikh sheik shaikh pope bishop
archbishop cardinal ayatollah imam rabbi senator congressman congresswoman representative governor mayor judge
justice secretary ambassador general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm
commander officer chief director chairman chairwoman chairperson ceo professor prof doctor dr mr mrs ms miss sir
lord lady dame shah pasha bey coach detective inspector constable attorney spokesman spokeswoman leader party
"""
TITLES = frozenset(_TITLE_WORDS.split())
"""Folded words that stand before a person's name and are no part of it."""
