"""Slips of an author of rules: each is one fault, at its line and column, and nothing that follows from it is told."""

from pathlib import Path

import pytest

from checker.rules import read_rules

CLAIM = """\
rules_version: 1
words:
  HANDLED: [handle*, move*]
names:
  place:
    Ostrand: [Ost]
rules:
  - id: port-cargo
    title: Cargo of the port
    find:
      - port <HANDLED> <amount> (of cargo|) in <year>
    values:
      amount: measure
      year: year
    same_if: [year]
    compare: amount
    over_time: fixed
    report:
      error_if: differs by more than 5%
      warn_if: differs
      message: The port handled <amount> in <year> here but <other.amount> in <other.source>
      settle: Look it up.
    examples:
      - text: The port handled 4 million tonnes of cargo in 2020.
        finds:
          - {amount: 4 million tonnes, year: 2020}
      - text: The port has 4 cranes.
        finds: nothing
"""

SUM = """\
rules_version: 1
rules:
  - id: growth
    title: A rise
    find:
      - rose <growth> to <new> from <old>
    values:
      growth: percent
      new: figure
      old: figure
    must_hold: old * (1 + growth / 100) = new
    report:
      warn_if: broken
    examples:
      - text: It rose 25% to 500 tonnes from 400 tonnes.
        verdict: agree
"""

DAY = """\
rules_version: 1
rules:
  - id: opening
    title: An opening
    find:
      - opened on <name> , <day> , <n> days before <end> in <country>
    values:
      name: weekday
      day: day
      n: count
      end: date
      country: country
    must_hold: MUST_HOLD
    report:
      warn_if: broken
    examples:
      - text: Nothing opened.
        finds: nothing
"""

TAKEN = (
    CLAIM
    + """\
  - id: sum
    title: A sum
    given:
      whole: {rule: port-cargo, where: {year: Y}}
    must_hold: whole > 3
    report: {warn_if: broken}
    examples:
      - {given: {whole: 4 tonnes}, verdict: agree}
"""
)


