# The two commands to know: `make serve` shows the site on this machine, `make test` proves that all is well.
# Both set up everything they need in .venv, from the hash-pinned lists in requirements/.

VENV ?= .venv
PORT ?= 8000
SHELL := /bin/sh
PY := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1

# An environment is up to date when it was made in this folder from these very files; it must also still run.
STATE := $(shell { pwd -P; cat requirements/*.txt requirements/install.sh pyproject.toml; } | cksum | cut -d' ' -f1)
SITE := $(VENV)/site-$(STATE).stamp
TEST := $(VENV)/test-$(STATE).stamp
LOCKER := .cache/lock
GONE := $(shell $(PY) -c pass 2>/dev/null || echo gone)

.DEFAULT_GOAL := help
.PHONY: help serve build test check lint types browser bench lock clean gone

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1@/p' Makefile | awk -F@ '{ printf "make %-8s %s\n", $$1, $$2 }'

serve: $(SITE) ## build the site, serve it on this machine and print its address (PORT=8000)
	@$(PY) -m precedents serve --port $(PORT)

build: $(SITE) ## build the site into site/
	@$(PY) -m precedents build --strict

check: $(SITE) ## check every record of the archive
	@$(PY) -m precedents check

lint: $(TEST) ## look for mistakes and for untidy code
	$(PY) -m ruff check
	$(PY) -m ruff format --check

types: $(TEST) ## check the types
	$(PY) -m mypy

browser: $(TEST) ## find a Chromium for the browser tests, or install one
	@$(PY) -m tests.browser.chromium

# One after the other whatever the number of jobs, so that the last line is the verdict of the tests.
test: $(TEST) ## set everything up and run all checks and tests
	@$(PY) -m tests.browser.chromium
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m pytest -n auto --maxprocesses 4

bench: $(TEST) ## run the benchmarks of tests/bench, one after the other
	@for file in tests/bench/bench_*.py; do echo "== $$file"; PYTHONPATH=. $(PY) "$$file" || exit 1; done

lock: $(LOCKER)/uv.stamp ## write the lists of requirements/ anew from pyproject.toml (UPGRADE=--upgrade)
	@requirements/lock.sh $(LOCKER) $(UPGRADE)

clean: ## remove everything that was made here, the environment included
	rm -rf $(VENV) .cache site .pytest_cache .mypy_cache .ruff_cache .hypothesis tools/precedents.egg-info

$(SITE): $(if $(GONE),gone)
	@requirements/install.sh $(VENV) site
	@rm -f $(VENV)/*.stamp
	@touch $@

$(TEST): $(SITE)
	@requirements/install.sh $(VENV) test
	@touch $@

$(LOCKER)/uv.stamp: requirements/lock.txt
	@requirements/install.sh $(LOCKER) lock
	@touch $@
