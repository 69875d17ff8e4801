"""Reading arithmetic from Lean's printing: linear forms, products, powers.

Only what a suggestion needs: what cannot be read gives None, and Lean checks
all that is built on a reading.
"""

from __future__ import annotations

import ast
import math
import re
from fractions import Fraction

_SAFE = re.compile(r"[\w\s+*()^₀-₉'-]*\Z")


def linear(text: str) -> dict[str, int] | None:
    """``3 * n + 4`` as ``{"n": 3, "": 4}``; None when it is no linear form with integers."""
    if not _SAFE.match(text) or len(text) > 400:
        return None
    names: dict[str, str] = {}

    def plain(match: re.Match[str]) -> str:
        return names.setdefault(match[0], f"v{len(names)}")

    shown = re.sub(r"[^\W\d][\w₀-₉']*", plain, text).replace("^", "**").strip()
    try:
        tree = ast.parse(shown, mode="eval").body
        form = _linear(tree)
    except (SyntaxError, ValueError, RecursionError, OverflowError):
        return None
    back = {new: old for old, new in names.items()}
    return {back.get(name, ""): value for name, value in form.items() if value or not name}


def _linear(tree: ast.expr) -> dict[str, int]:
    if isinstance(tree, ast.Constant) and isinstance(tree.value, int):
        return {"": tree.value}
    if isinstance(tree, ast.Name):
        return {tree.id: 1, "": 0}
    if isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub):
        return {name: -value for name, value in _linear(tree.operand).items()}
    if isinstance(tree, ast.BinOp):
        left, right = _linear(tree.left), _linear(tree.right)
        if isinstance(tree.op, ast.Add | ast.Sub):
            sign = 1 if isinstance(tree.op, ast.Add) else -1
            return {name: left.get(name, 0) + sign * right.get(name, 0)
                    for name in {*left, *right}}
        if isinstance(tree.op, ast.Mult):
            if set(left) == {""}:
                left, right = right, left
            if set(right) == {""}:
                return {name: value * right[""] for name, value in left.items()}
        if isinstance(tree.op, ast.Pow) and set(left) == set(right) == {""} \
                and 0 <= right[""] <= 16:
            return {"": left[""] ** right[""]}
    raise ValueError("not linear")


def quadratic(text: str, name: str) -> tuple[Fraction, Fraction, Fraction] | None:
    """``a x² + b x + c`` as (a, b, c), when the text is that in the one variable ``name``."""
    if len(text) > 400 or set(re.findall(r"[^\W\d]\w*", text)) != {name}:
        return None
    shown = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "x", text).replace("^", "**")
    try:
        tree = ast.parse(shown.strip(), mode="eval").body
        at = {x: _value(tree, Fraction(x)) for x in (-1, 0, 1, 2, 5)}
    except (SyntaxError, ValueError, ZeroDivisionError, RecursionError, OverflowError):
        return None
    c = at[0]
    a, b = (at[1] + at[-1]) / 2 - c, (at[1] - at[-1]) / 2
    return (a, b, c) if all(at[x] == a * x * x + b * x + c for x in at) else None


def _value(tree: ast.expr, x: Fraction) -> Fraction:
    if isinstance(tree, ast.Constant) and isinstance(tree.value, int):
        return Fraction(tree.value)
    if isinstance(tree, ast.Name) and tree.id == "x":
        return x
    if isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.USub):
        return -_value(tree.operand, x)
    if isinstance(tree, ast.BinOp):
        left, right = _value(tree.left, x), _value(tree.right, x)
        if isinstance(tree.op, ast.Add):
            return left + right
        if isinstance(tree.op, ast.Sub):
            return left - right
        if isinstance(tree.op, ast.Mult):
            return left * right
        if isinstance(tree.op, ast.Div):
            return left / right
        if isinstance(tree.op, ast.Pow) and right.denominator == 1 and 0 <= right <= 8:
            return left ** int(right)
    raise ValueError("no polynomial")


def root_above(bound: int, exponent: int) -> int:
    """The least r with r ^ exponent ≥ bound."""
    root = round(math.pow(bound, 1.0 / exponent))
    while root ** exponent >= bound and root > 0:
        root -= 1
    while root ** exponent < bound:
        root += 1
    return root
