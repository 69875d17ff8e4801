"""Expert iteration: search with the model, learn from the proofs, search again.

Anthony, Tian and Barber, Thinking fast and slow with deep learning and tree
search, 2017; for proofs: Polu et al., Formal mathematics statement curriculum
learning, 2022 (arXiv 2202.01344). A round searches theorems of a pool that
were not proved yet, trains on all proofs so far (and a part of earlier data)
from the present weights, and has old and new weights prove withheld theorems:
the better ones go on. A run is a folder::

    run.json              what the run is
    rounds.jsonl          a line for each round that is done
    rounds/001/           search/, traces.jsonl, data.jsonl, train/, valid/ and what they came to
    rounds/000/           the model as it was, on the withheld theorems
    model/                the best model so far, once a round was better

Each part of a round ends with a file that is written whole, so a run that
ended in any way goes on behind the last of them, and within a part behind the
last theorem or checkpoint.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from leanmath.core.errors import InputError, TrainingDiverged, TrainingFailed
from leanmath.core.lines import Lines, kept_objects
from leanmath.core.theorem import Theorem
from leanmath.lean.isolation import best_isolation
from leanmath.lean.toolchain import Toolchain
from leanmath.models.loading import load
from leanmath.models.prompts import TacticFormat
from leanmath.models.shipped import shipped_folder
from leanmath.prove.budget import Budget
from leanmath.prove.policies import named_policy
from leanmath.prove.records import Record, RunFolder, identity
from leanmath.prove.runner import Plan, Proved, Prover
from leanmath.train.base import prepare, require_training
from leanmath.train.config import TrainConfig
from leanmath.train.examples import file_hash
from leanmath.train.folder import TrainFolder, read_json, write_json, writing
from leanmath.train.harvest import Pool, Replay, read_pool, write_data, write_proof_traces
from leanmath.train.merge import merge
from leanmath.train.tactic import Request, require_packing, train_tactic

SCHEMA = 1


@dataclass(frozen=True)
class ExpertRequest:
    """What is to be done: files of theorems, the model to begin with, and how each round goes.

    ``valid`` holds the withheld theorems. ``each`` is the most theorems that a
    round searches (None: all), drawn from those that were searched least; ``again``
    also those that are proved. ``rules``: the search mixes the model with the
    rules; on the withheld theorems it is always alone. ``data`` are earlier
    traces, of which ``replay`` are learnt from beside each new example;
    ``steps`` as in :func:`leanmath.train.selecting.select`.
    """

    pool: tuple[Path, ...]
    model: str
    out: Path
    valid: Path
    config: TrainConfig
    toolchain: Toolchain
    data: tuple[Path, ...] = ()
    benchmarks: tuple[Path, ...] = ()
    rounds: int = 3
    each: int | None = None
    again: bool = False
    rules: bool = True
    budget: Budget = field(default_factory=lambda: Budget(1, 8, 32))
    valid_budget: Budget = field(default_factory=lambda: Budget(1, 8, 16))
    replay: float = 3.0
    steps: int = 8
    licence: str = "unknown"
    jobs: int = 1
    resume: bool = False
    force: bool = False
    trust: bool = False


@dataclass(frozen=True)
class Iterated:
    """How a run ended: its best model (None: that which it began with), and the rounds' lines."""

    model: Path | None
    rounds: tuple[dict[str, Any], ...]


