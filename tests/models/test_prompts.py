"""The prompts, letter for letter: what published models were trained on."""

from __future__ import annotations

import pytest

from leanmath.core.errors import InputError
from leanmath.models.prompts import (
    PROOF_FORMATS,
    TACTIC_FORMATS,
    StatementContext,
    TacticContext,
    known_format,
    proof_format,
    tactic_format,
)

STATE = "case succ\nn : ℕ\nih : n + 0 = n\n⊢ n + 1 + 0 = n + 1"
OTHER = "⊢ True"
CONTEXT = TacticContext(goals=(STATE, OTHER), name="Nat.my_add_zero",
                        path=("induction n", "· rfl"),
                        premises=("theorem <a>Nat.best</a> : 1 = 1", "theorem <a>Nat.second</a>"))
BARE = TacticContext(goals=(STATE,), name="t")

# The expected prompts are written out here from the sources that the registry names.
TACTIC_PROMPTS = {
    "leanmath": "<premise>theorem <a>Nat.second</a><premise>theorem <a>Nat.best</a> : 1 = 1"
                f"<goal>{STATE}<tactic>",
    # What it shows of a state is decided before: tests/models/test_names.py.
    "leanmath-canonical":
        "<premise>theorem <a>Nat.second</a><premise>theorem <a>Nat.best</a> : 1 = 1"
        f"<goal>{STATE}<tactic>",
    "leanmath-seq2seq":
        "<premise>theorem <a>Nat.second</a><premise>theorem <a>Nat.best</a> : 1 = 1"
        f"<goal>{STATE}<tactic>",
    "reprover": "theorem <a>Nat.second</a>\n\ntheorem <a>Nat.best</a> : 1 = 1\n\n"
                "case succ\nn : ℕ\nih : n + 0 = n\n⊢ n + 1 + 0 = n + 1\n\n⊢ True",
    "llmstep": "[GOAL]case succ\nn : ℕ\nih : n + 0 = n\n⊢ n + 1 + 0 = n + 1\n\n⊢ True[PROOFSTEP]",
    "bfs-prover": "case succ\nn : ℕ\nih : n + 0 = n\n⊢ n + 1 + 0 = n + 1\n\n⊢ True:::",
    "internlm2-step-prover":
        "<|im_start|>user\nDECL Nat.my_add_zero\nGOAL case succ\nn : ℕ\nih : n + 0 = n\n"
        "⊢ n + 1 + 0 = n + 1\n\n⊢ True\n<|im_end|>\n<|im_start|>assistant\n",
    "internlm2.5-step-prover":
        "<|im_start|>user\n---\nNAME: Nat.my_add_zero\n\n---\nPROOF_BEFORE: induction n\n· rfl\n\n"
        "---\nSTATE_BEFORE: case succ\nn : ℕ\nih : n + 0 = n\n⊢ n + 1 + 0 = n + 1\n\n⊢ True\n\n"
        "---\nTACTIC: <|im_end|>\n<|im_start|>assistant\n",
}
#: What is trained on for the tactic ``simp [ih]``, and what generated text reads as.
WRITTEN = {"internlm2-step-prover": "PROOFSTEP simp [ih]"}
READ = {
    "internlm2-step-prover": {"PROOFSTEP induction n with t ht": "induction n with t ht",
                              " PROOFSTEP simp\n": "simp", "rfl": "rfl", "PROOFSTEP": ""},
    "reprover": {"rw [<a>Nat.add_comm</a>, ← <a>ih</a>]": "rw [Nat.add_comm, ← ih]"},
    "llmstep": {" simp\n": "simp"},
    "internlm2.5-step-prover": {"cases h with\n| inl h => simp\n| inr h => omega\n":
                                "cases h with\n| inl h => simp\n| inr h => omega"},
}

STATEMENT = "theorem two (n : ℕ) (h : n = 2) : n + n = 4"
HEADER = "import Mathlib\n\nopen Nat\n\n"
PLAN = ("Before producing the Lean 4 code to formally prove the given theorem, provide a detailed "
        "proof plan outlining the main proof steps and strategies.\nThe plan should highlight key "
        "ideas, intermediate lemmas, and proof structures that will guide the construction of the "
        "final formal proof.")
CODE = ("import Mathlib\n\nopen Nat\n\n/-- Twice two.-/\n"
        "theorem two (n : ℕ) (h : n = 2) : n + n = 4 := by\n")
