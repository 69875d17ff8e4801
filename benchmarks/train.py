"""Throughput of training and of generation, on this machine.

    python benchmarks/train.py [--model new|FOLDER] [--device cpu|cuda] [--config NAME|FILE]
                               [--steps N] [--threads N] [--json OUT]

Training: tokens for each second (prompts, tactics, no padding) of whole
optimizer steps, packed, after a warm-up; on traces that are made up here, of
the lengths that proof states have. Generation: tactics for each second of a
policy that is asked for several states at once, 16 tactics each; answers are
all that it generated, tactics those that ended and are different (few, from a
model that has learnt nothing: name a trained one). Seconds of wall time, and of
processor time, which other work on the machine changes less.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from leanmath.core.errors import LeanmathError
from leanmath.data.traces import Skipped, Trace
from leanmath.models.loading import LanguageModel
from leanmath.prove.policies.language_model import TransformersPolicy
from leanmath.prove.policy import Query
from leanmath.train.base import Base, around, prepare, seeded
from leanmath.train.batches import PackedCollator, PairedCollator, Rows, pack
from leanmath.train.config import TrainConfig, load_config
from leanmath.train.examples import encode

#: States asked at once, tactics for each, and rounds that are timed.
STATES, TACTICS, ROUNDS = 8, 16, 4


def traces(count: int, seed: int = 0) -> list[Trace]:
    """Steps of the size of real ones: a few hypotheses, a target, a tactic of some words."""
    rng = random.Random(seed)
    variables = "abcdkmnpqxyz"
    found = []
    for number in range(count):
        names = rng.sample(variables, rng.randint(2, 5))

        def term(names: list[str] = names) -> str:
            return " + ".join(rng.choice((*names, str(rng.randint(0, 99)),
                                          f"{rng.choice(names)} * {rng.choice(names)}"))
                              for _ in range(rng.randint(1, 4)))

        hypotheses = [f"h{place} : {term()} {rng.choice('=≤<∣')} {term()}"
                      for place in range(rng.randint(1, 8))]
        goal = "\n".join((f"{' '.join(names)} : ℕ", *hypotheses, f"⊢ {term()} ≤ {term()}"))
        tactic = rng.choice(("omega", "nlinarith [h0, h1]", f"have h : {term()} = {term()} := by "
                             "ring", f"rw [h0, {term()}]", "simp_all"))
        found.append(Trace(f"t{number}", "", (goal,), tactic, (), (), (), "finished", "made", 0, 0,
                           "", ""))
    return found


def base_of(model: str, config: TrainConfig, data: list[Trace]) -> Base:
    """The model that is measured."""
    if model != "new":
        return prepare(model, config)
    import torch

    from leanmath.train.new import new_model, new_tokenizer

    tokenizer = new_tokenizer((text for each in data for text in (*each.before, each.tactic)),
                              config.vocabulary)
    device = config.device if config.device != "auto" else \
        "cuda" if torch.cuda.is_available() else "cpu"
    module = new_model(tokenizer, config).to(device)
    return around(LanguageModel(module, tokenizer, "new", False, device, config.context,
                                "leanmath"), config, lora=False)


def training(base: Base, config: TrainConfig, data: list[Trace], steps: int) -> dict[str, Any]:
    """Whole steps by the Trainer that a run uses; the first ones are not counted."""
    from transformers import Trainer, TrainerCallback
    from transformers.trainer_callback import PrinterCallback

    from leanmath.models.loading import quiet
    from leanmath.train.folder import TrainFolder
    from leanmath.train.loop import arguments
    from leanmath.train.optimizers import make_optimizer

    encoded = encode(data, base.codec, prompt_tokens=base.prompt_tokens,
                     answer_tokens=base.answer_tokens, skipped=Skipped())
    examples = [each.example for each in encoded]
    pad = int(base.language.tokenizer.pad_token_id or 0)
    if base.language.encoder_decoder:
        packs, collator = [(each,) for each in examples], PairedCollator(pad)
    else:
        size = config.pack_tokens or base.prompt_tokens + base.answer_tokens
        packs, collator = pack(examples, size, 0), PackedCollator(pad)  # type: ignore[assignment]
    warm = max(1, steps // 5)
    per_step = config.batch * config.accumulate
    while len(packs) < (warm + steps) * per_step:
        packs += packs
    rows = Rows(packs[:(warm + steps) * per_step])
    marks: dict[int, tuple[float, float]] = {}

    class Clock(TrainerCallback):
        """Notes the time at the ends of steps."""

        def on_step_end(self, args: Any, state: Any, control: Any, **_: Any) -> None:
            """See the base."""
            del args, control
            if base.language.model.device.type == "cuda":
                import torch

                torch.cuda.synchronize()
            marks[state.global_step] = (time.perf_counter(), time.process_time())

    with tempfile.TemporaryDirectory() as place, \
            TrainFolder(Path(place) / "run", {"kind": "benchmark"}) as folder, quiet():
        settings = arguments(config.model_copy(update={
            "steps": warm + steps, "save_every": 10**9, "log_every": 10**9}), folder)
        make: Any = Trainer
        trainer = make(model=base.trained, args=settings, train_dataset=rows,
                       data_collator=collator, callbacks=[Clock()],
                       optimizers=(make_optimizer(base.trained, config), None))
        trainer.remove_callback(PrinterCallback)
        trainer.train()
    # Every row is taken once; packs are nearly of one size.
    taken = rows.tokens * steps / (warm + steps)
    wall = marks[warm + steps][0] - marks[warm][0]
    cpu = marks[warm + steps][1] - marks[warm][1]
    return {"train_steps": steps, "train_tokens": round(taken),
            "train_tokens_per_second": round(taken / wall, 1),
            "train_tokens_per_cpu_second": round(taken / cpu, 1)}


def generation(base: Base, data: list[Trace]) -> dict[str, Any]:
    """Tactics that a policy proposes for each second."""
    base.trained.eval()
    base.language.model.config.use_cache = True
    policy = TransformersPolicy(base.language, rounds=1)
    asked = [[Query(each.before) for each in data[start:start + STATES]]
             for start in range(0, STATES * (ROUNDS + 1), STATES)]
    policy.propose(asked[0], TACTICS)
    tokens = policy.generator.counts.answer_tokens
    wall, cpu = time.perf_counter(), time.process_time()
    tactics = sum(len(each) for queries in asked[1:] for each in policy.propose(queries, TACTICS))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    tokens = policy.generator.counts.answer_tokens - tokens
    answers = ROUNDS * STATES * TACTICS
    return {"generated_answers": answers, "answers_per_second": round(answers / wall, 2),
            "answers_per_cpu_second": round(answers / cpu, 2), "generated_tactics": tactics,
            "generated_tokens": tokens,
            "tactics_per_second": round(tactics / wall, 2),
            "tactics_per_cpu_second": round(tactics / cpu, 2),
            "generated_tokens_per_second": round(tokens / wall, 1)}


def main() -> None:
    """Measure, print, and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--model", default="new")
    parser.add_argument("--device", default="auto")
    parser.add_argument("--config", default="laptop")
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--threads", type=int, help="Threads of torch on a CPU.")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    import torch

    if options.threads:
        torch.set_num_threads(options.threads)
    config = load_config(options.config, {"device": options.device})
    seeded(config.seed)
    data = traces(400)
    base = base_of(options.model, config, data)
    figures: dict[str, Any] = {
        "machine": platform.machine(), "threads": torch.get_num_threads(),
        "device": torch.cuda.get_device_name() if base.language.device.startswith("cuda")
        else "cpu", "torch": torch.__version__, "model": options.model,
        "config": options.config, "parameters": base.language.parameters,
        "trained_parameters": base.trained_parameters}
    figures |= training(base, config, data, options.steps)
    figures |= generation(base, data)
    text = json.dumps(figures, indent=1)
    if options.json is not None:
        options.json.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    try:
        main()
    except LeanmathError as error:
        print(error, file=sys.stderr)
        sys.exit(2)
