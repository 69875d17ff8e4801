"""Every name that the core binds to the native code has a symbol of the right kind there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from leanmath.lean import _fast
from leanmath.lean.binary import find_lean
from leanmath.lean.corelib import SourceTree, ensure_core
from leanmath.lean.run import Limits, run_lean
from leanmath.lean.toolchain import Toolchain, embedded_toolchain
from tools.grammar.elf import STT_FUNC, STT_OBJECT, defined_symbols

#: What the compiler passes unboxed: such a function needs its variant for boxed arguments.
UNBOXED = frozenset({"u8", "u16", "u32", "u64", "usize", "float", "float32"})
ROOTS = ("Init", "Leanmath.Bindings", "Leanmath.Check")


@pytest.fixture(scope="module")
def bindings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Each symbol that is looked for, with the declaration as the compiler sees it."""
    folder = tmp_path_factory.mktemp("bindings")
    out, file = folder / "bindings.tsv", folder / "bindings.lean"
    imports = "".join(f"import {module}\n" for module in ROOTS)
    file.write_text(f'prelude\n{imports}#leanmath_bindings "{out}"\n', encoding="utf-8")
    plain = embedded_toolchain()
    path = ensure_core(roots=ROOTS).search_path
    toolchain = Toolchain(plain.kind, plain.version, plain.command, (("LEAN_PATH", str(path)),),
                          plain.header, plain.imports)
    run = run_lean(toolchain, ["-DElab.async=false", str(file)], limits=Limits(seconds=120))
    assert run.clean, run.stderr
    lines = re.findall(r"^(\S+)\t(.*(?:\n .*)*)$", out.read_text(encoding="utf-8"), re.MULTILINE)
    return {symbol: re.sub(r"\s+", " ", declaration) for symbol, declaration in lines}


@pytest.fixture(scope="module")
def symbols() -> dict[str, int]:
    """The symbols of the Lean library with their kinds."""
    return {symbol.name: symbol.kind for symbol in defined_symbols(Path(find_lean().library))}


def test_all_bindings_are_seen(bindings: dict[str, str]) -> None:
    written = 0
    for module in SourceTree.read(Path(_fast.source_root())).modules.values():
        written += len(re.findall(r"^@\[.*extern .*\] (?:unsafe )?opaque ",
                                  module.text.decode(), re.MULTILINE))
    assert len(bindings) >= written > 1000
    assert {"l_Lean_Elab_Tactic_evalTactic", "l_Lean_Json_compress"} <= set(bindings)


def test_every_binding_has_its_symbol(bindings: dict[str, str], symbols: dict[str, int]) -> None:
    wrong = [f"{symbol}: {problem}" for symbol, declaration in bindings.items()
             if (problem := trouble(symbol, declaration, symbols))]
    assert not wrong, "\n".join(wrong)


def trouble(symbol: str, declaration: str, symbols: dict[str, int]) -> str | None:
    """What is wrong with a binding."""
    if not declaration.startswith("extern "):
        return f"no binding: {declaration}"
    head, _, result = declaration.rpartition(" : ")
    parameters = [kind.removeprefix("@& ") for kind in re.findall(r"\(x_\d+ : ([^)]*)\)", head)]
    if not parameters:
        found = symbols.get(symbol)
        return None if found == STT_OBJECT else f"an object is wanted, there is {found}"
    if symbols.get(f"{symbol}___boxed") == STT_FUNC:
        return None
    if symbols.get(symbol) != STT_FUNC:
        return f"a function is wanted, there is {symbols.get(symbol)}"
    if UNBOXED.intersection([*parameters, result]):
        return "it takes or gives machine words, and has no variant for boxed ones"
    return None


@pytest.mark.parametrize(("symbol", "declaration", "good"), [
    ("l_Lean_Json_compress", "extern Lean.Json.compress (x_1 : tobj) : obj", True),
    ("l_Lean_Options_empty", "extern Lean.Options.empty : obj", True),
    ("l_Lean_Json_compress", "extern Lean.Json.compress : obj", False),
    ("l_Lean_Options_empty", "extern Lean.Options.empty (x_1 : obj) : obj", False),
    ("l_Lean_Json_compresss", "extern Lean.Json.compresss (x_1 : tobj) : obj", False),
    ("l_Lean_IR_declToString", "extern Lean.IR.declToString (x_1 : u8) : obj", False),
    ("l_Lean_Syntax_getPos_x3f",
     "extern Lean.Syntax.getPos? (x_1 : @& tobj) (x_2 : u8) : tobj", True),
])
def test_the_check_can_tell(symbol: str, declaration: str, good: bool,
                            symbols: dict[str, int]) -> None:
    assert (trouble(symbol, declaration, symbols) is None) == good
