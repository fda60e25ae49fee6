"""The order of Python's sets changes from process to process with the hash seed, and no byte of a report with it."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

SEEDS = ("0", "1", "2", "3", "4")

# Sets of several outcomes, of names that begin alike, of words, of heads of a table: whatever has no order of its own.
ARTICLES = {
    "a.txt": """\
Storm in three countries

In all 41 people were killed or injured when the storm hit Vienna, Austria, on 3 May 2019. The Austrian army sent
1,240 soldiers, and Australia and the Austrian government paid $3.9 million for the repairs of 62 bridges and schools.

In Australia 512 houses were damaged or destroyed. Australian exports to Austria rose by 12% to $2.4 billion in 2018.

The minister said "the damage is larger than anything that we saw before", and 17 firefighters and police officers were
wounded, missing or dead.

Among the Kestrians 8,140 stranded dolphins were counted along the northern coast.
""",
    "b.txt": """\
After the storm

The storm of 3 May 2019 in Vienna, Austria, left 45 people dead or injured. Austria and Australia paid $4.3 million for
the repairs of 62 bridges and schools; the Austrian army sent 1,420 soldiers.

In Australia 521 houses were destroyed or damaged. Exports of Australia to Austria rose by 12% to $2.6 billion in 2018.
Wounded, missing or dead were 19 police officers and firefighters.

In Kestralia and Kestria 8,410 stranded dolphins were counted along the northern coast.
""",
    "c.csv": """\
Country,Killed or injured in 2019,Houses damaged,Exports in 2018 ($ billion)
Austria,45,1240,2.6
Australia,9,512,3.1
Austrian islands,4,84,0.4
""",
}
DRAFT = """\
The storm in Austria and Australia

In all 43 people were killed or injured in Vienna, Austria, on 4 May 2019. The Austrian army sent 1,250 soldiers.
Australian exports to Austria came to $2.5 billion in 2018, and 500 houses in Australia were damaged or destroyed.
"The damage is larger than anything that we ever saw", said the minister; 18 firefighters were wounded or missing.
"""
TWO_RUNS = """
from checker.cli import main
main(["check", "sources", "--format", "json"])
main(["check", "draft.txt", "--against", "sources", "--format", "json"])
"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeds")
    (folder / "sources").mkdir()
    for name, text in ARTICLES.items():
        (folder / "sources" / name).write_text(text, encoding="utf-8")
    (folder / "draft.txt").write_text(DRAFT, encoding="utf-8")

    @cache
    def with_seed(seed: str) -> str:
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[1])}
        command = [sys.executable, "-c", TWO_RUNS]
        run = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=True, encoding="utf-8")
        return run.stdout

    return with_seed


def test_the_collection_comes_to_what_may_depend_on_an_order(printed):
    for words in ("both are ", "shared names Austrian", "8,410 stranded", '"altered"'):
        assert words in printed(SEEDS[0])


@pytest.mark.parametrize("seed", SEEDS[1:])
def test_a_report_does_not_depend_on_the_hash_seed(seed, printed):
    assert printed(seed) == printed(SEEDS[0])
