"""Every Lean file beside this one is accepted, on the three axioms, without `sorry`.

The files state what stock Lean with Mathlib accepts too; together they hold the
project's own theorems about its tactics and its library.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leanmath.lean import axioms
from leanmath.lean.checkfile import check_file
from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain

FILES = sorted(Path(__file__).parent.glob("*.lean"))
#: What is proved in a file: named theorems, and examples.
PROVED = re.compile(r"^(?:@\[[^\]]*\] *)?(?:theorem|lemma|example)\b", re.MULTILINE)


def test_there_are_at_least_two_hundred_theorems() -> None:
    assert sum(len(PROVED.findall(file.read_text(encoding="utf-8"))) for file in FILES) >= 200


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_file_is_accepted(file: Path, toolchain: Toolchain) -> None:
    run = run_lean(toolchain, [str(file)], limits=Limits(seconds=120))
    assert not [message for message in run.messages if message.is_error], file
    assert run.clean
    assert not [message for message in run.messages if message.is_sorry], file


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_named_declarations_stand_on_the_three_axioms(file: Path, toolchain: Toolchain) -> None:
    for declaration in check_file(toolchain, file).declarations:
        if declaration.keyword in {"theorem", "lemma"}:
            assert axioms.acceptable(declaration.axioms), declaration
