"""The package as a whole: what importing costs, and what its files look like."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import leanmath
from leanmath.core import errors
from tests.conftest import ROOT

OURS = [path for folder in ("leanmath", "tests", "benchmarks")
        for path in sorted((ROOT / folder).rglob("*.py"))]


def loaded_after(statement: str) -> set[str]:
    """The modules that are loaded after a statement in a new interpreter."""
    code = f"{statement}\nimport sys\nprint(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_leanmath_imports_nothing_heavy() -> None:
    loaded = loaded_after("import leanmath")
    assert not loaded & {"torch", "transformers", "rich", "click", "pydantic", "networkx"}


def test_no_module_imports_torch() -> None:
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in OURS
               if path.parts[len(ROOT.parts)] == "leanmath" and path.stem != "__main__"]
    loaded = loaded_after("import " + ", ".join(modules))
    assert "leanmath.cli.main" in loaded
    assert "torch" not in loaded


def test_the_launcher_imports_only_what_it_needs() -> None:
    bare = loaded_after("pass")
    loaded = loaded_after("import leanmath.lean.embedded") - bare
    heavy = {"rich", "click", "json", "pathlib", "hashlib", "subprocess", "typing",
             "enum", "contextlib"}
    assert not loaded & heavy


def test_public_names_are_found_lazily() -> None:
    assert leanmath.LeanmathError is errors.LeanmathError
    assert set(leanmath.__all__) <= set(dir(leanmath))
    with pytest.raises(AttributeError, match="nothing_of_that_name"):
        _ = leanmath.nothing_of_that_name


def test_the_errors_form_a_tree_with_a_status() -> None:
    pending, seen = [errors.LeanmathError], set()
    while pending:
        kind = pending.pop()
        seen.add(kind)
        pending += kind.__subclasses__()
        assert kind.exit_code in (1, 2)
    assert str(errors.InputError("what was wrong", hint="what to do")).splitlines() == [
        "what was wrong", "  what to do"]
    assert str(errors.InputError("what was wrong")) == "what was wrong"
    assert errors.InputError in seen
    assert errors.InputError.exit_code == 2
    assert errors.ToolchainBroken.exit_code == 2


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_short_documented_and_portable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 500
    assert not text.strip() or re.match(r'(#[^\n]*\n)*"""', text), "a module opens with a docstring"
    # Split, so that this file does not contain what it looks for.
    assert not re.search("/" + r"(?:work|root)/", text), "a path of some machine"
