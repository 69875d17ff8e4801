"""What the binary does not say: which bindings are wanted, and the facts that only the sources of
stock Lean state.

The binary holds the parsers, macros and unexpanders, but not the attributes that they carried in
`Init`, since those live in the `.olean` files. Categories follow from the builtin elaborator
tables, from the names that Lean's `syntax` command makes up, and from namespaces; the rest is in
the tables here. A descriptor that none of this decides stops the generator: a new release of Lean
is to be looked at, not guessed at.
"""

from __future__ import annotations

import re

# --- Counts: a wheel that holds less than this is a wheel that the generator misreads. -----------
MINIMUM_FOUND = 1111
MINIMUM_PARSERS = 738
MINIMUM_MACROS = 352
MINIMUM_UNEXPANDERS = 115

# --- Modules that the generated ones import -------------------------------------------------------
BASE = ("Core.Syntax",)
PIECES = ("Core.Grammar.Pieces",)
EARLY_BASE = ("Core.Syntax",)
LATE_BASE = ("Core",)

# --- Categories --------------------------------------------------------------------------------
# (namespace, category, behaviour of identifiers in leading position), in order of declaration.
# The namespaces are those of the categories' `quot` parsers in the binary.
CATEGORIES: tuple[tuple[str, str, str], ...] = (
    ("Lean", "binderPred", ""),
    ("Lean", "rawStx", ""),
    ("Lean.Parser.Attr", "grind_mod", "both"),
    ("Lean.Parser.Tactic", "rcasesPat", ""),
    ("Lean.Parser.Tactic", "rintroPat", ""),
    ("Lean.Parser.Tactic.Conv", "conv", "both"),
    ("Lean.Parser.Tactic.Grind", "grind_filter", "both"),
    ("Lean.Parser.Tactic.Grind", "grind_ref", "both"),
    ("Lean.Parser.Tactic.Grind", "grind", "both"),
)

# The order in which categories are bound (what macros need first comes first).
ORDER: tuple[str, ...] = (
    "prec", "prio", "stx", "level", "attr", "term", "binderPred", "rawStx", "rcasesPat",
    "rintroPat", "doElem", "command", "tactic", "conv", "grind_mod", "grind_filter", "grind_ref",
    "grind",
)

# The categories that stand in the module of tactics; the others stand in that of terms.
TACTIC_CATEGORIES = frozenset({
    "attr", "rcasesPat", "rintroPat", "tactic", "conv", "grind_mod", "grind_filter", "grind_ref",
    "grind",
})

# A value of each type, declared in Core.Syntax.
VALUES: dict[str, str] = {
    "Lean.ParserDescr": "Leanmath.noParser",
    "Lean.TrailingParserDescr": "Leanmath.noParser",
    "Lean.Macro": "Leanmath.noMacro",
    "Lean.PrettyPrinter.Unexpander": "Leanmath.noUnexpander",
}

# Categories of descriptors whose names were written by hand and that have no elaborator.
CATEGORY_OF: dict[str, str] = {
    "boolIfThenElse": "term",
    "coeFunNotation": "term",
    "coeNotation": "term",
    "coeSortNotation": "term",
    "rawNatLit": "term",
    "Lean.Parser.Syntax.addPrec": "prec",
    "Lean.Parser.Syntax.subPrec": "prec",
    "Lean.Parser.Syntax.addPrio": "prio",
    "Lean.Parser.Syntax.subPrio": "prio",
    "Lean.cdot": "tactic",
    "Lean.calcTactic": "tactic",
    "Lean.solveTactic": "tactic",
    "Lean.Parser.Tactic.Conv.conv": "tactic",
    "Lean.Parser.Tactic.guardExprConv": "conv",
    "Lean.Parser.Tactic.guardHypConv": "conv",
    "Lean.Parser.Tactic.guardTargetConv": "conv",
    "Lean.Parser.checkSimp": "command",
    "Lean.Parser.checkSimpFailure": "command",
    "Lean.Parser.grindPropagatorBuiltinAttr": "attr",
    "Lean.builtin_command_code_action": "attr",
    "Lean.command_code_action": "attr",
    "Lean.deprecated": "attr",
    "Lean.deprecated_arg": "attr",
    "Lean.suggest_for": "attr",
    "Lean.univ_out_params": "attr",
    "Lean.Parser.Tactic.by?": "term",
    "Lean.Parser.Tactic.showTermElab": "term",
    "Lean.Parser.Tactic.declareSimpLikeTactic": "command",
}

# Namespaces all of whose descriptors have one category, whatever their names look like.
CATEGORY_OF_NAMESPACE: dict[str, str] = {
    "Lean.Attr": "attr",
    "Lean.Parser.Attr": "attr",
}

# Categories by namespace where neither an elaborator nor the name decides.
CATEGORY_IN: dict[str, str] = {
    "Lean.Parser.Command": "command",
    "Lean.Parser.Tactic": "tactic",
    "Lean.Parser.Tactic.Conv": "conv",
    "Lean.Parser.Tactic.Grind": "grind",
    "Lean.Parser.Tactic.rcasesPat": "rcasesPat",
    "Lean.Parser.Tactic.rintroPat": "rintroPat",
}

