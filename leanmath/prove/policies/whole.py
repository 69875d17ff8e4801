"""Whole proofs: provers that write a proof in one go, without seeing a state.

What a prover answers is read for one thing, the proof of the theorem that was
asked for: what follows its ``:=``. The statement that the answer repeats is
thrown away, the trusted one stands in its place; helper lemmas before it are
kept apart. Nothing is believed: ``check`` decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.models.decoding import Decoding
from leanmath.models.generation import Generator
from leanmath.models.loading import LanguageModel, load
from leanmath.models.prompts import MATHLIB_HEADER, StatementContext, proof_format


@dataclass(frozen=True)
class WholeProof:
    """A proof that was written in one go.

    ``proof`` is what follows ``:=``; ``helpers`` the declarations before the
    theorem, empty for most; ``logprob`` that of the whole answer, its
    reasoning included, over ``tokens`` tokens.
    """

    proof: str
    helpers: str
    logprob: float
    tokens: int

    def submission(self, theorem: Theorem) -> str:
        """The text to check: helpers, and the trusted statement with this proof."""
        whole = theorem.with_proof(self.proof)
        return f"{self.helpers}\n\n{whole}" if self.helpers else whole


@runtime_checkable
class ProofSampler(Protocol):
    """Writes whole proofs of theorems."""

    @property
    def name(self) -> str:
        """What stands in records and reports."""

    def sample(self, theorem: Theorem, k: int, *, attempt: int = 0) -> list[WholeProof]:
        """At most ``k`` different proofs, the most probable first; another ``attempt`` gives
        other ones."""


class LanguageModelProver:
    """A :class:`ProofSampler` on a language model; from one thread at a time.

    ``prompt`` names the format; empty: the one that is known for the model.
    ``header`` stands before the statement in the prompt where the theorem has
    none. The context must hold the prompt: a statement is never cut.
    """

    def __init__(self, model: LanguageModel | str | Path, *, prompt: str = "",
                 decoding: Decoding | None = None, header: str = MATHLIB_HEADER) -> None:
        self.model = model if isinstance(model, LanguageModel) else load(model)
        name = prompt or self.model.prompt
        if not name:
            raise InputError(f"it is not known which prompt {self.model.name} was trained with",
                             hint="Name it (--prompt); see leanmath.models.prompts.")
        self.form = proof_format(name)
        self.decoding = decoding or Decoding("sample", temperature=1.0, top_p=0.95, tokens=2048)
        self.generator = Generator(self.model, self.form)
        self._header = header

    @property
    def name(self) -> str:
        """``prover``, the model and the prompt."""
        return f"prover:{self.model.name}:{self.form.name}"

    def sample(self, theorem: Theorem, k: int, *, attempt: int = 0) -> list[WholeProof]:
        """``k`` answers, and the different proofs that they hold: often fewer."""
        if k < 1:
            return []
        context = StatementContext(theorem.statement, theorem.header or self._header)
        limit = self.generator.prompt_limit(self.decoding)
        prompt, ids = self.generator.codec.proof_prompt(context, limit)
        [branches] = self.generator.generate([ids], k, self.decoding,
                                             keys=[f"{prompt.text}\0{attempt}"])
        found: dict[str, tuple[str, str]] = {}

        def read(text: str) -> str:
            """The answer's proof as one text, by which equal ones are found; empty for none."""
            parts = (continued(text) if self.form.continues else in_block(text, theorem.name))
            if parts is None:
                return ""
            key = f"{parts[1]}\0{parts[0]}"
            found[key] = parts
            return key

        # In a block that is closed a proof is whole, even when the talk behind it was cut off.
        answers = [each for each in self.generator.read(branches, read)
                   if each.text and (each.finished or not self.form.continues)]
        return [WholeProof(*found[each.text], min(0.0, each.logprob), each.tokens)
                for each in answers]


