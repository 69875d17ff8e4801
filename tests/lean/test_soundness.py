"""The core library assumes nothing: the axioms of every theorem, and no known way to `False`."""

from __future__ import annotations

import textwrap
from pathlib import Path

import networkx as nx
import pytest

from leanmath.lean import axioms
from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain
from tests.conftest import ROOT

#: Axioms that the core declares, all of them stock Lean's: three of mathematics, one of ``sorry``.
DECLARED = axioms.ALLOWED | {"sorryAx"}


@pytest.fixture(scope="module")
def constants(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> nx.DiGraph[str]:
    """Every constant of the core with its kind, and an edge to each constant that it names."""
    out = tmp_path_factory.mktemp("audit") / "constants.tsv"
    source = (ROOT / "lean_project" / "Leanmath" / "Audit.lean").read_text(encoding="utf-8")
    file = out.with_name("audit.lean")
    file.write_text(f'{source}\n#leanmath_audit "{out}"\n', encoding="utf-8")
    run = run_lean(toolchain, ["-DElab.async=false", str(file)], limits=Limits(seconds=120))
    assert run.clean, run.stderr
    graph: nx.DiGraph[str] = nx.DiGraph()
    for line in out.read_text(encoding="utf-8").splitlines():
        kind, safety, name, *used = line.split("\t")
        graph.add_node(name, kind=kind, safe=safety == "safe")
        graph.add_edges_from((name, other) for other in used)
    return graph


def with_axiom(graph: nx.DiGraph[str], axiom: str) -> set[str]:
    """The theorems that an axiom reaches."""
    return {name for name in nx.ancestors(graph, axiom) if graph.nodes[name]["kind"] == "theorem"}


def test_the_audit_sees_the_whole_core(constants: nx.DiGraph[str]) -> None:
    kinds = nx.get_node_attributes(constants, "kind")
    assert set(kinds) == set(constants), "a constant is named that the audit did not list"
    theorems = [name for name, kind in kinds.items() if kind == "theorem"]
    assert len(theorems) > 2000
    assert {"Nat.add_comm", "Classical.em", "funext"} <= set(theorems)


def test_the_only_axioms_are_those_of_stock_lean(constants: nx.DiGraph[str]) -> None:
    declared = {name for name, data in constants.nodes(data=True)
                if data["kind"] == "axiom" and data["safe"]}
    assert declared == DECLARED


def test_every_theorem_stands_on_the_three_axioms(constants: nx.DiGraph[str]) -> None:
    found = {name for name, data in constants.nodes(data=True) if data["kind"] == "axiom"}
    for axiom in found - axioms.ALLOWED:
        assert not with_axiom(constants, axiom), f"theorems that rest on {axiom}"
    # The graph can tell: excluded middle does rest on choice.
    assert "Classical.em" in with_axiom(constants, "Classical.choice")


def test_no_theorem_names_unsafe_code(constants: nx.DiGraph[str]) -> None:
    unsafe = {name for name, data in constants.nodes(data=True) if not data["safe"]}
    assert unsafe, "the markers of the compiler are unsafe: the audit must see them"
    for name in unsafe:
        assert not with_axiom(constants, name), f"theorems that rest on {name}"


#: Known ways to a proof of `False`, each a file that must not be accepted with clean axioms.
TRICKS = {
    "compiled arithmetic disagrees with the definition": """
        @[implemented_by Nat.succ] def same (n : Nat) : Nat := n
        theorem bad : False := absurd (show same 0 = 0 from rfl) (by native_decide)""",
    "an external symbol as a proof": """
        @[extern "lean_nat_add"] def three (a b : Nat) : Nat := 3
        theorem bad : False := absurd (show three 1 1 = 3 from rfl) (by native_decide)""",
    "an unsafe cast": """
        unsafe def cheat : False := unsafeCast ()
        theorem bad : False := cheat""",
    "an unsafe implementation": """
        unsafe def cheat : False := unsafeCast ()
        @[implemented_by cheat] opaque loophole : False
        theorem bad : False := loophole""",
    "a partial function": """
        partial def loop (n : Nat) : False := loop (n + 1)
        theorem bad : False := loop 0""",
    "the marker of the compiler": "theorem bad : False := lcProof",
    "sorry": "theorem bad : False := sorry",
    "sorryAx by hand": "theorem bad : False := sorryAx False false",
    "an axiom": "axiom cheat : False\ntheorem bad : False := cheat",
    "native_decide": "theorem bad : 1 + 1 = 3 := by native_decide",
    "the kernel switched off": """
        set_option debug.skipKernelTC true
        theorem cheat : 1 + 1 = 3 := by decide
        theorem bad : False := by exact absurd cheat (by decide)""",
    "a recursion that does not end": "theorem bad : False := bad",
    "a recursion through a function": """
        def bad' (n : Nat) : False := bad' (n + 1)
        theorem bad : False := bad' 0""",
    "an inductive type with a negative occurrence": """
        inductive Curry where
          | mk (f : Curry → False) : Curry
        def curry (c : Curry) : False := match c with | .mk f => f (.mk f)
        theorem bad : False := curry (.mk curry)""",
    "elimination of a proof into data": """
        inductive Two : Prop where
          | a : Two
          | b : Two
        def tell : Two → Nat | .a => 0 | .b => 1
        theorem bad : False := absurd (show tell .a = tell .b from rfl) (by decide)""",
    "an inductive type in too small a universe": """
        inductive Big : Type where
          | mk (α : Type) : Big
        theorem bad : False := nomatch (Big.mk Big)""",
    "a second Nat of the same name": """
        prelude
        inductive Nat where | zero : Nat
        theorem bad : Nat.zero = Nat.zero := rfl""",
    "division by zero": "theorem bad : (1 : Nat) / 0 = 1 := by decide",
    "remainder by zero": "theorem bad : (7 : Nat) % 0 = 0 := by decide",
    "subtraction below zero": "theorem bad : (3 : Nat) - 5 ≠ 0 := by decide",
    "a huge power": "theorem bad : (2 : Nat) ^ 64 = 0 := by decide",
    "a word overflow": "theorem bad : (18446744073709551615 : Nat) + 1 = 0 := by decide",
    "a shifted literal": "theorem bad : (1 : Nat) <<< 64 = 0 := by decide",
    "an ill-typed cast of equality": """
        theorem bad : (1 : Nat) = 2 := cast rfl (rfl : (1 : Nat) = 1)""",
    "eta for structures of another type": """
        structure A where x : Nat
        structure B where x : Nat
        theorem bad (a : A) (b : B) (h : a.x = b.x) : HEq a b := HEq.rfl""",
}


def accepted(toolchain: Toolchain, text: str, folder: Path) -> bool:
    """Whether Lean takes the file and finds nothing but the three axioms under ``bad``."""
    file = folder / "trick.lean"
    file.write_text(text + "\n", encoding="utf-8")
    taken = run_lean(toolchain, ["--json", str(file)], limits=Limits(seconds=60))
    if not taken.clean:
        return False
    line = file.read_text(encoding="utf-8").count("\n") + 1
    file.write_text(f"{text}\n{axioms.question('bad')}\n", encoding="utf-8")
    asked = run_lean(toolchain, ["--json", str(file)], limits=Limits(seconds=60))
    return axioms.acceptable(axioms.answer(asked.messages, line, "bad"))


@pytest.mark.parametrize("trick", TRICKS)
def test_false_is_not_proved_by(trick: str, toolchain: Toolchain, tmp_path: Path) -> None:
    assert not accepted(toolchain, textwrap.dedent(TRICKS[trick]).strip(), tmp_path)


def test_the_judge_of_tricks_accepts_a_proof(toolchain: Toolchain, tmp_path: Path) -> None:
    assert accepted(toolchain, "theorem bad : True := trivial", tmp_path)
