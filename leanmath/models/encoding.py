"""Prompts and answers as tokens: the same for training and for inference.

A prompt that is longer than the context is shortened where it hurts least, and
only as far as needed: first premises go (the last ones), then goals behind the
first, then the oldest tactics of the path, then the oldest hypotheses, and at
last characters from the left of what remains. The end of the goal is always
there. Whole-proof prompts are never cut: :class:`PromptTooLong`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from leanmath.core.errors import ModelMismatch, PromptTooLong
from leanmath.models.prompts import (
    Format,
    Prompt,
    ProofFormat,
    StatementContext,
    TacticContext,
    TacticFormat,
    TranslationContext,
    TranslationFormat,
)

#: No tokenizer makes fewer tokens than characters divided by this: longer texts are not even tried.
_CHARACTERS_PER_TOKEN = 32


@dataclass(frozen=True)
class Example:
    """One example for training: the loss is on ``target`` alone, which ends with the end token."""

    prompt: tuple[int, ...]
    target: tuple[int, ...]


class Codec:
    """A tokenizer together with the format it is used for.

    :class:`ModelMismatch` when the tokenizer lacks a marker that the format
    needs as one token, or has no end of sequence.
    """

    def __init__(self, tokenizer: Any, form: Format) -> None:
        self._tokenizer = tokenizer
        self.form = form
        missing = [marker for marker in form.needs if self._single(marker) is None]
        if missing:
            raise ModelMismatch(
                f"the tokenizer does not know {', '.join(missing)} as a token, "
                f"which the prompt {form.name!r} needs",
                hint="Name the prompt that the model was trained with.")
        if tokenizer.eos_token_id is None:
            raise ModelMismatch("the tokenizer has no end-of-sequence token",
                                hint="Without one no answer would ever end; the folder is not "
                                     "complete, or belongs to another kind of model.")
        marker = self._single(form.end) if form.end else None
        #: The token that is trained to end an answer.
        self.end = int(tokenizer.eos_token_id) if marker is None else marker
        #: All tokens that end one.
        self.ends = tuple(sorted({self.end, int(tokenizer.eos_token_id)}))

    def _single(self, marker: str) -> int | None:
        """The token that is exactly this text."""
        found = self._tokenizer.get_vocab().get(marker)
        return None if found is None else int(found)

    def prompt(self, prompt: Prompt) -> list[int]:
        """A prompt's tokens: with a chat template's rendering, or the tokenizer's own markers of
        the beginning; for a decoder without one of the end."""
        tokenizer = self._tokenizer
        if prompt.messages and getattr(tokenizer, "chat_template", None):
            text = tokenizer.apply_chat_template(
                [{"role": role, "content": content} for role, content in prompt.messages],
                tokenize=False, add_generation_prompt=True)
            return list(tokenizer(text, add_special_tokens=False)["input_ids"])
        bos = tokenizer.bos_token
        marked = bool(bos) and prompt.text.startswith(bos)
        ids = list(tokenizer(prompt.text, add_special_tokens=not marked)["input_ids"])
        if not self.form.encoder_decoder:
            while ids and ids[-1] == tokenizer.eos_token_id:
                ids.pop()
        return ids

    def target(self, prompt: Prompt, text: str) -> list[int]:
        """The tokens of an answer to a prompt, with the end token.

        A decoder reads the answer as the continuation of the prompt, so both
        are tokenized together, where the prompt's tokens stay what they are;
        otherwise the answer by itself.
        """
        tokenizer = self._tokenizer
        if not (self.form.encoder_decoder or prompt.messages):
            before = list(tokenizer(prompt.text, add_special_tokens=False)["input_ids"])
            both = list(tokenizer(prompt.text + text, add_special_tokens=False)["input_ids"])
            if both[:len(before)] == before:
                return [*both[len(before):], self.end]
        return [*tokenizer(text, add_special_tokens=False)["input_ids"], self.end]

    def text(self, ids: Sequence[int]) -> str:
        """The text of generated tokens; the end token is not part of it."""
        kept = [token for token in ids if token not in self.ends]
        return str(self._tokenizer.decode(kept, skip_special_tokens=True,
                                          clean_up_tokenization_spaces=False))

    def tactic_prompt(self, context: TacticContext, limit: int) -> tuple[Prompt, list[int]]:
        """The prompt for a proof state and its tokens, at most ``limit`` of them."""
        form = self.form
        assert isinstance(form, TacticFormat)
        context = form.shown(context)

        def encoded(each: TacticContext) -> tuple[Prompt, list[int]] | None:
            prompt = form.build(each)
            if len(prompt.text) > limit * _CHARACTERS_PER_TOKEN:
                return None
            ids = self.prompt(prompt)
            return (prompt, ids) if len(ids) <= limit else None

        if (whole := encoded(context)) is not None:
            return whole
        for shorten, steps in _shortenings(context):
            if encoded(shorten(steps)) is None:
                continue
            # Bisection: ``steps`` is enough, ``few`` is not.
            few = -1
            while steps - few > 1:
                middle = (few + steps) // 2
                few, steps = (few, middle) if encoded(shorten(middle)) else (middle, steps)
            found = encoded(shorten(steps))
            if found is not None:
                return found
        raise PromptTooLong(f"not even an empty goal fits {limit} tokens of context",
                            hint="The model's context, less what it may generate, is too small.")

    def proof_prompt(self, context: StatementContext, limit: int) -> tuple[Prompt, list[int]]:
        """The prompt for a whole proof and its tokens; :class:`PromptTooLong` beyond ``limit``."""
        form = self.form
        assert isinstance(form, ProofFormat)
        prompt = form.build(context)
        if len(prompt.text) <= limit * _CHARACTERS_PER_TOKEN:
            ids = self.prompt(prompt)
            if len(ids) <= limit:
                return prompt, ids
        raise PromptTooLong(f"the statement does not fit {limit} tokens of context",
                            hint="A statement is never cut; a model with a longer context is "
                                 "needed, or fewer tokens for the answer.")

    def translation_prompt(self, context: TranslationContext,
                           limit: int) -> tuple[Prompt, list[int]]:
        """The prompt for a step and its tokens, at most ``limit``: the oldest steps go first, then
        the beginning of the problem, never the step; :class:`PromptTooLong` when it does not fit.
        """
        form = self.form
        assert isinstance(form, TranslationFormat)

        def encoded(steps: int, words: int) -> tuple[Prompt, list[int]] | None:
            prompt = form.build(replace(context, before=context.before[steps:], problem=" ".join(
                context.problem.split(" ")[words:])))
            if len(prompt.text) > limit * _CHARACTERS_PER_TOKEN:
                return None
            ids = self.prompt(prompt)
            return (prompt, ids) if len(ids) <= limit else None

        count = len(context.before)
        for steps in range(count + 1):
            if (found := encoded(steps, 0)) is not None:
                return found
        words = len(context.problem.split(" "))
        for cut in range(4, words + 4, 4):
            if (found := encoded(count, min(cut, words))) is not None:
                return found
        raise PromptTooLong(f"the step alone does not fit {limit} tokens of context",
                            hint="A step is never cut; it needs a model with a longer context.")

    def translation_example(self, context: TranslationContext, answer: str, *, limit: int,
                            answer_limit: int) -> Example | None:
        """What a translator is trained on; None when step or answer are too long."""
        form = self.form
        assert isinstance(form, TranslationFormat)
        try:
            prompt, ids = self.translation_prompt(context, limit)
        except PromptTooLong:
            return None
        target = self.target(prompt, form.write(answer))
        return Example(tuple(ids), tuple(target)) if len(target) <= answer_limit else None

    def example(self, context: TacticContext, tactic: str, *, limit: int,
                answer_limit: int) -> Example | None:
        """What a model is trained on; None when the tactic is longer than ``answer_limit``."""
        form = self.form
        assert isinstance(form, TacticFormat)
        prompt, ids = self.tactic_prompt(context, limit)
        target = self.target(prompt, form.writer(context)(tactic))
        return Example(tuple(ids), tuple(target)) if len(target) <= answer_limit else None


def _hypotheses(goal: str) -> list[str]:
    """A goal's hypotheses, each with its further lines, and the target as the last one."""
    parts: list[str] = []
    for line in goal.split("\n"):
        new = line.startswith("⊢") or not line[:1].isspace()
        if parts and (parts[-1].startswith("⊢") or not new):
            parts[-1] += f"\n{line}"
        else:
            parts.append(line)
    return parts


