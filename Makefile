# make prove   environment, Lean core; proves the theorems of examples/ before your eyes, and
#              some of MiniF2F's where the data is at hand
# make test    ruff, mypy, pytest
# make replay  the same theorems under stock Lean with Mathlib (fetches about 8 GB)
# make env     only the environment, in .venv (fast when it is already there)

PYTHON ?= python3
BIN := .venv/bin

# What "make prove" proves: our own theorems, and a dozen of MiniF2F's.
EXAMPLES := $(addprefix examples/,logic.lean algebra.lean number_theory.lean counting.lean \
	induction.lean)
LEANMATH_DATA ?= ../shared/data
# Test files at once: each is one process, and Lean and the models take what else there is.
TEST_JOBS ?= 2
MINIF2F = $(LEANMATH_DATA)/minif2f/minif2f_lean4.jsonl
SHOWN := imo_1959_p1 amc12a_2002_p6 amc12b_2002_p7 amc12_2000_p1 induction_12dvd4expnp1p20 \
	imo_1964_p1_1 mathd_numbertheory_5 mathd_numbertheory_156 mathd_numbertheory_234 \
	mathd_algebra_296 mathd_numbertheory_1124 numbertheory_sqmod4in01d

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
	$(BIN)/leanmath prove $(EXAMPLES) --seconds 20 --run build/examples --fresh || test $$? -eq 1
	test ! -f $(MINIF2F) || $(BIN)/leanmath prove $(MINIF2F) --seconds 30 --run build/minif2f --fresh \
		$(addprefix --theorem ,$(SHOWN)) || test $$? -eq 1

lint: env
	$(BIN)/ruff check .
	$(BIN)/mypy

test: lint
	$(BIN)/pytest -n $(TEST_JOBS) --dist loadfile

bench: env
	$(BIN)/python benchmarks/startup.py --readme README.md

replay: env
	$(BIN)/leanmath setup .
	$(BIN)/python tools/replay.py
	PATH="$${ELAN_HOME:-$$HOME/.elan}/bin:$$PATH" lake build Replay

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache
