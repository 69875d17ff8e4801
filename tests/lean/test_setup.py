"""Setting up a project, with scripted ``elan`` and ``lake`` commands."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from leanmath.core.errors import (
    DiskTooSmall,
    InputError,
    NetworkMissing,
    SetupFailed,
    StepTimeout,
    ToolchainMismatch,
    ToolchainMissing,
)
from leanmath.lean.lake import find_elan, lake_toolchain
from leanmath.lean.setup import Outcome, SetupOptions, Step, plan, process, release, set_up
from leanmath.lean.setup.state import State, StepStatus
from tests.helpers import leanmath
from tests.lean.elan_home import ElanHome

ROOT = Path(__file__).resolve().parents[2]
EVERYTHING = ["elan run", "lake update", "lake exe", "lake build", "lake env"]
HERE = SetupOptions(online=lambda: True)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ElanHome:
    """No elan is installed anywhere."""
    home = ElanHome(tmp_path / "elan")
    home.root.mkdir()
    monkeypatch.setenv("ELAN_HOME", str(home.root))
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    # The command is found in this checkout wherever it is run.
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return home


@pytest.fixture
def elan(bare: ElanHome) -> ElanHome:
    """The scripted commands are installed."""
    bare.install()
    return bare


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Where the project is to be; nothing is there."""
    return tmp_path / "project"


def status(root: Path, step: str) -> StepStatus:
    return State(root).steps[step].status


