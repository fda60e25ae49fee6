# Two commands are all a newcomer needs: `make report` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2

.PHONY: report test test-browser test-hook check examples browser golden screenshots clean help

help:
	@echo "make report   check seeds/ and write report.html and report.json"
	@echo "make test     formatter, linter, types, import floors, the rules' examples, all tests"
	@echo "make test-browser, make test-hook   of these only the page in Chromium, only the hook with the real pre-commit"
	@echo "make golden   rewrite the expected reports in fixtures/ (then read the diff)"
	@echo "make screenshots   take the README's pictures of the seeds' report anew"

# The stamp is younger than pyproject.toml as long as the installed packages are the declared ones.
$(VENV)/.installed: pyproject.toml .ci/venv.sh
	sh .ci/venv.sh "$(PYTHON)" "$(VENV)"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

# Findings are the point of a report: exit code 1 is a good end, 2 and 3 are not.
report: $(VENV)/.installed
	@$(BIN)/checker check seeds --rules rules/general --rules rules/kazakhstan-turkey \
		--format text,html=report.html,json=report.json; code=$$?; \
	if [ $$code -gt 1 ]; then exit $$code; fi; \
	echo "Written: report.html and report.json"

check: $(VENV)/.installed
	$(BIN)/ruff format --check checker tests benchmarks
	$(BIN)/ruff check checker tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports

examples: $(VENV)/.installed
	$(BIN)/checker test rules

browser:
	sh .ci/chromium.sh

# The tests in the browser are one group, so that one worker starts one browser.
test: check examples browser
	$(BIN)/pytest -n $(WORKERS) --dist loadgroup

test-browser: $(VENV)/.installed browser
	$(BIN)/pytest tests/browser

test-hook: $(VENV)/.installed
	$(BIN)/pytest tests/hook

golden: $(VENV)/.installed
	$(BIN)/pytest tests/test_golden.py --rewrite-golden

screenshots: $(VENV)/.installed browser
	$(BIN)/python -m benchmarks.make_screenshots

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .checker report.html report.json
