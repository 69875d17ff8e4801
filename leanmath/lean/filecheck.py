"""The second way to the one rule for what is proved: ``lean --json`` on a file.

Works with any Lean that compiles a file: the embedded one, and that of a Lake
project with Mathlib. A submission goes through four stations, and the first
that objects decides:

1. The gate (``leanmath.lean.gate``): by its words alone, nothing in the
   submission can run code or declare anything but theorems and helpers.
2. Lean compiles the trusted statement with ``sorry``, and the statement with
   the submission, each in a confined process of its own. No error, status 0.
3. The verifier (``Leanmath/Verify.lean``), in a third process, reads both
   compiled files as data, with nothing of either active: the very type of the
   trusted statement, what else the trusted file declares unchanged, nothing
   declared that changes meaning, everything that the proof needs accepted by
   the kernel, and the axioms.
4. Where the toolchain has an external checker (``leanchecker``,
   ``lean4checker``), it replays the compiled submission.

Station 3 does not rely on 1 and 2: it would also reject what they let through.
"""

from __future__ import annotations

import contextlib
import json
import secrets
import shutil
import tempfile
import threading
import time
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from leanmath.core.errors import (
    InputError,
    LeanCrashed,
    LeanStartFailed,
    ReplyTooLarge,
    RequestTimeout,
    ResourceExceeded,
    ToolchainBroken,
)
from leanmath.core.theorem import Status, Theorem, Verdict
from leanmath.lean import _fast, axioms
from leanmath.lean.batch import Finished, run_to_end
from leanmath.lean.binary import find_lean
from leanmath.lean.gate import Refusal, Unclosed, examine, without_comments
from leanmath.lean.isolation import Isolation
from leanmath.lean.lake_env import LakeLean
from leanmath.lean.messages import Message, parse_output
from leanmath.lean.program import Program, readable_paths
from leanmath.lean.repl import SessionLimits
from leanmath.lean.toolchain import Toolchain, ToolchainKind

#: The name of the module that is compiled, in a folder of its own each time.
MODULE = "LeanmathSubmission"
#: The modules of the verifier (embedded), and its program and source below the core's sources.
MODULES = ("Init", "Leanmath.Verify")
PROGRAM = "Leanmath/VerifyMain.lean"
_SOURCE = "Leanmath/Verify.lean"
_STOCK_HEAD = "Leanmath/Verify/Stock.lean.in"
#: What the verifier is below, on either Lean, begins behind this line.
_LINE = "-- " + "=" * 100 + "\n"
_STOCK_MAIN = "\ndef main (args : List String) : IO UInt32 := Leanmath.Verify.main args\n"
#: How many compiled statements are kept.
_KEPT = 64


def stock_verifier() -> str:
    """The verifier's text for a stock Lean, to be run by ``lean --run``."""
    sources = Path(_fast.source_root())
    head = (sources / _STOCK_HEAD).read_text(encoding="utf-8")
    _, line, body = (sources / _SOURCE).read_text(encoding="utf-8").partition(_LINE)
    assert line, "the verifier's source has lost its line"
    return head + body + _STOCK_MAIN