# Abbreviations (`syntax x := ...`) that are entered into a category all the same.
MEMBERS: dict[str, str] = {r"Lean\.Parser\.Attr\.grind(?!Mod$|Gen$).*": "grind_mod"}

PRIORITY = 1000
# Forms that are read as another one too, which is the one that is meant (a text with two readings
# of one priority is an error, "ambiguous"): `<=` is a form of `≤` as well, and `rwa [..] at h` is
# read as the deprecated form with several locations too.
PRIORITY_OF: dict[str, int] = {
    "Lean.Parser.Tactic.rwaAtLegacyLocation": 100,
    "term_<=_": 100,
    "term_>=_": 100,
}

# Notation that stock Lean declares as `scoped`, and the constants whose unexpanders are scoped.
SCOPED: frozenset[str] = frozenset({
    "Array.term_~_",
    "BitVec.term__#'__",
    "Int.term-[_+1]",
    "Lean.Parser.Tactic.Conv.withAnnotateState",
    "Lean.Parser.Tactic.Grind.withAnnotateState",
    "Lean.Parser.Tactic.withAnnotateState",
    "Lean.withAnnotateTerm",
    "List.term_<+_",
    "List.term_~_",
    "Rat.term_/._",
    "Vector.term_~_",
})
SCOPED_CONSTANTS: frozenset[str] = frozenset({
    "Array.Perm",
    "Int.negSucc",
    "List.Perm",
    "List.Sublist",
    "Rat.divInt",
    "Vector.Perm",
})

# Macros whose own names cannot be written as Lean source (they contain numbers, since
# `declare_simp_like_tactic` made them up): symbol, syntax kind, name to be bound to. `export` leads
# the interpreter from the name to the symbol.
RENAMED_MACROS: tuple[tuple[str, str, str], ...] = tuple(
    (f"l_Lean_Parser_Tactic_expandSimp_00___x40_Init_Meta_{number}____hygCtx___hyg_3_", kind, name)
    for number, kind, name in (
        (4021577198, "Lean.Parser.Tactic.simpAutoUnfold", "Lean.Parser.Tactic.expandSimp"),
        (3079349156, "Lean.Parser.Tactic.simpAllAutoUnfold", "Lean.Parser.Tactic.expandSimpAll"),
        (4207919134, "Lean.Parser.Tactic.dsimpAutoUnfold", "Lean.Parser.Tactic.expandDSimp"),
    )
)

# Modules whose macros extend one syntax kind come in this order; modules not listed come before.
MODULES: tuple[str, ...] = (
    "Init_Tactics",
    "Init_WFTactics",
    "Init_Core",
    "Init_GetElem",
    "Init_Data_List_BasicAux",
    "Init_Data_Array_Mem",
    "Init_Data_Range_Basic",
    "Init_Data_Range_Polymorphic_GetElemTactic",
    "Init_Data_Range_Polymorphic_Basic",
    "Init_Data_Slice_Notation",
)

