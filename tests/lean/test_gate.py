"""The gate before Lean: what it takes out, what it refuses, and that Lean reads no more than it."""

from __future__ import annotations

import pytest

from leanmath.lean.gate import _FORBIDDEN, Unclosed, _set, examine, without_comments
from leanmath.lean.program import repl_program
from leanmath.lean.protocol import CommandReply, CommandRequest
from leanmath.lean.repl import Repl
from leanmath.lean.toolchain import Toolchain


@pytest.mark.parametrize(("text", "left"), [
    ("by simp -- axiom\n", "by simp         \n"),
    ("a /- b /- c -/ d -/ e", "a                   e"),
    ("a /- b\nc -/ d", "a     \n     d"),
    ('"-- no" -- yes', '"-- no"       '),
    (r'"\" -- no"', r'"\" -- no"'),
    ('"never closed -- gone', '"never closed        '),
    ("a --/ b\nc", "a      \nc"),
    ("/-/ a -/ b", "         b"),
    ("", ""),
])
def test_comments_are_white_space(text: str, left: str) -> None:
    assert without_comments(text) == left
    assert len(without_comments(text)) == len(text)


@pytest.mark.parametrize("text", ["/-", "a /- b", "/- /- -/", "/-/", "x /-- -"])
def test_a_comment_that_never_ends(text: str) -> None:
    with pytest.raises(Unclosed):
        without_comments(text)


def reason(text: str, *, theorems: int = 0, helpers: bool = False) -> str:
    refusal = examine(text, theorems=theorems, helpers=helpers)
    return refusal.reason if refusal else ""


@pytest.mark.parametrize(("text", "expected"), [
    ("by simp", ""),
    ("by exact sorry", ""),  # for the axioms to tell
    ("by open Nat in simp", ""),
    ("by open scoped Nat in simp", ""),
    ("by\n  set_option maxRecDepth 10000 in decide", ""),
    ("by set_option pp.all true in simp", "option"),
    ("by set_option maxHeartbeats.x 1 in simp", "option"),
    ("by exact absurd 1set_option debug.skipKernelTC true in h", "option"),
    ("by decide +native", "native code"),
    ("by native_decide", "native code"),
    ("by run_tac x", "runs code"),
    ("αrun_tac", "runs code"),  # refused, though Lean reads one name
    ("by run_tactic", ""),
    ("xrun_tac", ""),
    ("x.run_tac", ""),
    ("x.1.run_tac", "runs code"),
    ("'a'.run_tac", "runs code"),
    ("1run_tac", "runs code"),
    ("0x1run_tac", "runs code"),
    ("«run_tac»", "runs code"),
    ('s!"{by run_tac x}"', "runs code"),
    ("by exact eval% 3", "runs code"),
    ("(unsafe x)", "unsafe"),
    ("by simp\n@[simp] theorem x : True := trivial", "attribute"),
    ("by simp\n@ [simp] theorem x : True := trivial", "attribute"),
    ("by simp\ntheorem x : True := trivial", "command"),
    ("by simp\nend", "command"),
    ("by simp\n#eval 1", "command"),
    ("by simp\n#evalx", "command"),
    ("by exact #s", ""),  # the size of a finite set
    ("by simp\nlocal notation \"x\" => 1", "command"),
    ("by simp\n  def", "command"),
])
def test_what_a_proof_may_hold(text: str, expected: str) -> None:
    assert reason(text) == expected


def test_what_helpers_may_be() -> None:
    text = ("namespace A\nvariable (n : ℕ)\ndef f := n\nend A\nopen A\n"
            "lemma a : True := trivial\ntheorem b : True := a\n")
    assert reason(text, theorems=1, helpers=True) == ""
    assert reason(text, theorems=1) == "command"
    assert reason("theorem b : True := trivial\n", theorems=1) == ""
    assert reason("instance : Inhabited ℕ := ⟨1⟩\ntheorem b : True := trivial", theorems=1,
                  helpers=True) == "command"


#: Forbidden words that are no keywords here: those of syntax that the core does not have,
#: of other libraries, of a header; and those that Lean also takes for names.
_ELSEWHERE = _set(
    "declare_config_elab elab_stx_quot gen_injective_theorems native_decide panic prelude "
    "register_builtin_option register_grind_attr register_label_attr register_option "
    "register_parser_alias register_simp_attr register_try_tactic run_tac show_panel_widgets "
    "native add_aesop_rules alias assert_exists assert_no_sorry assert_not_exists "
    "assert_not_imported compile_def compile_inductive count_heartbeats "
    "declare_aesop_rule_sets declare_bitwise_uint_theorems declare_uint_simprocs "
    "declare_uint_theorems deprecate erase_aesop_rules extend_docs guard_min_heartbeats "
    "initialize_simps_projections irreducible_def library_note mk_iff_of_inductive_prop "
    "notation3 proof_wanted recall register_hint suppress_compilation "
    "unsuppress_compilation whatsnew")


def test_the_words_are_keywords(toolchain: Toolchain) -> None:
    """A word that Lean takes for a name would be refused for nothing."""
    words = sorted(frozenset().union(*_FORBIDDEN.values()) - _ELSEWHERE)
    assert len(words) > 60
    names = []
    with Repl(repl_program(toolchain)) as repl:
        start = repl.ask(CommandRequest(cmd="theorem start : True := trivial"))
        assert isinstance(start, CommandReply)
        for word in words:
            reply = repl.ask(CommandRequest(
                cmd=f"theorem t : ∀ {word} : Prop, True := fun _ => trivial", env=start.env))
            assert isinstance(reply, CommandReply)
            if not reply.errors:
                names.append(word)
    assert not names
