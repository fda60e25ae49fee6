from checker.reconcile.gate import make_groups
from checker.reconcile.neighbours import Neighbours
from checker.rules.rule import Rule
from checker.yaml_nodes import Place
from tests.reconcile.made import place, quantity, statement, year

RULE = Rule("toll", "A toll", Place("toll.yaml", 1, 1), compare="value", same_if=("place", "year"))


def apart(*keys: tuple[str, int]) -> dict[str, str]:
    found = [
        statement(quantity(number), f"s{number}", key=(("place", place(name)), ("year", year(when))))
        for number, (name, when) in enumerate(keys)
    ]
    groups, _ = make_groups(RULE, found, {})
    neighbours = Neighbours(groups)
    return {" ".join(str(value) for _, value in group.key): neighbours.apart(group) for group in groups}


def test_the_nearest_fact_is_the_one_with_most_in_common():
    told = apart(("Oslo", 2019), ("Oslo", 2020), ("Bergen", 2021))
    assert told["Oslo 2019"] == "other year: 2020"
    assert told["Bergen 2021"] == "other place: Oslo; other year: 2019, 2020"


def test_a_fact_alone_has_none():
    assert apart(("Oslo", 2019)) == {"Oslo 2019": ""}
