"""The bindings: which object becomes which Lean declaration, and the text of the modules.

Contract: :func:`bindings` turns the reader's lines and the library's symbols into a
:class:`Grammar` (what is bound, in order, and what was left out and why); :func:`modules` writes it
as Lean source. Both are pure functions, so the same library gives the same text everywhere. A
descriptor without a category, a macro of an unknown kind, or fewer objects than
:mod:`policy` demands is a :class:`GrammarError`.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from . import policy
from .names import Name, demangle, dotted, quote

Json = Any

# The declarations that `macro_rules`, `notation` and their like make up:
# `_aux_<module>___<purpose>_<kind or constant>_<number>`.
_AUXILIARY = re.compile(r"_aux_(.*?)___(macroRules|unexpand)_(.*)_([0-9]+)")
_GENERATED_NAME = re.compile(
    "(" + "|".join(sorted(policy.ORDER, key=len, reverse=True)) + ")(?![a-z])"
)


class GrammarError(RuntimeError):
    """The library does not look as the policy expects."""


@dataclass(frozen=True)
class Parser:
    """A parser descriptor; `category` is None for an abbreviation (`syntax x := ...`)."""

    name: Name
    symbol: str
    kind: str
    category: str | None
    trailing: bool

    @property
    def type(self) -> str:
        return "Lean.TrailingParserDescr" if self.trailing else "Lean.ParserDescr"


@dataclass(frozen=True)
class Function:
    """A macro (`target` is a syntax kind) or an unexpander (`target` is a constant)."""

    name: Name
    symbol: str
    target: Name
    module: str
    number: int
    renamed: bool = False
    """Whether the declaration's name is not the one that `symbol` mangles."""


@dataclass
class Grammar:
    """Everything that is bound, in the order in which it is written, and what is not."""

    parsers: list[Parser] = field(default_factory=list)
    macros: list[Function] = field(default_factory=list)
    unexpanders: list[Function] = field(default_factory=list)
    skipped_parsers: Counter[str] = field(default_factory=Counter)
    skipped_macros: Counter[str] = field(default_factory=Counter)
    skipped_unexpanders: Counter[str] = field(default_factory=Counter)
    tokens: frozenset[str] = frozenset()
    found: int = 0


_NODES = {"node": 1, "trailingNode": 1, "nodeWithAntiquot": 2}


def _kind(descriptor: Json) -> Name:
    """Return the kind of the syntax nodes that a descriptor makes, () if it makes none itself."""
    place = _NODES.get(descriptor[0])
    return tuple(descriptor[place]) if place else ()


def _words(descriptor: Json) -> Iterable[str]:
    """Yield the words that a descriptor reserves."""
    if descriptor[0] == "symbol":
        yield descriptor[1].strip()
    for part in descriptor[1:]:
        if isinstance(part, list) and part and part[0] in _CONSTRUCTORS:
            yield from _words(part)


_CONSTRUCTORS = {
    "unary", "binary", "node", "trailingNode", "symbol", "nodeWithAntiquot", "sepBy", "sepBy1",
}  # fmt: skip


def _category(name: Name, kind: str, elaborated: dict[str, set[str]]) -> str:
    """Return the category of a descriptor that is no abbreviation."""
    full, namespace = dotted(name), dotted(name[:-1])
    if full in policy.CATEGORY_OF:
        return policy.CATEGORY_OF[full]
    if namespace in policy.CATEGORY_OF_NAMESPACE:
        return policy.CATEGORY_OF_NAMESPACE[namespace]
    for category in ("term", "command", "doElem", "grind"):
        if kind in elaborated[category]:
            return category
    if kind in elaborated["tactic"] or kind in elaborated["tryTactic"]:
        # One table of elaborators serves both categories.
        return "conv" if namespace == "Lean.Parser.Tactic.Conv" else "tactic"
    if match := _GENERATED_NAME.match(str(name[-1])):
        return match[1]
    if namespace in policy.CATEGORY_IN:
        return policy.CATEGORY_IN[namespace]
    raise GrammarError(f"{full}: no category known (add it to policy.CATEGORY_OF or SKIPPED)")