# --- Unexpanders ---------------------------------------------------------------------------------
# Those that `notation` made carry their constant in their names; these were written by hand.
# They come after the others of the same constant, as in stock Lean: `[a, b]` before `a :: [b]`.
BY_HAND = "by hand"
UNEXPANDER_OF: dict[str, str] = {
    "BitVec.unexpandBitVecOfNat": "BitVec.ofNat",
    "BitVec.unexpandBitVecOfNatLt": "BitVec.ofNatLT",
    "Lean.Grind.CommRing.OfCommSemiring.toQUnexpander": "Lean.Grind.Ring.OfSemiring.toQ",
    "Lean.Grind.eqMatchUnexpander": "Lean.Grind.EqMatch",
    "Lean.Grind.matchCondUnexpander": "Lean.Grind.MatchCond",
    "Lean.Grind.NodeDefUnexpander": "Lean.Grind.NodeDef",
    "Lean.Grind.leftInvUnexpander": "Lean.Grind.leftInv",
    "Lean.Grind.markerUnexpander": "Lean.Grind.Marker",
    "Lean.Grind.natCastUnexpander": "NatCast.natCast",
    "Lean.Grind.nodeDefUnexpander": "Lean.Grind.node_def",
    "Lean.Grind.nestedProofUnexpander": "Lean.Grind.nestedProof",
    "Lean.Grind.offsetUnexpander": "Lean.Grind.offset",
    "Lean.Try.markerUnexpander": "Lean.Try.Marker",
    "Lean.insertUnexpander": "Insert.insert",
    "Lean.singletonUnexpander": "Singleton.singleton",
    "Vector.unexpandMk": "Vector.mk",
    "unexpandArrayEmpty": "Array.empty",
    "unexpandEqNDRec": "Eq.ndrec",
    "unexpandEqRec": "Eq.rec",
    "unexpandExists": "Exists",
    "unexpandGetElem": "GetElem.getElem",
    "unexpandGetElem!": "GetElem?.getElem!",
    "unexpandGetElem?": "GetElem?.getElem?",
    "unexpandIte": "ite",
    "unexpandListCons": "List.cons",
    "unexpandListNil": "List.nil",
    "unexpandListToArray": "List.toArray",
    **{f"unexpandMkArray{n}": f"Array.mkArray{n}" for n in range(9)},
    "unexpandPSigma": "PSigma",
    "unexpandProdMk": "Prod.mk",
    "unexpandSigma": "Sigma",
    "unexpandSubtype": "Subtype",
    "unexpandTSepArray": "Lean.Syntax.TSepArray",
    "unexpandTSyntax": "Lean.TSyntax",
    "unexpandTSyntaxArray": "Lean.TSyntaxArray",
    "unexpandUnit": "Unit.unit",
}
# The constants that the modules before the grammar define. The unexpanders of all others are in a
# module of their own, each bound if its constant exists: which of them the core defines is the
# core's affair.
EARLY: frozenset[str] = frozenset({
    "And", "Array.mkArray0", "Array.mkArray1", "Array.mkArray2", "Array.mkArray3", "Array.mkArray4",
    "Array.mkArray5", "Array.mkArray6", "Array.mkArray7", "Array.mkArray8", "BEq.beq", "Bool.and",
    "Bool.not", "Bool.or", "Complement.complement", "Dvd.dvd", "Eq", "Eq.ndrec", "Eq.rec", "Exists",
    "Function.comp", "GE.ge", "GT.gt", "HAdd.hAdd", "HAnd.hAnd", "HAppend.hAppend", "HDiv.hDiv",
    "HEq", "HMod.hMod", "HMul.hMul", "HOr.hOr", "HPow.hPow", "HSMul.hSMul", "HShiftLeft.hShiftLeft",
    "HShiftRight.hShiftRight", "HSub.hSub", "HXor.hXor", "Iff", "Inv.inv", "LE.le", "LT.lt",
    "List.cons", "List.nil", "Membership.mem", "Neg.neg", "Not", "Or", "PProd", "PSigma", "PSum",
    "Prod", "Prod.mk", "Sigma", "Subtype", "Sum", "Unit.unit", "ite",
})

# --- What is left out, and why --------------------------------------------------------------------
# Each pattern is matched in full against a declaration's dotted name.
SKIPPED: tuple[tuple[str, str], ...] = (
    (r".*\.quot", "declared by `declare_syntax_cat` itself"),
    (r"_private\..*", "private to a module of Lean"),
    (r"Lean\.Parser\.Command\.register(Grind|Label|Simp|SymSimp)Attr",
     "declares attributes, which needs the modules of Lean"),
    (r"Lean\.Doc\..*", "the grammar of documentation (Verso)"),
    (r"Lean\.Order\.(?!monotonicity).*", "internal to the orders of `partial_fixpoint`"),
    (r"Lean\.Json\..*", "JSON literals: the core has no `Lean.Json`"),
    (r"Lean\.(Compiler|Elab\.ConfigEval|Linter|Meta|Server|Widget|PostprocessTraces)(\..*)?",
     "for the development of Lean itself"),
    (r"Lean\.(Elab\.Tactic\.(configElab|commandConfigElab)|Elab\.Term\.Quotation\..*"
     r"|Elab\.Command\.(aux_def|reprove)|Option\..*|PrettyPrinter\..*"
     r"|termRegister_parser_alias.*|testExternCmd|setLibrarySuggestionsCmd)",
     "for the development of Lean itself"),
    (r"(Lean\.)?commandDeclare_.*", "makes the lemmas of one module of Lean"),
    (r"DerivingHelpers\..*|String\.Internal\..*", "internal to a module of Lean"),
    (r"Std\.(D?HashMap|HashSet|D?TreeMap|TreeSet)\..*|.*\.term_~m_",
     "containers that the core does not have"),
    (r"Std\.(Do|WP|Tactic|Sat|Time|Http|Async)\..*", "libraries that the core does not have"),
    (r"Lean\.Parser\.Tactic\.(m(assumption|cases|clear|constructor|dup|exact|exfalso|exists|frame"
     r"|have|intro|leave|left|pure|refine|rename|replace|revert|right|spec|start|stop|vcgen).*"
     r"|vc(gen|Alt).*|frameAlt|invariant.*|tacticMvcgen.*|Grind\.vcgen)"
     r"|Lean\.Parser\.Attr\.spec",
     "program verification (`mvcgen`), which needs Std.Do"),
    (r"Lean\.Parser\.(Sym\..*|Command\.((register)?[sS]ym.*)|Tactic\.(sym|Grind\.sym.*))",
     "the `sym` mode of grind, experimental"),
)

_SKIPPED = [(re.compile(pattern), reason) for pattern, reason in SKIPPED]


def skip_reason(name: str) -> str | None:
    """Return why the declaration `name` is left out, or None if it is bound."""
    for pattern, reason in _SKIPPED:
        if pattern.fullmatch(name):
            return reason
    return None
