"""The model that comes with the package: it is what its card says, it loads, and it proves what the
rules do not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from leanmath.core.errors import ModelBroken, ModelMissing
from leanmath.lean.toolchain import embedded_toolchain
from leanmath.models import shipped
from leanmath.models.loading import LanguageModel, load
from leanmath.models.shipped import TINY, WEIGHTS, about, shipped_folder
from leanmath.prove.budget import Budget
from leanmath.prove.inputs import statement_of
from leanmath.prove.policies import named_policy, tiny_policy
from leanmath.prove.policies import shipped as policies
from leanmath.prove.policies.shipped import TinyMixture, missing_library
from leanmath.prove.policy import Policy, Query
from leanmath.prove.rules.policy import RulePolicy
from leanmath.prove.runner import Plan, Proved, Prover
from leanmath.train.examples import file_hash

#: Withheld from training, and out of the rules' reach: a remainder is rewritten by its name.
HARD = ("theorem t (b d : Nat) (h1 : b % 5 = 1) (h2 : 12 ∣ d) : b ^ 4 % 5 = 1 ∧ 6 ∣ d + 48")
BUDGET = Budget.parse("1x8x4", seconds=100)


@pytest.fixture(scope="module")
def model() -> LanguageModel:
    return load(TINY, device="cpu")


def proved(policy: Policy, statement: str, budget: Budget = BUDGET) -> Proved:
    with Prover(embedded_toolchain(), policy, jobs=1) as prover:
        return prover.prove(statement_of(statement), Plan(budget, shorten=False))


def test_the_card_is_of_these_weights() -> None:
    folder = shipped_folder(TINY)
    assert folder is not None
    digest = file_hash(folder / WEIGHTS)
    assert about(TINY)["weights_sha256"] == digest
    card = (folder / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert f"`{digest}`" in card
    for part in about(TINY)["data"]:
        assert part["sha256"] in card
    assert "@" not in card.replace("sha256@", ""), "everything is filled in"
    assert sum(file.stat().st_size for file in folder.iterdir()) < 10_000_000


def test_it_loads_and_knows_its_size(model: LanguageModel) -> None:
    assert model.parameters == about(TINY)["parameters"] <= 5_000_000
    assert (model.prompt, model.name) == ("leanmath-canonical", TINY)
    assert model.loaded["stored"] == "float16"


def test_half_precision_is_loaded_exactly(model: LanguageModel) -> None:
    from safetensors.torch import load_file

    folder = shipped_folder(TINY)
    assert folder is not None
    state = model.model.state_dict()
    stored = load_file(str(folder / WEIGHTS))
    assert stored
    for name, value in stored.items():
        # Every number of float16 is one of float32.
        assert bool((state[name] == value.float()).all()), name


def test_it_proposes_tactics_for_a_goal() -> None:
    policy = named_policy(TINY, device="cpu")
    goal = "a b : ℕ\nh1 : a ≤ b\n⊢ a ^ 5 ≤ b ^ 5"
    [found] = policy.propose([Query((goal,))], 4)
    assert 0 < len(found) <= 4
    # The lemma and the hypothesis; which exponent it says depends on rounding.
    assert any(each.tactic.startswith("exact Nat.pow_le_pow_left h1 ") for each in found)


def test_the_default_proves_what_the_rules_do_not() -> None:
    alone = proved(RulePolicy(), HARD)
    assert not alone.record.proved
    found = proved(tiny_policy(device="cpu"), HARD)
    assert found.record.proved
    assert found.verdict is not None
    assert found.verdict.accepted
    assert found.record.expansions <= 4


def test_a_trivial_theorem_loads_no_model() -> None:
    code = ("import sys, leanmath\n"
            "found = leanmath.prove('theorem t (a b : Nat) (h : a < b) : a + 1 ≤ b')\n"
            "assert found.record.proved\n"
            "assert found.record.expansions == 1\n"
            "assert 'torch' not in sys.modules and 'transformers' not in sys.modules\n")
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True,
                          text=True, check=False, timeout=110)
    assert done.returncode == 0, done.stderr


def test_the_rules_go_on_alone_without_the_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing_library() is None
    monkeypatch.setattr(policies, "find_spec",
                        lambda name: None if name == "tokenizers" else object())
    notes: list[str] = []
    assert isinstance(tiny_policy(notes.append), RulePolicy)
    [note] = notes
    assert "tokenizers" in note
    assert "pip install 'leanmath[models]'" in note
    with pytest.warns(RuntimeWarning, match="rules search alone"):
        tiny_policy()


def test_the_rules_go_on_alone_where_the_model_does_not_load() -> None:
    notes: list[str] = []

    def broken() -> Policy:
        raise ModelBroken("no weights")

    policy = TinyMixture(broken, notes.append)
    query = Query(("⊢ 1 + 1 = 2",))
    for _ in range(2):
        assert policy.propose([query], 8) == RulePolicy().propose([query], 8)
    assert len(notes) == 1
    assert "no weights" in notes[0]


def test_without_its_files_the_rules_are_alone(monkeypatch: pytest.MonkeyPatch,
                                               tmp_path: Path) -> None:
    monkeypatch.setattr(shipped, "__file__", str(tmp_path / "__init__.py"))
    about.cache_clear()
    try:
        with pytest.raises(ModelMissing):
            about(TINY)
        notes: list[str] = []
        assert isinstance(tiny_policy(notes.append), RulePolicy)
        assert "not in this installation" in notes[0]
    finally:
        monkeypatch.undo()
        about.cache_clear()
    assert about(TINY)["name"] == TINY


def test_the_glance_is_part_of_what_is_proposed() -> None:
    policy = tiny_policy(device="cpu")
    assert isinstance(policy, TinyMixture)
    query = Query(("a b : ℕ\nh : a ∣ b\n⊢ a ∣ b * 3 ∨ a = 0",))
    for n in (1, 2, 8, 16, 32):
        first = policy.glance(query, n)
        [found] = policy.propose([query], n)
        assert len(found) <= n
        assert {each.tactic for each in first} <= {each.tactic for each in found}


def test_the_card_tells_the_stages_and_the_comparison() -> None:
    found = about(TINY)
    assert [each["stage"] for each in found["stages"]]
    assert all(each["perplexity"] < 2 for each in found["stages"])
    assert found["evaluation"]["hard"]["1x8x32"]["repetitions"] == 3
