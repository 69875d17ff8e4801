"""Fixtures for all tests: the embedded Lean, a small core of one's own, the data folder.

Every test runs under a tag in its environment that child processes inherit,
and fails when a process with the tag is left at its end.
"""

from __future__ import annotations

import os
import signal
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from leanmath.lean.toolchain import Toolchain, embedded_toolchain

# Under a shell that runs us in the background SIGINT is ignored, and children
# inherit that: what is tested here is what an interrupt does.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parent.parent
TAG = "LEANMATH_TEST_TAG"

#: A core library of four modules: enough for a theorem, compiled in a moment.
SMALL_CORE = {
    "Init.lean": "prelude\nimport Core.Both\n",
    "Core/Truth.lean": "prelude\ninductive True : Prop where\n  | intro : True\n",
    "Core/Falsity.lean": "prelude\ninductive False : Prop\n",
    "Core/Both.lean": "prelude\nimport Core.Truth\nimport Core.Falsity\n"
                      "theorem trivial : True := True.intro\n",
}


def processes_with_tag(tag: str) -> list[int]:
    """The processes (this one left out) whose environment has the tag; empty without /proc."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            pid = int(place.name)
            state = (place / "stat").read_text().rpartition(")")[2].split()[0]
            environment = (place / "environ").read_bytes()
        except (OSError, ValueError):
            continue
        if pid != os.getpid() and state != "Z" and f"{TAG}={tag}".encode() in environment:
            found.append(pid)
    return found


@pytest.fixture(autouse=True)
def no_process_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Fail a test that leaves a process behind; gives the tag of the test."""
    tag = uuid.uuid4().hex
    monkeypatch.setenv(TAG, tag)
    yield tag
    deadline = time.monotonic() + 2.0  # one that was killed takes a moment to vanish
    while (left := processes_with_tag(tag)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not left, f"processes left behind: {left}"


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the developer's own reaches the tests."""
    for name in ("LEANMATH_PROJECT", "LEAN_PATH", "LEAN_SYSROOT", "PYTHONUNBUFFERED"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """The embedded Lean with the real core library."""
    return embedded_toolchain()


@pytest.fixture
def small_core(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sources of a small core, with an empty cache directory; both are set."""
    sources = tmp_path / "sources"
    for name, text in SMALL_CORE.items():
        path = sources / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.setenv("LEANMATH_CORE_SOURCES", str(sources))
    monkeypatch.setenv("LEANMATH_CACHE", str(tmp_path / "cache"))
    return sources


@pytest.fixture(scope="session")
def data() -> Path:
    """The data folder: ``LEANMATH_DATA``, or ``../shared/data``; skips where there is none."""
    folder = Path(os.environ.get("LEANMATH_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip(f"no data folder at {folder}: set LEANMATH_DATA to run this test")
    return folder
