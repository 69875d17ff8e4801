"""Solutions into steps and claims: English and Chinese, prose, LaTeX, Markdown, GSM8K."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest

from leanmath.informal.expr import to_lean, to_text
from leanmath.informal.steps import Claim, final_answer, number_in, read_solution

#: A text, and its one claim as it is understood.
CLAIMS = [
    ("She has 16 - 3 - 4 = 9 eggs left.", "16 - 3 - 4 = 9"),
    ("It costs 80,000*1.5=$120,000 in all", "80000 × 1.5 = 120000"),
    ("5 snakes/jaguar * 6 jaguars = 30 snakes", "5 × 6 = 30"),
    ("He needs 3 x 4 x 5=60 boxes", "3 × 4 × 5 = 60"),
    ("8 games x the 2 hours = 16 hours", "8 × 2 = 16"),
    ("$600/month * 12 months/year = $7200/year", "600 × 12 = 7200"),
    ("2 years ago: 86(2)=172", "86 × 2 = 172"),
    ("60 / 3/4 = 80", "60 / (3/4) = 80"),
    ("1 1/2 + 2 = 3.5", "1.5 + 2 = 3.5"),
    ("½ × 10 = 5", "0.5 × 10 = 5"),
    ("20% of $50 is $10", "20% × 50 = 10"),
    ("30% off $50 is $35", "50 × (1 - 30%) = 35"),
    ("half of 20 is 10", "20 / 2 = 10"),
    ("twice as many as 5 is 10", "2 × 5 = 10"),
    ("3 times 4 is 12", "3 × 4 = 12"),
    ("3 more than 5 is 8", "5 + 3 = 8"),
    ("2 hours 30 minutes = 150 minutes", "2 × 60 + 30 = 150"),
    ("12 (from 3 miles) + 1 (from 1/4 mile) = 13", "12 + 1 = 13"),
    ("1 000 000 + 500 000 = 1 500 000", "1000000 + 500000 = 1500000"),
    ("2^10 = 1024 and no more", "2^10 = 1024"),
    ("5! = 120", "5! = 120"),
    ("7 ÷ 2 = 3 remainder 1", "7 / 2 = 3 remainder 1"),
    ("3x + 5 = 20", "3 × x + 5 = 20"),
    ("**4 × 5 = 20**", "4 × 5 = 20"),
    ("3 + 4 > 5", "3 + 4 > 5"),
    (r"$\frac{1}{2} + \frac{1}{3} = \frac{5}{6}$", "1 / 2 + 1 / 3 = 5 / 6"),
    (r"\(1\frac{1}{2} \times 4 = 6\)", "1.5 × 4 = 6"),
    (r"$12 \div 4 \cdot 3 = 9$", "12 / 4 × 3 = 9"),
    (r"$\sqrt{16} + 2^{3} = 12$", "√16 + 2^3 = 12"),
    (r"$40\% \times 50 = 20$", "40% × 50 = 20"),
    (r"\[ 10{,}000 + 1 = 10{,}001 \]", "10000 + 1 = 10001"),
    (r"so $x_{1} = 3 \times 2 = 6$", "x_1 = 3 × 2 = 6"),
    ("5×2=10（个）", "5 × 2 = 10"),
    ("（5＋3）×2＝16（厘米）", "(5 + 3) × 2 = 16"),
    ("5元×3=15元", "5 × 3 = 15"),
    ("50元的30%是15元。", "50 × 30% = 15"),
    ("5的2倍是10", "5 × 2 = 10"),
    ("16的一半是8", "16 / 2 = 8"),
    ("50×八折=40", "50 × 0.8 = 40"),
    ("3.6亿×2=7.2亿", "360000000 × 2 = 720000000"),
    ("7÷2=3……1", "7/2 = 3 remainder 1"),
    ("3加5等于8", "3 + 5 = 8"),
]


def shown(claim: Claim) -> str:
    text = " ".join(part for i, side in enumerate(claim.sides) for part in (
        *([claim.rels[i - 1].value] if i else []), to_text(side)))
    rest = f" remainder {to_text(claim.remainder)}" if claim.remainder is not None else ""
    return text + rest


@pytest.mark.parametrize(("text", "wanted"), CLAIMS)
def test_claim(text: str, wanted: str) -> None:
    claims = read_solution(text).claims
    assert [shown(claim) for claim in claims] == [wanted]
    claim = claims[0]
    assert text[claim.start:claim.end] == claim.text


@pytest.mark.parametrize("text", [
    "Speed * 3 = 12", "eggs + 3 = 12", "3 = 3 * eggs",
    "The meeting is from 8:00 to 11:00, that is 11:00-8:00 = 3 hours", "20(Pencil Price) = 80",
    r"$\foo{3} + 4 = 7$", r"$3 \pm 4 = 7$",
    "Connie spent 25 tickets on earbuds and bracelets + 25 tickets on a bear = 50",
])
def test_a_side_that_is_understood_in_part_is_no_claim(text: str) -> None:
    claims = read_solution(text).claims
    assert claims
    assert all(claim.problem and not claim.sides for claim in claims)


@pytest.mark.parametrize("text", [
    "She is 3 years old.", "There are 5 boys and 6 girls.", "In 2010, 5-10 people came at 8:30.",
    "Total cost = $45", "小明今年8岁。", "", "   \n \n", "The other 2/3 is 40 people.",
])
def test_no_claim(text: str) -> None:
    assert not read_solution(text).claims


def test_gsm8k_with_and_without_annotations() -> None:
    text = "Natalia sold 48/2 = <<48/2=24>>24 clips.\nShe sold 48+24 = <<48+24=72>>72.\n#### 72"
    solution = read_solution(text)
    assert [shown(c) for c in solution.claims] == ["48/2 = 24", "48 + 24 = 72"]
    assert {c.source for c in solution.claims} == {"annotation"}
    assert [s.text for s in solution.steps] == text.split("\n")[:2]
    assert solution.final is not None
    assert solution.final.value == 72
    assert solution.final.form == "####"
    plain = read_solution(text.replace("<<48/2=24>>", "").replace("<<48+24=72>>", ""))
    assert [shown(c) for c in plain.claims] == ["48/2 = 24", "48 + 24 = 72"]
    assert {c.source for c in plain.claims} == {"prose"}


def test_the_number_behind_an_annotation_is_part_of_its_claim() -> None:
    [claim] = read_solution("He has 5*2 = $<<5*2=10>>11.").claims
    assert shown(claim) == "5 × 2 = 10 = 11"
    for text in ("<<5*2=10>>10", "<<.6*100=60>>60%", "<<1/2=.5>>1/2", "<<2*10=20>>20 million"):
        [claim] = read_solution(text).claims
        assert len(claim.sides) == 2


def test_lines_are_steps_and_one_line_has_its_sentences() -> None:
    lines = read_solution("Step 1: 2 + 3 = 5.\n2) 5 * 2 = 10. Good.\n\n- 10 - 1 = 9")
    assert [s.text for s in lines.steps] == ["2 + 3 = 5.", "5 * 2 = 10. Good.", "10 - 1 = 9"]
    one = read_solution("It is 2.5 + 3 = 5.5. Then 5.5 * 2 = 11! 答案。")
    assert [s.text for s in one.steps] == ["It is 2.5 + 3 = 5.5.", "Then 5.5 * 2 = 11!", "答案。"]


def test_two_claims_in_a_sentence_and_a_chain() -> None:
    solution = read_solution("3+4 = 7 apples and 2*5 = 10 pears, so x = 7 + 10 = 17")
    assert [shown(c) for c in solution.claims] == ["3 + 4 = 7", "2 × 5 = 10", "x = 7 + 10 = 17"]


def test_a_letter_behind_a_number_is_a_unit_unless_it_stands_alone() -> None:
    assert not read_solution("5 m * 4 m = 20 m").variables
    assert read_solution("m = 5, so 3m = 15").variables == {"m"}
    assert read_solution("He eats a pie. 3 a day * 2 = 6").variables == frozenset()
    assert read_solution("3 x 4 = 12").variables == frozenset()


@pytest.mark.parametrize(("text", "answer", "value"), [
    ("#### 1,200", "1,200", 1200), ("so $\\boxed{\\frac{1}{2}}$.", r"\frac{1}{2}", Fraction(1, 2)),
    ("The answer is $18 per day. Done.", "$18 per day", 18), ("答：一共15个。", "一共15个", 15),
    ("\\boxed{1} then \\boxed{2^{10}}", "2^{10}", 1024), ("Answer: -3", "-3", -3),
    ("答案是12%", "12%", Fraction(12, 100)),
])
def test_final_answer(text: str, answer: str, value: Fraction | int) -> None:
    final = final_answer(text)
    assert final is not None
    assert (final.text, final.value) == (answer, value)
    assert text[final.start:final.end] == answer


def test_no_final_answer() -> None:
    assert final_answer("2 + 2 = 4") is None
    assert final_answer("\\boxed{never closed") is None
    assert number_in("no number here") is None
    assert number_in("1/0") is None


@pytest.mark.parametrize("text", [
    "(" * 5000 + "1" + ")" * 5000 + " = 1", "1" + " + 1" * 4000 + " = 4001",
    "\\frac{" * 400 + "1" + "}{2}" * 400 + " = 3", "=" * 9000, "1 = " * 3000,
    "<<" * 3000, "9" * 10_000 + " = 9", "x " * 9000, "√" * 3000 + "4 = 2",
    "\\begin{align}" * 20_000, "\n" * 300_000, "\\[ " * 50_000, "answer is " * 20_000,
    "." + " " * 100_000, ". " * 30_000, "<<1=1" * 50_000, "\\boxed{" * 30_000, "答" + " " * 100_000,
    "{" * 9000, "-" * 9000 + "1 = 1", "2^" * 3000 + "2 = 4",
])
def test_nonsense_is_read_in_time_and_never_raises(text: str) -> None:
    start = time.process_time()
    read_solution(text)
    assert time.process_time() - start < 20


def test_what_is_printed_for_lean_comes_from_trees_alone() -> None:
    text = 'x := by sorry = 1\n2 + 2 = 4") := trivial\naxiom bad : False\n#eval 1 + 1 = 2 -- /-'
    allowed = set("0123456789 +-*/^()")
    for claim in read_solution(text).claims:
        for side in claim.sides:
            assert set(to_lean(side)) <= allowed
