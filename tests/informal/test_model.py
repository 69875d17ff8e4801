"""Translators on language models: votes, what is dropped, retries, and that truth chooses nothing.

What a model says is scripted where the choice among answers is tested; tokens,
prompts and Lean are real.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest

from leanmath.core.errors import InputError
from leanmath.informal.elaborate import Elaborator, Proposition
from leanmath.informal.examine import UNSURE
from leanmath.informal.model import ModelTranslator
from leanmath.informal.modelled import BothTranslator
from leanmath.informal.steps import read_solution
from leanmath.informal.translate import BatchTranslator, Translator
from leanmath.informal.translators import open_translator
from leanmath.informal.verdicts import Verdict
from leanmath.informal.verify import Verifier
from leanmath.lean.toolchain import Toolchain
from leanmath.models.decoding import Branch, Decoding
from leanmath.models.loading import LanguageModel
from tests.models import tiny

pytestmark = pytest.mark.usefixtures("one_thread")
one_thread = tiny.one_thread

PROBLEM = "Ada buys 2 bags of 3 pens."
STEP = "She has 6 pens."
#: Answers with their probabilities.
Said = Sequence[tuple[str, float]]


def language(prompt: str = "leanmath-instruct", context: int = 4096) -> LanguageModel:
    model = tiny.llama(max_position_embeddings=context)
    return LanguageModel(model, tiny.tokenizer(), "tiny", False, "cpu", context, prompt)


Script = Callable[..., ModelTranslator]


@pytest.fixture
def scripted(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> Iterator[Script]:
    """Makes translators that say, in each round, what they are told to."""
    made: list[ModelTranslator] = []

    def make(*rounds: Said, back: str = "It is so.", again: str = "",
             **settings: Any) -> ModelTranslator:
        translator = ModelTranslator(language(), toolchain=toolchain, **settings)
        made.append(translator)
        asked: list[str] = []
        codec = translator.generator.codec

        def generate(prompts: Sequence[Sequence[int]], _: int, decoding: Decoding,
                     **__: Any) -> list[list[Branch]]:
            if decoding.temperature == 0:
                # The way back, and the way there once more.
                texts = [back if "Say in one plain" in codec.text(each) else again
                         for each in prompts]
                return [[Branch((*translator.model.tokenizer(text)["input_ids"], codec.end), 0.0,
                                True)] for text in texts]
            said = rounds[min(len(asked), len(rounds) - 1)]
            asked.append(codec.text(prompts[0]))
            branches = [Branch((*translator.model.tokenizer(text)["input_ids"], codec.end),
                               math.log(p), True) for text, p in said]
            return [branches for _ in prompts]

        monkeypatch.setattr(translator.generator, "generate", generate)
        monkeypatch.setattr(translator, "asked", asked, raising=False)
        return translator

    yield make
    for translator in made:
        translator.close()


def statements(translator: Translator, step: str = STEP) -> list[str]:
    found = translator.translate(PROBLEM, read_solution(step).steps)
    return [s.problem or s.pairs[0].readings[0].prop for s in found]


def test_the_most_votes_win_whatever_the_order_of_terms(scripted: Script) -> None:
    translator = scripted([("(2 : Rat) * 3 = 6", 0.2), ("(2 : Rat) + 3 = 6", 0.3),
                           ("6 = (3 : ℚ) * 2", 0.1)])
    assert statements(translator) == ["(2 * 3 : Rat) = 6"]
    found = translator.translate(PROBLEM, read_solution(STEP).steps)[0]
    assert found.score == pytest.approx(0.3)
    assert (found.trusted, found.certain, found.method) == (True, False, "model:tiny")


def test_truth_chooses_nothing(scripted: Script) -> None:
    translator = scripted([("(2 : Rat) + 3 = 6", 0.5), ("(2 : Rat) + 3 = 6", 0.5),
                           ("(2 : Rat) * 3 = 6", 0.4)])
    assert statements(translator) == ["(2 + 3 : Rat) = 6"]


def test_what_lean_does_not_take_is_dropped(scripted: Script) -> None:
    translator = scripted([("foo 2 = 6", 0.3)] * 5 + [("2 * 3 = (6 : Rat)", 0.01)])
    assert statements(translator) == ["(2 * 3 : Rat) = 6"]
    assert translator.counts.elaborating == 5
    assert (translator.counts.translated, translator.counts.again) == (1, 0)


def test_an_error_goes_back(scripted: Script) -> None:
    translator = scripted([("foo 2 = 6", 0.9)], [("(2 : Rat) * 3 = 6", 0.9)])
    assert statements(translator) == ["(2 * 3 : Rat) = 6"]
    first, second = translator.asked  # type: ignore[attr-defined]
    assert "Lean did not accept" not in first
    assert "Lean did not accept: foo 2 = 6\nIt said: " in second
    assert "foo" in second.partition("It said: ")[2]


def test_rounds_are_bounded(scripted: Script) -> None:
    translator = scripted([("foo 2 = 6", 0.9)], rounds=3)
    assert statements(translator, "2 * 3 = 6") == ["the model found no translation that Lean takes"]
    assert statements(translator) == []
    assert len(translator.asked) == 6  # type: ignore[attr-defined]
    assert translator.counts.open == 2


@pytest.mark.parametrize("answer", [
    "6 = 6", "(6 : Rat) * 1 = 1 * 6", "2 * 3 = 2 + 4", "True", "",
    "6 = 6 := by trivial\n#eval IO.println 6", "(6 : Nat) = (by exact 6)", "sorry = 6",
    "let x := 6; x = 6", "6 = 7 -- true", "(fun x => x = 6) 6", "«6» = 6", "∀ x : Nat, x = 6 →"])
def test_what_says_nothing_of_the_step_or_runs_something(scripted: Script, answer: str) -> None:
    assert statements(scripted([(answer, 1.0)])) == []


def test_other_propositions_are_judged_alone(scripted: Script, toolchain: Toolchain) -> None:
    translator = scripted([("theorem t : (6 : Nat) % 4 = 2 := by sorry", 1.0)])
    with Verifier(toolchain, jobs=1, translator=translator) as verifier:
        report = verifier.verify(PROBLEM, STEP)
    claim = report.steps[0].claims[0]
    assert claim.verdict is Verdict.PROVED
    assert not claim.statement.trusted
    assert claim.lean.startswith("theorem step_1_claim_1 : (6 : Nat) % 4 = 2 := by\n")
    assert claim.says == ""


@pytest.mark.parametrize(("probability", "again", "verdict"), [
    (1.0, "3 + 2 = (6 : Rat)", Verdict.REFUTED), (0.5, "3 + 2 = (6 : Rat)", Verdict.UNDECIDED),
    (1.0, "(2 : Rat) * 3 = 6", Verdict.UNDECIDED), (1.0, "what?", Verdict.UNDECIDED)])
def test_a_doubtful_reading_refutes_nothing(scripted: Script, toolchain: Toolchain,
                                            probability: float, again: str,
                                            verdict: Verdict) -> None:
    translator = scripted([("(2 : Rat) + 3 = 6", probability)], again=again)
    with Verifier(toolchain, jobs=1, translator=translator) as verifier:
        report = verifier.verify(PROBLEM, STEP)
    claim = report.steps[0].claims[0]
    assert claim.verdict is verdict
    assert (UNSURE in claim.note) is (verdict is Verdict.UNDECIDED)
    assert bool(claim.lean) is (verdict is Verdict.REFUTED)
    assert report.score == pytest.approx(probability)
    assert claim.says == "2 plus 3 equals 6."


def test_the_way_back(scripted: Script) -> None:
    translator = scripted([("(2 : Rat) * 3 = 6", 1.0)], back="Twice three is six.",
                          again="(2 : Rat) * 3 = 6")
    steps = read_solution(STEP).steps
    found = translator.propose([(PROBLEM, steps)])[0][0]
    assert (found.back, found.returned) == ("Twice three is six.", True)


def test_both_asks_the_model_for_what_the_rules_leave(scripted: Script,
                                                      toolchain: Toolchain) -> None:
    model = scripted([("(2 : Rat) * 3 = 6", 1.0)])
    both = BothTranslator(model)
    assert isinstance(both, BatchTranslator)
    with Verifier(toolchain, jobs=1, translator=both) as verifier:
        report = verifier.verify(PROBLEM, f"{STEP}\n6 + 1 = 7\nNo number here.\n#### 7")
    assert [[c.statement.method for c in s.claims] for s in report.steps] == [
        ["model:tiny"], ["rules"], []]
    assert report.verdict is Verdict.PROVED
    assert model.counts.asked == 1
    # The rules' statement has the model's probability, however small.
    score = report.steps[1].claims[0].statement.score
    assert score is not None
    assert 0 <= score < 1


def test_a_random_model_translates_nothing(toolchain: Toolchain) -> None:
    with ModelTranslator(language(), toolchain=toolchain, samples=2, rounds=1) as translator:
        assert statements(translator) == []
        assert translator.counts.drawn == 2


def test_bad_settings(toolchain: Toolchain) -> None:
    with pytest.raises(InputError, match="prompt"):
        ModelTranslator(language(""), toolchain=toolchain)
    with pytest.raises(InputError, match="translation prompt"):
        ModelTranslator(language("leanmath"), toolchain=toolchain)
    with pytest.raises(InputError):
        ModelTranslator(language(), toolchain=toolchain, samples=0)
    with pytest.raises(InputError, match="translator"):
        open_translator("best", "x")


def test_elaboration(toolchain: Toolchain) -> None:
    with Elaborator(toolchain) as elaborator:
        many = [Proposition(f"({n} : Rat) = 5") for n in range(70)]
        assert elaborator.errors([*many, Proposition("f 3 = 5"), many[3]]) == [
            *[""] * 70, elaborator.errors([Proposition("f 3 = 5")])[0], ""]
        assert elaborator.errors([Proposition("f 3 = 5")]) != [""]
        assert elaborator.errors([Proposition("∃ n : Nat, n * n = 9", trusted=False)]) == [""]
        assert elaborator.errors([Proposition("3 =", trusted=False)]) != [""]
