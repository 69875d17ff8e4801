"""The policy on a language model, with tiny real ones."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from leanmath.core.errors import InputError, ModelMismatch
from leanmath.models.decoding import Decoding
from leanmath.models.encoding import Example
from leanmath.models.loading import LanguageModel, load, write_card
from leanmath.models.scoring import score
from leanmath.prove.batching import Batcher
from leanmath.prove.policies.language_model import TransformersPolicy
from leanmath.prove.policy import Policy, Query
from tests.models import tiny
from tests.models.tiny import one_thread

GOALS = ["n : ℕ\n⊢ n + 0 = n", "⊢ True", "⊢ 1 = 1"]

__all__ = ["one_thread"]


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return LanguageModel(tiny.llama(spread=0.3), tiny.tokenizer(), "tiny", False, "cpu", 512,
                         "leanmath")


def teach(model: Any, tokenizer: Any, pairs: list[tuple[str, str]], *, steps: int) -> None:
    """Train a tiny model until it knows the pairs: one goal may have several tactics."""
    import torch

    from leanmath.models.encoding import Codec
    from leanmath.models.prompts import TacticContext, tactic_format

    codec = Codec(tokenizer, tactic_format("leanmath"))
    examples = [codec.example(TacticContext((goal,)), tactic, limit=200, answer_limit=60)
                for goal, tactic in pairs]
    optimizer = torch.optim.AdamW(model.parameters(), lr=4e-3)
    model.train()
    for _ in range(steps):
        rows = [(*each.prompt, *each.target) for each in examples if each is not None]
        longest = max(map(len, rows))
        ids = torch.tensor([[*row, *[256] * (longest - len(row))] for row in rows])
        labels = torch.tensor([[*[-100] * len(each.prompt), *each.target,
                                *[-100] * (longest - len(row))]
                               for each, row in zip(examples, rows, strict=True)
                               if each is not None])
        loss = model(input_ids=ids, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()


@pytest.fixture(scope="module")
def taught() -> LanguageModel:
    module, tokenizer = tiny.llama(spread=0.05), tiny.tokenizer()
    pairs = [("⊢ True", tactic) for tactic in ("trivial", "simp", "exact True.intro")]
    pairs += [("n : ℕ\n⊢ n + 0 = n", "induction n with\n  | zero => rfl\n  | succ k ih => simp"),
              ("n : ℕ\n⊢ n + 0 = n", "simp"), ("⊢ False", "sorry")]
    pairs += [("⊢ 1 = 1", tactic) for tactic in ("rfl", "simp", "decide", "omega", "norm_num")]
    teach(module, tokenizer, pairs, steps=150)
    return LanguageModel(module, tokenizer, "taught", False, "cpu", 512, "leanmath")


@pytest.mark.parametrize("strategy", ["sample", "beam", "distinct"])
def test_it_proposes_what_the_model_learned_with_true_log_probabilities(
        taught: LanguageModel, strategy: Any) -> None:
    policy = TransformersPolicy(taught, decoding=Decoding(strategy, tokens=64))
    assert isinstance(policy, Policy)
    assert policy.name == "transformers:taught:leanmath"
    truth, induction = policy.propose([Query(("⊢ True",)), Query(("n : ℕ\n⊢ n + 0 = n",))], 12)
    assert {"trivial", "simp", "exact True.intro"} <= {each.tactic for each in truth}
    assert any("\n  | succ k ih => simp" in each.tactic for each in induction)
    for goal, proposals in (("⊢ True", truth), ("n : ℕ\n⊢ n + 0 = n", induction)):
        assert [each.logprob for each in proposals] == sorted(
            (each.logprob for each in proposals), reverse=True)
        codec = policy.generator.codec
        prompt = codec.tactic_prompt(_context(goal), 400)[0]
        for each in proposals[:2]:
            target = codec.target(prompt, each.tactic)
            [true] = score(taught, [Example(tuple(codec.prompt(prompt)), tuple(target))])
            # The sum over token sequences: at least that of the usual one.
            assert true.logprob - 1e-3 <= each.logprob <= 0
            assert each.tokens == len(target)


def _context(goal: str) -> Any:
    from leanmath.models.prompts import TacticContext

    return TacticContext((goal,))


def test_what_was_tried_is_not_proposed_and_more_is_drawn(taught: LanguageModel) -> None:
    policy = TransformersPolicy(taught, decoding=Decoding("distinct", tokens=40), rounds=3)
    goal = Query(("⊢ True",))
    [first] = policy.propose([goal], 2)
    tried = frozenset(each.tactic for each in first)
    [second] = policy.propose([Query(goal.goals, tried=tried)], 2)
    assert second
    assert not tried & {each.tactic for each in second}
    assert len(tried | {each.tactic for each in second}) >= 3


def test_the_rounds_are_bounded_and_giving_up_is_no_tactic(taught: LanguageModel) -> None:
    policy = TransformersPolicy(taught, decoding=Decoding("sample", tokens=12, temperature=0.01),
                                rounds=3)
    assert policy.propose([Query(("⊢ False",))], 4) == [[]]
    assert policy.counts.calls == 3
    assert policy.counts.nonsense == 3
    assert policy.propose([], 4) == []
    assert policy.propose([Query(("⊢ False",))], 0) == [[]]


@pytest.mark.parametrize("strategy", ["sample", "distinct"])
def test_a_seed_gives_the_same_proposals(taught: LanguageModel, strategy: Any) -> None:
    queries = [Query((goal,)) for goal in GOALS]
    first = TransformersPolicy(taught, decoding=Decoding(strategy, tokens=50, seed=1))
    found = first.propose(queries, 3)
    assert all(found)
    assert found == first.propose(queries, 3)
    alone = [first.propose([query], 3)[0] for query in queries]
    assert [[each.tactic for each in part] for part in alone] == [
        [each.tactic for each in part] for part in found]
    other = TransformersPolicy(taught, decoding=Decoding(strategy, tokens=50, seed=2))
    assert other.propose(queries, 3) != found


def test_nonsense_never_leaves_the_policy(model: LanguageModel) -> None:
    # Random weights over bytes: mostly broken UTF-8 and control characters.
    policy = TransformersPolicy(model, decoding=Decoding("sample", tokens=20, temperature=2.0))
    found = policy.propose([Query((goal,)) for goal in GOALS * 4], 20)
    assert policy.counts.nonsense + policy.counts.unfinished > 0
    for proposals in found:
        assert len({each.tactic for each in proposals}) == len(proposals) <= 20
        for each in proposals:
            assert each.tactic == each.tactic.strip()
            assert each.tactic
            assert "\ufffd" not in each.tactic
            assert "\0" not in each.tactic
            assert each.logprob <= 0
            assert each.tokens >= 1


def test_a_state_of_a_megabyte_is_cut_and_answered(model: LanguageModel) -> None:
    policy = TransformersPolicy(model, decoding=Decoding("sample", tokens=5))
    huge = "\n".join(f"h{k} : {k} = {k}" for k in range(60_000)) + "\n⊢ True"
    assert len(huge) > 1_000_000
    assert len(policy.propose([Query((huge,))], 2)) == 1


def test_from_a_folder_whose_card_names_the_prompt(tmp_path: Path) -> None:
    folder = tiny.saved(tiny.llama(), tmp_path / "model")
    with pytest.raises(InputError, match="not known which prompt"):
        TransformersPolicy(load(folder))
    write_card(folder, "leanmath")
    policy = TransformersPolicy(folder)
    assert policy.form.name == "leanmath"
    assert len(policy.propose([Query(("⊢ True",))], 3)) == 1
    with pytest.raises(InputError, match="whole proofs"):
        TransformersPolicy(load(folder), prompt="kimina-prover")
    plain = tiny.saved(tiny.llama(), tmp_path / "plain",
                       with_tokenizer=tiny.tokenizer(markers=()))
    with pytest.raises(ModelMismatch, match="<goal>"):
        TransformersPolicy(load(plain), prompt="leanmath")


def test_an_encoder_decoder_with_the_reprover_prompt() -> None:
    model = LanguageModel(tiny.t5(), tiny.tokenizer(), "tiny t5", True, "cpu", None)
    policy = TransformersPolicy(model, prompt="reprover", decoding=Decoding("beam", tokens=8))
    [found] = policy.propose([Query(("⊢ True",))], 4)
    assert len(found) <= 4
    with pytest.raises(ModelMismatch):
        TransformersPolicy(model, prompt="llmstep")


def test_many_searches_share_the_model_through_the_batcher(taught: LanguageModel) -> None:
    policy = TransformersPolicy(taught, decoding=Decoding("sample", tokens=50))
    expected = {goal: TransformersPolicy(taught, decoding=Decoding("sample", tokens=50)).propose(
        [Query((goal,))], 4)[0] for goal in GOALS}
    assert all(expected.values())
    found: dict[int, Any] = {}
    with Batcher(policy, expected=6, max_wait=1.0) as batcher:
        def search(number: int) -> None:
            goal = GOALS[number % 3]
            found[number] = [batcher.propose([Query((goal,))], 4)[0] for _ in range(3)]
        threads = [threading.Thread(target=search, args=(number,)) for number in range(6)]
        for each in threads:
            each.start()
        for each in threads:
            each.join(60)
        assert batcher.stats.calls == 3
        assert batcher.stats.mean_batch == 6
    for number, answers in found.items():
        for answer in answers:
            assert [each.tactic for each in answer] == [
                each.tactic for each in expected[GOALS[number % 3]]]
