# make prove   environment, Lean core, examples/first.lean accepted
# make test    ruff, mypy, pytest
# make replay  the same theorems under stock Lean with Mathlib (fetches about 8 GB)
# make env     only the environment, in .venv (fast when it is already there)

PYTHON ?= python3
BIN := .venv/bin

.PHONY: env prove test lint core bench replay clean

env: .venv/.ready

.venv/.ready: pyproject.toml constraints.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

core: env
	$(BIN)/leanmath core build

prove: env
	$(BIN)/leanmath check-file examples/first.lean

lint: env
	$(BIN)/ruff check .
	$(BIN)/mypy

test: lint
	$(BIN)/pytest

bench: env
	$(BIN)/python benchmarks/startup.py --readme README.md

replay: env
	$(BIN)/leanmath setup .
	$(BIN)/python tools/replay.py
	PATH="$${ELAN_HOME:-$$HOME/.elan}/bin:$$PATH" lake build Replay

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache
