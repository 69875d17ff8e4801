"""The bound grammar, used: Lean accepts `lean/grammar.lean` and prints what stands there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leanmath.lean.run import run_lean
from leanmath.lean.toolchain import Toolchain
from tools.grammar import policy
from tools.grammar.__main__ import OUTPUT

EXAMPLES = Path(__file__).parent / "lean" / "grammar.lean"


def test_the_examples_are_accepted(toolchain: Toolchain) -> None:
    run = run_lean(toolchain, text=EXAMPLES.read_text(encoding="utf-8"))
    errors = [f"{m.start.line}:{m.start.column}: {m.text}" for m in run.messages if m.is_error]
    assert errors == []
    assert run.clean, run.stderr


@pytest.mark.parametrize(
    "text",
    [
        "example (p : Prop) (h : p) : p := by rwa [] at h h",
        "example : (1 : Nat) <= 2 := by decide",
        "example : (2 : Nat) >= 1 := by decide",
        "example (h : 1 = 2 /\\ True) : False \\/ 1 = 2 := .inr h.1",
        "example (p : Prop) : p <-> p := ⟨id, id⟩",
        "example (f : Nat -> Nat) : (fun x => f x) = (λ x ↦ f x) := rfl",
    ],
)
def test_ascii_and_old_forms_have_one_reading(toolchain: Toolchain, text: str) -> None:
    run = run_lean(toolchain, text=text)
    assert not any("mbiguous" in message.text for message in run.messages), run.messages


@pytest.mark.parametrize("text", ["example := intro", "def lhs := 1", "def at' := lhs 1"])
def test_leading_words_of_tactics_stay_identifiers(toolchain: Toolchain, text: str) -> None:
    run = run_lean(toolchain, text=text)
    assert not any("token" in message.text for message in run.messages), run.messages


def late_constants() -> list[str]:
    text = (OUTPUT / "LateUnexpanders.lean").read_text(encoding="utf-8")
    return sorted(set(re.findall(r"app_unexpander ([^,]+),", text)))


def missing(toolchain: Toolchain, header: str, names: list[str]) -> set[str]:
    """Return those of `names` that a file with `header` cannot use."""
    run = run_lean(toolchain, text="\n".join([header, *(f"#check @{name}" for name in names)]))
    first = header.count("\n") + 2
    places = {message.start.line - first for message in run.messages if message.is_error}
    assert min(places, default=0) >= 0, run.messages
    return {names[place] for place in places}


def test_unexpanders_come_after_their_constants(toolchain: Toolchain) -> None:
    """An unexpander whose constant is defined after it would be passed over in silence."""
    names = late_constants()
    assert len(names) > 40
    imports = "".join(f"import {module}\n" for module in policy.LATE_BASE)
    before = missing(toolchain, f"prelude\n{imports}", names)
    after = missing(toolchain, "", names)
    assert before == after, "their modules belong into Core.lean"
