"""Lean's code on huge pages: the same bytes, running; or nothing is done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from leanmath.lean import _fast, _pages
from leanmath.lean.binary import find_lean
from leanmath.lean.corelib import ensure_core

PROGRAM = """
import ctypes, hashlib, sys
sys.path.append(sys.argv[1])
import _compile, _pages

def mapped():
    # The parts that are still those of the file.
    return sum(end - start for start, end, _ in _pages._read_only_parts(sys.argv[2]))

lean = ctypes.CDLL(sys.argv[2], mode=ctypes.RTLD_GLOBAL)
parts = _pages._read_only_parts(sys.argv[2])
def content():
    return [hashlib.sha256(ctypes.string_at(start, end - start)).hexdigest()
            for start, end, _ in parts]
before, all_of_it = content(), mapped()
moved = _pages.use_huge_pages(sys.argv[2])
assert content() == before
assert mapped() == all_of_it - moved
lean.lean_initialize()
_compile.compile_module(lean, "Some", sys.argv[3], sys.argv[4])
print(moved)
"""


def usable() -> bool:
    """Whether this machine has huge pages for the asking, and room."""
    try:
        setting = Path(_pages.SETTINGS, "enabled").read_text(encoding="ascii")
        return "[never]" not in setting and _pages._available() >= _pages.ROOM
    except OSError:
        return False


def test_a_library_that_was_moved_still_runs(tmp_path: Path) -> None:
    core = ensure_core()
    source, olean = tmp_path / "Some.lean", tmp_path / "Some.olean"
    source.write_text("theorem a (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩\n",
                      encoding="utf-8")
    words = [sys.executable, "-I", "-S", "-c", PROGRAM, str(Path(_fast.__file__).parent),
             find_lean().library, str(source), str(olean)]
    done = subprocess.run(words, env={"LEAN_PATH": str(core.search_path)}, check=True, timeout=120,
                          capture_output=True, text=True)
    assert olean.exists()
    moved = int(done.stdout)
    assert (moved > 50_000_000) == (usable() and os.uname().machine == "x86_64")


def test_nothing_is_moved_where_there_are_no_huge_pages(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = find_lean().library
    monkeypatch.setattr(_pages, "SETTINGS", str(tmp_path))
    assert _pages.use_huge_pages(library) == 0  # no such settings
    (tmp_path / "enabled").write_text("always madvise [never]\n", encoding="ascii")
    (tmp_path / "hpage_pmd_size").write_text("2097152\n", encoding="ascii")
    assert _pages.use_huge_pages(library) == 0
    (tmp_path / "enabled").write_text("[always] madvise never\n", encoding="ascii")
    monkeypatch.setattr(_pages, "ROOM", 1 << 60)
    assert _pages.use_huge_pages(library) == 0  # no room for a copy


def test_a_library_that_is_not_loaded_is_left_alone(tmp_path: Path) -> None:
    assert _pages.use_huge_pages(str(tmp_path / "none.so")) == 0
