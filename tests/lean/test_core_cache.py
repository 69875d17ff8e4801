"""The cache of the compiled core: complete, shared, repaired, kept; with real Lean."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from leanmath.core.errors import CacheError, CoreBuildError
from leanmath.lean import _fast
from leanmath.lean.binary import find_lean
from leanmath.lean.corelib import CompiledCore, Store, ensure_core
from leanmath.lean.corelib.build import OPTIONS, ModuleBuild, Silent
from leanmath.lean.corelib.forge import Forge, ForgeLost, Job
from leanmath.lean.messages import parse_output
from leanmath.lean.run import run_lean
from leanmath.lean.toolchain import embedded_toolchain
from tests.conftest import ROOT, SMALL_CORE, processes_with_tag
from tests.helpers import leanmath


def fresh(core: CompiledCore) -> set[str]:
    """The modules that were compiled now."""
    return {module.module for module in core.modules if not module.reused}


def stamped() -> str | None:
    """What the quick look at the start of every Lean finds."""
    return _fast.current_core(find_lean().library, _fast.source_root(), _fast.cache_root())


def objects(suffix: str = ".olean") -> list[Path]:
    return sorted((Path(_fast.cache_root()) / "objects").glob(f"*{suffix}"))


@pytest.mark.usefixtures("small_core")
def test_first_use_compiles_and_the_next_does_not() -> None:
    assert stamped() is None
    first = ensure_core()
    assert fresh(first) == {"Init", "Core.Both", "Core.Truth", "Core.Falsity"}
    assert stamped() == str(first.search_path)
    second = ensure_core()
    assert fresh(second) == set()
    assert second.search_path == first.search_path
    run = run_lean(embedded_toolchain(), text="theorem a : True := trivial\n#print axioms a\n")
    assert run.clean
    assert len(run.messages) == 1


def test_a_change_costs_what_depends_on_it(small_core: Path) -> None:
    before = ensure_core()
    changed = small_core / "Core" / "Truth.lean"
    changed.write_text(SMALL_CORE["Core/Truth.lean"] + "-- a remark\n", encoding="utf-8")
    assert stamped() is None
    after = ensure_core()
    assert fresh(after) == {"Core.Truth", "Core.Both", "Init"}
    assert after.key != before.key
    changed.write_text(SMALL_CORE["Core/Truth.lean"], encoding="utf-8")
    again = ensure_core()
    assert fresh(again) == set()
    assert again.key == before.key


def test_a_touched_source_is_not_compiled_again(small_core: Path) -> None:
    ensure_core()
    os.utime(small_core / "Init.lean", (1, 1))
    assert stamped() is None
    assert fresh(ensure_core()) == set()
    assert stamped() is not None


def test_a_removed_source_is_noticed(small_core: Path) -> None:
    (small_core / "Unused.lean").write_text("prelude\n", encoding="utf-8")
    ensure_core()
    assert stamped() is not None
    (small_core / "Unused.lean").unlink()
    assert stamped() is None


@pytest.mark.parametrize("damage", ["bytes", "bytes with the old time", "truncated", "removed",
                                    "record", "link", "links"])
@pytest.mark.usefixtures("small_core")
def test_damage_is_repaired(damage: str) -> None:
    core = ensure_core()
    victim = objects()[0]
    status = victim.stat()
    content = bytearray(victim.read_bytes())
    if damage.startswith("bytes"):
        content[len(content) // 2] ^= 0xFF
        victim.write_bytes(content)
        if damage.endswith("time"):
            os.utime(victim, ns=(status.st_atime_ns, status.st_mtime_ns))
            assert victim.stat().st_mtime_ns == status.st_mtime_ns
    elif damage == "truncated":
        victim.write_bytes(content[:100])
    elif damage == "removed":
        victim.unlink()
    elif damage == "record":
        objects(".record")[0].write_text("{")
        os.utime(Path(_fast.stamp_path(_fast.cache_root(), _fast.source_root())).parent)
        Path(_fast.stamp_path(_fast.cache_root(), _fast.source_root())).write_text("cut off")
    elif damage == "link":
        (core.search_path / "Init.olean").unlink()
    else:
        shutil.rmtree(core.search_path)
    assert stamped() is None
    run = run_lean(embedded_toolchain(), text="theorem a : True := trivial\n")
    assert run.clean
    assert stamped() == str(core.search_path)


@pytest.mark.usefixtures("small_core")
def test_verify_says_what_it_repaired() -> None:
    ensure_core()
    objects()[0].write_bytes(b"nothing")
    done = leanmath("core", "verify")
    assert done.status == 0
    assert "compiled again" in done.out
    done = leanmath("core", "verify")
    assert "compiled again" not in done.out


def test_a_rejected_module_shows_leans_message(small_core: Path) -> None:
    bad = small_core / "Core" / "Falsity.lean"
    bad.write_text("prelude\ninductive False : Prop\ntheorem oops : False := missing_name\n",
                   encoding="utf-8")
    heard: list[ModuleBuild] = []

    class Ear(Silent):
        def compiled(self, build: ModuleBuild) -> None:
            heard.append(build)

    with pytest.raises(CoreBuildError) as caught:
        ensure_core(reporter=Ear())
    assert caught.value.failed == ("Core.Falsity",)
    assert set(caught.value.skipped) == {"Core.Both", "Init"}
    failed = next(build for build in heard if not build.ok)
    errors = [message for message in failed.output.messages if message.is_error]
    assert {(e.file, e.start.line) for e in errors} == {(str(bad), 3)}
    # The command line shows the same, and ends with a status of its own.
    done = leanmath("lean", "--stdin", text="")
    assert done.status == 2
    assert f"{bad}:3:" in done.err
    # What could be compiled was kept.
    bad.write_text(SMALL_CORE["Core/Falsity.lean"], encoding="utf-8")
    assert fresh(ensure_core()) == {"Core.Falsity", "Core.Both", "Init"}


@pytest.mark.usefixtures("small_core")
def test_two_processes_at_once_share_the_work() -> None:
    command = [sys.executable, "-m", "leanmath", "core", "build", "-v"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate(timeout=60)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert len(objects()) == len(SMALL_CORE)
    assert stamped() is not None
    assert run_lean(embedded_toolchain(), text="example : True := trivial").clean


@pytest.mark.usefixtures("small_core")
def test_a_killed_build_leaves_nothing_half() -> None:
    process = subprocess.Popen([sys.executable, "-m", "leanmath", "core", "build"],
                               stderr=subprocess.DEVNULL)
    while not objects(".record") and process.poll() is None:
        pass
    process.kill()
    process.wait()
    assert fresh(ensure_core()) < set(_module_names())
    assert run_lean(embedded_toolchain(), text="example : True := trivial").clean


def test_an_interrupt_ends_a_build_and_what_it_started(
        tmp_path: Path, no_process_left: str) -> None:
    # The real core, for it takes long enough; the interrupt goes to the launcher only.
    environment = dict(os.environ, LEANMATH_CACHE=str(tmp_path / "cache"))
    with subprocess.Popen([sys.executable, "-m", "leanmath", "lean", "--stdin"], env=environment,
                          stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 20
        while len(processes_with_tag(no_process_left)) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=5) == 130
    assert not processes_with_tag(no_process_left)
    assert not list((tmp_path / "cache" / "tmp").iterdir())


def _module_names() -> list[str]:
    return [name.removesuffix(".lean").replace("/", ".") for name in SMALL_CORE]


@pytest.mark.usefixtures("small_core")
def test_a_cache_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LEANMATH_CACHE", str(tmp_path / "file" / "cache"))
    with pytest.raises(CacheError) as caught:
        ensure_core()
    assert "LEANMATH_CACHE" in caught.value.hint
    done = leanmath("lean", "--stdin", text="")
    assert done.status == 2
    assert "LEANMATH_CACHE" in done.err


@pytest.mark.usefixtures("small_core")
def test_a_package_folder_that_cannot_be_written(tmp_path: Path,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    shutil.copytree(ROOT / "leanmath", site / "leanmath",
                    ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(_fast.source_root(), site / "leanmath" / "_lean")
    monkeypatch.delenv("LEANMATH_CORE_SOURCES")
    environment = dict(os.environ, PYTHONPATH=str(site), PYTHONDONTWRITEBYTECODE="1")
    places = [site, *site.rglob("*")]
    for place in places:
        place.chmod(0o555 if place.is_dir() else 0o444)
    before = {place: place.stat().st_mtime_ns for place in places}
    try:
        done = leanmath("lean", "--stdin", text="theorem a : True := trivial\n#print axioms a\n",
                        env=environment, cwd=tmp_path)
        where = leanmath("core", "path", env=environment, cwd=tmp_path)
    finally:
        # As root the modes forbid nothing: that nothing was written is seen here.
        after = {place: place.stat().st_mtime_ns for place in [site, *site.rglob("*")]}
        for place in places:
            place.chmod(0o755)
    assert done.status == 0, done.err
    assert after == before
    assert Path(where.out.strip()).is_relative_to(tmp_path / "cache")


def test_old_cores_are_dropped_and_the_current_one_is_not(small_core: Path) -> None:
    for number in range(8):
        (small_core / "Init.lean").write_text(f"prelude\nimport Core.Both\n-- {number}\n",
                                              encoding="utf-8")
        core = ensure_core()
    store = Store()
    old = 10 * 24 * 3600
    for place in [*store.cores.iterdir(), *store.cores.glob("*/lib/lean"),
                  *store.objects.iterdir()]:
        at = place.stat().st_mtime - old
        os.utime(place, (at, at))
    store.prune(core.key)
    assert len(list(store.cores.iterdir())) == 5 or core.search_path.is_dir()
    assert core.search_path.is_dir()
    assert len(objects()) < 8 + 3
    assert fresh(ensure_core()) == set()


@pytest.mark.usefixtures("small_core")
def test_clean_removes_everything() -> None:
    ensure_core()
    assert leanmath("core", "clean").status == 0
    assert stamped() is None
    assert objects() == []


def test_a_forge_serves_many_runs_and_survives_a_crash(tmp_path: Path) -> None:
    core = ensure_core()
    environment = dict(os.environ, LEAN_PATH=str(core.search_path))
    out, err = tmp_path / "out", tmp_path / "err"

    def job(module: str, text: str) -> Job:
        source = tmp_path / f"{module}.lean"
        source.write_text(text, encoding="utf-8")
        return Job(module, source, tmp_path / f"{module}.olean")

    root = ["-R", str(tmp_path)]
    quiet = job("Quiet", "theorem a : True := trivial\n")
    good = job("Good", "theorem a : True := trivial\n#print axioms a\n")
    bad = job("Bad", "theorem a : True := by exact no_such_thing\n")
    forge = Forge(find_lean(), environment)
    try:
        for _ in range(3):
            assert forge.run(quiet, ["--json", *root], out, err, 60) == 0
            assert out.read_bytes() == b""
            assert forge.run(good, ["--json", *root], out, err, 60) == 0
            assert len(parse_output(out.read_text()).messages) == 1
            assert forge.run(bad, ["--json", *root], out, err, 60) == 1
            assert [m.severity.value for m in parse_output(out.read_text()).messages] == ["error"]
        assert quiet.olean.exists()
        assert good.olean.exists()
        assert not bad.olean.exists()
        assert forge.run(bad, ["--no-such-option"], out, err, 60) == 1
        assert "no-such-option" in err.read_text()
        endless = job("Endless", "theorem a : True := by\n  repeat (have h := trivial)\n")
        with pytest.raises(ForgeLost):
            forge.run(endless, ["-DmaxHeartbeats=0"], out, err, 0.5)
    finally:
        forge.close()
    with pytest.raises(ForgeLost):
        forge.run(good, ["--json", *root], out, err, 60)


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("theorem a (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  exact ⟨h.2, h.1⟩\n", True),
        ("def f : Nat → Nat\n  | 0 => 1\n  | n + 1 => 2 * f n\n", True),
        ("theorem a : 1 = 1 := sorry\n", False),
        ("theorem a : 1 = 2 := by decide\n", False),
        ("theorem a : 1 = 2 := by omega\ntheorem b : 1 = 2 := a\n", False),
        ("#eval 1 + 1\n", False),
        ("theorem a : True :=\n", False),
        ("import No.Such.Module\n", False),
        ("theorem a : True := trivial\r\n", False),
    ],
)
def test_the_short_way_gives_the_same_bytes_or_nothing(
    tmp_path: Path, text: str, silent: bool
) -> None:
    core = ensure_core()
    source = tmp_path / "Some.lean"
    source.write_bytes(text.encode())
    short, whole = tmp_path / "short.olean", tmp_path / "whole.olean"
    program = """
