"""The second way in: compiled files before a verifier, on the embedded Lean and behind a Lake."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from leanmath.bench.adversarial import Attack, read_attacks, read_honest, run
from leanmath.core.errors import InputError, LeanStartFailed, ToolchainBroken
from leanmath.core.theorem import Status, Theorem, Verdict
from leanmath.lean import binary, filecheck
from leanmath.lean.batch import run_to_end
from leanmath.lean.check import Backend, backends, open_checker
from leanmath.lean.filecheck import FileChecker, stock_verifier
from leanmath.lean.isolation import best_isolation
from leanmath.lean.lake_env import LakeLean
from leanmath.lean.program import repl_program
from leanmath.lean.protocol import CommandReply, CommandRequest
from leanmath.lean.repl import Repl, SessionLimits
from leanmath.lean.toolchain import Toolchain, ToolchainKind, find_toolchain
from tests.conftest import ROOT
from tests.helpers import leanmath
from tests.lean.test_check import ATTACKS, CORPUS

LIMITS = SessionLimits(seconds=20, memory=2048)
FALSE = Theorem.of("theorem target : (2 : ℕ) + 2 = 5")
ONE = Theorem.of("theorem one : 1 + 1 = 2")


@pytest.fixture(scope="module")
def checker(toolchain: Toolchain) -> Iterator[FileChecker]:
    with FileChecker(toolchain, limits=LIMITS, isolation=best_isolation()) as checker:
        yield checker


def judge(checker: FileChecker, attack: Attack) -> Verdict:
    return checker.check(attack.theorem, attack.proof, submission=attack.submission,
                         helpers=attack.helpers)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_attack_is_caught(attack: Attack, checker: FileChecker) -> None:
    verdict = judge(checker, attack)
    assert attack.caught(verdict, Backend.FILE), verdict


#: What the verifier alone says, when nothing stands before it.
UNGATED = {
    "axiom_among_helpers": "axiom", "private_axiom": "axiom", "unsafe_definition": "error",
    "instance_for_addition": "attribute", "local_instance": "statement changed",
    "notation_for_plus": "error", "notation_for_equality": "error",
    "macro_for_a_tactic": "attribute", "macro_rules": "attribute",
    "syntax_and_elaborator": "attribute", "simp_axiom": "attribute",
    "instance_by_attribute": "statement changed", "kernel_switched_off": "error",
    "by_as_sorry_tactic": "sorry", "option_in_a_term": "error", "shadowed_type":
    "statement changed", "auto_bound": "statement changed", "partial_function": "error",
    "opaque_loophole": "error", "match_of_the_statement_taken": "statement changed",
}


@pytest.fixture
def ungated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filecheck, "examine", lambda *_, **__: None)
    monkeypatch.setattr(filecheck, "without_comments", lambda text: text)


@pytest.mark.parametrize("name", sorted(UNGATED))
@pytest.mark.usefixtures("ungated")
def test_the_verifier_does_not_need_the_gate(name: str, checker: FileChecker) -> None:
    attack = next(attack for attack in ATTACKS if attack.name == name)
    verdict = judge(checker, attack)
    assert (verdict.status, verdict.reason) == (Status.REJECTED, UNGATED[name]), verdict


@pytest.mark.parametrize("submission", [
    "set_option debug.skipKernelTC true in\n"
    "theorem target : (2 : ℕ) + 2 = 5 := by decide +kernel\n",
    "set_option debug.skipKernelTC true in\n"
    "theorem helper : (2 : ℕ) + 2 = 5 := by decide +kernel\n"
    "theorem target : (2 : ℕ) + 2 = 5 := helper\n"])
@pytest.mark.usefixtures("ungated")
def test_what_no_kernel_saw_is_replayed(submission: str, checker: FileChecker) -> None:
    verdict = checker.check(FALSE, submission=submission, helpers=True)
    assert (verdict.status, verdict.reason) == (Status.REJECTED, "kernel"), verdict


def test_honest_proofs_are_accepted(checker: FileChecker) -> None:
    honest = list(read_honest([ROOT / "examples" / "first.lean"]))
    report = run([], honest, lambda theorem, proof, submission, helpers: checker.check(
        theorem, proof, submission=submission, helpers=helpers), Backend.FILE)
    assert len(report.honest) > 5
    assert not [outcome for outcome in report.honest if not outcome.good]


def test_helpers_of_every_kind(checker: FileChecker) -> None:
    theorem = Theorem.of("theorem main (n : ℕ) : double n = 2 * n",
                         header="def double : ℕ → ℕ\n  | 0 => 0\n  | n + 1 => double n + 2\n"
                                "inductive Colour where\n  | red | blue\n  deriving DecidableEq\n")
    submission = ("namespace Mine\nvariable (n : ℕ)\n"
                  "private theorem step : double (n + 1) = double n + 2 := rfl\n"
                  "def half (n : ℕ) : ℕ := if n < 2 then 0 else half (n - 2) + 1\n"
                  "theorem colours : Colour.red ≠ Colour.blue := by decide\nend Mine\n"
                  "open Mine in\ntheorem main (n : ℕ) : double n = 2 * n := by\n"
                  "  have := half 3\n  induction n with\n  | zero => rfl\n"
                  "  | succ n ih => rw [step, ih]; omega\n")
    verdict = checker.check(theorem, submission=submission, helpers=True)
    assert verdict.accepted, verdict
    refused = checker.check(theorem, submission=submission)
    assert (refused.status, refused.reason) == (Status.REJECTED, "command")


def test_the_header_stays_what_it_is(checker: FileChecker) -> None:
    """Declarations of the header cannot be replaced, though the submission compiles without it."""
    theorem = Theorem.of("theorem main : five = 5", header="def five : ℕ := 5\n")
    assert checker.check(theorem, "rfl").accepted
    assert checker.check(theorem, submission="theorem main : five = 5 := rfl").accepted


def test_bad_input(checker: FileChecker) -> None:
    for theorem in (Theorem.of("theorem t : 2 + = 4"),
                    replace(Theorem.of("theorem t : True"), statement="theorem u : True"),
                    Theorem.of("theorem t : True", header="open Nowhere")):
        with pytest.raises(InputError) as caught:
            checker.check(theorem, "trivial")
        assert caught.value.hint
    with pytest.raises(InputError):
        Theorem.of("theorem t\ud800 : True")
    with pytest.raises(InputError):
        checker.check(Theorem.of("theorem t : True"))
    verdict = checker.check(Theorem.of("theorem t : True"), "by trivial\ud800")
    assert (verdict.status, verdict.reason) == (Status.REJECTED, "syntax")


def test_a_lean_that_cannot_be_started(toolchain: Toolchain,
                                       monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LeanStartFailed("not here")

    with FileChecker(toolchain, limits=LIMITS) as one:
        assert one.check(ONE, "rfl").accepted
        monkeypatch.setattr(filecheck, "run_to_end", fail)
        # The statement was compiled: that nothing starts now may be the submission's doing.
        verdict = one.check(ONE, "rfl")
        assert (verdict.status, verdict.reason) == (Status.INTERNAL, "LeanStartFailed")
        with pytest.raises(LeanStartFailed):
            one.check(FALSE, "rfl")


def test_ten_megabytes(checker: FileChecker) -> None:
    comment = checker.check(FALSE, "by\n/-" + "x" * 10_000_000 + "-/\n  decide", seconds=120)
    assert (comment.status, comment.reason) == (Status.REJECTED, "error")
    sums = checker.check(FALSE, "by exact (" + "1 + " * 2_500_000 + "1)", seconds=5)
    assert sums.status in (Status.TIMEOUT, Status.RESOURCE, Status.INTERNAL, Status.REJECTED)


def test_time_is_for_all_of_a_check(checker: FileChecker) -> None:
    loop = next(attack for attack in ATTACKS if attack.name == "endless_loop")
    assert loop.proof is not None
    verdict = checker.check(loop.theorem, loop.proof, seconds=2)
    assert (verdict.status, verdict.reason) == (Status.TIMEOUT, "wall clock")
    assert verdict.seconds < 6


def test_both_ways_of_the_embedded_lean(toolchain: Toolchain) -> None:
    assert backends(toolchain) == (Backend.JUDGE, Backend.FILE)
    for backend in Backend:
        with open_checker(toolchain, backend, limits=LIMITS) as one:
            verdict = one.check(Theorem.of("theorem t : True"), "trivial")
            assert verdict.accepted
            assert verdict.lean == toolchain.version
            assert one.core


# -- a Lake project ------------------------------------------------------------

#: ``lean`` of a scripted installation: the embedded Lean, and for the verifier's text for a
#: stock Lean, which it cannot read, the embedded one.
_LEAN = """#!{python} -IS
import os, sys
words = sys.argv[1:]
if words == ["--print-prefix"]:
    print({prefix!r})
