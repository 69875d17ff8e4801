"""The search for proofs behind the verifier's tactics: real searches, judged, within their time."""

from __future__ import annotations

import pytest

from leanmath.core.errors import InputError
from leanmath.core.theorem import Theorem
from leanmath.informal.searching import SearchProver
from leanmath.informal.verdicts import Verdict
from leanmath.informal.verify import Verifier
from leanmath.lean.check import Checker
from leanmath.lean.toolchain import Toolchain
from tests.helpers import leanmath as run

#: The tactics for open claims do not find the square.
HARD = "x^2 + y^2 + z^2 ≥ x*y + y*z + z*x"


def test_it_proves_what_the_tactics_leave(toolchain: Toolchain) -> None:
    with Verifier(toolchain, jobs=1) as verifier:
        assert verifier.verify("", HARD).verdict is Verdict.UNDECIDED
        assert verifier.counts.searched == 0
    with SearchProver(toolchain, seconds=60) as prove, \
            Verifier(toolchain, jobs=1, prove=prove) as verifier:
        report = verifier.verify("", HARD)
        # It and its negation are searched for; what the tactics settle is not.
        assert verifier.counts.searched == 2
        assert verifier.verify("", "2 + 2 = 4").verdict is Verdict.PROVED
        assert verifier.counts.searched == 2
    assert report.verdict is Verdict.PROVED
    assert prove.found == 1
    claim = report.steps[0].claims[0]
    name = claim.lean.split()[1]
    statement, _, proof = claim.lean.partition(" := ")
    with Checker(toolchain) as checker:
        assert checker.check(Theorem(name, statement), proof).accepted


def test_the_total_is_kept(toolchain: Toolchain) -> None:
    with SearchProver(toolchain, seconds=0.2, total=0.1) as prove:
        false = Theorem("claim", "theorem claim : ∀ x : Rat, x * x = 2")
        assert [prove(false) for _ in range(3)] == [None, None, None]
        assert (prove.tried, prove.skipped) == (1, 2)


def test_a_time_is_needed(toolchain: Toolchain) -> None:
    with pytest.raises(InputError):
        SearchProver(toolchain, seconds=0)


def test_the_command() -> None:
    assert run("verify", "-", text="Let x > 2. Then x^2 > 4.\n").status == 3
    ended = run("verify", "-", "--prove", "60", text="Let x > 2. Then x^2 > 4.\n")
    assert "proved" in ended.out
