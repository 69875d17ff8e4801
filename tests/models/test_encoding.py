"""Prompts and answers as tokens: training and inference agree, and what is cut is cut well."""

from __future__ import annotations

from typing import Any

import pytest

from leanmath.core.errors import ModelMismatch, PromptTooLong
from leanmath.models.encoding import Codec
from leanmath.models.prompts import (
    TACTIC_FORMATS,
    StatementContext,
    TacticContext,
    proof_format,
    tactic_format,
)
from tests.models import tiny

GOAL = "case inl\na b : ℕ\nh : a = b\nlong :\n  a = a →\n    b = b\n⊢ b = a"
FULL = TacticContext((GOAL, "⊢ True", "⊢ False"), "name", ("intro h", "rcases h with h | h"),
                     ("best premise", "second premise"))


def codec(name: str = "reprover", **settings: Any) -> Codec:
    form = TACTIC_FORMATS.get(name) or proof_format(name)
    return Codec(tiny.tokenizer(**settings), form)


def text(source: Codec, ids: list[int]) -> str:
    return str(source._tokenizer.decode(ids))


@pytest.mark.parametrize("name", TACTIC_FORMATS)
@pytest.mark.parametrize("limit", [1000, 120])
def test_training_shows_exactly_what_inference_asks(name: str, limit: int) -> None:
    source = codec(name, bos=True)
    prompt, asked = source.tactic_prompt(FULL, limit)
    example = source.example(FULL, "exact h.symm", limit=limit, answer_limit=50)
    assert example is not None
    assert list(example.prompt) == asked
    assert len(asked) <= limit
    assert asked[0] == source._tokenizer.bos_token_id
    form = tactic_format(name)
    assert form.reader(FULL)(source.text(example.target)) == "exact h.symm"
    assert example.target[-1] == source.end
    assert source.target(prompt, form.writer(FULL)("exact h.symm")) == list(example.target)
    assert source.example(FULL, "x" * 60, limit=limit, answer_limit=50) is None


def test_the_end_is_the_formats_own_marker_where_it_has_one() -> None:
    tokenizer = tiny.tokenizer()
    chat = Codec(tokenizer, tactic_format("internlm2.5-step-prover"))
    assert chat.end == tokenizer.get_vocab()["<|im_end|>"]
    assert chat.ends == tuple(sorted({chat.end, tokenizer.eos_token_id}))
    plain = Codec(tokenizer, tactic_format("llmstep"))
    assert plain.ends == (plain.end,) == (tokenizer.eos_token_id,)


class _Merging:
    """A tokenizer that makes one token of two letters where they meet."""

    eos_token_id, pad_token_id, bos_token, chat_template = 99, 98, None, None

    def get_vocab(self) -> dict[str, int]:
        return {}

    def __call__(self, text: str, **_: Any) -> dict[str, list[int]]:
        ids = []
        while text:
            size = 2 if text.startswith((":s", "si")) else 1
            ids.append(sum(map(ord, text[:size])))
            text = text[size:]
        return {"input_ids": ids}


def test_an_answer_is_tokenized_as_the_continuation_of_its_prompt() -> None:
    source = Codec(_Merging(), tactic_format("llmstep"))
    prompt = tactic_format("llmstep").build(TacticContext(("x",)))
    assert source.target(prompt, "simp") == [ord("s") + ord("i"), ord("m"), ord("p"), 99]
    # Where the two would merge, the prompt must stay what it is when it is asked.
    merging = tactic_format("bfs-prover").build(TacticContext(("x",)))
    assert Codec(_Merging(), tactic_format("bfs-prover")).target(merging, "simp") == [
        ord("s") + ord("i"), ord("m"), ord("p"), 99]


