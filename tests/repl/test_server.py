"""``leanmath repl``: what it answers, what it refuses, and that nothing brings it down."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from leanmath.lean.binary import LEAN_VERSION
from leanmath.lean.program import Extension, embedded_program
from tests.helpers import PATIENCE, leanmath
from tests.repl.client import Server

COMMAND = [sys.executable, "-m", "leanmath", "repl"]
LOOP = "repeat (have h := trivial)"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A server that the tests of this module share."""
    with Server() as server:
        yield server
        assert server.end() == 0
        assert server.errors() == ""


def severities(reply: dict[str, Any]) -> list[str]:
    return [message["severity"] for message in reply.get("messages", [])]


def pos(line: int, column: int) -> dict[str, int]:
    return {"line": line, "column": column}


# -- the command and the process ----------------------------------------------


@pytest.mark.parametrize("through_file", [False, True])
def test_the_command(tmp_path: Path, through_file: bool) -> None:
    requests = '{"cmd": "#check Nat"}\n\n{"info": true}\n\n'
    if through_file:
        # A file is appended to where it stands, not written from its start.
        out = tmp_path / "out"
        out.write_text("before\n")
        with out.open("a") as sink:
            done = subprocess.run(COMMAND, input=requests, stdout=sink, encoding="utf-8",
                                  timeout=PATIENCE, check=False)
        text = out.read_text()
        assert text.startswith("before\n")
        text = text.removeprefix("before\n")
    else:
        done = subprocess.run(COMMAND, input=requests, capture_output=True, encoding="utf-8",
                              timeout=PATIENCE, check=False)
        text = done.stdout
    assert done.returncode == 0
    first, second, rest = text.split("\n\n")
    assert json.loads(first)["env"] == 0
    assert json.loads(second)["info"]["lean"] == LEAN_VERSION
    assert rest == ""


def test_requests_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "in"
    file.write_text('{"cmd": "#check Nat"}', encoding="utf-8")  # the end of input ends a request
    with file.open() as source:
        done = subprocess.run(COMMAND, stdin=source, capture_output=True, encoding="utf-8",
                              timeout=PATIENCE, check=False)
    assert done.returncode == 0
    assert json.loads(done.stdout)["env"] == 0


def test_help_and_a_project() -> None:
    assert "protocol" in leanmath("repl", "--help").out
    done = leanmath("repl", env={**os.environ, "LEANMATH_PROJECT": "/"})
    assert done.status != 0
    assert "embedded" in done.err


def test_the_program_for_the_bridge() -> None:
    program = embedded_program()
    assert program.extensions == set(Extension)
    assert all(path.exists() for path in program.readable)


# -- framing --------------------------------------------------------------------


@pytest.mark.parametrize("data", [
    b"{bad", b"[]", b"3", b"null", b'"text"', b"{}", b'{"cmd": 5}', b'{"cmd": "x", "env": "y"}',
    b'{"cmd": "x", "env": -1}', b'{"cmd": "x", "env": 1.5}', b'{"tactic": "skip"}', b"\xff\xfe",
    b"{" * 10000, b"\x00", b'{"free": 5}',
    b'{"free": {"envs": [-1]}}', b'{"unpickleEnvFrom": 5}',
])
def test_what_is_no_request_gets_a_message(server: Server, data: bytes) -> None:
    server.send(data + b"\n\n")
    reply = server.reply()
    assert set(reply) == {"message"}
    assert isinstance(reply["message"], str)
    assert server(info=True)["info"]


def test_blank_lines_and_comments_are_skipped(server: Server) -> None:
    server.send(b"\n\n \t\n\r\n# a comment\n\n-- another\n\n\n")
    assert "info" in server(info=True)


def test_the_lines_of_a_request_are_joined(server: Server) -> None:
    server.send(b'{"cmd":\n  "#check\n Nat"}  \r\n\n')
    assert severities(server.reply()) == ["info"]