def wait_for(what: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20.0
    while not what():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def start(root: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-m", "leanmath", "setup", str(root)],
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, encoding="utf-8")


class Seen:
    """A watcher that remembers."""

    def __init__(self) -> None:
        self.outcomes: dict[str, Outcome] = {}
        self.lines: list[str] = []

    def waiting(self, holder: str) -> None:
        raise AssertionError(holder)

    def begin(self, step: Step, number: int, total: int) -> None:
        assert 1 <= number <= total
        assert step.title

    def line(self, text: str) -> None:
        self.lines.append(text)

    def end(self, step: Step, outcome: Outcome, seconds: float) -> None:
        assert seconds >= 0
        self.outcomes[step.name] = outcome


# -- when all goes well --------------------------------------------------------


def test_a_project_is_made_once(elan: ElanHome, root: Path) -> None:
    seen = Seen()
    assert set_up(root, HERE, seen) == root
    assert elan.calls() == EVERYTHING
    assert seen.outcomes.pop("elan") is Outcome.DONE
    assert set(seen.outcomes.values()) == {Outcome.DONE}
    assert "cache begins" in seen.lines
    assert (root / "lean-toolchain").read_text() == f"leanprover/lean4:v{release.LEAN}\n"
    assert "cache begins" in (root / ".leanmath" / "cache.log").read_text()
    found = lake_toolchain(root)
    assert found.version == release.LEAN
    assert found.has_import("Mathlib")
    again = Seen()
    set_up(root, HERE, again)
    assert elan.calls() == []
    assert set(again.outcomes.values()) == {Outcome.ALREADY}


def test_the_command_shows_its_steps(elan: ElanHome, root: Path) -> None:
    done = leanmath("setup", str(root))
    assert done.status == 0, done.err
    assert f"ready: {root}" in done.out
    for step in State(root).steps:
        assert f" {step}: " in done.err
    assert len(elan.calls()) == len(EVERYTHING)
    assert done.err.count("done (") == len(State(root).steps)


def test_a_plan_does_nothing(bare: ElanHome, root: Path) -> None:
    done = leanmath("setup", str(root), "--plan")
    assert done.status == 0, done.err
    for word in ("lake exe cache get", release.ELAN_INSTALLER, "to do"):
        assert word in done.out
    assert "done already" not in done.out
    assert not root.exists()
    bare.install()
    set_up(root, HERE)
    bare.calls()
    assert {planned.outcome for planned in plan(root)} == {Outcome.ALREADY}
    assert bare.calls() == []


def test_what_is_gone_is_made_again(elan: ElanHome, root: Path) -> None:
    set_up(root, HERE)
    elan.calls()
    (root / ".lake/packages/REPL/.lake/build/bin/repl").unlink()
    outcomes = [planned.outcome for planned in plan(root)]
    assert outcomes == 5 * [Outcome.ALREADY] + 3 * [Outcome.DUE]
    set_up(root, HERE)
    assert elan.calls() == ["lake build", "lake env"]


def test_a_manifest_holds_until_the_lakefile_changes(elan: ElanHome, root: Path) -> None:
    set_up(root, HERE)
    elan.calls()
    (root / ".leanmath" / "setup.json").unlink()
    set_up(root, HERE)
    assert elan.calls()[1] == "lake resolve-deps"
    lakefile = root / "lakefile.lean"
    lakefile.write_text(lakefile.read_text() + "lean_lib Mine\n")
    set_up(root, HERE)
    assert elan.calls()[1] == "lake update"


def test_a_project_of_ones_own(elan: ElanHome, root: Path) -> None:
    root.mkdir()
    text = 'name = "p"\n[[require]]\nname = "REPL"\n'
    (root / "lakefile.toml").write_text(text)
    with pytest.raises(InputError, match="lean-toolchain"):
        set_up(root, HERE)
    (root / "lean-toolchain").write_text(f"leanprover/lean4:v{release.LEAN}\n")
    elan.behave(packages="REPL")
    seen = Seen()
    set_up(root, HERE, seen)
    assert seen.outcomes["cache"] is Outcome.SKIPPED
    assert "lake exe" not in elan.calls()
    assert (root / "lakefile.toml").read_text() == text
    assert not (root / "lakefile.lean").exists()


# -- when a step fails ---------------------------------------------------------


@pytest.mark.parametrize("step", ["toolchain", "packages", "cache", "repl", "test"])
def test_a_failed_step_is_done_again_and_no_other(elan: ElanHome, root: Path, step: str) -> None:
    elan.behave(**{step: "fail"})
    with pytest.raises(SetupFailed) as caught:
        set_up(root, HERE)
    assert type(caught.value) is SetupFailed
    assert caught.value.step == step
    assert caught.value.tail[-1] == "the reason why"
    assert "the reason why" in Path(caught.value.log).read_text()
    assert "status 3" in str(caught.value)
    assert "the reason why" in str(caught.value)
    assert status(root, step) is StepStatus.FAILED
    first = elan.calls()
    elan.behave()
    set_up(root, HERE)
    assert first[:-1] + elan.calls() == EVERYTHING


def test_the_command_that_fails(elan: ElanHome, root: Path) -> None:
    elan.behave(repl="fail")  # a step without network: nobody asks for one
    done = leanmath("setup", str(root))
    assert done.status == 1
    assert "the reason why" in done.err
    assert "repl.log" in done.err
    assert "Traceback" not in done.err


def test_a_step_that_makes_nothing(elan: ElanHome, root: Path) -> None:
    for step in ("toolchain", "packages", "cache", "repl"):
        elan.behave(**{step: "empty"})
        with pytest.raises(SetupFailed, match="not there") as caught:
            set_up(root, HERE)
        assert caught.value.step == step
        assert status(root, step) is StepStatus.FAILED


def test_no_network(elan: ElanHome, root: Path) -> None:
    elan.behave(cache="fail")
    with pytest.raises(NetworkMissing, match="network") as caught:
        set_up(root, SetupOptions(online=lambda: False))
    assert caught.value.tail[-1] == "the reason why"
    assert caught.value.hint


def test_a_disk_that_is_too_small(elan: ElanHome, root: Path) -> None:
    with pytest.raises(DiskTooSmall, match="GB") as caught:
        set_up(root, SetupOptions(gigabytes=1e6))
    assert caught.value.exit_code == 2
    assert elan.calls() == []
    set_up(root, HERE)
    # What is there needs no room.
    (root / ".lake/packages/REPL/.lake/build/bin/repl").unlink()
    set_up(root, SetupOptions(gigabytes=1e6))


def test_a_step_that_says_a_lot(elan: ElanHome, root: Path,
                                monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "LOG_BYTES", 100_000)
    elan.behave(cache="flood")
    seen = Seen()
    set_up(root, HERE, seen)
    log = (root / ".leanmath" / "cache.log").read_text()
    assert 100_000 <= len(log) < 200_000
    assert "line 0 " in log
    assert log.rstrip().endswith("the last line")
    assert "the last line" in seen.lines
    assert max(map(len, seen.lines)) <= process.TAIL_WIDTH


# -- when it is stopped --------------------------------------------------------


@pytest.mark.parametrize("how", ["hang", "stubborn"])
def test_a_step_that_hangs(elan: ElanHome, root: Path, how: str,
                           monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "GRACE_SECONDS", 0.3)
    elan.behave(cache=how)
    start = time.monotonic()
    with pytest.raises(StepTimeout, match="cache") as caught:
        set_up(root, SetupOptions(step_seconds=1.0))
    assert time.monotonic() - start < 10.0
    assert caught.value.tail == ("cache begins",)
    elan.calls()
    elan.behave()
    set_up(root, HERE)
    assert elan.calls() == EVERYTHING[2:]


def test_killed_and_resumed(elan: ElanHome, root: Path) -> None:
    elan.behave(packages="hang")
    with start(root) as running:
        wait_for((elan.root / "hanging").exists)
        running.kill()
        running.wait()
    assert status(root, "packages") is StepStatus.RUNNING
    elan.calls()
    # What git leaves when it is killed: a repository without a commit.
    half, whole = root / ".lake/packages/mathlib", root / ".lake/packages/REPL"
    for place in (half, whole):
        place.mkdir(parents=True)
        git(place, "init", "-q")
        (place / "mark").touch()
    git(whole, "-c", "user.name=n", "-c", "user.email=e", "commit", "-q", "--allow-empty",
        "-m", "m")
    elan.behave()
    set_up(root, HERE)
    assert elan.calls() == EVERYTHING[1:]
    assert not (half / "mark").exists()
    assert (whole / "mark").exists()


def git(place: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(place), *words], check=True, stdin=subprocess.DEVNULL)