class FileChecker:
    """Judges submissions with processes that live for one submission; a context manager.

    The contract is that of :class:`leanmath.lean.check.Checker`; from several
    threads, each check is on its own. Raises what looking for the project's
    Lean raises (:class:`ToolchainError`).
    """

    def __init__(self, toolchain: Toolchain, *, limits: SessionLimits | None = None,
                 heartbeats: int | None = 50_000, isolation: Isolation | None = None) -> None:
        self._limits = limits or SessionLimits()
        self._isolation = isolation
        self._options = () if heartbeats is None else (f"-DmaxHeartbeats={heartbeats}",)
        self._version = toolchain.version
        self._trusted: OrderedDict[str, Path] = OrderedDict()
        self._lock = threading.Lock()
        self._folder = Path(tempfile.mkdtemp(prefix="leanmath-")).resolve()
        try:
            self._lean = (_EmbeddedLean(toolchain) if toolchain.kind is ToolchainKind.EMBEDDED
                          else _ProjectLean(toolchain, self._folder))
            #: The revision of the library that statements stand on.
            self.core = self._lean.revision()
        except BaseException:
            self.close()
            raise

    def check(self, theorem: Theorem, proof: str | None = None, *, submission: str | None = None,
              helpers: bool = False, seconds: float | None = None) -> Verdict:
        """Judge a ``proof`` (what follows ``:=``), or a whole ``submission`` of commands.

        :class:`InputError` when the header or the statement is not accepted
        by Lean, or not exactly one of the two is given;
        :class:`LeanStartFailed` when Lean cannot be started or confined.
        """
        if (proof is None) == (submission is None):
            raise InputError("either a proof or a submission is judged")
        start = time.monotonic()
        deadline = start + (self._limits.seconds if seconds is None else seconds)
        verdict = self._check(theorem, proof, submission, helpers, deadline)
        return Verdict(verdict.status, verdict.reason, verdict.detail, verdict.axioms,
                       time.monotonic() - start, self._version)

    def close(self) -> None:
        """Forget the compiled statements."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> FileChecker:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()

    # -- the stations ------------------------------------------------------

    def _check(self, theorem: Theorem, proof: str | None, submission: str | None, helpers: bool,
               deadline: float) -> Verdict:
        trusted: Path | Verdict | None = None
        try:
            trusted = self._statement(theorem, deadline)
            if isinstance(trusted, Verdict):
                return trusted
            given = proof if proof is not None else str(submission)
            try:
                text = without_comments(given)
                text.encode()
            except Unclosed:
                return _rejected("syntax", "a comment that never ends")
            except UnicodeEncodeError as error:
                return _rejected("syntax", str(error))
            refusal = examine(text, theorems=0 if proof is not None else 1, helpers=helpers)
            if refusal is not None:
                return _refused(refusal)
            if proof is not None:
                text = theorem.with_proof(text)
            with self._scratch() as folder:
                compiled, objection = self._compile(theorem.header, text, folder, deadline)
                if objection is not None:
                    return objection
                return self._verify(theorem, trusted, compiled, deadline)
        except RequestTimeout as error:
            return Verdict(Status.TIMEOUT, "wall clock", error.message)
        except ResourceExceeded as error:
            return Verdict(Status.RESOURCE, error.resource.value, error.message)
        except (LeanCrashed, ReplyTooLarge) as error:
            if trusted is None and isinstance(error, LeanStartFailed):
                raise  # not the submission's doing: nothing of it has run
            return Verdict(Status.INTERNAL, type(error).__name__, str(error))

    def _statement(self, theorem: Theorem, deadline: float) -> Path | Verdict:
        """The compiled statement; a verdict when Lean could not say whether it is one."""
        with self._lock:
            if theorem.hash in self._trusted:
                self._trusted.move_to_end(theorem.hash)
                return self._trusted[theorem.hash]
        folder = self._folder / f"{theorem.hash}-{secrets.token_hex(4)}"
        folder.mkdir()
        compiled, objection = self._compile(theorem.header, f"{theorem.statement}\n  := by sorry",
                                            folder, deadline)
        if objection is not None:
            if objection.status is Status.REJECTED:
                raise InputError(f"Lean does not accept the statement: {objection.detail}",
                                 hint="The header and the statement must elaborate by themselves.")
            return objection
        with self._lock:
            self._trusted[theorem.hash] = compiled
            dropped = (self._trusted.popitem(last=False)[1] if len(self._trusted) > _KEPT
                       else None)
        if dropped is not None:
            shutil.rmtree(dropped.parent, ignore_errors=True)
        return compiled

    def _compile(self, header: str, text: str, folder: Path, deadline: float
                 ) -> tuple[Path, Verdict | None]:
        """Where the compiled text is, or why there is none."""
        source, compiled = folder / f"{MODULE}.lean", folder / f"{MODULE}.olean"
        source.write_text(f"{header}\n{text}\n", encoding="utf-8", newline="\n")
        program = self._lean.program("--json", *self._options, "-R", str(folder), "-o",
                                     str(compiled), str(source))
        ended = self._run(program, folder, deadline)
        error = next((m for m in parse_output(ended.output).messages if m.is_error), None)
        if error is not None:
            return compiled, _rejected("error", _where(error, header))
        if ended.status != 0 or not compiled.is_file():
            return compiled, _crashed("Lean", ended)
        return compiled, None

    def _verify(self, theorem: Theorem, trusted: Path, compiled: Path, deadline: float) -> Verdict:
        nonce = secrets.token_hex(16)
        with self._scratch() as folder:
            program = self._lean.verifier(nonce, str(trusted), str(compiled), theorem.name)
            ended = self._run(program, folder, deadline, (trusted.parent, compiled.parent))
            verdict = _read(ended, nonce)
            if not verdict.accepted:
                return verdict
            replay = self._lean.replay(compiled.parent)
            if replay is not None:
                ended = self._run(replay, folder, deadline, (compiled.parent,))
                if ended.status < 0:
                    return _crashed("the external checker", ended)
                if ended.status != 0:
                    return Verdict(Status.REJECTED, "kernel", ended.stderr[-2000:],
                                   verdict.axioms)
        return verdict

    def _run(self, program: Program, folder: Path, deadline: float,
             readable: tuple[Path, ...] = ()) -> Finished:
        left = deadline - time.monotonic()
        if left <= 0:
            raise RequestTimeout("no time is left", seconds=0.0, received=0)
        return run_to_end(program, folder, seconds=left, limits=self._limits,
                          isolation=self._isolation, readable=readable)

    def _scratch(self) -> contextlib.AbstractContextManager[Path]:
        return _folder(self._folder)


@contextlib.contextmanager
def _folder(parent: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


# -- verdicts ------------------------------------------------------------------


def _rejected(reason: str, detail: str) -> Verdict:
    return Verdict(Status.REJECTED, reason, detail)


def _refused(refusal: Refusal) -> Verdict:
    return _rejected(refusal.reason, f"the word {refusal.word!r} may not stand in a submission")


def _crashed(who: str, ended: Finished) -> Verdict:
    tail = (ended.stderr.strip() or ended.output.strip())[-2000:]
    return Verdict(Status.INTERNAL, "LeanCrashed",
                   f"{who} ended with status {ended.status}: {tail}")


def _where(error: Message, header: str) -> str:
    """The message, at its place in the text without our header."""
    return f"{error.start.line - header.count(chr(10)) - 1}:{error.start.column}: {error.text}"


def _read(ended: Finished, nonce: str) -> Verdict:
    """The verifier's answer, read strictly: what is not an answer is none."""
    lines = [line.split("\t") for line in ended.output.splitlines()]
    if ended.status != 0 or not lines or any(line[0] != nonce for line in lines):
        return _crashed("the verifier", ended)
    match lines[-1][1:], [line[1:] for line in lines[:-1]]:
        case ["rejected", reason, name], []:
            if reason == "statement":
                raise InputError(f"it does not state a theorem of the name {name}",
                                 hint="The header and the statement must elaborate by themselves.")
            return _rejected(reason, name)
        case ["accepted"], used if all(len(u) == 2 and u[0] == "axiom" for u in used):
            names = frozenset(u[1] for u in used)
            if axioms.acceptable(names):
                return Verdict(Status.ACCEPTED, axioms=names)
            beyond = sorted(names - axioms.ALLOWED)
            return Verdict(Status.REJECTED, "sorry" if "sorryAx" in beyond else "axiom",
                           ", ".join(beyond), names)
    return _crashed("the verifier", ended)