@pytest.mark.parametrize("text", ["∀ ε > 0", "𝔸𝕜", "é", "日本語", "a\u0000b", "\u2028", '"\\'])
def test_letters_come_back(server: Server, text: str) -> None:
    reply = server(cmd=f"#eval {json.dumps(text, ensure_ascii=False)}")
    assert len(reply["messages"]) == 1
    assert server(info=True, nonce=text)["nonce"] == text


def test_surrogate_escapes_are_read(server: Server) -> None:
    server.send(b'{"info": true, "nonce": "\\ud835\\udd38"}\n\n')
    assert server.reply()["nonce"] == "𝔸"


def test_a_request_of_a_megabyte(server: Server) -> None:
    text = "-- " + "x" * 1_000_000 + "\n#check Nat"
    reply = server(cmd=text, nonce="n" * 1000)
    assert reply["messages"][0]["pos"] == pos(2, 0)
    assert reply["nonce"] == "n" * 1000


def test_a_nonce_comes_back_also_with_a_failure(server: Server) -> None:
    assert server(cmd="x", env=10**9, nonce="a") == {
        "message": "Unknown environment.", "nonce": "a"}
    assert server(what=1, nonce="b")["nonce"] == "b"


# -- commands -------------------------------------------------------------------


def test_positions_count_code_points(server: Server) -> None:
    reply = server(cmd="-- 𝔸∀\r\n  #check (𝕜𝕜 : Nat)  #check foo")
    first, second = reply["messages"]
    assert (first["pos"], first["endPos"]) == (pos(2, 10), pos(2, 12))
    assert (second["pos"], second["endPos"]) == (pos(2, 28), pos(2, 31))
    assert severities(reply) == ["error", "error"]


def test_states_branch(server: Server) -> None:
    base = server(cmd="def a := 1\nnamespace N\nopen Nat\nvariable (n : Nat)")["env"]
    left = server(cmd="def b := 2", env=base)["env"]
    right = server(cmd="def b := 3\nend N", env=base)["env"]
    assert severities(server(cmd="example : b = 2 := rfl", env=left)) == []
    assert severities(server(cmd="example : N.b = 3 := rfl", env=right)) == []
    assert severities(server(cmd="example : b = 3 := rfl", env=right)) == ["error"]
    assert severities(server(cmd="example : b = 2 := rfl", env=base)) == ["error"]


def test_headers(server: Server) -> None:
    assert severities(server(cmd="import Init\ntheorem a : True := trivial")) == []
    missing = server(cmd="import Mathlib\ntheorem a : 1 = 1 := rfl")
    assert severities(missing) == ["error"]
    assert "Mathlib" in missing["messages"][0]["data"]
    assert severities(server(cmd="prelude\n#check Nat")) == ["error"]
    assert severities(server(cmd="import Init", env=missing["env"])) == ["error"]
    assert set(severities(server(cmd="import"))) == {"error"}
    # Both are without the declarations of the other.
    assert severities(server(cmd="#check a")) == ["error"]


def test_parse_errors_do_not_stop_the_rest(server: Server) -> None:
    reply = server(cmd="theorem a : 1 = := rfl\n#eval 1 + 1\n/- no end")
    assert sorted(severities(reply)) == ["error", "error", "info"]
    assert "unterminated comment" in [message["data"] for message in reply["messages"]]


def test_what_is_printed_becomes_a_message(server: Server) -> None:
    reply = server(cmd='#eval IO.println "{\\"env\\": 7}"\n#eval (IO.eprintln "b" : IO Unit)')
    assert [m["data"] for m in reply["messages"]] == ['{"env": 7}', "b"]


def test_nothing_else_reaches_the_output() -> None:
    program = '#eval (IO.FS.writeFile "/dev/stdout" "stray" : IO Unit)'
    with Server() as server:
        assert server(cmd=program)["env"] == 0
        assert server(info=True)["info"]["envs"] == 1
        assert server.end() == 0
        assert "stray" in server.errors()


def test_programs_find_no_input(server: Server) -> None:
    reply = server(cmd='#eval (do IO.println s!"<{← (← IO.getStdin).getLine}>" : IO Unit)')
    assert reply["messages"][0]["data"] == "<>"


