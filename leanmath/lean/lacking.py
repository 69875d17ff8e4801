"""What a text asks for and the embedded Lean lacks: a hint for people, and never a verdict."""

from __future__ import annotations

import re

from leanmath.lean.toolchain import Toolchain, ToolchainKind

_IMPORT = re.compile(r"^\s*import\s+(Mathlib|Batteries|Aesop|Std)\b", re.MULTILINE)
_NUMBERS = re.compile(r"(ℝ|ℂ|\b(?:Real|Complex|ZMod|Polynomial)\b)")
_COMMENTS = re.compile(r"--[^\n]*|/-.*?-/", re.DOTALL)
_PROJECT = "name a Lake project that has it with --project (leanmath setup DIR makes one)"


def lacking(text: str, toolchain: Toolchain) -> str:
    """What to do about a text that Lean does not accept, where it asks for Mathlib; else ""."""
    if toolchain.kind is not ToolchainKind.EMBEDDED:
        return ""
    plain = _COMMENTS.sub(" ", text)
    if (match := _IMPORT.search(plain)) is not None:
        return (f"The embedded Lean has no {match[1]}: leave the import away (what there is of it "
                f"is always there), or {_PROJECT}.")
    if (match := _NUMBERS.search(plain)) is not None:
        return f"The embedded Lean has no {match[1]}, Mathlib has: {_PROJECT}."
    return ""
