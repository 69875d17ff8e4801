"""Training a critic: which states of a search were proved in the end.

The states of one theorem are linked by their traces. A state is proved when a
tactic finished it, or led to a state that is proved; a state that was worked
on and is not proved counts as not provable, which is what it is within such a
budget. States that were reached and never worked on say nothing, and are left
out. The language model stays as it is; only a head is trained beside it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leanmath.core.errors import InputError
from leanmath.data.traces import Trace
from leanmath.models.loading import load
from leanmath.models.values import ABOUT, HEAD, Encoder, ValueModel, make_head
from leanmath.train.base import seeded
from leanmath.train.examples import read, share
from leanmath.train.folder import require_room, write_json, writing

if TYPE_CHECKING:
    from torch import Tensor

State = tuple[str, ...]
#: The part of the theorems that decides when the head has learnt enough.
_WATCHED = 0.15


@dataclass(frozen=True)
class CriticReport:
    """What was learnt from and how good it is on held-out theorems.

    ``auc``: how often a proved state gets more than one that is not; ``log_loss``
    in nats for each state, ``base_log_loss`` that of always saying the rate of
    the training data. None where nothing is held out, or all of one kind.
    """

    states: int
    proved: int
    held_states: int
    held_proved: int
    unexplored: int
    auc: float | None = None
    log_loss: float | None = None
    base_log_loss: float | None = None


def outcomes(traces: Iterable[Trace]) -> tuple[dict[State, bool], int]:
    """For each state that was worked on whether it was proved, and how many were only reached.

    A state of several theorems is proved when it was in one of them.
    """
    worked: dict[State, None] = {}
    reached: set[State] = set()
    parents: dict[State, list[State]] = {}
    frontier: list[State] = []
    for trace in traces:
        worked.setdefault(trace.before)
        if trace.outcome == "finished":
            frontier.append(trace.before)
        elif trace.outcome == "advanced":
            reached.add(trace.after)
            parents.setdefault(trace.after, []).append(trace.before)
    proved: set[State] = set()
    while frontier:
        state = frontier.pop()
        if state not in proved:
            proved.add(state)
            frontier += parents.get(state, ())
    return ({state: state in proved for state in worked},
            sum(state not in worked for state in reached))


def train_critic(data: Sequence[Path], model: str, out: Path, *, epochs: int = 40,
                 hidden: int = 64, valid_fraction: float = 0.1, seed: int = 0,
                 device: str = "auto", force: bool = False) -> CriticReport:
    """Train a head on the traces, and write it to ``out``.

    :class:`InputError` when the data has no state of each kind, or ``out`` is
    there already and not ``force``.
    """
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        if not force:
            raise InputError(f"{out} is there already",
                             hint="Name another folder, or replace it with --force.")
        if not (out / ABOUT).is_file():
            raise InputError(f"{out} holds no critic, and is not replaced",
                             hint="Name another folder.")
    traces = read(data, valid_fraction=valid_fraction, seed=seed)
    train, unexplored = outcomes(traces.train)
    held = {state: proved for state, proved in outcomes(traces.valid)[0].items()
            if state not in train}
    if len(set(train.values())) < 2:
        missing = "was not proved" if all(train.values()) else "was proved"
        raise InputError(f"the data holds no state that {missing}",
                         hint="Make traces of searches with all that they ran: "
                              "leanmath data traces RUN --everything.")
    language = load(model, device=device)
    encoder = Encoder(language)
    learnt, watched = _watch(traces.train, seed)
    head = _fit(encoder.encode(list(learnt)), list(learnt.values()),
                encoder.encode(list(watched)), list(watched.values()),
                hidden=hidden, epochs=epochs, seed=seed)
    value = ValueModel(encoder, head, str(out))
    report = _report(value, train, held, unexplored)
    require_room(out, 32 << 20)
    with writing(out):
        if out.is_dir():
            for name in (ABOUT, HEAD, "report.json"):
                (out / name).unlink(missing_ok=True)
        value.save(out, str(Path(model).absolute()) if Path(model).is_dir() else model)
        write_json(out / "report.json", {
            **asdict(report), "seed": seed, "epochs": epochs,
            "data": [vars(each) for each in traces.sources]})
    return report


def _watch(traces: Sequence[Trace], seed: int) -> tuple[dict[State, bool], dict[State, bool]]:
    """States to learn from, and those of other theorems to stop by; the latter may be none."""
    away = {each.theorem for each in traces if share(each.theorem, seed + 1) < _WATCHED}
    learnt = outcomes(each for each in traces if each.theorem not in away)[0]
    watched = {state: proved for state, proved in outcomes(
        each for each in traces if each.theorem in away)[0].items() if state not in learnt}
    if len(set(learnt.values())) < 2 or len(set(watched.values())) < 2:
        return outcomes(traces)[0], {}
    return learnt, watched


def _fit(features: Tensor, labels: Sequence[bool], watched: Tensor, truth: Sequence[bool], *,
         hidden: int, epochs: int, seed: int) -> Any:
    """The head with the least log loss: AdamW on shuffled batches, from the rate alone onwards;
    that of the epoch which is best on the watched states, where there are any."""
    import copy

    import torch

    seeded(seed)
    head = make_head(features.shape[1], hidden)
    target, wanted = (torch.tensor(each, dtype=torch.float32)[:, None]
                      for each in (list(labels), list(truth)))
    entropy = torch.nn.functional.binary_cross_entropy_with_logits
    with torch.no_grad():
        head[-1].weight.zero_()
        head[-1].bias.fill_(float(torch.logit(target.mean())))
    # Mean and variance of all states, not of the last batches.
    head[0].momentum = None
    with torch.no_grad():
        head(features)
    head[0].eval()
    for each in head[0].parameters():
        each.requires_grad_(False)
    optimizer = torch.optim.AdamW(head.parameters(), lr=3e-3, weight_decay=0.05)
    size = min(256, len(labels))
    generator = torch.Generator().manual_seed(seed)
    best, least = copy.deepcopy(head.state_dict()), math.inf
    for epoch in range(epochs + 1):
        if truth:
            with torch.inference_mode():
                loss = float(entropy(head(watched), wanted))
            if loss < least:
                best, least = copy.deepcopy(head.state_dict()), loss
        if epoch == epochs:
            break
        order = torch.randperm(len(labels), generator=generator)
        for start in range(0, len(labels), size):
            rows = order[start:start + size]
            optimizer.zero_grad()
            torch.autograd.backward(entropy(head(features[rows]), target[rows]))
            optimizer.step()
    if truth:
        head.load_state_dict(best)
    return head.eval()


def _report(value: ValueModel, train: dict[State, bool], held: dict[State, bool],
            unexplored: int) -> CriticReport:
    found = CriticReport(len(train), sum(train.values()), len(held), sum(held.values()),
                         unexplored)
    if len(set(held.values())) < 2:
        return found
    said = value.probabilities(list(held))
    truth = list(held.values())
    rate = sum(train.values()) / len(train)
    return CriticReport(**{
        **asdict(found), "auc": auc(said, truth), "log_loss": _log_loss(said, truth),
        "base_log_loss": _log_loss([rate] * len(truth), truth)})


def auc(said: Sequence[float], truth: Sequence[bool]) -> float:
    """The area under the ROC curve: the share of pairs, one proved and one not, that are in
    order; equal ones count half (Mann and Whitney, 1947)."""
    good = sorted(each for each, right in zip(said, truth, strict=True) if right)
    bad = sorted(each for each, right in zip(said, truth, strict=True) if not right)
    from bisect import bisect_left, bisect_right

    wins = sum((bisect_left(bad, each) + bisect_right(bad, each)) / 2 for each in good)
    return wins / (len(good) * len(bad))


def _log_loss(said: Sequence[float], truth: Sequence[bool]) -> float:
    return -math.fsum(math.log(max(1e-12, each if right else 1 - each))
                      for each, right in zip(said, truth, strict=True)) / len(truth)
