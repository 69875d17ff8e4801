"""Proofs by construction, run in Lean: what does not go through gives no trace, and is counted."""

from __future__ import annotations

from leanmath.core.theorem import Theorem
from leanmath.data.constructed import constructed
from leanmath.data.generate import Generated
from leanmath.data.traces import Skipped
from leanmath.lean.toolchain import embedded_toolchain


def made(name: str, statement: str, *proof: str) -> Generated:
    return Generated(Theorem(name, f"theorem {name} {statement}"), proof, "easy", "logic", (), 1)


def test_what_goes_through_is_traced_and_the_rest_is_counted() -> None:
    skipped = Skipped()
    done: list[str] = []
    traces = list(constructed(
        [made("a", "(p q : Prop) (hp : p) (hq : q) : p ∧ q", "constructor", "exact hp", "exact hq"),
         made("b", "(p q : Prop) (hp : p) (hq : q) : p ∧ q", "constructor", "exact hq", "exact hq"),
         made("c", "(p q : Prop) (hp : p) (hq : q) : p ∧ q", "constructor", "exact hp"),
         made("d", "(p : Prop) : p ∧ nonsense", "trivial")],
        embedded_toolchain(), skipped, on_done=lambda each: done.append(each.theorem.name)))
    assert [(each.theorem, each.tactic, each.outcome) for each in traces] == [
        ("a", "constructor", "advanced"), ("a", "exact hp", "advanced"),
        ("a", "exact hq", "finished")]
    assert traces[1].before == traces[0].after
    assert len(traces[0].after) == 2
    assert traces[2].path == ("constructor", "exact hp")
    assert dict(skipped.reasons) == {
        "a proof that fails at exact": 1, "a proof that does not end": 1,
        "a statement that Lean does not accept": 1}
    assert done == ["a", "b", "c", "d"]
