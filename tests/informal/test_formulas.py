"""Formulas in solutions: letters and dollars in them, chains over lines, solutions with cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from leanmath.bench.word_problems import check_math
from leanmath.informal.expr import to_text
from leanmath.informal.formulas import find_formulas, function_letters, without_drawings
from leanmath.informal.steps import Claim, read_solution
from leanmath.informal.verdicts import Verdict
from leanmath.informal.verify import Verifier


@pytest.fixture(scope="module")
def verifier() -> Iterator[Verifier]:
    """One Lean for all tests here."""
    with Verifier() as found:
        yield found


def read(text: str) -> list[str]:
    """The claims of a text as the parser has them; what is unread in brackets."""
    return [shown(claim) for claim in read_solution(text).claims]


def shown(claim: Claim) -> str:
    """A chain for people."""
    if claim.problem:
        return f"({claim.problem})"
    sides = [to_text(side) for side in claim.sides]
    return sides[0] + "".join(f" {rel.value} {side}"
                              for rel, side in zip(claim.rels, sides[1:], strict=True))


@pytest.mark.parametrize(("text", "claims"), [
    ("so $24xy = 5$", ["24 × x × y = 5"]),
    ("we get $x-4 = 11-2x$, at last", ["x - 4 = 11 - 2 × x"]),
    ("so $rs + 3 t = 7$ and $r s = 2$", ["r × s + 3 × t = 7", "r × s = 2"]),
    (r"thus $3 + 4 = 7\text{ cm}$", ["3 + 4 = 7"]),
    # Dollars that are money.
    ("He paid 5*$3=$15 and then 2*$4=$8.", ["5 × 3 = 15", "2 × 4 = 8"]),
    ("It costs $5 and $6, so $5 + $6 = $11.", ["5 + 6 = 11"]),
    ("That is $12*5 = $<<12*5=60>>60 a day.", ["12 × 5 = 60"]),
    (r"It costs \$5 and \$6, so $5 + 6 = 11$.", ["5 + 6 = 11"]),
    # Numerals in other bases, and decimals that recur.
    ("$10101001110_{2}=2516_8$", ["1358 = 1358"]),
    ("Hence 1011_2 = 11.", ["11 = 11"]),
    (r"$0.1\overline{6} = \frac16$", ["1/6 = 1 / 6"]),
    # What is applied is no factor, a constant no word.
    ("We know that $f(1) = 2f(0) + 3$.", ["f(1) = 2 × f(0) + 3"]),
    ("Then $f(x+1) = 3f(x)$ and $f^{-1}(2) = 3$ and $f'(x) = 0$.",
     ["f(x + 1) = 3 × f(x)"] + ["(the left side is only partly understood)"] * 2),
    (r"$\frac{4}{3}\pi r^3 = 4\pi r^2$", ["(the left side is only partly understood)"]),
    # A chain goes on over the lines of a display.
    (r"\begin{align*} x + 1 &= 2 \cdot 3 \\ &= 6 \end{align*}", ["x + 1 = 2 × 3 = 6"]),
    (r"\begin{align*} x + y &= 3 \\ x - y &= 1 \end{align*}", ["x + y = 3", "x - y = 1"]),
    # What the text itself denies.
    ("If $x=1$, we have $1 = 7$, which is not true.",
     ["x = 1", "(the text itself says that it does not hold)"]),
    ("The greatest multiple of $25$ less than $55$ is $50$.", []),
    ("$25$ less than $55$ is $30$.", ["55 - 25 = 30"]),
])
def test_formulas_are_read(text: str, claims: list[str]) -> None:
    assert read(text) == claims


def test_formulas_have_places() -> None:
    text = r"If $x=1$ and \[y = 2,\] it costs $5 or $6."
    formulas = find_formulas(text)
    assert [text[a:b] for a, b in formulas.spans] == ["x=1", "y = 2,"]
    assert formulas.at(text.index("x=1")) == 1
    assert formulas.at(text.index("y =")) == 2
    assert formulas.at(text.index("or")) == formulas.at(0) == 0
    assert function_letters(r"let $p(3) = 5$, $a(b+c) = ab + ac$, $g^{-1}(2)$") == {"p", "g"}
    drawing = "a [asy] real x = 7; [/asy] b"
    assert without_drawings(drawing) == "a" + " " * (len(drawing) - 2) + "b"


@pytest.mark.parametrize("solution", [
    # Two cases, of which the second contradicts the first.
    "If $x+5=3x-6$, then $2x=11$ and $x=\\frac{11}{2}$.\nIn the other case $x+5=-(3x-6)$, "
    "so $4x=1$ and $x=\\frac14$.",
    # Values that are tried one after the other.
    "We have $C(x+8)+D(x-3)=4x-23$.\nSetting $x=3$, we get $11C=-11$, so $C=-1$.\n"
    "Setting $x=-8$, we get $-11D=-55$, so $D=5$.",
    # A list of values, and one that is thrown out.
    "From $(x-5)(x-1)=0$ we get $x=5$ or $x=1$.\nSince $x=1$ is extraneous, $x=5$.",
])
def test_a_right_solution_with_cases_is_not_refuted(verifier: Verifier, solution: str) -> None:
    report = verifier.verify("", solution)
    assert report.verdict not in (Verdict.REFUTED, Verdict.VACUOUS)
    assert any(claim.verdict is Verdict.PROVED for step in report.steps for claim in step.claims)


@pytest.mark.parametrize(("problem", "solution", "verdict"), [
    ("Let $f(x) = 2x^2 - 3$. What is $f(f(2))$?", "$f(2) = 2 \\cdot 4 - 3 = 5$, so $f(f(2)) = 47$.",
     Verdict.PROVED),
    ("Let $f(x) = 2x^2 - 3$. What is $f(f(2))$?", "$f(2) = 5$, so $f(f(2)) = 48$.",
     Verdict.REFUTED),
    # The divisor of a definition is no hypothesis about every number.
    (r"Let $f(x) = \frac{2x}{x-1}$.", r"So $f(4) = \frac83$.", Verdict.PROVED),
    (r"Let $f(x) = \frac{2x}{x-1}$.", r"So $f(1) = 0$.", Verdict.UNDECIDED),
    ("", "Let f(x) = 3x + 1. Then f(2) = 7, and f(f(2)) = 22.", Verdict.PROVED),
])
def test_functions_are_applied(verifier: Verifier, problem: str, solution: str,
                               verdict: Verdict) -> None:
    assert verifier.verify(problem, solution).verdict is verdict


def test_an_equation_for_a_function_is_no_definition(verifier: Verifier) -> None:
    report = verifier.verify("Let $f(x) = x^2 - 4x + 1$. Find the roots of $f(x) = 6$.",
                             "Then $f(5) = 6$.\nSo $f(2) = 6$.")
    assert [step.verdict for step in report.steps] == [Verdict.PROVED, Verdict.REFUTED]
    assert "∀ x : Rat, (f x : Rat) = 6" not in report.steps[0].claims[0].proposition


def test_a_wrong_step_is_still_refuted(verifier: Verifier) -> None:
    plain = verifier.verify("", "We have $3x+5=20$.\nThen $3x=15$.\nThen $x=6$.")
    assert plain.verdict is Verdict.REFUTED
    assert plain.blamed == 2
    cases = verifier.verify("", "If $x=2$, then $x^2=4$.\nIf $x=3$, then $3^2=8$.")
    assert cases.blamed == 1


def test_gold_solutions_of_competitions_are_not_refuted(data: Path, verifier: Verifier) -> None:
    found = check_math(verifier, data / "math500" / "math500.jsonl", 24)
    assert found.refuted == ()
    assert found.answers == found.solutions == 24
    assert found.proved > 25
    assert found.caught >= 0.9 * found.changed > 4
