"""The objects of the library, read in a process of their own.

Contract: `python reader.py LIBRARY < SYMBOLS` (SYMBOLS: one data symbol a line) loads the library,
initialises Lean's runtime with its builtins, and writes one JSON object per line to standard
output:

* `{"symbol": s, "parser": descr}` for every given data symbol whose value is a parser
  descriptor, with `descr` as :func:`_Memory.descriptor` describes it;
* `{"elaborated": c, "kinds": [name...]}`: the syntax kinds that have a builtin elaborator of the
  category c (see :data:`ELABORATORS`);
* `{"builtin": c, "kinds": [name...]}`: the syntax kinds of the builtin parser category c.

It runs apart from the generator because a wrong guess about an object's layout ends the process,
and because initialising the library takes over signal handlers and thread-local state.

The layout that is read is that of `lean.h`: an object starts with a reference count (4 bytes), a
size (2), the number of fields (1) and the constructor's tag (1); its fields are 8 bytes each; odd
addresses are boxed numbers; scalars follow the fields.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from bisect import bisect_right
from pathlib import Path
from typing import Any

Json = Any

# Constructors of `Lean.ParserDescr` in their order, with the kinds of their fields:
# n a name, s a string, d a descriptor, i a natural number, b a boolean (after the fields).
CONSTRUCTORS: tuple[tuple[str, str], ...] = (
    ("const", "n"),
    ("unary", "nd"),
    ("binary", "ndd"),
    ("node", "nid"),
    ("trailingNode", "niid"),
    ("symbol", "s"),
    ("nonReservedSymbol", "sb"),
    ("cat", "ni"),
    ("parser", "n"),
    ("nodeWithAntiquot", "snd"),
    ("sepBy", "dsdb"),
    ("sepBy1", "dsdb"),
    ("unicodeSymbol", "ssb"),
)
# Constructors that objects of other types do not share by chance. (Any object with one name in it
# looks like `const`.)
TELLING = {"node", "trailingNode", "nodeWithAntiquot", "binary"}

# The builtin tables: elaborators keyed by syntax kind, and the builtin parsers.
ELABORATORS = {
    "tactic": "l_Lean_Elab_Tactic_tacticElabAttribute",  # `conv` tactics too
    "term": "l_Lean_Elab_Term_termElabAttribute",
    "command": "l_Lean_Elab_Command_commandElabAttribute",
    "grind": "l_Lean_Elab_Tactic_Grind_grindTacElabAttribute",
    "doElem": "l_Lean_Elab_Do_doElemElabAttribute",
    "tryTactic": "l_Lean_Elab_Tactic_Try_tryTacticElabAttribute",
    "macro": "l_Lean_Elab_macroAttribute",
}
CATEGORIES = "l_Lean_Parser_builtinParserCategoriesRef"

STRING_TAG = 249
ARRAY_TAG = 246
NAME_FIELDS = 2


class LayoutError(ValueError):
    """The memory at an address is no object of the expected kind."""


class _Memory:
    """Checked access to the objects of the running library."""

    def __init__(self) -> None:
        ranges: list[tuple[int, int]] = []
        for line in Path("/proc/self/maps").read_text().splitlines():
            span, mode, *_ = line.split()
            if "r" in mode and not line.endswith("[vsyscall]"):
                start, end = (int(x, 16) for x in span.split("-"))
                ranges.append((start, end))
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def _check(self, address: int, size: int) -> None:
        index = bisect_right(self._starts, address) - 1
        if index < 0 or address + size > self._ends[index]:
            raise LayoutError(f"{address:#x} is not mapped")

    def word(self, address: int) -> int:
        self._check(address, 8)
        return ctypes.c_uint64.from_address(address).value

    def byte(self, address: int) -> int:
        self._check(address, 1)
        return ctypes.c_uint8.from_address(address).value

    def header(self, address: int) -> tuple[int, int]:
        """Return the tag and the number of fields of the object at `address`."""
        if address & 7:
            raise LayoutError(f"{address:#x} is no object")
        return self.byte(address + 7), self.byte(address + 6)

    def field(self, address: int, index: int) -> int:
        return self.word(address + 8 + 8 * index)

    def natural(self, value: int) -> int:
        if not value & 1:
            raise LayoutError("not a small number")
        return value >> 1

    def string(self, address: int) -> str:
        if self.header(address)[0] != STRING_TAG:
            raise LayoutError("not a string")
        size = self.word(address + 8)
        self._check(address + 32, size)
        return ctypes.string_at(address + 32, size - 1).decode()

    def name(self, address: int) -> list[str | int]:
        """Return the components of a `Lean.Name`."""
        parts: list[str | int] = []
        while not address & 1:
            tag, fields = self.header(address)
            if tag not in (1, 2) or fields != NAME_FIELDS:
                raise LayoutError("not a name")
            last = self.field(address, 1)
            parts.append(self.string(last) if tag == 1 else self.natural(last))
            address = self.field(address, 0)
        return parts[::-1]

    def descriptor(self, address: int) -> Json:
        """Return a parser descriptor as `[constructor, argument...]`; names are lists."""
        tag, fields = self.header(address)
        if tag >= len(CONSTRUCTORS):
            raise LayoutError("not a descriptor")
        constructor, shape = CONSTRUCTORS[tag]
        if fields != len(shape.replace("b", "")):
            raise LayoutError("not a descriptor")
        values: list[Json] = [constructor]
        for index, kind in enumerate(shape):
            if kind == "b":
                values.append(bool(self.byte(address + 8 + 8 * fields)))
                continue
            value = self.field(address, index)
            if kind == "n":
                values.append(self.name(value))
            elif kind == "s":
                values.append(self.string(value))
            elif kind == "i":
                values.append(self.natural(value))
            else:
                values.append(self.descriptor(value))
        return values

    # Containers. `hashed` and `persistent` return (key, value) addresses.

    def array(self, address: int) -> list[int]:
        if self.header(address)[0] != ARRAY_TAG:
            raise LayoutError("not an array")
        return [self.word(address + 24 + 8 * i) for i in range(self.word(address + 8))]

    def chain(self, address: int, width: int) -> list[list[int]]:
        """Return the fields before the tail of each cell of a list-like chain."""
        cells: list[list[int]] = []
        while not address & 1:
            cells.append([self.field(address, i) for i in range(width)])
            address = self.field(address, width)
        return cells

    def hashed(self, address: int) -> list[tuple[int, int]]:
        """Return the entries of a `Std.HashMap` (size, buckets of `AssocList`s)."""
        return [
            (key, value)
            for bucket in self.array(self.field(address, 1))
            for key, value in self.chain(bucket, 2)
        ]

    def persistent(self, address: int) -> list[tuple[int, int]]:
        """Return the entries of a node of a `Lean.PersistentHashMap`."""
        tag, _ = self.header(address)
        if tag == 1:  # a collision: keys, values
            keys, values = (self.array(self.field(address, i)) for i in range(2))
            return list(zip(keys, values, strict=True))
        entries: list[tuple[int, int]] = []
        for entry in self.array(self.field(address, 0)):
            if entry & 1:  # null
                continue
            if self.header(entry)[0] == 0:
                entries.append((self.field(entry, 0), self.field(entry, 1)))
            else:  # a reference to another node
                entries += self.persistent(self.field(entry, 0))
        return entries

    def staged(self, address: int) -> list[tuple[int, int]]:
        """Return the entries of a `Lean.SMap` (a hash map and a persistent one)."""
        return self.hashed(self.field(address, 0)) + self.persistent(self.field(address, 1))

    def elaborated(self, attribute: int) -> list[list[str | int]]:
        """Return the keys (syntax kinds) in the builtin table of a `KeyedDeclsAttribute`."""
        table = self.field(self.field(attribute, 1), 0)
        return [self.name(key) for key, _ in self.staged(table)]

    def categories(self, reference: int) -> dict[str, list[list[str | int]]]:
        """Return the syntax kinds of each builtin parser category."""
        return {
            ".".join(map(str, self.name(key))): [
                self.name(kind) for kind, _ in self.persistent(self.field(category, 1))
            ]
            for key, category in self.persistent(self.field(reference, 0))
        }


def load(library: Path) -> ctypes.CDLL:
    """Load the library and initialise its modules, builtin tables included."""
    handle = ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
    handle.lean_initialize()
    for module in ("initialize_Init", "initialize_Std", "initialize_Lean"):
        initialise = getattr(handle, module)
        initialise.restype = ctypes.c_void_p
        result = initialise(ctypes.c_uint8(1))
        # An `EST.Out`: constructor 0 is `ok`.
        if not result or ctypes.c_uint8.from_address(result + 7).value != 0:
            raise RuntimeError(f"{module} failed")
    return handle


def main(library: Path) -> None:
    symbols = [line.strip() for line in sys.stdin]
    handle = load(library)
    memory = _Memory()

    def value(symbol: str) -> int:
        return memory.word(ctypes.addressof(ctypes.c_uint64.in_dll(handle, symbol)))

    out: list[Json] = []
    for symbol in symbols:
        try:
            descriptor = memory.descriptor(value(symbol))
        except (LayoutError, UnicodeDecodeError):
            continue
        if descriptor[0] in TELLING:
            out.append({"symbol": symbol, "parser": descriptor})
    for category, symbol in ELABORATORS.items():
        out.append({"elaborated": category, "kinds": sorted(memory.elaborated(value(symbol)))})
    for category, kinds in sorted(memory.categories(value(CATEGORIES)).items()):
        out.append({"builtin": category, "kinds": sorted(kinds)})
    sys.stdout.write("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in out))
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    # The library's threads are still running: leave without their destructors.
    os._exit(0)
