"""``leanmath check``: put proofs before the judge, and keep receipts."""

from __future__ import annotations

import hashlib
import json
import re
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, TextColumn
from rich.table import Table
from rich.text import Text

from leanmath.core.errors import InputError
from leanmath.core.lines import Lines, kept_objects, read_objects
from leanmath.core.output import check_writable, write_text
from leanmath.core.theorem import Status, Theorem, Verdict
from leanmath.lean.check import Backend, Checker, open_checker
from leanmath.lean.checkfile import read_source
from leanmath.lean.declarations import Missed, missed_declarations, split_declarations
from leanmath.lean.filecheck import FileChecker
from leanmath.lean.isolation import best_isolation, require_isolation
from leanmath.lean.lacking import lacking
from leanmath.lean.repl import SessionLimits
from leanmath.lean.toolchain import ToolchainKind, find_toolchain

#: How a file begins: comments, and what it imports, which is the statement's
#: business and not the proof's.
_HEAD = re.compile(r"(?:\s+|--[^\n]*|/-.*?-/|import [^\n]*)*", re.DOTALL)
_IMPORT = re.compile(r"^import [^\n]*$", re.MULTILINE)


@dataclass(frozen=True)
class Case:
    """One submission: a proof, or whole commands, with or without helpers of their own.

    With both, the proof is tried by itself first, which is quicker.
    """

    theorem: Theorem
    proof: str | None
    submission: str | None
    helpers: bool

    @property
    def submitted(self) -> str | None:
        """The proof, or the whole commands where there is no proof by itself."""
        return self.proof if self.proof is not None else self.submission

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes a verdict that of a case: name, and hashes of statement and submission."""
        given = json.dumps([self.proof, self.submission, self.helpers])
        return self.theorem.name, self.theorem.hash, hashlib.sha256(given.encode()).hexdigest()


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--theorem", "name", help="Only the theorem of this name (for a .lean file).")
@click.option("--json", "out", type=click.Path(dir_okay=False, path_type=Path),
              help="Write a line for each verdict; what it holds already is not judged again.")
@click.option("--receipt", type=click.Path(dir_okay=False, path_type=Path),
              help="Where the receipts go; default for a .lean file: FILE.receipt.json.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=60.0,
              show_default=True, help="For each submission.")
@click.option("--memory", type=click.IntRange(min=512), default=4096, show_default=True,
              help="Megabytes for each judge.")
@click.option("--project", type=click.Path(path_type=Path),
              help="A Lake project; default: LEANMATH_PROJECT or the embedded Lean.")
@click.option("--backend", type=click.Choice([backend.value for backend in Backend]),
              help="The way in: the judge that stays up (embedded Lean only), or compiled files; "
                   "default: the first that there is.")
@click.option("--require-isolation", "strict", is_flag=True,
              help="Refuse to run where the judge cannot be confined.")
def check(file: Path, name: str | None, out: Path | None, receipt: Path | None, seconds: float,
          memory: int, project: Path | None, backend: str | None, strict: bool) -> None:
    """Judge the theorems of FILE: a .lean file, or JSON Lines of submissions.

    A line of JSON has name, statement, proof (or submission), and may have
    header and helpers. Ends with status 1 when something is not accepted.
    """
    toolchain = find_toolchain(project)
    # A stock Lean knows no ℕ without Mathlib; the embedded one imports its core by itself.
    default = toolchain.header if toolchain.kind is ToolchainKind.LAKE else ""
    cases = list(_from_lines(file, default) if file.suffix == ".jsonl"
                 else _from_lean(file, name, default))
    done = _done(out)
    todo = [case for case in cases if case.key not in done]
    isolation = require_isolation() if strict else best_isolation()
    table = Table("theorem", "verdict", "reason", "axioms", "s")
    target = receipt or (file.with_suffix(".receipt.json") if file.suffix == ".lean" else None)
    check_writable(target)
    receipts = _kept_receipts(target, [case for case in cases if case.key in done])
    missed, hints = _missed(file, name), list[str]()
    total = len(cases) + len(missed)
    accepted = sum(done[case.key] for case in cases if case.key in done)
    limits = SessionLimits(seconds=seconds, memory=memory)
    way = None if backend is None else Backend(backend)
    with (open_checker(toolchain, way, limits=limits, isolation=isolation) as checker,
          Progress(TextColumn("{task.description} {task.completed}/{task.total}"),
                   console=Console(stderr=True), transient=True) as progress):
        task = progress.add_task("judging", total=len(todo))
        for case in todo:
            verdict = _judge(checker, case)
            accepted += verdict.accepted
            _record(out, case, verdict)
            receipts.append(_receipt(case, verdict, checker.core))
            table.add_row(case.theorem.name, Text(verdict.status.value, _style(verdict)),
                          verdict.reason, ", ".join(sorted(verdict.axioms)) or "none",
                          f"{verdict.seconds:.2f}")
            if not verdict.accepted and verdict.detail:
                progress.console.print(f"{case.theorem.name}: {verdict.detail}", markup=False,
                                       soft_wrap=True)
                asked = f"{case.theorem.header}\n{case.theorem.statement}"
                if verdict.reason == "statement" and (hint := lacking(asked, toolchain)):
                    hints.append(hint)
            progress.advance(task)
    if hints:
        click.echo(f"  {hints[0]}", err=True)
    for each in missed:
        click.echo(f"{file}:{each.line}: {each.name} is not judged: {each.why}", err=True)
    console = Console(highlight=False)
    if todo:
        console.print(table)
    console.print(f"accepted: {accepted} of {total}")
    if target is not None:
        write_text(target, json.dumps(receipts, ensure_ascii=False, indent=2) + "\n")
        console.print(f"receipts: {target}", soft_wrap=True)
    sys.exit(0 if accepted == total else 1)


def _judge(checker: Checker | FileChecker, case: Case) -> Verdict:
    start = time.monotonic()
    try:
        if case.proof is not None:
            verdict = checker.check(case.theorem, case.proof)
            if verdict.accepted or case.submission is None:
                return verdict
        return checker.check(case.theorem, submission=case.submission, helpers=case.helpers)
    except InputError as error:
        # One statement that does not elaborate by itself must not end the rest.
        return Verdict(Status.REJECTED, "statement", str(error),
                       seconds=time.monotonic() - start)


def _style(verdict: Verdict) -> str:
    return "green" if verdict.accepted else "bold red"


def _from_lean(file: Path, name: str | None, default: str) -> Iterator[Case]:
    text = read_source(file)
    end = head.end() if (head := _HEAD.match(text)) else 0
    imports = "".join(f"{line}\n" for line in _IMPORT.findall(text[:end])) or default
    text = _IMPORT.sub("", text[:end]) + text[end:]
    found = [f for f in split_declarations(text) if not f.name.startswith("example_")]
    wanted = [f for f in found if name in (None, f.name)]
    if not wanted:
        raise InputError(f"{file} states no theorem" + (f" of the name {name}" if name else ""),
                         hint="Theorems begin at the start of a line: theorem NAME ...")
    for declaration in wanted:
        yield Case(Theorem.of(declaration.statement, header=imports + declaration.header),
                   declaration.proof if declaration.alone else None, declaration.upto, True)


def _from_lines(file: Path, default: str) -> Iterator[Case]:
    hint = "A line has statement, and proof or submission."
    for place, record in read_objects(file, hint=hint):
        try:
            statement, given = record["statement"], record.get("name")
            theorem = Theorem.of(statement, header=record.get("header", default), name=given)
            proof, submission = record.get("proof"), record.get("submission")
        except (KeyError, TypeError, AttributeError) as error:
            raise InputError(f"{place}: no submission: {error}", hint=hint) from None
        except InputError as error:
            raise InputError(f"{place}: {error.message}", hint=error.hint) from None
        if (proof is None) == (submission is None):
            raise InputError(f"{place}: either proof or submission is needed")
        yield Case(theorem, proof, submission, bool(record.get("helpers", False)))


def _done(out: Path | None) -> dict[tuple[str, str, str], bool]:
    """What a file of verdicts holds: by the key of a case, whether it was accepted."""
    done = {}
    for record in kept_objects(out):
        try:
            key = record["name"], record["statement_hash"], record["submission_hash"]
            done[key] = record["status"] == "accepted"
        except KeyError:
            continue  # of a version that did not say what was submitted: it is judged again
    return done


def _record(out: Path | None, case: Case, verdict: Verdict) -> None:
    if out is None:
        return
    record = {"name": case.theorem.name, "status": verdict.status.value, "reason": verdict.reason,
              "axioms": sorted(verdict.axioms), "seconds": round(verdict.seconds, 3),
              "statement_hash": case.theorem.hash, "submission_hash": case.key[2]}
    with Lines(out) as file:
        file.write(record)


def _kept_receipts(target: Path | None, cases: list[Case]) -> list[dict[str, object]]:
    """The receipts that an earlier run left for these cases."""
    if target is None or not target.is_file():
        return []
    try:
        found = json.loads(target.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []  # cut off, or no receipts: written anew
    wanted = [(case.theorem.name, case.theorem.hash, case.submitted) for case in cases]
    return [each for each in (found if isinstance(found, list) else []) if isinstance(each, dict)
            and (each.get("name"), each.get("statement_hash"), each.get("proof")) in wanted]


def _missed(file: Path, name: str | None) -> list[Missed]:
    """The theorems of a Lean file that cannot be told apart from the text around them."""
    if file.suffix == ".jsonl":
        return []
    return [each for each in missed_declarations(read_source(file)) if name in (None, each.name)]


def _receipt(case: Case, verdict: Verdict, core: str) -> dict[str, object]:
    return {"name": case.theorem.name, "statement": case.theorem.statement,
            "header": case.theorem.header, "statement_hash": case.theorem.hash,
            "proof": case.submitted,
            "status": verdict.status.value, "reason": verdict.reason,
            "axioms": sorted(verdict.axioms), "lean": verdict.lean,
            "core": core,
            "time": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "seconds": round(verdict.seconds, 3)}
