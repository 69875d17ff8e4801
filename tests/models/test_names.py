"""Canonical names: goals that differ in names alone are one, and nothing is captured."""

from __future__ import annotations

import pytest

from leanmath.data.traces import Skipped
from leanmath.models.encoding import Codec
from leanmath.models.names import Names
from leanmath.models.prompts import tactic_context, tactic_format
from leanmath.prove.policies.language_model import TransformersPolicy
from leanmath.prove.policy import Query
from leanmath.train.examples import encode
from tests.models import tiny
from tests.train.material import trace

GOAL = ("case succ\nu v : ℕ\nphi : ℕ → ℕ\nEven' : ℕ → Prop\nhyp : u ∣ v\nq r : Prop\n"
        "imp : q → r\nall : ∀ (t : ℕ), Even' t → ∃ w ∈ [u, t], w < phi u\nw✝ : ℕ\n⊢ r ∧ phi u = w✝")
SHOWN = ("a b : ℕ\nf : ℕ → ℕ\nP : ℕ → Prop\nha : a ∣ b\np q : Prop\nhb : p → q\n"
         "hc : ∀ (i : ℕ), P i → ∃ j ∈ [a, i], j < f a\na✝ : ℕ\n⊢ q ∧ f a = a✝")


def test_names_tell_the_type_and_the_order() -> None:
    names = Names.of(GOAL)
    assert names.text == SHOWN
    tactic = "obtain ⟨k, hk, rest⟩ := all u (by simp [hyp.symm])\nexact ⟨imp ‹_›, rest⟩"
    assert names.write(tactic) == ("obtain ⟨k, hk, rest⟩ := hc a (by simp [ha.symm])\n"
                                   "exact ⟨hb ‹_›, rest⟩")
    assert names.read(names.write(tactic)) == tactic


def test_names_do_not_matter() -> None:
    other = GOAL
    for old, new in (("phi", "F"), ("hyp", "H"), ("imp", "h₁"), ("u", "n"), ("v", "m"), ("q", "A"),
                     ("r", "B"), ("all", "this")):
        other = Names({old: new}).shown(other.removeprefix("case succ\n"))
    assert other != GOAL
    assert Names.of(other).text == SHOWN


def test_only_what_has_to_do_with_the_target_is_shown() -> None:
    goal = ("case left\na b c d : ℕ\np q r : Prop\nh1 : c ∣ d\nh2 : a < b\nh3 : p → q\n"
            "h4 : b =\n    3\nh5 : 1 = 2\nhp : p\nα : Type\nx y : α\n⊢ a = 2 ∧ x = x")
    assert Names.of(goal).text == ("a b : ℕ\nha : a < b\nhb : b = 3\nhc : 1 = 2\nA : Type\n"
                                   "o : A\n⊢ a = 2 ∧ o = o")
    assert Names.of(goal).read("exact hb ▸ ha") == "exact h4 ▸ h2"
    assert Names.of(goal.replace("a = 2", "q")).text == (
        "p q : Prop\nha : p → q\nhb : 1 = 2\nhc : p\nA : Type\no : A\n⊢ q ∧ o = o")


@pytest.mark.parametrize("goal", [
    # Bound names that are names of the goal, before and after; constants that look like names.
    "n : ℕ\n⊢ ∀ (a : ℕ), a ≤ n", "b a : ℕ\nh : ∃ b, b < a\n⊢ ∀ a, a < b → a ≤ b",
    "x : ℕ\nha : x = a\n⊢ x = ha.b", "h : 0 = p\n⊢ (fun x1 x2 => x1 + x2) f g = c",
    "a✝ : ℕ\na : ℕ\nthis✝ : a✝ = a\nthis : a = 0\n⊢ a✝ = 0",
])
def test_nothing_is_captured(goal: str) -> None:
    names = Names.of(goal)
    assert len(set(names.there.values())) == len(names.there)
    shown = names.text
    assert shown is not None
    back = {new: old for old, new in names.there.items()}
    assert Names(back).shown(shown) == goal


def test_names_that_a_tactic_gives_are_its_own() -> None:
    names = Names.of("e : ℕ\nha : e = 1\n⊢ e = 1 ∧ ∀ i, i = i")
    assert names.there == {"e": "a", "ha": "ha", "i": "i"}
    # What the model calls e is not the goal's e, and the goal's a is not what the tactic calls a.
    assert names.read("intro e\nexact e") == "intro e1\nexact e1"
    assert names.write("intro a\nexact a") == "intro a1\nexact a1"
    assert names.read("refine ⟨ha, fun e => by cases a <;> rfl⟩") == \
        "refine ⟨ha, fun e1 => by cases e <;> rfl⟩"
    keyword = Names.of("left : 1 = 1\n⊢ 1 = 1 ∨ False")
    assert keyword.read("left\nexact ha") == "left\nexact left"
    assert Names().read("exact h") == "exact h"
    assert Names.of("no goal").there == {}


def test_training_and_search_see_the_same() -> None:
    """What a model is trained on for a state is what it is asked, and its answer comes back as the
    tactic that was learnt."""
    form = tactic_format("leanmath-canonical")
    codec = Codec(tiny.tokenizer(), form)
    tactic = "obtain ⟨k, hk⟩ := hyp\nexact all _ hk"
    step = trace("t", "theorem t : True", GOAL, tactic)
    [learnt] = encode([step], codec, prompt_tokens=500, answer_tokens=200, skipped=Skipped())
    context = tactic_context(step.before, step.statement)
    prompt, ids = codec.tactic_prompt(context, 500)
    assert tuple(ids) == learnt.example.prompt
    assert prompt.text == f"<goal>{SHOWN}<tactic>"
    assert form.reader(context)(codec.text(learnt.example.target)) == tactic
    assert learnt.tactic == "obtain ⟨k, hk⟩ := ha\nexact hc _ hk"


def test_a_policy_answers_in_the_names_of_the_state(monkeypatch: pytest.MonkeyPatch) -> None:
    from leanmath.models.generation import Answer
    from leanmath.models.loading import LanguageModel

    tokenizer = tiny.tokenizer()
    policy = TransformersPolicy(LanguageModel(
        tiny.llama(), tokenizer, "tiny", False, "cpu", 512, "leanmath-canonical"))
    monkeypatch.setattr(policy.generator, "generate", lambda prompts, *_, **__: [[]] * len(prompts))
    monkeypatch.setattr(policy.generator, "read", lambda _branches, read: [
        Answer(read("exact ha"), -1.0, 3, True)])
    queries = [Query((f"{name} : 1 = 2\n⊢ 1 = 2",)) for name in ("h", "wrong")]
    assert [[each.tactic for each in some] for some in policy.propose(queries, 2)] == [
        ["exact h"], ["exact wrong"]]