import ctypes, sys
sys.path.append(sys.argv[1])
import _compile
lean = ctypes.CDLL(sys.argv[2], mode=ctypes.RTLD_GLOBAL)
lean.lean_initialize()
try:
    _compile.compile_module(lean, "Some", sys.argv[3], sys.argv[4])
except _compile.Unfinished:
    sys.exit(9)
"""
    lean = find_lean()
    words = [sys.executable, "-I", "-S", "-c", program, str(Path(_fast.__file__).parent)]
    environment = dict(os.environ, LEAN_PATH=str(core.search_path))
    status = subprocess.run([*words, lean.library, str(source), str(short)], env=environment,
                            check=False, timeout=60).returncode
    assert status == (0 if silent else 9)
    assert short.exists() == silent
    if silent:
        command = [*lean.command(), *OPTIONS, "-R", str(tmp_path), "-o", str(whole), str(source)]
        subprocess.run(command, env=environment, check=True, timeout=60)
        assert short.read_bytes() == whole.read_bytes()


@pytest.mark.usefixtures("small_core")
def test_a_build_without_a_forge(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["leanmath.lean.corelib.build"], "AVAILABLE", False)
    assert fresh(ensure_core()) == set(_module_names())
    assert run_lean(embedded_toolchain(), text="example : True := trivial").clean


@pytest.mark.usefixtures("small_core")
def test_a_full_disk_is_a_matter_of_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CacheError) as error:
        ensure_core()
    assert "No space left" in error.value.message
    assert "LEANMATH_CACHE" in error.value.hint


def test_lean_that_cannot_write_is_no_fault_of_a_module(small_core: Path,
                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    (small_core / "Core" / "Truth.lean").write_text("prelude\nbroken\n", encoding="utf-8")
    with pytest.raises(CoreBuildError):
        ensure_core()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=0))
    with pytest.raises(CacheError, match="No space left"):
        ensure_core()
