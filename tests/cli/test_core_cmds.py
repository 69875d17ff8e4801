"""``leanmath core ...`` on a small core of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers import leanmath

pytestmark = pytest.mark.usefixtures("small_core")


def test_build_says_what_it_did() -> None:
    done = leanmath("core", "build", "--timings", "-v")
    assert done.status == 0
    assert "4 compiled now" in done.err
    assert "Core.Truth" in done.out
    assert "0 compiled now" in leanmath("core", "build").err


def test_build_of_one_module_leaves_the_others() -> None:
    assert "1 modules, 1 compiled now" in leanmath("core", "build", "Core.Truth").err


def test_a_module_that_is_not_there() -> None:
    done = leanmath("core", "build", "Core.Nothing")
    assert done.status == 2
    assert "Core.Nothing" in done.err
    assert "Traceback" not in done.err


def test_path_gives_a_search_path() -> None:
    assert (Path(leanmath("core", "path").out.strip()) / "Core" / "Both.olean").is_file()


def test_lean_with_only_what_a_file_imports(small_core: Path, tmp_path: Path) -> None:
    (small_core / "Core" / "Falsity.lean").write_text("prelude\nbroken\n")
    file = tmp_path / "file.lean"
    file.write_text("prelude\nimport Core.Truth\ntheorem a : True := True.intro\n#print axioms a\n")
    done = leanmath("core", "lean", str(file), "--json")
    assert done.status == 0, done.err
    assert '"information"' in done.out
    file.write_text("theorem a : True := trivial\n")  # imports Init, which is broken
    assert leanmath("core", "lean", str(file)).status != 0
    assert leanmath("core", "lean", str(tmp_path / "missing.lean")).status == 2


def test_a_module_of_the_core_keeps_its_name(small_core: Path) -> None:
    module = small_core / "Core" / "Truth.lean"
    module.write_text("prelude\ninductive True : Prop where\n  | intro : True\n"
                      "private theorem p : True := True.intro\n#print p\n")
    done = leanmath("core", "lean", str(module))
    assert done.status == 0, done.err
    assert "True" in done.out


def test_the_help_names_every_command() -> None:
    done = leanmath("--help")
    assert done.status == 0
    for name in ("bench", "check-file", "core", "lean"):
        assert name in done.out
    assert leanmath("no-such-command").status == 2
