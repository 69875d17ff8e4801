"""The one registry of prompts, for training and for inference alike.

A format says how a prompt is built from a proof state (or a statement), how
the answer is written in training, how generated text is read back, and what
ends it. Everything that builds a prompt goes through here: what a model was
trained on is what it is asked. Each format names its source.

The markers and wordings of published models are fixed by their training; they
are constants of an interface, and the tests hold them letter for letter.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from leanmath.core.errors import InputError

#: What the published provers were trained to see before a statement.
MATHLIB_HEADER = ("import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 400000\n\n"
                  "open BigOperators Real Nat Topology Rat\n\n")


@dataclass(frozen=True)
class TacticContext:
    """What a tactic prompt may show.

    ``goals`` as Lean prints them, the one that is worked on first; ``name`` of
    the theorem; ``path``, the tactics so far; ``premises``, the source of
    retrieved lemmas, the best first.
    """

    goals: tuple[str, ...]
    name: str = ""
    path: tuple[str, ...] = ()
    premises: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """All goals as Lean prints a proof state."""
        return "\n\n".join(self.goals)


#: The name that a statement begins with.
_NAME = re.compile(r"\s*(?:theorem|lemma)\s+([^\s:({\[⦃]+)")


def tactic_context(goals: tuple[str, ...], statement: str = "",
                   path: tuple[str, ...] = ()) -> TacticContext:
    """What a prompt shows of a state: the one way to it, for training and for search alike.

    ``statement`` is the theorem's source, of which the name is shown; "" where
    it is not known.
    """
    match = _NAME.match(statement)
    return TacticContext(goals, match[1] if match else "", path)


@dataclass(frozen=True)
class StatementContext:
    """What a whole-proof prompt may show.

    ``statement`` is ``theorem NAME ... : ...`` without ``:=``; ``header`` what
    stands before it in the file; ``informal`` the problem in words.
    """

    statement: str
    header: str = MATHLIB_HEADER
    informal: str = ""


@dataclass(frozen=True)
class Prompt:
    """A prompt, ready to be tokenized.

    ``messages`` (role, content) are there for chat models: a tokenizer that
    brings a chat template renders them by it; ``text`` is the rendering of the
    template that the model was trained with, for a tokenizer that brings none.
    """

    text: str
    messages: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Format:
    """How one family of models is asked.

    ``end`` is the marker that ends an answer where it is not the tokenizer's
    end-of-sequence token; ``stops`` are texts that end it too, and do not
    belong to it. ``needs`` are markers that the tokenizer must know as single
    tokens, or it is not this family's.
    """

    name: str
    source: str
    encoder_decoder: bool = False
    end: str = ""
    stops: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


def _stripped(text: str) -> str:
    return text.strip()


@dataclass(frozen=True)
class TacticFormat(Format):
    """``build`` makes the prompt, ``write`` the answer that is trained on (its end marker comes
    from the tokenizer), ``read`` the tactic from generated text (empty: there is none)."""

    build: Callable[[TacticContext], Prompt] = field(kw_only=True)
    write: Callable[[str], str] = _stripped
    read: Callable[[str], str] = _stripped


@dataclass(frozen=True)
class ProofFormat(Format):
    """Whole proofs. ``continues``: the prompt ends within the code, behind ``:= by``, and the
    answer goes on there; otherwise the answer holds a code block with the whole theorem."""

    build: Callable[[StatementContext], Prompt] = field(kw_only=True)
    continues: bool = False


# ReProver: encoder input is the state, retrieved premises before it with the best one nearest;
# names of premises are marked <a>...</a>, in answers too.

_MARKS = re.compile(r"</?a>")


def _without_marks(text: str) -> str:
    return _MARKS.sub("", text).strip()


def _reprover(context: TacticContext) -> Prompt:
    premises = "".join(f"{premise}\n\n" for premise in reversed(context.premises))
    return Prompt(premises + context.state)


# llmstep


def _llmstep(context: TacticContext) -> Prompt:
    return Prompt(f"[GOAL]{context.state}[PROOFSTEP]")


# BFS-Prover


def _bfs_prover(context: TacticContext) -> Prompt:
    return Prompt(f"{context.state}:::")


# InternLM2-StepProver, InternLM2.5-StepProver: one user turn of ChatML.


def _chatml(messages: tuple[tuple[str, str], ...]) -> Prompt:
    turns = "".join(f"<|im_start|>{role}\n{content}<|im_end|>\n" for role, content in messages)
    return Prompt(f"{turns}<|im_start|>assistant\n", messages)


def _step_prover(context: TacticContext) -> Prompt:
    # Rendered here: the reference code does not ask the tokenizer for a template either.
    return Prompt(_chatml((("user", f"DECL {context.name}\nGOAL {context.state}\n"),)).text)


def _without_proofstep(text: str) -> str:
    return text.strip().removeprefix("PROOFSTEP").strip()


def _step_prover_25(context: TacticContext) -> Prompt:
    proof = "\n".join(context.path)
    return Prompt(_chatml((("user",
                            f"---\nNAME: {context.name}\n\n---\nPROOF_BEFORE: {proof}\n\n"
                            f"---\nSTATE_BEFORE: {context.state}\n\n---\nTACTIC: "),)).text)


# Our own: the goal that is worked on, nothing else but premises; for models of a few million
# parameters, whose tokenizer knows the three markers as single tokens.

GOAL, TACTIC, PREMISE = "<goal>", "<tactic>", "<premise>"


def _leanmath(context: TacticContext) -> Prompt:
    premises = "".join(f"{PREMISE}{premise}" for premise in reversed(context.premises))
    goal = context.goals[0] if context.goals else ""
    return Prompt(f"{premises}{GOAL}{goal}{TACTIC}")


_TACTIC_FORMATS = (
    TacticFormat("leanmath", "this project: models trained by 'leanmath train'",
                 needs=(GOAL, TACTIC), build=_leanmath),
    TacticFormat("leanmath-seq2seq", "this project, for an encoder and a decoder",
                 encoder_decoder=True, needs=(GOAL, TACTIC), build=_leanmath),
    TacticFormat("reprover", "lean-dojo/ReProver, common.py (format_augmented_state, remove_marks) "
                 "and generation/model.py", encoder_decoder=True, build=_reprover,
                 read=_without_marks),
    TacticFormat("llmstep", "wellecks/llmstep, python/train/data.py and python/server.py",
                 build=_llmstep),
    TacticFormat("bfs-prover", "the model card of ByteDance-Seed/BFS-Prover: state, then ':::'",
                 build=_bfs_prover),
    TacticFormat("internlm2-step-prover",
                 "InternLM/InternLM-Math, minif2f/proofsearch_internLM2-StepProver.py",
                 end="<|im_end|>", needs=("<|im_start|>", "<|im_end|>"), build=_step_prover,
                 write=lambda tactic: f"PROOFSTEP {tactic.strip()}", read=_without_proofstep),
    TacticFormat("internlm2.5-step-prover",
                 "InternLM/InternLM-Math, minif2f/proofsearch_internLM2.5-StepProver.py",
                 end="<|im_end|>", needs=("<|im_start|>", "<|im_end|>"), build=_step_prover_25),
)


# Whole proofs.

_COMPLETE = "Complete the following Lean 4 code"
_COMMENTED = f"{_COMPLETE} with explanatory comments preceding each line of code"
_PLAN = ("Before producing the Lean 4 code to formally prove the given theorem, provide a detailed "
         "proof plan outlining the main proof steps and strategies.\nThe plan should highlight key "
         "ideas, intermediate lemmas, and proof structures that will guide the construction of the "
         "final formal proof.")


def _code(context: StatementContext, ending: str) -> str:
    informal = f"/-- {context.informal.strip()}-/\n" if context.informal.strip() else ""
    return f"{context.header}{informal}{context.statement.strip()} := by\n{ending}"


def _open_code(order: str) -> Callable[[StatementContext], Prompt]:
    """The code up to ``:= by``, in a block that the answer closes."""
    return lambda context: Prompt(f"{order}:\n\n```lean4\n{_code(context, '')}")


def _deepseek_chat(order: str) -> Callable[[StatementContext], Prompt]:
    def build(context: StatementContext) -> Prompt:
        code = _code(context, "  sorry")
        content = f"{_COMPLETE}:\n\n```lean4\n{code}\n```{order}"
        return Prompt(f"<｜begin▁of▁sentence｜><｜User｜>{content}<｜Assistant｜>",
                      (("user", content),))
    return build


def _kimina(context: StatementContext) -> Prompt:
    problem = f"# Problem:{context.informal.strip()}\n" if context.informal.strip() else ""
    return _chatml((
        ("system", "You are an expert in mathematics and Lean 4."),
        ("user", "Think about and solve the following problem step by step in Lean 4.\n"
                 f"{problem}# Formal statement:\n```lean4\n{_code(context, '')}```\n")))


_PROOF_FORMATS = (
    ProofFormat("deepseek-prover-v1", "the DeepSeek-Prover paper (arXiv 2405.14333); V1 published "
                "no inference code, this is what V1.5 took over",
                build=_open_code(_COMPLETE), continues=True, stops=("```",)),
    ProofFormat("deepseek-prover-v1.5", "deepseek-ai/DeepSeek-Prover-V1.5, prover/utils.py, "
                "non_cot_prompt", build=_open_code(_COMPLETE), continues=True, stops=("```",)),
    ProofFormat("deepseek-prover-v1.5-cot", "deepseek-ai/DeepSeek-Prover-V1.5, prover/utils.py, "
                "cot_prompt", build=_open_code(_COMMENTED), continues=True, stops=("```",)),
    ProofFormat("deepseek-prover-v2", "deepseek-ai/DeepSeek-Prover-V2, README: without a plan",
                build=_deepseek_chat("")),
    ProofFormat("deepseek-prover-v2-cot", "deepseek-ai/DeepSeek-Prover-V2, README: with a plan",
                build=_deepseek_chat(f"\n\n{_PLAN}")),
    ProofFormat("kimina-prover", "the model cards of AI-MO/Kimina-Prover-Preview", end="<|im_end|>",
                needs=("<|im_start|>", "<|im_end|>"), build=_kimina),
)

#: All formats for single tactics, by name.
TACTIC_FORMATS = {each.name: each for each in _TACTIC_FORMATS}
#: All formats for whole proofs, by name.
PROOF_FORMATS = {each.name: each for each in _PROOF_FORMATS}

#: Which format published models were trained with: the beginning of the name, in lower case.
_KNOWN = (
    ("kaiyuy/leandojo-lean4-", "reprover"),
    ("wellecks/llmstep-", "llmstep"),
    ("bytedance-seed/bfs-prover", "bfs-prover"),
    ("internlm/internlm2-step-prover", "internlm2-step-prover"),
    ("internlm/internlm2_5-step-prover", "internlm2.5-step-prover"),
    ("deepseek-ai/deepseek-prover-v1.5", "deepseek-prover-v1.5"),
    ("deepseek-ai/deepseek-prover-v1", "deepseek-prover-v1"),
    ("deepseek-ai/deepseek-prover-v2", "deepseek-prover-v2-cot"),
    ("ai-mo/kimina-prover", "kimina-prover"),
)


def tactic_format(name: str) -> TacticFormat:
    """The tactic format of that name; :class:`InputError` names those that there are."""
    if name not in TACTIC_FORMATS:
        hint = ("It is for whole proofs." if name in PROOF_FORMATS
                else f"There are: {', '.join(TACTIC_FORMATS)}.")
        raise InputError(f"no tactic prompt is named {name!r}", hint=hint)
    return TACTIC_FORMATS[name]


def proof_format(name: str) -> ProofFormat:
    """The whole-proof format of that name; :class:`InputError` names those that there are."""
    if name not in PROOF_FORMATS:
        hint = ("It is for single tactics." if name in TACTIC_FORMATS
                else f"There are: {', '.join(PROOF_FORMATS)}.")
        raise InputError(f"no whole-proof prompt is named {name!r}", hint=hint)
    return PROOF_FORMATS[name]


def known_format(model: str) -> str:
    """The format that a published model was trained with, by its name ("": not known)."""
    lowered = model.lower()
    return next((name for start, name in _KNOWN if lowered.startswith(start)), "")