def faults(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "r.yaml"
    path.write_text(text, encoding="utf-8")
    read = read_rules([path], general=False)
    return [str(problem).replace(f"{tmp_path.as_posix()}/", "").replace(" error:", "") for problem in read.problems]


@pytest.mark.parametrize("text", [CLAIM, SUM, TAKEN])
def test_what_the_slips_are_made_in_is_whole(tmp_path, text):
    assert faults(tmp_path, text) == []


def one_fault(tmp_path, text, old, new, message):
    assert text.count(old) >= 1
    found = faults(tmp_path, text.replace(old, new, 1))
    assert len(found) == 1, found
    assert found[0].startswith(f"r.yaml:{message}"), found


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        # what was taken without a word
        (CLAIM[CLAIM.index("    examples:") :], "    examples: []\n", "23:15: 'examples' is empty"),
        ("find:\n      - port <HANDLED> <amount> (of cargo|) in <year>", "find: []", "10:11: 'find' is empty"),
        ("find:\n      - port <HANDLED> <amount> (of cargo|) in <year>", "find:", "10:5: 'find' says nothing"),
        ("- {amount: 4 million tonnes, year: 2020}", "- {}", "26:13: an item of 'finds' names no value"),
        ("{amount: 4", "{amuont: 4", "26:14: 'amuont' is no value of this rule; did you mean 'amount'?"),
        ("differs by more than 5%", "broken", "19:17: 'broken' has no place here; write 'differs'"),
        ("differs by more than 5%", "differs", "20:16: this is never met: 'error_if' takes all of it"),
        ("warn_if: differs\n", "warn_if: differs by more than 7%\n", "20:16: this is never met"),
        ("more than 5%", "more than 200%", "19:17: this is never met: a difference is measured against the larger"),
        ("fixed", "changes\n    window: 0 days", "18:13: '0 days' is no window; write a number of days"),
        ("year: year\n", "year: year\n      ships: count\n", "15:7: no phrase of 'find' holds <ships>, and nothing"),
        ("      amount: measure", "      ship: text\n      amount: measure", "13:7: no phrase of 'find' holds <ship>"),
        ("(of cargo|)", "#1 (of cargo|)", "11:33: what stands behind # is a comment; put the phrase in quotation"),
        ("settle: Look it up.", "settle: Look up # 3", "22:23: what stands behind # is a comment; put the text in"),
        (CLAIM[CLAIM.index("words:") :], "", "1:1: the file has neither rules nor words nor names"),
        ("title: Cargo of the port", "title:", "9:11: 'title' says nothing"),
        # what brought the run down, or would
        ("(of cargo|)", "(" * 200 + "a" + ")" * 200, "11:43: brackets nested more than 10 deep"),
        (
            "[handle*, move*]",
            "[<A> <A> <A>]\n  A: [" + "a, " * 2000 + "a]",
            "3:21: with its word lists the phrase is made of over 5,000 words",
        ),
        # phrases are no regular expressions
        ("port <HANDLED>", r"port \w+ <HANDLED>", r"11:14: '\w': phrases are no regular expressions"),
        ("port <HANDLED>", "port * <HANDLED>", "11:14: '*': * stands behind a word"),
        ("port <HANDLED>", "p*rt <HANDLED>", "11:9: 'p*rt': * stands behind a word"),
        ("port <HANDLED>", "port .* <HANDLED>", "11:14: '.*': * stands behind a word"),
        # one slip, one fault
        ("amount: measure", "amount: mesure", "13:15: 'mesure' is no 'type'; did you mean 'measure'?"),
        ("amount: measure", "Amount: measure", "13:7: 'Amount': a value is named in small letters"),
        (
            "values:\n      amount: measure\n      year: year",
            "values: [a, b]",
            "12:13: 'values' must be keys with values",
        ),
        ("values:\n      amount: measure\n      year: year", "values: {}", "12:13: 'values' is empty"),
        ("words:", "word:", "2:1: unknown key 'word' in a rule file; did you mean 'words'?"),
        ("  HANDLED:", "  handled:", "3:3: 'handled': a word list is named in capitals"),
        ("find:", "fnid:", "10:5: unknown key 'fnid' in a rule; did you mean 'find'?"),
        ("compare:", "compares:", "16:5: unknown key 'compares' in a rule; did you mean 'compare'?"),
        ("text: The port has", "txt: The port has", "27:9: unknown key 'txt' in an example; did you mean 'text'?"),
        ("rules_version:", "rule_version:", "1:1: unknown key 'rule_version' in a rule file; did you mean 'rules_ver"),
        ("differs by more than 5%", "difers", "19:17: 'difers' is no condition; write 'differs' or"),
        ("fixed", "changes", "17:5: 'over_time: changes' needs a 'window', such as '30 days'"),
        ("[year]", "[year, amount]", "15:21: 'amount' is compared, so it cannot be part of the key"),
        ("- port <", "- port: <", "11:9: each item of 'find' must be text; put text with a colon in quotation marks"),
        ("- port <", "-port <", "11:7: a list item is written '- ...', with a space behind the dash"),
        ("<amount> (of", "<year> (of", "11:9: the phrase has no <amount>, which is what the rule is about"),
        ("<year>\n", "<yaer>\n", "11:48: <yaer> is no value, type or word list of this rule; did you mean <year>?"),
        ("in <other.source>", "in <others.source>", "21:79: <others.source> is no value of this rule; did you mean"),
        # other files
        ("words:", "use: [/etc/passwd]\nwords:", "2:7: '/etc/passwd': name the file by its way from this one"),
        ("words:", "use: [../../etc/passwd]\nwords:", "2:7: '../../etc/passwd' is no rule file; rule files are named"),
        ("words:\n  HANDLED: [handle*, move*]", "use: [wrods.yaml]", "2:7: 'wrods.yaml' is no file beside this one"),
    ],
)
def test_a_slip_in_a_claim_is_one_fault_at_its_place(tmp_path, old, new, message):
    one_fault(tmp_path, CLAIM, old, new, message)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("broken", "differs", "13:16: 'differs' has no place here; write 'broken'"),
        ("broken", "brocken", "13:16: 'brocken' is no condition; write 'broken' or 'broken by more than 5%'"),
        ("old * (1 + growth / 100) = new", "1 = 2", "11:16: the expression holds no value of the rule"),
        ("old * (1 + growth / 100) = new", "old = new", "8:7: 'growth' does not stand in 'must_hold'"),
        ("(1 + growth / 100)", "(1 + grwth / 100)", "11:27: 'grwth' is no value of this rule; did you mean 'growth'?"),
        ("growth / 100", "growth / 0", "11:36: this divides by 0"),
        ("old * (", "foo(old) * (", "11:16: 'foo(...)' is not understood"),
        ("old * (", "weekday(old) * (", "11:24: weekday(old): 'old' is a figure, not a date"),
        ("/ 100)", "/ 100 days)", "11:40: 'days' goes with dates, and no date stands in the expression"),
        ("verdict: agree", "verdict: agree\n        level: error", "17:9: 'level' goes with 'disagree' or 'changed'"),
        ("text: It rose 25% to 500 tonnes from 400 tonnes.", "given: {old: 3}", "15:9: 'given' goes with a rule that"),
        ("to <new> ", "to <nwe> ", "6:26: <nwe> is no value, type or word list of this rule; did you mean <new>?"),
    ],
)
def test_a_slip_in_a_sum_is_one_fault_at_its_place(tmp_path, old, new, message):
    one_fault(tmp_path, SUM, old, new, message)


