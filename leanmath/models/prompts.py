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
from dataclasses import dataclass, field, replace

from leanmath.core.errors import InputError
from leanmath.models.names import Names

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


#: How many numbers of a text can be slots.
SLOTS = 32


def slot(number: int) -> str:
    """The name that stands for a number in a text whose numbers are slots."""
    return f"<n{number}>"


@dataclass(frozen=True)
class TranslationContext:
    """What a prompt for translation into Lean may show.

    ``step`` is the sentence to translate, ``before`` the steps before it, the
    last one nearest, ``problem`` the problem in words. ``attempt`` and
    ``error``: a translation that Lean did not take, and what it said.
    """

    problem: str
    before: tuple[str, ...]
    step: str
    attempt: str = ""
    error: str = ""


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
    from the tokenizer), ``read`` the tactic from generated text (empty: there is none).

    ``canonical``: the model sees the first goal in canonical names, and writes its tactics in
    them; ``names`` are those of a state, which go both ways (none otherwise).
    """

    build: Callable[[TacticContext], Prompt] = field(kw_only=True)
    write: Callable[[str], str] = _stripped
    read: Callable[[str], str] = _stripped
    canonical: bool = False

    def names(self, context: TacticContext) -> Names:
        """What the model calls the names of a state."""
        return Names.of(context.goals[0]) if self.canonical and context.goals else Names()

    def shown(self, context: TacticContext) -> TacticContext:
        """The state as the model sees it: other goals, which may share names, in the same ones."""
        names = self.names(context)
        if names.text is None:
            return context
        return replace(context, goals=(names.text, *map(names.shown, context.goals[1:])))

    def writer(self, context: TacticContext) -> Callable[[str], str]:
        """What a model is to answer for a tactic in this state."""
        names = self.names(context)
        return lambda tactic: names.write(self.write(tactic))

    def reader(self, context: TacticContext) -> Callable[[str], str]:
        """The tactic that an answer for this state means."""
        names = self.names(context)
        return lambda text: names.read(self.read(text))


@dataclass(frozen=True)
class ProofFormat(Format):
    """Whole proofs. ``continues``: the prompt ends within the code, behind ``:= by``, and the
    answer goes on there; otherwise the answer holds a code block with the whole theorem."""

    build: Callable[[StatementContext], Prompt] = field(kw_only=True)
    continues: bool = False


@dataclass(frozen=True)
class TranslationFormat(Format):
    """Sentences into Lean propositions. ``slots``: the texts have names for their numbers (see
    ``leanmath.informal.slots``), the answer too. ``retries``: a prompt may show an attempt and
    its error. ``back`` asks for the sentence that a proposition says (None: it is not asked)."""

    build: Callable[[TranslationContext], Prompt] = field(kw_only=True)
    write: Callable[[str], str] = _stripped
    read: Callable[[str], str] = _stripped
    slots: bool = False
    retries: bool = False
    back: Callable[[str], Prompt] | None = None


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
    TacticFormat("leanmath-canonical", "this project: new models of 'leanmath train', in canonical "
                 "names (leanmath/models/names.py)", needs=(GOAL, TACTIC), build=_leanmath,
                 canonical=True),
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

# Translation into Lean: our own two, for models that are trained here and for those that follow
# instructions, and what InternLM-Math was trained with.

PROBLEM, BEFORE, STEP, LEAN = "<problem>", "<before>", "<step>", "<lean>"


#: The proposition of a step that states no computation.
NOTHING = "True"
_SLOT = re.compile(r"(<n\d+>)")


def spaced(text: str) -> str:
    """An answer with slots in one form: tokenizers keep no space before a slot."""
    return " ".join(_SLOT.sub(r" \1 ", text).split())


def _leanmath_translate(context: TranslationContext) -> Prompt:
    before = "".join(f"{BEFORE}{each}" for each in context.before)
    return Prompt(f"{PROBLEM}{context.problem}{before}{STEP}{context.step}{LEAN}")


_FENCE = re.compile(r"```[A-Za-z0-9]*\n(.*?)(?:```|\Z)", re.DOTALL)
_DECLARATION = re.compile(
    r"(?:theorem|lemma|example)\b\s*(?P<name>[^\s:({\[⦃]*)\s*(?P<binders>(?:[({\[⦃][^\n]*?[)}\]⦄]\s*)*)"
    r":(?!=)\s*(?P<type>.*?)\s*(?::=.*)?\Z", re.DOTALL)


def _proposition(text: str) -> str:
    """The proposition of an answer: out of its code block and its declaration, on one line."""
    block = _FENCE.search(text)
    code = (block[1] if block is not None else text).strip()
    code = "\n".join(line for line in code.splitlines()
                     if not line.startswith(("import ", "open ", "set_option ", "--")))
    found = _DECLARATION.search(code)
    if found is None:
        return " ".join(code.split())
    binders = f"∀ {found['binders'].strip()}, " if found["binders"].strip() else ""
    return " ".join(f"{binders}{found['type']}".split())


_ORDER = (
    "Translate one step of a solution into Lean 4. Write a single proposition, no proof and no "
    "comment: the computation that the step states, over Rat, with the numbers of the step and of "
    "its context. Say what the step says, even where it is wrong. Several computations are joined "
    "by ∧; a step that computes nothing is True.\n\n"
    "Problem: Mia has 14 shells and finds 9 more.\nStep: Now she has 23 shells.\n"
    "Lean: (14 : Rat) + 9 = 23\n\n"
    "Problem: A coat of $80 is 25% off.\nStep: The discount is $20.\n"
    "Lean: (25 : Rat) / 100 * 80 = 20\n\n")


def _instruct(context: TranslationContext) -> Prompt:
    before = "".join(f"Earlier step: {each}\n" for each in context.before)
    problem = f"Problem: {context.problem.strip()}\n" if context.problem.strip() else ""
    again = (f"Lean did not accept: {context.attempt}\nIt said: {context.error}\n"
             if context.attempt else "")
    return _chatml((("user", f"{_ORDER}{problem}{before}Step: {context.step}\n{again}Lean:"),))


def _instruct_back(proposition: str) -> Prompt:
    return _chatml((("user", "Say in one plain English sentence what this Lean 4 proposition "
                             f"states, with all its numbers.\n\n{proposition}"),))


def _internlm_math(context: TranslationContext) -> Prompt:
    told = " ".join(each.strip() for each in (context.problem, *context.before, context.step)
                    if each.strip())
    turn = _chatml((("user", f"Convert following problem into LEAN 4:\n{told}"),)).text
    # The answer goes on in the code, so no chat template can render it.
    return Prompt(f"{turn}Here is the formal statement in LEAN 4:\n```lean\ntheorem")


def _of_theorem(text: str) -> str:
    return _proposition(f"theorem {text.strip()}")


def _internlm_math_back(proposition: str) -> Prompt:
    # Said for Lean 3 in its README.
    return _chatml((("user", "Convert this Lean 4 theorem statement into natural language:"
                             f"theorem claim : {proposition}"),))


_TRANSLATION_FORMATS = (
    TranslationFormat("leanmath-translate", "this project: models trained by 'leanmath train "
                      "translate'", needs=(PROBLEM, BEFORE, STEP, LEAN), build=_leanmath_translate,
                      read=spaced, slots=True),
    TranslationFormat("leanmath-translate-seq2seq", "this project, for an encoder and a decoder",
                      encoder_decoder=True, build=_leanmath_translate, read=spaced, slots=True),
    TranslationFormat("leanmath-instruct", "this project: for models that follow instructions",
                      build=_instruct, read=_proposition, retries=True, back=_instruct_back),
    TranslationFormat("internlm-math", "the query for Lean 4 of InternLM2-Math-Plus, as the Lean "
                      "Workbook's formalisation scripts ask it; back: InternLM/InternLM-Math, "
                      "README, Special usages", stops=("```", ":="), end="<|im_end|>",
                      needs=("<|im_start|>", "<|im_end|>"), build=_internlm_math,
                      read=_of_theorem, back=_internlm_math_back),
)

#: All formats for translation into Lean, by name.
TRANSLATION_FORMATS = {each.name: each for each in _TRANSLATION_FORMATS}
#: All formats for single tactics, by name.
TACTIC_FORMATS = {each.name: each for each in _TACTIC_FORMATS}
#: All formats for whole proofs, by name.
PROOF_FORMATS = {each.name: each for each in _PROOF_FORMATS}

#: Which format published models were trained with: the beginning of the name, in lower case.
_KNOWN = (
    ("kaiyuy/leandojo-lean4-", "reprover"),
    ("wellecks/llmstep-", "llmstep"),
    ("bytedance-seed/bfs-prover", "bfs-prover"),
    ("internlm/internlm2-math", "internlm-math"),
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


def translation_format(name: str) -> TranslationFormat:
    """The translation format of that name; :class:`InputError` names those that there are."""
    if name not in TRANSLATION_FORMATS:
        raise InputError(f"no translation prompt is named {name!r}",
                         hint=f"There are: {', '.join(TRANSLATION_FORMATS)}.")
    return TRANSLATION_FORMATS[name]


def known_format(model: str) -> str:
    """The format that a published model was trained with, by its name ("": not known)."""
    lowered = model.lower()
    return next((name for start, name in _KNOWN if lowered.startswith(start)), "")
