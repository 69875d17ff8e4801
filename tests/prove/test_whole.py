"""Whole proofs: what is read from a prover's answer, and that Lean accepts it."""

from __future__ import annotations

from typing import Any

import pytest

from leanmath.core.errors import InputError, PromptTooLong
from leanmath.core.theorem import Theorem
from leanmath.lean.check import check
from leanmath.lean.toolchain import Toolchain
from leanmath.models.decoding import Branch, Decoding
from leanmath.models.loading import LanguageModel
from leanmath.prove.policies.whole import (
    LanguageModelProver,
    ProofSampler,
    WholeProof,
    continued,
    cut,
    in_block,
)
from tests.models import tiny
from tests.models.tiny import one_thread

__all__ = ["one_thread"]

THEOREM = Theorem.of("theorem two (n : Nat) (h : n = 2) : n + n = 4 := by sorry")


def test_an_answer_that_goes_on_behind_by() -> None:
    assert continued("  subst h\n  rfl\n```\nand more") == ("by\n  subst h\n  rfl", "")
    assert continued("\n  rfl\n\ntheorem other : True := trivial") == ("by\n  rfl", "")
    assert continued("subst h\n  rfl") == ("by\n  subst h\n  rfl", "")
    assert continued("subst h\nrfl") == ("by\n  subst h\n  rfl", "")
    assert continued("norm_num [h]") == ("by\n  norm_num [h]", "")
    for nothing in ("", "\n \n", "```"):
        assert continued(nothing) is None


ANSWER = """### Plan
We try first:
```lean4
theorem two (n : Nat) (h : n = 2) : n + n = 4 := by
  sorry
```
### Proof
```lean4
import Mathlib
open Nat

/-- theorem two (x := 1) : a comment -/
lemma helper (n : Nat) (k : Nat := 2) : n + 0 = n := by
  simp -- not theorem two : True := here

theorem two (n : Nat) (h : n = 2) : n + n = (4 : Nat) := by
  have := helper n
  subst h
  rfl

#print axioms two
```
That is all.
"""


def test_the_last_block_with_the_theorem_counts() -> None:
    found = in_block(ANSWER, "two")
    assert found is not None
    proof, helpers = found
    assert proof == "by\n  have := helper n\n  subst h\n  rfl"
    assert helpers.startswith("/-- theorem two (x := 1)")
    assert "\ntheorem helper (n : Nat) (k : Nat := 2)" in helpers
    assert "import" not in helpers
    assert in_block(ANSWER, "three") is None
    assert in_block("no block: theorem two : True := trivial", "two") is None
    # A block that was never closed is no proof: its end is missing.
    assert in_block("```lean4\ntheorem two : True := by\n  tri", "two") is None


@pytest.mark.parametrize(("code", "proof"), [
    ("theorem two : True := trivial", "trivial"),
    ("theorem two (h : (1 : Nat) = 1 := rfl) : True := by\n  trivial", "by\n  trivial"),
    ("theorem two {s : String} (h : s = \":= no\") : True :=\n  trivial", "trivial"),
    ("theorem two : (fun x : Nat => (let y := x; y)) 1 = 1 := rfl", "rfl"),
    ("theorem two /- := nested /- := -/ -/ : True := trivial -- end", "trivial -- end"),
    ("theorem two : True := by\n  trivial\n\nend Foo", "by\n  trivial"),
    ("theorem two' : False := no\ntheorem two : True := trivial", "trivial"),
])
def test_the_proof_is_what_follows_the_theorems_own_sign(code: str, proof: str) -> None:
    found = cut(code, "two")
    assert found is not None
    assert found[0] == proof


@pytest.mark.parametrize("code", [
    "theorem two : ∀ n : Nat, n = n\n  | 0 => rfl\n  | n + 1 => rfl", "theorem two : True :=  ",
    "-- theorem two : True := trivial", "theorem twofold : True := trivial"])
def test_what_holds_no_such_proof(code: str) -> None:
    assert cut(code, "two") is None


def test_lean_accepts_what_was_read(toolchain: Toolchain) -> None:
    theorem = THEOREM
    found = in_block(ANSWER, "two")
    assert found is not None
    with_helper = WholeProof(*found, -3.0, 40)
    assert check(toolchain, theorem, submission=with_helper.submission(theorem),
                 helpers=True).accepted
    goes_on = continued("subst h\nrfl\n```")
    assert goes_on is not None
    plain = WholeProof(*goes_on, -3.0, 40)
    assert check(toolchain, theorem, submission=plain.submission(theorem)).accepted
    assert check(toolchain, theorem, plain.proof).accepted


def prover(name: str, **settings: Any) -> LanguageModelProver:
    module = tiny.llama(max_position_embeddings=2048)
    model = LanguageModel(module, tiny.tokenizer(), "tiny", False, "cpu", 2048)
    return LanguageModelProver(model, prompt=name, decoding=Decoding(tokens=24), **settings)


def scripted(source: LanguageModelProver, answers: list[str], monkeypatch: pytest.MonkeyPatch
             ) -> None:
    """Let the model answer so: the rest of the way is real."""
    tokenizer = source.model.tokenizer
    branches = [Branch((*tokenizer(text)["input_ids"], source.generator.codec.end),
                       -float(number + 1), True) for number, text in enumerate(answers)]
    monkeypatch.setattr(source.generator, "generate", lambda *_args, **_rest: [branches])


@pytest.mark.parametrize("name", ["deepseek-prover-v1.5", "deepseek-prover-v2", "kimina-prover"])
def test_a_prover_samples_with_a_real_model(name: str) -> None:
    source = prover(name, header="")
    assert isinstance(source, ProofSampler)
    assert source.name == f"prover:tiny:{name}"
    assert source.sample(THEOREM, 0) == []
    for each in source.sample(THEOREM, 6):
        assert each.proof
        assert each.logprob <= 0
    assert source.generator.counts.prompts == 1
    assert source.generator.counts.answer_tokens >= 6


def test_equal_proofs_are_one_and_answers_without_one_are_none(
        monkeypatch: pytest.MonkeyPatch) -> None:
    source = prover("deepseek-prover-v2")
    block = "```lean4\n{}\n```"
    proof = "theorem two (n : Nat) (h : n = 2) : n + n = 4 := by omega"
    scripted(source, [block.format(proof), "Let me think.\n" + block.format(proof), "I give up.",
                      block.format(proof.replace("omega", "simp [h]"))], monkeypatch)
    found = source.sample(THEOREM, 4)
    assert [each.proof for each in found] == ["by omega", "by simp [h]"]
    assert found[0].logprob > -1.0
    going_on = prover("deepseek-prover-v1.5")
    scripted(going_on, ["  omega\n```", "\n", "  simp [h]"], monkeypatch)
    assert [each.proof for each in going_on.sample(THEOREM, 3)] == [
        "by\n  omega", "by\n  simp [h]"]


def test_what_a_prover_refuses() -> None:
    with pytest.raises(PromptTooLong, match="never cut"):
        prover("kimina-prover").sample(
            Theorem("t", "theorem t : " + " ∧ ".join(["True"] * 2000)), 1)
    with pytest.raises(InputError, match="single tactics"):
        prover("reprover")
    with pytest.raises(InputError, match="not known which prompt"):
        prover("")