@pytest.mark.parametrize(
    ("must_hold", "message"),
    [
        ("weekday(n) = name", "13:24: weekday(n): 'n' is a count, not a date"),
        ("weekday(day) = n", "13:31: a weekday is compared with a figure"),
        ("weekday(day) < name", "13:24: weekdays are compared by =, not by <"),
        ("weekday(day) + 1 = name", "13:24: a weekday is compared with a weekday; nothing is added to it"),
        ("day = n", "13:22: a date is compared with a figure"),
        ("day + end = n", "13:16: two dates are added; days are added to a date"),
        ("day * 2 = end", "13:16: a date is not multiplied or divided"),
        ("n - day = end", "13:16: a date is taken from a figure"),
        ("country = n", "13:16: 'country' is a country; an expression holds figures, dates and weekdays"),
    ],
)
def test_dates_weekdays_and_figures_are_not_mixed(tmp_path, must_hold, message):
    found = faults(tmp_path, DAY.replace("MUST_HOLD", must_hold))
    assert [one for one in found if "does not stand in" not in one] == [f"r.yaml:{message}"]


def test_days_are_added_to_dates_and_counted_between_them(tmp_path):
    for must_hold in (
        "day + n days = end",
        "end - day = n",
        "day + 3 days = end - n",
        "day < end",
        "weekday(day) = name",
    ):
        assert all("does not stand in" in one for one in faults(tmp_path, DAY.replace("MUST_HOLD", must_hold)))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("rule: port-cargo", "rule: port-crago", "32:21: no rule 'port-crago' is loaded; did you mean 'port-cargo'?"),
        ("{year: Y}", "{yaer: Y}", "32:41: the rule 'port-cargo' has no value 'yaer'; did you mean 'year'?"),
        ("{given: {whole", "{given: {hwole", "36:18: 'hwole' is no given value of this rule; did you mean 'whole'?"),
        ("must_hold: whole > 3", "must_hold: 4 > 3", "33:16: the expression holds no value of the rule"),
        ("must_hold: whole > 3", "must_hold: weekday(whole) = 3", "33:24: a weekday is compared with a figure"),
        ("amount: measure", "amount: mesure", "13:15: 'mesure' is no 'type'; did you mean 'measure'?"),
        ("{given: {whole: 4 tonnes}, verdict: agree}", "{text: A., finds: [{whole: 4}]}", "36:27: a rule with 'given'"),
    ],
)
def test_a_slip_in_what_is_taken_from_other_rules_is_one_fault(tmp_path, old, new, message):
    one_fault(tmp_path, TAKEN, old, new, message)


def test_what_is_taken_has_the_type_that_its_rule_compares(tmp_path):
    text = TAKEN.replace("amount: measure", "amount: date").replace(" by more than 5%", "")
    (fault,) = faults(tmp_path, text.replace("      warn_if: differs\n", ""))
    assert fault == "r.yaml:32:16: a date is compared with a figure"


def test_an_example_says_every_value_that_is_taken(tmp_path):
    text = TAKEN.replace("    must_hold: whole > 3", "      part: {rule: port-cargo}\n    must_hold: whole > part")
    assert faults(tmp_path, text) == ["r.yaml:37:10: 'given' says nothing of 'part'"]
    assert faults(tmp_path, TAKEN.replace("{whole: 4 tonnes}", "{}")) == ["r.yaml:36:17: 'given' is empty"]


