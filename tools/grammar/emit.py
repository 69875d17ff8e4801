"""The bindings: which object becomes which Lean declaration, and the text of the modules.

Contract: :func:`bindings` turns the reader's lines and the library's symbols into a
:class:`Grammar` (what is bound, in order, and what was left out and why); :func:`modules` writes it
as Lean source. Both are pure functions, so the same library gives the same text everywhere. A
descriptor without a category, a macro of an unknown kind, or fewer objects than
:mod:`policy` demands is a :class:`GrammarError`.
"""

from __future__ import annotations

import re
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


@dataclass
class Grammar:
    """Everything that is bound, in the order in which it is written, and what is not."""

    parsers: list[Parser] = field(default_factory=list)
    macros: list[Function] = field(default_factory=list)
    unexpanders: list[Function] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    tokens: frozenset[str] = frozenset()
    found: int = 0


def _kind(descriptor: Json) -> Name:
    return tuple(descriptor[2] if descriptor[0] == "nodeWithAntiquot" else descriptor[1])


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
            grammar.skipped[reason] += 1
            continue
        kind = dotted(_kind(descriptor))
        if descriptor[0] == "nodeWithAntiquot":
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
        if "unexpand" not in symbol:
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
            grammar.skipped[reason] += 1
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
            grammar.skipped["macros of syntax that is left out"] += 1
        else:
            raise GrammarError(f"{dotted(name)}: a macro of an unknown syntax kind")
    _unexpanders(functions, grammar)
    # A macro that is declared later is tried first, and the number counts the declarations.
    modules = {module: index for index, module in enumerate((*policy.MODULES, policy.BY_HAND))}

    def order(function: Function) -> tuple[Any, ...]:
        return (function.target, modules.get(function.module, -1), function.module, function.number)

    grammar.macros.sort(key=order)
    grammar.unexpanders.sort(key=order)
    return grammar


# --- The text ---------------------------------------------------------------------------------


def _scope(name: Name) -> str:
    """Return `scoped ` for the notation that stock Lean declares so."""
    full, namespace = dotted(name), dotted(name[:-1])
    return "scoped " if namespace in policy.SCOPED and full not in policy.NOT_SCOPED else ""


def _opaque(attribute: str, symbol: str, name: str, kind: str) -> str:
    return f'@[{attribute}extern "{symbol}"] opaque {name} : {kind}'


def _in_namespaces(entries: Iterable[tuple[Name, str]]) -> Iterable[str]:
    """Wrap the lines whose scope is their namespace in that namespace."""
    for name, line in entries:
        if line.startswith("@[scoped"):
            namespace = quote(name[:-1])
            yield f"namespace {namespace}"
            yield line.replace(f" opaque {namespace}.", " opaque ", 1)
            yield f"end {namespace}"
        else:
            yield line


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


def modules(grammar: Grammar, release: str) -> dict[str, str]:
    """Return the text of each generated module, by its file name."""
    return {
        "Parsers.lean": _parser_module(grammar, release),
        "Macros.lean": _macro_module(grammar, release),
        "Unexpanders.lean": _unexpander_module(grammar, release, late=False),
        "LateUnexpanders.lean": _unexpander_module(grammar, release, late=True),
    }


def _parser_module(grammar: Grammar, release: str) -> str:
    counts = Counter(parser.category or "abbreviation" for parser in grammar.parsers)
    skipped = "\n".join(
        f"  {count:4} {reason}" for reason, count in sorted(grammar.skipped.items())
    )
    text = (
        f"Bound: {len(grammar.parsers)} of {grammar.found} descriptors: "
        + ", ".join(f"{count} {category}" for category, count in sorted(counts.items()))
        + ".\nLeft out:\n"
        + skipped
    )
    out = [
        _header("The grammar", release, text, _NOTE_PARSERS),
        "prelude",
        *(f"import {module}" for module in policy.BASE),
        "set_option linter.all false",
        "",
    ]
    for namespace, category, behaviour in policy.CATEGORIES:
        suffix = f" (behavior := {behaviour})" if behaviour else ""
        out += [
            f"namespace {namespace}",
            f"declare_syntax_cat {category}{suffix}",
            f"end {namespace}",
        ]
    previous: str | None = "none"
    lines: list[tuple[Name, str]] = []
    for parser in grammar.parsers:
        if parser.category != previous:
            previous = parser.category
            lines.append(((), f"\n/-! ## {previous or 'Abbreviations'} -/"))
        attribute = ""
        if parser.category is not None:
            priority = policy.PRIORITY_OF.get(dotted(parser.name), policy.PRIORITY)
            attribute = f"{_scope(parser.name)}{parser.category}_parser {priority}, "
        name = quote(parser.name, grammar.tokens)
        lines.append((parser.name, _opaque(attribute, parser.symbol, name, parser.type)))
    return "\n".join([*out, *_in_namespaces(lines)]) + "\n"


def _macro_module(grammar: Grammar, release: str) -> str:
    out = [
        _header("The macros", release, f"Bound: {len(grammar.macros)} macros.", _NOTE_MACROS),
        "prelude",
        "import Core.Grammar.Parsers",
        "set_option linter.all false",
        "",
    ]
    for macro in grammar.macros:
        target = quote(macro.target, grammar.tokens)
        name = quote(macro.name, grammar.tokens)
        out.append(_opaque(f"macro {target}, ", macro.symbol, name, "Lean.Macro"))
    return "\n".join(out) + "\n"


def _unexpander_module(grammar: Grammar, release: str, late: bool) -> str:
    chosen = [u for u in grammar.unexpanders if (dotted(u.target) in policy.LATE) == late]
    which = "the constants that the core defines later" if late else "the first constants"
    out = [
        _header(
            f"The unexpanders of {which}",
            release,
            f"Bound: {len(chosen)} of {len(grammar.unexpanders)} unexpanders.",
            _NOTE_UNEXPANDERS,
        ),
        "prelude",
        *(f"import {module}" for module in (policy.LATE_BASE if late else policy.EARLY_BASE)),
        "set_option linter.all false",
        "",
    ]
    lines: list[tuple[Name, str]] = []
    for function in chosen:
        target = quote(function.target, grammar.tokens)
        name = quote(function.name, grammar.tokens)
        attribute = f"{_scope(function.name)}app_unexpander {target}, "
        kind = "Lean.PrettyPrinter.Unexpander"
        lines.append((function.name, _opaque(attribute, function.symbol, name, kind)))
    return "\n".join([*out, *_in_namespaces(lines)]) + "\n"