# -- the two kinds of Lean -----------------------------------------------------


class _EmbeddedLean:
    """The embedded Lean, with the compiled core; the verifier is compiled, too."""

    def __init__(self, toolchain: Toolchain) -> None:
        self._toolchain = toolchain
        lean = find_lean()
        path = _fast.current_core(lean.library, _fast.source_root(), _fast.cache_root(), MODULES)
        if path is None:
            from leanmath.lean.corelib import ensure_core

            path = str(ensure_core(lean, roots=MODULES).search_path)
        self._verifier_path = path

    def revision(self) -> str:
        """The key of the core."""
        return Path(dict(self._toolchain.environment)["LEAN_PATH"]).name

    def program(self, *arguments: str) -> Program:
        """``lean`` with these arguments."""
        given = self._toolchain
        return Program((*given.command, *arguments), given.environment, given.unset,
                       readable=readable_paths(given))

    def verifier(self, *arguments: str) -> Program:
        """The verifier with its arguments."""
        file = str(Path(_fast.source_root()) / PROGRAM)
        plain = self.program("--run", file, *arguments)
        return Program(plain.command, (("LEAN_PATH", self._verifier_path),), plain.unset,
                       readable=(*plain.readable, Path(file)))

    def replay(self, _folder: Path) -> Program | None:
        """There is no external checker."""
        return None


class _ProjectLean:
    """The Lean of a Lake project; it interprets the verifier, which is written into ``folder``."""

    def __init__(self, toolchain: Toolchain, folder: Path) -> None:
        assert toolchain.directory is not None
        self._root = toolchain.directory
        self._lean = LakeLean.ask(toolchain)
        self._verifier = folder / "verifier" / "Verify.lean"
        self._verifier.parent.mkdir()
        self._verifier.write_text(stock_verifier(), encoding="utf-8")

    def revision(self) -> str:
        """The revision of Mathlib in the project's manifest ("": there is none)."""
        try:
            manifest = json.loads((self._root / "lake-manifest.json").read_text(encoding="utf-8"))
            return next((str(p.get("rev", "")) for p in manifest["packages"]
                         if p["name"] == "mathlib"), "")
        except FileNotFoundError:
            return ""
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ToolchainBroken(f"{self._root / 'lake-manifest.json'} is damaged: {error}",
                                  hint=f"Run 'lake update' in {self._root}.") from None

    def program(self, *arguments: str) -> Program:
        """``lean`` with these arguments."""
        return self._lean.program(*arguments)

    def verifier(self, *arguments: str) -> Program:
        """The verifier with its arguments."""
        plain = self._lean.program("--run", str(self._verifier), *arguments)
        return Program(plain.command, plain.environment, plain.unset,
                       readable=(*plain.readable, self._verifier))

    def replay(self, folder: Path) -> Program | None:
        """The external checker on the submission in ``folder``, where there is one."""
        return self._lean.replay(folder, MODULE)