def _shortenings(context: TacticContext) -> list[tuple[Callable[[int], TacticContext], int]]:
    """Ways to shorten, the least harmful first: each goes on where the one before ends.

    A way is a function of the number of pieces to leave out, with the most
    that it may be asked for.
    """
    bare = replace(context, premises=())
    alone = replace(bare, goals=context.goals[:1])
    pathless = replace(alone, path=())
    parts = _hypotheses(context.goals[0] if context.goals else "")
    # The name of the case stays: it is short, and tells which branch of an induction it is.
    case = parts[:1] if len(parts) > 1 and parts[0].startswith("case ") else []
    rest = parts[len(case):]
    target = parts[-1]
    ways: list[tuple[Callable[[int], TacticContext], int]] = [
        (lambda k: replace(context, premises=context.premises[:len(context.premises) - k]),
         len(context.premises)),
        (lambda k: replace(bare, goals=context.goals[:max(1, len(context.goals) - k)]),
         len(context.goals) - 1),
        (lambda k: replace(alone, path=context.path[k:]), len(context.path)),
        (lambda k: replace(pathless, goals=("\n".join([*case, *rest[k:]]),)), len(rest) - 1),
        (lambda k: replace(pathless, name="", goals=(target[k:],)), len(target)),
    ]
    return [(way, most) for way, most in ways if most > 0]