def _parsers(lines: list[Json], grammar: Grammar) -> None:
    elaborated = {
        line["elaborated"]: {dotted(tuple(kind)) for kind in line["kinds"]}
        for line in lines
        if "elaborated" in line
    }
    tokens: set[str] = set()
    for line in lines:
        if "parser" not in line:
            continue
        grammar.found += 1
        descriptor = line["parser"]
        tokens.update(_words(descriptor))
        name = demangle(line["symbol"])
        if reason := policy.skip_reason(dotted(name)):
            grammar.skipped_parsers[reason] += 1
            continue
        kind = dotted(_kind(descriptor))
        if descriptor[0] not in ("node", "trailingNode"):
            category = next(
                (c for p, c in policy.MEMBERS.items() if re.fullmatch(p, dotted(name))), None
            )
        else:
            category = _category(name, kind, elaborated)
        grammar.parsers.append(
            Parser(name, line["symbol"], kind, category, descriptor[0] == "trailingNode")
        )
    order = {category: index for index, category in enumerate(policy.ORDER)}
    grammar.parsers.sort(
        key=lambda parser: (-1 if parser.category is None else order[parser.category], parser.name)
    )
    grammar.tokens = frozenset(tokens)


def _kinds(lines: list[Json], grammar: Grammar) -> dict[str, Name]:
    """Return the known syntax kinds by the flattened form that auxiliary names carry."""
    kinds = [tuple(kind) for line in lines if "builtin" in line for kind in line["kinds"]]
    kinds += [parser.name for parser in grammar.parsers]
    return {"_".join(map(str, kind)): kind for kind in kinds}


def _unexpanders(functions: Iterable[str], grammar: Grammar) -> None:
    for symbol in functions:
        if "unexpand" not in symbol.lower():
            continue
        name = demangle(symbol)
        match = _AUXILIARY.fullmatch(str(name[-1]))
        if match and match[2] == "unexpand":
            module, number = match[1], int(match[4])
            target = tuple(match[3].split("_"))
        elif constant := policy.UNEXPANDER_OF.get(dotted(name)):
            module, number, target = policy.BY_HAND, 0, tuple(constant.split("."))
        else:
            continue
        if reason := policy.skip_reason(dotted(name)) or policy.skip_reason(dotted(target)):
            grammar.skipped_unexpanders[reason] += 1
        else:
            grammar.unexpanders.append(Function(name, symbol, target, module, number))


def bindings(lines: list[Json], functions: Iterable[str]) -> Grammar:
    """Return what is to be bound, from the reader's output and the names of the functions."""
    grammar = Grammar()
    _parsers(lines, grammar)
    kinds = _kinds(lines, grammar)
    skipped_kinds = {
        "_".join(map(str, _kind(line["parser"])))
        for line in lines
        if "parser" in line and policy.skip_reason(dotted(demangle(line["symbol"])))
    }
    functions = list(functions)
    for symbol in functions:
        if "_aux__" not in symbol:
            continue
        name = demangle(symbol)
        match = _AUXILIARY.fullmatch(str(name[-1]))
        if match is None:
            continue
        module, purpose, target, number = match.groups()
        if purpose == "unexpand":
            continue
        if target in kinds:
            grammar.macros.append(Function(name, symbol, kinds[target], module, int(number)))
        elif target in skipped_kinds:
            grammar.skipped_macros["of syntax that is left out"] += 1
        else:
            raise GrammarError(f"{dotted(name)}: a macro of an unknown syntax kind")
    known = set(functions)
    for symbol, kind, bound_to in policy.RENAMED_MACROS:
        if symbol not in known:
            raise GrammarError(f"{symbol}: no such function (see policy.RENAMED_MACROS)")
        target = tuple(kind.split("."))
        grammar.macros.append(Function(tuple(bound_to.split(".")), symbol, target, "", 0, True))
    _unexpanders(functions, grammar)
    # A macro that is declared later is tried first, and the number counts the declarations.
    modules = {module: index for index, module in enumerate((*policy.MODULES, policy.BY_HAND))}

    def order(function: Function) -> tuple[Any, ...]:
        return (function.target, modules.get(function.module, -1), function.module, function.number)

    grammar.macros.sort(key=order)
    grammar.unexpanders.sort(key=order)
    _check_tables(grammar)
    _check_counts(grammar)
    return grammar


