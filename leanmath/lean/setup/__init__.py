"""Setting up a Lake project with Mathlib and the community REPL.

``set_up`` does what is not done yet, step by step, under a lock; what it did is
recorded in the project, so it can be stopped at any time and goes on from
there. Afterwards the project is used without the network. ``plan`` says what
it would do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path
from typing import Protocol

from leanmath.core.errors import (
    DiskTooSmall,
    NetworkMissing,
    SetupFailed,
    StepTimeout,
    ToolchainMissing,
)
from leanmath.core.settings import settings
from leanmath.lean.lake import elan_home, find_elan, lake_toolchain
from leanmath.lean.setup import network, release
from leanmath.lean.setup.process import Finished, run_logged
from leanmath.lean.setup.state import FOLDER, State, StepRecord, StepStatus, lock, unwritable
from leanmath.lean.setup.steps import Project, Step, steps

__all__ = ["Outcome", "PlannedStep", "Project", "SetupOptions", "Step", "Watcher", "plan",
           "set_up"]

_GIGABYTE = 1 << 30


@dataclass(frozen=True)
class SetupOptions:
    """How to set up.

    ``version``: the release of Lean (None: what the project says, else the
    default). ``install_elan``: whether elan may be installed when it is
    missing. ``step_seconds``: a time limit for each step instead of its own.
    ``online``: says whether there is a network, asked when a step fails.
    ``gigabytes``: room that is needed for each gigabyte that is planned.
    """

    version: str | None = None
    install_elan: bool = False
    step_seconds: float | None = None
    online: Callable[[], bool] = lambda: network.reachable(release.REACHABLE)
    gigabytes: float = 1.0


class Outcome(Enum):
    """What became of a step, or what would."""

    DONE = "done"
    ALREADY = "done already"
    SKIPPED = "not needed"
    FAILED = "failed"
    INTERRUPTED = "interrupted"
    DUE = "to do"


@dataclass(frozen=True)
class PlannedStep:
    """A step with what would become of it now, and the command in words."""

    step: Step
    outcome: Outcome
    command: str


class Watcher(Protocol):
    """Who is told how a setup goes on."""

    def waiting(self, holder: str) -> None:
        """Another setup of the same project is at work."""

    def begin(self, step: Step, number: int, total: int) -> None:
        """Step ``number`` of ``total`` is looked at."""

    def line(self, text: str) -> None:
        """A line that the step's command wrote."""

    def end(self, step: Step, outcome: Outcome, seconds: float) -> None:
        """The step is over."""


def plan(directory: Path, options: SetupOptions | None = None) -> tuple[PlannedStep, ...]:
    """What :func:`set_up` would do, without doing it; raises what it raises for its input."""
    project = Project(directory.expanduser().absolute(), (options or SetupOptions()).version)
    records = State(project.root).steps
    planned: list[PlannedStep] = []
    due = False
    for step in steps(project, records):
        if step.skip():
            outcome = Outcome.SKIPPED
        else:
            due = due or not step.done(records.get(step.name))
            outcome = Outcome.DUE if due else Outcome.ALREADY
        words = " ".join(step.words())
        if step.name == "elan":
            words = f"find elan, or fetch and run {_installer()}"
        planned.append(PlannedStep(step, outcome, words or "leanmath itself"))
    return tuple(planned)


def set_up(directory: Path, options: SetupOptions | None = None,
           watcher: Watcher | None = None) -> Path:
    """Make ``directory`` a project that works; gives its absolute path.

    Raises :class:`InputError` for a directory that cannot be used,
    :class:`ToolchainMissing` without elan, :class:`ToolchainMismatch` for
    another release than is asked for, :class:`DiskTooSmall`,
    :class:`SetupFailed` (:class:`StepTimeout`, :class:`NetworkMissing`) when a
    step fails. KeyboardInterrupt ends the step that is at work, and passes.
    """
    options = options or SetupOptions()
    root = directory.expanduser().absolute()
    Project(root, options.version)  # refused before anything is written
    with lock(root, watcher.waiting if watcher else lambda _: None):
        return _Setup(Project(root, options.version), options, watcher).run()


