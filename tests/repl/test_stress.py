"""Thousands of steps in any order: equal answers to equal questions; memory comes back."""

from __future__ import annotations

import json
import random
import sys
from typing import Any

import pytest

from tests.repl.client import Server

GOALS = ("∀ p q : Prop, p → q → p ∧ q", "∀ a b c : Nat, a + b + c = c + b + a",
         "∀ p q r : Prop, p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r)", "∃ x : Nat, x * x = 49")
TACTICS = ("intro x", "intro h", "constructor", "assumption", "left", "right", "rfl", "simp",
           "simp [Nat.add_comm, Nat.add_left_comm]", "cases h", "rcases h with ⟨a, b⟩",
           "rcases h with a | b", "exact ⟨7, rfl⟩", "rw [Nat.add_comm]", "induction x", "trivial",
           "all_goals (try assumption)", "omega", "decide", "refine ⟨?_, ?_⟩", "exfalso",
           "exact absurd rfl h", "contradiction", "injection h", "sorry", "have k := h",
           "all_goals sorry", "exact nope", "exact (", "case left => assumption", "skip")
STEPS = 3000
#: States kept at once in the test of memory.
ALIVE = 50


def told(reply: dict[str, Any]) -> str:
    """What a reply says, without the numbers of states."""
    kept = {key: value for key, value in reply.items() if key != "proofState"}
    if "sorries" in kept:
        kept["sorries"] = [sorry["goal"] for sorry in kept["sorries"]]
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def test_branching_at_random() -> None:
    chance = random.Random(1)
    answers: dict[tuple[int, str], str] = {}
    repeated = finished = failed = 0
    with Server() as server:
        states = [server.goal(goal) for goal in GOALS]
        for _ in range(STEPS):
            state = chance.choice(states[:len(GOALS)] + states[-40:])
            tactic = chance.choice(TACTICS)
            reply = server(tactic=tactic, proofState=state)
            answer = told(reply)
            repeated += (state, tactic) in answers
            assert answers.setdefault((state, tactic), answer) == answer
            failed += "message" in reply
            finished += reply.get("proofStatus") == "Completed"
            if reply.get("goals"):
                states.append(reply["proofState"])
        # All over again for some, now that much else has happened.
        for (state, tactic), answer in chance.sample(sorted(answers.items()), 200):
            assert told(server(tactic=tactic, proofState=state)) == answer
        assert server.end() == 0
    assert min(repeated, finished, failed) > 20


def test_commands_do_not_disturb_proofs() -> None:
    with Server() as server:
        state = server.goal("∀ a b : Nat, a + b = b + a")
        before = told(server(tactic="intro a b; rfl", proofState=state))
        step = told(server(tactic="intro a", proofState=state))
        for number in range(30):
            env = server(cmd=f"@[simp] theorem foo{number} (n : Nat) : n + {number} = {number} + n "
                             ":= Nat.add_comm _ _\nset_option pp.all true")["env"]
            server(cmd="#check foo1", env=env)
        assert told(server(tactic="intro a b; rfl", proofState=state)) == before
        assert told(server(tactic="intro a", proofState=state)) == step


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_freed_states_give_their_memory_back() -> None:
    with Server() as server:
        def work(rounds: int) -> None:
            alive: list[tuple[int, list[int]]] = []
            for number in range(rounds):
                reply = server(cmd=f"theorem foo{number} (a b : Nat) : a + b = b + a := by sorry\n"
                                   f"def bar{number} := List.replicate 100 {number}\n"
                                   "#eval 1 + 1", allTactics=True)
                proofs = [entry["proofState"]
                          for entry in (*reply["sorries"], *reply["tactics"])]
                step = server(tactic="induction a", proofState=proofs[0])
                proofs.append(step["proofState"])
                proofs.append(server(tactic="omega", proofState=proofs[0])["proofState"])
                alive.append((reply["env"], proofs))
                if len(alive) > ALIVE:
                    env, proofs = alive.pop(0)
                    server(free={"envs": [env], "proofStates": proofs})
            server(free={"envs": [env for env, _ in alive],
                         "proofStates": [state for _, proofs in alive for state in proofs]})
            info = server(info=True)["info"]
            assert (info["envs"], info["proofStates"]) == (0, 0)

        work(100)
        warm = server.memory()
        work(300)
        grown = server.memory()
        assert grown < warm * 1.1 + 8e6, f"{warm / 1e6:.0f} MB, then {grown / 1e6:.0f} MB"
        assert server.end() == 0
