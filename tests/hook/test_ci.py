"""The action, and the examples for GitLab and a plain shell: in the form asked for, and run as far as can be."""

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.changed.desk import article, commit, git, make_desk, own_environment, write

ROOT = Path(__file__).parents[2]
ACTION = ROOT / "action.yml"
EXAMPLES = ROOT / "fixtures" / "ci"
BIN = Path(sys.executable).parent
NOTHING = "0" * 40


@pytest.mark.parametrize(
    ("path", "schema"),
    [
        (ACTION, ["vendor.github-actions"]),
        (EXAMPLES / "github-workflow.yml", ["vendor.github-workflows"]),
        (EXAMPLES / "gitlab-ci.yml", ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
    ids=["action", "workflow", "gitlab"],
)
def test_the_form_is_that_of_its_schema(path, schema):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def load(path: Path) -> dict[str, Any]:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def steps() -> dict[str, dict[str, Any]]:
    return {step.get("name") or step["uses"]: step for step in load(ACTION)["runs"]["steps"]}


def test_every_input_is_used_and_every_used_one_is_there():
    text = ACTION.read_text(encoding="utf-8")
    for name in load(ACTION)["inputs"]:
        assert f"inputs.{name} " in text, name
    used = {part.split()[0] for part in text.split("inputs.")[1:]}
    assert used == set(load(ACTION)["inputs"])


def test_the_workflow_uses_inputs_that_there_are():
    (job,) = load(EXAMPLES / "github-workflow.yml")["jobs"].values()
    (step,) = [step for step in job["steps"] if step["uses"].startswith("OWNER/")]
    assert set(step["with"]) <= set(load(ACTION)["inputs"])


def test_nothing_from_outside_is_pasted_into_a_script():
    for step in steps().values():
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("name", [name for name, step in steps().items() if "run" in step])
def test_scripts_are_bash(name):
    done = subprocess.run(["bash", "-n"], input=steps()[name]["run"], text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@dataclass(frozen=True)
class Done:
    code: int
    said: str
    outputs: dict[str, str]


@pytest.fixture
def desk(tmp_path) -> Path:
    """A desk whose second commit adds an article that disagrees; its first has a finding of its own."""
    folder = tmp_path / "desk"
    folder.mkdir()
    make_desk(folder)
    write(folder, "articles/new one.txt", article("197 million euros"))
    commit(folder)
    return folder


def run_step(desk: Path, name: str, **given: str) -> Done:
    """Run a step as the runner does: bash -e with pipefail, the step's variables, files for outputs."""
    step = steps()[name]
    outputs = desk.parent / "outputs"
    outputs.write_text("", encoding="utf-8")
    variables = dict.fromkeys(step["env"], "") | {"SARIF": "checker.sarif", "CHANGED": "auto"} | given
    assert set(variables) <= {*step["env"], "CHANGED", "SARIF"}
    environment = own_environment(
        **variables,
        CHECKER_BIN=str(BIN),
        GITHUB_OUTPUT=str(outputs),
        GITHUB_ENV=str(desk.parent / "env"),
        RUNNER_TEMP=str(desk.parent),
    )
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
        cwd=desk,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = outputs.read_text(encoding="utf-8").splitlines()
    return Done(done.returncode, done.stdout + done.stderr, dict(line.split("=", 1) for line in lines))


def compare(desk: Path, **given: str) -> Done:
    return run_step(desk, "Compare the articles", **given)


def test_a_pull_request_fails_on_what_it_changed(desk):
    done = compare(desk, BASE=git(desk, "rev-parse", "HEAD^").stdout.strip())
    assert done.code == 1
    assert "::error file=articles/new one.txt,line=4" in done.said
    assert "1 finding touches" in done.said
    assert done.outputs == {"exit-code": "1", "sarif": "checker.sarif"}
    stopped, resumed = (done.said.index(f"::{sign}") for sign in ("stop-commands::", "error file"))
    assert stopped < done.said.index("| The bridge cost 197 million euros.") < resumed
    assert done.said[:resumed].rstrip().endswith("::"), "commands are read again before the annotations"
    (result,) = json.loads((desk / "checker.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert result["ruleId"] == "bridge-cost"


@pytest.mark.parametrize("base", ["", NOTHING])
def test_an_event_without_a_base_reports_everything(desk, base):
    done = compare(desk, BASE=base)
    assert done.code == 1
    assert "does not fall on a Monday" in done.said
    assert "::warning::" not in done.said


def test_a_base_that_was_not_fetched_is_said(desk):
    done = compare(desk, BASE="a" * 40)
    assert done.code == 1
    assert "::warning::The commit aaaaaaaa" in done.said
    assert "does not fall on a Monday" in done.said


def test_inputs_reach_the_command(desk):
    (desk / "checker.toml").unlink()
    given = {"PATHS": "articles/old.txt\narticles/new one.txt\n", "RULES": "rules\n", "CHANGED": "all"}
    done = compare(desk, **given)
    assert done.code == 1
    assert "197 million euros" in done.said
    assert "does not fall" not in done.said
    assert compare(desk, **given, FAIL_ON="never").code == 0
    assert compare(desk, **{**given, "CHANGED": "HEAD..HEAD"}).code == 0


def test_names_of_branches_are_no_commands(desk):
    done = compare(desk, CHANGED='$(touch x)"; touch y; echo "..HEAD')
    assert done.code == 2
    assert "git knows no commit '$(touch x)\"; touch y; echo \"'" in done.said
    assert not (desk / "x").exists()
    assert not (desk / "y").exists()


def test_a_broken_rule_ends_with_2(desk):
    write(desk, "rules/bridge.yaml", "rules_version: 1\nrules:\n  - idd: x\n")
    done = compare(desk, BASE=NOTHING)
    assert done.code == 2
    assert done.outputs["exit-code"] == "2"


@pytest.mark.parametrize(("version", "asked"), [("", "the action's folder"), ("1.2.3", "figure-checker==1.2.3")])
def test_what_is_installed(desk, version, asked):
    """With a Python that only tells how it was called; `pip install` itself is tried in test_install."""
    bin_folder = desk.parent / "bin"
    fake = '#!/bin/sh\nif [ "$2" = venv ]; then mkdir -p "$3/bin"; cp "$0" "$3/bin/python"; fi\necho "$@"\n'
    bin_folder.mkdir()
    (bin_folder / "python").write_text(fake, encoding="utf-8")
    (bin_folder / "python").chmod(0o755)
    step = steps()["Install figure-checker"]
    environment = own_environment(
        VERSION=version,
        HERE="the action's folder",
        RUNNER_TEMP=str(desk.parent),
        GITHUB_ENV=str(desk.parent / "env"),
        PATH=f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
    )
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].endswith(f"-m pip install --quiet --disable-pip-version-check {asked}")
    said = (desk.parent / "env").read_text(encoding="utf-8")
    assert said == f"CHECKER_BIN={desk.parent}/figure-checker/bin\n"


def run_gitlab(desk: Path, **variables: str) -> Done:
    """Run the script of the GitLab job as its runner does: line by line in one shell that ends at the first failure."""
    job = load(EXAMPLES / "gitlab-ci.yml")["figures"]
    environment = own_environment(PATH=f"{BIN}{os.pathsep}{os.environ['PATH']}", **variables)
    command = ["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])]
    done = subprocess.run(command, cwd=desk, env=environment, capture_output=True, text=True, check=False)
    return Done(done.returncode, done.stdout + done.stderr, {})


def test_gitlab_lists_what_a_merge_request_changed(desk):
    done = run_gitlab(desk, CI_MERGE_REQUEST_DIFF_BASE_SHA=git(desk, "rev-parse", "HEAD^").stdout.strip())
    assert done.code == 1
    assert "1 finding touches" in done.said
    failed = ElementTree.parse(desk / "checker-junit.xml").getroot().iter("failure")
    assert len(list(failed)) == 1
    job = load(EXAMPLES / "gitlab-ci.yml")["figures"]
    assert (desk / job["artifacts"]["reports"]["junit"]).is_file()
    assert all((desk / path).is_file() for path in job["artifacts"]["paths"])


def test_gitlab_lists_everything_on_the_main_branch(desk):
    done = run_gitlab(desk)
    assert done.code == 1
    assert "does not fall on a Monday" in done.said


def run_shell(desk: Path, *arguments: str) -> Done:
    shutil.copy(EXAMPLES / "check-changes.sh", desk.parent)
    environment = own_environment(PATH=f"{BIN}{os.pathsep}{os.environ['PATH']}")
    command = ["sh", str(desk.parent / "check-changes.sh"), *arguments]
    done = subprocess.run(command, cwd=desk / "articles", env=environment, capture_output=True, text=True, check=False)
    return Done(done.returncode, done.stdout + done.stderr, {})


def test_a_plain_shell(desk):
    done = run_shell(desk, "HEAD^..HEAD")
    assert done.code == 1
    assert "1 finding touches HEAD^..HEAD" in done.said
    write(desk, "articles/other.txt", "Nothing is counted here.\n")
    git(desk, "add", "--all")
    done = run_shell(desk)
    assert done.code == 0
    assert "0 findings touch what is staged" in done.said
    write(desk, "rules/bridge.yaml", "rules_version: 1\nrules:\n  - idd: x\n")
    assert run_shell(desk).code == 2


def test_a_plain_shell_as_a_hook_of_git(desk):
    hook = desk / ".git" / "hooks" / "pre-commit"
    shutil.copy(EXAMPLES / "check-changes.sh", hook)
    hook.chmod(0o755)
    write(desk, "articles/new one.txt", article("198 million euros"))
    git(desk, "add", "--all")
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    stopped = git(desk, "commit", "-m", "an article", check=False, PATH=path)
    assert stopped.returncode == 1
    assert "198 million euros" in stopped.stdout + stopped.stderr
    write(desk, "articles/new one.txt", article("182 million euros"))
    git(desk, "add", "--all")
    assert git(desk, "commit", "-m", "an article", check=False, PATH=path).returncode == 0
