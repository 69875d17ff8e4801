"""The wheel: it carries the core's sources, and works where it is installed."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from leanmath.lean._fast import scan_sources
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
                   cwd=ROOT, check=True, capture_output=True, timeout=120)
    (made,) = folder.glob("*.whl")
    return made


def test_it_carries_every_lean_source(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        for relative in scan_sources(str(ROOT / "lean_project")):
            inside = f"leanmath/_lean/{relative}"
            assert inside in names
            assert archive.read(inside) == (ROOT / "lean_project" / relative).read_bytes()
    assert {"leanmath/py.typed", "leanmath/prove/page.html"} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.endswith((".olean", ".pyc")) for name in names)


def test_it_carries_the_translator(wheel: Path) -> None:
    folder = ROOT / "leanmath" / "models" / "shipped" / "leanmath-translate-tiny"
    files = {path.name for path in folder.iterdir()}
    assert {"model.safetensors", "tokenizer.json", "config.json", "MODEL_CARD.md",
            "about.json"} <= files
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        for name in files:
            inside = f"leanmath/models/shipped/leanmath-translate-tiny/{name}"
            assert archive.read(inside) == (folder / name).read_bytes()
    assert "leanmath/informal/scenes.toml" in names


def test_it_carries_the_model(wheel: Path) -> None:
    folder = ROOT / "leanmath" / "models" / "shipped" / "leanmath-tiny"
    files = {path.name for path in folder.iterdir()}
    assert {"model.safetensors", "tokenizer.json", "config.json", "MODEL_CARD.md",
            "about.json"} <= files
    with zipfile.ZipFile(wheel) as archive:
        for name in files:
            inside = f"leanmath/models/shipped/leanmath-tiny/{name}"
            assert archive.read(inside) == (folder / name).read_bytes()


def test_lean_runs_from_an_installed_copy(wheel: Path, tmp_path: Path) -> None:
    # Compiled modules are found by content, so this one finds those of the checkout.
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    code = "import leanmath.lean._fast as f; print(f.source_root())"
    environment = dict(os.environ, PYTHONPATH=str(tmp_path / "site"))
    environment.pop("LEANMATH_CORE_SOURCES", None)
    where = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=environment,
                           check=True, capture_output=True, text=True)
    assert where.stdout.strip() == str(tmp_path / "site" / "leanmath" / "_lean")
    done = subprocess.run(
        [sys.executable, "-m", "leanmath", "lean", "--stdin"], cwd=tmp_path, env=environment,
        input="theorem a : True := trivial\n#print axioms a\n", capture_output=True, text=True,
        check=False, timeout=300)
    assert done.returncode == 0, done.stderr
