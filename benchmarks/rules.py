"""Print what a thousand rules cost: beside fifty on the same text, and to load, from the files and from the cache.

Run from the project's root: python benchmarks/rules.py. Rules and text are made here. Every rule is about one measure
of one good ("output of steel"), so that each word of the text is a word of many rules, as on a desk with a thousand
rules; what the text says is a matter of the first fifty alone. All times are processor time; what is compared runs by
turns, and the last column is the median of the rounds' ratios, which a busy machine changes least.
"""

from __future__ import annotations

import argparse
import os
import random
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median

import yaml

from checker.model import Document
from checker.rules import RuleSet, read_rules
from checker.run import check_documents

MEASURES = (
    *("output", "exports", "imports", "stocks", "sales", "consumption", "freight", "prices", "deliveries", "orders"),
    *("shipments", "reserves", "purchases", "storage", "revenue", "demand", "supply", "losses", "waste", "turnover"),
    *("capacity", "transit", "duties", "subsidies", "contracts"),
)
GOODS = (
    *("steel", "wheat", "copper", "timber", "cotton", "cement", "barley", "coal", "salt", "sugar"),
    *("rice", "tobacco", "rubber", "glass", "paper", "wool", "leather", "tin", "zinc", "nickel"),
    *("maize", "coffee", "cocoa", "tea", "olives", "grapes", "citrus", "fish", "beef", "poultry"),
    *("butter", "cheese", "milk", "flour", "soap", "bricks", "tiles", "furniture", "shoes", "carpets"),
)
RULE = """\
  - id: {measure}-of-{good}
    title: The {measure} of {good} in a year
    why: Two offices count it, and their totals are published on different days.
    find:
      - <SINGLE> {measure} of {good} <WAS> <total> in <year>
      - <SINGLE> {good} {measure} ... (<WAS>|) <total> (in|for|during) <year>
    skip:
      - <PLAN> ... {measure} of {good} ... <total>
    values:
      total: {{type: measure}}
      year: {{type: year, if_missing: reporting_year}}
      country: {{type: country, if_missing: article_topic}}
    same_if: [country, year]
    compare: total
    report:
      error_if: differs by more than 5%
      warn_if: differs
      message: The {measure} of {good} in <year> is <total> here but <other.total> in <other.source>
      settle: Ask the customs office which table it stands in.
    examples:
      - text: Annual {measure} of {good} reached 4.1 million tonnes in 2020.
        topic: [Norway]
        finds: [{{total: 4.1 million tonnes, year: 2020, country: Norway}}]
      - text: The ministry hopes that {measure} of {good} will be 5 million tonnes.
        finds: nothing
      - first: Annual {measure} of {good} reached 4.1 million tonnes in 2020.
        second: Annual {measure} of {good} reached 5.1 million tonnes in 2020.
        verdict: disagree
        level: error
"""
HEAD = """\
rules_version: 1
words:
  SINGLE: [annual, yearly, total]
  WAS: [was, were, stood at, reached, amounted to, came to, is, of]
  PLAN: [plan* to, aim* to, hope* to, target* of]
names:
  country:
    Norway: [Norwegian, Oslo]
    Sweden: [Swedish, Stockholm]
rules:
"""
SAID = (
    "Annual {measure} of {good} reached {figure} million tonnes in {year}, the office said.",
    "The {measure} of {good} and of {other} rose by {percent}%, and {figure} tonnes went by rail.",
    "{Good} was cheaper than {other}, although {measure} grew to {figure} tonnes.",
    "Neither the ministry nor the exporters of {good} wished to comment on the {measure}.",
    "Some {figure} people work in {good}, more than in {other}, and {measure} has hardly moved since {year}.",
)


def pairs(count: int) -> list[tuple[str, str]]:
    """Give measures with goods, each pair once: the first fifty hold every measure twice."""
    rounds = [divmod(index, len(MEASURES)) for index in range(count)]
    return [(MEASURES[measure], GOODS[(turn + 3 * measure) % len(GOODS)]) for turn, measure in rounds]


