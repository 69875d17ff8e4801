"""Solutions verified with real Lean: the five verdicts, blame, the answer, and hostile texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.informal.closing import Closer, Obligation
from leanmath.informal.expr import Num, Rel
from leanmath.informal.readings import Pair, Reading
from leanmath.informal.rewards import majority, process_record, step_labels, verified_majority
from leanmath.informal.steps import Claim, Step
from leanmath.informal.translate import Role, RuleTranslator, Statement, Translator
from leanmath.informal.verdicts import Report, Verdict
from leanmath.informal.verify import Item, Verifier
from leanmath.lean.check import Checker
from leanmath.lean.toolchain import Toolchain


@pytest.fixture
def verifier(toolchain: Toolchain) -> Iterator[Verifier]:
    with Verifier(toolchain, jobs=1) as verifier:
        yield verifier


def verdicts(report: Report) -> list[str | None]:
    return [c.verdict.value if c.verdict else None for s in report.steps for c in s.claims]


#: Text of one claim, and the verdict on it.
SINGLE = [
    ("48 / 2 = 24", "proved"), ("48 / 2 = 25", "refuted"), ("2 + 2 ≠ 4", "refuted"),
    ("3 + 4 > 5", "proved"), ("10 / 3 = 3.33", "proved"), ("10 / 3 = 3.34", "refuted"),
    ("10 / 3 = 3", "refuted"), ("10 / 4 is about 3", "proved"), ("22 / 7 ≈ 3.14", "proved"),
    ("7 / 2 = 3", "refuted"), ("7 / 2 = 3 remainder 1", "proved"),
    ("7 / 2 = 3 remainder 2", "refuted"), ("3 - 5 = 0", "refuted"), ("3 - 5 = -2", "proved"),
    ("$2.50 - $2.24 = 26 cents", "proved"), ("100 - 50 = 50%", "proved"),
    ("$50 - 20% = $40", "proved"), ("1 hour = 60 minutes", "proved"),
    ("1 bag = 5 apples", "untranslated"), ("√16 + 3 = 7", "proved"), ("√16 + 3 = 8", "refuted"),
    ("√2 ≈ 1.414", "proved"), ("√2 ≈ 1.5", "refuted"), ("2^10 = 1024", "proved"),
    ("5! = 121", "refuted"), ("15 is divisible by 3", "proved"), ("91 is prime", "refuted"),
    ("91 is not prime", "proved"), ("12和18的最大公因数是6", "proved"),
    ("2^100000 = 5", "untranslated"), ("3/18 = 6", "refuted"), ("1/4 = 5 apples", "refuted"),
]


@pytest.mark.parametrize(("text", "wanted"), SINGLE)
def test_single_claims(verifier: Verifier, text: str, wanted: str) -> None:
    assert verdicts(verifier.verify("", text)) == [wanted]


def test_all_of_it(verifier: Verifier) -> None:
    report = verifier.verify(
        "Natalia sold 48 clips in April, and half as many in May. How many altogether?",
        "Natalia sold 48/2 = <<48/2=24>>24 clips in May.\nIn all 48 + 24 = 73.\n#### 73",
        answer="72")
    assert report.verdict is Verdict.REFUTED
    assert report.blamed == 1
    assert report.answer.equals is False
    assert verdicts(report) == ["proved", "refuted"]
    claim = report.steps[1].claims[0]
    assert claim.lean == ("theorem step_2_claim_1 : ¬ ((48 + 24 : Rat) = 73) := by\n"
                          "  norm_num\n")
    assert [label.label for label in step_labels(report)] == [1, 0]
    record = process_record(report)
    assert (record["labels"], record["outcome"]) == ([1, 0], False)


def test_every_file_that_is_carried_is_accepted_by_itself(toolchain: Toolchain,
                                                          verifier: Verifier) -> None:
    solution = ("10 / 3 = 3.33 and 5 * 2 = 11\nLet x be a number with 2x + 1 = 7. Then x = 3.\n"
                "√16 + 1 = 5, 5 / 0 = 0, 15 is odd\n7 ÷ 2 = 3 remainder 1\n#### 3")
    report = verifier.verify("", solution)
    files = [c.lean for s in report.steps for c in s.claims if c.lean]
    assert len(files) == 7
    with Checker(toolchain) as checker:
        for file in files:
            for text in file.split("\n\n"):
                statement, _, proof = text.partition(" := by\n")
                theorem = Theorem.of(statement)
                assert checker.check(theorem, f"by\n{proof}").accepted, text


def test_variables_stand_on_what_came_before(verifier: Verifier) -> None:
    report = verifier.verify("Solve 2x + 3 = 7.", "2x = 4\nx = 2\n#### 2", answer="2")
    assert report.verdict is Verdict.PROVED
    assert "(2 * x + 3 : Rat) = 7" in report.steps[0].claims[0].proposition
    wrong = verifier.verify("Solve 2x + 3 = 7.", "2x = 5\nx = 2.5\n#### 2.5")
    assert (wrong.verdict, wrong.blamed) == (Verdict.REFUTED, 0)
    open_ = verifier.verify("", "x + y = 10\nx = 4")
    assert verdicts(open_) == ["undecided", "undecided"]


def test_contradictory_assumptions_are_vacuous(verifier: Verifier) -> None:
    report = verifier.verify("", "Let x = 5.\nLet x = 6.\nx + 1 = 7.")
    assert verdicts(report) == [None, None, "vacuous"]
    assert report.blamed == 2


def test_circular_definitions(verifier: Verifier) -> None:
    report = verifier.verify("", "a = b + 1\nb = a + 1\na = 3")
    assert verdicts(report)[1] == "refuted"
    assert verdicts(verifier.verify("", "x = x + 1")) == ["refuted"]
    let = verifier.verify("", "Let a = b + 1.\nLet b = a + 1.\na + b = 3")
    assert verdicts(let) == [None, None, "vacuous"]


@pytest.mark.parametrize("text", ["1/0 = 0", "5/(3-3) = 0", "1/0 = 1/0", "0/0 = 0 and nothing else",
                                  "2 * (1/0) = 0", "1/0 ≠ 5", r"\frac{1}{0} = 0"])
def test_division_by_zero_is_never_proved(verifier: Verifier, text: str) -> None:
    report = verifier.verify("", text)
    assert verdicts(report) == ["refuted"]
    assert report.warnings


def test_division_by_a_variable(verifier: Verifier) -> None:
    assert verdicts(verifier.verify("", "Let x = 0.\n5 / x = 0")) == [None, "refuted"]
    assert verdicts(verifier.verify("", "Let x = 5.\n10 / x = 2")) == [None, "proved"]


@pytest.mark.parametrize("text", ["", " \n", "asdf %%% = = =", "🦆" * 50, "= := by sorry = 3",
                                  "\x00\x1b[31m = 5", "<<>>", "#### "])
def test_nonsense_is_untranslated(verifier: Verifier, text: str) -> None:
    report = verifier.verify("", text)
    assert report.verdict is Verdict.UNTRANSLATED
    assert report.blamed is None


def test_lean_and_macros_in_the_prose_do_nothing(verifier: Verifier) -> None:
    text = ('theorem t : 1 = 2 := by sorry\n#eval IO.println "x"\naxiom a : False\n'
            'open Lean in run_cmd logInfo "2 = 3"\n'
            r"\newcommand{\x}{1 = 1} \input{/etc/passwd} = 3")
    report = verifier.verify("", text)
    asked = " ".join(c.lean for s in report.steps for c in s.claims)
    assert not any(word in asked for word in ("sorry", "eval", "axiom", "run_cmd", "input"))
    assert report.verdict is Verdict.REFUTED  # 1 = 2 and 2 = 3 are claims like any other


def test_a_megabyte(verifier: Verifier) -> None:
    text = "She has 3 + 4 = 7 apples and " + "x" * 40 + " and 5 * 5 = 25 pears.\n"
    long = verifier.verify("", text * (1_000_000 // len(text)))
    assert set(verdicts(long)) == {"proved", "undecided"}  # those beyond the limit are open
    one = verifier.verify("", "a" * 1_000_000)
    assert one.verdict is Verdict.UNTRANSLATED
    with pytest.raises(InputError):
        verifier.verify("", "a" * 5_000_000)


@pytest.mark.parametrize(("text", "follows"), [
    ("2 + 3 = 5\n#### 5", "proved"), ("2 + 3 = 5\n#### 6", "refuted"),
    ("2 + 3 = 5\nSo 6 of them.\n#### 6", "undecided"), ("2 + 3 = 5\n#### many", "untranslated"),
    ("1/4 * 100% = 25%\n#### 25", "proved"), ("2 + 3 = 5", None),
])
def test_the_final_answer(verifier: Verifier, text: str, follows: str | None) -> None:
    answer = verifier.verify("", text).answer
    assert (answer.follows.value if answer.follows else None) == follows
    assert bool(answer.lean) == (follows in ("proved", "refuted"))


def test_numbers_of_unknown_origin_are_noted(verifier: Verifier) -> None:
    report = verifier.verify("Tom has 5 bags of 6 nuts.", "5 * 6 = 30\n30 - 17 = 13")
    assert [s.origins for s in report.steps] == [(), ("17",)]


def test_many_solutions_are_the_same_together_and_alone(verifier: Verifier) -> None:
    items = [Item("", "2 + 2 = 4\n2x = 6. x = 3"), Item("", "2 + 2 = 5"), Item("", "x = 3 * 3 = 9")]
    together = [verdicts(r) for r in verifier.verify_all(items)]
    assert together == [verdicts(verifier.verify("", item.solution)) for item in items]
    assert together == [["proved", "undecided", "proved"], ["refuted"], ["proved"]]


class _Wishful:
    """A translator that writes Lean itself, and not what the text says."""

    name = "wishful"

    def __init__(self, prop: str) -> None:
        self._prop = prop

    def translate(self, problem: str, steps: object) -> list[Statement]:
        assert problem == ""
        assert steps
        claim = Claim(0, 0, 1, "?")
        reading = Reading("as written", self._prop, f"¬ ({self._prop})", True, "norm_num")
        return [Statement(claim, Role.CLAIM, (Pair(None, Rel.EQ, None, (reading,)),),
                          method=self.name, trusted=False)]


@pytest.mark.parametrize(("prop", "wanted"), [
    ("(2 : Nat) + 2 = 4", "proved"), ("(2 : Nat) + 2 = 5", "refuted"),
    ("no Lean at all", "undecided"),
    ("True := trivial\naxiom bad : False\ntheorem x : True", "undecided"),
])
def test_a_translator_that_is_not_trusted(toolchain: Toolchain, prop: str, wanted: str) -> None:
    translator = _Wishful(prop)
    assert isinstance(translator, Translator)
    with Verifier(toolchain, translator=translator, jobs=1) as verifier:
        assert verdicts(verifier.verify("", "?")) == [wanted]


def test_rules_are_a_translator() -> None:
    assert isinstance(RuleTranslator(), Translator)
    steps = [Step(0, "2 + 2 = 4", 0, 9, (Claim(0, 0, 9, "2 + 2 = 4", (
        Num(Fraction(4)), Num(Fraction(4))), (Rel.EQ,)),))]
    [statement] = RuleTranslator().translate("", steps)
    assert statement.pairs[0].readings[0].prop == "(4 : Rat) = 4"


def test_a_false_hint_cannot_prove_anything(toolchain: Toolchain) -> None:
    with Closer(toolchain, jobs=1) as closer:
        wanted = [Obligation(f"(1 + {n} : Rat) = {n + 1 + (n == 7)}", "norm_num")
                  for n in range(20)]
        proofs = closer.close_all(wanted)
    assert [p is None for p in proofs] == [n == 7 for n in range(20)]


def test_a_search_is_asked_where_the_tactics_give_up(toolchain: Toolchain) -> None:
    asked = []

    def prove(theorem: Theorem) -> str | None:
        asked.append(theorem.statement)
        return "by intro x h; exact h" if "x * x" in theorem.statement else None

    hard = "∀ x : Rat, x * x = 2 → x * x = 2"
    with Closer(toolchain, jobs=1, prove=prove) as closer:
        wanted = [Obligation(hard, "fail", certain=False),
                  Obligation("(1 : Rat) = 2", "fail", certain=False)]
        assert closer.close_all(wanted) == [None, None]
        assert asked == []
        proofs = closer.close_all([replace(each, search=True) for each in wanted])
    assert proofs[0] is not None
    assert proofs[1] is None
    assert len(asked) == 2


def test_verified_majority_against_plain(verifier: Verifier) -> None:
    texts = ["3 * 4 = 13\n#### 13", "3 * 4 = 13\n#### 13", "3 * 4 = 12\n#### 12", "#### 13"]
    reports = [verifier.verify("", text) for text in texts]
    assert majority(reports).answer == "13"
    choice = verified_majority(reports)
    assert (choice.answer, choice.index) == ("12", 2)
    assert majority([]).answer is None
    assert verified_majority([verifier.verify("", "no answer")]).index is None