def test_interrupted_and_resumed(elan: ElanHome, root: Path) -> None:
    elan.behave(cache="hang")
    with start(root) as running:
        wait_for((elan.root / "hanging").exists)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
        assert running.returncode == 130
    assert "run this again" in said
    assert "Traceback" not in said
    assert status(root, "cache") is StepStatus.INTERRUPTED
    elan.calls()
    elan.behave()
    done = leanmath("setup", str(root))
    assert done.status == 0, done.err
    assert elan.calls() == EVERYTHING[2:]


def test_two_at_once(elan: ElanHome, root: Path) -> None:
    elan.behave(toolchain="slow", cache="slow")
    with start(root) as one:
        wait_for((root / ".leanmath" / "setup.json").exists)
        with start(root) as other:
            _, first = one.communicate(timeout=30)
            _, second = other.communicate(timeout=30)
    assert (one.returncode, other.returncode) == (0, 0), first + second
    assert "another setup" in second
    assert str(one.pid) in second
    assert second.count("done already") == len(State(root).steps)
    assert elan.calls() == EVERYTHING


def test_a_command_that_leaves_a_child_with_its_output(tmp_path: Path) -> None:
    start = time.monotonic()
    ended = process.run_logged(
        ["sh", "-c", "sleep 600 & echo said"], directory=tmp_path, environment=dict(os.environ),
        log=tmp_path / "log", seconds=60, on_line=lambda _: None)
    assert (ended.status, ended.timed_out, ended.tail) == (0, False, ("said",))
    assert time.monotonic() - start < 10.0


def test_a_command_that_closes_its_output(tmp_path: Path) -> None:
    ended = process.run_logged(
        ["sh", "-c", "echo said; exec >&- 2>&-; sleep 600"], directory=tmp_path,
        environment=dict(os.environ), log=tmp_path / "log", seconds=0.5, on_line=lambda _: None)
    assert ended.timed_out
    assert ended.tail == ("said",)


