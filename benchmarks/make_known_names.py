"""Write checker/spellings/known_names.txt: names that are known to be different although some look alike.

Needs babel and names (not needed to run Checker). Run from the project's root: python benchmarks/make_known_names.py
"""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator
from importlib.metadata import version

import names
from babel import Locale

TARGET = pathlib.Path("checker/spellings/known_names.txt")
HEAD = """# Names that are known to be different although some look alike, one a line.
# Written by benchmarks/make_known_names.py.
# Source: territories and languages of Unicode CLDR (English), read through babel {babel}; the most frequent surnames
# and first names of the US Census of 1990 (public domain), read through names {names}.
"""
FIRST_NAMES, SURNAMES = 1500, 5000
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def places() -> Iterator[str]:
    english = Locale("en")
    for name in (*english.territories.values(), *english.languages.values()):
        yield from (word for word in _WORD.findall(name) if word[0].isupper() and len(word) > 3)


def census(file: str, how_many: int) -> Iterator[str]:
    lines = (pathlib.Path(names.__file__).parent / file).read_text("ascii").splitlines()
    for line in lines[:how_many]:
        name = line.split()[0]
        if len(name) > 3:
            yield name.title()


def main() -> None:
    found = {
        *places(),
        *census("dist.all.last", SURNAMES),
        *census("dist.male.first", FIRST_NAMES),
        *census("dist.female.first", FIRST_NAMES),
    }
    head = HEAD.format(babel=version("babel"), names=version("names"))
    TARGET.write_text(head + "".join(f"{name}\n" for name in sorted(found)), encoding="utf-8")
    print(f"{TARGET}: {len(found)} names")


if __name__ == "__main__":
    main()
