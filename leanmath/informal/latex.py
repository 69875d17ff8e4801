"""LaTeX into the tokens of ``leanmath.informal.tokens``, by the parser of pylatexenc.

The parser gives a tree of nodes with their places in the text, evaluates
nothing and expands no macro: a macro that is not known here is opaque, so no
claim is read across it, and definitions of macros have no effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from leanmath.core.errors import LibraryMissing
from leanmath.informal.expr import Rel
from leanmath.informal.tokens import Kind, Token, tokenize

#: Where there is one of these, a text is read as LaTeX.
MARK = re.compile(r"\\(?:[a-zA-Z]+|[()\[\],;!%$&#_{}\\])")
#: Longer pieces are not given to the parser, whose recursion is as deep as their braces.
LONGEST = 20_000
_DEEPEST = 60

#: 0.1\overline{6}, and numerals with their base: 1011_2, 2516_{8}.
_RECURRING = re.compile(r"(?<![\d.])(\d{0,12})\.(\d{0,12})\\overline\s?\{(\d{1,12})\}")
BASED = re.compile(r"(?<![\w.])(\d{1,40})_(?:\{(\d{1,2})\}|(\d))(?!\d)")

_OPERATORS = {"times": "*", "cdot": "*", "ast": "*", "div": "/", "pm": "?", "mp": "?"}
_RELATIONS = {"approx": Rel.APPROX, "simeq": Rel.APPROX, "cong": Rel.APPROX, "sim": Rel.APPROX,
              "approxeq": Rel.APPROX, "doteq": Rel.APPROX,
              "neq": Rel.NE, "ne": Rel.NE, "le": Rel.LE, "leq": Rel.LE, "leqslant": Rel.LE,
              "ge": Rel.GE, "geq": Rel.GE, "geqslant": Rel.GE, "lt": Rel.LT, "gt": Rel.GT}
_STOPS = {"rightarrow", "Rightarrow", "to", "implies", "iff", "Longrightarrow", "longrightarrow",
          "Leftrightarrow", "quad", "qquad", "therefore", "because", "item", "newline", "par",
          "land", "lor", "wedge", "vee", "\\"}
_NOTHING = {"left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr",
            "displaystyle", "textstyle", "limits", "nolimits", "centering", "noindent",
            ",", ";", ":", "!", " ", "(", ")", "[", "]", "hline", "boldmath", "enspace",
            "thinspace"}
_TEXTS = {"text", "textbf", "textit", "textrm", "mathrm", "mathbf", "mathit", "mathsf", "mbox",
          "emph", "operatorname", "texttt", "boxed", "fbox", "underline", "bf", "rm", "textup",
          "textnormal", "mathnormal", "hbox", "cancel", "bcancel", "xcancel"}
_PLAIN = {"%": "%", "$": "$", "&": " ", "#": "#", "_": " ", "{": "(", "}": ")", "pi": "π",
          "theta": "θ", "alpha": "α", "beta": "β", "gamma": "γ", "lambda": "λ", "mu": "μ",
          "cent": "¢", "cents": "¢", "degree": "°", "dots": "…", "ldots": "…", "cdots": "…",
          "lbrace": "(", "rbrace": ")", "lbrack": "[", "rbrack": "]", "lparen": "(",
          "rparen": ")"}


def is_latex(text: str) -> bool:
    """Whether a text has LaTeX in it."""
    return "\\" in text and MARK.search(text) is not None


def tokenize_latex(text: str, offset: int = 0, dollars: frozenset[int] = frozenset(),
                   ) -> list[Token]:
    """The tokens of a text with LaTeX; one opaque token where it is too long or too deep.

    ``dollars``: where dollar signs stand that only begin and end formulas.
    """
    if len(text) > LONGEST or _nesting(text) > _DEEPEST:
        return [Token(Kind.OPAQUE, "", offset, offset + len(text))]
    reader = _Reader(offset)
    reader.nodes(_parse(_masked(text, dollars)))
    return list(_recurring(_carried_on(reader.tokens), text, offset))


def _parse(text: str) -> list[Any]:
    try:
        from pylatexenc.latexwalker import LatexWalker, get_default_latex_context_db
        from pylatexenc.macrospec import std_macro
    except ImportError:
        raise LibraryMissing(
            "this solution holds LaTeX, and pylatexenc, which reads it, is not installed",
            hint="pip install 'leanmath[informal]'") from None
    context = get_default_latex_context_db()
    context.add_context_category("leanmath", prepend=True, macros=[
        std_macro(name, False, n) for name, n in
        {"dfrac": 2, "tfrac": 2, "cfrac": 2, "binom": 2, "dbinom": 2, "boxed": 1, "fbox": 1,
         "xcancel": 1, "bcancel": 1, "cancel": 1, "underline": 1, "operatorname": 1}.items()])
    nodes, _, _ = LatexWalker(text, latex_context=context,
                              tolerant_parsing=True).get_latex_nodes()
    return list(nodes)


def _masked(text: str, dollars: frozenset[int]) -> str:
    """The same length, without what is no LaTeX here: the dollars of money and of
    mathematics, comments, and the braces around a comma between digits."""
    if dollars:
        text = "".join(" " if place in dollars else c for place, c in enumerate(text))
    text = re.sub(r"(?<!\\)\$", "￥", text)
    text = _RECURRING.sub(lambda m: "\x01" * len(m.group()), text)
    text = BASED.sub(lambda m: "\x01" * len(m.group()), text)
    text = re.sub(r"(?<!\\)%", "％", text)
    text = re.sub(r"(?<=\d)\{,\}(?=\d)", "\x00,\x00", text)
    text = re.sub(r"(?<=\d),\\[,!](?=\d\d\d(?!\d))", "\x00,\x00", text)
    text = re.sub(r"(?<=\d)\\[,!](?=\d\d\d(?!\d))", "\x00,", text)
    return re.sub(r"\\[()\[\]]", "  ", text)


def _carried_on(tokens: list[Token]) -> list[Token]:
    """The tokens without the ends of lines behind which a chain goes on with a relation."""
    kept: list[Token] = []
    ends: list[Token] = []
    for token in tokens:
        if token.kind is Kind.STOP and token.text == "\n" and token.end > token.start:
            ends.append(token)
            continue
        goes_on = token.kind is Kind.RELATION and kept and \
            kept[-1].kind not in (Kind.STOP, Kind.COMMA, Kind.RELATION)
        kept += [token] if goes_on else [*ends, token]
        ends = []
    return [*kept, *ends]


def _recurring(tokens: list[Token], text: str, offset: int) -> Iterator[Token]:
    """The tokens, with the numbers that were masked: recurring decimals, other bases."""
    for token in tokens:
        if token.kind is not Kind.OPAQUE or "\x01" not in token.text:
            yield token
            continue
        shown = text[token.start - offset:token.end - offset]
        if (match := _RECURRING.fullmatch(shown)) is not None:
            found: Fraction | None = _repeating(*match.group(1, 2, 3))
        else:
            match = BASED.fullmatch(shown)
            found = _in_base(match.group(1), match.group(2) or match.group(3)) \
                if match is not None else None
        yield replace(token, text=shown) if found is None else Token(
            Kind.NUMBER, shown, token.start, token.end, token.glued, found, compound=True)


def _repeating(whole: str, fixed: str, period: str) -> Fraction:
    """0.1\\overline{6}: the digits that stand, then the period for ever."""
    start = Fraction(int(whole or "0") * 10 ** len(fixed) + int(fixed or "0"), 10 ** len(fixed))
    return start + Fraction(int(period), 10 ** len(fixed) * (10 ** len(period) - 1))


def _in_base(digits: str, base: str) -> Fraction | None:
    """The value of digits in a base (2 to 36), or None where they are none."""
    try:
        return Fraction(int(digits, int(base))) if 2 <= int(base) <= 36 else None
    except ValueError:
        return None


def _nesting(text: str) -> int:
    depth = deepest = 0
    for c in text:
        if c in "{[":
            depth += 1
            deepest = max(deepest, depth)
        elif c in "}]":
            depth = max(0, depth - 1)
    return max(deepest, text.count("\\begin"), text.count("\\left") // 2)


class _Reader:
    """Walks the nodes and gathers tokens."""

    def __init__(self, offset: int) -> None:
        self.tokens: list[Token] = []
        self._offset = offset

    def nodes(self, nodes: list[Any]) -> None:
        index = 0
        while index < len(nodes):
            node = nodes[index]
            after = nodes[index + 1] if index + 1 < len(nodes) else None
            if self._subscript(node, after):
                index += 2
                continue
            self.node(node)
            index += 1

    def node(self, node: Any) -> None:
        kind = type(node).__name__
        if kind == "LatexCharsNode":
            self._chars(node.chars, node.pos)
        elif kind == "LatexGroupNode":
            self._group(node)
        elif kind == "LatexMacroNode":
            self._macro(node)
        elif kind == "LatexEnvironmentNode":
            self._add(Kind.STOP, "\n", node.pos, node.pos)
            self.nodes(list(node.nodelist or []))
            self._add(Kind.STOP, "\n", node.pos + node.len, node.pos + node.len)
        elif kind == "LatexMathNode":
            self.nodes(list(node.nodelist or []))
        elif kind == "LatexSpecialsNode":
            if node.specials_chars == "\n\n":
                self._add(Kind.STOP, "\n", node.pos, node.pos + node.len)
            elif node.specials_chars == "~":
                pass
            elif node.specials_chars != "&":
                self._chars(node.specials_chars, node.pos)

    def _chars(self, chars: str, pos: int) -> None:
        # What was put in for braces must not part the digits around it.
        if "\x00" in chars:
            shown = chars.replace("\x00", "")
            for token in tokenize(shown):
                start, end = _place(chars, token.start), _place(chars, token.end - 1) + 1
                self.tokens.append(replace(token, start=start + pos + self._offset,
                                           end=end + pos + self._offset))
            return
        self.tokens.extend(tokenize(chars, pos + self._offset))

    def _group(self, node: Any) -> None:
        self._add(Kind.OPEN, "(", node.pos, node.pos + 1)
        self.nodes(list(node.nodelist or []))
        self._add(Kind.CLOSE, ")", node.pos + node.len - 1, node.pos + node.len)

    def _subscript(self, node: Any, after: Any) -> bool:
        """A letter with an index in braces, over two nodes."""
        if type(node).__name__ != "LatexCharsNode" or type(after).__name__ != "LatexGroupNode" \
                or re.search(r"[A-Za-z]_$", node.chars) is None:
            return False
        inner = "".join(n.chars for n in after.nodelist if hasattr(n, "chars"))
        if re.fullmatch(r"\w{1,3}", inner) is None:
            return False
        self._chars(node.chars[:-2], node.pos)
        self._add(Kind.WORD, f"{node.chars[-2]}_{inner}", node.pos + len(node.chars) - 2,
                  after.pos + after.len)
        return True

    def _macro(self, node: Any) -> None:
        name = node.macroname
        arguments = list((node.nodeargd.argnlist if node.nodeargd else None) or ())
        given = [a for a in arguments if a is not None]
        start, end = node.pos, node.pos + len(name) + 1
        if name in ("frac", "dfrac", "tfrac", "cfrac") and len(given) == 2:
            self._fraction(node, given)
        elif name == "sqrt" and given:
            self._root(node, arguments)
        elif name in ("binom", "dbinom") and len(given) == 2:
            self._add(Kind.OPAQUE, "", start, node.pos + node.len)
        elif name in _OPERATORS:
            kind = Kind.OPAQUE if _OPERATORS[name] == "?" else Kind.OPERATOR
            self._add(kind, _OPERATORS[name], start, end)
        elif name in _RELATIONS:
            self._add(Kind.RELATION, _RELATIONS[name].value, start, end)
        elif name in _STOPS:
            self._add(Kind.STOP, "\n", start, end)
        elif name in _NOTHING:
            self.nodes(given)
        elif name in _TEXTS:
            for argument in given:
                inner = getattr(argument, "nodelist", None)
                self.nodes(list(inner) if inner is not None else [argument])
        elif name in _PLAIN:
            for token in tokenize(_PLAIN[name]):
                self.tokens.append(replace(token, start=start + self._offset,
                                           end=end + self._offset))
        elif name == "overset" or not given:
            self._add(Kind.OPAQUE, name, start, end)
        else:
            self._add(Kind.OPAQUE, name, start, node.pos + node.len)

    def _fraction(self, node: Any, given: list[Any]) -> None:
        top, bottom = (_digits(argument) for argument in given)
        last = self.tokens[-1] if self.tokens else None
        if (top is not None and bottom is not None and 0 < top < bottom and last is not None
                and last.kind is Kind.NUMBER and not last.compound and last.decimals == 0
                and last.value is not None and last.end >= node.pos + self._offset - 1):
            self.tokens[-1] = replace(last, end=node.pos + node.len + self._offset,
                                      value=last.value + Fraction(top, bottom), compound=True)
            return
        self._add(Kind.OPEN, "(", node.pos, node.pos)
        for index, argument in enumerate(given):
            if index:
                self._add(Kind.OPERATOR, "/", argument.pos, argument.pos)
            self._argument(argument)
        self._add(Kind.CLOSE, ")", node.pos + node.len, node.pos + node.len)

    def _argument(self, argument: Any) -> None:
        if type(argument).__name__ == "LatexGroupNode":
            self._group(argument)
        else:
            self._add(Kind.OPEN, "(", argument.pos, argument.pos)
            self.node(argument)
            end = argument.pos + argument.len
            self._add(Kind.CLOSE, ")", end, end)

    def _root(self, node: Any, arguments: list[Any]) -> None:
        degree = 2
        if len(arguments) == 2 and arguments[0] is not None:
            degree = _digits(arguments[0]) or 0
        mark = {2: "√", 3: "∛", 4: "∜"}.get(degree)
        if mark is None:
            self._add(Kind.OPAQUE, "", node.pos, node.pos + node.len)
            return
        self._add(Kind.ROOT, mark, node.pos, node.pos + 5)
        self._argument(arguments[-1])

    def _add(self, kind: Kind, text: str, start: int, end: int) -> None:
        self.tokens.append(Token(kind, text, start + self._offset, end + self._offset))


def _digits(node: Any) -> int | None:
    """The number that a node is, when it is digits and nothing else."""
    inner = getattr(node, "nodelist", None)
    parts = list(inner) if inner is not None else [node]
    if len(parts) != 1 or type(parts[0]).__name__ != "LatexCharsNode":
        return None
    chars = parts[0].chars.strip()
    return int(chars) if chars.isascii() and chars.isdigit() and len(chars) < 10 else None


def _place(chars: str, index: int) -> int:
    """Where the character ``index`` of ``chars`` without its marks stands in it."""
    for place, c in enumerate(chars):
        if c != "\x00":
            if index == 0:
                return place
            index -= 1
    return len(chars)