# -- elan, releases, directories -----------------------------------------------


def test_no_elan(bare: ElanHome, root: Path) -> None:
    with pytest.raises(ToolchainMissing, match="--yes"):
        set_up(root, HERE)
    done = leanmath("setup", str(root))
    assert done.status == 2
    assert "elan" in done.err
    assert bare.calls() == []


def installer(bare: ElanHome, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    script = bare.root / "elan-init.sh"
    script.write_text(text, encoding="utf-8")
    monkeypatch.setenv("LEANMATH_ELAN_INSTALLER", script.as_uri())


def test_elan_is_installed(bare: ElanHome, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = ElanHome(bare.root / "new")
    prepared.install()
    installer(bare, monkeypatch,
              f'echo "$@" > "{bare.root}/options"; cp -r "{prepared.root}/bin" "$ELAN_HOME/bin"')
    done = leanmath("setup", str(root), "--yes")
    assert done.status == 0, done.err
    assert find_elan() == bare.root / "bin" / "elan"
    assert (bare.root / "options").read_text().split() == [
        "-y", "--no-modify-path", "--default-toolchain", "none"]


def test_the_installer_fails(bare: ElanHome, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    allowed = SetupOptions(install_elan=True, online=lambda: True)
    installer(bare, monkeypatch, "echo no room; exit 5")
    with pytest.raises(SetupFailed, match="status 5") as caught:
        set_up(root, allowed)
    assert caught.value.tail == ("no room",)
    installer(bare, monkeypatch, "true")
    with pytest.raises(SetupFailed, match="not there"):
        set_up(root, allowed)
    monkeypatch.setenv("LEANMATH_ELAN_INSTALLER", (bare.root / "nothing").as_uri())
    with pytest.raises(SetupFailed, match="nothing"):
        set_up(root, allowed)


def test_another_release(elan: ElanHome, root: Path) -> None:
    elan.behave(version="4.9.0")
    set_up(root, SetupOptions("v4.9.0", online=lambda: True))
    assert '@ "v4.9.0"' in (root / "lakefile.lean").read_text()
    with pytest.raises(ToolchainMismatch, match=r"4\.9\.0"):
        set_up(root, SetupOptions("4.10.0"))
    with pytest.raises(InputError, match="no release"):
        set_up(root / "other", SetupOptions("latest"))


def test_another_lean_answers(elan: ElanHome, root: Path) -> None:
    elan.behave(version="4.9.0")
    with pytest.raises(ToolchainMismatch, match=r"4\.9\.0"):
        set_up(root, HERE)
    assert status(root, "answer") is StepStatus.FAILED


def test_a_directory_with_other_things(elan: ElanHome, root: Path) -> None:
    root.mkdir()
    (root / "thesis.tex").touch()
    with pytest.raises(InputError, match=r"thesis\.tex"):
        set_up(root, HERE)
    with pytest.raises(InputError, match="no directory"):
        set_up(root / "thesis.tex", HERE)
    assert sorted(path.name for path in root.iterdir()) == ["thesis.tex"]
    assert elan.calls() == []


def test_a_project_without_the_repl(elan: ElanHome, root: Path) -> None:
    elan.behave(packages="mathlib")
    with pytest.raises(SetupFailed, match="does not require the REPL") as caught:
        set_up(root, HERE)
    assert release.REPL in caught.value.hint


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": 9}', '{"schema": 1, "steps": [1]}',
                                  '{"schema": 1, "steps": {"elan": {"status": "well"}}}'])
@pytest.mark.usefixtures("bare")
def test_records_that_cannot_be_read(root: Path, text: str) -> None:
    (root / ".leanmath").mkdir(parents=True)
    (root / ".leanmath" / "setup.json").write_text(text)
    # Every step is done again then.
    assert {planned.outcome for planned in plan(root)} == {Outcome.DUE}


def test_a_directory_that_cannot_be_written(elan: ElanHome, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot write"):
        set_up(tmp_path / "file" / "project", HERE)
    assert elan.calls() == []
