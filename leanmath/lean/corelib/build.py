"""Compiling the core library: what is missing, in parallel, once.

Modules whose compiled form is already in the store are linked; the others are
compiled by one Lean process each, as soon as their imports are there. A module
that Lean rejects does not stop those that do not import it, and everything
that was compiled is kept for the next time.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import signal
import subprocess
import threading
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from leanmath.core.errors import CoreBuildError
from leanmath.lean.binary import LeanBinary
from leanmath.lean.corelib.forge import AVAILABLE, Forge, ForgeLost, Job
from leanmath.lean.corelib.sources import ROOTS, Module, SourceTree, core_key
from leanmath.lean.corelib.store import Record, Store, rmtree
from leanmath.lean.messages import LeanOutput, parse_output

#: Seconds after which compiling one module is given up (Lean's own limits come long before).
MODULE_SECONDS = 900.0

#: Modules are compiled side by side, so each is compiled in one thread: counting
#: references among several threads costs more time than it saves. Linters advise
#: authors, who run Lean themselves.
OPTIONS = ("--json", "-j1", "-DElab.async=false", "-Dlinter.all=false")


@dataclass(frozen=True)
class ModuleBuild:
    """How one module came to be compiled.

    ``seconds`` is the time that compiling took, now or when it was last done;
    ``output`` is what Lean said (nothing for a reused module), ``stderr`` what
    came beside it, ``status`` its exit status (negative for a signal).
    """

    module: str
    ok: bool
    reused: bool
    seconds: float
    output: LeanOutput = field(default_factory=lambda: LeanOutput((), ()))
    stderr: str = ""
    status: int = 0


@dataclass(frozen=True)
class CompiledCore:
    """A compiled core: its search path for Lean, its key, and how each module was made."""

    search_path: Path
    key: str
    modules: tuple[ModuleBuild, ...]
    seconds: float


class Reporter(Protocol):
    """Hears how a build goes. Called from the thread that started the build."""

    def begin(self, total: int, to_compile: int) -> None:
        """The build has ``total`` modules, ``to_compile`` of them not yet compiled."""

    def compiled(self, build: ModuleBuild) -> None:
        """One module was compiled, or rejected."""

    def end(self) -> None:
        """The build is over, however it went."""


class Silent:
    """A reporter that says nothing."""

    def begin(self, total: int, to_compile: int) -> None: ...

    def compiled(self, build: ModuleBuild) -> None: ...

    def end(self) -> None: ...


#: What a disk says that takes no more: full, over the quota, read-only.
_REFUSED = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
#: Bytes that the largest modules need at once; with less the disk is full.
_ROOM = 16 << 20


def build(lean: LeanBinary, tree: SourceTree, store: Store, *,
          roots: Iterable[str] = ROOTS, jobs: int | None = None,
          reporter: Reporter | None = None) -> CompiledCore:
    """Bring the modules ``roots`` and what they import into a search path.

    ``jobs`` Lean processes run at once (default: one for each core that this
    process may use, at least two). :class:`CoreBuildError` when Lean rejects
    a module, :class:`CoreSourceError` for a broken module graph,
    :class:`CacheError` when the cache cannot be written.
    """
    started = time.monotonic()
    modules = tree.closure(roots)
    keys = {module.name: tree.key(module, lean.version) for module in modules}
    key = core_key(keys)
    records = {name: record for name, k in keys.items() if (record := store.intact(k))}
    if len(records) == len(keys) and store.core_complete(key, keys):
        done = tuple(ModuleBuild(n, True, True, records[n].seconds) for n in keys)
        return CompiledCore(store.core(key), key, done, time.monotonic() - started)
    store.prepare()
    run = _Run(lean, tree, store, modules, keys, records, jobs or default_jobs(),
               reporter or Silent())
    try:
        builds = run.all()
        run.finish(key)
    except OSError as error:
        if error.errno in _REFUSED:
            raise store.problem(error) from error
        raise
    except CoreBuildError as error:
        # It was Lean that could not write, and calls that an error of the module.
        if shutil.disk_usage(store.root).free < _ROOM:
            raise store.problem(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))) from error
        raise
    return CompiledCore(store.core(key), key, builds, time.monotonic() - started)


def default_jobs() -> int:
    """How many modules are compiled at once."""
    try:
        return max(2, len(os.sched_getaffinity(0)))
    except AttributeError:  # macOS
        return max(2, os.cpu_count() or 2)


class _Run:
    """One build: a workspace that becomes the core, and a scratch folder beside it."""

    def __init__(self, lean: LeanBinary, tree: SourceTree, store: Store, modules: list[Module],
                 keys: dict[str, str], records: dict[str, Record], jobs: int,
                 reporter: Reporter) -> None:
        self._lean, self._tree, self._store = lean, tree, store
        self._modules, self._keys, self._records = modules, keys, records
        self._jobs, self._reporter = jobs, reporter
        self._workspace, self._scratch = store.workspace(), store.workspace()
        self._search_path = self._workspace / "lib" / "lean"
        self._processes: set[subprocess.Popen[str]] = set()
        self._forges: dict[int, Forge] = {}
        self._guard = threading.Lock()
        self._stopping = False

    def all(self) -> tuple[ModuleBuild, ...]:
        """Link what is there, compile the rest; raises CoreBuildError if any was rejected."""
        self._search_path.mkdir(parents=True)
        todo: dict[str, Module] = {}
        builds: dict[str, ModuleBuild] = {}
        for module in self._modules:
            record = self._records.get(module.name)
            if record is None:
                todo[module.name] = module
            else:
                self._store.link(self._search_path, module.name, self._keys[module.name], record)
                builds[module.name] = ModuleBuild(module.name, True, True, record.seconds)
        self._reporter.begin(len(self._modules), len(todo))
        try:
            self._compile_all(todo, builds)
        except BaseException:
            rmtree(self._workspace)
            raise
        finally:
            self._close_forges()
            self._reporter.end()
            rmtree(self._scratch)
        failed = tuple(name for name, made in builds.items() if not made.ok)
        skipped = tuple(m.name for m in self._modules if m.name not in builds)
        if failed:
            rmtree(self._workspace)
            raise CoreBuildError(
                f"Lean rejected {_count(len(failed))} of the core library: {', '.join(failed)}"
                + (f"; not tried, for they import it: {', '.join(skipped)}" if skipped else ""),
                failed=failed, skipped=skipped,
                hint="Lean's messages above say where; sources that were not changed "
                     "should compile: then please report it.")
        return tuple(builds[module.name] for module in self._modules)

    def finish(self, key: str) -> None:
        """Put the finished workspace into its place."""
        self._store.publish(key, self._workspace)

    def _compile_all(self, todo: dict[str, Module], builds: dict[str, ModuleBuild]) -> None:
        weight = _weights(todo)
        waiting = dict(todo)
        running: dict[Future[ModuleBuild], str] = {}
        with ThreadPoolExecutor(self._jobs, thread_name_prefix="lean") as pool:
            try:
                self._start_forges(pool, min(self._jobs, len(todo)))
                while True:
                    ready = [name for name, module in waiting.items()
                             if all((b := builds.get(i)) is not None and b.ok
                                    for i in module.imports)]
                    # The longest chain of work first, or it is what one waits for at the end.
                    ready.sort(key=lambda name: -weight[name])
                    for name in ready[: self._jobs - len(running)]:
                        running[pool.submit(self._one, waiting.pop(name))] = name
                    if not running:
                        return
                    finished, _ = wait(running, return_when=FIRST_COMPLETED)
                    for future in finished:
                        made = future.result()
                        builds[running.pop(future)] = made
                        self._reporter.compiled(made)
            except BaseException:
                self._stop()
                raise

    def _start_forges(self, pool: ThreadPoolExecutor, number: int) -> None:
        """Start the forges of so many threads at once: the first modules leave cores idle."""
        together = threading.Barrier(max(1, number))

        def start() -> None:
            together.wait()  # or one thread would do what the others should
            with contextlib.suppress(ForgeLost):
                self._forge()

        for _ in range(number):
            pool.submit(start)

    def _one(self, module: Module) -> ModuleBuild:
        key = self._keys[module.name]
        with self._store.lock(key):
            # Another process may have compiled it while this one waited for the lock.
            record = self._store.intact(key)
            made = (ModuleBuild(module.name, True, True, record.seconds) if record
                    else self._compile(module, key))
        if made.ok:
            record = self._store.record(key)
            assert record is not None
            self._store.link(self._search_path, module.name, key, record)
        return made

    def _compile(self, module: Module, key: str) -> ModuleBuild:
        # Lean gets a copy of the very bytes that the key was computed from:
        # the file itself may be edited meanwhile.
        source = self._scratch / "src" / module.relative
        out = self._scratch / "out" / key
        source.parent.mkdir(parents=True, exist_ok=True)
        out.parent.mkdir(exist_ok=True)
        source.write_bytes(module.text)
        job = Job(module.name, source, out.with_name(f"{out.name}.olean"))
        started = time.monotonic()
        stdout, stderr, status = self._call(job, out)
        seconds = time.monotonic() - started
        output = parse_output(stdout)
        shown = str(self._tree.root / module.relative)
        output = LeanOutput(tuple(m.located(shown) for m in output.messages), output.other)
        ok = status == 0 and (out.parent / f"{key}.olean").exists()
        if ok:
            self._store.put(key, module.name, out, seconds)
        return ModuleBuild(module.name, ok, False, seconds, output, stderr, status)

    def _call(self, job: Job, base: Path) -> tuple[str, str, int]:
        """Run Lean in this thread's forge; what it wrote, and its status."""
        options = [*OPTIONS, "-R", str(self._scratch / "src")]
        out, err = base.with_name(base.name + ".out"), base.with_name(base.name + ".err")
        try:
            status = self._forge().run(job, options, out, err, MODULE_SECONDS)
        except ForgeLost:
            if self._stopping:
                return "", "", -signal.SIGTERM
            self._drop_forge()
            return self._call_directly([*options, "-o", str(job.olean), str(job.source)])
        return (out.read_text(encoding="utf-8", errors="replace"),
                err.read_text(encoding="utf-8", errors="replace"), status)

    def _forge(self) -> Forge:
        with self._guard:
            if self._stopping or not AVAILABLE:
                raise ForgeLost
            mine = self._forges.get(threading.get_ident())
            if mine is None:
                mine = Forge(self._lean, self._environment())
                self._forges[threading.get_ident()] = mine
            return mine

    def _drop_forge(self) -> None:
        with self._guard:
            lost = self._forges.pop(threading.get_ident(), None)
        if lost is not None:
            lost.close()

    def _call_directly(self, arguments: list[str]) -> tuple[str, str, int]:
        """Run Lean in a process of its own."""
        with self._guard:
            if self._stopping:
                return "", "", -signal.SIGTERM
            process = subprocess.Popen(
                [*self._lean.command(), *arguments],
                env={**self._environment(), "LEANMATH_PARENT": str(os.getpid())},
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                encoding="utf-8", errors="replace")
            self._processes.add(process)
        try:
            stdout, stderr = process.communicate(timeout=MODULE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            stdout, stderr = process.communicate()
            stderr += f"given up after {MODULE_SECONDS:.0f} s\n"
        finally:
            with self._guard:
                self._processes.discard(process)
        return stdout, stderr, process.returncode

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LEAN_")}
        return {**kept, "LEAN_PATH": str(self._search_path)}

    def _stop(self) -> None:
        """End every process of this build; more are not started."""
        with self._guard:
            self._stopping = True
            for process in self._processes:
                process.kill()
            for forge in self._forges.values():
                forge.kill()

    def _close_forges(self) -> None:
        with self._guard:
            for forge in self._forges.values():
                forge.close()
            self._forges.clear()


def _weights(todo: Mapping[str, Module]) -> dict[str, int]:
    """For each module the bytes of source on the longest chain of modules that wait for it."""
    users: dict[str, list[str]] = {name: [] for name in todo}
    for name, module in todo.items():
        for imported in module.imports:
            if imported in users:
                users[imported].append(name)
    weight: dict[str, int] = {}
    for name in reversed(list(todo)):  # todo is in order of imports: users come later
        weight[name] = len(todo[name].text) + max((weight[u] for u in users[name]), default=0)
    return weight


def _count(number: int) -> str:
    return "one module" if number == 1 else f"{number} modules"