def _check_tables(grammar: Grammar) -> None:
    """Refuse entries of the policy's tables that nothing in the library corresponds to."""
    parsers = {dotted(parser.name) for parser in grammar.parsers}
    by_hand = {dotted(u.name) for u in grammar.unexpanders if u.module == policy.BY_HAND}
    targets = {dotted(u.target) for u in grammar.unexpanders}
    for table, entries, known in (
        ("CATEGORY_OF", policy.CATEGORY_OF.keys(), parsers),
        ("PRIORITY_OF", policy.PRIORITY_OF.keys(), parsers),
        ("SCOPED", policy.SCOPED, parsers),
        ("SCOPED_CONSTANTS", policy.SCOPED_CONSTANTS, targets),
        ("EARLY", policy.EARLY, targets),
        ("UNEXPANDER_OF", policy.UNEXPANDER_OF.keys(), by_hand),
        ("MODULES", policy.MODULES, {macro.module for macro in grammar.macros}),
    ):
        if stale := set(entries) - known:
            raise GrammarError(f"policy.{table}: not in the library: {', '.join(sorted(stale))}")


def _check_counts(grammar: Grammar) -> None:
    """Refuse a library in which less is found than in the one that the policy was written for."""
    for what, found, least in (
        ("parser descriptors", grammar.found, policy.MINIMUM_FOUND),
        ("parsers", len(grammar.parsers), policy.MINIMUM_PARSERS),
        ("macros", len(grammar.macros), policy.MINIMUM_MACROS),
        ("unexpanders", len(grammar.unexpanders), policy.MINIMUM_UNEXPANDERS),
    ):
        if found < least:
            raise GrammarError(f"only {found} {what} found, where {least} are expected")


# --- The text ---------------------------------------------------------------------------------


def _opaque(
    entry: Parser | Function, name: str, attribute: str, kind: str, scoped: bool = False
) -> str:
    """Return the declaration that binds `entry` under the quoted name `name`.

    A scoped attribute belongs to the namespace in which it is declared. The value, which nothing
    can see, saves Lean the search for an instance of `Inhabited`.
    """
    kind = f"{kind} := {policy.VALUES[kind]}"
    parts = [f'extern "{entry.symbol}"']
    if attribute:
        parts.insert(0, f"scoped {attribute}" if scoped else attribute)
    if isinstance(entry, Function) and entry.renamed:
        parts.append(f"export {entry.symbol}")
    attributes = f"@[{', '.join(parts)}]"
    if not scoped:
        return f"{attributes} opaque {name} : {kind}"
    namespace = quote(entry.name[:-1])
    short = name.removeprefix(f"{namespace}.")
    return f"namespace {namespace}\n{attributes} opaque {short} : {kind}\nend {namespace}"


def _header(title: str, release: str, counts: str, note: str) -> str:
    return f"""/-
# {title}

Generated by `tools/grammar` from the shared library of {release}. Do not edit:
run `python -m tools.grammar` instead, and `python -m tools.grammar --check` to compare.

{counts}

{note}
-/
"""


_NOTE_PARSERS = """\
Each constant is a parser descriptor that the library holds as a data object under the constant's
own name; `extern` names its symbol, and the attribute enters it into its syntax category."""
_NOTE_MACROS = """\
Each constant is a compiled macro. A macro that stands later is tried first, so the order of the
macros of one syntax kind matters."""
_NOTE_UNEXPANDERS = """\
Each constant is a compiled function that writes applications of a constant in its notation."""
_NOTE_LATE = """\
Each constant is a compiled function that writes applications of a constant in its notation. Not all
of these constants need exist: `#guard_msgs (drop error)` passes over those that do not."""


def modules(grammar: Grammar, release: str) -> dict[str, str]:
    """Return the text of each generated module, by its file name.

    Terms and tactics stand apart so that two processes can compile them at once.
    """
    pieces = [parser for parser in grammar.parsers if parser.category is None]
    bound = [parser for parser in grammar.parsers if parser.category is not None]
    tactics = [parser for parser in bound if parser.category in policy.TACTIC_CATEGORIES]
    terms = [parser for parser in bound if parser.category not in policy.TACTIC_CATEGORIES]
    kinds = {parser.name for parser in tactics}
    texts = {
        "Pieces.lean": _parser_module(grammar, release, "The pieces of the grammar", pieces, True),
        "Terms.lean": _parser_module(grammar, release, "The grammar of terms", terms),
        "Tactics.lean": _parser_module(grammar, release, "The grammar of tactics", tactics),
        "Unexpanders.lean": _unexpander_module(grammar, release, late=False),
        "LateUnexpanders.lean": _unexpander_module(grammar, release, late=True),
    }
    for name, of_tactics in (("Term", False), ("Tactic", True)):
        chosen = [macro for macro in grammar.macros if (macro.target in kinds) == of_tactics]
        texts[f"{name}Macros.lean"] = _macro_module(grammar, release, name.lower(), chosen)
    return texts


