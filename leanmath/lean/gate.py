"""What a submission may not hold, by its text alone, before any Lean sees it.

The gate keeps out of the elaborator whatever could run code, and whatever
declares something other than theorems (and helpers, where they are allowed).
It works on words, without knowing Lean's grammar, and errs on one side only:

- Comments are taken out, and the rest, strings included, is what both the
  gate and Lean read. A comment that Lean would not have seen as one is then
  seen by nobody.
- A word counts wherever Lean could read it as a keyword: behind anything but
  a letter of the same identifier. So a name in French quotes or a string may
  be refused that Lean would have read as such.

What the gate lets through is not accepted by that: the verifier
(``leanmath.lean.filecheck``) trusts nothing of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Words that may not stand in a submission, by the reason that is given.
_FORBIDDEN: dict[str, frozenset[str]] = {
    "runs code": _set(
        "run_tac by_elab run_elab run_meta run_cmd elab_stx_quot dbg_trace include_str "
        "panic"),
    "native code": _set("native_decide native"),
    "unsafe": _set("unsafe"),
    "partial": _set("partial"),
    "attribute": _set("attribute"),
    "command": _set(
        # Lean's own
        "add_decl_doc axiom binder_predicate builtin_cbv_simproc builtin_cbv_simproc_decl "
        "builtin_dsimproc builtin_dsimproc_decl builtin_grind_propagator builtin_initialize "
        "builtin_simproc builtin_simproc_decl cbv_simproc cbv_simproc_decl class coinductive "
        "declare_config_elab declare_simp_like_tactic declare_syntax_cat deprecated_module "
        "deprecated_syntax deriving docs_to_verso dsimproc dsimproc_decl elab elab_rules "
        "end_local_scope example export gen_injective_theorems grind_annotated grind_pattern "
        "grind_propagator import inductive infix infixl infixr init_grind_norm init_quot "
        "initialize instance local macro macro_rules meta mutual norm_cast_add_elim notation "
        "opaque postfix prefix prelude public recommended_spelling register_builtin_option "
        "register_error_explanation register_grind_attr register_label_attr register_option "
        "register_parser_alias register_simp_attr register_tactic_tag register_try_tactic "
        "scoped seal show_panel_widgets simproc simproc_decl structure syntax tactic_extension "
        "unif_hint unlock_limits unseal with_weak_namespace "
        # Batteries', Aesop's and Mathlib's
        "add_aesop_rules alias assert_exists assert_no_sorry assert_not_exists "
        "assert_not_imported compile_def compile_inductive count_heartbeats "
        "declare_aesop_rule_sets declare_bitwise_uint_theorems declare_uint_simprocs "
        "declare_uint_theorems deprecate erase_aesop_rules extend_docs guard_min_heartbeats "
        "initialize_simps_projections irreducible_def library_note mk_iff_of_inductive_prop "
        "notation3 proof_wanted recall register_hint suppress_compilation "
        "unsuppress_compilation whatsnew"),
}
#: Commands that arrange other commands, allowed beside helpers.
_STRUCTURAL = _set("namespace section end variable universe omit include")
_HELPERS = _set("def abbrev")
_THEOREMS = _set("theorem lemma")
#: Options that cannot change what is accepted.
_HARMLESS = _set(
    "maxHeartbeats maxRecDepth synthInstance.maxHeartbeats exponentiation.threshold "
    "linter.unusedVariables autoImplicit relaxedAutoImplicit")
_OPTION = re.compile(r"set_option\s*([^\s]*)")
#: Commands that begin with this sign say something or run something; as a sign
#: of Mathlib's (the size of a finite set) it stands before other words.
_SPEAKING = re.compile(
    r"#(?:eval|exit|print|check|reduce|synth|where|version|guard|help|find|loogle|leansearch|"
    r"moogle|lint|list_linters|simp|norm_num|conv|whnf|instances|min_imports|redundant_imports|"
    r"import_path|long_|html|widget|show_|string_diagram|test|plausible|sample|unfold|explode|"
    r"count_heartbeats|time|trans_imports|discr_tree|push_|aesop|dump|minimize|ungrammatical|"
    r"import|with_exporting|grind|info_trees|search|leanmath|adaptation|allow|kerodon|stacks|"
    r"reset|sym|deprecated|mathlib|clear_|create_deprecated)")
#: The name spaces of notations that are opened, which declares nothing.
_OPEN_SCOPED = re.compile(r"(?<![A-Za-z0-9_])open\s+scoped(?![A-Za-z0-9_])")
#: Terms that are evaluated when they are elaborated.
_EVALUATED = re.compile(r"eval%|#leansearch|#loogle|#moogle")
_RUN = re.compile(r"[A-Za-z0-9_]+")


@dataclass(frozen=True)
class Refusal:
    """Why a submission does not come before Lean: a reason code, and the word."""

    reason: str
    word: str


class Unclosed(Exception):
    """A comment that never ends."""


def without_comments(text: str) -> str:
    """The text with white space for each comment, lines and columns kept.

    :class:`Unclosed` for a comment that never ends.
    """
    pieces, position, start = [], 0, 0
    while position < len(text):
        if text.startswith("--", position):
            end = text.find("\n", position)
            end = len(text) if end < 0 else end
        elif text.startswith("/-", position):
            end = _end_of_comment(text, position)
        elif text[position] == '"':
            position = _end_of_string(text, position)
            continue
        else:
            position += 1
            continue
        pieces += [text[start:position], re.sub(r"[^\n]", " ", text[position:end])]
        position = start = end
    return "".join([*pieces, text[start:]])


def _end_of_comment(text: str, start: int) -> int:
    depth = 0
    for match in re.compile(r"/-|-/").finditer(text, start):
        # "/-/" opens only; "-/-" closes only.
        if match.start() < start:
            continue
        depth += 1 if match[0] == "/-" else -1
        if depth == 0:
            return match.end()
    raise Unclosed


def _end_of_string(text: str, start: int) -> int:
    """Where the string ends that begins here; the next character when it never ends.

    A quote that begins no string (a character, a raw string) costs nothing:
    what lies between is read by the gate in any case.
    """
    closing = re.compile(r'(?:[^"\\]|\\.)*"', re.DOTALL).match(text, start + 1)
    return closing.end() if closing else start + 1


def examine(text: str, *, theorems: int, helpers: bool) -> Refusal | None:
    """Why this text, which has no comments, may not come before Lean; None when it may.

    ``theorems`` is how many theorems may be stated in it, where ``helpers``
    are not allowed (0 for a proof alone).
    """
    if "@[" in re.sub(r"\s", "", text):
        return Refusal("attribute", "@[")
    stated = 0
    text = _OPEN_SCOPED.sub("open", text)
    if evaluated := _EVALUATED.search(text):
        return Refusal("runs code", evaluated[0])
    for word in _words(text):
        for reason, words in _FORBIDDEN.items():
            if word in words:
                return Refusal(reason, word)
        if not helpers and (word in _STRUCTURAL or word in _HELPERS):
            return Refusal("command", word)
        stated += word in _THEOREMS
    if speaking := _SPEAKING.search(text):
        return Refusal("command", speaking[0])
    for option in _OPTION.finditer(text):
        if option[1] not in _HARMLESS:
            return Refusal("option", option[1])
    if not helpers and stated > theorems:
        return Refusal("command", "theorem")
    return None


def _words(text: str) -> list[str]:
    """Every word that Lean could read as a keyword, in order.

    A run of letters, digits and underscores is one, unless it goes on behind a
    dot of the same identifier. A number may end anywhere within such a run, and
    a keyword begin.
    """
    found, end, identifier = [], -1, False
    for match in _RUN.finditer(text):
        run = match[0]
        joined = identifier and match.start() == end + 1 and text[end] == "."
        if run[0].isdigit():
            found += [run[at:] for at in range(1, len(run))]
            identifier = False
        else:
            identifier = True
            if not joined:
                found.append(run)
        end = match.end()
    return found