PROOF_PROMPTS = {
    "deepseek-prover-v1": f"Complete the following Lean 4 code:\n\n```lean4\n{CODE}",
    "deepseek-prover-v1.5": f"Complete the following Lean 4 code:\n\n```lean4\n{CODE}",
    "deepseek-prover-v1.5-cot": "Complete the following Lean 4 code with explanatory comments "
                                f"preceding each line of code:\n\n```lean4\n{CODE}",
    "deepseek-prover-v2": "<｜begin▁of▁sentence｜><｜User｜>Complete the following Lean 4 code:\n\n"
                          f"```lean4\n{CODE}  sorry\n```<｜Assistant｜>",
    "deepseek-prover-v2-cot": "<｜begin▁of▁sentence｜><｜User｜>Complete the following Lean 4 code:"
                              f"\n\n```lean4\n{CODE}  sorry\n```\n\n{PLAN}<｜Assistant｜>",
    "kimina-prover": "<|im_start|>system\nYou are an expert in mathematics and Lean 4.<|im_end|>\n"
                     "<|im_start|>user\nThink about and solve the following problem step by step "
                     "in Lean 4.\n# Problem:Twice two.\n# Formal statement:\n```lean4\n"
                     f"{CODE}```\n<|im_end|>\n<|im_start|>assistant\n",
}


def test_every_format_is_held_to_its_letter() -> None:
    assert set(TACTIC_PROMPTS) == set(TACTIC_FORMATS)
    assert set(PROOF_PROMPTS) == set(PROOF_FORMATS)


@pytest.mark.parametrize("name", TACTIC_PROMPTS)
def test_a_tactic_prompt(name: str) -> None:
    form = tactic_format(name)
    assert form.build(CONTEXT).text == TACTIC_PROMPTS[name]
    assert form.write(" simp [ih]\n") == WRITTEN.get(name, "simp [ih]")
    assert form.source
    for text, tactic in READ.get(name, {}).items():
        assert form.read(text) == tactic


@pytest.mark.parametrize("name", TACTIC_FORMATS)
@pytest.mark.parametrize("tactic", [
    "simp", "exact ⟨1, by rfl⟩",
    "induction n with\n  | zero => rfl\n  | succ k ih =>\n    simp [ih]"])
def test_what_is_written_in_training_reads_back(name: str, tactic: str) -> None:
    form = tactic_format(name)
    assert form.read(form.write(tactic)) == tactic


@pytest.mark.parametrize("name", PROOF_PROMPTS)
def test_a_whole_proof_prompt(name: str) -> None:
    form = proof_format(name)
    prompt = form.build(StatementContext(STATEMENT, HEADER, "Twice two."))
    assert prompt.text == PROOF_PROMPTS[name]
    plain = form.build(StatementContext(STATEMENT, HEADER)).text
    assert plain == (PROOF_PROMPTS[name].replace("/-- Twice two.-/\n", "")
                     .replace("# Problem:Twice two.\n", ""))
    for _, content in prompt.messages:
        assert content in prompt.text


def test_the_first_goal_alone_is_shown_where_there_is_no_more() -> None:
    assert tactic_format("leanmath").build(BARE).text == f"<goal>{STATE}<tactic>"
    assert tactic_format("reprover").build(BARE).text == STATE
    assert tactic_format("leanmath").build(TacticContext(())).text == "<goal><tactic>"


def test_a_name_that_no_format_has_is_an_error_with_those_that_there_are() -> None:
    with pytest.raises(InputError, match=r"internlm2\.5-step-prover"):
        tactic_format("internlm3")
    with pytest.raises(InputError, match="whole proofs"):
        tactic_format("kimina-prover")
    with pytest.raises(InputError, match="kimina-prover"):
        proof_format("kimina")
    with pytest.raises(InputError, match="single tactics"):
        proof_format("reprover")


def test_published_models_are_known_by_name() -> None:
    known = {
        "kaiyuy/leandojo-lean4-tacgen-byt5-small": "reprover",
        "internlm/internlm2-step-prover": "internlm2-step-prover",
        "internlm/internlm2_5-step-prover": "internlm2.5-step-prover",
        "deepseek-ai/DeepSeek-Prover-V1.5-RL": "deepseek-prover-v1.5",
        "deepseek-ai/DeepSeek-Prover-V2-7B": "deepseek-prover-v2-cot",
        "AI-MO/Kimina-Prover-Preview-Distill-7B": "kimina-prover",
        "wellecks/llmstep-mathlib4-pythia2.8b": "llmstep",
        "gpt2": "",
    }
    assert {name: known_format(name) for name in known} == known
    assert set(known.values()) - {""} <= set(TACTIC_FORMATS) | set(PROOF_FORMATS)