def continued(text: str) -> tuple[str, str] | None:
    """Proof and helpers (none) from an answer that goes on behind ``:= by``."""
    lines = text.partition("```")[0].rstrip().split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    if not lines:
        return None
    if not lines[0][0].isspace():
        # The first line's indentation was taken for the prompt's own.
        deeper = [line for line in lines[1:] if line.strip()]
        margin = min((len(line) - len(line.lstrip()) for line in deeper), default=2)
        lines[0] = " " * max(2, margin) + lines[0]
        if margin == 0:
            lines[1:] = [f"  {line}" if line.strip() else "" for line in lines[1:]]
    body = _own_lines(lines)
    return ("by\n" + "\n".join(body), "") if body else None


_BLOCK = re.compile(r"^[ \t]*```(?:lean4?|tactics)?[ \t]*\n(.*?)^[ \t]*```", re.M | re.S)
#: What begins the next declaration or command: at the beginning of a line.
_COMMAND = re.compile(r"(?:@\[|#|(?:private |protected |noncomputable )*(?:theorem|lemma|def|abbrev"
                      r"|example|instance|end|namespace|section|open|import|variable|set_option"
                      r"|axiom|structure|inductive|class)\b)")
_LEMMA = re.compile(r"^(?:private |protected )*(lemma)\b", re.M)
#: What stands before helpers in a block, and is not one.
_PREAMBLE = re.compile(r"(?:import|open|set_option|namespace|section|end|noncomputable section"
                       r"|variable|universe)\b")


def in_block(text: str, name: str) -> tuple[str, str] | None:
    """Proof and helpers from the last code block that holds the theorem ``name``."""
    for block in reversed(_BLOCK.findall(text)):
        if (parts := cut(block, name)) is not None:
            return parts
    return None


def cut(code: str, name: str) -> tuple[str, str] | None:
    """What follows the ``:=`` of a theorem in Lean code, and the declarations before it."""
    start = re.compile(rf"(?:theorem|lemma)\s+{re.escape(name)}(?=[\s:({{\[⦃]|\.\{{)")
    plain = _blanked(code)
    begins = [match for match in start.finditer(plain)
              if plain[:match.start()].rpartition("\n")[2].strip() in ("", "private", "protected")]
    if not begins:
        return None
    depth, place = 0, begins[-1].end()
    while place < len(plain):
        letter = plain[place]
        if letter in "([{⟨⦃":
            depth += 1
        elif letter in ")]}⟩⦄":
            depth -= 1
        elif depth == 0 and plain.startswith(":=", place):
            break
        place += 1
    else:
        return None
    lines = code[place + 2:].rstrip().split("\n")
    proof = "\n".join(_own_lines(lines)).strip()
    line = code.rfind("\n", 0, begins[-1].start()) + 1
    return (proof, _helpers(code[:line])) if proof else None


def _own_lines(lines: list[str]) -> list[str]:
    """The lines of a proof: up to where another declaration or command begins."""
    for number, line in enumerate(lines[1:], 1):
        if _COMMAND.match(line):
            lines = lines[:number]
            break
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def _helpers(before: str) -> str:
    """The declarations in what stands before a theorem, without the header's commands.

    ``lemma`` becomes ``theorem``, which is the same, and all that the judge lets through.
    """
    text = "\n".join(line for line in before.split("\n") if not _PREAMBLE.match(line))
    plain = _blanked(text)
    for match in reversed(list(_LEMMA.finditer(plain))):
        text = f"{text[:match.start(1)]}theorem{text[match.end(1):]}"
    return text.strip() if plain.strip() else ""


def _blanked(code: str) -> str:
    """Code of the same length with comments and strings made blank."""
    return "".join(_blanks(code))


def _blanks(code: str) -> Iterator[str]:
    place, nested = 0, 0
    while place < len(code):
        two = code[place:place + 2]
        if two == "/-":
            nested += 1
            yield "  "
            place += 2
        elif two == "-/" and nested:
            nested -= 1
            yield "  "
            place += 2
        elif nested:
            yield "\n" if code[place] == "\n" else " "
            place += 1
        elif two == "--":
            end = code.find("\n", place)
            end = len(code) if end < 0 else end
            yield " " * (end - place)
            place = end
        elif code[place] == '"':
            end = place + 1
            while end < len(code) and code[end] != '"':
                end += 2 if code[end] == "\\" else 1
            end = min(end + 1, len(code))
            yield re.sub(r"[^\n]", " ", code[place:end])
            place = end
        else:
            yield code[place]
            place += 1
