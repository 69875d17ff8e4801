"""Tactics per second: one batch for all searches against one call for each node, in one run.

Random models of two sizes, as many searches as asked for, each a thread that
asks for the tactics of one state after the other, with no time for Lean in
between. Three ways: through the batcher; the same policy, called for each node
by itself; and ``transformers``' own ``generate`` for each node. All draw the
same number of answers of the same number of tokens (random weights hardly ever
end one); the ways take turns, so that a slow moment of the machine meets all, and a ratio
is the median over the rounds of the two times of one round.

    python benchmarks/policy_batching.py [--searches 16] [--tactics 8] [--json OUT]

Wall time is what a user waits for and needs a machine with nothing else to do;
processor time is reported beside it. Two to three minutes on two cores, most of it for the
large model (``--rounds``, ``--large-rounds``).
"""

from __future__ import annotations

import argparse
import functools
import json
import statistics
import threading
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from leanmath.models.decoding import Decoding
from leanmath.models.loading import LanguageModel
from leanmath.prove.batching import Batcher
from leanmath.prove.policies.language_model import TransformersPolicy
from leanmath.prove.policy import Policy, Query

#: Hidden size, inner size, layers, heads, tokens of the vocabulary.
SIZES = {"small": (256, 688, 5, 4, 2048), "large": (768, 2048, 12, 12, 16000)}


@dataclass(frozen=True)
class Measured:
    """One way on one model: medians over the rounds."""

    model: str
    parameters: int
    way: str
    decoding: str
    tactics_per_second: float
    tactics_per_cpu_second: float
    mean_batch: float
    wall_seconds: tuple[float, ...]
    cpu_seconds: tuple[float, ...]


def language_model(size: str, device: str) -> LanguageModel:
    """A random Llama with a byte-level tokenizer, whose markers are tokens."""
    import torch
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
    from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

    hidden, inner, layers, heads, vocabulary = SIZES[size]
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    core = Tokenizer(models.BPE(vocab={each: k for k, each in enumerate(letters)}, merges=[]))
    core.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    core.decoder = decoders.ByteLevel()
    core.add_special_tokens([AddedToken(each, special=True) for each in (
        "<pad>", "</s>", "<goal>", "<tactic>")])
    core.add_tokens([f"<unused{k}>" for k in range(vocabulary - core.get_vocab_size())])
    fast: Any = PreTrainedTokenizerFast
    tokenizer = fast(tokenizer_object=core, pad_token="<pad>", eos_token="</s>")
    torch.manual_seed(0)
    module: Any = LlamaForCausalLM(LlamaConfig(
        vocab_size=vocabulary, hidden_size=hidden, intermediate_size=inner,
        num_hidden_layers=layers, num_attention_heads=heads, max_position_embeddings=1024,
        tie_word_embeddings=True, bos_token_id=None, eos_token_id=257, pad_token_id=256))
    module = module.eval().to(device)
    if device.startswith("cuda"):
        module = module.to(torch.bfloat16)
    return LanguageModel(module, tokenizer, size, False, device, 1024, "leanmath")


def states(count: int) -> list[str]:
    """Proof states of 40 to 160 bytes, all different."""
    made = []
    for k in range(count):
        hypotheses = "\n".join(f"h{j} : a + {k} ≤ {j} * b" for j in range(1 + k % 5))
        made.append(f"a b n : ℕ\n{hypotheses}\n⊢ a * n + {k} ≤ b * n + {k}")
    return made


class Locked:
    """A policy that is called for one node at a time, by whoever is next."""

    def __init__(self, propose: Callable[[Query, int], None]) -> None:
        self.name = "one call for each node"
        self._propose = propose
        self._lock = threading.Lock()

    def propose(self, queries: Sequence[Query], n: int) -> list[list[Any]]:
        """One call for each query."""
        for query in queries:
            with self._lock:
                self._propose(query, n)
        return [[] for _ in queries]


def run(policy: Policy, searches: int, n: int, goals: Sequence[str]) -> tuple[float, float]:
    """Seconds on the wall and of the processor, for all searches over their states."""
    def search(number: int) -> None:
        for goal in goals[number::searches]:
            policy.propose([Query((goal,))], n)
    threads = [threading.Thread(target=search, args=(k,)) for k in range(searches)]
    wall, cpu = time.perf_counter(), time.process_time()
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return time.perf_counter() - wall, time.process_time() - cpu


def propose(policy: TransformersPolicy, query: Query, n: int) -> None:
    """One call of our own for one node."""
    policy.propose([query], n)


def generate(policy: TransformersPolicy, query: Query, n: int) -> None:
    """What transformers does for one node; its scores are asked for, as a search needs them."""
    import torch

    codec, module = policy.generator.codec, policy.model.model
    from leanmath.models.prompts import TacticContext

    _, ids = codec.tactic_prompt(TacticContext(query.goals), 900)
    row = torch.tensor([ids], device=module.device)
    size = policy.decoding.tokens
    with torch.inference_mode():
        out = module.generate(row, attention_mask=torch.ones_like(row), do_sample=True,
                              num_return_sequences=n, max_new_tokens=size, top_k=0,
                              output_logits=True, return_dict_in_generate=True)
        module.compute_transition_scores(out.sequences, out.logits, normalize_logits=True)
        policy.model.tokenizer.batch_decode(out.sequences[:, len(ids):])