def _left_out(skipped: Counter[str]) -> str:
    lines = [f"  {count:4} {reason}" for reason, count in sorted(skipped.items())]
    return "\n".join(["\nLeft out:", *lines])


def _parser_module(
    grammar: Grammar, release: str, title: str, parsers: list[Parser], pieces: bool = False
) -> str:
    counts = Counter(parser.category or "abbreviation" for parser in parsers)
    text = (
        f"Bound: {len(parsers)} of {grammar.found} descriptors: "
        + ", ".join(f"{count} {category}" for category, count in sorted(counts.items()))
    )
    text = "\n".join(textwrap.wrap(f"{text}.", 100))
    if pieces:
        text += _left_out(grammar.skipped_parsers)
    out = [
        _header(title, release, text, _NOTE_PARSERS),
        "prelude",
        *(f"import {module}" for module in (policy.BASE if pieces else policy.PIECES)),
        "set_option linter.all false",
        "",
    ]
    for namespace, category, behaviour in policy.CATEGORIES if pieces else ():
        suffix = f" (behavior := {behaviour})" if behaviour else ""
        out += [
            f"namespace {namespace}",
            f"declare_syntax_cat {category}{suffix}",
            f"end {namespace}",
        ]
    previous: str | None = ""
    for parser in parsers:
        if parser.category != previous:
            previous = parser.category
            out.append(f"\n/-! ## {previous or 'Abbreviations'} -/")
        full, attribute = dotted(parser.name), ""
        if parser.category is not None:
            priority = policy.PRIORITY_OF.get(full, policy.PRIORITY)
            attribute = f"{parser.category}_parser {priority}"
        name = quote(parser.name, grammar.tokens)
        out.append(_opaque(parser, name, attribute, parser.type, full in policy.SCOPED))
    return "\n".join(out) + "\n"


def _macro_module(grammar: Grammar, release: str, name: str, macros: list[Function]) -> str:
    counts = f"Bound: {len(macros)} macros." + _left_out(grammar.skipped_macros)
    out = [
        _header(f"The macros of {name}s", release, counts, _NOTE_MACROS),
        "prelude",
        f"import Core.Grammar.{name.title()}s",
        "set_option linter.all false",
        "",
    ]
    for macro in macros:
        target = quote(macro.target, grammar.tokens)
        out.append(_opaque(macro, quote(macro.name, grammar.tokens), f"macro {target}",
                           "Lean.Macro"))
    return "\n".join(out) + "\n"


def _unexpander_module(grammar: Grammar, release: str, *, late: bool) -> str:
    chosen = [u for u in grammar.unexpanders if (dotted(u.target) in policy.EARLY) != late]
    title = "The unexpanders of the other constants" if late else "The unexpanders"
    counts = f"Bound: {len(chosen)} of {len(grammar.unexpanders)} unexpanders."
    counts += _left_out(grammar.skipped_unexpanders) if late else ""
    note = _NOTE_LATE if late else _NOTE_UNEXPANDERS
    out = [
        _header(title, release, counts, note),
        "prelude",
        *(f"import {module}" for module in (policy.LATE_BASE if late else policy.EARLY_BASE)),
        "set_option linter.all false",
        "",
    ]
    for function in chosen:
        target = quote(function.target, grammar.tokens)
        name = quote(function.name, grammar.tokens)
        scoped = dotted(function.target) in policy.SCOPED_CONSTANTS
        kind = "Lean.PrettyPrinter.Unexpander"
        line = _opaque(function, name, f"app_unexpander {target}", kind, scoped)
        if late:
            line = line.replace("@[", "#guard_msgs (drop error) in @[", 1)
        out.append(line)
    return "\n".join(out) + "\n"


def report(grammar: Grammar) -> str:
    """Return a listing of everything that is bound, for people."""
    out: list[str] = []
    for category in (None, *policy.ORDER):
        names = [dotted(p.name) for p in grammar.parsers if p.category == category]
        out += [f"## {category or 'abbreviations'} ({len(names)})", *(f"  {n}" for n in names)]
    for title, functions in (("macros", grammar.macros), ("unexpanders", grammar.unexpanders)):
        out.append(f"## {title} ({len(functions)})")
        out += [f"  {dotted(f.target)}  [{f.module} {f.number}]" for f in functions]
    return "\n".join(out) + "\n"