class _Setup:
    """One setup, with the lock held."""

    def __init__(self, project: Project, options: SetupOptions, watcher: Watcher | None) -> None:
        self.project, self.options, self.watcher = project, options, watcher
        self.root = project.root
        self.state = State(self.root)
        self.steps = steps(project, dict(self.state.steps))

    def run(self) -> Path:
        """Do what is due."""
        due = False
        for number, step in enumerate(self.steps, 1):
            if self.watcher is not None:
                self.watcher.begin(step, number, len(self.steps))
            start = time.monotonic()
            if step.skip():
                self._end(step, Outcome.SKIPPED, start)
                continue
            if not due and step.done(self.state.steps.get(step.name)):
                self._end(step, Outcome.ALREADY, start)
                continue
            if not due:
                # What follows a step that is done now was done for something else.
                due = True
                self._check_room(number - 1)
            try:
                self._do(step, start)
            except KeyboardInterrupt:
                self._end(step, Outcome.INTERRUPTED, start)
                raise
            except BaseException:
                self._end(step, Outcome.FAILED, start)
                raise
            self._end(step, Outcome.DONE, start)
        return self.root

    def _end(self, step: Step, outcome: Outcome, start: float) -> None:
        if self.watcher is not None:
            self.watcher.end(step, outcome, time.monotonic() - start)

    def _do(self, step: Step, start: float) -> None:
        log = f"{FOLDER}/{step.name}.log" if step.name not in ("project", "answer") else ""
        began = datetime.now(timezone.utc).isoformat(timespec="seconds")
        previous = self.state.steps.get(step.name)

        def record(status: StepStatus) -> None:
            self.state.put(step.name, StepRecord(status, step.made_for(), began,
                                                 time.monotonic() - start, log))

        if log:
            (self.root / log).unlink(missing_ok=True)
        record(StepStatus.RUNNING)
        status = StepStatus.FAILED
        try:
            by_itself = {"elan": self._elan, "project": self._project, "packages": self._packages,
                         "test": self._test, "answer": self._answer}
            by_itself.get(step.name, self._command)(step, previous)
            if not step.there():
                raise self._failed(step, "ended well, but what it makes is not there")
            status = StepStatus.DONE
        except KeyboardInterrupt:
            status = StepStatus.INTERRUPTED
            raise
        finally:
            record(status)

    # -- the steps -----------------------------------------------------------------

    def _elan(self, step: Step, _: StepRecord | None) -> None:
        if find_elan() is not None:
            return
        if not self.options.install_elan:
            raise ToolchainMissing(
                "elan, which manages the releases of Lean, is not installed",
                hint=f"Run this again with --yes to have {_installer()} install it below "
                     f"{elan_home()}, or install it yourself.")
        with tempfile.TemporaryDirectory(prefix="leanmath-") as folder:
            script = Path(folder) / "elan-init.sh"
            self._run(step, (sys.executable, "-I", str(Path(network.__file__).resolve()),
                             _installer(), str(script)))
            # No shell profile is changed: leanmath finds elan where it is.
            self._run(step, ("sh", str(script), "-y", "--no-modify-path",
                             "--default-toolchain", "none"))

    def _project(self, _: Step, __: StepRecord | None) -> None:
        try:
            self.project.write()
        except OSError as error:
            raise unwritable(self.root, error) from error

    def _packages(self, step: Step, previous: StepRecord | None) -> None:
        if previous is not None and previous.status is not StepStatus.DONE:
            self._drop_half_clones()
        self._command(step, previous)
        packages = self.project.packages()
        if packages is not None and "repl" not in {name.lower() for name in packages} \
                and not self._own_repl():
            raise SetupFailed(
                f"the project {self.root} does not require the REPL", step=step.name,
                hint=f"Add to its lakefile: require REPL from git \"{release.REPL}\" @ "
                     f"\"v{self.project.version or release.LEAN}\"")

    def _test(self, step: Step, previous: StepRecord | None) -> None:
        self.project.test_file()
        self._command(step, previous)

    def _answer(self, step: Step, _: StepRecord | None) -> None:
        from leanmath.lean.program import repl_program
        from leanmath.lean.protocol import CommandReply, CommandRequest
        from leanmath.lean.repl import Repl, SessionLimits

        limits = SessionLimits(seconds=self._limit(step))
        with Repl(repl_program(lake_toolchain(self.root)), limits=limits) as repl:
            reply = repl.ask(CommandRequest(cmd="theorem two : 1 + 1 = 2 := rfl"))
        if not isinstance(reply, CommandReply) or reply.errors:
            raise self._failed(step, "was refused by the REPL")

    def _command(self, step: Step, _: StepRecord | None) -> None:
        self._run(step, step.words())

    def _own_repl(self) -> bool:
        """Whether the project is the REPL's own, or has built one."""
        return (self.root / "REPL").is_dir() or self.project.repl() is not None

    def _drop_half_clones(self) -> None:
        """Remove packages that git had not finished: Lake would stumble over them for ever."""
        for place in sorted((self.root / ".lake" / "packages").glob("*")):
            if not (place / ".git").exists() or place.is_symlink():
                continue
            done = subprocess.run(["git", "-C", str(place), "rev-parse", "--verify", "-q", "HEAD"],
                                  stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                                  env=_environment(), check=False)
            if done.returncode != 0:
                if self.watcher is not None:
                    self.watcher.line(f"{place.name} was half fetched: removed")
                shutil.rmtree(place, ignore_errors=True)

    # -- running ---------------------------------------------------------------------

    def _limit(self, step: Step) -> float:
        return self.options.step_seconds or step.seconds

    def _run(self, step: Step, words: tuple[str, ...]) -> None:
        """Run a command of the step; the error for how it failed."""
        command = list(words)
        if words[0] in ("elan", "lake"):
            elan = find_elan()
            if elan is None:
                raise ToolchainMissing("elan, which was there, is gone",
                                       hint="Run this again with --yes.")
            command[0] = str(elan if words[0] == "elan" else elan.with_name("lake"))
        log = self.root / FOLDER / f"{step.name}.log"
        on_line = self.watcher.line if self.watcher else (lambda _: None)
        try:
            ended = run_logged(command, directory=self.root, environment=_environment(), log=log,
                               seconds=self._limit(step), on_line=on_line)
        except FileNotFoundError as error:
            raise ToolchainMissing(f"there is no command {command[0]}",
                                   hint="Install elan again.") from error
        except OSError as error:
            raise SetupFailed(f"the step {step.name} cannot be run: {error.strerror or error}",
                              step=step.name, log=str(log)) from error
        if ended.timed_out:
            raise StepTimeout(
                f"the step {step.name} did not end within {self._limit(step):.0f} s",
                step=step.name, log=str(log), tail=ended.tail,
                hint="Run this again, it goes on from there; --step-seconds gives more time.")
        if ended.status != 0:
            raise self._explained(step, command, ended, log)

    def _explained(self, step: Step, command: list[str], ended: Finished,
                   log: Path) -> SetupFailed:
        how = (f"was ended by signal {-ended.status}" if ended.status < 0
               else f"ended with status {ended.status}")
        message = f"the step {step.name} failed: '{' '.join(command)}' {how}"
        free = shutil.disk_usage(_existing(step.place)).free / _GIGABYTE
        if free < 0.2:
            hint = f"The disk of {step.place} is full: make room, and run this again."
        elif step.network and not self.options.online():
            return NetworkMissing(
                message + f", and {release.REACHABLE} does not answer", step=step.name,
                log=str(log), tail=ended.tail,
                hint="Connect to the network (or set HTTPS_PROXY), and run this again: it goes on "
                     "from there. Once set up, the project needs no network.")
        else:
            hint = "Mend what it reports, and run this again: it goes on from there."
        return SetupFailed(message, step=step.name, log=str(log), tail=ended.tail, hint=hint)

    def _failed(self, step: Step, how: str) -> SetupFailed:
        log = self.root / FOLDER / f"{step.name}.log"
        tail = (tuple(log.read_text(encoding="utf-8", errors="replace").splitlines()[-10:])
                if log.is_file() else ())
        return SetupFailed(f"the step {step.name} {how}", step=step.name,
                           log=str(log) if tail else "", tail=tail,
                           hint="Run this again; 'leanmath doctor --project' says what is wrong.")

    def _check_room(self, first: int) -> None:
        """See to it that the disks have room for the steps from ``first`` on."""
        needed: dict[int, tuple[Path, float]] = {}
        for step in self.steps[first:]:
            if step.gigabytes and not step.there() and not step.skip():
                place = _existing(step.place)
                device = place.stat().st_dev
                known, sum_so_far = needed.get(device, (place, 0.0))
                needed[device] = known, sum_so_far + step.gigabytes * self.options.gigabytes
        for place, gigabytes in needed.values():
            free = shutil.disk_usage(place).free / _GIGABYTE
            if free < gigabytes:
                raise DiskTooSmall(
                    f"the disk of {place} has {free:.1f} GB left, and the setup needs about "
                    f"{gigabytes:.1f} GB",
                    hint="Make room, or name a directory on another disk (ELAN_HOME moves Lean's "
                         "toolchains).")


def _installer() -> str:
    return settings().elan_installer or release.ELAN_INSTALLER


def _existing(place: Path) -> Path:
    """The path, or the nearest above it that exists."""
    return next(path for path in (place, *place.parents) if path.exists())


def _environment() -> dict[str, str]:
    """For the commands: the project's own files decide what is used, and nobody is asked."""
    environment = {name: value for name, value in os.environ.items() if name not in (
        "LEAN_PATH", "LEAN_SRC_PATH", "LEAN_SYSROOT", "ELAN_TOOLCHAIN")}
    environment["PATH"] = f"{elan_home() / 'bin'}{os.pathsep}{environment.get('PATH', '')}"
    # Mathlib would fetch its cache within the update, unseen by the step for it.
    environment.update(MATHLIB_NO_CACHE_ON_UPDATE="1", GIT_TERMINAL_PROMPT="0")
    return environment


