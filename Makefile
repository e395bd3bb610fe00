# Every step installs what it needs and nothing twice: a stamp stands for each installation and is older than what it
# was made from only when there is something to do. Needs make and Python 3.11+; on Windows see docs/installing.md.

PYTHON ?= python3
ARGS ?=

PY := .venv/bin/python
RUNTIME := .venv/.runtime
DEV := .venv/.dev
VENDOR := static/vendor/.stamp
MODULES := node_modules/.tools
TEMPLATES := workshop/templates
SCRIPTS := "static/js/**/*.js" "static/css/**/*.css" "exercises/*/ui/*.js" "exercises/*/ui/*.css"

.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help run demo test check lint format types imports bench release clean

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## /\1 /p' Makefile | while read -r name text; do printf '  make %-9s %s\n' "$$name" "$$text"; done

run: $(RUNTIME) $(VENDOR) ## Start the kit; options by ARGS, as in: make run ARGS="--port 9000"
	@$(PY) run.py $(ARGS)

demo: $(RUNTIME) $(VENDOR) ## Start it with a seminar under way and 40 rehearsed participants
	@$(PY) run.py demo $(ARGS)

test: $(DEV) $(MODULES) $(VENDOR) ## Run the tests; some of them by ARGS, as in: make test ARGS="tests/unit"
	@WORKSHOP_TEST_BROWSER="$$($(PY) -m tools.browser)" && export WORKSHOP_TEST_BROWSER && $(PY) -m pytest $(ARGS)

check: lint test ## All that has to be right before a change goes in: lint, then test

lint: $(DEV) $(MODULES) types imports ## Format, style, types and import rules, changing nothing
	@.venv/bin/ruff format --check --output-format concise .
	@.venv/bin/ruff check --output-format concise .
	@.venv/bin/djlint $(TEMPLATES) --lint --quiet
	@$(PY) -m tools.node node_modules/prettier/bin/prettier.cjs --check --no-error-on-unmatched-pattern --log-level warn $(SCRIPTS)

types: $(DEV) $(MODULES) ## Types in Python (mypy) and in the browser modules (tsc)
	@.venv/bin/mypy
	@$(PY) -m tools.node node_modules/typescript/bin/tsc

imports: $(DEV) ## The direction of dependency
	@.venv/bin/lint-imports --no-logo

format: $(DEV) $(MODULES) ## Put Python, scripts and styles in their format
	@.venv/bin/ruff check --fix-only --quiet .
	@.venv/bin/ruff format .
	@$(PY) -m tools.node node_modules/prettier/bin/prettier.cjs --write --no-error-on-unmatched-pattern --log-level warn $(SCRIPTS)

bench: $(DEV) $(VENDOR) ## Load figures beside a bare server's; takes minutes
	@$(PY) -m tests.load $(ARGS)

release: $(RUNTIME) $(VENDOR) ## dist/samverkstan-<version>.zip, which starts without Node
	@$(PY) -m tools.release

clean: ## Remove all that was installed or built; data/ stays
	rm -rf .venv node_modules static/vendor dist build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): requirements.txt
	@command -v $(PYTHON) >/dev/null || { echo "Samverkstan needs Python 3.11 or newer, and there is no $(PYTHON) here."; exit 1; }
	@$(PYTHON) -m tools.environment requirements.txt
	@touch $@

$(DEV): $(RUNTIME) requirements-dev.txt
	@$(PYTHON) -m tools.environment requirements-dev.txt
	@touch $@

$(VENDOR): package-lock.json tools/vendor.py | $(RUNTIME)
	@$(PY) -m tools.vendor
	@touch $@

$(MODULES): package-lock.json | $(RUNTIME)
	@$(PY) -m tools.vendor --with-tools
	@touch $@