def iterate(request: ExpertRequest, console: Console | None = None) -> Iterated:
    """Run the rounds that are not done yet; see :class:`ExpertRequest`.

    Raises :class:`InputError` for what cannot be used, errors of models,
    :class:`~leanmath.core.errors.DiskFull`, and what
    :func:`leanmath.train.tactic.train_tactic` raises; ``KeyboardInterrupt``
    comes through. The run goes on from there with ``resume``.
    """
    require_training()
    if request.rounds < 1 or request.steps < 1 or request.replay < 0 or request.jobs < 1:
        raise InputError("rounds, steps and jobs are at least 1, and a replay is not negative")
    console = console or Console(stderr=True, highlight=False)
    pool = read_pool(request.pool, request.valid, request.benchmarks, request.toolchain)
    replay = Replay(request.data)
    what = _description(request, pool, replay.check())
    folder = _Folder(request.out.absolute(), what, resume=request.resume, force=request.force)
    with folder, writing(folder.folder):
        folder.recover_model()
        run = _Run(request, pool, replay, folder, console)
        run()
        return Iterated(folder.model if folder.model.is_dir() else None, tuple(run.lines))


class _Folder(TrainFolder):
    """The folder of a run: that of training, with rounds in it."""

    OURS: ClassVar[tuple[str, ...]] = (*TrainFolder.OURS, "rounds", "rounds.jsonl")

    def round(self, number: int) -> Path:
        """The folder of a round."""
        return self.folder / "rounds" / f"{number:03}"


def _description(request: ExpertRequest, pool: Pool,
                 data: list[dict[str, object]]) -> dict[str, object]:
    """What a run is. How many rounds it has may change, and how many theorems are searched at
    once."""
    return {
        "kind": "expert", "model": request.model, "weights": _weights(request.model),
        "config": request.config.model_dump(), "data": data,
        "pool": [identity(theorem) for theorem in pool.theorems],
        "valid": [identity(theorem) for theorem in pool.valid],
        "benchmarks": [file_hash(path) for path in request.benchmarks],
        "each": request.each, "again": request.again, "rules": request.rules,
        "budget": asdict(request.budget), "valid_budget": asdict(request.valid_budget),
        "replay": request.replay, "steps": request.steps, "licence": request.licence,
        "toolchain": f"{request.toolchain.kind.value} {request.toolchain.version}"}


def _weights(model: str) -> list[str]:
    """Hashes of the weights of a model that is a folder."""
    folder = Path(_start(model))
    return [file_hash(path) for path in sorted(folder.glob("*.safetensors"))] \
        if folder.is_dir() else []


def _start(model: str) -> str:
    """What a run begins with, by a name that holds wherever it goes on."""
    shipped = shipped_folder(model)
    return str(shipped or (Path(model).absolute() if Path(model).is_dir() else model))