def measure(size: str, options: argparse.Namespace) -> list[Measured]:
    """All ways on one model."""
    model = language_model(size, options.device)
    per_search, rounds = ((options.states, options.rounds) if size == "small"
                          else (options.large_states, options.large_rounds))
    goals = states(options.searches * per_search)
    found = []
    policies = {strategy: TransformersPolicy(
        model, rounds=1, decoding=Decoding(strategy, tokens=options.tokens))
        for strategy in ("sample", "distinct")}
    times: dict[tuple[str, str], list[tuple[float, float]]] = {}
    batches: dict[tuple[str, str], float] = {}
    for number in range(rounds + 1):
        for strategy, policy in policies.items():
            ways: dict[str, Any] = {
                "each node": Locked(functools.partial(propose, policy)),
                # A batch begins when all have asked. The wait is long, so that a thread that comes
                # late on a busy machine is waited for.
                "batched": Batcher(policy, max_batch=options.searches, max_wait=1.0,
                                   expected=options.searches)}
            # With a large model it takes as long as all else: one round is enough.
            if strategy == "sample" and (size == "small" or number < 2):
                ways["generate"] = Locked(functools.partial(generate, policy))
            # Whoever is first in one round is last in the next.
            for name, way in list(ways.items())[::1 if number % 2 else -1]:
                # The first round warms up: with a batch of few states.
                part = goals if number else goals[:2]
                seconds = run(way, options.searches, options.tactics, part)
                if number:
                    times.setdefault((strategy, name), []).append(seconds)
                if isinstance(way, Batcher):
                    batches[strategy, name] = way.stats.mean_batch
                    way.close()
    total = len(goals) * options.tactics
    for (strategy, name), each in times.items():
        found.append(Measured(
            size, model.parameters, name, strategy,
            total / statistics.median(wall for wall, _ in each),
            total / statistics.median(cpu for _, cpu in each), batches.get((strategy, name), 1.0),
            tuple(wall for wall, _ in each), tuple(cpu for _, cpu in each)))
    return found


def ratios(found: Sequence[Measured]) -> dict[str, float]:
    """Batched against the other ways, by wall and by processor time."""
    by = {(each.model, each.decoding, each.way): each for each in found}
    made = {}
    for (size, strategy, way), each in by.items():
        if way == "batched":
            continue
        batched = by[size, strategy, "batched"]
        label = f"{size}.{strategy}.batched_over_{way.replace(' ', '_')}"
        made[label] = paired(each.wall_seconds, batched.wall_seconds)
        made[f"{label}.cpu"] = paired(each.cpu_seconds, batched.cpu_seconds)
    return made


def paired(slow: Sequence[float], fast: Sequence[float]) -> float:
    """The median of the quotients of the rounds that both were in."""
    return statistics.median(one / other for one, other in zip(slow, fast, strict=False))


def main() -> None:
    """Measure, print, and write ``--json``."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--searches", type=int, default=16)
    parser.add_argument("--tactics", type=int, default=8, help="answers for each state")
    parser.add_argument("--tokens", type=int, default=16, help="of each answer")
    parser.add_argument("--states", type=int, default=2, help="of each search, small model")
    parser.add_argument("--large-states", type=int, default=1, help="the same, large model")
    parser.add_argument("--rounds", type=int, default=3, help="of the small model")
    parser.add_argument("--large-rounds", type=int, default=2)
    parser.add_argument("--threads", type=int, default=0, help="of torch; 0: its own choice")
    parser.add_argument("--models", nargs="+", choices=list(SIZES), default=list(SIZES))
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--json", type=Path, default=None)
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    import torch

    if options.threads:
        torch.set_num_threads(options.threads)
    found: list[Measured] = []
    for size in options.models:
        found += measure(size, options)
        for each in found:
            if each.model == size:
                print(f"{each.model:6} {each.parameters / 1e6:6.1f}M {each.decoding:9}"
                      f"{each.way:10} {each.tactics_per_second:9.1f} tactics/s "
                      f"{each.tactics_per_cpu_second:9.1f} tactics/CPU s  "
                      f"batch {each.mean_batch:.1f}", flush=True)
    made = ratios(found)
    for label, ratio in made.items():
        print(f"{label:48} {ratio:6.2f}")
    if options.json is not None:
        options.json.write_text(json.dumps({
            "ratios": made, "measured": [asdict(each) for each in found],
            "threads": torch.get_num_threads(), "torch": torch.__version__,
            "settings": {key: value for key, value in vars(options).items() if key != "json"}},
            indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
