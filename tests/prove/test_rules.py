"""The policy without a model: it never fails, whatever the goal, and knows a first course."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from leanmath.core.theorem import Theorem
from leanmath.lean.toolchain import embedded_toolchain
from leanmath.prove.budget import Budget
from leanmath.prove.inputs import read_theorems
from leanmath.prove.policy import Proposal, Query
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Plan, Prover
from tests.prove.policies import Scripted

#: What the rules do not prove: the drinker's paradox, 8 ∣ n ^ 2 - 1 for odd n, a sum of binomials,
#: a sum with n - 1, an argument with an arbitrary bound.
OPEN = {"logic_6", "mixed_16", "number_13", "induction_3", "order_15"}
TEXTBOOK = Path(__file__).parents[2] / "benchmarks" / "textbook.lean"

NUMBER = st.sampled_from(["0", "1", "2", "3", "7", "12", "100", "1000", "0.5"])
NAME = st.sampled_from(["a", "b", "n", "x✝", "f", "p"])
TERM = st.recursive(
    NUMBER | NAME | st.sampled_from(["f 3", "f (n + 1)", "n !", "↑n", "a⁻¹", "n.gcd 0", "|x|",
                                     "∑ i ∈ Finset.range n, i", "Nat.digits 10 n"]),
    lambda inner: st.tuples(inner, st.sampled_from(["+", "-", "*", "/", "%", "^", "∣"]), inner)
    .map(lambda parts: f"({parts[0]} {parts[1]} {parts[2]})"), max_leaves=4)
RELATION = st.tuples(TERM, st.sampled_from(["=", "≤", "<", "∣", "≠", "≥", "≡"]), TERM).map(" ".join)
PROPOSITION = st.recursive(
    RELATION | st.sampled_from(["Even n", "Nat.Prime p", "False", "p", "0 ∣ n", "p ∣ 0"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["∧", "∨", "→", "↔"]), inner).map(" ".join),
        inner.map(lambda p: f"¬({p})"), inner.map(lambda p: f"∃ x y, {p}"),
        inner.map(lambda p: f"∀ (x y : ℤ), {p}"), inner.map(lambda p: f"∀ (n : ℕ), {p}")),
    max_leaves=3)


NAMED = st.sampled_from(["h", "k", "ih", "this", "h✝"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(NAMED, PROPOSITION), max_size=3), PROPOSITION,
       st.sampled_from(["ℕ", "ℤ", "ℚ"]))
def test_the_rules_have_an_answer_to_every_goal(hypotheses: list[tuple[str, str]], target: str,
                                                kind: str) -> None:
    lines = [f"a b n p : {kind}", "f : ℕ → ℕ", *(f"{name} : {text}" for name, text in hypotheses)]
    goal = "\n".join((*lines, f"⊢ {target}"))
    [proposals] = RulePolicy().propose([Query((goal,), "", (), frozenset())], 64)
    assert len({proposal.tactic for proposal in proposals}) == len(proposals)
    assert all(proposal.tactic.strip() for proposal in proposals)


def test_a_first_course() -> None:
    # Every sixth theorem; the command in benchmarks/textbook.lean tries all.
    theorems = read_theorems(str(TEXTBOOK), embedded_toolchain())[::6]
    plan = Plan(Budget(1, 32, 8, seconds=60.0))
    with Prover(embedded_toolchain(), RulePolicy(), jobs=2) as prover:
        records = [found.record for found in prover.prove_all(theorems, plan)]
    missing = {record.name for record in records if not record.proved}
    assert missing <= OPEN


def test_a_policy_that_stumbles_over_one_theorem_ends_no_run() -> None:
    def answers(goal: str) -> list[Proposal]:
        if "7" in goal:
            raise ZeroDivisionError("seven")
        return [Proposal("rfl", -0.1)]

    theorems = [Theorem(f"t{n}", f"theorem t{n} : {n} = {n}") for n in (6, 7, 8)]
    with Prover(embedded_toolchain(), Scripted(answers), jobs=1) as prover:
        found = prover.prove_all(theorems, Plan(Budget(1, 8, 8)))
    assert [one.record.status for one in found] == ["proved", "error", "proved"]
    assert "ZeroDivisionError: seven" in found[1].record.detail
