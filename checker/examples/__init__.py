"""The examples in rules, run: whether each gives what it says, what a failure looks like, what none of them reaches."""

from checker.examples.coverage import coverage, silent_rules
from checker.examples.result import ExampleResult, Mark
from checker.examples.run import run_examples
from checker.examples.show import failure_lines
from checker.examples.show_coverage import coverage_lines

__all__ = ["ExampleResult", "Mark", "coverage", "coverage_lines", "failure_lines", "run_examples", "silent_rules"]
