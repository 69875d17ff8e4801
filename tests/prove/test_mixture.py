"""Mixtures of policies: the formula, turns, and silence."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from leanmath.core.errors import InputError
from leanmath.prove.goals import nameless
from leanmath.prove.policies.mixture import Component, Mixture
from leanmath.prove.policy import Policy, Proposal, Query, floor_of
from tests.prove.policies import Scripted


def policy(name: str, **logprobs: float) -> Scripted:
    """A policy that proposes the same for every goal but ``silent``."""
    best = sorted(logprobs.items(), key=lambda each: -each[1])
    return Scripted(lambda goal: [] if goal == "silent" else [
        Proposal(tactic, math.log(p), 3) for tactic, p in best], name=name)


def probabilities(found: list[Proposal]) -> dict[str, float]:
    return {each.tactic: math.exp(each.logprob) for each in found}


def test_the_formula() -> None:
    model = policy("model", simp=0.5, omega=0.2)
    rules = policy("rules", omega=3.0, rfl=1.0)  # made up: they do not even sum to one
    mixture = Mixture([Component(model, 3.0), Component(rules, 1.0, calibrated=False)])
    assert isinstance(mixture, Policy)
    assert mixture.name == "3*model + 1*rules"
    [found] = mixture.propose([Query(("g",))], 8)
    assert probabilities(found) == pytest.approx({
        "simp": 0.75 * 0.5, "omega": 0.75 * 0.2 + 0.25 * 0.75, "rfl": 0.25 * 0.25})
    assert [each.tactic for each in found] == ["simp", "omega", "rfl"]
    assert found[1].tokens == 3


def test_the_weight_of_who_is_silent_goes_to_the_others() -> None:
    model = policy("model", simp=0.5)
    rules = Scripted(lambda goal: [Proposal("rfl", -100.0)] if goal == "g" else [])
    mixture = Mixture([Component(model), Component(rules, 4.0, calibrated=False)])
    both, model_only = mixture.propose([Query(("g",)), Query(("other",))], 4)
    assert probabilities(both) == pytest.approx({"rfl": 0.8, "simp": 0.1})
    assert probabilities(model_only) == pytest.approx({"simp": 0.5})
    silent = Mixture([Component(model)]).propose([Query(("silent",))], 4)
    assert silent == [[]]


def test_rules_that_differ_in_names_only_do_not_seem_to_be_at_their_end() -> None:
    """Who proposes fewer than it was asked for is taken to know no more."""
    known = [Proposal(f"intro x{k}", -0.1 * k) for k in range(5)]
    known += [Proposal(f"exact f {k}", -1.0 - k) for k in range(4)]

    class Rules:
        name = "rules"

        def propose(self, queries: Sequence[Query], n: int) -> list[list[Proposal]]:
            return [[each for each in known if each.tactic not in query.tried][:n]
                    for query in queries]

    mixture = Mixture([Component(policy("model", simp=0.5), 0.01),
                       Component(Rules(), calibrated=False)])
    [found] = mixture.propose([Query(("g",))], 4)
    assert [each.tactic for each in found] == ["intro x0", "exact f 0", "exact f 1", "exact f 2"]
    [rest] = mixture.propose([Query(("g",), tried=frozenset(each.tactic for each in found))], 4)
    assert [each.tactic for each in rest] == ["intro x1", "exact f 3", "simp"]


def test_turns_keep_places_for_everybody() -> None:
    model = policy("model", **{f"long{k}": 10.0 ** -(k + 6) for k in range(8)})
    rules = policy("rules", **{f"short{k}": 0.1 - 0.001 * k for k in range(8)})
    mixture = Mixture([Component(model), Component(rules)])
    [found] = mixture.propose([Query(("g",))], 6)
    assert sorted(each.tactic for each in found) == [
        "long0", "long1", "long2", "short0", "short1", "short2"]
    assert [each.logprob for each in found] == sorted((each.logprob for each in found),
                                                      reverse=True)
    uneven = Mixture([Component(model, 1.0), Component(rules, 3.0)])
    [found] = uneven.propose([Query(("g",))], 8)
    assert sum(each.tactic.startswith("long") for each in found) == 2


def test_what_one_leaves_goes_to_the_others_and_shared_tactics_take_one_place() -> None:
    few = policy("few", simp=0.5)
    many = policy("many", simp=0.3, rfl=0.2, omega=0.1, ring=0.05)
    mixture = Mixture([Component(few), Component(many)])
    [found] = mixture.propose([Query(("g",))], 3)
    assert {each.tactic for each in found} == {"simp", "rfl", "omega"}
    [found] = mixture.propose([Query(("g",))], 10)
    assert len(found) == len({each.tactic for each in found}) == 4
    assert mixture.propose([Query(("g",))], 0) == [[]]


def test_a_mixture_of_nothing_or_of_no_weight_is_refused() -> None:
    with pytest.raises(InputError):
        Mixture([])
    for weight in (0.0, -1.0, math.nan, math.inf):
        with pytest.raises(InputError, match="positive"):
            Mixture([Component(policy("p", simp=0.5), weight)])


def test_a_component_is_asked_for_so_many_and_kept_above_its_floor() -> None:
    model = policy("model", simp=0.5, omega=0.3, grind=0.001)
    rules = policy("rules", rfl=0.4, decide=0.3, ring=0.2, linarith=0.1)
    asked = Mixture([Component(rules, calibrated=False), Component(model, most=2)])
    [found] = asked.propose([Query(("g",))], 6)
    assert {each.tactic for each in found} == {"simp", "omega", "rfl", "decide", "ring", "linarith"}
    above = Mixture([Component(rules, calibrated=False), Component(model, floor=math.log(0.4))])
    [found] = above.propose([Query(("g",))], 4)
    assert {each.tactic for each in found} == {"simp", "rfl", "decide", "ring"}
    some = Mixture([Component(rules, calibrated=False), Component(model, until=2)])
    queries = [Query(("g",), tried=frozenset(tried)) for tried in ((), ("a",), ("a", "b"))]
    assert ["simp" in {one.tactic for one in each} for each in some.propose(queries, 4)] == [
        True, True, False]
    assert model.calls[-1] == ["g", "g"]
    with pytest.raises(InputError, match="asked for 0"):
        Mixture([Component(model, most=0)])


def test_a_state_waits_with_what_is_to_come_not_with_the_worst() -> None:
    model = policy("model", simp=0.9, omega=0.00001)
    rules = policy("rules", rfl=0.3, decide=0.3, ring=0.2)
    [found] = Mixture([Component(rules, calibrated=False), Component(model)]).propose(
        [Query(("g",))], 4)
    assert [each.tactic for each in found] == ["simp", "rfl", "decide", "omega"]
    # The rules' next one may be as good as their last one.
    logprob, tokens = floor_of(found)
    assert math.exp(logprob) == pytest.approx(0.5 * 0.3 / 0.8)
    assert tokens == 3
    assert floor_of(list(found)) == (found[-1].logprob, found[-1].tokens)
    assert floor_of([]) == (0.0, 1)


def test_tactics_that_differ_in_given_names_are_one() -> None:
    model = Scripted(lambda _: [Proposal(tactic, math.log(p), 5) for tactic, p in (
        ("obtain ⟨h1, h2⟩ := h", 0.3), ("obtain ⟨h1, h4⟩ := h", 0.25), ("omega", 0.2),
        ("obtain ⟨a, h4⟩ := h\nexact h4", 0.1))])
    rules = Scripted(lambda _: [Proposal("obtain ⟨hl, hr⟩ := h", -1.0), Proposal("rfl", -1.0)])
    [found] = Mixture([Component(rules, calibrated=False), Component(model)]).propose(
        [Query(("g",))], 4)
    assert probabilities(found) == pytest.approx({
        "obtain ⟨hl, hr⟩ := h": 0.5 * (0.5 + 0.3 + 0.25), "rfl": 0.25, "omega": 0.1,
        "obtain ⟨a, h4⟩ := h\nexact h4": 0.05})


@pytest.mark.parametrize(("one", "other", "same"), [
    ("intro x hx", "intro y h", True), ("intro x\nexact f x", "intro y\nexact f y", True),
    ("intro x\nexact f x", "intro y\nexact f x", False), ("omega", "ring", False),
    ("rcases h with h | h", "rcases h with e | e", False),  # one name, used and given
    ("rcases h with e | e", "rcases h with k | k", True),
    ("rcases h with e | e", "rcases k with e | e", False),
    ("have e : a = b := by omega", "have h1 : a = b := by omega", True),
    ("have e : a = b := by omega", "have e : a = c := by omega", False),
    ("obtain ⟨e, e₁⟩ := h2", "obtain ⟨w, hw⟩ := h2", True),
    ("obtain ⟨rfl, e₁⟩ := h2", "obtain ⟨e, e₁⟩ := h2", False),
    ("rcases h with e | e <;> simp [f, e]", "rcases h with k | k <;> simp [f, k]", True),
    ("rcases h with e | e <;> simp [f, e]", "rcases h with e | e <;> norm_num [f, e]", False),
    ("rcases h with e | e <;> simp [f, e]", "rcases h with e | e <;> simp [g, e]", False),
    ("intro x <;> omega", "intro y <;> ring", False),
    ("intro x; omega", "intro x; ring", False),
    ("exact h1", "exact h2", False)])
def test_names_that_a_tactic_gives(one: str, other: str, same: bool) -> None:
    assert (nameless(one) == nameless(other)) is same