def test_what_hurts_least_is_cut_first_and_no_more_than_needed() -> None:
    source = codec()
    whole = tactic_format("reprover").build(FULL).text
    size = len(source.tactic_prompt(FULL, 10_000)[1])
    assert size == len(whole.encode())
    cuts = {
        size: whole,
        size - 1: whole.replace("second premise\n\n", ""),
        size - 20: whole.replace("second premise\n\nbest premise\n\n", ""),
    }
    for limit, expected in cuts.items():
        prompt, ids = source.tactic_prompt(FULL, limit)
        assert prompt.text == expected == text(source, ids)
    bare = whole.replace("second premise\n\nbest premise\n\n", "")
    size = len(bare.encode())
    assert source.tactic_prompt(FULL, size - 1)[0].text == f"{GOAL}\n\n⊢ True"
    assert source.tactic_prompt(FULL, len(GOAL.encode()))[0].text == GOAL
    # Then hypotheses, the oldest first, each with all its lines; the case's name stays.
    fewer = "case inl\nh : a = b\nlong :\n  a = a →\n    b = b\n⊢ b = a"
    assert source.tactic_prompt(FULL, len(GOAL.encode()) - 1)[0].text == fewer
    assert source.tactic_prompt(FULL, 50)[0].text == (
        "case inl\nlong :\n  a = a →\n    b = b\n⊢ b = a")
    assert source.tactic_prompt(FULL, 40)[0].text == "case inl\n⊢ b = a"
    # At last only the end of the goal.
    assert source.tactic_prompt(FULL, 17)[0].text == "⊢ b = a"
    assert source.tactic_prompt(FULL, 5)[0].text == "b = a"
    assert source.tactic_prompt(FULL, 3)[0].text == "= a"


def test_the_path_is_cut_from_its_beginning() -> None:
    source = codec("internlm2.5-step-prover")
    context = TacticContext(("⊢ True",), "t", tuple(f"have h{k} := x" for k in range(20)))
    whole, ids = source.tactic_prompt(context, 10_000)
    shorter, fewer = source.tactic_prompt(context, len(ids) - 1)
    assert shorter.text == whole.text.replace("have h0 := x\n", "")
    assert len(ids) - len(fewer) == len("have h0 := x\n")
    assert source.tactic_prompt(context, 110)[0].text.count("have") == 1


def test_a_prompt_that_cannot_be_cut_that_far_is_an_error() -> None:
    source = codec("internlm2.5-step-prover")
    with pytest.raises(PromptTooLong):
        source.tactic_prompt(FULL, 20)
    whole = codec("deepseek-prover-v2")
    statement = StatementContext("theorem t : True", header="")
    prompt, ids = whole.proof_prompt(statement, 500)
    assert prompt.messages
    assert len(ids) <= 500
    for limit in (20, 3):
        with pytest.raises(PromptTooLong, match="never cut"):
            whole.proof_prompt(statement, limit)


def test_a_chat_template_of_the_tokenizer_renders_the_messages() -> None:
    source = codec("kimina-prover")
    prompt = proof_format("kimina-prover").build(StatementContext("theorem t : True", header=""))
    assert text(source, source.prompt(prompt)) == prompt.text
    source._tokenizer.chat_template = (
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
        "<|im_start|>assistant\n<think>")
    assert text(source, source.prompt(prompt)) == prompt.text + "<think>"


def test_a_begin_marker_is_not_doubled_and_an_end_marker_is_not_asked() -> None:
    source = codec("llmstep", bos=True)
    prompt = tactic_format("llmstep").build(TacticContext(("⊢ True",)))
    first = source._tokenizer.bos_token_id
    assert source.prompt(prompt).count(first) == 1
    marked = type(prompt)("<s>" + prompt.text)
    assert source.prompt(marked) == source.prompt(prompt)

    class Ending(_Merging):
        def __call__(self, text: str, **_: Any) -> dict[str, list[int]]:
            return {"input_ids": [*super().__call__(text)["input_ids"], 99]}
    assert Codec(Ending(), tactic_format("llmstep")).prompt(prompt)[-1] != 99
    assert Codec(Ending(), tactic_format("reprover")).prompt(prompt)[-1] == 99


def test_a_tokenizer_that_lacks_what_the_format_needs_is_refused() -> None:
    with pytest.raises(ModelMismatch, match="<goal>"):
        codec("leanmath", markers=())
    tokenizer = tiny.tokenizer()
    tokenizer.eos_token = None
    with pytest.raises(ModelMismatch, match="end-of-sequence"):
        Codec(tokenizer, tactic_format("reprover"))
