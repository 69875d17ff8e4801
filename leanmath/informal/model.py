"""A translator that asks a language model.

For each step ``samples`` answers are drawn. What is not finished, does not
elaborate in Lean, or speaks of no number of the step is dropped; of the rest
the one with the most votes wins (answers that differ in the order of terms and
factors are one). Nothing is chosen by whether it is true: that would make
wrong steps right. Where nothing is left the model is asked again, a bounded
number of times, with Lean's error where its prompt has room for one.

Arithmetic is read into a tree and printed anew, and is then as good as what
the rules printed. Other propositions stay as the model wrote them, not
trusted: the judge sees each alone.

Back: a model whose prompt can ask for it says in a sentence what its statement
states, and translates that sentence; the statement should come back. For the
others a sentence is made by fixed words (``leanmath.informal.prose``).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from leanmath.core.errors import InputError, PromptTooLong
from leanmath.informal.arithmetic import Equation, key, read_arithmetic, trivial
from leanmath.informal.elaborate import Elaborator, Proposition
from leanmath.informal.expr import NotComputed, numbers, variables
from leanmath.informal.pairs import without_annotations
from leanmath.informal.slots import Masked, masked, with_slots
from leanmath.informal.steps import Step
from leanmath.informal.translate import Statement
from leanmath.lean.toolchain import Toolchain, find_toolchain
from leanmath.models.decoding import Decoding
from leanmath.models.generation import Generator
from leanmath.models.loading import LanguageModel, load
from leanmath.models.prompts import NOTHING, TranslationContext, translation_format
from leanmath.models.scoring import score

if TYPE_CHECKING:
    from leanmath.models.decoding import Branch

#: Steps that are put to the model in one call.
_TOGETHER = 64
#: Prompts whose answers are kept.
_KEPT = 20_000


@dataclass
class ModelCounts:
    """What a translator did: steps ``asked`` about, answers ``drawn``, and those dropped as
    ``unfinished``, ``ungrounded`` (no number of the step), not ``elaborating``; steps that were
    asked about ``again``, and those that ended ``translated``, with ``nothing`` to state, or
    ``open``."""

    asked: int = 0
    drawn: int = 0
    unfinished: int = 0
    ungrounded: int = 0
    elaborating: int = 0
    again: int = 0
    translated: int = 0
    nothing: int = 0
    open: int = 0


@dataclass(frozen=True)
class Translation:
    """What won for one step: relations, or a ``prop`` that is no arithmetic; neither when the
    step states nothing. ``votes`` of ``drawn`` answers, ``score`` the model's probability of it
    (summed over the forms that were drawn). ``back`` is what the model says that it states, and
    ``returned`` whether that leads to the same statement again (None: it was not asked)."""

    equations: tuple[Equation, ...]
    prop: str
    votes: int
    drawn: int
    score: float
    back: str = ""
    returned: bool | None = None


@dataclass
class _Asked:
    """A step on its way."""

    problem: str
    step: Step
    text: str
    context: TranslationContext
    masked: Masked | None
    prompt: list[int]
    keys: dict[str, _Candidate] = field(default_factory=dict)
    drawn: int = 0
    error: tuple[str, str] = ("", "")


@dataclass
class _Candidate:
    equations: tuple[Equation, ...]
    prop: str
    votes: int = 0
    probability: float = 0.0
    forms: set[tuple[int, ...]] = field(default_factory=set)
    bad: bool = False


class ModelTranslator:
    """Statements from a language model in a folder or on the hub (or one that is loaded).

    ``prompt`` names the format (``leanmath.models.prompts``); "" is the one
    that the model's folder notes, or that is known for its name. A context
    manager: it keeps a judge.
    """

    def __init__(self, model: LanguageModel | str | Path, *, prompt: str = "", samples: int = 8,
                 rounds: int = 2, temperature: float = 0.7, seed: int = 0,
                 toolchain: Toolchain | None = None, device: str = "auto") -> None:
        if samples < 1 or rounds < 1:
            raise InputError("a model is asked at least once, for at least one answer")
        self.model = model if isinstance(model, LanguageModel) else load(model, device=device)
        name = prompt or self.model.prompt
        if not name:
            raise InputError(f"it is not known which prompt {self.model.name} was trained with",
                             hint="Name it (--prompt); see leanmath.models.prompts.")
        self.form = translation_format(name)
        self.generator = Generator(self.model, self.form)
        self.counts = ModelCounts()
        self._samples, self._rounds = samples, rounds
        self._decoding = Decoding("sample", temperature=temperature, seed=seed,
                                  tokens=self.model.answer_tokens)
        self._limit = self.generator.prompt_limit(self._decoding)
        self._elaborator = Elaborator(toolchain or find_toolchain())
        self._drawn: dict[tuple[int, tuple[int, ...]], Sequence[Branch]] = {}

    @property
    def name(self) -> str:
        """``model`` and which."""
        return f"model:{Path(self.model.name).name}"

    def translate(self, problem: str, steps: Sequence[Step]) -> list[Statement]:
        """See :class:`leanmath.informal.translate.Translator`."""
        return self.translate_all([(problem, steps)])[0]

    def translate_all(self, items: Sequence[tuple[str, Sequence[Step]]]) -> list[list[Statement]]:
        """The same for many solutions, their steps in shared batches."""
        from leanmath.informal.modelled import merged

        return [merged(problem, steps, found, self.name) for (problem, steps), found in
                zip(items, self.propose(items), strict=True)]

    def propose(self, items: Sequence[tuple[str, Sequence[Step]]], *,
                wanted: Callable[[int, Step], bool] = lambda _item, _step: True,
                ) -> list[dict[int, Translation]]:
        """What the model makes of the steps, by their index; only of those ``wanted``."""
        asked: list[tuple[int, _Asked]] = []
        for number, (problem, steps) in enumerate(items):
            for place, step in enumerate(steps):
                if not step.numbers or not wanted(number, step):
                    continue
                one = self._asked(problem, steps[:place], step)
                if one is not None:
                    asked.append((number, one))
        self.counts.asked += len(asked)
        for start in range(0, len(asked), _TOGETHER):
            self._ask([one for _, one in asked[start:start + _TOGETHER]])
        found: list[dict[int, Translation]] = [{} for _ in items]
        for number, one in asked:
            best = self._best(one)
            if best is not None:
                found[number][one.step.index] = best
        return self._returned(found, {(n, one.step.index): one for n, one in asked})

    def scores(self, items: Sequence[tuple[str, Sequence[Step], Step, Sequence[Equation]]],
               ) -> list[float | None]:
        """The model's probability of given translations: of relations for a step, behind the
        steps before it. None where they cannot be said in its format, or are too long."""
        examples, places = [], []
        for place, (problem, before, step, equations) in enumerate(items):
            answer, context = self._answer(problem, before, step, equations)
            if answer is None or context is None:
                continue
            example = self.generator.codec.translation_example(
                context, answer, limit=self._limit, answer_limit=self.model.answer_tokens)
            if example is not None:
                examples.append(example)
                places.append(place)
        found: list[float | None] = [None] * len(items)
        for place, each in zip(places, score(self.model, examples), strict=True):
            found[place] = math.exp(each.logprob)
        return found

    def _answer(self, problem: str, before: Sequence[Step], step: Step,
                equations: Sequence[Equation],
                ) -> tuple[str | None, TranslationContext | None]:
        texts = [without_annotations(each.text) for each in before]
        text = without_annotations(step.text)
        try:
            if self.form.slots:
                shown = masked(problem, texts, text)
                return with_slots(equations, shown), shown.context
            return (" ∧ ".join(e.lean() for e in equations),
                    TranslationContext(problem, tuple(texts), text))
        except NotComputed:
            return None, None

    def close(self) -> None:
        """End the judge."""
        self._elaborator.close()

    def __enter__(self) -> ModelTranslator:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None,
                 traceback: TracebackType | None) -> None:
        self.close()

    # -- asking ----------------------------------------------------------------------

    def _asked(self, problem: str, before: Sequence[Step], step: Step) -> _Asked | None:
        texts = [without_annotations(each.text) for each in before]
        text = without_annotations(step.text)
        shown = masked(problem, texts, text) if self.form.slots else None
        context = shown.context if shown is not None else \
            TranslationContext(problem, tuple(texts), text)
        try:
            _, ids = self.generator.codec.translation_prompt(context, self._limit)
        except PromptTooLong:
            return None
        return _Asked(problem, step, text, context, shown, ids)

    def _ask(self, waiting: Sequence[_Asked]) -> None:
        for number in range(self._rounds):
            for one, branches in zip(waiting, self._draw(waiting, number), strict=True):
                self._collect(one, branches)
            self._check(waiting)
            waiting = [one for one in waiting
                       if not any(not c.bad for c in one.keys.values())]
            if not waiting or number + 1 == self._rounds or self._decoding.temperature == 0:
                break
            self.counts.again += len(waiting)
            for one in waiting:
                self._with_error(one)

    def _draw(self, waiting: Sequence[_Asked], number: int) -> list[Sequence[Branch]]:
        """The answers to each prompt; a prompt that was asked before has the same again."""
        places = [(number, tuple(one.prompt)) for one in waiting]
        if len(self._drawn) > _KEPT:
            self._drawn.clear()
        new = [place for place in dict.fromkeys(places) if place not in self._drawn]
        if new:
            self._drawn.update(zip(new, self.generator.generate(
                [ids for _, ids in new], self._samples, self._decoding,
                keys=[f"{number}\0{ids}" for _, ids in new]), strict=True))
        return [self._drawn[place] for place in places]

    def _with_error(self, one: _Asked) -> None:
        """The prompt with the attempt and what Lean said, where the format has room for it."""
        if not self.form.retries or not one.error[1]:
            return
        context = replace(one.context, attempt=one.error[0], error=one.error[1])
        try:
            _, one.prompt = self.generator.codec.translation_prompt(context, self._limit)
        except PromptTooLong:
            return

    def _collect(self, one: _Asked, branches: Sequence[Branch]) -> None:
        for branch in branches:
            self.counts.drawn += 1
            one.drawn += 1
            if not branch.finished:
                self.counts.unfinished += 1
                continue
            text = self.generator.codec.text(branch.ids)
            for stop in self.form.stops:
                text = text.partition(stop)[0]
            text = self.form.read(text)
            candidate = self._candidate(one, text)
            if candidate is None:
                self.counts.ungrounded += 1
                continue
            candidate.votes += 1
            if branch.ids not in candidate.forms:
                candidate.forms.add(branch.ids)
                candidate.probability += math.exp(branch.logprob)

    def _candidate(self, one: _Asked, text: str) -> _Candidate | None:
        """The candidate that a text is, counted among its like; None when it is about nothing."""
        if text == NOTHING:
            return one.keys.setdefault(NOTHING, _Candidate((), ""))
        names = one.masked.numbers if one.masked is not None else None
        equations = read_arithmetic(text, names)
        if equations is not None:
            if not _grounded(equations, one.step):
                return None
            name = " ∧ ".join(" ".join(key(e)) for e in equations)
            return one.keys.setdefault(name, _Candidate(equations, ""))
        if one.masked is not None or not _mentions(text, one.step):
            return None
        return one.keys.setdefault(text, _Candidate((), text))

    def _check(self, asked: Sequence[_Asked]) -> None:
        """Drop what does not elaborate."""
        found: list[tuple[_Asked, _Candidate, Proposition]] = []
        for one in asked:
            for name, candidate in one.keys.items():
                if name == NOTHING or candidate.bad:
                    continue
                proposition = _proposition(candidate)
                if proposition is None:
                    candidate.bad = True
                    self.counts.elaborating += candidate.votes
                else:
                    found.append((one, candidate, proposition))
        errors = self._elaborator.errors([proposition for _, _, proposition in found])
        for (one, candidate, proposition), error in zip(found, errors, strict=True):
            if error:
                candidate.bad = True
                self.counts.elaborating += candidate.votes
                one.error = (proposition.text, error)

    def _returned(self, found: list[dict[int, Translation]],
                  asked: Mapping[tuple[int, int], _Asked]) -> list[dict[int, Translation]]:
        """The translations with their round trips, where the prompt can ask for the way back."""
        back = self.form.back
        places = [(n, index) for n, each in enumerate(found) for index, translation in each.items()
                  if translation.equations or translation.prop]
        if back is None or not places:
            return found
        greedy = replace(self._decoding, strategy="sample", temperature=0.0)

        def said(prompts: list[list[int]]) -> list[str]:
            results = self.generator.generate(prompts, 1, greedy)
            return [self.generator.codec.text(branches[0].ids).strip() if branches else ""
                    for branches in results]

        codec = self.generator.codec
        sentences = said([codec.prompt(back(_text(found[n][i])))[-self._limit:]
                          for n, i in places])
        ways: list[tuple[int, int, str, list[int]]] = []
        for (n, i), sentence in zip(places, sentences, strict=True):
            context = replace(asked[n, i].context, step=sentence, attempt="", error="")
            try:
                ways.append((n, i, sentence, codec.translation_prompt(context, self._limit)[1]))
            except PromptTooLong:
                continue
        for (n, i, sentence, _), answer in zip(ways, said([way[3] for way in ways]), strict=True):
            found[n][i] = replace(found[n][i], back=sentence,
                                  returned=_says(self.form.read(answer), found[n][i]))
        return found

    def _best(self, one: _Asked) -> Translation | None:
        good = [c for c in one.keys.values() if not c.bad]
        if not good:
            self.counts.open += 1
            return None
        best = max(good, key=lambda c: (c.votes, c.probability))
        if not best.equations and not best.prop:
            self.counts.nothing += 1
        else:
            self.counts.translated += 1
        return Translation(best.equations, best.prop, best.votes, one.drawn,
                           min(1.0, best.probability))


def _grounded(equations: Sequence[Equation], step: Step) -> bool:
    """Whether a translation speaks of the step: a number of it occurs, and no side is the other.

    ``a = a`` holds whatever the step says.
    """
    if any(map(trivial, equations)):
        return False
    used = {n for e in equations for side in (e.left, e.right) for n in numbers(side)}
    return bool(used & step.numbers)


def _mentions(text: str, step: Step) -> bool:
    digits = set("".join(c if c.isdigit() else " " for c in text).split())
    return any(str(abs(n.numerator)) in digits for n in step.numbers)


def _proposition(candidate: _Candidate) -> Proposition | None:
    if not candidate.equations:
        return Proposition(candidate.prop, trusted=False)
    try:
        text = " ∧ ".join(f"({e.lean()})" for e in candidate.equations)
    except NotComputed:
        return None
    names = sorted({n for e in candidate.equations for side in (e.left, e.right)
                    for n in variables(side)})
    return Proposition(f"∀ {' '.join(names)} : Rat, {text}" if names else text)


def _text(translation: Translation) -> str:
    return translation.prop or " ∧ ".join(e.lean() for e in translation.equations)


def _says(text: str, translation: Translation) -> bool:
    """Whether an answer is the statement of a translation."""
    equations = read_arithmetic(text)
    if equations is None or not translation.equations:
        return text == translation.prop
    return sorted(map(key, equations)) == sorted(map(key, translation.equations))
