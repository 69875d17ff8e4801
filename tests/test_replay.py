"""The Lake project at the root, and the modules that it builds beside Mathlib."""

from __future__ import annotations

from pathlib import Path

import pytest

from leanmath.lean.lake import required_packages
from leanmath.lean.run import run_lean
from leanmath.lean.setup import Project, release
from leanmath.lean.toolchain import Toolchain
from tools import replay

ROOT = Path(__file__).resolve().parent.parent


def test_the_root_is_a_project_for_the_release() -> None:
    assert Project(ROOT, release.LEAN).given  # another release would be refused
    assert required_packages(ROOT) == ("REPL", "mathlib")
    text = (ROOT / "lakefile.lean").read_text(encoding="utf-8")
    for address in (release.REPL, release.MATHLIB):
        assert f'"{address}" @ "v{release.LEAN}"' in text
    assert f"lean_lib {replay.LIBRARY}" in text
    assert 'srcDir := "build/replay"' in text


def test_the_modules_are_written(tmp_path: Path) -> None:
    (tmp_path / "Replay").mkdir()
    (tmp_path / "Replay" / "Gone.lean").touch()
    count = replay.write(tmp_path)
    files = sorted((tmp_path / "Replay").glob("*.lean"))
    assert len(files) == count >= 15
    assert (tmp_path / "Replay.lean").read_text().splitlines() == [
        f"import Replay.{file.stem}" for file in sorted(
            files, key=lambda file: list(replay.modules()).index(file.stem))]
    for file in files:
        assert file.read_text(encoding="utf-8").startswith("import Mathlib\n")
    before = [file.stat().st_mtime_ns for file in files]
    replay.write(tmp_path)
    assert [file.stat().st_mtime_ns for file in files] == before


@pytest.mark.parametrize("name", ["NatAlgebra", "LangCommands"])
def test_a_module_is_accepted_but_for_the_import(name: str, toolchain: Toolchain) -> None:
    text = replay.modules()[name].removeprefix("import Mathlib\n")
    assert run_lean(toolchain, text=text).clean