class _Run:
    """The rounds of a run."""

    def __init__(self, request: ExpertRequest, pool: Pool, replay: Replay, folder: _Folder,
                 console: Console) -> None:
        self._request = request
        self._pool = pool
        self._replay = replay
        self._folder = folder
        self._console = console
        self._theorems = {identity(theorem): theorem for theorem in pool.theorems}
        self._path = folder.folder / "rounds.jsonl"
        self._form: TacticFormat | None = None

    @property
    def lines(self) -> list[dict[str, Any]]:
        """The rounds that are done, in order."""
        found = {line["round"]: line for line in kept_objects(self._path) if "round" in line}
        return [found[number] for number in sorted(found)]

    def __call__(self) -> None:
        """All rounds that are not done."""
        dropped = Counter(reason for _, reason, _ in self._pool.dropped)
        self._say(f"{len(self._theorems)} theorems to search, {len(self._pool.valid)} withheld"
                  + "".join(f"; left out: {count} ({why})" for why, count in dropped.items()))
        for number in range(len(self.lines) + 1, self._request.rounds + 1):
            chosen = self._chosen(number)
            if not chosen:
                self._say("all theorems of the pool are proved: no round is left to do")
                return
            self._round(number, chosen)

    def _round(self, number: int, chosen: Sequence[Theorem]) -> None:
        present = next((line["round"] for line in reversed(self.lines) if line["kept"]), 0)
        place = self._folder.round(number)
        place.mkdir(parents=True, exist_ok=True)
        before = self._valid(number, present)
        found = self._search(number, present, chosen)
        line: dict[str, Any] = {
            "schema": SCHEMA, "round": number, "from": present, **{
                name: found[name] for name in ("searched", "proved", "new_proofs", "invalid",
                                               "errors", "expansions")},
            "examples": 0, "new_examples": 0, "loss": None, "valid_of": before["of"],
            "valid_before": before["proved"], "valid_after": None, "kept": False,
            "data_sha256": None}
        if found["new_proofs"]:
            line |= self._learn(number, present, before)
        else:
            line["why"] = "nothing new was proved"
        line["seconds"] = read_json(place / "seconds.json") or {}
        if line["kept"]:
            self._publish(number)
        with Lines(self._path) as lines:
            lines.write(line)
        # What they are for is over, and they are three times the model each.
        shutil.rmtree(place / "train" / "checkpoints", ignore_errors=True)
        self._say(words(line))

    def _learn(self, number: int, present: int, before: Mapping[str, Any]) -> dict[str, Any]:
        """From the proofs to the new model's figures: what the round's line says of it."""
        harvest = self._data(number, present)
        data = self._folder.round(number) / "data.jsonl"
        line: dict[str, Any] = {"new_examples": harvest["new"], "replayed": harvest["replayed"],
                                "dropped": harvest["reasons"], "data_sha256": file_hash(data)}
        if not harvest["new"]:
            return {**line, "why": "no new example was left to learn from"}
        try:
            summary = self._train(number, present, data)
        except TrainingDiverged as error:
            self._say(f"round {number}: {error}")
            return {**line, "why": "training diverged"}
        best = summary["best"] or {}
        after = self._valid(number, number)
        kept = _rank(after) >= _rank(before)
        return {**line, "examples": summary["data"]["examples"], "steps": summary["steps"],
                "loss": summary["last_loss"], "perplexity": best.get("perplexity"),
                "valid_after": after["proved"], "valid_expansions_before": before["expansions"],
                "valid_expansions_after": after["expansions"], "kept": kept,
                "why": "as good or better" if kept else "worse on the withheld theorems"}

    # -- the parts of a round, each of which is done once ----------------------------

    def _valid(self, number: int, of: int) -> dict[str, Any]:
        """What the model of the round ``of`` proves alone of the withheld theorems."""
        place, done = self._folder.round(of), self._folder.round(of) / "valid.json"
        if (known := read_json(done)) is not None:
            return known
        request = self._request
        with self._timed(number, "valid" if of else "valid_before"):
            found = self._prove(place / "valid", self._pool.valid, of, request.valid_budget,
                                seed=request.config.seed, rules=False, shorten=False,
                                title=f"round {number}: withheld theorems")
            records = [each.record for each in found]
            invalid = sum(each.status == "invalid" for each in records)
            if invalid == len(records):
                raise InputError(f"Lean accepts no statement of {request.valid}",
                                 hint=f"The first: {records[0].detail}")
            value = {"proved": sum(each.proved for each in records), "of": len(records),
                     "expansions": sum(each.expansions for each in records), "invalid": invalid,
                     "theorems": {each.name: each.status for each in records}}
        write_json(done, value)
        return value

    def _chosen(self, number: int) -> list[Theorem]:
        """The theorems that a round searches."""
        times: Counter[str] = Counter()
        over: set[str] = set()
        for result in self._results(number - 1):
            times[result["hash"]] += 1
            if result["status"] == "invalid" or (
                    result["status"] == "proved" and not self._request.again):
                over.add(result["hash"])
        seed = self._request.config.seed

        def turn(mark: str) -> tuple[int, bytes]:
            return times[mark], hashlib.blake2b(f"{seed}\0{mark}".encode()).digest()

        left = [mark for mark in self._theorems if mark not in over]
        if self._request.each is not None:
            # A round is a sample of the pool, whose files are often one kind each.
            left.sort(key=turn)
        return [self._theorems[mark] for mark in left[:self._request.each]]

    def _results(self, last: int) -> list[dict[str, Any]]:
        """What all searches up to that of the round ``last`` found."""
        return [result for number in range(1, last + 1)
                for result in (read_json(self._folder.round(number) / "searched.json")
                               or {"theorems": ()})["theorems"]]

    def _search(self, number: int, present: int, chosen: Sequence[Theorem]) -> dict[str, Any]:
        done = self._folder.round(number) / "searched.json"
        if (known := read_json(done)) is not None:
            return known
        request = self._request
        with self._timed(number, "search"):
            found = self._prove(self._folder.round(number) / "search", chosen, present,
                                request.budget, seed=request.config.seed + number,
                                rules=request.rules, shorten=True,
                                title=f"round {number}: searching")
        records = [each.record for each in found]
        status = Counter(each.status for each in records)
        if status["invalid"] == len(records):
            raise InputError("Lean accepts no statement of the pool",
                             hint=f"The first: {records[0].detail}")
        earlier = {(result["hash"], result["proof"]) for result in self._results(number - 1)}
        value = {"searched": len(records), "proved": status["proved"],
                 "new_proofs": sum(each.proved and (each.hash, each.proof) not in earlier
                                   for each in records),
                 "invalid": status["invalid"], "errors": status["error"],
                 "expansions": sum(each.expansions for each in records),
                 "theorems": [_result(each) for each in records]}
        write_json(done, value)
        return value

    def _data(self, number: int, present: int) -> dict[str, Any]:
        """Proofs to traces, traces to what is learnt from."""
        request, place = self._request, self._folder.round(number)
        traces, data, about = (place / name for name in
                               ("traces.jsonl", "data.jsonl", "data.json"))
        if not traces.exists():
            earlier = {(each["hash"], each["proof"]) for each in self._results(number - 1)}
            proofs = [(self._theorems[each["hash"]], each["proof"])
                      for each in self._results(number) if each["proof"] is not None
                      and (each["hash"], each["proof"]) not in earlier]
            with self._timed(number, "data"), \
                    self._progress(f"round {number}: running proofs", len(proofs)) as advance:
                skipped = write_proof_traces(
                    proofs, traces, request.toolchain, licence=request.licence,
                    source=f"{self._folder.folder.name}/rounds/{number:03}", on_done=advance)
            if skipped.count:
                self._say(f"round {number}: proofs without traces: {skipped}")
        if (known := read_json(about)) is None or not data.exists():
            with self._timed(number, "data"):
                form = self._form or self._prepared(present)
                harvest = write_data(
                    [self._folder.round(each) / "traces.jsonl" for each in range(1, number + 1)
                     if (self._folder.round(each) / "traces.jsonl").exists()],
                    self._replay, data, self._pool, form, ratio=request.replay,
                    steps=request.steps, valid_fraction=request.config.valid_fraction,
                    seed=request.config.seed, round_seed=request.config.seed + number)
                known = harvest.to_json()
                # Behind the data: it says that these are whole.
                write_json(about, known)
        return known

    def _train(self, number: int, present: int, data: Path) -> dict[str, Any]:
        """Train from the present weights; the summary."""
        request, place = self._request, self._folder.round(number)
        out, done = place / "train", place / "trained.json"
        if (known := read_json(done)) is not None:
            return known
        config = request.config.model_copy(update={"seed": request.config.seed + number})
        with self._timed(number, "train"):
            trained = train_tactic(
                Request((data,), self._model(present), out, config, trust=request.trust,
                        resume=(out / "run.json").exists()), self._console)
            if (trained.model / "adapter_config.json").is_file() \
                    and not (place / "model" / "config.json").is_file():
                merge(trained.model, place / "model", device=_device(config), force=True,
                      trust=request.trust)
        write_json(done, trained.summary)
        return trained.summary

    # -- what they have in common ----------------------------------------------------

    def _model(self, number: int) -> str:
        """The model of a round, whole; of round 0 that which the run began with."""
        if number == 0:
            return _start(self._request.model)
        merged = self._folder.round(number) / "model"
        return str(merged if merged.is_dir() else self._folder.round(number) / "train" / "model")

    def _prepared(self, present: int) -> TacticFormat:
        """How the model is asked. It is loaded as for training, so that what does not fit is said
        before hours of search."""
        config = self._request.config
        base = prepare(self._model(present), config, trust=self._request.trust)
        require_packing(base, config)
        assert isinstance(base.form, TacticFormat)
        self._form = base.form
        return base.form

    def _prove(self, place: Path, theorems: Sequence[Theorem], model: int, budget: Budget, *,
               seed: int, rules: bool, shorten: bool, title: str) -> list[Proved]:
        """Search for proofs; what stands in the folder ``place`` is not searched again."""
        if self._form is None:
            self._prepared(model)
        request, name = self._request, self._model(model)
        policy = named_policy(f"mix:{name}" if rules else name, prompt=request.config.prompt,
                              device=request.config.device, seed=seed,
                              loader=partial(load, trust=request.trust))
        with RunFolder(place, {"part": place.name}) as run, \
                self._progress(title, len(theorems)) as advance, \
                Prover(request.toolchain, policy, isolation=best_isolation(),
                       jobs=min(request.jobs, len(theorems))) as prover:
            found = prover.prove_all(theorems, Plan(budget, shorten=shorten), run,
                                     lambda _: advance())
        errors = [each.record.detail for each in found if each.record.status == "error"]
        if len(errors) == len(found):
            raise TrainingFailed(f"not one theorem could be searched: {errors[0]}",
                                 hint="The same command with --resume tries again.")
        if errors:
            self._say(f"{title}: {len(errors)} broke off; the first: {errors[0]}")
        return found

    def _publish(self, number: int) -> None:
        """Make the model of a round that of the run."""
        with self._folder.new_model() as fresh:
            shutil.copytree(self._model(number), fresh, copy_function=_link, dirs_exist_ok=True)

    @contextmanager
    def _timed(self, number: int, part: str) -> Iterator[None]:
        """Add wall seconds to those of a part; a process that is killed takes its own with it."""
        path, began = self._folder.round(number) / "seconds.json", time.monotonic()
        try:
            yield
        finally:
            known = read_json(path) or {}
            known[part] = round(known.get(part, 0.0) + time.monotonic() - began, 1)
            write_json(path, known)

    @contextmanager
    def _progress(self, title: str, total: int) -> Iterator[Any]:
        with Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(),
                      TimeElapsedColumn(), console=self._console, transient=True) as progress:
            task = progress.add_task(title, total=total)
            yield lambda: progress.advance(task)

    def _say(self, text: str) -> None:
        self._console.print(text, markup=False, soft_wrap=True)


def words(line: Mapping[str, Any]) -> str:
    """A round's line for people."""
    said = (f"round {line['round']}: {line['proved']} of {line['searched']} proved "
            f"({line['new_proofs']} new proofs)")
    if line["valid_after"] is None:
        return f"{said}; no new model: {line['why']}"
    loss = "-" if line["loss"] is None else f"{line['loss']:.3f}"
    return (f"{said}, {line['examples']} examples, loss {loss}; withheld: "
            f"{line['valid_before']} before, {line['valid_after']} after, of {line['valid_of']}; "
            f"{'kept' if line['kept'] else 'not kept'} ({line['why']})")


def _rank(valid: Mapping[str, Any]) -> tuple[int, int]:
    """More proofs are better, and with as many proofs fewer expansions."""
    return valid["proved"], -valid["expansions"]


def _result(record: Record) -> dict[str, object]:
    return {"name": record.name, "hash": record.hash, "status": record.status,
            "proof": record.proof}


def _device(config: TrainConfig) -> str:
    """Where an adapter is merged: "auto" is no device there."""
    return "cpu" if config.device == "auto" else config.device


def _link(source: str, target: str) -> None:
    """The same file under another name, where the disk can; no model is changed in its place."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