def test_a_file(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "file.lean"
    file.write_text("theorem foo (n : Nat) : n + 0 = n := by\n  exact Nat.add_zero n\n",
                    encoding="utf-8")
    reply = server(path=str(file), allTactics=True)
    assert [t["tactic"] for t in reply["tactics"]] == ["exact Nat.add_zero n"]
    assert reply["tactics"][0]["pos"] == pos(2, 2)
    assert "Nat.add_zero" in reply["tactics"][0]["usedConstants"]
    file.write_text("#check foo\n", encoding="utf-8")
    assert severities(server(path=str(file), env=reply["env"])) == ["info"]
    assert "message" in server(path=str(tmp_path / "none.lean"))
    file.write_bytes(b"\xff")
    assert "message" in server(path=str(file))


def test_options_of_a_request(server: Server) -> None:
    text = "theorem foo : 1 + 1 = 2 := by\n  have h := 1\n  sorry"
    assert set(server(cmd=text)) == {"env", "messages", "sorries"}
    assert "tactics" in server(cmd=text, allTactics=True)
    assert len(server(cmd=text, rootGoals=True)["sorries"]) == 2
    assert "tactics" not in server(cmd=text, allTactics=False, infotree=None, env=None)


@pytest.mark.parametrize(("option", "kinds"), [
    ("full", {"CommandInfo", "TermInfo", "TacticInfo"}), ("tactics", {"TacticInfo"}),
    ("original", {"TacticInfo"}), ("substantive", {"TacticInfo"}),
])
def test_info_trees(server: Server, option: str, kinds: set[str]) -> None:
    text = "theorem foo (p : Prop) (h : p) : p := by\n  skip; exact h"
    found: list[dict[str, Any]] = []
    pending = list(server(cmd=text, infotree=option)["infotree"])
    while pending:
        tree = pending.pop(0)
        found.append(tree)
        pending += tree["children"]
    assert kinds <= {tree["kind"] for tree in found}
    if option != "full":
        assert {tree["kind"] for tree in found} == kinds
    names = [tree["node"]["name"] for tree in found if tree["kind"] == "TacticInfo"]
    assert names.count("Lean.Parser.Tactic.exact") == 1
    assert ("Lean.Parser.Term.byTactic" in names) == (option != "substantive")
    exact = next(tree["node"] for tree in found
                 if tree["node"] and tree["node"].get("name") == "Lean.Parser.Tactic.exact")
    assert exact["goalsBefore"] == ["p : Prop\nh : p\n⊢ p"]
    assert exact["goalsAfter"] == []
    assert exact["stx"]["range"] == {"synthetic": False, "start": pos(2, 8), "finish": pos(2, 15)}


def test_an_unknown_infotree_is_none(server: Server) -> None:
    assert "infotree" not in server(cmd="#check Nat", infotree="other")


# -- tactics --------------------------------------------------------------------


def test_steps_branch(server: Server) -> None:
    start = server.goal("∀ p q : Prop, p → q → p ∧ q")
    one = server(tactic="intro p q hp hq", proofState=start)
    assert one["goals"] == ["p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"]
    assert one["proofStatus"] == "Incomplete: open goals remain"
    two = server(tactic="constructor", proofState=one["proofState"])
    assert [goal.partition("\n")[0] for goal in two["goals"]] == ["case left", "case right"]
    done = server(tactic="exact ⟨hp, hq⟩", proofState=one["proofState"])
    assert (done["goals"], done["proofStatus"]) == ([], "Completed")
    # Nothing of one branch is seen in another.
    assert server(tactic="intro p q hp hq", proofState=start)["goals"] == one["goals"]
    wrong = server(tactic="exact hp", proofState=one["proofState"])
    assert wrong["message"].startswith("Lean error:\n")
    assert server(tactic="skip", proofState=one["proofState"])["goals"] == one["goals"]


@pytest.mark.parametrize(("tactic", "good"), [
    ("skip", True), ("(skip; trivial)", True), ("(skip\n trivial)", True),
    ("first\n  | fail\n  | trivial", True), ("· trivial", True), ("{ trivial }", True),
    ("have h : True := by\n    skip\n    trivial", True), ("skip; trivial", False),
    ("skip\ntrivial", False), ("", False), ("exat 42", False), ("trivial trivial", False),
])
def test_one_tactic_at_a_time(server: Server, tactic: str, good: bool) -> None:
    reply = server(tactic=tactic, proofState=server.goal("True"))
    assert ("proofStatus" in reply) == good
    assert ("message" in reply) != good


def test_what_a_step_says(server: Server) -> None:
    state = server.goal("∃ n : Nat, n = 2")
    assert server(tactic='trace "here"', proofState=state)["traces"] == ["here"]
    reply = server(tactic="exact nope", proofState=state)
    assert reply["goals"] == []
    assert severities(reply) == ["error"]
    assert reply["proofStatus"] == "Incomplete: contains sorry"
    # What one step said is not said again.
    follow = server(tactic="refine ⟨2, ?_⟩", proofState=state)
    assert "messages" not in follow
    assert "traces" not in follow


def test_sorries_in_steps(server: Server) -> None:
    state = server.goal("1 = 1 ∧ 2 = 2")
    reply = server(tactic="exact ⟨by sorry, sorry⟩", proofState=state)
    assert [s["goal"] for s in reply["sorries"]] == ["⊢ 1 = 1", "⊢ 2 = 2"]
    assert reply["proofStatus"] == "Incomplete: contains sorry"
    inner = server(tactic="rfl", proofState=reply["sorries"][0]["proofState"])
    assert inner["goals"] == []
    # The proof as a whole is not finished by that.
    assert inner["proofStatus"] != "Completed"


def test_the_goals_of_a_match(server: Server) -> None:
    """What the statement itself declares is there, the theorem is not."""
    reply = server(cmd="theorem foo (n : Nat) : (match n with | 0 => 1 | _ => 2) > 0 := by sorry")
    state = reply["sorries"][0]["proofState"]
    assert "match n with" in reply["sorries"][0]["goal"]
    assert server(tactic="split <;> decide", proofState=state)["proofStatus"] == "Completed"
    for circular in ("exact foo n", "exact _root_.foo n"):
        assert server(tactic=circular, proofState=state)["proofStatus"] != "Completed"


@pytest.mark.parametrize("cheat", [
    "sorry", "exact sorry", "exact sorryAx _ false", "admit", "exact cheat", "exact _root_.cheat",
    "apply cheat", "exact?", "exact lcProof", "exact nope", "exact (nope : False).elim",
    "native_decide", "exact False.elim (by sorry)", "stop", "exact (by nope)", "decide",
    "exact (fun h => h) (sorryAx _ true)", "rw [nope]", "exact unsafeCast ()",
    "set_option debug.skipKernelTC true in native_decide",
])
def test_no_cheat_completes(server: Server, cheat: str) -> None:
    reply = server(cmd="theorem cheat : 1 + 1 = 3 := by sorry")
    step = server(tactic=cheat, proofState=reply["sorries"][0]["proofState"])
    assert step.get("proofStatus") != "Completed"
    assert step.get("proofStatus") is not None or "message" in step


@pytest.mark.parametrize(("statement", "tactic"), [
    ("10 < 20", "decide"), ("∀ n : Nat, n + 0 = n", "intro n; rfl"),
    ("∀ n : Nat, n * 0 = 0", "simp"), ("∀ a b : Nat, a + b = b + a", "omega"),
    ("∀ {α : Type u} (a : α), a = a", "exact fun _ => rfl"),
    ("∀ p q : Prop, p ∧ q → q ∧ p", "exact fun _ _ h => ⟨h.2, h.1⟩"),
    ("let n := 5; n = 5", "intro n; rfl"), ("Nonempty Nat", "exact ⟨0⟩"),
    ("∃ n : Nat, n > 3", "exact ⟨4, by decide⟩"),
    ("∀ n : Nat, n = 0 ∨ n > 0",
     "intro n; cases n with | zero => simp | succ n => simp"),
])
def test_honest_proofs_complete(server: Server, statement: str, tactic: str) -> None:
    reply = server(cmd=f"universe u\ntheorem honest : {statement} := by sorry")
    step = server(tactic=f"({tactic})", proofState=reply["sorries"][0]["proofState"])
    assert step["proofStatus"] == "Completed", step


def test_axioms_that_a_step_brings_do_not_complete(server: Server) -> None:
    step = server(tactic="native_decide", proofState=server.goal("10 < 20"))
    assert step.get("proofStatus", "").startswith("Error: kernel type check failed")


def test_a_tactic_sees_what_the_kernel_rejects(server: Server) -> None:
    """Declarations of a step are checked after it; a tactic that goes by the kernel's word is
    run again with it."""
    text = """macro "bold" : tactic => `(tactic| first | decide +kernel | exact Classical.em _)
theorem t (p : Prop) [Decidable p] : p ∨ ¬p := by sorry"""
    reply = server(cmd=text)
    goal = reply["sorries"][0]["proofState"]
    for tactic in ("bold", "first | decide +kernel | exact Classical.em _"):
        step = server(tactic=tactic, proofState=goal)
        assert step["proofStatus"] == "Completed", step
    refused = server(tactic="decide +kernel", proofState=server.goal("10 < 5"))
    assert "message" in refused
    # Without another way, the tactic fails as it does in a file.
    text = """macro "rash" : tactic => `(tactic| decide +kernel)
theorem t : 10 < 5 := by sorry"""
    goal = server(cmd=text)["sorries"][0]["proofState"]
    assert "message" in server(tactic="rash", proofState=goal)


def test_lemmas_of_earlier_steps_count(server: Server) -> None:
    reply = server(cmd="theorem t (a b : Nat) (h : a < b) : a + 1 ≤ b ∧ ¬b ≤ a := by sorry")
    first = server(tactic="have k : ¬b ≤ a := by omega",
                   proofState=reply["sorries"][0]["proofState"])
    assert first["proofStatus"] == "Incomplete: open goals remain"
    left = server(tactic="constructor", proofState=first["proofState"])
    left = server(tactic="omega", proofState=left["proofState"])
    assert len(left["goals"]) == 1
    assert server(tactic="exact k", proofState=left["proofState"])["proofStatus"] == "Completed"
    cheated = server(tactic="exact sorry", proofState=left["proofState"])
    assert cheated["proofStatus"] == "Incomplete: contains sorry"


def test_data_can_be_a_goal(server: Server) -> None:
    reply = server(cmd="def f (x : Unit) : Nat := by sorry")
    step = server(tactic="exact 37", proofState=reply["sorries"][0]["proofState"])
    assert step["proofStatus"] == "Completed"


# -- limits ---------------------------------------------------------------------


def test_heartbeats_of_a_command(server: Server) -> None:
    text = f"theorem loop : True := by {LOOP}"
    reply = server(cmd=text, heartbeats=500)
    assert severities(reply) == ["error"]
    assert "(500)" in reply["messages"][0]["data"]
    # The limit was for this request only.
    assert severities(server(cmd="#check Nat\n#eval 1", env=reply["env"])) == ["info", "info"]
    small = server(cmd="set_option maxHeartbeats 300", heartbeats=500)["env"]
    assert "(300)" in server(cmd=text, env=small)["messages"][0]["data"]


def test_heartbeats_of_a_step(server: Server) -> None:
    state = server.goal("True")
    reply = server(tactic=LOOP, proofState=state, heartbeats=300)
    assert "(300)" in reply["message"]
    assert server(tactic="trivial", proofState=state, heartbeats=300)["proofStatus"] == "Completed"


def test_deep_recursion_is_an_error(server: Server) -> None:
    term = "(" * 2000 + "1" + ")" * 2000
    assert severities(server(cmd=f"#check {term}")) == ["error"]
    assert severities(server(cmd="partial def f (n : Nat) : Nat := f (n + 1)")) == []
    server(cmd="example : " + " ∧ ".join(["True"] * 1000) + " := by repeat constructor")
    assert "info" in server(info=True)


# -- states that are freed --------------------------------------------------------


def test_freeing(server: Server) -> None:
    env = server(cmd="def a := 1")["env"]
    state = server.goal("a = 1", env=env)
    before = server(info=True)["info"]
    assert server(free={"envs": [env, 10**6, env], "proofStates": [state]}) == {
        "freed": {"envs": [env], "proofStates": [state]}}
    after = server(info=True)["info"]
    assert after["envs"] == before["envs"] - 1
    assert after["proofStates"] == before["proofStates"] - 1
    assert server(cmd="#eval a", env=env) == {"message": "Unknown environment."}
    assert server(tactic="rfl", proofState=state) == {"message": "Unknown proof state."}
    assert server(pickleTo="x", env=env) == {"message": "Unknown environment."}
    # A number is never used again.
    assert server(cmd="#check Nat")["env"] > env
    assert server(free={}) == {"freed": {"envs": [], "proofStates": []}}


# -- pickles ----------------------------------------------------------------------


def test_environments_are_pickled(server: Server, tmp_path: Path) -> None:
    file = str(tmp_path / "env")
    first = server(cmd="def a := 42\nnamespace N")["env"]
    second = server(cmd="def b := a + 1\nopen Nat", env=first)["env"]
    assert server(pickleTo=file, env=second) == {"env": second}
    with Server() as other:
        assert other(unpickleEnvFrom=file) == {"env": 0}
        assert severities(other(cmd="example : b = 43 := rfl\nend N", env=0)) == []
        # Once more, from what was read.
        assert other(pickleTo=file, env=0) == {"env": 0}
        assert other(unpickleEnvFrom=file) == {"env": 2}
        assert other.end() == 0


def test_proof_states_are_pickled(server: Server, tmp_path: Path) -> None:
    file = str(tmp_path / "state")
    env = server(cmd="def two := 2")["env"]
    reply = server(cmd="theorem a : two = 2 ∧ True := by sorry\n"
                       "theorem b : ∃ n, n = two ∧ True := by sorry", env=env, rootGoals=True)
    state = reply["sorries"][1]["proofState"]
    step = server(tactic="refine ⟨two, ?_, by sorry⟩", proofState=state)
    inner = step["sorries"][0]["proofState"]
    for number in (step["proofState"], inner, reply["sorries"][3]["proofState"]):
        here = server(tactic="skip", proofState=number)
        pickled = server(pickleTo=file, proofState=here["proofState"])
        assert pickled["goals"] == here["goals"]
        with Server() as other:
            read = other(unpickleProofStateFrom=file)
            assert (read["goals"], read["proofStatus"]) == (here["goals"], here["proofStatus"])
            given = other(cmd="def two := 2")["env"]
            assert other(unpickleProofStateFrom=file, env=given)["goals"] == here["goals"]
            wrong = other(cmd="def three := 3")["env"]
            assert "message" in other(unpickleProofStateFrom=file, env=wrong)
            assert other(unpickleProofStateFrom=file, env=99) == {"message": "Unknown environment."}
            assert other.end() == 0


def test_what_is_no_pickle(server: Server, tmp_path: Path) -> None:
    file = tmp_path / "pickle"
    env = server(cmd="def a := 1")["env"]
    assert "message" in server(unpickleEnvFrom=str(file))
    for text in ("", "{}", "[]", '{"format": "leanmath replay 1", "texts": [5]}'):
        file.write_text(text, encoding="utf-8")
        assert "message" in server(unpickleEnvFrom=str(file))
        assert "message" in server(unpickleProofStateFrom=str(file))
    server(pickleTo=str(file), env=env)
    assert "message" in server(unpickleProofStateFrom=str(file))
    saved = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps({**saved, "lean": "4.0.0"}), encoding="utf-8")
    assert "message" in server(unpickleEnvFrom=str(file))
    assert "message" in server(pickleTo=str(tmp_path / "no" / "such"), env=env)