elif words == ["--short-version"]:
    print({version!r})
else:
    say = {say!r}
    if words[0] == "--run":
        assert open(words[1]).read().startswith("import Lean\\n")
        if say:
            print(say.replace("NONCE", words[2]))
            sys.exit(0)
        words[1], path = {program!r}, {verifier!r}
    else:
        path = os.environ["LEAN_PATH"]
    os.environ["LEAN_PATH"] = path
    os.execv(sys.executable, [*{command!r}, *words])
"""
_LAKE = """#!/bin/sh
[ "$1" = env ] || exit 64
shift
export LEAN_PATH={path}
case "$1" in
  lean) shift; exec {lean} "$@";;
  *) exec "$@";;
esac
"""


class Project:
    """A Lake project whose ``lake`` and ``lean`` are scripts."""

    def __init__(self, folder: Path, toolchain: Toolchain) -> None:
        self.root, self.prefix = folder / "project", folder / "prefix"
        for place in (self.root, self.prefix / "bin", folder / "elan" / "bin"):
            place.mkdir(parents=True)
        (self.root / "lean-toolchain").write_text(f"leanprover/lean4:v{binary.LEAN_VERSION}\n")
        (self.root / "lakefile.toml").write_text('name = "p"\n')
        self._toolchain = toolchain
        with FileChecker(toolchain) as plain:
            verifier = dict(plain._lean.verifier().environment)["LEAN_PATH"]
        # Not links into our cache, which a confined child of a project does not see.
        self._path, self._verifier = (
            str(shutil.copytree(path, self.root / name)) for name, path in
            (("core", dict(toolchain.environment)["LEAN_PATH"]), ("verifier", verifier)))
        self.lean()
        self.script(folder / "elan" / "bin" / "lake",
                    _LAKE.format(path=self._path, lean=self.prefix / "bin" / "lean"))

    def lean(self, say: str = "") -> None:
        """The script ``lean``; with ``say``, the verifier only says this."""
        program = shutil.copy(ROOT / "lean_project" / filecheck.PROGRAM, self.root)
        self.script(self.prefix / "bin" / "lean", _LEAN.format(
            python=sys.executable, prefix=str(self.prefix), version=binary.LEAN_VERSION, say=say,
            program=program, verifier=self._verifier, command=list(self._toolchain.command)))

    def script(self, path: Path, text: str) -> None:
        """An executable file."""
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)

    def toolchain(self) -> Toolchain:
        """The toolchain of the project."""
        return find_toolchain(self.root)


@pytest.fixture
def project(tmp_path: Path, toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    return Project(tmp_path, toolchain)


def test_a_project_has_this_way_in_only(project: Project) -> None:
    found = project.toolchain()
    assert found.kind is ToolchainKind.LAKE
    assert backends(found) == (Backend.FILE,)
    with FileChecker(found) as checker:
        verdict = checker.check(ONE, "rfl")
        assert verdict.accepted, verdict
        assert verdict.lean == binary.LEAN_VERSION
        for name, reason in (("sorry", "sorry"), ("other_statement", "statement changed"),
                             ("notation_for_plus", "command"), ("error_recovered", "error")):
            attack = next(attack for attack in ATTACKS if attack.name == name)
            assert judge(checker, attack).reason == reason


@pytest.mark.parametrize(("say", "status", "reason"), [
    ("NONCE\taccepted", Status.ACCEPTED, ""),
    ("NONCE\taxiom\tpropext\nNONCE\taccepted", Status.ACCEPTED, ""),
    ("NONCE\taxiom\tsorryAx\nNONCE\taccepted", Status.REJECTED, "sorry"),
    ("NONCE\taxiom\tMine.axiom\nNONCE\taccepted", Status.REJECTED, "axiom"),
    ("NONCE\trejected\tkernel\tone", Status.REJECTED, "kernel"),
    ("accepted", Status.INTERNAL, "LeanCrashed"),
    ("0123\taccepted", Status.INTERNAL, "LeanCrashed"),
    ("NONCE\taxiom\tpropext", Status.INTERNAL, "LeanCrashed"),
    ("NONCE\taccepted\nNONCE\taccepted", Status.INTERNAL, "LeanCrashed"),
    ("NONCE\taccepted\nsomething", Status.INTERNAL, "LeanCrashed"),
    ("NONCE\taccepted\tand more", Status.INTERNAL, "LeanCrashed"),
    ("NONCE\trejected", Status.INTERNAL, "LeanCrashed"),
    (" ", Status.INTERNAL, "LeanCrashed"),
])
def test_the_verifier_is_read_strictly(say: str, status: Status, reason: str,
                                       project: Project) -> None:
    project.lean(say)
    with FileChecker(project.toolchain()) as checker:
        verdict = checker.check(ONE, "rfl")
    assert (verdict.status, verdict.reason) == (status, reason), verdict


@pytest.mark.parametrize(("place", "text", "status", "reason"), [
    ("prefix", "exit 0", Status.ACCEPTED, ""),
    ("prefix", "echo no >&2; exit 1", Status.REJECTED, "kernel"),
    ("package", "exit 3", Status.REJECTED, "kernel"),
    ("package", "kill -9 $$", Status.INTERNAL, "LeanCrashed"),
    ("package", "sleep 60", Status.TIMEOUT, "wall clock"),
])
def test_the_external_checker_has_the_last_word(place: str, text: str, status: Status,
                                                reason: str, project: Project) -> None:
    path = (project.prefix / "bin" / "leanchecker" if place == "prefix" else
            project.root / ".lake/packages/lean4checker/.lake/build/bin/lean4checker")
    path.parent.mkdir(parents=True, exist_ok=True)
    log = project.root / "log"
    project.script(path, f'#!/bin/sh\necho "$1 $LEAN_PATH" >> {log}\n{text}\n')
    with FileChecker(project.toolchain()) as checker:
        verdict = checker.check(ONE, "rfl", seconds=10)
        assert (verdict.status, verdict.reason) == (status, reason), verdict
        said = log.read_text(encoding="utf-8").split()
        assert said[0] == filecheck.MODULE
        # It was asked of the compiled submission, and only of what the verifier accepted.
        assert not checker.check(ONE, "by sorry", seconds=10).accepted
        assert len(log.read_text(encoding="utf-8").splitlines()) == 1


def test_the_external_checker_is_confined(project: Project) -> None:
    isolation = best_isolation()
    if not isolation.complete:
        pytest.skip("nothing can be confined here")
    secret = project.root.parent / "secret"
    secret.write_text("x", encoding="utf-8")
    lake = LakeLean.ask(project.toolchain())
    project.script(project.prefix / "bin" / "leanchecker",
                   f"#!/bin/sh\nread x < {secret} && exit 0\n"
                   f"echo x > {project.root}/x && exit 0\nexit 7\n")
    lake = LakeLean.ask(project.toolchain())
    program = lake.replay(project.root, "M")
    assert program is not None
    scratch = project.root.parent / "scratch"
    scratch.mkdir()
    ended = run_to_end(program, scratch, seconds=20, isolation=isolation)
    assert ended.status == 7, ended


def test_a_confined_repl_needs_no_lake(project: Project) -> None:
    path = project.root / ".lake/build/bin/repl"
    path.parent.mkdir(parents=True)
    project.script(path, '#!/bin/sh\nread x\necho "{\\"env\\": 0}"\necho\nread y\n')
    found = project.toolchain()
    assert repl_program(found).command[1:] == ("env", str(path))
    program = repl_program(found, confined=True)
    assert program.command == (str(path),)
    assert dict(program.environment)["LEAN_SYSROOT"] == str(project.prefix)
    with Repl(program, isolation=best_isolation()) as repl:
        assert repl.ask(CommandRequest(cmd="theorem a : True := trivial")) == CommandReply(env=0)


def test_a_lake_that_says_nothing(project: Project, tmp_path: Path) -> None:
    found = project.toolchain()
    for text in ("exit 1", "exit 0", "echo a; echo b", "echo /nowhere"):
        project.script(tmp_path / "elan" / "bin" / "lake", f"#!/bin/sh\n{text}\n")
        with pytest.raises(ToolchainBroken) as caught:
            FileChecker(found)
        assert caught.value.hint


def test_the_verifier_for_a_stock_lean() -> None:
    """The same text below another head: what it names is defined there, or in Lean."""
    text = stock_verifier()
    embedded = (ROOT / "lean_project" / "Leanmath" / "Verify.lean").read_text(encoding="utf-8")
    assert text.startswith("import Lean\n")
    assert "prelude" not in text.split("\n")
    assert "Leanmath.Repl" not in text
    body = embedded.partition("-- " + "=" * 100 + "\n")[2]
    assert body in text
    native = (ROOT / "lean_project" / "Leanmath" / "Verify" / "Native.lean").read_text("utf-8")
    for name in ("load", "importAll", "kernelEnv", "imported?", "kernelAdds", "constantsIn",
                 "nameText", "Names.empty", "Names.has", "Names.add"):
        assert f"def {name} " in text
        assert f"def {name} " in native or f"Verify.{name} " in native


# -- the commands --------------------------------------------------------------


def test_check_command_by_file(tmp_path: Path) -> None:
    lines = [{"name": "t", "statement": "theorem t : 2 + 2 = 4 := by sorry", "proof": "rfl"},
             {"name": "u", "statement": "theorem u : 2 + 2 = 5 :=", "proof": "by sorry"}]
    file, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    ended = leanmath("check", str(file), "--backend", "file", "--json", str(out))
    assert ended.status == 1, ended.err
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [(r["name"], r["status"], r["reason"]) for r in found] == [
        ("t", "accepted", ""), ("u", "rejected", "sorry")]


def test_check_command_in_a_project(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "mine.lean"
    file.write_text("/- mine -/\nimport Init\n\nopen Nat\ntheorem one : 1 = 1 := rfl\n",
                    encoding="utf-8")
    ended = leanmath("check", str(file), "--project", str(project.root))
    assert ended.status == 0, ended.out + ended.err
    receipt = json.loads((tmp_path / "mine.receipt.json").read_text(encoding="utf-8"))[0]
    assert receipt["header"] == "import Init\nopen Nat"
    assert receipt["status"] == "accepted"
    refused = leanmath("check", str(file), "--project", str(project.root), "--backend", "judge")
    assert refused.status == 2
    assert "file" in refused.err


def test_bench_command_by_file(tmp_path: Path) -> None:
    corpus, out = tmp_path / "corpus", tmp_path / "out.json"
    for name in ("sorry", "nothing"):
        (corpus / name).mkdir(parents=True)
        for file in (CORPUS / name).iterdir():
            (corpus / name / file.name).write_bytes(file.read_bytes())
    (corpus / "honest.lean").write_text("theorem a : True := trivial\n", encoding="utf-8")
    (corpus / "honest.txt").write_text("honest.lean\n", encoding="utf-8")
    ended = leanmath("bench", "adversarial", str(corpus), "--backend", "file", "--json", str(out))
    assert ended.status == 0, ended.out + ended.err
    assert "file: 2 of 2 attacks caught, 1 of 1 honest proofs accepted" in ended.out
    found = json.loads(out.read_text(encoding="utf-8"))
    assert (found["attacks"], found["caught"], found["honest"], found["accepted"]) == (2, 2, 1, 1)
    assert set(found["ways"]) == {"file"}


def test_every_attack_is_of_a_known_form() -> None:
    assert {attack.name for attack in read_attacks(CORPUS)} >= set(UNGATED)
