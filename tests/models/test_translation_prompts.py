"""The prompts for translation, letter for letter, and what is read out of answers."""

from __future__ import annotations

import pytest

from leanmath.core.errors import InputError, PromptTooLong
from leanmath.models.encoding import Codec
from leanmath.models.prompts import (
    BEFORE,
    LEAN,
    PROBLEM,
    STEP,
    TRANSLATION_FORMATS,
    TranslationContext,
    known_format,
    spaced,
    translation_format,
)
from tests.models import tiny

CONTEXT = TranslationContext("Ada has 2 pens.", ("She buys 3.",), "Now she has 5.")


def test_our_own() -> None:
    form = translation_format("leanmath-translate")
    assert form.build(CONTEXT).text == (
        "<problem>Ada has 2 pens.<before>She buys 3.<step>Now she has 5.<lean>")
    assert form.slots
    assert form.read("<n1> +<n2> = <n0>") == spaced("<n1>+<n2> =<n0>") == "<n1> + <n2> = <n0>"


def test_internlm_math() -> None:
    form = translation_format("internlm-math")
    assert known_format("internlm/internlm2-math-plus-7b") == "internlm-math"
    assert form.build(CONTEXT).text == (
        "<|im_start|>user\nConvert following problem into LEAN 4:\n"
        "Ada has 2 pens. She buys 3. Now she has 5.<|im_end|>\n<|im_start|>assistant\n"
        "Here is the formal statement in LEAN 4:\n```lean\ntheorem")
    assert form.build(CONTEXT).messages == ()
    assert form.read(" ada (a : ℚ) (h : a = 2) : a + 3 = 5 ") == (
        "∀ (a : ℚ) (h : a = 2), a + 3 = 5")


def test_instructions_show_attempt_and_error() -> None:
    from dataclasses import replace

    form = translation_format("leanmath-instruct")
    plain = form.build(CONTEXT)
    assert plain.text.endswith("Problem: Ada has 2 pens.\nEarlier step: She buys 3.\n"
                               "Step: Now she has 5.\nLean:<|im_end|>\n<|im_start|>assistant\n")
    again = form.build(replace(CONTEXT, attempt="2 +", error="no")).text
    assert "Lean did not accept: 2 +\nIt said: no\nLean:" in again
    assert plain.messages[0][0] == "user"
    assert form.back is not None
    assert form.back("2 = 2").text.count("2 = 2") == 1


@pytest.mark.parametrize(("answer", "read"), [
    ("(2 : Rat) + 3 = 5", "(2 : Rat) + 3 = 5"),
    ("Here:\n```lean4\ntheorem t : (2 : Rat) + 3 = 5 := by\n  norm_num\n```\nDone.",
     "(2 : Rat) + 3 = 5"),
    ("import Mathlib\nexample : 2 + 3 = 5 := rfl", "2 + 3 = 5"),
    ("theorem t (x : ℚ) : x + 3\n  = 5 := by sorry", "∀ (x : ℚ), x + 3 = 5")])
def test_answers(answer: str, read: str) -> None:
    assert translation_format("leanmath-instruct").read(answer) == read


def test_no_such_format() -> None:
    with pytest.raises(InputError, match="leanmath-translate"):
        translation_format("leanmath")
    assert set(TRANSLATION_FORMATS) == {"leanmath-translate", "leanmath-translate-seq2seq",
                                        "leanmath-instruct", "internlm-math"}


def test_what_does_not_fit_is_cut_but_never_the_step() -> None:
    codec = Codec(tiny.tokenizer(markers=(PROBLEM, BEFORE, STEP, LEAN)),
                  translation_format("leanmath-translate"))
    long = TranslationContext("one two three four five six seven", ("first step", "second"), "now")
    texts = [codec.translation_prompt(long, limit)[0].text for limit in (80, 50, 43, 20)]
    assert texts[0] == ("<problem>one two three four five six seven<before>first step"
                        "<before>second<step>now<lean>")
    assert texts[1] == ("<problem>one two three four five six seven<before>second"
                        "<step>now<lean>")
    assert texts[2] == "<problem>one two three four five six seven<step>now<lean>"
    assert texts[3] == "<problem>five six seven<step>now<lean>"
    with pytest.raises(PromptTooLong):
        codec.translation_prompt(long, 4)
