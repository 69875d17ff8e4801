"""Goals a part at a time: what the parts are, how scripts are put together, real Lean."""

from __future__ import annotations

import math

import pytest

from leanmath.lean.toolchain import embedded_toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.inputs import statement_of
from leanmath.prove.policies.parts import Parts
from leanmath.prove.policy import Policy, Proposal, Query
from leanmath.prove.runner import Plan, Prover
from tests.prove.policies import Scripted


def asked(target: str) -> list[str]:
    """The targets that a policy is asked for."""
    policy = Scripted(lambda _: [])
    Parts(policy).propose([Query((f"case left\np q : Prop\nh : p ∨ q\n⊢ {target}",))], 4)
    [goals] = policy.calls
    assert all(goal.startswith(("p : Prop\nq : Prop\nh : p ∨ q\n", "case left\np q : Prop\n"))
               for goal in goals)
    return [goal.rpartition("⊢ ")[2] for goal in goals]


@pytest.mark.parametrize(("target", "parts"), [
    ("p ∧ q", ["p", "q"]), ("p ∧ q ∧ p", ["p", "q ∧ p", "q", "p"]),
    ("(p ∧ q) ∧ p", ["p ∧ q", "p", "q", "p"]), ("p ∧ (q ∨ p)", ["p", "q ∨ p"]),
    ("p ∧ q ∨ p", ["p ∧ q", "p", "q", "p"]), ("p → q ∧ p", ["q ∧ p", "q", "p"]),
    ("p ∧ q → p", []), ("p ∧ q ↔ p", []), ("p", []), ("q ∨ p", []), ("∃ i, i = 1 ∧ p", []),
    ("p ∧ ∃ i,\n    i = 1 ∧ p", ["p", "∃ i, i = 1 ∧ p"]),
    ("(∀ (i : ℕ), i = i) ∧ q", ["∀ (i : ℕ), i = i", "q"]), ("p ∧ ∀ i, p → q", ["p", "∀ i, p → q"]),
    ("¬(p ∧ q) ∧ p", ["¬(p ∧ q)", "p"]),
    ("(fun x => x) 1 = 1 ∧ (1 : ℤ) = 1", ["(fun x => x) 1 = 1", "(1 : ℤ) = 1"]),
    (" ∧ ".join("pqpqpqp"), [])])
def test_what_the_parts_are(target: str, parts: list[str]) -> None:
    first, *within = asked(target)
    assert first == " ".join(target.split())
    assert within == parts


def test_scripts_are_put_together_best_first() -> None:
    known = {"p": [("intro x", 0.6), ("exact a", 0.5), ("intro x\nexact b", 0.25)],
             "q": [("exact c", 0.8)], "p ∧ q": [("tauto", 0.3)]}
    policy = Scripted(lambda goal: [Proposal(tactic, math.log(p), 2) for tactic, p in
                                    known.get(goal.rpartition("⊢ ")[2], [])])
    parts = Parts(policy)
    assert isinstance(parts, Policy)
    whole, nothing = parts.propose([Query(("⊢ p ∧ q",)), Query(("⊢ p ∧ r",))], 4)
    assert [(each.tactic, round(math.exp(each.logprob), 3), each.tokens) for each in whole] == [
        ("refine ⟨?_, ?_⟩", 0.497, 1),
        ("refine ⟨?_, ?_⟩\n· exact a\n· exact c", 0.4, 4), ("tauto", 0.3, 2),
        ("refine ⟨?_, ?_⟩\n· intro x\n  exact b\n· exact c", 0.2, 4)]
    assert [each.tactic for each in nothing] == ["refine ⟨?_, ?_⟩"]
    assert len(policy.calls) == 1, "all in one batch"
    tried = frozenset(each.tactic for each in whole[:2])
    [again] = parts.propose([Query(("⊢ p ∧ q",), tried=tried)], 3)
    assert [each.tactic for each in again] == [each.tactic for each in whole[2:]]


def test_what_is_within() -> None:
    policy = Scripted(lambda goal: [Proposal("exact a", -1.0)] if goal.endswith("⊢ q") else [])
    [found] = Parts(policy).propose([Query(("p q r : Prop\nh : p\n⊢ r ∨ (r → q ∧ p)",))], 4)
    assert [(each.tactic, round(each.logprob, 2)) for each in found] == [
        ("right\nintro e1\nrefine ⟨?_, ?_⟩\n· exact a\n· exact h", -1.74)]


def test_hypotheses_are_taken_apart_too() -> None:
    goal = "p q r : Prop\nh h1 : p ∧ q ∧ r\nx : ℕ := 2\n⊢ r ∨ p"
    policy = Scripted(lambda _: [Proposal("exact h4", -1.0)])
    [found] = Parts(policy).propose([Query((goal,))], 4)
    opening = "obtain ⟨h2, ⟨h3, h4⟩⟩ := h\nobtain ⟨h11, ⟨h12, h13⟩⟩ := h1"
    assert [each.tactic for each in found] == [opening, f"{opening}\nexact h4"]
    assert policy.calls == [["p : Prop\nq : Prop\nr : Prop\nh2 : p\nh3 : q\nh4 : r\nh11 : p\n"
                             "h12 : q\nh13 : r\nx : ℕ := 2\n⊢ r ∨ p"]]


def test_lean_takes_what_is_put_together() -> None:
    policy = Scripted(lambda goal: [] if "∧" in goal.rpartition("⊢")[2] else [
        Proposal("omega", -1.0), Proposal("intro h\nexact h", -2.0)])
    statement = ("theorem t (a b : Nat) (p : Prop) (h : a < b ∧ a < 9) (hp : p) : "
                 "(a ≤ b ∧ (p → p)) ∧ (p → (a + 1 ≤ b ∧ p))")
    with Prover(embedded_toolchain(), Parts(policy), jobs=1) as prover:
        found = prover.prove(statement_of(statement),
                             Plan(Budget.parse("1x16x1", seconds=60), shorten=False))
    assert found.record.proved
    assert found.proof is not None
    assert found.proof.startswith("by\n  obtain ⟨h1, h2⟩ := h\n  refine ⟨?_, ?_⟩\n"
                                  "  · refine ⟨?_, ?_⟩\n    · omega\n    · intro h\n")
