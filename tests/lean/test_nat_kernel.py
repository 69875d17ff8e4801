"""The kernel's own arithmetic: what it computes by name, the definitions and Python agree.

The kernel replaces `Nat.add` and thirteen more by big-number arithmetic. `Core/Nat/Kernel.lean`
proves the equations that determine each of them and that reference functions without an
accelerated name in them are equal to them; here both are run in the kernel.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain
from tests.conftest import ROOT

PAIRS = 10_000
#: The bits of the largest numbers.
BITS = 600
#: Results are folded modulo a prime, so that one number stands for all results of a pair.
BASE, PRIME = 1_000_003, 2**127 - 1

Results = dict[str, int]


def results(a: int, b: int, e: int) -> Results:
    """What each operation gives on ``a`` and ``b``; powers and shifts take the small ``e``.

    The keys are calls with ``{a}``, ``{b}``, ``{e}`` and ``{p}``, the exponent of the power.
    """
    return {
        "add {a} {b}": a + b, "sub {a} {b}": max(a - b, 0), "mul {a} {b}": a * b,
        "pow {a} {p}": a ** (e % 17),
        "div {a} {b}": a // b if b else 0, "mod {a} {b}": a % b if b else a,
        "gcd {a} {b}": math.gcd(a, b),
        "land {a} {b}": a & b, "lor {a} {b}": a | b, "xor {a} {b}": a ^ b,
        "shiftLeft {a} {e}": a << e, "shiftRight {a} {e}": a >> e,
    }


def log2(a: int) -> int:
    """The binary logarithm, 0 for 0; apart: this kernel takes the definition's steps."""
    return max(a.bit_length() - 1, 0)


def comparisons(a: int, b: int) -> Results:
    """What the two comparisons give."""
    return {"beq {a} {b}": a == b, "ble {a} {b}": a <= b}


def calls(a: int, b: int, e: int) -> Iterator[tuple[str, int]]:
    """All calls written out, with their values."""
    for call, value in (results(a, b, e) | comparisons(a, b)).items():
        yield call.format(a=a, b=b, e=e, p=e % 17), value


def digest(a: int, b: int, e: int) -> int:
    """One number for all results."""
    total = 0
    for value in [*results(a, b, e).values(), *map(int, comparisons(a, b).values())]:
        total = (total * BASE + value) % PRIME
    return total


def lean_digest() -> str:
    """The same as a Lean function, in the accelerated names."""
    letters = {"a": "a", "b": "b", "e": "e", "p": "(Nat.mod e 17)"}
    terms = [f"(Nat.{call.format(**letters)})" for call in results(0, 0, 0)]
    terms += [f"(cond (Nat.{call.format(**letters)}) 1 0)" for call in comparisons(0, 0)]
    body = "0"
    for term in terms:
        body = f"(step {body} {term})"
    return (f"def step (h r : Nat) : Nat := Nat.mod (Nat.add (Nat.mul h {BASE}) r) {PRIME}\n"
            f"def digest (a b e : Nat) : Nat := {body}\n")


def edges() -> list[int]:
    """Zero, one, the words' ends, powers of two and their neighbours, huge numbers."""
    powers = [2**k for k in (1, 2, 8, 31, 32, 63, 64, 65, 127, 128, 500)]
    return sorted({0, 1, 3, 10**40, *powers, *(p - 1 for p in powers), *(p + 1 for p in powers)})


def pairs(count: int, seed: int = 20260) -> Iterator[tuple[int, int, int]]:
    """The edges with one another first, then random pairs of all sizes."""
    known = edges()
    listed = [(a, b) for a in known for b in known]
    source = random.Random(seed)
    for i in range(count):
        if i < len(listed):
            a, b = listed[i]
        else:
            a = source.getrandbits(source.randint(0, BITS))
            b = source.choice((a, a + 1, 2 * a, source.getrandbits(source.randint(0, BITS)),
                               source.getrandbits(source.randint(0, 70)), source.choice(known)))
        yield a, b, source.choice((0, 1, 2, 63, 64, source.randint(0, 300)))


def blocks(conditions: Iterator[str], size: int) -> Iterator[str]:
    """The conditions as kernel-checked examples, so many to each."""
    held = list(conditions)
    for i in range(0, len(held), size):
        yield f"example : ({' && '.join(held[i:i + size])}) = true := by decide +kernel\n"


def accepted(toolchain: Toolchain, text: str, folder: Path) -> bool:
    """Whether Lean takes the module of equations with ``text`` after it."""
    module = (ROOT / "lean_project" / "Core" / "Nat" / "Kernel.lean").read_text(encoding="utf-8")
    file = folder / "kernel.lean"
    file.write_text(module + "\nset_option maxRecDepth 100000\n" + text, encoding="utf-8")
    return run_lean(toolchain, ["-DElab.async=false", str(file)], limits=Limits(seconds=120)).clean


def test_accelerated_results_agree_with_python(toolchain: Toolchain, tmp_path: Path) -> None:
    conditions = (f"Nat.beq (digest {a} {b} {e}) {digest(a, b, e)}" for a, b, e in pairs(PAIRS))
    assert accepted(toolchain, lean_digest() + "".join(blocks(conditions, 100)), tmp_path)


def test_logarithms_agree_with_python(toolchain: Toolchain, tmp_path: Path) -> None:
    source = random.Random(1)
    numbers = [*edges(), *(source.getrandbits(source.randint(0, 80)) for _ in range(1000))]
    conditions = (f"Nat.beq (Nat.log2 {a}) {log2(a)}" for a in numbers)
    assert accepted(toolchain, "".join(blocks(conditions, 50)), tmp_path)


def test_a_wrong_digest_is_refused(toolchain: Toolchain, tmp_path: Path) -> None:
    wrong = iter([f"Nat.beq (digest 6 4 1) {digest(6, 4, 1) + 1}"])
    assert not accepted(toolchain, lean_digest() + "".join(blocks(wrong, 1)), tmp_path)


def test_single_results_agree_with_python(toolchain: Toolchain, tmp_path: Path) -> None:
    text = "".join(
        f"example : Nat.{call} = {str(value).lower()} := by decide +kernel\n"
        for pair in [*pairs(40, 1), *list(pairs(PAIRS))[-40:]] for call, value in calls(*pair))
    assert accepted(toolchain, text, tmp_path)


def test_results_by_the_definition_agree(toolchain: Toolchain, tmp_path: Path) -> None:
    """On small numbers the reference functions, without an accelerated name, agree too."""
    def conditions() -> Iterator[str]:
        for a in range(12):
            yield f"Leanmath.Kernel.beq (Leanmath.Kernel.log2 {a}) {log2(a)}"
            for b in range(12):
                for call, value in calls(a, b, b % 4):
                    if isinstance(value, bool):
                        yield f"{'' if value else 'not '}(Leanmath.Kernel.{call})"
                    else:
                        yield f"Leanmath.Kernel.beq (Leanmath.Kernel.{call}) {value}"
    assert accepted(toolchain, "".join(blocks(conditions(), 50)), tmp_path)


@pytest.mark.parametrize("operation", [
    "add", "sub", "mul", "pow", "div", "mod", "gcd", "beq", "ble", "log2", "land", "lor", "xor",
    "shiftLeft", "shiftRight"])
def test_every_accelerated_operation_has_its_reference(operation: str) -> None:
    module = (ROOT / "lean_project" / "Core" / "Nat" / "Kernel.lean").read_text(encoding="utf-8")
    assert f"\ntheorem {operation}_eq" in module
    assert f"\ntheorem nat_{operation}" in module
