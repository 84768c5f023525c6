# Everything is made in .venv; nothing is installed outside this folder. `make help` lists what there is to do.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8000
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
INPUTS := pyproject.toml constraints.txt $(wildcard quiz/translations/*/LC_MESSAGES/*.po)

.DEFAULT_GOAL := help
.PHONY: help serve test check format bench clean

help: ## Show this list
	@echo "Yeonpyo Quiz: an article becomes a timeline, a question bank and lasting knowledge."
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | column -t -s '|'
	@echo "Variables: PYTHON (3.11 or later), HOST and PORT for serve, ARGS for test."

serve: $(VENV)/.installed ## Install, migrate, load the sample deck, serve on http://127.0.0.1:8000
	@$(BIN)/quiz serve --host $(HOST) --port $(PORT)

test: $(VENV)/.installed-test ## Run all tests (ARGS="-k name" for some)
	@$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/.installed-dev ## Formatting, lint, types, import directions, then all tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(MAKE) --no-print-directory test

format: $(VENV)/.installed-dev ## Format the code and mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.installed-bench ## Measure speed and rightness beside other tools, in one run
	@$(BIN)/python -m tests.benchmarks

clean: ## Remove .venv and every cache
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis dist

$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "make: no $(PYTHON) here; install Python 3.11 or later" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and \
	  f"make: {sys.executable} is Python {sys.version.split()[0]}; say PYTHON=python3.11 or later")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(BIN)/python $(INPUTS)
	@echo "Installing Yeonpyo Quiz in $(VENV) (once, a minute or two) …"
	@$(PIP) --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	@$(PIP) --editable '.[server,test]'
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed-test
	@$(PIP) --editable '.[server,test,dev]'
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed-test
	@$(PIP) --editable '.[server,test,bench]'
	@touch $@