def test_years_dates_and_names_may_stand_elsewhere_in_the_article(tmp_path):
    elsewhere = "year: year\n      when: date\n      where: place\n      who: person\n"
    assert faults(tmp_path, CLAIM.replace("year: year\n", elsewhere, 1)) == []


@pytest.mark.parametrize(("old", "new"), [("words:", "word:"), ("  HANDLED:", "  handled:"), ("rules:", "rule:")])
def test_rules_that_rest_on_a_guess_are_checked_and_not_run(tmp_path, old, new):
    path = tmp_path / "r.yaml"
    path.write_text(CLAIM.replace(old, new, 1).replace("measure", "mesure"), encoding="utf-8")
    read = read_rules([path], general=False)
    assert read.rules == ()
    assert len(read.problems) == 2
    path.write_text(CLAIM.replace(old, new, 1), encoding="utf-8")
    assert read_rules([path], general=False).rules == ()


def test_a_sum_is_no_value_for_another_sum(tmp_path):
    taken = TAKEN[TAKEN.index("  - id: sum") :].replace("port-cargo, where: {year: Y}", "growth")
    (fault,) = faults(tmp_path, SUM + taken)
    assert fault.startswith("r.yaml:20:21: the rule 'growth' compares no value that 'whole' could be")


def test_a_choice_from_no_list_is_told_where_the_list_is_named(tmp_path):
    text = CLAIM.replace("amount: measure", "amount: {type: choice, of: plaec}").replace(" by more than 5%", "")
    text = text.replace("      warn_if: differs\n", "")
    assert faults(tmp_path, text) == ["r.yaml:13:34: 'plaec' is no list under 'names'; did you mean 'place'?"]


def test_a_percentage_needs_figures(tmp_path):
    text = CLAIM.replace("amount: measure", "amount: date")
    (fault,) = faults(tmp_path, text)
    assert fault.startswith("r.yaml:19:17: what is compared are no figures")


def test_ids_that_stand_twice_are_told_at_the_second_even_if_it_is_broken(tmp_path):
    second = CLAIM[CLAIM.index("  - id:") :].replace("measure", "mesure")
    assert faults(tmp_path, CLAIM + second) == [
        f"r.yaml:29:9: the id 'port-cargo' stands twice; the first is at {tmp_path.as_posix()}/r.yaml:8".replace(
            f"{tmp_path.as_posix()}/", ""
        ),
        "r.yaml:34:15: 'mesure' is no 'type'; did you mean 'measure'?",
    ]


def test_known_words_are_listed_once(tmp_path):
    (fault,) = faults(tmp_path, CLAIM.replace("<HANDLED>", "<QQ>"))
    known = fault.split("known here: ")[1].split(", ")
    assert len(known) == len(set(known))


def test_what_a_lost_file_hides_is_no_fault_of_the_rules(tmp_path):
    (tmp_path / "words.yaml").write_text("rules_version: 1\nwords:\n\tHANDLED: [x]\n", encoding="utf-8")
    text = CLAIM.replace("words:\n  HANDLED: [handle*, move*]", "use: [words.yaml]")
    path = tmp_path / "r.yaml"
    path.write_text(text, encoding="utf-8")
    read = read_rules([path], general=False)
    assert [problem.path.rsplit("/", 1)[1] for problem in read.problems] == ["words.yaml"]
    assert read.rules == ()


def test_no_line_of_a_file_that_is_no_rule_file_is_shown(tmp_path):
    for name in ("secret.yaml", "secret.conf"):
        secret = tmp_path / name
        secret.write_text("password: [hunter2\n", encoding="utf-8")
        for text in (CLAIM.replace("words:", f"use: [{name}]\nwords:", 1), None):
            path = tmp_path / "r.yaml" if text else secret
            if text:
                path.write_text(text, encoding="utf-8")
            problems = read_rules([path], general=False).problems
            assert problems
            assert not any("hunter2" in problem.excerpt + problem.message for problem in problems)
            assert any("no rule file" in problem.message for problem in problems)


def test_an_unused_word_list_is_no_fault(tmp_path):
    assert faults(tmp_path, CLAIM.replace("words:", "words:\n  OTHER: [a]")) == []