def write_rules(folder: Path, count: int, in_one_file: int = 100) -> Path:
    """Write *count* rules into files of *folder*."""
    folder.mkdir()
    for first in range(0, count, in_one_file):
        rules = "".join(RULE.format(measure=m, good=g) for m, g in pairs(count)[first : first + in_one_file])
        (folder / f"rules-{first:04}.yaml").write_text(HEAD + rules, encoding="utf-8")
    return folder


def news(sentences: int) -> list[Document]:
    """Make articles, the same at every run."""
    chance = random.Random(4)
    said = []
    for _ in range(sentences):
        measure, good = chance.choice(pairs(50))
        said.append(
            chance.choice(SAID).format(
                measure=measure,
                good=good,
                Good=good.capitalize(),
                other=chance.choice(GOODS),
                figure=f"{chance.uniform(1, 9):.1f}",
                percent=chance.randint(2, 30),
                year=chance.randint(2012, 2022),
            )
        )
    texts = [" ".join(said[at : at + 20]) for at in range(0, sentences, 20)]
    return [Document.from_text(text, f"article-{n:03}", topic=("Norway",)) for n, text in enumerate(texts)]


def measured(calls: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Give the processor times of *calls*, one after another in each round: what slows a round slows all of them."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            began = time.process_time()
            call()
            times[name].append(time.process_time() - began)
    return times


def ratio(times: Sequence[float], beside: Sequence[float]) -> float:
    """Give the median of what *times* are of those *beside* them in the same round."""
    return median(one / other for one, other in zip(times, beside, strict=True))


def load(folder: Path) -> RuleSet:
    """Load rules and make sure that they are whole."""
    rules = read_rules([folder], general=False)
    if rules.problems:
        raise SystemExit("\n".join(map(str, rules.problems[:5])))
    return rules


def load_from(cache: str, folder: Path) -> RuleSet:
    """Load rules with the cache in the folder *cache*, or without one."""
    os.environ["CHECKER_CACHE_DIR"] = cache
    return load(folder)


def plain_yaml(folder: Path) -> None:
    """Read the files as PyYAML does in C where it can: what any reader of YAML has to pay, and none of the checks."""
    for path in sorted(folder.iterdir()):
        yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def print_loading(folder: Path, cache: str, rounds: int) -> None:
    load_from(cache, folder)
    calls = {
        "from the files": partial(load_from, "", folder),
        "from the cache": partial(load_from, cache, folder),
        "yaml.load alone": partial(plain_yaml, folder),
    }
    times = measured(calls, rounds)
    print("load 1,000 rules         best   median   of yaml.load")
    for name, taken in times.items():
        of_plain = ratio(taken, times["yaml.load alone"])
        print(f"  {name:18} {min(taken) * 1000:5.0f} ms {median(taken) * 1000:5.0f} ms   {of_plain:.2f}")


def print_checking(articles: list[Document], loaded: Mapping[int, RuleSet], rounds: int) -> None:
    print(f"check {len(articles)} articles, {sum(len(article.text) for article in articles):,} characters")
    times = measured({f"{n:,} rules": partial(check_documents, articles, rules) for n, rules in loaded.items()}, rounds)
    fifty = next(iter(times.values()))
    for name, taken in times.items():
        print(f"  {name:18} {min(taken) * 1000:5.0f} ms {median(taken) * 1000:5.0f} ms   {ratio(taken, fifty):.2f}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sentences", type=int, default=1000)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folders = {count: write_rules(Path(temporary) / str(count), count) for count in (50, 200, 1000)}
        print_loading(folders[1000], f"{temporary}/cache", chosen.rounds)
        loaded = {count: load_from("", folder) for count, folder in folders.items()}
    print_checking(news(chosen.sentences), loaded, chosen.rounds)


if __name__ == "__main__":
    main()
