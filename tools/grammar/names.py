"""Lean names: components, the mangling of the compiler, and quotation for Lean source.

Contract: a name is a tuple of components, each a `str` or an `int` (numeric components occur in
hygienic and private names). :func:`mangle` gives the C symbol that the Lean 4 compiler gives to a
declaration, :func:`demangle` is its inverse on everything that `mangle` produces, and
:func:`quote` writes a name so that Lean's own parser reads the same name back.

The rules of the mangling: letters and digits stand for themselves; `_` is written `__`; other
characters are `_xHH`, `_uHHHH` or `_UHHHHHHHH`; components are joined by `_`, or by `_00` where a
plain `_` could be read otherwise; a numeric component `n` is `_n_`.
"""

from __future__ import annotations

import re

Component = str | int
Name = tuple[Component, ...]

PREFIX = "l_"

_ESCAPE = re.compile(r"x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})")
_DIGITS = re.compile(r"[0-9]+")
_UNDERSCORES = re.compile(r"_+")
# What may not follow a separating "_": it would be read as an escape, a number or as "_00".
_AMBIGUOUS = re.compile(r"_*(?:$|x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|[0-9])")


def _mangle_text(text: str) -> str:
    out: list[str] = []
    for char in text:
        code = ord(char)
        if char.isascii() and char.isalnum():
            out.append(char)
        elif char == "_":
            out.append("__")
        elif code < 0x100:
            out.append(f"_x{code:02x}")
        elif code < 0x10000:
            out.append(f"_u{code:04x}")
        else:
            out.append(f"_U{code:08x}")
    return "".join(out)


def mangle(name: Name, prefix: str = PREFIX) -> str:
    """Return the C symbol of the declaration `name`."""
    out = ""
    previous: Component | None = None
    for component in name:
        if isinstance(component, int):
            out += f"{component}_" if previous is None else f"_{component}_"
        else:
            text = _mangle_text(component)
            if previous is None:
                out += "00" + text if _AMBIGUOUS.match(text) else text
            else:
                ends_in_underscore = isinstance(previous, str) and previous.endswith("_")
                out += "_00" if ends_in_underscore or _AMBIGUOUS.match(text) else "_"
                out += text
        previous = component
    return prefix + out


def demangle(symbol: str, prefix: str = PREFIX) -> Name:
    """Return the name whose symbol is `symbol`; `ValueError` where the prefix is missing."""
    if not symbol.startswith(prefix):
        raise ValueError(f"{symbol}: no Lean symbol")
    text = symbol[len(prefix) :]
    parts: list[Component] = []
    current: str | None = None  # the text component being read; None where one must start

    position = 0
    while position < len(text):
        if current is None:
            # The start of the name, or just after a number and the "_" that separates.
            if text.startswith("00", position):
                position += 2
            elif digits := _DIGITS.match(text, position):
                parts.append(int(digits[0]))
                position = digits.end() + 2  # its closing "_" and the separator
                continue
            current = ""
        elif text[position] != "_":
            current += text[position]
            position += 1
        else:
            run = _UNDERSCORES.match(text, position)
            assert run is not None
            position = run.end()
            pairs, odd = divmod(len(run[0]), 2)
            if not odd:
                current += "_" * pairs
            elif escape := _ESCAPE.match(text, position):
                current += "_" * pairs + chr(int(escape[escape.lastindex or 0], 16))
                position = escape.end()
            elif position == len(text) or text[position].isdigit():
                # Before "00" or a number the separator comes last, ...
                parts.append(current + "_" * pairs)
                current = None
            else:
                # ... before ordinary text it comes first.
                parts.append(current)
                current = "_" * pairs
    if current is not None:
        parts.append(current)
    return tuple(parts)


def dotted(name: Name) -> str:
    """Return the name with its components joined by dots, without quotation."""
    return ".".join(str(component) for component in name)


# An underscore alone is a hole, no name.
_PLAIN = re.compile(r"(?!_$)[A-Za-z_][A-Za-z0-9_'!?]*")


def quote(name: Name, tokens: frozenset[str] = frozenset()) -> str:
    """Write `name` as Lean source, with «» around each component that needs them.

    A component needs them if it is not an ASCII identifier (Lean allows more, but quotation never
    hurts) or if it is one of `tokens`, the words that the grammar reserves. A name with a number
    or a » in it cannot be written: `ValueError`.
    """
    return ".".join(_quote(component, tokens) for component in name)


def _quote(component: Component, tokens: frozenset[str]) -> str:
    if isinstance(component, int) or not component or set(component) & set("«»\n"):
        raise ValueError(f"{component!r} cannot be written in a Lean name")
    plain = _PLAIN.fullmatch(component) and component not in tokens
    return component if plain else f"«{component}»"
