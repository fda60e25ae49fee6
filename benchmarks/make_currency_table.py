"""Write checker/figures/currency_table.py from CLDR's English currency names (needs babel; not needed to run Checker).

Run from the project's root: python benchmarks/make_currency_table.py
"""

from __future__ import annotations

import pathlib
from importlib.metadata import version

from babel import Locale
from babel.numbers import get_currency_symbol, list_currencies

TARGET = pathlib.Path("checker/figures/currency_table.py")
HEAD = '''"""Currencies of CLDR: ISO 4217 codes, English names and unambiguous symbols.

Written by {script}.

Source:
    Unicode CLDR {cldr} (English), read through babel {babel}.
"""

from __future__ import annotations

'''
CLDR = "47"
# Testing codes, metals and funds are no money that an article would print.
NO_MONEY = frozenset(
    (
        "XXX",
        "XTS",
        "XAG",
        "XAU",
        "XPD",
        "XPT",
        "XBA",
        "XBB",
        "XBC",
        "XBD",
        "XUA",
        "XSU",
        "XFO",
        "XFU",
        "XRE",
        "XDR",
        "BOV",
        "CHE",
        "CHW",
        "CLF",
        "COU",
        "MXV",
        "USN",
        "USS",
        "UYI",
    )
)


def names(code: str, english: Locale) -> set[str]:
    forms = {english.currencies[code], *english._data["currency_names_plural"].get(code, {}).values()}
    return {form.lower() for form in forms if "(" not in form and not any(sign.isdigit() for sign in form)}


def main() -> None:
    english = Locale("en")
    codes = sorted(code for code in english.currencies if len(code) == 3 and code not in NO_MONEY)
    # Where a name has had several codes, the one in use now is meant.
    now = list_currencies()
    historic = {code for code in codes if "(" in english.currencies[code]}
    table: dict[str, str] = {}
    for code in sorted(codes, key=lambda one: (one in historic, one)):
        for name in sorted(names(code, english)):
            table.setdefault(name, code)
    symbols = {get_currency_symbol(code, locale="en"): code for code in codes if code in now}
    symbols = {symbol: code for symbol, code in symbols.items() if symbol != code}
    script = pathlib.Path(__file__).name
    lines = [HEAD.format(script=f"benchmarks/{script}", cldr=CLDR, babel=version("babel"))]
    lines.append("CURRENCY_CODES: frozenset[str] = frozenset(\n    (\n")
    lines += [f'        "{code}",\n' for code in codes if code not in historic or code in KEPT]
    lines.append('    )\n)\n"""ISO 4217 codes in use, and those of the euro\'s forerunners."""\n\n')
    for title, entries, says in (
        ("CURRENCY_NAMES", table, "English names, singular and plural, in lower case."),
        ("CURRENCY_SIGNS", symbols, "CLDR's English symbols that are not the code itself."),
    ):
        lines.append(f"{title}: dict[str, str] = {{\n")
        lines += [f'    "{name}": "{code}",\n' for name, code in sorted(entries.items())]
        lines.append(f'}}\n"""{says}"""\n\n')
    TARGET.write_text("".join(lines).rstrip("\n") + "\n", encoding="utf-8")


KEPT = frozenset(("DEM", "FRF", "ITL", "ESP", "ATS", "BEF", "NLG", "FIM", "GRD", "IEP", "PTE"))

if __name__ == "__main__":
    main()
