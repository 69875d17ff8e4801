"""Generation on tiny random models: true log-probabilities, seeds, stops, batches, memory."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from leanmath.core.errors import InputError, ModelMismatch, ModelOutOfMemory
from leanmath.models.decoding import Branch, Decoding
from leanmath.models.encoding import Example
from leanmath.models.engine import RowEngine, SharedEngine, shares_rows
from leanmath.models.generation import Generator
from leanmath.models.loading import LanguageModel
from leanmath.models.prompts import TacticFormat, tactic_format
from leanmath.models.scoring import score
from tests.models import tiny

KINDS: dict[str, Callable[[], Any]] = {"llama": tiny.llama, "gpt2": tiny.gpt2, "t5": tiny.t5}
STATES = ["n : ℕ\n⊢ n + 0 = n", "⊢ True", "p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"]


def wrapped(kind: str, module: Any = None) -> LanguageModel:
    module = KINDS[kind]() if module is None else module
    return LanguageModel(model=module, tokenizer=tiny.tokenizer(), name=f"tiny {kind}",
                         encoder_decoder=kind == "t5", device="cpu",
                         context=None if kind == "t5" else 512)


def form(kind: str) -> TacticFormat:
    return tactic_format("leanmath-seq2seq" if kind == "t5" else "leanmath")


def generator(kind: str, module: Any = None) -> Generator:
    return Generator(wrapped(kind, module), form(kind))


def tokens(source: Generator, states: list[str] = STATES) -> list[list[int]]:
    return [source.codec.prompt(form("llama").build(_context(state))) for state in states]


def _context(state: str) -> Any:
    from leanmath.models.prompts import TacticContext

    return TacticContext((state,))


def check_logprobs(source: Generator, prompts: list[list[int]],
                   found: list[list[Branch]]) -> None:
    """Every log-probability is that of a direct pass of the model."""
    for prompt, branches in zip(prompts, found, strict=True):
        scores = score(source.model, [Example(tuple(prompt), each.ids) for each in branches])
        for each, true in zip(branches, scores, strict=True):
            assert each.logprob == pytest.approx(true.logprob, abs=2e-3)
            assert len(true.tokens) == len(each.ids)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("decoding", [
    Decoding(tokens=12), Decoding(tokens=12, temperature=0.6, top_p=0.9),
    Decoding(tokens=12, temperature=0), Decoding("beam", tokens=8),
    Decoding("distinct", tokens=12), Decoding("distinct", tokens=8, temperature=1.5, top_p=0.8),
], ids=str)
def test_the_log_probability_is_the_models_own(kind: str, decoding: Decoding) -> None:
    source = generator(kind)
    prompts = tokens(source)
    found = source.generate(prompts, 5, decoding)
    expected = 1 if decoding.temperature == 0 else 5
    assert [len(branches) for branches in found] == [expected] * 3
    check_logprobs(source, prompts, found)
    for branches in found:
        for each in branches:
            assert each.finished == (each.ids[-1] in source.codec.ends)
            assert each.finished or len(each.ids) == decoding.tokens
            assert not set(each.ids[:-1]) & set(source.codec.ends)


@pytest.mark.parametrize("kind", ["llama", "gpt2"])
def test_decoders_share_rows_and_rows_of_their_own_give_the_same(kind: str) -> None:
    source = generator(kind)
    assert source.shared
    prompts = tokens(source)
    for decoding in (Decoding(tokens=10, seed=3), Decoding("beam", tokens=8),
                     Decoding("distinct", tokens=8, seed=3)):
        source._shared = True
        shared = source.generate(prompts, 6, decoding)
        source._shared = False
        plain = source.generate(prompts, 6, decoding)
        assert [[each.ids for each in branches] for branches in shared] == [
            [each.ids for each in branches] for branches in plain]


def test_a_model_that_ignores_the_mask_does_not_share_rows() -> None:
    module = tiny.llama()
    assert shares_rows(module)
    forward = module.forward

    def deaf(attention_mask: Any = None, position_ids: Any = None, logits_to_keep: int = 0,
             cache: Any = None, **rest: Any) -> Any:
        if attention_mask is not None and attention_mask.dim() == 4:
            attention_mask = None
        return forward(attention_mask=attention_mask, position_ids=position_ids,
                       logits_to_keep=logits_to_keep, cache=cache, **rest)
    module.forward = deaf
    assert not shares_rows(module)
    assert not shares_rows(tiny.t5())


def test_a_model_with_a_sliding_window_does_not_share_rows() -> None:
    import torch
    from transformers import MistralConfig, MistralForCausalLM

    torch.manual_seed(0)
    module: Any = MistralForCausalLM(MistralConfig(
        vocab_size=264, hidden_size=32, intermediate_size=64, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, sliding_window=6,
        initializer_range=0.2))
    source = generator("llama", module.eval())
    assert not source.shared
    prompts = tokens(source)
    check_logprobs(source, prompts, source.generate(prompts, 3, Decoding(tokens=6)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_gives_the_same_answers_whatever_shares_the_batch(kind: str) -> None:
    source = generator(kind)
    prompts = tokens(source)
    for decoding in (Decoding(tokens=10, seed=5), Decoding("distinct", tokens=10, seed=5)):
        together = source.generate(prompts, 4, decoding, keys=STATES)
        alone = [source.generate([prompt], 4, decoding, keys=[state])[0]
                 for prompt, state in zip(prompts, STATES, strict=True)]
        backwards = source.generate(prompts[::-1], 4, decoding, keys=STATES[::-1])[::-1]
        assert [[each.ids for each in branches] for branches in together] \
            == [[each.ids for each in branches] for branches in alone] \
            == [[each.ids for each in branches] for branches in backwards]
        other = source.generate(prompts, 4, replace(decoding, seed=6), keys=STATES)
        assert other != together


def every_answer(source: Generator, prompt: list[int], length: int, vocabulary: int
                 ) -> dict[tuple[int, ...], float]:
    """The log-probability of all answers of at most ``length`` tokens, by direct passes."""
    from itertools import product

    ends = set(source.codec.ends)
    answers = [ids for size in range(1, length + 1)
               for ids in product(range(vocabulary), repeat=size)
               if not set(ids[:-1]) & ends and (ids[-1] in ends or size == length)]
    scores = score(source.model, [Example(tuple(prompt), ids) for ids in answers], batch=512)
    return {ids: each.logprob for ids, each in zip(answers, scores, strict=True)}


class _Few:
    """A tokenizer of six tokens, the last of which ends an answer."""

    eos_token_id = pad_token_id = 5
    bos_token = None
    chat_template = None

    def get_vocab(self) -> dict[str, int]:
        return {each: number for number, each in enumerate("abcde")} | {"<goal>": 0, "<tactic>": 1}

    def decode(self, ids: list[int], **_: Any) -> str:
        return "".join("abcde"[each] for each in ids)


def few(seed: int = 0) -> Generator:
    module = tiny.llama(seed, vocabulary=6, spread=0.5, eos_token_id=5, pad_token_id=5)
    return Generator(LanguageModel(module, _Few(), "few", False, "cpu", 512), form("llama"))


def test_beam_search_finds_the_most_probable_answers() -> None:
    source = few()
    prompt = [0, 3, 2, 1]
    all_of_them = every_answer(source, prompt, 4, 6)
    assert math.fsum(math.exp(each) for each in all_of_them.values()) == pytest.approx(1, abs=1e-4)
    # With as many beams as there are prefixes nothing is lost: the result is exact.
    wide = source.generate([prompt], 300, Decoding("beam", tokens=4))[0]
    expected = sorted(all_of_them, key=lambda ids: -all_of_them[ids])[:20]
    assert [each.ids for each in wide[:20]] == expected
    narrow = source.generate([prompt], 4, Decoding("beam", tokens=4))[0]
    assert all(each.logprob == pytest.approx(all_of_them[each.ids], abs=1e-4) for each in narrow)
    assert [each.logprob for each in narrow] == sorted((each.logprob for each in narrow),
                                                       reverse=True)


@pytest.mark.parametrize("strategy", ["sample", "distinct"])
def test_draws_have_the_models_frequencies(strategy: Any) -> None:
    source = few(1)
    prompt = [0, 2, 1]
    all_of_them = every_answer(source, prompt, 3, 6)
    rounds = 3000
    if strategy == "sample":
        drawn = [each.ids for each in source.generate([prompt], rounds, Decoding(tokens=3))[0]]
    else:
        # The first of a sample without replacement is an ordinary draw.
        results = source.generate([prompt] * rounds, 3, Decoding("distinct", tokens=3))
        assert all(len({each.ids for each in branches}) == 3 for branches in results)
        drawn = [branches[0].ids for branches in results]
    for ids, logprob in all_of_them.items():
        p = math.exp(logprob)
        if p > 0.02:
            deviation = (drawn.count(ids) / rounds - p) / math.sqrt(p * (1 - p) / rounds)
            assert abs(deviation) < 4.5, (ids, p, drawn.count(ids) / rounds)


def test_top_p_keeps_the_nucleus_and_no_more() -> None:
    source = few(2)
    prompt = [0, 2, 1]
    first = score(source.model, [Example(tuple(prompt), (each,)) for each in range(6)])
    by_mass = sorted(range(6), key=lambda each: -first[each].logprob)
    nucleus, mass = [], 0.0
    for each in by_mass:
        nucleus.append(each)
        mass += math.exp(first[each].logprob)
        if mass >= 0.6:
            break
    for strategy in ("sample", "distinct"):
        found = source.generate([prompt], 400 if strategy == "sample" else 6,
                                Decoding(strategy, tokens=1, top_p=0.6))[0]
        assert {each.ids[0] for each in found} == set(nucleus)


def test_answers_that_read_the_same_are_one() -> None:
    source = few()
    branches = [Branch((0, 5), -1.0, True), Branch((0, 5), -1.0, True), Branch((1, 5), -2.0, True),
                Branch((2, 3), -0.5, False)]
    read = source.read(branches, lambda text: text.replace("b", "a"))
    assert [(each.text, each.tokens, each.finished) for each in read] == [
        ("cd", 2, False), ("a", 2, True)]
    assert read[1].logprob == pytest.approx(math.log(math.exp(-1) + math.exp(-2)))


def test_a_stop_text_ends_an_answer_and_is_not_part_of_it() -> None:
    source = few(3)
    source.codec.form = replace(source.codec.form, stops=("ba",))
    for decoding in (Decoding(tokens=12), Decoding("beam", tokens=6),
                     Decoding("distinct", tokens=12)):
        found = source.generate([[0, 2, 1]], 60, decoding)[0]
        check_logprobs(source, [[0, 2, 1]], [found])
        stopped = [each for each in found if each.finished and each.ids[-1] != 5]
        assert stopped
        assert all(each.ids[-2:] == (1, 0) for each in stopped)
        assert not any(each.ids[k:k + 2] == (1, 0) for each in found
                       for k in range(len(each.ids) - 2))
        texts = {answer.text for answer in source.read(stopped, str)}
        assert all("ba" not in text for text in texts)


class OutOfMemoryAbove:
    """A model that runs out of memory when it is asked for more than so many rows or tokens."""

    def __init__(self, module: Any, limit: int) -> None:
        self.limit, self.forward, self.failures, self.passed = limit, module.forward, 0, 0
        forward = module.forward

        def guarded(*args: Any, **rest: Any) -> Any:
            import torch

            ids: Any = rest.get("decoder_input_ids", rest.get("input_ids"))
            if ids.numel() > self.limit:
                self.failures += 1
                raise torch.OutOfMemoryError("CUDA out of memory (not really)")
            self.passed += 1
            return forward(*args, **rest)
        guarded.__signature__ = __import__("inspect").signature(forward)  # type: ignore[attr-defined]
        module.forward = guarded


@pytest.mark.parametrize("kind", KINDS)
def test_out_of_memory_halves_the_batch_and_goes_on(kind: str) -> None:
    expected = generator(kind).generate(tokens(generator(kind), STATES * 4), 6,
                                        Decoding(tokens=8), keys=STATES * 4)
    module = KINDS[kind]()
    source = generator(kind, module)
    prompts = tokens(source, STATES * 4)
    longest = max(len(each) for each in prompts)
    guard = OutOfMemoryAbove(module, 3 * longest if kind != "t5" else 8)
    found = source.generate(prompts, 6, Decoding(tokens=8), keys=STATES * 4)
    assert guard.failures
    assert source.counts.halved == guard.failures
    assert [[each.ids for each in branches] for branches in found] == [
        [each.ids for each in branches] for branches in expected]
    # It has learned: the next call does not run into the limit as often.
    before = guard.failures
    source.generate(prompts, 6, Decoding(tokens=8), keys=STATES * 4)
    assert guard.failures - before < before


def test_a_single_prompt_is_halved_by_its_answers_and_then_given_up() -> None:
    module = tiny.llama()
    source = generator("llama", module)
    prompt = tokens(source)[1:2]
    expected = source.generate(prompt, 30, Decoding(tokens=5), keys=["k"])
    OutOfMemoryAbove(module, max(len(prompt[0]), 16))
    found = source.generate(prompt, 30, Decoding(tokens=5), keys=["k"])
    assert [each.ids for each in found[0]] == [each.ids for each in expected[0]]
    OutOfMemoryAbove(module, 2)
    with pytest.raises(ModelOutOfMemory, match="single prompt"):
        source.generate(prompt, 30, Decoding(tokens=5))


def test_prompts_of_very_different_length_do_not_share_a_batch() -> None:
    source = generator("llama")
    prompts = [[3] * 10, [3] * 300, [3] * 12, [3] * 280]
    found = source.generate(prompts, 2, Decoding(tokens=3))
    assert source.counts.batches == 2
    check_logprobs(source, prompts, found)


def test_prompts_are_read_in_groups_of_like_length() -> None:
    from leanmath.models.engine import _groups

    lengths = [30, 62, 31, 60, 33, 61, 34, 63, 32]
    groups = _groups(lengths)
    assert len(groups) == 2
    assert sorted(place for group in groups for place in group) == list(range(9))
    assert _groups([40, 41, 42, 43, 44, 45, 46, 47]) == [list(range(8))]
    assert _groups([5, 50]) == [[0, 1]]
    source = generator("llama")
    prompts = [[(3 * place + k) % 200 for k in range(length)]
               for place, length in enumerate(lengths)]
    for decoding in (Decoding(tokens=8), Decoding("beam", tokens=6)):
        found = source.generate(prompts, 3, decoding)
        check_logprobs(source, prompts, found)
        alone = [source.generate([prompt], 3, decoding, keys=[str(place)])[0]
                 for place, prompt in enumerate(prompts)]
        assert [[each.ids for each in branches] for branches in found] == [
            [each.ids for each in branches] for branches in alone]
    assert source.counts.batches == 2 * 10


def test_a_generator_refuses_a_second_thread_and_a_wrong_format() -> None:
    source = generator("llama")
    with source._busy, pytest.raises(RuntimeError, match="two threads"):
        source.generate([[1, 2]], 1, Decoding(tokens=1))
    with pytest.raises(ModelMismatch, match="encoder"):
        Generator(wrapped("llama"), tactic_format("reprover"))
    with pytest.raises(ModelMismatch, match="leaves no room"):
        source.prompt_limit(Decoding(tokens=510))
    assert source.prompt_limit(Decoding(tokens=12)) == 500


@pytest.mark.parametrize("settings", [
    {"strategy": "greedy"}, {"temperature": -1.0}, {"top_p": 0.0}, {"top_p": 1.5}, {"tokens": 0},
    {"strategy": "distinct", "temperature": 0.0}])
def test_settings_that_make_no_sense_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        Decoding(**settings)


def test_engines_agree_with_a_plain_pass_of_the_model() -> None:
    import torch

    module = tiny.llama()
    prompts = [[5, 6, 7, 8], [9, 10]]
    for kind in (SharedEngine, RowEngine):
        engine = kind(module, pad=256)
        with torch.inference_mode():
            engine.begin(prompts)
            engine.advance(torch.tensor([0, 0, 1]), torch.tensor([20, 21, 22]))
            logits = engine.advance(torch.tensor([1, 2, 2]), torch.tensor([30, 31, 32]))
            plain = torch.stack([module(input_ids=torch.tensor([ids])).logits[0, -1] for ids in (
                [5, 6, 7, 8, 21, 30], [9, 10, 22, 31], [9, 10, 22, 32])])
        assert torch.allclose(torch.log_softmax(logits, -1), torch.log_softmax(plain, -1),
                              atol=1e-3)


def test_what_is_unlikely_is_given_up_in_the_making() -> None:
    source = generator("llama")
    prompts = tokens(source)
    every = source.generate(prompts, 5, Decoding("beam", tokens=8))
    floor = sorted(each.logprob for branches in every for each in branches)[7] - 1e-3
    kept = source.generate(prompts, 5, Decoding("beam", tokens=8, floor=floor))
    for before, after in zip(every, kept, strict=True):
        # Whoever ends above the floor was above it all the time.
        assert [each.ids for each in after] == [
            each.ids for each in before if each.logprob >= floor]
    assert source.generate(prompts[:1], 5, Decoding("beam", tokens=8, floor=-1e-9)) == [[]]
    with pytest.raises(InputError, match="beam"):
        Decoding("sample", floor=-3.0)
