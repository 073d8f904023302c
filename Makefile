# The Dispatch Workbench: `make run` opens it, `make test` tries it; `make` lists the rest.
# Nothing need be installed by hand but Python 3.11 or newer and make: see .ci/setup.

PYTHON ?=
export PYTHON
PY := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test check train bench shots translations slow lock clean

help: ## list what can be made
	@echo "make run opens the program, make test runs its tests. All there is:"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

run: ## open the window on the sample project (without a screen: walk it, and leave pictures)
	@.ci/setup run
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  echo "No screen here: the sample project is walked without one."; \
	  QT_LOGGING_RULES=default.warning=false $(PY) -m workbench demo --headless build/demo \
	    && echo "Look in $(CURDIR)/build/demo for its pictures and its export."; \
	else \
	  $(PY) -m workbench demo; \
	fi

test: ## run the whole suite, offscreen and with real keys on a screen in memory
	@.ci/setup test
	@$(PY) -m tests.suite

check: ## format, lint, types, import rules, then the suite: before every commit
	@.ci/setup test
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m ruff check --quiet .
	@$(PY) -m mypy
	@.venv/bin/lint-imports
	@$(PY) -m tests.suite

slow: ## what takes many minutes: power loss, kills, a full disk, soaking
	@.ci/setup test
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m slow tests --timeout 3600 -s

train: ## train on the sample project and on 500 made dispatches, and hold the figures against lists
	@.ci/setup test
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m slow tests/journey/test_training_long.py \
	  --timeout 3600 -s

bench: ## measure the budgets of the program, and say which are kept
	@.ci/setup test
	@$(PY) -m benchmarks

shots: ## take the pictures in docs/img from the program
	@.ci/setup test
	@$(PY) -m tests.shots docs/img

translations: ## gather the strings of the program, and build the French catalogue
	@.ci/setup test
	@$(PY) -m tests.translations

lock: ## lock the dependencies anew after a change of pyproject.toml (see .ci/lock)
	@.ci/setup test
	@.ci/lock

clean: ## remove all that was made, the environment included
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
